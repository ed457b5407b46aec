using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Workforce.Forecasting;
using Workforce.Portal.Forms;
using Workforce.Programme;
using Workforce.ReferenceData;
using Workforce.Storage;

namespace Workforce.Portal.Overview;

/// <summary>The pages of the whole programme.</summary>
static class OverviewEndpoints
{
    public static void Map(RouteGroupBuilder hr, RouteGroupBuilder approver, RouteGroupBuilder figures, RouteGroupBuilder scrutiny)
    {
        figures.MapGet("/forecast", ForecastAsync);
        figures.MapGet("/sequence", SequenceAsync);
        figures.MapGet("/liabilities", async (CurrentPlans current, CancellationToken cancellation) =>
            await current.CouncilAsync(cancellation) is { } folder ? Respond.Page<LiabilitiesPage>(new { folder.Council }) : NoCouncil());
        scrutiny.MapGet("/scrutiny", ScrutinyAsync);
        hr.MapGet("/audit", async (string? month, CurrentPlans current, IRecordStore records, CancellationToken cancellation) =>
        {
            var of = DateOnly.TryParseExact($"{month}-01", "yyyy-MM-dd", out var asked) ? asked : current.Time.Today;
            return Respond.Page<AuditPage>(new { Month = of, Entries = await new AuditTrail(records).ListAsync(of, cancellation) });
        });
        hr.MapGet("/settings", async (CurrentPlans current, CancellationToken cancellation) =>
            Respond.Page<SettingsPage>(new { current.Time.Today, Figures = NationalFigures.StatusOn(current.Time.Today), Council = await current.Source.CouncilAsync(cancellation) }));
        approver.MapGet("/services/{id}/fairness", async (string id, CurrentPlans current, CancellationToken cancellation) =>
            await current.ServiceAsync(id, cancellation) is var (service, folder) && await current.PlanAsync(service, folder, cancellation) is { } plan
                ? Respond.Page<FairnessPage>(new { Service = service, Report = FairnessReport.Of(plan, folder.Council), folder.Council.Establishment.Grades })
                : Results.NotFound());
    }

    static IResult NoCouncil() => Respond.Page<Pages.ErrorPage>(new { Heading = "The council’s files cannot be read yet", What = "Settings say what is wrong with them." });

    static async Task<IResult> ForecastAsync(string? service, CurrentPlans current, IDocumentStore documents, IRecordStore records, CancellationToken cancellation)
    {
        if (await current.CouncilAsync(cancellation) is not { } folder) return NoCouncil();
        var newest = await ForecastReading.NewestAsync(documents, records, cancellation);
        var names = folder.Council.Programme.Services.ToDictionary(known => known.Id, known => known.Name, StringComparer.Ordinal);
        return Respond.Page<ForecastPage>(new { Reading = newest?.Forecast, Documents = newest?.Documents ?? [], folder.Council.Assumptions, Names = names, Service = service is not null && names.ContainsKey(service) ? service : Forecast.All });
    }

    static async Task<IResult> SequenceAsync(CurrentPlans current, CancellationToken cancellation)
    {
        if (await current.CouncilAsync(cancellation) is not { } folder) return NoCouncil();
        var headcounts = (await current.AllAsync(folder, cancellation)).ToDictionary(plan => plan.Service.Id, plan => plan.People.Count, StringComparer.Ordinal);
        return Respond.Page<SequencePage>(new { Sequence = TransferSequence.Plan(folder.Council.Programme, headcounts) });
    }

    static async Task<IResult> ScrutinyAsync(CurrentPlans current, IDocumentStore documents, IRecordStore records, CancellationToken cancellation)
    {
        if (await current.CouncilAsync(cancellation) is not { } folder) return NoCouncil();
        var newest = await ForecastReading.NewestAsync(documents, records, cancellation);
        return Respond.Page<ScrutinyPage>(new { folder.Council.Programme, Rows = ScrutinyTable.Of(folder.Council.Programme, await current.AllAsync(folder, cancellation), folder.Council.Publishing.SmallNumber), Threshold = folder.Council.Publishing.SmallNumber, Forecast = newest?.Forecast });
    }
}
