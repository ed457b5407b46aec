using System.Globalization;
using Workforce.Findings;

namespace Workforce.Forecasting;

/// <summary>
/// The forecast of docs/rules/forecast.md: the expectation in closed form, and around it what chance and doubtful assumptions may do.
/// </summary>
public static class Forecaster
{
    public const string ChanceAlone = "FC_CHANCE_ALONE";
    public const string TransferAfterHorizon = "FC_TRANSFER_AFTER_HORIZON";
    public const string NobodyInPost = "FC_NOBODY_IN_POST";

    static readonly string[] Explained = ["attributableHeadcount", "attributableLocal", "attributablePaybill"];

    public static Forecast Forecast(IReadOnlyList<ServiceOutlook> services, DateOnly asAt, ForecastSettings settings,
        IReadOnlyList<Finding> findings)
    {
        var labels = Enumerable.Range(0, settings.Months)
            .Select(month => asAt.AddMonths(month).ToString("yyyy-MM", CultureInfo.InvariantCulture))
            .ToList();
        var expected = ClosedForm.Programme(services, asAt, settings.Months);
        List<ForecastSeries> series = [.. expected.Where(one => !ClosedForm.IsWealth(one))];
        if (settings.Paths > 0 && services.Count > 0) series.AddRange(Simulation.Run(services, asAt, settings));
        return new Forecast(asAt, settings, labels, services, series, [.. findings, .. About(services, settings, series)])
        {
            Wealth = new([.. expected.Where(ClosedForm.IsWealth)], null),
            Causes = [.. Causes(services, asAt, settings.Months)],
            Sensitivity = settings.PointRates ? [] : [.. Sensitivity(services, asAt, settings.Months)],
        };
    }

    static IEnumerable<Finding> About(IReadOnlyList<ServiceOutlook> services, ForecastSettings settings,
        IReadOnlyList<ForecastSeries> series)
    {
        if (settings.Paths > 0
            && (settings.PointRates || !services.Any(service => service.Assumptions.Rates.Any(rate => rate.Rate.IsRange))))
        {
            yield return new(ChanceAlone, Severity.Note, "The ranges show chance alone; not the uncertainty in the assumptions.",
                Location.Everything, "Give rates as { \"low\", \"likely\", \"high\" } in council/assumptions.json.");
        }

        foreach (var late in services.Where(service => service.TransferMonth >= settings.Months).DistinctBy(service => service.Service))
            yield return new(TransferAfterHorizon, Severity.Warning,
                $"{late.Service}: the transfer falls after the last month of the forecast, so the council employs nobody of it yet.",
                Location.Everything, "Raise months in council/assumptions.json, or check transferDate in council/programme.json.");
        foreach (var ended in series.Where(one => one.Measure == "localShare" && one.Values.Count < settings.Months)
            .Select(one => one.Service)
            .Distinct(StringComparer.Ordinal))
        {
            yield return new(NobodyInPost, Severity.Warning,
                $"{ended}: from some month on nobody is in post, so the local share ends there.", Location.Everything,
                "Check the fill rate and the headcount.");
        }
    }

    /// <summary>
    /// What is attributable to insourcing, taken apart one step at a time: the council's rates and the transfer itself, then whom it hires,
    /// then the posts it adds.
    /// </summary>
    static IEnumerable<ForecastCause> Causes(IReadOnlyList<ServiceOutlook> services, DateOnly asAt, int months)
    {
        List<ServiceOutlook> withoutPosts =
            [.. services.Select(service => service with { Assumptions =
                service.Assumptions with { Growth = [.. service.Assumptions.Growth.Where(growth => growth.WithoutInsourcing)] } })];
        List<ServiceOutlook> ratesAlone =
            [.. withoutPosts.Select(service => service with { Assumptions =
                service.Assumptions with { Council =
                    service.Assumptions.Council with { LocalShareOfHires = service.Assumptions.Contractor.LocalShareOfHires } } })];
        var (rates, hiring, all) = (Totals(ratesAlone), Totals(withoutPosts), Totals(services));
        foreach (var measure in Explained.Where(all.ContainsKey))
        {
            yield return new(measure, "rates", rates[measure]);
            yield return new(measure, "localHiring", [.. hiring[measure].Zip(rates[measure], (with, without) => with - without)]);
            yield return new(measure, "newPosts", [.. all[measure].Zip(hiring[measure], (with, without) => with - without)]);
        }

        Dictionary<string, IReadOnlyList<double>> Totals(IReadOnlyList<ServiceOutlook> of) =>
            ClosedForm.Programme(of, asAt, months)
                .Where(one => one.Service == Forecasting.Forecast.All)
                .ToDictionary(one => one.Measure, one => one.Values, StringComparer.Ordinal);
    }

    static IEnumerable<ForecastSensitivity> Sensitivity(IReadOnlyList<ServiceOutlook> services, DateOnly asAt, int months)
    {
        var ranges = services.SelectMany(service => service.Assumptions.Rates
            .Where(rate => rate.Rate.IsRange)
            .Select(rate => (service.AssumptionsName, rate.Name, rate.Rate)))
            .Distinct();
        foreach (var (set, name, range) in ranges)
        {
            Dictionary<string, double> Last(double at) =>
                ClosedForm.Programme([.. services.Select(service => service.AssumptionsName == set
                    ? service with { Assumptions = service.Assumptions.With(name, at) }
                    : service)],
                    asAt, months)
                .Where(one => one.Service == Forecasting.Forecast.All)
                    .ToDictionary(one => one.Measure, one => one.Values[^1], StringComparer.Ordinal);
            var (low, high) = (Last(range.Low), Last(range.High));
            foreach (var measure in Explained.Where(low.ContainsKey))
                yield return new($"{set}.{name}", range, measure, low[measure], high[measure]);
        }
    }
}
