using Workforce.Packs.Pdf.Fonts;

namespace Workforce.Packs.Pdf.Files;

/// <summary>The fonts one document uses, in order of first use.</summary>
sealed class DocumentFonts
{
    readonly List<EmbeddedFont> used = [];

    public IReadOnlyList<EmbeddedFont> Used => used;

    public EmbeddedFont For(TrueTypeFont font)
    {
        foreach (var candidate in used)
        {
            if (candidate.Font == font) return candidate;
        }

        var added = new EmbeddedFont(font, FormattableString.Invariant($"F{used.Count}"));
        used.Add(added);
        return added;
    }
}

/// <summary>
/// One font as a document embeds it: the glyphs used so far, renumbered in order of first use, and the character each prints.
/// </summary>
sealed class EmbeddedFont
{
    readonly ushort[] numbers;
    readonly List<ushort> glyphs = [0];
    readonly List<int> characters = [0];

    public EmbeddedFont(TrueTypeFont font, string name)
    {
        (Font, Name) = (font, name);
        numbers = new ushort[font.GlyphCount];
    }

    public TrueTypeFont Font { get; }

    /// <summary>The name pages know it by.</summary>
    public string Name { get; }

    public IReadOnlyList<ushort> Glyphs => glyphs;

    public IReadOnlyList<int> Characters => characters;

    /// <summary>The number a glyph has in this document.</summary>
    public int Use(ushort glyph, int character)
    {
        if (glyph == 0 || numbers[glyph] > 0) return numbers[glyph];
        numbers[glyph] = (ushort)glyphs.Count;
        glyphs.Add(glyph);
        characters.Add(character);
        return numbers[glyph];
    }
}
