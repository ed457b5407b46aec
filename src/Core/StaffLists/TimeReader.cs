using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>Reads contracted hours a week and weeks paid a year, from whatever columns the list spreads them over.</summary>
static partial class TimeReader
{
    public static void Read(Draft draft)
    {
        ReadDays(draft);
        ReadWeeks(draft);
        ReadHours(draft);
        ReadShare(draft);
        SettleCasual(draft);
    }

    /// <summary>Of which a week has more than days.</summary>
    static readonly string[] Sessions = ["session", "class", "visit", "lesson", "run"];

    static void ReadDays(Draft draft)
    {
        if (draft.Text(Field.DaysPerWeek) is not { } text) return;
        draft.DaysPerWeek = Wording.Number(text) ?? WeekdayText.WithOtherDay(text) ?? WeekdayText.Days(text)
            ?? WeekdayText.DayLetters(text) ?? Leading(text);
        draft.DaysPerWeek /= draft.Table.Of(Field.DaysPerWeek)!.HoursPer switch
        {
            HoursPer.FourWeeks => 4,
            HoursPer.Fortnight => 2,
            _ => 1
        };
        if (draft.DaysPerWeek <= 0 || draft.DaysPerWeek > (CountsSessions(draft.Table.Of(Field.DaysPerWeek)!) ? 60 : 7))
            draft.DaysPerWeek = null;
    }

    static bool CountsSessions(Column column) =>
        HeadingWords.Of(column.Heading) is var words && Array.Exists(Sessions,
            word => column.Heading.Contains(word, StringComparison.OrdinalIgnoreCase) || words.Contains(word));

    static decimal? Leading(string text) => Wording.Number(text.Split(' ')[0]) is > 0 and <= 7 and var days ? days : null;

    static bool Yes(string text) => text.StartsWith("y", StringComparison.OrdinalIgnoreCase) || text is "1" or "x" or "X";

    static bool No(string text) =>
        text.Equals("n", StringComparison.OrdinalIgnoreCase) || text.Equals("no", StringComparison.OrdinalIgnoreCase) || text == "0";

