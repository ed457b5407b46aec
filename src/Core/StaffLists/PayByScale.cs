using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>Pay by the list's own scale: read where a row has none, and compared with what rows state.</summary>
static partial class PayByScale
{
    static IEnumerable<Column> PointColumns(Draft draft) =>
        draft.Table.Columns
            .Where(column => column.Field == Field.Pay && draft.Text(column) is { } text && PayText.IsPoint(text)
                || column.Field == Field.Grade)
            .OrderBy(column => column.Field == Field.Grade);

    /// <summary>A wage of nothing is a missing wage, not a reference to the scale.</summary>
    static bool SaysNothing(Draft draft)
    {
        foreach (var column in draft.Table.Those(ColumnGroup.Pay))
        {
            if (draft.Text(column) is { } text && Wording.Number(text.TrimStart('£', ' ')) == 0) return true;
        }

        return false;
    }

    public static void FromScale(Draft draft, ScaleTable scale, List<StatedPay> stated)
    {
        if (draft.HourlyRate is not null || scale.IsEmpty || SaysNothing(draft) || IsPending(draft)) return;
        if (PointColumns(draft).FirstOrDefault(column => draft.Text(column) is { } text && scale[text] is not null) is not { } column
            || draft.Text(column) is not { } grade || scale[grade] is not { } point)
        {
            return;
        }

        stated.Add(new(point.Amount, point.Per, PayBasis.FullTime, column));
        draft.Derived.Add(point.Per == PayPer.Hour ? "hourlyRate" : "annualFtePay");
        draft.Warn(ListFindings.PayFromScale, "annualFtePay",
            $"The row gives no pay; {Wording.Pounds(point.Amount)} is read from point {grade} of the list's own scale.",
            "Ask the contractor to confirm the point and the pay.", column);
    }

    /// <summary>Full-time pay this far from its point's is not the point's, as a share of it.</summary>
    const decimal FromPoint = 0.01m;

    /// <summary>Where nearly all stated pay is that of the list's own scale, pay that is not is asked about.</summary>
    public static void AgainstScale(IReadOnlyList<Draft> drafts, ScaleTable scale)
    {
        if (scale.IsEmpty) return;
        var stated = drafts.Where(draft => !draft.Out && draft.StatedPay.Count > 0 && IsOnScale(draft))
            .Select(draft => (Draft: draft, Point: PointColumns(draft).Select(column => (Column: column, Text: draft.Text(column)))
                .FirstOrDefault(point => point.Text is not null && scale[point.Text] is not null)))
            .Where(pair => pair.Point.Text is not null && pair.Draft.StatedPay.TrueForAll(pay => pay.Column != pair.Point.Column))
            .Select(pair => (pair.Draft, pair.Point.Text, Pay: OfPoint(pair.Draft, scale[pair.Point.Text!]!.Value)))
            .Where(pair => pair.Pay.Own is > 0 && pair.Pay.Point > 0)
            .ToList();
        var apart = stated.FindAll(pair => Math.Abs(pair.Pay.Own!.Value - pair.Pay.Point) > pair.Pay.Point * FromPoint);
        if (stated.Count < 5 || apart.Count * 5 > stated.Count) return;
        foreach (var (draft, point, pay) in apart)
        {
            draft.Warn(ListFindings.PayInconsistent, pay.Yearly ? "annualFtePay" : "hourlyRate",
                $"The pay is {Wording.Pounds(pay.Own!.Value)} {(pay.Yearly ? "a year" : "an hour")} full time; "
                    + $"the list's own scale gives {Wording.Pounds(pay.Point)} for {point}.",
                "Ask which is right, the grade or the pay.");
        }

        // Young workers and apprentices may lawfully have less than their grade's rate.
        static bool IsOnScale(Draft draft) =>
            draft.Contract is not (ContractType.Apprentice or ContractType.Agency or ContractType.SelfEmployed)
            && PayReader.AgeAt(draft, draft.Notes.AsAt ?? draft.Notes.Transfer) is not < 21;
    }

    static (decimal? Own, decimal Point, bool Yearly) OfPoint(Draft draft, (decimal Amount, PayPer Per) point) => point.Per switch
    {
        PayPer.Year => (draft.AnnualFtePay, point.Amount, true),
        PayPer.Hour => (draft.HourlyRate, point.Amount, false),
        PayPer.Week when draft.FullTimeWeek is { } week => (draft.HourlyRate, point.Amount / week, false),
        _ => (null, 0, false),
    };

    /// <summary>Pay that is still to be settled is none that a scale can tell.</summary>
    static bool IsPending(Draft draft) => Array.Exists(draft.Table.Those(ColumnGroup.Pay),
        column => draft.Cell(column) is { } cell && Pending.IsMatch(cell.Clean));

    [GeneratedRegex(@"\b(tb[ac]|to be (confirmed|advised|agreed|settled)|awaited|awaiting|pending|under review)\b", Wording.Options,
        Wording.PatternTimeout)]
    private static partial Regex Pending { get; }
}
