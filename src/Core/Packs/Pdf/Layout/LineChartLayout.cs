using Workforce.Packs.Pdf.Files;
using Workforce.Packs.Pdf.Fonts;

namespace Workforce.Packs.Pdf.Layout;

/// <summary>A chart's title above its picture: text, not part of the picture, so that it is read out.</summary>
sealed class ChartTitleLayout(string title, PrintableText printable) : BlockLayout
{
    readonly WrappedText text = WrappedText.Of(printable.OneLine(title), Face.Bold, Typography.Body, Typography.Width);

    public override double GapAbove => Typography.Gap + 3;

    public override double LeastHeight => text.Height;

    public override bool KeepsWithNext => true;

    public override void Draw(Flow flow, StructureElement parent)
    {
        using (flow.Page.Mark(parent.Add("P"))) text.Draw(flow.Page, Typography.Left, flow.Y, Palette.Ink, 0, text.Lines.Count);
        flow.Y += text.Height;
    }
}

/// <summary>Lines over time. Each has its own dashes and its name at its end, so nothing depends on colour.</summary>
sealed class LineChartLayout : BlockLayout
{
    const double FullHeight = 234, EmptyHeight = 44, PlotTop = 12, PlotBottom = 206, PlotHeight = PlotBottom - PlotTop, SampleLength = 18;

    static readonly TextStyle Style = Typography.Small;
    static readonly double[]?[] Dashes = [null, [6, 3], [1.5, 2.5], [9, 3, 2, 3], [3, 2]];

    readonly LineChart chart;
    readonly List<string> labels;
    readonly List<(string Name, List<(int Index, double Value)> Points)> series;
    readonly AxisScale scale;
    readonly Colour accent;
    readonly double plotLeft, plotRight;

    public LineChartLayout(LineChart chart, PrintableText printable, Palette palette)
    {
        const double mostForNames = 0.28;
        (this.chart, accent) = (chart, palette.Accent);
        labels = [.. chart.Labels.Select(printable.OneLine)];
        // A value that is not a number leaves a gap; a name too long for the margin is shortened, the alternative text has it whole.
        series = [.. chart.Series.Select(each => (
            OneLine.Fit(printable.OneLine(each.Name), Face.Bold, Style.Size, Typography.Width * mostForNames),
            each.Values.Take(Math.Max(labels.Count, 1))
                .Select((value, i) => (i, value))
                .Where(point => double.IsFinite(point.value))
                .ToList()))];
        scale = AxisScale.For(series.SelectMany(each => each.Points).Select(point => point.Value));
        var names = series.Select(each => Width(each.Name, Face.Bold)).DefaultIfEmpty().Max();
        plotLeft = Typography.Left + scale.Ticks.Max(tick => Width(AxisScale.Format(tick), Face.Regular)) + 8;
        plotRight = Typography.Right - names - SampleLength - 14;
    }

    public override double GapAbove => 4;

    public override double LeastHeight => IsEmpty ? EmptyHeight : FullHeight;

    bool IsEmpty => series.All(each => each.Points.Count == 0);

    public override void Draw(Flow flow, StructureElement parent)
    {
        var (page, top) = (flow.Page, flow.Y);
        var box = new Rectangle(Typography.Left, top, Typography.Width, LeastHeight);
        using (page.Mark(parent.Add(new StructureElement("Figure") { Alternative = chart.Alternative, Box = box })))
        {
            if (IsEmpty) DrawEmpty(page, top);
            else DrawChart(page, top);
        }

        flow.Y += LeastHeight;
    }

    static void DrawEmpty(PageContent page, double top)
    {
        page.FillRectangle(new Rectangle(Typography.Left, top + 4, Typography.Width, EmptyHeight - 4), Palette.Pale);
        page.DrawText(Typography.Left + 12, top + EmptyHeight / 2 + 5, "No figures to show", Face.Regular, Style.Size, Palette.Ink);
    }

    void DrawChart(PageContent page, double top)
    {
        DrawValueAxis(page, top);
        DrawLabels(page, top);
        for (var i = 0; i < series.Count; i++) DrawSeries(page, top, series[i].Points, StrokeOf(i));
        DrawNames(page, top);
    }

