using System.Globalization;

namespace Workforce.Samples;

/// <summary>The ways contractors write a figure or a date.</summary>
static class Wording
{
    /// <summary>7 Aug 2014</summary>
    public static string LongDate(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>7 Aug 14</summary>
    public static string ShortYear(DateOnly date) => date.ToString("d MMM yy", CultureInfo.InvariantCulture);

    /// <summary>07/08/2014</summary>
    public static string Slashed(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>07.08.2014</summary>
    public static string Dotted(DateOnly date) => date.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    /// <summary>£1,142.19</summary>
    public static string Pounds(decimal pounds) => pounds.ToString("£#,##0.00", CultureInfo.InvariantCulture);

    /// <summary>£28,630</summary>
    public static string WholePounds(decimal pounds) => pounds.ToString("£#,##0", CultureInfo.InvariantCulture);

    public static string Plain(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>5 x 3h 30m</summary>
    public static string EachDay(decimal weeklyHours, int days)
    {
        var minutes = (int)(weeklyHours * 60 / days);
        return minutes % 60 == 0 ? $"{days} x {minutes / 60}h" : $"{days} x {minutes / 60}h {minutes % 60:00}m";
    }

    /// <summary>18½</summary>
    public static string WithFractions(decimal number) => Math.Truncate(number) + (number % 1) switch
    {
        0.25m => "¼",
        0.5m => "½",
        0.75m => "¾",
        _ => "",
    };

    public static decimal ToPence(decimal pounds) => Math.Round(pounds, 2, MidpointRounding.AwayFromZero);

    /// <summary>A year's full-time pay for an hourly rate, to the nearest ten pounds as pay scales have it.</summary>
    public static decimal Yearly(decimal rate, decimal fullTimeWeek) =>
        Math.Round(rate * fullTimeWeek * 365 / 7 / 10, 0, MidpointRounding.AwayFromZero) * 10;
}
