using Workforce.Grading;
using Workforce.Packs;
using Workforce.Packs.Pdf;

namespace Workforce.Local;

/// <summary><c>workforce decisions</c>: the list of decisions about titles, shown, exported, or taken in from CSV.</summary>
static class DecisionsCommand
{
    public static async Task<int> RunAsync(string folder, string? export, string? import, CancellationToken cancellation)
    {
        using var data = DataFolder.Open(folder);
        var log = new DecisionLog(data.Records);
        if (import is not null) await ImportAsync(data, log, import, cancellation);
        var decisions = await log.ListAsync(cancellation);
        if (export is not null) NamedFile.Write(export, DecisionFile.Write(decisions));
        else if (import is null) Print(decisions);
        return ExitStatus.Done;
    }

    static async Task ImportAsync(DataFolder data, DecisionLog log, string file, CancellationToken cancellation)
    {
        var council = await new PlanSource(data.Documents, data.Records, PdfRenderer.Instance).CouncilAsync(cancellation);
        if (council.Value is not { } known)
            throw new UnusableInputException(string.Join(Environment.NewLine,
                council.Findings.Select(finding => $"{finding.Message} {finding.Remedy}")));
        using var content = NamedFile.Open(file);
        var read = DecisionFile.Read(content, known.Council.Establishment.Roles.Select(role => role.Id).ToHashSet(StringComparer.Ordinal));
        if (read.Findings.Count > 0)
            throw new UnusableInputException(string.Join(Environment.NewLine,
                read.Findings.Select(finding => $"{Path.GetFileName(file)}: {finding.Message} {finding.Remedy}")));
        var added = 0;
        foreach (var decision in read.Value) added += await log.AppendAsync(decision, cancellation) ? 1 : 0;
        Console.WriteLine($"Taken in: {added}; there already: {read.Value.Count - added}.");
    }

    static void Print(IReadOnlyList<Decision> decisions)
    {
        RunSummary.PrintPlain(
            [
                ["When", "Who", "What", "Contractor", "Title", "Service area", "From", "To", "Why"],
                .. decisions.Select(decision => (string[])
                [
                    Wording.Date(DateOnly.FromDateTime(decision.At.Date)), decision.By,
                    decision.Kind switch
                    {
                        DecisionKind.Role => "role",
                        DecisionKind.DutiesCompared => "duties compared",
                        _ => "withdrawn"
                    },
                    decision.Contractor, decision.Title, decision.ServiceArea, decision.From ?? "", decision.To ?? "", decision.Why,
                ]),
            ],
            leftColumns: 9);
        Console.WriteLine($"{decisions.Count} decisions. They are added to, never edited; a later one takes the place of an earlier one.");
    }
}
