using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Workforce.Packs;
using Workforce.Packs.Html;
using Workforce.Portal.Downloads;
using Workforce.Portal.Forms;
using Workforce.Portal.Services;
using Workforce.Programme;
using Workforce.Storage;

namespace Workforce.Portal.Access;

/// <summary>
/// Access links: HR makes, exports and revokes them; whoever holds one opens their one document with it and a second factor.
/// </summary>
static class LinkEndpoints
{
    const string LimitPolicy = "open-a-link";

    /// <summary>
    /// Tries of one address in a minute, over all links: a depot's staff may share one address; each link is locked by itself after five
    /// wrong tries.
    /// </summary>
    const int TriesAMinute = 60;

    public static void Limit(RateLimiterOptions limits)
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.AddPolicy(LimitPolicy, context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = TriesAMinute, Window = TimeSpan.FromMinutes(1) }));
    }

    public static void MapOpening(RouteGroupBuilder open)
    {
        open.MapGet("/open/{token}", async (string token, CurrentPlans current, IRecordStore records, CancellationToken cancellation) =>
            await new AccessLinks(records).FindAsync(token, current.Time.Now, cancellation) is { } link
                ? Respond.Page<OpenPage>(new { Kind = link.Kind, Token = token, Form = new Form() })
                : Results.NotFound())
                .RequireRateLimiting(LimitPolicy);
        open.MapPost("/open/{token}", OpenAsync).RequireRateLimiting(LimitPolicy);
    }

    public static void Map(RouteGroupBuilder hr)
    {
        hr.MapGet("/services/{id}/links", async (string id, CurrentPlans current, IRecordStore records, CancellationToken cancellation) =>
            await current.ServiceAsync(id, cancellation) is var (service, _)
                ? await PageAsync(service, new Form(), records, current, cancellation)
                : Results.NotFound());
        hr.MapTable("/services/{id}/links", LinksTableAsync);
        hr.MapPost("/services/{id}/links/representative", ForRepresentativeAsync);
        hr.MapPost("/services/{id}/links/employees", ForEmployeesAsync);
        hr.MapPost("/services/{id}/links/{link}/code", NewCodeAsync);
        hr.MapPost("/services/{id}/links/{link}/revoke", RevokeAsync);
    }

    static async Task<IResult> OpenAsync(string token, HttpContext context, CurrentPlans current, IDocumentStore documents,
        IRecordStore records, CancellationToken cancellation)
    {
        var links = new AccessLinks(records);
        if (await links.FindAsync(token, current.Time.Now, cancellation) is not { } link || !await StandsAsync(link, records, cancellation))
            return Results.NotFound();
        var form = await Form.ReadAsync(context);
        var factor = form.Need("factor",
            link.Kind == LinkKind.Representative ? "Enter the code" : "Enter your payroll number or your date of birth", most: 60);
        if (form.IsGood && await links.OpenAsync(token, AsKept(factor), current.Time.Now, cancellation) is null)
            form.Refuse("factor", "That is not right, or the link is locked. After five wrong tries in a row only the council can help.");
        if (!form.IsGood) return Respond.Page<OpenPage>(new { link.Kind, Token = token, Form = form }, form);
        await new AuditTrail(records).AppendAsync(new(current.Time.Now, $"Access link {link.Id}", "Opened its document", link.Service),
            cancellation);
        return await DocumentAsync(link, page: form["as"] == "page", context, documents, cancellation);
    }

    /// <summary>The document to keep, or its twin to read in the browser, which fits a phone.</summary>
    static async Task<IResult> DocumentAsync(AccessLink link, bool page, HttpContext context, IDocumentStore documents,
        CancellationToken cancellation)
    {
        if (page && await documents.OpenAsync(HtmlRenderer.PathOf(link.Document), cancellation) is { } twin)
        {
            context.Response.Headers.ContentSecurityPolicy = HtmlRenderer.ContentSecurityPolicy;
            return Results.File(twin, "text/html; charset=utf-8");
        }

        var name = link.Kind == LinkKind.Employee ? "your-statement.pdf" : link.Document.Split('/')[^1];
        return await documents.OpenAsync(link.Document, cancellation) is { } content
            ? Results.File(content, "application/pdf", name)
            : Results.NotFound();
    }

    /// <summary>A birth date however it is typed is compared as ISO 8601, anything else as it is.</summary>
    static string AsKept(string factor) =>
        DateOnly.TryParseExact(factor.Trim(), ["d/M/yyyy", "d M yyyy", "d-M-yyyy", "d.M.yyyy", "d MMMM yyyy", "d MMM yyyy", "yyyy-MM-dd"],
            CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? Iso(date)
            : factor;

    static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The newest issue that is not withdrawn; null while there is none.</summary>
    static async Task<IssueRecord?> IssuedAsync(string service, IRecordStore records, CancellationToken cancellation) =>
        Issues.Standing(await Issues.ListAsync(records, service, cancellation)).LastOrDefault();

    /// <summary>Whether what a link opens belongs to an issue that is not withdrawn.</summary>
    static async Task<bool> StandsAsync(AccessLink link, IRecordStore records, CancellationToken cancellation) =>
        Issues.Standing(await Issues.ListAsync(records, link.Service, cancellation))
            .Any(issue => issue.Documents.Any(document => document.Path == link.Document)
                || link.Document.StartsWith(Statements.Folder(link.Service, issue.Number!.Value), StringComparison.Ordinal));

    static async Task<IResult> PageAsync(Service service, Form form, IRecordStore records, CurrentPlans current,
        CancellationToken cancellation, string? code = null) =>
        Respond.Page<LinksPage>(new
        {
            Service = service,
            Form = form,
            Issued = await IssuedAsync(service.Id, records, cancellation) is not null,
            NewCode = code,
            current.Time.Now,
            Links = (await new AccessLinks(records).ListAsync(cancellation)).Where(link => link.Service == service.Id).ToList()
        },
            form);

    static async Task<TableFile?> LinksTableAsync(HttpContext context)
    {
        var (services, cancellation) = (context.RequestServices, context.RequestAborted);
        var current = services.GetRequiredService<CurrentPlans>();
        if (await current.ServiceAsync((string)context.Request.RouteValues["id"]!, cancellation) is not var (service, _)) return null;
        var links = (await new AccessLinks(services.GetRequiredService<IRecordStore>()).ListAsync(cancellation)).Where(link =>
            link.Service == service.Id);
        return new($"{service.Id}-links", LinksPage.Headings, links.Select(link => LinksPage.Row(link, current.Time.Now)));
    }

    static async Task<IResult> ForRepresentativeAsync(string id, HttpContext context, CurrentPlans current, IRecordStore records,
        CancellationToken cancellation)
    {
        if (await current.ServiceAsync(id, cancellation) is not var (service, _)) return Results.NotFound();
        var form = await Form.ReadAsync(context);
        if ((await IssuedAsync(id, records,
            cancellation))?.Documents.FirstOrDefault(document => document.Path.EndsWith($"/{UnionPack.FileName}",
                StringComparison.Ordinal)) is not { Path: var pack })
        {
            form.Refuse("contact", "No union pack of this service is issued yet: there is nothing a link could open");
            return await PageAsync(service, form, records, current, cancellation);
        }

        var contact = form.Need("contact", "Enter whom the link is for", most: 200);
        var email = form.Need("email", "Enter their email address", most: 254);
        if (email.Length > 0 && !System.Net.Mail.MailAddress.TryCreate(email, out _))
            form.Refuse("email", "Enter an email address, like name@example.com");
        if (form["verified"] != "yes") form.Refuse("verified", "Say that you have verified the contact with their union or workforce");
        if (!form.IsGood) return await PageAsync(service, form, records, current, cancellation);
        var made = await new AccessLinks(records).ForRepresentativeAsync(id, pack, contact, context.User.NameOf(), current.Time.Now,
            cancellation);
        await RecordAsync($"Made access link {made.Link.Id} for a representative", id, context, current, records, cancellation);
        return form["do"] == "notify"
            ? Respond.Csv(NotifyFile.Write([(email, contact, service.Name, AddressOf(context, made), made.Link.Expires)]),
                $"{id}-representative-link.csv")
            : Respond.Page<MadeLinkPage>(new { Service = service, Made = made, Address = AddressOf(context, made) });
    }

    /// <summary>
    /// Statements go to people once they are the council's; before, only where the contractor has agreed to it in writing (law.md 122).
    /// </summary>
    static async Task<IResult> ForEmployeesAsync(string id, HttpContext context, CurrentPlans current, IRecordStore records,
        CancellationToken cancellation)
    {
        if (await current.ServiceAsync(id, cancellation) is not var (service, _)) return Results.NotFound();
        var form = await Form.ReadAsync(context);
        if (await IssuedAsync(id, records, cancellation) is not { } issue
            || await ServiceEndpoints.PlanOf(id, current, cancellation) is not { } plan || plan.Version != issue.Version)
        {
            form.Refuse("agreed", "The statements of the newest version are not issued: a link opens an issued statement only");
        }
        else if (form["agreed"] != "yes"
            && StatementRoute.Hold(await Issues.ListAsync(records, id, cancellation), plan.TransferDate, current.Time.Today) is not null)
        {
            form.Refuse("agreed",
                $"Until the transfer on {Wording.Date(plan.TransferDate)}, say that {service.Contractor} has agreed in writing");
        }
        else
        {
            if (form["agreed"] == "yes" && current.Time.Today < plan.TransferDate)
                await Statements.AgreeAsync(records, id,
                    new(service.Contractor, current.Time.Today, "Entered by HR in the file for sending"), context.User.NameOf(),
                    current.Time.Now, cancellation);
            var links = new AccessLinks(records);
            List<(string Email, string Who, string Service, string Address, DateTimeOffset Expires)> made = [];
            foreach (var person in plan.People.Where(person => !issue.Held.Contains(person.Key)))
            {
                string[] answers = [.. new[] { person.Employee.EmployeeRef is { } reference ? AccessLinks.Normalised(reference) : null,
                    person.Employee.DateOfBirth is { } birth ? Iso(birth) : null }.OfType<string>()];
                if (answers.Length == 0) continue;
                var link = await links.ForEmployeeAsync(id, $"{Statements.Folder(id, issue.Number!.Value)}{person.Key}.pdf", person.Key,
                    answers, context.User.NameOf(), current.Time.Now, cancellation);
                made.Add(("", person.Employee.EmployeeRef ?? $"row {person.Employee.Row}", service.Name, AddressOf(context, link),
                    link.Link.Expires));
            }

            await RecordAsync($"Made {made.Count} access links for employees", id, context, current, records, cancellation);
            return Respond.Csv(NotifyFile.Write(made), $"{id}-employee-links.csv");
        }

        return await PageAsync(service, form, records, current, cancellation);
    }

    static async Task<IResult> NewCodeAsync(string id, string link, HttpContext context, CurrentPlans current, IRecordStore records,
        CancellationToken cancellation)
    {
        if (await current.ServiceAsync(id, cancellation) is not var (service, _)
            || await new AccessLinks(records).NewCodeAsync(link, current.Time.Now, cancellation) is not { } code)
        {
            return Results.NotFound();
        }

        await RecordAsync($"Made another code for access link {link}", id, context, current, records, cancellation);
        return await PageAsync(service, new Form(), records, current, cancellation, code);
    }

    static async Task<IResult> RevokeAsync(string id, string link, HttpContext context, CurrentPlans current, IRecordStore records,
        CancellationToken cancellation)
    {
        if (!await new AccessLinks(records).RevokeAsync(link, current.Time.Now, cancellation)) return Results.NotFound();
        await RecordAsync($"Revoked access link {link}", id, context, current, records, cancellation);
        return Respond.SeeOther($"/services/{id}/links");
    }

    static Task RecordAsync(string what, string service, HttpContext context, CurrentPlans current, IRecordStore records,
        CancellationToken cancellation) =>
        new AuditTrail(records).AppendAsync(new(current.Time.Now, context.User.NameOf(), what, service), cancellation);

    static string AddressOf(HttpContext context, MadeLink made) => $"{context.Request.Scheme}://{context.Request.Host}/open/{made.Token}";
}
