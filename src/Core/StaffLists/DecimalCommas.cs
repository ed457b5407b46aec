using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>
/// Lists that write figures with a decimal comma throughout, and a point between thousands: 1.950 hours a year are nearly two thousand,
/// 18,125 hours a week not quite nineteen. Their cells are read as written here; what they show stays as the list has it.
/// </summary>
static partial class DecimalCommas
{
    const int Sample = 300;

    /// <summary>Nobody writes so many by a slip of the finger.</summary>
    const int Enough = 5;

    public static RawSheet Read(RawSheet sheet)
    {
        var (commas, points) = (0, 0);
        foreach (var cell in sheet.Rows.Take(Sample).SelectMany(row => row.Cells))
        {
            if (cell.Number is not null || cell.Text.Length > 20) continue;
            if (WithComma.IsMatch(cell.Clean)) commas++;
            else if (WithPoint.IsMatch(cell.Clean)) points++;
        }

        if (commas < Enough || points * 10 > commas) return sheet;
        foreach (var cell in sheet.Rows.SelectMany(row => row.Cells))
        {
            if (cell.Number is null && Figure.Replace(cell.Clean, Plain) is var plain && plain != cell.Clean) cell.ReadAs(plain);
        }

        return sheet;
    }

    static string Plain(Match figure) =>
        figure.Groups["whole"].Value.Replace(".", "", StringComparison.Ordinal)
            + (figure.Groups["part"] is { Success: true } part ? "." + part.Value : "");

    /// <summary>No thousands: those have three figures after a comma.</summary>
    [GeneratedRegex(@"^£?\s?(\d+,(\d{1,2}|\d{4})|\d{1,3}(\.\d{3})+,\d+)$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex WithComma { get; }

    [GeneratedRegex(@"^£?\s?[\d,]*\d\.(\d{1,2}|\d{4})$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex WithPoint { get; }

    /// <summary>A figure, and not part of a date or of a list of figures.</summary>
    [GeneratedRegex(
        @"(?<![\d.,])(?<whole>\d{1,3}(\.\d{3})+|\d+)(,(?<part>\d+))?(?![\d]|[.,]\d)",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Figure { get; }
}
