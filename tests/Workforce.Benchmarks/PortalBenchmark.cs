using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Workforce.Local;
using Workforce.Packs.Pdf;
using Workforce.Portal;
using Workforce.Storage;

namespace Workforce.Benchmarks;

/// <summary>
/// The portal over Kestrel with 25 services of 400 people: each page by one visitor, then 50 visitors at once, each reading pages one after
/// the other as fast as they come; and a list of 10,000 rows sent and understood. Nothing works in the background, and the client is in the
/// process.
/// </summary>
static partial class PortalBenchmark
{
    const int Services = 25, Visitors = 50;

    static readonly string[] Pages =
    [
        "/", "/services/s-07", "/services/s-07/findings", "/services/s-07/matches", "/services/s-07/people", "/services/s-07/people?page=4",
        "/services/s-07/terms", "/services/s-07/packs", "/services/s-07/offers",
        "/services/s-07/links", "/services/s-07/fairness", "/services/s-07/comparison", "/services/s-07/answers", "/services/s-07/upload",
        "/forecast", "/forecast/assumptions", "/sequence", "/liabilities", "/scrutiny", "/audit", "/settings", "/retention", "/report",
    ];

    sealed record PageFigures(string Page, double MedianMilliseconds, double WorstMilliseconds);

    sealed record Figures(int Processors, int Services, int People, double FirstSeconds, IReadOnlyList<PageFigures> Pages, int Requests,
        double P50, double P95, double P99, double RequestsPerSecond, double UploadSeconds);

    public static async Task<Measured> RunAsync(bool quick, TextWriter table)
    {
        var folder = Directory.CreateTempSubdirectory("workforce-portal-").FullName;
        try
        {
            var people = await WriteAsync(folder, quick ? 40 : 400);
            using var data = DataFolder.Open(folder);
            if ((await new PlanSource(data.Documents, data.Records, PdfRenderer.Instance).CouncilAsync(default)) is { Value: null } council)
                throw new InvalidOperationException(council.Findings[0].Message);
            await using var app = Build(data);
            await app.StartAsync();
            using var visitor = Visitor(app);
            var first = Stopwatch.GetTimestamp();
            await visitor.GetStringAsync(new Uri("/scrutiny", UriKind.Relative));
            var firstSeconds = Stopwatch.GetElapsedTime(first).TotalSeconds;
            List<PageFigures> pages = [];
            foreach (var page in Pages)
            {
                await TimeAsync(visitor, page);
                List<double> times = [];
                for (var time = 0; time < 9; time++) times.Add(await TimeAsync(visitor, page));
                times.Sort();
                pages.Add(new(page, times[4], times[^1]));
                await table.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                    $"{page,-32} median {times[4],7:N1} ms, worst of 9 {times[^1],7:N1} ms"));
            }

