namespace Workforce.StaffLists;

/// <summary>Headings of old systems, words and their abbreviations written together: CONTSERV, LVEDAYS, MTHPAY.</summary>
static class JoinedHeadings
{
    public static HeadingMatch Match(string word) => Apart(word) is { } apart ? HeadingMap.Find(HeadingWords.Of(apart)) : default;

    /// <summary>
    /// A heading of an old system taken apart, words and their abbreviations written together: CONTSERV, LVEDAYS, MTHPAY. Null where no
    /// parts of it mean anything.
    /// </summary>
    public static string? Apart(string heading) => Aparts.Of(heading);

    static readonly Remembered<string, string?> Aparts = new(TakenApart);

    static string? TakenApart(string heading)
    {
        if (heading.Length is < 5 or > 20 || !heading.All(char.IsAsciiLetterUpper)) return null;
        var word = heading.ToLowerInvariant();
        if (HeadingMap.Find([word]).Field != Field.Unknown) return null;
        var (best, found) = ((string?)null, 0.0);
        foreach (var parts in Parts(word, 0, 4).Where(parts => parts.Count > 1).Select(parts => string.Join(' ', parts)))
        {
            if (HeadingMap.Find(HeadingWords.Of(parts)).Score is var score && score > found) (best, found) = (parts, score);
        }

        return found >= 0.6 ? best : null;
    }

    static IEnumerable<List<string>> Parts(string word, int from, int most)
    {
        if (from == word.Length) yield return [];
        if (from == word.Length || most == 0) yield break;
        for (var length = 2; from + length <= word.Length; length++)
        {
            var part = word.Substring(from, length);
            if (!Written.TryGetValue(part, out var meant)) continue;
            foreach (var rest in Parts(word, from + length, most - 1)) yield return [meant, .. rest];
        }
    }

    /// <summary>Every word of the vocabulary, and what is cut short only where words are written together.</summary>
    static readonly Dictionary<string, string> Written = WrittenTogether();

    static Dictionary<string, string> WrittenTogether()
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["con"] = "contract",
            ["pen"] = "pension",
            ["pens"] = "pension",
            ["sch"] = "scheme",
            ["not"] = "notice",
            ["stat"] = "status",
            ["dec"] = "decimal",
            ["ft"] = "full time",
            ["fl"] = "full",
            ["sal"] = "salary",
            ["bas"] = "basic",
            ["hol"] = "holiday",
            ["srv"] = "service",
            ["st"] = "start",
            ["dat"] = "date",
            ["addr"] = "address",
            ["typ"] = "type",
            ["ent"] = "entitlement",
        };
        foreach (var known in HeadingWords.ShortForms) all.TryAdd(known, known);
        foreach (var known in HeadingMap.Phrases.Values
            .SelectMany(list => list)
            .SelectMany(phrase => phrase.Words)
            .Where(known => known.Length > 2))
        {
            all.TryAdd(known, known);
        }

        foreach (var known in all.Keys.Where(known => known.Length > 2 && !known.EndsWith('s')).ToList())
            all.TryAdd(known + "s", all[known]);
        return all;
    }
}
