using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>A heading that can mean two things, and what must stand under it for it to mean the second.</summary>
/// <param name="TakenFor">What the heading says; empty: anything.</param>
sealed record HeadingDoubt(FieldSet TakenFor, Field Is, Func<ColumnSample, bool> When);

/// <summary>Headings that mean two things, settled by what stands under them and beside them: Title, FTE, Status, TUPE, No.</summary>
static partial class HeadingDoubts
{
    /// <summary>The first that applies settles a heading; what the heading says for sure nobody doubts.</summary>
    public static void Settle(ColumnSample sample)
    {
        foreach (var doubt in All)
        {
            if (!doubt.TakenFor.IsEmpty && !doubt.TakenFor.Contains(sample.Column.Field) || !doubt.When(sample)) continue;
            sample.Column.Field = doubt.Is;
            return;
        }
    }

    static readonly FieldSet AnyHours = [Field.WeeklyHours, Field.DailyHours];

    static readonly HeadingDoubt[] All =
    [
        // What nobody asked for is told by its form, whatever it is called.
        new([], Field.NiNumber, sample => sample.Mostly(0.5, ValuePatterns.NationalInsurance.IsMatch)),
        new([], Field.BankDetails,
            sample => sample.Count > 1
                && sample.Mostly(0.6, value => ValuePatterns.SortCode.IsMatch(value) && !ColumnSample.IsDate(value))),

        // Weeks, under Runs and times (a day).
        new([Field.DailyHours], Field.WeeksPerYear,
            sample => !sample.Has(Field.WeeksPerYear)
                && HeadingWords.Of(sample.Heading) is ["week"] or ["week", "paid"] or ["paid", "week"]),

        // AM and p.m. duty over 01:30 and 07:10-08:50: halves of a day.
        new([Field.Unknown, Field.JobTitle, Field.WeeklyHours, Field.OtherFacts, Field.PayPeriod, Field.PayFrequency], Field.DailyHours,
            sample => GroupedHeadings.HalfDay.IsMatch(sample.Heading)
                && sample.Mostly(0.6,
                    value => (ShiftText.Clock(value) ?? HoursText.Read(value).Hours) is > 0 and <= 12 or >= 25 and <= 300)),

        // Crew over the same few names of crews, beside a column of people.
        new([Field.Name], Field.Site,
            sample => sample.Count > 5 && sample.Kinds * 2 <= sample.Count && !sample.Has(Field.Site)
                && sample.Table.Columns.Exists(other => other != sample.Column && other.Field == Field.Name
                    && new ColumnSample(sample.Table, other) is var people && people.Kinds > sample.Kinds)),

        // Title over Mr and Mrs.
        new([Field.JobTitle], Field.Honorific, sample => sample.Mostly(0.6, ValuePatterns.Salutation.IsMatch)),

        // FTE over full-time pay, over the full-time week, and shares of full time under Hours.
        new([Field.Fte], Field.Pay, sample => sample.Median() is > 1_000),
        new([Field.Fte], Field.FullTimeWeek,
            sample => sample.Median() is > 20 and <= 48 && !sample.Values.Exists(value => value.Contains('%', StringComparison.Ordinal))),
        new([Field.WeeklyHours, Field.FullTimeWeek], Field.Fte,
            sample => sample.Count > 3 && sample.Median() is > 0 and <= 1.0m
                && sample.Mostly(0.8, value => Wording.Number(value) is >= 0 and <= 1.0m)),

        // Bands B4 and G1 are no districts.
        new([Field.JobTitle, Field.OtherFacts], Field.Postcode, sample => !sample.Has(Field.Postcode) && sample.Mostly(0.6, IsPostcode)),
        new([Field.Grade], Field.Postcode,
            sample => !sample.Has(Field.Postcode) && sample.Mostly(0.6, value => value.Length > 4 && IsPostcode(value))),
        new([Field.DaysPerWeek], Field.WeeklyHours,
            sample => !sample.Beside(AnyHours) && sample.Mostly(0.5, value => HoursText.Read(value).Hours is > 7)),

        // Breaks off (hrs/wk) are no hours of work; of a shift with clock times they are taken off.
        new(AnyHours, Field.Unknown, sample => TimeReader.IsBreaks(sample.Heading)
            && sample.Table.Columns.Count(column => TimeReader.IsWeekday(column)) > 1),

        // When worked over All year, 44 weeks, Mar to Oct (35 wks).
        new([Field.Unknown, Field.OtherFacts], Field.WeeksPerYear,
            sample => sample.Column.FullHeading.Length > 0 && sample.Count > 2 && !sample.Has(Field.WeeksPerYear)
                && sample.Values.Exists(value => value.Contains("year", StringComparison.OrdinalIgnoreCase))
                && sample.Mostly(0.9, value => value.Length < 30 && WeeksText.Read(value) is { Weeks: >= 20 } or { TermTime: true })),

        // Week, fortnight, month beside a figure, under a heading that does not say of what.
        new([Field.PayPeriod, Field.Unknown, Field.Site], Field.PayPeriod, sample => SpanOf(sample) == Field.PayPeriod),
        new([Field.PayPeriod, Field.Unknown], Field.HoursPeriod, sample => SpanOf(sample) == Field.HoursPeriod),

        // Service: since when, or how long.
        new([Field.ServiceStart], Field.LengthOfService, sample => sample.Mostly(0.6, value => Wording.Number(value) is < 60)),
        new([Field.LengthOfService], Field.ServiceStart,
            sample => sample.Mostly(0.6, value => DateText.Read(value, 2100) is { Nothing: false })),

        new([Field.Grade], Field.Pay, sample => sample.Mostly(0.6, value => Wording.Number(value.TrimStart('£')) is > 5_000)),
        new([Field.Pay], Field.PayPeriod,
            sample => (sample.Column.Score < 0.9 || sample.Beside([Field.Pay])) && sample.Mostly(0.7, value => !value.Any(char.IsDigit))
                && sample.Mostly(0.6, value => NamesSpan(value) || HoursHeadings.WorkNamed(value) is not null)),
        new([Field.PayFrequency], Field.EmployeeRef,
            sample => !sample.Has(Field.EmployeeRef) && sample.Count > 1 && sample.Mostly(0.8, ValuePatterns.CodedReference.IsMatch)
                && sample.Values.Distinct().Count() > sample.Count * 0.8),
        new([Field.Site], Field.Postcode,
            sample => !sample.Has(Field.Postcode) && (sample.Headed("home") || sample.Headed("area")) && sample.Mostly(0.6, IsPostcode)),
        new([Field.PayFrequency], Field.PayPeriod,
            sample => !sample.Has(Field.PayPeriod) && sample.Mostly(0.3, value => PayText.PerOf(value) is PayPer.Hour or PayPer.Year)),

        // Contracted p/w: of hours or of weeks.
        new([Field.WeeksPerYear], Field.WeeklyHours,
            sample => !sample.Beside(AnyHours) && sample.Heading.TrimEnd().EndsWith("week", StringComparison.OrdinalIgnoreCase)
                && sample.Median() is > 4 and <= 48),
        new([Field.WeeksPerYear], Field.Unknown,
            sample => sample.Count > 0 && !(sample.Headed("day") && sample.Median() is > 53 and <= 366) && sample.Share(SaysWeeks) < 0.4),

        // Contract over 1 and 2, beside Terms over Permanent and Fixed term: which contract of the person's it is.
        new([Field.ContractType], Field.OtherFacts,
            sample => sample.Count > 1 && sample.Mostly(0.9, value => value.Length == 1 && char.IsAsciiDigit(value[0]))
                && sample.Table.Columns.Exists(other => other != sample.Column
                    && other.Field is Field.CollectiveAgreement or Field.ContractType or Field.Unknown or Field.Grade
                    && new ColumnSample(sample.Table, other) is { Count: > 1 } terms
                    && terms.Mostly(0.7, value => value.Length > 2 && IsContract(value)))),

        // Status over Active, Maternity and Leaver, beside the kind of contract.
        new([Field.ContractType], Field.Absence,
            sample => sample.Count > 1 && !sample.Has(Field.Absence) && sample.Mostly(0.8, Circumstances.IsStatus)
                && sample.Beside([Field.ContractType])),

        // Days, under Week / year, over 5 and 3.
        new([Field.WeeksPerYear, Field.Unknown], Field.DaysPerWeek,
            sample => HeadingWords.Of(sample.Heading) is ["day"] && !sample.Has(Field.DaysPerWeek) && sample.Count > 1
                && sample.Mostly(0.9, value => Wording.Number(value) is > 0 and <= 7)),

        // Early hours and late hours beside the days: of a day.
        new([Field.WeeklyHours], Field.DailyHours,
            sample => HeadingWords.Of(sample.Heading) is ["early" or "late", ..] && sample.Has(Field.DaysPerWeek) && sample.Count > 1
                && sample.Column.HoursPer is not HoursPer.Week
                && sample.Mostly(0.9, value => HoursText.Read(value).Hours is > 0 and <= 12)),

        // Key over k and r, which the notes explain: no reference of a person.
        new([Field.EmployeeRef, Field.LineNumber], Field.Unknown,
            sample => sample.Count > 1 && sample.Mostly(0.9, value => value.Length <= 2 && value.All(char.IsLetter))),

        // Engaged as over Stage Manager and Props Maker.
        new([Field.ContractType], Field.JobTitle,
            sample => !sample.Has(Field.JobTitle) && sample.Count > 1 && sample.Share(IsContract) < 0.3
                && sample.Mostly(0.7, value => value.Length > 3 && !value.Any(char.IsDigit))),

        new([Field.Name], Field.EmployeeRef, sample => sample.Count > 1 && sample.Mostly(0.8, value => value.Any(char.IsDigit))),
        new([Field.Name], Field.JobTitle,
            sample => !sample.Has(Field.JobTitle) && sample.Count > 1 && sample.Mostly(0.5, ValuePatterns.Job.IsMatch)),
        new([Field.LineNumber], Field.EmployerStart,
            sample => sample.Count > 1 && sample.Mostly(0.8, ColumnSample.IsDate) && sample.Mostly(0.8, value => value.Length > 5)),
        new([Field.PayFrequency], Field.HoursPeriod,
            sample => !sample.Headed("pay") && !sample.Has(Field.HoursPeriod) && sample.Beside([Field.PayPeriod])
                && sample.Mostly(0.8, value => value.Length <= 2)),

        // Rota hours 168, over (wks) 4: the weeks that the hours are spread over.
        new([Field.Unknown, Field.WeeksPerYear, Field.WeeklyHours], Field.HoursPeriod,
            sample => OverWeeks.IsMatch(sample.Heading) && !sample.Has(Field.HoursPeriod) && sample.Beside([Field.WeeklyHours])
                && sample.Mostly(0.9, value => HoursText.RotaLength(value) is not null)),

        // Basic, under Leave, over 25 + 8 and 28 inc BH.
        new([Field.Pay], Field.Holiday,
            sample => !sample.Has(Field.Holiday) && sample.Count > 1 && sample.Mostly(0.6, Leave.IsMatch)),

        // Bank / agency: who the person works for, not where the money goes.
        new([Field.BankDetails], Field.ContractType, sample => !sample.Has(Field.ContractType) && sample.Mostly(0.7, IsContract)),

        // Bank carer over names: who works for the bank.
        new([Field.BankDetails], Field.Name,
            sample => sample.Count > 1 && !sample.Has(Field.Name) && !sample.Has(Field.Surname) && sample.Column.Score < 0.6
                && sample.Mostly(0.8, ValuePatterns.PersonName.IsMatch)),

        // Bank no over B-071: the number of a bank worker. An account has eight figures.
        new([Field.BankDetails], Field.EmployeeRef,
            sample => !sample.Has(Field.EmployeeRef) && sample.Count > 1 && sample.Column.Score < 0.6
                && sample.Mostly(0.9, value => value.Count(char.IsDigit) is > 0 and < 6)
                && sample.Values.Distinct().Count() == sample.Count),

        // TPP over The Paddocks, Unit 4: a place.
        new([Field.Pension], Field.Site,
            sample => sample.Count > 1 && sample.Column.Score >= 1 && sample.Heading.Length < 8
                && sample.Mostly(0.8, value => value.Any(char.IsDigit) && value.Contains(' ', StringComparison.Ordinal))
                && sample.Values.Distinct().Count() == sample.Count),
        new([Field.Absence], Field.Remarks, sample => !sample.Has(Field.Remarks) && RemarksWord.IsMatch(sample.Heading)),
        new([Field.AverageHours], Field.WeeklyHours,
            sample => !sample.Beside(AnyHours) && sample.Table.Columns.Count(column => TimeReader.IsWeekday(column)) < 2),

        // Status, Type, Basis: of the contract.
        new([Field.PayPeriod, Field.PayFrequency, Field.Fte, Field.Grade, Field.WeeksPerYear], Field.ContractType,
            sample => !sample.Has(Field.ContractType) && sample.Mostly(0.7, value => value.Length > 2 && IsContract(value))
                && sample.Share(IsSpanOrWeeks) < 0.5),
        new([Field.CollectiveAgreement], Field.ContractType,
            sample => !sample.Has(Field.ContractType) && sample.Mostly(0.7, value => value.Length is > 2 and < 30 && IsContract(value))),

        new([Field.BankHolidays], Field.PremiumPay, sample => sample.Mostly(0.5, value => Times.IsMatch(value))),

        // Week, 4 weeks, Year straight after the hours.
        new([Field.WeeklyHours, Field.DailyHours], Field.HoursPeriod, sample => sample.Count > 1 && !sample.Has(Field.HoursPeriod)
            && sample.Mostly(0.95,
                value => value.Length <= 12 && value.Any(char.IsLetter) && value.Count(char.IsDigit) <= 1 && NamesSpan(value))
            && sample.Table.Columns.Exists(other => other.Field == Field.WeeklyHours && other.Index == sample.Column.Index - 1)),

        // Hr / Yr over the words Hr and Yr.
        new([Field.WeeklyHours, Field.DailyHours], Field.PayPeriod, sample => sample.Count > 1 && !sample.Has(Field.PayPeriod)
            && sample.Mostly(0.95, value => value.Length <= 12 && !value.Any(char.IsDigit) && NamesSpan(value))),

        // Hours, weeks or days that are money.
        new([Field.WeeklyHours, Field.DailyHours, Field.WeeksPerYear], Field.PremiumPay,
            sample => IsMoney(sample) && Premium.IsMatch(sample.Heading)),
        new([Field.WeeklyHours, Field.DailyHours, Field.WeeksPerYear], Field.Pay, IsMoney),
        new([Field.Site, Field.Unknown, Field.Grade], Field.PayPeriod,
            sample => sample.Column.FullHeading.Length > 0 && sample.Values.Distinct().Skip(1).Any() && !sample.Has(Field.PayPeriod)
                && sample.Mostly(0.8, value => value.Length <= 12 && value.Count(char.IsDigit) <= 1 && NamesSpan(value))),
        new([Field.FullTimeWeek], Field.WeeklyHours,
            sample => !sample.Beside([Field.WeeklyHours, Field.DailyHours, Field.Fte]) && !sample.Headed("full")),
        new([Field.Pension], Field.Site,
            sample => !sample.Headed("pens") && sample.Mostly(0.6, IsOtherScheme) && sample.Table.Columns.Exists(other =>
                other != sample.Column && other.Field == Field.Pension
                && other.Heading.Contains("pens", StringComparison.OrdinalIgnoreCase))),
        new([Field.WeeklyHours], Field.FullTimeWeek, sample => !sample.Has(Field.FullTimeWeek) && IsFullWeekOfAll(sample)),
        new([Field.PensionRate, Field.PensionOther], Field.Pension,
            sample => !sample.Has(Field.Pension) && sample.Mostly(0.5, value => value.Count(char.IsLetter) > 2)),
        new([Field.Grade, Field.Site], Field.JobTitle,
            sample => !sample.Has(Field.JobTitle) && sample.Mostly(0.5, ValuePatterns.Job.IsMatch)),

        // Employer over the one firm that all work for.
        new([Field.Firm], Field.Unknown, sample => sample.Beside([Field.EmployeeRef, Field.DateOfBirth]) && sample.Kinds <= 1),
        new([Field.JobTitle], Field.ContractType,
            sample => sample.Count > 1 && !sample.Beside([Field.ContractType])
                && sample.Mostly(0.8, value => value.Length < 14 && IsContract(value))),
    ];

