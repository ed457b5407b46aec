using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Workforce.Forecasting;
using Workforce.Portal.Forms;
using Workforce.Storage;

namespace Workforce.Portal.Overview;

/// <summary>What the forecast assumes: read by all who see figures, changed by HR with a reason, with its history.</summary>
static class AssumptionsEndpoints
{
    public static void Map(RouteGroupBuilder hr, RouteGroupBuilder figures)
    {
        figures.MapGet("/forecast/assumptions", ShowAsync);
        hr.MapPost("/forecast/assumptions", SaveAsync);
    }

    static async Task<IResult> ShowAsync(string? service, CurrentPlans current, CancellationToken cancellation)
    {
        if (await current.CouncilAsync(cancellation) is not { } folder) return OverviewEndpoints.NoCouncil();
        var of = AssumptionsScope.Known(service, folder.Council);
        return await PageAsync(of, folder, AssumptionsForm.Filled(AssumptionsScope.Of(of, folder.Council.Assumptions)), state: null,
            current, cancellation);
    }

    static async Task<IResult> PageAsync(string? service, CouncilFolder folder, Form form, string? state, CurrentPlans current,
        CancellationToken cancellation)
    {
        var edits = await current.Source.Edits.ReadAsync(Assumptions.File, cancellation);
        return Respond.Page<AssumptionsPage>(new
        {
            folder.Council,
            Service = service,
            Form = form,
            State = state ?? edits.ETag,
            edits.History
        },
            form);
    }

    static async Task<IResult> SaveAsync(HttpContext context, CurrentPlans current, IRecordStore records, IStepSender steps,
        CancellationToken cancellation)
    {
        if (await current.CouncilAsync(cancellation) is not { } folder) return OverviewEndpoints.NoCouncil();
        var form = await Form.ReadAsync(context);
        var service = AssumptionsScope.Known(form["service"], folder.Council);
        var all = folder.Council.Assumptions;
        var read = AssumptionsForm.Read(form, AssumptionsScope.Of(service, all));
        var why = form.Need("reason", "Say why you change it");
        var by = form.Person(context.User);
        if (!form.IsGood || read is null) return await PageAsync(service, folder, form, form["state"], current, cancellation);
        var next = AssumptionsScope.With(service, all, read);
        var content = JsonSerializer.SerializeToUtf8Bytes(next, StrictJson.Options);
        foreach (var fault in await current.Source.FaultsAsync(Assumptions.File, content, cancellation))
            form.Refuse("source", $"{fault.Message} {fault.Remedy}");
        if (form.IsGood
            && !await current.Source.Edits.SaveAsync(Assumptions.File, content, form["state"], by, why, current.Time.Now, cancellation))
        {
            form.Refuse("source",
                "Somebody changed the assumptions since you opened this page. Open it again to see them; what you typed is kept below");
        }

        if (!form.IsGood) return await PageAsync(service, folder, form, form["state"], current, cancellation);
        await new AuditTrail(records).AppendAsync(new(current.Time.Now, by, "Changed what the forecast assumes",
            folder.Council.Programme.Services.FirstOrDefault(known => known.Id == service)?.Id),
            cancellation);
        foreach (var affected in folder.Council.Programme.Services)
            await steps.SendAsync(new Step(StepKind.PlanService, affected.Id), cancellation);
        return Respond.SeeOther($"/forecast/assumptions{(service is null ? "" : $"?service={Uri.EscapeDataString(service)}")}");
    }
}
