using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Workforce.Findings;
using Workforce.Packs;
using Workforce.Packs.Html;
using Workforce.Portal.Downloads;
using Workforce.Portal.FindingsQueue;
using Workforce.Portal.Forms;
using Workforce.Storage;

namespace Workforce.Portal.Issuing;

/// <summary>
/// Carries documents out by the same rules as the commands: read by a named person, approved by an approver, issued, delivered, withdrawn.
/// </summary>
static class IssuingEndpoints
{
    public static void Map(RouteGroupBuilder hr, RouteGroupBuilder approver, RouteGroupBuilder scrutiny)
    {
        hr.MapGet("/services/{id}/packs",
            async (string id, string? done, CurrentPlans current, IDocumentStore documents, IRecordStore records,
                CancellationToken cancellation) =>
            await PacksView.ReadAsync(id, current, documents, records, cancellation) is { } view
                ? Page(view, new Form(), tried: "", current.Time.Today, IssueWords.Done(done))
                : Results.NotFound());
        hr.MapGet("/report", async (string? done, CurrentPlans current, IRecordStore records, CancellationToken cancellation) =>
            await ReportView.ReadAsync(current, records, cancellation) is { } view
                ? Page(view, new Form(), tried: "", current.Time.Today, IssueWords.Done(done))
                : Respond.Page<ReportPage>(new { View = (ReportView?)null, Form = new Form() }));
        scrutiny.MapGet("/scrutiny/report/{number}.{kind}", IssuedReportAsync);
        MapSteps("/services/{id}", "/services/{id}/packs");
        MapSteps("/report", "/report");
        hr.MapTable("/services/{id}/packs",
            async context => await ViewAsync(context) is { } view
                ? new($"{view.Plan.Service.Id}-packs", PacksTable.Headings, PacksTable.Rows(view))
                : null);
        hr.MapTable("/services/{id}/drafts",
            async context => await ViewAsync(context) is { } view
                ? new($"{view.Plan.Service.Id}-drafts", PacksTable.DraftHeadings, PacksTable.Drafts(view), FiguresFrom: 3)
                : null);
        hr.MapTable("/services/{id}/holding",
            async context => await ViewAsync(context) is { } view
                ? new($"{view.Plan.Service.Id}-holding", FindingTable.Headings, view.Holding.Select(FindingTable.Row))
                : null);
        hr.MapTable("/report",
            async context => await ReportView.ReadAsync(context.RequestServices.GetRequiredService<CurrentPlans>(),
                context.RequestServices.GetRequiredService<IRecordStore>(), context.RequestAborted) is { } view
                ? new("report", PacksTable.Headings, PacksTable.Rows(view))
                : null);
        approver.MapPost("/services/{id}/issues/{number}/annex",
            (string id, int number, HttpContext context, CurrentPlans current, IDocumentStore documents, IRecordStore records,
                CancellationToken cancellation) =>
            ActAsync(id, $"annex-{number}", "annex", context, (current, documents, records),
                (view, form) => ReleaseAsync((PacksView)view, number, form, context, current, cancellation), cancellation));
        hr.MapPost("/services/{id}/packs/agreement",
            (string id, HttpContext context, CurrentPlans current, IDocumentStore documents, IRecordStore records,
                CancellationToken cancellation) =>
            ActAsync(id, "agreement", "agreed", context, (current, documents, records),
                (view, form) => AgreeAsync((PacksView)view, form, context, (current, records), cancellation), cancellation));

        void MapSteps(string address, string page)
        {
            hr.MapPost($"{page}/check",
                (HttpContext context, CurrentPlans current, IDocumentStore documents, IRecordStore records,
                    CancellationToken cancellation) =>
                ActAsync(IdOf(context), "check", "checked", context, (current, documents, records),
                    (view, form) => CheckAsync(view, form, context, current, cancellation), cancellation));
            approver.MapPost($"{page}/approve",
                (HttpContext context, CurrentPlans current, IDocumentStore documents, IRecordStore records,
                    CancellationToken cancellation) =>
                ActAsync(IdOf(context), "approve", "issued", context, (current, documents, records),
                    (view, form) => ApproveAsync(view, form, context, current, cancellation), cancellation));
            approver.MapPost($"{address}/issues/{{number}}/withdraw",
                (int number, HttpContext context, CurrentPlans current, IDocumentStore documents, IRecordStore records,
                    CancellationToken cancellation) =>
                ActAsync(IdOf(context), $"withdraw-{number}", "withdrawn", context, (current, documents, records),
                    (view, form) => WithdrawAsync(view, number, form, context, current, cancellation), cancellation));
            hr.MapPost($"{address}/issues/{{number}}/deliver",
                (int number, HttpContext context, CurrentPlans current, IDocumentStore documents, IRecordStore records,
                    CancellationToken cancellation) =>
                ActAsync(IdOf(context), $"deliver-{number}", "delivered", context, (current, documents, records),
                    (view, form) => DeliverAsync(view, number, form, context, current, cancellation), cancellation));
            hr.MapGet($"{address}/evidence.pdf",
                (HttpContext context, CurrentPlans current, IRecordStore records,
                    CancellationToken cancellation) => EvidenceAsync(html: false, context, current, records, cancellation));
            hr.MapGet($"{address}/evidence.html",
                (HttpContext context, CurrentPlans current, IRecordStore records,
                    CancellationToken cancellation) => EvidenceAsync(html: true, context, current, records, cancellation));
        }
    }

