using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Workforce.Findings;
using Workforce.Packs;
using Workforce.Portal.Downloads;
using Workforce.Portal.FindingsQueue;
using Workforce.Portal.Forms;
using Workforce.Programme;
using Workforce.StaffLists;
using Workforce.Storage;

namespace Workforce.Portal.Lists;

/// <summary>What was understood from a file, before anybody adds it.</summary>
/// <param name="AsksWho">Whoever adds it may not approve what is made from it, so their own name is needed.</param>
public sealed record ListPreview(Service Service, Upload Upload, StaffList List, IReadOnlyList<Finding> Findings, bool Known, bool AsksWho);

/// <summary>Sending a list, looking at what was understood, settling headings, adding it.</summary>
static class ListEndpoints
{
    const string FileField = "list";

    public static void Map(RouteGroupBuilder hr)
    {
        hr.MapGet("/services/{id}/upload", async (string id, CurrentPlans current, CancellationToken cancellation) =>
            await current.ServiceAsync(id, cancellation) is var (service, _)
                ? Respond.Page<UploadPage>(new { Service = service, Form = new Form() })
                : Results.NotFound());
        hr.MapPost("/services/{id}/upload", SendAsync).WithMetadata(new Upload.MostBody());
        hr.MapGet("/services/{id}/uploads/{mark}", ShowAsync);
        hr.MapTable("/services/{id}/uploads/{mark}/columns",
            async context => await PreviewedAsync(context) is { } preview
                ? new("columns", ["Column", "Heading", "Taken for"], preview.List.Columns.Select(PreviewPage.Row))
                : null);
        hr.MapTable("/services/{id}/uploads/{mark}/findings", async context => await PreviewedAsync(context) is { } preview
            ? new("findings", FindingTable.Headings,
                preview.Findings.OrderByDescending(finding => finding.Severity).Select(FindingTable.Row))
            : null);
        hr.MapTable("/services/{id}/uploads/{mark}/records",
            async context => await PreviewedAsync(context) is { } preview
                ? new("records", RecordTable.Headings, preview.List.Records.Select(RecordTable.Row), FiguresFrom: 4)
                : null);
        hr.MapPost("/services/{id}/uploads/{mark}/headings", SettleAsync);
        hr.MapPost("/services/{id}/uploads/{mark}/add", AddAsync);
    }

    static async Task<IResult> SendAsync(string id, HttpContext context, CurrentPlans current, IDocumentStore documents,
        CancellationToken cancellation)
    {
        if (await current.ServiceAsync(id, cancellation) is not var (service, _)) return Results.NotFound();
        var form = await Form.ReadAsync(context);
        var file = (await context.Request.ReadFormAsync(cancellation)).Files[FileField];
        if (file is not null && StaffListReader.Read(file.OpenReadStream(), "list") is { Value: null, Findings: [var unreadable, ..] })
        {
            form.Refuse(FileField, $"{unreadable.Message} {unreadable.Remedy}");
            return Respond.Page<UploadPage>(new { Service = service, Form = form }, form);
        }

        return await Upload.ReceiveAsync(file, id, documents, form, FileField, cancellation) is { } upload
            ? Respond.SeeOther($"/services/{id}/uploads/{upload.Mark}")
            : Respond.Page<UploadPage>(new { Service = service, Form = form }, form);
    }

    static async Task<IResult> ShowAsync(string id, string mark, int? page, CurrentPlans current, IDocumentStore documents,
        IRecordStore records, CancellationToken cancellation) =>
        await ReadAsync(id, mark, current, documents, records, cancellation) switch
        {
            null => Results.NotFound(),
            { Preview: { } preview } => Respond.Page<PreviewPage>(new { Preview = preview, Form = new Form(), PageNumber = page ?? 1 }),
            { Service: var service, Fault: var fault } => NoTable(service, fault!),
        };

    static async Task<ListPreview?> PreviewedAsync(HttpContext context)
    {
        var (services, route) = (context.RequestServices, context.Request.RouteValues);
        var read = await ReadAsync((string)route["id"]!, (string)route["mark"]!, services.GetRequiredService<CurrentPlans>(),
            services.GetRequiredService<IDocumentStore>(), services.GetRequiredService<IRecordStore>(), context.RequestAborted);
        return read?.Preview;
    }

    static IResult NoTable(Service service, Finding fault)
    {
        var form = new Form();
        form.Refuse(FileField, $"{fault.Message} {fault.Remedy}");
        return Respond.Page<UploadPage>(new { Service = service, Form = form }, form);
    }

