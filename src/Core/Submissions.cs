using System.Text.Json;
using Workforce.DataRights;
using Workforce.Findings;
using Workforce.Programme;
using Workforce.StaffLists;
using Workforce.Storage;

namespace Workforce;

/// <summary>A staff list that came in and can be read.</summary>
public sealed record Submission(string Path, string Hash, byte[] Content, DateOnly? AsAt, DateTimeOffset FirstSeen)
{
    public RawStaffList Read() => ReducedList.ReadEither(Path, Content).Value
        ?? throw new InvalidOperationException("A list that was read before cannot be read now.");
}

/// <summary>A list that could not be used, and why.</summary>
public sealed record UnusableList(string Path, Finding Finding);

/// <summary>
/// What is recorded of a submission the first time it is seen; <paramref name="Refused"/> says why, where it cannot be used.
/// </summary>
public sealed record SubmissionRecord(string Path, DateTimeOffset FirstSeen, DateOnly? AsAt, int People, Finding? Refused);

/// <summary>
/// Reads a service's staff lists, records each the first time it is seen, and finds the newest. A list that was recorded is not read again
/// to tell its date.
/// </summary>
sealed class Submissions(IDocumentStore documents, IRecordStore records)
{
    /// <summary>A file that was destroyed was put in again.</summary>
    public const string ListDestroyed = "PR_LIST_DESTROYED";

    /// <summary>
    /// Those that can be used, by the date the list speaks of, then by when it was first seen, then by hash: the newest is the last.
    /// </summary>
    public async Task<IReadOnlyList<Submission>> InOrderAsync(Service service, IReadOnlyList<SettledHeading> headings, DateTimeOffset now,
        ICollection<UnusableList>? unusable, CancellationToken cancellation)
    {
        List<Submission> readable = [];
        var gone = (await PurgeOrder.ListAsync(records, service.Id, cancellation))
            .SelectMany(order => order.Gone)
            .ToHashSet(StringComparer.Ordinal);
        await foreach (var document in documents.ListAsync($"staff-lists/{service.Id}/", cancellation))
        {
            var content = (await documents.ReadAsync(document.Path, cancellation))!;
            var hash = ContentHash.Of(content);
            if (gone.Contains(hash))
            {
                unusable?.Add(new UnusableList(document.Path, Destroyed));
                continue;
            }

            var record = await RecordAsync(service, headings, document.Path, hash, content, now, cancellation);
            if (record.Refused is { } fault) unusable?.Add(new UnusableList(document.Path, fault));
            else readable.Add(new Submission(document.Path, hash, content, record.AsAt, record.FirstSeen));
        }

        return [.. readable.DistinctBy(list => list.Hash)
            .OrderBy(list => list.AsAt)
            .ThenBy(list => list.FirstSeen)
            .ThenBy(list => list.Hash, StringComparer.Ordinal)];
    }

    static Finding Destroyed { get; } = new(
        ListDestroyed, Severity.Blocking, "This very file was ordered destroyed; it is not read.", Location.Everything,
        "Ask the contractor for a list of those who transfer, or look at the order with the retain command.");

    /// <summary>A list that was refused is read again once headings are settled for its contractor: they may be what it lacked.</summary>
    async Task<SubmissionRecord> RecordAsync(Service service, IReadOnlyList<SettledHeading> headings, string path, string hash,
        byte[] content, DateTimeOffset now, CancellationToken cancellation)
    {
        var stored = await records.GetAsync(Tables.Submissions, service.Id, hash, cancellation);
        var known = stored is null ? null : JsonSerializer.Deserialize<SubmissionRecord>(stored.Body, StrictJson.Options)!;
        if (known is { Refused: null } || (known is not null && headings.Count == 0)) return known;
        var raw = ReducedList.ReadEither(path, content);
        var list = raw.Value is { } cells
            ? StaffListParser.Parse(cells, new ListContext(service.TransferDate) { Headings = headings })
            : null;
        var fault = raw.Value is null ? raw.Findings[0] : list?.Value is null ? list?.Findings[0] : null;
        var record = new SubmissionRecord(path, known?.FirstSeen ?? now, list?.Value?.AsAt, list?.Value?.InScope.Count() ?? 0, fault);
        var body = JsonSerializer.Serialize(record, StrictJson.Options);
        if (stored is null) await records.InsertAsync(Tables.Submissions, service.Id, hash, body, cancellation);
        else if (stored.Body != body) await records.ReplaceAsync(Tables.Submissions, service.Id, hash, body, stored.ETag, cancellation);
        return record;
    }
}
