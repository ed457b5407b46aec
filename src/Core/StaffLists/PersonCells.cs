namespace Workforce.StaffLists;

/// <summary>
/// Tells which cells of a sheet are one person's: of their row or two, of their own table where several stand side by side.
/// </summary>
sealed class PersonCells(RawSheet sheet)
{
    readonly IReadOnlyList<RawSheet> tables = Layouts.Of(sheet);

    /// <param name="row">Of the person's record.</param>
    /// <param name="column">Of the person's record: null, the first column of their table, or a column of their own.</param>
    /// <param name="at">The row in which the cell stands.</param>
    /// <param name="cell">Any of the sheet.</param>
    public bool Has(int row, string? column, int at, RawCell cell) => Table(column) is { } table
        ? IsTheirs(row, at, table) && (column is null || cell.Column >= From(table) && cell.Column < Next(table))
        : cell.Letter == column;

    /// <summary>The person stands in a column of their own, the questions down the side.</summary>
    public bool IsAcross(string? column) => Table(column) is null;

    RawSheet? Table(string? column) => column is null ? tables[0] : tables.FirstOrDefault(table => table.Block == column);

    static bool IsTheirs(int row, int at, RawSheet table) => at == row || at == row + 1 && table.SecondRows?.Contains(at) == true;

    int From(RawSheet table) => table == tables[0] ? 0 : table.BlockAt!.Value;

    int Next(RawSheet table) => tables.SkipWhile(one => one != table).Skip(1).FirstOrDefault()?.BlockAt ?? int.MaxValue;
}
