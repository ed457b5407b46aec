using Workforce.Packs.Pdf;
using Workforce.Storage;

namespace Workforce.Local;

/// <summary><c>workforce packs</c>: brings the drafts of one service up to date and says where they lie, as PDF or as HTML.</summary>
static class PacksCommand
{
    public static async Task<int> RunAsync(string folder, string service, DateOnly? asAt, bool html, CancellationToken cancellation)
    {
        using var data = DataFolder.Open(folder);
        var (plan, _) = await PlaceCommand.PlanAsync(data, service, asAt, cancellation);
        var runner = new StepRunner(data.Documents, data.Records, data.Steps, PdfRenderer.Instance);
        await data.Steps.SendAsync(new Step(StepKind.PlanService, service, AsAt: asAt), cancellation);
        await new StepWorker(data.Steps, runner, new Failures(data.Records), TimeProvider.System).DrainAsync(cancellation);
        var record = await data.Records.GetAsync(Tables.Plans, service, plan.Version, cancellation)
            ?? throw new InvalidOperationException("A plan that was written has no record.");
        foreach (var document in PlanRecord.FromJson(record.Body).Documents
            .Where(document => document.EndsWith(html ? ".html" : ".pdf", StringComparison.Ordinal)))
        {
            Console.WriteLine(Path.Combine(data.Documents.Root, document));
        }

        Console.WriteLine(Path.Combine(data.Documents.Root, "statements", service, plan.Version));
        return ExitStatus.Done;
    }
}
