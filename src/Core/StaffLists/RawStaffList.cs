namespace Workforce.StaffLists;

/// <summary>What a sheet is for: see reading.schema.json.</summary>
public enum SheetRole
{
    Staff,
    Reference,
    Notes,
    Other,
    Hidden,
}

/// <summary>
/// One row of cells, empty cells left out, in column order. <paramref name="Number"/> counts from 1, as a spreadsheet shows it; in a text
/// file it is the number of the record.
/// </summary>
public sealed record RawRow(int Number, bool Hidden, IReadOnlyList<RawCell> Cells)
{
    internal ReadOnlySpan<RawCell> Span => Cells is RawCell[] cells ? cells : Cells.ToArray();
}

/// <summary>A block of merged cells, inclusive; rows from 1, columns from 0.</summary>
public sealed record MergedCells(int FirstRow, int FirstColumn, int LastRow, int LastColumn);

/// <summary>One sheet; a text file has one with no name.</summary>
public sealed record RawSheet(
    string? Name, bool Hidden, IReadOnlyList<RawRow> Rows, IReadOnlyList<MergedCells> Merged, IReadOnlySet<int> HiddenColumns)
{
    /// <summary>The first column of this table, where the sheet has several beside each other: see <see cref="SideBySide"/>.</summary>
    internal int? BlockAt { get; init; }

    /// <summary>Where the columns of the second rows begin, where people have two rows: see <see cref="PairedRows"/>.</summary>
    internal int? SecondAt { get; init; }

    /// <summary>Rows that were joined to the one above.</summary>
    internal IReadOnlySet<int>? SecondRows { get; init; }

    internal string? Block => BlockAt is { } column ? RawCell.ColumnLetter(column) : null;

    /// <summary>As the file has it, wherever the column was moved to.</summary>
    internal string Letter(int column) => RawCell.ColumnLetter(SecondAt <= column ? column - SecondAt.Value : column);
}

/// <summary>The uploaded file as cells, before any meaning is read into it.</summary>
/// <param name="FileName">Without its folder.</param>
/// <param name="Format">For people: <c>Excel workbook (xlsx)</c>, <c>text, Windows-1252, separated by semicolons</c>.</param>
public sealed record RawStaffList(string FileName, string Format, IReadOnlyList<RawSheet> Sheets)
{
    /// <summary>What else the file holds that a list need not: see <see cref="ExcessData"/>. Kinds and counts, never content.</summary>
    public IReadOnlyList<Findings.Finding> Excess { get; init; } = [];
}
