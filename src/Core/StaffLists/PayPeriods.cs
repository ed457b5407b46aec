namespace Workforce.StaffLists;

/// <summary>
/// What span of time a figure of pay is for: as the list says, unless nobody could be paid that, and then as the figure and the person's
/// hours make likely.
/// </summary>
static class PayPeriods
{
    /// <summary>£ an hour: the rate of apprentices and of people under 18 (rates.json, from 1 April 2026).</summary>
    public const decimal LowestRate = 8;

    /// <summary>£ an hour: no basic pay is more, so that the span that would make it so is that of something else.</summary>
    public const decimal HighestRate = 200;

    /// <summary>
    /// The period from the cell, the column beside it, the heading or the notes, unless the figure makes nonsense of it; then from the
    /// figure.
    /// </summary>
    public static PayPer? Of(Draft draft, Column column, PayReading reading, decimal amount)
    {
        var beside = Beside(draft) is { } text && !IsOfAnother(draft, column) ? PayText.PerOf(text) : null;
        if (beside is { } span && RateOver(draft, span, amount) >= HighestRate) beside = null;
        var own = reading.Per ?? (column.PayPer is { } heading && beside is not null && Sure(heading, amount) ? heading : beside)
            ?? column.PayPer ?? Frequency(draft, amount) ?? draft.Notes.PayPer;
        if (own is { } per && Makes(per, amount) && RateOver(draft, per, amount) is not >= HighestRate) return per;
        var made = amount switch
        {
            >= 5 and < 75 => PayPer.Hour,
            >= 6_000 => PayPer.Year,
            _ => ByHours(draft, amount),
        };
        if (reading.Per is not null && made is not null)
        {
            draft.Warn(ListFindings.PayInconsistent, "hourlyRate",
                $"The pay '{draft.Text(column)}' cannot be for the time it names; it is read as pay for {Span(made.Value)}.",
                "Ask for the rate of pay and the period it is for.", column);
        }

        return made;
    }

    static string Span(PayPer per) => per switch
    {
        PayPer.Hour => "an hour",
        PayPer.Day => "a day",
        PayPer.Week => "a week",
        PayPer.Fortnight => "a fortnight",
        PayPer.FourWeeks => "four weeks",
        PayPer.Month => "a month",
        _ => "a year"
    };

    /// <summary>
    /// A heading that names the span itself is not read by the column beside another sum: Amount and Basis, and Weekly basic.
    /// </summary>
    public static bool IsOfAnother(Draft draft, Column column) =>
        column.PayPer is not null && draft.Table.Of(Field.PayPeriod) is { } period
            && Array.Exists(draft.Table.Those(ColumnGroup.Pay), other =>
                other.PayPer is null && (other.Index < period.Index && column.Index > period.Index
                    ? period.Index - other.Index <= column.Index - period.Index
                    : Math.Abs(other.Index - period.Index) < Math.Abs(column.Index - period.Index)));

    /// <summary>
    /// How often pay is paid is the period it is for only where that makes a believable rate: 1,080.00 paid four-weekly for 20 hours.
    /// </summary>
    static PayPer? Frequency(Draft draft, decimal amount)
    {
        if (draft.Hours is not > 0 || (draft.Table.Of(Field.PayFrequency) ?? draft.Table.Of(Field.HoursPeriod)) is not { } column
            || draft.Text(column) is not { } text
            || PayText.PerOf(CodeMeanings.Meaning(column.Notes, text)) is not { } per)
        {
            return null;
        }

        return RateOver(draft, per, amount) is >= 7.5m and < 75 ? per : null;
    }

    /// <summary>
    /// A heading that names an hour's or a year's pay is right where the figure can be nothing else, whatever stands beside it.
    /// </summary>
    static bool Sure(PayPer heading, decimal amount) =>
        heading switch { PayPer.Hour => amount < 75, PayPer.Year => amount >= 9_000, _ => false };

    static bool Makes(PayPer per, decimal amount) => per switch
    {
        PayPer.Hour => amount is >= 3 and < 200,
        PayPer.Day => amount is >= 5 and < 1_500,
        PayPer.Year => amount >= 1_000,
        _ => amount >= 10,
    };

    /// <summary>The hourly rate that pay of a week to a month makes over the person's hours; null where there are none.</summary>
    static decimal? RateOver(Draft draft, PayPer per, decimal amount) => draft.Hours is not > 0 ? null : per switch
    {
        PayPer.Week => amount,
        PayPer.Fortnight => amount / 2,
        PayPer.FourWeeks => amount / 4,
        PayPer.Month => amount * 12 / 52,
        _ => null as decimal?
    } / draft.Hours.Value;

    /// <summary>Between an hour's and a year's pay the hours decide: the period that makes a believable rate.</summary>
    static PayPer? ByHours(Draft draft, decimal amount)
    {
        if (draft.Hours is not > 0) return null;
        var weekly = amount / draft.Hours.Value;
        if (weekly < 45 && weekly >= (draft.Contract == ContractType.Apprentice ? LowestRate : 10)) return PayPer.Week;
        if (weekly * 12 / 52 is >= 10 and < 45) return PayPer.Month;
        return weekly / PayReader.WeeksPaid(draft) is >= 8 and < 60 ? PayPer.Year : null;
    }

    /// <summary>
    /// What the column beside the figure says of it: a code by the legend of its own heading before those of the whole list.
    /// </summary>
    public static string? Beside(Draft draft) =>
        draft.Table.Of(Field.PayPeriod) is { } column && draft.Text(column) is { } text
            ? text.Length > 1 && PayText.PerOf(text) is not null ? text : CodeMeanings.Meaning(column.Notes, text)
            : null;
}
