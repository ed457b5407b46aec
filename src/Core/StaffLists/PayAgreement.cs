using Workforce.Units;

namespace Workforce.StaffLists;

/// <summary>Asks where figures of pay that the list states do not make the same rate.</summary>
static class PayAgreement
{
    const decimal SlipShare = 0.015m;

    /// <summary>Every figure the list states has to agree with the others by the person's hours and weeks.</summary>
    public static void Ask(Draft draft, List<StatedPay> stated)
    {
        if (draft.HourlyRate is not { } rate || draft.Hours is not > 0) return;
        foreach (var pay in stated)
        {
            if (pay.Per == PayPer.Day) continue;
            if (pay.Per == PayPer.Year && pay.Basis != PayBasis.Actual && draft.AnnualFtePay is { } full
                && (Near(pay.Amount, full) || PayReader.IsForOwnWeeks(draft, pay.Column) && Near(pay.Amount * 52 / draft.Weeks!.Value, full)))
            {
                WithRate(draft, pay, full, rate);
                continue;
            }

            var implied = pay.Per == PayPer.Hour ? pay.Amount : PayReader.FromActual(draft, pay)?.Rate;
            if (implied is not { } other || Near(other, rate) || (pay.Per == PayPer.Year && draft.FullTimeWeek is null)) continue;
            if (pay.Per == PayPer.Year && pay.Basis != PayBasis.Actual && draft.FullTimeWeek is { } week
                && Near(pay.Amount / week / AnnualPay.WeeksInYear, rate))
            {
                continue;
            }

            Contradicts(draft, pay, other, rate);
        }
    }

    /// <summary>A rate and a full-time year's pay that the list both states: 13.20 × 37 × 52.143 is 25,467, not 29,467.</summary>
    static void WithRate(Draft draft, StatedPay pay, decimal full, decimal rate)
    {
        if (draft.RateFromYear || draft.FullTimeWeek is not { } week) return;
        var implied = full / week / AnnualPay.WeeksInYear;
        if (!Near(implied, rate) && !Near(pay.Amount / week / PayReader.WeeksPaid(draft), rate)) Contradicts(draft, pay, implied, rate);
    }

    static void Contradicts(Draft draft, StatedPay pay, decimal makes, decimal rate) =>
        draft.Warn(ListFindings.PayInconsistent, "hourlyRate",
            $"The pay '{draft.Text(pay.Column)}' does not agree with the other pay, hours and weeks of the row: it makes "
                + $"{Wording.Pounds(makes)} an hour, the row {Wording.Pounds(rate)}.",
            "Ask which figure is right.", pay.Column);

    static bool Near(decimal one, decimal other) =>
        Math.Abs(one - other) <= SlipShare * other || Math.Abs((one * 52.143m / 52) - other) <= SlipShare * other;
}
