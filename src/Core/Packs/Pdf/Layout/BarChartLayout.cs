using Workforce.Packs.Pdf.Files;
using Workforce.Packs.Pdf.Fonts;

namespace Workforce.Packs.Pdf.Layout;

/// <summary>
/// Horizontal bars from zero with their values beside them. Negative values and such that are not numbers print as text only.
/// </summary>
sealed class BarChartLayout : BlockLayout
{
    const double BarHeight = 13, GapBetween = 7, Padding = 4, MostForLabels = 0.38, MostHeight = 600, MostLabelLines = 3;

    static readonly TextStyle Style = Typography.Table;

    readonly string alternative;
    readonly List<(WrappedText Label, double Value, string Text)> rows;
    readonly double highest, labelSpace, valueSpace;
    readonly Colour accent;

    BarChartLayout(string alternative, List<(WrappedText Label, double Value)> bars, double max, double labelWidth, Palette palette)
    {
        (this.alternative, highest, labelSpace, accent) = (alternative, max, labelWidth, palette.Accent);
        rows = [.. bars.Select(bar => (bar.Label, bar.Value, AxisScale.Format(bar.Value)))];
        valueSpace = rows.Select(bar => Width(bar.Text, Face.Bold)).DefaultIfEmpty().Max() + 6;
    }

    public override double GapAbove => 4;

    public override double LeastHeight => 2 * Padding + rows.Sum(bar => RowHeight(bar.Label));

    /// <summary>The title and the picture; more bars than fit a page make several pictures on one scale.</summary>
    public static IEnumerable<BlockLayout> Parts(BarChart chart, PrintableText printable, Palette palette)
    {
        if (chart.Labels.Count != chart.Values.Count) throw new ArgumentException("A bar chart has one value per label.", nameof(chart));
        var bars = chart.Labels.Zip(chart.Values, (label, value) => (Label: printable.OneLine(label), Value: value)).ToList();
        var max = bars.Select(bar => bar.Value).Where(double.IsFinite).DefaultIfEmpty().Max();
        var widest = bars.Select(bar => Width(bar.Label, Face.Regular)).DefaultIfEmpty().Max();
        var labelWidth = Math.Min(widest + 1, Typography.Width * MostForLabels);
        yield return new ChartTitleLayout(chart.Title, printable);
        var parts = Split(bars, labelWidth);
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts.Count > 1 ? FormattableString.Invariant($" (part {i + 1} of {parts.Count})") : "";
            yield return new BarChartLayout(chart.Alternative + part, parts[i], max, labelWidth, palette);
        }
    }

    /// <summary>
    /// As many bars to a part as stay well within a page. A very long label is shortened; the alternative text has no limit.
    /// </summary>
    static List<List<(WrappedText Label, double Value)>> Split(List<(string Label, double Value)> bars, double labelWidth)
    {
        var (parts, height) = (new List<List<(WrappedText, double)>> { new() }, 0d);
        foreach (var (label, value) in bars)
        {
            var shortened = OneLine.Fit(label, Face.Regular, Style.Size, labelWidth * MostLabelLines);
            var wrapped = WrappedText.Of(shortened, Face.Regular, Style, labelWidth);
            if (height + RowHeight(wrapped) > MostHeight)
            {
                parts.Add([]);
                height = 0;
            }

            parts[^1].Add((wrapped, value));
            height += RowHeight(wrapped);
        }

        return parts;
    }

    public override void Draw(Flow flow, StructureElement parent)
    {
        var (page, y) = (flow.Page, flow.Y + Padding);
        var height = Math.Max(LeastHeight, 2 * Padding + Style.Leading);
        var box = new Rectangle(Typography.Left, flow.Y, Typography.Width, height);
        using (page.Mark(parent.Add(new StructureElement("Figure") { Alternative = alternative, Box = box })))
        {
            if (rows.Count == 0)
                page.DrawText(Typography.Left, Style.Baseline(y), "No figures to show", Face.Regular, Style.Size, Palette.Ink);
            foreach (var (label, value, text) in rows)
            {
                DrawBar(page, y, label, value, text);
                y += RowHeight(label);
            }

            var axis = Typography.Left + labelSpace + 8;
            if (rows.Count > 0) page.DrawLine(axis, flow.Y, axis, flow.Y + height - 2, new Stroke(Palette.Quiet, 0.9));
        }

        flow.Y += height;
    }

    void DrawBar(PageContent page, double y, WrappedText label, double value, string text)
    {
        var (left, middle) = (Typography.Left + labelSpace + 8, y + (RowHeight(label) - GapBetween) / 2);
        label.DrawRight(page, left - 8, middle - label.Height / 2, Palette.Ink, 0, label.Lines.Count);
        var length = highest > 0 && value > 0 && double.IsFinite(value) ? (Typography.Right - left - valueSpace) * value / highest : 0;
        if (length > 0) page.FillRectangle(new Rectangle(left, middle - BarHeight / 2, length, BarHeight), accent);
        page.DrawText(left + length + 5, middle + Style.Size * 0.34, text, Face.Bold, Style.Size, Palette.Ink);
    }

    static double RowHeight(WrappedText label) => Math.Max(BarHeight, label.Height) + GapBetween;

    static double Width(string text, Face face) => PackFonts.Width(text, face) * Style.Size;
}
