using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>
/// Checks headings against what stands under them, settles columns that compete for one field, and names columns whose headings say
/// nothing.
/// </summary>
static partial class ColumnContent
{
    public static void Refine(StaffTable table)
    {
        TickColumns.Fold(table);
        DayLetters(table);
        SumAndWin(table);
        var samples = table.Columns.ConvertAll(column => new ColumnSample(table, column));
        var open = samples.FindAll(sample => !sample.Column.Settled);
        foreach (var sample in open.Where(IsSum)) sample.Column.Field = Field.Pay;
        foreach (var sample in open) HeadingDoubts.Settle(sample);
        Weekdays(table, open);
        HoursAndMinutes(open);
        PayElements(open);
        RepeatedElements(table, open);
        MoneyOnTop(open);
        StandardWeek(table, samples);
        foreach (var sample in open.Where(sample => sample.Count > 1)) Demote(sample);
        LineNumbers(table, samples);
        UnnamedColumns.Name(table, samples);
        TimesADay(table, open);
        PaidOfTaught(open);
        AllSites(open);
        EarlierService(table, samples);
        Compete(samples);
        foreach (var sample in samples) Describe(sample);
        ShareOrder(samples);
        table.Settle();
        var above = table.Has(Field.JobTitle)
            ? []
            : table.Lines
                .Select(line => line.Section?.Text)
                .OfType<string>()
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Take(FileLimits.Sections)
                .ToList();
        table.JobsAbove = above.Count > 0 && above.Count(ValuePatterns.Job.IsMatch) * 2 >= above.Count;
    }

    /// <summary>Sum. and Win. beside each other are hours of summer and of winter.</summary>
    static void SumAndWin(StaffTable table)
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
    static void DayLetters(StaffTable table)
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

    /// <summary>Contract under Basic or Total: no heading of hours, and figures no week has.</summary>
    static bool IsSum(ColumnSample sample) =>
        sample.Column.Field == Field.WeeklyHours && !sample.Column.FullHeading.Contains('h', StringComparison.OrdinalIgnoreCase)
            && sample.Median() is > 100;

    /// <summary>Hours Sat and Hours Sun, and no other hours: those of each day, not of a week.</summary>
    static void Weekdays(StaffTable table, List<ColumnSample> samples)
    {
        var hours = samples.FindAll(sample => sample.Column.Field == Field.WeeklyHours);
        if (hours.Count < 2 || !hours.TrueForAll(sample => TimeReader.IsWeekday(sample.Heading)) || table.Has(Field.DailyHours)) return;
        foreach (var day in hours) day.Column.Field = Field.Unknown;
    }

    /// <summary>Runs a day beside the minutes of a run, or beside the hours of the day.</summary>
    static void TimesADay(StaffTable table, List<ColumnSample> samples)
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
    static void PaidOfTaught(List<ColumnSample> samples)
    {
        var hours = samples.FindAll(sample => sample.Column.Field == Field.WeeklyHours);
        if (hours.Count < 2 || hours.TrueForAll(sample => PartOfWork.IsMatch(sample.Heading))) return;
        foreach (var part in hours.Where(sample => PartOfWork.IsMatch(sample.Heading))) part.Column.Field = Field.OtherFacts;
    }

    [GeneratedRegex(@"\b(taught|teaching|contact|class|prep\w*|marking|admin|travel(ling)?|non[- ]contact)\b", Wording.Options,
        Wording.PatternTimeout)]
    private static partial Regex PartOfWork { get; }

    /// <summary>Hours building by building, and all sites together: those are the week's.</summary>
    static void AllSites(List<ColumnSample> samples)
    {
        var hours = samples.FindAll(sample => sample.Column.Field == Field.WeeklyHours);
        if (hours.Count < 3 || hours.FindAll(sample => Together.IsMatch(sample.Heading)) is not [var all]) return;
        foreach (var part in hours.Where(sample => sample != all)) part.Column.Field = Field.OtherFacts;
    }

    [GeneratedRegex(@"^\W*(all( (sites|buildings|places|schools|premises))?|total( hours| hrs)?|sum|overall|together)\W*$", Wording.Options,
        Wording.PatternTimeout)]
    private static partial Regex Together { get; }

