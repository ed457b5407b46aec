using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Workforce.Findings;
using Workforce.Portal.Lists;
using Workforce.Storage;

namespace Workforce.Portal.Api;

/// <summary>A list that came in. Its file name is the one it is kept under.</summary>
/// <param name="Sha256">Of the file.</param>
/// <param name="Refused">The code of the finding for which it cannot be used; null where it can.</param>
public sealed record ApiList(string Sha256, string FileName, DateTimeOffset FirstSeen, DateOnly? AsAt, int People, string? Refused);

/// <summary>What was understood from a list that was sent.</summary>
/// <param name="Added">False: it was there before, and nothing changed.</param>
public sealed record ApiListRead(string Sha256, bool Added, int People, int Blocking, int ToAsk, int Notes);

/// <summary>Staff lists by their content: sent to the address of its own hash, a list is added once however often it is sent.</summary>
static class ListApi
{
    public static void Map(RouteGroupBuilder hr)
    {
        hr.MapGet("/services/{id}/lists", ListsAsync);
        hr.MapPut("/services/{id}/lists/{sha256}", AddAsync)
            .WithMetadata(new Upload.MostBody())
            .Accepts<byte[]>("application/octet-stream")
            .ProducesProblem(413)
            .ProducesProblem(422);
    }

    static async Task<Results<Ok<Paged<ApiList>>, NotFound>> ListsAsync(string id, int? page, int? size, CurrentPlans current,
        IRecordStore records, CancellationToken cancellation)
    {
        if (await current.ServiceAsync(id, cancellation) is null) return TypedResults.NotFound();
        List<ApiList> lists = [];
        await foreach (var record in records.ListAsync(Tables.Submissions, id, cancellation))
        {
            var list = JsonSerializer.Deserialize<SubmissionRecord>(record.Body, StrictJson.Options)!;
            lists.Add(new(record.Row, list.Path.Split('/')[^1], list.FirstSeen, list.AsAt, list.People, list.Refused?.Code));
        }

        return TypedResults.Ok(ApiEndpoints.PageOf<ApiList>([.. lists.OrderBy(list => list.FirstSeen)], page, size));
    }

    /// <param name="kind">How the file's name ended, such as <c>csv</c>; what it is its content says.</param>
    static async Task<Results<Ok<ApiListRead>, Created<ApiListRead>, NotFound, ProblemHttpResult>> AddAsync(
        string id, string sha256, string? kind, HttpContext context, CurrentPlans current, IDocumentStore documents, IRecordStore records,
        IStepSender steps, CancellationToken cancellation)
    {
        if (await current.ServiceAsync(id, cancellation) is not var (service, folder)) return TypedResults.NotFound();
        if (!folder.Council.Publishing.UploaderMayApprove && !context.User.NamesAPerson())
            return Refused("Whoever adds a list may not approve what is made from it, and this sign-in is nobody’s own: add the list on its page.",
                "No name");
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, cancellation);
        if (body.Length > Upload.MostBytes)
            return TypedResults.Problem($"A staff list may weigh {Upload.MostBytes / 1024 / 1024} MB.", statusCode: 413,
                title: "The file is too large");
        var content = body.ToArray();
        if (ContentHash.Of(content) != sha256)
            return Refused("The address must end in the SHA-256 of the file, in lower-case hexadecimal.",
                "Another file than the address names");
        var upload = new Upload(id, Upload.NameOf($"list.{kind}", sha256), sha256, content);
        var read = await ListEndpoints.PreviewAsync(service, folder, upload, current, records, cancellation);
        if (read.Preview is not { } preview)
            return Refused($"{read.Fault!.Code}: {read.Fault.Message} {read.Fault.Remedy}", "The list cannot be used");
        var added = await ListEndpoints.AddListAsync(preview, context.User.NameOf(), context.User.NameOf(), current,
            (documents, records, steps), cancellation);
        int Count(Severity severity) => preview.Findings.Count(finding => finding.Severity == severity);
        var answer = new ApiListRead(sha256, added, preview.List.InScope.Count(), Count(Severity.Blocking), Count(Severity.Warning),
            Count(Severity.Note));
        return added ? TypedResults.Created($"/api/services/{id}/lists", answer) : TypedResults.Ok(answer);
    }

    static ProblemHttpResult Refused(string detail, string title) => TypedResults.Problem(detail, statusCode: 422, title: title);
}
