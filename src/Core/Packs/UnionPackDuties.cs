using Workforce.Programme;
using static Workforce.Packs.Blocks;

namespace Workforce.Packs;

/// <summary>
/// The sections of the union pack by which a union officer ticks off regulation 13, and those that answer what representatives have said.
/// </summary>
static class UnionPackDuties
{
    /// <summary>
    /// Item by item: which employer owes it to whom, and where this pack has something about it. Each employer owes its own (law.md 38, 41,
    /// 123).
    /// </summary>
    public static IEnumerable<Block> Checklist(ServicePlan plan, Council by)
    {
        var (contractor, council) = (plan.Service.Contractor, by.Branding.Council);
        var expected = plan.Measures.Count(measure => !measure.IsNone);
        var both = $"{contractor}, to you. {council}, to those who speak for its own staff.";
        yield return H2("What the law says you must be told, item by item");
        yield return P(
            $"{contractor} must tell you about its own staff. {council} must tell those who speak for its own staff. This table helps you to see what you have had and from whom.");
        yield return new Table(
            "The items of regulation 13, who owes each, and what this pack has",
            [new("Item", 0.8), new("What it is", 1.8), new("Who owes it, and to whom", 1.9), new("In this pack", 1.6)],
            [
                ["13(2)(a)", "That there is to be a transfer, when, and why", both, "The date and the council’s reasons"],
                ["13(2)(b)", "What it means in law, for pay and for working life", both, "What the council knows"],
                ["13(2)(c)", "The steps an employer expects to take towards its own staff, or that there are none", both,
                    plan.Service.TransferorMeasures switch
                    {
                        null => $"{contractor} has told the council nothing to print here yet",
                        { Count: 0 } => $"{contractor} says that it expects none",
                        { Count: var told } => $"{Wording.Number(told)} of {contractor}, as it told the council"
                    }],
                ["13(2)(d)", "The steps the new employer expects to take towards those who move, or that there are none",
                    $"{contractor}, to you, from what the council tells it",
                    expected == 0 ? "The council expects to take none" : $"{Wording.Number(expected)} in the section on measures"],
                ["13(2A)", "How many agency workers there are, where, and what they do", both,
                    Told(contractor, plan.Service.TransferorAgencyWorkers is not null, council, by.Programme.AgencyWorkers is not null)],
                ["13(4)", "The new employer’s steps, in time for the old one to pass them on", $"{council}, to {contractor}",
                    "Not here: the council writes it in a letter of its own"],
                ["13(6), (7)", "Talks with a view to agreement, answers, and reasons where a point is not accepted",
                    "An employer that expects to take steps, to those who speak for its own staff", "Points raised, with replies"],
            ]);
    }

    static string Told(string contractor, bool contractors, string council, bool councils) =>
        $"{(contractors ? $"Those of {contractor}, as it told the council" : $"Those of {contractor} are not known yet")}; {(councils ? $"those of {council}" : $"those of {council} are not known yet")}";

    /// <summary>
    /// Item (c) is the present employer's own, item (d) what it expects of the council; each has its section so that it can be ticked off.
    /// </summary>
    public static IEnumerable<Block> Measures(ServicePlan plan, Branding branding)
    {
        var contractor = plan.Service.Contractor;
        yield return H2("Measures of the employer now – regulation 13(2)(c)");
        switch (plan.Service.TransferorMeasures)
        {
            case null:
                yield return P(
                    $"Not known yet. {contractor} must tell you itself what it expects to do towards its staff before the transfer, or that it expects nothing.");
                break;
            case { Count: 0 }: yield return P($"{contractor} has told the council that it expects to take no measures."); break;
            case var told:
                yield return P($"{contractor} has told the council of these. Its own notice to you is what counts.");
                yield return new Table($"Measures {contractor} expects to take",
                    [new("Measure", 0.8), new("Who", 1.2), new("Proposed", 1.6), new("Why", 1.4)],
                    [.. told.Select(measure => (IReadOnlyList<string>)[measure.What, measure.Who, measure.Proposed, measure.Why])]);
                break;
        }

        yield return H2("Measures of the council – regulation 13(2)(d)");
        yield return P(
            $"{branding.Council} expects to take these steps towards the staff who transfer. It gives them to {contractor} in a letter too (regulation 13(4)), so that {contractor} can tell you.");
        foreach (var block in MeasuresText.Of(plan.Measures, branding.Council)) yield return block;
        yield return P("If redundancies are ever proposed, the law on collective redundancies applies as well.");
    }

    /// <summary>Each employer's own figures; small numbers are never left out of them (law.md 41, 124).</summary>
    public static IEnumerable<Block> AgencyWorkers(Service service, Council council)
    {
        yield return H2("Agency workers – regulation 13(2A)");
        if (service.TransferorAgencyWorkers is null)
            yield return P($"Those of {service.Contractor} are not known yet. {service.Contractor} must tell you, also if there are none.");
        else foreach (var block in MeasuresText.Agency(service.TransferorAgencyWorkers, service.Contractor)) yield return block;
        foreach (var block in MeasuresText.Agency(council.Programme.AgencyWorkers, council.Branding.Council)) yield return block;
        if (service.AgencyWorkers is { } here)
            yield return P(
                $"Of these, {council.Branding.Council} has {Wording.People(here.Number)} from agencies for work like that of this service: {here.Work}. They work at: {here.Where}.");
    }

    /// <summary>What is in dispute about who is assigned, by post.</summary>
    public static IEnumerable<Block> Disputed(Service service)
    {
        yield return service.Dialogue switch
        {
            { Disputed.Count: > 0 } dialogue => P("These posts are in dispute:"),
            { } => P("No post is in dispute today."),
            null => P("Whether any post is in dispute is not recorded yet."),
        };
        if (service.Dialogue is { Disputed.Count: > 0 } said) yield return Bullets(said.Disputed);
    }

    public static IEnumerable<Block> Equality(Service service)
    {
        yield return H2("Equality");
        yield return P(
            "The council must have due regard to equality before it decides and as it goes on (Equality Act 2010, section 149). Different terms side by side can raise equal pay questions. The council looks at them grade by grade and takes advice.");
        if (service.Dialogue?.Equality is not { } impact)
        {
            yield return P("The council’s equality impact assessment is not ready. You will get it when it is.");
            yield break;
        }

        yield return P($"The council’s equality impact assessment is of {Wording.Date(impact.Of)}. It found:");
        yield return Bullets(impact.Findings);
        yield return P(impact.Actions.Count == 0 ? "It asks for no action." : "What the council does about it:");
        if (impact.Actions.Count > 0) yield return Bullets(impact.Actions);
    }

    public static IEnumerable<Block> Raised(Service service, Branding branding)
    {
        yield return H2("Points you have raised, and the replies");
        if (service.Dialogue is not { Points.Count: > 0 } dialogue)
        {
            yield return P($"None is recorded yet. Send yours to {branding.Contact.Name}, ", Mail(branding.Contact), ".");
            yield break;
        }

        yield return new Table(
            "Points raised by unions and representatives",
            [new("When and by whom", 1), new("Point", 1.8), new("Reply", 1.8), new("Reason, where it was not accepted", 1.4)],
            [.. dialogue.Points
                .OrderBy(point => point.Date)
                .Select(point => (IReadOnlyList<string>)[$"{Wording.Date(point.Date)}, {point.From}", point.Point,
                    point.Reply ?? "No reply yet", point.Reason ?? "–"])]);
    }
}
