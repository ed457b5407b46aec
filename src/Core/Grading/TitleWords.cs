using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace Workforce.Grading;

/// <summary>Turns a job title as contractors write it into plain words: abbreviations spelled out, shifts, sites and hours left out, endings trimmed.</summary>
public static class TitleWords
{
    sealed record Knowledge(
        IReadOnlyDictionary<string, string> Abbreviations, IReadOnlyDictionary<string, string> Synonyms, IReadOnlyList<string> Ignored, IReadOnlyDictionary<string, int> Levels);

    static readonly Knowledge Data = Load();
    static readonly FrozenSet<string> Ignored = Data.Ignored.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words of a title in order, without repeats.</summary>
    public static IReadOnlyList<string> Of(string title) =>
        [.. Split(title.ToLowerInvariant())
            .SelectMany(word => Data.Abbreviations.GetValueOrDefault(word, word).Split(' '))
            .SelectMany(word => Data.Synonyms.GetValueOrDefault(word, word).Split(' '))
            .Where(word => word.Length > 1 && !Ignored.Contains(word) && !word.Any(char.IsDigit))
            .Select(Stem)
            .Distinct(StringComparer.Ordinal)];

    /// <summary>The highest level word of a title (0 apprentice to 9 chief), or null where it has none.</summary>
    public static int? LevelOf(IReadOnlyList<string> words) =>
        words.Select(word => Levels.TryGetValue(word, out var level) ? level : (int?)null).Max();

    static readonly FrozenDictionary<string, int> Levels = Data.Levels.ToFrozenDictionary(pair => Stem(pair.Key), pair => pair.Value, StringComparer.Ordinal);

    /// <summary>Trims the common endings, so that clean, cleaner, cleaners and cleaning meet.</summary>
    static string Stem(string word)
    {
        foreach (var ending in (ReadOnlySpan<string>)["ings", "ing", "ers", "er", "ors", "or", "ies", "es", "s", "e"])
        {
            if (word.Length - ending.Length >= 4 && word.EndsWith(ending, StringComparison.Ordinal)) return word[..^ending.Length];
        }

        return word;
    }

    static IEnumerable<string> Split(string text)
    {
        var word = new StringBuilder();
        foreach (var sign in text.Append(' '))
        {
            if (char.IsLetterOrDigit(sign) || (sign == '\'' && word.Length > 0))
            {
                word.Append(sign);
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
    }

    static Knowledge Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("grading/title-words.json")
            ?? throw new InvalidDataException("grading/title-words.json is not embedded");
        return JsonSerializer.Deserialize<Knowledge>(stream, JsonSerializerOptions.Web) ?? throw new InvalidDataException("grading/title-words.json is empty");
    }
}
