using Workforce.Packs.Pdf.Files;
using Workforce.Packs.Pdf.Fonts;

namespace Workforce.Packs.Pdf.Layout;

/// <summary>
/// The band across the top of the first page with the council's name and its logo on white, which is for the eye only: the name beside it
/// says the same.
/// </summary>
sealed class MastheadLayout(PackFurniture furniture, PrintableText printable, Palette palette) : BlockLayout
{
    const double BandHeight = 46, Size = 14, MostLogoWidth = 150, MostLogoHeight = 38, AroundLogo = 4;

    public override double GapAbove => 0;

    public override double LeastHeight => 0;

    public override void Draw(Flow flow, StructureElement parent)
    {
        using (flow.Page.MarkArtifact()) flow.Page.FillRectangle(new Rectangle(0, 0, PageContent.Width, BandHeight), palette.Accent);
        var logoWidth = DrawLogo(flow.Page);
        var author = OneLine.Fit(printable.OneLine(furniture.Author), Face.Bold, Size, Typography.Width - logoWidth);
        using (flow.Page.Mark(parent.Add("P")))
        {
            flow.Page.DrawText(Typography.Left, BandHeight / 2 + Size * 0.34, author, Face.Bold, Size, Palette.White);
        }

        flow.Y = Typography.Top + 1;
    }

    /// <summary>How much of the band it takes.</summary>
    double DrawLogo(PageContent page)
    {
        if (furniture.Logo is not { } logo) return 0;
        var scale = Math.Min(MostLogoWidth / logo.SampleWidth, MostLogoHeight / logo.SampleHeight);
        var (width, height) = (logo.SampleWidth * scale, logo.SampleHeight * scale);
        using (page.MarkArtifact())
        {
            page.FillRectangle(new Rectangle(Typography.Right - width - 2 * AroundLogo, 0, width + 2 * AroundLogo, BandHeight),
                Palette.White);
            page.FillRectangle(new Rectangle(Typography.Right - width - 2 * AroundLogo, BandHeight - 0.6, width + 2 * AroundLogo, 0.6),
                palette.Accent);
            page.DrawLogo(new Rectangle(Typography.Right - width - AroundLogo, (BandHeight - height) / 2, width, height));
        }

        return width + 4 * AroundLogo;
    }
}

/// <summary>The status in a box under the title, where nobody can take a draft for the real thing, in print or on screen.</summary>
sealed class StatusLayout : BlockLayout
{
    const double PaddingX = 9, PaddingY = 5;

    readonly WrappedText text;

    public StatusLayout(string status, PrintableText printable) =>
        text = WrappedText.Of(printable.OneLine(status), Face.Bold, Typography.Body, Typography.Width - 2 * PaddingX);

    public override double GapAbove => 12;

    public override double LeastHeight => text.Height + 2 * PaddingY;

    public override void Draw(Flow flow, StructureElement parent)
    {
        var (left, right, top, bottom) = (Typography.Left + 0.75, Typography.Left + Width(), flow.Y, flow.Y + LeastHeight);
        using (flow.Page.MarkArtifact())
        {
            flow.Page.DrawLines([(left, top), (right, top), (right, bottom), (left, bottom), (left, top - 0.75)],
                new Stroke(Palette.Ink, 1.5));
        }

        using (flow.Page.Mark(parent.Add("P")))
        {
            text.Draw(flow.Page, Typography.Left + PaddingX, flow.Y + PaddingY, Palette.Ink, 0, text.Lines.Count);
        }

        flow.Y = bottom + 4;
    }

    double Width() => text.Lines.Max(line => line.Width) + 2 * PaddingX;
}