    /// <summary>Hours in one column and the minutes over in the next: 37 and 30.</summary>
    static void HoursAndMinutes(List<ColumnSample> samples)
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
    /// A payroll's elements: units times rate is the value. The units are the hours of one pay period, and pay with more than basic pay in
    /// it is none.
    /// </summary>
    static void PayElements(List<ColumnSample> samples)
    {
        for (var place = 2; place < samples.Count; place++)
        {
            var (units, rate, value) = (samples[place - 2], samples[place - 1], samples[place]);
            if (!Units.IsMatch(units.Heading) || rate.Column.Field != Field.Pay || value.Column.Field != Field.Pay) continue;
            var products = units.Table.Lines.Take(ColumnSample.Lines)
                .Select(line => (Units: FigureIn(line, units), Rate: FigureIn(line, rate), Value: FigureIn(line, value)))
                .Where(line => line is { Units: not null, Rate: not null, Value: not null })
                .ToList();
            if (products.Count < 3
                || products.Count(line => Math.Abs((line.Units * line.Rate - line.Value)!.Value) < 0.02m) * 10 < products.Count * 9)
            {
                continue;
            }

            units.Column.Field = Field.WeeklyHours;
            if (samples.Find(sample => sample.Column.Field is Field.Unknown or Field.EmployeeRef or Field.PayFrequency && sample.Count > 2
                && sample.Mostly(0.9, text => text.Length <= 12 && PayText.PerOf(text) is not null)) is { } period)
            {
                period.Column.Field = Field.HoursPeriod;
            }

            foreach (var gross in samples.Where(sample => sample.Column.Field == Field.Pay && Gross.IsMatch(sample.Heading)))
                gross.Column.Field = Field.AverageEarnings;
            return;
        }
    }

    /// <summary>
    /// Pay elements side by side, El, Qty, Rate and the same headings again: the first is basic pay, the others are on top.
    /// </summary>
    static void RepeatedElements(StaffTable table, List<ColumnSample> samples)
    {
        for (var place = 2; place + 1 < samples.Count; place++)
        {
            for (var length = 2; length <= 4 && place + length <= samples.Count && length <= place; length++)
            {
                var same = Enumerable.Range(0, length).All(i => samples[place + i].Heading.Length > 0
                    && samples[place + i].Heading.Equals(samples[place - length + i].Heading, StringComparison.OrdinalIgnoreCase));
                if (!same || Enumerable.Range(0, length).All(i => samples[place + i].Column.Field != Field.Pay)) continue;
                foreach (var extra in samples.Skip(place).Take(length)) extra.Column.Field = Field.Unknown;
                var firsts = samples.GetRange(place - length, length);
                var (quantity, rate) = (firsts.Find(sample => Units.IsMatch(sample.Heading)),
                    firsts.Find(sample => sample.Column.Field == Field.Pay));
                foreach (var first in firsts.Where(sample => sample != rate)) first.Column.Field = Field.Unknown;
                if (quantity is not null && rate is not null && !table.Has(Field.WeeklyHours))
                {
                    (quantity.Column.Field, quantity.Column.OfPayPeriod) = (Field.WeeklyHours, true);
                }

                return;
            }
        }
    }

    /// <summary>
    /// One that says pounds and something else is money on top where the row has pay: Basic salary £, Car £ pa.
    /// </summary>
    static void MoneyOnTop(List<ColumnSample> samples)
    {
        var pay = samples.FindAll(sample => sample.Column.Field == Field.Pay);
        var basic = pay.FindAll(sample => PayWords.IsMatch(sample.Column.FullHeading)).ConvertAll(sample => sample.Column);
        foreach (var extra in pay.Where(sample => sample.Heading.Contains('£', StringComparison.Ordinal)
            && !basic.Contains(sample.Column) && OfPounds.Replace(sample.Heading, "").Any(char.IsLetter)))
        {
            var given = extra.Table.Lines.Take(ColumnSample.Lines).Where(line => Says(line, extra.Column)).ToList();
            if (given.Count(line => basic.Exists(column => Says(line, column))) * 10 > given.Count * 7)
                extra.Column.Field = Field.Allowances;
        }

        static bool Says(Line line, Column column) => line[column] is { IsNotGiven: false };
    }

