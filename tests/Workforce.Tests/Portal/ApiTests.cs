using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Workforce.Portal;

namespace Workforce.Tests.Portal;

public sealed class ApiTests(PortalByRole portal) : IClassFixture<PortalByRole>
{
    static async Task<JsonElement> Json(HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

    [Fact]
    public async Task The_description_is_OpenAPI_3_1_and_names_every_route_of_the_API()
    {
        using var hr = portal.As(Roles.Officer);

        var description = await Json(await hr.Client.GetAsync(new Uri("/api/openapi.json", UriKind.Relative)));

        Assert.StartsWith("3.1", description.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        foreach (var path in (string[])["/api/services", "/api/services/{id}/plan", "/api/services/{id}/findings", "/api/services/{id}/findings/{key}", "/api/decisions", "/api/forecast"])
            Assert.True(description.GetProperty("paths").TryGetProperty(path, out _), path);
        Assert.All(description.GetProperty("paths").EnumerateObject(), path => Assert.StartsWith("/api/", path.Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_finding_is_settled_only_by_somebody_who_read_it_as_it_stands()
    {
        using var hr = portal.As(Roles.Officer);
        var finding = (await Json(await hr.Client.GetAsync(new Uri("/api/services/school-catering/findings?size=1", UriKind.Relative)))).GetProperty("items")[0];
        var address = new Uri($"/api/services/school-catering/findings/{finding.GetProperty("key").GetString()}", UriKind.Relative);

        async Task<HttpResponseMessage> Settle(string? etag, string? why)
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = JsonContent.Create(new { why }) };
            if (etag is not null) request.Headers.TryAddWithoutValidation("If-Match", etag);
            return await hr.Client.SendAsync(request);
        }

        var without = await Settle(null, "Asked.");
        Assert.Equal((HttpStatusCode)428, without.StatusCode);
        Assert.Equal("application/problem+json", without.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Settle(finding.GetProperty("eTag").GetString(), " ")).StatusCode);
        var settled = await Settle(finding.GetProperty("eTag").GetString(), "Asked.");
        Assert.Equal("Asked.", (await Json(settled)).GetProperty("settledWhy").GetString());
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Settle(finding.GetProperty("eTag").GetString(), "Asked again.")).StatusCode);
    }

    [Fact]
    public async Task A_plan_that_has_not_changed_is_not_sent_again_and_comes_in_pages()
    {
        using var hr = portal.As(Roles.Officer);
        var first = await hr.Client.GetAsync(new Uri("/api/services/parks-grounds/plan?size=7&page=2", UriKind.Relative));
        var page = await Json(first);
        Assert.Equal((7, 2, 40), (page.GetProperty("items").GetArrayLength(), page.GetProperty("page").GetInt32(), page.GetProperty("total").GetInt32()));

        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/services/parks-grounds/plan", UriKind.Relative));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await hr.Client.SendAsync(again)).StatusCode);
    }

    [Fact]
    public async Task What_is_not_there_is_a_problem_document()
    {
        using var hr = portal.As(Roles.Officer);

        var answer = await hr.Client.GetAsync(new Uri("/api/services/nowhere/plan", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }
}
