using Workforce.Grading;
using Workforce.StaffLists;
using Workforce.Units;
using static Workforce.Terms.TermsWording;

namespace Workforce.Terms;

/// <summary>Compares pay by the hour and by the year for the same hours and weeks, and the full-time week.</summary>
static class PayComparison
{
    /// <summary>The verdict is by the hour: the year follows from the person's own hours, which do not change.</summary>
    public static TermsDifference Pay(ComparedTerm term, Employee employee, GradePlacement? placement, decimal councilWeek)
    {
        var council = placement switch
        {
            { CouncilRate: { } rate, Point: { } point } =>
                $"{Rate(rate, employee)} ({placement.Grade.Name}, point {point.Point}; provisional)",
            { } known => $"{known.Grade.Name}, provisional; the point is not known",
            null => "no role settled yet",
        };
        if (employee.HourlyRate is not { Pounds: > 0 } own) return TermsDifference.Untold(term, council);
        return placement?.CouncilRate is { } theirs
            ? TermsDifference.Of(term, Rate(own, employee), council,
                Compare(Rounding.ToPence(own.Pounds), Rounding.ToPence(theirs.Pounds))) with
            {
                ForGroup = ForGroup(employee, placement,
                    councilWeek)
            }
            : TermsDifference.Of(term, Rate(own, employee), council,
                Verdict.NotTold) with
            { ForGroup = new($"{Pounds(own.Pounds)} an hour", council) };
    }

    /// <summary>By the hour, and for a full-time year of each employer.</summary>
    static TermsForGroup ForGroup(Employee employee, GradePlacement placement, decimal councilWeek) => new(
        $"{Pounds(employee.HourlyRate!.Value.Pounds)} an hour{(employee is { AnnualFtePay: { } year, FullTimeWeek: { } week } ? $", {Pounds(year.Pounds)} a year for {Number(week.Hours)} hours" : "")}",
        $"{Pounds(placement.CouncilRate!.Value.Pounds)} an hour, {Pounds(AnnualPay.From(placement.CouncilRate.Value, new WeeklyHours(councilWeek)).Pounds)} a year for {Number(councilWeek)} hours ({placement.Grade.Name}, point {placement.Point!.Point}; provisional)");

    static string Rate(HourlyRate rate, Employee employee)
    {
        var hourly = $"{Pounds(rate.Pounds)} an hour";
        if (employee is not { WeeklyHours: { Hours: > 0 } hours, WeeksPerYear: { } weeks }) return hourly;
        var year = EmploymentCost.BasicPayOf(rate, hours, weeks);
        return $"{hourly}; {Pounds(year)} a year for {Number(hours.Hours)} hours and {Number(WorkingTime.PaidWeeks(weeks))} weeks paid";
    }

    public static TermsDifference FullTimeWeek(ComparedTerm term, Employee employee, decimal councilWeek) =>
        employee.FullTimeWeek is { } week
        ? TermsDifference.Of(term, Count(week.Hours, "hour"), Count(councilWeek, "hour"),
            week.Hours == councilWeek ? Verdict.Same : Verdict.DifferentInKind)
        : TermsDifference.Untold(term, Count(councilWeek, "hour"));
}
