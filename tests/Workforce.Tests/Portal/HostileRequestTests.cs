using System.Net;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Workforce.Portal;
using Workforce.Storage;

namespace Workforce.Tests.Portal;

/// <summary>
/// Names, reasons and addresses that would split a header, a calendar or a table, and roles that a visitor gives themselves.
/// </summary>
public sealed class HostileRequestTests(PortalByRole portal) : IClassFixture<PortalByRole>
{
    const string Split = "x\r\nSet-Cookie: stolen=1\r\n\r\n<script>alert(1)</script>";

    static readonly byte[] List =
        Encoding.UTF8.GetBytes(
            "Sweeping team\nEmployee No,Job Title,Contracted hrs,Rate of pay per hour,Continuous service\nZ1,Street Sweeper,37,12.80,01/04/2015\n");

    [Fact]
    public async Task No_line_end_that_somebody_sends_becomes_a_header_or_a_row()
    {
        using var hr = portal.As(Roles.Officer);
        var encoded = Uri.EscapeDataString(Split);
        foreach (var path in (string[])[$"/services/{encoded}", $"/services/parks-grounds/findings?code={encoded}&severity={encoded}",
            $"/services/parks-grounds/findings.csv?code={encoded}", $"/audit?month={encoded}", $"/forecast?service={encoded}",
            $"/forecast/charts/people.csv?service={encoded}", $"/services/parks-grounds/packs?done={encoded}",
            $"/documents/packs/{encoded}.pdf", $"/assets/{encoded}", $"/retention?done={encoded}",
            $"/services/parks-grounds/people/{encoded}"])
        {
            await CheckAsync(await hr.Client.GetAsync(new Uri(path, UriKind.Relative)));
        }

        var upload = await hr.OpenAsync("/services/street-cleansing/upload");
        await hr.SendAsync(upload, "/upload", [], ("list", "a%0D%0ASet-Cookie: stolen=1.csv", List));
        Assert.DoesNotContain("%0D", hr.Address!.AbsoluteUri, StringComparison.OrdinalIgnoreCase);
        await CheckAsync(await hr.Client.GetAsync(new Uri($"{hr.Address.AbsolutePath}/records.csv", UriKind.Relative)));

        // A reason with line ends is taken, for people write paragraphs; it stays one cell of the table.
        var findings = await hr.OpenAsync("/services/parks-grounds/findings");
        var form = findings.QuerySelector("form[method=post]")!.GetAttribute("action")!;
        await hr.SendAsync(findings, form, [("why", Split), ("do", "settle")]);
        using var table = await hr.Client.GetAsync(new Uri("/services/parks-grounds/findings.csv?state=settled", UriKind.Relative));
        Assert.Contains("\"x\r\nSet-Cookie: stolen=1", await table.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await CheckAsync(table);
        Assert.DoesNotContain("<script>alert",
            (await hr.OpenAsync("/services/parks-grounds/findings?state=settled")).DocumentElement.InnerHtml, StringComparison.Ordinal);

        using var put = new HttpRequestMessage(HttpMethod.Put,
            new Uri($"/api/services/parks-grounds/lists/{ContentHash.Of(List)}?kind={encoded}",
                UriKind.Relative))
        { Content = new ByteArrayContent(List) };
        put.Content.Headers.ContentType = new("application/octet-stream");
        await CheckAsync(await hr.Client.SendAsync(put));
        Assert.DoesNotContain(Directory.EnumerateFiles(portal.Folder, "*", SearchOption.AllDirectories),
            path => path.Contains('\n', StringComparison.Ordinal) || path.Contains("Set-Cookie:", StringComparison.Ordinal));
    }

    static async Task CheckAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
            Assert.DoesNotContain(answer.Headers.Concat(answer.Content.Headers),
                header => header.Value.Any(value => value.Contains("stolen", StringComparison.Ordinal)));
            if (answer.Content.Headers.ContentType?.MediaType == "text/html")
                Assert.DoesNotContain("<script>alert", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_claim_of_another_role_opens_no_route_on_one_machine()
    {
        using RunningPortal local = new();
        await local.InitializeAsync();
        var principal =
            Convert.ToBase64String(
                Encoding.UTF8.GetBytes(
                    """{"auth_typ":"aad","name_typ":"name","role_typ":"roles","claims":[{"typ":"roles","val":"hr-approver"},{"typ":"roles","val":"hr-officer"},{"typ":"name","val":"Forger"}]}"""));
        string[] open = ["/assets/{name}", "/health", "/sign-in/{token}", "/open/{token}"];
        var routes = local.App.Services
            .GetRequiredService<IEnumerable<EndpointDataSource>>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods
                ?? ["GET"]).Select(method => (Method: method, Route: endpoint.RoutePattern.RawText!)))
                .Where(route => !open.Contains(route.Route))
                .Distinct()
                .ToList();
        Assert.True(routes.Count > 100);

        using var forger = local.Anonymous();
        foreach (var (method, route) in routes)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(AccessTests.Filled(route), UriKind.Relative));
            foreach (var (name, value) in (ReadOnlySpan<(string, string)>)[("X-MS-CLIENT-PRINCIPAL", principal),
                ("X-MS-CLIENT-PRINCIPAL-NAME", "Forger"), ("X-MS-CLIENT-PRINCIPAL-ID", "1"), ("X-Role", Roles.Approver),
                ("Authorization", $"Bearer {principal}"),
                ("Cookie", $"workforce={principal}; workforce-form={principal}; AppServiceAuthSession={principal}"),
                ("X-HTTP-Method-Override", "GET"), ("X-Original-URL", "/health"), ("X-Forwarded-For", "127.0.0.1")])
                request.Headers.TryAddWithoutValidation(name, value);
            using var answer = await forger.SendAsync(request);
            Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{method} {route}: {answer.StatusCode}");
        }

        await local.DisposeAsync();
    }
}