    /// <summary>The councillors' report as issued: for whoever sees scrutiny, until it is withdrawn.</summary>
    static async Task<IResult> IssuedReportAsync(int number, string kind, HttpContext context, IDocumentStore documents,
        IRecordStore records, CancellationToken cancellation) =>
        Issues.Standing(await Issues.ListAsync(records, ProgrammeReport.Id, cancellation))
            .FirstOrDefault(issue => issue.Number == number)?.Documents.FirstOrDefault(document => document.Path.EndsWith($".{kind}",
                StringComparison.Ordinal)) is { } document
            ? await PackDownload.GiveAsync(document.Path, context.Response, documents, cancellation)
            : Results.NotFound();

    /// <summary>The service of the address; null where it is the programme's report.</summary>
    static string? IdOf(HttpContext context) => context.GetRouteValue("id") as string;

    static IResult Page(IssuesView view, Form form, string tried, DateOnly today, string? done = null) => view is PacksView packs
        ? Respond.Page<PacksPage>(new { View = packs, Today = today, Form = form, Tried = tried, Done = done }, form)
        : Respond.Page<ReportPage>(new { View = (ReportView)view, Form = form, Tried = tried, Done = done }, form);
    static Task<PacksView?> ViewAsync(HttpContext context)
    {
        var services = context.RequestServices;
        return PacksView.ReadAsync((string)context.Request.RouteValues["id"]!, services.GetRequiredService<CurrentPlans>(),
            services.GetRequiredService<IDocumentStore>(), services.GetRequiredService<IRecordStore>(), context.RequestAborted);
    }

    /// <summary>
    /// Takes a form, does what it says, records it in the audit trail and goes back to the page; what is refused is said beside the form
    /// that was sent.
    /// </summary>
    /// <param name="id">The service's; null for the programme's report.</param>
    /// <param name="tried">The form's own id.</param>
    /// <param name="done">What the page says then.</param>
    /// <param name="context">Of the request.</param>
    /// <param name="from">Plans and stores.</param>
    /// <param name="act">Does it: null where the form lacks something, else the record or why it is refused, and the words for the audit
    /// trail.</param>
    /// <param name="cancellation">Stops it.</param>
    static async Task<IResult> ActAsync(
        string? id, string tried, string done, HttpContext context,
        (CurrentPlans Current, IDocumentStore Documents, IRecordStore Records) from,
        Func<IssuesView, Form, Task<(Checked<IssueRecord?> Result, string Audit)?>> act, CancellationToken cancellation)
    {
        IssuesView? found = id is null
            ? await ReportView.ReadAsync(from.Current, from.Records, cancellation)
            : await PacksView.ReadAsync(id, from.Current, from.Documents, from.Records, cancellation);
        if (found is not { } view) return Results.NotFound();
        var form = await Form.ReadAsync(context, tried);
        var acted = await act(view, form);
        if (acted is var (result, audit) && result.Value is { } record)
        {
            await new AuditTrail(from.Records).AppendAsync(new(from.Current.Time.Now,
                context.User.NamesAPerson() ? record.By : $"{record.By} ({context.User.NameOf()})", audit, view.What.Id),
                cancellation);
            return Respond.SeeOther(
                $"{view.Page}?done={(record.Delivery switch { { Way: DeliveryWay.SealedToContractor or DeliveryWay.DirectToStaff } => "statements", { IsDelivery: false } when id is not null => "copy", _ => done })}");
        }

        foreach (var refused in acted?.Result.Findings ?? []) form.Refuse(tried, $"{refused.Message} {refused.Remedy}");
        return Page(view, form, tried, from.Current.Time.Today);
    }

    /// <summary>Refuses a form of a page that showed another version than the one that is there.</summary>
    static void SameVersion(IssuesView view, Form form, string field)
    {
        if (form["version"] != view.What.Version)
            form.Refuse(field,
                $"The drafts have changed since you opened this page. Read version {view.What.Version} below, then send the form again");
        else if (!view.IsWritten)
            form.Refuse(field, "The drafts of this version are still being written. Reload the page in a minute and read them first");
    }

    static async Task<(Checked<IssueRecord?>, string)?> CheckAsync(IssuesView view, Form form, HttpContext context, CurrentPlans current,
        CancellationToken cancellation)
    {
        SameVersion(view, form, "check");
        if (form["read"] != "yes") form.Refuse("read", "Say that you have read the drafts");
        var by = form.Person(context.User);
        return form.IsGood
            ? (await current.Source.Issues.CheckAsync(view.What, by, current.Time.Now, cancellation),
                $"Checked the drafts of version {view.What.Version}")
            : null;
    }

