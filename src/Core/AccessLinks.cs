using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Workforce.Storage;

namespace Workforce;

public enum LinkKind
{
    /// <summary>
    /// A union's or other representative's: one issued pack, opened with a one-time code that HR gives to a contact it has verified.
    /// </summary>
    Representative,

    /// <summary>An employee's: their own statement, opened with their payroll number or birth date.</summary>
    Employee,
}

/// <summary>An access link as it is kept. The link itself and codes are kept as hashes only: nobody can read them back.</summary>
/// <param name="Id">Short, to speak about it; opens nothing.</param>
/// <param name="Document">The one document it opens.</param>
/// <param name="Holder">Of a representative: whom HR has verified. Of an employee: the key that stands for them in paths.</param>
/// <param name="Secrets">Hashes of what is accepted as the second factor.</param>
/// <param name="WrongTries">In a row; at <see cref="AccessLinks.MostTries"/> the link is locked.</param>
public sealed record AccessLink(
    string Id, LinkKind Kind, string Service, string Document, string Holder, DateTimeOffset Made, string MadeBy, DateTimeOffset Expires,
    IReadOnlyList<string> Secrets, int WrongTries, DateTimeOffset? Revoked,
    IReadOnlyList<DateTimeOffset> Openings)
{
    public bool IsLocked => WrongTries >= AccessLinks.MostTries;

    public bool IsOpenAt(DateTimeOffset now) => Revoked is null && !IsLocked && now < Expires;
}

/// <summary>What a link and a code were when they were made: shown or exported once, kept nowhere.</summary>
public sealed record MadeLink(AccessLink Link, string Token, string? Code);

/// <summary>
/// Links by which representatives and employees read one document without an account: 256 random bits, kept as a hash, expiring, revocable,
/// locked after five wrong second factors, every opening recorded. A link that is wrong, expired, revoked or locked says the same to
/// whoever tries it.
/// </summary>
public sealed class AccessLinks(IRecordStore records)
{
    public const int MostTries = 5;

    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    internal const string Partition = "links";
    const int TokenBytes = 32;

    /// <summary>A link for a verified contact of representatives, with its first one-time code.</summary>
    public async Task<MadeLink> ForRepresentativeAsync(string service, string document, string contact, string by, DateTimeOffset now,
        CancellationToken cancellation = default)
    {
        var (token, code) = (NewToken(), NewCode());
        return new(await AddAsync(token, LinkKind.Representative, service, document, contact, [SecretOf(RowOf(token), code)], by, now,
            cancellation),
            token, code);
    }

    /// <param name="answers">The payroll number and the birth date (ISO 8601), as far as the list gives them.</param>
    public async Task<MadeLink> ForEmployeeAsync(string service, string document, string person, IEnumerable<string> answers, string by,
        DateTimeOffset now, CancellationToken cancellation = default)
    {
        var token = NewToken();
        return new(await AddAsync(token, LinkKind.Employee, service, document, person,
            [.. answers.Select(answer => SecretOf(token, answer))], by, now, cancellation),
            token, Code: null);
    }

    public async Task<IReadOnlyList<AccessLink>> ListAsync(CancellationToken cancellation = default)
    {
        List<AccessLink> links = [];
        await foreach (var record in records.ListAsync(Tables.Links, Partition, cancellation)) links.Add(Read(record));
        return [.. links.OrderByDescending(link => link.Made)];
    }

    /// <summary>Whether a token is that of a link which can be tried.</summary>
    public async Task<AccessLink?> FindAsync(string token, DateTimeOffset now, CancellationToken cancellation = default) =>
        IsToken(token) && await records.GetAsync(Tables.Links, Partition, RowOf(token), cancellation) is { } record
            && Read(record) is var link && link.IsOpenAt(now)
            ? link
            : null;

