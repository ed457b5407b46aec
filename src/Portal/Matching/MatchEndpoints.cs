using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Workforce.Grading;
using Workforce.Packs;
using Workforce.Portal.Downloads;
using Workforce.Portal.Forms;
using Workforce.Portal.Services;
using Workforce.Storage;

namespace Workforce.Portal.Matching;

/// <summary>
/// Titles that wait for a person: looked at side by side, decided one by one or, where the answer is clear, several at once; and taken
/// back.
/// </summary>
static class MatchEndpoints
{
    public static void Map(RouteGroupBuilder hr)
    {
        hr.MapGet("/services/{id}/matches", async (string id, CurrentPlans current, CancellationToken cancellation) =>
            await current.ServiceAsync(id, cancellation) is var (service, folder)
                && await current.PlanAsync(service, folder, cancellation) is { } plan
                ? PageOf(plan, folder, new Form())
                : Results.NotFound());
        hr.MapTable("/services/{id}/matches",
            async context => await context.PlanAsync() is { } plan
                ? new($"{plan.Service.Id}-matches", ["Title", "People", "State", "Role", "Grade", "Likely", "Why"], Rows(plan))
                : null);
        hr.MapPost("/services/{id}/matches/{title}", DecideAsync);
        hr.MapPost("/services/{id}/matches", ApproveAsync);
    }

    /// <summary>What stands for a title in addresses: nothing a contractor wrote.</summary>
    internal static string KeyOf(string title) => ContentHash.OfParts(StandingDecisions.Normalised(title))[..16];

    /// <summary>Titles with a clear proposal that nobody has looked at: the only ones that may be approved several at once.</summary>
    internal static IReadOnlyList<ReviewItem> Clear(ServicePlan plan) =>
        [.. plan.ReviewQueue().Where(item => item is { Why: ReviewReason.ToApprove, Title: not null })];

    /// <summary>A line for each candidate of a title that waits, then one for each title that is decided.</summary>
    static IEnumerable<IReadOnlyList<string>> Rows(ServicePlan plan) =>
    [
        .. plan.ReviewQueue().SelectMany(item => item.Candidates.DefaultIfEmpty().Select(candidate => (IReadOnlyList<string>)
            [item.Title ?? "not given", Wording.Number((decimal)item.People), MatchesPage.Says(item.Why),
                candidate?.Role?.Title ?? "none of the council’s roles", candidate?.Role?.GradeId ?? "",
                candidate is null ? "" : MatchesPage.Percent(candidate), candidate?.Reason ?? ""])),
        .. plan.People
            .Where(person => person is { Employee.JobTitle: not null, Decided: not null })
            .GroupBy(person => StandingDecisions.Normalised(person.Employee.JobTitle!), StringComparer.Ordinal)
            .Select(same => (IReadOnlyList<string>)
            [same.First().Employee.JobTitle!, Wording.Number((decimal)same.Count()), "Decided", same.First().Decided!.Role?.To ?? "", "",
                "", same.First().Decided!.Role?.Why ?? same.First().Decided!.Duties?.Why ?? ""]),
    ];

    static IResult PageOf(ServicePlan plan, CouncilFolder folder, Form form, string? tried = null) =>
        Respond.Page<MatchesPage>(new { Plan = plan, folder.Council.Establishment.Roles, Form = form, Tried = tried }, form);

    static async Task<IResult> DecideAsync(string id, string title, HttpContext context, CurrentPlans current, IRecordStore records,
        IStepSender steps, CancellationToken cancellation)
    {
        if (await current.ServiceAsync(id, cancellation) is not var (service, folder)
            || await current.PlanAsync(service, folder, cancellation) is not { } plan)
        {
            return Results.NotFound();
        }

        if (plan.People.FirstOrDefault(person => person.Employee.JobTitle is { } held
            && KeyOf(held) == title) is not { Employee.JobTitle: { } name } person)
        {
            return Results.NotFound();
        }

        var form = await Form.ReadAsync(context);
        var why = form.Need("why", "Say why, in words that can be read out to a union");
        var decision = Decided(form, person, folder.Council.Establishment.Roles, why);
        if (!form.IsGood || decision is null)
        {
            var refused = new Form(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["why"] = form["why"],
                ["role"] = form["role"],
                ["other"] = form["other"]
            });
            foreach (var error in form.Errors) refused.Refuse($"{error.Field}-{title}", error.Message);
            return PageOf(plan, folder, refused, title);
        }

