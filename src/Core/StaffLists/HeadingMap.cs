using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workforce.StaffLists;

/// <summary>Which field a heading means, by the vocabulary in headings.json, and how well it fits: 1 is word for word.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
readonly record struct HeadingMatch(Field Field, double Score);

/// <summary>
/// Maps headings to fields. A phrase fits a heading that is the same words, or holds them all; the larger its part of the heading, the
/// better. Position in the list never counts.
/// </summary>
static class HeadingMap
{
    const double Enough = 0.34;
    const int CacheLimit = 20_000;

    static readonly JsonSerializerOptions Strict = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };
    static readonly (Field Field, string[][] Phrases, string[][] Without)[] Vocabulary = Load();
    static readonly ConcurrentDictionary<string, HeadingMatch> Known = new(StringComparer.Ordinal);

    sealed record HeadingFile(string About, IReadOnlyList<HeadingEntry> Fields);

    sealed record HeadingEntry(string Field, IReadOnlyList<string> Phrases, IReadOnlyList<string>? Without);

    public static HeadingMatch Match(string heading)
    {
        if (heading.Length > 160) return default;
        if (Known.TryGetValue(heading, out var known)) return known;
        var match = Find(HeadingWords.Of(heading));
        if (Known.Count < CacheLimit) Known[heading] = match;
        return match;
    }

    /// <summary>The heading alone, or with the heading of its group over it: <c>Hours</c> over <c>Per wk</c>.</summary>
    public static HeadingMatch Match(string heading, string? group)
    {
        var alone = Match(heading);
        if (string.IsNullOrWhiteSpace(group)) return alone;
        var together = Match(group + " " + heading);
        var vague = HeadingWords.Of(heading) is [var word] && Vague.Contains(word);
        if (vague && together.Field == Field.WeeklyHours && heading.TrimEnd('.', ' ').EndsWith('s') && alone.Field == Field.WeeksPerYear) return alone;
        if (vague && together.Score >= 0.5) return together;
        return together.Score - 0.05 > alone.Score ? together : alone;
    }

    static readonly HashSet<string> Vague = new(StringComparer.Ordinal)
    {
        "day", "week", "hour", "number", "date", "per", "period", "type", "status", "code", "amount", "rate", "from", "unit", "basis", "employer", "employee", "year", "month", "scheme", "end", "start", "other", "%", "£", "annual", "name", "entitlement",
    };

    static HeadingMatch Find(string[] words)
    {
        var best = default(HeadingMatch);
        if (words.Length == 0) return best;
        foreach (var (field, phrases, without) in Vocabulary)
        {
            var score = phrases.Max(phrase => Fit(words, phrase));
            if (score <= best.Score || score < Enough) continue;
            if (score < 1 && without.Any(phrase => IndexOf(words, phrase) >= 0)) continue;
            best = new(field, score);
        }

        return best;
    }

    static double Fit(string[] words, string[] phrase)
    {
        if (phrase.Length > words.Length) return 0;
        if (words.AsSpan().SequenceEqual(phrase)) return 1;
        foreach (var word in phrase)
        {
            if (Array.IndexOf(words, word) < 0) return 0;
        }

        var share = (double)phrase.Length / words.Length;
        var together = IndexOf(words, phrase) is var at && at >= 0 ? (at == 0 ? 0.12 : 0.08) : 0;
        return Math.Min(0.99, (share * 0.5) + (Math.Min(phrase.Length, 4) * 0.11) + together);
    }

    static int IndexOf(string[] words, string[] phrase) => words.AsSpan().IndexOf(phrase);

    static (Field, string[][], string[][])[] Load()
    {
        using var stream = typeof(HeadingMap).Assembly.GetManifestResourceStream("staff-lists/headings.json")
            ?? throw new InvalidOperationException("staff-lists/headings.json is not built in");
        var file = JsonSerializer.Deserialize<HeadingFile>(stream, Strict) ?? throw new InvalidOperationException("staff-lists/headings.json is empty");
        return [.. file.Fields.Select(entry => (Enum.Parse<Field>(entry.Field, ignoreCase: true), Words(entry.Phrases), Words(entry.Without ?? [])))];
    }

    static string[][] Words(IReadOnlyList<string> phrases) => [.. phrases.Select(HeadingWords.Of).Where(words => words.Length > 0)];
}
