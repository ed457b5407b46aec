using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>Cleans text before it is compared: unusual spaces, dashes, quotes, fractions and footnote marks.</summary>
static partial class Wording
{
    /// <summary>No cell that means something to a reader of lists is longer; patterns run over this much and no more.</summary>
    const int Longest = 600;

    /// <remarks>A word that begins with another letter has to be in <see cref="NothingBegins"/> too.</remarks>
    [GeneratedRegex(
        @"^\W*(n\s*/?\s*a|n\s*/?\s*k|n\.\s?[ak]\.|d\.?k\.?"
        + @"|(data |details |information )?not\s+(known|given|stated|provided|supplied|available|applicable|held|recorded|disclosed"
        + @"|on file|shared|yet known|specified|declared|released|completed|(yet )?(issued|allocated|assigned)"
        + @"|yet (available|confirmed|provided))|no (data|record|records|info(rmation)?|details)( held| given| available)?"
        + @"|none (given|provided|supplied|stated|recorded)|unavailable|undisclosed|unspecified|private|gdpr|data protection"
        + @"|don'?t (know|have( it| this| that)?)|(not|haven'?t) got (it|this|that)|not to hand|ask (him|her|them|me)"
        + @"|as (per )?(the )?(shift )?(pattern|rota|roster)( shown)?"
        + @"|(withheld|redacted|removed|anonymi[sz]ed)\W{0,4}(gdpr|data protection|for gdpr|under gdpr)?"
        + @"|((please )?(see|refer to|ask|check|contact)( with)? (notes?|remarks|below|above|contract|hr|payroll|file|attached|comments?"
        + @"|manager|separate \w+|other sheet)( ?\d{1,2})?)|(hr |payroll )?to (confirm|check|advise|provide)"
        + @"|(details |info(rmation)? )?(will|to) follow|err:\d+|t\.?\s?b\.?\s?(c|a|d|n)\.?|to be (confirmed|advised|agreed|determined)"
        + @"|unknown|withheld|redacted|see (notes?|remarks|below|contract|hr)|nil return|missing|blank|pending|confidential|\?+|x+"
        + @"|\#?(ref|n/a|value|name\?|div/0|null|num|getting_data)[!?]?|null|awaited"
        + @"|awaiting(\W+(an? |the |your |further )?(info\w*|details|confirm\w*|paperwork|reply|response|data|documents?|answer|hr|payroll|update"
        + @"|records?|evidence|check\w*|forms?|proof)\b.*)?|to follow|not sure|query)\W*$",
        Options, PatternTimeout)]
    private static partial Regex NotGivenWords { get; }

