using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Workforce.Forecasting;
using Workforce.Portal.Downloads;
using Workforce.Portal.FindingsQueue;
using Workforce.Portal.Forms;
using Workforce.Portal.Services;
using Workforce.Storage;
using Workforce.Terms;

namespace Workforce.Portal.TermsAndMeasures;

/// <summary>
/// The terms of a service side by side with the council's, its measures, and what the council has chosen about each kind of measure.
/// </summary>
static class TermsEndpoints
{
    public static void Map(RouteGroupBuilder hr)
    {
        hr.MapGet("/services/{id}/terms", async (string id, CurrentPlans current, CancellationToken cancellation) =>
            await ServiceEndpoints.PlanOf(id, current, cancellation) is { } plan && await current.CouncilAsync(cancellation) is { } folder
                ? Respond.Page<TermsPage>(new
                {
                    Plan = plan,
                    folder.Council,
                    History = (await current.Source.Edits.ReadAsync(CouncilTerms.File, cancellation)).History
                })
                : Results.NotFound());
        hr.MapTable("/services/{id}/terms",
            async context => await context.PlanAsync() is { } plan
                ? new($"{plan.Service.Id}-terms", TermsTable.Headings, TermsTable.Rows(plan), TermsTable.FiguresFrom)
                : null);
        hr.MapTable("/services/{id}/measures",
            async context => await context.PlanAsync() is { } plan
                ? new($"{plan.Service.Id}-measures", TermsTable.MeasureHeadings, TermsTable.Measures(plan))
                : null);
        hr.MapTable("/services/{id}/terms-findings",
            async context => await context.PlanAsync() is { } plan
                ? new($"{plan.Service.Id}-terms-findings", FindingTable.Headings, TermsTable.Asked(plan).Select(FindingTable.Row))
                : null);
        hr.MapTable("/services/{id}/council-terms",
            async context => await context.RequestServices
                .GetRequiredService<CurrentPlans>()
                .CouncilAsync(context.RequestAborted) is { } folder
                ? new("council-terms", TermsTable.CouncilHeadings, TermsTable.Council(folder.Council))
                : null);
        hr.MapTable("/history/terms", context => EditHistory.FileAsync(CouncilTerms.File, context));
        hr.MapTable("/history/assumptions", context => EditHistory.FileAsync(Assumptions.File, context));
        hr.MapGet("/services/{id}/terms/{kind}", ShowAsync);
        hr.MapPost("/services/{id}/terms/{kind}", SaveAsync);
    }

    static MeasureKind? KindOf(string word) =>
        Enum.TryParse<MeasureKind>(word, ignoreCase: true, out var kind) && kind != MeasureKind.Benefits
            && word.Equals(kind.ToString(), StringComparison.OrdinalIgnoreCase)
            ? kind
            : null;

    static async Task<IResult> ShowAsync(string id, string kind, string? scope, CurrentPlans current, CancellationToken cancellation)
    {
        if (await current.ServiceAsync(id, cancellation) is not var (service, folder) || KindOf(kind) is not { } of)
            return Results.NotFound();
        var state = await current.Source.Edits.ReadAsync(CouncilTerms.File, cancellation);
        var choices = folder.Council.Terms.Measures ?? TransferChoices.None;
        var own = choices.Services.GetValueOrDefault(id)?.Any(choice => choice.Kind == of) == true;
        var standing = choices.Of(of, id);
        return Respond.Page<ChoicePage>(new
        {
            Service = service,
            Kind = of,
            Several = standing.Count > 1,
            State = state.ETag,
            Form = ChoiceForm.Filled(standing.Count == 1 ? standing[0] : null, scope ?? (own ? "service" : "all"))
        });
    }

    static async Task<IResult> SaveAsync(string id, string kind, HttpContext context, CurrentPlans current, IRecordStore records,
        IStepSender steps, CancellationToken cancellation)
    {
        if (await current.ServiceAsync(id, cancellation) is not var (service, folder) || KindOf(kind) is not { } of)
            return Results.NotFound();
        var form = await Form.ReadAsync(context);
        var all = form["scope"] == "all";
        if (!all && form["scope"] != "service") form.Refuse("scope", "Choose whether it holds for this service or for all");
        var choice = ChoiceForm.Read(form, of);
        var why = form.Need("reason", "Say why you change it");
        var by = form.Person(context.User);
        IResult Refused() =>
            Respond.Page<ChoicePage>(new { Service = service, Kind = of, Several = false, State = form["state"], Form = form }, form);
        if (!form.IsGood || choice is null) return Refused();
        var content = JsonSerializer.SerializeToUtf8Bytes(ChoiceForm.With(folder.Council.Terms, choice, all ? null : id),
            StrictJson.Options);
        foreach (var fault in await current.Source.FaultsAsync(CouncilTerms.File, content, cancellation))
            form.Refuse("proposed", $"{fault.Message} {fault.Remedy}");
        if (!form.IsGood) return Refused();
        if (!await current.Source.Edits.SaveAsync(CouncilTerms.File, content, form["state"], by, why, current.Time.Now, cancellation))
        {
            form.Refuse("proposed",
                "Somebody changed the council’s terms since you opened this page. What you typed is kept below: look at the terms as they stand, open the choice again and enter it there");
            return Refused();
        }

        await new AuditTrail(records).AppendAsync(new(current.Time.Now, by,
            $"Changed the council’s choice about {MeasureWords.Of(of).What.ToLowerInvariant()}", all ? null : id),
            cancellation);
        foreach (var affected in all ? folder.Council.Programme.Services.Select(one => one.Id) : [id])
            await steps.SendAsync(new Step(StepKind.PlanService, affected), cancellation);
        return Respond.SeeOther($"/services/{id}/terms");
    }
}
