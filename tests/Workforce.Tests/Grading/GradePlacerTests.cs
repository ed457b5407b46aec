using System.Globalization;
using System.Text.Json;
using Workforce.Grading;
using Workforce.Units;

namespace Workforce.Tests.Grading;

public class GradePlacerTests
{
    static readonly Establishment Northmere = new(
        [new Role("R1", "Gardener", "Parks & Grounds", "G2", null, ""), new Role("R2", "Tractor Driver", "Parks & Grounds", "G3", null, ""), new Role("R3", "Team Leader", "Parks & Grounds", "G4", null, "")],
        [new Grade("G2", "Grade 2", [2, 3, 4]), new Grade("G3", "Grade 3", [5, 6]), new Grade("G4", "Grade 4", [7, 8, 9, 10, 11])],
        [],
        new WeeklyHours(37));

    public static TheoryData<string, string, string, int, string, string> Examples
    {
        get
        {
            TheoryData<string, string, string, int, string, string> data = [];
            foreach (var row in WorkedExamples.Table("placing.md", "own rate, £ an hour")) data.Add(row[0], row[1], row[2], int.Parse(row[3], CultureInfo.InvariantCulture), row[4], row[5]);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Pay_is_placed_as_the_worked_example_says(string rate, string grade, string on, int point, string councilRate, string rule)
    {
        var placement = Place(WorkedExamples.Value(rate), grade, DateOnly.Parse(on, CultureInfo.InvariantCulture)).Value;

        Assert.Equal(point, placement.Point!.Point);
        Assert.Equal(Rounding.ToPence(WorkedExamples.Value(councilRate)), Rounding.ToPence(placement.CouncilRate!.Value.Pounds));
        Assert.Equal(rule, JsonNamingPolicy.KebabCaseLower.ConvertName(placement.Rule.ToString()));
    }

    public static TheoryData<string[]> WithFloor => [.. WorkedExamples.Table("placing.md", "own rate with the floor, £ an hour")];

    [Theory]
    [MemberData(nameof(WithFloor))]
    public void A_council_that_pays_the_living_wage_pays_no_rate_below_it(string[] row)
    {
        var council = Northmere with { LivingWage = LivingWageKind.Uk };
        var placement = GradePlacer.Place(AnEmployee.Typical with { HourlyRate = new HourlyRate(WorkedExamples.Value(row[0])) }, council.Roles[0], council, new(2026, 4, 1)).Value;

        Assert.Equal(int.Parse(row[1], CultureInfo.InvariantCulture), placement.Point!.Point);
        Assert.Equal(WorkedExamples.Value(row[2]), placement.CouncilRate!.Value.Pounds);
        Assert.Contains("living wage", placement.Working, StringComparison.Ordinal);
    }

    public static TheoryData<string[]> FirstYears => [.. WorkedExamples.Table("placing.md", "transfer")];

    [Theory]
    [MemberData(nameof(FirstYears))]
    public void The_first_year_is_what_is_left_of_the_financial_year(string[] row) =>
        Assert.Equal(Rounding.ToFourPlaces(WorkedExamples.Value(row[1])), PlacementFile.FirstYearShare(DateOnly.Parse(row[0], CultureInfo.InvariantCulture)));

    [Fact]
    public void Pay_above_the_grade_raises_an_equal_pay_finding()
    {
        var finding = Assert.Single(Place(14.60m, "G4", new(2026, 4, 1)).Findings);

        Assert.Equal("GR_ABOVE_GRADE", finding.Code);
        Assert.Contains("equal pay", finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_pay_there_is_a_grade_and_a_finding_and_no_point()
    {
        var placed = GradePlacer.Place(AnEmployee.Typical with { HourlyRate = null }, Northmere.Roles[0], Northmere, new(2026, 4, 1));

        Assert.Null(placed.Value.Point);
        Assert.Equal("Grade 2", placed.Value.Grade.Name);
        Assert.Equal("GR_PAY_NOT_KNOWN", Assert.Single(placed.Findings).Code);
    }

    [Fact]
    public void Before_the_first_spine_there_is_no_point_and_a_finding()
    {
        var placed = Place(13.00m, "G3", new(2020, 4, 1));

        Assert.Null(placed.Value.Point);
        Assert.Null(placed.Value.CouncilRate);
        Assert.Equal("GR_SPINE_NOT_KNOWN", Assert.Single(placed.Findings).Code);
    }

    [Fact]
    public void The_same_salary_on_a_shorter_week_is_a_higher_rate()
    {
        // 26,824 for 37 hours is 13.90 an hour; for 40 hours it is 12.86, which a lower point reaches.
        var atForty = HourlyRate.From(new AnnualPay(26_824), new WeeklyHours(40));

        Assert.Equal(12.86m, Rounding.ToPence(26_824m / 52.143m / 40));
        Assert.Equal(7, Place(atForty.Pounds, "G4", new(2026, 4, 1)).Value.Point!.Point);
    }

    static Workforce.Findings.Checked<GradePlacement> Place(decimal rate, string grade, DateOnly on) =>
        GradePlacer.Place(AnEmployee.Typical with { HourlyRate = new HourlyRate(rate) }, Northmere.Roles.Single(role => role.GradeId == grade), Northmere, on);
}
