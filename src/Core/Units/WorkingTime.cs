namespace Workforce.Units;

/// <summary>Contracted basic hours a week, without overtime; zero for a zero-hours contract, at most 168.</summary>
public readonly record struct WeeklyHours
{
    public WeeklyHours(decimal hours) => Hours = hours is >= 0 and <= 168 ? hours : throw new ArgumentOutOfRangeException(nameof(hours));

    public decimal Hours { get; }
}

/// <summary>
/// A share of one full-time, all-year post: hours over the full-time week, and weeks paid over the year where a post is term-time.
/// </summary>
public readonly record struct Fte
{
    public Fte(decimal share) => Share = share >= 0 ? share : throw new ArgumentOutOfRangeException(nameof(share));

    public decimal Share { get; }

    /// <summary>
    /// Hours ÷ full-time week × weeks paid ÷ 52.143. Weeks paid of 52 or more count as the whole year, so a list that says 52 and one that
    /// says 52.143 agree.
    /// </summary>
    public static Fte Of(WeeklyHours hours, WeeklyHours fullTimeWeek, decimal weeksPaid) =>
        new(hours.Hours / fullTimeWeek.Hours * WorkingTime.ShareOfYear(weeksPaid));
}

/// <summary>Sums over working time that belong to no one unit.</summary>
public static class WorkingTime
{
    /// <summary>
    /// The weeks a year's pay is for: 52.143 for a list that says 52 or more, which means all year, else the weeks as given.
    /// </summary>
    public static decimal PaidWeeks(decimal weeksPaid) => weeksPaid >= 52 ? AnnualPay.WeeksInYear : weeksPaid;

    /// <summary>
    /// The weeks that are paid for weeks worked in a post that is not worked all year: worked × 52.143 ÷ (52.143 − leave), leave in weeks
    /// with bank holidays (the principle of Green Book part 4.12; a council may have a formula of its own).
    /// </summary>
    public static decimal PaidForWorked(decimal weeksWorked, decimal leaveWeeks) =>
        Math.Min(AnnualPay.WeeksInYear, weeksWorked * AnnualPay.WeeksInYear / (AnnualPay.WeeksInYear - leaveWeeks));

    /// <summary>Weeks paid as a share of the year.</summary>
    public static decimal ShareOfYear(decimal weeksPaid) => PaidWeeks(weeksPaid) / AnnualPay.WeeksInYear;
}
