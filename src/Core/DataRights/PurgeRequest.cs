using System.Globalization;
using System.Text.Json;
using Workforce.Packs;
using Workforce.Storage;

namespace Workforce.DataRights;

/// <summary>
/// What HR asks an approver to have destroyed: one person's data in one service. Nothing is touched before the approver's order, which is
/// worked out anew then. It holds the person's key and no name.
/// </summary>
/// <param name="Person">The key; see <see cref="PersonKeys"/>.</param>
public sealed record PurgeRequest(DateTimeOffset At, string By, string Why, string Service, string Person)
{
    static string PartitionOf(string service) => $"{service}.asked";

    public static async Task AskAsync(IRecordStore records, PurgeRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(request);
        var body = JsonSerializer.Serialize(request, StrictJson.Options);
        var row = string.Create(CultureInfo.InvariantCulture,
            $"{request.At.UtcDateTime:yyyyMMdd'T'HHmmssfffffff}~{ContentHash.VersionOf(ContentHash.OfParts(body))}");
        await records.InsertAsync(Tables.Purges, PartitionOf(request.Service), row, body, cancellation);
    }

    /// <summary>Those of a service that wait, oldest first, each with what stands for it.</summary>
    public static async Task<IReadOnlyList<(string Row, PurgeRequest Request)>> WaitingAsync(IRecordStore records, string service,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        List<(string, PurgeRequest)> waiting = [];
        await foreach (var record in records.ListAsync(Tables.Purges, PartitionOf(service), cancellation))
            waiting.Add((record.Row, JsonSerializer.Deserialize<PurgeRequest>(record.Body, StrictJson.Options)!));
        return waiting;
    }

    /// <summary>It was carried out or taken back: the audit trail keeps which.</summary>
    public static async Task<bool> CloseAsync(IRecordStore records, string service, string row, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        return await records.GetAsync(Tables.Purges, PartitionOf(service), row, cancellation) is { } record
            && await records.DeleteAsync(Tables.Purges, PartitionOf(service), row, record.ETag, cancellation);
    }
}
