using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Workforce.Portal;
using Workforce.Storage;

namespace Workforce.Local;

/// <summary>
/// What the triggers do on Azure, in one loop: takes up lists and council files as they change, runs waiting steps, sweeps what is pending,
/// looks at the deadlines each day, and forecasts at the start of each month.
/// </summary>
sealed partial class BackgroundWork(DataFolder data, StepRunner runner, TimeProvider clock,
    ILogger<BackgroundWork> logger) : BackgroundService
{
    static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);
    static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(10);
    static readonly TimeSpan CopyEvery = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var worker = new StepWorker(data.Steps, runner, new Failures(data.Records), clock);
        var seen = "";
        var (swept, copied, watched, forecast) = (DateTimeOffset.MinValue, DateTimeOffset.MinValue, DateOnly.MinValue, DateOnly.MinValue);
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                var now = clock.InLondon();
                var today = DateOnly.FromDateTime(now.Date);
                var signature = await SignatureAsync(stoppingToken);
                // By its length: a clock that is set back stops nothing.
                if (signature != seen || (now - swept).Duration() >= SweepEvery)
                {
                    await runner.SweepAsync(new RunTime(AsAt: null, now), stoppingToken);
                    swept = now;
                }

                if (today != watched)
                {
                    await data.Steps.SendAsync(new Step(StepKind.WatchDeadlines), stoppingToken);
                    await data.Steps.SendAsync(new Step(StepKind.Retain), stoppingToken);
                }

                if (forecast != DateOnly.MinValue && today.Month != forecast.Month)
                    await data.Steps.SendAsync(new Step(StepKind.Forecast, AsAt: today), stoppingToken);
                (seen, watched, forecast) = (signature, today, today);
                await worker.DrainAsync(stoppingToken);
                if ((now - copied).Duration() >= CopyEvery)
                {
                    await PurgeRegister.FollowAsync(data, runner.Plans, stoppingToken);
                    data.KeepCopy();
                    copied = now;
                }
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or Microsoft.Data.Sqlite.SqliteException)
            {
                // A file still being copied in, or a full disk: tried again at the next tick, and said.
                LogFault(fault.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    async Task<string> SignatureAsync(CancellationToken cancellation)
    {
        List<string> parts = [];
        foreach (var folder in (string[])["staff-lists/", "council/"])
            await foreach (var document in data.Documents.ListAsync(folder, cancellation))
                parts.Add($"{document.Path} {document.Length} {document.Changed:O}");
        return ContentHash.OfParts(parts);
    }

    [LoggerMessage(LogLevel.Error, "The work stopped ({Kind}); it is tried again")]
    partial void LogFault(string kind);
}
