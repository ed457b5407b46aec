using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Workforce.Local;

namespace Workforce.Benchmarks;

/// <summary>
/// The whole pipeline over one generated list, from file to every pack, statement and the forecast, written to a folder, each size in a
/// process of its own; then a second pass that finds nothing to do.
/// </summary>
static class PipelineBenchmark
{
    const string Service = "parks-grounds";

    sealed record Case(int People, int Documents, double Seconds, double AgainSeconds, double PeakMegabytes);

    public static async Task<Measured> RunAsync(bool quick, TextWriter table)
    {
        int[] sizes = quick ? [250, 1_000] : [1_000, 10_000, 50_000];
        await table.WriteLineAsync(
            $"List to packs, statements and forecast in a folder, on {Environment.ProcessorCount} processors, each size in a fresh process.");
        await table.WriteLineAsync(" people   documents   seconds   people/s   nothing to do   peak MB");
        List<Case> cases = [];
        foreach (var size in sizes)
        {
            var done = await InOwnProcessAsync(size);
            cases.Add(done);
            await table.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{done.People,7:N0}   {done.Documents,9:N0}   {done.Seconds,7:0.0}   {done.People / done.Seconds,8:N0}   {done.AgainSeconds,11:0.0} s   {done.PeakMegabytes,7:N0}"));
        }

        var growth = cases.Zip(cases.Skip(1))
            .Select(pair => new
            {
                From = pair.First.People,
                To = pair.Second.People,
                Exponent = Math.Log(pair.Second.Seconds / pair.First.Seconds) / Math.Log((double)pair.Second.People / pair.First.People)
            })
            .ToList();
        foreach (var one in growth)
            await table.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"From {one.From:N0} to {one.To:N0} people: growth exponent {one.Exponent:0.00}."));
        return Measured.Of(new { Cases = cases, Growth = growth },
        [
            .. cases.Select(one => new Line($"{one.People:N0} people: list to {one.Documents:N0} documents and forecast",
                string.Create(CultureInfo.InvariantCulture,
                    $"{Measured.Seconds(one.Seconds)}, {one.PeakMegabytes:N0} MB; a second pass {Measured.Seconds(one.AgainSeconds)}"),
                "", null)),
            .. growth.Select(one => new Line($"{one.From:N0} to {one.To:N0} people",
                string.Create(CultureInfo.InvariantCulture, $"exponent {one.Exponent:0.00}"), "", null)),
        ]);
    }

    /// <summary>One size, in this process; writes its figures to standard output.</summary>
    public static async Task CaseAsync(int people)
    {
        var folder = Directory.CreateTempSubdirectory("workforce-benchmark-").FullName;
        try
        {
            var samples = Path.Combine(AppContext.BaseDirectory, "samples", "council");
            Directory.CreateDirectory(Path.Combine(folder, "council"));
            foreach (var file in Directory.EnumerateFiles(samples))
                File.Copy(file, Path.Combine(folder, "council", Path.GetFileName(file)));
            await File.WriteAllBytesAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "staff-lists", Service)).FullName,
                "list.csv"),
                GeneratedLists.Bytes("csv", people));
            var (seconds, documents) = await RunOnceAsync(folder);
            var (again, none) = await RunOnceAsync(folder);
            if (none != 0) throw new InvalidOperationException("A second pass wrote documents.");
            using var process = Process.GetCurrentProcess();
            Console.WriteLine(JsonSerializer.Serialize(new Case(people, documents, seconds, again,
                process.PeakWorkingSet64 / 1024d / 1024)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task<(double Seconds, int Documents)> RunOnceAsync(string folder)
    {
        var started = Stopwatch.GetTimestamp();
        using var data = DataFolder.Open(folder);
        var run = await new ProgrammeRun(data, TimeProvider.System).RunAsync(new DateOnly(2026, 11, 23));
        return (Stopwatch.GetElapsedTime(started).TotalSeconds,
            run.Value?.Written ?? throw new InvalidOperationException("The sample council cannot be read."));
    }

    static async Task<Case> InOwnProcessAsync(int people)
    {
        string[] arguments = ["exec", typeof(PipelineBenchmark).Assembly.Location, "pipeline-case",
            people.ToString(CultureInfo.InvariantCulture)];
        using var process = Process.Start(new ProcessStartInfo("dotnet",
            arguments)
        { RedirectStandardOutput = true, UseShellExecute = false })
            ?? throw new InvalidOperationException("No process could be started.");
        var result = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return JsonSerializer.Deserialize<Case>(result) ?? throw new InvalidOperationException("The measuring process gave no result.");
    }
}
