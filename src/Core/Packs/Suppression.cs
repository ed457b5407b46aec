namespace Workforce.Packs;

/// <summary>
/// Keeps small numbers of people out of published tables. A count below the threshold is not shown; where the total would still give it
/// away, the next smallest is not shown either, with the same mark, so that nobody can tell which is which.
/// </summary>
public static class Suppression
{
    public const int DefaultThreshold = 5;

    /// <summary>What stands in place of a number, in every table.</summary>
    public const string Mark = "not shown";

    /// <summary>Explains the mark under a table.</summary>
    public static string Explanation(int threshold = DefaultThreshold) =>
        $"“{Mark}” stands for fewer than {threshold} people, or for a number that would let somebody work such a number out.";

    /// <summary>Which of the counts may be shown beside their total. Zero is shown: it is about nobody.</summary>
    public static IReadOnlyList<bool> Shown(IReadOnlyList<int> counts, int threshold = DefaultThreshold)
    {
        var shown = counts.Select(count => count == 0 || count >= threshold).ToArray();
        if (shown.All(visible => visible)) return shown;

        // The hidden counts' sum is known from the total. It must leave room: at least two hidden, and not all at an end of their range.
        foreach (var next in Enumerable.Range(0, counts.Count)
            .Where(index => shown[index] && counts[index] > 0)
            .OrderBy(index => counts[index])
            .ToList())
        {
            var hidden = Enumerable.Range(0, counts.Count).Where(index => !shown[index]).ToList();
            if (hidden.Count > 1 && hidden.Sum(index => counts[index]) is var sum && sum >= threshold && sum > hidden.Count) break;
            shown[next] = false;
        }

        return shown;
    }

    /// <summary>
    /// Whether the total of these counts may be shown. It may not where it, with the number of counts, would still give a hidden one away:
    /// seven people in seven groups.
    /// </summary>
    public static bool ShowsTotal(IReadOnlyList<int> counts, int threshold = DefaultThreshold)
    {
        var shown = Shown(counts, threshold);
        var hidden = counts.Where((_, index) => !shown[index]).ToList();
        return hidden.Count == 0 || (hidden.Count > 1 && hidden.Sum() >= threshold && hidden.Sum() > hidden.Count);
    }

    /// <summary>A single count beside a total that is known: shown only if both it and the rest are large enough or nothing.</summary>
    public static bool Shows(int count, int total, int threshold = DefaultThreshold) => Shown([count, total - count], threshold)[0];
}
