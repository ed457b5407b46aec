using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Workforce.Benchmarks;

/// <summary>
/// Reads and parses generated lists of growing length, each in a process of its own: rows a second, peak memory, and how both grow. An
/// exponent of 1 means that ten times the rows take ten times as long.
/// </summary>
static class ReadingBenchmark
{
    /// <summary>Every case, its peers last.</summary>
    public static async Task<Measured> RunAsync(bool quick, TextWriter table)
    {
        int[] sizes = quick ? [2_000, 20_000] : [20_000, 100_000];
        var repeats = quick ? 3 : 7;
        await table.WriteLineAsync(
            $"Reading generated lists of 16 columns on {Environment.ProcessorCount} processors; median (best) of {repeats} repeats after a warm-up; cold is the first read of a fresh process.");
        await table.WriteLineAsync(
            "format     rows     rows/s read and parsed   rows/s to cells   rows/s cold   seconds   peak MB   before MB");
        var cases = new List<ReadingCase>();
        List<(ReadingCase Case, string Way, Peer? Peer)> peers = [];
        foreach (var format in new[] { "csv", "xlsx" })
        {
            foreach (var rows in sizes)
            {
                var (done, beside) = await InOwnProcessAsync(format, rows, repeats, rows == sizes[^1] ? Ways(format) : []);
                cases.Add(done);
                peers.AddRange(beside.Select(one => (done, one.Way, one.Peer)));
                await table.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                    $"{format,-6} {rows,8:N0}   {done.RowsPerSecond,10:N0} ({done.BestRowsPerSecond,9:N0})   {done.Rows / done.CellsSeconds,15:N0}   {done.Rows / done.ColdSeconds,11:N0}   {done.Seconds,7:0.000}   {done.PeakMegabytes,7:N0}   {done.IdleMegabytes,9:N0}"));
            }
        }

        var growth = cases.GroupBy(one => one.Format, StringComparer.Ordinal).Select(same => Growth(same.First(), same.Last())).ToList();
        foreach (var one in growth)
            await table.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{one.Format}: {one.TimesRows:0.#} times the rows take {one.TimesSeconds:0.0} times as long (growth exponent {one.Exponent:0.00}) and {one.BytesPerRow:N0} bytes of peak memory for each further row."));
        return Measured.Of(
            new { Cases = cases, Growth = growth, Peers = peers.Select(one => new { one.Case.Format, one.Case.Rows, one.Way, one.Peer }) },
            [.. peers.SelectMany(one => Lines(one.Case, one.Peer)),
                .. growth.Select(one => new Line($"{one.Format}: {one.TimesRows:0.#} times the rows",
                    string.Create(CultureInfo.InvariantCulture, $"{one.TimesSeconds:0.0} times as long (exponent {one.Exponent:0.00})"), "",
                    null))]);
    }

    /// <summary>
    /// Reading cells alone is what the peers do; understanding them is what follows, which they leave to whoever calls them.
    /// </summary>
    static IEnumerable<Line> Lines(ReadingCase one, Peer? peer)
    {
        var what = $"{one.Format}, {one.Rows:N0} rows of 16 columns";
        var beside = peer is null
            ? "pandas and openpyxl are not on this machine"
            : string.Create(CultureInfo.InvariantCulture,
                $"{peer.Tool}, cells: {Measured.Seconds(peer.Seconds)}{(peer.PeakMegabytes is { } held ? $", {held:N0} MB" : "")}");
        yield return new($"{what}: to cells", Measured.Seconds(one.CellsSeconds), beside, peer?.Seconds / one.CellsSeconds);
        yield return new($"{what}: read, understood and checked",
            string.Create(CultureInfo.InvariantCulture, $"{Measured.Seconds(one.Seconds)}, {one.PeakMegabytes:N0} MB"), beside,
            peer?.Seconds / one.Seconds);
    }

    static string[] Ways(string format) => format == "csv" ? ["pandas-csv"] : ["openpyxl-xlsx", "pandas-xlsx"];

    sealed record Growing(string Format, double TimesRows, double TimesSeconds, double Exponent, double BytesPerRow);

    static Growing Growth(ReadingCase small, ReadingCase large)
    {
        var rows = (double)large.Rows / small.Rows;
        var seconds = large.Seconds / small.Seconds;
        return new(large.Format, rows, seconds, Math.Log(seconds) / Math.Log(rows),
            (large.PeakMegabytes - small.PeakMegabytes) * 1024 * 1024 / (large.Rows - small.Rows));
    }

    static async Task<(ReadingCase Case, IReadOnlyList<(string Way, Peer? Peer)> Peers)> InOwnProcessAsync(string format, int rows,
        int repeats, string[] ways)
    {
        var file = Path.Combine(Path.GetTempPath(), $"workforce-benchmark-{Guid.NewGuid():N}.{format}");
        try
        {
            await File.WriteAllBytesAsync(file, GeneratedLists.Bytes(format, rows));
            string[] arguments = ["exec", typeof(ReadingBenchmark).Assembly.Location, "case", format,
                rows.ToString(CultureInfo.InvariantCulture), repeats.ToString(CultureInfo.InvariantCulture), file];
            using var process = Process.Start(new ProcessStartInfo("dotnet",
                arguments)
            { RedirectStandardOutput = true, UseShellExecute = false })
                ?? throw new InvalidOperationException("No process could be started.");
            var result = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            List<(string, Peer?)> peers = [];
            foreach (var way in ways) peers.Add((way, await Peers.RunAsync("read_table.py", way, file, format == "csv" ? "3" : "1")));
            return (JsonSerializer.Deserialize<ReadingCase>(result)
                ?? throw new InvalidOperationException("The measuring process gave no result."),
                peers);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
