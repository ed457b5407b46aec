using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using Workforce.Packs;

namespace Workforce.Functions;

/// <summary>A table with its caption and ruled rows; the header row is repeated on every page.</summary>
static class QuestPdfTable
{
    const float PaddingX = 5, PaddingY = 4, LeastTogether = 60;

    public static void Compose(IContainer container, Table table, Color accent)
    {
        if (table.Columns.Count == 0 || table.Rows.Any(row => row.Count != table.Columns.Count))
        {
            throw new ArgumentException("Every row of a table has one text per column, and there is at least one column.", nameof(table));
        }

        container.PaddingTop(3).PaddingBottom(5).EnsureSpace(LeastTogether).Column(column =>
        {
            if (!string.IsNullOrWhiteSpace(table.Caption)) column.Item().PaddingBottom(5).SemanticCaption().Text(table.Caption).Bold();
            column.Item().DefaultTextStyle(QuestPdfLook.Table).SemanticTable().Table(grid => Compose(grid, table, accent));
        });
    }

    static void Compose(TableDescriptor grid, Table table, Color accent)
    {
        grid.ColumnsDefinition(columns =>
        {
            foreach (var width in Widths(table)) columns.RelativeColumn(width);
        });
        grid.Header(header =>
        {
            foreach (var column in table.Columns)
            {
                Cell(header.Cell().Background(QuestPdfLook.Pale).BorderBottom(1.2f).BorderColor(accent), column, column.Header).Bold();
            }
        });
        foreach (var row in table.Rows)
        {
            for (var i = 0; i < row.Count; i++)
            {
                var cell = i == 0 ? grid.Cell().AsSemanticHorizontalHeader() : grid.Cell();
                Cell(cell.BorderBottom(0.6f).BorderColor(QuestPdfLook.Rule), table.Columns[i], row[i]);
            }
        }
    }

    static TextBlockDescriptor Cell(IContainer cell, TableColumn column, string text)
    {
        var padded = cell.PaddingHorizontal(PaddingX).PaddingVertical(PaddingY);
        return (column.Numeric ? padded.AlignRight() : padded.AlignLeft()).Text(text);
    }

    /// <summary>
    /// By weight, but with room for a column's longest word, up to a third of the table, so that amounts stay in one piece.
    /// </summary>
    static IEnumerable<float> Widths(Table table)
    {
        const float letter = 5.6f, least = 28;
        var total = table.Columns.Sum(column => Math.Max(column.Weight, 0));
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var weight = total > 0 ? Math.Max(table.Columns[i].Weight, 0) / total : 1d / table.Columns.Count;
            var longest = table.Rows
                .Select(row => row[i])
                .Append(table.Columns[i].Header)
                .SelectMany(text => text.Split(' ', '\n'))
                .Max(word => word.Length);
            var needed = Math.Clamp(longest * letter + 2 * PaddingX, least, QuestPdfLook.Width / 3);
            yield return Math.Max((float)weight * QuestPdfLook.Width, needed);
        }
    }
}
