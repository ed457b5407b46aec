using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Workforce.Packs;
using Workforce.Portal.Downloads;
using Workforce.Portal.Forms;
using Workforce.Portal.Services;
using Workforce.Storage;
using Workforce.Terms;

namespace Workforce.Portal.Issuing;

/// <summary>
/// An HR approver's word on whether statements of a service may carry an offer (ADR 0011): HR reads it, an approver gives it or takes it
/// back.
/// </summary>
static class OfferEndpoints
{
    public static void Map(RouteGroupBuilder hr, RouteGroupBuilder approver)
    {
        hr.MapGet("/services/{id}/offers", async (string id, CurrentPlans current, IRecordStore records, CancellationToken cancellation) =>
            await ServiceEndpoints.PlanOf(id, current, cancellation) is { } plan
                ? await PageAsync(plan, new Form(), records, cancellation)
                : Results.NotFound());
        hr.MapTable("/services/{id}/offers", async context => await context.PlanAsync() is { } plan
            ? new($"{plan.Service.Id}-offers", OfferPage.Headings,
                (await new OfferLog(context.RequestServices.GetRequiredService<IRecordStore>()).ListAsync(plan.Service.Id,
                    context.RequestAborted))
                    .Reverse()
                    .Select(OfferPage.Row))
            : null);
        approver.MapPost("/services/{id}/offers", ClearAsync);
        approver.MapPost("/services/{id}/offers/withdraw", TakeBackAsync);
    }

    static async Task<IResult> PageAsync(ServicePlan plan, Form form, IRecordStore records, CancellationToken cancellation) =>
        Respond.Page<OfferPage>(new
        {
            Plan = plan,
            Words = await new OfferLog(records).ListAsync(plan.Service.Id, cancellation),
            Form = form
        },
            form);

    static async Task<IResult> ClearAsync(string id, HttpContext context, CurrentPlans current, IRecordStore records, IStepSender steps,
        CancellationToken cancellation)
    {
        if (await ServiceEndpoints.PlanOf(id, current, cancellation) is not { } plan) return Results.NotFound();
        var form = await Form.ReadAsync(context);
        var agreed = form["ground"] == "agreed";
        if (!agreed && form["ground"] != "exhausted") form.Refuse("ground", "Choose what the offer rests on");
        var ground = form.Date("groundOn", "Enter the day of the agreement, or of the end of the procedure");
        var reference = form.Need("reference", "Name the agreement or the last step of the procedure, with the unions", most: 300);
        var reviewer = form.Need("reviewedBy", "Enter which lawyer reviewed the offer", most: 200);
        var reviewed = form.Date("reviewedOn", "Enter the day of the review");
        var from = form.Date("from", "Enter the first day on which accepted terms hold");
        var answerBy = form.Date("answerBy", "Enter the last day for an answer");
        var by = form.Person(context.User);
        if (!form.IsGood) return await PageAsync(plan, form, records, cancellation);
        var cleared = OfferClearance.Of(new OfferRequest(agreed ? ground : null, agreed ? null : ground, reference, reviewer, reviewed,
            from, answerBy),
            by, current.Time.Now, plan.TransferDate);
        foreach (var fault in cleared.Findings) form.Refuse("clear", $"{fault.Message} {fault.Remedy}");
        return cleared.Value is { } clearance
            ? await SayAsync(plan, new(current.Time.Now, by, clearance), "cleared", (form, "clear"), (current, records, steps),
                cancellation)
            : await PageAsync(plan, form, records, cancellation);
    }

    static async Task<IResult> TakeBackAsync(string id, HttpContext context, CurrentPlans current, IRecordStore records, IStepSender steps,
        CancellationToken cancellation)
    {
        if (await ServiceEndpoints.PlanOf(id, current, cancellation) is not { } plan) return Results.NotFound();
        var form = await Form.ReadAsync(context, suffix: "back");
        var why = form.Need("why", "Say why offers are taken back");
        var by = form.Person(context.User);
        if (plan.Offer is null) form.Refuse("why", "No offer is cleared: there is nothing to take back");
        return form.IsGood
            ? await SayAsync(plan, new(current.Time.Now, by, null, why), "back", (form, "why"), (current, records, steps), cancellation)
            : await PageAsync(plan, form, records, cancellation);
    }

    /// <summary>
    /// The record, then the step that writes the statements again; where the council's rules do not let this person give the word, the page
    /// with why.
    /// </summary>
    static async Task<IResult> SayAsync(ServicePlan plan, OfferWord word, string done, (Form Form, string Field) sent,
        (CurrentPlans Current, IRecordStore Records, IStepSender Steps) to, CancellationToken cancellation)
    {
        if (await to.Current.CouncilAsync(cancellation) is not { } folder) return Results.NotFound();
        if (await new OfferLog(to.Records).AppendAsync(plan.Service.Id, word, folder.Council.Publishing, cancellation) is { } refusal)
        {
            sent.Form.Refuse(sent.Field, $"{refusal.Message} {refusal.Remedy}");
            return await PageAsync(plan, sent.Form, to.Records, cancellation);
        }

        await to.Steps.SendAsync(new Step(StepKind.PlanService, plan.Service.Id), cancellation);
        return Respond.SeeOther($"/services/{plan.Service.Id}/packs?done={done}");
    }
}
