using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>Reads postcodes: capitals, one space before the inward part; a district alone stays a district.</summary>
static partial class PostcodeText
{
    [GeneratedRegex("^(?<out>[A-Z]{1,2}[0-9][0-9A-Z]?)(?<in>[0-9][A-Z]{2})$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Whole { get; }
    [GeneratedRegex("^[A-Z]{1,2}[0-9][0-9A-Z]?$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex District { get; }
    /// <summary>A district and one figure more is neither a postcode nor a district.</summary>
    [GeneratedRegex("^[A-Z]{1,2}[0-9][0-9A-Z]? [0-9]$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Sector { get; }

    /// <summary>EX16 QT has lost a figure after its space, or has the space in the wrong place: nobody can tell which.</summary>
    [GeneratedRegex("^[A-Z]{1,2}[0-9]{2} [A-Z]{2}$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex FigureLost { get; }
    [GeneratedRegex(@"\b(?<out>[A-Z]{1,2}[0-9][0-9A-Z]?)\s*(?<in>[0-9][A-Z]{2})\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Inside { get; }

    /// <summary>A district beside the town, the word area or crosses in place of the rest.</summary>
    [GeneratedRegex(
        @"^([A-Z' .\-]{3,30}[ ,(]+)?(?<out>[A-Z]{1,2}[0-9][0-9A-Z]?)\)?( *(AREA|DISTRICT|[X*]{2,4}|[A-Z]{5,20}))?$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex DistrictBeside { get; }

    public static string? Read(string cell) => IsPlain(cell) ? HasArea(cell) ? cell : null : Texts.Of(cell);

    /// <summary>The postcode with which an address ends; null where it ends with none.</summary>
    public static string? AtEnd(string address) =>
        Ending.Match(Wording.Clean(address)) is { Success: true } end ? Read(end.Value.Trim()) : null;

    [GeneratedRegex(@"(?<![A-Z0-9])[A-Z]{1,2}[0-9][0-9A-Z]?\s*[0-9][A-Z]{2}\W*$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Ending { get; }

    /// <summary>A postcode without its last two letters, as an anonymised list may give for everybody: SK4 2.</summary>
    public static bool IsSector(string cell) => Sector.IsMatch(Wording.Clean(cell).ToUpperInvariant());

    /// <summary>Written as it should be: capitals, one space, a figure and two letters. The patterns find the same.</summary>
    static bool IsPlain(string cell)
    {
        if (cell.Length is < 6 or > 8 || cell[^4] != ' ' || !char.IsAsciiDigit(cell[^3]) || !char.IsAsciiLetterUpper(cell[^2])
            || !char.IsAsciiLetterUpper(cell[^1]))
        {
            return false;
        }

        var outward = cell.AsSpan(0, cell.Length - 4);
        if (!char.IsAsciiLetterUpper(outward[0])) return false;
        outward = outward[(char.IsAsciiLetterUpper(outward[1]) ? 2 : 1)..];
        return outward.Length is 1 or 2 && char.IsAsciiDigit(outward[0])
            && (outward.Length == 1 || char.IsAsciiLetterUpper(outward[1]) || char.IsAsciiDigit(outward[1]));
    }

    static readonly Remembered<string, string?> Texts = new(cell => Written(cell) is { } code && HasArea(code) ? code : null);

    /// <summary>
    /// Eight areas have one letter; no other letter stands alone before the figures, so C0V 1AB is a slip and no postcode.
    /// </summary>
    static bool HasArea(string code) => (char.IsLetter(code[1]) || "BEGLMNSW".Contains(code[0], StringComparison.Ordinal))
        && (code.Length > 4 || !char.IsLetter(code[^1]) || LondonLetter.IsMatch(code));

    /// <summary>Only districts of central London end with a letter: EC1A, W1T. CV1O is a slip.</summary>
    [GeneratedRegex("^(E|EC|N|NW|SE|SW|W|WC)[0-9][A-Z]$", RegexOptions.ExplicitCapture, Wording.PatternTimeout)]
    private static partial Regex LondonLetter { get; }

    static string? Written(string cell)
    {
        var text = Wording.Clean(cell).ToUpperInvariant().Trim('.', ',', '*');
        if (Sector.IsMatch(text) || FigureLost.IsMatch(text)) return null;
        var packed = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '.' or ',')));
        if (Whole.Match(packed) is { Success: true } whole) return $"{whole.Groups["out"].Value} {whole.Groups["in"].Value}";
        if (District.IsMatch(packed)) return packed;
        if (Inside.Match(text) is { Success: true } inside) return $"{inside.Groups["out"].Value} {inside.Groups["in"].Value}";
        return DistrictBeside.Match(text) is { Success: true } district ? district.Groups["out"].Value : null;
    }
}
