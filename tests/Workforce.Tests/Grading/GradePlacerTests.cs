using System.Globalization;
using System.Text.Json;
using Workforce.Grading;
using Workforce.Units;

namespace Workforce.Tests.Grading;

public class GradePlacerTests
{
    static readonly Establishment Northmere = new(
        [new Role("R1", "Gardener", "Parks & Grounds", "G2", null, ""), new Role("R2", "Tractor Driver", "Parks & Grounds", "G3", null, ""),
            new Role("R3", "Team Leader", "Parks & Grounds", "G4", null, "")],
        [new Grade("G2", "Grade 2", [2, 3, 4]), new Grade("G3", "Grade 3", [5, 6]), new Grade("G4", "Grade 4", [7, 8, 9, 10, 11])],
        [],
        new WeeklyHours(37));

    public static TheoryData<string, string, string, int, string, string> Examples
    {
        get
        {
            TheoryData<string, string, string, int, string, string> data = [];
            foreach (var row in WorkedExamples.Table("placing.md", "own rate, £ an hour"))
                data.Add(row[0], row[1], row[2], int.Parse(row[3], CultureInfo.InvariantCulture), row[4], row[5]);
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
        var placement = GradePlacer.Place(AnEmployee.Typical with { HourlyRate = new HourlyRate(WorkedExamples.Value(row[0])) },
            council.Roles[0], council, new(2026, 4, 1)).Value;

        Assert.Equal(int.Parse(row[1], CultureInfo.InvariantCulture), placement.Point!.Point);
        Assert.Equal(WorkedExamples.Value(row[2]), placement.CouncilRate!.Value.Pounds);
        Assert.Contains("living wage", placement.Working, StringComparison.Ordinal);
    }

    public static TheoryData<string[]> FirstYears => [.. WorkedExamples.Table("placing.md", "transfer")];

    [Theory]
    [MemberData(nameof(FirstYears))]
    public void The_first_year_is_what_is_left_of_the_financial_year(string[] row) =>
        Assert.Equal(Rounding.ToFourPlaces(WorkedExamples.Value(row[1])),
            PlacementFile.FirstYearShare(DateOnly.Parse(row[0], CultureInfo.InvariantCulture)));

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

    static readonly Establishment Local = Northmere with
    {
        Roles = [.. Northmere.Roles, new Role("R4", "Foreman", "Parks & Grounds", "L8", null, ""),
            new Role("R5", "Head", "Parks & Grounds", "L44", null, ""), new Role("R6", "Director", "Parks & Grounds", "SPOT", null, "")],
        Grades = [.. Northmere.Grades, new Grade("L8", "Local 8", [7, 9, 11]), new Grade("L44", "Local 44", [43, 44]),
            new Grade("SPOT", "Spot", [101])],
        LocalPoints = [new LocalPoint(44, new(2025, 4, 1), 55_612, "the council"),
            new LocalPoint(101, new(2025, 4, 1), 61_000, "the council")],
    };

    public static TheoryData<string[]> LocalGrades => [.. WorkedExamples.Table("placing.md", "rate in a local grade, £ an hour")];

    [Theory]
    [MemberData(nameof(LocalGrades))]
    public void Gaps_local_points_and_spot_salaries_are_placed_as_the_worked_example_says(string[] row)
    {
        var placement = Place(WorkedExamples.Value(row[0]), row[1], DateOnly.Parse(row[2], CultureInfo.InvariantCulture), Local).Value;

        Assert.Equal(int.Parse(row[3], CultureInfo.InvariantCulture), placement.Point!.Point);
        Assert.Equal(Rounding.ToPence(WorkedExamples.Value(row[4])), Rounding.ToPence(placement.CouncilRate!.Value.Pounds));
        Assert.Equal(row[5], JsonNamingPolicy.KebabCaseLower.ConvertName(placement.Rule.ToString()));
    }

    [Fact]
    public void Pay_between_the_grades_top_and_the_living_wage_floor_needs_no_protection_and_raises_no_finding()
    {
        var placed = Place(13.40m, "G2", new(2026, 4, 1),
            Northmere with { LivingWage = LivingWageKind.Uk, PayProtection = new PayProtectionPolicy(36, "policy") });

        Assert.Equal((PlacementRule.LivingWageFloor, 4, 13.45m),
            (placed.Value.Rule, placed.Value.Point!.Point, placed.Value.CouncilRate!.Value.Pounds));
        Assert.Null(placed.Value.Protected);
        Assert.Empty(placed.Findings);
    }

    static readonly IncrementRule Increments = new(4, 1, 6, "the council");

    public static TheoryData<string[]> Steps => [.. WorkedExamples.Table("placing.md", "comes to the grade")];

    [Theory]
    [MemberData(nameof(Steps))]
    public void Increments_are_due_as_the_worked_example_says(string[] row)
    {
        var dates = row.Select(date => DateOnly.Parse(date, CultureInfo.InvariantCulture)).ToList();

        var steps = Place(12.00m, "G4", dates[0], Northmere with { Increments = Increments }).Value.Increments!;

        Assert.Equal(dates[1..], steps.Take(2).Select(step => step.On));
        Assert.Equal([8, 9, 10, 11], steps.Select(step => step.Point.Point));
    }

    [Fact]
    public void At_the_top_of_the_grade_there_is_no_increment_and_without_a_rule_none_is_claimed()
    {
        Assert.Empty(Place(14.60m, "G4", new(2026, 4, 1), Northmere with { Increments = Increments }).Value.Increments!);
        Assert.Null(Place(14.60m, "G4", new(2026, 4, 1)).Value.Increments);
    }

    public static TheoryData<string[]> AboveTheGrade => [.. WorkedExamples.Table("placing.md", "rate above the grade, £ an hour")];

    [Theory]
    [MemberData(nameof(AboveTheGrade))]
    public void Pay_above_the_grade_is_costed_while_it_is_protected_and_after(string[] row)
    {
        var own = WorkedExamples.Value(row[0]);
        var employee = AnEmployee.Typical with { HourlyRate = new HourlyRate(own) };
        var transfer = new DateOnly(2026, 4, 1);
        var council = Northmere with { PayProtection = new PayProtectionPolicy(36, "policy") };

        var placement = GradePlacer.Place(employee, council.Roles[2], council, transfer).Value;
        var cost = PersonCost.Of(employee, placement, new CostAssumptions(0.2m, 0.9m, 0.03m, "assumed"), transfer);

        Assert.Equal(DateOnly.Parse(row[1], CultureInfo.InvariantCulture), placement.Protected!.Until);
        Assert.Equal(Rounding.ToPence(WorkedExamples.Value(row[2])), cost.WhileProtected!.BasicPay);
        Assert.Equal(WorkedExamples.Value(row[3]), cost.OnCouncilTerms!.BasicPay);
        Assert.Equal(cost.WhileProtected.BasicPay, cost.OnTransferredTerms!.BasicPay);
    }

    [Fact]
    public void Without_the_councils_policy_the_cost_while_protected_is_not_known()
    {
        var employee = AnEmployee.Typical with { HourlyRate = new HourlyRate(16.00m) };
        var cost = PersonCost.Of(employee, Place(16.00m, "G4", new(2026, 4, 1)).Value, new CostAssumptions(0.2m, 0.9m, 0.03m, "assumed"),
            new(2026, 4, 1));

        Assert.Null(cost.WhileProtected);
        Assert.Equal("the council's pay protection is not known", cost.WhyNotKnown);
    }

    static readonly AssumedAward Offer = new(3.3m, new(2026, 4, 1), "an offer");

    public static TheoryData<string[]> Raised => [.. WorkedExamples.Table("placing.md", "settled pay of the point, £ a year")];

    [Theory]
    [MemberData(nameof(Raised))]
    public void An_assumed_award_raises_points_to_the_pound(string[] row) =>
        Assert.Equal(WorkedExamples.Value(row[1]), Offer.Raised(WorkedExamples.Value(row[0])));

    [Fact]
    public void A_what_if_stands_beside_the_figures_and_changes_none()
    {
        var council = Northmere with { WhatIf = Offer };
        var transfer = new DateOnly(2026, 4, 1);

        Assert.Equal(8, Place(13.90m, "G4", transfer, council).Value.Point!.Point);
        Assert.Equal(7, Place(13.90m, "G4", transfer, council.UnderWhatIf(transfer)!).Value.Point!.Point);
        Assert.Equal(27_274, Place(13.90m, "G4", transfer, council.UnderWhatIf(transfer)!).Value.Point!.Annual);
        Assert.Null(council.UnderWhatIf(new(2026, 3, 31)));
    }

    [Fact]
    public void An_award_that_is_settled_leaves_no_what_if()
    {
        var spine = new PaySpine("Own", [new SpineFrom(new(2026, 4, 1), "circular", [new(7, 27_000, false), new(8, 27_500, false)])]);

        Assert.Null((Northmere with { OwnSpine = spine, WhatIf = Offer }).UnderWhatIf(new(2026, 6, 1)));
    }

    static Workforce.Findings.Checked<GradePlacement> Place(decimal rate, string grade, DateOnly on, Establishment? council = null) =>
        GradePlacer.Place(AnEmployee.Typical with { HourlyRate = new HourlyRate(rate) },
            (council ?? Northmere).Roles.Single(role => role.GradeId == grade), council ?? Northmere, on);
}
