using System.Globalization;
using System.Text;
using Workforce.Findings;
using Workforce.Packs;
using Workforce.Packs.Html;
using Workforce.Storage;

namespace Workforce;

/// <summary>
/// Carries a service's drafts out: checked, approved by a named person, issued under a number that is never used again. What is issued is never
/// changed; a withdrawal and every delivery is one more record. Each call may be repeated and then changes nothing.
/// </summary>
public sealed class Issues(IDocumentStore documents, IRecordStore records, IPackRenderer renderer)
{
    /// <summary>Nobody has checked this version.</summary>
    public const string NotChecked = "PK_NOT_CHECKED";

    /// <summary>A finding about the service as a whole blocks its documents.</summary>
    public const string Blocked = "PK_ISSUE_BLOCKED";

    /// <summary>The council's own notice lacks something that regulation 13 asks for and nobody has stated.</summary>
    public const string NoticeIncomplete = "PK_NOTICE_INCOMPLETE";

    /// <summary>This version is issued already and not withdrawn.</summary>
    public const string AlreadyIssued = "PK_ALREADY_ISSUED";

    /// <summary>The council says that who added the list may not approve what is made from it, and this is that person.</summary>
    public const string UploaderApproves = "PK_UPLOADER_APPROVES";

    /// <summary>The council says that who added the list may not approve, and nobody is on record as having added it.</summary>
    public const string UploaderUnknown = "PK_UPLOADER_UNKNOWN";

    /// <summary>The data have changed since the issue whose annex is asked for.</summary>
    public const string AnnexOfAnother = "PK_ANNEX_OF_ANOTHER";

    /// <summary>There is no such issue, or it is withdrawn.</summary>
    public const string NotIssued = "PK_NOT_ISSUED";

    /// <summary>Everything that happened to a service's documents, in order of time.</summary>
    public Task<IReadOnlyList<IssueRecord>> ListAsync(string service, CancellationToken cancellation = default) => ListAsync(records, service, cancellation);

    /// <inheritdoc cref="ListAsync(string, CancellationToken)"/>
    public static async Task<IReadOnlyList<IssueRecord>> ListAsync(IRecordStore records, string service, CancellationToken cancellation = default)
    {
        List<IssueRecord> all = [];
        await foreach (var record in records.ListAsync(Tables.Issues, service, cancellation)) all.Add(IssueRecord.FromJson(record.Body));
        return [.. all.OrderBy(record => record.At).ThenBy(record => record.Number).ThenBy(record => record.Step)];
    }

    /// <summary>Records that a named person has read the drafts of this version.</summary>
    public async Task<Checked<IssueRecord?>> CheckAsync(ServicePlan plan, string by, DateTimeOffset now, CancellationToken cancellation = default)
    {
        if (IssueBlocks.OfTheService(plan) is { Count: > 0 } blocking) return Refused(Block(blocking));
        return new(await AddAsync(plan.Service.Id, $"checked-{plan.Version}-{Hash(by)}", new IssueRecord(IssueStep.Checked, null, plan.Version, by, now), cancellation), []);
    }

    /// <summary>Approves and issues this version as the next number. An approval that was cut short is finished under its own number, by whoever gave it.</summary>
    public async Task<Checked<IssueRecord?>> ApproveAsync(ServicePlan plan, Council council, string by, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var all = await ListAsync(plan.Service.Id, cancellation);
        if (IssueBlocks.OfTheService(plan) is { Count: > 0 } blocking) return Refused(Block(blocking));
        if (IssueBlocks.OfTheNotice(plan) is { Count: > 0 } unstated) return Refused(Incomplete(unstated));
        if (plan.Offer?.Lapsed(DateOnly.FromDateTime(now.Date)) is { } lapsed) return Refused(lapsed);
        if (!all.Any(record => record.Step == IssueStep.Checked && record.Version == plan.Version))
            return Refused(new(NotChecked, Severity.Blocking, "Nobody has checked this version yet.", Location.Everything, "Have a named person read the drafts and record it, then approve."));
        if (Standing(all).LastOrDefault() is { } last && last.Version == plan.Version)
            return Refused(new(AlreadyIssued, Severity.Blocking, $"This version is issue {last.Number} already.", Location.Everything, "Nothing is to do; a new list or a council file makes a new version."));
        if (await OwnWorkAsync(plan, council, by, cancellation) is { } own) return Refused(own);
        var approval = all.LastOrDefault(record => record.Step == IssueStep.Approved && record.Version == plan.Version && all.All(other => other.Step != IssueStep.Issued || other.Number != record.Number));
        for (var number = all.Max(record => record.Number) ?? 0; approval is null;)
        {
            var mine = new IssueRecord(IssueStep.Approved, ++number, plan.Version, by, now);
            if (await records.InsertAsync(Tables.Issues, plan.Service.Id, Row(number, IssueStep.Approved), mine.ToJson(), cancellation) is not null) approval = mine;
        }

        return new(await IssueAsync(plan, council, approval, all, cancellation), []);
    }

