using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Workforce.Portal;
using Workforce.Storage;

namespace Workforce.Functions;

/// <summary>
/// What wakes the work on Azure. Each trigger is one call into Core or the portal; docs/architecture.md sets it beside what does the same
/// on one machine.
/// </summary>
public sealed class Triggers(StepRunner runner, IStepSender steps, Failures failures, PortalServer portal, TimeProvider clock)
{
    /// <summary>
    /// A list dropped into blob storage. The message names the service alone: what is read is what the store holds by then.
    /// </summary>
    [Function(nameof(TakeUpList))]
    public Task TakeUpList([BlobTrigger("staff-lists/{name}", Source = BlobTriggerSource.EventGrid, Connection = StorageSettings.Connection)] BlobClient list,
        CancellationToken cancellation) =>
        steps.SendAsync(new Step(StepKind.PlanService, list.Name.Split('/')[0]), cancellation);

    [Function(nameof(RunStep))]
    public Task RunStep([QueueTrigger(StorageSteps.Queue, Connection = StorageSettings.Connection)] string message,
        CancellationToken cancellation) =>
        Step.FromMessage(message) is { } step
            ? runner.RunAsync(step, clock.InLondon(), cancellation)
            : failures.SetAsideAsync(message, "not a step", clock.InLondon(), cancellation);

    [Function(nameof(SetStepAside))]
    public Task SetStepAside([QueueTrigger(StorageSteps.Poison, Connection = StorageSettings.Connection)] string message,
        CancellationToken cancellation) =>
        failures.SetAsideAsync(message, "failed every try", clock.InLondon(), cancellation);

    [Function(nameof(ScheduledForecast))]
    public Task ScheduledForecast([TimerTrigger("%Forecast:Schedule%")] TimerInfo timer, CancellationToken cancellation) =>
        steps.SendAsync(new Step(StepKind.Forecast, AsAt: DateOnly.FromDateTime(clock.InLondon().Date)), cancellation);

    [Function(nameof(WatchDeadlines))]
    public async Task WatchDeadlines([TimerTrigger("%Deadlines:Schedule%")] TimerInfo timer, CancellationToken cancellation)
    {
        await steps.SendAsync(new Step(StepKind.WatchDeadlines), cancellation);
        await steps.SendAsync(new Step(StepKind.Retain), cancellation);
    }

    [Function(nameof(SweepPending))]
    public Task SweepPending([TimerTrigger("%Sweep:Schedule%")] TimerInfo timer, CancellationToken cancellation) =>
        runner.SweepAsync(new RunTime(AsAt: null, clock.InLondon()), cancellation);

    /// <summary>Every page and endpoint: the portal is one application, and authorises its visitors itself.</summary>
    [Function(nameof(Portal))]
    public Task Portal(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", "put", "patch", "delete", "head", "options", Route = "{*path}")] HttpRequest request) =>
        portal.ProcessAsync(request.HttpContext);
}