    [GeneratedRegex("^(\"|''|“|”|〃|´´|do\\.?|ditto|-\"-|-do-|as above|\\^+|\" ?\")$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex DittoMarks { get; }

    /// <summary>For every pattern here: case never matters, only named groups are captured.</summary>
    public const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public const int PatternTimeout = 2_000;

    /// <summary>Digits, dashes and quotes are the plain ones; runs of space are one space.</summary>
    public static string Clean(string? text) => string.IsNullOrEmpty(text) ? "" : IsPlain(text) ? text : Plainer.Of(text);

    static readonly Remembered<string, string> Plainer = new(ToPlain);

    /// <summary>Most cells are clean as they come: printable ASCII with single spaces inside.</summary>
    static bool IsPlain(string text) =>
        text.Length <= Longest && text[0] != ' ' && text[^1] != ' ' && !text.AsSpan().ContainsAnyExcept(PlainCharacters)
            && !text.Contains("  ", StringComparison.Ordinal);

    static readonly SearchValues<char> PlainCharacters = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1)
        .Select(code => (char)code)
        .Where(c => c != '`'),
        '£']);

    static string ToPlain(string text)
    {
        var clean = new StringBuilder(Math.Min(text.Length, Longest));
        foreach (var c in text.Length > Longest ? text.AsSpan(0, Longest) : text)
        {
            var plain = c switch
            {
                '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
                '\u2018' or '\u2019' or '\u02bc' or '`' or '\u2032' => '\'',
                '\u201c' or '\u201d' or '\u201e' or '\u201f' or '\u2033' or '\u02ba' or '\u301d' or '\u301e' or '\uff02' => '"',
                '\u00d7' => 'x',
                _ => c,
            };
            if (Fraction(c) is { } fraction) clean.Append(fraction);
            else if (char.IsWhiteSpace(plain) || char.IsControl(plain) || plain is '\u200b' or '\ufeff' or '\u00ad') AddSpace(clean);
            else clean.Append(plain);
        }

        return clean.ToString().Trim();
    }

    static void AddSpace(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
    }

    static string? Fraction(char c) => c switch { '½' => ".5", '¼' => ".25", '¾' => ".75", '⅓' => ".3333", '⅔' => ".6667", _ => null };

    /// <summary>Text as a reader sees it, one line, for output: not lowered, not cut of its quotes.</summary>
    public static string OneLine(string? text) =>
        text is null
            ? ""
            : text.Length > 0 && IsPlain(text)
            ? text
            : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static bool HasLetter(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c)) return true;
        }

        return false;
    }

    /// <summary>Three letters together: dates, postcodes, most references and sums of money have no such word.</summary>
    public static bool HasWord(string text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            letters = char.IsLetter(c) ? letters + 1 : 0;
            if (letters == 3) return true;
        }

        return false;
    }

    /// <summary>Blank, a dash, N/A, TBC, a failed formula, withheld: the list does not say.</summary>
    public static bool IsNotGiven(string clean) =>
        IsZeroDate(clean) || !Opens(clean) && (HasWord(clean) || !clean.AsSpan().ContainsAnyInRange('0', '9')) && NotGiven.Of(clean);

    /// <summary>
    /// Systems write a date that is not there in noughts, 00000000, 00/00/0000, or as the first day there is, 0001-01-01.
    /// </summary>
    static bool IsZeroDate(string clean) =>
        clean.Length is 8 or 10 && clean[0] == '0' && clean.AsSpan().Count('0') == 8 && !clean.AsSpan().ContainsAnyExcept("0/-. ")
            || clean.StartsWith("0001-01-01", StringComparison.Ordinal) || clean.StartsWith("9999-12-31", StringComparison.Ordinal)
            || clean is "31/12/9999" or "31-12-9999" or "31-DEC-9999" or "99991231";

    /// <summary>The text opens with a figure or a letter that none of the words for nothing begins with, as most texts do.</summary>
    static bool Opens(string clean) =>
        clean.Length > 0 && char.IsAsciiLetterOrDigit(clean[0]) && !NothingBegins.Contains(char.ToLowerInvariant(clean[0]));

    static readonly SearchValues<char> NothingBegins = SearchValues.Create("nturwsmbpcxavdgqhie");

    static readonly Remembered<string, bool> NotGiven = new(clean => !clean.Any(char.IsLetterOrDigit) && !IsDitto(clean)
        || NotGivenWords.IsMatch(clean));

    public static bool IsDitto(string clean) => clean.Length > 0 && DittoBegins.Contains(clean[0]) && DittoMarks.IsMatch(clean);

    static readonly SearchValues<char> DittoBegins = SearchValues.Create("\"'“”〃´dDaA-^");

    /// <summary>
    /// A number as written here: commas between thousands only; one comma before one or two last figures is a decimal comma.
    /// </summary>
    public static decimal? Number(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > 20) return null;
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0 && comma >= text.Length - 3 && comma < text.Length - 1 && !text.Contains('.', StringComparison.Ordinal))
            text = text.Replace(',', '.');
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture,
            out var number)
            ? number
            : null;
    }

    /// <summary>A number in figures or a word from one to twelve; 0 for anything else.</summary>
    public static decimal Figure(string text) => Number(text) ?? 1 + Array.IndexOf(Ones, text.ToLowerInvariant());

    static readonly string[] Ones =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    public static string Pounds(decimal amount) =>
        "£" + Workforce.Units.Rounding.ToPence(amount).ToString("#,##0.00", CultureInfo.InvariantCulture);

    public static string Day(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Plain(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
