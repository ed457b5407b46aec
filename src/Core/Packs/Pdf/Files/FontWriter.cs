using System.Globalization;
using System.Text;
using Workforce.Packs.Pdf.Fonts;

namespace Workforce.Packs.Pdf.Files;

/// <summary>
/// Writes a document's fonts: the subset, its widths, and the map back to characters that copying and reading aloud need.
/// </summary>
static class FontWriter
{
    const int EntriesPerSection = 100; // the most a character map allows

    /// <summary>Writes one font and returns its object number.</summary>
    public static int Write(PdfFile file, EmbeddedFont embedded)
    {
        var (font, subset) = (embedded.Font, FontSubset.Of(embedded.Font, embedded.Glyphs));
        var (id, descendant, descriptor, program, map) = (file.Reserve(), file.Reserve(), file.Reserve(), file.Reserve(), file.Reserve());
        var name = SubsetTag(embedded.Glyphs) + "+" + font.PostScriptName;
        file.WriteStream(program, string.Create(CultureInfo.InvariantCulture, $"/Length1 {subset.Length}"), subset);
        file.WriteStream(map, "", CharacterMap(embedded.Characters).Written);
        WriteDescriptor(file.Begin(descriptor), font, name, program);
        WriteDescendant(file.Begin(descendant), embedded, name, descriptor);
        file.Begin(id).Ascii("<</Type/Font/Subtype/Type0/BaseFont/").Ascii(name).Ascii("/Encoding/Identity-H/DescendantFonts[")
            .Reference(descendant).Ascii("]/ToUnicode ").Reference(map).Ascii(">>");
        return id;
    }

    static void WriteDescriptor(ByteBuffer target, TrueTypeFont font, string name, int program)
    {
        const int symbolic = 4, italic = 64; // symbolic: glyphs are reached by number, not through a named encoding
        var unit = 1000d / font.UnitsPerEm;
        target.Ascii("<</Type/FontDescriptor/FontName/").Ascii(name)
            .Ascii("/Flags ").Integer(symbolic + (font.ItalicAngle != 0 ? italic : 0))
            .Ascii("/FontBBox[").Numbers(font.Box.Left * unit, font.Box.Bottom * unit, font.Box.Right * unit, font.Box.Top * unit)
            .Ascii("]/ItalicAngle ").Integer(font.ItalicAngle)
            .Ascii("/Ascent ").Number(font.Ascent * unit)
            .Ascii("/Descent ").Number(font.Descent * unit)
            .Ascii("/CapHeight ").Number(font.CapHeight * unit)
            .Ascii("/StemV ").Integer(font.Weight >= 600 ? 140 : 80)
            .Ascii("/FontFile2 ").Reference(program).Ascii(">>");
    }

    static void WriteDescendant(ByteBuffer target, EmbeddedFont embedded, string name, int descriptor)
    {
        target.Ascii("<</Type/Font/Subtype/CIDFontType2/BaseFont/").Ascii(name)
            .Ascii("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/FontDescriptor ")
            .Reference(descriptor).Ascii("/DW 1000/W[0[");
        foreach (var glyph in embedded.Glyphs) target.Number(embedded.Font.Width(glyph) * 1000).Ascii(" ");
        target.Ascii("]]>>");
    }

    static ByteBuffer CharacterMap(IReadOnlyList<int> characters)
    {
        var map = new ByteBuffer(256 + 16 * characters.Count);
        map.Ascii("/CIDInit/ProcSet findresource begin 12 dict begin begincmap ")
            .Ascii("/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n")
            .Ascii("1 begincodespacerange<0000><FFFF>endcodespacerange\n");
        for (var first = 1; first < characters.Count; first += EntriesPerSection)
        {
            var count = Math.Min(EntriesPerSection, characters.Count - first);
            map.Integer(count).Ascii(" beginbfchar\n");
            for (var i = first; i < first + count; i++) WriteEntry(map, i, new Rune(characters[i]));
            map.Ascii("endbfchar\n");
        }

        return map.Ascii("endcmap CMapName currentdict/CMap defineresource pop end end");
    }

    static void WriteEntry(ByteBuffer map, int number, Rune character)
    {
        Span<char> units = stackalloc char[2];
        var length = character.EncodeToUtf16(units);
        map.Ascii("<").Hex(number).Ascii("><");
        foreach (var unit in units[..length]) map.Hex(unit);
        map.Ascii(">\n");
    }

    /// <summary>
    /// Six letters that tell subsets of one font apart, made from the glyphs so that they never change for the same text.
    /// </summary>
    static string SubsetTag(IReadOnlyList<ushort> glyphs)
    {
        var hash = 2166136261u;
        foreach (var glyph in glyphs) hash = unchecked((hash ^ glyph) * 16777619);
        return string.Create(6, hash, (tag, rest) =>
        {
            for (var i = 0; i < tag.Length; i++, rest /= 26) tag[i] = (char)('A' + rest % 26);
        });
    }
}
