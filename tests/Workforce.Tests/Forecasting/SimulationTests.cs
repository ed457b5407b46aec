using Workforce.Forecasting;

namespace Workforce.Tests.Forecasting;

public class SimulationTests
{
    const int Paths = 4_000;

    static readonly DateOnly AsAt = new(2026, 11, 23);

    static readonly ServiceOutlook Parks = new(
        "parks", 60, 24.5, 0.8, TransferMonth: 2,
        new ServiceAssumptions(
            Council: new TurnoverRates(0.012, 0.35, 0.6),
            Contractor: new TurnoverRates(0.025, 0.45, null),
            LeaveAtTransfer: 0.05,
            TransferDelay: new Dictionary<string, double>(StringComparer.Ordinal) { ["0"] = 0.6, ["1"] = 0.3, ["4"] = 0.1 },
            Growth: [new Growth("2027-02", 4, "apprentices", WithoutInsourcing: false),
                new Growth("2027-05", 2, null, WithoutInsourcing: true)],
            Vacancies: null,
            PayAward: new PayAwards(0, 0, 0),
            Source: "assumed",
            HireFte: 0.6),
        Costs: new MonthlyCosts(Flat(2_000), Flat(1_900), Flat(2_400), Flat(2_300)))
    {
        Homes = [new HomeShare(20, 1), new HomeShare(30, 0), new HomeShare(10, 0.45)],
    };

    static readonly ServiceOutlook Waste = Parks with { Service = "waste", Headcount = 25, TransferMonth = null, Local = null, Homes = [] };

    static double[] Flat(double pounds) => [.. Enumerable.Repeat(pounds, 12)];

    static ServiceOutlook Ranged(ServiceOutlook service) =>
        service with
        {
            Assumptions =
            service.Assumptions with
            {
                Council = service.Assumptions.Council with
                {
                    MonthlyLeaverRate = new Rate(0.005,
            0.012, 0.05)
                }
            }
        };

    static Forecast Run(ForecastSettings settings, params ServiceOutlook[] services) => Forecaster.Forecast(services, AsAt, settings, []);

    public static TheoryData<string> Services => [Forecast.All, "parks", "waste"];

    [Theory]
    [MemberData(nameof(Services))]
    public void The_mean_of_the_paths_is_the_closed_form_within_four_standard_errors(string service)
    {
        var forecast = Run(new ForecastSettings(12, Paths), Parks, Waste);

        var measures = forecast.Series.Where(series => series.Service == service && series.Statistic == "expected").ToList();
        Assert.NotEmpty(measures);
        foreach (var expected in measures.Where(series => series.Measure != "localShare"))
        {
            var (mean, low, high) = (forecast.Values(service, expected.Measure, "mean")!,
                forecast.Values(service, expected.Measure, "p10")!, forecast.Values(service, expected.Measure, "p90")!);
            for (var month = 0; month < 12; month++)
            {
                // For a bell curve P10 and P90 are 2.563 standard deviations apart. Counts of a few are not one: never less than a Poisson
                // count's spread.
                var spread = Math.Max((high[month] - low[month]) / 2.563,
                    Math.Sqrt(Math.Abs(expected.Values[month]) * Unit(expected.Measure)));
                Assert.True(Math.Abs(mean[month] - expected.Values[month]) <= 4 * spread / Math.Sqrt(Paths),
                    $"{expected.Measure} in month {month}: {mean[month]} for {expected.Values[month]}");
            }
        }
    }

    static double Unit(string measure) => measure.EndsWith("aybill", StringComparison.Ordinal) ? 2_400 : 1;

    [Fact]
    public void The_same_seed_gives_the_same_figures_on_one_thread_and_on_many()
    {
        var many = Run(new ForecastSettings(6, 1_200), Parks, Waste);
        var one = Run(new ForecastSettings(6, 1_200, Threads: 1), Parks, Waste);

        Assert.Equal(many.Series.SelectMany(series => series.Values), one.Series.SelectMany(series => series.Values));
        Assert.NotEqual(many.Values("parks", "hires", "mean"),
            Run(new ForecastSettings(6, 1_200, Seed: 2), Parks, Waste).Values("parks", "hires", "mean"));
    }

    [Fact]
    public void Adding_a_service_changes_nothing_of_the_others()
    {
        var alone = Run(new ForecastSettings(6, 1_200), Parks);
        var together = Run(new ForecastSettings(6, 1_200), Waste, Parks);

        foreach (var series in alone.Series.Where(series => series.Service == "parks"))
            Assert.Equal(series.Values, together.Values("parks", series.Measure, series.Statistic));
    }

    [Fact]
    public void A_range_widens_the_doubt_and_point_rates_turn_it_off()
    {
        double Width(Forecast forecast) =>
            forecast.Values("parks", "councilHeadcount", "p90")![^1] - forecast.Values("parks", "councilHeadcount", "p10")![^1];
        var chance = Run(new ForecastSettings(12, Paths), Parks);
        var ranged = Run(new ForecastSettings(12, Paths), Ranged(Parks));
        var point = Run(new ForecastSettings(12, Paths, PointRates: true), Ranged(Parks));

        Assert.True(Width(ranged) > Width(chance));
        Assert.Equal(chance.Values("parks", "councilHeadcount", "mean"), point.Values("parks", "councilHeadcount", "mean"));
        Assert.Contains(chance.Findings, finding => finding.Code == "FC_CHANCE_ALONE");
        Assert.DoesNotContain(ranged.Findings, finding => finding.Code == "FC_CHANCE_ALONE");
    }

