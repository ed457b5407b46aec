using Workforce.Findings;
using Workforce.Terms;
using static Workforce.Packs.Blocks;

namespace Workforce.Packs;

/// <summary>
/// The council's letter to the contractor under TUPE regulation 13(4): the measures it expects to take towards those who transfer, with the
/// text the contractor needs for its own notice, item (d) included (law.md 42, 117, 123).
/// </summary>
public static class MeasuresLetter
{
    public const string FileName = "measures-letter.pdf";

    public static Pack For(ServicePlan plan, Council council)
    {
        var (service, branding) = (plan.Service, council.Branding);
        var title = $"{service.Name}: measures the council expects to take";
        return new Pack(title, "en-GB", Wording.Furniture(branding, $"{service.Name}, measures letter", plan.Version, plan.AsAt),
        [
            H1(title),
            new KeyFacts(
            [
                ("To", service.Contractor),
                ("From", $"{branding.Council}\n{branding.Address}"),
                ("About", $"The transfer of {service.Name} on {Wording.Date(plan.TransferDate)}"),
                ("Whom to ask", $"{branding.Contact.Name}\n{branding.Contact.Email}\n{branding.Contact.Phone}"),
            ]),
            H2("Why we write – regulation 13(4)"),
            P($"{service.Contractor} must tell the representatives of its staff what measures it expects {branding.Council} to take. Regulation 13(4) of the TUPE Regulations 2006 asks us to give you what you need for that, in good time. Until it is approved, this letter carries the mark of a draft. We will tell you at once of anything that changes."),
            H2("The measures"),
            .. MeasuresText.Of(plan.Measures, branding.Council),
            .. Undecided(plan),
            .. ForTheirNotice(plan, branding),
            .. Asked(plan, branding),
        ]);
    }

    static IEnumerable<Block> Undecided(ServicePlan plan)
    {
        var open = Open(plan).ToList();
        if (open.Count == 0) yield break;
        yield return H3("Not decided yet");
        yield return P("We will write again about these:");
        yield return Bullets(open.Select(finding => finding.Message));
    }

    static IEnumerable<Block> ForTheirNotice(ServicePlan plan, Branding branding) =>
    [
        H2("Text for your own notice"),
        P("You may use these passages. What you yourselves expect to do, and your own agency workers, are yours to add."),
        H3("The transfer, its date and the reasons – regulation 13(2)(a)"),
        P(MeasuresText.TransferAndWhy(plan, branding)),
        Bullets(plan.Service.Reasons),
        H3("Legal, economic and social implications – regulation 13(2)(b)"),
        P($"Everyone assigned to the service becomes an employee of {branding.Council} on {Wording.Date(plan.TransferDate)}. Contracts carry on as if they had been made with the council, and length of service carries on. A change to a contract because of the transfer is void, unless an exception of regulation 4 applies. Basic pay and contracted hours carry over."),
        H3("Measures of the transferee – regulation 13(2)(d)"),
        .. plan.Measures.Any(measure => !measure.IsNone)
            ?
            [
                P($"{branding.Council} expects to take these measures towards those who transfer:"),
                Bullets(plan.Measures
                    .Where(measure => !measure.IsNone)
                    .Select(measure => $"{measure.What}, from {Wording.Date(measure.From)}: {measure.Proposed.TrimEnd('.')}.")),
                P(Rest(plan).TrimStart()),
            ]
            : new Block[] { P($"{branding.Council} expects to take no measures towards those who transfer.{Rest(plan)}") },
    ];

    static string Rest(ServicePlan plan) =>
        Open(plan).Any() ? " It has not decided everything yet and will say more." : " It expects no others.";

    static IEnumerable<Finding> Open(ServicePlan plan) =>
        plan.Findings.Where(finding => finding.Code is TermsFindings.ChoiceMissing or TermsFindings.BenefitUndecided);

    static IEnumerable<Block> Asked(ServicePlan plan, Branding branding) =>
    [
        H2("What we ask of you"),
        Bullets(
            "Please tell us when you consult your staff’s representatives, who they are, and whether we may come.",
            "Please tell us what measures you expect to take yourselves before the transfer, or that there are none.",
            $"Please pass on to your staff the papers {branding.Council} has written for them. Until the transfer the council is not their employer and does not write to them except through you, or with your recorded agreement.",
            $"Please answer the questions about the terms of your staff that go with the staff list of {(plan.List.AsAt is { } date ? Wording.Date(date) : "the last date you sent one")}."),
    ];
}
