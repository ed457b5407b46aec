using Workforce.Packs;
using Workforce.Tests.Local;

namespace Workforce.Tests.Packs;

public sealed class CostBridgeTests(SampleRun sample) : IClassFixture<SampleRun>
{
    ServicePlan Plan(string service) => sample.Result.Services.Single(run => run.Plan.Service.Id == service).Plan;

    static decimal? Amount(CostBridge bridge, string start) =>
        bridge.Steps.Single(step => step.Name.StartsWith(start, StringComparison.Ordinal)).Amount;

    [Fact]
    public void The_steps_lead_from_the_contractors_cost_to_the_councils_net()
    {
        var bridge = CostBridge.For(Plan("street-cleansing"));

        var steps = bridge.Steps.ToList();
        var employment = steps.FindIndex(step => step is { Total: true }
            && step.Name.Contains("with the council", StringComparison.Ordinal));
        Assert.Equal(steps[employment].Amount, steps.Take(employment).Sum(step => step.Amount));
        // As entered for the sample: £118,000 premium pay, £64,000 agency, £690,000 other, £3,350,000 contract price.
        Assert.Equal(steps[employment].Amount + 118_000 + 64_000 + 690_000 - 3_350_000, Amount(bridge, "Net change"));
    }

    [Fact]
    public void What_is_not_entered_is_not_known_and_leaves_the_net_unknown()
    {
        var bridge = CostBridge.For(Plan("school-catering"));

        Assert.NotNull(Amount(bridge, "Employment cost with the council"));
        Assert.Null(Amount(bridge, "Premium pay"));
        Assert.Null(Amount(bridge, "Net change"));
        Assert.Null(bridge.OneOff);
    }

    [Fact]
    public void Basic_pay_does_not_move_at_the_transfer() => Assert.Equal(0, Amount(CostBridge.For(Plan("street-cleansing")), "Basic pay"));
}
