using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>
/// Checks headings against what stands under them, settles columns that compete for one field, and names columns whose headings say
/// nothing.
/// </summary>
static partial class ColumnContent
{
    public const int Sample = 300;

    [GeneratedRegex(@"^[a-ceghj-prstw-z][a-ceghj-nprstw-z] ?\d\d ?\d\d ?\d\d ?[a-d]?$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex National { get; }
    [GeneratedRegex(@"^(mr|mrs|ms|miss|mx|dr|rev|sir)\.?$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Salutation { get; }
    [GeneratedRegex(@"^\d\d-\d\d-\d\d$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex SortCode { get; }
    [GeneratedRegex(@"@\w+\.\w|^(\+44|0)[\d ]{9,12}$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Mail { get; }
    [GeneratedRegex(@"^[a-z]{0,4}[-/ ]?\d{2,9}[a-z]?$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Reference { get; }
    [GeneratedRegex(
        @"^(\d+|one|two|three|four) ?(w|wk|wks|weeks?|m|mths?|months?)$|^stat(utory)?( minimum| min)?$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex NoticeLike { get; }
    [GeneratedRegex(@"^[a-z'\-]+,? [a-z'\-. ]+$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex PersonName { get; }

    public static void Refine(StaffTable table)
    {
        TickColumns.Fold(table);
        var values = table.Columns.ToDictionary(column => column, column => Values(table, column));
        foreach (var column in table.Columns.Where(column => column is { Settled: false, Field: Field.WeeklyHours }
            && !column.FullHeading.Contains('h', StringComparison.OrdinalIgnoreCase) && Median(values[column]) is > 100))
        {
            column.Field = Field.Pay;
        }

        foreach (var column in table.Columns.Where(column => !column.Settled)) Correct(table, column, values[column]);
        StandardWeek(table, values);
        foreach (var column in table.Columns.Where(column => !column.Settled && values[column].Count > 1)) Demote(column, values[column]);
        LineNumbers(table, values);
        foreach (var column in Left(table)) NameStrong(table, column, values[column]);
        if (Unnamed(table).Any()) NameAll(table, values);
        if (!table.NoHeadings)
        {
            NameIdentity(table, values);
            NameNeeded(table, values);
        }

        Compete(table, values);
        foreach (var column in table.Columns.Where(column => column.Field is Field.DateOfBirth or Field.EmployerStart or Field.ServiceStart
            or Field.ContractEnd or Field.EventDate))
        {
            column.MonthFirst = DateText.IsMonthFirst(values[column]);
        }

        ShareOrder(table);
        foreach (var column in table.Columns.Where(column => column.Field == Field.WeeklyHours))
            column.Shares = values[column].Exists(value => HoursText.Read(value).Share is not null);
        foreach (var column in table.Columns.Where(column => column.Field == Field.Fte))
            column.Shares = values[column].Exists(value => Wording.Number(value) is > 0 and <= 1);
        foreach (var column in table.Columns.Where(column => column.Field == Field.Postcode))
            column.Sectors = values[column].Count > 1 && Share(values[column], PostcodeText.IsSector) >= 0.6;
        foreach (var column in table.Columns.Where(column => column.Field == Field.ContractType)) column.Coded = IsCoded(values[column]);
        table.Settle();
        var above = table.Has(Field.JobTitle)
            ? []
            : table.Lines
                .Select(line => line.Section?.Text)
                .OfType<string>()
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Take(FileLimits.Sections)
                .ToList();
        table.JobsAbove = above.Count > 0 && above.Count(JobWords.IsMatch) * 2 >= above.Count;
    }

    /// <summary>Short codes only: P, FT, C. Where full and part time stand beside each other FT is full time.</summary>
    static bool IsCoded(List<string> values) =>
        values.TrueForAll(value => value.Length <= 4)
            && !values.Exists(value => value.Equals("PT", StringComparison.OrdinalIgnoreCase)
                || value.Equals("P/T", StringComparison.OrdinalIgnoreCase));

    /// <summary>One column in the American order gives away the others.</summary>
    static void ShareOrder(StaffTable table)
    {
        var dates = table.Columns
            .Where(column => column.Field is Field.DateOfBirth or Field.EmployerStart or Field.ServiceStart or Field.ContractEnd
                or Field.EventDate)
            .ToList();
        if (!dates.Exists(column => column.MonthFirst)) return;
        foreach (var column in dates)
            column.MonthFirst |= !Values(table,
                column).Any(text => DateText.Read(text, 2100).Value is { Day: > 12 } && text.Count(c => c is '/' or '-' or '.') == 2
                    && char.IsDigit(text[^1]) && DateText.Read(text, 2100, true).Impossible);
    }

    /// <summary>Dates stand where the headings want dates and postcodes where they want postcodes.</summary>
    public static bool Fits(StaffTable table)
    {
        if (table.Lines.Count == 0) return false;
        var tested = 0;
        foreach (var column in table.Columns.Where(column => column.Field is Field.DateOfBirth or Field.EmployerStart or Field.ServiceStart
            or Field.Postcode or Field.Pension))
        {
            if (Values(table, column) is not { Count: > 0 } values) continue;
            var share = Share(values,
                value => column.Field switch
                {
                    Field.Postcode => PostcodeText.Read(value) is not null,
                    Field.Pension => PensionText.Read(value, null, out _) is not null,
                    _ => IsDate(value)
                });
            if (share < 0.6) return false;
            tested++;
        }

        return tested > 1;
    }

    static List<string> Values(StaffTable table, Column column) =>
        [.. table.Lines
            .Take(Sample)
            .Select(line => line[column])
            .OfType<RawCell>()
            .Select(cell => Wording.Clean(cell.Text))
            .Where(text => !Wording.IsNotGiven(text) && !Wording.IsDitto(text))];

    static double Share(List<string> values, Func<string, bool> test) => values.Count == 0 ? 0 : (double)values.Count(test) / values.Count;

    /// <summary>Headings that mean two things: Title, FTE, Status, TUPE, No.</summary>
    static void Correct(StaffTable table, Column column, List<string> values)
    {
        if (Share(values, National.IsMatch) >= 0.5) column.Field = Field.NiNumber;
        else if (Share(values, value => SortCode.IsMatch(value) && !IsDate(value)) >= 0.6 && values.Count > 1)
            column.Field = Field.BankDetails;
        else if (column.Field == Field.JobTitle && Share(values, Salutation.IsMatch) >= 0.6) column.Field = Field.Honorific;
        else if (column.Field == Field.Fte && Median(values) is > 1_000) column.Field = Field.Pay;
        else if (column.Field == Field.Fte && Median(values) is > 20 and <= 48
            && !values.Exists(value => value.Contains('%', StringComparison.Ordinal)))
        {
            column.Field = Field.FullTimeWeek;
        }
        else if (column.Field == Field.WeeklyHours && Median(values) is > 0 and <= 1.0m && values.Count > 3
            && Share(values, value => Wording.Number(value) is >= 0 and <= 1.0m) >= 0.8)
        {
            column.Field = Field.Fte;
        }
        else if (column.Field is Field.JobTitle or Field.OtherFacts or Field.Grade && !table.Has(Field.Postcode)
            && Share(values, value => PostcodeText.Read(value) is not null) >= 0.6)
        {
            column.Field = Field.Postcode;
        }
        else if (column.Field == Field.DaysPerWeek && !table.Columns.Exists(other => other.Field is Field.WeeklyHours or Field.DailyHours)
            && Share(values, value => HoursText.Read(value).Hours is > 7) >= 0.5)
        {
            column.Field = Field.WeeklyHours;
        }
        else if (column.Field is Field.PayPeriod or Field.Unknown && column.FullHeading.Length > 0 && !NamesWhat.IsMatch(column.Heading)
            && SpanOf(table, column, values) is { } span)
        {
            column.Field = span;
        }
        else if (column.Field == Field.ServiceStart && Share(values, value => Wording.Number(value) is < 60) >= 0.6)
            column.Field = Field.LengthOfService;
        else if (column.Field == Field.LengthOfService && Share(values, value => DateText.Read(value, 2100) is { Nothing: false }) >= 0.6)
            column.Field = Field.ServiceStart;
        else if (column.Field == Field.Grade && Share(values, value => Wording.Number(value.TrimStart('£')) is > 5_000) >= 0.6)
            column.Field = Field.Pay;
        else if (column.Field == Field.Pay
            && (column.Score < 0.9 || table.Columns.Exists(other => other != column && other.Field == Field.Pay))
            && Share(values, value => !value.Any(char.IsDigit)) >= 0.7 && Share(values, value => PayText.PerOf(value) is not null) >= 0.6)
        {
            column.Field = Field.PayPeriod;
        }
        else if (column.Field == Field.PayFrequency && !table.Has(Field.EmployeeRef) && values.Count > 1
            && Share(values, value => CodedReference.IsMatch(value)) >= 0.8 && values.Distinct().Count() > values.Count * 0.8)
        {
            column.Field = Field.EmployeeRef;
        }
        else if (column.Field == Field.Site && !table.Has(Field.Postcode)
            && column.Heading.Contains("home", StringComparison.OrdinalIgnoreCase)
            && Share(values, value => PostcodeText.Read(value) is not null) >= 0.6)
        {
            column.Field = Field.Postcode;
        }
        else if (column.Field == Field.PayFrequency && !table.Has(Field.PayPeriod)
            && Share(values, value => PayText.PerOf(value) is PayPer.Hour or PayPer.Year) >= 0.3)
        {
            column.Field = Field.PayPeriod;
        }
        else if (column.Field == Field.WeeksPerYear && !table.Columns.Exists(other => other.Field is Field.WeeklyHours or Field.DailyHours)
            && column.Heading.TrimEnd().EndsWith("week", StringComparison.OrdinalIgnoreCase) && Median(values) is > 4 and <= 48)
        {
            column.Field = Field.WeeklyHours;
        }
        else if (column.Field == Field.WeeksPerYear && values.Count > 0
            && !(column.Heading.Contains("day", StringComparison.OrdinalIgnoreCase) && Median(values) is > 53 and <= 366)
            && Share(values, value => WeeksText.Read(value) is { Weeks: not null } or { TermTime: true } || value.Length <= 2) < 0.4)
        {
            column.Field = Field.Unknown;
        }
        else if (column.Field == Field.Name && values.Count > 1 && Share(values, value => value.Any(char.IsDigit)) >= 0.8)
            column.Field = Field.EmployeeRef;
        else if (column.Field == Field.Name && !table.Has(Field.JobTitle) && values.Count > 1 && Share(values, JobWords.IsMatch) >= 0.5)
            column.Field = Field.JobTitle;
        else if (column.Field == Field.LineNumber && values.Count > 1 && Share(values, IsDate) >= 0.8
            && Share(values, value => value.Length > 5) >= 0.8)
        {
            column.Field = Field.EmployerStart;
        }
        else if (column.Field == Field.PayFrequency && !column.Heading.Contains("pay", StringComparison.OrdinalIgnoreCase)
            && !table.Has(Field.HoursPeriod) && table.Columns.Exists(other => other.Field == Field.PayPeriod)
            && Share(values, value => value.Length <= 2) >= 0.8)
        {
            column.Field = Field.HoursPeriod;
        }
        else if (column.Field == Field.Pension && values.Count > 1 && column.Score >= 1 && column.Heading.Length < 8
            && Share(values, value => value.Any(char.IsDigit) && value.Contains(' ', StringComparison.Ordinal)) >= 0.8
            && values.Distinct().Count() == values.Count)
        {
            column.Field = Field.Site;
        }
        else if (column.Field == Field.Absence && !table.Has(Field.Remarks) && RemarksWord.IsMatch(column.Heading))
            column.Field = Field.Remarks;
        else if (column.Field == Field.AverageHours && !table.Columns.Exists(other => other.Field is Field.WeeklyHours or Field.DailyHours))
            column.Field = Field.WeeklyHours;
        else if (column.Field is Field.PayPeriod or Field.PayFrequency or Field.Fte or Field.Grade or Field.WeeksPerYear
            && !table.Has(Field.ContractType) && Share(values, value => ContractText.Read(value) is not null && value.Length > 2) >= 0.7
            && Share(values, IsSpanOrWeeks) < 0.5)
        {
            column.Field = Field.ContractType;
        }
        else if (column.Field == Field.CollectiveAgreement && !table.Has(Field.ContractType)
            && Share(values, value => value.Length is > 2 and < 30 && ContractText.Read(value) is not null) >= 0.7)
        {
            column.Field = Field.ContractType;
        }
        else if (column.Field is Field.WeeklyHours or Field.DailyHours or Field.WeeksPerYear && values.Count > 0
            && SaysPay.IsMatch(Wording.Clean(column.Heading)) && Median(values) is >= 8 and not (> 53 and < 100))
        {
            column.Field = Premium.IsMatch(column.Heading) ? Field.PremiumPay : Field.Pay;
        }
        else if (column.FullHeading.Length > 0 && column.Field is Field.Site or Field.Unknown or Field.Grade
            && values.Distinct().Skip(1).Any() && !table.Has(Field.PayPeriod)
            && Share(values, value => value.Length <= 12 && value.Count(char.IsDigit) <= 1 && PayText.PerOf(value) is not null) >= 0.8)
        {
            column.Field = Field.PayPeriod;
        }
        else if (column.Field == Field.FullTimeWeek
            && !table.Columns.Exists(other => other != column && other.Field is Field.WeeklyHours or Field.DailyHours or Field.Fte)
            && !column.Heading.Contains("full", StringComparison.OrdinalIgnoreCase))
        {
            column.Field = Field.WeeklyHours;
        }
        else if (column.Field == Field.Pension && !column.Heading.Contains("pens", StringComparison.OrdinalIgnoreCase)
            && table.Columns.Exists(other => other != column && other.Field == Field.Pension
                && other.Heading.Contains("pens", StringComparison.OrdinalIgnoreCase))
            && Share(values,
                value => PensionText.Read(value, null, out _) is { } scheme && scheme.StartsWith("OTHER", StringComparison.Ordinal)) >= 0.6)
        {
            column.Field = Field.Site;
        }
        else if (column.Field == Field.WeeklyHours && !table.Has(Field.FullTimeWeek) && IsFullWeekOfAll(table, column))
            column.Field = Field.FullTimeWeek;
        else if (column.Field is Field.PensionRate or Field.PensionOther && !table.Has(Field.Pension)
            && Share(values, value => value.Count(char.IsLetter) > 2) >= 0.5)
        {
            column.Field = Field.Pension;
        }
        else if (column.Field is Field.Grade or Field.Site && !table.Has(Field.JobTitle) && Share(values, JobWords.IsMatch) >= 0.5)
            column.Field = Field.JobTitle;
        else if (column.Field == Field.Firm && table.Columns.Exists(other => other.Field is Field.EmployeeRef or Field.DateOfBirth)
            && values.Distinct(StringComparer.OrdinalIgnoreCase).Count() <= 1)
        {
            column.Field = Field.Unknown;
        }
        else if (column.Field == Field.JobTitle && values.Count > 1 && !table.Columns.Exists(other => other.Field == Field.ContractType)
            && Share(values, value => ContractText.Read(value) is not null && value.Length < 14) >= 0.8)
        {
            column.Field = Field.ContractType;
        }
    }

    [GeneratedRegex(@"\b(pay|paid|rate|salary|salaried|wages?|hours?|hrs|frequency)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex NamesWhat { get; }

    /// <summary>
    /// A column of spans of time, week, fortnight, month, under a heading that names neither hours nor pay belongs to the figures on its
    /// left.
    /// </summary>
    static Field? SpanOf(StaffTable table, Column column, List<string> values)
    {
        if (values.Count < 2
            || Share(values,
                value => value.Length <= 24 && value.Count(char.IsDigit) <= 1
                    && (PayText.PerOf(value) is not null || PayText.BasisIn(value) is not null)) < 0.8)
        {
            return null;
        }

        if (table.Columns
            .Where(other => other.Index < column.Index && other.Field is Field.WeeklyHours or Field.Pay)
            .MaxBy(other => other.Index) is not { } before
            || before.Index < column.Index - 2)
        {
            return null;
        }

        if (before.Field == Field.Pay)
            return table.Columns.Exists(other => other != column && other.Field == Field.PayPeriod && NamesWhat.IsMatch(other.Heading))
                ? null
                : Field.PayPeriod;
        return values.Exists(value => PayText.PerOf(value) is PayPer.Hour or PayPer.Year || PayText.BasisIn(value) is not null)
            || table.Has(Field.HoursPeriod)
            ? null
            : Field.HoursPeriod;
    }

    /// <summary>
    /// Of two columns of hours the one in which everybody has the same long week, and nobody more in the other, is the full-time week.
    /// </summary>
    static void StandardWeek(StaffTable table, Dictionary<Column, List<string>> values)
    {
        if (table.Columns.Where(column => column is { Field: Field.WeeklyHours, Settled: false }).ToList() is not [var one, var two]
            || table.Has(Field.FullTimeWeek))
        {
            return;
        }

        if (IsStandard(one, two)) one.Field = Field.FullTimeWeek;
        else if (IsStandard(two, one)) two.Field = Field.FullTimeWeek;

        bool IsStandard(Column standard, Column own)
        {
            if (values[standard].Count < 4 || OwnHours.IsMatch(standard.FullHeading)
                || Median(values[standard]) is not (>= 30 and <= 48 and var week)
                || Share(values[standard], value => Wording.Number(value) == week) < 0.9)
            {
                return false;
            }

            var pairs = table.Lines
                .Take(Sample)
                .Select(line => (Standard: Wording.Number(line[standard]?.Clean), Own: Wording.Number(line[own]?.Clean)))
                .Where(pair => pair is { Standard: not null, Own: not null })
                .ToList();
            return pairs.Count(pair => pair.Own < pair.Standard) > 1
                && pairs.Count(pair => pair.Own <= pair.Standard) * 10 >= pairs.Count * 9;
        }
    }

    [GeneratedRegex(
        @"\b(contract\w*|cont|own|basic|guaranteed|worked|actual|average|summer|winter)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex OwnHours { get; }

    /// <summary>
    /// People with half of full time have the same long hours as everybody: the column gives the week of the post, the share is the
    /// person's.
    /// </summary>
    static bool IsFullWeekOfAll(StaffTable table, Column hours)
    {
        if (table.Of(Field.Fte) is not { } fte) return false;
        var parts = table.Lines
            .Take(Sample)
            .Where(line => ShareOf(line[fte]) is > 0 and <= 0.9m && line[hours] is not null)
            .Select(line => HoursText.Read(line[hours]!.Clean).Hours)
            .ToList();
        return parts.Count > 1 && parts.Count(week => week is >= 30) * 10 >= parts.Count * 9;
    }

    static decimal? ShareOf(RawCell? cell) =>
        Wording.Number(cell?.Clean.TrimEnd('%', ' ')) is { } number
            ? cell!.Clean.EndsWith('%') || number > 2 ? number / 100 : number
            : null;

    [GeneratedRegex(
        @"£|\b(pay|rate|wage|salary|basic|gross)\b.*\b(per|an|a|each) (h(ou)?r|day|week|wk|month|year|fortnight)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex SaysPay { get; }

    [GeneratedRegex(
        @"\b(nights?|week-?ends?|w/?ends?|sat\w*|sun\w*|bank hol\w*|overtime|premium|enhanced|sleep\w*|standby)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Premium { get; }

    static bool IsSpanOrWeeks(string value) => !value.Contains("perm", StringComparison.OrdinalIgnoreCase)
        && (PayText.PerOf(value) is not null || WeeksText.Read(value) is { Weeks: not null } or { TermTime: true }
            || HoursText.Read(value).FullTime);

    /// <summary>
    /// A heading that what stands under it contradicts says nothing: a start date without a date, a name that is figures, a running number
    /// that is dates.
    /// </summary>
    static void Demote(Column column, List<string> values)
    {
        var fits = column.Field switch
        {
            Field.EmployerStart or Field.ServiceStart or Field.DateOfBirth =>
                Share(values, value => IsDate(value) || value.Any(char.IsDigit)),
            Field.Age => Share(values, value => value.Any(char.IsDigit)),
            Field.Pay =>
                Share(values,
                    value => value.Any(char.IsDigit) || PayText.IsPoint(value) || PayText.Read(new RawCell(0, value)).InWords
                        || value.Length > 12),
            Field.LineNumber or Field.EventDate or Field.Site or Field.Name or Field.Surname or Field.JobTitle =>
                1 - Share(values, value => IsDate(value) && value.Any(char.IsDigit) && value.Length > 4),
            Field.EmployeeRef
                when values.Count > 3 && values.Distinct().Count() * 3 <= values.Count =>
                Share(values, value => value.Length > 2),
            Field.EmployeeRef => 1 - Share(values, value => value.Count(c => c is '/' or '-' or '.') == 2 && IsDate(value)),
            Field.Firm => 1 - Share(values, value => value.Length > 4 && IsDate(value)),
            _ => 1,
        };
        if (column.Field == Field.EventDate) return;
        if (fits < 0.2) column.Field = column.Field is Field.ServiceStart ? Field.Site : Field.Unknown;
    }

    static bool IsDate(string value) => DateText.Read(new RawCell(0, value, Wording.Number(value)), 2030) is { Nothing: false };

    /// <summary>
    /// What every list has and no heading of this one names is looked for among the columns whose headings mean nothing here.
    /// </summary>
    static void NameNeeded(StaffTable table, Dictionary<Column, List<string>> values)
    {
        if (!table.Has(Field.EmployerStart) && !table.Has(Field.ServiceStart) && !table.Has(Field.LengthOfService))
            Pick(table, values, Field.EmployerStart, 0.8,
                value => DateText.Read(new RawCell(0, value, Wording.Number(value)), 2030).Value is { Year: >= 1965 }
                    && (value.Any(c => !char.IsDigit(c)) || value.Length == 5),
                anywhere: true);
        if (!table.Has(Field.Pay))
            Pick(table, values, Field.Pay, 0.7,
                value => value.StartsWith('£') || Wording.Number(value) is >= 10_000 and < 150_000 && !IsDate(value)
                    || Wording.Number(value) is > 9 and < 60 && value.Contains('.', StringComparison.Ordinal),
                anywhere: true);
        if (!table.Has(Field.WeeklyHours) && !table.Has(Field.DailyHours) && !table.Has(Field.Fte))
        {
            Pick(table, values, Field.WeeklyHours, 0.8,
                value => !value.Contains('£', StringComparison.Ordinal) && !NoticeLike.IsMatch(value)
                    && HoursText.Read(value).Hours is > 3 and <= 50,
                anywhere: true);
            // A rota or shift pattern may be the only thing that tells the hours.
            if (!table.Has(Field.WeeklyHours)
                && (Rota(Field.Allowances, Field.OtherFacts, char.IsAsciiLetterOrDigit)
                    ?? Rota(Field.Site, Field.Grade, char.IsAsciiDigit)) is { } rota)
            {
                rota.Field = Field.WeeklyHours;
            }
        }

        Column? Rota(Field one, Field other, Func<char, bool> begins) =>
            table.Columns.Find(column => !column.Settled && (column.Field == one || column.Field == other) && values[column].Count > 1
            && Share(values[column],
                value => begins(value[0]) && value.Any(char.IsDigit) && HoursText.Read(value).Hours is > 3 and <= 200) >= 0.7);

        if (!table.Has(Field.Pay)
            && Left(table).FirstOrDefault(column => column.Heading.Contains('£', StringComparison.Ordinal) && values[column].Count > 1
                && Share(values[column], value => Wording.Number(value.TrimStart('£', ' ')) is not null) >= 0.8) is { } pounds)
        {
            pounds.Field = Field.Pay;
        }

        if (!table.Has(Field.Pay)
            && Left(table).FirstOrDefault(column => HeadingWords.Of(column.Heading).Any(PayWords.Contains)
                && Median(values[column]) is > 8) is { } wages)
        {
            wages.Field = Field.Pay;
        }

        if (!table.Has(Field.WeeksPerYear)) NameWeeks(table, values);
        if (!table.Has(Field.Pension))
            Pick(table, values, Field.Pension, 0.6,
                value => value.Length < 40 && PensionText.Read(value, null, out _) is { } scheme
                    && !scheme.StartsWith("OTHER", StringComparison.Ordinal) && value.Length > 3,
                anywhere: true);
        if (!table.Has(Field.ContractType))
            Pick(table, values, Field.ContractType, 0.8, value => value.Length is > 3 and < 50 && ContractText.Read(value) is not null,
                anywhere: true);
    }

    static readonly HashSet<string> PayWords = new(StringComparer.Ordinal) { "basic", "pay", "wage", "salary", "earnings", "remuneration",
        "rate" };

    static readonly HashSet<string> NoWeeks = new(StringComparer.Ordinal) { "£", "pay", "bonus", "wage", "hour", "allowance", "salary",
        "rate", "overtime" };

    static void NameWeeks(StaffTable table, Dictionary<Column, List<string>> values)
    {
        if (Left(table).FirstOrDefault(column => HeadingWords.Of(column.Heading) is var words && words.Contains("week")
            && !Array.Exists(words, NoWeeks.Contains) && values[column].Count > 1
            && Share(values[column], value => Wording.Number(value) is >= 30 and <= 53) >= 0.8) is { } weeks)
        {
            weeks.Field = Field.WeeksPerYear;
        }
    }

    /// <summary>
    /// A column that counts 1, 2, 3 … is a running number; it is no reference. Titles of printed pages may stand between the figures.
    /// </summary>
    static void LineNumbers(StaffTable table, Dictionary<Column, List<string>> values)
    {
        foreach (var column in table.Columns.Where(column => !column.Settled
            && column.Field is Field.EmployeeRef or Field.LineNumber or Field.Unknown))
        {
            var all = values[column].Count;
            var numbers = values[column].Select(Wording.Number).OfType<decimal>().ToList();
            var counts = numbers.Count > 2 && numbers.Count * 10 >= all * 7
                && numbers.Zip(numbers.Skip(1)).Count(pair => pair.Second == pair.First + 1) * 10 >= (numbers.Count - 1) * 8
                && numbers[0] is 1 or 0;
            if (counts && column.Field != Field.Unknown) column.Field = Field.LineNumber;
            else if (counts && table.NoHeadings) column.Field = Field.LineNumber;
            else if (column.Field == Field.LineNumber && !table.Has(Field.EmployeeRef) && all > 2
                && !Left(table).Any(other => HoldsReferences(values[other])))
            {
                column.Field = Field.EmployeeRef;
            }
        }
    }

    static bool HoldsReferences(List<string> values) =>
        values.Count > 1 && Share(values, CodedReference.IsMatch) >= 0.9 && values.Distinct().Count() > values.Count * 0.7;

    static void NameStrong(StaffTable table, Column column, List<string> values)
    {
        if (values.Count == 0) return;
        if (!table.Has(Field.Postcode) && Share(values, value => PostcodeText.Read(value) is not null) >= 0.6)
            column.Field = Field.Postcode;
        else if (Share(values, Mail.IsMatch) >= 0.5) column.Field = Field.Address;
        else if (!table.Has(Field.DateOfBirth) && !table.Has(Field.Age) && values.Count > 2 && Share(values, IsBirth) >= 0.8)
            column.Field = Field.DateOfBirth;
    }

    /// <summary>
    /// A heading such as Carer or Driver/Loader says no more than who is listed: reference, name or job is told by content, if nothing else
    /// gives it.
    /// </summary>
    static void NameIdentity(StaffTable table, Dictionary<Column, List<string>> values)
    {
        if (!table.Has(Field.EmployeeRef))
            Pick(table, values, Field.EmployeeRef, 0.9, value => CodedReference.IsMatch(value), unique: true, anywhere: true);
        if (!table.Has(Field.EmployeeRef)
            && table.Columns.Find(column => column is { Settled: false, Field: Field.OtherFacts } && PostNumber.IsMatch(column.Heading)
                && HoldsReferences(values[column])) is { } post)
        {
            post.Field = Field.EmployeeRef;
        }

        if (!table.Has(Field.JobTitle)
            && Left(table)
                .Where(column => values[column].Count * 2 > table.Lines.Count
                    && Share(values[column],
                        value => !value.Any(char.IsDigit) && value.Length is > 3 and < 50 && !PersonComma.IsMatch(value)) >= 0.9
                    && values[column].Distinct(StringComparer.OrdinalIgnoreCase).Count() <= Math.Max(2, values[column].Count * 0.8))
                .MinBy(column => column.Index) is { } job
            && JobWords.IsMatch(string.Join(' ', values[job])))
        {
            job.Field = Field.JobTitle;
        }
    }

    [GeneratedRegex(@"\b(remarks?|comments?|notes?)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex RemarksWord { get; }
    [GeneratedRegex(
        @"\b(post|position|job|role)( holder)?\W*(no|nos|number|ref|reference|id|code|identifier)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex PostNumber { get; }
    [GeneratedRegex(@"^[a-z]{1,5}[-/. ]?\d{2,9}([-/]\d{1,4})?[a-z]?$|^\d{4,9}([-/]\d{1,4})?$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex CodedReference { get; }
    [GeneratedRegex(@"^[a-z'\-]+, [a-z]", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex PersonComma { get; }
    [GeneratedRegex(
        @"\b(officer|manager|assistant|supervisor|operative|worker|driver|cleaner|carer|cook|chef|leader|lead|clerk|administrator"
        + @"|technician|engineer|attendant|loader|instructor|receptionist|coordinator|guard|porter|caretaker|teacher|nurse|adviser|advisor"
        + @"|labourer|gardener|mechanic|electrician|plumber|joiner|painter|warden|librarian|catering|domestic|support)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex JobWords { get; }

    static bool IsBirth(string value) =>
        DateText.Read(new RawCell(0, value, Wording.Number(value)), 2012).Value is { Year: >= 1940 and <= 2011 };

    /// <summary>No heading at all: told by content, the surest first.</summary>
    static void NameAll(StaffTable table, Dictionary<Column, List<string>> values)
    {
        var dates = Unnamed(table)
            .Where(column => Share(values[column],
                value => DateText.Read(new RawCell(0, value, Wording.Number(value)), 2030).Value is not null) >= 0.7)
            .OrderBy(column => MedianYear(values[column]))
            .ToList();
        if (dates.Count > 0 && MedianYear(values[dates[0]]) < 2003) Take(table, dates[0], Field.DateOfBirth);
        foreach (var column in dates.Where(column => column.Field == Field.Unknown))
            Take(table, column, table.Has(Field.EmployerStart) ? Field.ServiceStart : Field.EmployerStart);
        Pick(table, values, Field.Pension, 0.5,
            value => value.Length < 40 && PensionText.Read(value, null, out _) is { } scheme
                && !scheme.StartsWith("OTHER", StringComparison.Ordinal));
        Pick(table, values, Field.ContractType, 0.6, value => ContractText.Read(value) is not null && value.Length < 40);
        Pick(table, values, Field.Notice, 0.6, NoticeLike.IsMatch);
        Pick(table, values, Field.Holiday, 0.6,
            value => value.Any(char.IsDigit) && !value.All(c => char.IsDigit(c) || c is '.' or ',')
                && HolidayText.Read(value, null, BankHolidays.NotStated) is { Entitlement.BankHolidays: not BankHolidays.NotStated }
                    or { Entitlement.Unit: HolidayUnit.Weeks }
                && char.IsDigit(value[0]) && value.Contains('w', StringComparison.OrdinalIgnoreCase));
        Pick(table, values, Field.Pay, 0.7,
            value => value.Contains('£', StringComparison.Ordinal) || PayText.Read(new RawCell(0, value)).Per is not null
                || Wording.Number(value) is > 8_000 and < 150_000);
        Pick(table, values, Field.EmployeeRef, 0.8, value => Reference.IsMatch(value) && value.Length >= 3);
        Pick(table, values, Field.WeeksPerYear, 0.9, value => Wording.Number(value) is >= 38 and <= 53);
        Pick(table, values, Field.WeeklyHours, 0.7, value => HoursText.Read(value).Hours is > 0 and <= 60);
        if (!table.Has(Field.Pay)) Pick(table, values, Field.Pay, 0.8, value => Wording.Number(value) is >= 7 and <= 60);
        if (!table.Has(Field.Surname)) Pick(table, values, Field.Name, 0.7, PersonName.IsMatch, unique: true);
        if (Unnamed(table)
            .Where(column => Share(values[column], value => !value.Any(char.IsDigit) && value.Length > 3) >= 0.7)
            .MinBy(column => values[column].Distinct(StringComparer.OrdinalIgnoreCase).Count()) is { } job)
        {
            Take(table, job, Field.JobTitle);
        }
    }

    static IEnumerable<Column> Left(StaffTable table) => table.Columns.Where(column => column.Field == Field.Unknown && !column.Settled);

    static IEnumerable<Column> Unnamed(StaffTable table) => Left(table).Where(column => column.FullHeading.Length == 0);

    static void Take(StaffTable table, Column column, Field field)
    {
        if (!table.Has(field)) column.Field = field;
    }

    static void Pick(StaffTable table, Dictionary<Column, List<string>> values, Field field, double share, Func<string, bool> test,
        bool unique = false, bool anywhere = false)
    {
        var best = (anywhere ? Left(table) : Unnamed(table))
            .Where(column => values[column].Count > 1 && (!unique || values[column].Distinct().Count() > values[column].Count * 0.7))
            .Select(column => (column, share: Share(values[column], test)))
            .Where(pair => pair.share >= share)
            .OrderByDescending(pair => pair.share)
            .FirstOrDefault();
        if (best.column is not null) Take(table, best.column, field);
    }

    /// <summary>
    /// Where several columns claim a field that can have only one, the better heading wins, then the fuller column; the others are kept in
    /// extra.
    /// </summary>
    static void Compete(StaffTable table, Dictionary<Column, List<string>> values)
    {
        foreach (var rivals in table.Columns
            .Where(column => !Fields.Several.Contains(column.Field))
            .GroupBy(column => column.Field)
            .Where(group => group.Count() > 1))
        {
            var winner = rivals.FirstOrDefault(column => column.Settled) is { } settled ? settled
                : rivals.Key == Field.ContractType
                ? rivals.OrderByDescending(column => values[column].Count > 0)
                    .ThenByDescending(column => values[column].Count(value => ContractText.Read(value) is not null))
                    .ThenByDescending(column => values[column].Select(value => ContractText.Read(value)).Distinct().Count())
                    .First()
                : rivals.OrderByDescending(column => values[column].Count > 0)
                    .ThenByDescending(column => rivals.Key == Field.WeeksPerYear
                        && column.FullHeading.Contains("paid", StringComparison.OrdinalIgnoreCase))
                    .ThenByDescending(column => rivals.Key == Field.WeeksPerYear && !HasCodes(table, column)
                        && Share(values[column], value => Wording.Number(value) is > 20 and <= 53) > 0.5)
                    .ThenByDescending(column => Math.Round(column.Score, 1, MidpointRounding.AwayFromZero))
                    .ThenByDescending(column => column.Heading.Contains("contin", StringComparison.OrdinalIgnoreCase))
                    .ThenByDescending(column => values[column].Count)
                    .ThenBy(column => column.Index)
                    .First();
            foreach (var column in rivals.Where(column => column != winner)) column.Spare = true;
        }
    }

    /// <summary>Codes such as TTO, which a legend may turn into weeks paid, say more than weeks worked beside them.</summary>
    static bool HasCodes(StaffTable table, Column column) =>
        table.Columns.Exists(other => other != column && other.Field == Field.WeeksPerYear
            && column.FullHeading.Contains("worked", StringComparison.OrdinalIgnoreCase)
            && Values(table, other).Exists(value => value.Length > 1 && value.All(c => char.IsUpper(c) || char.IsDigit(c) || c == '+')));

    static decimal? Median(List<string> values)
    {
        var numbers = values.Select(value => Wording.Number(value.TrimStart('£', ' '))).OfType<decimal>().Order().ToList();
        return numbers.Count * 2 > values.Count ? numbers[numbers.Count / 2] : null;
    }

    static int MedianYear(List<string> values)
    {
        var years = values.Select(value => DateText.Read(new RawCell(0, value, Wording.Number(value)), 2030).Value?.Year ?? 2030)
            .Order()
            .ToList();
        return years.Count == 0 ? 2030 : years[years.Count / 2];
    }
}
