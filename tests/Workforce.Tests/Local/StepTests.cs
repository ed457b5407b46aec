using Microsoft.Data.Sqlite;
using Workforce.Local;
using Workforce.Packs.Pdf;
using Workforce.Storage;
using Workforce.Tests.Storage;

namespace Workforce.Tests.Local;

/// <summary>The work as steps: repeated, cut short, out of order and failing.</summary>
public sealed class StepTests : IAsyncLifetime, IDisposable
{
    static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    readonly TemporaryFolder folder = new();

    public Task InitializeAsync() => SampleRun.CopySamplesAsync(folder.Path);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => folder.Dispose();

    static StepRunner RunnerOf(DataFolder data) => new(data.Documents, data.Records, data.Steps, PdfRenderer.Instance);

    static async Task<List<Step>> WaitingAsync(DataFolder data)
    {
        List<Step> steps = [];
        while (data.Steps.Take() is { } taken)
        {
            steps.Add(Step.FromMessage(taken.Message)!);
            data.Steps.Finish(taken);
        }

        await Task.CompletedTask;
        return steps;
    }

    [Fact]
    public async Task Every_step_run_twice_gives_what_running_it_once_gives()
    {
        using var once = new TemporaryFolder();
        await SampleRun.CopySamplesAsync(once.Path);
        await SampleRun.RunAsync(once.Path, SampleRun.AsAt);

        using (var data = DataFolder.Open(folder.Path))
        {
            var runner = RunnerOf(data);
            await runner.SweepAsync(new RunTime(SampleRun.AsAt, Now));
            while (data.Steps.Take() is { } taken)
            {
                var step = Step.FromMessage(taken.Message)!;
                await runner.RunAsync(step, Now);
                await runner.RunAsync(step, Now);
                data.Steps.Finish(taken);
            }
        }

        Assert.Equal(SampleRun.Documents(once.Path), SampleRun.Documents(folder.Path));
    }

    [Fact]
    public async Task A_message_that_was_lost_is_made_good_by_the_sweep()
    {
        using var data = DataFolder.Open(folder.Path);
        var runner = RunnerOf(data);
        await runner.RunAsync(new Step(StepKind.PlanService, "parks-grounds", AsAt: SampleRun.AsAt), Now);
        Assert.NotEmpty(await WaitingAsync(data)); // taken and lost

        await runner.SweepAsync(new RunTime(null, Now));
        await new StepWorker(data.Steps, runner, new Failures(data.Records), new FixedClock(SampleRun.AsAt)).DrainAsync(default);

        var record = await RecordAsync(data, "parks-grounds");
        Assert.Equal(PlanState.Done, record.State);
        Assert.Equal(SampleRun.AsAt, record.AsAt);
    }

