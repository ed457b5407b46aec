using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Workforce.Portal;
using Workforce.Storage;

namespace Workforce.Tests.Portal;

public sealed class ApiTests(PortalByRole portal) : IClassFixture<PortalByRole>
{
    static async Task<JsonElement> Json(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

    [Fact]
    public async Task The_description_is_OpenAPI_3_1_and_names_every_route_of_the_API()
    {
        using var hr = portal.As(Roles.Officer);

        var description = await Json(await hr.Client.GetAsync(new Uri("/api/openapi.json", UriKind.Relative)));

        Assert.StartsWith("3.1", description.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        foreach (var path in (string[])["/api/services", "/api/services/{id}/plan", "/api/services/{id}/findings",
            "/api/services/{id}/findings/{key}", "/api/decisions", "/api/forecast", "/api/assumptions", "/api/terms",
            "/api/services/{id}/lists", "/api/services/{id}/lists/{sha256}", "/api/services/{id}/titles",
            "/api/services/{id}/titles/{key}"])
        {
            Assert.True(description.GetProperty("paths").TryGetProperty(path, out _), path);
        }

        Assert.All(description.GetProperty("paths").EnumerateObject(),
            path => Assert.StartsWith("/api/", path.Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_finding_is_settled_only_by_somebody_who_read_it_as_it_stands()
    {
        using var hr = portal.As(Roles.Officer);
        var finding = (await Json(await hr.Client.GetAsync(new Uri("/api/services/school-catering/findings?size=1",
            UriKind.Relative)))).GetProperty("items")[0];
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

    /// <summary>Sends a change; null content is an empty object.</summary>
    static async Task<HttpResponseMessage> PutAsync(HttpClient client, string address, string? etag, object content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put,
            new Uri(address, UriKind.Relative))
        { Content = JsonContent.Create(content) };
        if (etag is not null) request.Headers.TryAddWithoutValidation("If-Match", etag);
        return await client.SendAsync(request);
    }

    [Theory]
    [InlineData("/api/assumptions", "\"months\": ")]
    [InlineData("/api/terms", "\"payDate\": \"")]
    public async Task A_file_of_the_council_is_replaced_only_from_the_state_it_was_read_in_and_twice_the_same_is_once(string address,
        string member)
    {
        using var hr = portal.As(Roles.Officer);
        var read = await hr.Client.GetAsync(new Uri(address, UriKind.Relative));
        var (text, etag) = (await read.Content.ReadAsStringAsync(), read.Headers.ETag!.ToString());
        var at = text.IndexOf(member, StringComparison.Ordinal) + member.Length;
        var changed = JsonDocument.Parse(text.Insert(at, "1")).RootElement;

        Assert.Equal((HttpStatusCode)428,
            (await PutAsync(hr.Client, address, null, new { content = changed, why = "Agreed." })).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await PutAsync(hr.Client, address, etag, new { content = changed, why = " " })).StatusCode);
        var broken = await PutAsync(hr.Client, address, etag, new { content = new { nonsense = 1 }, why = "Agreed." });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "application/problem+json"),
            (broken.StatusCode, broken.Content.Headers.ContentType!.MediaType));
        var saved = await PutAsync(hr.Client, address, etag, new { content = changed, why = "Agreed." });
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        var again = await PutAsync(hr.Client, address, etag, new { content = changed, why = "Agreed." });
        Assert.Equal((HttpStatusCode.OK, saved.Headers.ETag), (again.StatusCode, again.Headers.ETag));
        Assert.Equal(HttpStatusCode.PreconditionFailed,
            (await PutAsync(hr.Client, address, etag, new { content = JsonDocument.Parse(text).RootElement, why = "Back." })).StatusCode);
        Assert.Equal(HttpStatusCode.OK,
            (await PutAsync(hr.Client, address, saved.Headers.ETag!.ToString(),
                new { content = JsonDocument.Parse(text).RootElement, why = "Back." })).StatusCode);
    }

    [Fact]
    public async Task A_list_is_added_at_the_address_of_its_content_however_often_it_is_sent()
    {
        using var hr = portal.As(Roles.Officer);
        var content =
            "Team\nEmployee No,Job Title,Contracted hrs,Rate of pay per hour,Continuous service\nQ1,Street Sweeper,37,12.80,01/04/2015\n"u8.ToArray(
                );
        async Task<HttpResponseMessage> SendAsync(string hash)
        {
            using var body = new ByteArrayContent(content);
            body.Headers.ContentType = new("application/octet-stream");
            return await hr.Client.PutAsync(new Uri($"/api/services/street-cleansing/lists/{hash}?kind=csv", UriKind.Relative), body);
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(new string('0', 64))).StatusCode);
        var first = await SendAsync(ContentHash.Of(content));
        Assert.Equal((HttpStatusCode.Created, 1), (first.StatusCode, (await Json(first)).GetProperty("people").GetInt32()));
        var second = await SendAsync(ContentHash.Of(content));
        Assert.Equal((HttpStatusCode.OK, false), (second.StatusCode, (await Json(second)).GetProperty("added").GetBoolean()));
        Assert.True((await Json(await hr.Client.GetAsync(new Uri("/api/services/street-cleansing/lists?size=1", UriKind.Relative))))
            .GetProperty("total")
            .GetInt32() >= 1);
    }

    [Fact]
    public async Task A_title_is_decided_from_the_state_it_was_read_in()
    {
        using var hr = portal.As(Roles.Officer);
        var title = (await Json(await hr.Client.GetAsync(new Uri("/api/services/school-catering/titles",
            UriKind.Relative)))).GetProperty("items")[0];
        var (address, etag) = ($"/api/services/school-catering/titles/{title.GetProperty("key").GetString()}",
            title.GetProperty("eTag").GetString());

        Assert.Equal((HttpStatusCode)428, (await PutAsync(hr.Client, address, null, new { role = "NONE", why = "Looked." })).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await PutAsync(hr.Client, address, etag, new { role = "no such role", why = "Looked." })).StatusCode);
        var decided = await PutAsync(hr.Client, address, etag, new { role = Workforce.Grading.TitleRow.None, why = "Looked." });
        Assert.Equal(HttpStatusCode.OK, decided.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed,
            (await PutAsync(hr.Client, address, etag, new { role = (string?)null, why = "Again." })).StatusCode);
        Assert.Equal(HttpStatusCode.OK,
            (await PutAsync(hr.Client, address, decided.Headers.ETag!.ToString(),
                new { role = (string?)null, why = "Again." })).StatusCode);
    }

    [Fact]
    public async Task A_plan_that_has_not_changed_is_not_sent_again_and_comes_in_pages()
    {
        using var hr = portal.As(Roles.Officer);
        var first = await hr.Client.GetAsync(new Uri("/api/services/parks-grounds/plan?size=7&page=2", UriKind.Relative));
        var page = await Json(first);
        Assert.Equal((7, 2, 40),
            (page.GetProperty("items").GetArrayLength(), page.GetProperty("page").GetInt32(), page.GetProperty("total").GetInt32()));

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
