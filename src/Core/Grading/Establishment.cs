using Workforce.Findings;
using Workforce.ReferenceData;
using Workforce.Units;

namespace Workforce.Grading;

/// <summary>A job of the council's establishment. <paramref name="GradeId"/> names a <see cref="Grade"/>.</summary>
public sealed record Role(string Id, string Title, string Family, string GradeId, string? Soc2020, string Purpose);

/// <summary>A grade and the spine points it uses, in order; gaps are allowed.</summary>
public sealed record Grade(string Id, string Name, IReadOnlyList<int> Points);

public enum LivingWageKind
{
    Uk,
    London,
}

/// <summary>A council's own points above the national spine, from a date, in pounds a year.</summary>
public sealed record LocalPoint(int Point, DateOnly From, decimal Annual, string Source);

/// <summary>The council's roles, grades, spine and full-time week.</summary>
/// <param name="OwnSpine">Null: the council uses the national spine.</param>
/// <param name="LivingWage">The voluntary living wage the council pays as a floor; null where it pays none.</param>
/// <param name="Increments">When staff go up a point; null where the council has not said.</param>
/// <param name="PayProtection">How long pay above a grade is kept on council terms; null where the council has not said.</param>
/// <param name="WhatIf">An unsettled award to show the effect of; it changes nothing here.</param>
public sealed record Establishment(
    IReadOnlyList<Role> Roles, IReadOnlyList<Grade> Grades, IReadOnlyList<LocalPoint> LocalPoints, WeeklyHours FullTimeWeek,
    PaySpine? OwnSpine = null, LivingWageKind? LivingWage = null,
    IncrementRule? Increments = null, PayProtectionPolicy? PayProtection = null, AssumedAward? WhatIf = null)
{
    /// <summary>An award that every point is raised by: the what-if, where this is the establishment under it.</summary>
    AssumedAward? Applied { get; init; }

    /// <summary>
    /// The same council as it would be under its what-if; null where it has none, or the award is settled or not due on the date.
    /// </summary>
    public Establishment? UnderWhatIf(DateOnly on) =>
        WhatIf is { } award && SpineOn(on) is { } spine && award.Raises(spine.From, on) ? this with { Applied = award } : null;

    /// <summary>The spine in force on a date, with its source; null where none is known.</summary>
    public Figure<IReadOnlyList<SpinePoint>>? SpineOn(DateOnly on)
    {
        var spine = OwnSpine is { } own ? own.On(on) : NationalFigures.NjcPaySpine.On(on);
        return spine is not null && Applied is { } award ? award.Raise(spine, on) : spine;
    }

    /// <summary>What a point pays an hour on a date: its own rate, or the living wage the council pays as a floor.</summary>
    public HourlyRate RateOf(SpinePoint point, DateOnly on) =>
        new(Math.Max(HourlyRate.From(new AnnualPay(point.Annual), FullTimeWeek).Pounds, LivingWageOn(on)?.Value ?? 0));

    public Grade GradeOf(Role role) => Grades.Single(grade => grade.Id == role.GradeId);

    /// <summary>
    /// The floor under every rate of the council's on a date, in pounds an hour; null where it pays none or none is known.
    /// </summary>
    public Figure<decimal>? LivingWageOn(DateOnly on) => LivingWage is { } kind && NationalFigures.RealLivingWage.On(on) is { } wage
        ? new(kind == LivingWageKind.London ? "London Living Wage" : "Real Living Wage",
            kind == LivingWageKind.London ? wage.Value.London : wage.Value.Uk, wage.From, wage.Confidence, wage.Source, wage.CarriedForward)
        : null;

    /// <summary>The findings that pay on a date rests on figures carried forward.</summary>
    public IEnumerable<Finding> CarriedForward(DateOnly on) => [.. SpineOn(on)?.Findings ?? [], .. LivingWageOn(on)?.Findings ?? []];

    /// <summary>
    /// Points of the grade on a date, in order. A point deleted nationally gives way to the lowest point left (law.md 132), so a grade
    /// never comes out empty because its bottom point went.
    /// </summary>
    public IReadOnlyList<SpinePoint> PointsOf(Grade grade, DateOnly on)
    {
        var spine = SpineOn(on)?.Value ?? [];
        var local = LocalPoints.Where(point => point.From <= on)
            .GroupBy(point => point.Point)
            .Select(points => points.MaxBy(point => point.From)!)
            .Select(point => Applied is { } award && award.Raises(point.From, on)
                ? new SpinePoint(point.Point, award.Raised(point.Annual), Derived: true)
                : new SpinePoint(point.Point, point.Annual, Derived: false));
        var lowest = OwnSpine is null ? NationalFigures.NjcLowestPoint.On(on)?.Value ?? 0 : 0;
        var used = grade.Points.Select(point => Math.Max(point, lowest)).ToHashSet();
        return [.. spine.Concat(local).Where(point => used.Contains(point.Point)).OrderBy(point => point.Point)];
    }
}
