using Workforce.Packs;
using Workforce.Portal.Charts;

namespace Workforce.Portal.Overview;

/// <summary>A chart of the forecast page.</summary>
/// <param name="Name">In the address of its file.</param>
sealed record ForecastChart(string Name, string Title, IReadOnlyList<Charts.ChartLine> Lines, Func<double, string> Written);

/// <summary>The lines of the forecast page, of the programme or of one service; what is not known has no chart.</summary>
static class ForecastCharts
{
    public static IReadOnlyList<ForecastChart> Of(ForecastReading forecast, string service)
    {
        static string People(double value) => Wording.Number(value);
        static string Pounds(double value) => Wording.Pounds((decimal)value);
        ForecastChart Chart(string name, string title, Func<double, string> written,
            params (string Name, string Measure, string Statistic)[] of) =>
            new(
            name, title,
            [.. of.Select(line => (line.Name, Values: forecast.Values(service, line.Measure, line.Statistic)))
                .Where(line => line.Values is not null)
                .Select(line => new ChartLine(line.Name, line.Values!))],
            written);
        return
        [
            .. new[]
            {
                Chart("people", "People in post", People, ("With insourcing, expected", "serviceHeadcount", "expected"),
                    ("One in ten is above", "serviceHeadcount", "p90"), ("One in ten is below", "serviceHeadcount", "p10"),
                    ("Without insourcing", "counterfactualHeadcount", "expected")),
                Chart("council", "People employed by the council", People, ("Expected", "councilHeadcount", "expected"),
                    ("One in ten is above", "councilHeadcount", "p90"), ("One in ten is below", "councilHeadcount", "p10")),
                Chart("local", "People who live in the council’s area", People, ("With insourcing, expected", "localHeadcount", "expected"),
                    ("Without insourcing", "counterfactualLocal", "expected")),
                Chart("cost", "Employment cost in the month, whoever pays", Pounds, ("With insourcing, expected", "paybill", "expected"),
                    ("One in ten is above", "paybill", "p90"), ("One in ten is below", "paybill", "p10"),
                    ("Without insourcing", "counterfactualPaybill", "expected")),
            }.Where(chart => chart.Lines.Count > 0),
        ];
    }
}
