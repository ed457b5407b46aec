using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;
using Workforce.Findings;
using Workforce.Packs;

namespace Workforce.Functions;

/// <summary>
/// Turns a pack into a tagged PDF with QuestPDF, in the look of our own writer. Files of two runs differ in their identifiers. QuestPDF is
/// first touched when a document is rendered, for without its native library even stating the licence throws.
/// </summary>
public sealed class QuestPdfRenderer(LicenseType licence) : IPackRenderer
{
    const string Package = "2026.7.2"; // as in Directory.Packages.props

    public string Version => "questpdf-" + Package;

    public Checked<byte[]> Render(Pack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        QuestPDF.Settings.License = licence;
        QuestPdfLook.RegisterFonts();
        var (printable, findings) = QuestPdfCharacters.Printable(pack);
        var file = Document.Create(document => document.Page(page => Compose(page, printable)))
            .WithMetadata(Metadata(printable))
            // QuestPDF writes tags only where a conformance is asked for; see WithoutClaim.
            .WithSettings(new DocumentSettings { PDFUA_Conformance = PDFUA_Conformance.PDFUA_1 })
            .GeneratePdf();
        return new Checked<byte[]>(WithoutClaim(file), findings);
    }

    static DocumentMetadata Metadata(Pack pack)
    {
        var asAt = new DateTimeOffset(pack.Furniture.AsAt, TimeOnly.MinValue, TimeSpan.Zero);
        return new DocumentMetadata
        {
            Title = pack.Title,
            Author = pack.Furniture.Author,
            Language = pack.Language,
            Creator = "Workforce",
            CreationDate = asAt,
            ModifiedDate = asAt,
        };
    }

    static void Compose(PageDescriptor page, Pack pack)
    {
        var accent = QuestPdfLook.Accent(pack.Furniture.Colour);
        page.Size(PageSizes.A4);
        page.DefaultTextStyle(QuestPdfLook.Body.FontColor(QuestPdfLook.Ink));
        // Artifacts, so that assistive software does not read them out on every page.
        page.Header().SemanticIgnore().SkipOnce().Element(container => Header(container, pack, accent));
        page.Content().Column(column =>
        {
            column.Item().Element(container => Masthead(container, pack.Furniture, accent));
            column.Item().PaddingHorizontal(QuestPdfLook.Margin).Column(content => new QuestPdfBlocks(pack, accent).Compose(content));
        });
        page.Footer().SemanticIgnore().Element(container => Footer(container, pack.Furniture));
    }

    /// <summary>
    /// The band across the top of the first page with the council's name, and its logo on white, which is for the eye only.
    /// </summary>
    static void Masthead(IContainer container, PackFurniture furniture, Color accent) => container
        .PaddingBottom(21).Height(46).Background(accent).PaddingHorizontal(QuestPdfLook.Margin)
        .Row(row =>
        {
            row.RelativeItem()
                .AlignMiddle()
                .Text(furniture.Author)
                .Style(QuestPdfLook.Text(14, 18).Bold().FontColor(Colors.White))
                .ClampLines(1);
            if (furniture.Logo is { } logo)
                row.ConstantItem(158)
                    .AlignRight()
                    .Background(Colors.White)
                    .Padding(4)
                    .SemanticIgnore()
                    .Image(logo.File.ToArray())
                    .FitArea();
        });

    static void Header(IContainer container, Pack pack, Color accent) => container
        .PaddingHorizontal(QuestPdfLook.Margin).PaddingTop(27).PaddingBottom(22).BorderBottom(1.2f).BorderColor(accent).PaddingBottom(5)
        .Row(row =>
        {
            row.Spacing(16);
            row.RelativeItem().Text(pack.Title).Style(QuestPdfLook.Small.FontColor(QuestPdfLook.Quiet)).ClampLines(1);
            if (string.IsNullOrWhiteSpace(pack.Furniture.Status)) return;
            row.RelativeItem().AlignRight().Text(pack.Furniture.Status).Style(QuestPdfLook.Small.Bold()).ClampLines(1);
        });

    static void Footer(IContainer container, PackFurniture furniture) => container
        .PaddingHorizontal(QuestPdfLook.Margin)
            .PaddingTop(14)
            .PaddingBottom(26)
            .BorderTop(0.6f)
            .BorderColor(QuestPdfLook.Rule)
            .PaddingTop(6)
        .DefaultTextStyle(QuestPdfLook.Small.FontColor(QuestPdfLook.Quiet))
        .Column(column =>
        {
            column.Item().Row(row =>
            {
                row.RelativeItem().Text(furniture.Reference);
                row.ConstantItem(90).AlignRight().Text(text =>
                {
                    text.DefaultTextStyle(QuestPdfLook.Small.FontColor(QuestPdfLook.Ink));
                    text.Span("Page ");
                    text.CurrentPageNumber();
                    text.Span(" of ");
                    text.TotalPages();
                });
            });
            column.Item().Text(furniture.Disclaimer);
        });

    /// <summary>Takes the claim to conform to PDF/UA out of the metadata: the tags are there, but no validator has confirmed it.</summary>
    static byte[] WithoutClaim(byte[] file)
    {
        Blank(file, "<pdfuaid:part>1</pdfuaid:part>"u8);
        Blank(file, "pdfuaid:part=\"1\""u8);
        return file;
    }

    /// <summary>Spaces in place of the text, so that everything after it stays where the file says it is.</summary>
    static void Blank(Span<byte> file, ReadOnlySpan<byte> text)
    {
        for (var at = file.IndexOf(text); at >= 0; at = file.IndexOf(text)) file.Slice(at, text.Length).Fill((byte)' ');
    }
}
