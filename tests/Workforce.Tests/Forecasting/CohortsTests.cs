using System.Text;
using Workforce.Forecasting;
using Workforce.Grading;
using Workforce.Tests.Programme;
using Workforce.Units;

namespace Workforce.Tests.Forecasting;

public class CohortsTests
{
    static readonly DateOnly AsAt = new(2026, 11, 23);

    static readonly ServiceAssumptions Slow = Of(leaves: 0.01), Fast = Of(leaves: 0.05);

    static readonly PostcodeTable Postcodes =
        PostcodeTable.Read(new MemoryStream(Encoding.UTF8.GetBytes("pcds,oslaua\nNM1 1TA,E1\nWX1 1AA,E2\n")),
        "E1").Value!;

    static readonly Establishment Roles = new([], [], [], new WeeklyHours(37));

    static ServiceAssumptions Of(double leaves, params IReadOnlyList<Growth> growth) => new(
        new TurnoverRates(leaves, 0.4, 0.6), new TurnoverRates(leaves * 2, 0.5, 0.3), 0.05,
        new Dictionary<string, double>(StringComparer.Ordinal) { ["0"] = 0.5, ["1"] = 0.5 }, growth, null, new PayAwards(0, 0, 0),
        "assumed");

    static Assumptions All(ServiceAssumptions @default, params (string Family, ServiceAssumptions Of)[] families) => new(
        new CostAssumptions(0.2m, 1, 0.03m, "sample"), 12, @default, new Dictionary<string, ServiceAssumptions>(StringComparer.Ordinal),
        Families: families.ToDictionary(family => family.Family, family => family.Of, StringComparer.Ordinal));

    static PlacedPerson Person(string family, string postcode = "NM1 1TA") =>
        new(AnEmployee.Typical with { Postcode = postcode },
            new GradePlacement(new Role(family, family, family, "G4", null, ""), new Grade("G4", "G4", []), null, default, null, null, ""));

    static IReadOnlyList<ServiceOutlook> Split(Assumptions assumptions, params PlacedPerson[] people) =>
        Cohorts.Of(ProgrammeTimelineTests.Parks with { TransferDate = new(2027, 2, 1) }, people, (assumptions, Postcodes, Roles),
            AsAt).Value;

    static Forecast Run(IReadOnlyList<ServiceOutlook> cohorts, int paths = 0) =>
        Forecaster.Forecast(cohorts, AsAt, new ForecastSettings(12, paths), []);

    [Fact]
    public void A_family_with_assumptions_of_its_own_is_a_cohort_and_the_service_is_the_sum()
    {
        var cohorts = Split(All(Slow, ("Cleaning", Fast)), Person("Gardens"), Person("Gardens", "WX1 1AA"), Person("Cleaning"),
            Person("Drivers"));

        Assert.Equal([("default", 3.0, 2.0), ("families.Cleaning", 1.0, 1.0)],
            cohorts.Select(cohort => (cohort.AssumptionsName, cohort.Headcount, cohort.Local!.Value)));
        var (together, apart) = (Run(cohorts), cohorts.Select(cohort => Run([cohort])).ToList());
        foreach (var measure in (string[])["serviceHeadcount", "localHeadcount", "councilHeadcount", "vacancies", "leavers",
            "attributableHeadcount"])
        {
            Assert.Equal(apart.Sum(one => one.Values("parks-grounds", measure)![11]), together.Values("parks-grounds", measure)![11], 10);
        }

        Assert.Equal(together.Values("parks-grounds", "localHeadcount")![11] / together.Values("parks-grounds", "serviceHeadcount")![11],
            together.Values("parks-grounds", "localShare")![11], 10);
    }

    [Fact]
    public void Families_that_share_their_assumptions_are_not_split() =>
        Assert.Equal("", Assert.Single(Split(All(Slow), Person("Gardens"), Person("Cleaning"))).Family);

    [Fact]
    public void New_posts_of_a_family_of_their_own_follow_its_rates_and_begin_with_nobody_in_post()
    {
        var cohorts = Split(All(Of(0.01, new Growth("2027-03", 4, "Apprentices", WithoutInsourcing: false),
            new Growth("2027-03", 2, "Gardens", WithoutInsourcing: false)),
            ("Apprentices", Fast)),
            Person("Gardens"), Person("Gardens"));

        Assert.Equal([("default", 2.0, 2), ("families.Apprentices", 0.0, 4)],
            cohorts.Select(cohort => (cohort.AssumptionsName, cohort.Headcount, cohort.Assumptions.Growth.Sum(growth => growth.Posts))));
        Assert.Equal(0, Run(cohorts).Values("parks-grounds", "attributableHeadcount")![0], 10);
        Assert.True(Run(cohorts).Values("parks-grounds", "attributableHeadcount")![11] > 3);
    }

    [Fact]
    public void On_every_path_the_cohorts_of_a_service_transfer_in_the_same_month_and_the_mean_is_the_closed_form()
    {
        var cohorts = Split(All(Slow, ("Cleaning", Fast)),
            [.. Enumerable.Repeat(Person("Gardens"), 30), .. Enumerable.Repeat(Person("Cleaning", "WX1 1AA"), 30)]);
        var forecast = Run(cohorts, 4_000);

        // February or March, each on half of the paths: nobody or everybody, never one cohort alone.
        Assert.Equal(0, forecast.Values("parks-grounds", "councilHeadcount", "p10")![3]);
        Assert.True(forecast.Values("parks-grounds", "councilHeadcount", "p90")![3] > 45);
        foreach (var measure in (string[])["serviceHeadcount", "localHeadcount", "vacancies"])
            Assert.Equal(forecast.Values("parks-grounds", measure)![11], forecast.Values("parks-grounds", measure, "mean")![11],
                4 * 8 / Math.Sqrt(4_000));
    }

    [Fact]
    public void A_forecast_of_cohorts_is_one_opening_row_and_is_read_again()
    {
        var forecast = Run(Split(All(Slow, ("Cleaning", Fast)), Person("Gardens"), Person("Cleaning")));

        var past = PastForecast.Read(new MemoryStream(ForecastFiles.Json(forecast,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["version"] = "0" })))!;

        Assert.Equal("2", past.Opening["parks-grounds"]["headcount"]);
    }
}
