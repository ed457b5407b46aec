using System.Text;
using Workforce.Programme;

namespace Workforce.Tests.Programme;

public class ActualsTests
{
    static readonly ProgrammePlan Programme = new("Northmere", "E1", [ProgrammeTimelineTests.Parks],
        Performance: [new("missed", "Missed collections", "per 100,000", Better.Lower)]);

    static Findings.Checked<Actuals?> Read(params string[] rows) =>
        Actuals.Read(new MemoryStream(Encoding.UTF8.GetBytes("service,month,measure,value\n" + string.Join('\n', rows) + "\n")), Programme);

    [Theory]
    [InlineData("parks-ground,2026-10,missed,4", "service")]
    [InlineData("parks-grounds,October,missed,4", "month")]
    [InlineData("parks-grounds,2026-10,mised,4", "measure")]
    [InlineData("parks-grounds,2026-10,missed,n/a", "value")]
    [InlineData("parks-grounds,2026-10,missed,NaN", "value")]
    [InlineData("parks-grounds,2026-10,missed,1e400", "value")]
    [InlineData("parks-grounds,2026-10,serviceHeadcount,-3", "value")]
    public void A_row_that_cannot_be_used_is_left_out_and_named_with_its_place(string row, string field)
    {
        var read = Read("parks-grounds,2026-09,missed,5", row).Value!;

        Assert.Single(read.Rows);
        var finding = Assert.Single(read.Findings);
        Assert.Equal(("PR_ACTUAL_BAD_ROW", 3, field), (finding.Code, finding.Where.Row, finding.Where.Field));
        Assert.StartsWith("council/actuals.csv: row 3 ", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_given_twice_is_not_used()
    {
        var read = Read("parks-grounds,2026-09,missed,5", "parks-grounds,2026-09,missed,6").Value!;

        Assert.Empty(read.Rows);
        Assert.Equal(("PR_ACTUAL_TWICE", 3), (Assert.Single(read.Findings).Code, read.Findings[0].Where.Row));
    }

    [Fact]
    public void A_file_without_its_columns_is_refused() =>
        Assert.Equal("CO_FILE_UNREADABLE",
            Assert.Single(Actuals.Read(new MemoryStream("service;month\nparks-grounds;2026-10\n"u8.ToArray()), Programme).Findings).Code);

    [Theory]
    [InlineData("2026-10-30", 0)]
    [InlineData("2026-10-31", 1)]
    public void A_month_counts_once_it_is_over(string on, int rows) =>
        Assert.Equal(rows,
            Read("parks-grounds,2026-10,missed,5").Value!.On(DateOnly.Parse(on,
                System.Globalization.CultureInfo.InvariantCulture)).Rows.Count);
}
