using System.Globalization;
using Workforce.Grading;
using Workforce.StaffLists;
using Workforce.Units;

namespace Workforce.Tests.Grading;

public class EmploymentCostTests
{
    static readonly DateOnly On = new(2026, 11, 23);
    static readonly CostAssumptions Assumptions = new(LgpsEmployerRate: 0.2m, LgpsParticipation: 1, ContractorPensionRate: 0.03m,
        "assumed");

    public static TheoryData<string[]> Examples => [.. WorkedExamples.Table("employment-cost.md", "rate, £")];

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_person_costs_what_the_worked_example_says(string[] row)
    {
        var employee = AnEmployee.Typical with
        {
            HourlyRate = new HourlyRate(WorkedExamples.Value(row[0])),
            WeeklyHours = new WeeklyHours(WorkedExamples.Value(row[1])),
            WeeksPerYear = WorkedExamples.Value(row[2]),
            Age = int.Parse(row[3], CultureInfo.InvariantCulture),
            ContractType = Enum.Parse<ContractType>(row[4], ignoreCase: true),
        };

        var cost = PersonCost.Of(employee, null, Assumptions, On).OnTransferredTerms!;

        Assert.Equal(Expected(row[5..]), [cost.BasicPay, cost.NationalInsurance, cost.Pension, cost.Levy]);
        Assert.Equal(Expected(row[5..]).Sum(), cost.Total);
    }

    static IEnumerable<decimal> Expected(IEnumerable<string> figures) =>
        figures.Select(figure => Rounding.ToPence(WorkedExamples.Value(figure)));

    [Fact]
    public void Staying_with_the_contractor_costs_its_own_pension_rate()
    {
        var cost = PersonCost.Of(AnEmployee.Typical, null, Assumptions, On);

        Assert.Equal(Rounding.ToPence(13 * 37 * 52.143m * 0.03m), cost.WithContractor!.Pension);
        Assert.Equal(cost.WithContractor.BasicPay, cost.OnTransferredTerms!.BasicPay);
    }

    public static TheoryData<string> Gaps => ["pay", "hours", "weeks", "no guaranteed hours"];

    [Theory]
    [MemberData(nameof(Gaps))]
    public void What_is_missing_makes_the_cost_not_known_and_never_zero(string gap)
    {
        var employee = gap switch
        {
            "pay" => AnEmployee.Typical with { HourlyRate = null },
            "hours" => AnEmployee.Typical with { WeeklyHours = null },
            "weeks" => AnEmployee.Typical with { WeeksPerYear = null },
            _ => AnEmployee.Typical with { WeeklyHours = new WeeklyHours(0) },
        };

        var cost = PersonCost.Of(employee, null, Assumptions, On);

        Assert.Null(cost.OnTransferredTerms);
        Assert.Contains(gap, cost.WhyNotKnown, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_the_first_known_figure_nothing_is_known() =>
        Assert.Null(PersonCost.Of(AnEmployee.Typical, null, Assumptions, new DateOnly(2024, 1, 1)).OnTransferredTerms);
}
