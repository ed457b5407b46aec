using System.Diagnostics;
using System.Globalization;
using Workforce.Forecasting;

namespace Workforce.Benchmarks;

/// <summary>
/// Forecasts 25 services over 60 months on 10,000 paths, with numbers and with ranges for rates, beside the same model written
/// straightforwardly with numpy (peers/forecast_numpy.py) where the machine has it. That both end with the same headcount is looked at,
/// too.
/// </summary>
static class ForecastBenchmark
{
    const int Services = 25;
    const int Months = 60;

    static readonly DateOnly AsAt = new(2026, 11, 23);
    /// <param name="ProcessorSeconds">Over all threads: what the figure would be on one processor that does nothing else.</param>
    /// <param name="LastHeadcount">The mean of the last month, as numpy's own.</param>
    sealed record Case(string Name, double Seconds, double ProcessorSeconds, double LastHeadcount, Peer? Numpy)
    {
        public double? TimesNumpy => Numpy?.Seconds / Seconds;
    }

    public static async Task<Measured> RunAsync(bool quick, TextWriter table)
    {
        var (paths, repeats) = quick ? (2_000, 3) : (10_000, 5);
        Peer? point = await NumpyAsync(paths, "point"), ranges = await NumpyAsync(paths, "ranges");
        List<Case> cases =
        [
            Measure("point rates", repeats, new ForecastSettings(Months, paths, PointRates: true), point),
            Measure("ranges", repeats, new ForecastSettings(Months, paths), ranges),
            Measure("point rates, one thread", repeats, new ForecastSettings(Months, paths, PointRates: true, Threads: 1), point),
        ];
        await table.WriteLineAsync(
            $"{paths:N0} paths x {Months} months x {Services} services on {Environment.ProcessorCount} processors, all 15 measures with percentiles; median of {repeats} after a warm-up.");
        foreach (var one in cases)
            await table.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{one.Name,-26} {one.Seconds,7:0.00} s   {one.ProcessorSeconds,7:0.00} s of processor   {one.LastHeadcount,9:N1} in post in the last month{(one.Numpy is { } numpy ? $" (numpy {numpy.LastHeadcount:N1}, {one.TimesNumpy:0.0} times as long)" : "")}"));
        if (point is null)
            await table.WriteLineAsync("numpy is not on this machine (Debian: python3-numpy), so there is nothing to compare with.");
        return Measured.Of(new { Paths = paths, Cases = cases }, [.. cases.Select(one => new Line(
            $"forecast, {Services} services x {Months} months x {paths:N0} paths: {one.Name}", Measured.Seconds(one.Seconds),
            one.Numpy is { } numpy
                ? string.Create(CultureInfo.InvariantCulture, $"{numpy.Tool}: {Measured.Seconds(numpy.Seconds)}")
                : "numpy is not on this machine",
            one.TimesNumpy))]);
    }

    static Task<Peer?> NumpyAsync(int paths, string rates) =>
        Peers.RunAsync("forecast_numpy.py", paths.ToString(CultureInfo.InvariantCulture), Months.ToString(CultureInfo.InvariantCulture),
            Services.ToString(CultureInfo.InvariantCulture), rates);

    static Case Measure(string name, int repeats, ForecastSettings settings, Peer? numpy)
    {
        var services = Enumerable.Range(0, Services).Select(Service).ToList();
        Forecaster.Forecast(services, AsAt, settings with { Paths = 500 }, []);
        List<double> seconds = [];
        Forecast? last = null;
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var repeat = 0; repeat < repeats; repeat++)
        {
            var started = Stopwatch.GetTimestamp();
            last = Forecaster.Forecast(services, AsAt, settings, []);
            seconds.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        seconds.Sort();
        process.Refresh();
        return new(name, seconds[repeats / 2], (process.TotalProcessorTime - before).TotalSeconds / repeats,
            last!.Values(Forecast.All, "serviceHeadcount", "mean")![^1], numpy);
    }

    static ServiceOutlook Service(int index)
    {
        double[] Flat(double pounds) => [.. Enumerable.Repeat(pounds, Months)];
        var heads = 30 + (index * 15);
        return new ServiceOutlook(
            $"service-{index}", heads, heads * 0.4, 0.8, TransferMonth: 2 + index,
            new ServiceAssumptions(
                new TurnoverRates(new Rate(0.008, 0.011, 0.016), new Rate(0.2, 0.3, 0.4), 0.5),
                new TurnoverRates(new Rate(0.015, 0.022, 0.03), 0.4, null), new Rate(0.01, 0.03, 0.06),
                new Dictionary<string, double>(StringComparer.Ordinal) { ["0"] = 0.7, ["1"] = 0.2, ["3"] = 0.1 }, [], null,
                new PayAwards(0, 0, 0), "benchmark"),
            new MonthlyCosts(Flat(2_000), Flat(1_950), Flat(2_300), Flat(2_350)))
        { Homes = [new HomeShare((int)(heads * 0.4), 1), new HomeShare(heads - (int)(heads * 0.4), 0)] };
    }
}
