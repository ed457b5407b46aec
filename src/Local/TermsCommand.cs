using Workforce.Packs;
using Workforce.Terms;

namespace Workforce.Local;

/// <summary>
/// <c>workforce terms</c>: a service's terms side by side and the draft measures, for people in 100 columns or as JSON
/// (docs/schemas/terms.schema.json).
/// </summary>
static class TermsCommand
{
    const int Width = 100;

    public static async Task<int> RunAsync(string folder, string service, DateOnly? asAt, bool json, CancellationToken cancellation)
    {
        using var data = DataFolder.Open(folder);
        var (plan, _) = await PlaceCommand.PlanAsync(data, service, asAt, cancellation);
        if (json)
        {
            await using var output = Console.OpenStandardOutput();
            await output.WriteAsync(TermsFile.Json(plan), cancellation);
        }
        else
        {
            foreach (var line in Text(plan)) Console.WriteLine(line);
        }

        return ExitStatus.Done;
    }

    internal static IEnumerable<string> Text(ServicePlan plan)
    {
        foreach (var line in Wrap(
            $"{plan.Service.Name}, transfer {Wording.Date(plan.TransferDate)}, as at {Wording.Date(plan.AsAt)}. Internal draft for HR; information, not an offer, and not legal advice. Roles are provisional."))
        {
            yield return line;
        }

        foreach (var group in plan.ComparedGroups.GroupBy(line => line.Group, StringComparer.Ordinal))
        {
            yield return "";
            yield return $"{group.Key}: {Wording.People(group.First().OfPeople)}";
            foreach (var line in group.Where(line => line.Contractor != TermsComparer.NotTold).SelectMany(Compared)) yield return line;
            var untold = group.Where(line => line.Contractor == TermsComparer.NotTold)
                .Select(line => line.People == line.OfPeople ? line.Term : $"{line.Term} ({Wording.People(line.People)})");
            foreach (var line in Wrap($"Not told, and asked for: {string.Join("; ", untold)}", "  ", "    ")) yield return line;
        }

        yield return "";
        yield return "Draft measures (TUPE reg 13(2)(d), 13(4))";
        foreach (var measure in plan.Measures)
            foreach (var line in Measured(measure)) yield return line;

        yield return "";
        yield return "Law in force at the transfer";
        foreach (var line in LawRules.InForce(plan.TransferDate)
            .SelectMany(rule => Wrap($"{rule.Id} ({rule.Citation}): {rule.Says}", "  ", "    ")))
        {
            yield return line;
        }

        yield return "";
        yield return "To ask, decide or check";
        foreach (var line in plan.Findings
            .Where(finding => finding.Code.StartsWith("TM_", StringComparison.Ordinal))
            .SelectMany(finding => Wrap($"{finding.Code} {finding.Message} {finding.Remedy}", "  ", "    ")))
        {
            yield return line;
        }
    }

    static IEnumerable<string> Compared(GroupComparison line) =>
    [
        .. Wrap($"{line.Term}{(line.People == line.OfPeople ? "" : $" ({line.People} of {line.OfPeople})")}: {Wording.Of(line.Verdict).ToLowerInvariant()} [{string.Join(", ", line.Citations)}]",
            "  ", "    "),
        .. Wrap($"contractor: {line.Contractor}", "    ", "      "),
        .. Wrap($"council:    {line.Council}", "    ", "      "),
    ];

    static IEnumerable<string> Measured(Measure measure) =>
    [
        .. Wrap($"{measure.What}: {measure.Proposed}", "  ", "    "),
        .. Wrap($"{measure.Who}; from {Wording.Date(measure.From)}; now: {measure.Now}", "    ", "      "),
        .. Wrap($"{measure.Why} Needs agreement: {measure.NeedsAgreement switch { true => "yes", false => "no", null => "depends on the contract" }}. [{string.Join(", ", measure.Citations)}]",
            "    ", "      "),
    ];

    /// <summary>Breaks a text at spaces; a word longer than a line stands alone.</summary>
    static IEnumerable<string> Wrap(string text, string first = "", string next = "")
    {
        var line = first;
        var empty = true;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!empty && line.Length + 1 + word.Length > Width)
            {
                yield return line;
                (line, empty) = (next, true);
            }

            line += empty ? word : $" {word}";
            empty = false;
        }

        if (!empty) yield return line;
    }
}
