using Workforce.Packs;
using Workforce.Packs.Pdf;

namespace Workforce.Tests;

public class PdfTextTests
{
    [Theory]
    [InlineData("Łukasz Żółtowski")]
    [InlineData("Ayşe Gümüş")]
    [InlineData("Siân Ŵyn")]
    [InlineData("Ελένη Παπαδοπούλου")]
    [InlineData("Олена Шевченко")]
    [InlineData("İbrahim Şahin, Zoë O’Brien, Nguyễn Thị Hạnh")]
    [InlineData("£24,790 – 10% ✓ ≥ → …")]
    public void Names_and_signs_print_as_they_are(string text)
    {
        var pack = APack.Of(new Paragraph(new Span(text, Bold: true), new Span(text, Italic: true)), new KeyFacts([(text, text)]));

        Assert.Empty(pack.Codes());
        Assert.Contains(text + text, pack.Read().Document.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("محمد علي", "Arabic")]
    [InlineData("বাংলা", "Bengali")]
    [InlineData("שלום", "Hebrew")]
    [InlineData("สมชาย", "Thai")]
    [InlineData("अनिल", "Devanagari")]
    public void Scripts_that_need_shaping_give_a_finding_and_one_mark(string name, string script)
    {
        var pack = APack.Of(new Paragraph($"Name: {name}."));

        var finding = Assert.Single(PdfRenderer.Render(pack).Findings);
        Assert.Equal("PK_NEEDS_SHAPING", finding.Code);
        Assert.Contains(script, finding.Message, StringComparison.Ordinal);
        Assert.Contains("HTML page", finding.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain(name, finding.Message, StringComparison.Ordinal);
        Assert.Contains($"Name: [{script} script].", pack.Read().Document.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("🧑‍💻", "U+1F4BB, U+1F9D1", "[U+1F9D1][U+1F4BB]")]
    [InlineData("张", "U+5F20", "[U+5F20]")]
    public void Characters_no_font_has_give_a_finding_and_a_mark(string text, string listed, string mark)
    {
        var pack = APack.Of(new Table("T", [new("A")], [[text]]));

        var finding = Assert.Single(PdfRenderer.Render(pack).Findings);
        Assert.Equal("PK_MISSING_CHARACTER", finding.Code);
        Assert.Contains(listed, finding.Message, StringComparison.Ordinal);
        Assert.Equal(mark, pack.Read().Document.All("TBody").Single().Text);
    }

    [Fact]
    public void Findings_name_at_most_twelve_characters()
    {
        var text = string.Concat(Enumerable.Range(0x5F20, 20).Select(char.ConvertFromUtf32));

        var finding = Assert.Single(PdfRenderer.Render(APack.Of(new Paragraph(text))).Findings);

        Assert.Contains("and 8 more", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\tb", "a b")]
    [InlineData("a\u0000b\u0007", "a b ")]
    [InlineData("Sia\u0302n W\u0302yn", "Siân Ŵyn")]
    [InlineData("co\u00ADopera\u200Btion", "cooperation")]
    [InlineData("100 (of) \\ \r(x)", "100 (of) \\ (x)")]
    [InlineData("", "")]
    public void Odd_characters_do_no_harm(string text, string printed) =>
        Assert.Equal(printed, APack.Of(new Table("T", [new("A")], [[text]])).Read().Document.All("TBody").Single().Text);

    [Fact]
    public void A_line_feed_starts_a_new_line()
    {
        var pieces = APack.Of(new Paragraph("County Hall\r\nNorthshire")).Read().Pieces;

        var (first, second) = (pieces.Single(piece => piece.Text == "County Hall"), pieces.Single(piece => piece.Text == "Northshire"));
        Assert.Equal(first.X, second.X);
        Assert.True(second.Y < first.Y);
    }

    [Fact]
    public void A_bold_word_does_not_come_apart_from_the_punctuation_after_it()
    {
        foreach (var length in Enumerable.Range(60, 40))
        {
            var pieces = APack.Of(new Paragraph(new string('n', length) + " ", new Span("transfer", Bold: true), ".")).Read().Pieces;

            Assert.Equal(pieces.Single(piece => piece.Text == "transfer").Y, pieces.Single(piece => piece.Text == ".").Y);
        }
    }
}
