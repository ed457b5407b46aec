using System.Text.Json;
using Workforce.Findings;
using Workforce.Packs;
using Workforce.Programme;
using Workforce.StaffLists;
using Workforce.Storage;

namespace Workforce.DataRights;

/// <summary>What stands to be destroyed in a service, and when.</summary>
/// <param name="Due">Orders that could be given today, without who gives them.</param>
public sealed record RetentionView(Service Service, IReadOnlyList<RetentionDate> Dates, IReadOnlyList<PurgeOrder> Due,
    IReadOnlyList<Finding> Findings);

/// <summary>
/// Destroys what is due or ordered (law.md 135). The order is on record first, then it is carried out, then the audit trail says so; an
/// order is carried out again as often as it is met, and then finds nothing. Issued packs and notices name nobody and stay; issued
/// letters to the contractor give references and go, and so do annexes whose small numbers can show who somebody is.
/// </summary>
public sealed class Purges(IDocumentStore documents, IRecordStore records, PlanSource plans)
{
    readonly PurgePlans found = new(documents, records);

    /// <summary>The council's periods, or null with what is wrong with their file.</summary>
    public async Task<Checked<RetentionRules?>> RulesAsync(CancellationToken cancellation = default)
    {
        await using var file = await documents.OpenAsync(RetentionRules.File, cancellation);
        return RetentionRules.Read(file);
    }

    /// <summary>Each service's dates and what is due by now.</summary>
    public async Task<IReadOnlyList<RetentionView>> DueAsync(CouncilFolder folder, RetentionRules rules, RunTime time,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(folder);
        List<RetentionView> views = [];
        foreach (var service in folder.Council.Programme.Services) views.Add(await DueAsync(service, folder, rules, time, cancellation));
        return views;
    }

    async Task<RetentionView> DueAsync(Service service, CouncilFolder folder, RetentionRules rules, RunTime time,
        CancellationToken cancellation)
    {
        var today = time.AsAt ?? time.Today;
        // Lists are read only where something is due that rests on them: the page of all services asks for every one, and plans are kept.
        var transfer = service.TransferDate
            ?? (await plans.NewestAsync(service, folder, time, unusable: null, cancellation))?.Plan.TransferDate
            ?? service.ContractEnd.AddDays(1);
        var dates = Retention.Dates(rules, service, transfer, today);
        List<PurgeOrder> due = [];
        foreach (var date in dates.Value.Where(date => date.On <= today))
        {
            var blank = new PurgeOrder(time.Now, "", date.Why, service.Id);
            due.Add(date.Kind == RetentionKind.Everything
                ? await found.OfEverythingAsync(service.Id, blank, cancellation)
                : await found.OfNotTransferredAsync(service,
                    await ServiceLists.ReadAsync(documents, records, service, folder, time.Now, cancellation), blank, cancellation));
        }

        due = due.Exists(order => order.Everything) ? due.FindAll(order => order.Everything) : due.FindAll(order => !order.IsEmpty);
        return new(service, dates.Value, due, dates.Findings);
    }

    /// <summary>An order for one person, by an approver's word: somebody who did not transfer, or a lawful request.</summary>
    public Task<PurgeOrder> OfPersonAsync(Service service, IReadOnlyList<ListedPerson> person, string by, string why, DateTimeOffset now,
        CancellationToken cancellation = default) =>
        found.OfPersonAsync(service, person, new PurgeOrder(now, by, why, service.Id), cancellation);

    /// <summary>Puts an order on record and carries it out.</summary>
    public async Task OrderAsync(PurgeOrder order, CouncilFolder folder, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(order);
        await records.InsertAsync(Tables.Purges, order.Service, order.Row, order.ToJson(), cancellation);
        await CarryOutAsync(order, folder, cancellation);
        await new AuditTrail(records).AppendAsync(new(order.At, order.By, $"Destroyed, on record as {order.Row}: {Wording(order)}",
            order.Service),
            cancellation);
    }

