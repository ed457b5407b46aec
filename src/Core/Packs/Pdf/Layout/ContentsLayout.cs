using System.Globalization;
using Workforce.Packs.Pdf.Files;
using Workforce.Packs.Pdf.Fonts;

namespace Workforce.Packs.Pdf.Layout;

/// <summary>
/// The table of contents: each level 2 heading with a dotted line to its page number, linked. The number is the page the heading was
/// last drawn on; it never changes the height, so a second drawing has everything on the same pages.
/// </summary>
sealed class ContentsLayout : BlockLayout
{
    const double NumberWidth = 34, GapBetween = 3;
    const string Title = "Contents";

    static readonly TextStyle TitleStyle = Typography.Heading(2);

    readonly List<(HeadingLayout Heading, WrappedText Text)> entries;
    readonly Palette palette;

    public ContentsLayout(IEnumerable<HeadingLayout> headings, Palette palette)
    {
        this.palette = palette;
        entries = [.. headings.Where(heading => heading.Level == 2)
            .Select(heading => (heading, WrappedText.Of(heading.Title, Face.Regular, Typography.Body, Typography.Width - NumberWidth)))];
    }

    public override double GapAbove => 22;

    public override double LeastHeight => TitleStyle.Leading + 2 * Typography.Body.Leading + 8;

    public override void Draw(Flow flow, StructureElement parent)
    {
        if (entries.Count == 0) return;
        using (flow.Page.Mark(parent.Add("H2")))
        {
            flow.Page.DrawText(Typography.Left, TitleStyle.Baseline(flow.Y), Title, Face.Bold, TitleStyle.Size, palette.Accent);
        }

        flow.Y += TitleStyle.Leading + 6;
        var list = parent.Add("TOC");
        foreach (var (heading, text) in entries)
        {
            flow.Need(text.Height);
            DrawEntry(flow, list.Add("TOCI").Add("Reference").Add("Link"), heading, text);
            flow.Y += text.Height + GapBetween;
        }
    }

    static void DrawEntry(Flow flow, StructureElement link, HeadingLayout heading, WrappedText text)
    {
        var (page, size) = (flow.Page, Typography.Body.Size);
        var baseline = Typography.Body.Baseline(flow.Y + text.Height - Typography.Body.Leading);
        var number = heading.Target.Page is { } target ? (target.Index + 1).ToString(CultureInfo.InvariantCulture) : "";
        var numberX = Typography.Right - PackFonts.Width(number, Face.Regular) * size;
        using (page.Mark(link)) text.Draw(page, Typography.Left, flow.Y, Palette.Ink, 0, text.Lines.Count);
        using (page.MarkArtifact()) DrawLeader(page, Typography.Left + text.Lines[^1].Width + 6, numberX - 6, baseline);
        // The space keeps number and heading apart where the text is read without its positions.
        using (page.Mark(link))
            page.DrawText(numberX - PackFonts.Width(' ', Face.Regular) * size, baseline, " " + number, Face.Regular, size, Palette.Ink);
        var area = new Rectangle(Typography.Left, flow.Y, Typography.Width, text.Height);
        page.AddLink(new LinkAnnotation(area, heading.Title, link, null, heading.Target));
    }

    static void DrawLeader(PageContent page, double from, double to, double baseline)
    {
        const double spacing = 4;
        // On one grid for all entries, so that the dots stand under each other.
        var start = Math.Ceiling(from / spacing) * spacing;
        if (start < to) page.DrawLine(start, baseline - 0.6, to, baseline - 0.6, new Stroke(Palette.Quiet, 0.9, [0.9, spacing - 0.9]));
    }
}