    [GeneratedRegex(
            @"\bover\W+(\w+ )?(weeks|wks|w)\b|\b(weeks|wks) (in|of) (the |a )?(rota|cycle|roster|pattern)\b"
            + @"|\b(rota|cycle|roster)\W+(length|weeks|wks|over)\b",
            Wording.Options, Wording.PatternTimeout)]
    private static partial Regex OverWeeks { get; }

    [GeneratedRegex(
        @"^\d{2}(\.\d+)?\s*(days?|d)?\s*(\+|plus|inc\w*|ex\w*)\s*\.?\s*(8|b\.?/?h|bank|public|stat)|^\d{2}(\.\d+)?\s*days?\b|^5\.6\s*w",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Leave { get; }

    static bool IsPostcode(string value) => PostcodeText.Read(value) is not null;

    static bool NamesSpan(string value) => PayText.PerOf(value) is not null;

    /// <summary>What work on a Sunday or a bank holiday is paid at: x 1.5, double time.</summary>
    [GeneratedRegex(@"^x ?\d(\.\d+)?$|^(double|single|plain|time and an? (half|third))( time)?$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Times { get; }

    static bool IsContract(string value) => ContractText.Read(value) is not null;

    static bool IsOtherScheme(string value) =>
        PensionText.Read(value, null, out _) is { } scheme && scheme.StartsWith("OTHER", StringComparison.Ordinal);

    static bool SaysWeeks(string value) => WeeksText.Read(value) is { Weeks: not null } or { TermTime: true } || value.Length <= 2;

    static bool IsSpanOrWeeks(string value) => !value.Contains("perm", StringComparison.OrdinalIgnoreCase)
        && (NamesSpan(value) || WeeksText.Read(value) is { Weeks: not null } or { TermTime: true } || HoursText.Read(value).FullTime);

    static bool IsMoney(ColumnSample sample) =>
        sample.Count > 0 && SaysPay.IsMatch(Wording.Clean(sample.Heading)) && !SaysHours.IsMatch(sample.Heading)
            && sample.Median() is >= 8 and not (> 53 and < 100);

    /// <summary>Basic hours a fortnight; not £ per contracted hrs.</summary>
    [GeneratedRegex(@"^[^£]*\bhours\b(?![^a-z]*rate)", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex SaysHours { get; }

    [GeneratedRegex(
        @"£|\b(pay|rate|wage|salary|basic|gross)\b.*\b(per|an|a|each) (h(ou)?r|day|week|wk|month|year|fortnight)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex SaysPay { get; }

    [GeneratedRegex(
        @"\b(nights?|week-?ends?|w/?ends?|sat\w*|sun\w*|bank hol\w*|overtime|premium|enhanced|sleep\w*|standby)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Premium { get; }

    [GeneratedRegex(@"\b(remarks?|comments?|notes?)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex RemarksWord { get; }

    /// <summary>
    /// A column of spans of time, week, fortnight, month, under a heading that names neither hours nor pay belongs to the figures on its
    /// left.
    /// </summary>
    static Field? SpanOf(ColumnSample sample)
    {
        var (table, column) = (sample.Table, sample.Column);
        if (column.FullHeading.Length == 0 || NamesWhat.IsMatch(column.Heading) || sample.Count < 2
            || sample.Share(value => value.Length <= 24 && value.Count(char.IsDigit) <= 2
                && (NamesSpan(value) || HoursHeadings.WorkNamed(value) is not null || PayText.BasisIn(value) is not null
                    || HoursText.CycleOf(value) is not null)) < 0.8)
        {
            return null;
        }

        if (table.Columns
            .Where(other => other.Index < column.Index && other.Field is Field.WeeklyHours or Field.Pay)
            .MaxBy(other => other.Index) is not { } before || before.Index < column.Index - 2)
        {
            return null;
        }

        if (before.Field == Field.Pay)
        {
            return table.Columns.Exists(other => other != column && other.Field == Field.PayPeriod && NamesWhat.IsMatch(other.Heading))
                ? null
                : Field.PayPeriod;
        }

        var ofPay = sample.Values.Exists(value => PayText.PerOf(value) == PayPer.Hour || PayText.BasisIn(value) is not null)
            || table.Lines.Take(ColumnSample.Lines).Any(line => line[column] is { } span && PayText.PerOf(span.Clean) == PayPer.Year
                && Wording.Number(line[before]?.Clean) is not > HoursOfAWeek);
        return ofPay || table.Has(Field.HoursPeriod) ? null : Field.HoursPeriod;
    }

    const decimal HoursOfAWeek = 100;

    [GeneratedRegex(@"\b(pay|paid|rate|salary|salaried|wages?|hours?|hrs|frequency)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex NamesWhat { get; }

    /// <summary>
    /// People with half of full time have the same long hours as everybody: the column gives the week of the post, the share is the
    /// person's.
    /// </summary>
    static bool IsFullWeekOfAll(ColumnSample hours)
    {
        if (hours.Table.Of(Field.Fte) is not { } fte) return false;
        var parts = hours.Table.Lines.Take(ColumnSample.Lines)
            .Where(line => ShareOf(line[fte]) is > 0 and <= 0.9m && line[hours.Column] is not null)
            .Select(line => HoursText.Read(line[hours.Column]!.Clean).Hours)
            .Select(given => given is { } span ? (decimal?)HoursText.InWeek(span, hours.Column.HoursPer ?? HoursPer.Week) : null)
            .ToList();
        return parts.Count > 1 && parts.Count(week => week is >= 30) * 10 >= parts.Count * 9;
    }

    static decimal? ShareOf(RawCell? cell) =>
        Wording.Number(cell?.Clean.TrimEnd('%', ' ')) is { } number
            ? cell!.Clean.EndsWith('%') || number > 2 ? number / 100 : number
            : null;
}
