using System.Globalization;
using System.Text.Json;
using Workforce.Findings;
using Workforce.Storage;

namespace Workforce;

/// <summary>A named person's word on a finding: settled for a reason, or open again where <paramref name="Why"/> is null.</summary>
/// <param name="Key">Of the finding in its list, see <see cref="SettledFindings.KeyOf"/>.</param>
public sealed record SettledFinding(DateTimeOffset At, string By, string Key, string Code, string? Why);

/// <summary>
/// Findings that people settled. Appended, never edited; the last word on a finding stands. Settling says that somebody looked and why
/// that is enough: it changes no figure, and the finding stays printed where findings are printed.
/// </summary>
public sealed class SettledFindings(IRecordStore records)
{
    /// <summary>A finding is known by its list and everything it says, so that a new list or another value opens it anew.</summary>
    public static string KeyOf(Finding finding, string listHash) =>
        ContentHash.OfParts(listHash, finding.Code, finding.Where.Sheet ?? "", $"{finding.Where.Row}", finding.Where.Column ?? "",
            finding.Where.Field ?? "", finding.Message)[..24];

    /// <summary>The last word on each finding of a service, by key; those opened again are left out.</summary>
    public async Task<IReadOnlyDictionary<string, SettledFinding>> StandingAsync(string service, CancellationToken cancellation = default)
    {
        Dictionary<string, SettledFinding> standing = new(StringComparer.Ordinal);
        await foreach (var record in records.ListAsync(Tables.Settled, service, cancellation))
        {
            var word = JsonSerializer.Deserialize<SettledFinding>(record.Body, StrictJson.Options)!;
            if (word.Why is null) standing.Remove(word.Key);
            else standing[word.Key] = word;
        }

        return standing;
    }

    public async Task AppendAsync(string service, SettledFinding word, CancellationToken cancellation = default)
    {
        var body = JsonSerializer.Serialize(word, StrictJson.Options);
        var row = string.Create(CultureInfo.InvariantCulture,
            $"{word.At.UtcDateTime:yyyyMMdd'T'HHmmssfffffff}~{ContentHash.VersionOf(ContentHash.OfParts(body))}");
        await records.InsertAsync(Tables.Settled, service, row, body, cancellation);
    }
}