        var stands = decision with
        {
            At = current.Time.Now,
            By = context.User.NameOf(),
            Contractor = service.Contractor,
            Title = name,
            ServiceArea = service.ServiceArea
        };
        await RecordAsync([stands], id, context, current, records, steps, cancellation);
        return Respond.SeeOther($"/services/{id}/matches");
    }

    /// <summary>
    /// The decision that a form makes of a title: its kind, from what, to what and why; null, with what is wrong, where it makes none.
    /// </summary>
    static Decision? Decided(Form form, PersonPlan person, IReadOnlyList<Role> roles, string why)
    {
        var before = person.Decided?.Role?.To ?? person.Match?.Best.Role?.Id;
        Decision Of(DecisionKind kind, string? to) => new(default, "", kind, "", "", "", before, to, why);
        switch (form["do"])
        {
            case "withdraw" when person.Decided is not null:
                return Of(DecisionKind.Withdrawn, null);
            case "compared" when person.Decided?.Role?.To is { } role && role != TitleRow.None:
                return Of(DecisionKind.DutiesCompared, role);
            case "decide":
                var chosen = form["role"] == "other" ? form["other"] : form["role"];
                if (chosen == TitleRow.None || roles.Any(role => role.Id == chosen)) return Of(DecisionKind.Role, chosen);
                form.Refuse(form["role"] == "other" ? "other" : "role",
                    form["role"] == "other" ? "Choose one of the council’s roles" : "Choose a role, or that none of them fits");
                return null;
            default:
                form.Refuse("why", "Nothing stands for this title that can be changed so; reload the page");
                return null;
        }
    }

    static async Task<IResult> ApproveAsync(string id, HttpContext context, CurrentPlans current, IRecordStore records, IStepSender steps,
        CancellationToken cancellation)
    {
        if (await current.ServiceAsync(id, cancellation) is not var (service, folder)
            || await current.PlanAsync(service, folder, cancellation) is not { } plan)
        {
            return Results.NotFound();
        }

        var form = await Form.ReadAsync(context);
        var ticked = (await context.Request.ReadFormAsync(cancellation))["title"].OfType<string>().ToHashSet(StringComparer.Ordinal);
        var items = Clear(plan).Where(item => ticked.Contains(KeyOf(item.Title!))).ToList();
        if (items.Count == 0) form.Refuse("title", "Tick the titles whose proposal you approve");
        if (form["looked"] != "yes") form.Refuse("looked", "Say that you have looked at each of them");
        var why = form.Need("why", "Say why, in words that can be read out to a union");
        if (!form.IsGood) return PageOf(plan, folder, form);
        var now = current.Time.Now;
        await RecordAsync([.. items.Select(item => new Decision(now, context.User.NameOf(), DecisionKind.Role, service.Contractor,
            item.Title!, service.ServiceArea, item.Candidates[0].Role?.Id, item.Candidates[0].Role?.Id, why))],
            id, context, current, records, steps, cancellation);
        return Respond.SeeOther($"/services/{id}/matches");
    }

    internal static async Task RecordAsync(IReadOnlyList<Decision> decisions, string service, HttpContext context, CurrentPlans current,
        IRecordStore records, IStepSender steps, CancellationToken cancellation)
    {
        var log = new DecisionLog(records);
        foreach (var decision in decisions) await log.AppendAsync(decision, cancellation);
        var what = decisions[0].Kind switch
        {
            DecisionKind.Role => "Decided the role of",
            DecisionKind.DutiesCompared => "Recorded compared duties of",
            _ => "Took back what was decided for"
        };
        await new AuditTrail(records).AppendAsync(new(current.Time.Now, context.User.NameOf(),
            $"{what} {(decisions.Count == 1 ? "a title" : $"{decisions.Count} titles")}", service),
            cancellation);
        await steps.SendAsync(new Step(StepKind.PlanService, service), cancellation);
    }
}
