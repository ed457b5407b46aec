using Workforce.Packs.Pdf.Layout;

namespace Workforce.Packs.Charts;

/// <summary>The lowest of every ten paths, the middle and the highest of every ten.</summary>
public sealed record FanValues(IReadOnlyList<double> P10, IReadOnlyList<double> P50, IReadOnlyList<double> P90);

/// <summary>
/// Charts over time: lines, a range, parts of a whole. Lines differ in their dashes and areas have their names beside them, so nothing
/// hangs on colour.
/// </summary>
public static class TimeCharts
{
    const double Height = 228, ForEachName = 11.5;

    static readonly IReadOnlyList<double>?[] Dashes = [null, [6, 3], [1.5, 2.5], [9, 3, 2, 3], [3, 2]];

    static string Plain(double value) => AxisScale.Format(value);

    /// <summary>The drawing of a line chart.</summary>
    public static ChartPicture Lines(LineChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var known = chart.Series.Select((series, index) => (series, index)).Where(each => each.series.Values.Any(double.IsFinite)).ToList();
        if (known.Count == 0) return new(30, [new ChartText(new(0, 18), "No figures to show")]);
        ChartFrame frame = new(chart.Labels, chart.Series.SelectMany(series => series.Values), known.Select(each => each.series.Name),
            Plain, Height);
        static ChartLine Sample(int index) =>
            new([], index % 2 == 0 ? ChartInk.Accent : ChartInk.Ink, index == 0 ? 2 : 1.4, Dashes[index % Dashes.Length]);
        return new(frame.Height,
        [
            .. frame.Axes(),
            .. known.SelectMany(each => Sample(each.index) is var sample
                ? frame.Line(each.series.Values, sample.Ink, sample.Width, sample.Dashes)
                : []),
            .. frame.Names([.. known.Select(each => (each.series.Name, End(frame, each.series.Values), (ChartLine?)Sample(each.index)))]),
        ]);
    }

    /// <summary>The middle path with the range that holds eight of ten, and a path to compare with where there is one.</summary>
    /// <param name="title">The chart's title.</param>
    /// <param name="alternative">What it shows, in words.</param>
    /// <param name="labels">The months.</param>
    /// <param name="fan">The range.</param>
    /// <param name="other">Such as the path without insourcing.</param>
    /// <param name="written">How a figure is written.</param>
    public static PictureChart Fan(string title, string alternative, IReadOnlyList<string> labels, FanValues fan, Series? other,
        Func<double, string> written)
    {
        ArgumentNullException.ThrowIfNull(fan);
        string[] names = ["One in ten is above", "The middle path", "One in ten is below"];
        ChartFrame frame = new(labels, [.. fan.P10, .. fan.P90, .. other?.Values ?? []],
            [.. names, .. other is null ? (string[])[] : [other.Name]], written, Height);
        ChartLine edge = new([], ChartInk.Quiet, 1,
            [2, 2]), middle = new([], ChartInk.Ink, 2), compared = new([], ChartInk.Accent, 1.6, [7, 3]);
        List<ChartShape> shapes =
        [
            .. fan.P10.Count > 1 ? (ChartShape[])[frame.Band(fan.P10, fan.P90, ChartInk.Tint)] : [],
            .. frame.Axes(),
            .. frame.Line(fan.P90, edge.Ink, edge.Width, edge.Dashes),
            .. frame.Line(fan.P10, edge.Ink, edge.Width, edge.Dashes),
            .. other is null ? [] : frame.Line(other.Values, compared.Ink, compared.Width, compared.Dashes),
            .. frame.Line(fan.P50, middle.Ink, middle.Width),
        ];
        List<(string, ChartPoint, ChartLine?)> ends = [(names[0], End(frame, fan.P90), edge), (names[1], End(frame, fan.P50), middle),
            (names[2], End(frame, fan.P10), edge)];
        if (other is not null) ends.Add((other.Name, End(frame, other.Values), compared));
        shapes.AddRange(frame.Names(ends));
        return new(title, alternative, new(frame.Height, shapes), new Table(
            title,
            [new("When"), .. names.Append(other?.Name).OfType<string>().Select(name => new TableColumn(name, Numeric: true))],
            [.. Enumerable.Range(0, labels.Count)
                .Select(at => (IReadOnlyList<string>)[labels[at], Cell(fan.P90, at), Cell(fan.P50, at), Cell(fan.P10, at),
                    .. other is null ? (string[])[] : [Cell(other.Values, at)]])]));

        string Cell(IReadOnlyList<double> values, int at) =>
            at < values.Count && double.IsFinite(values[at]) ? written(values[at]) : "not known";
    }

    /// <summary>
    /// Parts on top of each other, the first at the bottom, each with its name beside it and a line between it and the next.
    /// </summary>
    public static PictureChart Stacked(string title, string alternative, IReadOnlyList<string> labels, IReadOnlyList<Series> parts,
        Func<double, string> written)
    {
        ArgumentNullException.ThrowIfNull(parts);
        List<double[]> tops = [new double[labels.Count]];
        foreach (var part in parts) tops.Add([.. tops[^1].Zip(part.Values, (below, own) => below + own)]);
        ChartFrame frame = new(labels, [0, .. tops[^1]], parts.Select(part => part.Name), written,
            Math.Max(Height, 60 + (parts.Count * ForEachName)));
        ChartInk[] fills = [ChartInk.Tint, ChartInk.PaleTint];
        List<ChartShape> shapes = [.. parts.Select((_,
            part) => labels.Count > 1
                ? frame.Band(tops[part], tops[part + 1], fills[part % fills.Length])
                : (ChartShape)new ChartDot(frame.At(0, tops[part + 1][0]), 2, ChartInk.Ink))];
        shapes.AddRange(frame.Axes());
        shapes.AddRange(parts.SelectMany((_, part) => frame.Line(tops[part + 1], ChartInk.Ink, part == parts.Count - 1 ? 1.6 : 0.7)));
        shapes.AddRange(frame.Names([.. parts.Select((part,
            index) => (part.Name, frame.At(labels.Count - 1, (tops[index][^1] + tops[index + 1][^1]) / 2), (ChartLine?)null))]));
        return new(title, alternative, new(frame.Height, shapes), new Table(
            title,
            [new("When"), .. parts.Select(part => new TableColumn(part.Name, Numeric: true)), new("Together", Numeric: true)],
            [.. labels.Select((label,
                at) => (IReadOnlyList<string>)[label, .. parts.Select(part => written(part.Values[at])), written(tops[^1][at])])]));
    }

    /// <summary>The last place at which the line has a value.</summary>
    static ChartPoint End(ChartFrame frame, IReadOnlyList<double> values)
    {
        var last = values.Count - 1;
        while (last > 0 && !double.IsFinite(values[last])) last--;
        return frame.At(Math.Max(0, last), last >= 0 ? values[last] : 0);
    }
}
