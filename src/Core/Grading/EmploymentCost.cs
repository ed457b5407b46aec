using Workforce.Findings;
using Workforce.ReferenceData;
using Workforce.StaffLists;
using Workforce.Units;

namespace Workforce.Grading;

/// <summary>
/// A council's own figures for what employment costs, from <c>council/assumptions.json</c>. Rates are fractions of pay; the LGPS rate is
/// set by each fund, so there is no default.
/// </summary>
/// <param name="LgpsParticipation">Share of people expected to stay in the LGPS.</param>
/// <param name="ContractorPensionRate">What the contractor pays in on average.</param>
/// <param name="Source">Where the figures come from; printed beside them.</param>
public sealed record CostAssumptions(decimal LgpsEmployerRate, decimal LgpsParticipation, decimal ContractorPensionRate, string Source);

/// <summary>
/// What one person costs an employer in a full year, in pounds, basic pay only. Parts are to the penny, and the total is their sum.
/// </summary>
public sealed record EmploymentCost(decimal BasicPay, decimal NationalInsurance, decimal Pension, decimal Levy)
{
    public decimal Total => BasicPay + NationalInsurance + Pension + Levy;

    /// <summary>Yearly basic pay a person earns at a rate: rate × hours a week × weeks paid, 52.143 for all year.</summary>
    public static decimal BasicPayOf(HourlyRate rate, WeeklyHours hours, decimal weeksPaid) =>
        rate.Pounds * hours.Hours * WorkingTime.PaidWeeks(weeksPaid);

    /// <summary>
    /// The cost of yearly basic pay on a date, or null where a national figure is not known for it. National Insurance is due above the
    /// secondary threshold, for people under 21 and apprentices under 25 only above the upper one; the levy falls on all pay, for a council
    /// is past the allowance.
    /// </summary>
    public static EmploymentCost? Of(decimal basicPay, decimal pensionRate, bool levied, DateOnly on, int? age, ContractType? contract)
    {
        if (NationalFigures.EmployerNationalInsurance.On(on)?.Value is not { } insurance
            || NationalFigures.ApprenticeshipLevy.On(on)?.Value is not { } levy)
        {
            return null;
        }

        var threshold = age < 21 ? insurance.UpperSecondaryThresholdUnder21
            : age < 25 && contract == ContractType.Apprentice ? insurance.UpperSecondaryThresholdApprenticeUnder25
            : insurance.SecondaryThreshold;
        return new EmploymentCost(
            Rounding.ToPence(basicPay),
            Rounding.ToPence(Math.Max(0, basicPay - threshold) * insurance.Rate),
            Rounding.ToPence(basicPay * pensionRate),
            levied ? Rounding.ToPence(basicPay * levy.Rate) : 0);
    }

    /// <summary>The findings that costs on a date rest on figures carried forward.</summary>
    public static IEnumerable<Finding> CarriedForward(DateOnly on) =>
    [
        .. NationalFigures.EmployerNationalInsurance.On(on)?.Findings ?? [],
        .. NationalFigures.MinimumWage.On(on)?.Findings ?? [],
    ];
}

/// <summary>
/// One person's cost in each position, null where it is not known: with the contractor, on transferred terms, on council terms. Both
/// positions with the council carry the LGPS (law.md 127).
/// </summary>
/// <param name="WhileProtected">On council terms as long as pay above the grade is kept; the same as <paramref name="OnCouncilTerms"/>
/// where none is, null where the council's policy is not known.</param>
/// <param name="WhyNotKnown">In a few words, where any is null.</param>
public sealed record PersonCost(EmploymentCost? WithContractor, EmploymentCost? OnTransferredTerms, EmploymentCost? OnCouncilTerms,
    EmploymentCost? WhileProtected, string? WhyNotKnown)
{
    /// <param name="employee">Without hours, weeks and a rate nothing is known; hours of zero are a contract without guaranteed hours,
    /// whose cost is not known either.</param>
    /// <param name="placement">Null where no role was found.</param>
    /// <param name="assumptions">The council's own figures.</param>
    /// <param name="on">The transfer.</param>
    public static PersonCost Of(Employee employee, GradePlacement? placement, CostAssumptions assumptions, DateOnly on)
    {
        if (employee.HourlyRate is not { Pounds: > 0 } rate) return NotKnown("pay is not known");
        if (employee.WeeklyHours is not { } hours) return NotKnown("hours are not known");
        if (hours.Hours == 0) return NotKnown("no guaranteed hours");
        if (employee.WeeksPerYear is not { } weeks) return NotKnown("weeks paid are not known");
        var now = EmploymentCost.BasicPayOf(rate, hours, weeks);
        var lgps = assumptions.LgpsEmployerRate * assumptions.LgpsParticipation;
        EmploymentCost? Cost(decimal pay, decimal pension) =>
            EmploymentCost.Of(pay, pension, levied: true, on, employee.Age, employee.ContractType);
        EmploymentCost? At(HourlyRate? council) => council is { } known ? Cost(EmploymentCost.BasicPayOf(known, hours, weeks), lgps) : null;
        if (Cost(now, lgps) is null) return NotKnown("national figures are not known for that date");
        var council = At(placement?.CouncilRate);
        var kept = placement is { Rule: PlacementRule.AboveGrade } ? At(placement.Protected?.Rate) : council;
        var why = placement is null
            ? "no council role yet"
            : council is null
            ? "no spine is known for that date"
            : kept is null
            ? "the council's pay protection is not known"
            : null;
        return new(Cost(now, assumptions.ContractorPensionRate), Cost(now, lgps), council, kept, why);
    }

    static PersonCost NotKnown(string why) => new(null, null, null, null, why);
}
