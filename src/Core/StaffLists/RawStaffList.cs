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

/// <summary>One cell as the file holds it.</summary>
/// <param name="Row">From 1, as a spreadsheet shows it; in a text file the number of the record.</param>
/// <param name="Column">From 0.</param>
/// <param name="Text">The cell as a person would see it, trimmed of nothing.</param>
/// <param name="Number">The stored number where the file has one; dates too are stored as numbers.</param>
/// <param name="Date">Set where the file marks the number as a date or a time.</param>
public sealed record RawCell(int Row, int Column, string Text, decimal? Number = null, DateTime? Date = null)
{
    sealed record Figures(decimal? Number, DateTime? Date);

    /// <summary>Most cells are words, and a list has a million of them: only the others carry figures.</summary>
    readonly Figures? figures = Number is null && Date is null ? null : new(Number, Date);

    public decimal? Number { get => figures?.Number; init => figures = value is null && Date is null ? null : new(value, Date); }

    public DateTime? Date { get => figures?.Date; init => figures = value is null && Number is null ? null : new(Number, value); }

    /// <summary>The column's letter: A, B, … AA.</summary>
    public string Letter => ColumnLetter(Column);

    public static string ColumnLetter(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : ColumnLetter((column / 26) - 1) + (char)('A' + (column % 26));
}

/// <summary>One row of cells, empty cells left out, in column order.</summary>
public sealed record RawRow(int Number, bool Hidden, IReadOnlyList<RawCell> Cells);

/// <summary>A block of merged cells, inclusive; rows from 1, columns from 0.</summary>
public sealed record MergedCells(int FirstRow, int FirstColumn, int LastRow, int LastColumn);

/// <summary>One sheet; a text file has one with no name.</summary>
public sealed record RawSheet(
    string? Name, bool Hidden, IReadOnlyList<RawRow> Rows, IReadOnlyList<MergedCells> Merged, IReadOnlySet<int> HiddenColumns);

/// <summary>The uploaded file as cells, before any meaning is read into it.</summary>
/// <param name="FileName">Without its folder.</param>
/// <param name="Format">For people: <c>Excel workbook (xlsx)</c>, <c>text, Windows-1252, separated by semicolons</c>.</param>
public sealed record RawStaffList(string FileName, string Format, IReadOnlyList<RawSheet> Sheets)
{
    /// <summary>What else the file holds that a list need not: see <see cref="ExcessData"/>. Kinds and counts, never content.</summary>
    public IReadOnlyList<Findings.Finding> Excess { get; init; } = [];
}
