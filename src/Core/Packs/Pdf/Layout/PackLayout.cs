using Workforce.Packs.Pdf.Files;
using Workforce.Packs.Pdf.Fonts;

namespace Workforce.Packs.Pdf.Layout;

/// <summary>Puts a pack on pages: measures every block once, then draws them in order under each other.</summary>
sealed class PackLayout
{
    /// <summary>The share of the gaps that is left where blocks stand closer together.</summary>
    const double Closer = 0.7;

    readonly Pack pack;
    readonly PrintableText printable;
    readonly Palette palette;
    readonly List<BlockLayout> blocks = [];

    PackLayout(Pack pack, PrintableText printable)
    {
        (this.pack, this.printable) = (pack, printable);
        palette = Palette.For(pack.Furniture.Colour);
        Measure();
    }

    public static PdfDocument Draw(Pack pack, PrintableText printable)
    {
        var layout = new PackLayout(pack, printable);
        // Page numbers for the contents are known once everything has been drawn.
        if (layout.blocks.Any(block => block is ContentsLayout)) layout.Draw();
        return layout.Draw();
    }

    void Measure()
    {
        var headings = pack.Blocks
            .Select(block => block is Heading heading ? new HeadingLayout(heading, printable, palette) : null)
            .ToList();
        blocks.Add(new MastheadLayout(pack.Furniture, printable, palette));
        for (var i = 0; i < pack.Blocks.Count; i++)
        {
            if (headings[i] is { } heading) blocks.Add(heading);
            else if (pack.Blocks[i] is Contents) blocks.Add(new ContentsLayout(headings.OfType<HeadingLayout>(), palette));
            else blocks.AddRange(Measure(pack.Blocks[i]));
        }

        if (string.IsNullOrWhiteSpace(pack.Furniture.Status)) return;
        var afterTitle = pack.Blocks is [Heading { Level: 1 }, ..] ? 2 : 1;
        blocks.Insert(afterTitle, new StatusLayout(pack.Furniture.Status, printable));
    }

    IEnumerable<BlockLayout> Measure(Block block) => block switch
    {
        Paragraph paragraph => [new ParagraphLayout(paragraph.Spans, printable, palette)],
        ListBlock list => [new ListLayout(list, printable, palette)],
        KeyFacts facts => [TableLayout.Of(facts, printable, pack.IsClose)],
        Note note => [new NoteLayout(note, printable, palette)],
        Table table => [TableLayout.Of(table, printable, palette, pack.IsClose)],
        LineChart chart => [new ChartTitleLayout(chart.Title, printable), new LineChartLayout(chart, printable, palette)],
        PictureChart chart => [new ChartTitleLayout(chart.Title, printable), new PictureLayout(chart, printable, palette)],
        BarChart chart => BarChartLayout.Parts(chart, printable, palette),
        PageBreak => [new PageBreakLayout()],
        _ => throw new ArgumentException($"There is no layout for {block.GetType().Name}.", nameof(block)),
    };

    PdfDocument Draw()
    {
        var document = new PdfDocument(new Metadata(pack.Title, pack.Furniture.Author, pack.Language,
            pack.Furniture.AsAt))
        { Logo = pack.Furniture.Logo };
        var furniture = new PageFurniture(pack, printable, palette);
        var flow = new Flow(document, furniture.ContentBottom);
        for (var i = 0; i < blocks.Count; i++)
        {
            // A last page break would only add an empty page.
            if (blocks[i] is PageBreakLayout && i == blocks.Count - 1) break;
            flow.Need(GapAbove(i) + HeightKeptTogether(i));
            if (!flow.AtTop) flow.Y += GapAbove(i);
            blocks[i].Draw(flow, document.Structure);
        }

        furniture.Draw(document.Pages);
        return document;
    }

    double GapAbove(int index) => blocks[index].GapAbove * (pack.IsClose ? Closer : 1);

    /// <summary>The least height of a block and of what has to stand on the same page after it.</summary>
    double HeightKeptTogether(int index)
    {
        var height = blocks[index].LeastHeight;
        for (; blocks[index].KeepsWithNext && index + 1 < blocks.Count; index++)
        {
            height += GapAbove(index + 1) + blocks[index + 1].LeastHeight;
        }

        return height;
    }
}