    /// <summary>Carries out every order on record again, in order of time: what a restore brought back or a stop left goes.</summary>
    public async Task AgainAsync(CouncilFolder folder, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(folder);
        foreach (var service in folder.Council.Programme.Services)
            foreach (var order in await PurgeOrder.ListAsync(records, service.Id, cancellation))
                await CarryOutAsync(order, folder, cancellation);
    }

    /// <summary>What an order takes, in counts.</summary>
    public static string Wording(PurgeOrder order) =>
        order.Everything
            ? "everything that names people"
            : $"{order.Lists.Count} lists, {order.Rows.Sum(rows => rows.Rows.Count)} rows of other lists, {order.Documents.Count} documents, {order.Records.Count} records, and the drafts made from them";

    async Task CarryOutAsync(PurgeOrder order, CouncilFolder folder, CancellationToken cancellation)
    {
        await EvidenceAsync(order, cancellation);
        foreach (var path in order.Documents) await documents.DeleteAsync(path, cancellation);
        foreach (var place in order.Records)
            await RemoveAsync(place.Table, place.Table == Tables.Links ? AccessLinks.Partition : order.Service, place.Row, cancellation);
        if (order.Everything)
        {
            await EverythingAsync(order, cancellation);
            return;
        }

        await ListsAsync(order, folder, cancellation);
        if (order.Versions.Count > 0) await DraftsAsync(order, folder, cancellation);
    }

    /// <summary>
    /// Says in the evidence of the service what is gone of what was issued, by keys and file names, for the evidence outlives people's
    /// data.
    /// </summary>
    async Task EvidenceAsync(PurgeOrder order, CancellationToken cancellation)
    {
        var going = order.Documents.ToHashSet(StringComparer.Ordinal);
        if (order.Everything)
            await foreach (var document in documents.ListAsync($"statements/{order.Service}/", cancellation)) going.Add(document.Path);
        List<string> statements = [.. going.Where(path => path.Split('/') is ["statements", _, var issue, var name]
            && issue.StartsWith("issued-", StringComparison.Ordinal) && name != StatementRoute.FileName)];
        List<IssuedDocument> issued = [.. (await Issues.ListAsync(records, order.Service, cancellation))
            .Where(record => record.Step is IssueStep.Issued or IssueStep.AnnexReleased)
            .SelectMany(record => record.Documents)
            .Where(document => going.Contains(document.Path))];
        if (statements.Count + issued.Count == 0) return;
        var record = new IssueRecord(IssueStep.Purged, null, "–", order.By, order.At)
        {
            Why = order.Why,
            People = [.. statements.Select(path => Path.GetFileNameWithoutExtension(path)).Distinct(StringComparer.Ordinal)],
            Statements = statements.Count,
            Documents = issued,
        };
        await records.InsertAsync(Tables.Issues, order.Service, $"purged-{order.Row}", record.ToJson(), cancellation);
    }

    async Task ListsAsync(PurgeOrder order, CouncilFolder folder, CancellationToken cancellation)
    {
        var gone = order.Gone.ToHashSet(StringComparer.Ordinal);
        if (gone.Count == 0) return;
        List<string> paths = [];
        await foreach (var list in documents.ListAsync($"staff-lists/{order.Service}/", cancellation)) paths.Add(list.Path);
        foreach (var path in paths)
        {
            if (await documents.ReadAsync(path, cancellation) is not { } content
                || ContentHash.Of(content) is var hash && !gone.Contains(hash))
            {
                continue;
            }

            if (order.Rows.FirstOrDefault(rows => rows.List == hash) is { } rows)
                await ReduceAsync(order, rows, path, content, folder, cancellation);
            await documents.DeleteAsync(path, cancellation);
            await RemoveAsync(Tables.Submissions, order.Service, hash, cancellation);
        }
    }

