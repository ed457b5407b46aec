using System.Globalization;
using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>
/// What a cell says about a date. <see cref="Impossible"/>: it is written as a date that cannot exist; such a date is not mended.
/// </summary>
readonly record struct DateReading(DateOnly? Value, bool MonthOnly = false, bool Impossible = false)
{
    public bool Nothing => Value is null && !Impossible;
}

/// <summary>
/// Reads dates as people in Britain write them: day before month, words or figures, day numbers since 1900, month and year.
/// </summary>
static partial class DateText
{
    const string MonthNames =
        "jan(uary|urary|uray)?|feb(ruary|uary|urary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember|emeber)?|oct(ober)?|nov(ember|emeber)?|dec(ember|emeber)?";

    [GeneratedRegex(@"\b(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?=\D|$)", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Iso { get; }
    [GeneratedRegex(
        @"(?<![\d.,])(?<d>\d{1,2})\s*[-/.\s]\s*(?<m>\d{1,2})\s*[-/.\s]\s*(?<y>\d{4}|\d{2})(?![\d])",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Figures { get; }
    [GeneratedRegex(
        $@"(?<!\d)(?<d>\d{{1,2}})\s*(st|nd|rd|th)?[\s\-/.,]*(of\s+)?(?<m>{MonthNames})(?![a-z])\.?[\s\-/.,']*(?<y>\d{{4}}|\d{{2}})(?!\d)",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex DayMonthName { get; }
    [GeneratedRegex(
        $@"\b(?<y>\d{{4}})[\s\-/.]+(?<m>{MonthNames})\b[\s\-/.]+(?<d>\d{{1,2}})(?!\d)",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex YearMonthName { get; }
    [GeneratedRegex(
        $@"\b(?<m>{MonthNames})\b\.?\s*(?<d>\d{{1,2}})(st|nd|rd|th)?[\s,]+(?<y>\d{{4}})(?!\d)",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex MonthNameDay { get; }
    [GeneratedRegex(
        $@"(?<![\d\-/]\s?)\b(?<m>{MonthNames})\b\.?[\s\-/.,']*(?<y>\d{{4}}|\d{{2}})(?!\d)",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex MonthAndYear { get; }
    [GeneratedRegex(@"^(?<m>\d{1,2})\s*[-/.]\s*(?<y>\d{4})$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex MonthFigureAndYear { get; }
    [GeneratedRegex(
        @"^(?<y>(19|20)\d{2})(?<m>0[1-9]|1[0-2])(?<d>[0-3]\d)$|^(?<d>\d{2})(?<m>\d{2})(?<y>\d{4})$"
        + @"|^(?<d>[0-3]\d)(?<m>0[1-9]|1[0-2])(?<y>\d{2})$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Joined { get; }

    /// <param name="latestYear">Two-digit years that would lie after this one belong to the century before.</param>
    public static DateReading Read(RawCell cell, int latestYear, bool monthFirst = false)
    {
        if (cell.Date is { } date && cell.Number is null or > 366) return Sensible(DateOnly.FromDateTime(date));
        var text = Wording.Clean(cell.Text);
        if (cell.Number is { } serial || (text.Length is 5 && Wording.Number(text) is { } number && (serial = number) > 0))
            return serial is >= 3_000 and < 80_000 && CellNumbers.ToDate(serial, false) is { } day
                ? Sensible(DateOnly.FromDateTime(day))
                : Eight(text, latestYear);
        return Read(text, latestYear, monthFirst);
    }

    public static DateReading Read(string text, int latestYear, bool monthFirst = false) =>
        Plain(text, latestYear, monthFirst) ?? Texts.Of((text, latestYear, monthFirst));

    static readonly Remembered<(string Text, int LatestYear, bool MonthFirst), DateReading> Texts = new(text => ReadAnew(text.Text,
        text.LatestYear, text.MonthFirst));

    /// <summary>
    /// 30/06/2025, as most dates are written: two figures, two figures, four figures, and nothing else. The patterns read it the same, at
    /// length.
    /// </summary>
    static DateReading? Plain(string text, int latestYear, bool monthFirst)
    {
        if (text.Length != 10 || text[2] is not ('/' or '-' or '.') || text[5] is not ('/' or '-' or '.')) return null;
        var date = text.AsSpan();
        return Figure(date[..2]) is { } day && Figure(date[3..5]) is { } month && Figure(date[6..]) is { } year
            ? Made(day, month, year, 4, latestYear, monthFirst)
            : null;
    }

    static int? Figure(ReadOnlySpan<char> text)
    {
        var figure = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c)) return null;
            figure = (figure * 10) + (c - '0');
        }

        return figure;
    }

    static DateReading ReadAnew(string text, int latestYear, bool monthFirst)
    {
        if (Iso.Match(text) is { Success: true } iso) return Made(iso, latestYear, false);
        if (YearMonthName.Match(text) is { Success: true } sorted) return Made(sorted, latestYear, false);
        if (MonthNameDay.Match(text) is { Success: true } american) return Made(american, latestYear, false);
        if (DayMonthName.Match(text) is { Success: true } named) return Made(named, latestYear, false);
        if (Figures.Match(text) is { Success: true } figures) return Made(figures, latestYear, monthFirst);
        if (MonthAndYear.Match(text) is { Success: true } month) return Made(month, latestYear, false) with { MonthOnly = true };
        if (MonthFigureAndYear.Match(text) is { Success: true } short_) return Made(short_, latestYear, false) with { MonthOnly = true };
        return Eight(text, latestYear);
    }

    /// <summary>True where a column's second figures are days and its first figures never are: the American order.</summary>
    public static bool IsMonthFirst(IEnumerable<string> column)
    {
        int dayFirst = 0, monthFirst = 0;
        foreach (var text in column)
        {
            if (Figures.Match(Wording.Clean(text)) is not { Success: true } match || Iso.IsMatch(text)) continue;
            dayFirst += Part(match, "d") > 12 ? 1 : 0;
            monthFirst += Part(match, "m") > 12 && Part(match, "d") <= 12 ? 1 : 0;
        }

        return monthFirst >= 2 && dayFirst == 0;
    }

    static DateReading Eight(string text, int latestYear) =>
        Joined.Match(text) is { Success: true } joined ? Made(joined, latestYear, false) : default;

    static DateReading Made(Match match, int latestYear, bool monthFirst)
    {
        var year = Part(match, "y");
        var day = match.Groups["d"].Success ? Part(match, "d") : 1;
        var month = int.TryParse(match.Groups["m"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var figure)
            ? figure
            : Month(match.Groups["m"].Value);
        return Made(day, month, year, match.Groups["y"].Length, latestYear, monthFirst);
    }

    static DateReading Made(int day, int month, int year, int yearFigures, int latestYear, bool monthFirst)
    {
        if (monthFirst) (day, month) = (month, day);
        if (yearFigures == 2) year += 2000 + year > latestYear ? 1900 : 2000;
        return month is < 1 or > 12 || day < 1 || year is < 1 or > 9999 || day > DateTime.DaysInMonth(year, month)
            ? new(null, Impossible: true)
            : Sensible(new(year, month, day));
    }

    static DateReading Sensible(DateOnly date) => date.Year is >= 1900 and <= 2100 ? new(date) : new(null, Impossible: true);

    static int Part(Match match, string name) => int.Parse(match.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    static int Month(string name) =>
        "janfebmaraprmayjunjulaugsepoctnovdec".IndexOf(name[..3].ToLowerInvariant(), StringComparison.Ordinal) / 3 + 1;
}
