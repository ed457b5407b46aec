using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>Columns of hours that their neighbours tell apart: days, seasons, runs, minutes, parts of the work, full time.</summary>
static partial class HoursColumns
{
    /// <summary>Sum. and Win. beside each other are hours of summer and of winter.</summary>
    public static void SumAndWin(StaffTable table)
    {
        for (var place = 1; place < table.Columns.Count; place++)
        {
            var (summer, winter) = (table.Columns[place - 1], table.Columns[place]);
            if (summer.Settled || winter.Settled || !Sum.IsMatch(summer.Heading) || !Win.IsMatch(winter.Heading)) continue;
            (summer.Field, summer.IsTurn, winter.Field, winter.IsTurn) = (Field.WeeklyHours, true, Field.WeeklyHours, true);
        }
    }

    [GeneratedRegex(@"^\W*sum(m(er)?)?\b\.?( hours| hrs)?\W*$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Sum { get; }

    [GeneratedRegex(@"^\W*win(t(er)?)?\b\.?( hours| hrs)?\W*$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Win { get; }

    /// <summary>M, Tu, W, Th and F beside each other are days, whatever else a letter may mean.</summary>
    public static void DayLetters(StaffTable table)
    {
        List<Column> run = [];
        foreach (var column in table.Columns.Append(null))
        {
            if (column is not null && column is { Settled: false } && DayLetter.IsMatch(column.Heading)
                && (run.Count == 0 || column.Index == run[^1].Index + 1))
            {
                run.Add(column);
                continue;
            }

            if (string.Concat(run.Select(day => char.ToLowerInvariant(day.Heading[0]))).Contains("mtwtf", StringComparison.Ordinal))
            {
                foreach (var day in run) (day.IsDay, day.Field) = (true, Field.Unknown);
            }

            run = [];
        }
    }

    [GeneratedRegex(@"^(mo?|tue?|we?|thu?r?|fr?|sa?|su?|t|s|mon|wed|fri|sat|sun)$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex DayLetter { get; }

    /// <summary>Hours Sat and Hours Sun, and no other hours: those of each day, not of a week.</summary>
    public static void Weekdays(StaffTable table, List<ColumnSample> samples)
    {
        var hours = samples.FindAll(sample => sample.Column.Field == Field.WeeklyHours);
        if (hours.Count < 2 || !hours.TrueForAll(sample => TimeReader.IsWeekday(sample.Heading)) || table.Has(Field.DailyHours)) return;
        foreach (var day in hours) day.Column.Field = Field.Unknown;
    }

    /// <summary>Runs a day beside the minutes of a run, or beside the hours of the day.</summary>
    public static void TimesADay(StaffTable table, List<ColumnSample> samples)
    {
        if (samples.Find(sample => HoursHeadings.WorkCounted(sample.Heading) is not null
            && sample.Mostly(0.9, value => Wording.Number(value) is >= 1 and <= 20)) is not { } times)
        {
            return;
        }

        if (samples.Find(sample => sample != times && sample.Column.Field is Field.DailyHours or Field.WeeklyHours
                && sample.Heading.Contains(HoursHeadings.WorkCounted(times.Heading)!, StringComparison.OrdinalIgnoreCase)) is not { } each)
        {
            if (!samples.Exists(sample => sample.Column is { Field: Field.DailyHours, HoursPer: HoursPer.Day })) return;
            (times.Column.Field, table.RunsADay) = (Field.Unknown, times.Column);
            return;
        }

        (times.Column.Field, each.Column.Field, table.TimesADay) = (Field.Unknown, Field.DailyHours, times.Column);
    }

    /// <summary>Taught hours and hours of preparation beside the paid ones, which are both together.</summary>
    public static void PaidOfTaught(List<ColumnSample> samples)
    {
        var hours = samples.FindAll(sample => sample.Column.Field == Field.WeeklyHours);
        if (hours.Count < 2 || hours.TrueForAll(sample => PartOfWork.IsMatch(sample.Heading))) return;
        foreach (var part in hours.Where(sample => PartOfWork.IsMatch(sample.Heading))) part.Column.Field = Field.OtherFacts;
    }

    [GeneratedRegex(@"\b(taught|teaching|contact|class|prep\w*|marking|admin|travel(ling)?|non[- ]contact)\b", Wording.Options,
        Wording.PatternTimeout)]
    private static partial Regex PartOfWork { get; }

    /// <summary>Hours building by building, and all sites together: those are the week's.</summary>
    public static void AllSites(List<ColumnSample> samples)
    {
        var hours = samples.FindAll(sample => sample.Column.Field == Field.WeeklyHours);
        if (hours.Count < 3 || hours.FindAll(sample => Together.IsMatch(sample.Heading)) is not [var all]) return;
        foreach (var part in hours.Where(sample => sample != all)) part.Column.Field = Field.OtherFacts;
    }

    [GeneratedRegex(@"^\W*(all( (sites|buildings|places|schools|premises))?|total( hours| hrs)?|sum|overall|together)\W*$", Wording.Options,
        Wording.PatternTimeout)]
    private static partial Regex Together { get; }

    /// <summary>Hours in one column and the minutes over in the next: 37 and 30.</summary>
    public static void HoursAndMinutes(List<ColumnSample> samples)
    {
        for (var place = 1; place < samples.Count; place++)
        {
            var (hours, minutes) = (samples[place - 1], samples[place]);
            if (hours.Column.Field != Field.WeeklyHours || HeadingWords.Of(minutes.Heading) is not ["minute"]
                || !minutes.Mostly(0.9, value => Wording.Number(value) is >= 0 and < 60)
                || !hours.Mostly(0.9, value => Wording.Number(value) is not { } figure || figure == decimal.Truncate(figure)))
            {
                continue;
            }

            hours.Column.MinutesBeside = minutes.Column;
            minutes.Column.Field = Field.Unknown;
        }
    }

    /// <summary>
    /// Of two columns of hours the one in which everybody has the same long week, and nobody more in the other, is the full-time week.
    /// </summary>
    public static void StandardWeek(StaffTable table, List<ColumnSample> samples)
    {
        if (table.Has(Field.FullTimeWeek)
            || samples.FindAll(sample => sample.Column is { Field: Field.WeeklyHours, Settled: false }) is not [var one, var two])
        {
            return;
        }

        if (IsStandard(one, two)) one.Column.Field = Field.FullTimeWeek;
        else if (IsStandard(two, one)) two.Column.Field = Field.FullTimeWeek;
    }

    static bool IsStandard(ColumnSample standard, ColumnSample own)
    {
        if (standard.Count < 4 || OwnHours.IsMatch(standard.Column.FullHeading)
            || standard.Median() is not (>= 30 and <= 48 and var week)
            || !standard.Mostly(0.9, value => Wording.Number(value) == week))
        {
            return false;
        }

        var pairs = own.Table.Lines.Take(ColumnSample.Lines)
            .Select(line => (Standard: Wording.Number(line[standard.Column]?.Clean), Own: Wording.Number(line[own.Column]?.Clean)))
            .Where(pair => pair is { Standard: not null, Own: not null })
            .ToList();
        return pairs.Count(pair => pair.Own < pair.Standard) > 1
            && pairs.Count(pair => pair.Own <= pair.Standard) * 10 >= pairs.Count * 9;
    }

    [GeneratedRegex(
        @"\b(contract\w*|cont|own|basic|guaranteed|worked|actual|average|summer|winter)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex OwnHours { get; }
}
