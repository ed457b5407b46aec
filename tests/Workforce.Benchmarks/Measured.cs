using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Workforce.Benchmarks;

/// <summary>A line of the table.</summary>
/// <param name="Beside">What people use today, and what it took; or why there is nothing.</param>
/// <param name="Times">How many times as fast Workforce is; under 1 it is slower.</param>
sealed record Line(string What, string Workforce, string Beside, double? Times);

/// <summary>What a benchmark measured: its lines of the table, and every figure for JSON.</summary>
sealed record Measured(JsonNode Figures, IReadOnlyList<Line> Lines)
{
    static readonly JsonSerializerOptions Options = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static Measured Of(object figures, params IReadOnlyList<Line> lines) =>
        new(JsonSerializer.SerializeToNode(figures, Options)!, lines);

    public static async Task PrintAsync(IEnumerable<Line> lines, TextWriter table)
    {
        await table.WriteLineAsync("| what | Workforce | beside | times as fast |");
        await table.WriteLineAsync("|---|---|---|---|");
        foreach (var line in lines)
            await table.WriteLineAsync(
                $"| {line.What} | {line.Workforce} | {line.Beside} | {(line.Times is { } times ? times.ToString(times < 10 ? "0.0" : "0", CultureInfo.InvariantCulture) : "")} |");
    }

    public static Task WriteAsync(IReadOnlyDictionary<string, Measured> all, bool quick, string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        JsonObject json = new()
        {
            ["quick"] = quick,
            ["processors"] = Environment.ProcessorCount,
            ["system"] = Environment.OSVersion.VersionString,
            ["runtime"] = Environment.Version.ToString(),
            ["table"] = JsonSerializer.SerializeToNode(all.SelectMany(one => one.Value.Lines), Options),
        };
        foreach (var (name, one) in all) json[name] = one.Figures.DeepClone();
        return File.WriteAllTextAsync(file, json.ToJsonString(Options));
    }

    public static string Seconds(double seconds) => seconds.ToString(seconds < 1 ? "0.000" : "0.0", CultureInfo.InvariantCulture) + " s";
}
