using Workforce.Forecasting;
using Workforce.Packs.Charts;
using Workforce.Programme;

namespace Workforce.Packs;

/// <summary>The pictures of a programme's forecast: in the members' report and, each by its name, as SVG files beside it.</summary>
public static class ProgrammeCharts
{
    /// <summary>
    /// Every picture that what is known allows, with the name of its file. Nothing in them is about a group the suppression rule covers.
    /// </summary>
    public static IReadOnlyList<(string FileName, PictureChart Chart)> Of(Forecast forecast, IReadOnlyList<ServicePlan> plans,
        Council council) =>
    [
        .. new (string FileName, PictureChart? Chart)[]
        {
            ("headcount-fan.svg", Headcount(forecast)), ("headcount-by-service.svg", ByService(forecast, council)),
            ("local-fan.svg", Local(forecast)),
            ("local-share.svg", LocalShare(forecast)), ("employment-cost-fan.svg", Cost(forecast)),
            ("programme-timeline.svg", Timeline(forecast, plans, council)),
        }.Where(each => each.Chart is not null).Select(each => (each.FileName, each.Chart!)),
        .. plans.Where(plan => ShowsBridge(plan, council.Publishing.SmallNumber))
            .Select(plan => ($"cost-bridge-{plan.Service.Id}.svg", Bridge(plan.Service, CostBridge.For(plan)))),
        .. BeforeAfter.All(council.Programme, council.Actuals, forecast.AsAt)
            .Select(one => (ScrutinySection.FileName(one), ScrutinySection.Chart(one, council))),
    ];

    public static PictureChart? Headcount(Forecast forecast) => Fan(
        forecast, "serviceHeadcount", "People in post with insourcing: the range", "people in post", value => Wording.Number(value),
        forecast.Values(Forecast.All, "counterfactualHeadcount") is { } without ? new("Without insourcing", without) : null);

    public static PictureChart? Local(Forecast forecast) => Fan(
        forecast, "localHeadcount", "People in post who live in the council’s area: the range", "local people in post",
        value => Wording.Number(value),
        forecast.Values(Forecast.All, "counterfactualLocal") is { } without ? new("Without insourcing", without) : null);

    public static PictureChart? LocalShare(Forecast forecast) => Fan(
        forecast, "localShare", "Share of people in post who live in the council’s area: the range", "of people in post are local",
        value => Wording.Percent(Math.Round((decimal)value, 3, MidpointRounding.AwayFromZero)), null);

    public static PictureChart? Cost(Forecast forecast) => Fan(
        forecast, "paybill", "Employment cost in each month, whoever pays: the range", "a month", value => Wording.Pounds((decimal)value),
        forecast.Values(Forecast.All, "counterfactualPaybill") is { } without ? new("Without insourcing", without) : null);

    static PictureChart? Fan(Forecast forecast, string measure, string title, string what, Func<double, string> written, Series? other)
    {
        if (forecast.Values(Forecast.All, measure, "p10") is not { Count: > 0 } p10
            || forecast.Values(Forecast.All, measure, "p50") is not { } p50 || forecast.Values(Forecast.All, measure, "p90") is not { } p90)
        {
            return null;
        }

        return TimeCharts.Fan(
            title,
            $"Chart of a range over time. In {Wording.Month(forecast.Months[p10.Count - 1])} eight futures of ten lie between {written(p10[^1])} and {written(p90[^1])} {what}; the middle one has {written(p50[^1])}{(other is null ? "" : $", and without insourcing {written(other.Values[^1])} are expected")}.",
            [.. forecast.Months.Select(Wording.Month)], new(p10, p50, p90), other, written);
    }

    /// <summary>Who the council employs, service on service in the order of their transfers; small services stand together.</summary>
    public static PictureChart? ByService(Forecast forecast, Council council)
    {
        var known = council.Programme.Services
            .Where(service => forecast.Values(service.Id, "councilHeadcount")?.Any(value => value > 0) == true)
            .OrderBy(service => service.TransferDate ?? DateOnly.MaxValue).ThenBy(service => service.Name, StringComparer.Ordinal).ToList();
        if (known.Count == 0) return null;
        IReadOnlyList<double> Values(Service service) => forecast.Values(service.Id, "councilHeadcount")!;
        var shown = Suppression.Shown([.. known.Select(service => (int)Math.Round(forecast.Values(service.Id, "serviceHeadcount")![0],
            MidpointRounding.AwayFromZero))],
            council.Publishing.SmallNumber);
        List<Series> parts = [.. known.Where((_, index) => shown[index]).Select(service => new Series(service.Name, Values(service)))];
        var together = known.Where((_, index) => !shown[index]).ToList();
        if (together.Count > 0)
            parts.Add(new("Small services together",
                [.. Enumerable.Range(0, forecast.Months.Count).Select(month => together.Sum(service => Values(service)[month]))]));
        var end = parts.Sum(part => part.Values[^1]);
        return TimeCharts.Stacked(
            "People employed by the council, by service (expected)",
            $"Stacked chart. In {Wording.Month(forecast.Months[^1])} the council is expected to employ {Wording.Number(end)} people of these services: {string.Join(", ", parts.Select(part => $"{part.Name} {Wording.Number(part.Values[^1])}"))}.",
            [.. forecast.Months.Select(Wording.Month)], parts,
            value => Wording.Number(value, "N1").Replace(".0", "", StringComparison.Ordinal));
    }

    /// <summary>A cost for each of fewer people than the threshold would be close to somebody's own pay.</summary>
    public static bool ShowsBridge(ServicePlan plan, int threshold) =>
        CostBridge.For(plan).People is var known && (known == 0 || known >= threshold) && plan.People.Count >= threshold;

    /// <summary>The waterfall of a service: a full year for each person.</summary>
    public static PictureChart Bridge(Service service, CostBridge bridge)
    {
        static string Said(CostStep step) => step.Amount is { } amount ? Wording.PoundsWithSign(amount, plus: false) : "not known";
        var steps = bridge.PerHead;
        var unknown = steps.Where(step => step is { Total: false, Amount: null }).Select(step => step.Name).ToList();
        return BridgeChart.Of(
            $"{service.Name}: from the contractor’s cost to the council’s, a year for each person",
            $"Waterfall chart, pounds a year for each person. {steps[0].Name}: {Said(steps[0])}. {steps[^1].Name}: {Said(steps[^1])}. {(unknown.Count > 0 ? $"Not known: {string.Join(", ", unknown)}." : "Every step is known.")}",
            steps);
    }

    /// <summary>Each service's dates on one line; services without a date have none.</summary>
    public static PictureChart? Timeline(Forecast forecast, IReadOnlyList<ServicePlan> plans, Council council)
    {
        var rows = council.Programme.Services
            .Select(service => (service, dates: plans.FirstOrDefault(plan => plan.Service.Id == service.Id)?.Timeline
            ?? ProgrammeTimeline.For(service, forecast.AsAt, council.Programme.Planning).Value)).Where(row => row.dates.Count > 0).ToList();
        return rows.Count == 0 ? null : TimelineChart.Programme(rows);
    }
}
