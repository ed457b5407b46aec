namespace Workforce.Packs.Pdf.Fonts;

/// <summary>Which glyph prints which character, from a font's <c>cmap</c> table (formats 4 and 12). Glyph 0 means none.</summary>
sealed class CharacterMap
{
    readonly ushort[] basicPlane = new ushort[0x10000];
    readonly Dictionary<int, ushort> beyond = [];

    public CharacterMap(ReadOnlySpan<byte> cmap)
    {
        var (at, format) = BestSubtable(cmap);
        if (format == 12) ReadFormat12(cmap[at..]);
        else ReadFormat4(cmap[at..]);
    }

    public ushort Glyph(int codePoint) =>
        codePoint < basicPlane.Length ? basicPlane[codePoint] : beyond.GetValueOrDefault(codePoint);

    static (int At, int Format) BestSubtable(ReadOnlySpan<byte> cmap)
    {
        var best = (At: 0, Format: 0);
        var count = cmap.UInt16(2);
        for (var i = 0; i < count; i++)
        {
            var (platform, encoding, at) = (cmap.UInt16(4 + i * 8), cmap.UInt16(6 + i * 8), cmap.Offset(8 + i * 8));
            var unicode = platform == 0 || (platform == 3 && encoding is 1 or 10);
            var format = cmap.UInt16(at);
            if (unicode && format is 4 or 12 && format > best.Format) best = (at, format);
        }

        return best.Format > 0 ? best : throw new InvalidDataException("The font maps no Unicode characters.");
    }

    void ReadFormat4(ReadOnlySpan<byte> table)
    {
        var segments = table.UInt16(6) / 2;
        var (ends, starts) = (14, 16 + 2 * segments);
        var (deltas, ranges) = (starts + 2 * segments, starts + 4 * segments);
        for (var s = 0; s < segments; s++)
        {
            var (first, last) = (table.UInt16(starts + 2 * s), Math.Min(table.UInt16(ends + 2 * s), 0xFFFE));
            var (delta, range) = (table.UInt16(deltas + 2 * s), table.UInt16(ranges + 2 * s));
            for (var c = first; c <= last; c++)
            {
                var glyph = range == 0 ? c : table.UInt16(ranges + 2 * s + range + 2 * (c - first));
                basicPlane[c] = range != 0 && glyph == 0 ? (ushort)0 : (ushort)((glyph + delta) & 0xFFFF);
            }
        }
    }

    void ReadFormat12(ReadOnlySpan<byte> table)
    {
        var groups = table.Offset(12);
        for (var g = 0; g < groups; g++)
        {
            var at = 16 + 12 * g;
            var (first, last, glyph) = (table.Offset(at), table.Offset(at + 4), table.Offset(at + 8));
            for (var c = first; c <= last; c++)
            {
                if (c < basicPlane.Length) basicPlane[c] = (ushort)(glyph + c - first);
                else beyond[c] = (ushort)(glyph + c - first);
            }
        }
    }
}
