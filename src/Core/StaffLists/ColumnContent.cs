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
        HoursColumns.DayLetters(table);
        HoursColumns.SumAndWin(table);
        var samples = table.Columns.ConvertAll(column => new ColumnSample(table, column));
        var open = samples.FindAll(sample => !sample.Column.Settled);
        foreach (var sample in open.Where(IsSum)) sample.Column.Field = Field.Pay;
        LeaveUnits(table, open);
        foreach (var sample in open) HeadingDoubts.Settle(sample);
        HoursColumns.Weekdays(table, open);
        HoursColumns.HoursAndMinutes(open);
        PayColumns.PayElements(open);
        PayColumns.RepeatedElements(table, open);
        PayColumns.MoneyOnTop(open);
        HoursColumns.StandardWeek(table, samples);
        foreach (var sample in open.Where(sample => sample.Count > 1)) Demote(sample);
        LineNumbers(table, samples);
        UnnamedColumns.Name(table, samples);
        HoursColumns.TimesADay(table, open);
        HoursColumns.PaidOfTaught(open);
        HoursColumns.AllSites(open);
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

    /// <summary>Beside the leave, what it is given in: hrs/days over hrs and days.</summary>
    static void LeaveUnits(StaffTable table, List<ColumnSample> samples)
    {
        foreach (var sample in samples.Where(sample => table.Of(Field.Holiday) is { } leave && sample.Column.Index == leave.Index + 1
            && sample.Count > 1 && sample.Mostly(0.95, value => LeaveUnit.IsMatch(value))))
        {
            sample.Column.Field = Field.HolidayUnit;
        }
    }

    [GeneratedRegex(@"^(h|hrs?|hours?|d|days?|w|wks?|weeks?)\.?$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex LeaveUnit { get; }

    /// <summary>Contract under Basic or Total: no heading of hours, and figures no week has.</summary>
    static bool IsSum(ColumnSample sample) =>
        sample.Column.Field == Field.WeeklyHours && !sample.Column.FullHeading.Contains('h', StringComparison.OrdinalIgnoreCase)
            && sample.Median() is > 100;

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
        if (column.Field == Field.Address) column.EndsInPostcodes = sample.Mostly(0.6, value => PostcodeText.AtEnd(value) is not null);
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
                else if (IsOfLeavers(sample) && !sample.Has(Field.Event)) sample.Column.Field = Field.Event;
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
        .ThenBy(IsOfLeavers)
        .ThenByDescending(sample => IsWeeks(sample) && sample.Column.FullHeading.Contains("paid", StringComparison.OrdinalIgnoreCase))
        .ThenByDescending(sample => IsWeeks(sample) && !HasCodes(sample)
            && sample.Share(value => Wording.Number(value) is > 20 and <= 53) > 0.5)
        .ThenByDescending(sample => Math.Round(sample.Column.Score, 1, MidpointRounding.AwayFromZero))
        .ThenByDescending(sample => sample.Column.Field != Field.JobTitle || sample.Mostly(0.5, value => value.Any(char.IsLetter)))
        .ThenByDescending(sample => sample.Headed("contin"))
        .ThenByDescending(sample => sample.Count)
        .ThenBy(sample => sample.Column.Index)
        .First();

    /// <summary>The day somebody leaves, beside the end of the contract.</summary>
    static bool IsOfLeavers(ColumnSample sample) => sample.Column.Field == Field.ContractEnd && sample.Headed("leav");

    static bool IsWeeks(ColumnSample sample) => sample.Column.Field == Field.WeeksPerYear;

    /// <summary>Codes such as TTO, which a legend may turn into weeks paid, say more than weeks worked beside them.</summary>
    static bool HasCodes(ColumnSample worked) =>
        worked.Column.FullHeading.Contains("worked", StringComparison.OrdinalIgnoreCase)
            && worked.Table.Columns.Exists(other => other != worked.Column && other.Field == Field.WeeksPerYear
                && new ColumnSample(worked.Table, other).Values.Exists(value =>
                    value.Length > 1 && value.All(c => char.IsUpper(c) || char.IsDigit(c) || c == '+')));
}
