using Workforce.ReferenceData;
using Workforce.Units;

namespace Workforce.Terms;

/// <summary>Statutory redundancy pay (ERA 1996 ss.155, 162, 227).</summary>
/// <param name="Weeks">Of pay.</param>
/// <param name="Pay">Null where the cap is not known for the date and the week's pay may be above it.</param>
public sealed record RedundancyPay(decimal Weeks, decimal? Pay)
{
    /// <summary>Complete years are counted back from the date, each weighed by the age at its start; nothing before two years.</summary>
    /// <param name="age">In complete years, on the date.</param>
    /// <param name="completeYears">Of service, on the date.</param>
    /// <param name="weekPay">Before the cap.</param>
    /// <param name="on">The date of dismissal.</param>
    public static RedundancyPay Of(int age, int completeYears, decimal weekPay, DateOnly on)
    {
        if (NationalFigures.StatutoryRedundancy.On(on)?.Value is not { } law) return new(0, null);
        if (completeYears < law.MinimumYears) return new(0, 0);
        var weeks = Enumerable.Range(1, Math.Min(completeYears, law.MaximumYears))
            .Sum(back => (age - back) switch { >= 41 => law.Weeks41AndOver, >= 22 => law.Weeks22To40, _ => law.WeeksUnder22 });
        return NationalFigures.WeekPayCap.On(on) is not { Value: { } cap } figure ? new(weeks, null)
            : figure.CarriedForward && weekPay > cap ? new(weeks, null)
            : new(weeks, Rounding.ToPence(weeks * Math.Min(weekPay, cap)));
    }
}