    /// <summary>The council's rule that nobody approves what is made from a list they added themselves.</summary>
    async Task<Finding?> OwnWorkAsync(ServicePlan plan, Council council, string by, CancellationToken cancellation)
    {
        if (council.Publishing.UploaderMayApprove) return null;
        var added = await AddedList.OfAsync(records, plan.Service.Id, plan.ListHash, cancellation);
        return added is null
            ? new(UploaderUnknown, Severity.Blocking, "The council’s rule is that whoever added the list may not approve it, and nobody is on record as having added it.", Location.Everything, "Record who added it (workforce issue --list-added-by NAME), or add the list through the portal.")
            : string.Equals(added.By.Trim(), by.Trim(), StringComparison.OrdinalIgnoreCase)
                ? new(UploaderApproves, Severity.Blocking, "Whoever added the list may not approve what is made from it: that is the council’s rule.", Location.Everything, $"Have somebody else approve; the rule stands in {Publishing.File}.")
                : null;
    }

    async Task<IssueRecord> IssueAsync(ServicePlan plan, Council council, IssueRecord approval, IReadOnlyList<IssueRecord> all, CancellationToken cancellation)
    {
        var content = IssuedContent.Of(plan, council);
        var before = all.LastOrDefault(record => record.Step == IssueStep.Issued && record.Content is not null);
        var held = IssueBlocks.OfStatements(plan);
        List<IssuedDocument> issued = [];
        var statements = 0;
        foreach (var (path, write) in PackWriter.Write(plan, council))
        {
            var isStatement = path.StartsWith("statements/", StringComparison.Ordinal);
            if (isStatement && held.Any(key => path.EndsWith($"/{key}.pdf", StringComparison.Ordinal))) continue;
            var pack = IssuedPack.Of(write(), approval, before is null || isStatement ? null : (before.Number!.Value, before.Content!), content, ownNotice: path.EndsWith($"/{CouncilNotice.FileName}", StringComparison.Ordinal));
            var target = (isStatement ? Statements.Folder(plan.Service.Id, approval.Number!.Value) : Folder(plan.Service.Id, approval.Number!.Value)) + path.Split('/')[^1];
            (string Path, byte[] Content)[] both = [(target, renderer.Render(pack).Value), (HtmlRenderer.PathOf(target), HtmlRenderer.Render(pack))];
            foreach (var file in both) await documents.CreateAsync(file.Path, file.Content, cancellation);
            if (isStatement) statements++;
            // The hash of what lies there: one written before a stop is the one that counts.
            else foreach (var file in both) issued.Add(new(file.Path, ContentHash.Of((await documents.ReadAsync(file.Path, cancellation))!)));
        }

        var handOn = $"{Statements.Folder(plan.Service.Id, approval.Number!.Value)}{StatementRoute.FileName}";
        await documents.CreateAsync(handOn, StatementRoute.HandOn(plan.People.Where(person => !held.Contains(person.Key))), cancellation);
        var record = approval with
        {
            Step = IssueStep.Issued,
            Documents = issued,
            Statements = statements,
            Held = held,
            Content = content,
            Sources = new(plan.ListHash, plan.List.AsAt, council.Hash, plan.AsAt),
        };
        return await AddAsync(plan.Service.Id, Row(approval.Number!.Value, IssueStep.Issued), record, cancellation);
    }

    /// <summary>Takes an issue back. Its documents stay where they are; the record says from when they no longer hold, and why.</summary>
    public async Task<Checked<IssueRecord?>> WithdrawAsync(string service, int number, string by, string why, DateTimeOffset now, CancellationToken cancellation = default) =>
        Standing(await ListAsync(service, cancellation)).FirstOrDefault(record => record.Number == number) is { } issue
            ? new(await AddAsync(service, Row(number, IssueStep.Withdrawn), new IssueRecord(IssueStep.Withdrawn, number, issue.Version, by, now) { Why = why }, cancellation), [])
            : Refused(Missing(number));

