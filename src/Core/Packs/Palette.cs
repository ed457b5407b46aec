using System.Runtime.InteropServices;
using Workforce.Packs.Charts;

namespace Workforce.Packs;

/// <summary>A colour by its parts, 0 to 255.</summary>
[StructLayout(LayoutKind.Auto)]
readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>As <c>#rrggbb</c>.</summary>
    public string Hex => FormattableString.Invariant($"#{Red:x2}{Green:x2}{Blue:x2}");
}

/// <summary>
/// The colours of a document in every format: the council's accent, dark enough to read on white and to carry white text, and fixed greys.
/// </summary>
sealed record Palette(Colour Accent)
{
    public static readonly Colour White = new(255, 255, 255);
    public static readonly Colour Ink = new(11, 12, 12);
    public static readonly Colour Quiet = new(80, 90, 95);
    public static readonly Colour Rule = new(177, 180, 182);
    public static readonly Colour Pale = new(243, 242, 241);

    /// <param name="colour">As <c>#rrggbb</c>.</param>
    public static Palette For(string colour)
    {
        var (red, green, blue) = Contrast.ReadableOnWhite(colour);
        return new Palette(new Colour(red, green, blue));
    }

    /// <summary>What a chart's shapes are painted with.</summary>
    public Colour Of(ChartInk ink) => ink switch
    {
        ChartInk.Accent => Accent,
        ChartInk.Tint => Paler(0.42),
        ChartInk.PaleTint => Paler(0.18),
        ChartInk.Ink => Ink,
        ChartInk.Quiet => Quiet,
        ChartInk.Rule => Rule,
        _ => White,
    };

    /// <summary>So much of the accent in white.</summary>
    Colour Paler(double share)
    {
        byte Part(byte part) => (byte)Math.Round(255 - ((255 - part) * share), MidpointRounding.AwayFromZero);
        return new(Part(Accent.Red), Part(Accent.Green), Part(Accent.Blue));
    }
}
