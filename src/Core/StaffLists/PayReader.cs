using Workforce.Units;

namespace Workforce.StaffLists;

/// <summary>A figure of basic pay with its period and whose it is.</summary>
/// <param name="Each">Hours of the one visit, session or run that the figure pays for, where the list says.</param>
readonly record struct StatedPay(decimal Amount, PayPer Per, PayBasis? Basis, Column Column, decimal? Each = null);

/// <summary>
/// Reads basic pay from all the columns that give it and works out the hourly rate and the pay of a full-time, all-year post. What is
/// stated is never overwritten; what is worked out says how.
/// </summary>
static class PayReader
{
    /// <summary>Gathers what the row states; <see cref="Read"/> makes rates of it.</summary>
    public static void State(Draft draft, ScaleTable scale, DateOnly? day)
    {
        draft.StatedPay = Stated(draft, day);
        TermsCells.State(draft);
        if (draft.StatedPay.Count == 0) PayByScale.FromScale(draft, scale, draft.StatedPay);
    }

    /// <summary>Some figure of the row leaves open whose pay it is, so that rows read before may tell.</summary>
    public static bool LooksAtPeers(Draft draft)
    {
        foreach (var pay in draft.StatedPay)
        {
            if (pay.Per == PayPer.Year && pay.Basis is null) return true;
        }

        return false;
    }

    public static void Read(Draft draft, IReadOnlyDictionary<string, decimal> peers)
    {
        var stated = draft.StatedPay;
        foreach (var pay in stated)
        {
            if (pay.Per == PayPer.Hour) Rate(draft, pay);
        }

        for (var rank = 0; rank < 3; rank++)
        {
            foreach (var pay in stated)
            {
                if (pay.Per != PayPer.Hour && Rank(pay) == rank) Other(draft, pay, peers);
            }
        }

        Complete(draft);
        if (!draft.Out && (draft.HourlyRate > PayPeriods.HighestRate || draft.AnnualFtePay > PayPeriods.HighestRate * LongestWeek * AnnualPay.WeeksInYear))
            CannotBe(draft);
        PayAgreement.Ask(draft, stated);
    }

    /// <summary>A slip of the pen or of the reading: no figure rather than one that nobody is paid.</summary>
    static void CannotBe(Draft draft)
    {
        var makes = draft.HourlyRate is { } rate
            ? $"{Wording.Pounds(rate)} an hour"
            : $"{Wording.Pounds(draft.AnnualFtePay!.Value)} a year";
        var column = draft.StatedPay.Select(pay => pay.Column).FirstOrDefault();
        draft.Reject(ListFindings.NoPay, "hourlyRate", $"The pay ('{draft.Text(column)}') makes {makes}, which cannot be right.",
            "Ask for the rate of pay and the period it is for.", column);
        (draft.HourlyRate, draft.AnnualFtePay) = (null, null);
        foreach (var field in (ReadOnlySpan<string>)["hourlyRate", "annualFtePay"])
        {
            draft.Derived.Remove(field);
            draft.Sources.Remove(field);
        }
    }

    /// <summary>
    /// Which figure is taken first: full-time yearly pay, then pay of shorter spans, then yearly pay that may be anybody's.
    /// </summary>
    static int Rank(StatedPay pay) => pay.Per != PayPer.Year ? 1 : pay.Basis == PayBasis.FullTime ? 0 : 2;

