using Workforce.Grading;
using Workforce.ReferenceData;
using Workforce.StaffLists;
using Workforce.Units;

namespace Workforce.Terms;

/// <summary>What one position gives a person in a full year, as far as it is known; null is not known, never nothing.</summary>
/// <param name="LgpsEmployer">What the council pays into the LGPS for a member, in pounds a year.</param>
/// <param name="LgpsEmployee">What a member pays in, in pounds a year, before tax relief.</param>
/// <param name="LgpsEmployeeRate">The band's fraction of pay, on actual pay.</param>
/// <param name="TakeHome">Indicative, in pounds a year, as a member; see <see cref="Terms.TakeHome"/>.</param>
/// <param name="LeaveDays">Of a five-day week, bank holidays included.</param>
/// <param name="LeavePounds">What those days are worth at the hourly rate: part of pay, not on top of it.</param>
/// <param name="SickPay">At the person's length of service.</param>
/// <param name="Allowances">In words.</param>
public sealed record RewardPosition(
    decimal? Hourly, decimal? Annual, decimal? LgpsEmployer, decimal? LgpsEmployee, decimal? LgpsEmployeeRate, decimal? TakeHome,
    decimal? LeaveDays, decimal? LeavePounds, SickPayCover? SickPay, string Allowances);

/// <summary>
/// The whole of what a person has on transferred terms and would have on the council's, side by side. Information, not an offer or advice
/// (law.md 121). The LGPS is in both (law.md 127), for whoever may be a member of it.
/// </summary>
/// <param name="Membership">How the person stands to the LGPS on the day.</param>
/// <param name="EarlierRightsBy">The usual last day for asking to bring earlier pension rights in.</param>
public sealed record TotalReward(RewardPosition Transferred, RewardPosition Council, LgpsMembership Membership, DateOnly EarlierRightsBy)
{
    /// <param name="employee">As read.</param>
    /// <param name="placement">Null: the council's pay is not known.</param>
    /// <param name="basis">The council's terms and what the contractor told.</param>
    public static TotalReward Of(Employee employee, GradePlacement? placement, TermsBasis basis)
    {
        ArgumentNullException.ThrowIfNull(employee);
        ArgumentNullException.ThrowIfNull(basis);
        var terms = TermsComparer.Compare(employee, placement, basis);
        var leave = terms[Index("annual-leave")].ForGroup;
        var allowances = terms[Index("allowances")];
        var months = employee.StartDate is { } start ? TermsComparer.CompleteMonths(start, basis.On) : (int?)null;
        var sick = TermsComparer.SickPayOf(employee, basis, months);
        var scale = basis.Council.SickPayOn(basis.On).Bands;
        return new(
            Position(employee, employee.HourlyRate is { Pounds: > 0 } own ? own : null, leave?.ContractorDays, sick, allowances.Contractor,
                basis),
            Position(employee, placement?.CouncilRate, CouncilDays(months, basis), months is { } served ? SickPay.At(scale, served) : null,
                allowances.Council, basis),
            LgpsEnrolment.Of(employee, basis.On), LgpsEnrolment.EarlierRightsBy(basis.On));
    }

    static int Index(string id) => TermCatalogue.All.Select((term, index) => (term, index)).First(entry => entry.term.Id == id).index;

    static decimal? CouncilDays(int? months, TermsBasis basis) =>
        months is { } served && basis.Council.LeaveOn(basis.On).Leave is { } leave
            && NationalFigures.BankHolidays.On(basis.On)?.Value.Count is { } bank
        ? leave.DaysAfter(served / 12) + bank
        : null;

    static RewardPosition Position(Employee employee, HourlyRate? rate, decimal? leaveDays, SickPayCover? sick, string allowances,
        TermsBasis basis)
    {
        var (hours, weeks) = (employee.WeeklyHours is { Hours: > 0 } known ? known : (WeeklyHours?)null, employee.WeeksPerYear);
        var annual = rate is { } hourly && hours is { } week && weeks is { } paid
            ? Rounding.ToPence(EmploymentCost.BasicPayOf(hourly, week, paid))
            : (decimal?)null;
        var member = LgpsEnrolment.Of(employee, basis.On) != LgpsMembership.NotEligible;
        var band = annual is { } pay && member ? Lgps.BandOf(pay, basis.On) : null;
        var paidIn = annual is { } own && band is { } of ? Rounding.ToPence(own * of.Main) : (decimal?)null;
        var takeHome = annual is { } gross && paidIn is { } contribution
            ? TakeHome.Of(gross, contribution, LgpsEnrolment.AgeOn(employee, basis.On), basis.On)
            : null;
        return new(
            rate is { } shown ? Rounding.ToPence(shown.Pounds) : null, annual,
            annual is { } total && member ? Rounding.ToPence(total * basis.LgpsEmployerRate) : null,
            paidIn, band?.Main, takeHome, leaveDays, LeaveIn(leaveDays, rate, hours, weeks), sick, allowances);
    }

    /// <summary>Days × a fifth of the week × the rate. Not for part of a year: there leave is in the weeks paid.</summary>
    static decimal? LeaveIn(decimal? days, HourlyRate? rate, WeeklyHours? hours, decimal? weeks) =>
        days is { } leave && rate is { } hourly && hours is { } week && weeks >= 52
            ? Rounding.ToPence(leave * week.Hours / 5 * hourly.Pounds)
            : null;
}

/// <summary>Contributions to the Local Government Pension Scheme.</summary>
public static class Lgps
{
    /// <summary>The band of yearly pay, by actual pay rounded down to the pound; null where no bands are known.</summary>
    public static ContributionBand? BandOf(decimal annualPay, DateOnly on) =>
        NationalFigures.LgpsEmployeeBands.On(on)?.Value.Last(band => band.From <= Math.Floor(annualPay));
}
