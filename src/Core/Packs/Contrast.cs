using System.Globalization;

namespace Workforce.Packs;

/// <summary>Colours that can be read: the WCAG contrast ratio, and a council's colour made dark enough for text.</summary>
public static class Contrast
{
    /// <summary>WCAG 2.2, 1.4.3: the contrast normal text needs.</summary>
    public const double Least = 4.5;

    /// <param name="colour">As <c>#rrggbb</c>; darkened in small steps, keeping its hue, until it contrasts with white.</param>
    public static (byte Red, byte Green, byte Blue) ReadableOnWhite(string colour)
    {
        ArgumentNullException.ThrowIfNull(colour);
        var readable = Parse(colour);
        while (Ratio(readable, (255, 255, 255)) < Least) readable = Darker(readable);
        return readable;
    }

    /// <param name="colour">As <c>#rrggbb</c>.</param>
    public static double OnWhite(string colour) => Ratio(Parse(colour), (255, 255, 255));

    /// <summary>WCAG 2.2 contrast ratio, 1 to 21.</summary>
    public static double Ratio((byte Red, byte Green, byte Blue) a, (byte Red, byte Green, byte Blue) b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    static (byte Red, byte Green, byte Blue) Parse(string colour)
    {
        if (colour.Length == 7 && colour[0] == '#'
            && int.TryParse(colour.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            return ((byte)(value >> 16), (byte)(value >> 8 & 0xFF), (byte)(value & 0xFF));
        }

        throw new ArgumentException($"A pack's colour is written #rrggbb, not '{colour}'.", nameof(colour));
    }

    static (byte Red, byte Green, byte Blue) Darker((byte Red, byte Green, byte Blue) colour)
    {
        static byte Step(byte part) => (byte)(part * 0.96);
        return (Step(colour.Red), Step(colour.Green), Step(colour.Blue));
    }

    static double Luminance((byte Red, byte Green, byte Blue) colour)
    {
        static double Linear(byte part)
        {
            var share = part / 255d;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }

        return 0.2126 * Linear(colour.Red) + 0.7152 * Linear(colour.Green) + 0.0722 * Linear(colour.Blue);
    }
}
