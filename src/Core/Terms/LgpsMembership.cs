using Workforce.StaffLists;

namespace Workforce.Terms;

/// <summary>How somebody stands to the Local Government Pension Scheme on joining the council.</summary>
public enum LgpsMembership
{
    /// <summary>Brought in from the first day; an opt-out is the person's own step afterwards.</summary>
    Enrolled,

    /// <summary>A contract of under three months: may ask to join.</summary>
    MayJoin,

    /// <summary>75 or over.</summary>
    NotEligible,

    /// <summary>Casual, or temporary and over within three months or at an end not told: for the pension fund to say.</summary>
    DependsOnContract,
}

/// <summary>
/// LGPS Regulations 2013 reg 3. No hours or earnings minimum; apart from automatic enrolment under the Pensions Act 2008.
/// </summary>
public static class LgpsEnrolment
{
    /// <param name="contractMonths">Whole months the contract runs; null where it has no end.</param>
    /// <param name="age">Null where not known; then taken as under 75.</param>
    public static LgpsMembership Of(int? contractMonths, int? age) =>
        age >= 75 ? LgpsMembership.NotEligible : contractMonths < 3 ? LgpsMembership.MayJoin : LgpsMembership.Enrolled;

    /// <summary>
    /// As the list has it. Whether a contract that has run longer with the contractor is counted from its own start is not guessed.
    /// </summary>
    /// <param name="employee">As read.</param>
    /// <param name="joined">The transfer.</param>
    public static LgpsMembership Of(Employee employee, DateOnly joined)
    {
        ArgumentNullException.ThrowIfNull(employee);
        var byAge = Of(contractMonths: null, AgeOn(employee, joined));
        if (byAge == LgpsMembership.NotEligible) return byAge;
        if (employee.ContractType == ContractType.CasualZeroHours) return LgpsMembership.DependsOnContract;
        if (employee.ContractType is not (ContractType.FixedTerm or ContractType.Apprentice)) return LgpsMembership.Enrolled;
        if (employee.ContractEnd is not { } end)
            return employee.ContractType == ContractType.FixedTerm ? LgpsMembership.DependsOnContract : LgpsMembership.Enrolled;
        if (end.AddDays(1) >= joined.AddMonths(3)) return LgpsMembership.Enrolled;
        return employee.StartDate is { } start && TermsComparer.CompleteMonths(start, end.AddDays(1)) < 3
            ? LgpsMembership.MayJoin
            : LgpsMembership.DependsOnContract;
    }

    /// <summary>From the date of birth, else as the list gives it; null where neither is told.</summary>
    public static int? AgeOn(Employee employee, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(employee);
        return employee.DateOfBirth is { } birth ? TermsComparer.CompleteYears(birth, day) : employee.Age;
    }

    /// <summary>The usual last day for asking to bring earlier pension rights in; a council may allow longer.</summary>
    public static DateOnly EarlierRightsBy(DateOnly joined) => joined.AddMonths(12);
}
