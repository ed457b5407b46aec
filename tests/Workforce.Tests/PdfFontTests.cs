using Workforce.Packs.Pdf.Fonts;

namespace Workforce.Tests;

public class PdfFontTests
{
    static readonly TrueTypeFont Bold = PackFonts.Find('a', Face.Bold).Font;

    [Fact]
    public void A_subset_draws_its_glyphs_as_the_whole_font_does()
    {
        var glyphs = (ushort[])[0, Bold.Glyph('W'), Bold.Glyph(' '), Bold.Glyph('4')];

        var tables = new FontTables(FontSubset.Of(Bold, glyphs));

        Assert.Equal(glyphs.Length, tables["maxp"].UInt16(4));
        for (var i = 0; i < glyphs.Length; i++)
        {
            Assert.Equal(Bold.AdvanceUnits(glyphs[i]), tables["hmtx"].UInt16(4 * i));
            var (start, end) = (tables["loca"].Offset(4 * i), tables["loca"].Offset(4 * i + 4));
            Assert.True(tables["glyf"][start..end].StartsWith(Bold.Outline(glyphs[i])));
        }
    }

    [Fact]
    public void A_letter_made_of_parts_brings_its_parts()
    {
        var font = PackFonts.Find('é', Face.Regular).Font;
        var letter = "éŵżŞÅ".Select(c => font.Glyph(c)).First(glyph => font.Outline(glyph).Int16(0) < 0);

        var tables = new FontTables(FontSubset.Of(font, [0, letter]));

        Assert.True(tables["maxp"].UInt16(4) > 2);
        Assert.InRange(tables["glyf"][tables["loca"].Offset(4)..].UInt16(12), 2, tables["maxp"].UInt16(4) - 1);
    }

    [Fact]
    public void A_subset_is_a_fraction_of_the_font() =>
        Assert.True(FontSubset.Of(Bold, [0, Bold.Glyph('a')]).Length < 6000);

    [Fact]
    public void Fonts_are_parsed_once_and_shared() =>
        Assert.Same(PackFonts.Find('a', Face.Regular).Font, PackFonts.Find('b', Face.Regular).Font);

    [Theory]
    [InlineData('Ж')]
    [InlineData('λ')]
    [InlineData('✓')]
    public void What_the_main_font_lacks_comes_from_the_fallback(char character) =>
        Assert.All(Enum.GetValues<Face>(), face =>
        {
            var (font, glyph) = PackFonts.Find(character, face);
            Assert.StartsWith("DejaVuSans", font.PostScriptName, StringComparison.Ordinal);
            Assert.NotEqual(0, glyph);
        });

    [Fact]
    public void Plain_text_is_passed_on_as_it_is()
    {
        var text = "Łukasz, Grade 7, £24,790";

        Assert.Same(text, new PrintableText().Of(text));
    }

    [Fact]
    public void Every_character_taken_as_plain_has_a_glyph_in_every_face() =>
        Assert.All(Enumerable.Range(' ', 95).Concat(Enumerable.Range(0xA1, 0x180 - 0xA1)),
            c => Assert.True(PackFonts.CanPrint(c), $"U+{c:X4}"));

    [Fact]
    public void Fonts_with_other_outlines_are_refused() =>
        Assert.Throws<InvalidDataException>(() => new FontTables("OTTO\0\0\0\0"u8.ToArray()));
}
