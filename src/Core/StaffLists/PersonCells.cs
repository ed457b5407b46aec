namespace Workforce.StaffLists;

/// <summary>
/// Tells which cells of a sheet are one person's: of their row or two, of their own table where several stand side by side, of their card,
/// or of their column in their own block of questions.
/// </summary>
sealed class PersonCells
{
    readonly IReadOnlyList<RawSheet> tables;

    /// <summary>The last row of each card, by its first.</summary>
    readonly Dictionary<int, int> cards = [];

    /// <summary>The rows at which blocks of questions begin.</summary>
    readonly List<int> blocks = [];

    public PersonCells(RawSheet sheet)
    {
        tables = Layouts.Of(sheet);
        if (tables.Count > 1 || sheet.Rows.Count > FileLimits.Questions * 5) return;
        foreach (var line in TableFinder.Find(tables[0]).Tables.Where(table => table.Transposed).SelectMany(table => table.Lines))
        {
            if (line.LastRow is { } last) cards[line.Row] = last;
            else if (!blocks.Contains(line.Row)) blocks.Add(line.Row);
        }
    }

    /// <param name="row">Of the person's record.</param>
    /// <param name="column">Of the person's record: null, the first column of their table, or a column of their own.</param>
    /// <param name="at">The row in which the cell stands.</param>
    /// <param name="cell">Any of the sheet.</param>
    public bool Has(int row, string? column, int at, RawCell cell) => Table(column) is { } table
        ? IsTheirs(row, at, table) && (column is null || cell.Column >= From(table) && cell.Column < Next(table))
        : cell.Letter == column && at >= row && !blocks.Exists(next => next > row && next <= at);

    /// <summary>The person stands in a column of their own, the questions down the side.</summary>
    public bool IsAcross(string? column) => Table(column) is null;

    /// <summary>The person has a card of labels, each with its value beside it.</summary>
    public bool IsCard(int row) => cards.ContainsKey(row);

    RawSheet? Table(string? column) => column is null ? tables[0] : tables.FirstOrDefault(table => table.Block == column);

    bool IsTheirs(int row, int at, RawSheet table) =>
        at == row || at == row + 1 && table.SecondRows?.Contains(at) == true
            || cards.TryGetValue(row, out var last) && at > row && at <= last;

    int From(RawSheet table) => table == tables[0] ? 0 : table.BlockAt!.Value;

    int Next(RawSheet table) => tables.SkipWhile(one => one != table).Skip(1).FirstOrDefault()?.BlockAt ?? int.MaxValue;
}
