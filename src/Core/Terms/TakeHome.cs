using Workforce.ReferenceData;
using Workforce.Units;

namespace Workforce.Terms;

/// <summary>
/// Indicative pay after income tax, National Insurance and the person's own pension contribution, in pounds a year: one job, the standard
/// allowance, basic pay alone. Contributions come off before tax and not before National Insurance.
/// </summary>
public static class TakeHome
{
    /// <summary>From here on National Insurance may no longer be due, and nothing is worked out. No State Pension age is lower.</summary>
    const int MayHaveReachedPensionAge = 66;

    /// <param name="annualPay">Actual basic pay of a year.</param>
    /// <param name="pension">The person's own contribution, in pounds a year.</param>
    /// <param name="age">On the date; null where not known, then taken as of working age.</param>
    /// <param name="on">The day the figures are those of.</param>
    /// <returns>Null where no figures are known, where the allowance falls away, or at an age at which National Insurance may have
    /// ended.</returns>
    public static decimal? Of(decimal annualPay, decimal pension, int? age, DateOnly on)
    {
        if (age is < 16 or >= MayHaveReachedPensionAge || NationalFigures.IncomeTax.On(on)?.Value is not { } tax
            || NationalFigures.EmployeeNationalInsurance.On(on)?.Value is not { } insurance || annualPay > tax.AllowanceFallsAbove)
        {
            return null;
        }

        var taxable = Math.Max(0, annualPay - pension - tax.PersonalAllowance);
        var due = (Math.Min(taxable, tax.BasicRateLimit) * tax.BasicRate) + (Math.Max(0, taxable - tax.BasicRateLimit) * tax.HigherRate);
        var main = Math.Max(0, Math.Min(annualPay, insurance.UpperEarningsLimit) - insurance.PrimaryThreshold) * insurance.MainRate;
        var upper = Math.Max(0, annualPay - insurance.UpperEarningsLimit) * insurance.UpperRate;
        return Rounding.ToPence(annualPay - pension - due - main - upper);
    }
}
