using System.Globalization;
using System.Text.RegularExpressions;
using Workforce.Units;

namespace Workforce.StaffLists;

/// <summary>Checks one record: what is missing, impossible, below the law or at odds with itself.</summary>
static partial class RecordChecks
{
    const decimal LongWeek = 48;
    const decimal StatutoryWeeks = 5.6m;

    public static void Run(Draft draft, DateOnly? asAt, DateOnly? transfer, DateOnly? latest)
    {
        if (draft.Out) return;
        Dates(draft, asAt, transfer);
        Needed(draft);
        Asked(draft, asAt);
        Terms(draft, asAt, transfer);
        Wage(draft, asAt ?? transfer, latest);
    }

    static void Needed(Draft draft)
    {
        if (draft.JobTitle is null)
            draft.Reject(ListFindings.NoTitle, "jobTitle", Said("The row gives no job title", draft, Field.JobTitle),
                "Ask for the job title or a short description of the work.", draft.Table.Of(Field.JobTitle));
        if (draft.Hours is null && !Found(draft, ListFindings.ImpossibleHours))
            draft.Reject(ListFindings.NoHours, "weeklyHours", Said("The row gives no contracted hours", draft, Field.WeeklyHours),
                "Ask for the contracted weekly hours.", draft.Table.Of(Field.WeeklyHours) ?? draft.Table.Of(Field.DailyHours));
        if (draft.HourlyRate is null && draft.AnnualFtePay is null && !Found(draft, ListFindings.NoPay))
            draft.Reject(ListFindings.NoPay, "hourlyRate", Said("The row gives no basic pay that can be used", draft, Field.Pay),
                "Ask for the rate of pay and the period it is for.", draft.Table.Of(Field.Pay));
        if (draft.Start is null && !Found(draft, ListFindings.ImpossibleDate))
            draft.Reject(ListFindings.NoStart, "startDate", Said("The row gives no start date", draft, Field.EmployerStart),
                "Ask when continuous service began.", draft.Table.Of(Field.ServiceStart) ?? draft.Table.Of(Field.EmployerStart));
    }

