using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure.Storage.Queues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Workforce.Local;
using Workforce.Packs.Pdf;
using Workforce.Storage;
using Workforce.Tests.Storage;

namespace Workforce.Functions.Tests;

/// <summary>
/// The triggers of the Functions host over Azurite, called as the platform calls them: at least once, in no promised order.
/// </summary>
[Collection(WithAzurite.Name)]
public sealed class FunctionsHostTests(Azurite azurite) : IAsyncLifetime, IDisposable
{
    static readonly DateOnly AsAt = new(2026, 11, 23);

    readonly PortalServer portal = new();
    QueueClient queue = null!;
    BlobDocuments documents = null!;
    TableRecords records = null!;
    Triggers triggers = null!;

    sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(AsAt, new TimeOnly(9, 0), TimeSpan.Zero);
    }

    public async Task InitializeAsync()
    {
        // Containers and tables bear the design's names, so these tests have the whole account: what an earlier one left is cleared.
        foreach (var container in azurite.Blobs
            .GetBlobContainers()
            .Where(container => BlobDocuments.Containers.Contains(container.Name))
            .ToList())
        {
            await azurite.Blobs.DeleteBlobContainerAsync(container.Name);
        }

        foreach (var table in Tables.All) await azurite.Tables.DeleteTableAsync(table);
        queue = azurite.Queue($"steps-{Guid.NewGuid():N}");
        await queue.CreateAsync();
        documents = new BlobDocuments(azurite.Blobs);
        records = new TableRecords(azurite.Tables, azurite.Blobs);
        var steps = new StorageSteps(queue);
        triggers = new Triggers(new StepRunner(documents, records, steps, PdfRenderer.Instance), steps, new Failures(records), portal,
            new FixedClock());
        await CopySamplesAsync(documents);
    }

    public async Task DisposeAsync() => await queue.DeleteIfExistsAsync();

    public void Dispose() => portal.Dispose();

    static async Task CopySamplesAsync(IDocumentStore to)
    {
        var samples = Path.Combine(AppContext.BaseDirectory, "samples");
        foreach (var file in Directory.EnumerateFiles(samples, "*", SearchOption.AllDirectories))
            await to.CreateAsync(Path.GetRelativePath(samples, file).Replace(Path.DirectorySeparatorChar, '/'),
                await File.ReadAllBytesAsync(file));
    }

    /// <summary>Gives every waiting message to the trigger, in reverse order and as often as asked, until none waits.</summary>
    async Task DrainAsync(int times = 1)
    {
        while ((await queue.ReceiveMessagesAsync(maxMessages: 8)).Value is { Length: > 0 } messages)
        {
            foreach (var message in messages.Reverse())
            {
                for (var time = 0; time < times; time++) await triggers.RunStep(message.MessageText, default);
                await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
            }
        }
    }

    [Fact]
    public async Task Lists_dropped_into_storage_give_the_same_documents_as_on_one_machine_byte_for_byte()
    {
        var lists = azurite.Blobs.GetBlobContainerClient("staff-lists");
        await foreach (var blob in lists.GetBlobsAsync()) await triggers.TakeUpList(lists.GetBlobClient(blob.Name), default);
        await DrainAsync(times: 2);

        var stored = await DocumentsOf(documents);
        Assert.NotEmpty(stored);
        Assert.Equal(await OnOneMachineAsync(), stored);
    }

    [Fact]
    public async Task What_was_lost_is_found_by_the_sweep_which_then_sends_nothing()
    {
        await triggers.SweepPending(null!, default);
        await DrainAsync();

        Assert.NotEmpty(await DocumentsOf(documents));
        await triggers.SweepPending(null!, default);
        Assert.Empty((await queue.PeekMessagesAsync(1)).Value);
    }

    [Fact]
    public async Task A_message_that_failed_every_try_is_recorded_for_HR()
    {
        await triggers.SetStepAside(new Step(StepKind.PlanService, "parks-grounds").ToMessage(), default);
        await triggers.RunStep("not a step", default);

        var failures = await new Failures(records).ListAsync();
        Assert.Equal(2, failures.Count);
        Assert.Contains(failures, failure => failure.Failure.Reason == "failed every try");
    }

    [Fact]
    public async Task The_schedules_make_a_forecast_of_their_own_date_and_look_at_deadlines()
    {
        await triggers.SweepPending(null!, default);
        await DrainAsync();
        await triggers.ScheduledForecast(null!, default);
        await triggers.WatchDeadlines(null!, default);
        await DrainAsync();

        Assert.Contains("forecasts/2026-11-23/forecast.json", (await DocumentsOf(documents)).Keys);
        Assert.NotNull(await records.GetAsync(Tables.Deadlines, "programme", "school-catering"));
    }

    [Fact]
    public async Task The_portal_answers_behind_the_trigger_and_lets_in_whom_the_platform_names_as_HR()
    {
        var host = await PortalAsync(KeyValuePair.Create("Portal:Authentication", (string?)"entra"));
        await using var front = await FrontAsync();
        using var visitor = new HttpClient { BaseAddress = new Uri(front.Urls.First()) };

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(new Uri("/health", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.GetAsync(new Uri("/", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(new Uri("/assets/none.css", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await AsAsync(visitor, "finance")).StatusCode);
        var page = await AsAsync(visitor, "hr-officer");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("Services coming in-house", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await host.StopAsync(default);
    }

    [Fact]
    public async Task Without_the_platforms_sign_in_its_header_is_not_trusted()
    {
        var host = await PortalAsync();
        await using var front = await FrontAsync();
        using var visitor = new HttpClient { BaseAddress = new Uri(front.Urls.First()) };

        Assert.Equal(HttpStatusCode.Unauthorized, (await AsAsync(visitor, "hr-officer")).StatusCode);
        await host.StopAsync(default);
    }

    async Task<PortalHost> PortalAsync(params KeyValuePair<string, string?>[] more)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create(StorageSettings.Connection, (string?)azurite.ConnectionString), .. more])
            .Build();
        await azurite.Blobs.GetBlobContainerClient("keys").CreateIfNotExistsAsync();
        var host = new PortalHost(portal, documents, records, new StorageSteps(queue), azurite.Blobs, new StorageSettings(settings),
            TimeProvider.System, settings);
        await host.StartAsync(default);
        return host;
    }

    /// <summary>A server that hands every request over as the catch-all trigger does.</summary>
    async Task<WebApplication> FrontAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var front = builder.Build();
        front.Run(context => triggers.Portal(context.Request));
        await front.StartAsync();
        return front;
    }

    static async Task<HttpResponseMessage> AsAsync(HttpClient visitor, string role)
    {
        var principal = new { auth_typ = "aad", name_typ = "name", role_typ = "roles",
            claims = new[] { new { typ = "name", val = "somebody" }, new { typ = "roles", val = role } } };
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative));
        request.Headers.Add("X-MS-CLIENT-PRINCIPAL", Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(principal))));
        return await visitor.SendAsync(request);
    }

    static async Task<Dictionary<string, string>> DocumentsOf(IDocumentStore store)
    {
        Dictionary<string, string> found = new(StringComparer.Ordinal);
        foreach (var name in (string[])["plans/", "packs/", "statements/", "forecasts/"])
            await foreach (var document in store.ListAsync(name))
                found[document.Path] = Convert.ToHexStringLower(SHA256.HashData((await store.ReadAsync(document.Path))!));
        return found;
    }

    static async Task<Dictionary<string, string>> OnOneMachineAsync()
    {
        using var folder = new TemporaryFolder();
        using var data = DataFolder.Open(folder.Path);
        await CopySamplesAsync(data.Documents);
        await new ProgrammeRun(data, new FixedClock()).RunAsync(AsAt);
        return await DocumentsOf(data.Documents);
    }
}
