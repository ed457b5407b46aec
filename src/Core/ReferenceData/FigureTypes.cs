namespace Workforce.ReferenceData;

/// <summary>
/// A point of a pay spine. <paramref name="Annual"/> in pounds for a full-time year; <paramref name="Derived"/>: worked out from the award,
/// not seen as published.
/// </summary>
public sealed record SpinePoint(int Point, decimal Annual, bool Derived = false);

/// <summary>Pounds an hour. The apprentice rate holds under 19 and in the first year of an apprenticeship.</summary>
public sealed record MinimumWage(decimal Adult, decimal Age18To20, decimal Under18, decimal Apprentice)
{
    /// <summary>The lowest lawful rate at an age in whole years.</summary>
    public decimal ForAge(int age) => age >= 21 ? Adult : age >= 18 ? Age18To20 : Under18;
}

/// <summary>Pounds an hour from age 18; voluntary.</summary>
public sealed record LivingWage(decimal Uk, decimal London);

/// <summary>
/// Thresholds in pounds a year; no contribution is due on pay up to the upper threshold for under-21s and apprentices under 25.
/// </summary>
public sealed record EmployerNationalInsurance(
    decimal Rate, decimal SecondaryThreshold, decimal UpperSecondaryThresholdUnder21, decimal UpperSecondaryThresholdApprenticeUnder25);

/// <summary>Pounds a year of pay in England. Above <paramref name="AllowanceFallsAbove"/> the allowance falls away.</summary>
public sealed record IncomeTax(decimal PersonalAllowance, decimal BasicRateLimit, decimal BasicRate, decimal HigherRate,
    decimal AllowanceFallsAbove);

/// <summary>Class 1, category A: thresholds in pounds a year.</summary>
public sealed record EmployeeNationalInsurance(decimal PrimaryThreshold, decimal UpperEarningsLimit, decimal MainRate, decimal UpperRate);

/// <summary>Whole pounds of actual pensionable pay, both ends included; the top band has no end.</summary>
public sealed record ContributionBand(decimal From, decimal? To, decimal Main, decimal FiftyFifty);

public sealed record ApprenticeshipLevy(decimal Rate, decimal AnnualAllowance);

/// <summary>Employment Rights Act 1996 section 86, in weeks.</summary>
public sealed record StatutoryNotice(
    int EmployerWeeksFromOneMonth, int EmployerWeeksPerYearFromTwoYears, int EmployerMaximumWeeks, int EmployeeWeeks)
{
    /// <summary>Notice the employer must give after so many complete years of service (and at least one month).</summary>
    public int EmployerWeeks(int completeYears) =>
        completeYears < 2 ? EmployerWeeksFromOneMonth : Math.Min(completeYears * EmployerWeeksPerYearFromTwoYears, EmployerMaximumWeeks);
}

public sealed record StatutoryLeave(decimal Weeks, decimal MaximumDays, bool MayIncludeBankHolidays);

/// <summary><paramref name="ShareOfEarningsCap"/>: the payment is the lower of the flat rate and this share of weekly earnings.</summary>
public sealed record StatutorySickPay(decimal Weekly, int MaximumWeeks, int WaitingDays, decimal? ShareOfEarningsCap);

public sealed record StatutoryRedundancy(
    int MinimumYears, int MaximumYears, decimal WeeksUnder22, decimal Weeks22To40, decimal Weeks41AndOver);

public sealed record BankHoliday(DateOnly Date, string Name);

/// <summary>Periods and limits of TUPE 2006 regulations 4, 11, 12 and 16.</summary>
public sealed record TupeConstants(
    int LiabilityInformationDays,
    int LiabilityInformationMaximumAgeDays,
    int LookBackYears,
    decimal MinimumAwardPerEmployee,
    int InformAndConsultMaximumWeeks,
    int CollectiveTermRenegotiationYears);

/// <summary>Regulation 13A: an employer below either number, with no representatives, may consult directly.</summary>
public sealed record DirectConsultation(int EmployerFewerThan, int TransferFewerThan);

/// <summary>Days for a five-day week; public holidays come on top.</summary>
public sealed record GreenBookLeave(decimal Days, decimal DaysAfterFiveYears, decimal ExtraStatutoryDays);

/// <summary>Months of full and then half pay in any rolling year, from so many complete years of service.</summary>
/// <param name="HalfAfterMonths">Half pay is due only after so many months of service; null where there is no such wait.</param>
public sealed record GreenBookSickPay(int FromYears, string Service, int FullMonths, int HalfMonths, int? HalfAfterMonths);

/// <summary>Overtime as multiples of plain time. Part-timers get plain time until the threshold is reached.</summary>
public sealed record GreenBookPremiumRates(decimal MondayToSaturday, decimal SundayAndPublicHolidays, decimal LeastHoursOnSunday,
    decimal PartTimeThresholdHours);
