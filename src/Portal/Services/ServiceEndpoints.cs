using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Workforce.Packs;
using Workforce.Portal.Downloads;
using Workforce.Portal.Forms;

namespace Workforce.Portal.Services;

/// <summary>The pages of one service.</summary>
static class ServiceEndpoints
{
    public static void Map(RouteGroupBuilder hr, RouteGroupBuilder figures)
    {
        figures.MapGet("/services/{id}",
            async (string id, CurrentPlans current, ProgrammeOverview overview, CancellationToken cancellation) =>
        {
            if (await current.ServiceAsync(id, cancellation) is not var (service, folder)) return Results.NotFound();
            var plan = await current.PlanAsync(service, folder, cancellation);
            return Respond.Page<ServicePage>(new
            {
                Service = service,
                folder.Council,
                Plan = plan,
                Overview = await overview.OfAsync(service, cancellation)
            });
        });
        hr.MapGet("/services/{id}/people", async (string id, int? page, CurrentPlans current, CancellationToken cancellation) =>
            await PlanOf(id, current, cancellation) is { } plan
                ? Respond.Page<PeoplePage>(new { Plan = plan, PageNumber = page ?? 1 })
                : Results.NotFound());
        hr.MapTable("/services/{id}/people", async context => await context.PlanAsync() is { } plan
            ? new($"{plan.Service.Id}-people", PeopleTable.Headings, plan.People.Select(PeopleTable.Row), PeopleTable.FiguresFrom) : null);
        figures.MapTable("/services/{id}/cost",
            async context => await context.PlanAsync() is { } plan
                ? new($"{plan.Service.Id}-cost", ServiceTables.CostHeadings, ServiceTables.Costs(plan), FiguresFrom: 1)
                : null);
        figures.MapTable("/services/{id}/timeline",
            async context => await context.PlanAsync() is { } plan
                ? new($"{plan.Service.Id}-timeline", ServiceTables.DateHeadings, plan.Timeline.Select(ServiceTables.Dated))
                : null);
        figures.MapTable("/services/{id}/cost-bridge",
            async context => await context.PlanAsync() is { } plan
                && await context.RequestServices.GetRequiredService<CurrentPlans>().CouncilAsync(context.RequestAborted) is { } folder
            ? TableFile.Of($"{plan.Service.Id}-cost-bridge", ServiceTables.Bridge(plan, folder.Council)) : null);
        hr.MapTable("/services/{id}/comparison",
            async context => await context.PlanAsync() is { } plan
                ? new($"{plan.Service.Id}-comparison", ChangesTable.Headings, ChangesTable.Rows(plan))
                : null);
        hr.MapGet("/services/{id}/comparison", async (string id, CurrentPlans current, CancellationToken cancellation) =>
            await PlanOf(id, current, cancellation) is { } plan ? Respond.Page<ComparisonPage>(new { Plan = plan }) : Results.NotFound());
    }

    /// <summary>The plan of the service that a route names; null where there is none.</summary>
    internal static Task<ServicePlan?> PlanAsync(this HttpContext context) =>
        PlanOf((string)context.Request.RouteValues["id"]!, context.RequestServices.GetRequiredService<CurrentPlans>(),
            context.RequestAborted);

    internal static async Task<ServicePlan?> PlanOf(string id, CurrentPlans current, CancellationToken cancellation) =>
        await current.ServiceAsync(id, cancellation) is var (service, folder)
            ? await current.PlanAsync(service, folder, cancellation)
            : null;
}
