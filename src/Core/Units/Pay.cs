namespace Workforce.Units;

/// <summary>Basic pay in pounds for a year of full-time, all-year work, without allowances. Never negative.</summary>
public readonly record struct AnnualPay : IComparable<AnnualPay>
{
    /// <summary>Weeks in a year for turning hourly into yearly pay: 365 / 7, as councils publish it (njc_hourly_rate_formula).</summary>
    public const decimal WeeksInYear = 52.143m;

    public AnnualPay(decimal pounds) => Pounds = pounds >= 0 ? pounds : throw new ArgumentOutOfRangeException(nameof(pounds));

    public decimal Pounds { get; }

    /// <summary>Rate × full-time week × 52.143.</summary>
    public static AnnualPay From(HourlyRate rate, WeeklyHours fullTimeWeek) => new(rate.Pounds * fullTimeWeek.Hours * WeeksInYear);

    public int CompareTo(AnnualPay other) => Pounds.CompareTo(other.Pounds);

    public static bool operator <(AnnualPay left, AnnualPay right) => left.Pounds < right.Pounds;

    public static bool operator >(AnnualPay left, AnnualPay right) => left.Pounds > right.Pounds;

    public static bool operator <=(AnnualPay left, AnnualPay right) => left.Pounds <= right.Pounds;

    public static bool operator >=(AnnualPay left, AnnualPay right) => left.Pounds >= right.Pounds;
}

/// <summary>Basic pay in pounds an hour, without premium or overtime. Never negative.</summary>
public readonly record struct HourlyRate
{
    public HourlyRate(decimal pounds) => Pounds = pounds >= 0 ? pounds : throw new ArgumentOutOfRangeException(nameof(pounds));

    public decimal Pounds { get; }

    /// <summary>
    /// Annual ÷ 52.143 ÷ full-time week, unrounded. The week is the employer's own: 37 under the Green Book, 36 or 35 in London.
    /// </summary>
    public static HourlyRate From(AnnualPay pay, WeeklyHours fullTimeWeek) => new(pay.Pounds / AnnualPay.WeeksInYear / fullTimeWeek.Hours);
}
