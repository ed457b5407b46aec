using System.Text;
using Workforce.Programme;

namespace Workforce.Tests.Programme;

public class LiabilityRegisterTests
{
    static readonly ProgrammePlan Programme = new("Northmere Council", "E1", [ProgrammeTimelineTests.Parks]);

    static string Entry(string kind, string low, string high, string? service = null) =>
        $$"""{ "service": "{{service ?? ProgrammeTimelineTests.Parks.Id}}", "kind": "{{kind}}", "what": "Two weeks each", "low": {{low}}, "high": {{high}}, "source": "The contractor's letter of 2 November 2026", "indemnity": null }""";

    static Workforce.Findings.Checked<LiabilityRegister?> Read(params string[] entries) =>
        LiabilityRegister.Read(new MemoryStream(Encoding.UTF8.GetBytes($$"""{ "liabilities": [ {{string.Join(", ", entries)}} ] }""")),
            Programme);

    [Fact]
    public void What_nobody_has_looked_into_is_not_known_and_never_zero()
    {
        var summary = Read(Entry("untaken-holiday", "1000", "2500"),
            Entry("claim", "0", "null")).Value!.For(ProgrammeTimelineTests.Parks.Id);

        Assert.Equal(1000, summary.Low);
        Assert.Null(summary.High);
        Assert.Equal([LiabilityKind.UnpaidWages, LiabilityKind.EnhancedRedundancy, LiabilityKind.Dismissal], summary.NotLookedInto);
    }

    [Fact]
    public void When_every_kind_has_a_range_the_ranges_are_summed()
    {
        var summary = Read(Entry("unpaid-wages", "0", "0"), Entry("untaken-holiday", "1000", "2500"), Entry("claim", "0", "9000"),
            Entry("enhanced-redundancy", "0", "0"), Entry("dismissal", "0", "500"))
            .Value!.For(ProgrammeTimelineTests.Parks.Id);

        Assert.Equal((1000m, 2500m + 9000m + 500m), (summary.Low, summary.High));
        Assert.Empty(summary.NotLookedInto);
    }

    [Fact]
    public void A_council_without_a_register_knows_nothing_of_its_liabilities()
    {
        var summary = LiabilityRegister.Read(null, Programme).Value!.For(ProgrammeTimelineTests.Parks.Id);

        Assert.Equal(((decimal?)null, (decimal?)null, 5), (summary.Low, summary.High, summary.NotLookedInto.Count));
    }

    [Theory]
    [InlineData("3", "2", null, "low amount above")]
    [InlineData("-1", "2", null, "below zero")]
    [InlineData("1", "2", "elsewhere", "does not have")]
    public void An_entry_that_cannot_be_refuses_the_council_by_its_number(string low, string high, string? service, string says)
    {
        var read = Read(Entry("claim", "1", "2"), Entry("claim", low, high, service));

        Assert.Null(read.Value);
        var finding = Assert.Single(read.Findings);
        Assert.Contains("council/liabilities.json: entry 2", finding.Message, StringComparison.Ordinal);
        Assert.Contains(says, finding.Message, StringComparison.Ordinal);
    }
}
