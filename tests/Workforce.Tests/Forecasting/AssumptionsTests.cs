using System.Text;
using Workforce.Findings;
using Workforce.Forecasting;

namespace Workforce.Tests.Forecasting;

public class AssumptionsTests
{
    static readonly string Sample = File.ReadAllText(Path.Combine(Repository.Root, "samples", "council", "assumptions.json"));

    static Checked<Assumptions?> Read(string json) => Assumptions.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)));

    [Theory]
    [InlineData("\"low\": 0.008, \"likely\": 0.011", "\"low\": 0.02, \"likely\": 0.011", "default.council.monthlyLeaverRate")]
    [InlineData("\"leaveAtTransfer\": 0.03", "\"leaveAtTransfer\": -0.03", "leaveAtTransfer")]
    [InlineData("\"0\": 0.7", "\"0\": 0.8", "default.transferDelay")]
    [InlineData("\"lgpsEmployerRate\": 0.198", "\"lgpsEmployerRate\": 19.8", "costs.lgpsEmployerRate")]
    [InlineData("\"months\": 36", "\"months\": 0", "months")]
    [InlineData("\"posts\": 4", "\"posts\": -4", "parks-grounds.growth of 2028-01")]
    [InlineData("\"vacancies\": 2", "\"vacancies\": 1e400", "parks-grounds.vacancies")]
    [InlineData("\"council\": 0.03,", "\"council\": 3,", "default.payAward.council")]
    [InlineData("\"months\": 36,", "\"months\": 36, \"localMultiplier\": { \"value\": 0.4, \"source\": \"A study\" },", "localMultiplier.value")]
    [InlineData("\"2028-01\"", "\"January 2028\"", "parks-grounds.growth")]
    public void A_figure_out_of_range_is_refused_by_name(string good, string bad, string field)
    {
        Assert.Contains(good, Sample, StringComparison.Ordinal);

        var read = Read(Sample.Replace(good, bad, StringComparison.Ordinal));

        Assert.Null(read.Value);
        Assert.Contains(read.Findings,
            finding => finding.Code == "FC_BAD_PROBABILITY" && finding.Message.Contains(field, StringComparison.Ordinal));
    }

    [Fact]
    public void Assumptions_for_a_service_that_is_not_in_the_programme_are_refused()
    {
        var unknown = Assert.Single(Read(Sample.Replace("\"parks-grounds\"", "\"parks-ground\"",
            StringComparison.Ordinal)).Value!.UnknownServices(ASamplePlan.Council.Programme));

        Assert.Equal(("FC_UNKNOWN_SERVICE", Severity.Blocking), (unknown.Code, unknown.Severity));
        Assert.Contains("services.parks-ground is no service of council/programme.json", unknown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"A study\"", true)]
    [InlineData("\"\"", false)]
    [InlineData("null", false)]
    public void A_local_multiplier_without_a_source_is_a_finding_and_not_used(string source, bool used)
    {
        var multiplier = Read(Sample.Replace("\"months\": 36,",
            $"\"months\": 36, \"localMultiplier\": {{ \"value\": 1.4, \"source\": {source} }},",
            StringComparison.Ordinal)).Value!.UsedMultiplier;

        Assert.Equal(used, multiplier.Value is not null);
        Assert.Equal(!used, multiplier.Findings.Any(finding => finding.Code == "FC_MULTIPLIER_NO_SOURCE"));
    }

    [Fact]
    public void The_lgps_rate_has_no_default()
    {
        var read = Read(Sample.Replace("\"lgpsEmployerRate\": 0.198,", "", StringComparison.Ordinal));

        Assert.Null(read.Value);
        Assert.Contains("council/assumptions.json", Assert.Single(read.Findings).Message, StringComparison.Ordinal);
    }
}
