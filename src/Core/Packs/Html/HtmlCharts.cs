using System.Globalization;
using System.Text;
using Workforce.Packs.Charts;
using Workforce.Packs.Pdf.Layout;

namespace Workforce.Packs.Html;

/// <summary>
/// Charts as pictures in the page with their text alternative; the figures stand in a table, as the picture itself or below it. Nothing
/// depends on colour.
/// </summary>
static class HtmlCharts
{
    /// <summary>The bars are the last column of a table with the figures.</summary>
    public static void Append(StringBuilder html, BarChart chart, string colour)
    {
        if (chart.Labels.Count != chart.Values.Count) throw new ArgumentException("A bar chart has one value per label.", nameof(chart));
        var (accent, max) = (Palette.For(colour).Accent.Hex, chart.Values.Where(double.IsFinite).DefaultIfEmpty().Max());
        html.Append("<figure>\n<figcaption><strong>")
            .AppendText(chart.Title)
            .Append("</strong><span>")
            .AppendText(chart.Alternative)
            .Append("</span></figcaption>\n<table class=\"bars\">\n<tbody>\n");
        for (var i = 0; i < chart.Labels.Count; i++)
        {
            var share = max > 0 && chart.Values[i] > 0 && double.IsFinite(chart.Values[i]) ? chart.Values[i] / max * 100 : 0;
            html.Append("<tr><th scope=\"row\" dir=\"auto\">")
                .AppendText(chart.Labels[i])
                .Append("</th><td class=\"number\">")
                .Append(AxisScale.Format(chart.Values[i]))
                .Append("</td><td><svg aria-hidden=\"true\" focusable=\"false\" width=\"100%\" height=\"14\"><rect width=\"")
                    .Append(Number(share))
                    .Append("%\" height=\"14\" fill=\"")
                    .Append(accent)
                    .Append("\"/></svg></td></tr>\n");
        }

        html.Append("</tbody>\n</table>\n</figure>\n");
    }

    public static void Append(StringBuilder html, HtmlTables tables, LineChart chart, string colour, int number)
    {
        if (chart.Series.Any(series => series.Values.Count != chart.Labels.Count))
            throw new ArgumentException("A line has one value per label.", nameof(chart));
        Table figures = new(
            chart.Title,
            [new("When"), .. chart.Series.Select(series => new TableColumn(series.Name, Numeric: true))],
            [.. chart.Labels.Select((label,
                i) => (IReadOnlyList<string>)[label,
                    .. chart.Series.Select(series => double.IsFinite(series.Values[i])
                        ? AxisScale.Format(Math.Round(series.Values[i], 1, MidpointRounding.AwayFromZero))
                        : "not known")])]);
        Append(html, tables, new PictureChart(chart.Title, chart.Alternative, TimeCharts.Lines(chart), figures), colour, number);
    }

    /// <summary>
    /// The picture keeps a size at which its words can be read; on a narrow screen it is moved sideways, by keyboard too.
    /// </summary>
    public static void Append(StringBuilder html, HtmlTables tables, PictureChart chart, string colour, int number)
    {
        html.Append("<figure>\n<figcaption><strong>")
            .AppendText(chart.Title)
            .Append("</strong></figcaption>\n<section class=\"wide\" tabindex=\"0\" aria-label=\"")
            .AppendOneLine(chart.Title)
            .Append("\">\n");
        SvgWriter.Append(html, chart, colour, $"c{number}");
        html.Append("</section>\n<details>\n<summary>The figures of this chart</summary>\n");
        tables.Append(chart.Figures);
        html.Append("</details>\n</figure>\n");
    }

    static string Number(double value) =>
        Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);
}
