using Workforce.Packs;

namespace Workforce.Portal.Issuing;

/// <summary>What was done with a service's documents, and its earlier drafts, as files have them.</summary>
static class PacksTable
{
    public static readonly IReadOnlyList<string> Headings = ["When", "What", "Issue", "Version", "By", "To", "How", "On", "Why"];

    public static readonly IReadOnlyList<string> DraftHeadings = ["Version", "As at", "Written", "Statements"];

    public static IEnumerable<IReadOnlyList<string>> Rows(IssuesView view) =>
    [
        .. view.Records.OrderBy(record => record.At).Select(record => (IReadOnlyList<string>)
        [
            IssueWords.Day(record.At), Step(record.Step), record.Number is { } number ? $"{number}" : "", record.Version, record.By,
            record.Delivery?.To ?? record.To ?? record.Agreement?.GivenBy ?? "",
            record.Delivery is { } delivery ? IssueWords.Of(delivery.Way) : "",
            record.Delivery is { } given ? Wording.Date(given.On) : record.Agreement is { } agreed ? Wording.Date(agreed.On) : "",
            record.Why ?? "",
        ]),
        .. view.Issued.SelectMany(issue => view.LinksOf(issue, LinkKind.Representative).Select(link => (IReadOnlyList<string>)
            [IssueWords.Day(link.Made), "Link made", $"{issue.Number}", issue.Version, link.MadeBy, link.Holder, "A link, as a copy",
                link.Openings.Count > 0 ? $"opened {link.Openings.Count} times, last {IssueWords.Day(link.Openings[^1])}" : "not opened",
                ""])),
    ];

    public static IEnumerable<IReadOnlyList<string>> Drafts(PacksView view) => view.Drafts.Select(draft => (IReadOnlyList<string>)
        [draft.Version, Wording.Date(draft.Record.AsAt), IssueWords.Day(draft.Record.Since),
            Wording.Number((decimal)draft.Record.Statements)]);

    /// <summary><c>AnnexReleased</c> as “Annex released”.</summary>
    static string Step(IssueStep step) =>
        string.Concat(step.ToString()
            .Select((letter, at) => at > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));
}
