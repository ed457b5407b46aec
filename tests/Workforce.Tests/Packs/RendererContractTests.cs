using System.Text;
using AngleSharp.Html.Parser;
using Workforce.Packs;
using Workforce.Packs.Html;
using Workforce.Packs.Pdf;

namespace Workforce.Tests.Packs;

/// <summary>What each renderer owes a pack: every block of it shown, with its words, in its order.</summary>
public class RendererContractTests
{
    static readonly Dictionary<string, Func<Pack, string>> Shown = new(StringComparer.Ordinal)
    {
        ["PDF"] = pack =>
        {
            var pdf = new PdfReading(PdfRenderer.Render(pack).Value);
            return string.Concat(pdf.Document.Text, string.Concat(pdf.Pieces.Select(piece => piece.Text)),
                string.Concat(pdf.Document.All().Select(tag => tag.Alternative)));
        },
        ["HTML"] = pack => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(HtmlRenderer.Render(pack))).Body!.TextContent,
    };

    public static TheoryData<string> Renderers => [.. Shown.Keys];

    [Theory]
    [MemberData(nameof(Renderers))]
    public void Every_block_of_a_pack_is_shown(string renderer)
    {
        var text = PackText.Squeezed(Shown[renderer](APack.Typical));

        Assert.All(PackText.Of(APack.Typical), part => Assert.Contains(PackText.Squeezed(part), text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Renderers))]
    public void Every_block_of_the_samples_packs_is_shown(string renderer)
    {
        var plan = ASamplePlan.Of(new DateOnly(2026, 11, 23),
            [.. Enumerable.Range(0, 12).Select(row => ASamplePlan.Paid(13.5m, row: row))]);
        foreach (var pack in (Pack[])[UnionPack.For(plan, ASamplePlan.Council),
            PersonalStatement.For(plan.People[0], plan, ASamplePlan.Council), ContractorLetter.For(plan, ASamplePlan.Council)])
        {
            var text = PackText.Squeezed(Shown[renderer](pack));

            Assert.All(PackText.Of(pack), part => Assert.Contains(PackText.Squeezed(part), text, StringComparison.Ordinal));
        }
    }

    /// <summary>A new kind of block has to be added to the typical pack, and so to every renderer.</summary>
    [Fact]
    public void The_typical_pack_has_every_kind_of_block() =>
        Assert.Empty(typeof(Block).Assembly
            .GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Block)) && type.IsPublic)
            .Except(APack.Typical.Blocks.Select(block => block.GetType())));
}