    /// <summary>Writes the list without the rows beside it, first seen when the list was, so that the order of lists stays.</summary>
    async Task ReduceAsync(PurgeOrder order, RemovedRows rows, string path, byte[] content, CouncilFolder folder,
        CancellationToken cancellation)
    {
        if (folder.Council.Programme.Services.FirstOrDefault(service => service.Id == order.Service) is not { } service
            || ReducedList.ReadEither(path, content).Value is not { } cells)
        {
            return;
        }

        var headings = (await ContractorHeadings.ListAsync(records, service.Contractor, cancellation))
            .Select(heading => heading.Settled)
            .ToList();
        if (StaffListParser.Parse(cells, new ListContext(service.TransferDate) { Headings = headings }).Value is not { } list) return;
        var taken = rows.Rows.ToHashSet();
        var (removed, stay) = (list.Records.Where(record => taken.Contains(ListPlace.Of(record))).ToList(),
            list.Records.Where(record => !taken.Contains(ListPlace.Of(record))).ToList());
        var reduced = ReducedList.Without(cells, [.. taken.Union(removed.SelectMany(ListPlace.AllOf))],
            [.. removed.Select(record => record.Name).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)],
            [.. stay.SelectMany(ListPlace.AllOf)]);
        var (target, hash) = (ReducedList.PathOf(order.Service, reduced), ContentHash.Of(reduced));
        await documents.CreateAsync(target, reduced, cancellation);
        var known = await records.GetAsync(Tables.Submissions, order.Service, rows.List, cancellation) is { } stored
            ? JsonSerializer.Deserialize<SubmissionRecord>(stored.Body, StrictJson.Options)!
            : new SubmissionRecord(path, order.At, list.AsAt, 0, null);
        await records.InsertAsync(Tables.Submissions, order.Service, hash,
            JsonSerializer.Serialize(known with { Path = target, People = stay.Count(record => record.Scope != Scope.Out) },
                StrictJson.Options),
            cancellation);
        await Corrections.FollowAsync(records, order.Service, rows.List, hash, cancellation);
    }

    /// <summary>Drafts of the versions named, but for the one that what is left gives.</summary>
    async Task DraftsAsync(PurgeOrder order, CouncilFolder folder, CancellationToken cancellation)
    {
        var service = folder.Council.Programme.Services.FirstOrDefault(service => service.Id == order.Service);
        var standing = service is null
            ? null
            : (await plans.BasisAsync(service, folder, new RunTime(AsAt: null, order.At), unusable: null, cancellation))?.Basis.Version;
        foreach (var version in order.Versions.Where(version => version != standing))
        {
            foreach (var drafts in (string[])[PlanPaths.Packs(order.Service, version), PlanPaths.Statements(order.Service, version)])
                await ClearAsync(drafts, cancellation);
            await documents.DeleteAsync(PlanPaths.PlanFile(order.Service, version), cancellation);
            await RemoveAsync(Tables.Plans, order.Service, version, cancellation);
        }
    }

    async Task EverythingAsync(PurgeOrder order, CancellationToken cancellation)
    {
        foreach (var folder in PurgeFolders.Of(order.Service)) await ClearAsync(folder, cancellation);
        foreach (var table in (string[])[Tables.Submissions, Tables.Plans, Tables.Answers, Tables.Settled, Tables.Corrections])
            await foreach (var record in records.ListAsync(table, order.Service, cancellation))
                await records.DeleteAsync(table, order.Service, record.Row, record.ETag, cancellation);
        await foreach (var record in records.ListAsync(Tables.Links, AccessLinks.Partition, cancellation))
        {
            if (JsonSerializer.Deserialize<AccessLink>(record.Body, StrictJson.Options)!.Service == order.Service)
                await records.DeleteAsync(Tables.Links, AccessLinks.Partition, record.Row, record.ETag, cancellation);
        }
    }

    async Task ClearAsync(string folder, CancellationToken cancellation)
    {
        List<string> paths = [];
        await foreach (var document in documents.ListAsync(folder, cancellation)) paths.Add(document.Path);
        foreach (var path in paths) await documents.DeleteAsync(path, cancellation);
    }

    async Task<bool> RemoveAsync(string table, string partition, string row, CancellationToken cancellation) =>
        await records.GetAsync(table, partition, row, cancellation) is { } record
            && await records.DeleteAsync(table, partition, row, record.ETag, cancellation);
}
