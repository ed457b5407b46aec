using System.Globalization;
using Workforce.Programme;

namespace Workforce.Packs.Charts;

/// <summary>
/// An individuals chart drawn: a dot for each month, the centre and limits of the months before, a line at the transfer, and a ring around
/// each month that stands out.
/// </summary>
public static class ControlPicture
{
    const double Height = 210;

    public static PictureChart Of(string title, string alternative, BeforeAfter comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var months = comparison.Before.Concat(comparison.After).ToList();
        var first = months[0].Month;
        int Place(DateOnly month) => ((month.Year - first.Year) * 12) + month.Month - first.Month;
        var labels = Enumerable.Range(0, Place(months[^1].Month) + 1)
            .Select(place => first.AddMonths(place).ToString("MMM yyyy", CultureInfo.InvariantCulture))
            .ToList();
        var values = Enumerable.Repeat(double.NaN, labels.Count).ToArray();
        foreach (var month in months) values[Place(month.Month)] = month.Value;
        var limits = comparison.Limits;
        string[] names = limits is null ? [] : ["Upper limit", "Mean before", "Lower limit"];
        ChartFrame frame = new(labels,
            [.. months.Select(month => month.Value), .. limits is null ? (double[])[] : [limits.Lower, limits.Upper]], names,
            value => Pdf.Layout.AxisScale.Format(value), Height);
        List<ChartShape> shapes = [.. frame.Axes()];
        if (limits is not null) shapes.AddRange(Limits(frame, limits, names, labels.Count));
        shapes.AddRange(Transfer(frame, comparison, labels.Count, Place));
        shapes.AddRange(frame.Line(values, ChartInk.Accent, 1));
        shapes.AddRange(months.Select(month => new ChartDot(frame.At(Place(month.Month), month.Value), 2.2, ChartInk.Accent)));
        foreach (var point in comparison.Points.Where(point => point.IsSignal))
        {
            var at = frame.At(Place(point.Month), point.Value);
            shapes.AddRange([new ChartDot(at, 4.6, ChartInk.Ink), new ChartDot(at, 3.4, ChartInk.Paper),
                new ChartDot(at, 2.2, ChartInk.Ink)]);
        }

        var said = comparison.Points.ToDictionary(point => point.Month,
            point => point.Outside ? "outside the limits" : point.InRun ? $"one of {ControlChart.Run} or more in a row" : "");
        return new(title, alternative, new(frame.Height, shapes), new Table(
            title, [new("Month"), new("When"), new("Value", Numeric: true), new("Stands out")],
            [.. months.Select(month => (IReadOnlyList<string>)[labels[Place(month.Month)],
                comparison.Before.Contains(month) ? "before" : "after", Pdf.Layout.AxisScale.Format(month.Value),
                said.GetValueOrDefault(month.Month, "")])]));
    }

    static IEnumerable<ChartShape> Limits(ChartFrame frame, ControlLimits limits, string[] names, int places)
    {
        double[] values = [limits.Upper, limits.Centre, limits.Lower];
        List<(string, ChartPoint, ChartLine?)> ends = [];
        for (var line = 0; line < values.Length; line++)
        {
            ChartLine drawn = new([frame.At(0, values[line]), frame.At(places - 1, values[line])], ChartInk.Quiet, 1.1,
                line == 1 ? null : [5, 3]);
            yield return drawn;
            ends.Add((names[line], frame.At(places - 1, values[line]), drawn));
        }

        foreach (var shape in frame.Names(ends)) yield return shape;
    }

    static IEnumerable<ChartShape> Transfer(ChartFrame frame, BeforeAfter comparison, int places, Func<DateOnly, int> place)
    {
        var month = place(comparison.Transfer);
        if (month <= 0 || month >= places) yield break;
        // On the first of a month the line stands between it and the month before.
        var x = comparison.Transfer.Day == 1 ? (frame.X(month) + frame.X(month - 1)) / 2 : frame.X(month);
        yield return new ChartLine([new(x, 2), new(x, frame.Bottom)], ChartInk.Ink, 1.2, [2, 2]);
        yield return new ChartText(new(x + 4, 9), "transfer", Bold: true);
    }
}
