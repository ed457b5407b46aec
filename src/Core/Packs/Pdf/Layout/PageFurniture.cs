using Workforce.Packs.Pdf.Files;
using Workforce.Packs.Pdf.Fonts;

namespace Workforce.Packs.Pdf.Layout;

/// <summary>
/// What stands on every page: title and status above, reference, page number and disclaimer below. Artifacts all, so that assistive
/// software does not read them out on every page; what matters of them is content on the first page.
/// </summary>
sealed class PageFurniture
{
    const double HeaderBaseline = 36, HeaderRule = 44, FooterEnd = PageContent.Height - 26, PageNumberWidth = 90, MostForStatus = 0.6;

    static readonly TextStyle Style = Typography.Small;

    readonly string title;
    readonly string? status;
    readonly WrappedText reference, disclaimer;
    readonly Palette palette;

    public PageFurniture(Pack pack, PrintableText printable, Palette palette)
    {
        var furniture = pack.Furniture;
        this.palette = palette;
        status = string.IsNullOrWhiteSpace(furniture.Status)
            ? null
            : OneLine.Fit(printable.OneLine(furniture.Status), Face.Bold, Style.Size, Typography.Width * MostForStatus);
        var statusWidth = status is null ? 0 : PackFonts.Width(status, Face.Bold) * Style.Size + 16;
        title = OneLine.Fit(printable.OneLine(pack.Title), Face.Regular, Style.Size, Typography.Width - statusWidth);
        reference = WrappedText.Of(printable.OneLine(furniture.Reference), Face.Regular, Style, Typography.Width - PageNumberWidth);
        disclaimer = WrappedText.Of(printable.OneLine(furniture.Disclaimer), Face.Regular, Style, Typography.Width);
    }

    double FooterRule => FooterEnd - reference.Height - disclaimer.Height - 6;

    /// <summary>Where content has to end.</summary>
    public double ContentBottom => FooterRule - 14;

    /// <summary>Draws the furniture on every page, once the number of pages is known.</summary>
    public void Draw(IReadOnlyList<PageContent> pages)
    {
        foreach (var page in pages)
        {
            using var _ = page.MarkArtifact();
            if (page.Index > 0) DrawHeader(page);
            DrawFooter(page, pages.Count);
        }
    }

    void DrawHeader(PageContent page)
    {
        page.DrawText(Typography.Left, HeaderBaseline, title, Face.Regular, Style.Size, Palette.Quiet);
        if (status is not null) DrawRight(page, status, HeaderBaseline, Face.Bold, Palette.Ink);
        page.DrawLine(Typography.Left, HeaderRule, Typography.Right, HeaderRule, new Stroke(palette.Accent, 1.2));
    }

    void DrawFooter(PageContent page, int pages)
    {
        var top = FooterRule + 6;
        page.DrawLine(Typography.Left, FooterRule, Typography.Right, FooterRule, new Stroke(Palette.Rule, 0.6));
        reference.Draw(page, Typography.Left, top, Palette.Quiet, 0, reference.Lines.Count);
        var number = FormattableString.Invariant($"Page {page.Index + 1} of {pages}");
        DrawRight(page, number, Style.Baseline(top), Face.Regular, Palette.Ink);
        disclaimer.Draw(page, Typography.Left, top + reference.Height, Palette.Quiet, 0, disclaimer.Lines.Count);
    }

    static void DrawRight(PageContent page, string text, double baseline, Face face, Colour colour) =>
        page.DrawText(Typography.Right - PackFonts.Width(text, face) * Style.Size, baseline, text, face, Style.Size, colour);
}
