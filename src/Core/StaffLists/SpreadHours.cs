using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <content>Hours that several columns give together: seasons, weeks of a rota, term and holidays, days of the week, halves of a
/// day.</content>
static partial class TimeReader
{
    /// <summary>
    /// Hours that take turns, each in a column: summer and winter are half a year each, the weeks of a rota come round equally often.
    /// </summary>
    static bool ReadTurns(Draft draft)
    {
        var columns = draft.Table.Those(ColumnGroup.Turns);
        if (columns.Length is < 2 or > 4) return false;
        var turns = Array.ConvertAll(columns, column => draft.Text(column) is { } text ? InTurn(draft, text, column) : null);
        if (columns.Length == 2
            && Array.FindIndex(columns, column => draft.Text(column) is { } text && TheSame.IsMatch(text)) is >= 0 and var alike)
        {
            turns[alike] = turns[1 - alike];
        }

        if (columns.Length == 2 && ReadSeason(draft, columns, turns)) return true;
        if (Array.Exists(turns, hours => hours is null)) return false;
        var same = Array.TrueForAll(turns, hours => hours == turns[0]);
        if (!same && draft.Table.Columns.Find(column => Averaged.IsMatch(column.Heading)) is { } mean
            && draft.Text(mean) is { } average && HoursText.Read(average).Hours is { } stated
            && stated >= turns.Min() && stated <= turns.Max() && Take(draft, new(stated), HoursPer.Week, mean))
        {
            return true;
        }

        var weeks = Array.ConvertAll(columns, column => WeeksText.InHeading(column.Heading));
        var lasting = Array.TrueForAll(weeks, length => length is not null);
        if (!lasting && draft.Notes.SeasonWeeks is var (summer, winter) && columns.Length == 2
            && Array.FindIndex(columns, column => HoursHeadings.IsSummer(column.Heading)) is >= 0 and var first)
        {
            (weeks[first], weeks[1 - first], lasting) = (summer, winter, true);
        }

        var parts = Array.ConvertAll(weeks, length => lasting ? length!.Value : 1);
        var whole = parts.Sum();
        Take(draft, new(turns.Zip(parts).Sum(turn => turn.First * turn.Second) / whole, HoursPer.Week, Derived: !same), HoursPer.Week,
            columns[0]);
        if (!same)
        {
            var sum = turns.Zip(parts).Select(turn => lasting
                ? $"{Wording.Plain(turn.First!.Value)} × {Wording.Plain(turn.Second)}"
                : Wording.Plain(turn.First!.Value));
            draft.Source("weeklyHours", columns[0],
                $"({string.Join(" + ", sum)}) ÷ {Wording.Plain(whole)}: {string.Join(", ", columns.Select(column => column.Heading))}");
        }

        return true;
    }

