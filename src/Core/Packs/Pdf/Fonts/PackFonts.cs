using System.Reflection;

namespace Workforce.Packs.Pdf.Fonts;

/// <summary>How a run of text is set. There is no bold italic: bold wins.</summary>
enum Face
{
    Regular,
    Bold,
    Italic,
}

/// <summary>The five embedded fonts, parsed on first use and shared by every document of the process.</summary>
static class PackFonts
{
    static readonly Lazy<(TrueTypeFont Main, TrueTypeFont Fallback)[]> Faces = new(Load);

    /// <summary>The font and glyph that print a character: the face's own font, else its fallback; glyph 0 where neither has it.</summary>
    public static (TrueTypeFont Font, ushort Glyph) Find(int codePoint, Face face)
    {
        var (main, fallback) = Faces.Value[(int)face];
        var glyph = main.Glyph(codePoint);
        return glyph != 0 ? (main, glyph) : (fallback, fallback.Glyph(codePoint));
    }

    /// <summary>Whether every face can print the character, so that setting a word in bold never loses it.</summary>
    public static bool CanPrint(int codePoint) => Find(codePoint, Face.Regular).Glyph != 0 && Find(codePoint, Face.Bold).Glyph != 0;

    /// <summary>The width of a character as a share of the font size.</summary>
    public static double Width(int codePoint, Face face)
    {
        var (font, glyph) = Find(codePoint, face);
        return font.Width(glyph);
    }

    /// <summary>The width of a text as a share of the font size.</summary>
    public static double Width(ReadOnlySpan<char> text, Face face)
    {
        var width = 0d;
        foreach (var rune in text.EnumerateRunes()) width += Width(rune.Value, face);
        return width;
    }

    static (TrueTypeFont, TrueTypeFont)[] Load()
    {
        var (fallback, fallbackBold) = (Read("fallback"), Read("fallback-bold"));
        return [(Read("regular"), fallback), (Read("bold"), fallbackBold), (Read("italic"), fallback)];
    }

    static TrueTypeFont Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"fonts/{name}.ttf")
            ?? throw new InvalidDataException($"The font '{name}' is not embedded.");
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return new TrueTypeFont(file);
    }
}
