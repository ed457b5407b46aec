using Workforce.Forecasting;
using Workforce.Packs;
using Workforce.Packs.Pdf;
using Workforce.Portal;

namespace Workforce.Local;

/// <summary>
/// <c>workforce forecast</c>: the programme's headcount, local employment and paybill, for people, as JSON
/// (docs/schemas/forecast.schema.json) or as CSV.
/// </summary>
static class ForecastCommand
{
    const int MostMonths = 240;

    public static async Task<int> RunAsync(string folder, (int Paths, int Seed, int? Months, bool PointRates) asked, DateOnly? asAt,
        (bool Json, bool Csv) form, CancellationToken cancellation)
    {
        if (asked.Paths is < 0 or > ForecastSettings.MostPaths)
            throw new UnusableInputException($"--paths must be between 0 (the expectation alone) and {ForecastSettings.MostPaths}.");
        if (asked.Months is < 1 or > MostMonths) throw new UnusableInputException($"--months must be between 1 and {MostMonths}.");
        using var data = DataFolder.Open(folder);
        var source = new PlanSource(data.Documents, data.Records, PdfRenderer.Instance);
        var council = await PlaceCommand.CouncilAsync(source, cancellation);
        var time = new RunTime(asAt, TimeProvider.System.InLondon());
        List<ServicePlan> plans = [];
        List<UnusableList> unusable = [];
        foreach (var service in council.Council.Programme.Services)
        {
            if (await source.NewestAsync(service, council, time, unusable, cancellation) is var (plan, _)) plans.Add(plan);
        }

        foreach (var list in unusable)
            await Console.Error.WriteLineAsync($"{list.Path} is left out: {list.Finding.Message} {list.Finding.Remedy}");
        var (inputs, on) = await source.ForecastBasisAsync(plans, council.Council, time, cancellation);
        var settings = new ForecastSettings(asked.Months ?? council.Council.Assumptions.Months, asked.Paths, asked.Seed, asked.PointRates);
        var forecast = TransitionPlan.Forecast(plans, council.Council, on, settings);
        if (forecast.Opening.Count == 0)
            throw new UnusableInputException(
                "No service has a staff list or an estimatedHeadcount in council/programme.json, so there is nobody to forecast. Upload a list or enter an estimate.");
        if (form is { Json: false, Csv: false })
        {
            Print(forecast);
            return ExitStatus.Done;
        }

        await using var output = Console.OpenStandardOutput();
        await output.WriteAsync(form.Csv
            ? ForecastFiles.Csv(forecast)
            : ForecastFiles.Json(forecast, PlanSource.HashesOf(PlanSource.VersionOf(inputs, on), plans, council.Council)),
            cancellation);
        return ExitStatus.Done;
    }

    static void Print(Forecast forecast)
    {
        var how = forecast.Settings.Paths == 0
            ? "the expectation alone"
            : $"{Wording.Number(forecast.Settings.Paths)} paths, seed {forecast.Settings.Seed}; ranges hold eight paths of ten";
        Console.WriteLine($"The programme from {Wording.Month(forecast.Months[0])}, as at {Wording.Date(forecast.AsAt)}: {how}.");
        Console.WriteLine();
        string Cell(string measure, int month)
        {
            if (forecast.Values(Forecast.All, measure) is not { } expected || month >= expected.Count) return "not known";
            var factor = measure.EndsWith("Share", StringComparison.Ordinal) ? 100 : 1;
            string Figure(double value) => Wording.Number(value * factor) + (factor == 100 ? "%" : "");
            return forecast.Values(Forecast.All, measure, "p10") is { } low && forecast.Values(Forecast.All, measure, "p90") is { } high
                ? $"{Figure(expected[month])} ({Figure(low[month])} to {Figure(high[month])})" : Figure(expected[month]);
        }

        (string Head, string Measure)[] columns =
        [
            ("In post", "serviceHeadcount"), ("Council employs", "councilHeadcount"), ("Local share", "localShare"),
            ("Without insourcing", "counterfactualHeadcount"), ("Attributable", "attributableHeadcount"), ("Paybill £", "paybill"),
        ];
        var months = Enumerable.Range(0, forecast.Months.Count)
            .Where(month => month % 6 == 0 || month == forecast.Months.Count - 1)
            .ToList();
        RunSummary.PrintPlain([["Month", .. columns.Select(column => column.Head)],
            .. months.Select(month => (string[])[Wording.Month(forecast.Months[month]),
                .. columns.Select(column => Cell(column.Measure, month))])],
            leftColumns: 1);
        Console.WriteLine();
        Console.WriteLine("Employment cost is basic pay with on-costs, whoever pays; it is not the council's budget.");
        foreach (var scenario in forecast.Scenarios)
        {
            double? Last(string measure) => scenario.Series.FirstOrDefault(series => series.Measure == measure)?.Values[^1];
            var paybill = Last("paybill") is { } pounds ? $", paybill {Wording.Pounds((decimal)pounds)}" : "";
            Console.WriteLine(
                $"If {scenario.What}: {Wording.Number(Last("serviceHeadcount") ?? 0)} in post in {Wording.Month(forecast.Months[^1])}{paybill}.");
        }

        foreach (var finding in forecast.Findings) Console.WriteLine($"{finding.Code}: {finding.Message} {finding.Remedy}");
    }
}
