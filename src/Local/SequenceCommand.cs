using System.Globalization;
using Workforce.Findings;
using Workforce.Packs;
using Workforce.Packs.Pdf;
using Workforce.Portal;
using Workforce.Programme;

namespace Workforce.Local;

/// <summary>
/// <c>workforce sequence</c>: the month of every service that is still to come, for people or as JSON (docs/schemas/sequence.schema.json).
/// </summary>
static class SequenceCommand
{
    public static async Task<int> RunAsync(string folder, DateOnly? asAt, bool json, CancellationToken cancellation)
    {
        using var data = DataFolder.Open(folder);
        var source = new PlanSource(data.Documents, data.Records, PdfRenderer.Instance);
        var council = await PlaceCommand.CouncilAsync(source, cancellation);
        var time = new RunTime(asAt, TimeProvider.System.InLondon());
        Dictionary<string, int> headcounts = new(StringComparer.Ordinal);
        foreach (var service in council.Council.Programme.Services)
        {
            if (await source.NewestAsync(service, council, time, unusable: null, cancellation) is var (plan, _))
                headcounts[service.Id] = plan.People.Count;
        }

        var sequence = TransferSequence.Plan(council.Council.Programme, headcounts);
        if (sequence.Value is not { } found)
            throw new UnusableInputException(string.Join(Environment.NewLine,
                sequence.Findings
                    .Where(finding => finding.Severity == Severity.Blocking)
                    .Select(finding => $"{finding.Message} {finding.Remedy}")
                    .DefaultIfEmpty("No service is still to come: there is nothing to put in order.")));
        if (json)
        {
            await using var output = Console.OpenStandardOutput();
            await output.WriteAsync(SequenceFile.Json(found, sequence.Findings), cancellation);
        }
        else
        {
            Print(found, sequence.Findings);
        }

        return ExitStatus.Done;
    }

    static void Print(SequencePlan plan, IReadOnlyList<Finding> findings)
    {
        RunSummary.PrintPlain(
            [
                ["Month", "Service", "People", "Benefits forgone", "Contract"],
                .. plan.Services.Select(service => (string[])[service.Month.ToString("MMM yyyy", CultureInfo.InvariantCulture),
                    service.Name, Wording.Number((decimal)service.People), Wording.Pounds(service.Delay),
                    Wording.Pounds(service.Contract)]),
            ], leftColumns: 2);
        Console.WriteLine();
        Console.WriteLine(plan.Proven
            ? $"Cost {Wording.Pounds(plan.Cost)}: no order within the limits costs less."
            : $"Cost {Wording.Pounds(plan.Cost)}: a better order could save {Wording.Percent(plan.Gap)} of it at most.");
        foreach (var limit in plan.Limits)
        {
            var unit = limit.Name switch
            {
                "people" => "one more person a month",
                "effort" => "one more day a month",
                _ => "£1,000 more a year"
            };
            Console.WriteLine(
                $"{char.ToUpperInvariant(limit.Name[0])}{limit.Name[1..]}, at most {Wording.Number(limit.Most)}: {(limit.Tight.Count == 0 ? "does not bind" : $"binds in {string.Join(", ", limit.Tight)}")}; {unit} {(limit.OneMore is { } saved ? $"would save {Wording.Pounds(saved)}" : "was not worked out to the end")}.");
        }

        foreach (var finding in findings) Console.WriteLine($"{finding.Code}: {finding.Message} {finding.Remedy}");
    }
}
