using System.Text;
using Workforce.Packs;
using Workforce.Packs.Pdf;

namespace Workforce.Tests;

public class PdfRendererTests
{
    [Fact]
    public void The_same_pack_gives_the_same_bytes() =>
        Assert.Equal(PdfRenderer.Render(APack.Typical).Value, PdfRenderer.Render(APack.Typical).Value);

    [Fact]
    public async Task Eight_threads_give_the_same_bytes_as_one()
    {
        var alone = PdfRenderer.Render(APack.Typical).Value;

        var together = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => PdfRenderer.Render(APack.Typical).Value)));

        Assert.All(together, each => Assert.Equal(alone, each));
    }

    [Fact]
    public void The_text_of_every_block_is_read_in_order()
    {
        var text = APack.Typical.Read().Document.Text;

        var expected = (string[])
        [
            "Northshire County Council", "Consultation pack", "Draft, not yet approved",
            "Housing repairs comes back to the council. See the guidance.",
            "Service", "Housing repairs", "Transfer date", "1 April 2027", "Important: Nothing has been decided.", "Figures are rounded.",
            "Contents", "Who is affected 2", "What changes 3", "Who is affected", "Tradespeople", "Schedulers", "1.", "Read this", "2.",
            "Then ask",
            "By service", "Posts by service", "Service", "Posts", "Repairs", "41", "Voids", "17", "What changes", "Headcount", "Posts",
        ];
        var at = 0;
        foreach (var part in expected)
        {
            var found = text.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"'{part}' is missing after '{text[..at]}'");
            at = found + part.Length;
        }
    }

    [Fact]
    public void Title_author_language_and_date_come_from_the_pack()
    {
        var pdf = APack.Typical.Read();

        Assert.Equal("Consultation pack: housing repairs", pdf.Title);
        Assert.Equal("en-GB", pdf.Language);
        Assert.Contains("<rdf:li>Northshire County Council</rdf:li>", pdf.Xmp, StringComparison.Ordinal);
        Assert.Contains("2027-02-01T00:00:00Z", pdf.Xmp, StringComparison.Ordinal);
        Assert.True(pdf.Catalogue.ContainsKey("MarkInfo"));
        Assert.True(pdf.Catalogue.ContainsKey("ViewerPreferences"));
    }

    [Fact]
    public void A_title_with_markup_and_control_characters_leaves_the_metadata_well_formed()
    {
        var xmp = (APack.Typical with { Title = "Repairs & <voids>\u0001" }).Read().Xmp;

        Assert.NotNull(System.Xml.Linq.XDocument.Parse(xmp.Replace("\uFEFF", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void It_does_not_claim_a_standard_no_validator_has_confirmed()
    {
        var pdf = PdfRenderer.Render(APack.Typical).Value;

        Assert.DoesNotContain("pdfuaid", new PdfReading(pdf).Xmp, StringComparison.Ordinal);
        Assert.DoesNotContain("pdfaid", new PdfReading(pdf).Xmp, StringComparison.Ordinal);
        Assert.DoesNotContain("GTS_PDFA", Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void Bookmarks_follow_the_headings() =>
        Assert.Equal(["Consultation pack", "  Who is affected", "    By service", "  What changes"], APack.Typical.Read().Bookmarks);

    [Fact]
    public void A_colour_that_is_not_a_colour_is_a_mistake_in_the_settings() =>
        Assert.Throws<ArgumentException>(() => PdfRenderer.Render(APack.Typical with
        {
            Furniture =
            APack.Furniture with { Colour = "teal" }
        }));

    [Fact]
    public void A_row_with_cells_too_many_or_too_few_is_refused_rather_than_cut()
    {
        Assert.Throws<ArgumentException>(() => PdfRenderer.Render(APack.Of(new Table("T", [new("A")], [["1", "2"]]))));
        Assert.Throws<ArgumentException>(() => PdfRenderer.Render(APack.Of(new Table("T", [new("A"), new("B")], [["1"]]))));
        Assert.Throws<ArgumentException>(() => PdfRenderer.Render(APack.Of(new BarChart("T", "A", ["a", "b"], [1]))));
    }

    [Fact]
    public void An_empty_pack_is_a_page_with_its_furniture()
    {
        var pdf = APack.Of().Read();

        Assert.Equal(1, pdf.PageCount);
        Assert.Contains("Page 1 of 1", pdf.Artifacts(1), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#1d70b8", 29, 112, 184)]
    [InlineData("#000000", 0, 0, 0)]
    public void A_colour_dark_enough_stays_as_the_council_gave_it(string colour, byte red, byte green, byte blue) =>
        Assert.Equal(new Colour(red, green, blue), Palette.For(colour).Accent);

    [Theory]
    [InlineData("#ffdd00")]
    [InlineData("#ffffff")]
    [InlineData("#00a0a0")]
    [InlineData("#f47738")]
    public void A_light_colour_is_darkened_until_white_text_on_it_can_be_read(string colour)
    {
        Assert.InRange(Contrast.Ratio(Contrast.ReadableOnWhite(colour), (255, 255, 255)), 4.5, 5.2);
    }
}
