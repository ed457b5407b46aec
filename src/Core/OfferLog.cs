using System.Globalization;
using System.Text.Json;
using Workforce.Findings;
using Workforce.Packs;
using Workforce.Storage;
using Workforce.Terms;

namespace Workforce;

/// <summary>A word on offers for a service: cleared, or taken back for a reason where <paramref name="Clearance"/> is null.</summary>
public sealed record OfferWord(DateTimeOffset At, string By, OfferClearance? Clearance, string? Why = null);

/// <summary>
/// What HR approvers recorded about offers: appended, never edited, and in the audit trail. The last word on a service stands.
/// </summary>
public sealed class OfferLog(IRecordStore records)
{
    /// <summary>Every word on a service, in order of time.</summary>
    public async Task<IReadOnlyList<OfferWord>> ListAsync(string service, CancellationToken cancellation = default)
    {
        List<OfferWord> words = [];
        await foreach (var record in records.ListAsync(Tables.Offers, service, cancellation))
            words.Add(JsonSerializer.Deserialize<OfferWord>(record.Body, StrictJson.Options)!);
        return words;
    }

    /// <summary>The clearance that stands; null where nobody gave one, or it was taken back.</summary>
    public async Task<OfferClearance?> StandingAsync(string service, CancellationToken cancellation = default) =>
        await ListAsync(service, cancellation) is { Count: > 0 } words ? words[^1].Clearance : null;

    /// <summary>Puts a word on record; or why it is not this person's to give.</summary>
    public async Task<Finding?> AppendAsync(string service, OfferWord word, Publishing rules, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (MayApprove.Refusal(rules, word.By) is { } refusal) return refusal;
        var body = JsonSerializer.Serialize(word, StrictJson.Options);
        var row = string.Create(CultureInfo.InvariantCulture,
            $"{word.At.UtcDateTime:yyyyMMdd'T'HHmmssfffffff}~{ContentHash.VersionOf(ContentHash.OfParts(body))}");
        await records.InsertAsync(Tables.Offers, service, row, body, cancellation);
        var what = word.Clearance is { } clearance
            ? $"Cleared offers of the council’s terms: {(clearance.CollectivelyAgreed ? "collective agreement" : "procedure exhausted")} of {clearance.GroundOn:yyyy-MM-dd}, legal review of {clearance.ReviewedOn:yyyy-MM-dd}"
            : "Took offers of the council’s terms back";
        await new AuditTrail(records).AppendAsync(new(word.At, word.By, what, service), cancellation);
        return null;
    }
}
