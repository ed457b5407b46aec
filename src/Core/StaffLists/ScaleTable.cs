using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>A table of pay by grade or point that the same file holds; rows without pay may rely on it.</summary>
sealed partial class ScaleTable
{
    [GeneratedRegex(@"\d+", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Digits { get; }

    readonly Dictionary<string, (decimal Amount, PayPer Per)> points = new(StringComparer.OrdinalIgnoreCase);

    public bool IsEmpty => points.Count == 0;

    /// <summary>The pay of a point by its name, or by the number in its name: SCP 6. Null where the scale has no such point.</summary>
    public (decimal Amount, PayPer Per)? this[string grade] => points.TryGetValue(grade, out var exact) ? exact
        : NamesPoint.IsMatch(grade) && Digits.Match(grade) is { Success: true } number && points.TryGetValue(number.Value, out var byNumber)
        ? byNumber
        : null;

    /// <summary>G3 is a grade, and no third point of a scale.</summary>
    [GeneratedRegex(
        @"\b(scp|points?|pts?|pp|sp|njc|spine|spinal|scale|grade|band|level)\b|\bscp\d|^\d", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex NamesPoint { get; }

    /// <summary>Reads the sheet's scale, if it has one: a heading row with a point and a pay, and points under it.</summary>
    /// <param name="at">Of several columns of pay, each from a day on, the one in force then counts; null: the first.</param>
    public bool Read(RawSheet sheet, DateOnly? at)
    {
        var before = points.Count;
        List<(int[] Points, int Pay, PayPer? Per)> headings = [];
        var rates = false;
        foreach (var row in sheet.Rows)
        {
            if (row.Cells.Count == 1) Said(row.Cells[0].Clean);
            rates = row.Cells.Count == 1 ? OfRates.IsMatch(row.Cells[0].Clean) : rates && Under(row);
            if (Headings(row, at) is { Count: > 0 } found) headings = found;
            else foreach (var columns in headings) Add(row, columns);
        }

        return points.Count > before;
    }

    /// <summary>A scale without headings, under a line that names it: Rates from 1 April 2026, then K1, Cook, £12.85 an hour.</summary>
    bool Under(RawRow row)
    {
        if (row.Cells.Count is < 2 or > 4 || !Code.IsMatch(row.Cells[0].Clean)
            || PayText.Read(row.Cells[^1]) is not { Amount: { } amount } pay
            || !row.Cells[^1].Clean.Contains('£', StringComparison.Ordinal) && amount is not (>= 5 and < 75 or >= 9_000))
        {
            return false;
        }

        Keep(row.Cells[0].Clean, amount, pay.Per);
        return true;
    }

    /// <summary>
    /// A sum without a span of its own is a year's if no hour is paid so much. A grade of several points has no one pay.
    /// </summary>
    void Keep(string point, decimal amount, PayPer? per)
    {
        if (several.Contains(point)) return;
        var pay = (amount, per ?? (amount > 1_000 ? PayPer.Year : PayPer.Hour));
        if (!points.TryAdd(point, pay) && points[point] != pay && points.Remove(point)) several.Add(point);
    }

    readonly HashSet<string> several = new(StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"^\W*((hourly|pay|wage|basic|current) )?(rates?|scales?|grades)\b[^:=]{0,50}$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex OfRates { get; }

    [GeneratedRegex(@"^[A-Z]{1,4} ?\d{1,2}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Wording.PatternTimeout)]
    private static partial Regex Code { get; }

    /// <summary>A scale in one line: Grade wages a week: G1 474.71, G2 488.40, G3 505.42.</summary>
    void Said(string text)
    {
        if (Line.Match(text) is not { Success: true } line) return;
        var per = PayText.PerOf(line.Groups["of"].Value);
        for (var i = 0; i < line.Groups["g"].Captures.Count; i++)
        {
            if (Wording.Number(line.Groups["n"].Captures[i].Value) is not { } amount) continue;
            Keep(line.Groups["g"].Captures[i].Value, amount, per);
        }
    }

    [GeneratedRegex(
        @"^(?<of>[^:\d]*\b(grades?|points?|scales?|bands?|scp)\b[^:]*):\s*((grade|point|band|scp)?\s*(?<g>[A-Z]{0,3}\d{1,2})\s*[=:-]?\s*£?"
        + @"(?<n>\d{1,3}(,\d{3})+(\.\d+)?|\d+\.\d{2}|\d{5})\W*){3,}",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Line { get; }

    /// <summary>One scale, or several side by side with an empty column between each and the next.</summary>
    static List<(int[], int, PayPer?)> Headings(RawRow row, DateOnly? at)
    {
        if (row.Cells.Count is >= 2 and <= 8 && !row.Cells.Any(cell => cell.Number is not null))
        {
            var blocks = row.Cells.GroupBy(cell => cell.Column - row.Cells.Count(other => other.Column < cell.Column)).ToList();
            var each = blocks.Select(block => HeadingOf([.. block], at)).OfType<(int[], int, PayPer?)>().ToList();
            if (each.Count > 1) return each;
            if (row.Cells.Count <= 6 && HeadingOf(row.Cells, at) is { } one) return [one];
        }

        return Aside(row) is { } aside ? [aside] : [];
    }

    static (int[], int, PayPer?)? HeadingOf(IReadOnlyList<RawCell> row, DateOnly? at)
    {
        var fields = row.Select(cell => (cell, HeadingMap.Match(Wording.Clean(cell.Text)).Field)).ToList();
        if (fields.Exists(pair => pair.Field is Field.EmployeeRef or Field.Name or Field.Surname or Field.WeeklyHours or Field.DateOfBirth))
            return null;
        var named = fields.FindAll(pair => pair.Field == Field.Grade).ConvertAll(pair => pair.cell);
        var point = named.FirstOrDefault();
        var pay = fields.Find(pair => pair.Field == Field.Pay
            || pair.cell is not null && pair.cell != point && pair.cell.Text.Contains("salary", StringComparison.OrdinalIgnoreCase)).cell;
        if (point is not null && at is { } day)
        {
            pay = row.Where(cell => cell != point && ListDates.DateIn(cell.Clean) <= day)
                .MaxBy(cell => ListDates.DateIn(cell.Clean)) ?? pay;
        }

        return point is null || pay is null
            ? null
            : ([.. named.Where(cell => cell != pay).Select(cell => cell.Column)], pay.Column, PayText.PerOf(Wording.Clean(pay.Text)));
    }

    /// <summary>A scale of two columns to the right of another table, an empty column between them.</summary>
    static (int[], int, PayPer?)? Aside(RawRow row)
    {
        for (var i = 1; i + 1 < row.Cells.Count; i++)
        {
            var (point, pay) = (row.Cells[i], row.Cells[i + 1]);
            if (point.Column <= row.Cells[i - 1].Column + 1 || pay.Column != point.Column + 1 || pay.Number is not null) continue;
            if (HeadingMap.Match(Wording.Clean(point.Text)).Field == Field.Grade
                && HeadingMap.Match(Wording.Clean(pay.Text)).Field == Field.Pay)
            {
                return ([point.Column], pay.Column, PayText.PerOf(Wording.Clean(pay.Text)));
            }
        }

        return null;
    }

    /// <summary>Columns of a staff table that are the scale beside it.</summary>
    public static void Leave(StaffTable table)
    {
        for (var i = 1; i + 1 < table.Columns.Count; i++)
        {
            var (point, pay) = (table.Columns[i], table.Columns[i + 1]);
            if (point.Field != Field.Grade || pay.Field != Field.Pay || pay.Index != point.Index + 1
                || point.Index <= table.Columns[i - 1].Index + 1)
            {
                continue;
            }

            if (table.Columns.Take(i).Any(column => column.Field is Field.Pay or Field.Grade)) table.Columns.RemoveRange(i, 2);
        }
    }

    /// <summary>A grade and a point of it both name the pay, unless the grade has other points.</summary>
    void Add(RawRow row, (int[] Points, int Pay, PayPer? Per) at)
    {
        var pay = row.Cells.FirstOrDefault(cell => cell.Column == at.Pay);
        if (pay is null || PayText.Read(pay) is not { Amount: { } amount } reading) return;
        foreach (var point in row.Cells.Where(cell => at.Points.Contains(cell.Column)))
            Keep(Wording.Clean(point.Text), amount, at.Per == PayPer.Hour && amount < 100 ? PayPer.Hour : reading.Per);
    }
}