            var (all, seconds) = await TogetherAsync(app, quick ? 5 : 20);
            var upload = await UploadAsync(visitor);
            var result = new Figures(Environment.ProcessorCount, Services, people, firstSeconds, pages, all.Count, At(all, 0.5),
                At(all, 0.95), At(all, 0.99), all.Count / seconds, upload);
            await table.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{Services} services, {people:N0} people, {result.Processors} processors; every plan made in {firstSeconds:N1} s at the first request."));
            await table.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{Visitors} at once, {result.Requests:N0} pages: p50 {result.P50:N0} ms, p95 {result.P95:N0} ms, p99 {result.P99:N0} ms, {result.RequestsPerSecond:N0} a second."));
            await table.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"A list of 10,000 rows, sent and understood: {upload:N2} s."));
            return Measured.Of(
                result,
                new Line($"portal, {Visitors} at once over {Services} services of {people:N0} people",
                    string.Create(CultureInfo.InvariantCulture,
                        $"p50 {result.P50:N0} ms, p95 {result.P95:N0} ms, {result.RequestsPerSecond:N0} pages a second"),
                    "", null),
                new Line("portal, a list of 10,000 rows sent and understood", Measured.Seconds(result.UploadSeconds), "", null));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static double At(List<double> sorted, double share) => sorted[(int)Math.Min(sorted.Count - 1, share * sorted.Count)];

    static async Task<double> TimeAsync(HttpClient visitor, string page)
    {
        var started = Stopwatch.GetTimestamp();
        using var answer = await visitor.GetAsync(new Uri(page, UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        await answer.Content.LoadIntoBufferAsync();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    /// <summary>Everybody begins at a page of their own.</summary>
    static async Task<(List<double> Sorted, double Seconds)> TogetherAsync(WebApplication app, int each)
    {
        var started = Stopwatch.GetTimestamp();
        var times = await Task.WhenAll(Enumerable.Range(0, Visitors).Select(number => Task.Run(async () =>
        {
            using var visitor = Visitor(app);
            List<double> own = [];
            for (var page = 0; page < each; page++)
                own.Add(await TimeAsync(visitor,
                    Pages[(number + page) % Pages.Length].Replace("s-07", $"s-{number % Services:D2}", StringComparison.Ordinal)));
            return own;
        })));
        return ([.. times.SelectMany(own => own).Order()], Stopwatch.GetElapsedTime(started).TotalSeconds);
    }

    /// <summary>From sending the file to the page that shows what was understood.</summary>
    static async Task<double> UploadAsync(HttpClient visitor)
    {
        var form = await visitor.GetStringAsync(new Uri("/services/s-01/upload", UriKind.Relative));
        using var content = new MultipartFormDataContent
        {
            { new StringContent(Token().Match(form).Groups["token"].Value), "__RequestVerificationToken" },
            { new ByteArrayContent(GeneratedLists.Bytes("xlsx", 10_000)), "list", "list.xlsx" },
        };
        var started = Stopwatch.GetTimestamp();
        using var answer = await visitor.PostAsync(new Uri("/services/s-01/upload", UriKind.Relative), content);
        var page = await visitor.GetStringAsync(answer.Headers.Location);
        if (!page.Contains("What was understood", StringComparison.Ordinal))
            throw new InvalidOperationException("The list was not understood.");
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>The sample council with its services made 25, each with a list of its own.</summary>
    static async Task<int> WriteAsync(string folder, int peopleEach)
    {
        var samples = Path.Combine(AppContext.BaseDirectory, "samples", "council");
        Directory.CreateDirectory(Path.Combine(folder, "council"));
        foreach (var file in Directory.EnumerateFiles(samples)) File.Copy(file, Path.Combine(folder, "council", Path.GetFileName(file)));
        // What names services or contractors that are not among the 25.
        foreach (var file in (string[])["liabilities.json", "contractor-terms.json", "actuals.csv"])
            File.Delete(Path.Combine(folder, "council", file));
        var assumptions = Path.Combine(folder, "council", "assumptions.json");
        var assumed = JsonNode.Parse(await File.ReadAllTextAsync(assumptions))!;
        assumed["services"] = new JsonObject();
        await File.WriteAllTextAsync(assumptions, assumed.ToJsonString());
        var programme = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(samples, "programme.json")))!;
        var known = programme["services"]!.AsArray().Select(service => service!.ToJsonString()).ToList();
        JsonArray services = [];
        for (var number = 0; number < Services; number++)
        {
            var service = JsonNode.Parse(known[number % known.Count])!;
            service["id"] = $"s-{number:D2}";
            service["name"] = $"{service["name"]} {number}";
            if (service["sequencing"] is JsonObject sequencing) sequencing["after"] = new JsonArray();
            services.Add(service);
            var list = Directory.CreateDirectory(Path.Combine(folder, "staff-lists", $"s-{number:D2}")).FullName;
            // A person more in each, so that no two lists are one content.
            await File.WriteAllBytesAsync(Path.Combine(list, "list.csv"), GeneratedLists.Bytes("csv", peopleEach + number));
        }

        programme["services"] = services;
        await File.WriteAllTextAsync(Path.Combine(folder, "council", "programme.json"), programme.ToJsonString());
        return Enumerable.Range(0, Services).Sum(number => peopleEach + number);
    }

    static HttpClient Visitor(WebApplication app) =>
        new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            CookieContainer = new CookieContainer()
        })
        { BaseAddress = new Uri(app.Urls.First()) };

    static WebApplication Build(DataFolder data)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddSingleton<IDocumentStore>(data.Documents).AddSingleton(data.Records).AddSingleton<IStepSender>(data.Steps);
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton(new PlanSource(data.Documents, data.Records, PdfRenderer.Instance));
        builder.Services.AddPortal(authentication => authentication.AddScheme<AuthenticationSchemeOptions, Anybody>("benchmark", _ => { }));
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        var app = builder.Build();
        app.UsePortal();
        return app;
    }

    sealed class Anybody(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger,
        UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() =>
            Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(
            new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "Benchmark"), new Claim(ClaimTypes.Role, Roles.Officer),
                new Claim(ClaimTypes.Role, Roles.Approver)],
                "benchmark")),
            "benchmark")));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
