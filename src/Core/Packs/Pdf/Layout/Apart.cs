namespace Workforce.Packs.Pdf.Layout;

/// <summary>Keeps labels from printing over each other.</summary>
public static class Apart
{
    /// <summary>
    /// Positions at least <paramref name="distance"/> apart, in the order of those wanted and close to them, within the bounds as long
    /// as there is room.
    /// </summary>
    public static double[] Spread(IReadOnlyList<double> wanted, double distance, double low, double high)
    {
        var placed = wanted.ToArray();
        var order = Enumerable.Range(0, placed.Length).OrderBy(i => wanted[i]).ThenBy(i => i).ToList();
        for (var i = 0; i < order.Count; i++)
        {
            var least = i == 0 ? low : placed[order[i - 1]] + distance;
            placed[order[i]] = Math.Max(placed[order[i]], least);
        }

        var most = high;
        for (var i = order.Count - 1; i >= 0 && placed[order[i]] > most; i--)
        {
            placed[order[i]] = most;
            most -= distance;
        }

        return placed;
    }
}
