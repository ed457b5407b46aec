using Workforce.Findings;
using Workforce.Packs;
using Workforce.Storage;

namespace Workforce.Portal.Issuing;

/// <summary>What the page of packs shows: the draft of now and how far it is written, what holds it, what was issued, to whom it went and who opened it.</summary>
/// <param name="Draft">The record of this version; null while its writing has not begun.</param>
/// <param name="Written">Documents of this version that are there already.</param>
/// <param name="Drafts">Earlier versions that were written to the end, newest first.</param>
public sealed record PacksView(ServicePlan Plan, Council Council, PlanRecord? Draft, int Written, IReadOnlyList<(string Version, PlanRecord Record)> Drafts, IReadOnlyList<IssueRecord> Records, IReadOnlyList<AccessLink> Links)
{
    public bool IsWritten => Draft?.State == PlanState.Done;

    /// <summary>Findings about the service as a whole, and what the council's notice lacks: nothing is checked or issued before they are settled.</summary>
    public IReadOnlyList<Finding> Holding => [.. IssueBlocks.OfTheService(Plan).Concat(IssueBlocks.OfTheNotice(Plan)).Distinct()];

    public int HeldStatements => IssueBlocks.OfStatements(Plan).Count;

    /// <summary>Who has read this version.</summary>
    public IReadOnlyList<IssueRecord> Checks => [.. Records.Where(record => record.Step == IssueStep.Checked && record.Version == Plan.Version)];

    /// <summary>Newest first.</summary>
    public IReadOnlyList<IssueRecord> Issued => [.. Records.Where(record => record.Step == IssueStep.Issued).OrderByDescending(record => record.Number)];

    /// <summary>The issue that this version is already; null where it is none, or the last was taken back.</summary>
    public IssueRecord? Standing => Issues.Standing(Records).LastOrDefault() is { } last && last.Version == Plan.Version ? last : null;

    public IssueRecord? Withdrawal(int number) => Records.FirstOrDefault(record => record.Step == IssueStep.Withdrawn && record.Number == number);

    public IReadOnlyList<IssueRecord> Deliveries(int number) => [.. Records.Where(record => record.Step == IssueStep.Delivered && record.Number == number)];

    /// <summary>Links to the union pack of an issue, and links to statements of it.</summary>
    public IReadOnlyList<AccessLink> LinksOf(IssueRecord issue, LinkKind kind) => [.. Links.Where(link => link.Kind == kind && link.Document.Contains(kind == LinkKind.Representative
        ? Issues.Folder(Plan.Service.Id, issue.Number!.Value) : $"/issued-{issue.Number}/", StringComparison.Ordinal))];

    public static async Task<PacksView?> ReadAsync(string id, CurrentPlans current, IDocumentStore documents, IRecordStore records, CancellationToken cancellation)
    {
        if (await current.ServiceAsync(id, cancellation) is not var (service, folder) || await current.PlanAsync(service, folder, cancellation) is not { } plan) return null;
        List<(string Version, PlanRecord Record)> drafts = [];
        await foreach (var record in records.ListAsync(Tables.Plans, id, cancellation)) drafts.Add((record.Row, PlanRecord.FromJson(record.Body)));
        var draft = drafts.Find(known => known.Version == plan.Version).Record;
        var written = 0;
        if (draft is { State: PlanState.Pending })
        {
            foreach (var kind in (string[])["packs", "statements"])
                await foreach (var document in documents.ListAsync($"{kind}/{id}/{plan.Version}/", cancellation)) written++;
        }

        var links = (await new AccessLinks(records).ListAsync(cancellation)).Where(link => link.Service == id).ToList();
        return new(plan, folder.Council, draft, written, [.. drafts.Where(known => known.Record.State == PlanState.Done && known.Version != plan.Version).OrderByDescending(known => known.Record.Since)], await Issues.ListAsync(records, id, cancellation), links);
    }
}
