using System.Diagnostics;
using System.Text.Json;

namespace Workforce.Benchmarks;

/// <summary>What a peer's script says of itself.</summary>
/// <param name="Right">Of titles, the share answered as a person did.</param>
/// <param name="LastHeadcount">Of a forecast, the mean headcount of the last month.</param>
sealed record Peer(string Tool, double Seconds, double? PeakMegabytes = null, int? Rows = null, double? Right = null,
    double? LastHeadcount = null, double? LastLocal = null);

/// <summary>What people use today, run by the Python that has it: Debian's own before another that stands first in the path.</summary>
static class Peers
{
    const int ModuleMissing = 3;

    /// <summary>The peer's figures, or null where neither Python has what the script needs.</summary>
    public static async Task<Peer?> RunAsync(string script, params string[] arguments)
    {
        foreach (var python in (string[])["/usr/bin/python3", "python3"])
        {
            try
            {
                using var process = Process.Start(new ProcessStartInfo(python,
                    [Path.Combine(AppContext.BaseDirectory, "peers", script), .. arguments])
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    UseShellExecute = false
                })!;
                var error = process.StandardError.ReadToEndAsync();
                var output = await process.StandardOutput.ReadToEndAsync();
                await process.WaitForExitAsync();
                if (process.ExitCode == ModuleMissing) continue;
                return process.ExitCode == 0
                    ? JsonSerializer.Deserialize<Peer>(output, JsonSerializerOptions.Web)
                    : throw new InvalidOperationException($"{script}: {await error}");
            }
            catch (System.ComponentModel.Win32Exception)
            {
            }
        }

        return null;
    }
}
