using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Workforce.Grading;

/// <summary>
/// One word of a title. <paramref name="Share"/> is how much it counts: 1 in the main part, less in an afterthought or for a shift word.
/// </summary>
readonly record struct TitleWord(string Stem, string Plain, double Share, bool Main);

/// <summary>
/// Turns a job title as contractors write it into plain words: abbreviations spelled out for the service, pay, hours, shifts and references
/// left out, endings trimmed.
/// </summary>
static partial class TitleWords
{
    /// <summary>How much a word counts after a dash, a bracket, a comma or “in”: usually a site, sometimes the service.</summary>
    const double AfterthoughtShare = 0.45;

    /// <summary>How much a shift or setting word counts (“night”, “school”).</summary>
    const double WeakShare = 0.45;

    static readonly TitleKnowledge Data = GradingKnowledge.Load<TitleKnowledge>("title-words");
    static readonly FrozenSet<string> Ignored = Data.Ignored.ToFrozenSet(StringComparer.Ordinal);
    static readonly FrozenSet<string> Places = Data.Places.ToFrozenSet(StringComparer.Ordinal);
    static readonly FrozenSet<string> Unstemmed = Data.Unstemmed.ToFrozenSet(StringComparer.Ordinal);
    static readonly FrozenSet<string> Generic = Data.Generic.Select(Stem).ToFrozenSet(StringComparer.Ordinal);
    static readonly FrozenSet<string> Weak = Data.Weak.Select(Stem).ToFrozenSet(StringComparer.Ordinal);
    static readonly FrozenDictionary<string, int> Levels = Data.Levels
        .GroupBy(pair => Stem(pair.Key), StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Max(pair => pair.Value), StringComparer.Ordinal);

    static readonly FrozenDictionary<string, int> Kinds = Data.Heads
        .SelectMany((words, index) => words.Select(word => (Stem: Stem(word), index)))
        .GroupBy(pair => pair.Stem, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Aggregate(0, (kinds, pair) => kinds | (1 << pair.index)),
            StringComparer.Ordinal);

    /// <summary>Joined words as people write them: <c>teamleader</c> is “team leader”.</summary>
    static readonly FrozenDictionary<string, string> Apart = Data.Phrases
        .Where(pair => pair.Key.Replace(" ", "", StringComparison.Ordinal) == pair.Value)
        .GroupBy(pair => pair.Value, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.First().Key, StringComparer.Ordinal);

    public static string Readable(string plain) => Apart.GetValueOrDefault(plain, plain);

    /// <summary>Every spelling the abbreviation table knows; a correction of typing never touches these.</summary>
    public static bool IsKnownSpelling(string word) =>
        Data.Abbreviations.ContainsKey(word) || Ignored.Contains(word) || Places.Contains(word);

    public static bool IsGeneric(string stem) => Generic.Contains(stem);

    public static bool IsHead(string stem) => Kinds.ContainsKey(stem);

    /// <summary>
    /// The kinds of worker a head word names, one bit for each list of title-words.json; two words are of one kind if they share a bit.
    /// </summary>
    public static int KindsOf(string head) => Kinds.GetValueOrDefault(head);

    public static int? LevelOf(string stem) => Levels.TryGetValue(stem, out var level) ? level : null;

