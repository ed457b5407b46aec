using System.Globalization;
using Workforce.ReferenceData;
using Workforce.StaffLists;

namespace Workforce.Terms;

/// <summary>Who is better off under which employer's term.</summary>
public enum Verdict
{
    BetterWithContractor,
    BetterWithCouncil,
    Same,

    /// <summary>Not a matter of more or less, such as two kinds of pension.</summary>
    DifferentInKind,

    /// <summary>The list does not say: shown as such, and asked for.</summary>
    NotTold,
}

/// <summary>One term as one person has it, beside the council's.</summary>
/// <param name="Contractor">As told, or <c>not told</c>.</param>
/// <param name="Protection">What the law does with it.</param>
/// <param name="Citations">Such as <c>reg 4(4)</c>.</param>
public sealed record TermsDifference(string Term, string Contractor, string Council, Verdict Verdict, string Protection, IReadOnlyList<string> Citations);

/// <summary>Compares a person's terms with the council's in the same units. A term the list does not give is not told, never guessed.</summary>
public static class TermsComparer
{
    public const string NotTold = "not told";

    const string Kept = "It moves over with the contract. A change because of the transfer is void unless an exception applies.";

    static readonly string[] Contract = ["reg 4(2)", "reg 4(4)"];

    /// <param name="employee">As read.</param>
    /// <param name="council">The council's terms.</param>
    /// <param name="councilWeek">Its full-time week in hours.</param>
    /// <param name="on">The transfer: lengths of service and bank holidays are counted at it.</param>
    public static IReadOnlyList<TermsDifference> Compare(Employee employee, CouncilTerms council, decimal councilWeek, DateOnly on)
    {
        var years = employee.StartDate is { } start ? CompleteYears(start, on) : (int?)null;
        return
        [
            FullTimeWeek(employee, councilWeek),
            Leave(employee, council.Leave, years, on),
            Notice(employee, council.Notice, years, on),
            Text("Sick pay", employee, "sickPay", council.SickPay),
            Pension(employee, council),
            Text("How often pay is made", employee, "payFrequency", $"{council.PayFrequency}, on {council.PayDate}"),
        ];
    }

    /// <summary>Complete years between two dates; zero where the first is later.</summary>
    public static int CompleteYears(DateOnly from, DateOnly to)
    {
        var years = to.Year - from.Year;
        return Math.Max(0, from.AddYears(years) > to ? years - 1 : years);
    }

    static TermsDifference FullTimeWeek(Employee employee, decimal councilWeek) => employee.FullTimeWeek is { } week
        ? new("Full-time week", $"{Number(week.Hours)} hours", $"{Number(councilWeek)} hours", week.Hours == councilWeek ? Verdict.Same : Verdict.DifferentInKind, "Contracted hours move over as they are.", Contract)
        : Untold("Full-time week", $"{Number(councilWeek)} hours");

    static TermsDifference Leave(Employee employee, CouncilLeave council, int? years, DateOnly on)
    {
        var bankHolidays = NationalFigures.BankHolidays.On(on)?.Value.Count ?? 8;
        var days = (years >= 5 ? council.DaysAfterFiveYears : council.Days) + council.ExtraStatutoryDays;
        var councilText = $"{Number(days)} days and {bankHolidays} bank holidays{(years is null ? ", more after five years" : "")}";
        return TotalDays(employee.HolidayEntitlement, bankHolidays) is { } theirs
            ? new("Annual leave", LeaveText(employee.HolidayEntitlement!), councilText, Compare(theirs, days + bankHolidays), Kept, Contract)
            : employee.HolidayEntitlement is { } unclear
                ? new("Annual leave", LeaveText(unclear), councilText, Verdict.DifferentInKind, Kept, Contract)
                : Untold("Annual leave", councilText);
    }