    /// <summary>
    /// The link, opened and the opening recorded; null where the token or the second factor is wrong. A wrong factor counts before it is
    /// answered, so that tries at the same time are counted too. A representative's code works once.
    /// </summary>
    public async Task<AccessLink?> OpenAsync(string token, string factor, DateTimeOffset now, CancellationToken cancellation = default)
    {
        while (IsToken(token) && await records.GetAsync(Tables.Links, Partition, RowOf(token), cancellation) is { } record)
        {
            var link = Read(record);
            if (!link.IsOpenAt(now)) return null;
            var secret = SecretOf(link.Kind == LinkKind.Representative ? record.Row : token, Normalised(factor));
            var right = link.Secrets.FirstOrDefault(known => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(known),
                Encoding.ASCII.GetBytes(secret)));
            var next = right is null
                ? link with { WrongTries = link.WrongTries + 1 }
                : link with
                {
                    WrongTries = 0,
                    Openings = [.. link.Openings, now],
                    Secrets = link.Kind == LinkKind.Representative ? [.. link.Secrets.Where(known => known != right)] : link.Secrets
                };
            if (await records.ReplaceAsync(Tables.Links, Partition, record.Row, ToJson(next), record.ETag, cancellation) is not null)
                return right is null ? null : next;
        }

        return null;
    }

    /// <summary>
    /// Another one-time code in place of the last, which also unlocks the link; null where it is revoked, expired or an employee's.
    /// </summary>
    public async Task<string?> NewCodeAsync(string id, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var code = NewCode();
        return await ChangeAsync(id,
            (row, link) => link is { Kind: LinkKind.Representative, Revoked: null } && now < link.Expires
                ? link with { Secrets = [SecretOf(row, code)], WrongTries = 0 }
                : null,
            cancellation)
            ? code
            : null;
    }

    /// <summary>The link opens nothing from then on; false where it is not there or is revoked already.</summary>
    public Task<bool> RevokeAsync(string id, DateTimeOffset now, CancellationToken cancellation = default) =>
        ChangeAsync(id, (_, link) => link.Revoked is null ? link with { Revoked = now } : null, cancellation);

    async Task<bool> ChangeAsync(string id, Func<string, AccessLink, AccessLink?> change, CancellationToken cancellation)
    {
        await foreach (var record in records.ListAsync(Tables.Links, Partition, cancellation))
        {
            if (Read(record) is var link && link.Id == id)
                return change(record.Row, link) is { } changed
                    && await records.ReplaceAsync(Tables.Links, Partition, record.Row, ToJson(changed), record.ETag,
                        cancellation) is not null;
        }

        return false;
    }

    async Task<AccessLink> AddAsync(string token, LinkKind kind, string service, string document, string holder,
        IReadOnlyList<string> secrets, string by, DateTimeOffset now, CancellationToken cancellation)
    {
        var row = RowOf(token);
        var link = new AccessLink(row[..10], kind, service, document, holder, now, by, now + Lifetime, secrets, 0, null, []);
        await records.InsertAsync(Tables.Links, Partition, row, ToJson(link), cancellation);
        return link;
    }

    /// <summary>Spaces and case do not tell two payroll numbers apart.</summary>
    public static string Normalised(string factor) => new string([.. factor.Where(sign => !char.IsWhiteSpace(sign))]).ToUpperInvariant();

    static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));

    static string NewCode() => RandomNumberGenerator.GetString("23456789ABCDEFGHJKMNPQRSTVWXYZ", 8);

    static bool IsToken(string token) => token.Length == 43 && Base64Url.IsValid(token);

    static string RowOf(string token) => ContentHash.Of(Encoding.ASCII.GetBytes(token));

    /// <summary>
    /// Of an employee bound to the token, which is kept nowhere: without the link the few birth dates and numbers there are cannot be tried
    /// against the hash. A code is random and works once, so it is bound to the token's hash, by which HR can make another.
    /// </summary>
    static string SecretOf(string key, string factor) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.ASCII.GetBytes(key), Encoding.UTF8.GetBytes(factor)));

    static AccessLink Read(StoredRecord record) => JsonSerializer.Deserialize<AccessLink>(record.Body, StrictJson.Options)!;

    static string ToJson(AccessLink link) => JsonSerializer.Serialize(link, StrictJson.Options);
}
