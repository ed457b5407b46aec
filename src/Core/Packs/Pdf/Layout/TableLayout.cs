using Workforce.Packs.Pdf.Files;
using Workforce.Packs.Pdf.Fonts;

namespace Workforce.Packs.Pdf.Layout;

/// <summary>
/// A table with ruled rows. The header row is repeated on every page, as an artifact, since assistive software keeps the first one in
/// mind. A row is split only where it is taller than a page.
/// </summary>
sealed class TableLayout : BlockLayout
{
    const double CaptionGap = 5, GapBelow = 5, MostKept = 400, MostForRepeatedHeader = 0.3;

    readonly WrappedText? caption;
    readonly TableRow? header;
    readonly List<TableRow> rows;
    readonly int columnCount;
    readonly Colour accent;
    bool repeatHeader;

    TableLayout(WrappedText? caption, TableRow? header, List<TableRow> rows, int columnCount, Colour accent) =>
        (this.caption, this.header, this.rows, this.columnCount, this.accent) = (caption, header, rows, columnCount, accent);

    public override double GapAbove => Typography.Gap + 3;

    public override double LeastHeight =>
        (caption is null ? 0 : caption.Height + CaptionGap) + Math.Min(HeaderHeight, MostKept)
            + rows.Take(1).Sum(row => Math.Min(row.Height, MostKept));

    double HeaderHeight => header?.Height ?? 0;

    public static TableLayout Of(Table table, PrintableText printable, Palette palette, bool close = false)
    {
        var padding = close ? 2.5 : 4;
        var (style, count) = (Typography.Table, table.Columns.Count);
        if (count == 0 || table.Rows.Any(row => row.Count != count))
        {
            throw new ArgumentException("Every row of a table has one text per column, and there is at least one column.", nameof(table));
        }

        var headers = table.Columns.Select(column => printable.Of(column.Header)).ToList();
        var texts = table.Rows.Select(row => row.Select(printable.Of).ToList()).ToList();
        var least = Enumerable.Range(0, count).Select(i => 2 * ColumnBox.PaddingX + Math.Max(
            ColumnWidths.LongestWord([headers[i]], Face.Bold, style.Size),
            ColumnWidths.LongestWord(texts.Select(row => row[i]), Face.Regular, style.Size))).ToList();
        var widths = ColumnWidths.Share(Typography.Width, [.. table.Columns.Select(column => column.Weight)], least);
        var columns = Boxes(widths, i => table.Columns[i].Numeric, _ => Face.Regular);
        var title = string.IsNullOrWhiteSpace(table.Caption)
            ? null
            : WrappedText.Of(printable.OneLine(table.Caption), Face.Bold, Typography.Body, Typography.Width);
        var head = new TableRow(headers, columns, style, padding, Face.Bold);
        return new TableLayout(title, head, [.. texts.Select(row => new TableRow(row, columns, style, padding))], count, palette.Accent);
    }

    /// <summary>Labels as row headings, values beside them.</summary>
    public static TableLayout Of(KeyFacts facts, PrintableText printable, bool close = false)
    {
        const double mostForLabels = 0.4;
        var padding = close ? 3 : 4.5;
        var style = Typography.Body;
        var texts = facts.Facts.Select(fact => (string[])[printable.Of(fact.Label), printable.Of(fact.Value)]).ToList();
        var widest = texts.Select(pair => PackFonts.Width(pair[0], Face.Bold)).DefaultIfEmpty().Max() * style.Size;
        var labels = Math.Clamp(widest + 2 * ColumnBox.PaddingX + 8, 120, Typography.Width * mostForLabels);
        // Labels start where the text around them does: there is no fill that would need a margin.
        var columns = Boxes([labels, Typography.Width - labels + ColumnBox.PaddingX], _ => false, i => i == 0 ? Face.Bold : Face.Regular,
            Typography.Left - ColumnBox.PaddingX);
        return new TableLayout(null, null, [.. texts.Select(pair => new TableRow(pair, columns, style, padding))], 2, Palette.Ink);
    }

