using System.Net;
using System.Text;
using System.Text.Json;
using Workforce.Packs;
using Workforce.Programme;
using Workforce.StaffLists;
using Workforce.Storage;

namespace Workforce.DataRights;

/// <summary>What has to go for an order: found once, written into the order, and from then on only carried out.</summary>
public sealed class PurgePlans(IDocumentStore documents, IRecordStore records)
{
    /// <summary>Every trace of one person: their rows on every list, statements that went out, answers, corrections and links.</summary>
    public async Task<PurgeOrder> OfPersonAsync(Service service, IReadOnlyList<ListedPerson> person, PurgeOrder order,
        CancellationToken cancellation = default)
    {
        var references = person.Select(record => record.Employee.EmployeeRef?.Trim().ToUpperInvariant())
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        return order with
        {
            Rows = [.. person.GroupBy(record => record.On.From.Hash, StringComparer.Ordinal)
                .Select(list => new RemovedRows(list.Key, [.. list.Select(record => record.Place)]))],
            Versions = await VersionsAsync(service.Id, cancellation),
            Documents = [.. await LettersAsync(service.Id, Called(person), cancellation),
                .. await AnnexesAsync(service.Id, person, cancellation),
                .. await StatementsAsync(service.Id,
                    (key, list) => person.Any(record => record.Key == key
                        && (record.On.IsKnownByReference(record.Employee) || record.On.From.Hash == list)),
                    cancellation),
                .. await UploadsAsync(service.Id, cancellation)],
            Records =
            [
                .. await RowsAsync<AnswerRecord>(Tables.Answers, service.Id,
                    answer => answer.Reference is { } reference && references.Contains(reference.Trim().ToUpperInvariant()), cancellation),
                .. await RowsAsync<Correction>(Tables.Corrections, service.Id,
                    correction => person.Any(record => record.Key == correction.Person), cancellation),
                .. await RowsAsync<AccessLink>(Tables.Links, AccessLinks.Partition,
                    link => link.Kind == LinkKind.Employee && link.Service == service.Id && person.Any(record => record.Key == link.Holder),
                    cancellation),
                .. await SettledAsync(service.Id, person, cancellation),
            ],
        };
    }

    /// <summary>
    /// Lists before the last, rows of the last that name somebody out of scope, and what belongs to nobody who is in scope on the last.
    /// </summary>
    public async Task<PurgeOrder> OfNotTransferredAsync(Service service, IReadOnlyList<ReadList> lists, PurgeOrder order,
        CancellationToken cancellation = default)
    {
        if (lists.Count == 0) return order;
        var last = lists[^1];
        var here = last.People.Where(person => person.Employee.Scope != Scope.Out).ToList();
        var keys = here.Select(person => person.Key).ToHashSet(StringComparer.Ordinal);
        var references = here.Select(person => person.Employee.EmployeeRef?.Trim().ToUpperInvariant())
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        var before = lists.SkipLast(1).SelectMany(list => list.People).ToList();
        var gone = last.People
            .Where(person => person.Employee is { Scope: Scope.Out } and ({ Name: not null } or { EmployeeRef: not null })
                && !keys.Contains(person.Key))
            .ToList();
        return order with
        {
            Lists = [.. lists.SkipLast(1).Select(list => list.From.Hash).Except([last.From.Hash]).Distinct(StringComparer.Ordinal)],
            Rows = gone.Count == 0 ? [] : [new(last.From.Hash, [.. gone.Select(person => person.Place)])],
            Versions = lists.Count > 1 || gone.Count > 0 ? await VersionsAsync(service.Id, cancellation) : [],
            Documents = [.. await LettersAsync(service.Id, Called([.. gone, .. before]).Except(Called(here)), cancellation),
                .. await AnnexesAsync(service.Id, [.. gone, .. before.Where(person => !keys.Contains(person.Key))], cancellation),
                .. await StatementsAsync(service.Id, (key, _) => !keys.Contains(key), cancellation)],
            Records =
            [
                .. await RowsAsync<AnswerRecord>(Tables.Answers, service.Id,
                    answer => answer.Reference is { } reference && !references.Contains(reference.Trim().ToUpperInvariant()), cancellation),
                .. await RowsAsync<Correction>(Tables.Corrections, service.Id, correction => !keys.Contains(correction.Person),
                    cancellation),
                .. await RowsAsync<AccessLink>(Tables.Links, AccessLinks.Partition,
                    link => link.Kind == LinkKind.Employee && link.Service == service.Id && !keys.Contains(link.Holder), cancellation),
            ],
        };
    }

