using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Workforce.Packs;
using Workforce.Packs.Html;

namespace Workforce.Tests.Packs;

public class HtmlRendererTests
{
    static readonly string[] OnlyOnce = ["h1", "main", "header", "footer", "head title", "style"];

    static IHtmlDocument Page(Pack pack) =>
        new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(Encoding.UTF8.GetString(HtmlRenderer.Render(pack)));

    [Fact]
    public void The_same_pack_gives_the_same_bytes() =>
        Assert.Equal(HtmlRenderer.Render(APack.Typical), HtmlRenderer.Render(APack.Typical));

    [Fact]
    public void A_page_names_its_language_title_and_parts_once_and_no_id_twice()
    {
        var page = Page(APack.Typical);

        Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Consultation pack: housing repairs – Northshire County Council", page.Title);
        Assert.All(OnlyOnce, part => Assert.Single(page.QuerySelectorAll(part)));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_line_of_the_contents_leads_to_its_heading()
    {
        var page = Page(APack.Typical);
        var lines = page.QuerySelectorAll("nav a");

        Assert.Equal(["Who is affected", "What changes"], lines.Select(line => line.TextContent));
        Assert.All(lines, line => Assert.Equal(line.TextContent, page.GetElementById(line.GetAttribute("href")![1..])?.TextContent));
    }

    [Fact]
    public void Tables_have_a_caption_and_header_cells_with_their_scope_and_each_cell_its_columns_name()
    {
        var table = Page(APack.Typical)
            .QuerySelectorAll("table")
            .First(one => one.QuerySelector("caption")?.TextContent == "Posts by service");

        Assert.Equal(["col", "col"], table.QuerySelectorAll("thead th").Select(cell => cell.GetAttribute("scope")));
        Assert.Equal(["Repairs", "Voids"], table.QuerySelectorAll("tbody th[scope=row]").Select(cell => cell.TextContent));
        Assert.All(table.QuerySelectorAll("tbody td"), cell => Assert.Equal("Posts", cell.GetAttribute("data-label")));
    }

    [Fact]
    public void A_line_chart_has_its_words_and_its_figures_as_a_table()
    {
        var figure = Page(APack.Typical).QuerySelectorAll("figure")[0];

        Assert.Equal("Headcount falls from 58 to 51.", figure.QuerySelector("svg[role=img] desc")?.TextContent);
        Assert.Equal(["58", "58", "54", "50", "51", "44"], figure.QuerySelectorAll("details td").Select(cell => cell.TextContent));
    }

    [Fact]
    public void The_bars_of_a_chart_are_a_table_with_the_figures()
    {
        var rows = Page(APack.Typical).QuerySelectorAll("table.bars tr");

        Assert.Equal(["Repairs41", "Voids17"], rows.Select(row => row.TextContent));
        Assert.Equal(["100%", "41.46%"], rows.Select(row => row.QuerySelector("rect")?.GetAttribute("width")));
    }

    /// <summary>It works under its own policy as a file, and under the one a server adds.</summary>
    [Fact]
    public void A_page_runs_no_script_fetches_nothing_and_its_style_is_the_one_its_policy_names()
    {
        var page = Page(APack.Typical);
        var style = page.QuerySelector("style")!.TextContent;

        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, object, [style], [onclick], [src]"));
        Assert.DoesNotContain("url(", style, StringComparison.Ordinal);
        Assert.Contains($"style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'",
            page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", HtmlRenderer.ContentSecurityPolicy, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Untidy => new()
    {
        { "<script>alert(1)</script> & \"so\"", "<script>alert(1)</script> & \"so\"" },
        { "a\0b\u0008c\uFFFEd", "a b c d" },
        { "half \uD83D a face", "half \uFFFD a face" },
        { "\u202Eturned round", "turned round" },
        { "</style></title><b>", "</style></title><b>" },
    };

    [Theory]
    [MemberData(nameof(Untidy))]
    public void Markup_and_control_characters_stay_text_wherever_they_stand(string given, string shown)
    {
        var furniture = APack.Furniture with { Author = given, Status = given, Reference = given, Disclaimer = given };
        var page = Page(new Pack(given, "en-GB", furniture,
        [
            new Heading(1, given), new Contents(), new Heading(2, given), new Paragraph(given), ListBlock.Of(given),
            new KeyFacts([(given, given)]), new Note(given, Important: true),
            new Table(given, [new(given), new(given)], [[given, given]]), new LineChart(given, given, [given], [new(given, [1])]),
            new BarChart(given, given, [given], [1]),
        ]));

        Assert.Equal(shown, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(shown, page.QuerySelector("td[data-label]")!.GetAttribute("data-label"));
        Assert.Equal(shown, page.QuerySelector("header p")!.TextContent);
        Assert.Equal($"{shown} – {shown}", page.Title);
        Assert.Empty(page.QuerySelectorAll("script, b"));
        Assert.All(OnlyOnce, part => Assert.Single(page.QuerySelectorAll(part)));
    }

    [Theory]
    [InlineData("Ελένη Παπαδοπούλου")]
    [InlineData("Борис Ђорђевић")]
    [InlineData("فاطمة الزهراء")]
    [InlineData("রহিমা বেগম")]
    public void A_name_in_any_script_stands_as_it_was_given(string name)
    {
        var cell = Page(APack.Of(new KeyFacts([("Name", name)]))).QuerySelector("dd")!;

        Assert.Equal((name, "auto"), (cell.TextContent, cell.GetAttribute("dir")));
    }

    [Fact]
    public void A_link_that_is_not_an_address_of_the_web_or_of_mail_is_only_its_text()
    {
        var page = Page(APack.Of(new Paragraph(new Span("a", Link: "javascript:alert(1)"),
            new Span("b", Link: "https://www.acas.org.uk/tupe"))));

        Assert.Equal("https://www.acas.org.uk/tupe", Assert.Single(page.QuerySelectorAll("main a")).GetAttribute("href"));
    }

    [Fact]
    public void An_issued_document_carries_no_mark_of_a_draft() =>
        Assert.Empty(Page(APack.Typical with { Furniture = APack.Furniture with { Status = null } }).QuerySelectorAll(".status"));
}
