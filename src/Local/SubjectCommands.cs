using Workforce.DataRights;
using Workforce.Packs.Html;
using Workforce.Packs.Pdf;
using Workforce.Portal;

namespace Workforce.Local;

/// <summary><c>workforce subject-access</c> and <c>workforce correct</c>: what a person may ask for about their own data.</summary>
static class SubjectCommands
{
    public static async Task<int> AccessAsync(string folder, string service, string person, string output, CancellationToken cancellation)
    {
        using var data = DataFolder.Open(folder);
        var (council, named, records, plans) = await RetainCommand.FindAsync(data, service, person, cancellation);
        var now = TimeProvider.System.InLondon();
        var held = await new SubjectAccess(data.Documents, data.Records, plans).OfAsync(named, council, records,
            new RunTime(AsAt: null, now), cancellation);
        var pack = SubjectFiles.Pack(held, council.Council.Branding);
        var stem = Path.Combine(IssueCommands.FolderFor(output), $"subject-access-{held.Key}");
        NamedFile.Write($"{stem}.json", SubjectFiles.Json(held));
        NamedFile.Write($"{stem}.pdf", PdfRenderer.Render(pack).Value);
        NamedFile.Write(HtmlRenderer.PathOf($"{stem}.pdf"), HtmlRenderer.Render(pack));
        await new AuditTrail(data.Records).AppendAsync(new(now, "subject-access on this machine", $"Gathered what is held about {held.Key}",
            service),
            cancellation);
        Console.WriteLine($"{stem}.json");
        Console.WriteLine($"{stem}.pdf");
        Console.WriteLine(HtmlRenderer.PathOf($"{stem}.pdf"));
        Console.WriteLine(
            "Read it before it is given: a remark in the person's row may speak of somebody else. Issued packs name nobody. Look in their other services too.");
        return ExitStatus.Done;
    }

    public static async Task<int> CorrectAsync(string folder, string service, string? person, CorrectionRequest? request,
        CancellationToken cancellation)
    {
        using var data = DataFolder.Open(folder);
        var plans = new PlanSource(data.Documents, data.Records, PdfRenderer.Instance);
        var (council, named) = await PlaceCommand.ServiceAsync(plans, service, cancellation);
        if (person is null || request is null)
        {
            var all = await Corrections.ListAsync(data.Records, service, cancellation);
            foreach (var known in all) Print(known);
            if (all.Count == 0) Console.WriteLine("Nothing is corrected.");
            return ExitStatus.Done;
        }

        var time = new RunTime(AsAt: null, TimeProvider.System.InLondon());
        var made = await new Corrections(data.Documents, data.Records, plans, PdfRenderer.Instance).MakeAsync(named, council, person,
            request, time, cancellation);
        if (made.Value is not { } correction)
            throw new UnusableInputException(string.Join(Environment.NewLine,
                made.Findings.Select(finding => $"{finding.Message} {finding.Remedy}")));
        Print(correction);
        Console.WriteLine(
            $"Run again to bring the drafts up to date.{(correction.Superseded.Count > 0 ? " The statement of the issue is made again; give it to the person." : "")}");
        return ExitStatus.Done;
    }

    static void Print(Correction correction)
    {
        Console.WriteLine(
            $"{correction.At:yyyy-MM-dd HH:mm}  {correction.Person}: {correction.Field}, '{correction.Before ?? "not given"}' before, '{correction.After}' after, by {correction.By}: {correction.Why}");
        foreach (var old in correction.Superseded) Console.WriteLine($"  in place of {old.Path}, which was {old.Sha256}");
    }
}
