using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Workforce.Packs;
using Workforce.Portal.Forms;
using Workforce.Portal.Services;
using Workforce.Storage;
using Workforce.Terms;

namespace Workforce.Portal.Issuing;

/// <summary>An HR approver's word on whether statements of a service may carry an offer (ADR 0011): HR reads it, an approver gives it or takes it back.</summary>
static class OfferEndpoints
{
    public static void Map(RouteGroupBuilder hr, RouteGroupBuilder approver)
    {
        hr.MapGet("/services/{id}/offers", async (string id, CurrentPlans current, IRecordStore records, CancellationToken cancellation) =>
            await ServiceEndpoints.PlanOf(id, current, cancellation) is { } plan ? await PageAsync(plan, new Form(), records, cancellation) : Results.NotFound());
        approver.MapPost("/services/{id}/offers", ClearAsync);
        approver.MapPost("/services/{id}/offers/withdraw", TakeBackAsync);
    }

    static async Task<IResult> PageAsync(ServicePlan plan, Form form, IRecordStore records, CancellationToken cancellation) =>
        Respond.Page<OfferPage>(new { Plan = plan, Words = await new OfferLog(records).ListAsync(plan.Service.Id, cancellation), Form = form }, form);

    static async Task<IResult> ClearAsync(string id, HttpContext context, CurrentPlans current, IRecordStore records, IStepSender steps, CancellationToken cancellation)
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
        var cleared = OfferClearance.Of(new OfferRequest(agreed ? ground : null, agreed ? null : ground, reference, reviewer, reviewed, from, answerBy), by, current.Time.Now, plan.TransferDate);
        foreach (var fault in cleared.Findings) form.Refuse("clear", $"{fault.Message} {fault.Remedy}");
        return cleared.Value is { } clearance ? await SayAsync(id, new(current.Time.Now, by, clearance), "cleared", records, steps, cancellation) : await PageAsync(plan, form, records, cancellation);
    }

    static async Task<IResult> TakeBackAsync(string id, HttpContext context, CurrentPlans current, IRecordStore records, IStepSender steps, CancellationToken cancellation)
    {
        if (await ServiceEndpoints.PlanOf(id, current, cancellation) is not { } plan) return Results.NotFound();
        var form = await Form.ReadAsync(context, suffix: "back");
        var why = form.Need("why", "Say why offers are taken back");
        var by = form.Person(context.User);
        if (plan.Offer is null) form.Refuse("why", "No offer is cleared: there is nothing to take back");
        return form.IsGood ? await SayAsync(id, new(current.Time.Now, by, null, why), "back", records, steps, cancellation) : await PageAsync(plan, form, records, cancellation);
    }

    /// <summary>The record, then the step that writes the statements again.</summary>
    static async Task<IResult> SayAsync(string id, OfferWord word, string done, IRecordStore records, IStepSender steps, CancellationToken cancellation)
    {
        await new OfferLog(records).AppendAsync(id, word, cancellation);
        await steps.SendAsync(new Step(StepKind.PlanService, id), cancellation);
        return Respond.SeeOther($"/services/{id}/packs?done={done}");
    }
}
