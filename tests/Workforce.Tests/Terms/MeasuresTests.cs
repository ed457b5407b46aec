using Workforce.Terms;

namespace Workforce.Tests.Terms;

public class MeasuresTests
{
    static readonly DateOnly On = TermsComparerTests.On;

    static readonly StaffTerms Council = TermsComparerTests.Council with
    {
        RecognisedUnions = ["Union A"],
        Policies = ["Conduct"],
        Written = new Dictionary<string, string>(StringComparer.Ordinal) { ["leave-year"] = "1 April to 31 March" }
    };

    static TransferChoices Choices(params MeasureChoice[] choices) =>
        new(choices, new Dictionary<string, IReadOnlyList<MeasureChoice>>(StringComparer.Ordinal));

    static ContractorTerms Told(params (string Id, string Words)[] terms) =>
        new("letter", new(2026, 11, 9), Service: "parks",
            Terms: terms.ToDictionary(term => term.Id, term => term.Words, StringComparer.Ordinal));

    static (IReadOnlyList<Measure> Measures, IReadOnlyList<Workforce.Findings.Finding> Findings) Draft(TransferChoices choices,
        ContractorTerms? told = null, int people = 6)
    {
        var compared = Enumerable.Range(0, people)
            .Select(_ => new ComparedPerson(AnEmployee.Typical, null,
                TermsComparer.Compare(AnEmployee.Typical, null, new(Council, told is null ? [] : [told], 37, 0.198m, On))))
            .ToList();
        var drafted = Measures.Draft(compared,
            new(Council, choices, "Northmere Council", "Fernhollow Ltd", "parks", ["Elm Park"], null, On), leastShown: 5);
        return (drafted.Value, drafted.Findings);
    }

    [Fact]
    public void What_follows_from_the_change_of_employer_is_a_measure_without_any_choice()
    {
        var (measures, _) = Draft(TransferChoices.None);

        Assert.Equal(["Employer", "Pay date", "Pension", "Leave year", "Policies", "Union recognition"],
            measures.Select(measure => measure.What));
        Assert.All(measures, measure => Assert.Contains("reg 13(4)", measure.Citations));
        Assert.All(measures, measure => Assert.Equal(On, measure.From));
    }

    [Fact]
    public void What_nobody_decided_is_a_finding_and_not_a_measure()
    {
        var (measures, findings) = Draft(TransferChoices.None);

        Assert.DoesNotContain(measures, measure => measure.What == "Place of work");
        Assert.Contains(findings,
            finding => finding.Code == TermsFindings.ChoiceMissing && finding.Message.Contains("place of work", StringComparison.Ordinal));
    }

    [Fact]
    public void No_measure_is_said_expressly_and_needs_no_agreement()
    {
        var (measures, findings) = Draft(Choices(new MeasureChoice(MeasureKind.Place, null, "The work stays where it is.")));

        var place = measures.Single(measure => measure.What == "Place of work");
        Assert.True(place.IsNone);
        Assert.StartsWith("No measure", place.Proposed, StringComparison.Ordinal);
        Assert.Equal(("Elm Park", false), (place.Now, place.NeedsAgreement));
        Assert.DoesNotContain(findings, finding => finding.Code == TermsFindings.MaterialDetriment);
    }

    [Fact]
    public void A_change_of_place_depends_on_the_contract_and_is_flagged_as_a_possible_detriment()
    {
        var (measures, findings) = Draft(Choices(new MeasureChoice(MeasureKind.Place, "Riverside depot", "The lease ends.",
            Who: "Crews at Elm Park", From: new(2027, 6, 1))));

        var place = measures.Single(measure => measure.What == "Place of work");
        Assert.Equal((null, "Crews at Elm Park", new DateOnly(2027, 6, 1)), (place.NeedsAgreement, place.Who, place.From));
        Assert.Contains("reg 4(9)", place.Citations);
        Assert.Contains(findings, finding => finding.Code == TermsFindings.MaterialDetriment);
    }

    [Fact]
    public void A_services_own_choice_comes_before_the_default_of_its_kind_only()
    {
        TransferChoices choices = new(
            [new(MeasureKind.Place, null, "The work stays."), new(MeasureKind.Hours, null, "Rotas stay.")],
            new Dictionary<string, IReadOnlyList<MeasureChoice>>(StringComparer.Ordinal)
            {
                ["parks"] = [new(MeasureKind.Place,
                "Riverside depot", "The lease ends.")]
            });

        var (measures, _) = Draft(choices);

        Assert.Equal("Riverside depot", measures.Single(measure => measure.What == "Place of work").Proposed);
        Assert.True(measures.Single(measure => measure.What == "Hours and rota").IsNone);
    }

    [Fact]
    public void A_benefit_the_contractor_gives_is_asked_about_until_the_council_decides_it()
    {
        var open = Draft(TransferChoices.None, Told(("car", "van for private use")));
        var decided = Draft(Choices(new MeasureChoice(MeasureKind.Benefits, "A van for the work; private use is discussed with the union",
            "The council has no such benefit.", Benefit: "car")),
            Told(("car", "van for private use")));

        Assert.Contains(open.Findings, finding => finding.Code == TermsFindings.BenefitUndecided);
        var car = decided.Measures.Single(measure => measure.What == "Car or van");
        Assert.Equal(("van for private use", true), (car.Now, car.NeedsAgreement));
        Assert.DoesNotContain(decided.Findings, finding => finding.Code == TermsFindings.BenefitUndecided);
    }

    [Fact]
    public void A_bridging_payment_is_part_of_the_measure_about_the_pay_date()
    {
        var (measures, _) = Draft(Choices(new MeasureChoice(MeasureKind.PayDate, "A bridging payment for whoever waits longer",
            "The first month is long.")),
            Told(("pay-date", "Weekly on Fridays")));

        var pay = measures.Single(measure => measure.What == "Pay date");
        Assert.Equal("Weekly on Fridays", pay.Now);
        Assert.Contains("the 25th of each month. A bridging payment", pay.Proposed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_only_a_few_people_have_is_not_printed()
    {
        var (measures, _) = Draft(TransferChoices.None, Told(("pay-date", "Weekly on Fridays")), people: 4);

        Assert.Equal("differs from person to person", measures.Single(measure => measure.What == "Pay date").Now);
    }
}
