using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Workforce.DataRights;
using Workforce.Portal.Downloads;
using Workforce.Portal.FindingsQueue;
using Workforce.Portal.Forms;
using Workforce.Storage;

namespace Workforce.Portal.PersonalData;

/// <summary>
/// What falls due to be destroyed, when and why; destroyed by an approver alone, who says that they have looked (law.md 92, 135).
/// </summary>
static class RetentionEndpoints
{
    public static void Map(RouteGroupBuilder hr, RouteGroupBuilder approver)
    {
        hr.MapGet("/retention",
            async (string? done, CurrentPlans current, IDocumentStore documents, IRecordStore records, CancellationToken cancellation) =>
            await KeptData.ReadAsync(current, documents, records, cancellation) is { } kept
                ? Page(kept, new Form(), done: Done(done))
                : Overview.OverviewEndpoints.NoCouncil());
        hr.MapTable("/retention",
            async context => await KeptAsync(context) is { } kept ? new("retention", KeptData.DateHeadings, kept.Dates) : null);
        hr.MapTable("/retention/findings",
            async context => await KeptAsync(context) is { } kept
                ? new("retention-findings", FindingTable.Headings, kept.Findings.Select(FindingTable.Row))
                : null);
        hr.MapTable("/retention/destroyed",
            async context => await KeptAsync(context) is { } kept ? new("destroyed", KeptData.DoneHeadings, kept.DoneRows) : null);
        approver.MapPost("/retention/due/{mark}", DestroyDueAsync);
        approver.MapPost("/retention/{id}/asked/{row}", DestroyAskedAsync);
        hr.MapPost("/retention/{id}/asked/{row}/back", TakeBackAsync);
    }

    static Task<KeptData?> KeptAsync(HttpContext context)
    {
        var services = context.RequestServices;
        return KeptData.ReadAsync(services.GetRequiredService<CurrentPlans>(), services.GetRequiredService<IDocumentStore>(),
            services.GetRequiredService<IRecordStore>(), context.RequestAborted);
    }

    static IResult Page(KeptData kept, Form form, string tried = "", string? done = null) =>
        Respond.Page<RetentionPage>(new { Kept = kept, Form = form, Tried = tried, Done = done }, form);

    static string? Done(string? word) => word switch
    {
        "destroyed" => "It is destroyed, and the order is on record. Backups and copies made elsewhere are yours to destroy",
        "asked" => "An approver is asked to destroy it",
        "back" => "The request is taken back. Nothing was destroyed",
        _ => null,
    };

    /// <summary>The form of an approver who orders something destroyed: that they have looked, and their name.</summary>
    static string Approved(Form form, HttpContext context, KeptData kept)
    {
        if (form["looked"] != "yes") form.Refuse("looked", "Say that you have looked at what goes");
        var by = form.Person(context.User);
        if (by.Length > 0 && MayApprove.Refusal(kept.Folder.Council.Publishing, by) is { } refusal)
            form.Refuse("looked", $"{refusal.Message} {refusal.Remedy}");
        return by;
    }

    static async Task<IResult> DestroyDueAsync(string mark, HttpContext context, CurrentPlans current, IDocumentStore documents,
        IRecordStore records, IStepSender steps, CancellationToken cancellation)
    {
        if (await KeptData.ReadAsync(current, documents, records, cancellation) is not { } kept) return Results.NotFound();
        var form = await Form.ReadAsync(context, mark);
        var by = Approved(form, context, kept);
        if (kept.Due.FirstOrDefault(order => order.Mark == mark) is not { } due)
        {
            Form gone = new();
            gone.Refuse("due", "What is due has changed since you opened this page: look at it again below");
            return Page(kept, gone);
        }

        if (!form.IsGood) return Page(kept, form, mark);
        await CarryOutAsync(due with { By = by, At = current.Time.Now }, kept, (current, documents, records), steps, cancellation);
        return Respond.SeeOther("/retention?done=destroyed");
    }

    static async Task<IResult> DestroyAskedAsync(string id, string row, HttpContext context, CurrentPlans current, IDocumentStore documents,
        IRecordStore records, IStepSender steps, CancellationToken cancellation)
    {
        if (await KeptData.ReadAsync(current, documents, records, cancellation) is not { } kept
            || kept.Asked.FirstOrDefault(asked => asked.Row == row && asked.Request.Service == id) is not { Request: { } request })
        {
            return Results.NotFound();
        }

        var form = await Form.ReadAsync(context, RetentionPage.Mark(row));
        var by = Approved(form, context, kept);
        var person = await FoundPerson.ByKeyAsync(id, request.Person, current, documents, records, cancellation);
        if (person is null) form.Refuse("looked", "The person is on no list of the service any more: take the request back");
        if (!form.IsGood || person is null) return Page(kept, form, RetentionPage.Mark(row));
        var order = await new Purges(documents, records, current.Source).OfPersonAsync(person.Service, person.Records, by,
            $"{request.Why} (asked for by {request.By})", current.Time.Now, cancellation);
        await CarryOutAsync(order, kept, (current, documents, records), steps, cancellation);
        await PurgeRequest.CloseAsync(records, id, row, cancellation);
        return Respond.SeeOther("/retention?done=destroyed");
    }

    static async Task CarryOutAsync(PurgeOrder order, KeptData kept,
        (CurrentPlans Current, IDocumentStore Documents, IRecordStore Records) from, IStepSender steps, CancellationToken cancellation)
    {
        await new Purges(from.Documents, from.Records, from.Current.Source).OrderAsync(order, kept.Folder, cancellation);
        // The register beside backups is brought up to date by the host, the drafts by the plan's own step.
        await steps.SendAsync(new Step(StepKind.Retain), cancellation);
        await steps.SendAsync(new Step(StepKind.PlanService, order.Service), cancellation);
    }

    static async Task<IResult> TakeBackAsync(string id, string row, HttpContext context, CurrentPlans current, IRecordStore records,
        CancellationToken cancellation)
    {
        if (await current.ServiceAsync(id, cancellation) is not var (service, _) || !RecordKey.IsValid(row)
            || !await PurgeRequest.CloseAsync(records, service.Id, row, cancellation))
        {
            return Results.NotFound();
        }

        await new AuditTrail(records).AppendAsync(new(current.Time.Now, context.User.NameOf(),
            "Took back that one person's data be destroyed", id),
            cancellation);
        return Respond.SeeOther("/retention?done=back");
    }
}
