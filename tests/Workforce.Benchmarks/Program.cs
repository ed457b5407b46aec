using System.Globalization;
using Workforce.Benchmarks;

if (args is ["case", var format, var rows, var repeats, var file])
{
    ReadingCase.Run(format, int.Parse(rows, CultureInfo.InvariantCulture), int.Parse(repeats, CultureInfo.InvariantCulture), file);
    return 0;
}

if (args is ["pipeline-case", var people])
{
    await PipelineBenchmark.CaseAsync(int.Parse(people, CultureInfo.InvariantCulture));
    return 0;
}

if (args is ["weights", var weights, .. var index] && index.Length <= 1)
{
    FitWeights.Run(weights, index is [var soc] ? soc : null);
    return 0;
}

var json = Array.IndexOf(args, "--json");
if (args is not ["reading" or "forecast" or "packs" or "portal" or "pipeline", ..] || json == args.Length - 1)
{
    await Console.Error.WriteLineAsync("Name what to measure: dotnet run -c Release --project tests/Workforce.Benchmarks -- reading|forecast|packs|portal|pipeline [--quick] [--json FILE], or -- weights OUT.json [SOC-INDEX.csv]");
    return 1;
}

var quick = args.Contains("--quick", StringComparer.Ordinal);
var results = await (args[0] switch
{
    "forecast" => ForecastBenchmark.RunAsync(quick, Console.Out),
    "portal" => PortalBenchmark.RunAsync(quick, Console.Out),
    "pipeline" => PipelineBenchmark.RunAsync(quick, Console.Out),
    "packs" => PacksBenchmark.RunAsync(quick, Console.Out),
    _ => ReadingBenchmark.RunAsync(quick, Console.Out),
});
if (json >= 0) await File.WriteAllTextAsync(args[json + 1], results);
return 0;
