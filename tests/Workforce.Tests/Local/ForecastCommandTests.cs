using System.Text.Json;

namespace Workforce.Tests.Local;

public sealed class ForecastCommandTests(SampleRun sample) : IClassFixture<SampleRun>
{
    (int Status, string Output, string Error) Run(params string[] more) =>
        TheProgram.Run(["forecast", "--data", sample.Path, "--as-at", "2026-11-23", .. more]);

    [Fact]
    public void Json_holds_to_its_schema_and_says_what_it_was_made_from()
    {
        var (status, output, _) = Run("--json", "--paths", "200", "--seed", "7", "--months", "18");

        Assert.Equal(0, status);
        Assert.Empty(SchemaCheck.Faults("forecast.schema.json", System.Text.Encoding.UTF8.GetBytes(output)));
        using var json = JsonDocument.Parse(output);
        Assert.Equal((200, 7, 18),
            (json.RootElement.GetProperty("paths").GetInt32(), json.RootElement.GetProperty("seed").GetInt32(),
                json.RootElement.GetProperty("months").GetArrayLength()));
        Assert.Contains(json.RootElement.GetProperty("inputs").GetProperty("opening").EnumerateArray(),
            service => service.GetProperty("service").GetString() == "school-catering"
                && service.GetProperty("headcount").GetInt32() == 60);
    }

    [Fact]
    public void Csv_has_one_row_for_each_service_month_measure_and_statistic()
    {
        var rows = Run("--csv", "--paths", "100", "--months", "6").Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("service,month,measure,statistic,value", rows[0]);
        Assert.Contains(rows, row => row.StartsWith("ALL,2026-11,serviceHeadcount,p90,", StringComparison.Ordinal));
        Assert.Equal(rows.Length, rows.Select(row => row[..row.LastIndexOf(',')]).Distinct().Count());
    }

    [Theory]
    [InlineData("--paths", "-1", "--paths must be between 0")]
    [InlineData("--months", "500", "--months must be between 1 and 240")]
    public void What_cannot_be_forecast_is_refused_in_a_sentence(string option, string value, string expected)
    {
        var (status, _, error) = Run(option, value);

        Assert.Equal(2, status);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public void People_read_the_range_beside_the_expectation()
    {
        var (_, output, _) = Run("--paths", "300");

        Assert.Contains("300 paths, seed 1", output, StringComparison.Ordinal);
        Assert.Matches(@"Nov 2026\s+368 \(36\d to 37\d\)", output);
    }
}
