using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>Columns of pay that their neighbours tell apart: a payroll's elements and money on top.</summary>
static partial class PayColumns
{
    /// <summary>
    /// A payroll's elements: units times rate is the value. The units are the hours of one pay period, and pay with more than basic pay in
    /// it is none.
    /// </summary>
    public static void PayElements(List<ColumnSample> samples)
    {
        for (var place = 2; place < samples.Count; place++)
        {
            var (units, rate, value) = (samples[place - 2], samples[place - 1], samples[place]);
            if (!Units.IsMatch(units.Heading) || rate.Column.Field != Field.Pay || value.Column.Field != Field.Pay) continue;
            var products = units.Table.Lines.Take(ColumnSample.Lines)
                .Select(line => (Units: FigureIn(line, units), Rate: FigureIn(line, rate), Value: FigureIn(line, value)))
                .Where(line => line is { Units: not null, Rate: not null, Value: not null })
                .ToList();
            if (products.Count < 3
                || products.Count(line => Math.Abs((line.Units * line.Rate - line.Value)!.Value) < 0.02m) * 10 < products.Count * 9)
            {
                continue;
            }

            units.Column.Field = Field.WeeklyHours;
            if (samples.Find(sample => sample.Column.Field is Field.Unknown or Field.EmployeeRef or Field.PayFrequency && sample.Count > 2
                && sample.Mostly(0.9, text => text.Length <= 12 && PayText.PerOf(text) is not null)) is { } period)
            {
                period.Column.Field = Field.HoursPeriod;
            }

            foreach (var gross in samples.Where(sample => sample.Column.Field == Field.Pay && Gross.IsMatch(sample.Heading)))
                gross.Column.Field = Field.AverageEarnings;
            return;
        }
    }

    /// <summary>
    /// Pay elements side by side, El, Qty, Rate and the same headings again: the first is basic pay, the others are on top.
    /// </summary>
    public static void RepeatedElements(StaffTable table, List<ColumnSample> samples)
    {
        for (var place = 2; place + 1 < samples.Count; place++)
        {
            for (var length = 2; length <= 4 && place + length <= samples.Count && length <= place; length++)
            {
                var same = Enumerable.Range(0, length).All(i => samples[place + i].Heading.Length > 0
                    && samples[place + i].Heading.Equals(samples[place - length + i].Heading, StringComparison.OrdinalIgnoreCase));
                if (!same || Enumerable.Range(0, length).All(i => samples[place + i].Column.Field != Field.Pay)) continue;
                foreach (var extra in samples.Skip(place).Take(length)) extra.Column.Field = Field.Unknown;
                var firsts = samples.GetRange(place - length, length);
                var (quantity, rate) = (firsts.Find(sample => Units.IsMatch(sample.Heading)),
                    firsts.Find(sample => sample.Column.Field == Field.Pay));
                foreach (var first in firsts.Where(sample => sample != rate)) first.Column.Field = Field.Unknown;
                if (quantity is not null && rate is not null && !table.Has(Field.WeeklyHours))
                {
                    (quantity.Column.Field, quantity.Column.OfPayPeriod) = (Field.WeeklyHours, true);
                }

                return;
            }
        }
    }

    /// <summary>
    /// One that says pounds and something else is money on top where the row has pay: Basic salary £, Car £ pa.
    /// </summary>
    public static void MoneyOnTop(List<ColumnSample> samples)
    {
        var pay = samples.FindAll(sample => sample.Column.Field == Field.Pay);
        var basic = pay.FindAll(sample => PayWords.IsMatch(sample.Column.FullHeading)).ConvertAll(sample => sample.Column);
        foreach (var extra in pay.Where(sample => sample.Heading.Contains('£', StringComparison.Ordinal)
            && !basic.Contains(sample.Column) && OfPounds.Replace(sample.Heading, "").Any(char.IsLetter)))
        {
            var given = extra.Table.Lines.Take(ColumnSample.Lines).Where(line => Says(line, extra.Column)).ToList();
            if (given.Count(line => basic.Exists(column => Says(line, column))) * 10 > given.Count * 7)
                extra.Column.Field = Field.Allowances;
        }

        static bool Says(Line line, Column column) => line[column] is { IsNotGiven: false };
    }

    [GeneratedRegex(
        @"\b(pay|paid|salar(y|ies)|sal|wages?|rates?|basic|gross|earnings?|full|actual|fte|wte|contract\w*|remuneration|plain"
        + @"|flat|current|present|new|old"
        + @"|now|amount|point|scp|spine|scale|grade|from|to|since|until|before|after|annual\w*|hourly|weekly|monthly)\b|\d",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex PayWords { get; }

    /// <summary>The pounds of a heading and what they are for.</summary>
    [GeneratedRegex(
        @"£|\b(per|an?|each|hours?|hr|days?|shift|weeks?|wk|fortnight|months?|mth|years?|yr|annum|p\.?a|p\.?w|p\.?h|p\.?m|p\.?c\.?m|gbp)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex OfPounds { get; }

    static decimal? FigureIn(Line line, ColumnSample sample) => Wording.Number(line[sample.Column]?.Clean.TrimStart('£', ' '));

    [GeneratedRegex(@"\b(units?|qty|quantity|hours|hrs)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Units { get; }

    [GeneratedRegex(@"\bgross\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Gross { get; }
}
