using System.Globalization;
using System.Text;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using Workforce.Packs;
using Workforce.Packs.Charts;
using Workforce.Packs.Pdf.Layout;

namespace Workforce.Functions;

/// <summary>
/// Charts: shapes as SVG, with the words laid over them as text, since QuestPDF does not use registered fonts inside an SVG. The whole is
/// one figure with its alternative text.
/// </summary>
static class QuestPdfCharts
{
    const float Width = QuestPdfLook.Width, LetterWidth = 5;
    const float LineHeight = 234, PlotTop = 12, PlotBottom = 206, SampleLength = 18;
    const float BarHeight = 13, BarPadding = 4, MostBarsHeight = 600;

    static readonly string[] Dashes = ["", "6 3", "1.5 2.5", "9 3 2 3", "3 2"];

    public static void Compose(ColumnDescriptor column, LineChart chart, Color accent)
    {
        Title(column, chart.Title);
        var series = chart.Series
            .Select(each => (each.Name,
                Points: each.Values.Take(Math.Max(chart.Labels.Count, 1)).Select((value, i) => (Index: i, Value: value))
            .Where(point => double.IsFinite(point.Value)).ToList())).ToList();
        if (series.All(each => each.Points.Count == 0))
        {
            Empty(column, chart.Alternative);
            return;
        }

        var scale = AxisScale.For(series.SelectMany(each => each.Points).Select(point => point.Value));
        var left = scale.Ticks.Max(tick => AxisScale.Format(tick).Length) * LetterWidth + 8;
        var names = Math.Min(series.Max(each => each.Name.Length) * (LetterWidth + 0.5f), Width * 0.28f);
        var right = Width - names - SampleLength - 14;
        double X(int index) => chart.Labels.Count > 1 ? left + (right - left) * index / (chart.Labels.Count - 1) : (left + right) / 2;
        double Y(double value) => PlotTop + (PlotBottom - PlotTop) * (1 - scale.Share(value));

        var shapes = new StringBuilder();
        var texts = new List<Label>();
        foreach (var tick in scale.Ticks)
        {
            var axis = tick == Math.Max(scale.Low, 0);
            Line(shapes, left, Y(tick), right, Y(tick), axis ? QuestPdfLook.Quiet : QuestPdfLook.Rule, axis ? 0.9 : 0.4);
            texts.Add(new Label(0, Y(tick) - 5.5, left - 6, AxisScale.Format(tick), Side.Right));
        }

        if (scale.Low > 0)
            texts.Add(new Label(left, PlotBottom + 17, right - left, "The scale does not start at zero.", Side.Left, Italic: true));
        var widest = chart.Labels.Select(label => label.Length).DefaultIfEmpty().Max() * LetterWidth + 10;
        var every = chart.Labels.Count > 1 ? Math.Max(1, (int)Math.Ceiling(widest / (X(1) - X(0)))) : 1;
        for (var i = 0; i < chart.Labels.Count; i += every)
        {
            Line(shapes, X(i), PlotBottom, X(i), PlotBottom + 3, QuestPdfLook.Quiet, 0.9);
            texts.Add(new Label(X(i) - widest / 2, PlotBottom + 5, widest, chart.Labels[i], Side.Centre));
        }

        var named = series.Select((each, i) => (each.Name, each.Points, Index: i)).Where(each => each.Points.Count > 0).ToList();
        var wanted = named.Select(each => Y(each.Points[^1].Value)).ToList();
        var placed = Apart.Spread(wanted, 12, PlotTop, PlotBottom);
        for (var i = 0; i < named.Count; i++)
        {
            var (name, points, index) = named[i];
            var (colour, width, dash) = (index % 2 == 0 ? Hex(accent) : QuestPdfLook.Ink, index == 0 ? 2 : 1.4,
                Dashes[index % Dashes.Length]);
            foreach (var run in Runs(points))
                Polyline(shapes, [.. run.Select(point => (X(point.Index), Y(point.Value)))], colour, width, dash);
            if (Math.Abs(placed[i] - wanted[i]) > 3)
                Line(shapes, X(points[^1].Index) + 1, wanted[i], right + 7, placed[i], QuestPdfLook.Rule, 0.5);
            Line(shapes, right + 8, placed[i], right + 8 + SampleLength, placed[i], colour, width, dash);
            texts.Add(new Label(right + SampleLength + 12, placed[i] - 5.5, names, name, Side.Left, Bold: true));
        }

        Figure(column, chart.Alternative, LineHeight, shapes, texts);
    }

