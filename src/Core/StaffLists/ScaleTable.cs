using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>A table of pay by grade or point that the same file holds; rows without pay may rely on it.</summary>
sealed partial class ScaleTable
{
    [GeneratedRegex(@"\d+", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Digits { get; }

    readonly Dictionary<string, (decimal Amount, PayPer Per)> points = new(StringComparer.OrdinalIgnoreCase);

    public bool IsEmpty => points.Count == 0;

    public (decimal Amount, PayPer Per)? this[string grade] => points.TryGetValue(grade, out var exact) ? exact
        : Digits.Match(grade) is { Success: true } number && points.TryGetValue(number.Value, out var byNumber) ? byNumber : null;

    /// <summary>Reads the sheet's scale, if it has one: a heading row with a point and a pay, and points under it.</summary>
    public bool Read(RawSheet sheet)
    {
        var before = points.Count;
        (int Point, int Pay, PayPer? Per)? heading = null;
        foreach (var row in sheet.Rows)
        {
            if (Heading(row) is { } found) heading = found;
            else if (heading is { } at) Add(row, at);
        }

        return points.Count > before;
    }

    static (int, int, PayPer?)? Heading(RawRow row)
    {
        if (row.Cells.Count is < 2 or > 6 || row.Cells.Any(cell => cell.Number is not null)) return null;
        var fields = row.Cells.Select(cell => (cell, HeadingMap.Match(Wording.Clean(cell.Text)).Field)).ToList();
        if (fields.Exists(pair => pair.Field is Field.EmployeeRef or Field.Name or Field.Surname or Field.WeeklyHours or Field.DateOfBirth)) return null;
        var point = fields.Find(pair => pair.Field == Field.Grade).cell;
        var pay = fields.Find(pair => pair.Field == Field.Pay || pair.cell is not null && pair.cell != point && pair.cell.Text.Contains("salary", StringComparison.OrdinalIgnoreCase)).cell;
        return point is null || pay is null ? null : (point.Column, pay.Column, PayText.PerOf(Wording.Clean(pay.Text)));
    }

    void Add(RawRow row, (int Point, int Pay, PayPer? Per) at)
    {
        var point = row.Cells.FirstOrDefault(cell => cell.Column == at.Point);
        var pay = row.Cells.FirstOrDefault(cell => cell.Column == at.Pay);
        if (point is null || pay is null || row.Cells.Count > 6 || PayText.Read(pay) is not { Amount: { } amount } reading) return;
        var per = reading.Per ?? (amount > 1_000 ? PayPer.Year : PayPer.Hour);
        points.TryAdd(Wording.Clean(point.Text), (amount, at.Per == PayPer.Hour && amount < 100 ? PayPer.Hour : per));
    }
}
