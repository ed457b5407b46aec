using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Workforce.Packs;
using Workforce.Portal.Forms;

namespace Workforce.Portal.Services;

/// <summary>The pages of one service.</summary>
static class ServiceEndpoints
{
    public static void Map(RouteGroupBuilder hr, RouteGroupBuilder figures)
    {
        figures.MapGet("/services/{id}", async (string id, CurrentPlans current, ProgrammeOverview overview, CancellationToken cancellation) =>
        {
            if (await current.ServiceAsync(id, cancellation) is not var (service, folder)) return Results.NotFound();
            var plan = await current.PlanAsync(service, folder, cancellation);
            return Respond.Page<ServicePage>(new { Service = service, folder.Council, Plan = plan, Overview = await overview.OfAsync(service, cancellation) });
        });
        hr.MapGet("/services/{id}/people", async (string id, int? page, CurrentPlans current, CancellationToken cancellation) =>
            await PlanOf(id, current, cancellation) is { } plan ? Respond.Page<PeoplePage>(new { Plan = plan, PageNumber = page ?? 1 }) : Results.NotFound());
        hr.MapGet("/services/{id}/people.csv", async (string id, CurrentPlans current, CancellationToken cancellation) =>
            await PlanOf(id, current, cancellation) is { } plan ? Respond.Csv(PeopleTable.Csv(plan), $"{id}-people.csv") : Results.NotFound());
        hr.MapGet("/services/{id}/comparison", async (string id, CurrentPlans current, CancellationToken cancellation) =>
            await PlanOf(id, current, cancellation) is { } plan ? Respond.Page<ComparisonPage>(new { Plan = plan }) : Results.NotFound());
    }

    internal static async Task<ServicePlan?> PlanOf(string id, CurrentPlans current, CancellationToken cancellation) =>
        await current.ServiceAsync(id, cancellation) is var (service, folder) ? await current.PlanAsync(service, folder, cancellation) : null;
}
