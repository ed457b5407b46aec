using Workforce.Grading;
using Workforce.Packs;

namespace Workforce.Portal.Overview;

/// <summary>Pay within grades, as the page and its files show it: what is about too few people is a mark in both.</summary>
static class FairnessTable
{
    public static readonly IReadOnlyList<string> Headings = ["Grade", "People", "Average an hour", "Widest gap", "Below the grade",
        "Within", "Above"];

    public static readonly IReadOnlyList<string> BySexHeadings = ["Grade", "Women", "Average an hour", "Men", "Average an hour",
        "Women get less by"];

    public static IEnumerable<IReadOnlyList<string>> Rows(FairnessReport report, IReadOnlyList<Grade> grades) =>
        report.Grades.Select(grade => (IReadOnlyList<string>)
    [
        Name(grade.Grade, grades), Count(grade.People), grade.AverageHourly is { } average ? Wording.Pence(average) : Suppression.Mark,
        grade.WidestGapPercent is { } gap ? $"{gap}%" : Suppression.Mark,
        Beside(grade.Below), Count(grade.Within), Beside(grade.Above),
    ]);

    public static IEnumerable<IReadOnlyList<string>> BySex(FairnessReport report, IReadOnlyList<Grade> grades) =>
        report.BySex.Select(grade => (IReadOnlyList<string>)
        [Name(grade.Grade, grades), Wording.Number((decimal)grade.Women), Wording.Pence(grade.WomensAverage),
            Wording.Number((decimal)grade.Men), Wording.Pence(grade.MensAverage), $"{Wording.Number(grade.GapPercent)}%"]);

    static string Name(string grade, IReadOnlyList<Grade> grades) => grades.FirstOrDefault(known => known.Id == grade)?.Name ?? grade;

    static string Count(int? people) => people is { } known ? Wording.Number((decimal)known) : Suppression.Mark;

    static string Beside(PayBesideGrade side) =>
        $"{Count(side.People)}{(side.AverageGap is { } gap ? $", by {Wording.Pence(gap)} on average" : "")}";
}
