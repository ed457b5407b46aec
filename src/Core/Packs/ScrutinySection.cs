using Workforce.Packs.Charts;
using Workforce.Programme;
using static Workforce.Packs.Blocks;

namespace Workforce.Packs;

/// <summary>Before and after each transfer, for scrutiny: the answer first, then the chart it rests on.</summary>
public static class ScrutinySection
{
    static readonly string Rules =
        $"Points are months. Limits come from the months before the transfer: their mean, and {ControlChart.LimitFactor} times their mean moving range on either side. A month outside the limits, or {ControlChart.Run} or more in a row on one side of the mean, stands out. Months often hang together, so the ranges given may be somewhat too narrow. A change after a transfer is not proof that the transfer caused it.";

    public static IEnumerable<Block> For(IReadOnlyList<BeforeAfter> comparisons, Council council)
    {
        if (comparisons.Count == 0) yield break;
        yield return H2("Did it improve?");
        yield return P(Rules);
        foreach (var one in comparisons)
        {
            yield return H3($"{NameOf(one, council)}: {one.Measure.Name}");
            yield return P(Bold(Answer(one)));
            yield return Chart(one, council);
        }
    }

    static string NameOf(BeforeAfter one, Council council) => council.Programme.Services.First(service => service.Id == one.Service).Name;

    public static string FileName(BeforeAfter one) => $"control-{one.Service}-{one.Measure.Id}.svg";

    /// <summary>The answer in a sentence, with its uncertainty.</summary>
    public static string Answer(BeforeAfter one)
    {
        ArgumentNullException.ThrowIfNull(one);
        static string Figure(double value) =>
            Wording.Number((decimal)Math.Round(value, 2, MidpointRounding.AwayFromZero)).Replace('-', '−');
        if (one.Difference is not { } difference)
            return $"Too few points to say: {one.Before.Count} months before the transfer and {one.After.Count} after it; at least {BeforeAfter.LeastBefore} and {BeforeAfter.LeastAfter} are needed.";
        var means = $"{Figure(one.Before.Average(month => month.Value))} {one.Measure.Unit} on average before, {Figure(one.After.Average(month => month.Value))} after: a difference of {Figure(difference.Difference)}, and between {Figure(difference.Low)} and {Figure(difference.High)} with 95% confidence";
        var signals = one.Points.Count(point => point.IsSignal);
        var standing = signals == 0
            ? " No month after the transfer stands out on the chart."
            : $" {Wording.Number((decimal)signals)} of {Wording.Number((decimal)one.After.Count)} months after the transfer {(signals == 1 ? "stands" : "stand")} out on the chart.";
        var season = one.After.Count < 12 ? " The months after are not a whole year yet, so seasons may be part of it." : "";
        return one.Change switch
        {
            Change.Improved => $"Yes, it improved. {means}.",
            Change.Worse => $"No, it got worse. {means}.",
            Change.Mixed => $"Not clear. {means}, but months stand out the other way.",
            _ => $"No change is shown, which is not the same as no change. {means}.",
        } + standing + season;
    }

    /// <summary>
    /// The control chart: months before and after, the mean and limits of those before, and the months that stand out, each with a ring.
    /// </summary>
    public static PictureChart Chart(BeforeAfter one, Council council)
    {
        ArgumentNullException.ThrowIfNull(one);
        var title = $"{NameOf(one, council)}: {one.Measure.Name}, {one.Measure.Unit}";
        return ControlPicture.Of(title, $"Control chart. {Answer(one)}", one);
    }
}
