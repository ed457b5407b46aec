using System.Globalization;
using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;
using Workforce.Packs;

namespace Workforce.Functions;

/// <summary>Every block of a pack, in order, under each other.</summary>
sealed class QuestPdfBlocks(Pack pack, Color accent)
{
    /// <summary>What has to fit under a heading or a title for them to stay on the page.</summary>
    const float LeastTogether = 100;

    /// <summary>The share of the gaps that is left where blocks stand closer together.</summary>
    readonly float share = pack.IsClose ? 0.7f : 1;

    readonly List<Heading> headings = [.. pack.Blocks.OfType<Heading>()];
    int headingsShown;

    public void Compose(ColumnDescriptor column)
    {
        column.Spacing(QuestPdfLook.Gap * share);
        var blocks = WithStatus();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is Heading)
            {
                var first = i;
                while (blocks[i] is Heading && i + 1 < blocks.Count && blocks[i + 1] is not PageBreak) i++;
                Together(column.Item(), blocks[first..(i + 1)]);
            }
            else if (blocks[i] is not PageBreak) Compose(column, blocks[i]);
            // One at the end or before another would only add an empty page.
            else if (i + 1 < blocks.Count && blocks[i + 1] is not PageBreak) column.Item().PageBreak();
        }
    }

    /// <summary>The status stands under the title, where nobody can take a draft for the real thing, in print or on screen.</summary>
    List<Block> WithStatus()
    {
        var blocks = pack.Blocks.ToList();
        if (!string.IsNullOrWhiteSpace(pack.Furniture.Status))
            blocks.Insert(blocks is [Heading { Level: 1 }, ..] ? 1 : 0, new Status(pack.Furniture.Status));
        return blocks;
    }

    /// <summary>Headings and the start of what follows them, on one page.</summary>
    void Together(IContainer container, List<Block> blocks) => container.EnsureSpace(LeastTogether).Column(column =>
    {
        column.Spacing(QuestPdfLook.Gap * share);
        foreach (var block in blocks) Compose(column, block);
    });

    void Compose(ColumnDescriptor column, Block block)
    {
        switch (block)
        {
            case Heading heading: Compose(column.Item(), heading); break;
            case Paragraph paragraph when paragraph.Spans.All(span => string.IsNullOrWhiteSpace(span.Text)): break;
            case Paragraph paragraph: column.Item().SemanticParagraph().Text(text => Compose(text, paragraph.Spans)); break;
            case ListBlock { Items.Count: > 0 } list: Compose(column.Item(), list); break;
            case ListBlock: break;
            case KeyFacts { Facts.Count: > 0 } facts: Compose(column.Item(), facts); break;
            case KeyFacts: break;
            case Note note: Compose(column.Item(), note); break;
            case Table table: QuestPdfTable.Compose(column.Item(), table, accent); break;
            case LineChart chart: column.Item().Column(parts => QuestPdfCharts.Compose(parts, chart, accent)); break;
            case PictureChart chart: column.Item().Column(parts => QuestPdfCharts.Compose(parts, chart, accent)); break;
            case BarChart chart: column.Item().Column(parts => QuestPdfCharts.Compose(parts, chart, accent)); break;
            case Contents: ComposeContents(column.Item()); break;
            case Status status: Compose(column.Item(), status); break;
            default: throw new ArgumentException($"There is no layout for {block.GetType().Name}.", nameof(block));
        }
    }

    void Compose(IContainer container, Heading heading)
    {
        var section = Section(headingsShown++);
        var spaced = container.PaddingTop((heading.Level switch { 1 => 15, 2 => 13, _ => 7 }) * share).Section(section);
        var tagged = heading.Level switch { 1 => spaced.SemanticHeader1(), 2 => spaced.SemanticHeader2(), _ => spaced.SemanticHeader3() };
        tagged.Text(heading.Text).Style(QuestPdfLook.Heading(heading.Level).FontColor(heading.Level == 1 ? QuestPdfLook.Ink : accent));
    }

    /// <summary>By number: two headings may read the same.</summary>
    static string Section(int heading) => heading.ToString("'heading-'0", CultureInfo.InvariantCulture);

    /// <summary>Each level 2 heading with its page number, linked.</summary>
    void ComposeContents(IContainer container)
    {
        if (headings.All(heading => heading.Level != 2)) return;
        container.PaddingTop(13).Column(column =>
        {
            column.Item().PaddingBottom(6).SemanticHeader2().Text("Contents").Style(QuestPdfLook.Heading(2).FontColor(accent));
            column.Item().SemanticTableOfContents().Column(entries =>
            {
                entries.Spacing(3);
                for (var i = 0; i < headings.Count; i++)
                {
                    if (headings[i].Level == 2) Entry(entries.Item(), headings[i].Text, Section(i));
                }
            });
        });
    }

    static void Entry(IContainer container, string title, string section) => container
        .SemanticTableOfContentsItem().SemanticLink(title).SectionLink(section).BorderBottom(0.6f).BorderColor(QuestPdfLook.Rule).Row(row =>
        {
            row.RelativeItem().Text(title);
            row.ConstantItem(34).AlignBottom().AlignRight().Text(text => text.BeginPageNumberOfSection(section));
        });

    void Compose(TextDescriptor text, IReadOnlyList<Packs.Span> spans)
    {
        foreach (var span in spans)
        {
            var set = string.IsNullOrWhiteSpace(span.Link)
                ? text.Span(span.Text)
                : text.Hyperlink(span.Text, Address(span.Link)).Underline().FontColor(accent);
            // There is no bold italic: bold wins.
            if (span.Bold) set.Bold();
            else if (span.Italic) set.Italic();
        }
    }

    /// <summary>Addresses in a PDF are ASCII: other characters are percent-encoded.</summary>
    static string Address(string link) => Uri.TryCreate(link, UriKind.Absolute, out var address) ? address.AbsoluteUri : link;

    void Compose(IContainer container, ListBlock list) => container.SemanticList().Column(column =>
    {
        column.Spacing(3);
        var labelWidth = list.Numbered ? 7.5f * list.Items.Count.ToString(CultureInfo.InvariantCulture).Length + 6 : 12;
        for (var i = 0; i < list.Items.Count; i++)
        {
            var (label, item) = (list.Numbered ? FormattableString.Invariant($"{i + 1}.") : "•", list.Items[i]);
            column.Item().SemanticListItem().Row(row =>
            {
                row.Spacing(list.Numbered ? 8 : 5);
                row.ConstantItem(labelWidth).AlignRight().SemanticListLabel().Text(label);
                row.RelativeItem().SemanticListItemBody().Text(text => Compose(text, item));
            });
        }
    });

    static void Compose(IContainer container, KeyFacts facts) => container.PaddingTop(3).PaddingBottom(5).SemanticTable().Table(table =>
    {
        table.ColumnsDefinition(columns =>
        {
            var widest = facts.Facts.Max(fact => fact.Label.Length) * 6.2f + 18;
            columns.ConstantColumn(Math.Clamp(widest, 120, QuestPdfLook.Width * 0.4f));
            columns.RelativeColumn();
        });
        foreach (var (label, value) in facts.Facts)
        {
            table.Cell()
                .AsSemanticHorizontalHeader()
                .BorderBottom(0.6f)
                .BorderColor(QuestPdfLook.Rule)
                .PaddingVertical(4.5f)
                .PaddingRight(10)
                .Text(label)
                .Bold();
            table.Cell().BorderBottom(0.6f).BorderColor(QuestPdfLook.Rule).PaddingVertical(4.5f).Text(value);
        }
    });

    /// <summary>Set apart by a bar at its left; an important one says so in words and carries a mark.</summary>
    void Compose(IContainer container, Note note) => container
        .PaddingTop(4)
            .BorderLeft(5)
            .BorderColor(note.Important ? QuestPdfLook.Ink : accent)
            .PaddingVertical(5)
            .PaddingLeft(note.Important ? 10 : 18)
        .Row(row =>
        {
            if (note.Important)
            {
                row.Spacing(8);
                row.ConstantItem(24).SemanticIgnore().Height(24).CornerRadius(12).Background(QuestPdfLook.Ink).AlignCenter().AlignMiddle()
                    .Text("!").Style(QuestPdfLook.Text(17, 20).Bold().FontColor(Colors.White));
            }

            row.RelativeItem().AlignMiddle().SemanticParagraph().Text(text =>
            {
                if (note.Important) text.Span("Important: ").Bold();
                text.Span(note.Text);
            });
        });

    static void Compose(IContainer container, Status status) => container
        .PaddingTop(3)
            .PaddingBottom(4)
            .ShrinkHorizontal()
            .Border(1.5f)
            .BorderColor(QuestPdfLook.Ink)
            .PaddingHorizontal(9)
            .PaddingVertical(5)
        .Text(status.Text).Bold();

    sealed record Status(string Text) : Block;
}