    static List<StatedPay> Stated(Draft draft, DateOnly? day)
    {
        var stated = new List<StatedPay>(1);
        foreach (var column in draft.Table.Those(ColumnGroup.Pay))
        {
            if (draft.Given(column) is not { } cell) continue;
            var reading = Pays.Of(cell, column);
            if (draft.Marks.Length > 0 && PersonReader.MarkOf(cell, column) is { } says)
            {
                reading = reading with
                {
                    Per = reading.Per ?? PayText.PerOf(says),
                    Basis = reading.Basis ?? PayText.BasisIn(says)
                };
            }

            if (reading.InWords && stated.Count == 0) InWords(draft, column, day);
            var each = ShiftText.OneOf(cell.Clean) ?? ShiftText.OneOf(PayPeriods.Beside(draft)) ?? ShiftText.OneOf(column.FullHeading);
            var run = each is null && IsOneRun(draft, column, cell.Clean);
            if (reading.Amount is not { } amount
                || (run ? (draft.HoursPerDay ?? TimeReader.LengthOfOne(draft)) is null : each is null && IsForWork(draft, reading)))
            {
                continue;
            }

            if ((run || each is not null ? PayPer.Day : PayPeriods.Of(draft, column, reading, amount)) is not { } per) continue;
            if (reading.IsRange)
                draft.Warn(ListFindings.PayRange, "hourlyRate", $"The pay '{draft.Text(column)}' is a range; the lower figure is used.",
                    "Ask for the person's own rate.", column);
            stated.Add(new(amount, per,
                reading.Basis ?? (PayPeriods.IsOfAnother(draft, column) ? null : BesideBasis(draft)) ?? column.PayBasis
                    ?? (per == PayPer.Year ? draft.Notes.AnnualBasis : null),
                column, each));
            if (column.PayBasis == PayBasis.Actual && per == PayPer.Year) draft.Extra.TryAdd("actualAnnualPay", Wording.Plain(amount));
        }

        return stated;
    }

    static readonly ColumnReading<PayReading> Pays = new((cell, _) => PayText.Read(cell));

    /// <summary>The pay is for one of so many runs a day, whose length the list gives.</summary>
    public static bool IsOneRun(Draft draft, Column column, string text) =>
        draft.Table.Work is { } work && (draft.Table.Has(Field.DailyHours) || draft.Notes.OneLasts is not null)
            && (text.Contains(work, StringComparison.OrdinalIgnoreCase)
                || !text.Any(char.IsLetter) && (PayPeriods.Beside(draft) ?? column.Heading) is { } beside
                    && (beside.Contains(work, StringComparison.OrdinalIgnoreCase) || HoursHeadings.WorkNamed(beside) == work));

    /// <summary>The cell, or the one beside it where the cell names no span of time, pays by the piece of work.</summary>
    static bool IsForWork(Draft draft, PayReading reading) =>
        reading.OtherUnit || (reading.Per is null && PayPeriods.Beside(draft) is { } beside && PayText.ForWork(beside));

    static PayBasis? BesideBasis(Draft draft) =>
        PayPeriods.Beside(draft) is { } text ? PayText.BasisIn(text)
            : draft.Table.Of(Field.PayFrequency) is { } column && draft.Text(column) is { } often
                && PayText.BasisIn(CodeMeanings.Meaning(column.Notes, often)) == PayBasis.FullTime ? PayBasis.FullTime : null;

    static void InWords(Draft draft, Column column, DateOnly? day)
    {
        var age = AgeAt(draft, day);
        var apprentice = draft.Contract == ContractType.Apprentice && RecordChecks.ApprenticeRate(draft, age, day);
        if (MinimumWage.On(day, age ?? 21, apprentice) is not { } rate) return;
        draft.HourlyRate = rate;
        draft.Derived.Add("hourlyRate");
        draft.Source("hourlyRate", column, "the legal minimum for the person's age");
        draft.Warn(ListFindings.PayAsWords, "hourlyRate",
            $"The pay is given in words, '{draft.Text(column)}'; {Wording.Pounds(rate)} an hour is the legal rate.",
            "Ask for the rate actually paid.", column);
    }

    public static int? AgeAt(Draft draft, DateOnly? day) => draft.Birth is { } birth && day is { } at ? Years(birth, at) : draft.Age;

    public static int Years(DateOnly from, DateOnly to) => to.Year - from.Year - (to < from.AddYears(to.Year - from.Year) ? 1 : 0);

    static void Rate(Draft draft, StatedPay pay)
    {
        if (draft.HourlyRate is not null) return;
        draft.HourlyRate = pay.Amount;
        draft.Source("hourlyRate", pay.Column);
    }

