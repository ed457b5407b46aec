using Workforce.Findings;
using Workforce.Storage;

namespace Workforce.Terms;

/// <summary>A council's terms of employment from a date, from <c>council/terms.json</c>. Texts are printed as written.</summary>
/// <param name="Group">Such as <c>Staff on NJC (Green Book) terms</c>.</param>
/// <param name="Source">The handbook or agreement; printed beside every term.</param>
/// <param name="PayDate">Such as <c>the 25th of each month</c>.</param>
/// <param name="SickPay">In words; the Green Book scale unless the council says otherwise.</param>
/// <param name="Policies">What else changes with the employer, such as conduct, absence and expenses.</param>
public sealed record CouncilTerms(
    string Group,
    DateOnly From,
    string Source,
    CouncilLeave Leave,
    CouncilNotice Notice,
    string PayFrequency,
    string PayDate,
    string SickPay,
    string Pension,
    string PayProtection,
    IReadOnlyList<string> RecognisedUnions,
    IReadOnlyList<string> Policies)
{
    public const string File = "council/terms.json";

    public static Checked<CouncilTerms?> Read(Stream? content) => StrictJson.Read<CouncilTerms>(content, File);
}

/// <summary>Days for a five-day week; bank holidays come on top.</summary>
public sealed record CouncilLeave(decimal Days, decimal DaysAfterFiveYears, decimal ExtraStatutoryDays, string Year);

/// <summary>Notice the council gives in months; the statutory weeks apply where they are longer.</summary>
public sealed record CouncilNotice(decimal Months, string Note);
