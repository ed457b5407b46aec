using Workforce.Packs.Charts;
using Workforce.Packs.Pdf.Files;
using Workforce.Packs.Pdf.Fonts;

namespace Workforce.Packs.Pdf.Layout;

/// <summary>A chart's drawing on the page: one figure with its alternative text.</summary>
sealed class PictureLayout(PictureChart chart, PrintableText printable, Palette palette) : BlockLayout
{
    public override double GapAbove => 4;

    public override double LeastHeight => chart.Picture.Height;

    public override void Draw(Flow flow, StructureElement parent)
    {
        var box = new Rectangle(Typography.Left, flow.Y, Typography.Width, LeastHeight);
        using (flow.Page.Mark(parent.Add(new StructureElement("Figure") { Alternative = chart.Alternative, Box = box })))
        {
            foreach (var shape in chart.Picture.Shapes) Draw(flow.Page, shape, flow.Y);
        }

        flow.Y += LeastHeight;
    }

    void Draw(PageContent page, ChartShape shape, double top)
    {
        (double X, double Y) On(ChartPoint point) => (Typography.Left + point.X, top + point.Y);
        switch (shape)
        {
            case ChartArea area:
                page.FillArea([.. area.Points.Select(On)], palette.Of(area.Fill));
                break;
            case ChartLine line:
                page.DrawLines([.. line.Points.Select(On)],
                    new Stroke(palette.Of(line.Ink), line.Width, line.Dashes is { } dashes ? [.. dashes] : null));
                break;
            case ChartDot dot:
                page.FillDisc(On(dot.At).X, On(dot.At).Y, dot.Radius, palette.Of(dot.Fill));
                break;
            case ChartText text:
                var (face, written) = (text.Bold ? Face.Bold : Face.Regular, printable.OneLine(text.Text));
                var width = PackFonts.Width(written, face) * ChartPicture.TextSize;
                var (x, y) = On(text.At);
                page.DrawText(text.Side switch { ChartSide.Left => x, ChartSide.Middle => x - (width / 2), _ => x - width }, y, written,
                    face, ChartPicture.TextSize, Palette.Ink);
                break;
        }
    }
}