    /// <summary>Winter as summer.</summary>
    [GeneratedRegex(@"^\W*(the )?same( as (summer|winter))?\W*$|^as (summer|winter)$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex TheSame { get; }

    /// <summary>Somebody stood down for one season works the weeks of the other, as long as the notes say that is.</summary>
    static bool ReadSeason(Draft draft, Column[] columns, decimal?[] turns)
    {
        var off = Array.FindIndex(columns, column => draft.Text(column) is { } text && StoodDown.IsMatch(text));
        if (off < 0 || turns[1 - off] is not > 0 || draft.Notes.SeasonWeeks is not var (summer, winter)) return false;
        Take(draft, new(turns[1 - off]), HoursPer.Week, columns[1 - off]);
        if (!draft.Assumed.Contains("weeksPerYear")) return true;
        draft.Assumed.Remove("weeksPerYear");
        draft.Weeks = HoursHeadings.IsSummer(columns[off].Heading) ? winter : summer;
        draft.Source("weeksPerYear", columns[off], $"no work in one season: {Wording.Plain(draft.Weeks.Value)} weeks of the other");
        return true;
    }

    [GeneratedRegex(@"^\W*(off|stood down|laid off|no work|not working)\W*$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex StoodDown { get; }

    [GeneratedRegex(@"^\W*(ave?r?a?ge?d?|avg|mean)\b\.?", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Averaged { get; }

    /// <summary>
    /// Hours in term and hours in school holidays are averaged over the year; nobody who has none in the holidays is paid for them.
    /// </summary>
    static bool ReadTerms(Draft draft)
    {
        if (draft.Table.Those(ColumnGroup.InHolidays) is not [var holidays]
            || Array.Find(draft.Table.Those(ColumnGroup.Hours), column => HoursHeadings.IsInTerm(column.FullHeading)) is not { } term
            || draft.Text(term) is not { } inTerm || HoursText.Read(inTerm) is not { Hours: > 0 and var hours, Per: null or HoursPer.Week }
            || draft.Cell(holidays) is not { } cell)
        {
            return false;
        }

        var then = HoursText.Read(cell.Clean);
        if (then.Hours is null && !then.None) return false;
        var weeks = draft.Notes.TermWeeks ?? UsualTerm;
        if (then.None)
        {
            Take(draft, new(hours), HoursPer.Week, term);
            if (!draft.Assumed.Contains("weeksPerYear")) return true;
            draft.Assumed.Remove("weeksPerYear");
            draft.Weeks = draft.Notes.TermWeeks;
            if (draft.Weeks is null) AssumeTerm(draft);
            else draft.Source("weeksPerYear", holidays, $"no hours in school holidays: {Wording.Plain(weeks)} weeks of term");
            return true;
        }

        Take(draft, new(((hours * weeks) + (then.Hours * (52 - weeks))) / 52, HoursPer.Week, Derived: then.Hours != hours), HoursPer.Week,
            term);
        if (then.Hours != hours)
            draft.Source("weeklyHours", term,
                $"({Wording.Plain(hours)} × {Wording.Plain(weeks)} + {Wording.Plain(then.Hours!.Value)} × {Wording.Plain(52 - weeks)}) ÷ 52 weeks");
        return true;
    }

    /// <summary>
    /// Hours at each of several places, a column each beside the place's own, or of early and late shifts, are one post's: they are added.
    /// </summary>
    static bool ReadPlaces(Draft draft)
    {
        if (draft.Table.HoursOfPlaces is not [var first, ..] columns) return false;
        var per = first.Field == Field.DailyHours ? HoursPer.Day : Beside(draft) ?? first.HoursPer ?? draft.Notes.HoursPer ?? HoursPer.Week;
        List<decimal> each = [];
        foreach (var column in columns)
        {
            if (draft.Given(column) is not { } cell) continue;
            if (Hours.Of(cell, column).Reading is not { Hours: { } hours, Per: null }) return false;
            each.Add(hours);
        }

        if (each.Count < 2) return false;
        Take(draft, new(each.Sum(), per, Derived: true), per, first);
        if (draft.Hours is not null)
        {
            var added = string.Join(" + ", each.Select(Wording.Plain));
            draft.Source("weeklyHours", first, per == HoursPer.Day && draft.DaysPerWeek is { } days
                ? $"({added}) hours a day, place by place, × {Wording.Plain(days)} days"
                : columns.Select(column => column.Heading).Distinct(StringComparer.OrdinalIgnoreCase).Count() == 1
                ? $"{added} hours, place by place"
                : $"{added} hours: {string.Join(", ", columns.Select(column => column.Heading))}");
        }

        return true;
    }

    /// <summary>The heading over the weeks of a rota may name its length, which is not the span of each week's hours.</summary>
    static decimal? InTurn(Draft draft, string text, Column column) =>
        HoursText.Read(CodeMeanings.Meaning(draft.Notes, text), column.Minutes) is { Hours: { } hours } reading
            ? Weekly(draft, hours, reading.Per ?? HoursText.SpanOf(Wording.Clean(column.Heading)) ?? HoursPer.Week)
            : null;

    /// <summary>Hours spread over a column for each day of the week.</summary>
    static void AddWeekdays(Draft draft)
    {
        var days = draft.Table.Those(ColumnGroup.Weekdays);
        if (days.Length < 2) return;
        var hours = days.Select(column => (Column: column, Hours: draft.Text(column) is { } text ? OnDay(draft, column, text) : null))
            .Where(day => day.Hours > 0)
            .ToList();
        if (hours.Count == 0) return;
        if (OtherWeekends.IsMatch(draft.Telling.Text))
            hours = hours.ConvertAll(day => Weekend.IsMatch(day.Column.Heading) ? (day.Column, day.Hours / 2) : day);
        if (hours.Find(day => day.Hours > 24).Column is { } longer)
        {
            Impossible(draft, longer);
            return;
        }

        if (hours.Sum(day => day.Hours) > 100)
        {
            Impossible(draft, hours[^1].Column);
            return;
        }

        var breaks = Breaks(draft, hours.Count);
        draft.Hours = hours.Sum(day => day.Hours) - breaks;
        draft.Derived.Add("weeklyHours");
        draft.Sources["weeklyHours"] = new(string.Join(", ", hours.Select(day => day.Column.Heading)),
            string.Join(" + ", hours.Select(day => Wording.Plain(day.Hours!.Value))),
            breaks > 0 ? $"the hours of each day, less {Wording.Plain(breaks)} of breaks" : "the hours of each day");
    }

    /// <summary>Said of the person: Saturday and Sunday are worked every other week.</summary>
    [GeneratedRegex(
        @"\b(sat(urday)?s?|sun(day)?s?|weekends?)\b[^.;|]{0,40}\b(every other|alternate|(1|one) in (2|two))\b"
        + @"|\b(alternate|every other|(1|one) in (2|two)) (weekends?|saturdays?|sundays?)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex OtherWeekends { get; }

    /// <summary>
    /// Hours of Saturday or Sunday in a column of their own, beside those of a day and the days: the day is worked on top of the others.
    /// </summary>
    static void AddWeekend(Draft draft)
    {
        var days = draft.Table.Those(ColumnGroup.Weekdays);
        if (days.Length is 0 or > 2 || !draft.Table.Has(Field.DailyHours) || !draft.Table.Has(Field.DaysPerWeek)
            || !Array.TrueForAll(days, day => Weekend.IsMatch(day.Heading)))
        {
            return;
        }

        var each = days.Select(day => draft.Text(day) is { } text ? OnDay(draft, day, text) : null)
            .Where(hours => hours is > 0 and <= 24)
            .Select(hours => hours!.Value)
            .ToList();
        if (each.Count == 0 || draft.Hours is null && draft.Given(Field.DailyHours) is not null) return;
        var known = draft.Sources.GetValueOrDefault("weeklyHours");
        var added = string.Join(" + ", each.Select(Wording.Plain));
        draft.Sources["weeklyHours"] = new(known?.Column ?? days[0].Heading, known?.Text ?? draft.Text(days[0]),
            $"{known?.Working ?? "0"} + {added} at the weekend");
        draft.Hours = (draft.Hours ?? 0) + each.Sum();
        draft.Derived.Add("weeklyHours");
    }

    [GeneratedRegex(@"\b(sat?|sun?)", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Weekend { get; }

    /// <summary>Unpaid breaks that a column of their own takes off, in hours a week.</summary>
    static decimal Breaks(Draft draft, int days)
    {
        if (draft.Table.Columns.Find(column => IsBreaks(column.Heading)) is not { } column
            || draft.Text(column) is not { } text
            || HoursText.Read(text, column.Minutes) is not { Hours: > 0 and var off })
        {
            return 0;
        }

        var daily = HoursText.SpanOf(Wording.Clean(column.Heading)) == HoursPer.Day
            || column.Minutes && HoursText.SpanOf(Wording.Clean(column.Heading)) is null;
        return daily ? off * days : off;
    }

    /// <summary>The column gives unpaid breaks, to be taken off the hours.</summary>
    public static bool IsBreaks(string heading) => UnpaidBreaks.IsMatch(heading);

    [GeneratedRegex(@"\b(breaks?|meal ?times?|lunch)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex UnpaidBreaks { get; }

    /// <summary>A day's hours, or those of the shift that its code names.</summary>
    static decimal? OnDay(Draft draft, Column day, string text) => SomeWeeks.Match(text) is { Success: true, Index: > 0 } some
        ? EachTime(draft, day, text[..some.Index].Trim()) * (WeekdayText.Often(some.Groups["o"].Value) ?? 1)
        : EachTime(draft, day, text);

    /// <summary>Worked every other week, or one in so many: 4 alt, 3h30 (1 in 3).</summary>
    [GeneratedRegex(
        @"\s*\(?(?<o>(alternate|alt|every other)\b( (week|wk)s?)?|(1|one) in ([2-4]|two|three|four)( weeks?)?)\W*$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex SomeWeeks { get; }

    static decimal? EachTime(Draft draft, Column day, string text) =>
        ShiftText.Clock(text)
            ?? HoursText.Read(draft.Table.Shifts.GetValueOrDefault(text) ?? CodeMeanings.Meaning(day.Notes, text)).Hours;

    /// <summary>The column gives the hours of one day of the week.</summary>
    public static bool IsWeekday(string heading) => Weekday.IsMatch(heading.Trim());

    public static bool IsWeekday(Column column) => column.IsDay || IsWeekday(column.Heading);

    [GeneratedRegex(
        @"^((hours?|hrs)( on)? )?(mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?|sun)(day)?s?\.?( \(?(hours?|hrs)\)?)?$|^(mo|tu|we|th"
        + @"|fr|sa|su)$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Weekday { get; }

    [GeneratedRegex(@"\b(w(ee)?ks?|days?|shifts?|nights?|(mon|tue|wed|thu|fri|sat|sun)[a-z]*)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex NamesDays { get; }

    /// <summary>More than a day has hours, and this much, is minutes; what lies between is neither.</summary>
    const decimal FewestMinutes = 45;

    [GeneratedRegex(@"\b(h|hrs?|hours?)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex NamesHours { get; }

    /// <summary>A column of daily hours may give a day in parts, 2 x 75 mins; more than this is a week of shifts.</summary>
    const decimal LongDay = 10;

    /// <summary>
    /// Lengths and how often each is worked, in the same order: 40 / 35 and 5 / 5 are 40 × 5 + 35 × 5. Null where they are not.
    /// </summary>
    static decimal? TurnByTurn(string lengths, string? times)
    {
        if (times is null || !lengths.Contains('/', StringComparison.Ordinal) || !times.Contains('/', StringComparison.Ordinal))
            return null;
        var each = lengths.Split('/').Select(length => Wording.Number(length.Trim())).ToList();
        var often = times.Split('/').Select(time => Wording.Number(time.Trim())).ToList();
        return each.Count == often.Count && each.Concat(often).All(figure => figure is > 0)
            ? each.Zip(often, (length, time) => length!.Value * time!.Value).Sum()
            : null;
    }

    static void ReadDaily(Draft draft)
    {
        if (draft.Table.Of(Field.DailyHours) is not { } column) return;
        if (draft.Given(column) is not { Clean: var given } cell)
        {
            if (OtherHalf(draft, column) is not { } half) return;
            draft.HoursPerDay = IsPaidByRun(draft) ? half / Halves(draft).Count : half;
            Take(draft, new(half, HoursPer.Day, Derived: true), HoursPer.Day, column);
            return;
        }

        if (TurnByTurn(given, draft.Text(Field.DaysPerWeek)) is { } turns)
        {
            if (Take(draft, new(column.Minutes ? turns / 60 : turns, HoursPer.Week, Derived: true), HoursPer.Week, column))
                draft.Source("weeklyHours", column, $"{given} × {draft.Text(Field.DaysPerWeek)}, one after the other");
            return;
        }

        var text = CodeMeanings.Meaning(column.Notes, given);
        if (ShiftText.DutiesTimesDays(text) is var (duties, worked))
        {
            draft.HoursPerDay = IsPaidByRun(draft) ? duties.Average() : duties.Sum();
            draft.DaysPerWeek ??= worked;
            if (Take(draft, new(duties.Sum() * worked, HoursPer.Week, Derived: true), HoursPer.Week, column))
                draft.Source("weeklyHours", column,
                    $"{string.Join(" + ", duties.Select(Wording.Plain))} hours × {Wording.Plain(worked)} days");
            return;
        }

        var reading = cell.Date is not null && cell.Number is { } share
            ? new HoursReading(share * 24)
            : HoursText.PointMinutes(text, column) ?? HoursText.Read(text, column.Minutes);
        if (reading.Hours is >= FewestMinutes && reading.Per is null && !column.Minutes && !NamesHours.IsMatch(column.Heading))
            reading = reading with { Hours = reading.Hours / 60 };
        if (reading.Hours is { } morning && OtherHalf(draft, column) is { } afternoon)
            reading = new(morning + afternoon, HoursPer.Day, Derived: true);
        if (reading is { Per: HoursPer.Week, Hours: <= LongDay } && !NamesDays.IsMatch(text)) reading = reading with { Per = null };
        if (reading.Per != HoursPer.Week)
        {
            // A day of several runs, each paid for: the mean of their lengths is what one is paid for.
            var runs = !IsPaidByRun(draft)
                ? 1
                : draft.Table.RunsADay is { } inDay && Wording.Number(draft.Text(inDay)) is >= 1 and <= 20 and var several
                ? several
                : draft.Table is { CountsRuns: true, TimesADay: null } && Halves(draft).Count is > 1 and var halves
                ? halves
                : 1;
            draft.HoursPerDay = reading.Hours / runs;
        }

        if (reading is { Hours: { } run, Per: not HoursPer.Week } && draft.Table.TimesADay is { } counted
            && Wording.Number(draft.Text(counted)) is >= 1 and <= 20 and var times)
        {
            var lengths = Figures.Matches(text).Select(match => Wording.Number(match.Value)).OfType<decimal>().ToList();
            var day = lengths.Count > 1 && lengths.Count == times ? run / lengths[0] * lengths.Sum() : run * times;
            draft.HoursPerDay = IsPaidByRun(draft) ? day / times : day;
            Take(draft, new(day, HoursPer.Day, Derived: true), HoursPer.Day, column);
            return;
        }


        // How long a session is says nothing of the week of somebody who is called.
        if (draft is { IsCasual: true, DaysPerWeek: null } && reading.Per is null) return;
        Take(draft, reading, reading.Per ?? HoursPer.Day, column);
    }

    static bool IsPaidByRun(Draft draft) => Array.Exists(draft.Table.Those(ColumnGroup.Pay),
        pay => draft.Text(pay) is { } said && PayReader.IsOneRun(draft, pay, said));

    [GeneratedRegex(@"\d+(\.\d+)?", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Figures { get; }

    /// <summary>Morning and afternoon in columns of their own make one day: what the others give; null where they give nothing.</summary>
    static decimal? OtherHalf(Draft draft, Column half)
    {
        if (!HalfOf(half)) return null;
        var hours = Halves(draft).Where(other => other.Column != half).Select(other => other.Hours).ToList();
        return hours.Count == 0 ? null : hours.Sum();
    }

    /// <summary>The parts of the day in which the person works.</summary>
    static List<(Column Column, decimal Hours)> Halves(Draft draft)
    {
        List<(Column, decimal)> found = [];
        foreach (var column in draft.Table.Columns.Where(HalfOf))
        {
            if (draft.Given(column) is not { } cell) continue;
            var hours = cell.Date is not null && cell.Number is { } share ? share * 24 : HoursText.Read(cell.Clean, column.Minutes).Hours;
            if (hours is > 0 and var given) found.Add((column, given > 24 ? given / 60 : given));
        }

        return found;
    }

    public static bool HalfOf(Column column) =>
        column.Field == Field.DailyHours && HeadingWords.Of(column.Heading).Any(word =>
            word is "am" or "pm" or "morning" or "midday" or "noon" or "afternoon" or "evening" or "eve" or "month" or "mid"
                or "early" or "late" or "twilight");
}