    public static void Compose(ColumnDescriptor column, PictureChart chart, Color accent)
    {
        Title(column, chart.Title);
        // A text's box is as wide as the picture on the side it stands on, so that no letter is cut off.
        var texts = chart.Picture.Shapes.OfType<ChartText>().Select(text => text.Side switch
        {
            ChartSide.Left => new Label(text.At.X, text.At.Y - 8.5, Width - text.At.X, text.Text, Side.Left, text.Bold),
            ChartSide.Middle =>
                new Label(text.At.X - Math.Min(text.At.X, Width - text.At.X), text.At.Y - 8.5, 2 * Math.Min(text.At.X, Width - text.At.X),
                    text.Text, Side.Centre, text.Bold),
            _ => new Label(0, text.At.Y - 8.5, text.At.X, text.Text, Side.Right, text.Bold),
        });
        Figure(column, chart.Alternative, (float)chart.Picture.Height, new StringBuilder(SvgWriter.Drawing(chart.Picture, Hex(accent))),
            [.. texts]);
    }

    public static void Compose(ColumnDescriptor column, BarChart chart, Color accent)
    {
        if (chart.Labels.Count != chart.Values.Count) throw new ArgumentException("A bar chart has one value per label.", nameof(chart));
        Title(column, chart.Title);
        if (chart.Labels.Count == 0)
        {
            Empty(column, chart.Alternative);
            return;
        }

        // Labels of two lines where one may be too short; a longer one is shortened, the alternative text has no limit.
        const float letter = 5.6f, mostForLabels = Width * 0.38f;
        var longest = chart.Labels.Max(label => label.Length) * letter;
        var (labelWidth, rowHeight) = (Math.Min(longest + 4, mostForLabels), longest > mostForLabels ? 32f : BarHeight + 7);
        var (left, valueWidth) = (labelWidth + 8, chart.Values.Max(value => AxisScale.Format(value).Length) * letter + 12);
        var highest = chart.Values.Where(double.IsFinite).DefaultIfEmpty().Max();
        var parts = chart.Labels.Zip(chart.Values).Chunk((int)(MostBarsHeight / rowHeight)).ToList();
        for (var part = 0; part < parts.Count; part++)
        {
            var (shapes, texts, height) = (new StringBuilder(), new List<Label>(), parts[part].Length * rowHeight + 2 * BarPadding);
            for (var i = 0; i < parts[part].Length; i++)
            {
                var ((label, value), middle) = (parts[part][i], BarPadding + (i + 0.5) * rowHeight);
                var length = highest > 0 && value > 0 && double.IsFinite(value) ? (Width - left - valueWidth) * value / highest : 0;
                Add(shapes, $"<rect x='{left:0.##}' y='{middle - BarHeight / 2:0.##}' width='{length:0.##}' height='{BarHeight}' fill='{Hex(accent)}'/>");
                texts.Add(new Label(0, middle - rowHeight / 2, labelWidth, label, Side.Right, Size: QuestPdfLook.Table, Height: rowHeight));
                texts.Add(new Label(left + length + 5, middle - rowHeight / 2, valueWidth, AxisScale.Format(value), Side.Left, Bold: true,
                    Size: QuestPdfLook.Table, Height: rowHeight));
            }

            Line(shapes, left, 0, left, height - 2, QuestPdfLook.Quiet, 0.9);
            var number = parts.Count > 1 ? FormattableString.Invariant($" (part {part + 1} of {parts.Count})") : "";
            Figure(column, chart.Alternative + number, height, shapes, texts);
        }
    }

