using Workforce.Findings;
using Workforce.Packs;

namespace Workforce;

/// <summary>
/// The documents of a service as they leave: packs, notices and letters for good, statements that can be made again and destroyed.
/// </summary>
public sealed record ServiceIssue(ServicePlan Plan, Council Council) : Issuable(Plan.Service.Id, Plan.Service.Name, Plan.Version)
{
    IReadOnlyList<string> Held => IssueBlocks.OfStatements(Plan);

    public override IReadOnlyList<(string Service, string Hash)> Lists => [(Plan.Service.Id, Plan.ListHash)];

    public override IReadOnlyList<Finding> Blocking => IssueBlocks.OfTheService(Plan);

    public override Finding? NotYet(DateOnly today) =>
        IssueBlocks.OfTheNotice(Plan) is { Count: > 0 } unstated ? Incomplete(unstated) : Plan.Offer?.Lapsed(today);

    public override IEnumerable<IssueDocument> Documents(int number)
    {
        var held = Held;
        foreach (var (path, write) in PackWriter.Write(Plan, Council))
        {
            var isStatement = path.StartsWith("statements/", StringComparison.Ordinal);
            if (isStatement && held.Any(key => path.EndsWith($"/{key}.pdf", StringComparison.Ordinal))) continue;
            yield return new((isStatement ? Statements.Folder(Id, number) : Issues.Folder(Id, number)) + path.Split('/')[^1], write,
                isStatement);
        }
    }

    public override IEnumerable<(string Path, byte[] Content)> Tables(int number)
    {
        var held = Held;
        return [($"{Statements.Folder(Id, number)}{StatementRoute.FileName}",
            StatementRoute.HandOn(Plan.People.Where(person => !held.Contains(person.Key))))];
    }

    public override IssueRecord Told(IssueRecord approval) => approval with
    {
        Held = Held,
        Content = IssuedContent.Of(Plan, Council),
        Sources = new(Plan.ListHash, Plan.List.AsAt, Council.Hash, Plan.AsAt),
    };

    public override IssueChanges? Since(IssueRecord before, string fileName)
    {
        if (before.Content is not { } said) return null;
        var now = IssuedContent.Of(Plan, Council);
        return fileName == CouncilNotice.FileName
            ? new(before.Number!.Value, IssuedContent.NoticeChanges(said, now),
                "Date, headcount, measures and agency workers are the same. The wording may differ.")
            : new(before.Number!.Value, IssuedContent.Changes(said, now),
                "Headcount, job groups, measures and open questions are the same. The wording may differ.");
    }

    static Finding Incomplete(IReadOnlyList<Finding> unstated) => new(
        Issues.NoticeIncomplete, Severity.Blocking,
        $"The council’s own notice cannot be issued yet. {string.Join(' ', unstated.Select(finding => finding.Message))}",
        Location.Everything, string.Join(' ', unstated.Select(finding => finding.Remedy)));
}
