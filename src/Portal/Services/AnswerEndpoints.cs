using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Workforce.Portal.Downloads;
using Workforce.Portal.Forms;
using Workforce.Portal.Lists;
using Workforce.Programme;
using Workforce.StaffLists;
using Workforce.Storage;

namespace Workforce.Portal.Services;

/// <summary>
/// The contractor's answers: a returned file is looked at, with what each answer would change, and then accepted by the person who looked.
/// </summary>
static class AnswerEndpoints
{
    const string FileField = "answers";

    public static void Map(RouteGroupBuilder hr)
    {
        hr.MapGet("/services/{id}/answers", async (string id, CurrentPlans current, IRecordStore records, CancellationToken cancellation) =>
            await current.ServiceAsync(id, cancellation) is var (service, _)
                ? await PageAsync(service, records, new Form(), cancellation)
                : Results.NotFound());
        hr.MapTable("/services/{id}/answers", async context => await context.PlanAsync() is { } plan
            ? new($"{plan.Service.Id}-answers", AnswersPage.Headings,
                (await ContractorAnswers.AcceptedAsync(context.RequestServices.GetRequiredService<IRecordStore>(), plan.Service.Id,
                    context.RequestAborted)).Select(AnswersPage.Row))
            : null);
        hr.MapPost("/services/{id}/answers", SendAsync);
        hr.MapGet("/services/{id}/answers/{mark}", ShowAsync);
        hr.MapPost("/services/{id}/answers/{mark}", AcceptAsync);
    }

    static async Task<IResult> PageAsync(Service service, IRecordStore records, Form form, CancellationToken cancellation) =>
        Respond.Page<AnswersPage>(new
        {
            Service = service,
            Accepted = await ContractorAnswers.AcceptedAsync(records, service.Id, cancellation),
            Form = form
        },
            form);

    static async Task<IResult> SendAsync(string id, HttpContext context, CurrentPlans current, IDocumentStore documents,
        IRecordStore records, CancellationToken cancellation)
    {
        if (await current.ServiceAsync(id, cancellation) is not var (service, folder)) return Results.NotFound();
        var form = await Form.ReadAsync(context);
        var file = (await context.Request.ReadFormAsync(cancellation)).Files[FileField];
        if (await Upload.ReceiveAsync(file, id, documents, form, FileField, cancellation) is not { } upload)
            return await PageAsync(service, records, form, cancellation);
        var preview = await PreviewAsync(service, folder, upload, context, current, records, cancellation);
        if (preview is null) form.Refuse(FileField, "This service has no list that can be used, so no questions were asked");
        else if (preview.Findings.FirstOrDefault(finding => finding.Severity == Workforce.Findings.Severity.Blocking) is { } unusable)
            form.Refuse(FileField, $"{unusable.Message} {unusable.Remedy}");
        return form.IsGood
            ? Respond.SeeOther($"/services/{id}/answers/{upload.Mark}")
            : await PageAsync(service, records, form, cancellation);
    }

    static Task<AnswersPreview?> PreviewAsync(Service service, CouncilFolder folder, Upload upload, HttpContext context,
        CurrentPlans current, IRecordStore records, CancellationToken cancellation) =>
        new ContractorAnswers(records, current.Source).PreviewAsync(service, folder, new MemoryStream(upload.Content),
            context.User.NameOf(), came: null, current.Time, cancellation);

    static async Task<IResult> ShowAsync(string id, string mark, HttpContext context, CurrentPlans current, IDocumentStore documents,
        IRecordStore records, CancellationToken cancellation) =>
        await current.ServiceAsync(id, cancellation) is var (service, folder)
            && await Upload.FindAsync(id, mark, documents, cancellation) is { } upload
            && await PreviewAsync(service, folder, upload, context, current, records, cancellation) is { } preview
            ? Respond.Page<AnswersPreviewPage>(new { Preview = preview, Mark = mark, Form = new Form() })
            : Results.NotFound();

    /// <summary>Only what was ticked is accepted; nothing is ticked beforehand.</summary>
    static async Task<IResult> AcceptAsync(string id, string mark, HttpContext context, CurrentPlans current, IDocumentStore documents,
        IRecordStore records, IStepSender steps, CancellationToken cancellation)
    {
        if (await current.ServiceAsync(id, cancellation) is not var (service, folder)
            || await Upload.FindAsync(id, mark, documents, cancellation) is not { } upload
            || await PreviewAsync(service, folder, upload, context, current, records, cancellation) is not { } preview)
        {
            return Results.NotFound();
        }

        var form = await Form.ReadAsync(context);
        var chosen = form["number"]
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ToHashSet(StringComparer.Ordinal);
        var accepted = preview with
        {
            Answers = [.. preview.Answers.Where(answer => chosen.Contains(answer.Number)
            && answer.Outcome != AnswerOutcome.NotReadable)]
        };
        if (accepted.Answers.Count == 0)
        {
            form.Refuse("number", "Tick the answers that you accept");
            return Respond.Page<AnswersPreviewPage>(new { Preview = preview, Mark = mark, Form = form }, form);
        }

        var recorded = await new ContractorAnswers(records, current.Source).AcceptAsync(accepted, cancellation);
        await new AuditTrail(records).AppendAsync(new(current.Time.Now, context.User.NameOf(),
            $"Accepted {recorded} of the contractor's answers ({mark})", id),
            cancellation);
        await steps.SendAsync(new Step(StepKind.PlanService, id), cancellation);
        return Respond.SeeOther($"/services/{id}/answers");
    }
}
