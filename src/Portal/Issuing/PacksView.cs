using Workforce.Findings;
using Workforce.Packs;
using Workforce.Storage;

namespace Workforce.Portal.Issuing;

/// <summary>
/// What the page of a service's packs shows besides: how far the draft is written, what holds it, and the drafts before it.
/// </summary>
/// <param name="Written">Documents of this version that are there already.</param>
/// <param name="Drafts">Earlier versions that were written to the end, newest first.</param>
public sealed record PacksView(ServicePlan Plan, Council Council, PlanRecord? Draft, int Written,
    IReadOnlyList<(string Version, PlanRecord Record)> Drafts, IReadOnlyList<IssueRecord> Records, IReadOnlyList<AccessLink> Links)
    : IssuesView(new ServiceIssue(Plan, Council), $"/services/{Plan.Service.Id}", $"/services/{Plan.Service.Id}/packs", Draft, Records,
        Links)
{
    /// <summary>
    /// How many this version will have: each document and statement as a file and as a page. 0 while its writing has not begun.
    /// </summary>
    public int Expected => Draft is null ? 0 : Draft.Documents.Count + (2 * Draft.Statements);

    /// <summary>
    /// Findings about the service as a whole, and what the council's notice lacks: nothing is checked or issued before they are settled.
    /// </summary>
    public IReadOnlyList<Finding> Holding => [.. IssueBlocks.OfTheService(Plan).Concat(IssueBlocks.OfTheNotice(Plan)).Distinct()];

    public int HeldStatements => IssueBlocks.OfStatements(Plan).Count;

    public static async Task<PacksView?> ReadAsync(string id, CurrentPlans current, IDocumentStore documents, IRecordStore records,
        CancellationToken cancellation)
    {
        if (await current.ServiceAsync(id, cancellation) is not var (service, folder)
            || await current.PlanAsync(service, folder, cancellation) is not { } plan)
        {
            return null;
        }

        List<(string Version, PlanRecord Record)> drafts = [];
        await foreach (var record in records.ListAsync(Tables.Plans, id, cancellation))
            drafts.Add((record.Row, PlanRecord.FromJson(record.Body)));
        var draft = drafts.Find(known => known.Version == plan.Version).Record;
        var written = 0;
        if (draft is { State: PlanState.Pending })
        {
            foreach (var kind in (string[])["packs", "statements"])
                await foreach (var document in documents.ListAsync($"{kind}/{id}/{plan.Version}/", cancellation)) written++;
        }

        var links = (await new AccessLinks(records).ListAsync(cancellation)).Where(link => link.Service == id).ToList();
        return new(plan, folder.Council, draft, written,
            [.. drafts.Where(known => known.Record.State == PlanState.Done && known.Version != plan.Version)
                .OrderByDescending(known => known.Record.Since)],
            await Issues.ListAsync(records, id, cancellation), links);
    }
}
