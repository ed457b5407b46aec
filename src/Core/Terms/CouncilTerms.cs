using System.Globalization;
using Workforce.Findings;
using Workforce.Grading;
using Workforce.ReferenceData;
using Workforce.Storage;

namespace Workforce.Terms;

/// <summary>
/// A council's terms of employment by group of staff, dated, and its choices about a transfer: <c>council/terms.json</c>.
/// </summary>
/// <param name="Groups">One entry for each group and date; the latest that has begun is in force. A group without families is everybody
/// else.</param>
/// <param name="Measures">What the council has decided about a transfer; null where it has not said.</param>
public sealed record CouncilTerms(IReadOnlyList<StaffTerms> Groups, TransferChoices? Measures = null)
{
    public const string File = "council/terms.json";

    /// <summary>
    /// The terms of a role's staff on a date; the group for everybody else where the role is not known or has no group of its own.
    /// </summary>
    public StaffTerms For(Role? role, DateOnly on)
    {
        var own = role is null
            ? []
            : Groups.Where(group => group.Families?.Contains(role.Family, StringComparer.OrdinalIgnoreCase) == true).ToList();
        return Latest(own, on) ?? Latest(Groups.Where(group => group.Families is null), on)
            ?? Groups.First(group => group.Families is null);
    }

    /// <summary>Services the choices name and the programme does not have.</summary>
    public IEnumerable<Finding> UnknownServices(IReadOnlyCollection<string> services) =>
        (Measures?.Services.Keys ?? []).Where(id => !services.Contains(id))
        .Select(id => new Finding(TermsFindings.UnknownService, Severity.Warning,
            $"{File}: measures are given for the service “{id}”, which the programme does not have.", Location.Everything,
            "Correct the id, or remove the entry."));

    static StaffTerms? Latest(IEnumerable<StaffTerms> groups, DateOnly on) =>
        groups.Where(group => group.From <= on).MaxBy(group => group.From);

    /// <summary>The terms, or null with every fault.</summary>
    /// <param name="establishment">Null where its own files cannot be read; families and grades are then not checked.</param>
    public static Checked<CouncilTerms?> Read(Stream? content, Establishment? establishment)
    {
        var read = StrictJson.Read<CouncilTerms>(content, File);
        if (read.Value is not { } terms) return read;
        IReadOnlyList<Finding> faults = [.. terms.Groups.SelectMany(group => TermsFaults.Of(group, establishment)),
            .. TermsFaults.Of(terms)];
        return new(faults.Count > 0 ? null : terms, faults);
    }

    /// <summary>The findings that terms on a date rest on an entry that begins later.</summary>
    public IEnumerable<Finding> NotInForce(DateOnly on) =>
        Groups.Where(group => group.Families is null).Min(group => group.From) is var first && first > on
        ? [new Finding(TermsFindings.NotInForce, Severity.Warning,
            $"The council’s terms begin on {first:d MMMM yyyy}, after {on:d MMMM yyyy}; they are used all the same.", Location.Everything,
            $"Enter the terms in force on that date in {File}.")]
        : [];
}

/// <summary>
/// The terms of one group of the council's staff from a date. What is null is the Green Book's minimum where that has one, else not told.
/// </summary>
/// <param name="Group">Such as <c>Staff on NJC (Green Book) terms</c>.</param>
/// <param name="Source">The handbook or agreement; printed beside every term.</param>
/// <param name="PayDate">Such as <c>the 25th of each month</c>.</param>
/// <param name="Families">Of roles, as roles.csv names them; null for everybody not in another group.</param>
/// <param name="SickPay">By complete years of service, from 0; the Green Book scale where null.</param>
/// <param name="Policies">What else changes with the employer, such as conduct, absence and expenses.</param>
/// <param name="Written">Terms in words, by the id of a <see cref="ComparedTerm"/>.</param>
public sealed record StaffTerms(
    string Group,
    DateOnly From,
    string Source,
    string PayFrequency,
    string PayDate,
    string Pension,
    string PayProtection,
    IReadOnlyList<string> RecognisedUnions,
    IReadOnlyList<string> Policies,
    IReadOnlyList<string>? Families = null,
    CouncilLeave? Leave = null,
    CouncilNoticePeriod? Notice = null,
    IReadOnlyList<SickPayBand>? SickPay = null,
    OvertimeRates? Overtime = null,
    IReadOnlyDictionary<string, string>? Written = null)
{
    /// <summary>Leave on a date and, where it is the national minimum, where that comes from and how sure it is.</summary>
    public (CouncilLeave? Leave, string Basis) LeaveOn(DateOnly on)
    {
        if (Leave is not null || NationalFigures.GreenBookLeave.On(on) is not { } least) return (Leave, "");
        return (new(least.Value.Days, least.Value.DaysAfterFiveYears, least.Value.ExtraStatutoryDays),
            GreenBook(least.From, least.Confidence));
    }

    public (IReadOnlyList<SickPayBand> Bands, string Basis) SickPayOn(DateOnly on) => SickPay is { } own ? (own, "")
        : NationalFigures.GreenBookSickPay.On(on) is { } scale
        ? ([.. scale.Value.Select(band => new SickPayBand(band.FromYears, band.FullMonths, band.HalfMonths, band.HalfAfterMonths))],
            GreenBook(scale.From, scale.Confidence))
        : ([], "");

    public (OvertimeRates? Rates, string Basis) OvertimeOn(DateOnly on)
    {
        if (Overtime is not null || NationalFigures.GreenBookPremiumRates.On(on) is not { } rates) return (Overtime, "");
        return (new(rates.Value.MondayToSaturday, rates.Value.SundayAndPublicHolidays), GreenBook(rates.From, rates.Confidence));
    }

    static string GreenBook(DateOnly from, string confidence) =>
        string.Create(CultureInfo.InvariantCulture, $" (Green Book minimum of {from:d MMMM yyyy}; {confidence} confidence)");
}

/// <summary>Days for a five-day week; bank holidays come on top.</summary>
public sealed record CouncilLeave(decimal Days, decimal DaysAfterFiveYears, decimal ExtraStatutoryDays)
{
    /// <summary>Without bank holidays. Unknown service counts as less than five years, and whoever prints it says so.</summary>
    public decimal DaysAfter(int? completeYears) => (completeYears >= 5 ? DaysAfterFiveYears : Days) + ExtraStatutoryDays;
}

/// <summary>Notice in months; the statutory weeks apply where they are longer.</summary>
/// <param name="ByGrade">By the id of a grade, where it is not <paramref name="Months"/>.</param>
/// <param name="FromEmployee">Months; null: as the employer's.</param>
public sealed record CouncilNoticePeriod(decimal Months, IReadOnlyDictionary<string, decimal>? ByGrade = null, decimal? FromEmployee = null)
{
    public decimal MonthsOf(Grade? grade) =>
        grade is not null && ByGrade is not null && ByGrade.TryGetValue(grade.Id, out var own) ? own : Months;
}

/// <summary>Months of full and then half pay in any rolling year, from so many complete years of service.</summary>
/// <param name="HalfAfterMonths">Half pay is due only after so many months of service.</param>
public sealed record SickPayBand(int FromYears, decimal FullMonths, decimal HalfMonths, int? HalfAfterMonths = null);

/// <summary>Multiples of plain time.</summary>
public sealed record OvertimeRates(decimal MondayToSaturday, decimal SundayAndPublicHolidays);
