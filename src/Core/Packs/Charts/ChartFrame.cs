using Workforce.Packs.Pdf.Fonts;
using Workforce.Packs.Pdf.Layout;

namespace Workforce.Packs.Charts;

/// <summary>
/// The axes of a chart over time and the places on it: value lines with their figures, as many labels under it as fit, names at the right.
/// </summary>
sealed class ChartFrame
{
    const double Top = 10, Under = 26, NameSpace = 0.3, Sample = 16, Leading = 11;

    readonly IReadOnlyList<string> labels;
    readonly AxisScale scale;
    readonly Func<double, string> written;
    readonly double left, right, bottom;

    /// <param name="labels">One for each place.</param>
    /// <param name="values">What has to fit between the lowest and the highest line.</param>
    /// <param name="names">Those that will stand at the right.</param>
    /// <param name="written">How a figure of the axis is written.</param>
    /// <param name="height">Of the whole picture.</param>
    public ChartFrame(IReadOnlyList<string> labels, IEnumerable<double> values, IEnumerable<string> names, Func<double, string> written,
        double height)
    {
        (this.labels, this.written, Height) = (labels, written, height);
        scale = AxisScale.For(values);
        bottom = height - Under;
        left = scale.Ticks.Max(tick => Width(written(tick))) + 6;
        var space = names.Select(Fit).Select(name => Width(name, Face.Bold)).DefaultIfEmpty().Max();
        right = ChartPicture.Width - (space > 0 ? space + Sample + 12 : 8);
    }

    public double Height { get; }

    public double Left => left;

    public double Right => right;

    public double Bottom => bottom;

    public double X(int place) => labels.Count > 1 ? left + ((right - left) * place / (labels.Count - 1)) : (left + right) / 2;

    public double Y(double value) => Top + ((bottom - Top) * (1 - scale.Share(value)));

    public ChartPoint At(int place, double value) => new(X(place), Y(value));

    /// <summary>A line through the values; one that is not a number leaves a gap, and one alone between gaps is a dot.</summary>
    public IEnumerable<ChartShape> Line(IReadOnlyList<double> values, ChartInk ink, double width, IReadOnlyList<double>? dashes = null)
    {
        List<ChartPoint> run = [];
        for (var place = 0; place <= values.Count; place++)
        {
            if (place < values.Count && double.IsFinite(values[place]))
            {
                run.Add(At(place, values[place]));
                continue;
            }

            if (run.Count == 1) yield return new ChartDot(run[0], 2, ink);
            else if (run.Count > 1) yield return new ChartLine([.. run], ink, width, dashes);
            run.Clear();
        }
    }

    /// <summary>The area between two lines, as far as both go.</summary>
    public ChartArea Band(IReadOnlyList<double> low, IReadOnlyList<double> high, ChartInk fill)
    {
        var places = Enumerable.Range(0, Math.Min(low.Count, high.Count)).ToList();
        return new([.. places.Select(place => At(place, high[place])),
            .. places.AsEnumerable().Reverse().Select(place => At(place, low[place]))],
            fill);
    }

    public IEnumerable<ChartShape> Axes()
    {
        foreach (var tick in scale.Ticks)
        {
            var isZero = Math.Abs(tick - Math.Max(scale.Low, 0)) < scale.Step / 1e6;
            yield return new ChartLine([new(left, Y(tick)), new(right, Y(tick))], isZero ? ChartInk.Quiet : ChartInk.Rule,
                isZero ? 0.9 : 0.4);
            yield return new ChartText(new(left - 5, Y(tick) + 3), written(tick), ChartSide.Right);
        }

        if (labels.Count == 0) yield break;
        var widest = labels.Max(label => Width(label)) + 10;
        var every = labels.Count > 1 ? Math.Max(1, (int)Math.Ceiling(widest * (labels.Count - 1) / (right - left))) : 1;
        for (var place = 0; place < labels.Count; place += every)
        {
            yield return new ChartLine([new(X(place), bottom), new(X(place), bottom + 3)], ChartInk.Quiet, 0.9);
            var half = Width(labels[place]) / 2;
            yield return new ChartText(new(Math.Clamp(X(place), half, ChartPicture.Width - half), bottom + 13), labels[place],
                ChartSide.Middle);
        }

        if (scale.Low > 0) yield return new ChartText(new(left, bottom + 24), "The scale does not start at zero.");
    }

    /// <summary>Names beside the ends of what they name, kept apart, each with a sample of its line or a lead to its area.</summary>
    public IEnumerable<ChartShape> Names(IReadOnlyList<(string Name, ChartPoint End, ChartLine? Sample)> ends)
    {
        var placed = Apart.Spread([.. ends.Select(end => end.End.Y)], Leading, Top, bottom);
        for (var i = 0; i < ends.Count; i++)
        {
            var (name, end, sample) = ends[i];
            var start = right + 5;
            if (sample is null) yield return new ChartLine([new(end.X + 1, end.Y), new(start + Sample, placed[i])], ChartInk.Quiet, 0.5);
            else
            {
                if (Math.Abs(placed[i] - end.Y) > 3 || end.X < right - 1)
                    yield return new ChartLine([new(end.X + 1, end.Y), new(start - 1, placed[i])], ChartInk.Rule, 0.5);
                yield return sample with { Points = [new(start, placed[i]), new(start + Sample, placed[i])] };
            }

            yield return new ChartText(new(start + Sample + 3, placed[i] + 3), Fit(name), Bold: true);
        }
    }

    public static string Fit(string name) => OneLine.Fit(name, Face.Bold, ChartPicture.TextSize, ChartPicture.Width * NameSpace);

    public static double Width(string text, Face face = Face.Regular) => PackFonts.Width(text, face) * ChartPicture.TextSize;
}
