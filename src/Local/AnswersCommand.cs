using Workforce.Packs;
using Workforce.Packs.Pdf;
using Workforce.Portal;
using Workforce.StaffLists;

namespace Workforce.Local;

/// <summary>
/// <c>workforce answers</c>: what a returned contractor-queries file would change, and, once a named person accepts it, the record of it.
/// </summary>
static class AnswersCommand
{
    public static async Task<int> RunAsync((string Folder, string Service) of, string? file, string? by, IReadOnlyList<string> only,
        DateOnly? came, DateOnly? asAt, CancellationToken cancellation)
    {
        using var data = DataFolder.Open(of.Folder);
        var plans = new PlanSource(data.Documents, data.Records, PdfRenderer.Instance);
        var (folder, service) = await PlaceCommand.ServiceAsync(plans, of.Service, cancellation);
        if (file is null)
        {
            Print(await ContractorAnswers.AcceptedAsync(data.Records, service.Id, cancellation));
            return ExitStatus.Done;
        }

        var answers = new ContractorAnswers(data.Records, plans);
        await using var returned = ListFile.Open(file);
        var preview = await answers.PreviewAsync(service, folder, returned, by ?? "", came,
            new RunTime(asAt, TimeProvider.System.InLondon()), cancellation)
            ?? throw new UnusableInputException($"{service.Id} has no staff list that can be used, so no questions were asked.");
        if (only.Count > 0)
            preview = preview with
            {
                Answers = [.. preview.Answers.Where(answer => only.Contains(answer.Number,
                StringComparer.OrdinalIgnoreCase))]
            };
        Print(preview.Answers);
        foreach (var finding in preview.Findings)
            Console.WriteLine($"{finding.Code}{(finding.Where.Row is { } row ? $" (row {row})" : "")}: {finding.Message} {finding.Remedy}");
        if (by is null)
        {
            Console.WriteLine("Nothing is recorded yet: look at each answer, then give --accept-by NAME.");
            return ExitStatus.Done;
        }

        var recorded = await answers.AcceptAsync(preview, cancellation);
        Console.WriteLine($"{recorded} recorded as accepted by {by}. Run again to bring the plan and its papers up to date.");
        return ExitStatus.Done;
    }

    static void Print(IReadOnlyList<AnswerRecord> answers)
    {
        foreach (var answer in answers)
        {
            Console.WriteLine($"{answer.Number}{(answer.Reference is { } reference ? $" ({reference})" : "")}: {answer.Question}");
            Console.WriteLine($"  Answer, {Wording.Date(answer.Came)}: {answer.Answer}");
            Console.WriteLine(
                $"  {Outcome(answer)}{Cost(answer)}{(answer.AcceptedBy.Length > 0 ? $" Accepted by {answer.AcceptedBy}." : "")}");
        }

        Console.WriteLine($"{answers.Count} {(answers.Count == 1 ? "answer" : "answers")}.");
    }

    static string Outcome(AnswerRecord answer) => answer.Outcome switch
    {
        AnswerOutcome.Used => $"Used as the {Words(answer.Field!)}.",
        AnswerOutcome.Noted => "Kept as a note; the question is closed and no figure changes.",
        _ => "The value asked for cannot be read from it: ask again.",
    };

    /// <summary>weeklyHours as weekly hours.</summary>
    static string Words(string field) =>
        string.Concat(field.Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));

    static string Cost(AnswerRecord answer)
    {
        if (answer.Outcome != AnswerOutcome.Used || answer.CostBefore == answer.CostAfter) return "";
        static string Known(decimal? cost) => cost is { } pounds ? Wording.Pounds(pounds) : "not known";
        return $" Cost a year on transferred terms: {Known(answer.CostBefore)} before, {Known(answer.CostAfter)} after.";
    }
}
