using Workforce.ReferenceData;
using Workforce.Units;

namespace Workforce.Grading;

/// <summary>
/// When a council's staff go up a point, from <c>grades.json</c>: each year on a day, once they have been on the grade for so many months;
/// who has not by then goes up when they have, and with the others from then on (law.md 106: 1 April and six months are common, and local).
/// </summary>
/// <param name="Month">The month of the day, 1 to 12.</param>
/// <param name="Day">The day of the month, 1 to 28.</param>
/// <param name="MonthsOnGrade">Months on the grade before the first step.</param>
/// <param name="Source">The council's conditions; printed beside the dates.</param>
public sealed record IncrementRule(int Month, int Day, int MonthsOnGrade, string Source)
{
    /// <summary>The first step of somebody who comes to the grade on a date.</summary>
    public DateOnly First(DateOnly start)
    {
        var day = new DateOnly(start.Year, Month, Day);
        var next = day > start ? day : day.AddYears(1);
        var ready = start.AddMonths(MonthsOnGrade);
        return ready > next ? ready : next;
    }

    /// <summary>
    /// The steps from a point to the top of the grade, at the pay known today for each date. The first may be late; the next is on the
    /// council's day.
    /// </summary>
    public IReadOnlyList<Increment> From(SpinePoint from, Grade grade, Establishment establishment, DateOnly start)
    {
        List<Increment> steps = [];
        var on = First(start);
        var last = from.Point;
        while (establishment.PointsOf(grade, on).FirstOrDefault(point => point.Point > last) is { } next)
        {
            steps.Add(new Increment(on, next, establishment.RateOf(next, on)));
            last = next.Point;
            var day = new DateOnly(on.Year, Month, Day);
            on = day > on ? day : day.AddYears(1);
        }

        return steps;
    }
}

/// <summary>A step up the grade that is due on a date.</summary>
public sealed record Increment(DateOnly On, SpinePoint Point, HourlyRate Rate);

/// <summary>
/// How long a council keeps pay that is above the grade for somebody on its own terms (law.md 131). On transferred terms pay is kept
/// without end.
/// </summary>
/// <param name="Months">Counted from the transfer.</param>
/// <param name="Source">The council's policy; printed beside the figure.</param>
public sealed record PayProtectionPolicy(int Months, string Source);

/// <summary>Pay above the grade that is kept on council terms.</summary>
/// <param name="Until">The first day without it.</param>
public sealed record ProtectedPay(HourlyRate Rate, DateOnly Until, string Source);

/// <summary>
/// A pay award that is not settled, as the council assumes it: a rise of every point from a date. Never more than a what-if beside the
/// figures.
/// </summary>
/// <param name="Percent">3.3 is 3.3 per cent; points are rounded to the pound, as the award of 2025 was.</param>
/// <param name="From">The date it would be back-dated to.</param>
/// <param name="Source">Whose offer or guess it is.</param>
public sealed record AssumedAward(decimal Percent, DateOnly From, string Source)
{
    /// <summary>The spine with the award, from its date on; a spine that starts on that date or later has it already.</summary>
    public Figure<IReadOnlyList<SpinePoint>> Raise(Figure<IReadOnlyList<SpinePoint>> spine, DateOnly on) => Raises(spine.From, on)
        ? spine with
        {
            Title = $"{spine.Title} with an assumed rise of {Percent:0.##}%",
            Value = [.. spine.Value.Select(point => point with { Annual = Raised(point.Annual), Derived = true })],
            Source = Source
        }
        : spine;

    public bool Raises(DateOnly settled, DateOnly on) => settled < From && From <= on;

    public decimal Raised(decimal annual) => Rounding.ToPounds(annual * (1 + (Percent / 100)));
}
