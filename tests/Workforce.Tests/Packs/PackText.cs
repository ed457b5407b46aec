using Workforce.Packs;

namespace Workforce.Tests.Packs;

/// <summary>Every text a reader of a pack must be given, block by block, whatever the format.</summary>
static class PackText
{
    public static IEnumerable<string> Of(Pack pack) => pack.Blocks.SelectMany(Of)
        .Concat([pack.Furniture.Author, pack.Furniture.Reference, pack.Furniture.Disclaimer, pack.Furniture.Status ?? ""])
            .Where(text => !string.IsNullOrWhiteSpace(text));

    static IEnumerable<string> Of(Block block) => block switch
    {
        Heading heading => [heading.Text],
        Paragraph paragraph => [string.Concat(paragraph.Spans.Select(span => span.Text))],
        ListBlock list => list.Items.Select(item => string.Concat(item.Select(span => span.Text))),
        KeyFacts facts => facts.Facts.SelectMany(fact => (string[])[fact.Label, fact.Value]),
        Note note => [note.Text],
        Table table => [table.Caption, .. table.Columns.Select(column => column.Header), .. table.Rows.SelectMany(row => row)],
        LineChart chart => [chart.Title, chart.Alternative, .. chart.Series.Select(series => series.Name)],
        PictureChart chart => [chart.Title, chart.Alternative],
        BarChart chart => [chart.Title, chart.Alternative, .. chart.Labels],
        _ => [],
    };

    /// <summary>Without spaces: where lines are broken is a renderer's own affair.</summary>
    public static string Squeezed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
