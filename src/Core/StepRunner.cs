using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;
using Workforce.DataRights;
using Workforce.Findings;
using Workforce.Packs;
using Workforce.Packs.Html;
using Workforce.Programme;
using Workforce.Storage;

namespace Workforce;

/// <summary>How far a step has come: for a progress display.</summary>
public sealed record StepProgress(string Service, string What, int Done, int Of);

/// <summary>
/// Runs the steps of the work, for both hosts. Each step may run twice or be cut short: the order is document, record, message, and what is
/// already there is not done again. <see cref="SweepAsync"/> sends again what a stopped process left pending.
/// </summary>
public sealed class StepRunner(IDocumentStore documents, IRecordStore records, IStepSender queue, IPackRenderer renderer,
    IProgress<StepProgress>? progress = null)
{
    /// <summary>
    /// Documents in one step: small enough to finish well within a minute, large enough that the plan's making hardly counts. See
    /// docs/scaling.md.
    /// </summary>
    public const int DocumentsInAStep = 250;

    /// <summary>
    /// Documents made and being stored: a store answers late, and what it is slow with need not keep a processor from making the next.
    /// </summary>
    const int BeingStored = 8;

    /// <summary>
    /// The meter of counts and durations: <c>workforce.steps</c> and <c>workforce.step.duration</c> by kind and outcome, nothing else.
    /// </summary>
    public const string MeterName = "Workforce";

    static readonly Meter Meter = new(MeterName);
    static readonly Counter<long> StepCount = Meter.CreateCounter<long>("workforce.steps");
    static readonly Histogram<double> StepDuration = Meter.CreateHistogram<double>("workforce.step.duration", "s");

    public PlanSource Plans { get; } = new(documents, records, renderer);

    public async Task RunAsync(Step step, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var started = Stopwatch.GetTimestamp();
        var outcome = "failed";
        try
        {
            await RunOnceAsync(step, now, cancellation);
            outcome = "done";
        }
        finally
        {
            TagList tags = new() { { "kind", step.Kind.ToString() }, { "outcome", outcome } };
            StepCount.Add(1, tags);
            StepDuration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, tags);
        }
    }

    async Task RunOnceAsync(Step step, DateTimeOffset now, CancellationToken cancellation)
    {
        // A council file that cannot be read stops nothing for good: the portal and the command line say what is wrong, and a sweep tries
        // again.
        if ((await Plans.CouncilAsync(cancellation)).Value is not { } folder) return;
        var time = new RunTime(step.AsAt, now);
        switch (step.Kind)
        {
            case StepKind.PlanService when Named(step, folder) is { } service:
                await PlanAsync(service, folder, time, cancellation);
                break;
            case StepKind.WriteDocuments when Named(step, folder) is { } service && step.Version is { } version:
                await WriteAsync(service, version, step, folder, time, cancellation);
                break;
            case StepKind.Forecast:
                await ForecastAsync(folder, time, cancellation);
                break;
            case StepKind.Retain:
                await RetainAsync(folder, time, cancellation);
                break;
            case StepKind.WatchDeadlines:
                await WatchDeadlinesAsync(folder.Council, time.AsAt ?? time.Today, cancellation);
                await StagedFiles.PurgeAsync(documents, now, cancellation);
                break;
        }
    }

    /// <summary>
    /// Sends what is still to do: services whose newest list is not planned and written to the end, and the forecast. Sends nothing where
    /// all is done.
    /// </summary>
    public async Task SweepAsync(RunTime time, CancellationToken cancellation = default)
    {
        if ((await Plans.CouncilAsync(cancellation)).Value is not { } folder) return;
        List<ServicePlan> done = [];
        var pending = false;
        foreach (var service in folder.Council.Programme.Services)
        {
            progress?.Report(new StepProgress(service.Name, "reading", 0, 1));
            if (await Plans.NewestAsync(service, folder, time, unusable: null, cancellation) is not var (plan, _)) continue;
            if (await IsWrittenAsync(plan, folder.Council, cancellation))
            {
                done.Add(plan);
                continue;
            }

            pending = true;
            await queue.SendAsync(new Step(StepKind.PlanService, service.Id, AsAt: time.AsAt), cancellation);
        }

        // The service that is written last sends the forecast; without one to write it is sent from here.
        if (!pending && !await IsForecastAsync(done, folder.Council, time, cancellation))
            await queue.SendAsync(new Step(StepKind.Forecast, AsAt: time.AsAt), cancellation);
    }

    async Task<bool> IsWrittenAsync(ServicePlan plan, Council council, CancellationToken cancellation)
    {
        if (await records.GetAsync(Tables.Plans, plan.Service.Id, plan.Version, cancellation) is not { } record
            || PlanRecord.FromJson(record.Body).State != PlanState.Done)
        {
            return false;
        }

        var existing = await ExistingAsync(plan.Service.Id, plan.Version, cancellation);
        return PlanPaths.Documents(plan, council, renderer).All(document => existing.Contains(document.Path));
    }

    async Task<bool> IsForecastAsync(IReadOnlyList<ServicePlan> plans, Council council, RunTime time, CancellationToken cancellation)
    {
        var (inputs, asAt) = await Plans.ForecastBasisAsync(plans, council, time, cancellation);
        return await IsForecastAsync(PlanSource.VersionOf(inputs, asAt), cancellation);
    }

    async Task<bool> IsForecastAsync(string version, CancellationToken cancellation)
    {
        if (await records.GetAsync(Tables.Plans, PlanSource.ProgrammePartition, version, cancellation) is not { } record) return false;
        foreach (var path in PlanRecord.FromJson(record.Body).Documents)
        {
            await using var document = await documents.OpenAsync(path, cancellation);
            if (document is null) return false;
        }

        return true;
    }

    static Service? Named(Step step, CouncilFolder folder) =>
        folder.Council.Programme.Services.FirstOrDefault(service => service.Id == step.Service);

    async Task PlanAsync(Service service, CouncilFolder folder, RunTime time, CancellationToken cancellation)
    {
        if (await Plans.NewestAsync(service, folder, time, unusable: null, cancellation) is not var (plan, inputs)) return;
        if (await IsWrittenAsync(plan, folder.Council, cancellation)) return;
        var paths = PlanPaths.Documents(plan, folder.Council, renderer).Select(document => document.Path).ToList();
        var batches = paths.Chunk(DocumentsInAStep).Select((batch, index) => (From: index * DocumentsInAStep, Paths: batch)).ToList();
        var existing = await ExistingAsync(service.Id, plan.Version, cancellation);
        var record = await records.GetAsync(Tables.Plans, service.Id, plan.Version, cancellation);
        List<int> written = record is null
            ? []
            : [.. batches.Where(batch => batch.Paths.All(existing.Contains)).Select(batch => batch.From)];

        // The last is always sent, for it may be all written and only the record not brought to its end.
        if (written.Count > 0 && written[^1] == batches[^1].From) written.RemoveAt(written.Count - 1);
        if (record is null)
        {
            var own = paths.Where(path => !path.StartsWith("statements/", StringComparison.Ordinal)).ToList();
            await records.InsertAsync(Tables.Plans, service.Id, plan.Version,
                new PlanRecord(inputs, plan.AsAt, time.Now, PlanState.Pending, own, plan.People.Count, []).ToJson(), cancellation);
        }
        else
        {
            await ChangeAsync(service.Id, plan.Version, known => known with { State = PlanState.Pending, Written = written }, cancellation);
        }

        foreach (var batch in batches.Where(batch => !written.Contains(batch.From)))
            await queue.SendAsync(new Step(StepKind.WriteDocuments, service.Id, plan.Version, batch.From, batch.Paths.Length, plan.AsAt),
                cancellation);
    }

    async Task WriteAsync(Service service, string version, Step step, CouncilFolder folder, RunTime time, CancellationToken cancellation)
    {
        var newest = await Plans.NewestAsync(service, folder, time, unusable: null, cancellation);
        if (newest?.Plan is not { } plan || plan.Version != version)
        {
            await ChangeAsync(service.Id, version,
                record => record.State == PlanState.Pending ? record with { State = PlanState.Superseded } : record, cancellation);
            return;
        }

        var count = PlanPaths.Count(plan, folder.Council, renderer);
        if (await records.GetAsync(Tables.Plans, service.Id, version, cancellation) is { } known
            && PlanRecord.FromJson(known.Body).IsWritten(step.From))
        {
            if (await IsCompleteAsync(plan, folder.Council, count, cancellation))
                await queue.SendAsync(new Step(StepKind.Forecast), cancellation);
            return;
        }

        var stored = 0;
        var printing = await StoreAsync(
            PlanPaths.Documents(plan, folder.Council, renderer, step.From, step.Count),
            () => progress?.Report(new StepProgress(service.Name, "writing", step.From + Interlocked.Increment(ref stored), count)),
            cancellation);
        await ChangeAsync(service.Id, version, record => record with
        {
            Written = record.State == PlanState.Done ? null : [.. (record.Written ?? []).Append(step.From).Distinct().Order()],
            Printing = [.. record.Printing
                .Concat(printing)
                .Distinct()
                .OrderBy(finding => finding.Code, StringComparer.Ordinal)
                .ThenBy(finding => finding.Message, StringComparer.Ordinal)],
        }, cancellation);
        if (await IsCompleteAsync(plan, folder.Council, count, cancellation))
            await queue.SendAsync(new Step(StepKind.Forecast), cancellation);
    }

    /// <summary>Makes documents on every processor and stores them; the findings of printing them.</summary>
    async Task<IReadOnlyCollection<Finding>> StoreAsync(IReadOnlyList<(string Path, Func<Checked<byte[]>> Write)> made, Action onStored,
        CancellationToken cancellation)
    {
        ConcurrentBag<Finding> printing = [];
        ConcurrentBag<Task> storing = [];
        using SemaphoreSlim room = new(BeingStored);
        try
        {
            await Parallel.ForEachAsync(made, cancellation, async (document, token) =>
            {
                var printed = document.Write();
                foreach (var finding in printed.Findings) printing.Add(finding);
                await room.WaitAsync(token);
                storing.Add(Task.Run(() => OneAsync(document.Path, printed.Value), CancellationToken.None));
            });
        }
        finally
        {
            await Task.WhenAll(storing);
        }

        return printing;

        async Task OneAsync(string path, byte[] content)
        {
            try
            {
                await documents.CreateAsync(path, content, cancellation);
                onStored();
            }
            finally
            {
                room.Release();
            }
        }
    }

    /// <summary>
    /// Once every step has ended: looks whether all is there, and brings the record to its end. What somebody took away meanwhile is made
    /// again by the sweep.
    /// </summary>
    async Task<bool> IsCompleteAsync(ServicePlan plan, Council council, int count, CancellationToken cancellation)
    {
        if (await records.GetAsync(Tables.Plans, plan.Service.Id, plan.Version, cancellation) is not { } stored) return false;
        var record = PlanRecord.FromJson(stored.Body);
        if (record.State == PlanState.Done) return true;
        if ((record.Written?.Count ?? 0) * DocumentsInAStep < count) return false;
        var existing = await ExistingAsync(plan.Service.Id, plan.Version, cancellation);
        if (!PlanPaths.Documents(plan, council, renderer).All(document => existing.Contains(document.Path))) return false;
        await ChangeAsync(plan.Service.Id, plan.Version, now => now with { State = PlanState.Done, Written = null }, cancellation);
        return true;
    }

    /// <summary>Does nothing while a service that has a list is not written yet: whichever is written last sends this step again.</summary>
    async Task ForecastAsync(CouncilFolder folder, RunTime time, CancellationToken cancellation)
    {
        if (await Plans.Forecasts.BasisAsync(folder, time, cancellation) is not { } basis
            || await IsForecastAsync(basis.Version, cancellation))
        {
            return;
        }

        progress?.Report(new StepProgress("Programme", "forecast", 0, 1));
        await Plans.Forecasts.WriteAsync(basis, renderer, time.Now, cancellation);
    }

    /// <summary>
    /// Destroys nothing new unless the council's rules say that it goes by itself; what was ordered goes again wherever it has come back.
    /// </summary>
    async Task RetainAsync(CouncilFolder folder, RunTime time, CancellationToken cancellation)
    {
        Purges purges = new(documents, records, Plans);
        await purges.AgainAsync(folder, cancellation);
        if ((await purges.RulesAsync(cancellation)).Value is not { Automatic: true } rules) return;
        foreach (var order in (await purges.DueAsync(folder, rules, time, cancellation)).SelectMany(view => view.Due))
        {
            await purges.OrderAsync(order with { By = $"the rules in {RetentionRules.File}" }, folder, cancellation);
            await queue.SendAsync(new Step(StepKind.PlanService, order.Service), cancellation);
        }
    }

    async Task WatchDeadlinesAsync(Council council, DateOnly today, CancellationToken cancellation)
    {
        foreach (var service in council.Programme.Services)
        {
            var timeline = ProgrammeTimeline.For(service, today, council.Programme.Planning);
            var watch = new DeadlineRecord(today,
                timeline.Value.FirstOrDefault(milestone => milestone.Date >= today && milestone.Basis != Basis.CouncilChoice),
                timeline.Findings);
            var body = JsonSerializer.Serialize(watch, StrictJson.Options);
            var record = await records.GetAsync(Tables.Deadlines, "programme", service.Id, cancellation);
            if (record is null) await records.InsertAsync(Tables.Deadlines, "programme", service.Id, body, cancellation);
            else if (record.Body != body)
                await records.ReplaceAsync(Tables.Deadlines, "programme", service.Id, body, record.ETag, cancellation);
        }
    }

    async Task<HashSet<string>> ExistingAsync(string service, string version, CancellationToken cancellation)
    {
        HashSet<string> existing = new(StringComparer.Ordinal);
        foreach (var folder in (string[])[$"plans/{service}/", PlanPaths.Packs(service, version), PlanPaths.Statements(service, version)])
            await foreach (var document in documents.ListAsync(folder, cancellation)) existing.Add(document.Path);
        return existing;
    }

    /// <summary>Changes a plan's record from whatever state it has by then.</summary>
    async Task ChangeAsync(string service, string version, Func<PlanRecord, PlanRecord> change, CancellationToken cancellation)
    {
        while (await records.GetAsync(Tables.Plans, service, version, cancellation) is { } record)
        {
            var now = change(PlanRecord.FromJson(record.Body)).ToJson();
            if (now == record.Body
                || await records.ReplaceAsync(Tables.Plans, service, version, now, record.ETag, cancellation) is not null)
            {
                return;
            }
        }
    }
}

/// <summary>The dates of a service that bind, as looked at on a day.</summary>
public sealed record DeadlineRecord(DateOnly LookedAt, Milestone? Next, IReadOnlyList<Finding> Findings);
