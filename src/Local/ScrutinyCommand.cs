using Workforce.Packs;
using Workforce.Packs.Pdf;
using Workforce.Portal;
using Workforce.Programme;

namespace Workforce.Local;

/// <summary>
/// <c>workforce scrutiny</c>: performance figures before and after each transfer, for people, as JSON (docs/schemas/scrutiny.schema.json)
/// or as CSV.
/// </summary>
static class ScrutinyCommand
{
    public static async Task<int> RunAsync(string folder, DateOnly? asAt, (bool Json, bool Csv) form, CancellationToken cancellation)
    {
        using var data = DataFolder.Open(folder);
        var council = (await PlaceCommand.CouncilAsync(new PlanSource(data.Documents, data.Records, PdfRenderer.Instance),
            cancellation)).Council;
        var on = asAt ?? new RunTime(null, TimeProvider.System.InLondon()).Today;
        if (council.Programme.Performance is not { Count: > 0 })
            throw new UnusableInputException(
                $"{ProgrammePlan.File} names no performance figures. Describe them under performance: id, name, unit and whether higher or lower is better.");
        var comparisons = BeforeAfter.All(council.Programme, council.Actuals, on);
        if (form is { Json: false, Csv: false })
        {
            if (comparisons.Count == 0)
                Console.WriteLine($"Nothing to compare yet: {Actuals.File} has no performance figures of a service that has transferred.");
            foreach (var one in comparisons)
                Console.WriteLine(
                    $"{council.Programme.Services.First(service => service.Id == one.Service).Name}, {one.Measure.Name}: {ScrutinySection.Answer(one)}");
            foreach (var finding in council.Actuals.Findings) Console.WriteLine($"{finding.Code}: {finding.Message} {finding.Remedy}");
            return ExitStatus.Done;
        }

        await using var output = Console.OpenStandardOutput();
        await output.WriteAsync(form.Csv ? ScrutinyFiles.Csv(comparisons) : ScrutinyFiles.Json(comparisons, on, council.Actuals.Findings),
            cancellation);
        return ExitStatus.Done;
    }
}
