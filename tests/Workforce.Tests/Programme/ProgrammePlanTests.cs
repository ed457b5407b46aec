using System.Text;
using Workforce.Programme;

namespace Workforce.Tests.Programme;

public class ProgrammePlanTests
{
    static readonly string Sample = File.ReadAllText(Path.Combine(Repository.Root, "samples", "council", "programme.json"));

    [Theory]
    [InlineData("\"estimatedHeadcount\": 85", "\"estimatedHeadcount\": -5", "housing-repairs.estimatedHeadcount")]
    [InlineData("\"noticeMonths\": 9", "\"noticeMonths\": -9", "housing-repairs.noticeMonths")]
    [InlineData("\"contractPrice\": 3350000", "\"contractPrice\": -3350000", "street-cleansing.costs.contractPrice")]
    [InlineData("\"weeksBefore\": 20", "\"weeksBefore\": 20, \"monthsAfter\": 3", "Open a working group with the unions")]
    public void A_figure_that_cannot_be_is_refused_by_name(string good, string bad, string field)
    {
        Assert.Contains(good, Sample, StringComparison.Ordinal);

        var read = ProgrammePlan.Read(new MemoryStream(Encoding.UTF8.GetBytes(Sample.Replace(good, bad, StringComparison.Ordinal))));

        Assert.Null(read.Value);
        Assert.Contains(read.Findings,
            finding => finding.Code == "PR_BAD_FIGURE" && finding.Message.Contains(field, StringComparison.Ordinal));
    }

    [Fact]
    public void Dates_that_cannot_both_be_right_are_named_with_their_field()
    {
        var parks = ProgrammeTimelineTests.Parks;
        static string[] Fields(Service service) =>
            [.. new ProgrammePlan("Northmere", "E1", [service])
                .Contradictions(new DateOnly(2026, 11, 23))
                .Select(finding => finding.Message.Split(':')[1].Trim())];

        Assert.Empty(Fields(parks));
        Assert.Equal(["parks-grounds.contractEnd"], Fields(parks with { ContractEnd = new(2027, 3, 31) }));
        Assert.Equal(["parks-grounds.stage"], Fields(parks with { Stage = Stage.InHouse }));
        Assert.Equal(["parks-grounds.transferDate"], Fields(parks with { Stage = Stage.InHouse, TransferDate = null }));
        Assert.Equal(["parks-grounds.transferDate"], Fields(parks with { TransferDate = new(2026, 10, 1) }));
        Assert.Equal(["parks-grounds.breaks"], Fields(parks with { Breaks = [new(2028, 3, 31)] }));
    }
}
