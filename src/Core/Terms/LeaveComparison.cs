using System.Globalization;
using System.Text.RegularExpressions;
using Workforce.Findings;
using Workforce.ReferenceData;
using Workforce.StaffLists;
using static Workforce.Terms.TermsWording;

namespace Workforce.Terms;

/// <summary>Compares leave in days of a five-day week with bank holidays, and in hours for the person's own week.</summary>
static partial class LeaveComparison
{
    /// <summary>More days than this cannot be days for a five-day week, nor so many weeks be weeks.</summary>
    const decimal MostDays = 60;

    public static TermsDifference Compare(ComparedTerm term, Employee employee, TermsComparer.Told told, TermsBasis basis)
    {
        var (leave, source) = basis.Council.LeaveOn(basis.On);
        var bank = NationalFigures.BankHolidays.On(basis.On)?.Value.Count;
        if (leave is null || bank is not { } holidays) return TermsDifference.Untold(term, TermsComparer.NotTold);
        var years = employee.StartDate is { } start ? TermsComparer.CompleteYears(start, basis.On) : (int?)null;
        var days = leave.DaysAfter(years) + holidays;
        var council =
            $"{Number(leave.DaysAfter(years))} days and {holidays} bank holidays = {Total(days, employee)}{(years is null ? "; more after five years, and service is not known" : "")}{source}";
        if (employee.HolidayEntitlement is not { } theirs)
        {
            return (told.Text ?? employee.Extra.GetValueOrDefault("holiday")) is { } words
                ? TermsDifference.Of(term, words, council, Verdict.DifferentInKind, told.Conflict ?? Unclear(term, words))
                : TermsDifference.Untold(term, council);
        }

        var own = employee.Sources.GetValueOrDefault("holidayEntitlement")?.Text ?? Text(theirs);
        if (Range(theirs, holidays) is not var (least, most) || most > MostDays + holidays || Conflicts(own, employee))
            return TermsDifference.Of(term, own, council, Verdict.DifferentInKind, Unclear(term, own));
        var (low, high) = (TermsWording.Compare(least, days), TermsWording.Compare(most, days));
        if (years is null && low == high && TermsWording.Compare(least, leave.DaysAfter(5) + holidays) != low)
            low = Verdict.DifferentInKind;
        var text = least == most
            ? $"{Text(theirs)} = {Total(least, employee)}"
            : $"{Text(theirs)} = {Number(least)} to {Number(most)} days";
        var group = new TermsForGroup(least == most ? $"{Text(theirs)} = {Number(least)} days" : text,
            $"{Number(leave.DaysAfter(years))} days and {holidays} bank holidays = {Number(days)} days{source}",
            least == most ? least : null, days);
        if (low == high) return TermsDifference.Of(term, text, council, low) with { ForGroup = group };
        return TermsDifference.Of(term, text, council, Verdict.DifferentInKind, least == most ? null : new(
            TermsFindings.LeaveUnclear, Severity.Warning, $"Leave is given as ‘{own}’, without a word on bank holidays.",
            new(Field: term.Id),
            "Ask the contractor whether bank holidays are in the figure or on top: TUPE reg 11(2)(b); ERA 1996 s.1(4)(d)(i).")) with
        { ForGroup = group };
    }

    [GeneratedRegex(
        @"(?<n>\d+(\.\d+)?) ?(?<unit>days?|weeks?|wks?|hours?|hrs?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Amount { get; }

    /// <summary>
    /// One leave in two units that are not the same leave, such as 25 days / 210 hours of a 37-hour week. A sum of two is none.
    /// </summary>
    static bool Conflicts(string words, Employee employee)
    {
        if (words.Contains('+', StringComparison.Ordinal) || words.Contains("plus", StringComparison.OrdinalIgnoreCase)
            || words.Contains(" and ", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var weeks = new[] { employee.FullTimeWeek?.Hours, employee.WeeklyHours?.Hours }
            .OfType<decimal>()
            .Where(hours => hours > 0)
            .ToList();
        var given = Amount.Matches(words)
            .Select(match => (Unit: char.ToLowerInvariant(match.Groups["unit"].Value[0]),
                Value: decimal.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture)))
            .ToList();
        IEnumerable<decimal> Days((char Unit, decimal Value) amount) =>
            amount.Unit switch { 'd' => [amount.Value], 'w' => [amount.Value * 5], _ => weeks.Select(week => amount.Value * 5 / week) };
        return given.Exists(one => given.Exists(other => other.Unit != one.Unit))
            && !given.Exists(one => given.Exists(other => other.Unit != one.Unit
                && Days(one).Any(days => Days(other).Any(same => Math.Abs(days - same) < 0.6m))));
    }

    static Finding Unclear(ComparedTerm term, string words) => new(
        TermsFindings.LeaveUnclear, Severity.Warning,
        $"Leave is given as ‘{words}’, which cannot be read as days, weeks or hours of a known week.", new(Field: term.Id),
        "Ask the contractor for the leave of a full-time person in days, and whether bank holidays are in it: TUPE reg 11(2)(b); ERA 1996 s.1(4)(d)(i).");

    /// <summary>Days with the hours they are for the person's own week: a fifth of it a day.</summary>
    static string Total(decimal days, Employee employee) => employee.WeeklyHours is { Hours: > 0 } week
        ? $"{Number(days)} days × {Number(week.Hours)} ÷ 5 = {Number(days * week.Hours / 5)} hours"
        : $"{Number(days)} days";

    /// <summary>
    /// Days a year with bank holidays for a five-day week, at least and at most: they differ where bank holidays are not mentioned. Null
    /// where no figure is given.
    /// </summary>
    public static (decimal Least, decimal Most)? Range(HolidayEntitlement? leave, int bankHolidays)
    {
        if (leave is not { Value: { } value }) return null;
        if (leave.Statutory) return (value * 5, value * 5);
        if (leave.Unit == HolidayUnit.PercentOfHours) return Accrued(value) is var accrued ? (accrued, accrued) : null;
        var days = leave.Unit == HolidayUnit.Weeks ? value * 5 : value;
        return leave.BankHolidays switch
        {
            BankHolidays.Plus => (days + bankHolidays, days + bankHolidays),
            BankHolidays.Included => (days, days),
            _ => (days, days + bankHolidays),
        };
    }

    /// <summary>
    /// Leave earned as a share of hours worked, in days of a five-day week: 12.07% of what is worked in 46.4 weeks is 5.6 of 52.
    /// </summary>
    static decimal Accrued(decimal percent) => Math.Round(52 * percent / (100 + percent), 1, MidpointRounding.AwayFromZero) * 5;

    static string Text(HolidayEntitlement leave)
    {
        var figure = leave.Statutory ? "the legal minimum, 5.6 weeks" : leave.Unit switch
        {
            HolidayUnit.Weeks => Count(leave.Value ?? 0, "week"),
            HolidayUnit.PercentOfHours => $"{Number(leave.Value ?? 0)}% of hours worked",
            _ => Count(leave.Value ?? 0, "day"),
        };
        return leave.BankHolidays switch
        {
            BankHolidays.Plus => $"{figure} and bank holidays",
            BankHolidays.Included => $"{figure} with bank holidays",
            _ => leave.Statutory || leave.Unit == HolidayUnit.PercentOfHours ? figure : $"{figure}; bank holidays not mentioned",
        };
    }
}
