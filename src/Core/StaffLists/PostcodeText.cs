using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>Reads postcodes: capitals, one space before the inward part; a district alone stays a district.</summary>
static partial class PostcodeText
{
    [GeneratedRegex("^(?<out>[A-Z]{1,2}[0-9][0-9A-Z]?)(?<in>[0-9][A-Z]{2})$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Whole { get; }
    [GeneratedRegex("^[A-Z]{1,2}[0-9][0-9A-Z]?$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex District { get; }
    [GeneratedRegex("^(?<out>[A-Z]{1,2}[0-9][0-9A-Z]?) (?<in>[0-9])$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Sector { get; }
    [GeneratedRegex(@"\b(?<out>[A-Z]{1,2}[0-9][0-9A-Z]?)\s*(?<in>[0-9][A-Z]{2})\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Inside { get; }

    public static string? Read(string cell) => Texts.Of(cell);

    static readonly Remembered<string, string?> Texts = new(cell => Written(cell) is { } code && HasArea(code) ? code : null);

    /// <summary>Eight areas have one letter; no other letter stands alone before the figures, so C0V 1AB is a slip and no postcode.</summary>
    static bool HasArea(string code) => char.IsLetter(code[1]) || "BEGLMNSW".Contains(code[0], StringComparison.Ordinal);

    static string? Written(string cell)
    {
        var text = Wording.Clean(cell).ToUpperInvariant().Trim('.', ',', '*');
        if (Sector.Match(text) is { Success: true } sector) return $"{sector.Groups["out"].Value} {sector.Groups["in"].Value}";
        var packed = string.Concat(text.Where(char.IsLetterOrDigit));
        if (Whole.Match(packed) is { Success: true } whole) return $"{whole.Groups["out"].Value} {whole.Groups["in"].Value}";
        if (District.IsMatch(packed)) return packed;
        return Inside.Match(text) is { Success: true } inside ? $"{inside.Groups["out"].Value} {inside.Groups["in"].Value}" : null;
    }
}
