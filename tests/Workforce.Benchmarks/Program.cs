using System.Globalization;
using Workforce.Benchmarks;

if (args is ["case", var format, var rows, var repeats, var list])
{
    ReadingCase.Run(format, int.Parse(rows, CultureInfo.InvariantCulture), int.Parse(repeats, CultureInfo.InvariantCulture), list);
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
var quick = args.Contains("--quick", StringComparer.Ordinal);
Dictionary<string, Func<Task<Measured>>> benchmarks = new(StringComparer.Ordinal)
{
    ["reading"] = () => ReadingBenchmark.RunAsync(quick, Console.Out),
    ["matching"] = () => MatchingBenchmark.RunAsync(quick, Console.Out),
    ["forecast"] = () => ForecastBenchmark.RunAsync(quick, Console.Out),
    ["sequence"] = () => SequenceBenchmark.RunAsync(quick, Console.Out),
    ["packs"] = () => PacksBenchmark.RunAsync(quick, Console.Out),
    ["pipeline"] = () => PipelineBenchmark.RunAsync(quick, Console.Out),
    ["portal"] = () => PortalBenchmark.RunAsync(quick, Console.Out),
};
string[] asked = args is [var first, ..] && !first.StartsWith("--", StringComparison.Ordinal) ? [first] : [.. benchmarks.Keys];
if (!asked.All(benchmarks.ContainsKey) || json == args.Length - 1)
{
    await Console.Error.WriteLineAsync(
        $"dotnet run -c Release --project tests/Workforce.Benchmarks [-- {string.Join('|', benchmarks.Keys)}] [--quick] [--json FILE], all of them without a name; or -- weights OUT.json [SOC-INDEX.csv]");
    return 1;
}

Dictionary<string, Measured> measured = new(StringComparer.Ordinal);
foreach (var name in asked)
{
    await Console.Out.WriteLineAsync($"== {name}");
    measured[name] = await benchmarks[name]();
}

await Console.Out.WriteLineAsync();
await Measured.PrintAsync(measured.Values.SelectMany(one => one.Lines), Console.Out);
var file = json >= 0 ? args[json + 1] : Path.Combine("TestResults", "benchmarks.json");
await Measured.WriteAsync(measured, quick, file);
await Console.Out.WriteLineAsync($"Every figure is in {Path.GetFullPath(file)}.");
return 0;
