using Workforce.Packs.Pdf.Fonts;
using Workforce.Packs.Pdf.Layout;

namespace Workforce.Packs.Charts;

/// <summary>
/// A waterfall: each step begins where the one before it ended. What adds is filled, what takes away is hatched, a sum is solid; a step
/// that is not known is an empty box that says so, and nothing after it has a place, for none is known.
/// </summary>
public static class BridgeChart
{
    const double Row = 19, Bar = 12, NameSpace = 0.42, Hatch = 4;

    /// <param name="title">The chart's title.</param>
    /// <param name="alternative">What it shows, in words.</param>
    /// <param name="steps">In order; an amount is pounds for each person.</param>
    public static PictureChart Of(string title, string alternative, IReadOnlyList<CostStep> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        var places = Places(steps);
        var scale = AxisScale.For([0, .. places.SelectMany(place => place is { } known ? (double[])[known.From, known.To] : [])]);
        var names = steps.Select(step => OneLine.Fit(step.Total ? $"= {step.Name}" : step.Name, step.Total ? Face.Bold : Face.Regular,
            ChartPicture.TextSize, ChartPicture.Width * NameSpace))
            .ToList();
        var left = names.Select((name, at) => ChartFrame.Width(name, steps[at].Total ? Face.Bold : Face.Regular)).Max() + 10;
        var amounts = steps.Select(Written).ToList();
        var right = ChartPicture.Width - amounts.Max(amount => ChartFrame.Width(amount, Face.Bold)) - 8;
        double X(double pounds) => left + ((right - left) * scale.Share(pounds));
        List<ChartShape> shapes = [];
        foreach (var tick in scale.Ticks)
        {
            shapes.Add(new ChartLine([new(X(tick), 4), new(X(tick), 8 + (steps.Count * Row))], tick == 0 ? ChartInk.Quiet : ChartInk.Rule,
                tick == 0 ? 0.9 : 0.4));
            shapes.Add(new ChartText(new(Math.Min(X(tick), ChartPicture.Width - 20), 20 + (steps.Count * Row)),
                Wording.PoundsWithSign((decimal)tick, plus: false), ChartSide.Middle));
        }

        for (var at = 0; at < steps.Count; at++)
        {
            var middle = 8 + ((at + 0.5) * Row);
            shapes.Add(new ChartText(new(left - 6, middle + 3), names[at], ChartSide.Right, steps[at].Total));
            if (places[at] is { } place)
                shapes.AddRange(Filled(X(Math.Min(place.From, place.To)), X(Math.Max(place.From, place.To)), middle, steps[at]));
            else shapes.AddRange(Empty(left + 2, right - 2, middle));
            shapes.Add(new ChartText(new(ChartPicture.Width, middle + 3), amounts[at], ChartSide.Right, Bold: true));
        }

        return new(title, alternative, new(28 + (steps.Count * Row), shapes), new Table(
            title, [new("Step", 2), new("Pounds a year for each person", Numeric: true)],
            [.. steps.Select((step, at) => (IReadOnlyList<string>)[step.Total ? $"= {step.Name}" : step.Name, amounts[at]])]));
    }

    static string Written(CostStep step) => step.Amount is { } amount ? Wording.PoundsWithSign(amount, plus: !step.Total) : "not known";

    /// <summary>
    /// From where to where each step goes; null for one that is not known, and for every one after it up to a sum that is.
    /// </summary>
    static List<(double From, double To)?> Places(IReadOnlyList<CostStep> steps)
    {
        List<(double, double)?> places = [];
        double? sum = null;
        foreach (var step in steps)
        {
            var amount = (double?)step.Amount;
            places.Add(step.Total
                ? amount is { } total ? (0, total) : null
                : sum is { } from && amount is { } own
                ? (from, from + own)
                : null);
            sum = step.Total ? amount : sum + amount;
        }

        return places;
    }

    static IEnumerable<ChartShape> Filled(double from, double to, double middle, CostStep step)
    {
        var (top, width) = (middle - (Bar / 2), Math.Max(1, to - from));
        var takesAway = step is { Total: false, Amount: < 0 };
        yield return ChartArea.Rectangle(from, top, width, Bar, step.Total ? ChartInk.Accent : takesAway ? ChartInk.Paper : ChartInk.Tint);
        if (step.Total) yield break;
        for (var start = from - Bar + Hatch; takesAway && start < from + width; start += Hatch)
        {
            // A slanting line from the bottom at start to the top, kept within the bar.
            var (low, high) = (Math.Max(start, from), Math.Min(start + Bar, from + width));
            if (high > low)
                yield return new ChartLine([new(low, top + Bar - (low - start)), new(high, top + Bar - (high - start))], ChartInk.Accent,
                    0.7);
        }

        yield return new ChartLine([new(from, top), new(from + width, top), new(from + width, top + Bar), new(from, top + Bar),
            new(from, top)],
            ChartInk.Accent, 0.8);
    }

    static IEnumerable<ChartShape> Empty(double left, double right, double middle)
    {
        var (top, bottom) = (middle - (Bar / 2), middle + (Bar / 2));
        yield return ChartArea.Rectangle(left, top, right - left, Bar, ChartInk.Paper);
        yield return new ChartLine([new(left, top), new(right, top), new(right, bottom), new(left, bottom), new(left, top)], ChartInk.Quiet,
            0.7, [3, 2]);
    }
}
