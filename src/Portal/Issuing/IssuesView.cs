using Workforce.Packs;
using Workforce.Storage;

namespace Workforce.Portal.Issuing;

/// <summary>
/// What the pages show of documents that leave by the same steps: the draft of now, who checked it, what was issued, to whom it went and
/// who opened it.
/// </summary>
/// <param name="What">The draft of now.</param>
/// <param name="Address">Under which its forms and its evidence lie.</param>
/// <param name="Page">The page's own address.</param>
/// <param name="Draft">The record of this version; null while its writing has not begun.</param>
public abstract record IssuesView(Issuable What, string Address, string Page, PlanRecord? Draft, IReadOnlyList<IssueRecord> Records,
    IReadOnlyList<AccessLink> Links)
{
    public bool IsWritten => Draft?.State == PlanState.Done;

    /// <summary>Who has read this version.</summary>
    public IReadOnlyList<IssueRecord> Checks =>
        [.. Records.Where(record => record.Step == IssueStep.Checked && record.Version == What.Version)];

    /// <summary>Newest first.</summary>
    public IReadOnlyList<IssueRecord> Issued =>
        [.. Records.Where(record => record.Step == IssueStep.Issued).OrderByDescending(record => record.Number)];

    /// <summary>The issue that this version is already; null where it is none, or the last was taken back.</summary>
    public IssueRecord? Standing => Issues.Standing(Records).LastOrDefault() is { } last && last.Version == What.Version ? last : null;

    public IssueRecord? Withdrawal(int number) =>
        Records.FirstOrDefault(record => record.Step == IssueStep.Withdrawn && record.Number == number);

    public IReadOnlyList<IssueRecord> Deliveries(int number) =>
        [.. Records.Where(record => record.Step == IssueStep.Delivered && record.Number == number)];

    /// <summary>Links to the union pack of an issue, and links to statements of it.</summary>
    public IReadOnlyList<AccessLink> LinksOf(IssueRecord issue, LinkKind kind) =>
        [.. Links.Where(link => link.Kind == kind && link.Document.Contains(kind == LinkKind.Representative
        ? Issues.Folder(What.Id, issue.Number!.Value) : $"/issued-{issue.Number}/", StringComparison.Ordinal))];
}

/// <summary>The councillors' report on its way out.</summary>
public sealed record ReportView(ReportIssue Report, PlanRecord? Draft,
    IReadOnlyList<IssueRecord> Records) : IssuesView(Report, "/report", "/report", Draft, Records, [])
{
    /// <summary>Null while a service that has a list is not written.</summary>
    public static async Task<ReportView?> ReadAsync(CurrentPlans current, IRecordStore records, CancellationToken cancellation)
    {
        if (await current.CouncilAsync(cancellation) is not { } folder
            || await current.Source.Forecasts.ReportAsync(folder, current.Time, cancellation) is not { } report)
        {
            return null;
        }

        var draft = await records.GetAsync(Tables.Plans, PlanSource.ProgrammePartition, report.Version, cancellation);
        return new(report, draft is null ? null : PlanRecord.FromJson(draft.Body),
            await Issues.ListAsync(records, report.Id, cancellation));
    }
}