    [Fact]
    public void Causes_add_up_to_what_is_attributable()
    {
        var forecast = Run(new ForecastSettings(12, 0), Parks, Waste);

        foreach (var measure in (string[])["attributableHeadcount", "attributableLocal", "attributablePaybill"])
        {
            var parts = forecast.Causes.Where(cause => cause.Measure == measure).ToList();
            Assert.Equal(3, parts.Count);
            Assert.Equal(forecast.Values(Forecast.All, measure)![^1], parts.Sum(part => part.Values[^1]), 8);
        }
    }

    [Fact]
    public void The_assumption_with_a_range_is_shown_with_what_it_moves()
    {
        var moved = Assert.Single(Run(new ForecastSettings(12, 0), Ranged(Parks)).Sensitivity,
            one => one.Measure == "attributableHeadcount");

        Assert.Equal("default.council.monthlyLeaverRate", moved.Assumption);
        Assert.True(moved.AtLow > moved.AtHigh);
    }

    [Fact]
    public void A_service_that_empties_ends_its_local_share_with_a_finding()
    {
        var gone = Parks with
        {
            TransferMonth = null,
            Assumptions = Parks.Assumptions with { Contractor = new TurnoverRates(1, 0, null), Growth = [], Vacancies = 0 }
        };
        var forecast = Run(new ForecastSettings(3, 100), gone);

        Assert.Empty(forecast.Values("parks", "localShare")!);
        Assert.Contains(forecast.Findings, finding => finding.Code == "FC_NOBODY_IN_POST");
        Assert.All(forecast.Series.SelectMany(series => series.Values), value => Assert.True(double.IsFinite(value)));
    }

    [Fact]
    public void Nobody_is_ever_owed_in_a_path()
    {
        var forecast = Run(new ForecastSettings(12, 500), Parks);

        foreach (var measure in (string[])["serviceHeadcount", "localHeadcount", "vacancies", "leavers", "hires"])
            Assert.All(forecast.Values("parks", measure, "p10")!, value => Assert.True(value >= 0));
    }
}

public class RateTests
{
    [Theory]
    [InlineData(0, 0.01)]
    [InlineData(1, 0.05)]
    // A quarter of a triangle from 0.01 to 0.05 that peaks at 0.02 lies below its peak: 0.01 ÷ 0.04.
    [InlineData(0.25, 0.02)]
    public void A_range_is_drawn_from_its_triangle(double share, double expected) =>
        Assert.Equal(expected, new Rate(0.01, 0.02, 0.05).At(share), 12);
}

public class BinomialTests
{
    [Theory]
    [InlineData(0, 0.3)]
    [InlineData(7, 0.3)]
    [InlineData(40, 0.02)]
    [InlineData(12, 0.85)]
    [InlineData(3_000, 0.4)]
    [InlineData(5, 0)]
    [InlineData(5, 1)]
    public void Draws_have_the_mean_and_spread_of_a_binomial(int people, double chance)
    {
        const int Draws = 20_000;
        var stream = PathRandom.Stream(1, $"{people} {chance}");
        var drawn = Enumerable.Range(0, Draws)
            .Select(index => (double)new Binomial(chance).Draw(people, PathRandom.At(stream, index)))
            .ToList();

        var (mean, variance) = (people * chance, people * chance * (1 - chance));
        Assert.All(drawn, value => Assert.InRange(value, 0, people));
        Assert.InRange(drawn.Average() - mean, -Tolerance(4 * Math.Sqrt(variance / Draws)), Tolerance(4 * Math.Sqrt(variance / Draws)));
        Assert.InRange((drawn.Sum(value => (value - mean) * (value - mean)) / Draws) - variance, -Tolerance(0.06 * variance),
            Tolerance(0.06 * variance));
    }

    static double Tolerance(double share) => share + 1e-9;

    [Fact]
    public void A_higher_chance_never_draws_fewer_from_the_same_bits()
    {
        var stream = PathRandom.Stream(1, "common");
        for (var index = 0; index < 2_000; index++)
            Assert.True(new Binomial(0.02).Draw(50,
                PathRandom.At(stream, index)) <= new Binomial(0.05).Draw(50, PathRandom.At(stream, index)));
    }
}

public class PathStatisticsTests
{
    [Fact]
    public void Percentiles_lie_between_the_two_nearest_paths_in_proportion()
    {
        // Eleven values: P10 is the second, the median the sixth, P90 the tenth.
        var eleven = PathStatistics.Of([10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
        Assert.Equal((5, 1, 5, 9), (eleven.Mean, eleven.P10, eleven.P50, eleven.P90));

        // Four values: P10 is 0.3 of the way from the first to the second, P90 0.7 of the way from the third to the fourth.
        var four = PathStatistics.Of([4, 1, 2, 3]);
        Assert.Equal(1.3, four.P10, 10);
        Assert.Equal(2.5, four.P50, 10);
        Assert.Equal(3.7, four.P90, 10);
    }

    [Fact]
    public void They_agree_with_sorting()
    {
        var stream = PathRandom.Stream(3, "values");
        double[] values = [.. Enumerable.Range(0, 5_001)
            .Select(index => Math.Pow(PathRandom.Share(PathRandom.At(stream, index)), 4) * 1e6)];
        var statistics = PathStatistics.Of(values);

        double[] sorted = [.. values.Order()];
        Assert.Equal((sorted[500], sorted[2_500], sorted[4_500]), (statistics.P10, statistics.P50, statistics.P90));
    }
}
