using System.Text.Json;
using Workforce.ReferenceData;
using Workforce.Units;

namespace Workforce.Tests.ReferenceData;

public class NationalFiguresTests
{
    static readonly DateOnly AsAt = new(2026, 11, 23);

    public static TheoryData<string> Files => [.. NationalFigures.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_value_has_a_start_date_a_source_a_confidence_and_the_day_it_was_checked(string file)
    {
        using var document = JsonDocument.Parse(NationalFigures.Open(file));

        foreach (var value in document.RootElement.GetProperty("values").EnumerateArray())
        {
            Assert.True(DateOnly.TryParse(value.GetProperty("from").GetString(), out _));
            Assert.True(DateOnly.TryParse(value.GetProperty("checked").GetString(), out _));
            Assert.NotEmpty(value.GetProperty("source").GetString()!);
            Assert.Contains(value.GetProperty("confidence").GetString(), new[] { "high", "medium-high", "medium" });
            Assert.False(value.TryGetProperty("to", out _), "start dates only");
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_year_is_missing_between_the_first_and_last_of_a_yearly_figure(string file)
    {
        using var document = JsonDocument.Parse(NationalFigures.Open(file));
        if (!document.RootElement.GetProperty("cadence").GetString()!.StartsWith("annual", StringComparison.Ordinal)) return;
        var years = document.RootElement
            .GetProperty("values")
            .EnumerateArray()
            .Select(value => DateOnly.Parse(value.GetProperty("from").GetString()!).Year)
            .ToList();

        Assert.Equal(Enumerable.Range(years[0], years.Count), years);
    }

    [Fact]
    public void Every_file_is_loaded_by_a_property()
    {
        var loaded = typeof(NationalFigures).GetProperties()
            .Select(property => property.GetValue(null))
            .Where(value => value?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(DatedSeries<>))
            .Select(series => $"reference-data/{series!.GetType().GetProperty("Id")!.GetValue(series)}.json");

        Assert.Equal(NationalFigures.Files, loaded.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_spine_of_2025_is_the_spine_of_2024_plus_the_award_of_3_2_percent()
    {
        var of2024 = NationalFigures.NjcPaySpine.On(new(2024, 4, 1))!.Value;
        var of2025 = NationalFigures.NjcPaySpine.On(new(2025, 4, 1))!.Value;

        Assert.Equal(of2024.Select(point => (point.Point, Rounding.ToPounds(point.Annual * 1.032m))),
            of2025.Select(point => (point.Point, point.Annual)));
    }

    [Fact]
    public void Points_that_were_not_seen_as_published_are_marked_as_derived()
    {
        var derived = NationalFigures.NjcPaySpine.On(new(2025, 4, 1))!.Value.Where(point => point.Derived).Select(point => point.Point);

        Assert.Equal(Enumerable.Range(14, 30), derived);
    }

    [Fact]
    public void A_figure_past_its_last_known_year_is_carried_forward_and_says_so()
    {
        var spine = NationalFigures.NjcPaySpine.On(AsAt)!;

        Assert.True(spine.CarriedForward);
        Assert.Equal(new DateOnly(2025, 4, 1), spine.From);
        var finding = Assert.Single(spine.Findings);
        Assert.Equal("RD_CARRIED_FORWARD", finding.Code);
        Assert.Contains("1 April 2025", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_within_its_year_is_not_carried_forward()
    {
        var wage = NationalFigures.MinimumWage.On(AsAt)!;

        Assert.False(wage.CarriedForward);
        Assert.Empty(wage.Findings);
        Assert.Equal(12.71m, wage.Value.Adult);
        Assert.True(NationalFigures.MinimumWage.On(new(2027, 4, 1))!.CarriedForward);
    }

    [Fact]
    public void Before_its_first_value_a_figure_is_not_known() =>
        Assert.Null(NationalFigures.MinimumWage.On(new(2024, 3, 31)));

    [Fact]
    public void Weeks_in_a_year_are_the_same_in_the_units_and_in_the_published_formula() =>
        Assert.Equal(NationalFigures.NjcWeeksInYear.On(AsAt)!.Value, AnnualPay.WeeksInYear);

    [Theory]
    [InlineData(2, 12.65)] // 24,413 / 52.143 / 37
    [InlineData(6, 13.47)] // 25,989 / 52.143 / 37
    [InlineData(13, 15.06)] // 29,064 / 52.143 / 37
    public void Hourly_rates_equal_the_published_ones(int point, decimal published)
    {
        var annual = NationalFigures.NjcPaySpine.On(new(2025, 4, 1))!.Value.Single(candidate => candidate.Point == point).Annual;

        Assert.Equal(published, Rounding.ToPence(HourlyRate.From(new AnnualPay(annual), new WeeklyHours(37)).Pounds));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(7, 7)]
    [InlineData(12, 12)]
    [InlineData(30, 12)]
    public void Statutory_notice_is_a_week_a_year_from_two_years_to_twelve(int years, int weeks) =>
        Assert.Equal(weeks, NationalFigures.StatutoryNotice.On(AsAt)!.Value.EmployerWeeks(years));
}
