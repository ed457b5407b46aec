namespace Workforce.StaffLists;

/// <summary>
/// One cell as the file holds it. Lists say the same few things over and over: rows that have the same text in the same column share one
/// cell, and with it everything that was made of the text. What is asked of a cell depends on the cell alone, so threads may share it.
/// </summary>
public sealed class RawCell(int column, string text, decimal? number = null, DateTime? date = null)
{
    sealed record Figures(decimal? Number, DateTime? Date);

    /// <summary>Most cells are words, and a list has a million of them: only the others carry figures.</summary>
    readonly Figures? figures = number is null && date is null ? null : new(number, date);

    string? clean;
    string? line;
    int asked;

    /// <summary>From 0.</summary>
    public int Column { get; } = column;

    /// <summary>The cell as a person would see it, trimmed of nothing.</summary>
    public string Text { get; } = text;

    /// <summary>The stored number where the file has one; dates too are stored as numbers.</summary>
    public decimal? Number => figures?.Number;

    /// <summary>Set where the file marks the number as a date or a time.</summary>
    public DateTime? Date => figures?.Date;

    /// <summary>The column's letter: A, B, … AA.</summary>
    public string Letter => ColumnLetter(Column);

    /// <summary>See <see cref="Wording.Clean"/>.</summary>
    internal string Clean => clean ??= Wording.Clean(Text);

    /// <summary>What the cell is read as, where its figures are written in another way.</summary>
    internal void ReadAs(string text) => (clean, asked) = (text, 0);

    /// <summary>See <see cref="Wording.OneLine"/>.</summary>
    internal string Line => line ??= Wording.OneLine(Text);

    internal bool IsNotGiven => Says(CellQuestion.NotGiven);

    internal bool IsDitto => Says(CellQuestion.Ditto);

    /// <summary>Looks like a value, not like a heading.</summary>
    internal bool IsData => Says(CellQuestion.Data);

    /// <summary>More than one row has this cell, so that what is made of it is worth keeping.</summary>
    internal bool IsShared { get; set; }

    internal CellReading? Readings { get; set; }

    internal static string ColumnLetter(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : ColumnLetter((column / 26) - 1) + (char)('A' + (column % 26));

    /// <summary>
    /// An answer is kept in two bits: that it was asked, and what it was. Threads that ask at once may lose one, and ask again.
    /// </summary>
    internal bool Says(CellQuestion question)
    {
        var bits = asked >> ((int)question * 2);
        if ((bits & 1) != 0) return (bits & 2) != 0;
        var yes = CellQuestions.Ask(question, this);
        asked |= (yes ? 3 : 1) << ((int)question * 2);
        return yes;
    }
}

/// <summary>What is asked of the text of every cell, whatever its column.</summary>
enum CellQuestion
{
    NotGiven,
    Ditto,
    Data,
    Letters,
    Sensitive,
    Vacant,
    TermTime,
}

static class CellQuestions
{
    public static bool Ask(CellQuestion question, RawCell cell) => question switch
    {
        CellQuestion.NotGiven => Wording.IsNotGiven(cell.Clean),
        CellQuestion.Ditto => Wording.IsDitto(cell.Clean),
        CellQuestion.Data => HeadingRows.LooksLikeData(cell),
        CellQuestion.Letters => Wording.HasLetter(cell.Clean),
        CellQuestion.Sensitive => Wording.HasWord(cell.Clean) && Circumstances.IsSensitive(cell.Clean),
        CellQuestion.Vacant => RowKinds.IsVacant(cell.Clean),
        _ => WeeksText.IsTermTime(cell.Clean),
    };
}

/// <summary>What one reader made of a cell in one column.</summary>
class CellReading(object reader, Column column, CellReading? next)
{
    public object Reader { get; } = reader;

    public Column Column { get; } = column;

    public CellReading? Next { get; } = next;

    public int Count { get; } = 1 + (next?.Count ?? 0);
}

/// <summary>A reading that depends on a cell and its settled column alone and is kept with the cell where rows share it.</summary>
sealed class ColumnReading<T>(Func<RawCell, Column, T> read)
{
    /// <summary>
    /// Readings kept with one cell. A list with people side by side asks hundreds of questions of one; most lists ask a few.
    /// </summary>
    const int Most = 12;

    sealed class Kept(object reader, Column column, CellReading? next, T value) : CellReading(reader, column, next)
    {
        public T Value { get; } = value;
    }

    public T Of(RawCell cell, Column column)
    {
        if (!cell.IsShared) return read(cell, column);
        for (var known = cell.Readings; known is not null; known = known.Next)
        {
            if (known.Reader == this && known.Column == column) return ((Kept)known).Value;
        }

        var value = read(cell, column);
        if (cell.Readings is not { Count: >= Most }) cell.Readings = new Kept(this, column, cell.Readings, value);
        return value;
    }
}
