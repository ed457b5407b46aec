using Workforce.Findings;
using Workforce.ReferenceData;
using static Workforce.Packs.Blocks;

namespace Workforce.Packs;

/// <summary>Where every figure of a document comes from, so that anybody can check it.</summary>
static class Sources
{
    public static IEnumerable<Block> Section(ServicePlan plan, Council council)
    {
        var on = plan.TransferDate;
        yield return H2("Sources and versions");
        yield return new KeyFacts(
        [
            ("Staff list", $"{plan.List.FileName}, {plan.List.Format}, content {plan.ListHash[..12]}"),
            ("This version", $"{plan.Version}, worked out as at {Wording.Date(plan.AsAt)}"),
            ("Council’s terms",
                string.Join("; ",
                    plan.People.Select(person => council.Terms.For(person.Placement?.Role, on).Source).Distinct(StringComparer.Ordinal))),
            ("Council’s cost figures", council.Assumptions.Costs.Source),
        ]);
        yield return new Table(
            "National figures used",
            [new("Figure", 1.3), new("In force from", 0.8), new("Confidence", 0.7), new("Source", 2.6)],
            [
                .. Row(council.Establishment.SpineOn(on)), .. Row(council.Establishment.LivingWageOn(on)),
                .. Row(NationalFigures.MinimumWage.On(on)), .. Row(NationalFigures.LgpsEmployeeBands.On(on)),
                .. Row(NationalFigures.StatutoryNotice.On(on)), .. Row(NationalFigures.TupeConstants.On(on)),
            ]);
        foreach (var carried in plan.Findings.Where(finding => finding.Code == ReferenceFindings.CarriedForward
            && finding.Severity != Severity.Note))
        {
            yield return new Note(carried.Message);
        }

        yield return P("Law: ",
            new Span("Transfer of Undertakings (Protection of Employment) Regulations 2006",
                Link: "https://www.legislation.gov.uk/uksi/2006/246"),
            " as amended; ",
            new Span("Employment Rights Act 1996", Link: "https://www.legislation.gov.uk/ukpga/1996/18"), ". ", Wording.Disclaimer);
    }

    static IEnumerable<IReadOnlyList<string>> Row<T>(Figure<T>? figure) => figure is not null
        ? [[figure.Title, Wording.Date(figure.From) + (figure.CarriedForward ? " (carried forward)" : ""), figure.Confidence,
            figure.Source]]
        : [];
}
