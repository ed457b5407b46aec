using Workforce.Programme;

namespace Workforce.Tests.Programme;

public class ProgrammeTimelineTests
{
    static readonly DateOnly AsAt = new(2026, 11, 23);

    internal static readonly Service Parks = new(
        "parks-grounds", "Parks and grounds", "Environment", "Fernhollow Landscapes Ltd", "Parks & Grounds", Stage.Consulting,
        new(2027, 9, 30), new(2027, 10, 1),
        ["The contract ends."], null, [], null, [new PlannedStep(new(2027, 6, 1), "First meeting")], null);

    static DateOnly DateOf(Service service, string citation) =>
        ProgrammeTimeline.For(service, AsAt).Value.Single(milestone => milestone.Citation == citation).Date;

    [Fact]
    public void Liability_information_is_due_28_days_before_the_transfer() =>
        Assert.Equal(new DateOnly(2027, 10, 1).AddDays(-28), DateOf(Parks, "TUPE reg 11(3), (6)"));

    [Fact]
    public void The_statement_of_change_is_due_a_month_after_the_transfer() =>
        Assert.Equal(new DateOnly(2027, 11, 1), DateOf(Parks, "Employment Rights Act 1996 s.4"));

    [Fact]
    public void Collective_terms_can_change_only_when_more_than_a_year_has_passed() =>
        Assert.Equal(new DateOnly(2028, 10, 2), DateOf(Parks, "TUPE reg 4(5B)"));

    [Fact]
    public void Dates_come_in_order_and_say_who_set_them()
    {
        var timeline = ProgrammeTimeline.For(Parks, AsAt).Value;

        Assert.Equal(timeline.OrderBy(milestone => milestone.Date), timeline);
        Assert.Equal(Basis.CouncilChoice, timeline[0].Basis);
        Assert.All(timeline, milestone => Assert.Equal(milestone.Basis == Basis.Law, milestone.Citation is not null));
    }

    [Fact]
    public void A_legal_date_that_has_passed_is_a_finding_until_the_transfer()
    {
        Assert.Empty(ProgrammeTimeline.For(Parks, new(2027, 9, 3)).Findings);
        Assert.Equal("PR_LEGAL_DATE_PASSED", Assert.Single(ProgrammeTimeline.For(Parks, new(2027, 9, 4)).Findings).Code);
    }

    [Fact]
    public void A_transfer_after_the_contract_ends_is_a_finding()
    {
        var late = ProgrammeTimeline.For(Parks with { TransferDate = new(2027, 10, 15) }, AsAt);

        Assert.Equal("PR_CONTRACT_ENDS_FIRST", Assert.Single(late.Findings).Code);
    }

    [Fact]
    public void Without_a_transfer_date_only_the_contracts_dates_are_known()
    {
        var none = ProgrammeTimeline.For(Parks with { TransferDate = null }, AsAt);

        Assert.Equal([(new DateOnly(2027, 9, 30), Basis.Contract)], none.Value.Select(milestone => (milestone.Date, milestone.Basis)));
        Assert.Equal("PR_NO_TRANSFER_DATE", Assert.Single(none.Findings).Code);
    }

    [Theory]
    // TULRCA 1992 s.188: 20 or more need 30 days before the first dismissal, 100 or more 45; fewer than 20 none.
    [InlineData(19, null)]
    [InlineData(20, 30)]
    [InlineData(99, 30)]
    [InlineData(100, 45)]
    public void Proposed_redundancies_need_consultation_in_time(int number, int? days)
    {
        var first = new DateOnly(2027, 12, 1);
        var begins = ProgrammeTimeline.For(Parks with { Redundancies = new ProposedRedundancies(number, first) }, AsAt).Value
            .SingleOrDefault(milestone => milestone.Citation == "TULRCA 1992 s.188 and s.193");

        Assert.Equal(days is { } before ? first.AddDays(-before) : null, begins?.Date);
    }

    [Fact]
    public void Notice_is_due_its_months_before_the_end_and_before_each_break()
    {
        var dates = ProgrammeTimeline.For(Parks with { NoticeMonths = 6, Breaks = [new DateOnly(2027, 3, 31)] }, AsAt).Value
            .Where(milestone => milestone.What.StartsWith("Last day to give 6 months' notice", StringComparison.Ordinal))
            .Select(milestone => milestone.Date);

        Assert.Equal([new DateOnly(2026, 9, 30), new DateOnly(2027, 3, 30)], dates);
    }

    [Theory]
    [InlineData("2027-03-30", false)]
    [InlineData("2027-03-31", true)]
    public void A_last_day_for_notice_that_has_passed_is_a_finding(string asAt, bool passed) =>
        Assert.Equal(passed,
            ProgrammeTimeline.For(Parks with { NoticeMonths = 6 },
                DateOnly.Parse(asAt, System.Globalization.CultureInfo.InvariantCulture)).Findings
                .Any(finding => finding.Code == "PR_NOTICE_DATE_PASSED"));

    [Fact]
    public void What_the_council_plans_for_every_service_is_labelled_its_choice()
    {
        var review = ProgrammeTimeline.For(Parks, AsAt,
            [new PlanningStep("Review", MonthsAfter: 3), new PlanningStep("Payroll test", WorkingDaysBefore: 5)]).Value;

        Assert.Equal((new DateOnly(2028, 1, 1), Basis.CouncilChoice),
            review.Where(milestone => milestone.What == "Review").Select(milestone => (milestone.Date, milestone.Basis)).Single());
        Assert.Equal(new DateOnly(2027, 9, 24), review.Single(milestone => milestone.What == "Payroll test").Date);
    }

    [Fact]
    public void Consultation_after_the_transfer_is_a_finding() =>
        Assert.Contains(ProgrammeTimeline.For(Parks with { Consultation = [new PlannedStep(new DateOnly(2027, 10, 5), "First meeting")] },
            AsAt).Findings,
            finding => finding.Code == "PR_STEP_OUT_OF_PLACE");
}
