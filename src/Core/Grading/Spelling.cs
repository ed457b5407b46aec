using System.Collections.Concurrent;

namespace Workforce.Grading;

/// <summary>
/// Puts right a mistyped or cut-off word: one letter wrong in a short word, two in a long one, or the beginning of a word.
/// </summary>
sealed class Spelling(IEnumerable<string> vocabulary)
{
    const int LeastLength = 5;
    const int LongFrom = 9;
    const int LeastBeginning = 4;

    readonly string[] known = [.. vocabulary.Where(word => word.Length >= LeastLength)
        .GroupBy(word => word, StringComparer.Ordinal)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => group.Key)];
    readonly HashSet<string> stems = vocabulary.Select(TitleWords.Stem).ToHashSet(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, string?> answers = new(StringComparer.Ordinal);

    /// <summary>The word meant, or null where the word is known as it is or nothing is near enough.</summary>
    public string? Corrected(string word, Func<string, bool> alsoKnown)
    {
        if (word.Length < LeastBeginning || stems.Contains(TitleWords.Stem(word)) || TitleWords.IsKnownSpelling(word)
            || alsoKnown(TitleWords.Stem(word)))
        {
            return null;
        }

        return answers.GetOrAdd(word, Nearest);
    }

    string? Nearest(string word)
    {
        var allowed = word.Length >= LongFrom ? 2 : word.Length >= LeastLength ? 1 : 0;
        var nearest = known.Where(other => Math.Abs(other.Length - word.Length) <= allowed
            && (other[0] == word[0] || other[^1] == word[^1]))
            .Select(other => (other, apart: Apart(word, other)))
                .Where(pair => pair.apart <= allowed)
                .OrderBy(pair => pair.apart)
                .FirstOrDefault().other;
        return nearest ?? known.FirstOrDefault(other => other.Length > word.Length + 1 && other.StartsWith(word, StringComparison.Ordinal));
    }

    /// <summary>Letters to add, drop, change or swap with a neighbour.</summary>
    static int Apart(string first, string second)
    {
        var rows = new int[first.Length + 1, second.Length + 1];
        for (var row = 0; row <= first.Length; row++) rows[row, 0] = row;
        for (var column = 0; column <= second.Length; column++) rows[0, column] = column;
        for (var row = 1; row <= first.Length; row++)
        {
            for (var column = 1; column <= second.Length; column++)
            {
                var change = first[row - 1] == second[column - 1] ? 0 : 1;
                rows[row, column] = Math.Min(Math.Min(rows[row - 1, column] + 1, rows[row, column - 1] + 1),
                    rows[row - 1, column - 1] + change);
                if (row > 1 && column > 1 && first[row - 1] == second[column - 2] && first[row - 2] == second[column - 1])
                    rows[row, column] = Math.Min(rows[row, column], rows[row - 2, column - 2] + 1);
            }
        }

        return rows[first.Length, second.Length];
    }
}
