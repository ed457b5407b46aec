using System.Globalization;

namespace Workforce.Samples;

public enum CellKind
{
    Blank,
    Text,
    Number,
    Money,
    Date,
    Time,
    Formula,
    Error,
}

/// <summary>One cell of a sample list. Text, numbers, dates and times convert to it; <c>default</c> is a blank cell.</summary>
/// <param name="Text">What a text file shows; for a formula, the formula without its equals sign.</param>
/// <param name="Number">What a workbook stores: dates as days since 1900, times as shares of a day, a formula's last result.</param>
public readonly record struct Cell(CellKind Kind, string? Text, decimal Number = 0, bool Bold = false)
{
    public static Cell Blank => default;

    /// <summary>Days as Excel counts them. Right from March 1900, after the leap day that never was.</summary>
    public static int Serial(DateOnly date) => date.DayNumber - new DateOnly(1899, 12, 30).DayNumber;

    /// <summary>Pounds shown as £1,234.50 while the workbook holds the plain number.</summary>
    public static Cell Money(decimal pounds) => new(CellKind.Money, pounds.ToString("£#,##0.00", CultureInfo.InvariantCulture), pounds);

    public static Cell Formula(string formula, decimal result) => new(CellKind.Formula, formula, result);

    /// <summary>A failed formula, such as #REF!.</summary>
    public static Cell Error(string code) => new(CellKind.Error, code);

    public static Cell Heading(string text) => new(CellKind.Text, text, Bold: true);

    public static implicit operator Cell(string? text) => string.IsNullOrEmpty(text) ? default : new(CellKind.Text, text);

    public static implicit operator Cell(decimal number) =>
        new(CellKind.Number, number.ToString("0.####", CultureInfo.InvariantCulture), number);

    public static implicit operator Cell(int number) => (decimal)number;

    public static implicit operator Cell(DateOnly date) =>
        new(CellKind.Date, date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), Serial(date));

    public static implicit operator Cell(TimeOnly time) =>
        new(CellKind.Time, time.ToString("HH:mm", CultureInfo.InvariantCulture), (decimal)time.Ticks / TimeSpan.TicksPerDay);
}
