using Workforce.Packs.Charts;
using Workforce.Packs.Logos;

namespace Workforce.Packs;

/// <summary>
/// A document as meaning, free of any format: what it says, in order, and the furniture around it. Renderers turn it into PDF or HTML.
/// </summary>
/// <param name="Title">Shown as the first heading's document title and in the file's metadata.</param>
/// <param name="Language">BCP 47, such as <c>en-GB</c>.</param>
/// <param name="Furniture">What stands on every page.</param>
/// <param name="Blocks">The content in reading order, starting with a level 1 heading.</param>
public sealed record Pack(string Title, string Language, PackFurniture Furniture, IReadOnlyList<Block> Blocks)
{
    /// <summary>Whether blocks stand closer together, in a paper that should be short enough to be read; letters are no smaller.</summary>
    public bool IsClose { get; init; }
}

/// <param name="Author">The council's name.</param>
/// <param name="Status">Such as <c>Draft, not yet approved</c>; shown on every page until a document is issued.</param>
/// <param name="Reference">Service, version and as-at date in one line.</param>
/// <param name="Disclaimer">One line on every page: not legal advice.</param>
/// <param name="Colour">The council's colour as <c>#rrggbb</c>; darkened by renderers where contrast needs it.</param>
/// <param name="AsAt">The only date a document knows.</param>
public sealed record PackFurniture(string Author, string? Status, string Reference, string Disclaimer, string Colour, DateOnly AsAt)
{
    /// <summary>Null where the council has none.</summary>
    public Logo? Logo { get; init; }
}

/// <summary>A run of text. <paramref name="Link"/> is an absolute address.</summary>
public sealed record Span(string Text, bool Bold = false, bool Italic = false, string? Link = null)
{
    public static implicit operator Span(string text) => FromString(text);

    public static Span FromString(string text) => new(text);
}

public abstract record Block;

/// <param name="Level">1 to 3, no level skipped.</param>
public sealed record Heading(int Level, string Text) : Block;

public sealed record Paragraph(params IReadOnlyList<Span> Spans) : Block;

/// <summary>Bullets, or numbers where <paramref name="Numbered"/>.</summary>
public sealed record ListBlock(IReadOnlyList<IReadOnlyList<Span>> Items, bool Numbered = false) : Block
{
    public static ListBlock Of(params IEnumerable<string> items) => new([.. items.Select(item => (IReadOnlyList<Span>)[new Span(item)])]);
}

/// <summary>Labels and values, one under the other: the facts a reader looks for first.</summary>
public sealed record KeyFacts(IReadOnlyList<(string Label, string Value)> Facts) : Block;

/// <summary>A passage set apart. <paramref name="Important"/> gets a warning mark, never colour alone.</summary>
public sealed record Note(string Text, bool Important = false) : Block;

/// <param name="Header">The column's heading.</param>
/// <param name="Weight">Share of the width, relative to the other columns.</param>
/// <param name="Numeric">Aligned right.</param>
public sealed record TableColumn(string Header, double Weight = 1, bool Numeric = false);

/// <summary>A table with a caption; every row has one text per column, and the first cell of a row is its heading.</summary>
public sealed record Table(string Caption, IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : Block;

/// <summary>One line of a chart; <paramref name="Values"/> has one value per label.</summary>
public sealed record Series(string Name, IReadOnlyList<double> Values);

/// <summary>
/// Values over time: one or more lines from one set of labels. <paramref name="Alternative"/> says in words what the picture shows.
/// </summary>
public sealed record LineChart(string Title, string Alternative, IReadOnlyList<string> Labels, IReadOnlyList<Series> Series) : Block;

/// <summary>Horizontal bars.</summary>
public sealed record BarChart(string Title, string Alternative, IReadOnlyList<string> Labels, IReadOnlyList<double> Values) : Block;

/// <summary>A chart with a drawing of its own. <paramref name="Alternative"/> says in words what it shows.</summary>
/// <param name="Figures">What it is drawn from, for those who read figures; below the picture where the format can fold it away.</param>
public sealed record PictureChart(string Title, string Alternative, ChartPicture Picture, Table Figures) : Block;

/// <summary>The table of contents: level 2 headings with page numbers where the format has pages.</summary>
public sealed record Contents : Block;

public sealed record PageBreak : Block;