    [Fact]
    public async Task A_plan_whose_inputs_changed_before_it_was_written_is_superseded_and_its_steps_do_nothing()
    {
        using var data = DataFolder.Open(folder.Path);
        var runner = RunnerOf(data);
        await runner.RunAsync(new Step(StepKind.PlanService, "parks-grounds"), Now);
        var stale = await WaitingAsync(data);
        var branding = Path.Combine(folder.Path, "council", "branding.json");
        await File.WriteAllTextAsync(branding,
            (await File.ReadAllTextAsync(branding)).Replace("#1d4f7c", "#7c1d4f", StringComparison.Ordinal));

        foreach (var step in stale) await runner.RunAsync(step, Now);

        Assert.Equal(PlanState.Superseded, (await RecordAsync(data, "parks-grounds")).State);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "statements")));
    }

    [Fact]
    public async Task When_all_is_done_the_sweep_sends_nothing()
    {
        await SampleRun.RunAsync(folder.Path, SampleRun.AsAt);

        using var data = DataFolder.Open(folder.Path);
        await RunnerOf(data).SweepAsync(new RunTime(null, Now.AddDays(3)));

        Assert.Null(data.Steps.Take());
    }

    [Fact]
    public async Task The_forecast_waits_until_every_service_with_a_list_is_written()
    {
        using var data = DataFolder.Open(folder.Path);
        var runner = RunnerOf(data);
        await runner.RunAsync(new Step(StepKind.PlanService, "parks-grounds"), Now);

        await runner.RunAsync(new Step(StepKind.Forecast), Now);

        Assert.False(Directory.Exists(Path.Combine(folder.Path, "forecasts")));
    }

    [Fact]
    public async Task A_step_that_fails_every_try_is_set_aside_and_can_be_tried_again()
    {
        using var data = DataFolder.Open(folder.Path);
        var broken = new StepRunner(new FailingDocuments(), data.Records, data.Steps, PdfRenderer.Instance);
        var failures = new Failures(data.Records);
        await data.Steps.SendAsync(new Step(StepKind.PlanService, "parks-grounds"));

        await new StepWorker(data.Steps, broken, failures, new FixedClock(SampleRun.AsAt)).DrainAsync(default);

        var (key, failure) = Assert.Single(await failures.ListAsync());
        Assert.Equal("IOException", failure.Reason);
        Assert.DoesNotContain("secret", failure.Message, StringComparison.Ordinal);
        Assert.Null(data.Steps.Take());

        Assert.True(await failures.TryAgainAsync(key, data.Steps));
        Assert.Empty(await failures.ListAsync());
        Assert.Equal(new Step(StepKind.PlanService, "parks-grounds"), Assert.Single(await WaitingAsync(data)));
    }

    [Fact]
    public async Task A_message_that_is_not_a_step_is_kept_and_stops_nothing()
    {
        using var data = DataFolder.Open(folder.Path);
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(folder.Path, "workforce.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO steps (message) VALUES ('not a step')";
            command.ExecuteNonQuery();
        }

        var failures = new Failures(data.Records);
        await new StepWorker(data.Steps, RunnerOf(data), failures, new FixedClock(SampleRun.AsAt)).DrainAsync(default);

        Assert.Equal("not a step", Assert.Single(await failures.ListAsync()).Failure.Message);
    }

    [Fact]
    public async Task What_a_dead_process_had_taken_is_taken_again()
    {
        using (var first = DataFolder.Open(folder.Path))
        {
            await first.Steps.SendAsync(new Step(StepKind.Forecast));
            Assert.NotNull(first.Steps.Take());
        }

        using var second = DataFolder.Open(folder.Path);

        Assert.Equal(2, second.Steps.Take()!.Tries);
    }

    [Fact]
    public async Task Deadlines_are_recorded_for_each_service()
    {
        using var data = DataFolder.Open(folder.Path);

        await RunnerOf(data).RunAsync(new Step(StepKind.WatchDeadlines, AsAt: new DateOnly(2026, 12, 5)), Now);

        // school-catering transfers on 1 January 2027; 28 days before it is 4 December 2026.
        var watch = await data.Records.GetAsync(Tables.Deadlines, "programme", "school-catering");
        Assert.Contains("PR_LEGAL_DATE_PASSED", watch!.Body, StringComparison.Ordinal);
        Assert.Contains("2026-12-31", watch.Body, StringComparison.Ordinal);
    }

    static async Task<PlanRecord> RecordAsync(DataFolder data, string service)
    {
        List<PlanRecord> found = [];
        await foreach (var record in data.Records.ListAsync(Tables.Plans, service)) found.Add(PlanRecord.FromJson(record.Body));
        return Assert.Single(found);
    }

    sealed class FailingDocuments : IDocumentStore
    {
        public Task<Stream?> OpenAsync(string path, CancellationToken cancellation = default) => throw new IOException("secret detail");

        public Task<bool> CreateAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellation = default) =>
            throw new IOException("secret detail");

        public Task<bool> DeleteAsync(string path, CancellationToken cancellation = default) => throw new IOException("secret detail");

        public IAsyncEnumerable<StoredDocument> ListAsync(string folder, CancellationToken cancellation = default) =>
            throw new IOException("secret detail");
    }
}
