using System.Text;
using System.Text.Json;
using Workforce.StaffLists;
using Workforce.Storage;

namespace Workforce;

/// <summary>What somebody said a heading means, and when.</summary>
public sealed record HeadingDecision(string Field, string By, DateTimeOffset At);

/// <summary>A heading of a contractor's lists and every decision about it; the last one holds.</summary>
public sealed record HeadingRecord(string Contractor, string Heading, IReadOnlyList<HeadingDecision> Decisions)
{
    public SettledHeading Settled => new(Heading, Decisions[^1].Field);
}

/// <summary>Headings that HR has settled, by contractor: fixed once, they hold for every list of that contractor.</summary>
public static class ContractorHeadings
{
    public static async Task<IReadOnlyList<HeadingRecord>> ListAsync(IRecordStore records, string contractor,
        CancellationToken cancellation)
    {
        List<HeadingRecord> headings = [];
        await foreach (var record in records.ListAsync(Tables.Headings, KeyOf(contractor), cancellation)) headings.Add(Read(record.Body));
        return headings;
    }

    /// <summary>Adds a decision; the ones before it are kept.</summary>
    /// <exception cref="ArgumentException">There is no such field.</exception>
    public static async Task SettleAsync(IRecordStore records, string contractor, SettledHeading heading, string by, DateTimeOffset now,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(heading);
        if (!SettledHeading.FieldNames.Contains(heading.Field)) throw new ArgumentException("Not the name of a field.", nameof(heading));
        var (partition, row) = (KeyOf(contractor), KeyOf(heading.Heading));
        var decision = new HeadingDecision(heading.Field, by, now);
        while (true)
        {
            var known = await records.GetAsync(Tables.Headings, partition, row, cancellation);
            var record = known is null
                ? new HeadingRecord(contractor, heading.Heading, [decision])
                : Read(known.Body) is var before
                ? before with { Decisions = [.. before.Decisions, decision] }
                : null!;
            var body = JsonSerializer.Serialize(record, StrictJson.Options);
            if ((known is null
                ? await records.InsertAsync(Tables.Headings, partition, row, body, cancellation)
                : await records.ReplaceAsync(Tables.Headings, partition, row, body, known.ETag, cancellation)) is not null)
            {
                return;
            }
        }
    }

    static HeadingRecord Read(string body) => JsonSerializer.Deserialize<HeadingRecord>(body, StrictJson.Options)!;

    /// <summary>Letter case and spacing do not tell two contractors or two headings apart.</summary>
    static string KeyOf(string text) =>
        ContentHash.Of(Encoding.UTF8.GetBytes(string.Join(' ',
            text.ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))))[..32];
}
