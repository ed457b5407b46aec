using Workforce.Packs.Pdf.Fonts;

namespace Workforce.Packs.Pdf.Layout;

/// <summary>
/// Shares a table's width between its columns: by weight, but no column narrower than its longest word where others can spare the
/// room, so that words and amounts are not broken for nothing.
/// </summary>
static class ColumnWidths
{
    /// <summary>A single word gets no more than this share of the table; a longer one is broken.</summary>
    const double MostForOneWord = 0.35;

    const double LeastColumn = 28; // points: a few letters beside each other

    public static double[] Share(double width, IReadOnlyList<double> weights, IReadOnlyList<double> least)
    {
        var total = weights.Sum(weight => Math.Max(weight, 0));
        var widths = weights.Select(weight => total > 0 ? width * Math.Max(weight, 0) / total : width / weights.Count).ToArray();
        var wanted = least.Select(each => Math.Clamp(each, LeastColumn, width * MostForOneWord)).ToArray();
        var (missing, spare) = (0d, 0d);
        for (var i = 0; i < widths.Length; i++)
        {
            missing += Math.Max(0, wanted[i] - widths[i]);
            spare += Math.Max(0, widths[i] - wanted[i]);
        }

        if (missing <= 0) return widths;
        var taken = Math.Min(1, missing / Math.Max(spare, double.Epsilon));
        var given = Math.Min(1, spare / missing);
        for (var i = 0; i < widths.Length; i++)
        {
            var lack = wanted[i] - widths[i];
            widths[i] += lack > 0 ? lack * given : lack * taken;
        }

        return widths;
    }

    /// <summary>The width of the longest word among the texts.</summary>
    public static double LongestWord(IEnumerable<string> texts, Face face, double size)
    {
        var widest = 0d;
        foreach (var text in texts)
        {
            foreach (var range in text.AsSpan().SplitAny(' ', '\n')) widest = Math.Max(widest, PackFonts.Width(text.AsSpan(range), face));
        }

        return widest * size;
    }
}
