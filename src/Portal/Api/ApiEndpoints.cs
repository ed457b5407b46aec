using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Workforce.Findings;
using Workforce.Portal.FindingsQueue;
using Workforce.Portal.Services;
using Workforce.Programme;
using Workforce.Storage;

namespace Workforce.Portal.Api;

/// <summary>One page of a longer table.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Total">Rows on all pages.</param>
public sealed record Paged<T>(IReadOnlyList<T> Items, int Page, int Size, int Total);

/// <summary>A service as the programme names it, with the version of its newest plan.</summary>
public sealed record ApiService(string Id, string Name, string Contractor, Stage Stage, DateOnly? TransferDate, string? PlanVersion,
    int? People);

/// <summary>A person of a plan. What is not known is null, never zero.</summary>
public sealed record ApiPerson(string Key, string? JobTitle, string? Role, string? Grade, int? Point, bool NeedsReview, bool DutiesCompared,
    decimal? CostWithContractor, decimal? CostOnTransferredTerms, decimal? CostOnCouncilTerms);

/// <summary>A finding of the newest list and its settlement.</summary>
/// <param name="ETag">What an edit names in If-Match.</param>
public sealed record ApiFinding(string Key, string Code, Severity Severity, string Where, string Message, string Remedy, string? SettledWhy,
    string? SettledBy, string ETag);

/// <summary>Why a finding is settled; null opens it again.</summary>
public sealed record ApiSettlement(string? Why);

/// <summary>A decision about a title.</summary>
public sealed record ApiDecision(DateTimeOffset At, string By, string Kind, string Contractor, string Title, string ServiceArea,
    string? From, string? To, string Why);

/// <summary>The JSON API: the same rules, roles and records as the pages.</summary>
static class ApiEndpoints
{
    const int MostRows = 500;

