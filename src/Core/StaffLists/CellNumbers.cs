using System.Globalization;

namespace Workforce.StaffLists;

/// <summary>Numbers of a workbook as cells: dates and times by their style, the text as a person would see it.</summary>
static class CellNumbers
{
    static readonly DateTime Base1900 = new(1899, 12, 30);

    /// <summary>Day 60 of the 1900 count is a day that never was, so lower numbers are a day later than the sum says.</summary>
    public static DateTime? ToDate(decimal serial, bool base1904)
    {
        if (serial is < 0 or > 2_958_465) return null;
        var days = (double)serial + (base1904 ? 1462 : serial is >= 1 and < 60 ? 1 : 0);
        return Base1900.AddDays(Math.Min(days, 2_958_465));
    }

    public static RawCell Cell(int column, string text, NumberStyle style, bool base1904)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return new(column, text);
        return style.Kind switch
        {
            NumberKind.Date when ToDate(number, base1904) is { } date => Dated(column, number, date, base1904),
            NumberKind.Time when ToDate(number, base1904) is { } date => new(column, Clock(number), number, date),
            NumberKind.Percent => new(column, Plain(number * 100) + "%", number),
            NumberKind.Padded => new(column, number.ToString(style.Code, CultureInfo.InvariantCulture), number),
            _ => new(column, Plain(number), number),
        };
    }

    /// <summary>The number is always given in the 1900 count, so that later steps know one count only.</summary>
    public static RawCell Dated(int column, decimal number, DateTime date, bool base1904) =>
        new(column, date.ToString(date.TimeOfDay == TimeSpan.Zero ? "dd/MM/yyyy" : "dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture),
            base1904 ? number + 1462 : number, date);

    public static string Plain(decimal number) =>
        Math.Round(number, 10, MidpointRounding.AwayFromZero).ToString("0.##########", CultureInfo.InvariantCulture);

    /// <summary>A part of a day as hours and minutes; more than a day stays in hours: 37:30.</summary>
    public static string Clock(decimal days)
    {
        var minutes = (long)Math.Round(days * 24 * 60, 0, MidpointRounding.AwayFromZero);
        return string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}:{minutes % 60:00}");
    }
}