    static void Other(Draft draft, StatedPay pay, IReadOnlyDictionary<string, decimal> peers)
    {
        if (pay.Per == PayPer.Year && pay.Basis == PayBasis.FullTime && IsOnlyActual(draft, pay.Amount))
            pay = pay with { Basis = PayBasis.Actual };
        if (pay.Per == PayPer.Year && (pay.Basis ?? Guess(draft, pay.Amount, peers)) == PayBasis.FullTime)
        {
            if (draft.AnnualFtePay is not null) return;
            var forWeeks = IsForOwnWeeks(draft, pay.Column);
            draft.AnnualFtePay = forWeeks ? pay.Amount * 52 / draft.Weeks!.Value : pay.Amount;
            if (forWeeks) draft.Derived.Add("annualFtePay");
            draft.Source("annualFtePay", pay.Column,
                forWeeks ? $"{Wording.Plain(pay.Amount)} × 52 ÷ {Wording.Plain(draft.Weeks!.Value)} weeks, as the notes say" : null);
            return;
        }

        if (draft.HourlyRate is not null || draft.AnnualFtePay is not null || FromActual(draft, pay) is not { } worked) return;
        draft.HourlyRate = worked.Rate;
        draft.RateFromYear = pay.Per is PayPer.Year or PayPer.Month;
        draft.Derived.Add("hourlyRate");
        draft.Source("hourlyRate", pay.Column, worked.Working);
    }

    /// <summary>
    /// A part-timer's figure that would be under any lawful rate for full time, and is believable for the person's own hours.
    /// </summary>
    static bool IsOnlyActual(Draft draft, decimal amount) =>
        draft is { Hours: > 0 and var hours, FullTimeWeek: { } week } && hours < week * 0.9m
            && amount / week / AnnualPay.WeeksInYear < PayPeriods.LowestRate && amount / hours / WeeksPaid(draft) is >= 10 and < 60;

    /// <summary>Hours of the longest lawful week, for pay whose full-time week is not known.</summary>
    const decimal LongestWeek = 48;

