using Workforce.Findings;
using Workforce.Forecasting;
using Workforce.Packs;
using Workforce.Packs.Pdf;
using Workforce.Portal;
using Workforce.Programme;
using Workforce.Storage;

namespace Workforce.Local;

/// <summary>A service's plan and how far its documents are.</summary>
/// <param name="Findings">The plan's, and those of printing its documents.</param>
public sealed record ServiceRun(ServicePlan Plan, PlanRecord Record, IReadOnlyList<Finding> Findings);

/// <param name="Services">Those with a list that can be used.</param>
/// <param name="Unusable">Lists that cannot.</param>
/// <param name="ForecastDocuments">The programme's forecast, newest version.</param>
/// <param name="Written">How many documents this run wrote.</param>
/// <param name="Failures">Steps that failed every try.</param>
/// <param name="Findings">About the programme as a whole.</param>
public sealed record RunResult(
    IReadOnlyList<ServiceRun> Services,
    IReadOnlyList<UnusableList> Unusable,
    IReadOnlyList<string> ForecastDocuments,
    Forecast Forecast,
    int Written,
    IReadOnlyList<FailureRecord> Failures,
    IReadOnlyList<Finding> Findings);

/// <summary>One pass over a data folder: sends every step that may be needed, runs until none waits, and gathers what came out.</summary>
public sealed class ProgrammeRun(DataFolder data, TimeProvider clock, IProgress<StepProgress>? progress = null)
{
    /// <summary>A folder of staff-lists/ is not the id of a service in the programme.</summary>
    public const string UnknownService = "PR_UNKNOWN_SERVICE";

    readonly StepRunner runner = new(data.Documents, data.Records, data.Steps, PdfRenderer.Instance, progress);
    readonly Failures failures = new(data.Records);

    /// <summary>The result, or null with what is wrong in the council's files.</summary>
    public async Task<Checked<RunResult?>> RunAsync(DateOnly? asAt, CancellationToken cancellation = default)
    {
        var council = await runner.Plans.CouncilAsync(cancellation);
        if (council.Value is not { } folder) return new(null, council.Findings);
        var before = await CountAsync(cancellation);
        var time = new RunTime(asAt, clock.InLondon());
        await runner.SweepAsync(time, cancellation);
        await new StepWorker(data.Steps, runner, failures, clock).DrainAsync(cancellation);

        List<UnusableList> unusable = [];
        List<ServiceRun> services = [];
        foreach (var service in folder.Council.Programme.Services)
        {
            if (await runner.Plans.NewestAsync(service, folder, time, unusable, cancellation) is not var (plan, _)) continue;
            if (await data.Records.GetAsync(Tables.Plans, service.Id, plan.Version, cancellation) is not { } record) continue;
            var written = PlanRecord.FromJson(record.Body);
            services.Add(new ServiceRun(plan, written, [.. plan.Findings, .. written.Printing]));
        }

        var plans = services.Select(service => service.Plan).ToList();
        var (inputs, forecastAsAt) = await runner.Plans.ForecastBasisAsync(plans, folder.Council, time, cancellation);
        var forecastRecord = await data.Records.GetAsync(Tables.Plans, PlanSource.ProgrammePartition,
            PlanSource.VersionOf(inputs, forecastAsAt), cancellation);
        return new(
            new RunResult(
                services,
                unusable,
                forecastRecord is null ? [] : PlanRecord.FromJson(forecastRecord.Body).Documents,
                TransitionPlan.Forecast(plans, folder.Council, forecastAsAt, new(folder.Council.Assumptions.Months, Paths: 0)),
                await CountAsync(cancellation) - before,
                [.. (await failures.ListAsync(cancellation)).Select(failure => failure.Failure)],
                [.. folder.Council.Findings, .. await UnknownServicesAsync(folder.Council, cancellation)]),
            []);
    }

    async Task<int> CountAsync(CancellationToken cancellation)
    {
        var count = 0;
        foreach (var folder in (string[])["plans/", "packs/", "statements/", "forecasts/"])
            await foreach (var _ in data.Documents.ListAsync(folder, cancellation)) count++;
        return count;
    }

    async Task<IReadOnlyList<Finding>> UnknownServicesAsync(Council council, CancellationToken cancellation)
    {
        HashSet<string> folders = new(StringComparer.Ordinal);
        await foreach (var document in data.Documents.ListAsync("staff-lists/", cancellation)) folders.Add(document.Path.Split('/')[1]);
        return
        [
            .. folders.Where(folder => council.Programme.Services.All(service => service.Id != folder)).Order(StringComparer.Ordinal)
                .Select(folder => new Finding(UnknownService, Severity.Warning,
                    $"staff-lists/{folder} is not a service of {ProgrammePlan.File}; its lists were not read.", Location.Everything,
                    "Add the service, or move the lists to the folder of the right one.")),
        ];
    }
}