    static void Title(ColumnDescriptor column, string title) =>
        column.Item().PaddingTop(3).PaddingBottom(4).SemanticParagraph().Text(title).Bold();

    static void Empty(ColumnDescriptor column, string alternative) => column.Item().SemanticFigure(alternative).Height(40)
        .Background(QuestPdfLook.Pale).PaddingLeft(12).AlignMiddle().Text("No figures to show").Style(QuestPdfLook.Small);

    /// <summary>Numbers next to each other; a value that is not a number leaves a gap.</summary>
    static IEnumerable<List<(int Index, double Value)>> Runs(List<(int Index, double Value)> points)
    {
        var run = new List<(int Index, double Value)>();
        foreach (var point in points)
        {
            if (run.Count > 0 && point.Index != run[^1].Index + 1)
            {
                yield return run;
                run = [];
            }

            run.Add(point);
        }

        yield return run;
    }

    static void Figure(ColumnDescriptor column, string alternative, float height, StringBuilder shapes, List<Label> texts) =>
        column.Item().SemanticFigure(alternative).Width(Width).Height(height).Layers(layers =>
        {
            layers.PrimaryLayer().Svg(string.Create(CultureInfo.InvariantCulture,
                $"<svg xmlns='http://www.w3.org/2000/svg' width='{Width}' height='{height}' viewBox='0 0 {Width} {height}'>{shapes}</svg>"));
            foreach (var text in texts) text.Draw(layers.Layer());
        });

    static void Line(StringBuilder shapes, double x1, double y1, double x2, double y2, string colour, double width, string dash = "") =>
        Polyline(shapes, [(x1, y1), (x2, y2)], colour, width, dash);

    static void Polyline(StringBuilder shapes, (double X, double Y)[] points, string colour, double width, string dash)
    {
        if (points is [var only])
        {
            Add(shapes, $"<circle cx='{only.X:0.##}' cy='{only.Y:0.##}' r='2.5' fill='{colour}'/>");
            return;
        }

        var path = string.Join(' ', points.Select(point => FormattableString.Invariant($"{point.X:0.##},{point.Y:0.##}")));
        var dashes = dash.Length > 0 ? $" stroke-dasharray='{dash}'" : "";
        Add(shapes, $"<polyline points='{path}' fill='none' stroke='{colour}' stroke-width='{width}'{dashes}/>");
    }

    static void Add(StringBuilder shapes, FormattableString shape) => shapes.Append(FormattableString.Invariant(shape));

    static string Hex(Color colour) => FormattableString.Invariant($"#{colour.Red:x2}{colour.Green:x2}{colour.Blue:x2}");

    enum Side { Left, Centre, Right }

    /// <summary>Words on a picture, cut to one line unless there is the height for two. The alternative text speaks for them.</summary>
    sealed record Label(double X, double Y, double Width, string Text, Side Side, bool Bold = false, bool Italic = false,
        TextStyle? Size = null, float Height = 11)
    {
        public void Draw(IContainer layer)
        {
            var box = layer.SemanticIgnore().OffsetX((float)X).OffsetY((float)Y).Width((float)Width).Height(Height).AlignMiddle();
            var aligned = Side switch { Side.Left => box.AlignLeft(), Side.Centre => box.AlignCenter(), _ => box.AlignRight() };
            var text = aligned.Text(Text).Style(Size ?? QuestPdfLook.Small).ClampLines(Height > 25 ? 2 : 1);
            if (Bold) text.Bold();
            if (Italic) text.Italic().FontColor(QuestPdfLook.Quiet);
        }
    }
}