    /// <summary>
    /// The notes or the heading say that the yearly figure of somebody paid for fewer weeks is for those weeks, as pension funds ask for
    /// it.
    /// </summary>
    public static bool IsForOwnWeeks(Draft draft, Column column) =>
        draft.Weeks is > 0 and < 52 && column.Field == Field.Pay && !PayText.IsPoint(draft.Text(column) ?? "")
            && (draft.Notes.AnnualForWeeks || column.FullHeading.Contains("term time only pay", StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// A yearly figure that does not say whose it is: what a stated rate, the legal minimum or people in the same job make of it.
    /// </summary>
    static PayBasis Guess(Draft draft, decimal amount, IReadOnlyDictionary<string, decimal> peers)
    {
        if (draft.Hours is not > 0 || draft.FullTimeWeek is not { } week)
            return draft.Hours is > 0 and < 30 && draft.HourlyRate is null && amount < 16_000 ? PayBasis.Actual : Stated(draft, amount);
        var asFull = amount / week / AnnualPay.WeeksInYear;
        var asActual = amount / draft.Hours.Value / WeeksPaid(draft);
        if (Math.Abs(asActual - asFull) < 0.02m * asFull) return PayBasis.FullTime;
        var known = draft.HourlyRate ?? (draft.JobTitle is { } job && peers.TryGetValue(job, out var peer) ? peer : null);
        if (known is { } rate) return Math.Abs(asFull - rate) <= Math.Abs(asActual - rate) ? PayBasis.FullTime : PayBasis.Actual;
        return asFull < 11m ? PayBasis.Actual : PayBasis.FullTime;
    }

    static PayBasis Stated(Draft draft, decimal amount) =>
        draft is { HourlyRate: { } rate, Hours: { } hours } && Math.Abs(amount - (rate * hours * WeeksPaid(draft))) < 0.02m * amount
            ? PayBasis.Actual
            : PayBasis.FullTime;

    /// <summary>Weeks that a year's pay is spread over: the year's 52.143, or the weeks paid where they are fewer.</summary>
    public static decimal WeeksPaid(Draft draft) => draft.Weeks is > 0 and < 52 ? draft.Weeks.Value : AnnualPay.WeeksInYear;

    public static (decimal Rate, string Working)? FromActual(Draft draft, StatedPay pay)
    {
        var full = pay.Basis == PayBasis.FullTime;
        if (pay.Each is { } length) return (pay.Amount / length, $"{Wording.Plain(pay.Amount)} ÷ {Wording.Plain(length)} hours each");
        if (pay.Per == PayPer.Day)
            return Daily(draft) is > 0 and var daily
                ? (pay.Amount / daily, $"{Wording.Plain(pay.Amount)} ÷ {Wording.Plain(daily)} hours a day")
                : null;
        if ((full ? draft.FullTimeWeek ?? draft.Hours : draft.Hours) is not > 0) return null;
        var hours = full ? draft.FullTimeWeek ?? draft.Hours!.Value : draft.Hours!.Value;
        var weeks = full ? AnnualPay.WeeksInYear : WeeksPaid(draft);
        var shown = $"{Wording.Plain(pay.Amount)}";
        return pay.Per switch
        {
            PayPer.Week => (pay.Amount / hours, $"{shown} ÷ {Wording.Plain(hours)} hours"),
            PayPer.Fortnight => (pay.Amount / 2 / hours, $"{shown} ÷ 2 ÷ {Wording.Plain(hours)} hours"),
            PayPer.FourWeeks => (pay.Amount / 4 / hours, $"{shown} ÷ 4 ÷ {Wording.Plain(hours)} hours"),
            PayPer.Month =>
                (pay.Amount * 12 / hours / weeks, $"{shown} × 12 ÷ {Wording.Plain(hours)} hours ÷ {Wording.Plain(weeks)} weeks"),
            _ => (pay.Amount / hours / weeks, $"{shown} ÷ {Wording.Plain(hours)} hours ÷ {Wording.Plain(weeks)} weeks"),
        };
    }

    static decimal? Daily(Draft draft) => draft.HoursPerDay
        ?? (draft.Hours is > 0 ? null : TimeReader.LengthOfOne(draft))
        ?? draft.Table.Columns
            .Where(column => column.Field is Field.WeeklyHours or Field.DaysPerWeek or Field.Allowances or Field.WeeksPerYear
                or Field.PayPeriod or Field.OtherFacts or Field.Unknown)
            .Select(column => draft.Text(column) is { } text
                ? ShiftText.EachShift(CodeMeanings.Meaning(column.Notes, text)) ?? ShiftText.EachShift(text)
                : null)
            .FirstOrDefault(hours => hours is > 0)
        ?? (draft.Hours is > 0 and var hours ? hours / (draft.DaysPerWeek ?? 5) : null);

    static void Complete(Draft draft)
    {
        if (draft.FullTimeWeek is not { } week)
        {
            RateFromOwnPay(draft);
            return;
        }

        if (draft.HourlyRate is null && draft.AnnualFtePay is { } pay)
        {
            draft.HourlyRate = pay / week / AnnualPay.WeeksInYear;
            draft.RateFromYear = true;
            draft.Derived.Add("hourlyRate");
            draft.Sources["hourlyRate"] =
                draft.Sources["annualFtePay"] with { Working = $"{Wording.Plain(pay)} ÷ {Wording.Plain(week)} ÷ 52.143" };
        }
        else if (draft.AnnualFtePay is null && draft.HourlyRate is { } rate)
        {
            draft.AnnualFtePay = rate * week * AnnualPay.WeeksInYear;
            draft.Derived.Add("annualFtePay");
            draft.Sources["annualFtePay"] = draft.Sources["hourlyRate"] with { Working = Yearly.Of((rate, week)) };
        }
    }

    static readonly Remembered<(decimal Rate, decimal Week), string> Yearly =
        new(pay => $"{Wording.Plain(Rounding.ToFourPlaces(pay.Rate))} × {Wording.Plain(pay.Week)} × 52.143");

    /// <summary>
    /// No full-time week is known, but what the person gets in a week, a month or a year is: over the person's own hours it makes the rate.
    /// </summary>
    static void RateFromOwnPay(Draft draft)
    {
        if (draft.HourlyRate is not null
            || draft.StatedPay.Find(pay => pay.Basis != PayBasis.FullTime
                && (pay.Per != PayPer.Year || pay.Basis == PayBasis.Actual)) is not { Column: not null } own
            || FromActual(draft, own) is not { } worked)
        {
            return;
        }

        draft.HourlyRate = worked.Rate;
        draft.RateFromYear = own.Per is PayPer.Year or PayPer.Month;
        draft.Derived.Add("hourlyRate");
        draft.Source("hourlyRate", own.Column, worked.Working);
    }
}
