using Workforce.Programme;
using static Workforce.Packs.Blocks;

namespace Workforce.Packs;

/// <summary>
/// The council's courtesy consultation pack for the unions and representatives of incoming staff, by job group and never by person. Its
/// sections follow TUPE regulation 13(2) item by item; it discharges neither employer's duty, and says so (law.md 45, 123).
/// </summary>
public static class UnionPack
{
    public const string FileName = "union-pack.pdf";

    public static Pack For(ServicePlan plan, Council council)
    {
        var (service, branding) = (plan.Service, council.Branding);
        var title = $"{service.Name}: consultation pack for unions and representatives";
        var groups = JobGroup.Of(plan.People, council.Publishing.SmallNumber);
        return new Pack(title, "en-GB", Wording.Furniture(branding, service.Name, plan.Version, plan.AsAt),
        [
            H1(title),
            new Note($"{branding.Council} has written this pack to help you. It does not replace the notices that the law asks each employer to give. {service.Contractor} must inform and consult about its own staff. {branding.Council} gives a separate notice about its own staff.",
                Important: true),
            new KeyFacts(
            [
                ("Service", service.Name),
                ("Employer now (transferor)", service.Contractor),
                ("Employer after the transfer (transferee)", branding.Council),
                ("Proposed date of transfer", Wording.Date(plan.TransferDate)),
                ("People in scope",
                    $"{JobGroup.TotalText(groups, council.Publishing.SmallNumber)}, from the list of {(plan.List.AsAt is { } listed ? Wording.Date(listed) : "a date it does not give")}"),
                ("Whom to ask", $"{branding.Contact.Name}\n{branding.Contact.Email}\n{branding.Contact.Phone}"),
            ]),
            new Contents(),
            .. UnionPackDuties.Checklist(plan, council),
            .. WhatAndWhy(plan, branding),
            .. Implications(branding, service),
            .. UnionPackDuties.Measures(plan, branding),
            .. UnionPackDuties.AgencyWorkers(service, council),
            .. UnionPackStaff.JobsInScope(plan, groups, council),
            .. UnionPackStaff.RolesAndGrades(plan, groups, council),
            .. UnionPackStaff.TermsSideBySide(plan, groups, council),
            .. Choice(plan, council),
            .. Pensions(plan, council),
            .. Objection(),
            .. UnionPackDuties.Equality(service),
            .. UnionPackStaff.LocalEmployment(plan, council),
            .. Timetable(plan),
            .. UnionPackDuties.Raised(service, branding),
            .. Questions(plan, council.Publishing.SmallNumber),
            .. Glossary.Section(),
            .. Sources.Section(plan, council),
        ]);
    }

    static IEnumerable<Block> WhatAndWhy(ServicePlan plan, Branding branding) =>
    [
        H2("What is happening, when and why – regulation 13(2)(a)"),
        P(MeasuresText.TransferAndWhy(plan, branding)),
        P("The council’s reasons are:"),
        Bullets(plan.Service.Reasons),
    ];

    static IEnumerable<Block> Implications(Branding branding, Service service) =>
    [
        H2("Legal, economic and social implications – regulation 13(2)(b)"),
        P(Bold("Legal. "),
            $"Everyone assigned to the service becomes an employee of {branding.Council}. Contracts carry on as if they had been made with the council. Length of service carries on. A change to a contract because of the transfer is void, unless one of the exceptions in regulation 4 applies. No date makes such changes safe."),
        P(Bold("Economic. "),
            "Basic pay and contracted hours carry over. The council pays into the Local Government Pension Scheme for its staff. The section on terms shows every difference that is known."),
        P(Bold("Social. "),
            $"People work with a new employer and new managers. {(service.Sites.Count == 0 ? "The list of places of work is not known yet." : $"Places of work today: {string.Join("; ", service.Sites)}.")} A change of place would stand in the section on measures."),
    ];

