namespace Workforce.Units;

/// <summary>The one place where money is rounded: half up, as payrolls do, and only for figures that are shown or stored.</summary>
public static class Rounding
{
    public static decimal ToPence(decimal pounds) => Math.Round(pounds, 2, MidpointRounding.AwayFromZero);

    public static decimal ToPounds(decimal pounds) => Math.Round(pounds, 0, MidpointRounding.AwayFromZero);

    /// <summary>Four decimals, for hourly rates and full-time equivalents that further sums are made from.</summary>
    public static decimal ToFourPlaces(decimal value) => Math.Round(value, 4, MidpointRounding.AwayFromZero);
}
