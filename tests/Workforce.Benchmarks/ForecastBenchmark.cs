using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Workforce.Forecasting;

namespace Workforce.Benchmarks;

/// <summary>
/// Forecasts 25 services over 60 months on 10,000 paths, with numbers and with ranges for rates, beside the same model written straightforwardly
/// with numpy where the machine has it.
/// </summary>
static class ForecastBenchmark
{
    const int Services = 25;
    const int Months = 60;

    static readonly DateOnly AsAt = new(2026, 11, 23);
    static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <param name="ProcessorSeconds">Over all threads: what the figure would be on one processor that does nothing else.</param>
    sealed record Case(string Name, double Seconds, double ProcessorSeconds, double? TimesNumpy);

    public static async Task<string> RunAsync(bool quick, TextWriter table)
    {
        var (paths, repeats) = quick ? (2_000, 3) : (10_000, 5);
        var peer = await NumpyAsync(paths);
        List<Case> cases =
        [
            Measure("point rates", repeats, new ForecastSettings(Months, paths, PointRates: true)),
            Measure("ranges", repeats, new ForecastSettings(Months, paths)),
            Measure("point rates, one thread", repeats, new ForecastSettings(Months, paths, PointRates: true, Threads: 1)),
        ];
        cases = [.. cases.Select(one => one with { TimesNumpy = peer / one.Seconds })];
        await table.WriteLineAsync($"{paths:N0} paths x {Months} months x {Services} services on {Environment.ProcessorCount} processors, all 15 measures with percentiles; median of {repeats} after a warm-up.");
        foreach (var one in cases) await table.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{one.Name,-26} {one.Seconds,7:0.00} s   {one.ProcessorSeconds,7:0.00} s of processor{(one.TimesNumpy is { } times ? $"   numpy takes {times:0.0} times as long" : "")}"));
        if (peer is null) await table.WriteLineAsync("numpy is not on this machine (Debian: python3-numpy), so there is nothing to compare with.");
        return JsonSerializer.Serialize(new { Processors = Environment.ProcessorCount, Paths = paths, NumpySeconds = peer, Cases = cases }, Indented);
    }

    static Case Measure(string name, int repeats, ForecastSettings settings)
    {
        var services = Enumerable.Range(0, Services).Select(Service).ToList();
        Forecaster.Forecast(services, AsAt, settings with { Paths = 500 }, []);
        List<double> seconds = [];
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var repeat = 0; repeat < repeats; repeat++)
        {
            var started = Stopwatch.GetTimestamp();
            Forecaster.Forecast(services, AsAt, settings, []);
            seconds.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        seconds.Sort();
        process.Refresh();
        return new(name, seconds[repeats / 2], (process.TotalProcessorTime - before).TotalSeconds / repeats, null);
    }

    static ServiceOutlook Service(int index)
    {
        double[] Flat(double pounds) => [.. Enumerable.Repeat(pounds, Months)];
        var heads = 30 + (index * 15);
        return new ServiceOutlook(
            $"service-{index}", heads, heads * 0.4, 0.8, TransferMonth: 2 + index,
            new ServiceAssumptions(
                new TurnoverRates(new Rate(0.008, 0.011, 0.016), new Rate(0.2, 0.3, 0.4), 0.5), new TurnoverRates(new Rate(0.015, 0.022, 0.03), 0.4, null), new Rate(0.01, 0.03, 0.06),
                new Dictionary<string, double>(StringComparer.Ordinal) { ["0"] = 0.7, ["1"] = 0.2, ["3"] = 0.1 }, [], null, new PayAwards(0, 0, 0), "benchmark"),
            new MonthlyCosts(Flat(2_000), Flat(1_950), Flat(2_300), Flat(2_350)))
        { Homes = [new HomeShare((int)(heads * 0.4), 1), new HomeShare(heads - (int)(heads * 0.4), 0)] };
    }

    const string Numpy = """
        import sys, time
        import numpy as np
        paths, months, services = int(sys.argv[1]), 60, 25
        rng = np.random.default_rng(1)
        start = time.perf_counter()
        total = np.zeros((months, 15, paths))
        def turn(g, a, f, p):
            out = [rng.binomial(x, a) for x in g[:4]]
            y = rng.binomial(g[4], f)
            ly = rng.binomial(y, p)
            gone = out[0] + out[1] + out[2] + out[3]
            return [g[0] - out[0], g[1] - out[1], g[2] - out[2] + ly, g[3] - out[3] + y - ly, g[4] - y + gone], gone, y
        for s in range(services):
            heads = 30 + s * 15
            local = int(heads * 0.4)
            transfer = 2 + s + rng.choice([0, 1, 3], size=paths, p=[0.7, 0.2, 0.1])
            vacant = np.full(paths, round(heads * 0.022 / 0.4))
            zero = np.zeros(paths, dtype=np.int64)
            w = [np.full(paths, local), np.full(paths, heads - local), zero, zero, vacant]
            c = list(w)
            for m in range(months):
                now = transfer == m
                lost = [np.where(now, rng.binomial(x, 0.03), 0) for x in w[:4]]
                gone = lost[0] + lost[1] + lost[2] + lost[3]
                w = [w[i] - lost[i] for i in range(4)] + [w[4] + gone]
                council = transfer <= m
                w, x, y = turn(w, np.where(council, 0.011, 0.022), np.where(council, 0.3, 0.4), np.where(council, 0.5, 0.4))
                c, _, _ = turn(c, 0.022, 0.4, 0.4)
                head, chead = w[0] + w[1] + w[2] + w[3], c[0] + c[1] + c[2] + c[3]
                loc, cloc = w[0] + w[2], c[0] + c[2]
                pay = np.where(council, (w[0] + w[1]) * 2300.0 + (w[2] + w[3]) * 2350.0, (w[0] + w[1]) * 2000.0 + (w[2] + w[3]) * 1950.0)
                cpay = (c[0] + c[1]) * 2000.0 + (c[2] + c[3]) * 1950.0
                rows = np.stack([np.where(council, head, 0), head, np.where(council, head * 0.8, 0), loc, loc / np.maximum(head, 1), w[4], x + gone, y, pay, chead, cloc, cpay, head - chead, loc - cloc, pay - cpay])
                total[m] += rows
                np.mean(rows, axis=1); np.percentile(rows, [10, 50, 90], axis=1)
        for m in range(months):
            np.mean(total[m], axis=1); np.percentile(total[m], [10, 50, 90], axis=1)
        print(time.perf_counter() - start)
        """;

    /// <summary>Seconds that the numpy version takes, or null where python3 or numpy is missing.</summary>
    static async Task<double?> NumpyAsync(int paths)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("python3", ["-c", Numpy, paths.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false });
            if (process is null) return null;
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? double.Parse(output, CultureInfo.InvariantCulture) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
