using QuestPDF.Drawing;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using Workforce.Packs;

namespace Workforce.Functions;

/// <summary>Fonts, sizes and colours as in our own writer, in points.</summary>
static class QuestPdfLook
{
    public const float Margin = 56;
    public const float Width = 483;

    /// <summary>Between one block and the next.</summary>
    public const float Gap = 9;

    public const string Ink = "#0b0c0c", Quiet = "#505a5f", Rule = "#b1b4b6", Pale = "#f3f2f1";

    const string Family = "Workforce", Fallback = "Workforce fallback";

    static readonly Lazy<bool> Fonts = new(Register);

    public static TextStyle Body => Text(11, 15.5f);

    public static TextStyle Table => Text(9.5f, 12.5f);

    public static TextStyle Small => Text(8.5f, 11);

    public static TextStyle Heading(int level) => (level switch { 1 => Text(24, 29), 2 => Text(17, 21.5f), _ => Text(13, 17) }).Bold();

    public static TextStyle Text(float size, float leading) =>
        TextStyle.Default.FontFamily(Family, Fallback).FontSize(size).LineHeight(leading / size);

    public static Color Accent(string colour)
    {
        var (red, green, blue) = Contrast.ReadableOnWhite(colour);
        return Color.FromRGB(red, green, blue);
    }

    /// <summary>
    /// Once for the process: no font of the machine, so that a pack looks the same everywhere, and no letter lost in silence.
    /// </summary>
    public static void RegisterFonts() => _ = Fonts.Value;

    static bool Register()
    {
        QuestPDF.Settings.UseEnvironmentFonts = false;
        QuestPDF.Settings.CheckIfAllTextGlyphsAreAvailable = true;
        foreach (var name in (string[])["regular", "bold", "italic"]) Register(Family, name);
        foreach (var name in (string[])["fallback", "fallback-bold"]) Register(Fallback, name);
        return true;
    }

    static void Register(string family, string name)
    {
        using var font = typeof(Pack).Assembly.GetManifestResourceStream($"fonts/{name}.ttf")
            ?? throw new InvalidDataException($"The font '{name}' is not embedded.");
        FontManager.RegisterFontWithCustomName(family, font);
    }
}