    static IEnumerable<Block> Choice(ServicePlan plan, Council council) =>
    [
        H2("Staying on your terms, or moving to the council’s"),
        P("Everyone transfers on the terms they have. Nobody has to move to council terms, and nothing in this pack is an offer. Whether staff are offered a choice is a matter for collective bargaining with the recognised unions first."),
        .. plan.Offer is { } offer
            ? [P($"Personal statements carry an offer for those whose duties have been compared. {OfferSection.Ground(offer)}")]
            : Array.Empty<Block>(),
        P("On council terms: ", council.Terms.For(null, plan.TransferDate).PayProtection),
    ];

    static IEnumerable<Block> Pensions(ServicePlan plan, Council council) =>
    [
        H2("Pensions"),
        P("Rights in an occupational pension scheme do not move to the council (regulation 10). Pension already built up stays where it is. An employer contribution that the contract promises to a personal pension does move over."),
        P($"From the transfer, staff under 75 with contracts of three months or more are brought into the {council.Terms.For(null, plan.TransferDate).Pension}, whichever terms they are on. With a shorter contract people may ask to join. The council pays in {Wording.Percent(council.Assumptions.Costs.LgpsEmployerRate)} of pay. What each person pays depends on actual pay. People who were in the scheme before, for example with the council, may be able to join their records; there is a time limit for bringing earlier rights in, usually 12 months from joining."),
    ];

    static IEnumerable<Block> Objection() =>
    [
        H2("If somebody objects to the transfer – regulation 4(7) and (8)"),
        P("An employee can refuse to transfer. The contract then ends on the day of the transfer. It is not a dismissal, so there is normally no notice and no redundancy pay. The person does not move to the council. Anyone thinking of it should speak to their union first."),
        P("This is a different matter: if the transfer brings a big change in working conditions that does somebody real harm, they may be able to leave and count as dismissed (regulation 4(9)). That, too, needs advice first."),
    ];

    static IEnumerable<Block> Timetable(ServicePlan plan) =>
    [
        H2("Timetable and meetings"),
        new Table(
            "Dates",
            [new("Date", 0.8), new("What", 3), new("Set by", 1.2)],
            [.. plan.Timeline.Select(milestone => (IReadOnlyList<string>)[Wording.Date(milestone.Date), milestone.What,
                milestone.Citation ?? (milestone.Basis == Basis.Contract ? "The contract" : "The council’s plan")])]),
    ];

    /// <summary>What the contractor is asked, by subject, with how many records each is about.</summary>
    public static IReadOnlyList<(string Ask, int Records)> OpenQuestions(ServicePlan plan) =>
    [
        .. plan.Findings
            .Where(finding => finding is { Severity: not Findings.Severity.Note, Where.Row: not null }
                && !finding.Code.StartsWith("GR_", StringComparison.Ordinal))
            .GroupBy(finding => finding.Remedy, StringComparer.Ordinal)
            .Select(group => (Ask: group.Key,
                Records: group.Select(finding => (finding.Where.Sheet, finding.Where.Row, finding.Where.Column)).Distinct().Count()))
            .OrderByDescending(question => question.Records).ThenBy(question => question.Ask, StringComparer.Ordinal),
    ];

    /// <summary>Questions by subject with suppressed counts: a finding's own message may quote a cell, and never reaches a pack.</summary>
    static IEnumerable<Block> Questions(ServicePlan plan, int threshold)
    {
        yield return H2("What is not yet known");
        var questions = OpenQuestions(plan);
        if (questions.Count == 0)
        {
            yield return P("Nothing in the list is doubtful.");
            yield break;
        }

        yield return P(
            $"The council has read the list and asks {plan.Service.Contractor} to answer these points. A missing fact does not stop anybody from transferring.");
        yield return new Table(
            "What the contractor is asked",
            [new("Question", 4), new("Records", 1, Numeric: true)],
            [.. questions.Select(question => (IReadOnlyList<string>)[question.Ask,
                Records(question.Records, plan.List.Records.Count, threshold)])]);
    }

    /// <summary>How many records a question is about, unless the number, or how many it is not about, is small.</summary>
    static string Records(int count, int all, int threshold) =>
        count < threshold
            ? $"fewer than {threshold}"
            : count == all
            ? "all"
            : all - count < threshold
            ? "nearly all"
            : Wording.Number(count);
}
