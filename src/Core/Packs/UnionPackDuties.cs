using Workforce.Programme;
using static Workforce.Packs.Blocks;

namespace Workforce.Packs;

/// <summary>The sections of the union pack by which a union officer ticks off regulation 13, and those that answer what representatives have said.</summary>
static class UnionPackDuties
{
    /// <summary>Item by item: which employer owes it to whom, and where this pack has something about it. Each employer owes its own (law.md 38, 41, 123).</summary>
    public static IEnumerable<Block> Checklist(ServicePlan plan, Branding branding)
    {
        var (contractor, council) = (plan.Service.Contractor, branding.Council);
        var expected = plan.Measures.Count(measure => !measure.IsNone);
        var both = $"{contractor}, to you. {council}, to those who speak for its own staff.";
        yield return H2("What the law says you must be told, item by item");
        yield return P($"{contractor} must tell you about its own staff. {council} must tell those who speak for its own staff. This table helps you to see what you have had and from whom.");
        yield return new Table(
            "The items of regulation 13, who owes each, and what this pack has",
            [new("Item", 0.8), new("What it is", 1.8), new("Who owes it, and to whom", 1.9), new("In this pack", 1.6)],
            [
                ["13(2)(a)", "That there is to be a transfer, when, and why", both, "The date and the council’s reasons"],
                ["13(2)(b)", "What it means in law, for pay and for working life", both, "What the council knows"],
                ["13(2)(c)", "The steps an employer expects to take towards its own staff, or that there are none", both, $"None of {contractor}: it has told the council nothing to print here"],
                ["13(2)(d)", "The steps the new employer expects to take towards those who move, or that there are none", $"{contractor}, to you, from what the council tells it", expected == 0 ? "The council expects to take none" : $"{Wording.Number(expected)} in the section on measures"],
                ["13(2A)", "How many agency workers there are, where, and what they do", both, plan.Service.AgencyWorkers is null ? "Not known yet" : "The council’s own figures"],
                ["13(4)", "The new employer’s steps, in time for the old one to pass them on", $"{council}, to {contractor}", "Not here: the council writes it in a letter of its own"],
                ["13(6), (7)", "Talks with a view to agreement, answers, and reasons where a point is not accepted", "An employer that expects to take steps, to those who speak for its own staff", "Points raised, with replies"],
            ]);
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
        yield return P("The council must have due regard to equality before it decides and as it goes on (Equality Act 2010, section 149). Different terms side by side can raise equal pay questions. The council looks at them grade by grade and takes advice.");
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
            yield return P($"None is recorded yet. Send yours to {branding.Contact.Name}, {branding.Contact.Email}.");
            yield break;
        }

        yield return new Table(
            "Points raised by unions and representatives",
            [new("When and by whom", 1), new("Point", 1.8), new("Reply", 1.8), new("Reason, where it was not accepted", 1.4)],
            [.. dialogue.Points.OrderBy(point => point.Date).Select(point => (IReadOnlyList<string>)[$"{Wording.Date(point.Date)}, {point.From}", point.Point, point.Reply ?? "No reply yet", point.Reason ?? "–"])]);
    }
}
