using Workforce.Programme;
using static Workforce.Packs.Blocks;

namespace Workforce.Packs;

/// <summary>
/// The council's own notice under TUPE regulation 13, to the representatives of its own affected staff: items (a) to (c) and its agency
/// workers (law.md 40, 41, 123). It says nothing for the contractor, and nothing to incoming staff.
/// </summary>
public static class CouncilNotice
{
    public const string FileName = "council-notice.pdf";

    public static Pack For(ServicePlan plan, Council council)
    {
        var (service, branding) = (plan.Service, council.Branding);
        var title = $"{service.Name}: information for representatives of the council’s own staff";
        return new Pack(title, "en-GB", Wording.Furniture(branding, $"{service.Name}, council’s notice", plan.Version, plan.AsAt),
        [
            H1(title),
            new Note($"This is the notice of {branding.Council} under regulation 13 of the TUPE Regulations 2006, about its own staff only. Until it is approved it carries the mark of a draft. {service.Contractor} gives a notice of its own to representatives of its staff.",
                Important: true),
            new KeyFacts(
            [
                ("To", service.OwnStaff is { } own
                    ? string.Join("\n", own.Representatives)
                    : "Not entered yet: the recognised unions of the council’s own affected staff"),
                ("From", $"{branding.Council}\n{branding.Address}"),
                ("Who may be affected", service.OwnStaff?.Affected ?? "Not entered yet"),
                ("Proposed date of transfer", Wording.Date(plan.TransferDate)),
                ("Whom to ask", $"{branding.Contact.Name}\n{branding.Contact.Email}\n{branding.Contact.Phone}"),
            ]),
            H2("The transfer, its date and the reasons – regulation 13(2)(a)"),
            P(MeasuresText.TransferAndWhy(plan, branding)),
            P("The reasons are:"),
            Bullets(service.Reasons),
            .. Implications(plan, council.Publishing.SmallNumber),
            .. Measures(service.OwnStaff, branding),
            H2("Agency workers – regulation 13(2A)"),
            .. MeasuresText.Agency(council.Programme.AgencyWorkers, branding.Council),
            .. Giving(service.OwnStaff, branding),
        ]);
    }

    static IEnumerable<Block> Implications(ServicePlan plan, int threshold) =>
    [
        H2("Legal, economic and social implications for the council’s own staff – regulation 13(2)(b)"),
        P(Bold("Legal. "),
            $"Your contracts do not change. {Incoming(plan, threshold)} on the contractor’s list become colleagues on the transfer. They bring their contracts and their length of service with them. The council’s agreements with its unions go on."),
        P(Bold("Economic. "),
            "Your pay, hours and pension do not change because of the transfer. Different terms side by side can raise equal pay questions. The council looks at them grade by grade and takes advice."),
        P(Bold("Social. "),
            $"You will work with new colleagues. {(plan.Service.Sites.Count == 0 ? "Where they work is not known yet." : $"They work at: {string.Join("; ", plan.Service.Sites)}.")}"),
    ];

    /// <summary>As the union pack gives it, so that the two together give no small number away.</summary>
    static string Incoming(ServicePlan plan, int threshold)
    {
        var total = JobGroup.TotalText(JobGroup.Of(plan.People, threshold), threshold);
        return char.ToUpperInvariant(total[0]) + total[1..];
    }

    static IEnumerable<Block> Measures(OwnStaff? own, Branding branding)
    {
        yield return H2("Measures towards the council’s own staff – regulation 13(2)(c)");
        if (own is null)
            yield return P(
                "Not entered yet. Before this notice is given it says what the council expects to do, or that it expects nothing.");
        else if (own.Measures.Count == 0)
            yield return new Note($"{branding.Council} expects to take no measures towards its own staff in connection with the transfer.");
        else
        {
            yield return new Table(
                "Measures the council expects to take towards its own staff",
                [new("Measure", 0.8), new("Who", 1.2), new("Proposed", 1.6), new("Why", 1.4)],
                [.. own.Measures.Select(measure => (IReadOnlyList<string>)[measure.What, measure.Who, measure.Proposed, measure.Why])]);
        }
    }

    static IEnumerable<Block> Giving(OwnStaff? own, Branding branding) =>
    [
        H2("Consultation, and how this notice is given"),
        P(own is { Measures.Count: > 0 }
            ? $"{branding.Council} consults you on these measures with a view to agreement. It considers what you say, answers it, and gives its reasons where it does not accept it (regulation 13(6) and (7))."
            : $"If {branding.Council} comes to expect measures towards its own staff, it tells you and consults you on them with a view to agreement (regulation 13(6) and (7))."),
        P("To representatives the notice is handed over, posted to the address they give, or sent to the union’s main office (regulation 13(5)). A link or an e-mail is a copy."),
        P("Representatives have access to the staff affected, and the room and time they need (regulation 13(8))."),
    ];
}
