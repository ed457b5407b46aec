using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Workforce.DataRights;
using Workforce.Packs;
using Workforce.Packs.Html;
using Workforce.Portal.Downloads;
using Workforce.Portal.Forms;
using Workforce.Storage;

namespace Workforce.Portal.PersonalData;

/// <summary>
/// One person's data: found by what they are called, and from then on named by a key in every address; given to them, put right, or asked
/// to be destroyed (UK GDPR Art 15 to 17, law.md 135).
/// </summary>
static class PersonEndpoints
{
    const string Correct = "correct", Destroy = "destroy";

    public static void Map(RouteGroupBuilder hr)
    {
        hr.MapGet("/services/{id}/person", async (string id, CurrentPlans current, CancellationToken cancellation) =>
            await current.ServiceAsync(id, cancellation) is var (service, _)
                ? Respond.Page<FindPersonPage>(new { Service = service, Form = new Form() })
                : Results.NotFound());
        hr.MapPost("/services/{id}/person", FindAsync);
        hr.MapGet("/services/{id}/people/{key}", ShowAsync);
        hr.MapPost("/services/{id}/people/{key}/everything", EverythingAsync);
        hr.MapPost("/services/{id}/people/{key}/corrections", CorrectAsync);
        hr.MapPost("/services/{id}/people/{key}/destroy", AskAsync);
        hr.MapTable("/services/{id}/corrections", CorrectionsAsync);
    }

    /// <summary>What somebody is called is sent in the body of the form; the answer's address holds their key.</summary>
    static async Task<IResult> FindAsync(string id, HttpContext context, CurrentPlans current, IDocumentStore documents,
        IRecordStore records, CancellationToken cancellation)
    {
        if (await current.ServiceAsync(id, cancellation) is not var (service, folder)) return Results.NotFound();
        var form = await Form.ReadAsync(context);
        var who = form.Need("who", "Enter a name, a payroll reference or a key", most: 200);
        if (!form.IsGood) return Respond.Page<FindPersonPage>(new { Service = service, Form = form }, form);
        var found = ServiceLists.Find(await ServiceLists.ReadAsync(documents, records, service, folder, current.Time.Now, cancellation),
            who);
        foreach (var fault in found.Findings) form.Refuse("who", $"{fault.Message} {fault.Remedy}");
        return form.IsGood
            ? Respond.SeeOther($"/services/{id}/people/{found.Value[0].Key}")
            : Respond.Page<FindPersonPage>(new { Service = service, Form = form }, form);
    }

    static async Task<IResult> ShowAsync(string id, string key, string? done, CurrentPlans current, IDocumentStore documents,
        IRecordStore records, CancellationToken cancellation) =>
        await FoundPerson.ByKeyAsync(id, key, current, documents, records, cancellation) is { } person
            ? await PageAsync(person, new Form(), records, cancellation, done == "corrected")
            : Results.NotFound();

    static async Task<IResult> PageAsync(FoundPerson person, Form form, IRecordStore records, CancellationToken cancellation,
        bool corrected = false)
    {
        var keys = person.Records.Select(record => record.Key).ToHashSet(StringComparer.Ordinal);
        var corrections = (await Corrections.ListAsync(records, person.Service.Id, cancellation))
            .Where(correction => keys.Contains(correction.Person))
            .ToList();
        var asked = (await PurgeRequest.WaitingAsync(records, person.Service.Id, cancellation))
            .Select(one => one.Request)
            .FirstOrDefault(request => keys.Contains(request.Person));
        return Respond.Page<PersonPage>(new
        {
            Person = person,
            Corrections = corrections,
            Asked = asked,
            Form = form,
            Done = corrected ? "The correction is on record. Drafts are made again with it" : null
        },
            form);
    }

