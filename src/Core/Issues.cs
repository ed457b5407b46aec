using System.Globalization;
using System.Text;
using Workforce.Findings;
using Workforce.Packs;
using Workforce.Packs.Html;
using Workforce.Storage;

namespace Workforce;

/// <summary>
/// Carries drafts out, a service's and the programme's report: checked, approved by a named person, issued under a number that is never
/// used again. What is issued is never changed; a withdrawal and every delivery is one more record. Each call may be repeated and then
/// changes nothing.
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

    /// <summary>The data have changed since the issue whose annex is asked for.</summary>
    public const string AnnexOfAnother = "PK_ANNEX_OF_ANOTHER";

    /// <summary>The way of giving it is not one for what was issued.</summary>
    public const string WrongWay = "PK_WRONG_WAY";

    /// <summary>There is no such issue, or it is withdrawn.</summary>
    public const string NotIssued = "PK_NOT_ISSUED";

    /// <summary>Everything that happened to a service's documents, or to the report, in order of time.</summary>
    public Task<IReadOnlyList<IssueRecord>> ListAsync(string service, CancellationToken cancellation = default) =>
        ListAsync(records, service, cancellation);

    /// <inheritdoc cref="ListAsync(string, CancellationToken)"/>
    public static async Task<IReadOnlyList<IssueRecord>> ListAsync(IRecordStore records, string service,
        CancellationToken cancellation = default)
    {
        List<IssueRecord> all = [];
        await foreach (var record in records.ListAsync(Tables.Issues, service, cancellation)) all.Add(IssueRecord.FromJson(record.Body));
        return [.. all.OrderBy(record => record.At).ThenBy(record => record.Number).ThenBy(record => record.Step)];
    }

    /// <summary>Records that a named person has read the drafts of this version.</summary>
    public async Task<Checked<IssueRecord?>> CheckAsync(Issuable what, string by, DateTimeOffset now,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(what);
        if (what.Blocking is { Count: > 0 } blocking) return Refused(Block(blocking));
        return new(await AddAsync(what.Id, $"checked-{what.Version}-{Hash(by)}",
            new IssueRecord(IssueStep.Checked, null, what.Version, by, now), cancellation),
            []);
    }

    /// <summary>
    /// Approves and issues this version as the next number. An approval that was cut short is finished under its own number, by whoever
    /// gave it.
    /// </summary>
    public async Task<Checked<IssueRecord?>> ApproveAsync(Issuable what, Publishing rules, string by, DateTimeOffset now,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(what);
        var all = await ListAsync(what.Id, cancellation);
        if (what.Blocking is { Count: > 0 } blocking) return Refused(Block(blocking));
        if (what.NotYet(DateOnly.FromDateTime(now.Date)) is { } notYet) return Refused(notYet);
        if (!all.Any(record => record.Step == IssueStep.Checked && record.Version == what.Version))
            return Refused(new(NotChecked, Severity.Blocking, "Nobody has checked this version yet.", Location.Everything,
                "Have a named person read the drafts and record it, then approve."));
        if (Standing(all).LastOrDefault() is { } last && last.Version == what.Version)
            return Refused(new(AlreadyIssued, Severity.Blocking, $"This version is issue {last.Number} already.", Location.Everything,
                "Nothing is to do; a new list or a council file makes a new version."));
        if (await MayApprove.RefusalAsync(records, rules, what.Lists, by, cancellation) is { } refusal) return Refused(refusal);
        var approval = all.LastOrDefault(record => record.Step == IssueStep.Approved && record.Version == what.Version
            && all.All(other => other.Step != IssueStep.Issued || other.Number != record.Number));
        for (var number = all.Max(record => record.Number) ?? 0; approval is null;)
        {
            var mine = new IssueRecord(IssueStep.Approved, ++number, what.Version, by, now);
            if (await records.InsertAsync(Tables.Issues, what.Id, Row(number, IssueStep.Approved), mine.ToJson(), cancellation) is not null)
                approval = mine;
        }

        return new(await IssueAsync(await what.ReadyAsync(cancellation), approval, all, cancellation), []);
    }

    async Task<IssueRecord> IssueAsync(Issuable what, IssueRecord approval, IReadOnlyList<IssueRecord> all, CancellationToken cancellation)
    {
        var number = approval.Number!.Value;
        var before = all.LastOrDefault(record => record.Step == IssueStep.Issued);
        List<IssuedDocument> issued = [];
        var statements = 0;
        foreach (var document in what.Documents(number))
        {
            var pack = IssuedPack.Of(document.Write(), approval,
                before is null || document.IsStatement ? null : what.Since(before, document.Path.Split('/')[^1]));
            (string Path, byte[] Content)[] both = [(document.Path, renderer.Render(pack).Value),
                (HtmlRenderer.PathOf(document.Path), HtmlRenderer.Render(pack))];
            foreach (var file in both) await documents.CreateAsync(file.Path, file.Content, cancellation);
            if (document.IsStatement) statements++;
            // The hash of what lies there: one written before a stop is the one that counts.
            else
                foreach (var file in both)
                    issued.Add(new(file.Path, ContentHash.Of((await documents.ReadAsync(file.Path, cancellation))!)));
        }

        foreach (var (path, content) in what.Tables(number)) await documents.CreateAsync(path, content, cancellation);
        return await AddAsync(what.Id, Row(number, IssueStep.Issued),
            what.Told(approval) with { Step = IssueStep.Issued, Documents = issued, Statements = statements }, cancellation);
    }

    /// <summary>Takes an issue back. Its documents stay where they are; the record says from when they no longer hold, and why.</summary>
    public async Task<Checked<IssueRecord?>> WithdrawAsync(string id, int number, Publishing rules,
        (string By, string Why, DateTimeOffset At) act, CancellationToken cancellation = default)
    {
        if (Standing(await ListAsync(id, cancellation)).FirstOrDefault(record => record.Number == number) is not { } issue)
            return Refused(Missing(number));
        if (MayApprove.Refusal(rules, act.By) is { } refusal) return Refused(refusal);
        return new(await AddAsync(id, Row(number, IssueStep.Withdrawn),
            new IssueRecord(IssueStep.Withdrawn, number, issue.Version, act.By, act.At) { Why = act.Why }, cancellation),
            []);
    }

    /// <summary>
    /// Records that an issue was given to somebody. Of one that is withdrawn since, too, for it may have gone out before.
    /// </summary>
    public async Task<Checked<IssueRecord?>> DeliverAsync(string service, int number, Delivery delivery, string by, DateTimeOffset now,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        var all = await ListAsync(service, cancellation);
        var issue = all.FirstOrDefault(record => record.Step == IssueStep.Issued && record.Number == number);
        if (issue is null) return Refused(Missing(number));
        if (!issue.GoesBy(delivery.Way))
            return Refused(new(WrongWay, Severity.Blocking, $"Issue {number} is not given in this way.", Location.Everything,
                "Statements go sealed or directly, notices and packs as regulation 13(5) says; the councillors’ report is handed over, posted, or published with a meeting’s papers."));
        return delivery.Way == DeliveryWay.DirectToStaff && StatementRoute.Hold(all, issue.Content!.TransferDate, delivery.On) is { } held
            ? Refused(held)
            : new(await AddAsync(service, $"{Row(number, IssueStep.Delivered)}-{Hash($"{delivery}")}",
                new IssueRecord(IssueStep.Delivered, number, issue.Version, by, now) { Delivery = delivery }, cancellation),
                []);
    }

    /// <summary>
    /// Releases to representatives the numbers that the union pack of an issue leaves out (law.md 124). For an approver of HR; the record
    /// and the audit trail say to whom, by whom and why. Repeated for the same recipient it changes nothing.
    /// </summary>
    public async Task<Checked<IssueRecord?>> ReleaseAnnexAsync(ServicePlan plan, Council council, int number,
        (string To, string Why) release, (string By, DateTimeOffset At) act, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (Standing(await ListAsync(plan.Service.Id, cancellation)).FirstOrDefault(record => record.Number == number) is not { } issue)
            return Refused(Missing(number));
        if (await MayApprove.RefusalAsync(records, council.Publishing, [(plan.Service.Id, plan.ListHash)], act.By,
            cancellation) is { } refusal)
        {
            return Refused(refusal);
        }

        if (issue.Version != plan.Version)
            return Refused(new(AnnexOfAnother, Severity.Blocking,
                $"Issue {number} was made from version {issue.Version}, and the data have changed since to {plan.Version}: an annex from them would not agree with the pack.",
                Location.Everything, "Issue the pack again, then release the annex of that issue."));
        var record = new IssueRecord(IssueStep.AnnexReleased, number, plan.Version, act.By, act.At) { To = release.To, Why = release.Why };
        var pack = ConfidentialAnnex.For(plan, council, record);
        var path = $"{Folder(plan.Service.Id, number)}{ConfidentialAnnex.FolderStart}{Hash(release.To)}/{ConfidentialAnnex.FileName}";
        List<IssuedDocument> released = [];
        foreach (var (target, content) in ((string, byte[])[])[(path, renderer.Render(pack).Value),
            (HtmlRenderer.PathOf(path), HtmlRenderer.Render(pack))])
        {
            await documents.CreateAsync(target, content, cancellation);
            released.Add(new(target, ContentHash.Of((await documents.ReadAsync(target, cancellation))!)));
        }

        await new AuditTrail(records).AppendAsync(new(act.At, act.By, $"Released the confidential annex of issue {number} to {release.To}",
            plan.Service.Id),
            cancellation);
        return new(await AddAsync(plan.Service.Id, $"{Row(number, IssueStep.AnnexReleased)}-{Hash(release.To)}",
            record with { Documents = released }, cancellation),
            []);
    }

    /// <summary>Issues that are not withdrawn.</summary>
    public static IEnumerable<IssueRecord> Standing(IReadOnlyList<IssueRecord> all) =>
        all.Where(record => record.Step == IssueStep.Issued
            && !all.Any(other => other.Step == IssueStep.Withdrawn && other.Number == record.Number));

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
        Blocked, Severity.Blocking,
        $"{blocking.Count} {(blocking.Count == 1 ? "finding stands" : "findings stand")} in the way: {string.Join(", ", blocking.Select(finding => finding.Code).Distinct(StringComparer.Ordinal))}.",
        Location.Everything, "Settle them; findings about one person's record never hold up a notice.");

    internal static Finding Missing(int number) =>
        new(NotIssued, Severity.Blocking, $"There is no issue {number}, or it is withdrawn.", Location.Everything,
            "Look at the service's issues with the evidence command.");
}