    static async Task<(Service Service, ListPreview? Preview, Finding? Fault)?> ReadAsync(string id, string mark, CurrentPlans current,
        IDocumentStore documents, IRecordStore records, CancellationToken cancellation)
    {
        if (await current.ServiceAsync(id, cancellation) is not var (service, folder)
            || await Upload.FindAsync(id, mark, documents, cancellation) is not { } upload)
        {
            return null;
        }

        var (preview, fault) = await PreviewAsync(service, folder, upload, current, records, cancellation);
        return (service, preview, fault);
    }

    /// <summary>What is understood from a file, or why it cannot be used.</summary>
    internal static async Task<(ListPreview? Preview, Finding? Fault)> PreviewAsync(Service service, CouncilFolder folder, Upload upload,
        CurrentPlans current, IRecordStore records, CancellationToken cancellation)
    {
        var headings = (await ContractorHeadings.ListAsync(records, service.Contractor, cancellation))
            .Select(heading => heading.Settled)
            .ToList();
        var raw = StaffListReader.Read(new MemoryStream(upload.Content), upload.FileName);
        if (raw.Value is not { } cells) return (null, raw.Findings[0]);
        var livingWage = folder.Council.Establishment.LivingWageOn(service.TransferDate ?? current.Time.Today)?.Value;
        var parsed = StaffListParser.Parse(cells, new ListContext(service.TransferDate) { Headings = headings, LivingWage = livingWage });
        var known = await records.GetAsync(Tables.Submissions, service.Id, upload.Hash, cancellation) is not null;
        return parsed.Value is { } list
            ? (new ListPreview(service, upload, list, parsed.Findings, known, AsksWho: !folder.Council.Publishing.UploaderMayApprove), null)
            : (null, parsed.Findings[0]);
    }

    static async Task<IResult> SettleAsync(string id, string mark, HttpContext context, CurrentPlans current, IDocumentStore documents,
        IRecordStore records, CancellationToken cancellation)
    {
        if (await ReadAsync(id, mark, current, documents, records, cancellation) is not { Preview: { } preview }) return Results.NotFound();
        var form = await Form.ReadAsync(context);
        if (preview.List.Columns.All(column => column.Heading != form["heading"])) form.Refuse("heading", "Choose a column of this list");
        if (!SettledHeading.FieldNames.Contains(form["field"])) form.Refuse("field", "Choose what the column holds");
        if (!form.IsGood) return Respond.Page<PreviewPage>(new { Preview = preview, Form = form, PageNumber = 1 }, form);
        await ContractorHeadings.SettleAsync(records, preview.Service.Contractor, new SettledHeading(form["heading"], form["field"]),
            context.User.NameOf(), current.Time.Now, cancellation);
        await new AuditTrail(records).AppendAsync(new(current.Time.Now, context.User.NameOf(),
            $"Settled that a column of {preview.Service.Contractor} holds {FieldWords.Of(form["field"])}", id),
            cancellation);
        return Respond.SeeOther($"/services/{id}/uploads/{mark}");
    }

    static async Task<IResult> AddAsync(string id, string mark, HttpContext context, CurrentPlans current, IDocumentStore documents,
        IRecordStore records, IStepSender steps, CancellationToken cancellation)
    {
        if (await ReadAsync(id, mark, current, documents, records, cancellation) is not { Preview: { } preview }) return Results.NotFound();
        var form = await Form.ReadAsync(context);
        var by = preview.AsksWho ? form.Person(context.User) : context.User.NameOf();
        if (!form.IsGood) return Respond.Page<PreviewPage>(new { Preview = preview, Form = form, PageNumber = 1 }, form);
        await AddListAsync(preview, by, context.User.NameOf(), current, (documents, records, steps), cancellation);
        return Respond.SeeOther($"/services/{id}");
    }

    /// <summary>
    /// Document, then the step that reads it: the order in which work is written. A list that is there already is not added twice.
    /// </summary>
    /// <returns>Whether it was not there.</returns>
    internal static async Task<bool> AddListAsync(ListPreview preview, string by, string signedIn, CurrentPlans current,
        (IDocumentStore Documents, IRecordStore Records, IStepSender Steps) to, CancellationToken cancellation)
    {
        var (id, added) = (preview.Service.Id, false);
        // Before the document: a list that anybody can see has somebody on record as having added it.
        if (!preview.Known) await AddedList.RecordAsync(to.Records, id, preview.Upload.Hash, new(by, current.Time.Now), cancellation);
        if (!preview.Known && await to.Documents.CreateAsync(preview.Upload.ListPath, preview.Upload.Content, cancellation))
        {
            added = true;
            await new AuditTrail(to.Records).AppendAsync(new(current.Time.Now, signedIn,
                $"Added a staff list of {Wording.People(preview.List.InScope.Count())} ({preview.Upload.Mark})", id),
                cancellation);
        }

        await to.Steps.SendAsync(new Step(StepKind.PlanService, id), cancellation);
        return added;
    }
}
