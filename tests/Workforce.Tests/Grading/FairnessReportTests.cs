using Workforce.StaffLists;
using Workforce.Units;

namespace Workforce.Tests.Grading;

/// <summary>On 1 October 2027 the sample's Grade 4 is points 8 to 12, £13.90 to £14.83 an hour, on the last spine known.</summary>
public class FairnessReportTests
{
    static readonly decimal Lowest = Rounding.ToPence(26_824m / 52.143m / 37);
    static readonly decimal Highest = Rounding.ToPence(28_598m / 52.143m / 37);

    static FairnessReport Of(params IEnumerable<Employee> people) =>
        FairnessReport.Of(ASamplePlan.Of(new(2026, 11, 23), [.. people]), ASamplePlan.Council);

    static IEnumerable<Employee> Times(int count, decimal rate, string? sex = null) =>
        Enumerable.Range(0, count).Select(_ => ASamplePlan.Paid(rate, sex));

    [Fact]
    public void Gaps_are_told_both_ways()
    {
        var grade = Assert.Single(Of([.. Times(6, 13.00m), .. Times(5, 16.00m)]).Grades);

        Assert.Equal((11, 6, 5), (grade.People, grade.Below.People, grade.Above.People));
        Assert.Equal(Lowest - 13.00m, grade.Below.AverageGap);
        Assert.Equal(16.00m - Highest, grade.Above.AverageGap);
        Assert.Equal(23, grade.WidestGapPercent); // 16.00 ÷ 13.00 = 1.2308
    }

    [Fact]
    public void No_figure_is_about_fewer_people_than_the_threshold()
    {
        var few = Assert.Single(Of(Times(4, 13.00m)).Grades);
        var mixed = Assert.Single(Of([.. Times(10, 13.00m), .. Times(2, 16.00m), .. Times(8, 14.00m)]).Grades);

        Assert.Null(few.People);
        Assert.Null(few.AverageHourly);
        Assert.Null(mixed.Above.People);
        Assert.Null(mixed.Above.AverageGap);
        Assert.Null(mixed.Within); // else the two would be the rest of twenty
        Assert.Equal(10, mixed.Below.People);
    }

    [Fact]
    public void Apprentices_are_not_set_beside_the_others() =>
        Assert.Empty(Of(Times(6, 8.00m).Select(person => person with { ContractType = ContractType.Apprentice })).Grades);

    [Fact]
    public void Pay_by_sex_is_told_where_there_are_enough_of_both_and_not_where_there_are_not()
    {
        var told = Assert.Single(Of([.. Times(5, 13.50m, "Female"), .. Times(5, 15.00m, "M")]).BySex);

        Assert.Equal((5, 13.50m, 5, 15.00m), (told.Women, told.WomensAverage, told.Men, told.MensAverage));
        Assert.Equal(10m, told.GapPercent); // 1.50 ÷ 15.00
        Assert.Empty(Of([.. Times(4, 13.50m, "F"), .. Times(9, 15.00m, "M")]).BySex);
        Assert.Empty(Of(Times(12, 13.50m)).BySex);
    }
}
