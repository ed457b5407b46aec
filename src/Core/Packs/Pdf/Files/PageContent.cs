using Workforce.Packs.Pdf.Fonts;

namespace Workforce.Packs.Pdf.Files;

/// <summary>How a line is drawn; dashes are lengths drawn and left out in turn.</summary>
readonly record struct Stroke(Colour Colour, double Width, double[]? Dashes = null);

/// <summary>
/// One page being drawn. Positions are measured from the top left. Everything drawn belongs to a structure element or is an artifact:
/// start with <see cref="Mark"/> or <see cref="MarkArtifact"/>, and dispose what they return.
/// </summary>
sealed class PageContent(DocumentFonts fonts, int index)
{
    public const double Width = 595.28, Height = 841.89;

    public const string LogoName = "Logo";

    readonly ByteBuffer content = new(8 * 1024);
    readonly List<StructureElement> marked = [];
    readonly List<LinkAnnotation> links = [];
    Colour? fill, line;
    EmbeddedFont? font;
    double fontSize;

    /// <summary>Counts from 0.</summary>
    public int Index { get; } = index;

    /// <summary>The object number, given when the document is written.</summary>
    public int Id { get; set; }

    public ReadOnlySpan<byte> Content => content.Written;

    /// <summary>The element of each marker on this page, in order.</summary>
    public IReadOnlyList<StructureElement> Marked => marked;

    public IReadOnlyList<LinkAnnotation> Links => links;

    public MarkedContent Mark(StructureElement element)
    {
        element.AddContent(this, marked.Count);
        content.Ascii("/").Ascii(element.Tag).Ascii("<</MCID ").Integer(marked.Count).Ascii(">>BDC\n");
        marked.Add(element);
        return new MarkedContent(content);
    }

    /// <summary>For what repeats or decorates and is not read out.</summary>
    public MarkedContent MarkArtifact()
    {
        content.Ascii("/Artifact BMC\n");
        return new MarkedContent(content);
    }

    public void AddLink(LinkAnnotation link)
    {
        links.Add(link);
        link.Element.AddLink(this, link);
    }

    /// <summary>Prints one line of text and returns its width.</summary>
    public double DrawText(double x, double baseline, ReadOnlySpan<char> text, Face face, double size, Colour colour)
    {
        if (text.IsEmpty) return 0;
        SetFill(colour);
        content.Ascii("BT ").Numbers(x, Height - baseline).Ascii("Td");
        var width = 0d;
        TrueTypeFont? current = null;
        foreach (var rune in text.EnumerateRunes())
        {
            var (found, glyph) = PackFonts.Find(rune.Value, face);
            if (found != current)
            {
                if (current is not null) content.Ascii(")Tj");
                current = found;
                SetFont(fonts.For(found), size);
                content.Ascii("(");
            }

            WriteGlyph(font!.Use(glyph, rune.Value));
            width += found.Width(glyph);
        }

        content.Ascii(")Tj ET\n");
        return width * size;
    }

    public void FillRectangle(Rectangle area, Colour colour)
    {
        SetFill(colour);
        content.Numbers(area.X, Height - area.Y - area.Height, area.Width, area.Height).Ascii("re f\n");
    }

    /// <summary>The document's logo, stretched over the area.</summary>
    public void DrawLogo(Rectangle area) =>
        content.Ascii("q ")
            .Numbers(area.Width, 0, 0, area.Height, area.X, Height - area.Y - area.Height)
            .Ascii("cm /")
            .Ascii(LogoName)
            .Ascii(" Do Q\n");

    /// <summary>Fills what the points enclose.</summary>
    public void FillArea(IReadOnlyList<(double X, double Y)> points, Colour colour)
    {
        SetFill(colour);
        for (var i = 0; i < points.Count; i++) content.Numbers(points[i].X, Height - points[i].Y).Ascii(i == 0 ? "m " : "l ");
        content.Ascii("h f\n");
    }

    public void FillDisc(double x, double y, double radius, Colour colour)
    {
        const double control = 0.5523; // a quarter circle as a Bézier curve
        var (centre, c) = (Height - y, control * radius);
        SetFill(colour);
        content.Numbers(x + radius, centre).Ascii("m ");
        content.Numbers(x + radius, centre + c, x + c, centre + radius, x, centre + radius).Ascii("c ");
        content.Numbers(x - c, centre + radius, x - radius, centre + c, x - radius, centre).Ascii("c ");
        content.Numbers(x - radius, centre - c, x - c, centre - radius, x, centre - radius).Ascii("c ");
        content.Numbers(x + c, centre - radius, x + radius, centre - c, x + radius, centre).Ascii("c f\n");
    }

    public void DrawLine(double fromX, double fromY, double toX, double toY, Stroke stroke) =>
        DrawLines([(fromX, fromY), (toX, toY)], stroke);

    public void DrawLines(ReadOnlySpan<(double X, double Y)> points, Stroke stroke)
    {
        if (line != stroke.Colour) SetColour(stroke.Colour, "RG\n");
        line = stroke.Colour;
        content.Number(stroke.Width).Ascii(" w ");
        if (stroke.Dashes is { } dashes) content.Ascii("[").Numbers(dashes).Ascii("]0 d ");
        for (var i = 0; i < points.Length; i++) content.Numbers(points[i].X, Height - points[i].Y).Ascii(i == 0 ? "m " : "l ");
        content.Ascii(stroke.Dashes is null ? "S\n" : "S []0 d\n");
    }

    void SetFont(EmbeddedFont next, double size)
    {
        if (font == next && fontSize == size) return;
        (font, fontSize) = (next, size);
        content.Ascii("/").Ascii(next.Name).Ascii(" ").Number(size).Ascii(" Tf");
    }

    void WriteGlyph(int number)
    {
        WriteStringByte((byte)(number >> 8));
        WriteStringByte((byte)(number & 0xFF));
    }

    void WriteStringByte(byte value)
    {
        // A bare carriage return in a string is read as a line feed.
        if (value == '\r') content.Ascii("\\r");
        else if (value is (byte)'(' or (byte)')' or (byte)'\\') content.Byte((byte)'\\').Byte(value);
        else content.Byte(value);
    }

    void SetFill(Colour colour)
    {
        if (fill != colour) SetColour(colour, "rg\n");
        fill = colour;
    }

    void SetColour(Colour colour, string setting) =>
        content.Numbers(colour.Red / 255d, colour.Green / 255d, colour.Blue / 255d).Ascii(setting);
}

/// <summary>Ends what <see cref="PageContent.Mark"/> started.</summary>
readonly struct MarkedContent(ByteBuffer content) : IDisposable
{
    public void Dispose() => content.Ascii("EMC\n");
}