    /// <summary>Everything that names people in a service, where there is any left.</summary>
    public async Task<PurgeOrder> OfEverythingAsync(string service, PurgeOrder order, CancellationToken cancellation = default)
    {
        IReadOnlyList<string> issued = [.. await LettersAsync(service, naming: null, cancellation),
            .. await AnnexesAsync(service, people: null, cancellation)];
        if (issued.Count > 0) return order with { Everything = true, Documents = issued };
        foreach (var folder in PurgeFolders.Of(service))
            await foreach (var _ in documents.ListAsync(folder, cancellation)) return order with { Everything = true };
        return order;
    }

    static IEnumerable<string> Called(IEnumerable<ListedPerson> people) =>
        people.SelectMany(person => new[] { person.Employee.EmployeeRef, person.Employee.Name })
            .OfType<string>()
            .Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Issued letters to the contractor ask row by row, so they give references; all of them, or those that name somebody.
    /// </summary>
    async Task<IReadOnlyList<string>> LettersAsync(string service, IEnumerable<string>? naming, CancellationToken cancellation)
    {
        var names = naming?.Select(WebUtility.HtmlEncode).OfType<string>().ToList();
        var letter = Path.GetFileNameWithoutExtension(ContractorLetter.FileName);
        List<string> paths = [];
        await foreach (var document in documents.ListAsync($"issued/{service}/", cancellation))
        {
            if (document.Path.EndsWith($"/{letter}.html", StringComparison.Ordinal)) paths.Add(document.Path);
        }

        List<string> going = [];
        foreach (var path in paths)
        {
            var text = names is null ? "" : Encoding.UTF8.GetString(await documents.ReadAsync(path, cancellation) ?? []);
            if (names is null || names.Exists(name => text.Contains(name, StringComparison.OrdinalIgnoreCase)))
                going.AddRange([path, Path.ChangeExtension(path, ".pdf")]);
        }

        return going;
    }

    /// <summary>
    /// Released annexes: all of them, or those that name one of the people, or count them in a job group so small that the pack leaves its
    /// number out. A title that no group of the issue has is taken for counted.
    /// </summary>
    async Task<IReadOnlyList<string>> AnnexesAsync(string service, IReadOnlyList<ListedPerson>? people, CancellationToken cancellation)
    {
        var issues = (await Issues.ListAsync(records, service, cancellation))
            .Where(record => record is { Step: IssueStep.Issued, Content: not null })
            .ToDictionary(record => $"{record.Number}", record => record.Content!, StringComparer.Ordinal);
        List<string> paths = [];
        await foreach (var document in documents.ListAsync($"issued/{service}/", cancellation))
        {
            if (document.Path.Split('/') is [_, _, _, var folder, _]
                && folder.StartsWith(ConfidentialAnnex.FolderStart, StringComparison.Ordinal))
            {
                paths.Add(document.Path);
            }
        }

        if (people is null) return paths;
        var names = Called(people).Select(WebUtility.HtmlEncode).OfType<string>().ToList();
        List<string> going = [];
        foreach (var path in paths.Where(path => path.EndsWith(".html", StringComparison.Ordinal)))
        {
            var counted = !issues.TryGetValue(path.Split('/')[2], out var said)
                || people.Any(person => CountsAmongFew(said, person.Employee.JobTitle));
            if (!counted && Encoding.UTF8.GetString(await documents.ReadAsync(path, cancellation) ?? []) is var text)
                counted = names.Exists(name => text.Contains(name, StringComparison.OrdinalIgnoreCase));
            if (counted) going.AddRange([path, Path.ChangeExtension(path, ".pdf")]);
        }

        return going;
    }

