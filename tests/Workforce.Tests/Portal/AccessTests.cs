using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Workforce.Portal;

namespace Workforce.Tests.Portal;

/// <summary>Every route as every role, against the table of docs/access.md.</summary>
public sealed class AccessTests(PortalByRole portal) : IClassFixture<PortalByRole>
{
    static readonly string?[] RolesInOrder = [null, Roles.Officer, Roles.Approver, Roles.Finance, Roles.Scrutiny, "representative",
        "employee"];

    [Fact]
    public async Task The_table_of_routes_by_role_is_what_the_portal_does()
    {
        var lines = await TableAsync();

        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "access.md"));
        var written = page.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal));
        Assert.True(lines.SequenceEqual(written), $"docs/access.md must read:\n{string.Join('\n', lines)}");
    }

    async Task<List<string>> TableAsync()
    {
        var routes = portal.App.Services
            .GetRequiredService<IEnumerable<EndpointDataSource>>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods
                ?? ["GET"]).Select(method => (Method: method, Route: endpoint.RoutePattern.RawText!)))
            .Where(route => route.Method is "GET" or "POST" or "PUT")
                .Distinct()
                .OrderBy(route => route.Route, StringComparer.Ordinal)
                .ThenBy(route => route.Method, StringComparer.Ordinal)
                .ToList();
        Assert.NotEmpty(routes);
        List<string> lines = [];
        foreach (var (method, route) in routes)
        {
            List<string> cells = [];
            foreach (var role in RolesInOrder)
            {
                using var visitor = portal.As(role);
                using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Filled(route), UriKind.Relative));
                if (method == "PUT") request.Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
                var status = (await visitor.Client.SendAsync(request)).StatusCode;
                Assert.NotEqual(HttpStatusCode.InternalServerError, status);
                cells.Add(status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden ? "–" : "yes");
            }

            lines.Add($"| `{method} {route}` | {string.Join(" | ", cells)} |");
        }

        return lines;
    }

    internal static string Filled(string route) =>
        route.Replace("{**path}", "forecasts/x.csv", StringComparison.Ordinal).Replace("{id}", "parks-grounds", StringComparison.Ordinal)
        .Replace("{documentName}", "openapi", StringComparison.Ordinal)
            .Replace("{mark}", "00000000", StringComparison.Ordinal)
            .Replace("{number}", "1", StringComparison.Ordinal)
            .Replace("{sha256}", "0", StringComparison.Ordinal)
            .Replace("{", "", StringComparison.Ordinal)
            .Replace("}", "", StringComparison.Ordinal);

    [Fact]
    public async Task No_form_is_taken_without_the_token_of_its_page()
    {
        using var hr = portal.As(Roles.Approver);
        var posts = portal.App.Services
            .GetRequiredService<IEnumerable<EndpointDataSource>>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true)
                .Select(endpoint => Filled(endpoint.RoutePattern.RawText!))
                .ToList();

        Assert.True(posts.Count > 10);
        foreach (var post in posts)
            Assert.Equal(HttpStatusCode.BadRequest,
                (await hr.Client.PostAsync(new Uri(post, UriKind.Relative), new FormUrlEncodedContent([]))).StatusCode);
    }

    [Fact]
    public async Task An_employee_opens_their_statement_and_nothing_else_and_wrong_tries_lock_the_link()
    {
        using var hr = portal.As(Roles.Officer);
        var page = await hr.OpenAsync("/services/parks-grounds/links");
        Assert.Contains("not issued",
            (await hr.SendAsync(page, "/employees", [("agreed", "yes")])).QuerySelector(".govuk-error-summary")!.TextContent,
            StringComparison.Ordinal);
        await portal.IssueAsync("parks-grounds");
        var refused = await hr.SendAsync(page, "/employees", []);
        Assert.Contains("has agreed in writing", refused.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);

        var form = page.QuerySelectorAll("form")
            .First(form => form.GetAttribute("action")!.EndsWith("/employees", StringComparison.Ordinal));
        var token = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await hr.Client.PostAsync(new Uri("/services/parks-grounds/links/employees", UriKind.Relative),
            new FormUrlEncodedContent([KeyValuePair.Create("agreed", "yes"), KeyValuePair.Create("__RequestVerificationToken", token)]));
        var lines = (await answer.Content.ReadAsStringAsync()).TrimStart('\uFEFF').Split("\r\n");
        Assert.Equal("email address,reference,service,link,expires", lines[0]);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        var (reference, link) = (lines[1].Split(',')[1], new Uri(lines[1].Split(',')[3]).AbsolutePath);

        using var employee = portal.As(null);
        var open = await employee.OpenAsync(link);
        Assert.Contains("payroll number", open.Body!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("That is not right",
            (await employee.SendAsync(open, link, [("factor", "WRONG-1")])).QuerySelector(".govuk-error-summary")!.TextContent,
            StringComparison.Ordinal);
        await employee.SendAsync(open, link, [("factor", reference.ToLowerInvariant())]);
        Assert.Equal(HttpStatusCode.OK, employee.Status);
        Assert.Equal("application/pdf", employee.ContentType);
        await employee.SendAsync(open, link, [("factor", reference), ("as", "page")]);
        Assert.Equal((HttpStatusCode.OK, "text/html"), (employee.Status, employee.ContentType));

        for (var wrong = 0; wrong < AccessLinks.MostTries; wrong++) await employee.SendAsync(open, link, [("factor", $"WRONG-{wrong}")]);
        await employee.OpenAsync(link);
        Assert.Equal(HttpStatusCode.NotFound, employee.Status);
        var made = (await new AccessLinks(portal.Records).ListAsync()).First(known => known.IsLocked);
        Assert.Equal(2, made.Openings.Count);
        Assert.DoesNotContain(reference, System.Text.Json.JsonSerializer.Serialize(made), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_representatives_code_works_once_and_a_revoked_link_never()
    {
        var links = new AccessLinks(portal.Records);
        var now = new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
        var made = await links.ForRepresentativeAsync("parks-grounds", "issued/parks-grounds/1/union-pack.pdf", "Branch secretary", "Pat",
            now);

        Assert.NotNull(await links.OpenAsync(made.Token, made.Code!, now));
        Assert.Null(await links.OpenAsync(made.Token, made.Code!, now));
        var code = await links.NewCodeAsync(made.Link.Id, now);
        Assert.NotNull(await links.OpenAsync(made.Token, code!, now));
        Assert.Null(await links.FindAsync(made.Token, now + AccessLinks.Lifetime));
        Assert.True(await links.RevokeAsync(made.Link.Id, now));
        Assert.Null(await links.FindAsync(made.Token, now));
        Assert.Null(await links.NewCodeAsync(made.Link.Id, now));
    }
}
