using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>Reads postcodes: capitals, one space before the inward part; a district alone stays a district.</summary>
static class PostcodeText
{
    static readonly Regex Whole = Wording.Pattern("^(?<out>[A-Z]{1,2}[0-9][0-9A-Z]?)(?<in>[0-9][ABD-HJLNP-UW-Z]{2})$");
    static readonly Regex District = Wording.Pattern("^[A-Z]{1,2}[0-9][0-9A-Z]?$");
    static readonly Regex Sector = Wording.Pattern("^(?<out>[A-Z]{1,2}[0-9][0-9A-Z]?) (?<in>[0-9])$");
    static readonly Regex Inside = Wording.Pattern(@"\b(?<out>[A-Z]{1,2}[0-9][0-9A-Z]?)\s*(?<in>[0-9][ABD-HJLNP-UW-Z]{2})\b");

    public static string? Read(string cell)
    {
        var text = Wording.Clean(cell).ToUpperInvariant().Trim('.', ',', '*');
        if (Sector.Match(text) is { Success: true } sector) return $"{sector.Groups["out"].Value} {sector.Groups["in"].Value}";
        var packed = string.Concat(text.Where(char.IsLetterOrDigit));
        if (packed == "GIR0AA") return "GIR 0AA";
        if (Whole.Match(packed) is { Success: true } whole) return $"{whole.Groups["out"].Value} {whole.Groups["in"].Value}";
        if (District.IsMatch(packed)) return packed;
        return Inside.Match(text) is { Success: true } inside ? $"{inside.Groups["out"].Value} {inside.Groups["in"].Value}" : null;
    }
}
