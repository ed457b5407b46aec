using Workforce.ReferenceData;
using Workforce.Units;

namespace Workforce.Grading;

/// <summary>A job of the council's establishment. <paramref name="GradeId"/> names a <see cref="Grade"/>.</summary>
public sealed record Role(string Id, string Title, string Family, string GradeId, string? Soc2020, string Purpose);

/// <summary>A grade and the spine points it uses, in order; gaps are allowed.</summary>
public sealed record Grade(string Id, string Name, IReadOnlyList<int> Points);

/// <summary>A council's own points above the national spine, from a date, in pounds a year.</summary>
public sealed record LocalPoint(int Point, DateOnly From, decimal Annual, string Source);

/// <summary>The council's roles, grades, spine and full-time week.</summary>
public sealed record Establishment(
    IReadOnlyList<Role> Roles, IReadOnlyList<Grade> Grades, IReadOnlyList<LocalPoint> LocalPoints, WeeklyHours FullTimeWeek)
{
    public Grade GradeOf(Role role) => Grades.Single(grade => grade.Id == role.GradeId);

    /// <summary>
    /// Points of the grade on a date, in order. A point deleted nationally gives way to the lowest point left (law.md 132), so a grade
    /// never comes out empty because its bottom point went.
    /// </summary>
    public IReadOnlyList<SpinePoint> PointsOf(Grade grade, DateOnly on)
    {
        var national = NationalFigures.NjcPaySpine.On(on)?.Value ?? [];
        var local = LocalPoints.Where(point => point.From <= on)
            .GroupBy(point => point.Point)
            .Select(points => points.MaxBy(point => point.From)!)
            .Select(point => new SpinePoint(point.Point, point.Annual, Derived: false));
        var lowest = NationalFigures.NjcLowestPoint.On(on)?.Value ?? 0;
        var used = grade.Points.Select(point => Math.Max(point, lowest)).ToHashSet();
        return [.. national.Concat(local).Where(point => used.Contains(point.Point)).OrderBy(point => point.Point)];
    }
}
