using Workforce.Forecasting;
using Workforce.Programme;

namespace Workforce.Tests.Forecasting;

public class ForecastHistoryTests
{
    static readonly Dictionary<string, string> Hashes = new(StringComparer.Ordinal) { ["version"] = "0" };

    static ServiceOutlook Parks { get; } = new(
        "parks", 100, 40, 0.8, TransferMonth: 4,
        new ServiceAssumptions(
            new TurnoverRates(0.01, 0.4, 0.6), new TurnoverRates(0.02, 0.5, 0.3), 0.05,
            new Dictionary<string, double>(StringComparer.Ordinal) { ["0"] = 1 }, [], 0, new PayAwards(0, 0, 0), "assumed"),
        Costs: null);

    static PastForecast Kept(DateOnly asAt, params ServiceOutlook[] services) =>
        PastForecast.Read(new MemoryStream(ForecastFiles.Json(Forecaster.Forecast(services, asAt, new ForecastSettings(12, 500), []),
            Hashes)))!;

    [Fact]
    public void What_went_in_differently_is_named_with_both_values()
    {
        var before = Kept(new DateOnly(2026, 11, 23), Parks);
        var now = Kept(new DateOnly(2026, 12, 23),
            Parks with { Headcount = 97, TransferMonth = 5, Assumptions = Parks.Assumptions with { LeaveAtTransfer = 0.08 } },
            Parks with { Service = "waste" });

        var changes = ForecastHistory.Changes(before, now);

        Assert.Equal(
            [("parks", "headcount", "100", "97", "new list"), ("parks", "leaveAtTransfer", "0.05", "0.08", "assumption changed"),
                ("parks", "transferMonth", "2027-03", "2027-05", "service slipped"), ("waste", "headcount", null, "100", "service new")],
            changes.Select(change => (change.Service, change.What, change.Before, change.After, change.Why))
                .OrderBy(change => change.Service, StringComparer.Ordinal)
                .ThenBy(change => change.What, StringComparer.Ordinal));
    }

    [Fact]
    public void The_same_date_a_month_on_is_no_change() =>
        Assert.Empty(ForecastHistory.Changes(Kept(new DateOnly(2026, 11, 23), Parks),
            Kept(new DateOnly(2026, 12, 23), Parks with { TransferMonth = 3 })));

    [Theory]
    [InlineData(98, true)]
    [InlineData(80, false)]
    public void An_earlier_forecast_is_held_against_who_is_in_post(double inPost, bool within)
    {
        var check = Assert.Single(ForecastHistory.Checks([Kept(new DateOnly(2026, 11, 23), Parks)],
            Kept(new DateOnly(2026, 12, 23), Parks with { Headcount = inPost, ListAsAt = new(2026, 12, 16) })));

        // Month 1 by hand, before the transfer: 98 × 0.98 + 2 × 0.5.
        Assert.Equal((98 * 0.98) + (2 * 0.5), check.Expected, 4);
        Assert.Equal((inPost, within), (check.Actual, check.Within!.Value));
    }

    [Fact]
    public void The_list_a_forecast_was_made_from_proves_nothing_about_a_later_month() =>
        Assert.Empty(ForecastHistory.Checks([Kept(new DateOnly(2026, 11, 23), Parks with { ListAsAt = new(2026, 11, 16) })],
            Kept(new DateOnly(2026, 12, 23), Parks with { ListAsAt = new(2026, 11, 16) })));

    [Fact]
    public void A_forecast_of_the_same_month_proves_nothing() =>
        Assert.Empty(ForecastHistory.Checks([Kept(new DateOnly(2026, 11, 2), Parks)], Kept(new DateOnly(2026, 11, 23), Parks)));

    [Fact]
    public void A_forecast_is_held_against_every_month_of_actuals_since()
    {
        var actuals = new Actuals([new("parks", new DateOnly(2026, 11, 1), "serviceHeadcount", 97),
            new("parks", new DateOnly(2026, 12, 1), "localHeadcount", 30),
            new("parks", new DateOnly(2026, 10, 1), "serviceHeadcount", 100)],
            "", []);

        var checks = ForecastHistory.Checks([Kept(new DateOnly(2026, 11, 23), Parks)],
            Kept(new DateOnly(2027, 1, 5), Parks with { From = "actuals 2026-11" }), actuals);

        // Month 0 by hand: 100 × 0.98; month 1 local: 39.2 × 0.98 + 2 × 0.5 × 0.3 = 38.716. October was over before the forecast was made.
        Assert.Equal([("serviceHeadcount", "2026-11", 98.0, 97.0), ("localHeadcount", "2026-12", 38.716, 30.0)],
            checks.Select(check => (check.Measure, check.Month, check.Expected, check.Actual)));
        Assert.Equal([true, false], checks.Select(check => check.Within!.Value));
    }

    [Fact]
    public void Actuals_that_came_in_are_the_reason_for_another_headcount()
    {
        var change = Assert.Single(ForecastHistory.Changes(Kept(new DateOnly(2026, 11, 23), Parks),
            Kept(new DateOnly(2026, 12, 23), Parks with { Headcount = 97, From = "actuals 2026-11", TransferMonth = 3 })));

        Assert.Equal(("headcount", "actuals in"), (change.What, change.Why));
    }

    [Fact]
    public void What_the_changes_moved_is_given_for_the_last_month_both_forecasts_have()
    {
        var move = ForecastHistory.Moves(Kept(new DateOnly(2026, 11, 23), Parks),
            Kept(new DateOnly(2026, 12, 23), Parks with { Headcount = 90, TransferMonth = 3 }))
            .First(one => one.Measure == "serviceHeadcount");

        Assert.Equal("2027-10", move.Month);
        Assert.True(move.Now < move.Before);
    }
}
