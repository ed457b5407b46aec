using System.Text;

namespace Workforce.Packs.Pdf.Fonts;

/// <summary>One font file, parsed once and never changed, so any number of documents may share it.</summary>
sealed class TrueTypeFont
{
    readonly CharacterMap characters;
    readonly double[] widths;
    readonly int measuredGlyphs;
    readonly bool longOffsets;

    public TrueTypeFont(byte[] file)
    {
        Tables = new FontTables(file);
        var head = Tables["head"];
        var hhea = Tables["hhea"];
        var os2 = Tables["OS/2"];
        UnitsPerEm = head.UInt16(18);
        Box = (head.Int16(36), head.Int16(38), head.Int16(40), head.Int16(42));
        longOffsets = head.UInt16(50) == 1;
        (Ascent, Descent, measuredGlyphs) = (hhea.Int16(4), hhea.Int16(6), hhea.UInt16(34));
        Weight = os2.UInt16(4);
        CapHeight = os2.UInt16(0) >= 2 ? os2.Int16(88) : Ascent;
        ItalicAngle = Tables["post"].Int16(4);
        GlyphCount = Tables["maxp"].UInt16(4);
        PostScriptName = ReadPostScriptName(Tables["name"]);
        characters = new CharacterMap(Tables["cmap"]);
        widths = new double[GlyphCount];
        for (var glyph = 0; glyph < GlyphCount; glyph++) widths[glyph] = (double)AdvanceUnits(glyph) / UnitsPerEm;
    }

    public FontTables Tables { get; }

    public string PostScriptName { get; }

    public int UnitsPerEm { get; }

    public int GlyphCount { get; }

    public int Ascent { get; }

    public int Descent { get; }

    public int CapHeight { get; }

    public int ItalicAngle { get; }

    public int Weight { get; }

    public (int Left, int Bottom, int Right, int Top) Box { get; }

    /// <summary>The glyph that prints a character, or 0 where the font has none.</summary>
    public ushort Glyph(int codePoint) => characters.Glyph(codePoint);

    /// <summary>A glyph's advance as a share of the font size.</summary>
    public double Width(int glyph) => widths[glyph];

    public int AdvanceUnits(int glyph) => Tables["hmtx"].UInt16(4 * Math.Min(glyph, measuredGlyphs - 1));

    public int LeftSideBearing(int glyph) =>
        Tables["hmtx"].Int16(glyph < measuredGlyphs ? 4 * glyph + 2 : 4 * measuredGlyphs + 2 * (glyph - measuredGlyphs));

    /// <summary>The glyph's drawing as stored in <c>glyf</c>; empty for a space.</summary>
    public ReadOnlySpan<byte> Outline(int glyph)
    {
        var loca = Tables["loca"];
        var (start, end) = longOffsets
            ? (loca.Offset(4 * glyph), loca.Offset(4 * glyph + 4))
            : (2 * loca.UInt16(2 * glyph), 2 * loca.UInt16(2 * glyph + 2));
        return Tables["glyf"][start..end];
    }

    static string ReadPostScriptName(ReadOnlySpan<byte> names)
    {
        const int postScript = 6, windows = 3;
        var (count, strings) = (names.UInt16(2), names.UInt16(4));
        for (var i = 0; i < count; i++)
        {
            var record = names[(6 + 12 * i)..];
            if (record.UInt16(6) != postScript || record.UInt16(0) != windows) continue;
            return Encoding.BigEndianUnicode.GetString(names.Slice(strings + record.UInt16(10), record.UInt16(8)));
        }

        throw new InvalidDataException("The font has no PostScript name.");
    }
}