    [GeneratedRegex(@"^\W*(?<a>\d\d)\s*(-|to)\s*(?<b>\d\d)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex AgeBand { get; }

    static string Said(string message, Draft draft, Field field) =>
        draft.Cell(field) is { } cell && Wording.OneLine(cell.Text) is { Length: > 0 } text ? $"{message} ('{text}')." : $"{message}.";

    static bool Found(Draft draft, string code) => draft.Findings.Exists(finding => finding.Code == code);

    static void Dates(Draft draft, DateOnly? asAt, DateOnly? transfer)
    {
        if (draft.Start is null && draft.Text(Field.LengthOfService) is { } length && asAt is { } at
            && Wording.Number(length.Split(' ')[0]) is < 60 and var years)
        {
            draft.Start = at.AddMonths(-(int)(years * 12));
            draft.Derived.Add("startDate");
            draft.Source("startDate", draft.Table.Of(Field.LengthOfService), $"{Wording.Day(at)} less {Wording.Plain(years)} years");
            draft.Warn(ListFindings.DateImprecise, "startDate",
                $"The list gives the length of service only ('{length}'); the start date is worked out from it.", "Ask for the date.");
        }

        if (draft.Start is not { } start) return;
        var latest = transfer ?? asAt?.AddMonths(12);
        if (start.Year < 1950 || start > latest)
        {
            draft.Reject(ListFindings.ImpossibleDate, "startDate",
                $"The start date {Wording.Day(start)} cannot be right{(start > latest ? ": it is after the transfer" : "")}.",
                "Ask the contractor for the right date.", draft.Table.Of(Field.ServiceStart) ?? draft.Table.Of(Field.EmployerStart));
            draft.Start = null;
            draft.Sources.Remove("startDate");
            return;
        }

        if (start > asAt)
            draft.Warn(ListFindings.StartsAfterList, "startDate", $"The person starts on {Wording.Day(start)}, after the date of the list.",
                "In scope if employed and assigned at the transfer: ask for confirmation after that date.");
        else if (asAt is { } day && (draft.EmployerStart is { } joined && joined > start ? joined : start) is var latestStart
            && latestStart > day.AddDays(-61) && latestStart <= day)
        {
            draft.Warn(ListFindings.RecentlyAssigned, "startDate",
                $"The person started on {Wording.Day(latestStart)}, within two months of the list.",
                "Ask why the person was taken on or assigned just before the list.");
        }

        if (draft.Birth is { } birth && PayReader.Years(birth, start) < 16
            || draft.Birth is null && draft.Age is { } age && asAt is { } then && age - PayReader.Years(start, then) < 15)
        {
            draft.Warn(ListFindings.StartBefore16, "dateOfBirth",
                "The person would have started work before the age of 16: one of the two dates is wrong.", "Ask for both dates.",
                draft.Table.Of(Field.DateOfBirth) ?? draft.Table.Of(Field.Age));
        }
    }

    static void Asked(Draft draft, DateOnly? asAt)
    {
        var table = draft.Table;
        if (draft.EmployeeRef is null && table.Has(Field.EmployeeRef))
            draft.Warn(ListFindings.MissingRef, "employeeRef", Said("The row has no reference number", draft, Field.EmployeeRef),
                "Ask for it, so that later lists can be matched.", table.Of(Field.EmployeeRef));
        if (draft.Birth is null && draft.Age is null && (table.Has(Field.DateOfBirth) || table.Has(Field.Age))
            && !draft.Extra.ContainsKey("ageBand") && !Found(draft, ListFindings.BirthImpossible))
        {
            draft.Warn(ListFindings.BirthMissing, "dateOfBirth",
                Said("The row gives neither age nor date of birth", draft, table.Has(Field.DateOfBirth) ? Field.DateOfBirth : Field.Age),
                "Ask for the age: reg 11(2)(a) TUPE requires it.", table.Of(Field.DateOfBirth) ?? table.Of(Field.Age));
        }

        if (draft.Birth is { } birth && draft.Age is { } age && asAt is { } day && Math.Abs(PayReader.Years(birth, day) - age) > 1)
            draft.Warn(ListFindings.AgeMismatch, "dateOfBirth", $"The age {age} and the date of birth do not agree.", "Ask which is right.",
                table.Of(Field.Age));
        else if (draft.Birth is { } born && asAt is { } then && draft.Extra.TryGetValue("ageBand", out var band)
            && AgeBand.Match(band) is { Success: true } ages && PayReader.Years(born, then) is var years
            && (years < int.Parse(ages.Groups["a"].ValueSpan, CultureInfo.InvariantCulture) - 1
                || years > int.Parse(ages.Groups["b"].ValueSpan, CultureInfo.InvariantCulture) + 1))
        {
            draft.Warn(ListFindings.AgeMismatch, "dateOfBirth", $"The age band {band} and the date of birth do not agree.",
                "Ask which is right.", table.Of(Field.Age));
        }

        if (draft.Pension is null && table.Has(Field.Pension) && !Found(draft, ListFindings.PensionUnclear))
            draft.Warn(ListFindings.PensionMissing, "pensionScheme",
                Said("The row does not say whether the person is in a pension scheme", draft, Field.Pension),
                "Ask for the scheme and the employer's contribution.", table.Of(Field.Pension));
        if (draft.Postcode is null && table.PostcodeColumn is { } postcode)
        {
            if (postcode.Field == Field.Postcode && draft.Text(postcode) is { } text)
                draft.Warn(ListFindings.PostcodeInvalid, "postcode", $"'{text}' is not a postcode.",
                    "Ask for the postcode or its first half.", postcode);
            else
                draft.Warn(ListFindings.PostcodeMissing, "postcode", Said("The row gives no postcode", draft, Field.Postcode),
                    "Ask for the postcode or its first half.", postcode);
        }
    }

    static void Terms(Draft draft, DateOnly? asAt, DateOnly? transfer)
    {
        if (draft.Hours > LongWeek)
            draft.Warn(ListFindings.HoursOver48, "weeklyHours", $"{Wording.Plain(draft.Hours.Value)} contracted hours a week are over 48.",
                "Ask whether the figure is right and whether the person has opted out of the 48-hour limit.",
                draft.Table.Of(Field.WeeklyHours));
        if (draft.IsCasual)
            draft.Warn(ListFindings.ZeroHours, "weeklyHours", "The contract guarantees no hours.",
                "Ask for the average over the last 52 weeks worked and whether the person is an employee.",
                draft.Table.Of(Field.WeeklyHours));
        if (draft.TermEnd is { } end && (transfer is { } moves ? end < moves : end < asAt))
            draft.Warn(ListFindings.FixedTermEnds, "contractType", $"The contract ends on {Wording.Day(end)}, before the transfer.",
                "Ask whether it will be renewed; if it runs on, the person transfers.",
                draft.Table.Of(Field.ContractEnd) ?? draft.Table.Of(Field.ContractType));
        if (draft is { StatedShare: { } share, Hours: > 0 and var hours, FullTimeWeek: { } week }
            && !SharesAgree(share, hours / week, draft.Weeks))
        {
            draft.Warn(ListFindings.PayInconsistent, "weeklyHours",
                $"The share of full time {Wording.Plain(share)} does not agree with {Wording.Plain(hours)} of {Wording.Plain(week)} hours.",
                "Ask which is right.", draft.Table.Of(Field.Fte));
        }

        Notice(draft, asAt ?? transfer);
        Holiday(draft);
        Weeks(draft);
    }

    /// <summary>Weeks paid hold leave, weeks worked do not: a list that does not say which leaves pay open by about a ninth.</summary>
    static void Weeks(Draft draft)
    {
        var column = draft.Table.Of(Field.WeeksPerYear);
        if (draft.Weeks is not (> 0 and < 52 and var weeks) || draft.Assumed.Contains("weeksPerYear")
            || $"{column?.FullHeading} {draft.Text(column)}".Contains("paid", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var leave = draft.Holiday is { } holiday && HolidayText.WeeksInAll(holiday) is { } given && given >= StatutoryWeeks
            ? given
            : StatutoryWeeks;
        var paid = Rounding.ToPence(WorkingTime.PaidForWorked(weeks, leave));
        string Pay(decimal over) =>
            draft is { HourlyRate: { } rate, Hours: > 0 and var hours }
                ? $", {Wording.Pounds(Rounding.ToPence(rate * hours * over))} a year"
                : "";
        draft.Note(ListFindings.WeeksWorkedOrPaid, "weeksPerYear",
            $"The list does not say whether {Wording.Plain(weeks)} weeks are paid or worked. Paid: {Wording.Plain(weeks)} weeks{Pay(weeks)} (used). Worked: {Wording.Plain(weeks)} × 52.143 ÷ (52.143 − {Wording.Plain(leave)} of leave) = {Wording.Plain(paid)} weeks paid{Pay(paid)}.",
            "Ask whether the weeks are weeks worked or weeks paid.", column);
    }

    static bool SharesAgree(decimal stated, decimal byHours, decimal? weeks) =>
        Math.Abs(stated - byHours) <= 0.021m || weeks is > 0 and < 52 && Math.Abs(stated - (byHours * weeks.Value / 52)) <= 0.025m;

    /// <summary>ERA 1996 s.86: a week after a month, then a week for each whole year from two up to twelve.</summary>
    static void Notice(Draft draft, DateOnly? day)
    {
        if (draft.Notice is not { Value: { } value, Unit: { } unit } || draft.Start is not { } start || day is not { } at || start > at)
            return;
        var years = PayReader.Years(start, at.AddDays(-1));
        var needed = Math.Clamp(years, 1, 12);
        var given = unit == NoticeUnit.Months ? value * 52 / 12 : value;
        if (given >= needed - 0.01m) return;
        draft.Warn(ListFindings.NoticeBelow, "noticePeriod",
            $"{Wording.Plain(value)} {(unit == NoticeUnit.Months ? "months" : "weeks")} after {years} years' service is less than the {needed} weeks the law gives.",
            "The law's figure applies (ERA 1996 s.86); ask what the contract says.", draft.Table.Of(Field.Notice));
    }

    static void Holiday(Draft draft)
    {
        if (draft.Holiday is not { } holiday || HolidayText.WeeksInAll(holiday) is not { } weeks || weeks >= StatutoryWeeks - 0.01m) return;
        if (holiday is { Unit: HolidayUnit.Days, Value: { } days } && !draft.Notes.LeaveOfFullWeek && IsProRata(draft, days)) return;
        var silent = holiday.BankHolidays == BankHolidays.NotStated && holiday.Unit != HolidayUnit.PercentOfHours
            ? " and bank holidays are not mentioned"
            : "";
        draft.Warn(ListFindings.HolidayBelow, "holidayEntitlement",
            $"The holiday '{draft.Text(Field.Holiday)}' is less than the 5.6 weeks (28 days) the law gives{silent}.",
            "Ask for the full entitlement and whether bank holidays are in it or on top.", draft.Table.Of(Field.Holiday));
    }

    /// <summary>The statutory 28 days cut to the person's own days, and rounded up if at all, is no shortfall.</summary>
    static bool IsProRata(Draft draft, decimal days)
    {
        var share = draft.DaysPerWeek is > 0 and < 5 and var own
            ? own / 5
            : draft is { Hours: > 0, FullTimeWeek: { } week }
            ? draft.Hours / week
            : null;
        return share is < 0.99m && days - (28 * share.Value) is >= -0.05m and <= 0.6m;
    }

    public static bool ApprenticeRate(Draft draft, int? age, DateOnly? day) =>
        age is < 19 || draft.Start is { } start && day is { } at && at < start.AddYears(1);

    /// <summary>A rate worked out from yearly or monthly pay gets the benefit of a 52-week year.</summary>
    static void Wage(Draft draft, DateOnly? day, DateOnly? latest)
    {
        if (draft.HourlyRate is not { } rate) return;
        var age = PayReader.AgeAt(draft, day ?? latest);
        var apprentice = draft.Contract == ContractType.Apprentice && ApprenticeRate(draft, age, day ?? latest);
        if (MinimumWage.On(day, age ?? 21, apprentice) is not { } least) return;
        var paid = draft.RateFromYear && draft.Weeks is null or >= 52 ? rate * AnnualPay.WeeksInYear / 52 : rate;
        if (Rounding.ToPence(paid) < draft.Notes.LivingWage && !apprentice)
            draft.Note(ListFindings.UnderCouncilLivingWage, "hourlyRate",
                $"{Wording.Pounds(rate)} an hour is under the {Wording.Pounds(draft.Notes.LivingWage.Value)} below which the council pays nobody.",
                "On council terms the rate rises to it; whether it also rises on transferred terms is for the council to decide and to cost.",
                draft.Table.Of(Field.Pay));
        if (Rounding.ToPence(paid) >= least) return;
        var (code, message) = age is null
            ? (ListFindings.MinimumWageUnknownAge,
                $"{Wording.Pounds(rate)} an hour may be too low: the minimum from 21 is {Wording.Pounds(least)} and the age is not known.")
            : (ListFindings.MinimumWageBelow, $"{Wording.Pounds(rate)} an hour is under the legal minimum of {Wording.Pounds(least)}.");
        draft.Warn(code, "hourlyRate", message, "Ask for the rate actually paid; liability for past underpayment transfers.",
            draft.Table.Of(Field.Pay));
    }
}
