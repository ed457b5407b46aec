using Workforce.Packs;
using Workforce.Units;

namespace Workforce;

/// <summary>
/// People of a grade on one side of its range, and how far from it they are on average, in pounds an hour; null where too few to say.
/// </summary>
public sealed record PayBesideGrade(int? People, decimal? AverageGap);

/// <summary>Pay on transferred terms within one grade. Null figures are about fewer people than the threshold, or not known.</summary>
/// <param name="Grade">The grade's id.</param>
/// <param name="People">With a known rate.</param>
/// <param name="AverageHourly">In pounds an hour.</param>
/// <param name="WidestGapPercent">How much more the best paid get than the lowest paid, in whole per cent.</param>
/// <param name="Below">Under the grade's lowest rate: their claim would be against what council staff get.</param>
/// <param name="Within">Within the grade's rates.</param>
/// <param name="Above">Over the grade's highest rate, and so kept or protected: council staff on the grade might claim against it.</param>
public sealed record GradeFairness(string Grade, int? People, decimal? AverageHourly, int? WidestGapPercent, PayBesideGrade Below,
    int? Within, PayBesideGrade Above);

/// <summary>Women's and men's pay within one grade, where there are enough of both.</summary>
/// <param name="GapPercent">How much less women get than men, in per cent of men's average rate; below zero where they get more.</param>
public sealed record SexFairness(string Grade, int Women, decimal WomensAverage, int Men, decimal MensAverage, decimal GapPercent);

/// <summary>
/// Gaps in pay between people who would stand on the same grade, both ways (law.md 83, 131). Nobody is named and no figure is about fewer
/// people than the threshold. Apprentices are left out: their pay is of another kind. The analysis by sex is for the HR approver and legal
/// advice unless they release it.
/// </summary>
/// <param name="Threshold">The fewest people a figure may be about.</param>
/// <param name="Grades">In order of id.</param>
/// <param name="SexGiven">For how many people the list gives it; null where that is too few to say.</param>
/// <param name="BySex">Grades with enough women and enough men.</param>
public sealed record FairnessReport(int Threshold, IReadOnlyList<GradeFairness> Grades, int? SexGiven, IReadOnlyList<SexFairness> BySex)
{
    /// <summary>Who may see the analysis by sex.</summary>
    public const string Restricted = "HR approver and legal advice, unless they release it";

    enum Sex { Woman, Man }

    /// <param name="plan">People with their placements.</param>
    /// <param name="council">For the rates of each grade at the transfer.</param>
    /// <param name="atLeast">At least 2; the council’s own rule where it is not given (law.md 93).</param>
    public static FairnessReport Of(ServicePlan plan, Council council, int? atLeast = null)
    {
        var threshold = atLeast ?? council.Publishing.SmallNumber;
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, 2, nameof(atLeast));
        var placed = plan.People
            .Where(person => person is
            {
                Placement: not null,
                Employee: { HourlyRate.Pounds: > 0, ContractType: not StaffLists.ContractType.Apprentice }
            })
            .GroupBy(person => person.Placement!.Grade.Id, StringComparer.Ordinal)
                .OrderBy(grade => grade.Key, StringComparer.Ordinal)
                .Select(grade => grade.ToList())
                .ToList();
        var given = plan.People.Count(person => SexOf(person) is not null);
        return new(
            threshold,
            [.. placed.Select(grade => Grade(grade, council, plan.TransferDate, threshold))],
            given == 0 || given >= threshold ? given : null,
            [.. placed.Select(grade => BySexOf(grade, threshold)).OfType<SexFairness>()]);
    }

    static decimal RateOf(PersonPlan person) => Rounding.ToPence(person.Employee.HourlyRate!.Value.Pounds);

    static GradeFairness Grade(List<PersonPlan> people, Council council, DateOnly on, int threshold)
    {
        var grade = people[0].Placement!.Grade;
        var rates = council.Establishment
            .PointsOf(grade, on)
            .Select(point => Rounding.ToPence(council.Establishment.RateOf(point, on).Pounds))
            .ToList();
        if (people.Count < threshold || rates.Count == 0)
            return new(grade.Id, people.Count < threshold ? null : people.Count, null, null, new(null, null), null, new(null, null));
        var own = people.Select(RateOf).ToList();
        var below = own.Where(rate => rate < rates[0]).ToList();
        var above = own.Where(rate => rate > rates[^1]).ToList();
        var shown = Suppression.Shown([below.Count, own.Count - below.Count - above.Count, above.Count], threshold);
        PayBesideGrade Beside(List<decimal> side, bool visible, Func<decimal, decimal> gap) =>
            new(visible ? side.Count : null, visible && side.Count > 0 ? Rounding.ToPence(side.Average(gap)) : null);
        return new(
            grade.Id, own.Count, Rounding.ToPence(own.Average()), (int)Rounding.ToPounds((own.Max() / own.Min() * 100) - 100),
            Beside(below, shown[0], rate => rates[0] - rate), shown[1] ? own.Count - below.Count - above.Count : null,
            Beside(above, shown[2], rate => rate - rates[^1]));
    }

    static SexFairness? BySexOf(List<PersonPlan> people, int threshold)
    {
        var women = people.Where(person => SexOf(person) == Sex.Woman).Select(RateOf).ToList();
        var men = people.Where(person => SexOf(person) == Sex.Man).Select(RateOf).ToList();
        if (women.Count < threshold || men.Count < threshold) return null;
        var (hers, his) = (women.Average(), men.Average());
        return new(people[0].Placement!.Grade.Id, women.Count, Rounding.ToPence(hers), men.Count, Rounding.ToPence(his),
            Rounding.ToPence((his - hers) / his * 100));
    }

    static Sex? SexOf(PersonPlan person) => person.Employee.Extra.TryGetValue("gender", out var text)
        ? text.Trim().ToUpperInvariant() switch
        {
            "F" or "FEMALE" or "W" or "WOMAN" => Sex.Woman,
            "M" or "MALE" or "MAN" => Sex.Man,
            _ => null
        }
        : null;
}