    static void ReadHours(Draft draft)
    {
        if (ReadTurns(draft) || ReadTerms(draft) || ReadPlaces(draft)) return;
        foreach (var column in draft.Table.Those(ColumnGroup.Hours))
        {
            if (ReadNights(draft, column)) return;
            if (draft.Given(column) is not { } cell) continue;
            var (reading, overtime) = Hours.Of(cell, column);
            if (reading.Nothing && SeeRemarks.IsMatch(cell.Clean)
                && HoursSaid.Match(draft.Text(Field.Remarks) ?? "") is { Success: true } told)
            {
                reading = HoursText.Read(told.Groups["h"].Value);
            }

            if (overtime)
                draft.Note(ListFindings.ContractualOvertime, "weeklyHours",
                    $"The hours '{cell.Clean}' include overtime; only the basic hours are counted.",
                    "Ask whether the overtime is guaranteed by the contract.", column);
            if (reading.Hours is { } whole && column.MinutesBeside is { } beside
                && Wording.Number(draft.Text(beside)) is > 0 and < 60 and var over)
            {
                if (Take(draft, new(whole + (over / 60), reading.Per, Derived: true), reading.Per ?? column.HoursPer ?? HoursPer.Week,
                    column))
                {
                    draft.Source("weeklyHours", column, $"{Wording.Plain(whole)} hours {Wording.Plain(over)} minutes");
                    return;
                }
            }

            if (Counted(draft, cell.Clean) is var (times, length, per))
            {
                if (!Take(draft, new(times * length, HoursPer.Week, Derived: true), HoursPer.Week, column)) continue;
                draft.Source("weeklyHours", column, $"{Wording.Plain(times)} × {per}");
                draft.HoursPerDay = length;
                return;
            }

            if (reading is { Hours: <= 16 and var shift, Per: null or HoursPer.Day } && ShiftsAWeek(draft, reading.Per) is { } shifts)
            {
                if (!Take(draft, new(shift * shifts, HoursPer.Week, Derived: true), HoursPer.Week, column)) continue;
                draft.Source("weeklyHours", column, $"{Wording.Plain(shift)} hours × {Wording.Plain(shifts)} shifts");
                draft.HoursPerDay = shift;
                return;
            }

            if (reading.Hours is { } rota && RotaWeeks(draft) is { } weeks)
            {
                if (!Take(draft, new(rota / weeks, HoursPer.Week, Derived: weeks > 1), HoursPer.Week, column)) continue;
                if (weeks > 1)
                {
                    draft.Source("weeklyHours", column, weeks == decimal.Truncate(weeks)
                        ? $"{Wording.Plain(rota)} ÷ {Wording.Plain(weeks)} weeks"
                        : $"{Wording.Plain(rota)} ÷ {Wording.Plain(Math.Round(weeks * 7, MidpointRounding.AwayFromZero))} × 7 days");
                }

                return;
            }

            if (reading is { Hours: { } turn, Per: null } && HowOften(draft) is { } often)
            {
                if (!Take(draft, new(turn * often.Share, HoursPer.Week, Derived: true), HoursPer.Week, column)) continue;
                draft.Source("weeklyHours", column, $"{Wording.Plain(turn)} hours, {often.Said}");
                return;
            }

            // Hours of a pay period beside a year's salary are a week's: no year has so few.
            if (reading is { Hours: <= 60, Per: null } && Beside(draft) == HoursPer.Year) reading = reading with { Per = HoursPer.Week };

            // 4 x 30 among hours of four weeks are four weeks of 30.
            if (reading is { Derived: true, Per: HoursPer.Week, Hours: > 60 }
                && column.HoursPer is HoursPer.FourWeeks or HoursPer.Fortnight or HoursPer.Month)
            {
                reading = reading with { Per = column.HoursPer };
            }

            if (Take(draft, reading, reading.Per ?? Beside(draft) ?? column.HoursPer ?? draft.Notes.HoursPer ?? HoursPer.Week, column))
                return;
        }

        ReadDaily(draft);
        AddWeekend(draft);
        if (draft.Hours is not null || draft.NoFixedHours || draft.IsFullTime || draft.StatedShare is not null) return;
        AddWeekdays(draft);
        if (draft.Hours is null && draft.Table.Of(Field.WeeklyHours) is { } hours
            && (draft.Cell(hours) is not { Clean.Length: > 0 } said || AsPattern.IsMatch(said.Clean)))
        {
            FromRoster(draft);
        }
    }

