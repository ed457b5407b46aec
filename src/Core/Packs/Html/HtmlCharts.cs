using System.Globalization;
using System.Text;
using Workforce.Packs.Pdf.Layout;

namespace Workforce.Packs.Html;

/// <summary>Charts as pictures in the page with their text alternative; the figures stand in a table, as the picture itself or below it. Nothing depends on colour.</summary>
static class HtmlCharts
{
    const double Width = 480, Height = 250, Top = 10, Bottom = 212, Right = 470, LabelWidth = 6.6;

    static readonly string[] Dashes = ["", "6 3", "1.5 2.5", "9 3 2 3", "3 2"];

    /// <summary>The bars are the last column of a table with the figures.</summary>
    public static void Append(StringBuilder html, BarChart chart, string colour)
    {
        if (chart.Labels.Count != chart.Values.Count) throw new ArgumentException("A bar chart has one value per label.", nameof(chart));
        var (accent, max) = (Palette.For(colour).Accent.Hex, chart.Values.Where(double.IsFinite).DefaultIfEmpty().Max());
        html.Append("<figure>\n<figcaption><strong>").AppendText(chart.Title).Append("</strong><span>").AppendText(chart.Alternative).Append("</span></figcaption>\n<table class=\"bars\">\n<tbody>\n");
        for (var i = 0; i < chart.Labels.Count; i++)
        {
            var share = max > 0 && chart.Values[i] > 0 && double.IsFinite(chart.Values[i]) ? chart.Values[i] / max * 100 : 0;
            html.Append("<tr><th scope=\"row\" dir=\"auto\">").AppendText(chart.Labels[i]).Append("</th><td class=\"number\">").Append(AxisScale.Format(chart.Values[i]))
                .Append("</td><td><svg aria-hidden=\"true\" focusable=\"false\" width=\"100%\" height=\"14\"><rect width=\"").Append(Number(share)).Append("%\" height=\"14\" fill=\"").Append(accent).Append("\"/></svg></td></tr>\n");
        }

        html.Append("</tbody>\n</table>\n</figure>\n");
    }

    public static void Append(StringBuilder html, HtmlTables tables, LineChart chart, string colour, int number)
    {
        if (chart.Series.Any(series => series.Values.Count != chart.Labels.Count)) throw new ArgumentException("A line has one value per label.", nameof(chart));
        var accent = Palette.For(colour).Accent.Hex;
        html.Append("<figure>\n<figcaption><strong>").AppendText(chart.Title).Append("</strong></figcaption>\n");
        Picture(html, chart, accent, number);
        html.Append("<ul class=\"legend\">\n");
        for (var i = 0; i < chart.Series.Count; i++)
        {
            html.Append("<li><svg aria-hidden=\"true\" focusable=\"false\" width=\"36\" height=\"10\"><line x1=\"0\" y1=\"5\" x2=\"36\" y2=\"5\"").Append(Stroke(i, accent)).Append("/></svg> ").AppendText(chart.Series[i].Name).Append("</li>\n");
        }

        html.Append("</ul>\n<details>\n<summary>The figures of this chart</summary>\n");
        tables.Append(new Table(
            chart.Title,
            [new("When"), .. chart.Series.Select(series => new TableColumn(series.Name, Numeric: true))],
            [.. chart.Labels.Select((label, i) => (IReadOnlyList<string>)[label, .. chart.Series.Select(series => double.IsFinite(series.Values[i]) ? AxisScale.Format(Math.Round(series.Values[i], 1, MidpointRounding.AwayFromZero)) : "not known")])]));
        html.Append("</details>\n</figure>\n");
    }

    static void Picture(StringBuilder html, LineChart chart, string accent, int number)
    {
        var scale = AxisScale.For(chart.Series.SelectMany(series => series.Values));
        var left = scale.Ticks.Max(tick => AxisScale.Format(tick).Length) * LabelWidth + 8;
        double X(int index) => chart.Labels.Count > 1 ? left + (Right - left) * index / (chart.Labels.Count - 1) : (left + Right) / 2;
        double Y(double value) => Top + (Bottom - Top) * (1 - scale.Share(value));
        html.Append("<svg class=\"lines\" role=\"img\" aria-labelledby=\"c").Append(number).Append("\" viewBox=\"0 0 ").Append(Number(Width)).Append(' ').Append(Number(Height)).Append("\">\n<title id=\"c").Append(number).Append("\">").AppendOneLine(chart.Alternative).Append("</title>\n");
        foreach (var tick in scale.Ticks)
        {
            html.Append("<line x1=\"").Append(Number(left)).Append("\" y1=\"").Append(Number(Y(tick))).Append("\" x2=\"").Append(Number(Right)).Append("\" y2=\"").Append(Number(Y(tick))).Append("\" stroke=\"").Append(Palette.Rule.Hex).Append("\" stroke-width=\"0.6\"/>");
            Text(html, left - 5, Y(tick) + 4, "end", AxisScale.Format(tick));
        }

        var every = chart.Labels.Count > 1 ? Math.Max(1, (int)Math.Ceiling((chart.Labels.Max(label => label.Length) * LabelWidth * 1.5 + 12) / ((Right - left) / (chart.Labels.Count - 1)))) : 1;
        for (var i = 0; i < chart.Labels.Count; i += every) Text(html, Math.Clamp(X(i), left, Right), Bottom + 18, i == 0 ? "start" : i == chart.Labels.Count - 1 ? "end" : "middle", chart.Labels[i]);
        if (scale.Low > 0) Text(html, left, Bottom + 34, "start", "The scale does not start at zero.");
        for (var i = 0; i < chart.Series.Count; i++) Line(html, chart.Series[i], i);
        html.Append("</svg>\n");

        void Line(StringBuilder into, Series series, int index)
        {
            // A value that is not known breaks the line; a value alone between two such is a point.
            into.Append("<path fill=\"none\" stroke-linecap=\"round\" d=\"");
            for (var i = 0; i < series.Values.Count; i++)
            {
                if (!double.IsFinite(series.Values[i])) continue;
                var starts = i == 0 || !double.IsFinite(series.Values[i - 1]);
                into.Append(starts ? 'M' : 'L').Append(Number(X(i))).Append(' ').Append(Number(Y(series.Values[i])));
                if (starts && (i + 1 == series.Values.Count || !double.IsFinite(series.Values[i + 1]))) into.Append("h0.01");
            }

            into.Append('"').Append(Stroke(index, accent)).Append("/>\n");
        }
    }

    static void Text(StringBuilder html, double x, double y, string anchor, string text) =>
        html.Append("<text x=\"").Append(Number(x)).Append("\" y=\"").Append(Number(y)).Append("\" text-anchor=\"").Append(anchor).Append("\">").AppendText(text).Append("</text>\n");

    /// <summary>Each line has its own dashes, as in print.</summary>
    static string Stroke(int index, string accent) =>
        $" stroke=\"{(index % 2 == 0 ? accent : Palette.Ink.Hex)}\" stroke-width=\"{(index == 0 ? "2.2" : "1.6")}\"{(Dashes[index % Dashes.Length] is { Length: > 0 } dash ? $" stroke-dasharray=\"{dash}\"" : "")}";

    static string Number(double value) => Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);
}
