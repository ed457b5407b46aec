using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Workforce.Grading;
using Workforce.Packs;
using Workforce.Portal.Matching;
using Workforce.Portal.Services;
using Workforce.Storage;

namespace Workforce.Portal.Api;

/// <summary>A title of the newest list, with what is proposed and what a person decided.</summary>
/// <param name="Key">What stands for it in addresses.</param>
/// <param name="Proposed">The likeliest role; null where none is near.</param>
/// <param name="Decided">The role that stands by a person’s word, or <c>NONE</c>; null where nobody has decided.</param>
/// <param name="ETag">What an edit names in If-Match.</param>
public sealed record ApiTitle(string Key, string Title, int People, string? Proposed, double? Confidence, string? Decided,
    bool DutiesCompared, string ETag);

/// <summary>Which role a title is, and why; a null role takes back what was decided.</summary>
public sealed record ApiTitleDecision(string? Role, string? Why);

/// <summary>Titles and what is decided about them: the same rules and records as the page of matches.</summary>
static class TitleApi
{
    public static void Map(RouteGroupBuilder hr)
    {
        hr.MapGet("/services/{id}/titles", TitlesAsync);
        hr.MapPut("/services/{id}/titles/{key}", DecideAsync).ProducesProblem(412).ProducesProblem(422).ProducesProblem(428);
    }

    static IReadOnlyList<(ApiTitle Title, PersonPlan Person)> Of(ServicePlan plan) =>
    [
        .. plan.People
            .Where(person => person.Employee.JobTitle is not null)
            .GroupBy(person => MatchEndpoints.KeyOf(person.Employee.JobTitle!), StringComparer.Ordinal)
            .Select(same =>
        {
            var person = same.First();
            var (best, decided) = (person.Match?.Best, person.Decided);
            var etag = $"\"{ContentHash.OfParts(same.Key, $"{decided?.Role?.At:O}", decided?.Role?.To ?? "", $"{decided?.Duties?.At:O}")[..16]}\"";
            return (new ApiTitle(same.Key, person.Employee.JobTitle!, same.Count(), best?.Role?.Id, best?.Confidence, decided?.Role?.To,
                person.DutiesCompared, etag),
                person);
        }),
    ];

    static async Task<Results<Ok<Paged<ApiTitle>>, NotFound>> TitlesAsync(string id, int? page, int? size, CurrentPlans current,
        CancellationToken cancellation) =>
        await ServiceEndpoints.PlanOf(id, current, cancellation) is { } plan
            ? TypedResults.Ok(ApiEndpoints.PageOf<ApiTitle>([.. Of(plan).Select(each => each.Title)], page, size))
            : TypedResults.NotFound();

    static async Task<Results<Ok<ApiTitle>, NotFound, ProblemHttpResult>> DecideAsync(
        string id, string key, ApiTitleDecision decision, HttpContext context, CurrentPlans current, IRecordStore records,
        IStepSender steps, CancellationToken cancellation)
    {
        if (await current.ServiceAsync(id, cancellation) is not var (service, folder)
            || await current.PlanAsync(service, folder, cancellation) is not { } plan)
        {
            return TypedResults.NotFound();
        }

        if (Of(plan).FirstOrDefault(each => each.Title.Key == key) is not { Person: { } person, Title: { } title })
            return TypedResults.NotFound();
        if (ApiEndpoints.Unmatched(context, title.ETag, "the title") is { } unmatched) return unmatched;
        var why = decision.Why?.Trim() ?? "";
        if (why.Length is 0 or > Forms.Form.MostCharacters)
            return TypedResults.Problem($"Give a reason of 1 to {Forms.Form.MostCharacters} characters.", statusCode: 422,
                title: "No reason");
        if (decision.Role is { } role && role != TitleRow.None && folder.Council.Establishment.Roles.All(known => known.Id != role))
            return TypedResults.Problem($"Give a role of the council’s, or {TitleRow.None}.", statusCode: 422, title: "No such role");
        if (decision.Role is null && person.Decided is null)
            return TypedResults.Problem("Nothing is decided for this title that could be taken back.", statusCode: 422,
                title: "Nothing to take back");
        var before = person.Decided?.Role?.To ?? person.Match?.Best.Role?.Id;
        Decision stands = new(current.Time.Now, context.User.NameOf(), decision.Role is null ? DecisionKind.Withdrawn : DecisionKind.Role,
            service.Contractor, title.Title, service.ServiceArea, before, decision.Role, why);
        await MatchEndpoints.RecordAsync([stands], id, context, current, records, steps, cancellation);
        var after = Of((await current.PlanAsync(service, folder, cancellation))!).First(each => each.Title.Key == key).Title;
        context.Response.Headers.ETag = after.ETag;
        return TypedResults.Ok(after);
    }
}
