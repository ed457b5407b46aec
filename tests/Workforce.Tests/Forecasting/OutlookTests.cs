using System.Text;
using Workforce.Findings;
using Workforce.Forecasting;
using Workforce.Grading;
using Workforce.Tests.Programme;
using Workforce.Units;

namespace Workforce.Tests.Forecasting;

public class OutlookTests
{
    static readonly DateOnly AsAt = new(2026, 11, 23);

    static readonly ServiceAssumptions Assumed = new(
        new TurnoverRates(0.01, 0.4, null), new TurnoverRates(0.02, 0.5, null), 0.05,
        new Dictionary<string, double>(StringComparer.Ordinal) { ["0"] = 1 }, [], null, new PayAwards(0, 0, 0), "assumed");

    static readonly Assumptions All = new(new CostAssumptions(0.2m, 1, 0.03m, "sample"), 14, Assumed,
        new Dictionary<string, ServiceAssumptions>(StringComparer.Ordinal));

    static readonly PostcodeTable Postcodes =
        PostcodeTable.Read(new MemoryStream(
            Encoding.UTF8.GetBytes("pcds,oslaua\nNM1 1TA,E1\nNM1 2AA,E1\nNM6 1AA,E1\nNM6 2AA,E2\nWX1 1AA,E2\n")),
        "E1").Value!;

    static readonly Establishment Roles = new([], [], [], new WeeklyHours(37));

    static Checked<ServiceOutlook?> Of(params PlacedPerson[] people) =>
        Outlook.Of(ProgrammeTimelineTests.Parks, people, (All, Postcodes, Roles), AsAt);

    static PlacedPerson Person(string? postcode = "NM1 1TA") => new(AnEmployee.Typical with { Postcode = postcode }, null);

    [Fact]
    public void Local_people_are_counted_by_postcode_and_a_district_counts_with_its_share()
    {
        // One at a local postcode, one in a district half of whose postcodes are local, one outside.
        var outlook = Of(Person(), Person("NM6"), Person("WX1 1AA")).Value!;

        Assert.Equal(1 + 0.5 + 0, outlook.Local!.Value, 10);
    }

    [Fact]
    public void Unknown_postcodes_are_shared_out_in_the_known_proportion()
    {
        // Three of four are known, two of them local: 2/3 of 4.
        var outlook = Of(Person(), Person(), Person("WX1 1AA"), Person(null)).Value!;

        Assert.Equal(4 * 2 / 3.0, outlook.Local!.Value, 10);
    }

    [Fact]
    public void With_fewer_than_70_percent_known_the_local_count_is_left_out_with_a_finding()
    {
        var outlook = Of(Person(), Person(), Person(null));

        Assert.Null(outlook.Value!.Local);
        Assert.Contains(outlook.Findings, finding => finding.Code == "FC_LOCAL_NOT_KNOWN");
    }

    [Fact]
    public void An_incomplete_person_counts_in_headcount_and_the_others_average_stands_for_the_cost()
    {
        var outlook = Of(Person(), new PlacedPerson(AnEmployee.Typical with { HourlyRate = null, WeeklyHours = null }, null));
        var monthly = PersonCost.Of(AnEmployee.Typical, null, All.Costs, AsAt).OnTransferredTerms!.Total / 12;

        Assert.Equal(2, outlook.Value!.Headcount);
        Assert.Contains(outlook.Findings, finding => finding.Code == "FC_COST_PARTLY_KNOWN");
        Assert.Equal((double)monthly, outlook.Value.Costs!.CouncilStayer[0], 2);
    }

    [Fact]
    public void With_nobodys_pay_known_there_is_no_cost_and_a_finding()
    {
        var outlook = Of(new PlacedPerson(AnEmployee.Typical with { HourlyRate = null }, null));

        Assert.Null(outlook.Value!.Costs);
        Assert.Contains(outlook.Findings, finding => finding.Code == "FC_COST_NOT_KNOWN");
    }

    [Fact]
    public void A_pay_award_counts_from_each_april()
    {
        var rising = All with { Default = Assumed with { PayAward = new PayAwards(0, 0.10, 0) } };
        var costs = Outlook.Of(ProgrammeTimelineTests.Parks, [Person()], (rising, Postcodes, Roles), AsAt).Value!.Costs!.CouncilStayer;

        // Months 0 to 4 are November to March; month 5 is April 2027. £13.00 plus 10% is £14.30.
        var after = PersonCost.Of(AnEmployee.Typical with { HourlyRate = new HourlyRate(13.00m * 1.10m) }, null, All.Costs,
            AsAt.AddMonths(5)).OnTransferredTerms!.Total / 12;
        Assert.Equal(costs[0], costs[4], 6);
        Assert.Equal((double)after, costs[5], 2);
        Assert.Equal(costs[5], costs[13], 6);
    }

    [Fact]
    public void The_minimum_wage_is_a_floor_under_every_months_pay()
    {
        // £12.00 is under £12.71, the rate for adults from 1 April 2026.
        var low = Of(new PlacedPerson(AnEmployee.Typical with { HourlyRate = new HourlyRate(12.00m) }, null)).Value!.Costs!;
        var floor = PersonCost.Of(AnEmployee.Typical with { HourlyRate = new HourlyRate(12.71m) }, null, All.Costs,
            AsAt).OnTransferredTerms!.Total / 12;

        Assert.Equal((double)floor, low.CouncilStayer[0], 2);
    }

    [Fact]
    public void A_service_without_a_list_takes_its_estimate_and_says_so()
    {
        var outlook = Outlook.Of(ProgrammeTimelineTests.Parks with { EstimatedHeadcount = 85 }, null, (All, Postcodes, Roles), AsAt);

        Assert.Equal(85, outlook.Value!.Headcount);
        Assert.Contains(outlook.Findings, finding => finding.Code == "FC_HEADCOUNT_ESTIMATED");
        Assert.Null(outlook.Value.Costs);
    }

    [Fact]
    public void A_service_with_neither_is_left_out_with_a_finding()
    {
        var outlook = Outlook.Of(ProgrammeTimelineTests.Parks, null, (All, Postcodes, Roles), AsAt);

        Assert.Null(outlook.Value);
        Assert.Equal("FC_NO_PEOPLE", Assert.Single(outlook.Findings).Code);
    }
}
