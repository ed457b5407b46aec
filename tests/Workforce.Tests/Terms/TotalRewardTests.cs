using Workforce.Grading;
using Workforce.StaffLists;
using Workforce.Terms;
using Workforce.Units;

namespace Workforce.Tests.Terms;

public class TotalRewardTests
{
    static readonly TermsBasis Basis = new(TermsComparerTests.Council, [], 37, 0.198m, TermsComparerTests.On);

    static readonly Employee PartTimer = AnEmployee.Typical with
    {
        WeeklyHours = new WeeklyHours(20),
        StartDate = TermsComparerTests.On.AddYears(-2),
        Extra = new Dictionary<string, string>(StringComparer.Ordinal) { ["sickPay"] = "SSP" },
    };

    static GradePlacement At(decimal rate) => new(new("R", "Gardener", "F", "G3", null, ""), new("G3", "Grade 3", [5]), new(5, 25_583), PlacementRule.MinimumOfGrade, new HourlyRate(13.00m), new HourlyRate(rate), "");

    [Fact]
    public void Pay_contributions_leave_and_sick_pay_stand_side_by_side_for_the_persons_own_hours()
    {
        var reward = TotalReward.Of(PartTimer, At(13.50m), Basis);

        var (own, council) = (reward.Transferred, reward.Council);
        Assert.Equal((13.00m, Rounding.ToPence(13.00m * 20 * 52.143m)), (own.Hourly, own.Annual));
        Assert.Equal((13.50m, Rounding.ToPence(13.50m * 20 * 52.143m)), (council.Hourly, council.Annual));
        // The LGPS is in both: 19.8% from the council; £13,557 and £14,078 a year are in the band up to £18,400, 5.5%.
        Assert.Equal((Rounding.ToPence(own.Annual!.Value * 0.198m), Rounding.ToPence(own.Annual.Value * 0.055m)), (own.LgpsEmployer, own.LgpsEmployee));
        Assert.Equal((Rounding.ToPence(council.Annual!.Value * 0.198m), Rounding.ToPence(council.Annual.Value * 0.055m)), (council.LgpsEmployer, council.LgpsEmployee));
        // 28 days with the contractor, 25 + 2 + 8 with the council, each a fifth of 20 hours.
        Assert.Equal((28m, 28 * 20 / 5m * 13.00m), (own.LeaveDays, own.LeavePounds));
        Assert.Equal((35m, 35 * 20 / 5m * 13.50m), (council.LeaveDays, council.LeavePounds));
        Assert.Equal(new SickPayCover(0, 0), own.SickPay);
        Assert.Equal(SickPayCover.OfMonths(4, 4), council.SickPay);
        Assert.Equal(new DateOnly(2028, 4, 1), reward.EarlierRightsBy);
    }

    [Fact]
    public void What_is_not_known_stays_open_and_is_never_nothing()
    {
        var reward = TotalReward.Of(PartTimer with { HourlyRate = null, HolidayEntitlement = null, Extra = AnEmployee.Typical.Extra }, null, Basis);

        Assert.Equal(new RewardPosition(null, null, null, null, null, null, null, null, "not told"), reward.Transferred);
        Assert.Null(reward.Council.Annual);
        Assert.Null(reward.Council.LgpsEmployee);
        Assert.Equal(35m, reward.Council.LeaveDays);
    }

    [Fact]
    public void Leave_of_term_time_staff_is_in_their_weeks_paid_and_not_valued_again()
    {
        var reward = TotalReward.Of(PartTimer with { WeeksPerYear = 44 }, At(13.50m), Basis);

        Assert.Null(reward.Transferred.LeavePounds);
        Assert.Equal(Rounding.ToPence(13.00m * 20 * 44), reward.Transferred.Annual);
    }

    [Theory]
    [InlineData(18_400.99, 0.055)]
    [InlineData(18_401, 0.058)]
    [InlineData(29_000, 0.058)]
    public void A_contribution_band_goes_by_actual_pay_rounded_down_to_the_pound(double pay, double rate) =>
        Assert.Equal((decimal)rate, Lgps.BandOf((decimal)pay, new(2026, 4, 1))!.Main);
}
