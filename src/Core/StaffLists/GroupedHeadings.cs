using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>What a heading means under the heading of its group, over two rows.</summary>
static partial class GroupedHeadings
{
    /// <summary>The heading alone, or with the heading of its group over it: <c>Hours</c> over <c>Per wk</c>.</summary>
    public static HeadingMatch Match(string heading, string? group)
    {
        var alone = HeadingMap.Match(heading);
        if (string.IsNullOrWhiteSpace(group)) return alone;
        var together = HeadingMap.Match(group + " " + heading);
        if (together.Score >= HeadingMap.Settled) return together;
        if (alone.Score >= HeadingMap.Settled) return alone;
        if (alone.Field == Field.Allowances && HeadingMap.IsOnlyOnTop(heading)) return alone;
        if (together is { Field: Field.WeeklyHours, Score: < 1 } && alone.Field != Field.WeeklyHours && WeeksFirst.IsMatch(heading))
            return alone;
        var over = HeadingMap.Match(group);
        if (Sides(heading, over) is { } side) return side;
        if (alone.Field == Field.EmployeeRef && HeadingWords.Of(heading) is ["number"] && together.Field == Field.Unknown) return together;
        if (TimeReader.IsWeekday(heading)) return default;
        if (alone.Field is Field.Pay or Field.WeeklyHours && HeadingMap.IsOnlyOnTop(group))
            return new(Field.Allowances, 0.9);
        if (over.Field is Field.WeeklyHours or Field.DailyHours && HalfDay.IsMatch(heading)) return new(Field.DailyHours, 0.95);
        if (alone.Field == Field.WeeksPerYear && together.Field == Field.WeeklyHours && !Weeks.IsMatch(heading)
            && HeadingWords.Of(heading).Contains("week"))
        {
            return together;
        }

        if (alone is { Field: Field.EmployerStart, Score: >= 1 } && together.Field == Field.ServiceStart) return alone;
        if (alone is { Field: Field.DaysPerWeek, Score: >= 1 } && over.Field is Field.WeeklyHours or Field.DailyHours) return alone;
        if (alone.Field == Field.Pay && together.Field != Field.Pay && over.Field is Field.WeeklyHours or Field.DailyHours)
            return new(Field.AverageHours, 0.9);
        if (alone.Field is Field.Firm or Field.Unknown && together.Field != Field.NoticeFromEmployee
            && over is { Field: Field.Notice, Score: >= 0.9 } notice)
        {
            return notice with { Score = 0.9 };
        }

        var vague = HeadingWords.Of(heading) is [var word] && Vague.Contains(word)
            && !(word is "employee" && together.Field == Field.JobTitle);
        if (vague && together.Field == Field.WeeklyHours && heading.TrimEnd('.', ' ').EndsWith('s') && alone.Field == Field.WeeksPerYear)
            return alone;
        if (vague && together.Score >= 0.5) return together;

        // Age over band, home over area: what stands below alone would mean something else.
        if (together.Score >= 1 && alone.Score >= 1 && HeadingWords.Of(heading).Length == 1) return together;
        return together.Score - 0.05 > alone.Score ? together : alone;
    }

    [GeneratedRegex(@"^\W*(weeks|wks)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex WeeksFirst { get; }

    [GeneratedRegex(@"\b(weeks|wks)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Weeks { get; }

    /// <summary>Hours of one half of each day.</summary>
    [GeneratedRegex(
        @"^\W*(a\.?m\.?|p\.?m\.?|mornings?|mid-?day|noon|afternoons?|evenings?|eve\.?)"
        + @"(\W+(duty|duties|hours|hrs|shift|run|time|session))?\W*$",
        Wording.Options, Wording.PatternTimeout)]
    public static partial Regex HalfDay { get; }

    /// <summary>Under one group the terms agreed and what really happens: the group's own meaning, and a column beside it.</summary>
    static HeadingMatch? Sides(string heading, HeadingMatch group)
    {
        if (group.Score < 0.6 || group.Field == Field.Unknown || HeadingWords.Of(HeadingMap.Brackets.Replace(heading, " ")) is not [var side])
            return null;
        if (side is "contracted" or "contractual" || side is "contract" && group.Field is Field.WeeklyHours or Field.DailyHours)
            return group with { Score = 0.98 };
        if (side is not ("actual" or "average" or "typical")) return null;
        return group.Field switch
        {
            Field.Pay => null,
            Field.WeeklyHours or Field.DailyHours or Field.AverageHours => new(Field.AverageHours, 0.95),
            Field.AverageEarnings => group,
            Field.Pension => new(Field.PensionOther, 0.9),
            _ => default(HeadingMatch),
        };
    }

    static readonly HashSet<string> Vague = new(StringComparer.Ordinal)
    {
        "day", "week", "hour", "number", "date", "per", "period", "type", "status", "code", "amount", "rate", "from", "unit", "basis",
        "employer", "employee", "year", "month", "scheme", "end", "start", "other", "%", "£", "annual", "name", "entitlement", "paid",
        "worked",
    };
}