    /// <summary>Days a year with bank holidays for a five-day week, or null where the list does not settle it.</summary>
    public static decimal? TotalDays(HolidayEntitlement? leave, int bankHolidays) => leave switch
    {
        null or { BankHolidays: BankHolidays.NotStated, Statutory: false } or { Value: null } => null,
        { Unit: HolidayUnit.Weeks, Value: { } weeks } => (weeks * 5) + (leave.BankHolidays == BankHolidays.Plus ? bankHolidays : 0),
        { Unit: HolidayUnit.Days, Value: { } days } => days + (leave.BankHolidays == BankHolidays.Plus ? bankHolidays : 0),
        _ => null,
    };

    static string LeaveText(HolidayEntitlement leave)
    {
        var figure = leave.Statutory ? "the legal minimum, 5.6 weeks" : leave.Unit switch
        {
            HolidayUnit.Weeks => $"{Number(leave.Value ?? 0)} weeks",
            HolidayUnit.PercentOfHours => $"{Number(leave.Value ?? 0)}% of hours worked",
            _ => $"{Number(leave.Value ?? 0)} days",
        };
        return leave.BankHolidays switch
        {
            BankHolidays.Plus => $"{figure} and bank holidays",
            BankHolidays.Included => $"{figure} with bank holidays",
            _ => leave.Statutory || leave.Unit == HolidayUnit.PercentOfHours ? figure : $"{figure}; bank holidays not mentioned",
        };
    }

    static TermsDifference Notice(Employee employee, CouncilNotice council, int? years, DateOnly on)
    {
        var statutory = years is { } complete ? NationalFigures.StatutoryNotice.On(on)?.Value.EmployerWeeks(complete) : null;
        var councilText = $"{Number(council.Months)} month{(council.Months == 1 ? "" : "s")}, or the legal minimum where that is longer";
        if (employee.NoticePeriod is not { } notice) return Untold("Notice from the employer", councilText);
        var own = notice.IsStatutory ? statutory : notice.Unit == NoticeUnit.Months ? notice.Value * 52.143m / 12 : notice.Value;
        var theirs = statutory is { } weeks ? Math.Max(council.Months * 52.143m / 12, weeks) : council.Months * 52.143m / 12;
        var text = notice.IsStatutory ? "the legal minimum" : $"{Number(notice.Value ?? 0)} {(notice.Unit == NoticeUnit.Months ? "month" : "week")}{(notice.Value == 1 ? "" : "s")}";
        return new("Notice from the employer", text, councilText, own is null ? Verdict.DifferentInKind : Compare(Math.Max(own.Value, statutory ?? 0), theirs), Kept, Contract);
    }

    static TermsDifference Pension(Employee employee, CouncilTerms council)
    {
        var (text, verdict) = employee.PensionScheme switch
        {
            null => (NotTold, Verdict.NotTold),
            "LGPS" => ("Local Government Pension Scheme", Verdict.Same),
            "OPTED_OUT" => ("not a member: opted out", Verdict.DifferentInKind),
            "NOT_ENROLLED" => ("not a member: not enrolled", Verdict.DifferentInKind),
            "NHSPS" => ("NHS Pension Scheme", Verdict.DifferentInKind),
            var scheme => (scheme.StartsWith("OTHER:", StringComparison.Ordinal) ? scheme[6..] : scheme, Verdict.DifferentInKind),
        };
        return new("Pension", text, council.Pension, verdict,
            "Membership of an occupational scheme does not move over; a contribution the contract promises to a personal pension does.", ["reg 10", "reg 4(2)"]);
    }

    static TermsDifference Text(string term, Employee employee, string key, string council) =>
        employee.Extra.TryGetValue(key, out var text) && !string.IsNullOrWhiteSpace(text)
            ? new(term, text, council, string.Equals(text, council, StringComparison.OrdinalIgnoreCase) ? Verdict.Same : Verdict.DifferentInKind, Kept, Contract)
            : Untold(term, council);

    static TermsDifference Untold(string term, string council) => new(term, NotTold, council, Verdict.NotTold, "The contractor is asked. Whatever it is, it moves over with the contract.", Contract);

    static Verdict Compare(decimal contractor, decimal council) =>
        contractor > council ? Verdict.BetterWithContractor : contractor < council ? Verdict.BetterWithCouncil : Verdict.Same;

    static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