    [GeneratedRegex(
        @"\b(pay|paid|salar(y|ies)|sal|wages?|rates?|basic|gross|earnings?|full|actual|fte|wte|contract\w*|remuneration|plain"
        + @"|flat|current|present|new|old"
        + @"|now|amount|point|scp|spine|scale|grade|from|to|since|until|before|after|annual\w*|hourly|weekly|monthly)\b|\d",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex PayWords { get; }

    /// <summary>The pounds of a heading and what they are for.</summary>
    [GeneratedRegex(
        @"£|\b(per|an?|each|hours?|hr|days?|shift|weeks?|wk|fortnight|months?|mth|years?|yr|annum|p\.?a|p\.?w|p\.?h|p\.?m|p\.?c\.?m|gbp)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex OfPounds { get; }

    static decimal? FigureIn(Line line, ColumnSample sample) => Wording.Number(line[sample.Column]?.Clean.TrimStart('£', ' '));

    [GeneratedRegex(@"\b(units?|qty|quantity|hours|hrs)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Units { get; }

    [GeneratedRegex(@"\bgross\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Gross { get; }

    static readonly FieldSet Dates =
        [Field.DateOfBirth, Field.EmployerStart, Field.ServiceStart, Field.ContractEnd, Field.EventDate];

    /// <summary>What its values say of the whole column.</summary>
    static void Describe(ColumnSample sample)
    {
        var column = sample.Column;
        if (Dates.Contains(column.Field)) column.MonthFirst = DateText.IsMonthFirst(sample.Values);
        if (column.Field == Field.WeeklyHours) column.Shares = OrShare.IsMatch(column.FullHeading)
            || sample.Values.Exists(value => HoursText.Read(value).Share is not null);
        if (column.Field == Field.Fte) column.Shares = sample.Values.Exists(value => Wording.Number(value) is > 0 and <= 1);
        if (column.Field == Field.Postcode) column.Sectors = sample.Count > 1 && sample.Mostly(0.6, PostcodeText.IsSector);
        if (column.Field == Field.Absence && sample.Count > FewestUsual)
            column.Usual = sample.Values.GroupBy(value => value, StringComparer.OrdinalIgnoreCase)
                .FirstOrDefault(same => same.Count() * 10 >= Math.Min(sample.Table.Lines.Count, ColumnSample.Lines) * 6)?.Key;
        if (column.Field == Field.ContractType) column.Coded = IsCoded(sample.Values);
    }

    /// <summary>Of fewer people nobody can tell what is usual.</summary>
    const int FewestUsual = 9;

    /// <summary>Hours pw (or FTE).</summary>
    [GeneratedRegex(@"\b(or|/)\W*[fw]\.?t\.?e\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex OrShare { get; }

    /// <summary>Short codes only: P, FT, C. Where full and part time stand beside each other FT is full time.</summary>
    static bool IsCoded(List<string> values) =>
        values.Count(value => value.Length <= 4) * 10 >= values.Count * 8
            && !values.Exists(value => value.Equals("PT", StringComparison.OrdinalIgnoreCase)
                || value.Equals("P/T", StringComparison.OrdinalIgnoreCase));

    /// <summary>One column in the American order gives away the others.</summary>
    static void ShareOrder(List<ColumnSample> samples)
    {
        var dates = samples.FindAll(sample => Dates.Contains(sample.Column.Field));
        if (!dates.Exists(sample => sample.Column.MonthFirst)) return;
        foreach (var sample in dates) sample.Column.MonthFirst |= !sample.Values.Exists(IsDayFirst);
    }

    /// <summary>28/03/2020: no month is the 28th.</summary>
    static bool IsDayFirst(string text) =>
        DateText.Read(text, 2100).Value is { Day: > 12 } && text.Count(c => c is '/' or '-' or '.') == 2 && char.IsDigit(text[^1])
            && DateText.Read(text, 2100, true).Impossible;

    /// <summary>Dates stand where the headings want dates and postcodes where they want postcodes.</summary>
    public static bool Fits(StaffTable table)
    {
        if (table.Lines.Count == 0) return false;
        var tested = 0;
        foreach (var column in table.Columns)
        {
            Func<string, bool>? fits = column.Field switch
            {
                Field.DateOfBirth or Field.EmployerStart or Field.ServiceStart => ColumnSample.IsDate,
                Field.Postcode => value => PostcodeText.Read(value) is not null,
                Field.Pension => value => PensionText.Read(value, null, out _) is not null,
                _ => null,
            };
            if (fits is null || new ColumnSample(table, column) is not { Count: > 0 } sample) continue;
            if (!sample.Mostly(0.6, fits)) return false;
            tested++;
        }

        return tested > 1;
    }

    /// <summary>
    /// Of two columns of hours the one in which everybody has the same long week, and nobody more in the other, is the full-time week.
    /// </summary>
    static void StandardWeek(StaffTable table, List<ColumnSample> samples)
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

    /// <summary>
    /// A heading that what stands under it contradicts says nothing: a start date without a date, a name that is figures, a running number
    /// that is dates.
    /// </summary>
    static void Demote(ColumnSample sample)
    {
        var column = sample.Column;
        var fits = column.Field switch
        {
            Field.EmployerStart or Field.ServiceStart or Field.DateOfBirth =>
                sample.Share(value => ColumnSample.IsDate(value) || value.Any(char.IsDigit)),
            Field.Age => sample.Share(value => value.Any(char.IsDigit)),
            Field.Pay => sample.Share(value => value.Any(char.IsDigit) || PayText.IsPoint(value) || value.Length > 12
                || PayText.Read(new RawCell(0, value)).InWords),
            Field.LineNumber or Field.Site or Field.Name or Field.Surname or Field.JobTitle =>
                1 - sample.Share(value => value.Length > 4 && value.Any(char.IsDigit) && ColumnSample.IsDate(value)),
            Field.EmployeeRef when sample.Count > 3 && sample.Values.Distinct().Count() * 3 <= sample.Count =>
                sample.Share(value => value.Length > 3),
            Field.EmployeeRef => 1 - sample.Share(value =>
                value.Count(c => c is '/' or '-' or '.') == 2 && ColumnSample.IsDate(value)),
            Field.DaysPerWeek => sample.Share(value =>
                char.IsDigit(value[0]) || value.Length > 4 || WeekdayText.DayLetters(value) is not null),
            Field.Firm => 1 - sample.Share(value => value.Length > 4 && ColumnSample.IsDate(value)),
            _ => 1,
        };
        if (fits < 0.2) column.Field = column.Field is Field.ServiceStart ? Field.Site : Field.Unknown;
    }

    /// <summary>
    /// A column that counts 1, 2, 3 … is a running number; it is no reference. Titles of printed pages may stand between the figures.
    /// </summary>
    static void LineNumbers(StaffTable table, List<ColumnSample> samples)
    {
        foreach (var sample in samples.Where(sample => sample.Column is
        { Settled: false, Field: Field.EmployeeRef or Field.LineNumber or Field.Unknown }))
        {
            var column = sample.Column;
            var counts = Counts(sample.Values, samples.Exists(other => other != sample && other.Column.Field == Field.EmployeeRef
                && !Counts(other.Values, true)));
            if (counts && (column.Field != Field.Unknown || table.NoHeadings)) column.Field = Field.LineNumber;
            else if (column.Field == Field.LineNumber && !table.Has(Field.EmployeeRef) && sample.Count > 2
                && !samples.Exists(other => UnnamedColumns.IsLeft(other) && other.HoldsReferences))
            {
                column.Field = Field.EmployeeRef;
            }
        }
    }

    /// <param name="further">They may go on from an earlier block: 11, 12, 13 beside the real references.</param>
    static bool Counts(List<string> values, bool further)
    {
        var numbers = values.Select(Wording.Number).OfType<decimal>().ToList();
        return numbers.Count > 2 && numbers.Count * 10 >= values.Count * 7 && (further || numbers[0] is 1 or 0)
            && numbers.Zip(numbers.Skip(1)).Count(pair => pair.Second == pair.First + 1) * 10 >= (numbers.Count - 1) * 8;
    }

    /// <summary>
    /// Beside a column of service that is filled only where service began earlier, the other gives the start with this employer.
    /// </summary>
    static void EarlierService(StaffTable table, List<ColumnSample> samples)
    {
        if (samples.Find(sample => sample.Column is
            { Field: Field.EmployerStart or Field.ServiceStart or Field.Site or Field.Unknown or Field.LengthOfService, Settled: false }
            && FirstOfAll.IsMatch(sample.Heading) && sample.Mostly(0.8, ColumnSample.IsDate)) is { } first
            && samples.FindAll(sample => sample != first
                && sample.Column is { Field: Field.EmployerStart or Field.ServiceStart, Settled: false }) is [var later]
            && !IfEarlier.IsMatch(later.Heading))
        {
            (first.Column.Field, later.Column.Field) = (Field.ServiceStart, Field.EmployerStart);
            return;
        }

        if (table.Has(Field.EmployerStart)
            || samples.FindAll(sample => sample.Column is { Field: Field.ServiceStart, Settled: false }) is not { Count: 2 } both
            || both.FindAll(sample => !IfEarlier.IsMatch(sample.Heading)) is not [var usual])
        {
            return;
        }

        usual.Column.Field = Field.EmployerStart;
    }

    [GeneratedRegex(
        @"\b(if|where|when) (it is )?(earlier|different|before|longer|not the same)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex IfEarlier { get; }

    [GeneratedRegex(
        @"^\W*(first|original|earliest)\b.*\b(start|started|service|joined|employed|date|began|hired?)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex FirstOfAll { get; }

    /// <summary>
    /// Where several columns claim a field that can have only one, the better heading wins, then the fuller column; the others are kept in
    /// extra.
    /// </summary>
    static void Compete(List<ColumnSample> samples)
    {
        foreach (var rivals in samples
            .Where(sample => !Fields.Several.Contains(sample.Column.Field))
            .GroupBy(sample => sample.Column.Field)
            .Where(group => group.Count() > 1))
        {
            var winner = rivals.FirstOrDefault(sample => sample.Column.Settled)
                ?? (rivals.Key == Field.ContractType ? OfContracts(rivals) : OfOthers(rivals));
            foreach (var sample in rivals.Where(sample => sample != winner))
            {
                // A status beside the kind of contract tells who is away.
                if (rivals.Key == Field.ContractType && sample.Headed("status") && !sample.Has(Field.Absence))
                    sample.Column.Field = Field.Absence;
                else sample.Column.Spare = true;
            }
        }
    }

    static ColumnSample OfContracts(IEnumerable<ColumnSample> rivals) => rivals
        .OrderByDescending(sample => sample.Count > 0)
        .ThenByDescending(sample => sample.Share(value => ContractText.Read(value) is not null) >= 0.6
            && sample.Values.Select(value => ContractText.Read(value)).OfType<ContractType>().Distinct().Skip(1).Any())
        .ThenByDescending(sample => sample.Values.Count(value => ContractText.Read(value) is not null))
        .ThenByDescending(sample => sample.Values.Select(value => ContractText.Read(value)).Distinct().Count())
        .First();

    static ColumnSample OfOthers(IEnumerable<ColumnSample> rivals) => rivals
        .OrderByDescending(sample => sample.Count > 0)
        .ThenByDescending(sample => IsWeeks(sample) && sample.Column.FullHeading.Contains("paid", StringComparison.OrdinalIgnoreCase))
        .ThenByDescending(sample => IsWeeks(sample) && !HasCodes(sample)
            && sample.Share(value => Wording.Number(value) is > 20 and <= 53) > 0.5)
        .ThenByDescending(sample => Math.Round(sample.Column.Score, 1, MidpointRounding.AwayFromZero))
        .ThenByDescending(sample => sample.Headed("contin"))
        .ThenByDescending(sample => sample.Count)
        .ThenBy(sample => sample.Column.Index)
        .First();

    static bool IsWeeks(ColumnSample sample) => sample.Column.Field == Field.WeeksPerYear;

    /// <summary>Codes such as TTO, which a legend may turn into weeks paid, say more than weeks worked beside them.</summary>
    static bool HasCodes(ColumnSample worked) =>
        worked.Column.FullHeading.Contains("worked", StringComparison.OrdinalIgnoreCase)
            && worked.Table.Columns.Exists(other => other != worked.Column && other.Field == Field.WeeksPerYear
                && new ColumnSample(worked.Table, other).Values.Exists(value =>
                    value.Length > 1 && value.All(c => char.IsUpper(c) || char.IsDigit(c) || c == '+')));
}
