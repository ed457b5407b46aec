using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>The span of time pay is for.</summary>
enum PayPer
{
    Hour,
    Day,
    Week,
    Fortnight,
    FourWeeks,
    Month,
    Year,
}

/// <summary>Whose pay a figure is: that of a full-time, all-year post, or what this person gets.</summary>
enum PayBasis
{
    FullTime,
    Actual,
}

/// <summary>Pay as a cell gives it; the parts a cell leaves open come from the column beside it, the heading or the notes.</summary>
/// <param name="InWords">Pay named after the legal minimum, without a figure.</param>
/// <param name="OtherUnit">Pay for a piece of work, not a span of time: £45 per service. No rate can be made of it.</param>
readonly record struct PayReading(decimal? Amount, PayPer? Per = null, PayBasis? Basis = null, bool InWords = false, bool IsRange = false,
    bool OtherUnit = false);

/// <summary>Reads basic pay: £13.45 ph, 28,900 pa, £25k, 4-weekly, NLW, £12.60 + £50 pm allowance.</summary>
static partial class PayText
{
    [GeneratedRegex(
        @"\b(n\.?l\.?w|n\.?m\.?w)\b|\b(nat(ional|\.)?|statutory|legal)\s*(living|min(imum)?)\s*wage|^(the )?min(imum|\.)? wage$"
        + @"|^living wage$|\bmin wage\b|^minimum$|\b(legal|statutory) min(imum|\.)?( rate)?( for (the|their|his|her)? ?age)?\W*$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex LegalMinimum { get; }
    [GeneratedRegex(
        @"\s*(\+|plus\b|and £).*$|\s*\((was|previously|formerly|up from|before)\b[^)]*\)|\s*\(\s*[01]?\.\d+\s*(fte|wte)\s*\)"
        + @"|,?\s*\b(was|previously|formerly) £.*$"
        + @"|(?<=\d\s*(k|p\.?a\.?)?)\s*\((scale|range|grade|band|spine)\b[^)]*\)",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Extra { get; }
    [GeneratedRegex(
        @"(?<![\d.,/])£?\s*(?<n>\d{1,3}(,\d{3})+(\.\d+)?|\d+(\.\d+)?)\s*(?<k>k\b)?(?<p>p\b(?!\.?\s*[ahwdcmy/]))?",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Money { get; }
    [GeneratedRegex(@"^[£\s]*(?<n>\d{1,6}),(?<d>\d{2})(?!\d)", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex DecimalComma { get; }
    [GeneratedRegex(@"^[£\s]*(?<n>\d{1,3}(\.\d{3})+),(?<d>\d{2})(?!\d)", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Continental { get; }
    [GeneratedRegex(@"\dk?\s*(-|to)\s*£?\s*\d", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Range { get; }
    [GeneratedRegex(
        @"\b(p\.?/?h|per h(ou)?r|per h|an hour|a hour|hourly|hrly|/ ?h(ou)?r|/ ?h|hrs?|hours?|each hour)\b|^h$|\d ?h$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Hourly { get; }
    [GeneratedRegex(
        @"\b(p\.?/?d|per (day|shift|session|visit|night)|a (day|shift|night)|daily|/ ?day|day|shift|session)\b|^d$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Daily { get; }
    [GeneratedRegex(
        @"\b(4|four|every (4|four)|per 4|per four)[ -]?(wk|wks|week|weeks|weekly|wkly)\b|\blunar|^4 ?w$|^w4$"
        + @"|\b13 (x |times )?(per|a) year|\b13 payments|^13$|\bp4w\b|\b4w\b|\b4wkly\b|^4wk$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex FourWeekly { get; }
    [GeneratedRegex(
        @"fortnight|\b(2|two)[ -]?(wks?|weeks?|weekly)\b|bi-?weekly|^f$|^f/?n$|^ftn$|^2w$|^w2$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Fortnightly { get; }
    [GeneratedRegex(
        @"\b(p\.?/?w|per w(ee)?k|a week|weekly|wkly|/ ?w(ee)?k|wk|wks|week|weeks|p/wk)\b|^w1?$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Weekly { get; }
    [GeneratedRegex(
        @"\b(p\.?/?c\.?m|p\.?/?m|per month|a month|monthly|/ ?mth|mth|mths|month|months|calendar month|mnth|mthly)\b|^m1?$"
        + @"|\b12 (x )?(per|a) year",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Monthly { get; }
    [GeneratedRegex(
        @"\b(p\.?/?a|per annum|per year|a year|annual|annually|annum|yearly|/ ?y(ea)?r|yr|year|salary|salaried|per yr|ann)\b|^[ay]$|^s$"
        + @"|^\d[\d,.]{3,} ?a$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Yearly { get; }
    [GeneratedRegex(
        @"\b(f\.?t\.?e|w\.?t\.?e|full[ -]?time|full salary|full pay|whole[ -]?time|full[ -]year|full rate"
        + @"|f/?t (salary|pay|rate|basic|annual|year\w*|equiv\w*)|(?<=\()f/?t(?=\)))\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Full { get; }
    [GeneratedRegex(
        @"\b(actual|sal(ary)? act|act (sal(ary)?|pay)|paid|at fte(?! 1)|own (hours|hrs)|own (salary|pay|wages?)|own$"
        + @"|part[ -]?time|for (the|their|his|her) hours|for (the |their )?(contract(ed)? )?hours worked"
        + @"|take|received|gets)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Paid { get; }

    /// <summary>A unit written to the figure: 13.45ph.</summary>
    [GeneratedRegex(
        @"(?<=\d)(?<u>ph|pa|pw|pm|pcm|hr|hrs|wk|p/h|p/a|p/w|p\.h\.?|p\.a\.?|p\.w\.?)(?![a-z])",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex UnitJoined { get; }
    [GeneratedRegex(@"(?<![\d.,])(?<a>\d{1,3}) (?<b>\d{3})(?![\d])", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Thousands { get; }

    /// <summary>A letter after the figure: £607.50 w.</summary>
    [GeneratedRegex(@"\d\s+(?<u>[dhwmy])$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Letter { get; }

    /// <summary>A grade's range, and where in it the person is: £27,600 - £29,400, currently £28,950.</summary>
    [GeneratedRegex(@"\d\W.*\b(currently|presently|at present|now)\b( at| on)?\W*(?=£?\d)", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Today { get; }

    /// <summary>A grade's range, and that the person is at one end of it: 29,800 - 33,400, on max.</summary>
    [GeneratedRegex(
        @"^(?<a>£?\s*\d[\d,.]*k?)\s*(-|to)\s*(?<b>£?\s*\d[\d,.]*k?)(?<u>\s*[a-z./]{2,5})?\W+(is |now |currently |already )?(on|at"
        + @"|is) (the |their )?"
        + @"((?<top>max(imum|\.)?|top)|min(imum|\.)?|bottom)( of (the )?(scale|grade|range|band))?\W*$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex AtAnEnd { get; }

    public static PayReading Read(RawCell cell) =>
        cell.Number is { } number && cell.Date is null ? new(Positive(number)) : Texts.Of(cell.Clean);

    static readonly Remembered<string, PayReading> Texts = new(Read);

    static PayReading Read(string cell)
    {
        var text = Thousands.Replace(UnitJoined.Replace(Wording.Clean(cell), " $0"), "${a}${b}");
        if (Wording.IsNotGiven(text) || IsPoint(text)) return default;
        if (Today.Match(text) is { Success: true } now) text = text[(now.Index + now.Length)..];
        if (AtAnEnd.Match(text) is { Success: true } end)
            text = end.Groups[end.Groups["top"].Success ? "b" : "a"].Value + end.Groups["u"].Value;
        var basic = Extra.Replace(text, "");
        if (basic.Length == 0) basic = text;
        var per = PerOf(basic) ?? (Letter.Match(basic) is { Success: true } letter ? PerOf(letter.Groups["u"].Value) : null);
        if (LegalMinimum.IsMatch(basic) && !basic.Any(char.IsDigit)) return new(null, per ?? PayPer.Hour, InWords: true);
        var amount = AmountOf(basic);
        var basis = Full.IsMatch(basic) || basic.Contains("pro rata", StringComparison.OrdinalIgnoreCase)
            ? PayBasis.FullTime
            : Paid.IsMatch(basic)
            ? PayBasis.Actual
            : (PayBasis?)null;
        return new(amount, amount is null ? null : per, basis,
            IsRange: amount is not null && Range.IsMatch(basic) && per is not PayPer.FourWeeks, OtherUnit: per is null && ForWork(basic));
    }

    /// <summary>Names a unit that is no span of time: per service, per call, per mile.</summary>
    public static bool ForWork(string text) => PerOf(text) is null && PieceOfWork.IsMatch(text);

    [GeneratedRegex(
        @"(?<!\bas )\bper (?!cent\b|scale|contract|njc|agree|point|grade|band|nlw|nmw|fte|wte|person|employee|head|post|full)[a-z]{3,}"
        + @"|(/ ?|\b(a|each) )(run|trip|journey|mile|job)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex PieceOfWork { get; }

    /// <summary>
    /// The span of time a cell, a code beside it or a heading names. A heading that names several, such as a list of choices, names none.
    /// </summary>
    public static PayPer? PerOf(string text) => Periods.Of(text);

    static readonly Remembered<string, PayPer?> Periods = new(PeriodOf);

    [GeneratedRegex(@"^(per |a |each )?(shift|session|visit|class|lesson|night|turn)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex OneShift { get; }

    /// <summary>Whose hours the figure is for says nothing of its span: monthly basic pay (own hours).</summary>
    [GeneratedRegex(
        @"\b(own|contracted|contractual|actual|worked|part[- ]?time|full[- ]?time|(for|of|at) (the|these|those|their|his|her"
        + @"|such)( own| contracted)?"
        + @"|\d+(\.\d+)?) (hours|hrs)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex WhoseHours { get; }

    /// <summary>The word before the pay is its span, whatever week stands further on: annual salary for a full-time week.</summary>
    [GeneratedRegex(
        @"^\W*((the|gross|basic|full[- ]time|fte|wte|actual) )*(?<p>hourly|daily|weekly|monthly|yearly|annual)"
        + @" ((gross|basic|full[- ]time|fte|wte|actual) )*(salary|pay|wages?|rate|amount|figure)\b(?!.*\bor\b)",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Named { get; }

    static PayPer? PeriodOf(string given)
    {
        var text = WhoseHours.Replace(given, " ");
        // What stands in brackets or after a comma explains: calendar month (a year of weeks in twelve parts).
        if (text.IndexOf('(', StringComparison.Ordinal) is > 3 and var aside && PeriodOf(text[..aside]) is { } before) return before;
        if (text.IndexOfAny([',', ';']) is > 5 and var end && PeriodOf(text[..end]) is { } first) return first;
        if (FourWeekly.IsMatch(text)) return PayPer.FourWeeks;
        if (Fortnightly.IsMatch(text)) return PayPer.Fortnight;
        if (Named.Match(text) is { Success: true } named) return PeriodOf(named.Groups["p"].Value);
        if (OneShift.IsMatch(text)) return PayPer.Day;
        if (Hourly.IsMatch(text)) return PayPer.Hour;
        if (Daily.IsMatch(text)) return PayPer.Day;
        if (Weekly.IsMatch(text)) return PayPer.Week;
        if (Monthly.IsMatch(text)) return PayPer.Month;
        return Yearly.IsMatch(text) ? PayPer.Year : null;
    }

    /// <summary>What a heading says about whose pay its column holds.</summary>
    public static PayBasis? BasisOf(string heading)
    {
        var proRata = heading.Contains("pro rata", StringComparison.OrdinalIgnoreCase)
            || heading.Contains("pro-rata", StringComparison.OrdinalIgnoreCase)
            || heading.Contains("prorata", StringComparison.OrdinalIgnoreCase);
        if (proRata || Paid.IsMatch(heading) && heading.Contains(' ', StringComparison.Ordinal)) return PayBasis.Actual;
        return Full.IsMatch(heading) ? PayBasis.FullTime : null;
    }

    /// <summary>What a cell beside the figure says about whose pay it is: FTE, actual, actual pcm.</summary>
    public static PayBasis? BasisIn(string text) => BasisOf(text) ?? (Paid.IsMatch(text) ? PayBasis.Actual : null);

    /// <summary>A grade or point in place of a figure; the list may hold the scale it belongs to.</summary>
    public static bool IsPoint(string text) => Point.Finds(text);

    [GeneratedRegex(
        @"^(grade|band|scp|point|pt|level|spine|spot|njc|scale|gr|spinal|[ns]vq|tier|step)\b[^£]*$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Point { get; }

    static decimal? AmountOf(string text)
    {
        if (Continental.Match(text) is { Success: true } far)
            return Positive(Wording.Number(far.Groups["n"].Value.Replace(".", "", StringComparison.Ordinal) + "." + far.Groups["d"].Value));
        if (DecimalComma.Match(text) is { Success: true } comma && !text.Contains('.', StringComparison.Ordinal))
            return Positive(Wording.Number(comma.Groups["n"].Value + "." + comma.Groups["d"].Value));
        var figures = Money.Matches(text).Where(match => !IsPeriodFigure(text, match)).ToList();
        if ((figures.Find(match => match.Value.Contains('£', StringComparison.Ordinal)) ?? figures.FirstOrDefault()) is not { } money)
            return null;
        var amount = Wording.Number(money.Groups["n"].Value);
        if (money.Groups["k"].Success) amount *= 1_000;
        if (money.Groups["p"].Success && amount > 100) amount /= 100;
        return Positive(amount);
    }

    /// <summary>The 4 of 4-weekly is no money.</summary>
    static bool IsPeriodFigure(string text, Match match) =>
        match.Groups["n"].Value is "4" or "2" && !match.Value.Contains('£', StringComparison.Ordinal)
            && (FourWeekly.IsMatch(text) || Fortnightly.IsMatch(text));

    static decimal? Positive(decimal? amount) => amount is > 0 and < 10_000_000 ? amount : null;
}
