using Workforce.ReferenceData;
using Workforce.StaffLists;
using static Workforce.Packs.Blocks;

namespace Workforce.Packs;

/// <summary>
/// The letter that asks the contractor what its list leaves open, with the grounds and the date. It goes to whoever sent the list, so it
/// may give rows and references; it gives no name and nothing about health, and says what the council does not want to be sent (law.md 30).
/// </summary>
public static class ContractorLetter
{
    public const string FileName = "contractor-queries.pdf";

    /// <summary>
    /// Above this many questions about people the letter gives each question once with its rows; the csv has them one by one.
    /// </summary>
    const int MostRows = 300;

    /// <summary>The questions of a plan that are not answered yet, due when liability information is.</summary>
    public static Queries Queries(ServicePlan plan)
    {
        var answered = plan.Answers
            .Where(answer => answer.Outcome == AnswerOutcome.Noted)
            .Select(answer => answer.Number)
            .ToHashSet(StringComparer.Ordinal);
        var all = StaffLists.Queries.From(plan.List, plan.Findings, Due(plan), plan.Service.Id, plan.Comparison).All;
        return new([.. all.Where(query => !answered.Contains(query.Number))]);
    }

    static DateOnly? Due(ServicePlan plan) =>
        NationalFigures.TupeConstants.On(plan.AsAt)?.Value is { } law ? plan.TransferDate.AddDays(-law.LiabilityInformationDays) : null;

    public static Pack For(ServicePlan plan, Council council)
    {
        var (service, branding) = (plan.Service, council.Branding);
        var queries = Queries(plan);
        var (whole, people) = (queries.All.Where(query => query.Row is null).ToList(),
            queries.All.Where(query => query.Row is not null).ToList());
        var title = $"{service.Name}: questions about your staff list";
        return new Pack(title, "en-GB",
            Wording.Furniture(branding, $"{service.Name}, questions to the contractor", plan.Version, plan.AsAt),
        [
            H1(title),
            new KeyFacts(
            [
                ("To", service.Contractor),
                ("From", $"{branding.Council}\n{branding.Address}"),
                ("About", $"The transfer of {service.Name} on {Wording.Date(plan.TransferDate)}"),
                ("Your list",
                    $"{plan.List.FileName}, {(plan.List.AsAt is { } date ? $"correct at {Wording.Date(date)}" : "without a date")}"),
                ("Please answer by", Answer(plan)),
                ("Whom to ask", $"{branding.Contact.Name}\n{branding.Contact.Email}\n{branding.Contact.Phone}"),
            ]),
            .. What(plan, whole.Count, people),
            .. Law(plan, branding),
            .. NotAskedFor(plan),
            .. Whole(whole),
            .. People(people),
        ]);
    }

    static string Answer(ServicePlan plan) => Due(plan) is not { } due ? "As soon as you can"
        : due >= plan.AsAt ? Wording.Date(due) : $"At once. The last day was {Wording.Date(due)}";

    static IEnumerable<Block> What(ServicePlan plan, int whole, List<Query> people)
    {
        yield return H2("What we ask of you");
        if (whole + people.Count == 0)
        {
            yield return P("Thank you for your list. We have read it and have no questions about it. Please check what we made of it in ",
                Bold(QueryFiles.TemplateFile), " and tell us what changes.");
            yield break;
        }

        var rows = people.Select(query => (query.Sheet, query.Row, query.Column)).Distinct().Count();
        yield return P(
            $"Thank you for your list. We have read it with care. {Count(whole, "question is", "questions are")} about the list as a whole, and {Count(people.Count, "question is", "questions are")} about {Count(rows, "row", "rows")} of it. Nobody is left out of the transfer because a fact is missing.");
        yield return new ListBlock(
        [
            ["Write each answer in the last column of ", Bold(QueryFiles.QueriesFile),
                ", in the row of its question. Leave the numbers and the questions as they are: we bring your answers together by number."],
            ["Or correct and complete ", Bold(QueryFiles.TemplateFile),
                ". It has a row for each person, with what your list says filled in."],
            ["Send the files by the safe route we have agreed with you, not as an open attachment."],
        ]);
    }

    static string Count(int number, string one, string many) => number == 1 ? $"1 {one}" : $"{Wording.Number(number)} {many}";

