using System.Globalization;
using Workforce.Packs.Pdf.Files;

namespace Workforce.Packs.Pdf.Layout;

/// <summary>The colours of a document: the council's accent, dark enough to read on white and to carry white text, and fixed greys.</summary>
sealed record Palette(Colour Accent)
{
    /// <summary>WCAG 2.2, 1.4.3: the contrast normal text needs.</summary>
    public const double LeastContrast = 4.5;

    public static readonly Colour White = new(255, 255, 255);
    public static readonly Colour Ink = new(11, 12, 12);
    public static readonly Colour Quiet = new(80, 90, 95);
    public static readonly Colour Rule = new(177, 180, 182);
    public static readonly Colour Pale = new(243, 242, 241);

    /// <param name="colour">As <c>#rrggbb</c>; darkened in small steps, keeping its hue, until it contrasts with white.</param>
    public static Palette For(string colour)
    {
        var accent = Parse(colour);
        while (Contrast(accent, White) < LeastContrast) accent = Darker(accent);
        return new Palette(accent);
    }

    /// <summary>WCAG 2.2 contrast ratio, 1 to 21.</summary>
    public static double Contrast(Colour a, Colour b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    static Colour Parse(string colour)
    {
        if (colour.Length == 7 && colour[0] == '#'
            && int.TryParse(colour.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            return new Colour((byte)(value >> 16), (byte)(value >> 8 & 0xFF), (byte)(value & 0xFF));
        }

        throw new ArgumentException($"A pack's colour is written #rrggbb, not '{colour}'.", nameof(colour));
    }

    static Colour Darker(Colour colour)
    {
        static byte Step(byte part) => (byte)(part * 0.96);
        return new Colour(Step(colour.Red), Step(colour.Green), Step(colour.Blue));
    }

    static double Luminance(Colour colour)
    {
        static double Linear(byte part)
        {
            var share = part / 255d;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }

        return 0.2126 * Linear(colour.Red) + 0.7152 * Linear(colour.Green) + 0.0722 * Linear(colour.Blue);
    }
}
