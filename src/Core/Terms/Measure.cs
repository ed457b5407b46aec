namespace Workforce.Terms;

/// <summary>A step an employer expects to take towards affected employees in connection with the transfer (TUPE reg 13(2)(c), (d)).</summary>
/// <param name="Why">The reason, in words.</param>
/// <param name="NeedsAgreement">True where the contract would change; null where that depends on what the contract says, which is not told.</param>
/// <param name="Citations">Such as <c>reg 13(4)</c>.</param>
public sealed record Measure(string What, string Who, string Now, string Proposed, DateOnly From, string Why, bool? NeedsAgreement, IReadOnlyList<string> Citations);

/// <summary>Drafts the measures that follow from a change of employer and from the council's own terms; a person checks them before they are sent.</summary>
public static class Measures
{
    static readonly string[] Information = ["reg 13(2)(d)", "reg 13(4)"];

    /// <param name="payFrequencies">The ways of paying the list gives; empty where it does not say.</param>
    /// <param name="pensions">The schemes people are in.</param>
    public static IReadOnlyList<Measure> Draft(CouncilTerms council, string councilName, string contractor, IReadOnlyCollection<string> payFrequencies, IReadOnlyCollection<string> pensions, DateOnly transfer) =>
    [
        new("Employer", "Everyone who transfers", contractor, councilName, transfer, "The council takes the service in-house.", false, ["reg 4(1)", .. Information]),
        new("Pay date", "Everyone who transfers", Join(payFrequencies), $"{council.PayFrequency}, on {council.PayDate}", transfer,
            "The council has one payroll. If the gap to the first pay is longer than now, the council will say how it is bridged.", payFrequencies.Count == 0 ? null : !payFrequencies.All(frequency => frequency == council.PayFrequency), Information),
        new("Pension", "Everyone who transfers", Join(pensions), council.Pension, transfer, "People employed by the council are brought into its scheme.", false, ["reg 10", .. Information]),
        new("Leave year", "Everyone who transfers", TermsComparer.NotTold, council.Leave.Year, transfer, "One leave year for the council's staff. How leave earned and booked carries over is still to be settled.", null, ["reg 4(4)", .. Information]),
        new("Policies", "Everyone who transfers", $"The policies of {contractor}", string.Join("; ", council.Policies), transfer, "Policies that are not part of the contract are the employer's own.", false, Information),
        new("Union recognition", "Everyone who transfers", TermsComparer.NotTold, string.Join(", ", council.RecognisedUnions), transfer, "The council recognises these unions for its staff.", false, ["reg 6", .. Information]),
    ];

    static string Join(IReadOnlyCollection<string> values) => values.Count == 0 ? TermsComparer.NotTold : string.Join("; ", values);
}
