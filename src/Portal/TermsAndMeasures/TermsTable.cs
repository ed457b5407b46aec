using Workforce.Findings;
using Workforce.Packs;

namespace Workforce.Portal.TermsAndMeasures;

/// <summary>Terms by job group, as the page and its files show them.</summary>
static class TermsTable
{
    public static readonly IReadOnlyList<string> Headings = ["Job group", "Term", "With the contractor", "With the council",
        "Who is better off", "People", "Of", "Law"];

    /// <summary>The number of people.</summary>
    public const int FiguresFrom = 5;

    public static readonly IReadOnlyList<string> MeasureHeadings = ["About", "Today", "Proposed", "Whom it is about", "From", "Why",
        "Needs agreement"];

    public static readonly IReadOnlyList<string> CouncilHeadings = ["Group of staff", "From", "Source", "Pay", "Pension", "Pay protection"];

    public static IEnumerable<IReadOnlyList<string>> Measures(ServicePlan plan) => plan.Measures.Select(measure => (IReadOnlyList<string>)
        [measure.What, measure.Now, measure.Proposed, measure.Who, Wording.Date(measure.From), measure.Why,
            measure.NeedsAgreement switch { true => "Yes", false => "No", null => "Depends on the contract" }]);

    public static IEnumerable<Finding> Asked(ServicePlan plan) =>
        plan.Findings.Where(finding => finding.Code.StartsWith("TM_", StringComparison.Ordinal)).Distinct();

    public static IEnumerable<IReadOnlyList<string>> Council(Council council) =>
        council.Terms.Groups.Select(group => (IReadOnlyList<string>)
        [group.Group, Wording.Date(group.From), group.Source, $"{group.PayFrequency}, on {group.PayDate}", group.Pension,
            group.PayProtection]);

    public static IEnumerable<IReadOnlyList<string>> Rows(ServicePlan plan) => plan.ComparedGroups.Select(line => (IReadOnlyList<string>)
        [line.Group, line.Term, line.Contractor, line.Council, Wording.Of(line.Verdict), Wording.Number((decimal)line.People),
            Wording.Number((decimal)line.OfPeople), string.Join("; ", line.Citations)]);
}
