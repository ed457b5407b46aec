using System.Text.Json;
using Workforce.Packs;
using Workforce.Packs.Pdf;
using Workforce.Programme;
using Workforce.Storage;

namespace Workforce.Local;

/// <summary>
/// <c>workforce appraise</c>: a service's delivery models side by side, and how far weights must move before the answer changes.
/// </summary>
static class AppraiseCommand
{
    public static async Task<int> RunAsync(string folder, string service, bool json, CancellationToken cancellation)
    {
        using var data = DataFolder.Open(folder);
        var (council, named) = await PlaceCommand.ServiceAsync(new PlanSource(data.Documents, data.Records, PdfRenderer.Instance), service,
            cancellation);
        var appraisal = Appraisal.Of(named, council.Council.Programme.Criteria);
        if (appraisal.Value is not { } found)
            throw new UnusableInputException(appraisal.Findings.Count > 0
                ? string.Join(Environment.NewLine, appraisal.Findings.Select(finding => $"{finding.Message} {finding.Remedy}"))
                : $"{service} has no options in {ProgrammePlan.File}; enter the delivery models that were looked at.");
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(new
            {
                schemaVersion = 1,
                found.Service,
                found.Options,
                found.Leading,
                found.Sensitivity,
                findings = appraisal.Findings
            },
                StrictJson.Options));
            return ExitStatus.Done;
        }

        RunSummary.PrintPlain([["Option", "Score", "Reason"],
            .. found.Options.Select(option => (string[])[Name(option.Option.Model),
                option.Score is { } score ? score.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture) : "not known",
                option.Option.Reason])],
            leftColumns: 3);
        Console.WriteLine();
        Console.WriteLine(found.Leading is { } leading ? $"{Name(leading)} leads." : "No option leads.");
        foreach (var one in found.Sensitivity)
            Console.WriteLine(
                $"{one.Criterion.Name}: {Wording.Percent(one.Share)} of the weight; {(one.ChangesAt is { } at ? $"{Name(one.To!.Value)} would lead at {Wording.Percent(at)}" : "no weight on it alone changes the answer")}.");
        foreach (var finding in appraisal.Findings) Console.WriteLine($"{finding.Code}: {finding.Message} {finding.Remedy}");
        return ExitStatus.Done;
    }

    static string Name(DeliveryModel model) => model switch
    {
        DeliveryModel.InHouse => "In-house",
        DeliveryModel.ContractedOut => "Contracted out",
        _ => model.ToString(),
    };
}
