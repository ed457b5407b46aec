using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Workforce.Local;
using Workforce.Portal;
using Workforce.Storage;
using Workforce.Tests.Local;
using Workforce.Tests.Storage;

namespace Workforce.Tests.Portal;

/// <summary>The portal of Local on a free port, over the sample programme.</summary>
public sealed class RunningPortal : IAsyncLifetime, IDisposable
{
    readonly TemporaryFolder folder = new();
    DataFolder data = null!;

    public WebApplication App { get; private set; } = null!;

    public Uri Address => new(App.Urls.First());

    public string Path => folder.Path;

    public async Task InitializeAsync()
    {
        await SampleRun.CopySamplesAsync(folder.Path);
        await SampleRun.RunAsync(folder.Path, SampleRun.AsAt);
        data = DataFolder.Open(folder.Path);
        App = ServeCommand.Build(data, port: 0);
        await App.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await App.DisposeAsync();
        data.Dispose();
    }

    public void Dispose() => folder.Dispose();

    public HttpClient Anonymous() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
}

public sealed class PortalTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    /// <summary>One test uses the link, for it works once; the others stay outside.</summary>
    [Fact]
    public async Task The_sign_in_link_works_once_and_opens_the_start_page_but_no_statement()
    {
        var link = $"/sign-in/{portal.App.Services.GetRequiredService<SignInLink>().Token}";
        using var hr = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = portal.Address };

        var page = await Parse(await hr.GetStringAsync(new Uri(link, UriKind.Relative)));

        Assert.Equal("Services coming in-house", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(7, page.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("ladle-larder-employee-information.csv (60 people, dated 16 November 2026)", page.Body!.TextContent,
            StringComparison.Ordinal);
        foreach (var address in page.QuerySelectorAll("main a").OfType<IHtmlAnchorElement>().Select(anchor => anchor.PathName))
            Assert.Equal(HttpStatusCode.OK, (await hr.GetAsync(new Uri(address, UriKind.Relative))).StatusCode);

        var statement = Directory.EnumerateFiles(portal.Path, "*.pdf", SearchOption.AllDirectories)
            .First(file => file.Contains("statements", StringComparison.Ordinal));
        foreach (var path in (string[])[System.IO.Path.GetRelativePath(portal.Path, statement), "council/person-key",
            "packs/../council/person-key", "workforce.db", "packs/%2e%2e/council/person-key"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await hr.GetAsync(new Uri($"/documents/{path}", UriKind.Relative))).StatusCode);
        }

        // A step that was set aside is shown, and goes back to the queue when HR says so; without the form's token it does not.
        var failures = new Failures(portal.App.Services.GetRequiredService<IRecordStore>());
        await failures.SetAsideAsync(new Step(StepKind.Forecast).ToMessage(), "IOException",
            new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        var form = (await Parse(await hr.GetStringAsync(new Uri("/", UriKind.Relative)))).QuerySelector<IHtmlFormElement>("form")!;
        var retry = new Uri(new Uri(form.Action).AbsolutePath, UriKind.Relative);
        Assert.Equal(HttpStatusCode.BadRequest, (await hr.PostAsync(retry, new FormUrlEncodedContent([]))).StatusCode);
        var token = form.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
        var answer = await hr.PostAsync(retry, new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]));
        Assert.True(answer.IsSuccessStatusCode);
        Assert.DoesNotContain("Steps that failed", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var second = portal.Anonymous();
        Assert.Equal(HttpStatusCode.Unauthorized, (await second.GetAsync(new Uri(link, UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Without_signing_in_every_route_but_the_open_ones_is_refused()
    {
        string[] open = ["/assets/{name}", "/health", "/sign-in/{token}", "/open/{token}"];
        using var visitor = portal.Anonymous();
        var paths = portal.App.Services
            .GetRequiredService<IEnumerable<EndpointDataSource>>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") != false)
                .Select(endpoint => endpoint.RoutePattern.RawText!)
                .Except(open)
                .ToList();

        Assert.Contains("/", paths);
        foreach (var route in paths)
            Assert.Equal(HttpStatusCode.Unauthorized,
                (await visitor.GetAsync(new Uri(route.Replace("{**path}", "packs/x.pdf", StringComparison.Ordinal)
                    .Replace("{documentName}", "openapi", StringComparison.Ordinal)
                    .Replace("{", "", StringComparison.Ordinal)
                    .Replace("}", "", StringComparison.Ordinal),
                    UriKind.Relative))).StatusCode);
    }

    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("x")]
    [InlineData("%20")]
    public async Task A_guessed_link_is_refused(string token)
    {
        using var visitor = portal.Anonymous();

        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.GetAsync(new Uri($"/sign-in/{token}", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task The_style_sheet_is_kept_for_ever_and_has_our_font_in_place_of_the_one_reserved_for_gov_uk()
    {
        using var visitor = portal.Anonymous();

        var response = await visitor.GetAsync(new Uri(PortalAssets.StyleSheet, UriKind.Relative));
        var css = await response.Content.ReadAsStringAsync();

        Assert.Contains("immutable", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("GDS Transport", css, StringComparison.Ordinal);
        Assert.Contains("Atkinson Hyperlegible Next", css, StringComparison.Ordinal);
        Assert.Contains(".govuk-table", css, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_answer_forbids_inline_scripts_other_origins_and_framing()
    {
        using var visitor = portal.Anonymous();

        var policy = Assert.Single((await visitor.GetAsync(new Uri("/", UriKind.Relative))).Headers.GetValues("Content-Security-Policy"));

        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    static async Task<IDocument> Parse(string html) =>
        await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html));
}
