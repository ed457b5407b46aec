using System.Runtime.InteropServices;

namespace Workforce.Packs.Charts;

/// <summary>What a shape is painted with; renderers take the council's own colour for the first three.</summary>
public enum ChartInk
{
    Accent,

    /// <summary>The council's colour mixed with white, for areas that carry lines or text.</summary>
    Tint,

    PaleTint,
    Ink,
    Quiet,
    Rule,
    Paper,
}

/// <summary>The end of a text that stands at its place.</summary>
public enum ChartSide
{
    Left,
    Middle,
    Right,
}

/// <summary>A place in a picture, in points from its top left.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ChartPoint(double X, double Y);

public abstract record ChartShape;

/// <summary>A filled area, closed by itself.</summary>
public sealed record ChartArea(IReadOnlyList<ChartPoint> Points, ChartInk Fill) : ChartShape
{
    public static ChartArea Rectangle(double x, double y, double width, double height, ChartInk fill) =>
        new([new(x, y), new(x + width, y), new(x + width, y + height), new(x, y + height)], fill);
}

/// <param name="Dashes">Lengths drawn and left out in turn; null for a line without gaps.</param>
public sealed record ChartLine(IReadOnlyList<ChartPoint> Points, ChartInk Ink, double Width,
    IReadOnlyList<double>? Dashes = null) : ChartShape;

public sealed record ChartDot(ChartPoint At, double Radius, ChartInk Fill) : ChartShape;

/// <summary>One line of text; <paramref name="At"/> lies on its baseline.</summary>
public sealed record ChartText(ChartPoint At, string Text, ChartSide Side = ChartSide.Left, bool Bold = false) : ChartShape;

/// <summary>A drawing free of any format: shapes in the order in which they are painted. Renderers turn it into PDF or SVG.</summary>
/// <param name="Height">In points; the width is the same for all.</param>
public sealed record ChartPicture(double Height, IReadOnlyList<ChartShape> Shapes)
{
    /// <summary>The width of text on an A4 page.</summary>
    public const double Width = Pdf.Layout.Typography.Width;

    /// <summary>The size of every text, in points.</summary>
    public const double TextSize = 8.5;
}