    /// <summary>
    /// Everything held, as one file: to read, and for a program. That it was gathered is on record, what is in it is not.
    /// </summary>
    static async Task<IResult> EverythingAsync(string id, string key, HttpContext context, CurrentPlans current, IDocumentStore documents,
        IRecordStore records, CancellationToken cancellation)
    {
        if (await FoundPerson.ByKeyAsync(id, key, current, documents, records, cancellation) is not { } person) return Results.NotFound();
        var held = await new SubjectAccess(documents, records, current.Source).OfAsync(person.Service, person.Folder, person.Records,
            current.Time, cancellation);
        var pack = SubjectFiles.Pack(held, person.Folder.Council.Branding);
        await new AuditTrail(records).AppendAsync(new(current.Time.Now, context.User.NameOf(), $"Gathered what is held about {held.Key}",
            id),
            cancellation);
        var stem = $"subject-access-{held.Key}";
        return Results.File(
            Zip([($"{stem}.pdf", current.Source.Renderer.Render(pack).Value), ($"{stem}.html", HtmlRenderer.Render(pack)),
                ($"{stem}.json", SubjectFiles.Json(held))]),
            "application/zip", $"{stem}.zip");
    }

    static byte[] Zip(IEnumerable<(string Name, byte[] Content)> files)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(bytes);
            }
        }

        return content.ToArray();
    }

    static async Task<IResult> CorrectAsync(string id, string key, HttpContext context, CurrentPlans current, IDocumentStore documents,
        IRecordStore records, IStepSender steps, CancellationToken cancellation)
    {
        if (await FoundPerson.ByKeyAsync(id, key, current, documents, records, cancellation) is not { } person) return Results.NotFound();
        var form = await Form.ReadAsync(context, Correct);
        if (!CorrectedList.FieldNames.Contains(form["field"])) form.Refuse("field", "Choose what is put right");
        var after = form.Need("after", "Enter what is right", most: 200);
        var why = form.Need("why", "Say how you know", most: 500);
        var by = form.Person(context.User);
        if (!form.IsGood) return await PageAsync(person, form, records, cancellation);
        var made = await new Corrections(documents, records, current.Source, current.Source.Renderer).MakeAsync(person.Service,
            person.Folder, key, new(form["field"], after, by, why), current.Time, cancellation);
        foreach (var fault in made.Findings) form.Refuse("after", $"{fault.Message} {fault.Remedy}");
        if (!form.IsGood) return await PageAsync(person, form, records, cancellation);
        await steps.SendAsync(new Step(StepKind.PlanService, id), cancellation);
        return Respond.SeeOther($"/services/{id}/people/{key}?done=corrected");
    }

    /// <summary>HR prepares; an approver orders it, on the page of what is kept.</summary>
    static async Task<IResult> AskAsync(string id, string key, HttpContext context, CurrentPlans current, IDocumentStore documents,
        IRecordStore records, CancellationToken cancellation)
    {
        if (await FoundPerson.ByKeyAsync(id, key, current, documents, records, cancellation) is not { } person) return Results.NotFound();
        var form = await Form.ReadAsync(context, Destroy);
        var why = form.Need("why", "Say why it is to be destroyed", most: 500);
        var by = form.Person(context.User);
        if (!form.IsGood) return await PageAsync(person, form, records, cancellation);
        await PurgeRequest.AskAsync(records, new(current.Time.Now, by, why, id, key), cancellation);
        await new AuditTrail(records).AppendAsync(new(current.Time.Now, context.User.NameOf(),
            $"Asked that what is held about {key} be destroyed", id),
            cancellation);
        return Respond.SeeOther("/retention?done=asked");
    }

    static async Task<TableFile?> CorrectionsAsync(HttpContext context)
    {
        var services = context.RequestServices;
        if (await services.GetRequiredService<CurrentPlans>()
            .ServiceAsync((string)context.Request.RouteValues["id"]!, context.RequestAborted) is not var (service, _))
        {
            return null;
        }

        var corrections = await Corrections.ListAsync(services.GetRequiredService<IRecordStore>(), service.Id, context.RequestAborted);
        return new($"{service.Id}-corrections", ["Person", .. CorrectionTable.Headings],
            corrections.Select(correction => (IReadOnlyList<string>)[correction.Person, .. CorrectionTable.Row(correction)]));
    }
}

/// <summary>Corrections as the page and the file show them.</summary>
static class CorrectionTable
{
    public static readonly IReadOnlyList<string> Headings = ["Value", "Before", "After", "Why", "By", "On"];

    public static IReadOnlyList<string> Row(Correction correction) =>
        [Lists.FieldWords.Of(correction.Field), correction.Before ?? "not given", correction.After, correction.Why, correction.By,
            Wording.Date(DateOnly.FromDateTime(correction.At.Date))];
}
