using Workforce.Findings;
using Workforce.StaffLists;

namespace Workforce.Tests.StaffLists;

public class StatutoryDatesTests
{
    static readonly DateOnly AsAt = new(2027, 2, 1);
    static readonly DateOnly Transfer = new(2027, 4, 1);

    static IReadOnlyList<string> Codes(DateOnly? asAt, DateOnly? transfer, DateOnly received) =>
        [.. StatutoryDates.Check(new("list.csv", "text", asAt, transfer, [], [], []), received).Select(finding => finding.Code)];

    [Theory]
    [InlineData(0, false)]
    [InlineData(14, false)]
    [InlineData(15, true)]
    public void A_list_may_be_14_days_old_when_it_is_given(int days, bool old) =>
        Assert.Equal(old, Codes(AsAt, null, AsAt.AddDays(days)).Contains("L_OUT_OF_DATE"));

    [Fact]
    public void A_list_dated_after_it_came_is_asked_about() => Assert.Equal(["L_DATED_AFTER_RECEIPT"], Codes(AsAt, null, AsAt.AddDays(-1)));

    [Theory]
    [InlineData(28, "L_DEADLINE")]
    [InlineData(27, "L_RECEIVED_LATE")]
    public void The_last_day_is_28_days_before_the_transfer(int before, string code)
    {
        var received = Transfer.AddDays(-before);

        Assert.Equal([code], Codes(received, Transfer, received));
    }

    [Fact]
    public void Without_a_date_of_its_own_or_of_the_transfer_nothing_is_said_twice() => Assert.Empty(Codes(null, null, AsAt));

    [Fact]
    public void Each_says_the_ground_in_law_and_what_to_ask()
    {
        foreach (var finding in StatutoryDates.Check(new("list.csv", "text", AsAt, Transfer, [], [], []), Transfer.AddDays(-3)))
        {
            Assert.Equal(Severity.Warning, finding.Severity);
            Assert.Contains("TUPE reg 11(", finding.Message, StringComparison.Ordinal);
            Assert.StartsWith("Ask", finding.Remedy, StringComparison.Ordinal);
        }
    }
}
