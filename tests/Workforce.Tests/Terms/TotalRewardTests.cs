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

    static GradePlacement At(decimal rate) =>
        new(new("R", "Gardener", "F", "G3", null, ""), new("G3", "Grade 3", [5]), new(5, 25_583), PlacementRule.MinimumOfGrade,
            new HourlyRate(13.00m), new HourlyRate(rate), "");

    [Fact]
    public void Pay_contributions_leave_and_sick_pay_stand_side_by_side_for_the_persons_own_hours()
    {
        var reward = TotalReward.Of(PartTimer, At(13.50m), Basis);

        var (own, council) = (reward.Transferred, reward.Council);
        Assert.Equal((13.00m, Rounding.ToPence(13.00m * 20 * 52.143m)), (own.Hourly, own.Annual));
        Assert.Equal((13.50m, Rounding.ToPence(13.50m * 20 * 52.143m)), (council.Hourly, council.Annual));
        // The LGPS is in both: 19.8% from the council; £13,557 and £14,078 a year are in the band up to £18,400, 5.5%.
        Assert.Equal((Rounding.ToPence(own.Annual!.Value * 0.198m), Rounding.ToPence(own.Annual.Value * 0.055m)),
            (own.LgpsEmployer, own.LgpsEmployee));
        Assert.Equal((Rounding.ToPence(council.Annual!.Value * 0.198m), Rounding.ToPence(council.Annual.Value * 0.055m)),
            (council.LgpsEmployer, council.LgpsEmployee));
        // 28 days with the contractor, 25 + 2 + 8 with the council, each a fifth of 20 hours.
        Assert.Equal((28m, 28 * 20 / 5m * 13.00m), (own.LeaveDays, own.LeavePounds));
        Assert.Equal((35m, 35 * 20 / 5m * 13.50m), (council.LeaveDays, council.LeavePounds));
        // Tax on what is left above £12,570 once the contribution is off; National Insurance on pay above £12,570.
        Assert.Equal(Rounding.ToPence(
            own.Annual.Value - own.LgpsEmployee!.Value - ((own.Annual.Value - own.LgpsEmployee.Value - 12_570) * 0.2m) - ((own.Annual.Value - 12_570) * 0.08m)),
            own.TakeHome);
        Assert.Equal(new SickPayCover(0, 0), own.SickPay);
        Assert.Equal(SickPayCover.OfMonths(4, 4), council.SickPay);
        Assert.Equal(new DateOnly(2028, 4, 1), reward.EarlierRightsBy);
    }

    [Fact]
    public void What_is_not_known_stays_open_and_is_never_nothing()
    {
        var reward = TotalReward.Of(PartTimer with { HourlyRate = null, HolidayEntitlement = null, Extra = AnEmployee.Typical.Extra }, null,
            Basis);

        Assert.Equal(new RewardPosition(null, null, null, null, null, null, null, null, null, "not told"), reward.Transferred);
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

    public static TheoryData<string[]> TakeHomeExamples => [.. WorkedExamples.Table("terms.md", "pay a year")];

    [Theory]
    [MemberData(nameof(TakeHomeExamples))]
    public void Take_home_pay_is_pay_less_contribution_tax_and_national_insurance_or_not_worked_out(string[] row)
    {
        var net = TakeHome.Of(WorkedExamples.Value(row[0]), WorkedExamples.Value(row[1]),
            int.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture), TermsComparerTests.On);

        Assert.Equal(row[3] == "not worked out" ? null : WorkedExamples.Value(row[3]), net);
    }

    public static TheoryData<string[]> MembershipExamples => [.. WorkedExamples.Table("terms.md", "contract")];

    [Theory]
    [MemberData(nameof(MembershipExamples))]
    public void Membership_goes_by_age_on_the_day_and_by_the_contract_and_is_not_guessed(string[] row)
    {
        static DateOnly? Day(string text) => text == "–" ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        var employee = AnEmployee.Typical with
        {
            ContractType = Enum.Parse<ContractType>(row[0].Replace("-", "", StringComparison.Ordinal),
            ignoreCase: true),
            StartDate = Day(row[1]),
            ContractEnd = Day(row[2]),
            DateOfBirth = Day(row[3])
        };

        Assert.Equal(row[4],
            System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(LgpsEnrolment.Of(employee, TermsComparerTests.On).ToString()));
    }

    [Fact]
    public void Nobody_of_75_is_shown_contributions_or_take_home_pay_as_a_member()
    {
        var reward = TotalReward.Of(PartTimer with { DateOfBirth = new(1952, 4, 1) }, At(13.50m), Basis);

        Assert.Equal(LgpsMembership.NotEligible, reward.Membership);
        Assert.Equal((null, null, null), (reward.Council.LgpsEmployer, reward.Council.LgpsEmployee, reward.Council.TakeHome));
    }

    [Theory]
    [InlineData(18_400.99, 0.055)]
    [InlineData(18_401, 0.058)]
    [InlineData(29_000, 0.058)]
    public void A_contribution_band_goes_by_actual_pay_rounded_down_to_the_pound(double pay, double rate) =>
        Assert.Equal((decimal)rate, Lgps.BandOf((decimal)pay, new(2026, 4, 1))!.Main);
}
