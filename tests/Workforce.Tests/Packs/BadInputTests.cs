using System.Text;
using AngleSharp.Html.Parser;
using Workforce.Packs;
using Workforce.Packs.Html;
using Workforce.Packs.Pdf;
using Workforce.Packs.Pdf.Layout;
using Workforce.Programme;

namespace Workforce.Tests.Packs;

/// <summary>What a list or a reply may hold stands in the documents whole, escaped and between the margins.</summary>
public class BadInputTests
{
    static readonly DateOnly AsAt = new(2026, 11, 23);
    static readonly string LongTitle = string.Concat(Enumerable.Repeat("Senior grounds and arboricultural operations supervisor ",
        6))[..300]
        .Trim();

    static ServicePlan Plan(string title, Dialogue? dialogue = null)
    {
        var plan = ASamplePlan.Of(AsAt,
            [.. Enumerable.Range(0, 12).Select(row => ASamplePlan.Paid(13.5m, row: row) with { JobTitle = title })]);
        return plan with { Service = plan.Service with { Dialogue = dialogue } };
    }

    static IReadOnlyList<Pack> Packs(ServicePlan plan) =>
        [UnionPack.For(plan, ASamplePlan.Council), PersonalStatement.For(plan.People[0], plan, ASamplePlan.Council)];

    static void IsWhole(Pack pack, string text)
    {
        var pdf = new PdfReading(PdfRenderer.Render(pack).Value);
        Assert.Contains(PackText.Squeezed(text), PackText.Squeezed(pdf.Document.Text), StringComparison.Ordinal);
        // A space at the end of a line may hang into the margin.
        Assert.All(pdf.Pieces, piece => Assert.True(piece.X + piece.Width <= Typography.Right + 4));
        Assert.Contains(PackText.Squeezed(text),
            PackText.Squeezed(new HtmlParser().ParseDocument(Encoding.UTF8.GetString(HtmlRenderer.Render(pack))).Body!.TextContent),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_job_title_of_300_letters_is_printed_whole() => Assert.All(Packs(Plan(LongTitle)), pack => IsWhole(pack, LongTitle));

    [Fact]
    public void A_job_title_of_300_letters_without_a_space_is_printed_whole() =>
        Assert.All(Packs(Plan(new string('W', 300))), pack => IsWhole(pack, new string('W', 300)));

    [Fact]
    public void A_reply_with_markup_and_control_characters_is_text()
    {
        var dialogue = new Dialogue([new(AsAt, "GATU", "Will <script>alert(1)</script> & \"double time\" stay?",
            "Yes.\u0007\u202E </td></table> It moves over.", "Reg 4\0")],
            []);
        var pack = UnionPack.For(Plan("Gardener", dialogue), ASamplePlan.Council);

        IsWhole(pack, "Will <script>alert(1)</script> & \"double time\" stay?");
        IsWhole(pack, "</td></table> It moves over.");
        Assert.Empty(new HtmlParser().ParseDocument(Encoding.UTF8.GetString(HtmlRenderer.Render(pack))).QuerySelectorAll("script"));
    }

    [Fact]
    public void A_table_of_400_rows_keeps_every_row_and_repeats_its_header()
    {
        var pack = APack.Of(new Heading(1, "Long"),
            new Table("Rows", [new("Title", 3), new("People", 1, Numeric: true)],
                [.. Enumerable.Range(1, 400).Select(row => (IReadOnlyList<string>)[$"Title {row}", $"{row}"])]));
        var pdf = pack.Read();

        Assert.Equal(Enumerable.Range(1, 400).Select(row => $"Title {row}"),
            pdf.Document.All("TH").Where(cell => cell.Scope == "Row").Select(cell => cell.Text));
        Assert.All(Enumerable.Range(0, pdf.PageCount),
            page => Assert.Contains(pdf.Pieces, piece => piece.Page == page && piece.Text == "People"));
        Assert.Equal(401, new HtmlParser().ParseDocument(Encoding.UTF8.GetString(HtmlRenderer.Render(pack))).QuerySelectorAll("tr").Length);
    }
}
