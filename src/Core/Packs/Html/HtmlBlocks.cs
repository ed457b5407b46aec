using System.Text;

namespace Workforce.Packs.Html;

/// <summary>
/// Every block of a pack, in order. Text takes its direction from its own letters, so a name in Arabic reads rightly in an English page.
/// </summary>
sealed class HtmlBlocks(StringBuilder html, Pack pack)
{
    readonly HtmlTables tables = new(html);
    int headings, charts;

    public void Append()
    {
        var status = pack.Furniture.Status;
        var titled = pack.Blocks is [Heading { Level: 1 }, ..];
        if (!titled) Status(status);
        for (var i = 0; i < pack.Blocks.Count; i++)
        {
            Append(pack.Blocks[i]);
            if (i == 0 && titled) Status(status);
        }
    }

    void Status(string? status)
    {
        if (!string.IsNullOrWhiteSpace(status)) html.Append("<p class=\"status\">").AppendText(status).Append("</p>\n");
    }

    void Append(Block block)
    {
        switch (block)
        {
            case Heading heading: Append(heading); break;
            case Paragraph paragraph when paragraph.Spans.All(span => string.IsNullOrWhiteSpace(span.Text)): break;
            case Paragraph paragraph: Spans("p", paragraph.Spans); break;
            case ListBlock { Items.Count: 0 }: break;
            case ListBlock list: Append(list); break;
            case KeyFacts { Facts.Count: 0 }: break;
            case KeyFacts facts: Append(facts); break;
            case Note note: Append(note); break;
            case Table table: tables.Append(table); break;
            case LineChart chart: HtmlCharts.Append(html, tables, chart, pack.Furniture.Colour, ++charts); break;
            case PictureChart chart: HtmlCharts.Append(html, tables, chart, pack.Furniture.Colour, ++charts); break;
            case BarChart chart: HtmlCharts.Append(html, chart, pack.Furniture.Colour); break;
            case Contents: AppendContents(); break;
            case PageBreak: html.Append("<div class=\"break\"></div>\n"); break;
            default: throw new ArgumentException($"There is no HTML for {block.GetType().Name}.", nameof(block));
        }
    }

    void Append(Heading heading) => html.Append("<h").Append(heading.Level).Append(" id=\"h").Append(++headings).Append("\">")
        .AppendText(heading.Text).Append("</h").Append(heading.Level).Append(">\n");

    void Spans(string element, IReadOnlyList<Span> spans)
    {
        html.Append('<').Append(element).Append(" dir=\"auto\">");
        foreach (var span in spans) Append(span);
        html.Append("</").Append(element).Append(">\n");
    }

    void Append(Span span)
    {
        var address = span.Link is { } link && Uri.TryCreate(link, UriKind.Absolute, out var uri)
            && uri.Scheme is "https" or "http" or "mailto"
            ? uri.AbsoluteUri
            : null;
        if (address is not null) html.Append("<a href=\"").AppendOneLine(address).Append("\">");
        if (span.Bold) html.Append("<strong>");
        if (span.Italic) html.Append("<em>");
        html.AppendText(span.Text);
        if (span.Italic) html.Append("</em>");
        if (span.Bold) html.Append("</strong>");
        if (address is not null) html.Append("</a>");
    }

    void Append(ListBlock list)
    {
        var element = list.Numbered ? "ol" : "ul";
        html.Append('<').Append(element).Append(">\n");
        foreach (var item in list.Items) Spans("li", item);
        html.Append("</").Append(element).Append(">\n");
    }

    void Append(KeyFacts facts)
    {
        html.Append("<dl>\n");
        foreach (var (label, value) in facts.Facts)
            html.Append("<div><dt>").AppendText(label).Append("</dt><dd dir=\"auto\">").AppendText(value).Append("</dd></div>\n");
        html.Append("</dl>\n");
    }

    void Append(Note note) =>
        html.Append(note.Important ? "<p class=\"note important\"><strong>Important: </strong>" : "<p class=\"note\">")
            .AppendText(note.Text)
            .Append("</p>\n");

    /// <summary>The level 2 headings, linked.</summary>
    void AppendContents()
    {
        var all = pack.Blocks
            .OfType<Heading>()
            .Select((heading, index) => (heading, Number: index + 1))
            .Where(entry => entry.heading.Level == 2)
            .ToList();
        if (all.Count == 0) return;
        html.Append("<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">Contents</h2>\n<ul>\n");
        foreach (var (heading, number) in all)
            html.Append("<li><a href=\"#h").Append(number).Append("\">").AppendText(heading.Text).Append("</a></li>\n");
        html.Append("</ul>\n</nav>\n");
    }
}