    [GeneratedRegex(@"^\W*(as|see|per) (per )?(the )?(shift )?(pattern|rota|roster)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex AsPattern { get; }

    [GeneratedRegex(@"^\W*(see|as|per|in) (the )?(remarks?|rmks?|notes?|comments?)\W*$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex SeeRemarks { get; }

    /// <summary>Hours: Sat 7½, Sun 5.</summary>
    [GeneratedRegex(@"\b(hours|hrs)( are| worked)?\s*[:=]?\s+(?<h>[^|]{1,60})$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex HoursSaid { get; }

    /// <summary>Hours of one day of the week, and beside them how often it is worked: 7, and 1 in 2.</summary>
    static (decimal Share, string Said)? HowOften(Draft draft) =>
        draft.Table.HowOften is { } column && draft.Text(column) is { } text && WeekdayText.Often(text) is { } share and < 1
            ? (share, text)
            : null;

    static readonly ColumnReading<(HoursReading Reading, bool Overtime)> Hours = new((cell, column) =>
        (cell.Date is not null && cell.Number is { } days
            ? new(days * 24)
            : HoursText.PointMinutes(cell.Clean, column) ?? CountedShifts(cell.Clean, column) ?? Marked(cell.Clean, column)
                ?? TwoHalves(cell.Clean, column) ?? HoursText.Read(CodeMeanings.Meaning(column.Notes, cell.Clean), column.Minutes),
            Overtime(cell.Clean)));

    /// <summary>Summer and winter, as the heading says: Hours s / w over 43 / 35 are 39 on the year, or by the weeks of each.</summary>
    static HoursReading? TwoHalves(string text, Column column) =>
        SummerWinter.IsMatch(column.Heading) && Pair.Match(text) is { Success: true } pair
            && Wording.Number(pair.Groups["a"].Value) is { } summer && Wording.Number(pair.Groups["b"].Value) is { } winter
            ? new(column.Notes.SeasonWeeks is var (inSummer, inWinter)
                ? ((summer * inSummer) + (winter * inWinter)) / (inSummer + inWinter)
                : (summer + winter) / 2, HoursPer.Week, Derived: true)
            : null;

    [GeneratedRegex(@"\b(s ?/ ?w|sum(mer)?\W{0,3}(/|and|&)\W{0,3}win(ter)?)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex SummerWinter { get; }

    [GeneratedRegex(@"^(?<a>\d{1,2}(\.\d+)?)\s*/\s*(?<b>\d{1,2}(\.\d+)?)$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Pair { get; }

    /// <summary>A mark after the hours may give them another span: 30*, and under the list * hours over a two-week rota.</summary>
    static HoursReading? Marked(string text, Column column) =>
        text.Length > 1 && !char.IsLetterOrDigit(text[^1]) && column.Notes.Codes.TryGetValue(text[^1..], out var says)
            && (says.StartsWith("hours", StringComparison.OrdinalIgnoreCase)
                || !says.Contains("paid", StringComparison.OrdinalIgnoreCase) && !says.Contains("pay", StringComparison.OrdinalIgnoreCase))
            && HoursText.SpanOf(says) is { } span and not HoursPer.Week
            && HoursText.Read(text[..^1], column.Minutes) is { Hours: not null, Per: null } reading
            ? reading with { Per = span, Derived = true }
            : null;

    /// <summary>The span a column beside the hours gives: weekly, fortnightly, 4 weekly. It has no figures of hours in it.</summary>
    static HoursPer? Beside(Draft draft) =>
        SpanColumn(draft) is { } column && draft.Text(column) is { } text && !IsMonthOfWeeks(draft)
            ? text.Equals("term", StringComparison.OrdinalIgnoreCase) ? HoursPer.Term
            : OfHours(text, CodeMeanings.Meaning(column.Notes, text)) ?? (text == "4" ? PayPer.FourWeeks
                : PayText.PerOf(CodeMeanings.Meaning(column.Notes, text))) switch
            {
                PayPer.Day => HoursPer.Day,
                PayPer.Week => HoursPer.Week,
                PayPer.Fortnight => HoursPer.Fortnight,
                PayPer.FourWeeks => HoursPer.FourWeeks,
                PayPer.Month => HoursPer.Month,
                PayPer.Year => HoursPer.Year,
                _ => null,
            } : null;

    /// <summary>What a code means may say that it is of hours: hours a year.</summary>
    static HoursPer? OfHours(string text, string says) =>
        says != text && OverSpan.IsMatch(says) ? HoursText.SpanOf(says) : null;

    [GeneratedRegex(@"^(contracted |basic |paid )?(hours|hrs)\b|^(over|across) ", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex OverSpan { get; }

    /// <summary>
    /// Hours of a pay period beside a salary that would be over £60 an hour for them: those of salaried people are a week's all the same.
    /// </summary>
    static bool IsMonthOfWeeks(Draft draft) =>
        draft.Table.Of(Field.WeeklyHours) is { OfPayPeriod: true } column
            && Wording.Number(draft.Text(column)) is > 0 and <= 48 and var hours && Array.Exists(draft.Table.Those(ColumnGroup.Pay),
                pay => draft.Given(pay) is { } cell && PayText.Read(cell).Amount is { } amount && amount / hours is > 60 and < 400);

    /// <summary>Hours in the period: how often people are paid is the span of them.</summary>
    static Column? SpanColumn(Draft draft) =>
        draft.Table.Of(Field.HoursPeriod)
            ?? (draft.Table.Of(Field.WeeklyHours) is { OfPayPeriod: true }
                ? draft.Table.Of(Field.PayFrequency) ?? draft.Table.Of(Field.PayPeriod)
                : null);

    /// <summary>The number of weeks beside the hours that they are spread over.</summary>
    static decimal? RotaWeeks(Draft draft)
    {
        if (draft.Table.Of(Field.HoursPeriod) is not { } column)
            return draft.Table.Of(Field.WeeklyHours)?.Cycle / 7;
        if (draft.Text(column) is not { } text || column.Notes.Codes.ContainsKey(text)) return null;
        return HoursText.RotaLength(text) ?? HoursText.CycleOf(text) / 7;
    }

    static bool Overtime(string text) =>
        text.Contains("overtime", StringComparison.OrdinalIgnoreCase) || text.Contains("o/t", StringComparison.OrdinalIgnoreCase);

    static bool Take(Draft draft, HoursReading reading, HoursPer per, Column column)
    {
        if (column.Shares && reading.Hours is > 0 and <= 1 && per == HoursPer.Week)
            reading = new(null, Share: reading.Hours, Derived: true);
        draft.StatedShare ??= reading.Share;
        draft.IsFullTime |= reading.FullTime;
        if (reading.None && (!draft.Text(column)!.All(c => char.IsDigit(c) || c is '.' or ':') || NoneIsSaid(column)))
            draft.NoFixedHours = true;
        if (reading.None || reading.FullTime || reading.Share is not null) draft.Source("weeklyHours", column);
        if (reading.Hours is not { } hours) return reading.None || reading.FullTime || reading.Share is not null;
        if (Weekly(draft, hours, per) is not { } weekly) return false;
        draft.Source("weeklyHours", column, per == HoursPer.Week ? null : Working(draft, hours, per));
        if (per != HoursPer.Week || reading.Derived) draft.Derived.Add("weeklyHours");
        if (weekly is < 0 or > 100)
        {
            Impossible(draft, column);
            return true;
        }

        if (reading.Unclear)
            draft.Warn(ListFindings.HoursUnclear, "weeklyHours", $"The hours '{draft.Text(column)}' are a range; the lower figure is used.",
                "Ask which hours the contract guarantees.", column);
        draft.Hours = Math.Round(weekly, 2, MidpointRounding.AwayFromZero);
        return true;
    }

    /// <summary>No guaranteed hours are a zero-hours contract, and so is what the notes call one: 0 = zero hours contract.</summary>
    static bool NoneIsSaid(Column column) =>
        column.FullHeading.Contains("guarantee", StringComparison.OrdinalIgnoreCase)
            || column.Notes.Codes.TryGetValue("#0", out var says) && ContractText.Special(says) == ContractType.CasualZeroHours;

    static void Impossible(Draft draft, Column column) =>
        draft.Reject(ListFindings.ImpossibleHours, "weeklyHours", $"'{draft.Text(column)}' cannot be hours a week.",
            "Ask for the contracted weekly hours.", column);

    static decimal? Weekly(Draft draft, decimal hours, HoursPer per) => per switch
    {
        HoursPer.Day => hours * (draft.DaysPerWeek ?? AssumedDays(draft)),
        HoursPer.Term => draft.Weeks is > 0 and < 52 and var paid ? hours * TermsAYear / paid : null,
        HoursPer.Year when draft.Weeks is > 0 and < 52 and var weeks => hours / weeks,
        _ => HoursText.InWeek(hours, per),
    };

    const int TermsAYear = 3;

    static decimal? AssumedDays(Draft draft)
    {
        if (draft.Table.Has(Field.DaysPerWeek)) return null;
        draft.Assumed.Add("weeklyHours");
        return 5;
    }

    static string Working(Draft draft, decimal hours, HoursPer per) => per switch
    {
        HoursPer.Day => $"{Wording.Plain(hours)} hours × {Wording.Plain(draft.DaysPerWeek ?? 5)} days",
        HoursPer.Fortnight => $"{Wording.Plain(hours)} ÷ 2",
        HoursPer.FourWeeks => $"{Wording.Plain(hours)} ÷ 4",
        HoursPer.Month => $"{Wording.Plain(hours)} × 12 ÷ 52",
        HoursPer.Term => $"{Wording.Plain(hours)} × {TermsAYear} terms ÷ {Wording.Plain(draft.Weeks ?? 0)} weeks paid",
        _ => $"{Wording.Plain(hours)} ÷ {Wording.Plain(draft.Weeks is > 0 and < 52 ? draft.Weeks.Value : 52)}",
    };

    [GeneratedRegex(@"(?<=^\d),(?=\d{1,4}$)", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex DecimalComma { get; }

    /// <summary>Among shares of full time more than twice is a slip, and from here on a figure is hours.</summary>
    const decimal MostShare = 2, FewestHours = 5;

    static void ReadShare(Draft draft)
    {
        if (draft.Table.Of(Field.Fte) is not { } column || draft.Text(column) is not { } text) return;
        if (draft.Hours is null && column.Shares && Wording.Number(text) is > MostShare and < FewestHours)
        {
            Impossible(draft, column);
            return;
        }

        if (draft.Hours is null && HoursText.Read(text) is { Hours: > 2 and <= 60 and var hours } reading
            && (reading.Per is not null || text.Any(char.IsLetter) || text.Contains(':', StringComparison.Ordinal)
                || column.Shares && !text.Contains('%', StringComparison.Ordinal)))
        {
            Take(draft, reading, reading.Per ?? HoursPer.Week, column);
            return;
        }

        var number = Wording.Number(DecimalComma.Replace(text.TrimEnd('%', ' '), "."));
        if (number is not null) draft.StatedShare ??= text.EndsWith('%') || number > 2 ? number / 100 : number;
        else draft.IsFullTime |= HoursText.Read(text).FullTime && draft.Hours is null;
    }

    /// <summary>A casual contract has no hours of its own: zero, whatever is usually worked.</summary>
    static void SettleCasual(Draft draft)
    {
        var unsaid = draft.Contract is null or ContractType.Permanent
            && !(draft.Sources.TryGetValue("contractType", out var source) && source.Column is not null);
        if (draft.NoFixedHours && unsaid)
        {
            draft.Contract = ContractType.CasualZeroHours;
            draft.Assumed.Remove("contractType");
            draft.Sources["contractType"] = new(draft.Table.Of(Field.WeeklyHours)?.Heading, draft.Text(Field.WeeklyHours),
                "no hours are fixed");
        }

        if (!draft.IsCasual) return;
        if (draft.Table.Of(Field.WeeksPerYear) is { } weeks && draft.Given(weeks) is null
            && draft.Sources.GetValueOrDefault("weeksPerYear") == WholeYear)
        {
            draft.Weeks = null;
            draft.Assumed.Remove("weeksPerYear");
            draft.Sources.Remove("weeksPerYear");
        }

        var zero = draft.Telling.Contains("zero") || draft.Telling.Contains("no fixed") || draft.Telling.Contains("no guaranteed");
        if ((draft.Hours is > 0 && !zero) || draft.Findings.Exists(finding => finding.Code == ListFindings.ImpossibleHours)) return;
        if (draft.Hours is > 0 and var usual) draft.Extra.TryAdd("averageHours", Wording.Plain(usual));
        draft.Hours = 0;
        draft.Derived.Add("weeklyHours");
    }
}
