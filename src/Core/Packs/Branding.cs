using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Workforce.Findings;
using Workforce.Packs.Logos;
using Workforce.Storage;

namespace Workforce.Packs;

/// <summary>Whom readers turn to.</summary>
public sealed record Contact(string Name, string Email, string Phone);

/// <summary>How the council's documents look and whom they name, from <c>council/branding.json</c>.</summary>
/// <param name="Colour">As <c>#rrggbb</c>; renderers darken it where contrast needs it.</param>
public sealed partial record Branding(string Council, string Address, string Colour, Contact Contact)
{
    public const string File = "council/branding.json";

    /// <summary>From a file of its own beside this one; null where there is none that can be used.</summary>
    [JsonIgnore]
    public Logo? Logo { get; init; }

    /// <summary>The council's colour does not contrast with white as text needs; documents carry a darker one.</summary>
    public const string PaleColour = "PK_PALE_COLOUR";

    /// <summary>The colour is not written <c>#rrggbb</c>.</summary>
    public const string BadColour = "PK_BAD_COLOUR";

    public static Checked<Branding?> Read(Stream? content)
    {
        var read = StrictJson.Read<Branding>(content, File);
        return read.Value is { } branding && !ColourPattern().IsMatch(branding.Colour)
            ? new(null, [new Finding(BadColour, Severity.Blocking, $"{File}: colour is not written as #rrggbb.", Location.Everything,
                "Write it as six hexadecimal digits, such as #1d4f7c.")])
            : read;
    }

    /// <summary>What documents do with a colour that cannot be read on white; nothing where it can (WCAG 2.2, 1.4.3).</summary>
    public IEnumerable<Finding> ContrastFindings()
    {
        if (!ColourPattern().IsMatch(Colour)
            || Contrast.ReadableOnWhite(Colour) is var (red, green, blue)
                && string.Equals(new Colour(red, green, blue).Hex, Colour, StringComparison.OrdinalIgnoreCase))
        {
            yield break;
        }

        var (r, g, b) = Contrast.ReadableOnWhite(Colour);
        yield return new(PaleColour, Severity.Note,
            $"{File}: text in {Colour} cannot be read on white ({Contrast.OnWhite(Colour):0.0} to 1; 4.5 is needed). Documents use {new Colour(r, g, b).Hex}.",
            Location.Everything, "Nothing is to do; or choose a darker colour of the council’s.");
    }


    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ColourPattern();
}
