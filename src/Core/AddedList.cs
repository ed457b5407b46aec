using System.Text.Json;
using Workforce.Storage;

namespace Workforce;

/// <summary>
/// Who added a staff list, by its content: what the rule that they may not approve its documents needs. A list put into the folder has
/// nobody until somebody says who.
/// </summary>
public sealed record AddedList(string By, DateTimeOffset At)
{
    static string PartitionOf(string service) => $"{service}.added";

    /// <summary>Records it once; who is on record stays.</summary>
    /// <param name="records">The store.</param>
    /// <param name="service">The service's id.</param>
    /// <param name="listHash">Of the file's content.</param>
    /// <param name="added">By whom and when.</param>
    /// <param name="cancellation">Stops it.</param>
    public static Task RecordAsync(IRecordStore records, string service, string listHash, AddedList added,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        return records.InsertAsync(Tables.Submissions, PartitionOf(service), listHash, JsonSerializer.Serialize(added, StrictJson.Options),
            cancellation);
    }

    public static async Task<AddedList?> OfAsync(IRecordStore records, string service, string listHash,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        return await records.GetAsync(Tables.Submissions, PartitionOf(service), listHash, cancellation) is { } record
            ? JsonSerializer.Deserialize<AddedList>(record.Body, StrictJson.Options)
            : null;
    }
}
