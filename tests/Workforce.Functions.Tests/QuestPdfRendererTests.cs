using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using QuestPDF.Infrastructure;
using Workforce.Packs;
using Workforce.Packs.Pdf;

namespace Workforce.Functions.Tests;

/// <summary>A test that needs QuestPDF's native library; where it is not to be had, the run says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class QuestPdfFactAttribute : FactAttribute
{
    static readonly Lazy<string?> Missing = new(() =>
    {
        try
        {
            QuestPDF.Settings.License = LicenseType.Evaluation;
            return null;
        }
        catch (TypeInitializationException exception)
        {
            return $"QuestPDF cannot run here: {(exception.InnerException ?? exception).GetType().Name}. Its native library belongs in runtimes/<platform>/native.";
        }
    });

    public QuestPdfFactAttribute() => Skip = Missing.Value;
}

public class QuestPdfRendererTests
{
    static readonly PackFurniture Furniture = new(
        "Northshire County Council", "Draft, not yet approved", "Housing repairs, version 3, as at 1 February 2027",
        "For consultation. This is not legal advice.", "#ffdd00", new DateOnly(2027, 2, 1));

    static readonly Block[] EveryBlock =
    [
        new Heading(1, "Consultation pack"),
        new Paragraph(
            "Housing repairs ", new("comes back", Bold: true), " to ", new("the", Italic: true), " council. See ",
            new("the guidance", Link: "https://www.acas.org.uk/tupe"), "."),
        new Paragraph(""),
        new KeyFacts([("Service", "Housing repairs"), ("Transfer date", "1 April 2027")]),
        new Note("Nothing has been decided.", Important: true),
        new Note("Figures are rounded."),
        new Contents(),
        new PageBreak(),
        new PageBreak(),
        new Heading(2, "Who is affected"),
        new Heading(3, "By service"),
        ListBlock.Of("Tradespeople", "Schedulers"),
        new ListBlock([["Read this"], ["Then ask"]], Numbered: true),
        new Table("Posts by service", [new("Service", 3), new("Posts", 1, Numeric: true)],
            [.. Enumerable.Range(1, 90).Select(i => (string[])[$"Depot {i}", $"{i}"])]),
        new Heading(2, "What changes"),
        new LineChart("Headcount", "Headcount falls from 58 to 51.", ["2027", "2028", "2029"],
            [new("Likely", [58, 54, 51]), new("Low", [58, double.NaN, 44])]),
        new LineChart("Nothing", "No figures.", [], []),
        new BarChart("Posts", "Repairs has 41 posts, voids 17.", ["Repairs", "Voids"], [41, 17]),
        new PageBreak(),
    ];

    static readonly QuestPdfRenderer Renderer = new(LicenseType.Evaluation);

    [QuestPdfFact]
    public void Every_block_is_rendered_into_a_tagged_file_that_claims_no_conformance()
    {
        var rendered = Renderer.Render(PackOf(EveryBlock));

        Assert.Empty(rendered.Findings);
        Assert.StartsWith("%PDF-", Text(rendered.Value), StringComparison.Ordinal);
        Assert.InRange(Pages(rendered.Value), 4, 8);
        var text = Text(rendered.Value);
        Assert.All((string[])["en-GB", "/StructTreeRoot", "/Figure", "/Table", "acas.org.uk"],
            part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.All((string[])["pdfuaid:part", "pdfaid:part"], claim => Assert.DoesNotContain(claim, text, StringComparison.Ordinal));
    }

    [QuestPdfFact]
    public void A_pack_of_each_single_block_is_rendered() =>
        Assert.All(EveryBlock, block => Assert.InRange(Pages(Renderer.Render(PackOf(block)).Value), 1, 3));

    [QuestPdfFact]
    public void A_character_without_a_letter_shape_is_reported_and_does_not_stop_the_document()
    {
        var rendered = Renderer.Render(PackOf(new Heading(1, "Pack"), new Paragraph("Łukasz, Zoë and \U0001F9D1\U000E0001")));

        var finding = Assert.Single(rendered.Findings);
        Assert.Equal("PK_MISSING_CHARACTER", finding.Code);
        Assert.Contains("U+1F9D1", finding.Message, StringComparison.Ordinal);
        Assert.Equal(1, Pages(rendered.Value));
    }

    [Fact]
    public void Another_renderer_is_another_version() => Assert.NotEqual(((IPackRenderer)PdfRenderer.Instance).Version, Renderer.Version);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_a_stated_licence_our_own_writer_makes_the_files(string? licence) =>
        Assert.Same(PdfRenderer.Instance, Choice(licence));

    [Theory]
    [InlineData("Evaluation")]
    [InlineData("Professional")]
    [InlineData("enterprise")]
    public void A_stated_licence_chooses_QuestPDF(string licence) => Assert.IsType<QuestPdfRenderer>(Choice(licence));

    [Theory]
    [InlineData("Free")]
    [InlineData("2")]
    public void Any_other_licence_is_refused_by_name(string licence)
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Choice(licence));

        Assert.Contains("QuestPdf:License", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Evaluation, Community, Professional, Enterprise", refused.Message, StringComparison.Ordinal);
    }

    static IPackRenderer Choice(string? licence) => PdfChoice.From(new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["QuestPdf:License"] = licence }).Build());

    static Pack PackOf(params IReadOnlyList<Block> blocks) => new("Consultation pack: housing repairs", "en-GB", Furniture, blocks);

    static string Text(byte[] file) => Encoding.Latin1.GetString(file);

    static int Pages(byte[] file) => Regex.Count(Text(file), @"/Type\s*/Page\b", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));
}
