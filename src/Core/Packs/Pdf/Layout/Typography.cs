using System.Runtime.InteropServices;
using Workforce.Packs.Pdf.Files;

namespace Workforce.Packs.Pdf.Layout;

/// <summary>A size of text and the distance between its lines, in points.</summary>
[StructLayout(LayoutKind.Auto)]
readonly record struct TextStyle(double Size, double Leading)
{
    /// <summary>Where letters stand in a line whose top is at <paramref name="top"/>.</summary>
    public double Baseline(double top) => top + (Leading - Size) / 2 + Size * 0.8;
}

/// <summary>The sizes and margins every document shares, in points on A4.</summary>
static class Typography
{
    public const double Left = 56;
    public const double Top = 66;
    public const double Width = PageContent.Width - 2 * Left;
    public const double Right = Left + Width;

    /// <summary>Between one block and the next.</summary>
    public const double Gap = 9;

    public static readonly TextStyle Body = new(11, 15.5);
    public static readonly TextStyle Table = new(9.5, 12.5);
    public static readonly TextStyle Small = new(8.5, 11);

    public static TextStyle Heading(int level) => level switch
    {
        1 => new TextStyle(24, 29),
        2 => new TextStyle(17, 21.5),
        _ => new TextStyle(13, 17),
    };
}
