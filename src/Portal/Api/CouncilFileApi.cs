using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Workforce.Forecasting;
using Workforce.Storage;
using Workforce.Terms;

namespace Workforce.Portal.Api;

/// <summary>A whole file of the council's as it is to read, why, and, where the sign-in is nobody's own, by whom.</summary>
/// <param name="Content">As in the council's folder.</param>
public sealed record ApiCouncilFile(JsonElement Content, string? Why, string? By = null);

/// <summary>
/// The council's files that may be edited in the portal, read and replaced whole by scripts: by the same function, so that both have one
/// history (ADR 0012).
/// </summary>
static class CouncilFileApi
{
    const int LongestReason = 2000, LongestName = 200;

    public static void Map(RouteGroupBuilder hr, RouteGroupBuilder figures)
    {
        figures.MapGet("/assumptions",
            (HttpContext context, CurrentPlans current,
                CancellationToken cancellation) => ReadAsync(Assumptions.File, context, current, cancellation))
            .Produces<JsonElement>();
        hr.MapGet("/terms",
            (HttpContext context, CurrentPlans current,
                CancellationToken cancellation) => ReadAsync(CouncilTerms.File, context, current, cancellation))
            .Produces<JsonElement>();
        hr.MapPut("/assumptions",
            (ApiCouncilFile edit, HttpContext context, CurrentPlans current, IRecordStore records, IStepSender steps,
                CancellationToken cancellation) =>
            WriteAsync(Assumptions.File, "Changed what the forecast assumes", edit, context, (current, records, steps), cancellation))
                .Produces<JsonElement>()
                .ProducesProblem(412)
                .ProducesProblem(422)
                .ProducesProblem(428);
        hr.MapPut("/terms",
            (ApiCouncilFile edit, HttpContext context, CurrentPlans current, IRecordStore records, IStepSender steps,
                CancellationToken cancellation) =>
            WriteAsync(CouncilTerms.File, "Changed the council’s terms", edit, context, (current, records, steps), cancellation))
                .Produces<JsonElement>()
                .ProducesProblem(412)
                .ProducesProblem(422)
                .ProducesProblem(428);
    }

    static async Task<Results<ContentHttpResult, NotFound>> ReadAsync(string file, HttpContext context, CurrentPlans current,
        CancellationToken cancellation) =>
        await current.Source.Edits.ReadAsync(file, cancellation) is { Content: { } content } state
            ? Answer(content, state.ETag, context)
            : TypedResults.NotFound();

    static ContentHttpResult Answer(byte[] content, string etag, HttpContext context)
    {
        context.Response.Headers.ETag = $"\"{etag}\"";
        // Comments, which the council's files may have, are no JSON.
        return TypedResults.Text(JsonSerializer.Serialize(JsonDocument.Parse(content,
            new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }).RootElement,
            StrictJson.Options),
            "application/json");
    }

    /// <summary>
    /// The same content sent again changes nothing, whatever state it names: an answer that was lost on its way can be asked for again.
    /// </summary>
    static async Task<Results<ContentHttpResult, NotFound, ProblemHttpResult>> WriteAsync(
        string file, string done, ApiCouncilFile edit, HttpContext context,
        (CurrentPlans Current, IRecordStore Records, IStepSender Steps) to, CancellationToken cancellation)
    {
        if (await to.Current.CouncilAsync(cancellation) is not { } folder) return TypedResults.NotFound();
        if (edit.Content.ValueKind != JsonValueKind.Object) return Refused("Send the whole file in content.", "No content");
        var content = JsonSerializer.SerializeToUtf8Bytes(edit.Content, StrictJson.Options);
        var state = await to.Current.Source.Edits.ReadAsync(file, cancellation);
        if (CouncilEdits.Changes(state.Content, content).Count == 0) return Answer(content, state.ETag, context);
        if (ApiEndpoints.Unmatched(context, $"\"{state.ETag}\"", "the file") is { } unmatched) return unmatched;
        var by = context.User.NamesAPerson() ? context.User.NameOf() : edit.By?.Trim() ?? "";
        if (by.Length is 0 or > LongestName || by.Any(char.IsControl))
            return Refused("Say in by who changes it: the sign-in is nobody’s own.", "No name");
        if (edit.Why?.Trim() is not { Length: > 0 and <= LongestReason } why)
            return Refused($"Say in why, in 1 to {LongestReason} characters, why it is changed.", "No reason");
        if (await to.Current.Source.FaultsAsync(file, content, cancellation) is { Count: > 0 } faults)
            return Refused(string.Join(" ", faults.Select(fault => $"{fault.Code}: {fault.Message} {fault.Remedy}")),
                "The file cannot be used so");
        if (!await to.Current.Source.Edits.SaveAsync(file, content, state.ETag, by, why, to.Current.Time.Now, cancellation))
            return TypedResults.Problem("Read the file again: somebody changed it.", statusCode: 412, title: "It has changed");
        await new AuditTrail(to.Records).AppendAsync(new(to.Current.Time.Now, by, done, null), cancellation);
        foreach (var service in folder.Council.Programme.Services)
            await to.Steps.SendAsync(new Step(StepKind.PlanService, service.Id), cancellation);
        return Answer(content, (await to.Current.Source.Edits.ReadAsync(file, cancellation)).ETag, context);
    }

    static ProblemHttpResult Refused(string detail, string title) => TypedResults.Problem(detail, statusCode: 422, title: title);
}
