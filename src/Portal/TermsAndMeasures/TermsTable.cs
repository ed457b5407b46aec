using Workforce.Packs;

namespace Workforce.Portal.TermsAndMeasures;

/// <summary>Terms by job group, as the page and its files show them.</summary>
static class TermsTable
{
    public static readonly IReadOnlyList<string> Headings = ["Job group", "Term", "With the contractor", "With the council", "Who is better off", "People", "Of", "Law"];

    /// <summary>The number of people.</summary>
    public const int FiguresFrom = 5;

    public static IEnumerable<IReadOnlyList<string>> Rows(ServicePlan plan) => plan.ComparedGroups.Select(line => (IReadOnlyList<string>)
        [line.Group, line.Term, line.Contractor, line.Council, Wording.Of(line.Verdict), Wording.Number((decimal)line.People), Wording.Number((decimal)line.OfPeople), string.Join("; ", line.Citations)]);
}