    void DrawValueAxis(PageContent page, double top)
    {
        var baseline = Math.Max(scale.Low, 0);
        foreach (var tick in scale.Ticks)
        {
            var y = YOf(top, tick);
            page.DrawLine(plotLeft, y, plotRight, y, tick == baseline ? new Stroke(Palette.Quiet, 0.9) : new Stroke(Palette.Rule, 0.4));
            var text = AxisScale.Format(tick);
            page.DrawText(plotLeft - 6 - Width(text, Face.Regular), y + 3, text, Face.Regular, Style.Size, Palette.Ink);
        }

        if (scale.Low <= 0) return;
        page.DrawText(plotLeft, top + PlotBottom + 25, "The scale does not start at zero.", Face.Italic, Style.Size, Palette.Quiet);
    }

    /// <summary>As many labels as fit without touching, evenly spaced from the first.</summary>
    void DrawLabels(PageContent page, double top)
    {
        if (labels.Count == 0) return;
        var widest = labels.Max(label => Width(label, Face.Regular)) + 10;
        var spacing = labels.Count > 1 ? (plotRight - plotLeft) / (labels.Count - 1) : widest;
        var every = Math.Max(1, (int)Math.Ceiling(widest / spacing));
        for (var i = 0; i < labels.Count; i += every)
        {
            page.DrawLine(XOf(i), top + PlotBottom, XOf(i), top + PlotBottom + 3, new Stroke(Palette.Quiet, 0.9));
            DrawCentred(page, XOf(i), top + PlotBottom + 14, labels[i]);
        }
    }

    void DrawSeries(PageContent page, double top, List<(int Index, double Value)> points, Stroke stroke)
    {
        var line = new List<(double X, double Y)>();
        for (var i = 0; i < points.Count; i++)
        {
            line.Add((XOf(points[i].Index), YOf(top, points[i].Value)));
            if (i + 1 < points.Count && points[i + 1].Index == points[i].Index + 1) continue;
            if (line.Count > 1) page.DrawLines([.. line], stroke);
            else page.FillDisc(line[0].X, line[0].Y, 2.5, stroke.Colour);
            line.Clear();
        }
    }

    void DrawNames(PageContent page, double top)
    {
        var named = series.Select((each, i) => (each.Name, each.Points, Stroke: StrokeOf(i))).Where(each => each.Points.Count > 0).ToList();
        var wanted = named.Select(each => YOf(top, each.Points[^1].Value)).ToList();
        var placed = Apart.Spread(wanted, Style.Leading + 1, top + PlotTop, top + PlotBottom);
        for (var i = 0; i < named.Count; i++)
        {
            var (name, points, stroke) = named[i];
            var (endX, x) = (XOf(points[^1].Index), plotRight + 8);
            if (Math.Abs(placed[i] - wanted[i]) > 3) page.DrawLine(endX + 1, wanted[i], x - 1, placed[i], new Stroke(Palette.Rule, 0.5));
            page.DrawLine(x, placed[i], x + SampleLength, placed[i], stroke);
            page.DrawText(x + SampleLength + 4, placed[i] + 3, name, Face.Bold, Style.Size, Palette.Ink);
        }
    }

    Stroke StrokeOf(int index) => new(index % 2 == 0 ? accent : Palette.Ink, index == 0 ? 2 : 1.4, Dashes[index % Dashes.Length]);

    double XOf(int index) => labels.Count > 1 ? plotLeft + (plotRight - plotLeft) * index / (labels.Count - 1) : (plotLeft + plotRight) / 2;

    double YOf(double top, double value) => top + PlotTop + PlotHeight * (1 - scale.Share(value));

    static void DrawCentred(PageContent page, double x, double baseline, string text) =>
        page.DrawText(x - Width(text, Face.Regular) / 2, baseline, text, Face.Regular, Style.Size, Palette.Ink);

    static double Width(string text, Face face) => PackFonts.Width(text, face) * Style.Size;
}
