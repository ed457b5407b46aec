using System.Text.RegularExpressions;
using Workforce.Findings;
using Workforce.Storage;

namespace Workforce.Packs;

/// <summary>Whom readers turn to.</summary>
public sealed record Contact(string Name, string Email, string Phone);

/// <summary>How the council's documents look and whom they name, from <c>council/branding.json</c>.</summary>
/// <param name="Colour">As <c>#rrggbb</c>; renderers darken it where contrast needs it.</param>
public sealed partial record Branding(string Council, string Address, string Colour, Contact Contact)
{
    public const string File = "council/branding.json";

    /// <summary>The colour is not written <c>#rrggbb</c>.</summary>
    public const string BadColour = "PK_BAD_COLOUR";

    public static Checked<Branding?> Read(Stream? content)
    {
        var read = StrictJson.Read<Branding>(content, File);
        return read.Value is { } branding && !ColourPattern().IsMatch(branding.Colour)
            ? new(null, [new Finding(BadColour, Severity.Blocking, $"{File}: colour is not written as #rrggbb.", Location.Everything, "Write it as six hexadecimal digits, such as #1d4f7c.")])
            : read;
    }

    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ColourPattern();
}
