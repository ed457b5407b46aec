using Workforce.Packs.Pdf.Files;
using Workforce.Packs.Pdf.Fonts;

namespace Workforce.Packs.Pdf.Layout;

/// <summary>
/// Lines of text that run on over pages inside one structure element, with links that can be followed. The whole of a link is one
/// element, however many lines it takes.
/// </summary>
sealed class RunningText(WrappedText text, double x, Colour colour, Colour linkColour)
{
    public double Height => text.Height;

    /// <summary>The least to start with: two lines, or all of a shorter text.</summary>
    public double LeastHeight => text.Lines.Count <= 3 ? text.Height : 2 * text.Style.Leading;

    /// <summary>
    /// Draws everything; <paramref name="beside"/> is told the page and area of each part, to draw what stands next to it.
    /// </summary>
    public void Draw(Flow flow, StructureElement element, Action<PageContent, Rectangle>? beside = null)
    {
        var links = new StructureElement?[text.Runs.Count];
        var (line, count, leading) = (0, text.Lines.Count, text.Style.Leading);
        while (line < count)
        {
            var here = flow.LinesHere(count - line, leading, started: line > 0);
            if (here > 0)
            {
                beside?.Invoke(flow.Page, new Rectangle(x, flow.Y, Typography.Right - x, here * leading));
                DrawLines(flow, element, links, line, here);
                flow.Y += here * leading;
                line += here;
            }

            if (line < count) flow.NewPage();
        }
    }

    void DrawLines(Flow flow, StructureElement element, StructureElement?[] links, int first, int count)
    {
        if (text.Runs.All(run => run.Link is null))
        {
            using (flow.Page.Mark(element)) text.Draw(flow.Page, x, flow.Y, colour, first, count);
            return;
        }

        for (var i = 0; i < count; i++) DrawLine(flow.Page, element, links, text.Lines[first + i], flow.Y + i * text.Style.Leading);
    }

    void DrawLine(PageContent page, StructureElement element, StructureElement?[] links, TextLine line, double top)
    {
        var (at, size, baseline) = (x, text.Style.Size, text.Style.Baseline(top));
        foreach (var (index, part) in text.Parts(line))
        {
            var run = text.Runs[index];
            if (run.Link is null)
            {
                using (page.Mark(element)) at += page.DrawText(at, baseline, part, run.Face, size, colour);
                continue;
            }

            var link = links[index] ??= element.Add("Link");
            var start = at;
            using (page.Mark(link)) at += page.DrawText(start, baseline, part, run.Face, size, linkColour);
            var end = start + PackFonts.Width(part.AsSpan().TrimEnd(), run.Face) * size;
            using (page.MarkArtifact()) page.DrawLine(start, baseline + 1.6, end, baseline + 1.6, new Stroke(linkColour, 0.7));
            var description = text.Text[run.Start..run.End].Trim();
            page.AddLink(new LinkAnnotation(new Rectangle(start, top, end - start, text.Style.Leading), description, link,
                Address(run.Link), null));
        }
    }

    /// <summary>Addresses in a PDF are ASCII: other characters are percent-encoded.</summary>
    static string Address(string link) => Uri.TryCreate(link, UriKind.Absolute, out var address) ? address.AbsoluteUri : link;
}
