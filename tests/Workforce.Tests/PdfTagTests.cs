using Workforce.Packs;

namespace Workforce.Tests;

public class PdfTagTests
{
    static readonly PdfReading Typical = APack.Typical.Read();

    [Fact]
    public void Headings_are_tagged_by_level()
    {
        Assert.Equal(["Consultation pack"], Typical.Document.All("H1").Select(tag => tag.Text));
        Assert.Equal(["Contents", "Who is affected", "What changes"], Typical.Document.All("H2").Select(tag => tag.Text));
        Assert.Equal(["By service"], Typical.Document.All("H3").Select(tag => tag.Text));
    }

    [Fact]
    public void Lists_say_how_they_are_marked_and_keep_labels_apart_from_items()
    {
        var lists = Typical.Document.All("L").ToList();

        Assert.Equal(["Disc", "Decimal"], lists.Select(list => list.Numbering));
        Assert.Equal(["1.", "2."], lists[1].All("Lbl").Select(tag => tag.Text));
        Assert.Equal(["Read this", "Then ask"], lists[1].All("LBody").Select(tag => tag.Text));
    }

    [Fact]
    public void Tables_name_their_column_and_row_headings()
    {
        var table = Typical.Document.All("Table").Last();

        Assert.Equal("Posts by service", table.All("Caption").Single().Text);
        Assert.Equal(["Service", "Posts"],
            table.All("THead").Single().All("TH").Where(tag => tag.Scope == "Column").Select(tag => tag.Text));
        Assert.Equal(["Repairs", "Voids"], table.All("TBody").Single().All("TH").Where(tag => tag.Scope == "Row").Select(tag => tag.Text));
        Assert.Equal(["41", "17"], table.All("TD").Select(tag => tag.Text));
    }

    [Fact]
    public void Key_facts_are_rows_with_the_label_as_heading()
    {
        var facts = Typical.Document.All("Table").First();

        Assert.Equal(["Service", "Transfer date"], facts.All("TH").Where(tag => tag.Scope == "Row").Select(tag => tag.Text));
        Assert.Equal(["Housing repairs", "1 April 2027"], facts.All("TD").Select(tag => tag.Text));
    }

    [Fact]
    public void Charts_are_figures_described_in_words() =>
        Assert.Equal(
            ["Headcount falls from 58 to 51.", "Eight of ten lie between 44 and 58.", "Repairs has 41 posts, voids 17."],
            Typical.Document.All("Figure").Select(tag => tag.Alternative));

    [Fact]
    public void A_link_is_one_tag_with_its_text_and_its_area()
    {
        var link = Typical.Document.All("P").SelectMany(tag => tag.All("Link")).Single();

        Assert.Equal("the guidance", link.Text);
        Assert.Equal(1, link.LinkAreas);
        Assert.Equal(["https://www.acas.org.uk/tupe"], Typical.Addresses);
    }

    [Fact]
    public void A_link_over_two_lines_stays_one_tag_with_two_areas()
    {
        var pdf = APack.Of(new Paragraph(APack.Sentence[..80], new Span(APack.Sentence, Link: "https://example.org/ŵ"))).Read();

        var link = pdf.Document.All("Link").Single();
        Assert.Equal(APack.Sentence, link.Text);
        Assert.True(link.LinkAreas >= 2);
        Assert.All(pdf.Addresses, address => Assert.Equal("https://example.org/%C5%B5", address));
    }

    [Fact]
    public void Contents_entries_link_to_the_page_they_name()
    {
        Assert.Equal(["Who is affected 2", "What changes 3"], Typical.Document.All("TOCI").Select(tag => tag.Text));
        Assert.Equal([2, 3], Typical.LinkedPages);
        Assert.All(Typical.Document.All("TOCI"), entry => Assert.Equal(1, entry.All("Link").Single().LinkAreas));
    }

    [Fact]
    public void Furniture_is_not_read_out()
    {
        Assert.DoesNotContain("Page ", Typical.Document.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(APack.Furniture.Disclaimer, Typical.Document.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(APack.Furniture.Reference, Typical.Document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_important_note_says_so_in_words()
    {
        Assert.Contains("Important: Nothing has been decided.", Typical.Document.All("P").Select(tag => tag.Text));
        Assert.Contains("Figures are rounded.", Typical.Document.All("P").Select(tag => tag.Text));
    }
}