    /// <summary>Records that an issue was given to somebody. Of one that is withdrawn since, too, for it may have gone out before.</summary>
    public async Task<Checked<IssueRecord?>> DeliverAsync(string service, int number, Delivery delivery, string by, DateTimeOffset now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        var all = await ListAsync(service, cancellation);
        var issue = all.FirstOrDefault(record => record.Step == IssueStep.Issued && record.Number == number);
        if (issue is null) return Refused(Missing(number));
        return delivery.Way == DeliveryWay.DirectToStaff && StatementRoute.Hold(all, issue.Content!.TransferDate, delivery.On) is { } held
            ? Refused(held)
            : new(await AddAsync(service, $"{Row(number, IssueStep.Delivered)}-{Hash($"{delivery}")}", new IssueRecord(IssueStep.Delivered, number, issue.Version, by, now) { Delivery = delivery }, cancellation), []);
    }

    /// <summary>
    /// Releases to representatives the numbers that the union pack of an issue leaves out (law.md 124). For an approver of HR; the record and the
    /// audit trail say to whom, by whom and why. Repeated for the same recipient it changes nothing.
    /// </summary>
    public async Task<Checked<IssueRecord?>> ReleaseAnnexAsync(ServicePlan plan, Council council, int number, (string To, string Why) release, (string By, DateTimeOffset At) act, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (Standing(await ListAsync(plan.Service.Id, cancellation)).FirstOrDefault(record => record.Number == number) is not { } issue) return Refused(Missing(number));
        if (issue.Version != plan.Version)
            return Refused(new(AnnexOfAnother, Severity.Blocking, $"Issue {number} was made from version {issue.Version}, and the data have changed since to {plan.Version}: an annex from them would not agree with the pack.", Location.Everything, "Issue the pack again, then release the annex of that issue."));
        var record = new IssueRecord(IssueStep.AnnexReleased, number, plan.Version, act.By, act.At) { To = release.To, Why = release.Why };
        var pack = ConfidentialAnnex.For(plan, council, record);
        var path = $"{Folder(plan.Service.Id, number)}annex-{Hash(release.To)}/{ConfidentialAnnex.FileName}";
        List<IssuedDocument> released = [];
        foreach (var (target, content) in ((string, byte[])[])[(path, renderer.Render(pack).Value), (HtmlRenderer.PathOf(path), HtmlRenderer.Render(pack))])
        {
            await documents.CreateAsync(target, content, cancellation);
            released.Add(new(target, ContentHash.Of((await documents.ReadAsync(target, cancellation))!)));
        }

        await new AuditTrail(records).AppendAsync(new(act.At, act.By, $"Released the confidential annex of issue {number} to {release.To}", plan.Service.Id), cancellation);
        return new(await AddAsync(plan.Service.Id, $"{Row(number, IssueStep.AnnexReleased)}-{Hash(release.To)}", record with { Documents = released }, cancellation), []);
    }

    /// <summary>Issues that are not withdrawn.</summary>
    public static IEnumerable<IssueRecord> Standing(IReadOnlyList<IssueRecord> all) =>
        all.Where(record => record.Step == IssueStep.Issued && !all.Any(other => other.Step == IssueStep.Withdrawn && other.Number == record.Number));

    public static string Folder(string service, int number) => string.Create(CultureInfo.InvariantCulture, $"issued/{service}/{number}/");

    static string Row(int number, IssueStep step) => string.Create(CultureInfo.InvariantCulture, $"issue-{number:D6}-{(int)step}-{step}");

    static string Hash(string text) => ContentHash.VersionOf(ContentHash.Of(Encoding.UTF8.GetBytes(text)));

    /// <summary>Adds a record; where it is there already, the one that is there.</summary>
    async Task<IssueRecord> AddAsync(string service, string row, IssueRecord record, CancellationToken cancellation) =>
        await records.InsertAsync(Tables.Issues, service, row, record.ToJson(), cancellation) is not null
            ? record
            : IssueRecord.FromJson((await records.GetAsync(Tables.Issues, service, row, cancellation))!.Body);

    internal static Checked<IssueRecord?> Refused(Finding finding) => new(null, [finding]);

    static Finding Block(IReadOnlyList<Finding> blocking) => new(
        Blocked, Severity.Blocking, $"{blocking.Count} {(blocking.Count == 1 ? "finding" : "findings")} about the service as a whole stand in the way: {string.Join(", ", blocking.Select(finding => finding.Code).Distinct(StringComparer.Ordinal))}.",
        Location.Everything, "Settle them; findings about one person's record never hold up a notice.");

    static Finding Incomplete(IReadOnlyList<Finding> unstated) => new(
        NoticeIncomplete, Severity.Blocking, $"The council’s own notice cannot be issued yet. {string.Join(' ', unstated.Select(finding => finding.Message))}",
        Location.Everything, string.Join(' ', unstated.Select(finding => finding.Remedy)));

    internal static Finding Missing(int number) => new(NotIssued, Severity.Blocking, $"There is no issue {number}, or it is withdrawn.", Location.Everything, "Look at the service's issues with the evidence command.");
}
