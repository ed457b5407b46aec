using System.Diagnostics;
using System.Globalization;
using Workforce.Tests.Local;
using Workforce.Tests.Storage;

namespace Workforce.Tests.Faults;

/// <summary>
/// A process killed at any moment loses nothing and doubles nothing. How often is set by WORKFORCE_KILLS; CONTRIBUTING.md names the command
/// for 200.
/// </summary>
public class KilledTests
{
    static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("WORKFORCE_KILLS"), NumberStyles.None,
        CultureInfo.InvariantCulture, out var kills)
        ? kills
        : 2;

    [Fact]
    public async Task After_a_kill_at_any_moment_the_next_run_ends_as_an_undisturbed_one_did()
    {
        using TemporaryFolder fresh = new();
        await ManyServices.MakeAsync(fresh.Path, Kills > 2 ? ManyServices.Count : 4);
        using TemporaryFolder calm = new();
        ManyServices.Copy(fresh.Path, calm.Path);
        var started = Stopwatch.GetTimestamp();
        Assert.Equal(0, Run(calm.Path));
        var whole = Stopwatch.GetElapsedTime(started);
        var (documents, records) = (SampleRun.Documents(calm.Path), ManyServices.Records(calm.Path));
        Assert.DoesNotContain(records,
            record => record.StartsWith("step ", StringComparison.Ordinal) || record.StartsWith("failures ", StringComparison.Ordinal));

        Random random = new(20261122);
        for (var kill = 0; kill < Kills; kill++)
        {
            using TemporaryFolder folder = new();
            ManyServices.Copy(fresh.Path, folder.Path);
            var after = whole * random.NextDouble();
            KillAfter(folder.Path, after);

            // Whatever is there in full is right already: no document is half written.
            foreach (var (path, hash) in SampleRun.Documents(folder.Path)
                .Where(document => !document.Key.Contains(".unfinished-", StringComparison.Ordinal)))
                Assert.True(documents.TryGetValue(path, out var right) && right == hash,
                    $"kill {kill} after {after}: {path} is not as it should be");

            Assert.Equal(0, Run(folder.Path));
            Assert.Equal(documents, SampleRun.Documents(folder.Path));
            Assert.Equal(records, ManyServices.Records(folder.Path));
        }
    }

    static int Run(string folder) => TheProgram.Run("run", "--data", folder, "--as-at", "2026-11-23").Status;

    static void KillAfter(string folder, TimeSpan after)
    {
        using var process = TheProgram.Start("run", "--data", folder, "--as-at", "2026-11-23");
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(after)) process.Kill();
        process.WaitForExit();
        Task.WaitAll(output, error);
    }
}
