using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
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
using Workforce.Tests.Local;
using Workforce.Tests.Storage;

namespace Workforce.Tests.Portal;

/// <summary>
/// The portal over the sample programme as a host makes it, where a header says which role the visitor has. Nothing works in the
/// background.
/// </summary>
public sealed class PortalByRole : IAsyncLifetime, IDisposable
{
    readonly TemporaryFolder folder = new();
    DataFolder data = null!;

    public WebApplication App { get; private set; } = null!;

    public IRecordStore Records => data.Records;

    public string Folder => folder.Path;

    public async Task InitializeAsync()
    {
        await SampleRun.CopySamplesAsync(folder.Path);
        await SampleRun.RunAsync(folder.Path, asAt: null);
        data = DataFolder.Open(folder.Path);
        App = await StartAsync(data);
    }

    /// <summary>The portal over a data folder, known by the header.</summary>
    public static async Task<WebApplication> StartAsync(DataFolder data)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddSingleton<IDocumentStore>(data.Documents).AddSingleton(data.Records).AddSingleton<IStepSender>(data.Steps);
        builder.Services
            .AddSingleton<TimeProvider>(new TickingClock())
            .AddSingleton(new PlanSource(data.Documents, data.Records, PdfRenderer.Instance));
        builder.Services.AddPortal(authentication => authentication.AddScheme<AuthenticationSchemeOptions, RoleHeader>("test", _ => { }));
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        var app = builder.Build();
        app.UsePortal();
        await app.StartAsync();
        return app;
    }

    public async Task DisposeAsync()
    {
        await App.DisposeAsync();
        data.Dispose();
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Checks, approves and issues a service's documents.</summary>
    public async Task IssueAsync(string id)
    {
        var current = App.Services.GetRequiredService<CurrentPlans>();
        var (service, council) = (await current.ServiceAsync(id)).GetValueOrDefault();
        var plan = (await current.PlanAsync(service, council))!;
        var issues = new Issues(data.Documents, data.Records, PdfRenderer.Instance);
        Assert.NotNull((await issues.CheckAsync(new ServiceIssue(plan, council.Council), "Pat", current.Time.Now)).Value);
        Assert.NotNull((await issues.ApproveAsync(new ServiceIssue(plan, council.Council), council.Council.Publishing, "Sam",
            current.Time.Now)).Value);
    }

    /// <summary>A browser of somebody with this role; null: of somebody who is not signed in.</summary>
    public Visitor As(string? role) => As(role, App);

    public static Visitor As(string? role, WebApplication app)
    {
        var client = new HttpClient(new HttpClientHandler
        {
            AllowAutoRedirect = false,
            CookieContainer = new CookieContainer()
        })
        { BaseAddress = new Uri(app.Urls.First()) };
        if (role is not null) client.DefaultRequestHeaders.Add("X-Role", role);
        return new Visitor(client);
    }

    /// <summary>A second passes at every look, from nine in the morning of the samples' date: what is done later is later.</summary>
    sealed class TickingClock : TimeProvider
    {
        int looks;

        public override DateTimeOffset GetUtcNow() =>
            new(SampleRun.AsAt.ToDateTime(new TimeOnly(9, 0)).AddSeconds(Interlocked.Increment(ref looks)), TimeSpan.Zero);
    }

    sealed class RoleHeader(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger,
        UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (Request.Headers["X-Role"].ToString() is not { Length: > 0 } role) return Task.FromResult(AuthenticateResult.NoResult());
            var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, $"Pat of {role}"), new Claim(ClaimTypes.Role, role)], "test");
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), "test")));
        }
    }
}

/// <summary>A browser without scripts: it fetches pages, fills in forms and follows where it is sent.</summary>
public sealed class Visitor(HttpClient client) : IDisposable
{
    public HttpClient Client => client;

    public Uri? Address { get; private set; }

    public HttpStatusCode Status { get; private set; }

    public string? ContentType { get; private set; }

    public void Dispose() => client.Dispose();

    public async Task<IDocument> OpenAsync(string path) => await ReadAsync(await client.GetAsync(new Uri(path, UriKind.Relative)));

    /// <summary>Sends the form whose action ends so, with what it holds and what is typed; then follows where it is sent.</summary>
    public async Task<IDocument> SendAsync(IDocument page, string action, IReadOnlyList<(string Name, string Value)> typed,
        (string Name, string FileName, byte[] Content)? file = null)
    {
        var form = page.QuerySelectorAll<IHtmlFormElement>("form[method=post]")
            .First(form => form.GetAttribute("action")!.EndsWith(action, StringComparison.Ordinal));
        using var content = new MultipartFormDataContent();
        foreach (var hidden in form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]"))
            content.Add(new StringContent(hidden.Value), hidden.Name!);
        foreach (var (name, value) in typed) content.Add(new StringContent(value), name);
        if (file is var (field, fileName, bytes)) content.Add(new ByteArrayContent(bytes), field, fileName);
        var answer = await client.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), content);
        return answer.StatusCode == HttpStatusCode.SeeOther
            ? await OpenAsync(answer.Headers.Location!.ToString())
            : await ReadAsync(answer);
    }

    async Task<IDocument> ReadAsync(HttpResponseMessage answer)
    {
        (Status, Address) = (answer.StatusCode, answer.RequestMessage!.RequestUri);
        ContentType = answer.Content.Headers.ContentType?.MediaType;
        if (ContentType != "text/html") return await BrowsingContext.New(Configuration.Default).OpenNewAsync();
        var html = await answer.Content.ReadAsStringAsync();
        return await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html));
    }
}
