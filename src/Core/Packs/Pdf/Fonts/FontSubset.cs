using System.Buffers.Binary;

namespace Workforce.Packs.Pdf.Fonts;

/// <summary>
/// A font file with only the glyphs a document uses, renumbered in the order given; glyph 0 must come first. Glyphs that others are
/// built from are added at the end. Hinting programs are kept, since the outlines refer to them.
/// </summary>
sealed class FontSubset
{
    readonly TrueTypeFont font;
    readonly List<ushort> glyphs;
    readonly Dictionary<ushort, ushort> numbers = [];

    FontSubset(TrueTypeFont font, IEnumerable<ushort> glyphs)
    {
        this.font = font;
        this.glyphs = [.. glyphs];
        for (var i = 0; i < this.glyphs.Count; i++) numbers[this.glyphs[i]] = (ushort)i;
    }

    public static byte[] Of(TrueTypeFont font, IEnumerable<ushort> glyphs) => new FontSubset(font, glyphs).Build();

    byte[] Build()
    {
        // Outlines first: they decide which component glyphs join, and so every count below.
        var (outlines, offsets) = Outlines();
        var tables = new List<(string Tag, byte[] Content)>
        {
            ("glyf", outlines),
            ("head", Head()),
            ("hhea", WithGlyphCount("hhea", 34)),
            ("hmtx", Metrics()),
            ("loca", Offsets(offsets)),
            ("maxp", WithGlyphCount("maxp", 4)),
        };
        foreach (var tag in (string[])["cvt ", "fpgm", "prep"])
        {
            if (font.Tables.Has(tag)) tables.Add((tag, font.Tables[tag].ToArray()));
        }

        return FontFile.Write(tables);
    }

    (byte[] Outlines, List<int> Offsets) Outlines()
    {
        var outlines = new MemoryStream();
        var offsets = new List<int>();
        for (var i = 0; i < glyphs.Count; i++)
        {
            offsets.Add((int)outlines.Length);
            var outline = font.Outline(glyphs[i]);
            if (outline.IsEmpty) continue;
            var isComposite = outline.Int16(0) < 0;
            outlines.Write(isComposite ? RenumberComponents(outline) : outline);
            while (outlines.Length % 4 != 0) outlines.WriteByte(0);
        }

        offsets.Add((int)outlines.Length);
        return (outlines.ToArray(), offsets);
    }

    byte[] RenumberComponents(ReadOnlySpan<byte> outline)
    {
        const int wordArguments = 0x01, oneScale = 0x08, moreComponents = 0x20, twoScales = 0x40, matrix = 0x80;
        var copy = outline.ToArray();
        var (at, flags) = (10, moreComponents);
        while ((flags & moreComponents) != 0)
        {
            flags = outline.UInt16(at);
            BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(at + 2), NumberOf((ushort)outline.UInt16(at + 2)));
            at += 4 + ((flags & wordArguments) != 0 ? 4 : 2);
            if ((flags & oneScale) != 0) at += 2;
            else if ((flags & twoScales) != 0) at += 4;
            else if ((flags & matrix) != 0) at += 8;
        }

        return copy;
    }

    ushort NumberOf(ushort glyph)
    {
        if (numbers.TryGetValue(glyph, out var number)) return number;
        number = (ushort)glyphs.Count;
        numbers[glyph] = number;
        glyphs.Add(glyph);
        return number;
    }

    byte[] Head()
    {
        var head = font.Tables["head"].ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(8), 0); // the whole file's checksum no longer holds
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(50), 1); // long offsets in loca
        return head;
    }

    byte[] WithGlyphCount(string tag, int at)
    {
        var table = font.Tables[tag].ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(at), (ushort)glyphs.Count);
        return table;
    }

    byte[] Metrics()
    {
        var table = new byte[4 * glyphs.Count];
        for (var i = 0; i < glyphs.Count; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(4 * i), (ushort)font.AdvanceUnits(glyphs[i]));
            BinaryPrimitives.WriteInt16BigEndian(table.AsSpan(4 * i + 2), (short)font.LeftSideBearing(glyphs[i]));
        }

        return table;
    }

    static byte[] Offsets(List<int> offsets)
    {
        var table = new byte[4 * offsets.Count];
        for (var i = 0; i < offsets.Count; i++) BinaryPrimitives.WriteInt32BigEndian(table.AsSpan(4 * i), offsets[i]);
        return table;
    }
}
