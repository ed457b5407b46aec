using System.Globalization;
using Workforce.Packs;

namespace Workforce.Tests;

public class PdfPageTests
{
    static readonly Table FourHundredRows = new(
        "Posts", [new("Post", 2), new("Title", 3), new("Pay", 1, Numeric: true)],
        [.. Enumerable.Range(1, 400).Select(i => (IReadOnlyList<string>)[Name(i), "Library assistant", "24,790"])]);

    [Fact]
    public void Every_page_says_which_it_is_and_of_how_many()
    {
        var pdf = APack.Of(new Heading(1, "Posts"), FourHundredRows).Read();

        Assert.True(pdf.PageCount > 5);
        Assert.All(Enumerable.Range(1, pdf.PageCount), page =>
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"Page {page} of {pdf.PageCount}"), pdf.Artifacts(page),
                StringComparison.Ordinal));
    }

    [Fact]
    public void The_draft_status_stands_on_every_page()
    {
        var pdf = APack.Of(new Heading(1, "Posts"), FourHundredRows).Read();

        Assert.All(Enumerable.Range(0, pdf.PageCount), page =>
            Assert.Contains("Draft, not yet approved", pdf.Pieces.Where(piece => piece.Page == page).Select(piece => piece.Text)));
    }

    [Fact]
    public void An_issued_pack_shows_no_status()
    {
        var issued = APack.Of(new Heading(1, "Posts"), FourHundredRows) with { Furniture = APack.Furniture with { Status = null } };

        Assert.DoesNotContain(issued.Read().Pieces, piece => piece.Text.Contains("Draft", StringComparison.Ordinal));
    }

    [Fact]
    public void Reference_and_disclaimer_stand_on_every_page()
    {
        var pdf = APack.Typical.Read();

        Assert.All(Enumerable.Range(1, pdf.PageCount), page =>
        {
            Assert.Contains(APack.Furniture.Reference, pdf.Artifacts(page), StringComparison.Ordinal);
            Assert.Contains(APack.Furniture.Disclaimer, pdf.Artifacts(page), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_long_table_has_every_row_once_and_its_header_on_every_page()
    {
        var pdf = APack.Of(new Heading(1, "Posts"), FourHundredRows).Read();

        var table = pdf.Document.All("Table").Single();
        Assert.Equal(Enumerable.Range(1, 400).Select(Name), table.All("TBody").Single().All("TH").Select(tag => tag.Text));
        Assert.Equal("PostTitlePay", table.All("THead").Single().Text);
        Assert.All(Enumerable.Range(2, pdf.PageCount - 1), page => Assert.Contains("Title", pdf.Artifacts(page).Split('\n')));
    }

    [Fact]
    public void A_row_is_never_split_between_pages()
    {
        var text = string.Concat(Enumerable.Repeat(APack.Sentence, 4));
        var table = new Table("Measures", [new("Measure"), new("Effect", 2)],
            [.. Enumerable.Range(1, 40).Select(i => (IReadOnlyList<string>)[Name(i), text])]);

        var pdf = APack.Of(new Heading(1, "Measures"), table).Read();

        var lines = pdf.Pieces
            .Where(piece => piece.X > 200 && piece.Marker >= 0 && text.Contains(piece.Text, StringComparison.Ordinal))
            .ToList();
        Assert.Equal(40 * text.Length, lines.Sum(piece => piece.Text.Length));
        Assert.All(lines.GroupBy(piece => piece.Page), page => Assert.Equal(0, page.Sum(piece => piece.Text.Length) % text.Length));
    }

    [Fact]
    public void A_row_taller_than_a_page_goes_on_and_loses_nothing()
    {
        var text = string.Concat(Enumerable.Repeat(APack.Sentence, 90));
        var table = new Table("Measures", [new("Measure"), new("Effect")], [["Tall", text], ["Next", "x"]]);

        var cells = APack.Of(new Heading(1, "Measures"), table).Read().Document.All("TD").ToList();

        Assert.Equal([text, "x"], cells.Select(tag => tag.Text));
    }

    [Fact]
    public void A_word_of_300_letters_stays_inside_its_cell()
    {
        var word = new string('W', 300);
        var table = new Table("Long", [new("One"), new("Two"), new("Three")], [["a", word, "b"]]);

        var pdf = APack.Of(new Heading(1, "Long"), table).Read();

        var pieces = pdf.Pieces.Where(piece => piece.Text.StartsWith("WW", StringComparison.Ordinal)).ToList();
        var third = pdf.Pieces.Single(piece => piece.Text == "Three").X;
        Assert.Equal(word, string.Concat(pieces.Select(piece => piece.Text)));
        Assert.All(pieces, piece => Assert.True(piece.X + piece.Width < third));
    }

    [Fact]
    public void Amounts_end_under_each_other()
    {
        var table = new Table("Pay", [new("Post"), new("Pay", 1, Numeric: true)], [["a", "5"], ["b", "24,790"], ["c", "1,024,790.25"]]);

        var amounts = APack.Of(new Heading(1, "Pay"), table)
            .Read().Pieces
            .Where(piece => piece.Text is "5" or "24,790" or "1,024,790.25")
            .ToList();

        Assert.Equal(3, amounts.Count);
        Assert.All(amounts, amount => Assert.Equal(amounts[0].X + amounts[0].Width, amount.X + amount.Width, 0.1));
    }

    [Fact]
    public void A_heading_stays_with_the_lines_below_it()
    {
        foreach (var before in Enumerable.Range(20, 30))
        {
            var lines = new ListBlock([.. Enumerable.Range(1, before).Select(i => (IReadOnlyList<Span>)[Name(i)])]);
            var pdf = APack.Of(new Heading(1, "Lines"), lines, new Heading(2, "Below"),
                new Paragraph(string.Concat(Enumerable.Repeat(APack.Sentence, 4))))
                .Read();

            var heading = pdf.Pieces.Single(piece => piece.Text == "Below");
            Assert.Equal(2,
                pdf.Pieces.Where(piece => piece.Page == heading.Page && piece.Y < heading.Y && piece.Marker >= 0).Take(2).Count());
        }
    }

    [Fact]
    public void A_line_that_announces_a_list_is_not_left_behind_by_it()
    {
        for (var lines = 20; lines < 50; lines++)
        {
            var pdf = APack.Of([.. Enumerable.Range(0, lines).Select(_ => new Paragraph("x")), new Paragraph("The reasons are:"),
                ListBlock.Of("One reason")])
                .Read();

            Assert.Equal(pdf.Pieces.Single(piece => piece.Text == "The reasons are:").Page,
                pdf.Pieces.Single(piece => piece.Text == "One reason").Page);
        }
    }

    [Fact]
    public void A_paragraph_leaves_no_single_line_at_the_foot_or_head_of_a_page()
    {
        foreach (var before in Enumerable.Range(20, 30))
        {
            var lines = new ListBlock([.. Enumerable.Range(1, before).Select(i => (IReadOnlyList<Span>)[Name(i)])]);
            var pdf = APack.Of(new Heading(1, "Lines"), lines, new Paragraph(string.Concat(Enumerable.Repeat(APack.Sentence, 5)))).Read();

            var paragraph = pdf.Pieces
                .Where(piece => piece.Marker >= 0 && piece.X == 56 && piece.Text.Length > 35)
                .GroupBy(piece => piece.Page)
                .ToList();
            Assert.NotEmpty(paragraph);
            Assert.All(paragraph, page => Assert.True(page.Count() >= 2));
        }
    }

    [Fact]
    public void Contents_name_the_right_pages_however_long_they_are()
    {
        var blocks = new List<Block> { new Heading(1, "Long"), new Contents() };
        foreach (var i in Enumerable.Range(1, 70))
        {
            blocks.Add(new Heading(2, "Section " + Name(i)));
            blocks.Add(new Paragraph(string.Concat(Enumerable.Repeat(APack.Sentence, 12))));
        }

        var pdf = APack.Of(blocks).Read();

        var named = pdf.Document.All("TOCI").Select(entry => int.Parse(entry.Text.Split(' ')[^1], CultureInfo.InvariantCulture)).ToList();
        var actual = pdf.Pieces
            .Where(piece => piece.Text.StartsWith("Section", StringComparison.Ordinal))
            .GroupBy(piece => piece.Text)
            .Select(group => group.Last().Page + 1);
        Assert.Equal(70, named.Count);
        Assert.Equal(actual, named);
        Assert.Equal(named, pdf.LinkedPages);
    }

    [Fact]
    public void Page_breaks_leave_no_empty_page() =>
        Assert.Equal(2,
            APack.Of(new Heading(1, "One"), new PageBreak(), new PageBreak(), new Heading(2, "Two"), new PageBreak()).Read().PageCount);

    [Fact]
    public void A_long_title_is_cut_before_it_meets_the_status()
    {
        var pack = APack.Of(new Heading(1, "One"), new PageBreak(), new Heading(2, "Two")) with { Title = APack.Sentence + APack.Sentence };

        var header = pack.Read().Pieces.Where(piece => piece.Page == 1 && piece.Marker < 0 && piece.Y > 780).ToList();

        Assert.Equal(2, header.Count);
        Assert.True(header[0].X + header[0].Width < header[1].X);
    }

    static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"R{number:000}");
}