    /// <summary>The words of a title in order, without repeats.</summary>
    /// <param name="areas">The services it is read for: an initialism may mean different things in two of them.</param>
    /// <param name="corrected">Gives the known word meant by an unknown one, or null.</param>
    public static IReadOnlyList<TitleWord> Of(string title, IReadOnlyList<string> areas, Func<string, string?>? corrected = null)
    {
        List<TitleWord> words = [];
        var main = true;
        var parts = Parts(title);
        for (var index = 0; index < parts.Count; index++)
        {
            var place = false;
            foreach (var word in Spelled(parts[index], areas))
            {
                if (word is "in" or "at" or "for" or "near" && words.Count > 0) place = true;
                if (word.Length < 2 || Ignored.Contains(word) || Places.Contains(word) && (word.Length < 4 || !main || place)) continue;
                var known = place || !main ? word : corrected?.Invoke(word) ?? word;
                foreach (var plain in Meaning(known, areas))
                {
                    var stem = Stem(plain);
                    if (stem.Length < 2 || Ignored.Contains(plain) || words.Exists(had => had.Stem == stem)) continue;
                    words.Add(new TitleWord(stem, plain, (main && !place ? 1 : AfterthoughtShare) * (Weak.Contains(stem) ? WeakShare : 1),
                        main && !place));
                }
            }

            // “Op - Refuse Loader”: a first part of nothing but general words carries on into the next.
            main = main && words.TrueForAll(word => Generic.Contains(word.Stem) || Weak.Contains(word.Stem))
                || index + 1 < parts.Count && parts[index + 1].StartsWith('/') && main;
        }

        return words;
    }

    static List<string> Parts(string title)
    {
        var text = Noise().Replace(title.ToLowerInvariant().Replace('’', '\'').Replace("â£", "£", StringComparison.Ordinal), " ");
        return [.. Breaks().Split(text).Where(part => part.Any(char.IsLetter))];
    }

    static IEnumerable<string> Spelled(string part, IReadOnlyList<string> areas)
    {
        var words = Signs().Replace(part.Replace("'", "", StringComparison.Ordinal), " ").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var index = 0; index < words.Length; index++)
        {
            var taken = 0;
            for (var length = 4; length >= 2 && taken == 0; length--)
            {
                if (index + length <= words.Length && Data.Phrases.TryGetValue(string.Join(' ', words, index, length), out var phrase))
                {
                    foreach (var word in phrase.Split(' ')) yield return word;
                    taken = length;
                }
            }

            if (taken > 0) index += taken - 1;
            else if (!words[index].Any(char.IsDigit)) yield return words[index];
            else if (areas.Any(area => Data.ByArea.TryGetValue(area, out var own) && own.ContainsKey(words[index])))
                yield return words[index];
        }
    }

    static IEnumerable<string> Meaning(string word, IReadOnlyList<string> areas)
    {
        foreach (var area in areas)
        {
            if (Data.ByArea.TryGetValue(area, out var own) && own.TryGetValue(word, out var meant)) return Synonyms(meant);
        }

        return Synonyms(Data.Abbreviations.GetValueOrDefault(word, word));
    }

    static IEnumerable<string> Synonyms(string words) =>
        words.Split(' ').SelectMany(word => Data.Synonyms.GetValueOrDefault(word, word).Split(' '));

    /// <summary>Trims the common endings, so that clean, cleaner, cleaners and cleaning meet.</summary>
    public static string Stem(string word)
    {
        if (Unstemmed.Contains(word)) return word.TrimEnd('s');
        foreach (var ending in (ReadOnlySpan<string>)["ings", "ing", "ers", "er", "ors", "or", "ies", "es", "y", "s", "e"])
        {
            if (word.Length - ending.Length >= 4 && word.EndsWith(ending, StringComparison.Ordinal)) return word[..^ending.Length];
        }

        return word;
    }

    [GeneratedRegex(
        @"[£$€]\s*[\d.,]+k?(\s*-\s*[£]?[\d.,]+k?)?|\b\d+(\.\d+)?\s*(hrs?|hours|hpw|h/w|pw|wte|fte|wks?|weeks|%)\b"
        + @"|\b(band|grade|scale|sc|zone|block|route|level|lvl|lot|spine|scp)\s*[\d/a-e]{1,4}\b|\bx\s*\d+\b|\b[a-z]{1,3}\d{3,}\b"
        + @"|\b(full|part|pt|ft|f/t|p/t)[ -]?(time|tm)\b|\bp/t\b|\bf/t\b|\bm[-/]f\b|\bt/?t(o|only)?\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Noise();

    [GeneratedRegex(
        @"\s[-–—|@:]+\s|[-–—]\s|[(),;:|\[\]–—]|(?=/)(?<=[a-z]{3,}\s?)(?=/\s?[a-z]{4,})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Breaks();

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Signs();
}
