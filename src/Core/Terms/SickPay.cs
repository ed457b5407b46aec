using System.Globalization;
using System.Text.RegularExpressions;
using Workforce.Units;

namespace Workforce.Terms;

/// <summary>Weeks of full and then half pay in any rolling year, above Statutory Sick Pay.</summary>
public readonly record struct SickPayCover(decimal FullWeeks, decimal HalfWeeks)
{
    /// <summary>Months become weeks at 52.143 ÷ 12.</summary>
    public static SickPayCover OfMonths(decimal full, decimal half) =>
        new(full * AnnualPay.WeeksInYear / 12, half * AnnualPay.WeeksInYear / 12);

    /// <summary>To the nearest week, as it is compared: 26 weeks and six months are the same.</summary>
    public SickPayCover Rounded =>
        new(Math.Round(FullWeeks, 0, MidpointRounding.AwayFromZero), Math.Round(HalfWeeks, 0, MidpointRounding.AwayFromZero));

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{FullWeeks:0.#} weeks on full pay and {HalfWeeks:0.#} on half pay");
}

/// <summary>
/// What a phrase about sick pay says. Only a phrase that leaves no doubt is turned into weeks; any other is kept as it stands.
/// </summary>
/// <param name="Cover">The same at every length of service; null where it follows a scale or is not clear.</param>
/// <param name="GreenBook">It names the Green Book's scale.</param>
public sealed record SickPayTerms(SickPayCover? Cover, bool GreenBook = false)
{
    public bool Clear => Cover is not null || GreenBook;
}

/// <summary>Reads and compares sick pay.</summary>
public static partial class SickPay
{
    [GeneratedRegex(
        @"^(s\.?s\.?p\.?( only)?|stat(utory)?( sick pay)?( only)?|legal minimum|none( above ssp)?"
        + @"|no (company|occupational) sick pay( \(?ssp( only)?\)?)?)$",
        Options, Timeout)]
    private static partial Regex OnlyStatutory { get; }
    [GeneratedRegex(@"\b(green book|n\.?j\.?c\.?)\b", Options, Timeout)]
    private static partial Regex NamesGreenBook { get; }
    [GeneratedRegex(
        @"(?<full>\d+(\.\d+)?)\s*(?<unit>weeks?|wks?|w|months?|mths?|m)?('s?)?\s*(at |on )?full( pay)?\s*(/|,|;|\+|and|&|then|plus"
        + @"|-)*\s*(?<half>\d+(\.\d+)?)\s*(?<unit2>weeks?|wks?|w|months?|mths?|m)?('s?)?\s*(at |on )?half( pay)?",
        Options, Timeout)]
    private static partial Regex FullThenHalf { get; }
    [GeneratedRegex(@"^(?<full>\d+(\.\d+)?)\s*(?<unit>weeks?|wks?|months?|mths?)('s?)? (at |on )?full pay( only)?$", Options, Timeout)]
    private static partial Regex FullOnly { get; }
    [GeneratedRegex(@"discretion|up to|after|qualif|service|depend|year|max|waiting", Options, Timeout)]
    private static partial Regex Conditional { get; }

    const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    const int Timeout = 1000;

    /// <param name="phrase">As the contractor gives it.</param>
    public static SickPayTerms Read(string phrase)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        var text = string.Join(' ', phrase.Replace('–', '-').Replace('’', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .TrimEnd('.');
        if (OnlyStatutory.IsMatch(text)) return new(new SickPayCover(0, 0));
        if (Conditional.IsMatch(text)) return new(null);
        if (FullThenHalf.Match(text) is { Success: true } both && Weeks(both, "full", Unit(both)) is { } full
            && Weeks(both, "half", both.Groups["unit2"].Value is { Length: > 0 } own ? own : Unit(both)) is { } half)
        {
            return new(new SickPayCover(full, half));
        }

        if (FullOnly.Match(text) is { Success: true } only && Weeks(only, "full", only.Groups["unit"].Value) is { } weeks)
            return new(new SickPayCover(weeks, 0));
        return new(null, NamesGreenBook.IsMatch(text) && !text.Any(char.IsDigit));
    }

    static string Unit(Match match) => match.Groups["unit"].Value is { Length: > 0 } first ? first : match.Groups["unit2"].Value;

    static decimal? Weeks(Match match, string group, string unit)
    {
        if (unit.Length == 0
            || !decimal.TryParse(match.Groups[group].Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            || number > 104)
        {
            return null;
        }

        return char.ToLowerInvariant(unit[0]) == 'm' ? number * AnnualPay.WeeksInYear / 12 : number;
    }

    /// <summary>The cover of a scale after so much service; half pay that has to be waited for is not due before.</summary>
    /// <param name="months">Complete months of service.</param>
    public static SickPayCover At(IReadOnlyList<SickPayBand> scale, int months)
    {
        ArgumentNullException.ThrowIfNull(scale);
        var band = scale.LastOrDefault(candidate => candidate.FromYears * 12 <= months);
        return band is null
            ? new(0, 0)
            : SickPayCover.OfMonths(band.FullMonths, months >= (band.HalfAfterMonths ?? 0) ? band.HalfMonths : 0);
    }

    /// <summary>
    /// More of both, or more of one and as much of the other, is better; more of one and less of the other is different in kind.
    /// </summary>
    public static Verdict Compare(SickPayCover contractor, SickPayCover council)
    {
        var (theirs, ours) = (contractor.Rounded, council.Rounded);
        var (full, half) = (theirs.FullWeeks.CompareTo(ours.FullWeeks), theirs.HalfWeeks.CompareTo(ours.HalfWeeks));
        return (full, half) switch
        {
            (0, 0) => Verdict.Same,
            ( >= 0, >= 0) => Verdict.BetterWithContractor,
            ( <= 0, <= 0) => Verdict.BetterWithCouncil,
            _ => Verdict.DifferentInKind,
        };
    }

    /// <summary>A scale in one line: the cover from each length of service.</summary>
    public static string InWords(IReadOnlyList<SickPayBand> scale) => string.Join("; ", scale.Select(band =>
    {
        var cover = SickPayCover.OfMonths(band.FullMonths, band.HalfMonths);
        var wait = band.HalfAfterMonths is { } months ? $", half pay after {months} months" : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"{(band.FromYears == 0 ? "first year" : $"from {band.FromYears} {(band.FromYears == 1 ? "year" : "years")}")} {cover.FullWeeks:0.#} + {cover.HalfWeeks:0.#}{wait}");
    }));
}
