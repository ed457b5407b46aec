using Workforce.Packs.Pdf.Files;
using Workforce.Packs.Pdf.Fonts;

namespace Workforce.Packs.Pdf.Layout;

/// <summary>A column as drawn: where it starts, how wide it is, and how its cells are set.</summary>
readonly record struct ColumnBox(double X, double Width, bool AlignRight, Face Face)
{
    public const double PaddingX = 5;

    public double TextWidth => Width - 2 * PaddingX;
}

/// <summary>One row with its cells broken into lines.</summary>
sealed class TableRow
{
    readonly IReadOnlyList<ColumnBox> columns;
    readonly WrappedText[] cells;
    readonly TextStyle style;
    readonly double padding;

    public TableRow(IReadOnlyList<string> texts, IReadOnlyList<ColumnBox> columns, TextStyle style, double padding, Face? face = null)
    {
        (this.columns, this.style, this.padding) = (columns, style, padding);
        cells = [.. columns.Select((column, i) => WrappedText.Of(texts[i], face ?? column.Face, style, column.TextWidth))];
        LineCount = cells.Max(cell => cell.Lines.Count);
    }

    public int LineCount { get; }

    public double Height => HeightOf(LineCount);

    public double HeightOf(int lines) => lines * style.Leading + 2 * padding;

    /// <summary>How many lines of the row fit a height; at least one, so that drawing always gets on.</summary>
    public int LinesWithin(double height) => Math.Max(1, (int)((height - 2 * padding + 0.01) / style.Leading));

    /// <summary>Draws lines of every cell: in its element, or in what is marked on the page already where there are none.</summary>
    public void Draw(PageContent page, double y, int first, int count, StructureElement[]? elements = null)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (elements is null)
            {
                DrawCell(page, i, y + padding, first, count);
            }
            else if (cells[i].Text.Length > 0 && first < cells[i].Lines.Count)
            {
                using (page.Mark(elements[i])) DrawCell(page, i, y + padding, first, count);
            }
        }
    }

    void DrawCell(PageContent page, int index, double y, int first, int count)
    {
        var (column, cell) = (columns[index], cells[index]);
        if (column.AlignRight) cell.DrawRight(page, column.X + column.Width - ColumnBox.PaddingX, y, Palette.Ink, first, count);
        else cell.Draw(page, column.X + ColumnBox.PaddingX, y, Palette.Ink, first, count);
    }
}
