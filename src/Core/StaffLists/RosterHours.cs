using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <content>Hours of shifts that a rota, a key or a count of them makes a week: 4/4, 3 nights, 10 sessions.</content>
static partial class TimeReader
{
    /// <summary>
    /// Where the hours are blank, the shifts beside them give them: 4 on 4 off as the notes explain it, or 10 hrs, 3 nights a week.
    /// </summary>
    static void FromRoster(Draft draft)
    {
        foreach (var column in draft.Table.Those(ColumnGroup.Rosters))
        {
            if (column.Field is not (Field.Allowances or Field.Unknown or Field.OtherFacts or Field.DailyHours)
                || draft.Text(column) is not { } text)
            {
                continue;
            }

            var explained = column.Notes.Codes.FirstOrDefault(code => code.Key.Length > 5
                && text.StartsWith(code.Key, StringComparison.OrdinalIgnoreCase));
            if (explained.Value is { } says && WeekOf.Match(says) is { Success: true } week && Wording.Number(week.Groups["n"].Value) is { } average)
            {
                if (Take(draft, new(average, HoursPer.Week, Derived: true), HoursPer.Week, column))
                    draft.Source("weeklyHours", column, $"{Wording.Plain(average)} hours a week by the notes");
                return;
            }

            if (HoursText.Read(text) is { Hours: > 0 and var whole, Per: HoursPer.Week, Derived: true })
            {
                if (Take(draft, new(whole, HoursPer.Week, Derived: true), HoursPer.Week, column))
                    draft.Source("weeklyHours", column, $"{Wording.Plain(whole)} hours a week by the pattern");
                return;
            }

            if (draft.DaysPerWeek is { } days && HoursText.Read(text) is { Hours: > 0 and <= 16 and var each, Per: null })
            {
                if (Take(draft, new(each * days, HoursPer.Week, Derived: true), HoursPer.Week, column))
                    draft.Source("weeklyHours", column, $"{Wording.Plain(each)} hours × {Wording.Plain(days)}");
                return;
            }
        }
    }

    /// <summary>
    /// Shifts a week of the rota in another column, where the hours are those of one shift by the key or the cell: 4/4, 11 hours a shift.
    /// </summary>
    static decimal? ShiftsAWeek(Draft draft, HoursPer? per)
    {
        foreach (var column in draft.Table.Those(ColumnGroup.Rosters))
        {
            if (draft.Text(column) is not { } text) continue;
            var says = CodeMeanings.Meaning(column.Notes, text);
            if (per != HoursPer.Day && !HoursOfShift.IsMatch(says)) continue;
            if (ShiftsInWeek.Match(says) is { Success: true } given) return Wording.Number(given.Groups["n"].Value);
            if (ShiftText.FourOnFourOff.IsMatch(text) || ShiftText.FourOnFourOff.IsMatch(says)) return 3.5m;
        }

        return null;
    }

    [GeneratedRegex(
        @"\b(hours|hrs|figure)\b[^.;]{0,50}\b(one|a|each|per|single|every|the) shift\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex HoursOfShift { get; }

    [GeneratedRegex(
        @"\b(week|wk)( is| =|:| has)? (on average )?(?<n>\d(\.\d+)?) shifts\b|\b(?<n>\d(\.\d+)?) shifts? (a|per|each|in a) (week|wk)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex ShiftsInWeek { get; }

    /// <summary>Hours by day and nights a week in a column of their own, each as long as the notes say.</summary>
    static bool ReadNights(Draft draft, Column column)
    {
        if (draft.Table.Those(ColumnGroup.Nights) is not [var beside, ..] || !ByDay.IsMatch(column.Heading)
            || draft.Notes.OneLasts is not { } length || Wording.Number(draft.Text(beside)) is not { } nights || nights <= 0)
        {
            return false;
        }

        var days = draft.Given(column) is { } cell ? Hours.Of(cell, column).Reading.Hours ?? 0 : 0;
        if (!Take(draft, new(days + (nights * length), HoursPer.Week, Derived: true), HoursPer.Week, column)) return false;
        draft.Source("weeklyHours", column,
            $"{Wording.Plain(days)} by day + {Wording.Plain(nights)} nights × {Wording.Plain(length)} hours");
        return true;
    }

    [GeneratedRegex(@"\bday(time)? (hours|hrs)\b|\b(hours|hrs)( worked)? by day\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex ByDay { get; }

    [GeneratedRegex(@"(?<n>\d{2}(\.\d+)?) (h|hrs?|hours?) (a|per|each) w(ee)?k\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex WeekOf { get; }

    /// <summary>10 sessions a week, and in another column how long one is.</summary>
    static (decimal Times, decimal Length, string Said)? Counted(Draft draft, string text) =>
        (draft.Table.Has(Field.DailyHours) || draft.Notes.OneLasts is not null)
            && TimesAWeek.Match(text) is { Success: true } times && Wording.Number(times.Groups["n"].Value) is { } count
            && LengthOfOne(draft) is { } length
            ? (count, length, draft.Text(Field.DailyHours) ?? $"{Wording.Plain(length)} hours, as the notes say")
            : null;

    /// <summary>How long a session or shift is by a column of its own, also for those who have no fixed number of them.</summary>
    public static decimal? LengthOfOne(Draft draft) =>
        draft.Table.Of(Field.DailyHours) is { } column && draft.Text(column) is { } each
            && HoursText.Read(each, column.Minutes) is { Hours: > 0 and var hours, Per: null or HoursPer.Day }
            ? hours >= FewestMinutes && !column.Minutes ? hours / 60 : hours
            : draft.Table.Has(Field.DailyHours) ? null : draft.Notes.OneLasts;

    [GeneratedRegex(
        @"^(?<n>\d{1,2})\s*(sess(ion)?s?|visits?|shifts?|class(es)?|lessons?|runs?)\W*((a|per|each) w(ee)?k|weekly|p/?w)?\W*$", Wording.Options,
        Wording.PatternTimeout)]
    private static partial Regex TimesAWeek { get; }

    /// <summary>Shifts counted by their codes: 2E 1L, and in the notes E = early (4½ hrs), L = late (5½ hrs).</summary>
    static HoursReading? CountedShifts(string text, Column column)
    {
        if (column.Notes.Codes.Count == 0 || !ShiftCodes.IsMatch(text) || column.Notes.Codes.ContainsKey(text)) return null;
        var hours = 0m;
        foreach (Match shift in ShiftCode.Matches(text))
        {
            if (column.Notes.Codes.GetValueOrDefault(shift.Groups["c"].Value) is not { } says || ShiftText.OfShift(says) is not { } each)
                return null;
            hours += each * (Wording.Number(shift.Groups["n"].Value) ?? 1);
        }

        return hours > 0 ? new(hours, HoursPer.Week, Derived: true) : null;
    }

    [GeneratedRegex(@"^((\d{1,2} ?(x ?)?)?[A-Z]{1,2}([ ,+&]+|$)){1,6}$", RegexOptions.ExplicitCapture, Wording.PatternTimeout)]
    private static partial Regex ShiftCodes { get; }

    [GeneratedRegex(@"(?<n>\d{1,2})? ?(x ?)?(?<c>[A-Z]{1,2})", RegexOptions.ExplicitCapture, Wording.PatternTimeout)]
    private static partial Regex ShiftCode { get; }
}
