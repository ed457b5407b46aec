using Workforce.Units;

namespace Workforce.Terms;

/// <summary>Statutory Sick Pay in a full week of absence.</summary>
public static class StatutorySickPayWeek
{
    /// <summary>The flat rate, or a share of weekly earnings where that is lower; null where no rate is known.</summary>
    public static decimal? Of(decimal weeklyEarnings, DateOnly on) =>
        ReferenceData.NationalFigures.StatutorySickPay.On(on)?.Value is { } rate
        ? Rounding.ToPence(rate.ShareOfEarningsCap is { } share ? Math.Min(rate.Weekly, weeklyEarnings * share) : rate.Weekly)
        : null;
}
