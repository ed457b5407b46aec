using System.Text;
using Workforce.DataRights;
using Workforce.Programme;

namespace Workforce.Tests.DataRights;

public class RetentionTests
{
    static readonly RetentionRules Rules = new(6, 84, Automatic: false, "the council's schedule");
    static readonly DateOnly Transfer = new(2026, 10, 31);

    static Service In(Stage stage) =>
        ASamplePlan.Council.Programme.Services.Single(service => service.Id == "parks-grounds") with { Stage = stage };

    [Fact]
    public void Both_periods_are_counted_from_the_transfer()
    {
        // 31 October and 6 months is 30 April, which has no 31st; 84 months are 7 years.
        var dates = Retention.Dates(Rules, In(Stage.InHouse), Transfer, new DateOnly(2026, 11, 23)).Value;

        Assert.Equal([(RetentionKind.NotTransferred, new DateOnly(2027, 4, 30)), (RetentionKind.Everything, new DateOnly(2033, 10, 31))],
            dates.Select(date => (date.Kind, date.On)));
        Assert.All(dates, date => Assert.Contains("the council's schedule", date.Why, StringComparison.Ordinal));
    }

    [Fact]
    public void A_transfer_that_has_not_happened_makes_nothing_due_and_a_day_that_passed_is_said()
    {
        var late = Retention.Dates(Rules, In(Stage.Consulting), Transfer, new DateOnly(2030, 1, 1));
        var ahead = Retention.Dates(Rules, In(Stage.Consulting), Transfer, new DateOnly(2026, 10, 31));

        Assert.Empty(late.Value);
        Assert.Equal(Retention.StageBehind, Assert.Single(late.Findings).Code);
        Assert.Empty(ahead.Value);
        Assert.Empty(ahead.Findings);
    }

    [Theory]
    [InlineData("""{"notTransferredMonths":7,"peopleMonths":6,"automatic":false,"source":"x"}""")]
    [InlineData("""{"notTransferredMonths":-1,"peopleMonths":6,"automatic":false,"source":"x"}""")]
    [InlineData("""{"notTransferredMonths":1,"peopleMonths":6,"automatic":false,"source":" "}""")]
    [InlineData("""{"notTransferredMonths":1,"automatic":false,"source":"x"}""")]
    public void Rules_that_cannot_be_meant_are_refused(string json) =>
        Assert.Null(RetentionRules.Read(new MemoryStream(Encoding.UTF8.GetBytes(json))).Value);

    [Fact]
    public void Without_a_councils_own_rules_there_are_none() => Assert.Null(RetentionRules.Read(null).Value);
}
