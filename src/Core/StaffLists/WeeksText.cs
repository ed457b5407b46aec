using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>
/// Weeks paid a year as a cell gives them. <see cref="TermTime"/>: term time without a number; the list may say elsewhere how long that is.
/// </summary>
readonly record struct WeeksReading(decimal? Weeks, bool TermTime = false);

/// <summary>Reads weeks a year: 39 wks, AYR, TTO, 190 days, Mar–Nov (39 wks), Apr–Oct 30 wks.</summary>
static partial class WeeksText
{
    [GeneratedRegex(@"(?<![\d.])(?<n>\d{1,2}(\.\d+)?)\s*(paid )?(w|wk|wks|week|weeks)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex InWeeks { get; }
    [GeneratedRegex(@"(?<![\d.])(?<n>1[5-9]\d|2[0-6]\d)\s*days?\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex InDays { get; }
    [GeneratedRegex(
        @"\b(all|full|whole)[ -]?(y(ea)?r)\b|\bayr\b|\byear[ -]round\b|\ball year\b"
        + @"|^(ay|fy|all|ann(ual)?|full|52 ?/ ?52|12 months|yr rnd|perm)$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex AllYear { get; }
    [GeneratedRegex(
        @"\bterm[ -]?time\b|\btto\b|\btto?\+?\d*\b|\bt/?t/?o?\b|\bschool (year|terms?|weeks)\b|\bterms? only\b|\bterm\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Term { get; }
    [GeneratedRegex(
        @"^(?<n>\d{1,2}(\.\d+)?)$|^(?<n>[2-5]\d(\.\d+)?)\s*[,;:(\-–][^\d]*$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Bare { get; }
    [GeneratedRegex(@"(?<![\d.])(3[6-9]|4\d)(\.\d+)?(?!\d)", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex TermWeeks { get; }
    [GeneratedRegex(@"\b(tto?|term[ -]?time)\s*\+\s*(?<n>\d{1,2})\s*(w|wk|wks|week|weeks)?\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex TermPlus { get; }

    /// <summary>Weeks paid go before weeks worked where a text gives both.</summary>
    [GeneratedRegex(
        @"\bpaid\s*(weeks?|wks?)?\s*(for|over|=|:)?\s*(?<n>\d{2}(\.\d+)?)|(?<n>\d{2}(\.\d+)?)\s*(w|wks?|weeks?)?\s*(are |is )?paid\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Paid { get; }
    [GeneratedRegex(
        @"^(?<a>3\d(\.\d+)?)\s*(w|wks?|weeks?)?( term( time)?)?\s*(\+|plus)\s*(?<b>\d{1,2}(\.\d+)?)\s*(w|wks?"
        + @"|weeks?)?( (of )?(leave|holiday|inset|hols?|closure)\w*)?$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Sum { get; }
    [GeneratedRegex(@"^(wks?|weeks?|y|yes)\W*(?<n>\d{2}(\.\d+)?)\W*$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Code { get; }
    /// <summary>The months the post is open and its weeks: 30 (Apr–Oct), Mar–Nov, 39.</summary>
    [GeneratedRegex($@"^(?<n>\d{{2}}(\.\d+)?)\W+{Months}\W*$|^{Months}\W+(?<n>\d{{2}}(\.\d+)?)$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex InSeason { get; }

    const string Month = "(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*";
    const string Months = $@"{Month}\s*(-|–|to)\s*{Month}";

    /// <summary>How long a season lasts: Summer (28 wks). Null where the heading does not say.</summary>
    public static decimal? InHeading(string heading) =>
        Lasting.Match(heading) is { Success: true } lasting ? Wording.Number(lasting.Groups["n"].Value) : null;

    [GeneratedRegex(@"\(\s*(?<n>\d{1,2})\s*(w|wks?|weeks?)\s*\)", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Lasting { get; }

    /// <summary>The one figure that what a code means has in it, if weeks of a year can be so many: centre weeks with leave, 44.</summary>
    public static decimal? OnlyFigure(string meaning) =>
        Figure.Matches(meaning) is [var one] && Wording.Number(one.Value) is >= 20 and <= 52.2m and var weeks ? weeks : null;

    [GeneratedRegex(@"(?<![\w.£])\d+(\.\d+)?(?![\w%]|\.\d)", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Figure { get; }

    [GeneratedRegex(@"\bnon[- ]?term\b|\bnot term\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex NotTerm { get; }

    [GeneratedRegex(@"(?<![\d,.])(?<a>\d{2}),(?<b>\d{1,2})(?![\d,])", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex DecimalComma { get; }

    public static WeeksReading Read(RawCell cell, int daysPerWeek = 5) =>
        cell.Number is { } number && cell.Date is null ? new(Sensible(number)) : Read(cell.Clean, daysPerWeek);

    public static WeeksReading Read(string cell, int daysPerWeek = 5) => Texts.Of((cell, daysPerWeek));

    static readonly Remembered<(string Cell, int DaysPerWeek), WeeksReading> Texts = new(text => ReadAnew(text.Cell, text.DaysPerWeek));

    static WeeksReading ReadAnew(string cell, int daysPerWeek)
    {
        var text = DecimalComma.Replace(Wording.Clean(cell), "${a}.${b}");
        if (Wording.IsNotGiven(text)) return default;
        if (Paid.Match(text) is { Success: true } paid && Sensible(Wording.Number(paid.Groups["n"].Value)) is >= 20 and var payable)
            return new(payable, Term.IsMatch(text));
        if (Sum.Match(text) is { Success: true } sum
            && Sensible(Wording.Number(sum.Groups["a"].Value) + Wording.Number(sum.Groups["b"].Value)) is >= 30 and var together)
        {
            return new(together, TermTime: true);
        }

        if (Code.Match(text) is { Success: true } code) return new(Sensible(Wording.Number(code.Groups["n"].Value)), Term.IsMatch(text));
        if (NotTerm.IsMatch(text)) return new(52);
        if (TermPlus.Match(text) is { Success: true } plus && Wording.Number(plus.Groups["n"].Value) is { } more and < 12)
            return new(38 + more, TermTime: true);
        if (InWeeks.Match(text) is { Success: true } weeks && Sensible(Wording.Number(weeks.Groups["n"].Value)) is { } stated)
            return new(stated, Term.IsMatch(text));
        if (InSeason.Match(text) is { Success: true } season && Sensible(Wording.Number(season.Groups["n"].Value)) is { } open)
            return new(open);
        if (Bare.Match(text) is { Success: true } bare) return new(Sensible(Wording.Number(bare.Groups["n"].Value)));
        if (InDays.Match(text) is { Success: true } days) return new(Sensible(Wording.Number(days.Groups["n"].Value) / daysPerWeek));
        if (AllYear.IsMatch(text)) return new(52);
        if (!Term.IsMatch(text)) return default;
        var number = TermWeeks.Match(text);
        return new(number.Success ? Wording.Number(number.Value) : null, TermTime: true);
    }

    /// <summary>The weeks a text says are paid: 38 weeks worked, paid for 43.8.</summary>
    public static decimal? PaidIn(string text) =>
        Paid.Match(text) is { Success: true } paid && Wording.Number(paid.Groups["n"].Value) is >= 30 and < 52 and var weeks ? weeks : null;

    /// <summary>The weeks that words about term time name: a number of weeks, or a number right after the words.</summary>
    public static decimal? InTerm(string text)
    {
        var clean = Wording.Clean(text);
        if (Paid.Match(clean) is { Success: true } paid && Wording.Number(paid.Groups["n"].Value) is >= 30 and < 52 and var payable)
            return payable;
        if (InWeeks.Match(clean) is { Success: true } weeks && Wording.Number(weeks.Groups["n"].Value) is >= 30 and < 52 and var stated)
            return stated;
        return Term.Match(clean) is { Success: true } term && TermWeeks.Match(clean, term.Index) is { Success: true } number
            && number.Index <= term.Index + term.Length + 4
            ? Wording.Number(number.Value)
            : null;
    }

    public static bool IsTermTime(string text) =>
        Term.Finds(text) && !text.Contains("long term", StringComparison.OrdinalIgnoreCase)
            && !text.Contains("fixed term", StringComparison.OrdinalIgnoreCase)
        && !text.Contains("fixed-term", StringComparison.OrdinalIgnoreCase)
        && !text.Contains("long-term", StringComparison.OrdinalIgnoreCase) && !text.Contains("short", StringComparison.OrdinalIgnoreCase);

    static decimal? Sensible(decimal? weeks) => weeks is > 0 and <= 53 ? weeks : null;
}
