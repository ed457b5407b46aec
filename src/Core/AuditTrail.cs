using System.Globalization;
using System.Text.Json;
using Workforce.Storage;

namespace Workforce;

/// <summary>Something somebody did in the portal.</summary>
/// <param name="By">As the sign-in names them; for an access link, the link's id.</param>
/// <param name="What">In words, without anybody's data: a title, a code, a version.</param>
/// <param name="Service">Null for what concerns the programme.</param>
public sealed record AuditEntry(DateTimeOffset At, string By, string What, string? Service);

/// <summary>Who did what and when: appended, never edited, by month.</summary>
public sealed class AuditTrail(IRecordStore records)
{
    public async Task AppendAsync(AuditEntry entry, CancellationToken cancellation = default)
    {
        var body = JsonSerializer.Serialize(entry, StrictJson.Options);
        for (var attempt = 0; ; attempt++)
        {
            var row = string.Create(CultureInfo.InvariantCulture,
                $"{entry.At.UtcDateTime:yyyyMMdd'T'HHmmssfffffff}~{ContentHash.VersionOf(ContentHash.OfParts(body, $"{attempt}"))}");
            if (await records.InsertAsync(Tables.Audit, PartitionOf(entry.At.UtcDateTime), row, body, cancellation) is not null) return;
        }
    }

    /// <summary>The entries of a month, newest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> ListAsync(DateOnly month, CancellationToken cancellation = default)
    {
        List<AuditEntry> entries = [];
        await foreach (var record in records.ListAsync(Tables.Audit, PartitionOf(month.ToDateTime(TimeOnly.MinValue)), cancellation))
            entries.Add(JsonSerializer.Deserialize<AuditEntry>(record.Body, StrictJson.Options)!);
        entries.Reverse();
        return entries;
    }

    static string PartitionOf(DateTime at) => at.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
