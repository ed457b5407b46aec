using System.Globalization;
using System.Text;
using Workforce.Packs.Html;

namespace Workforce.Packs.Charts;

/// <summary>
/// A chart as SVG: for the HTML page and as a file of its own. It has a title and a description, runs no script and fetches nothing.
/// </summary>
public static class SvgWriter
{
    /// <summary>A file of its own.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="colour">The council's colour as <c>#rrggbb</c>.</param>
    public static byte[] File(PictureChart chart, string colour)
    {
        ArgumentNullException.ThrowIfNull(chart);
        StringBuilder svg = new("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        Append(svg, chart, colour, "chart", " xmlns=\"http://www.w3.org/2000/svg\"", withTitle: true);
        return Encoding.UTF8.GetBytes(svg.ToString());
    }

    /// <summary>Within a page, whose heading over the picture repeats its title.</summary>
    internal static void Append(StringBuilder html, PictureChart chart, string colour, string id) =>
        Append(html, chart, colour, id, " class=\"lines\"", withTitle: false);

    /// <summary>Within a page, as its markup.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="colour">The council's colour as <c>#rrggbb</c>.</param>
    /// <param name="id">Begins the ids in it: unlike that of any other chart on the page.</param>
    public static string InPage(PictureChart chart, string colour, string id)
    {
        ArgumentNullException.ThrowIfNull(chart);
        StringBuilder svg = new();
        Append(svg, chart, colour, id, " class=\"workforce-chart\"", withTitle: false);
        return svg.ToString();
    }

    static void Append(StringBuilder svg, PictureChart chart, string colour, string id, string attributes, bool withTitle)
    {
        var above = withTitle ? 20 : 0;
        svg.Append("<svg")
            .Append(attributes)
            .Append(" role=\"img\" aria-labelledby=\"")
            .Append(id)
            .Append("t ")
            .Append(id)
            .Append("d\" viewBox=\"0 ")
            .Append(-above)
            .Append(' ')
            .Append(Number(ChartPicture.Width))
                .Append(' ')
                .Append(Number(chart.Picture.Height + above))
                .Append("\" font-size=\"")
                .Append(Number(ChartPicture.TextSize))
                .Append('"');
        if (withTitle) svg.Append(" font-family=\"Atkinson Hyperlegible Next, Atkinson Hyperlegible, Arial, sans-serif\"");
        svg.Append(">\n<title id=\"")
            .Append(id)
            .Append("t\">")
            .AppendOneLine(chart.Title)
            .Append("</title>\n<desc id=\"")
            .Append(id)
            .Append("d\">")
            .AppendOneLine(chart.Alternative)
            .Append("</desc>\n");
        if (withTitle)
        {
            svg.Append("<rect y=\"").Append(-above).Append("\" width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
            svg.Append("<text x=\"0\" y=\"-7\" font-size=\"11\" font-weight=\"700\" fill=\"")
                .Append(Palette.Ink.Hex)
                .Append("\">")
                .AppendOneLine(chart.Title)
                .Append("</text>\n");
        }

        Shapes(svg, chart.Picture.Shapes, Palette.For(colour));
        svg.Append("</svg>\n");
    }

    /// <summary>Everything but the texts, for a renderer that sets its own.</summary>
    public static string Drawing(ChartPicture picture, string colour)
    {
        ArgumentNullException.ThrowIfNull(picture);
        StringBuilder svg = new();
        Shapes(svg, picture.Shapes.Where(shape => shape is not ChartText), Palette.For(colour));
        return svg.ToString();
    }

    static void Shapes(StringBuilder svg, IEnumerable<ChartShape> shapes, Palette palette)
    {
        foreach (var shape in shapes)
        {
            switch (shape)
            {
                case ChartArea area:
                    svg.Append("<polygon points=\"")
                        .Append(Points(area.Points))
                        .Append("\" fill=\"")
                        .Append(palette.Of(area.Fill).Hex)
                        .Append("\"/>\n");
                    break;
                case ChartLine line:
                    svg.Append("<polyline points=\"")
                        .Append(Points(line.Points))
                        .Append("\" fill=\"none\" stroke=\"")
                        .Append(palette.Of(line.Ink).Hex)
                        .Append("\" stroke-width=\"")
                        .Append(Number(line.Width))
                        .Append('"');
                    if (line.Dashes is { } dashes) svg.Append(" stroke-dasharray=\"").AppendJoin(' ', dashes.Select(Number)).Append('"');
                    svg.Append("/>\n");
                    break;
                case ChartDot dot:
                    svg.Append("<circle cx=\"")
                        .Append(Number(dot.At.X))
                        .Append("\" cy=\"")
                        .Append(Number(dot.At.Y))
                        .Append("\" r=\"")
                        .Append(Number(dot.Radius))
                        .Append("\" fill=\"")
                        .Append(palette.Of(dot.Fill).Hex)
                        .Append("\"/>\n");
                    break;
                case ChartText text:
                    var anchor = text.Side switch { ChartSide.Left => "start", ChartSide.Middle => "middle", _ => "end" };
                    svg.Append("<text x=\"")
                        .Append(Number(text.At.X))
                        .Append("\" y=\"")
                        .Append(Number(text.At.Y))
                        .Append("\" text-anchor=\"")
                        .Append(anchor)
                        .Append("\" fill=\"")
                        .Append(Palette.Ink.Hex)
                        .Append('"')
                        .Append(text.Bold ? " font-weight=\"700\">" : ">").AppendOneLine(text.Text).Append("</text>\n");
                    break;
            }
        }
    }

    static string Points(IReadOnlyList<ChartPoint> points) =>
        string.Join(' ', points.Select(point => $"{Number(point.X)},{Number(point.Y)}"));

    static string Number(double value) =>
        Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);
}