    static bool CountsAmongFew(IssuedContent said, string? title)
    {
        var groups = said.Groups
            .Where(group => title is null
                ? group.Titles == JobGroup.NoTitle
                : group.Titles.Split("; ").Contains(title, StringComparer.OrdinalIgnoreCase))
            .ToList();
        return groups.Count == 0 || groups.Exists(group => group.People == Suppression.Mark);
    }

    async Task<IReadOnlyList<string>> VersionsAsync(string service, CancellationToken cancellation)
    {
        List<string> versions = [];
        await foreach (var record in records.ListAsync(Tables.Plans, service, cancellation)) versions.Add(record.Row);
        return versions;
    }

    /// <summary>Files sent to the portal, looked at and never added.</summary>
    async Task<IReadOnlyList<string>> UploadsAsync(string service, CancellationToken cancellation)
    {
        List<string> paths = [];
        await foreach (var upload in documents.ListAsync($"uploads/{service}/", cancellation)) paths.Add(upload.Path);
        return paths;
    }

    /// <summary>Statements that went with an issue: the draft ones go with their version.</summary>
    async Task<IReadOnlyList<string>> StatementsAsync(string service, Func<string, string?, bool> goes, CancellationToken cancellation)
    {
        var issues = (await Issues.ListAsync(records, service, cancellation))
            .Where(record => record.Step == IssueStep.Issued)
            .ToDictionary(record => $"issued-{record.Number}", record => record.Sources?.List, StringComparer.Ordinal);
        List<string> paths = [];
        await foreach (var statement in documents.ListAsync($"statements/{service}/", cancellation))
        {
            var parts = statement.Path.Split('/');
            if (parts is [_, _, var issue, var name] && issue.StartsWith("issued-", StringComparison.Ordinal)
                && goes(name.Split('.')[0], issues.GetValueOrDefault(issue)))
            {
                paths.Add(statement.Path);
            }
        }

        // The list by which the contractor handed an issue's statements on gives every reference, and has done its work.
        foreach (var folder in paths.Select(path => path[..path.LastIndexOf('/')]).Distinct(StringComparer.Ordinal).ToList())
        {
            await using var handOn = await documents.OpenAsync($"{folder}/{StatementRoute.FileName}", cancellation);
            if (handOn is not null) paths.Add($"{folder}/{StatementRoute.FileName}");
        }

        return paths;
    }

    async Task<IReadOnlyList<RecordPlace>> RowsAsync<T>(string table, string partition, Func<T, bool> goes, CancellationToken cancellation)
    {
        List<RecordPlace> rows = [];
        await foreach (var record in records.ListAsync(table, partition, cancellation))
        {
            if (goes(JsonSerializer.Deserialize<T>(record.Body, StrictJson.Options)!)) rows.Add(new(table, record.Row));
        }

        return rows;
    }

    /// <summary>What was settled about the person's rows: the reason somebody gave is free text.</summary>
    Task<IReadOnlyList<RecordPlace>> SettledAsync(string service, IReadOnlyList<ListedPerson> person, CancellationToken cancellation)
    {
        var keys = person.SelectMany(record => record.On.Findings
            .Where(finding => finding.Where.Row == record.Employee.Row && finding.Where.Sheet == record.Employee.Sheet)
            .Select(finding => SettledFindings.KeyOf(finding, record.On.From.Hash)))
            .ToHashSet(StringComparer.Ordinal);
        return RowsAsync<SettledFinding>(Tables.Settled, service, word => keys.Contains(word.Key), cancellation);
    }
}

/// <summary>Where documents that name people lie.</summary>
static class PurgeFolders
{
    public static IReadOnlyList<string> Drafts(string service) => [$"plans/{service}/", $"packs/{service}/", $"statements/{service}/"];

    public static IReadOnlyList<string> Of(string service) => [$"staff-lists/{service}/", $"uploads/{service}/", .. Drafts(service)];
}