    static async Task<(Checked<IssueRecord?>, string)?> ApproveAsync(IssuesView view, Form form, HttpContext context, CurrentPlans current,
        CancellationToken cancellation)
    {
        SameVersion(view, form, "approve");
        var by = form.Person(context.User);
        return form.IsGood && await current.CouncilAsync(cancellation) is { } folder
            ? (await current.Source.Issues.ApproveAsync(view.What, folder.Council.Publishing, by, current.Time.Now, cancellation),
                $"Approved and issued version {view.What.Version}")
            : null;
    }

    static async Task<(Checked<IssueRecord?>, string)?> WithdrawAsync(IssuesView view, int number, Form form, HttpContext context,
        CurrentPlans current, CancellationToken cancellation)
    {
        var why = form.Need("why", "Say why the issue is withdrawn");
        var by = form.Person(context.User);
        return form.IsGood && await current.CouncilAsync(cancellation) is { } folder
            ? (await current.Source.Issues.WithdrawAsync(view.What.Id, number, folder.Council.Publishing, (by, why, current.Time.Now),
                cancellation),
                $"Withdrew issue {number}")
            : null;
    }

    static async Task<(Checked<IssueRecord?>, string)?> DeliverAsync(IssuesView view, int number, Form form, HttpContext context,
        CurrentPlans current, CancellationToken cancellation)
    {
        var to = form.Need("to", "Enter to whom it was given", most: 200);
        if (!Enum.TryParse<DeliveryWay>(form["way"], out var way) || !IssueWords.Ways.Any(known => known.Way == way))
            form.Refuse("way", "Choose how it was given");
        var on = form.Date("on", "Enter the day on which it was given");
        if (on > current.Time.Today) form.Refuse("on", "The day must be today or in the past");
        var by = form.Person(context.User);
        return form.IsGood && on is { } day
            ? (await current.Source.Issues.DeliverAsync(view.What.Id, number, new Delivery(to, way, day), by, current.Time.Now,
                cancellation),
                string.Create(CultureInfo.InvariantCulture, $"Recorded a delivery of issue {number}"))
            : null;
    }

    /// <summary>Numbers that the union pack leaves out, to representatives, by an approver (law.md 124).</summary>
    static async Task<(Checked<IssueRecord?>, string)?> ReleaseAsync(PacksView view, int number, Form form, HttpContext context,
        CurrentPlans current, CancellationToken cancellation)
    {
        var to = form.Need("to", "Enter to whom the annex is released", most: 200);
        var why = form.Need("why", "Say why the numbers are needed");
        var by = form.Person(context.User);
        return form.IsGood
            ? (await current.Source.Issues.ReleaseAnnexAsync(view.Plan, view.Council, number, (to, why), (by, current.Time.Now),
                cancellation),
                $"Gave the annex of issue {number} out")
            : null;
    }

    /// <summary>That the contractor agrees to statements going to its staff directly before the transfer (law.md 122).</summary>
    static async Task<(Checked<IssueRecord?>, string)?> AgreeAsync(PacksView view, Form form, HttpContext context,
        (CurrentPlans Current, IRecordStore Records) from, CancellationToken cancellation)
    {
        var given = form.Need("givenBy", "Enter who agreed for the contractor, by office", most: 200);
        var on = form.Date("on", "Enter the day of the agreement");
        if (on > from.Current.Time.Today) form.Refuse("on", "The day must be today or in the past");
        var details = form.Need("contactDetails", "Say how the council lawfully came by the addresses", most: 500);
        var by = form.Person(context.User);
        return form.IsGood && on is { } day
            ? (new(await Statements.AgreeAsync(from.Records, view.Plan.Service.Id, new DirectAgreement(given, day, details), by,
                from.Current.Time.Now, cancellation),
                []),
                "Recorded the contractor's agreement to direct delivery of statements")
            : null;
    }

    /// <summary>Drawn from the records at each request: it is never out of date and nothing of it is kept.</summary>
    static async Task<IResult> EvidenceAsync(bool html, HttpContext context, CurrentPlans current, IRecordStore records,
        CancellationToken cancellation)
    {
        if (await current.CouncilAsync(cancellation) is not { } folder) return Results.NotFound();
        var id = IdOf(context);
        var service = folder.Council.Programme.Services.FirstOrDefault(known => known.Id == id);
        if (id is not null && service is null) return Results.NotFound();
        var of = id ?? ProgrammeReport.Id;
        var pack = EvidencePack.For(service?.Name ?? ReportIssue.ReportName, folder.Council.Branding,
            await Issues.ListAsync(records, of, cancellation), current.Time.Today, owed: service is not null);
        if (!html) return Results.File(current.Source.Renderer.Render(pack).Value, "application/pdf", $"{of}-{EvidencePack.FileName}");
        context.Response.Headers.ContentSecurityPolicy = HtmlRenderer.ContentSecurityPolicy;
        return Results.File(HtmlRenderer.Render(pack), "text/html; charset=utf-8");
    }
}