    public override void Draw(Flow flow, StructureElement parent)
    {
        if (header is null && rows.Count == 0) return;
        var table = parent.Add("Table");
        repeatHeader = false; // not while the header itself is drawn
        if (caption is not null) DrawCaption(flow, table.Add("Caption"));
        if (header is not null) DrawHeader(flow, table.Add("THead").Add("TR"));
        repeatHeader = header is not null && HeaderHeight < flow.FullHeight * MostForRepeatedHeader;
        if (rows.Count == 0) return;
        var body = table.Add("TBody");
        foreach (var row in rows) DrawRow(flow, row, body.Add("TR"));
        flow.Y += GapBelow;
    }

    void DrawCaption(Flow flow, StructureElement element)
    {
        using (flow.Page.Mark(element)) caption!.Draw(flow.Page, Typography.Left, flow.Y, Palette.Ink, 0, caption.Lines.Count);
        flow.Y += caption.Height + CaptionGap;
    }

    void DrawHeader(Flow flow, StructureElement element)
    {
        var cells = Enumerable.Range(0, columnCount).Select(_ => element.Add(new StructureElement("TH") { Scope = "Column" })).ToArray();
        DrawLines(flow, header!, (first, count) =>
        {
            using (flow.Page.MarkArtifact()) DrawHeaderGround(flow, header!.HeightOf(count));
            header.Draw(flow.Page, flow.Y, first, count, cells);
        });
    }

    void DrawRow(Flow flow, TableRow row, StructureElement element)
    {
        var fitsOnePage = row.Height <= flow.FullHeight - (repeatHeader ? HeaderHeight : 0);
        if (row.Height > flow.Room && (fitsOnePage || flow.Room < row.HeightOf(2))) Continue(flow);
        var cells = new StructureElement[columnCount];
        cells[0] = element.Add(new StructureElement("TH") { Scope = "Row" });
        for (var i = 1; i < cells.Length; i++) cells[i] = element.Add("TD");
        DrawLines(flow, row, (first, count) =>
        {
            row.Draw(flow.Page, flow.Y, first, count, cells);
            using (flow.Page.MarkArtifact()) DrawRule(flow.Page, flow.Y + row.HeightOf(count), new Stroke(Palette.Rule, 0.6));
        });
    }

    /// <summary>Draws a row in one part, or in several where it is taller than a page.</summary>
    void DrawLines(Flow flow, TableRow row, Action<int, int> draw)
    {
        for (var line = 0; line < row.LineCount;)
        {
            var here = Math.Min(row.LineCount - line, row.LinesWithin(flow.Room));
            draw(line, here);
            flow.Y += row.HeightOf(here);
            line += here;
            if (line < row.LineCount) Continue(flow);
        }
    }

    void Continue(Flow flow)
    {
        if (flow.AtTop) return;
        flow.NewPage();
        if (!repeatHeader) return;
        using (flow.Page.MarkArtifact())
        {
            DrawHeaderGround(flow, HeaderHeight);
            header!.Draw(flow.Page, flow.Y, 0, header.LineCount);
        }

        flow.Y += HeaderHeight;
    }

    void DrawHeaderGround(Flow flow, double height)
    {
        flow.Page.FillRectangle(new Rectangle(Typography.Left, flow.Y, Typography.Width, height), Palette.Pale);
        DrawRule(flow.Page, flow.Y + height, new Stroke(accent, 1.2));
    }

    static void DrawRule(PageContent page, double y, Stroke stroke) => page.DrawLine(Typography.Left, y, Typography.Right, y, stroke);

    static List<ColumnBox> Boxes(double[] widths, Func<int, bool> alignRight, Func<int, Face> face, double x = Typography.Left)
    {
        var boxes = new List<ColumnBox>(widths.Length);
        for (var i = 0; i < widths.Length; i++)
        {
            boxes.Add(new ColumnBox(x, widths[i], alignRight(i), face(i)));
            x += widths[i];
        }

        return boxes;
    }
}
