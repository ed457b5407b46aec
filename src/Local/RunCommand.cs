using Spectre.Console;
using Workforce.Findings;

namespace Workforce.Local;

/// <summary><c>workforce run</c>: one pass over a data folder.</summary>
static class RunCommand
{
    public static async Task<int> RunAsync(string folder, DateOnly? asAt, CancellationToken cancellation)
    {
        using var data = DataFolder.Open(folder);
        return await RunAsync(data, asAt, cancellation);
    }

    public static async Task<int> RunAsync(DataFolder data, DateOnly? asAt, CancellationToken cancellation)
    {
        Task<Checked<RunResult?>> Run(IProgress<StepProgress> progress) =>
            new ProgrammeRun(data, TimeProvider.System, progress).RunAsync(asAt, cancellation);
        var result = AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected
            ? await RunDisplay.WithProgressAsync(Run)
            : await Run(new PlainProgress());
        if (result.Value is { } done)
        {
            RunSummary.Print(done, data.Documents.Root);
            return ExitStatus.Done;
        }

        foreach (var finding in result.Findings) await Console.Error.WriteLineAsync($"{finding.Message} {finding.Remedy}");
        return ExitStatus.UnusableInput;
    }
}
