using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Workforce.StaffLists;
using Workforce.Storage;

namespace Workforce.DataRights;

/// <summary>A row of a list, or a column where people stand side by side.</summary>
public sealed record ListPlace(string? Sheet, int Row, string? Column)
{
    public static ListPlace Of(Employee record) => new(record.Sheet, record.Row, record.Column);

    /// <summary>The record's own first, then the person's rows in other parts of the list.</summary>
    public static IEnumerable<ListPlace> AllOf(Employee record) =>
        record.Parts.Select(part => new ListPlace(part.Sheet, part.Row, part.Column)).Prepend(Of(record));
}

/// <summary>Rows taken out of one list: a copy without them takes its place, and the list itself is destroyed.</summary>
/// <param name="List">Hash of the file.</param>
public sealed record RemovedRows(string List, IReadOnlyList<ListPlace> Rows);

/// <summary>A record to destroy.</summary>
public sealed record RecordPlace(string Table, string Row);

/// <summary>
/// An order to destroy, exactly what, whose and why: on record before anything is touched, never edited, and carried out as often as it is
/// found, so that a purge cut short is finished and a restore cannot bring anybody back. It holds hashes, paths and row numbers, nobody's
/// data.
/// </summary>
/// <param name="By">A named approver, or the council's rules.</param>
public sealed record PurgeOrder(DateTimeOffset At, string By, string Why, string Service)
{
    /// <summary>All that names people in the service: lists, uploads, plans, drafts, statements and their records.</summary>
    public bool Everything { get; init; }

    /// <summary>Hashes of lists destroyed whole.</summary>
    public IReadOnlyList<string> Lists { get; init; } = [];

    public IReadOnlyList<RemovedRows> Rows { get; init; } = [];

    /// <summary>Versions of drafts made from what goes; the one that stands afterwards stays.</summary>
    public IReadOnlyList<string> Versions { get; init; } = [];

    /// <summary>Issued statements, issued letters to the contractor that give a reference, and uploads.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    public IReadOnlyList<RecordPlace> Records { get; init; } = [];

    /// <summary>Lists that are no more, whole or as they were: the same file put in again is refused.</summary>
    [JsonIgnore]
    public IEnumerable<string> Gone => Lists.Concat(Rows.Select(rows => rows.List));

    [JsonIgnore]
    public bool IsEmpty => !Everything && Lists.Count + Rows.Count + Documents.Count + Records.Count == 0;

    [JsonIgnore]
    public string Row =>
        string.Create(CultureInfo.InvariantCulture,
            $"{At.UtcDateTime:yyyyMMdd'T'HHmmssfffffff}~{ContentHash.VersionOf(ContentHash.OfParts(ToJson()))}");

    /// <summary>Stands for what it takes, whoever orders it and when: an approver's word is about exactly this.</summary>
    [JsonIgnore]
    public string Mark => ContentHash.OfParts((this with { At = default, By = "" }).ToJson())[..16];

    public string ToJson() => JsonSerializer.Serialize(this, StrictJson.Options);

    public static PurgeOrder FromJson(string body) =>
        JsonSerializer.Deserialize<PurgeOrder>(body, StrictJson.Options) ?? throw new InvalidDataException("An order to destroy is empty.");

    public static async Task<IReadOnlyList<PurgeOrder>> ListAsync(IRecordStore records, string service,
        CancellationToken cancellation = default)
    {
        List<PurgeOrder> orders = [];
        await foreach (var record in records.ListAsync(Tables.Purges, service, cancellation)) orders.Add(FromJson(record.Body));
        return orders;
    }
}
