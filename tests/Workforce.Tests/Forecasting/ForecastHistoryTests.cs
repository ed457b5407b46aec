using Workforce.Forecasting;

namespace Workforce.Tests.Forecasting;

public class ForecastHistoryTests
{
    static readonly Dictionary<string, string> Hashes = new(StringComparer.Ordinal) { ["version"] = "0" };

    static ServiceOutlook Parks { get; } = new(
        "parks", 100, 40, 0.8, TransferMonth: 4,
        new ServiceAssumptions(
            new TurnoverRates(0.01, 0.4, 0.6), new TurnoverRates(0.02, 0.5, 0.3), 0.05, new Dictionary<string, double>(StringComparer.Ordinal) { ["0"] = 1 }, [], 0, new PayAwards(0, 0, 0), "assumed"),
        Costs: null);

    static PastForecast Kept(DateOnly asAt, params ServiceOutlook[] services) =>
        PastForecast.Read(new MemoryStream(ForecastFiles.Json(Forecaster.Forecast(services, asAt, new ForecastSettings(12, 500), []), Hashes)))!;

    [Fact]
    public void What_went_in_differently_is_named_with_both_values()
    {
        var before = Kept(new DateOnly(2026, 11, 23), Parks);
        var now = Kept(new DateOnly(2026, 12, 23), Parks with { Headcount = 97, TransferMonth = 5, Assumptions = Parks.Assumptions with { LeaveAtTransfer = 0.08 } }, Parks with { Service = "waste" });

        var changes = ForecastHistory.Changes(before, now);

        Assert.Equal(
            [("parks", "headcount", "100", "97"), ("parks", "leaveAtTransfer", "0.05", "0.08"), ("parks", "transferMonth", "2027-03", "2027-05"), ("waste", "headcount", null, "100")],
            changes.Select(change => (change.Service, change.What, change.Before, change.After)).OrderBy(change => change.Service, StringComparer.Ordinal).ThenBy(change => change.What, StringComparer.Ordinal));
    }

    [Fact]
    public void The_same_date_a_month_on_is_no_change() =>
        Assert.Empty(ForecastHistory.Changes(Kept(new DateOnly(2026, 11, 23), Parks), Kept(new DateOnly(2026, 12, 23), Parks with { TransferMonth = 3 })));

    [Theory]
    [InlineData(98, true)]
    [InlineData(80, false)]
    public void An_earlier_forecast_is_held_against_who_is_in_post(double inPost, bool within)
    {
        var check = Assert.Single(ForecastHistory.Checks([Kept(new DateOnly(2026, 11, 23), Parks)], Kept(new DateOnly(2026, 12, 23), Parks with { Headcount = inPost })));

        // Month 1 by hand, before the transfer: 98 × 0.98 + 2 × 0.5.
        Assert.Equal((98 * 0.98) + (2 * 0.5), check.Expected, 4);
        Assert.Equal((inPost, within), (check.InPost, check.Within!.Value));
    }

    [Fact]
    public void A_forecast_of_the_same_month_proves_nothing() =>
        Assert.Empty(ForecastHistory.Checks([Kept(new DateOnly(2026, 11, 2), Parks)], Kept(new DateOnly(2026, 11, 23), Parks)));
}
