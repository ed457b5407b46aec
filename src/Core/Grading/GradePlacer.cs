using System.Globalization;
using Workforce.Findings;
using Workforce.ReferenceData;
using Workforce.StaffLists;
using Workforce.Units;

namespace Workforce.Grading;

/// <summary>The rule that decided a placement; each has a worked example in docs/rules/placing.md.</summary>
public enum PlacementRule
{
    /// <summary>The lowest point of the grade whose hourly rate is not below the person's own.</summary>
    NearestPointAtOrAbove,

    /// <summary>Pay below the grade: the grade's lowest point.</summary>
    MinimumOfGrade,

    /// <summary>
    /// Pay above the grade: the contract's pay is kept on transferred terms without end date; the council's terms end at the grade's top
    /// point.
    /// </summary>
    AboveGrade,

    /// <summary>
    /// Pay above the grade's points, but not above the living wage the council pays as a floor: the highest point, paid at the floor.
    /// </summary>
    LivingWageFloor,

    /// <summary>Pay is not known: the grade is known, the point is not.</summary>
    PayNotKnown,

    /// <summary>No spine is known for the date, so no point of the grade has a pay.</summary>
    SpineNotKnown,
}

/// <summary>
/// Where a person would stand on the council's grades if they chose its terms. Information, not an offer (law.md 121), and provisional
/// until a named person has compared the duties (law.md 130).
/// </summary>
/// <param name="Point">Null where pay is not known.</param>
/// <param name="CouncilRate">The rate of the point, or the floor above it; without any pay protection.</param>
/// <param name="Working">The sums, in words.</param>
/// <param name="Protected">Pay above the grade, kept for a time on council terms; null where there is none or the council's policy is not
/// known.</param>
/// <param name="Increments">The steps to the top of the grade; null where the council has not said when they are due.</param>
public sealed record GradePlacement(
    Role Role, Grade Grade, SpinePoint? Point, PlacementRule Rule, HourlyRate? ContractorRate, HourlyRate? CouncilRate, string Working,
    ProtectedPay? Protected = null, IReadOnlyList<Increment>? Increments = null);

/// <summary>
/// Places a person on a grade by the hour: hourly rates are what a person keeps when the full-time week changes, so a 40-hour and a
/// 37-hour employer are compared fairly (law.md 97, 98). Rates are compared to the penny, as they are paid.
/// </summary>
public static class GradePlacer
{
    /// <summary>Pay is above the top of the grade: protected, and an equal-pay question.</summary>
    public const string AboveGrade = "GR_ABOVE_GRADE";

    /// <summary>Pay is not known, so neither the point nor the cost is.</summary>
    public const string PayNotKnown = "GR_PAY_NOT_KNOWN";

    /// <summary>The transfer is before the first spine that is known.</summary>
    public const string SpineNotKnown = "GR_SPINE_NOT_KNOWN";

    /// <param name="employee">As read; missing pay gives a placement without a point.</param>
    /// <param name="role">The council's role.</param>
    /// <param name="establishment">Roles, grades and full-time week.</param>
    /// <param name="on">The date whose spine counts: the transfer.</param>
    public static Checked<GradePlacement> Place(Employee employee, Role role, Establishment establishment, DateOnly on)
    {
        var grade = establishment.GradeOf(role);
        var where = new Location(employee.Sheet, employee.Row, employee.Column, "annualFtePay");
        if (employee.HourlyRate is not { Pounds: > 0 } rate)
        {
            return new(
                new GradePlacement(role, grade, null, PlacementRule.PayNotKnown, null, null,
                    $"{grade.Name}; the point depends on pay, which the list does not give."),
                [new Finding(PayNotKnown, Severity.Warning, "Pay is not known, so the spine point and the cost are not known.", where,
                    "Ask the contractor for the basic rate of pay.")]);
        }

        var points = establishment.PointsOf(grade, on);
        if (points.Count == 0)
        {
            return new(
                new GradePlacement(role, grade, null, PlacementRule.SpineNotKnown, rate, null,
                    $"{grade.Name}; no pay spine is known for {on:d MMMM yyyy}."),
                [new Finding(SpineNotKnown, Severity.Warning,
                    $"No pay spine is known for {on:d MMMM yyyy}, so the point and the council's rate are not known.", where,
                    "Give the council's spine for that date, or check the transfer date.")]);
        }

        var own = Rounding.ToPence(rate.Pounds);
        HourlyRate RateOf(SpinePoint point) => HourlyRate.From(new AnnualPay(point.Annual), establishment.FullTimeWeek);
        var reached = points.FirstOrDefault(point => Rounding.ToPence(RateOf(point).Pounds) >= own);
        var point = reached ?? points[^1];
        var council = establishment.RateOf(point, on);
        var rule = reached is null ? own > Rounding.ToPence(council.Pounds) ? PlacementRule.AboveGrade : PlacementRule.LivingWageFloor
            : point == points[0] && Rounding.ToPence(RateOf(point).Pounds) > own ? PlacementRule.MinimumOfGrade
            : PlacementRule.NearestPointAtOrAbove;
        var kept = rule == PlacementRule.AboveGrade && establishment.PayProtection is { } policy
            ? new ProtectedPay(rate, on.AddMonths(policy.Months), policy.Source)
            : null;
        var placement = new GradePlacement(
            role, grade, point, rule, rate, council,
            Working(grade, point, rule, own, Rounding.ToPence(RateOf(point).Pounds), establishment.FullTimeWeek)
                + Raised(council, RateOf(point)) + Protection(kept),
            kept, establishment.Increments?.From(point, grade, establishment, on));
        return new(placement, rule == PlacementRule.AboveGrade
            ? [new Finding(AboveGrade, Severity.Warning,
                $"Pay of {Pounds(own)} an hour is above the top of {grade.Name}, {Pounds(Rounding.ToPence(RateOf(point).Pounds))} an hour.",
                where,
                "On transferred terms the pay is kept, with no end date. Take advice on equal pay, and check that the role is the right one.")]
            : []);
    }

    static string Raised(HourlyRate council, HourlyRate point) =>
        council.Pounds > point.Pounds ? $" The council pays no less than the living wage, {Pounds(council.Pounds)} an hour." : "";

    static string Protection(ProtectedPay? kept) =>
        kept is null ? "" : $" On council terms the present rate is kept until {kept.Until.AddDays(-1):d MMMM yyyy} ({kept.Source}).";

    static string Working(Grade grade, SpinePoint point, PlacementRule rule, decimal own, decimal council, WeeklyHours week)
    {
        var sum = string.Create(CultureInfo.InvariantCulture,
            $"point {point.Point} is £{point.Annual:N0} ÷ {AnnualPay.WeeksInYear} ÷ {week.Hours:0.##} = {Pounds(council)} an hour{(point.Derived ? ", worked out from the award" : "")}");
        return rule switch
        {
            PlacementRule.MinimumOfGrade => $"Now {Pounds(own)} an hour, below {grade.Name}; its lowest {sum}.",
            PlacementRule.AboveGrade or PlacementRule.LivingWageFloor =>
                $"Now {Pounds(own)} an hour, above {grade.Name}; its highest {sum}.",
            _ => $"Now {Pounds(own)} an hour; in {grade.Name} the nearest at or above: {sum}.",
        };
    }

    static string Pounds(decimal amount) => string.Create(CultureInfo.InvariantCulture, $"£{amount:N2}");
}