    public static void Describe(IServiceCollection services)
    {
        services.AddProblemDetails();
        services.AddOpenApi("openapi",
            options => options.ShouldInclude = route => route.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true);
        services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.Converters.Add(
                new System.Text.Json.Serialization.JsonStringEnumConverter(System.Text.Json.JsonNamingPolicy.KebabCaseLower)));
    }

    public static void Map(WebApplication app)
    {
        app.MapOpenApi("/api/{documentName}.json").RequireAuthorization(Roles.FiguresPolicy);
        var hr = app.MapGroup("/api").RequireAuthorization(Roles.HrPolicy);
        var figures = app.MapGroup("/api").RequireAuthorization(Roles.FiguresPolicy);
        figures.MapGet("/services", ServicesAsync);
        figures.MapGet("/forecast", ForecastAsync).Produces<object>();
        hr.MapGet("/services/{id}/plan", PlanAsync);
        hr.MapGet("/services/{id}/findings", FindingsAsync);
        hr.MapGet("/services/{id}/findings/{key}", FindingAsync);
        hr.MapPut("/services/{id}/findings/{key}", SettleAsync).ProducesProblem(412).ProducesProblem(422).ProducesProblem(428);
        hr.MapGet("/decisions", DecisionsAsync);
        CouncilFileApi.Map(hr, figures);
        ListApi.Map(hr);
        TitleApi.Map(hr);
    }

    /// <summary>What an edit lacks that names no state, or names one that has passed; null where it names the one that stands.</summary>
    /// <param name="context">Of the request.</param>
    /// <param name="etag">Of what stands, with its quotes.</param>
    /// <param name="what">Is edited.</param>
    internal static ProblemHttpResult? Unmatched(HttpContext context, string etag, string what)
    {
        var match = context.Request.Headers[HeaderNames.IfMatch].ToString();
        return match.Length == 0
            ? TypedResults.Problem($"Send the ETag of {what} in If-Match.", statusCode: 428, title: "If-Match is missing")
            : match != etag
            ? TypedResults.Problem($"Read {what} again: somebody changed it.", statusCode: 412, title: "It has changed")
            : null;
    }

    internal static Paged<T> PageOf<T>(IReadOnlyList<T> all, int? page, int? size)
    {
        var (at, rows) = (Math.Max(page ?? 1, 1), Math.Clamp(size ?? 100, 1, MostRows));
        return new([.. all.Skip((int)Math.Min((long)(at - 1) * rows, int.MaxValue)).Take(rows)], at, rows, all.Count);
    }

    static async Task<Results<Ok<Paged<ApiService>>, NotFound>> ServicesAsync(int? page, int? size, CurrentPlans current,
        CancellationToken cancellation)
    {
        if (await current.CouncilAsync(cancellation) is not { } folder) return TypedResults.NotFound();
        var plans = (await current.AllAsync(folder, cancellation)).ToDictionary(plan => plan.Service.Id, StringComparer.Ordinal);
        return TypedResults.Ok(PageOf<ApiService>([.. folder.Council.Programme.Services.Select(service =>
        {
            var plan = plans.GetValueOrDefault(service.Id);
            return new ApiService(service.Id, service.Name, service.Contractor, service.Stage, service.TransferDate, plan?.Version,
                plan?.People.Count);
        })], page, size));
    }

    /// <summary>
    /// The people of the newest plan. Its version is the answer's ETag: ask again with If-None-Match and get 304 while nothing has changed.
    /// </summary>
    static async Task<Results<Ok<Paged<ApiPerson>>, NotFound, StatusCodeHttpResult>> PlanAsync(string id, int? page, int? size,
        HttpContext context, CurrentPlans current, CancellationToken cancellation)
    {
        if (await ServiceEndpoints.PlanOf(id, current, cancellation) is not { } plan) return TypedResults.NotFound();
        var etag = $"\"{plan.Version}\"";
        context.Response.Headers.ETag = etag;
        if (context.Request.Headers.IfNoneMatch == etag) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        return TypedResults.Ok(PageOf<ApiPerson>([.. plan.People.Select(person => new ApiPerson(
            person.Key, person.Employee.JobTitle, person.Placement?.Role.Id, person.Placement?.Grade.Id, person.Placement?.Point?.Point,
            person.NeedsReview, person.DutiesCompared,
            person.Cost.WithContractor?.Total, person.Cost.OnTransferredTerms?.Total, person.Cost.OnCouncilTerms?.Total))], page, size));
    }

    static ApiFinding Of(QueuedFinding queued) => new(
        queued.Key, queued.Finding.Code, queued.Finding.Severity, queued.Finding.Where.ToString(), queued.Finding.Message,
        queued.Finding.Remedy, queued.Settled?.Why, queued.Settled?.By,
        $"\"{ContentHash.OfParts(queued.Key, $"{queued.Settled?.At:O}", queued.Settled?.Why ?? "")[..16]}\"");

    static async Task<Results<Ok<Paged<ApiFinding>>, NotFound>> FindingsAsync(string id, int? page, int? size, CurrentPlans current,
        IRecordStore records, CancellationToken cancellation) =>
        await ServiceEndpoints.PlanOf(id, current, cancellation) is { } plan
            ? TypedResults.Ok(PageOf<ApiFinding>([.. (await FindingEndpoints.QueueAsync(plan, records, cancellation)).Select(Of)], page,
                size))
            : TypedResults.NotFound();

    /// <summary>
    /// A script of another site cannot send this: a JSON body and If-Match make the browser ask first, and no answer here allows it.
    /// </summary>
    static async Task<Results<Ok<ApiFinding>, NotFound, ProblemHttpResult>> SettleAsync(string id, string key, ApiSettlement settlement,
        HttpContext context, CurrentPlans current, IRecordStore records, CancellationToken cancellation)
    {
        if (await ServiceEndpoints.PlanOf(id, current, cancellation) is not { } plan) return TypedResults.NotFound();
        if ((await FindingEndpoints.QueueAsync(plan, records, cancellation)).FirstOrDefault(queued => queued.Key == key) is not { } found)
            return TypedResults.NotFound();
        if (Unmatched(context, Of(found).ETag, "the finding") is { } unmatched) return unmatched;
        var why = settlement.Why?.Trim();
        if (why is { Length: 0 or > Forms.Form.MostCharacters })
            return TypedResults.Problem($"Give a reason of 1 to {Forms.Form.MostCharacters} characters, or null to open the finding again.",
                statusCode: 422, title: "No reason");
        await FindingEndpoints.RecordAsync(id, found, why, context, current, records, cancellation);
        return Tagged(Of((await FindingEndpoints.QueueAsync(plan, records, cancellation)).First(queued => queued.Key == key)), context);
    }

    static async Task<Results<Ok<ApiFinding>, NotFound>> FindingAsync(string id, string key, HttpContext context, CurrentPlans current,
        IRecordStore records, CancellationToken cancellation) =>
        await ServiceEndpoints.PlanOf(id, current, cancellation) is { } plan
            && (await FindingEndpoints.QueueAsync(plan, records, cancellation)).FirstOrDefault(queued => queued.Key == key) is { } found
            ? Tagged(Of(found), context) : TypedResults.NotFound();

    static Ok<ApiFinding> Tagged(ApiFinding finding, HttpContext context)
    {
        context.Response.Headers.ETag = finding.ETag;
        return TypedResults.Ok(finding);
    }

    static async Task<Ok<Paged<ApiDecision>>> DecisionsAsync(int? page, int? size, IRecordStore records, CancellationToken cancellation) =>
        TypedResults.Ok(PageOf<ApiDecision>([.. (await new DecisionLog(records).ListAsync(cancellation)).Select(decision => new ApiDecision(
            decision.At, decision.By,
            decision.Kind switch
            {
                Workforce.Grading.DecisionKind.Role => "role",
                Workforce.Grading.DecisionKind.DutiesCompared => "duties-compared",
                _ => "withdrawn"
            },
            decision.Contractor, decision.Title, decision.ServiceArea, decision.From, decision.To, decision.Why))], page, size));

    /// <summary>The newest forecast's own file (docs/schemas/forecast.schema.json).</summary>
    static async Task<IResult> ForecastAsync(IDocumentStore documents, IRecordStore records, CancellationToken cancellation)
    {
        if (await Overview.ForecastReading.NewestAsync(documents, records, cancellation) is not var (_, paths, _))
            return Results.NotFound();
        var content = await documents.ReadAsync(paths.First(path => path.EndsWith("/forecast.json", StringComparison.Ordinal)),
            cancellation);
        return content is null
            ? Results.NotFound()
            : Results.Bytes(content, "application/json",
                entityTag: new EntityTagHeaderValue($"\"{ContentHash.VersionOf(ContentHash.Of(content))}\""));
    }
}
