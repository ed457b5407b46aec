using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Workforce.Findings;
using Workforce.Packs;
using Workforce.Portal.Downloads;
using Workforce.Portal.Forms;
using Workforce.Portal.Services;
using Workforce.StaffLists;
using Workforce.Storage;

namespace Workforce.Portal.FindingsQueue;

/// <summary>A finding of the newest list, whether it is settled, and the question to the contractor that it gave rise to.</summary>
public sealed record QueuedFinding(Finding Finding, string Key, SettledFinding? Settled);

/// <summary>Which findings are shown; empty words show all.</summary>
public sealed record FindingFilter(string Severity, string State, string Code)
{
    public bool Shows(QueuedFinding queued) =>
        (Severity.Length == 0 || Severity == queued.Finding.Severity.ToString()) && (Code.Length == 0 || Code == queued.Finding.Code)
        && (State.Length == 0 || (State == "settled") == (queued.Settled is not null));

    /// <summary>As an address repeats it. Codes and words alone, nobody's data.</summary>
    public string Query =>
        $"severity={Uri.EscapeDataString(Severity)}&state={Uri.EscapeDataString(State)}&code={Uri.EscapeDataString(Code)}";
}

/// <summary>The findings of a service: filtered, settled with a reason, opened again, exported.</summary>
static class FindingEndpoints
{
    public static void Map(RouteGroupBuilder hr)
    {
        hr.MapGet("/services/{id}/findings", ShowAsync);
        hr.MapPost("/services/{id}/findings/{key}", SettleAsync);
        hr.MapTable("/services/{id}/findings", TableAsync);
        hr.MapGet("/services/{id}/questions.csv", async (string id, CurrentPlans current, CancellationToken cancellation) =>
            await ServiceEndpoints.PlanOf(id, current, cancellation) is { } plan
                ? Respond.Csv(QueryFiles.Csv(ContractorLetter.Queries(plan)), QueryFiles.QueriesFile)
                : Results.NotFound());
    }

    internal static async Task<IReadOnlyList<QueuedFinding>> QueueAsync(ServicePlan plan, IRecordStore records,
        CancellationToken cancellation)
    {
        var settled = await new SettledFindings(records).StandingAsync(plan.Service.Id, cancellation);
        return [.. plan.Findings
            .Select(finding => (finding, key: SettledFindings.KeyOf(finding, plan.ListHash)))
            .DistinctBy(pair => pair.key)
            .Select(pair => new QueuedFinding(pair.finding, pair.key, settled.GetValueOrDefault(pair.key)))
            .OrderByDescending(queued => queued.Finding.Severity)];
    }

    static async Task<IResult> ShowAsync(string id, string? severity, string? state, string? code, int? page, CurrentPlans current,
        IRecordStore records, CancellationToken cancellation) =>
        await ServiceEndpoints.PlanOf(id, current, cancellation) is { } plan
            ? Respond.Page<FindingsPage>(new
            {
                Plan = plan,
                Queue = await QueueAsync(plan, records, cancellation),
                Filter = new FindingFilter(severity ?? "", state ?? "open", code ?? ""),
                Form = new Form(),
                PageNumber = page ?? 1
            })
            : Results.NotFound();

    static async Task<IResult> SettleAsync(string id, string key, HttpContext context, CurrentPlans current, IRecordStore records,
        CancellationToken cancellation)
    {
        if (await ServiceEndpoints.PlanOf(id, current, cancellation) is not { } plan) return Results.NotFound();
        var queue = await QueueAsync(plan, records, cancellation);
        if (queue.FirstOrDefault(queued => queued.Key == key) is not { } found) return Results.NotFound();
        var form = await Form.ReadAsync(context);
        var filter = new FindingFilter(form["severity"], form["state"], form["code"]);
        var open = form["do"] == "open";
        var why = open ? null : form.Need("why", "Say why this is settled");
        if (!form.IsGood)
        {
            var refused = new Form(new Dictionary<string, string>(StringComparer.Ordinal) { ["why"] = form["why"] });
            refused.Refuse($"why-{key}", form.Errors[0].Message);
            return Respond.Page<FindingsPage>(new
            {
                Plan = plan,
                Queue = queue,
                Filter = filter,
                Form = refused,
                Tried = key,
                PageNumber = int.TryParse(form["page"], out var page) ? page : 1
            },
                refused);
        }

        await RecordAsync(id, found, why, context, current, records, cancellation);
        return Respond.SeeOther($"/services/{id}/findings?{filter.Query}");
    }

    /// <param name="why">Null opens the finding again.</param>
    internal static async Task RecordAsync(string id, QueuedFinding found, string? why, HttpContext context, CurrentPlans current,
        IRecordStore records, CancellationToken cancellation)
    {
        await new SettledFindings(records).AppendAsync(id, new(current.Time.Now, context.User.NameOf(), found.Key, found.Finding.Code, why),
            cancellation);
        await new AuditTrail(records).AppendAsync(new(current.Time.Now, context.User.NameOf(),
            $"{(why is null ? "Opened again" : "Settled")} a finding {found.Finding.Code}", id),
            cancellation);
    }

    static async Task<TableFile?> TableAsync(HttpContext context)
    {
        if (await context.PlanAsync() is not { } plan) return null;
        var (query, cancellation) = (context.Request.Query, context.RequestAborted);
        var filter = new FindingFilter(query["severity"].ToString(), query["state"].ToString(), query["code"].ToString());
        var rows = (await QueueAsync(plan, context.RequestServices.GetRequiredService<IRecordStore>(), cancellation))
            .Where(filter.Shows)
            .Select(queued => (IReadOnlyList<string>)
        [
            queued.Finding.Code, queued.Finding.Severity.ToString(), queued.Finding.Where.ToString(), queued.Finding.Message,
            queued.Finding.Remedy,
            queued.Settled?.Why ?? "", queued.Settled?.By ?? "",
            queued.Settled is { } word ? Wording.Date(DateOnly.FromDateTime(word.At.Date)) : "",
        ]);
        return new($"{plan.Service.Id}-findings",
            ["code", "severity", "where", "message", "remedy", "settled_why", "settled_by", "settled_on"], rows);
    }
}
