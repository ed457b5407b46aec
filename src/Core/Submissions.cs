using System.Text.Json;
using Workforce.Findings;
using Workforce.Programme;
using Workforce.StaffLists;
using Workforce.Storage;

namespace Workforce;

/// <summary>A staff list that came in and can be read.</summary>
public sealed record Submission(string Path, string Hash, RawStaffList Raw, DateOnly? AsAt, DateTimeOffset FirstSeen);

/// <summary>A list that could not be used, and why.</summary>
public sealed record UnusableList(string Path, Finding Finding);

/// <summary>What is recorded of a submission; <paramref name="Refused"/> is a finding's code where it cannot be used.</summary>
public sealed record SubmissionRecord(string Path, DateTimeOffset FirstSeen, DateOnly? AsAt, int People, string? Refused);

/// <summary>Reads a service's staff lists, records each the first time it is seen, and finds the newest.</summary>
sealed class Submissions(IDocumentStore documents, IRecordStore records)
{
    /// <summary>The newest by the date the list speaks of, then by when it was first seen, then by hash; null where none can be used.</summary>
    public async Task<Submission?> NewestAsync(Service service, DateTimeOffset now, ICollection<UnusableList>? unusable, CancellationToken cancellation)
    {
        List<Submission> readable = [];
        await foreach (var document in documents.ListAsync($"staff-lists/{service.Id}/", cancellation))
        {
            var content = (await documents.ReadAsync(document.Path, cancellation))!;
            var hash = ContentHash.Of(content);
            var raw = StaffListReader.Read(new MemoryStream(content), document.Path.Split('/')[^1]);
            var list = raw.Value is { } cells ? StaffListParser.Parse(cells, service.TransferDate) : null;
            var fault = raw.Value is null ? raw.Findings[0] : list?.Value is null ? list?.Findings[0] : null;
            var record = await RecordAsync(service.Id, hash, new SubmissionRecord(document.Path, now, list?.Value?.AsAt, list?.Value?.InScope.Count() ?? 0, fault?.Code), cancellation);
            if (fault is not null) unusable?.Add(new UnusableList(document.Path, fault));
            else readable.Add(new Submission(document.Path, hash, raw.Value!, list!.Value!.AsAt, record.FirstSeen));
        }

        return readable.OrderBy(list => list.AsAt).ThenBy(list => list.FirstSeen).ThenBy(list => list.Hash, StringComparer.Ordinal).LastOrDefault();
    }

    async Task<SubmissionRecord> RecordAsync(string service, string hash, SubmissionRecord record, CancellationToken cancellation)
    {
        if (await records.GetAsync(Tables.Submissions, service, hash, cancellation) is { } known)
            return JsonSerializer.Deserialize<SubmissionRecord>(known.Body, StrictJson.Options)!;
        await records.InsertAsync(Tables.Submissions, service, hash, JsonSerializer.Serialize(record, StrictJson.Options), cancellation);
        return record;
    }
}
