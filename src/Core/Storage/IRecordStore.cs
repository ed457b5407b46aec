namespace Workforce.Storage;

/// <summary>A record: two keys, a JSON body and the tag of this state of it.</summary>
public sealed record StoredRecord(string Partition, string Row, string Body, string ETag);

/// <summary>
/// Small JSON records by table, partition and row: SQLite or Azure Tables. Every change names the state it was made from, so two
/// writers never overwrite each other unseen. Keys match <c>[A-Za-z0-9._~-]{1,200}</c>.
/// </summary>
public interface IRecordStore
{
    Task<StoredRecord?> GetAsync(string table, string partition, string row, CancellationToken cancellation = default);

    /// <summary>The records of one partition in ordinal order of row.</summary>
    IAsyncEnumerable<StoredRecord> ListAsync(string table, string partition, CancellationToken cancellation = default);

    /// <summary>Adds a record and gives its tag; null, and nothing changed, where one with these keys exists.</summary>
    Task<string?> InsertAsync(string table, string partition, string row, string body, CancellationToken cancellation = default);

    /// <summary>Removes the state that has this tag; false, and nothing changed, where it has changed since or is gone.</summary>
    Task<bool> DeleteAsync(string table, string partition, string row, string etag, CancellationToken cancellation = default);

    /// <summary>
    /// Replaces the state that has this tag and gives the new tag; null, and nothing changed, where it has changed since or is gone.
    /// </summary>
    Task<string?> ReplaceAsync(string table, string partition, string row, string body, string etag,
        CancellationToken cancellation = default);
}

/// <summary>The tables of records and what each answers.</summary>
public static class Tables
{
    /// <summary>
    /// Partition: service; row: content hash. Which lists came in, when each was first seen, and what was read. In the partition
    /// service.added: who added it.
    /// </summary>
    public const string Submissions = "submissions";

    /// <summary>
    /// Partition: service, or that of the programme's forecasts; row: version. What it was made from, as at when, how far its writing has
    /// come, and its figures in short.
    /// </summary>
    public const string Plans = "plans";

    /// <summary>
    /// Partition: <c>steps</c>; row: hash of the step. Steps that failed every try, set aside for HR to see and try again.
    /// </summary>
    public const string Failures = "failures";

    /// <summary>Partition: <c>programme</c>; row: service. The next binding date and those that have passed, as last looked at.</summary>
    public const string Deadlines = "deadlines";

    /// <summary>
    /// Partition: service; row: a running number. What the contractor answered, who accepted it, and what it changed in cost.
    /// </summary>
    public const string Answers = "answers";

    /// <summary>Partition: hash of the contractor's name; row: hash of the heading. What HR said the columns of its lists mean.</summary>
    public const string Headings = "headings";

    /// <summary>
    /// Partition: <c>programme</c>; row: time and hash. What named persons decided about contractors' titles; appended, never edited.
    /// </summary>
    public const string Decisions = "decisions";

    /// <summary>
    /// Partition: service; row: number and step. Who checked, approved, issued, withdrew and delivered what, and when; appended, never
    /// edited.
    /// </summary>
    public const string Issues = "issues";

    /// <summary>
    /// Partition: service; row: time and hash. Which findings a named person settled or opened again, and why; appended, never edited.
    /// </summary>
    public const string Settled = "settled";

    /// <summary>
    /// Partition: service; row: time and hash. Whether statements may carry an offer, on what ground and who cleared it; appended, never
    /// edited.
    /// </summary>
    public const string Offers = "offers";

    /// <summary>Partition: month, such as <c>2026-11</c>; row: time and hash. Who did what in the portal; appended, never edited.</summary>
    public const string Audit = "audit";

    /// <summary>
    /// Partition: <c>links</c>; row: hash of the link's token. Access links of representatives and employees, their tries and openings.
    /// </summary>
    public const string Links = "links";

    /// <summary>
    /// Partition: a council's file, such as <c>terms.json</c>; row: a running number. Who edited it in the portal, why, and what changed;
    /// appended, never edited.
    /// </summary>
    public const string CouncilEdits = "edits";

    /// <summary>
    /// Partition: service; row: time and hash. What was destroyed, by whose word and why, in hashes and row numbers; appended, never
    /// edited, applied again after a restore. In the partition service.asked: what HR asks an approver to destroy, until that is decided.
    /// </summary>
    public const string Purges = "purges";

    /// <summary>
    /// Partition: service; row: time and hash. What of a person's record was corrected, by whom, from what to what and why; appended, never
    /// edited, destroyed with the person's data.
    /// </summary>
    public const string Corrections = "corrections";

    public static IReadOnlyList<string> All { get; } = [Submissions, Plans, Failures, Deadlines, Answers, Headings, Decisions, Issues,
        Settled, Offers, Audit, Links, CouncilEdits, Purges, Corrections];
}

/// <summary>What a record's key may be, in every store.</summary>
public static class RecordKey
{
    public static bool IsValid(string key) =>
        key.Length is > 0 and <= 200 && key.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '_' or '~' or '-');

    /// <exception cref="ArgumentException">The key is not valid; the message does not repeat it.</exception>
    public static string Check(string key) =>
        IsValid(key)
            ? key
            : throw new ArgumentException("Not a record key: 1 to 200 letters, digits, dots, underscores, tildes or hyphens.", nameof(key));
}