    static IEnumerable<Block> Law(ServicePlan plan, Branding branding)
    {
        var law = NationalFigures.TupeConstants.On(plan.AsAt)?.Value;
        yield return H2("What the law asks you to give – TUPE regulation 11(2)");
        yield return P(
            $"As the employer now, {plan.Service.Contractor} must give {branding.Council} this information about everyone assigned to the service:");
        yield return Bullets(
            "(a) who each employee is, and their age;",
            "(b) the particulars of employment that section 1 of the Employment Rights Act 1996 asks for: dates, pay, hours, holiday, sick pay, other leave and benefits, pension, notice, job title, how long the job lasts, probation, place of work, training;",
            $"(c) disciplinary action and grievances of the last {Years(law?.LookBackYears ?? 2)}, where the Acas code applies;",
            $"(d) court and tribunal claims of the last {Years(law?.LookBackYears ?? 2)}, and claims you have reason to expect;",
            "(e) collective agreements that will apply after the transfer.");
        yield return P(
            $"It must reach us at least {law?.LiabilityInformationDays ?? 28} days before the transfer (regulation 11(6)) and be correct at a date no more than {law?.LiabilityInformationMaximumAgeDays ?? 14} days before you give it (regulation 11(3)). Please tell us in writing of every change after that (regulation 11(5)). An agreement cannot set these duties aside (regulation 18). Where they are not met, an employment tribunal can award compensation (regulation 12).");
        yield return P("Questions without a ground in the last column are ours: an answer helps your staff, and you need not give one.");
    }

    static string Years(int years) => years == 2 ? "two years" : $"{years} years";

    static IEnumerable<Block> NotAskedFor(ServicePlan plan)
    {
        yield return H2("What we do not ask for");
        yield return P(
            "Please do not send National Insurance numbers, bank details, home addresses, sickness or health records, union membership, right-to-work papers, equality data or pension fund values. Send no medical reason for an absence. Payroll details come later, by a route of their own.");
        var sent = plan.Findings.Any(finding => finding.Code is ListFindings.SurplusPersonalData or ListFindings.SensitiveDetail);
        if (sent)
            yield return new Note("Your list held some of this. We have not carried it further. Please leave it out of the next one.",
                Important: true);
    }

    static IEnumerable<Block> Whole(List<Query> queries)
    {
        if (queries.Count == 0) yield break;
        yield return H2("Questions about the list as a whole");
        yield return new Table(
            "The list as a whole",
            [new("Number", 1.1), new("Question", 3.2), new("Ground in law", 1.5)],
            [.. queries.Select(query => (IReadOnlyList<string>)[query.Number,
                query.Sheet is { } sheet ? $"Sheet {sheet}: {query.Question}" : query.Question, query.LegalGround ?? ""])]);
    }

    static IEnumerable<Block> People(List<Query> queries)
    {
        if (queries.Count == 0) yield break;
        yield return H2("Questions about rows of the list");
        if (queries.Count > MostRows)
        {
            yield return P($"There are more than {MostRows} of these. They are grouped here; each has its own number and row in ",
                Bold(QueryFiles.QueriesFile), ".");
            yield return new Table(
                "Questions and their rows",
                [new("Question", 3), new("Rows", 2), new("Ground in law", 1.4)],
                [.. queries.GroupBy(query => (query.Question, query.LegalGround))
                    .Select(group => (IReadOnlyList<string>)[group.Key.Question, Rows(group), group.Key.LegalGround ?? ""])]);
            yield break;
        }

        foreach (var sheet in queries.GroupBy(query => query.Sheet, StringComparer.Ordinal))
        {
            yield return new Table(
                sheet.Key is { } name ? $"Sheet {name}" : "Rows of the list",
                [new("Row", 0.55), new("Your reference", 0.95), new("Number", 1.1), new("Question", 3), new("Ground in law", 1.4)],
                [.. sheet.Select(query => (IReadOnlyList<string>)[Place(query), query.Reference ?? "", query.Number, query.Question,
                    query.LegalGround ?? ""])]);
        }
    }

    static string Place(Query query) => $"{query.Column}{query.Row}";

    static string Rows(IEnumerable<Query> queries)
    {
        var all = queries.ToList();
        var shown = string.Join("; ",
            all.Take(40)
                .GroupBy(query => query.Sheet, StringComparer.Ordinal)
                .Select(sheet => $"{(sheet.Key is { } name ? $"{name}: " : "")}{string.Join(", ", sheet.Select(Place))}"));
        return all.Count > 40 ? $"{shown} and {Wording.Number(all.Count - 40)} more" : shown;
    }
}
