using Workforce.Forecasting;

namespace Workforce.Tests.Forecasting;

public class ForecasterTests
{
    static readonly DateOnly AsAt = new(2026, 11, 23);

    /// <summary>The worked example of docs/rules/forecast.md.</summary>
    static readonly ServiceOutlook ByHand = new(
        "parks", 100, 40, 0.8, TransferMonth: 1,
        new ServiceAssumptions(
            Council: new TurnoverRates(0.01, 0.4, 0.6),
            Contractor: new TurnoverRates(0.02, 0.5, 0.3),
            LeaveAtTransfer: 0.05,
            TransferDelay: new Dictionary<string, double>(StringComparer.Ordinal) { ["0"] = 1 },
            Growth: [],
            Vacancies: 0,
            PayAward: new PayAwards(0, 0, 0),
            Source: "assumed"),
        Costs: null);

    static IReadOnlyList<double> Values(ServiceOutlook outlook, string measure, int months = 3) =>
        Forecaster.Forecast([outlook], AsAt, new ForecastSettings(months, Paths: 0), []).Values("parks", measure)!;

    public static TheoryData<string[]> HandWorked => [.. WorkedExamples.Table("forecast.md", "measure")];

    [Theory]
    [MemberData(nameof(HandWorked))]
    public void The_example_worked_by_hand_comes_out_the_same(string[] row)
    {
        Assert.Equal((double)WorkedExamples.Value(row[1]), Values(ByHand, row[0])[0], 10);
        Assert.Equal((double)WorkedExamples.Value(row[2]), Values(ByHand, row[0])[1], 10);
    }

    public static TheoryData<string[]> HandWorkedWages => [.. WorkedExamples.Table("forecast.md", "wages of month")];

    [Theory]
    [MemberData(nameof(HandWorkedWages))]
    public void Wages_that_stay_in_the_area_come_out_as_worked_by_hand(string[] row)
    {
        double[] listed = [2_000, 2_000, 2_000], hired = [1_800, 1_800, 1_800];
        var forecast = Forecaster.Forecast([ByHand with { Wages = new(listed, hired, listed, hired) }], AsAt,
            new ForecastSettings(3, Paths: 0), []);

        Assert.Equal((double)WorkedExamples.Value(row[1]),
            forecast.Wealth.Values("parks", "localWages")![int.Parse(row[0], System.Globalization.CultureInfo.InvariantCulture)], 6);
        Assert.DoesNotContain(forecast.Series, series => series.Measure.Contains("Wages", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Wages_are_not_known_where_homes_or_pay_are_not() =>
        Assert.Empty(Forecaster.Forecast([ByHand], AsAt, new ForecastSettings(3, Paths: 0), []).Wealth.Series);

    [Fact]
    public void The_council_counts_people_only_from_the_month_of_the_transfer()
    {
        var council = Values(ByHand, "councilHeadcount");

        Assert.Equal(0, council[0]);
        Assert.Equal(Values(ByHand, "serviceHeadcount")[1], council[1]);
        Assert.Equal(council[1] * 0.8, Values(ByHand, "councilFte")[1], 10);
    }

    [Fact]
    public void Those_who_do_not_come_across_are_leavers_of_the_transfer_month() =>
        Assert.Equal((98 * 0.05) + (98 * 0.95 * 0.01), Values(ByHand, "leavers")[1], 10);

    [Fact]
    public void A_transfer_that_may_slip_is_the_weighted_sum_of_its_months()
    {
        var slipping =
            ByHand with
            {
                Assumptions =
                ByHand.Assumptions with
                {
                    TransferDelay = new Dictionary<string, double>(StringComparer.Ordinal)
                    {
                        ["0"] = 0.7,
                        ["1"] = 0.3
                    }
                }
            };
        var late = ByHand with { TransferMonth = 2 };

        Assert.Equal((0.7 * Values(ByHand, "serviceHeadcount")[2]) + (0.3 * Values(late, "serviceHeadcount")[2]),
            Values(slipping, "serviceHeadcount")[2], 10);
        Assert.Equal(0.7 * Values(ByHand, "councilHeadcount")[1], Values(slipping, "councilHeadcount")[1], 10);
    }

    [Fact]
    public void Growth_dated_before_the_transfer_waits_for_it_and_is_attributed_to_it()
    {
        var growing = ByHand with
        {
            Assumptions = ByHand.Assumptions with
            {
                Growth = [new Growth("2026-11", 10, null,
            WithoutInsourcing: false)]
            }
        };

        Assert.Equal(Values(ByHand, "vacancies")[0], Values(growing, "vacancies")[0], 10);
        Assert.Equal(Values(ByHand, "vacancies")[1] + 10, Values(growing, "vacancies")[1], 10);
        Assert.Equal(Values(ByHand, "counterfactualHeadcount"), Values(growing, "counterfactualHeadcount"));
    }

    [Fact]
    public void What_is_not_known_is_left_out_and_never_zero()
    {
        var forecast = Forecaster.Forecast([ByHand with { Local = null, MeanFte = null }], AsAt, new ForecastSettings(3, Paths: 0), []);

        Assert.Null(forecast.Values("parks", "localHeadcount"));
        Assert.Null(forecast.Values("parks", "localShare"));
        Assert.Null(forecast.Values("parks", "attributableLocal"));
        Assert.Null(forecast.Values("parks", "councilFte"));
        Assert.Null(forecast.Values("parks", "paybill"));
    }

    [Fact]
    public void Services_sum_to_the_programme()
    {
        var other = ByHand with { Service = "waste", Headcount = 50, Local = 10 };
        var forecast = Forecaster.Forecast([ByHand, other], AsAt, new ForecastSettings(3, Paths: 0), []);

        foreach (var measure in (string[])["serviceHeadcount", "localHeadcount", "vacancies", "attributableHeadcount"])
            Assert.Equal(forecast.Values("parks", measure)![2] + forecast.Values("waste", measure)![2],
                forecast.Values(Forecast.All, measure)![2], 10);
    }
}
