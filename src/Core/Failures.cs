using System.Text.Json;
using Workforce.Storage;

namespace Workforce;

/// <summary>A step that failed every try. Its reason is the kind of fault, never a message, which may quote a cell.</summary>
public sealed record FailureRecord(string Message, string Reason, DateTimeOffset SetAside);

/// <summary>Steps that failed every try: kept for HR to see, and tried again when they say so. Nothing is dropped.</summary>
public sealed class Failures(IRecordStore records)
{
    const string Partition = "steps";

    /// <summary>How often a step is tried before it is set aside, in both hosts.</summary>
    public const int Tries = 5;

    /// <param name="message">As it stood in the queue; one that is not a step at all is kept too.</param>
    /// <param name="reason">The kind of fault.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task SetAsideAsync(string message, string reason, DateTimeOffset now, CancellationToken cancellation = default) =>
        await records.InsertAsync(Tables.Failures, Partition, ContentHash.OfParts(message),
            JsonSerializer.Serialize(new FailureRecord(message, reason, now), StrictJson.Options), cancellation);

    public async Task<IReadOnlyList<(string Key, FailureRecord Failure)>> ListAsync(CancellationToken cancellation = default)
    {
        List<(string, FailureRecord)> failures = [];
        await foreach (var record in records.ListAsync(Tables.Failures, Partition, cancellation))
            failures.Add((record.Row, JsonSerializer.Deserialize<FailureRecord>(record.Body, StrictJson.Options)!));
        return failures;
    }

    /// <summary>Sends a step that was set aside again; false where it is not there or is no step.</summary>
    public async Task<bool> TryAgainAsync(string key, IStepSender queue, CancellationToken cancellation = default)
    {
        if (await records.GetAsync(Tables.Failures, Partition, key, cancellation) is not { } record) return false;
        if (Step.FromMessage(JsonSerializer.Deserialize<FailureRecord>(record.Body, StrictJson.Options)!.Message) is not { } step)
            return false;
        await queue.SendAsync(step, cancellation);
        return await records.DeleteAsync(Tables.Failures, Partition, key, record.ETag, cancellation);
    }
}
