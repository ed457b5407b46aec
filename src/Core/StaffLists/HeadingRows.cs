using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>Recognises rows of headings, one or two deep.</summary>
static partial class HeadingRows
{
    [GeneratedRegex(
        @"£\s*\d|\d[.,:/\-]\d|\d{3,}|^\W*\d+(\.\d+)?\W*$|^[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}$|@",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Data { get; }

    /// <summary>Cells that look like values, not like headings.</summary>
    public static bool IsData(RawCell cell) => cell.IsData;

    public static bool LooksLikeData(RawCell cell) => cell.Number is not null || cell.Date is not null || Data.IsMatch(cell.Clean);

    /// <summary>
    /// The headings that start at a row, over one row, two or three, or null where none start there. A system may print its own names of
    /// fields over or under the headings people read: they name the columns that those leave open.
    /// </summary>
    public static (List<Column> Columns, int Rows)? At(IReadOnlyList<RawRow> rows, int at, RawSheet sheet)
    {
        if (!Plausible(rows[at], 2) || IsLabel(rows[at]) || KeySheets.IsKeyRow(rows[at]) || KeySheets.IsKeyHead(rows[at])
            || RowKinds.IsCount(rows[at]))
        {
            return null;
        }

        if (IsTechnical(rows[at]) && Next(rows, at) is { } spoken && !IsTechnical(spoken) && Plausible(spoken, 5)
            && Spoken(rows, at + 1, sheet) is { } below && Name(below.Columns, rows[at]))
        {
            return (below.Columns, below.Rows + 1);
        }

        if (Spoken(rows, at, sheet) is not { } found) return null;
        if (!IsTechnical(rows[at + found.Rows - 1]) && Next(rows, at + found.Rows - 1) is { } names && IsTechnical(names)
            && Name(found.Columns, names))
        {
            return (found.Columns, found.Rows + 1);
        }

        var mapped = found.Columns.Count(column => column.Field != Field.Unknown);
        if (Distinct(found.Columns) >= 5) return found;
        return Distinct(found.Columns) >= 3 && mapped * 5 >= found.Columns.Count * 2 && HasIdentity(found.Columns) ? found : null;
    }

    static RawRow? Next(IReadOnlyList<RawRow> rows, int at) =>
        at + 1 < rows.Count && rows[at + 1].Number == rows[at].Number + 1 ? rows[at + 1] : null;

    /// <summary>
    /// Gives the columns left open the system's own names, where those stand beside nearly all of them and the two make headings together.
    /// </summary>
    static bool Name(List<Column> columns, RawRow names)
    {
        var texts = Texts(names);
        if (columns.Count(column => texts.ContainsKey(column.Index)) * 10 < Math.Max(columns.Count, texts.Count) * 8) return false;
        var named = columns.Where(column => texts.ContainsKey(column.Index))
            .Select(column => (Column: column, Name: Make(column.Index, texts[column.Index])))
            .Where(pair => pair.Name.Field != Field.Unknown)
            .ToList();
        var open = named.Where(pair => pair.Column.Field == Field.Unknown).ToList();
        if (named.Count < 3 || Distinct([.. columns, .. open.Select(pair => pair.Name)]) < 5) return false;
        foreach (var (column, name) in open) (column.Field, column.Score) = (name.Field, name.Score);
        return true;
    }

    /// <summary>The headings people read, whatever they tell; null for a line of words over them.</summary>
    static (List<Column> Columns, int Rows)? Spoken(IReadOnlyList<RawRow> rows, int at, RawSheet sheet)
    {
        var best = (Columns: Columns(null, rows[at], sheet), Rows: 1);
        if (Follows(rows, at))
        {
            var next = (Columns: Columns(null, rows[at + 1], sheet), Rows: 1);
            best = Better(best, (Columns(rows[at], rows[at + 1], sheet), 2));
            if (rows[at].Cells.Count * 2 >= rows[at + 1].Cells.Count && !SpansColumns(rows[at], sheet))
                best = Better(best, (Columns(null, Wrapped(rows[at], rows[at + 1]), sheet), 2));
            if (Follows(rows, at + 1) && rows[at + 1].Cells.Count * 2 >= rows[at + 2].Cells.Count)
            {
                var spans = SpansColumns(rows[at + 1], sheet);
                var wrapped = spans ? rows[at + 2] : Wrapped(rows[at + 1], rows[at + 2]);
                var three = (Columns: Columns(spans ? rows[at + 1] : rows[at], wrapped, sheet), Rows: 3);
                best = MergedDown(rows[at + 1], rows[at + 2], sheet) && Distinct(three.Columns) >= Distinct(best.Columns) - 1
                    ? three
                    : Better(best, three);
                next = Better(next, (Columns(spans ? rows[at + 1] : null, wrapped, sheet), 2));
            }

            // A line of words above is no group of headings if the next rows do as well without it.
            if (rows[at].Cells.Count <= 3 && best.Rows > next.Rows && Distinct(next.Columns) >= Distinct(best.Columns)
                && !IsGroups(rows[at], sheet))
            {
                return null;
            }
        }

        if (!SpansColumns(rows[at], sheet))
        {
            while (best.Rows < 3 && GoesOn(rows, at, best.Rows)
                && Columns(null, rows.Skip(at + 1).Take(best.Rows).Aggregate(rows[at], Wrapped), sheet) is var broken
                && Distinct(broken) >= Distinct(best.Columns) && (best.Rows > 1 || Fit(broken) > Fit(best.Columns)))
            {
                best = (broken, best.Rows + 1);
            }
        }

        // Headings straight under headings belong to them: each column goes by both, or by whichever is known.
        if (best.Rows == 1 && Follows(rows, at) && rows[at + 1].Number == rows[at].Number + 1 && Distinct(best.Columns) >= 5
            && Distinct(Columns(null, rows[at + 1], sheet)) >= 5)
        {
            best = (Blocks(rows[at], sheet).Any() ? Columns(rows[at], rows[at + 1], sheet) : Both(rows[at], rows[at + 1]), 2);
        }

        return best;
    }

    /// <summary>The next row is of short words, each under those above: Home / post- / code.</summary>
    static bool GoesOn(IReadOnlyList<RawRow> rows, int at, int known)
    {
        if (!Follows(rows, at + known - 1) || rows[at + known].Number != rows[at].Number + known || rows[at + known].Cells.Count < 3)
            return false;
        var over = rows.Skip(at).Take(known).SelectMany(row => row.Cells).Select(cell => cell.Column).ToHashSet();
        return rows[at + known].Cells.All(cell => !cell.IsData && cell.Clean.Length <= LongestPiece && over.Contains(cell.Column)
            && !RowKinds.IsVacant(cell.Clean));
    }

    const int LongestPiece = 20;

    static List<Column> Both(RawRow first, RawRow second)
    {
        var (over, under) = (Texts(first), Texts(second));
        var columns = new List<Column>();
        foreach (var index in over.Keys.Union(under.Keys).Order())
        {
            var (above, below) = (over.GetValueOrDefault(index), under.GetValueOrDefault(index));
            if (above is null || below is null || above == below) columns.Add(Make(index, above ?? below!));
            else if (Make(index, $"{above} {below}") is { Field: not Field.Unknown } both) columns.Add(both);
            else columns.Add(Make(index, above) is { Field: not Field.Unknown } own ? own : Make(index, below, above));
        }

        return columns;
    }

    static bool IsTechnical(RawRow row) =>
        row.Cells.Count >= 5
            && row.Cells.Count(cell => cell.Text.Trim() is { Length: > 1 } text && !text.Any(c => char.IsWhiteSpace(c) || char.IsLower(c))
                && text.Any(char.IsLetter)) * 10 >= row.Cells.Count * 9;

    /// <summary>A label and its value, such as Full-time week: 39 hours, or in two cells without a colon.</summary>
    static bool IsLabel(RawRow row) =>
        row.Cells.Count <= 4 && row.Cells[0].Text.TrimEnd().EndsWith(':') && !row.Cells[^1].Text.TrimEnd().EndsWith(':')
            || row.Cells is [{ Clean: var label }, { Clean: var value }] && row.Cells[1].Column == row.Cells[0].Column + 1
            && value.Length > 0 && char.IsDigit(value[0]) && !label.Any(char.IsDigit);

    /// <summary>Two blocks or more lie over several columns each: groups of headings, not headings broken over two rows.</summary>
    static bool SpansColumns(RawRow row, RawSheet sheet) => Blocks(row, sheet).Skip(1).Any();

    static IEnumerable<MergedCells> Blocks(RawRow row, RawSheet sheet) =>
        sheet.Merged.Where(range => range.FirstRow == row.Number && range.LastColumn > range.FirstColumn
            && row.Cells.Any(cell => cell.Column == range.FirstColumn));

    /// <summary>Headings merged down to the next row tell that it is one of headings too.</summary>
    static bool MergedDown(RawRow row, RawRow next, RawSheet sheet) =>
        sheet.Merged.Count(range => range.FirstRow == row.Number && range.LastRow == next.Number
            && range.FirstColumn == range.LastColumn) > 1;

    static bool IsGroups(RawRow row, RawSheet sheet) =>
        Blocks(row, sheet).Any()
        || row.Cells.All(cell => cell.Text.Length <= 25 && !cell.Text.Any(c => char.IsDigit(c) || c == ':'));

    static bool Follows(IReadOnlyList<RawRow> rows, int at) =>
        at + 1 < rows.Count && rows[at + 1].Number <= rows[at].Number + 2 && Plausible(rows[at + 1], 2) && !HoldsFigures(rows[at + 1])
            && !(IsTechnical(rows[at + 1]) && !IsTechnical(rows[at]));

    /// <summary>
    /// A rate and a date among words and the codes of shifts: a person, not more headings. Years and the weeks of a rota may be headings.
    /// </summary>
    static bool HoldsFigures(RawRow row)
    {
        var figures = 0;
        foreach (var cell in row.Span)
        {
            if (!cell.IsData) continue;
            var number = cell.Number ?? Wording.Number(cell.Clean);
            if (number is { } figure ? figure != decimal.Truncate(figure) || figure > 53 && figure is < 1990 or > 2100
                : ColumnSample.IsDate(cell.Clean))
            {
                figures++;
            }
        }

        return figures > 1;
    }

    /// <summary>More rows are headings only if they tell more.</summary>
    static (List<Column> Columns, int Rows) Better((List<Column> Columns, int Rows) one, (List<Column> Columns, int Rows) other)
    {
        var (known, found) = (Distinct(one.Columns), Distinct(other.Columns));
        return found > known || (found == known && other.Rows == one.Rows && Fit(other.Columns) > Fit(one.Columns) + 0.5) ? other : one;
    }

    static double Fit(List<Column> columns) => columns.Sum(column => column.Score);

    /// <summary>Headings broken over two rows: Date of / birth.</summary>
    static RawRow Wrapped(RawRow first, RawRow second)
    {
        var under = Texts(second);
        var joined = first.Cells
            .Select(cell => under.Remove(cell.Column, out var below) && below != cell.Text
                ? new RawCell(cell.Column, Joined(cell.Text.TrimEnd(), below), cell.Number, cell.Date)
                : cell)
            .ToList();
        return second with
        {
            Cells = [.. joined.Concat(second.Cells.Where(cell => under.ContainsKey(cell.Column)))
            .OrderBy(cell => cell.Column)]
        };
    }

    /// <summary>A word broken at the end of its line is one: post- / code.</summary>
    static string Joined(string above, string below) =>
        above is [.., var last, '-'] && char.IsLetter(last) && below.Length > 0 && char.IsLower(below[0])
            ? above[..^1] + below
            : $"{above} {below}";

    public static bool Plausible(RawRow row, int cells)
    {
        if (row.Cells.Count < cells) return false;
        var data = 0;
        foreach (var cell in row.Span)
        {
            if (cell.Text.Length > 200 || cell.IsData && ++data * 6 > row.Cells.Count) return false;
        }

        return true;
    }

    public static int Distinct(List<Column> columns) =>
        columns.Where(column => column.Field != Field.Unknown).Select(column => column.Field).Distinct().Count();

    /// <summary>People are told apart by something: a job, a name, a number, hours or pay.</summary>
    static bool HasIdentity(List<Column> columns) =>
        columns.Any(column => column.Field is Field.JobTitle or Field.Name or Field.Surname or Field.EmployeeRef)
        && columns.Exists(column => column.Field is not (Field.JobTitle or Field.Name or Field.Surname or Field.EmployeeRef or Field.Remarks
            or Field.LineNumber));

    /// <summary>The columns of one row of headings, whatever stands over and under it.</summary>
    public static List<Column> Alone(RawRow row, RawSheet sheet) => Columns(null, row, sheet);

    static List<Column> Columns(RawRow? group, RawRow own, RawSheet sheet)
    {
        var columns = new List<Column>();
        var groupCells = group is null ? null : Texts(group);
        var merges = group is null
            ? []
            : sheet.Merged.Where(range => range.FirstRow <= group.Number && range.LastRow >= group.Number).ToList();
        var owns = Texts(own);
        var indexes = owns.Keys.Union(groupCells?.Keys ?? Enumerable.Empty<int>()).Order();
        foreach (var index in indexes)
        {
            var heading = owns.GetValueOrDefault(index);
            var over = group is null ? null : GroupOver(index, groupCells!, merges);
            if (heading is null)
            {
                if (groupCells!.GetValueOrDefault(index) is not { } alone) continue;
                (heading, over) = (alone, null);
            }

            if (string.Equals(heading, over, StringComparison.Ordinal)) over = null;
            columns.Add(Make(index, heading, over));
        }

        return columns;
    }

    static Dictionary<int, string> Texts(RawRow row)
    {
        var texts = new Dictionary<int, string>(row.Cells.Count);
        foreach (var cell in row.Cells) texts.TryAdd(cell.Column, cell.Text);
        return texts;
    }

    public static Column Make(int index, string heading, string? group = null, bool transposed = false)
    {
        var match = GroupedHeadings.Match(Wording.Clean(heading), group is null ? null : Wording.Clean(group));
        return new()
        {
            Index = index,
            Letter = transposed ? null : RawCell.ColumnLetter(index),
            Heading = Wording.OneLine(heading),
            FullHeading = HeadingWords.Readable(group is null
                ? JoinedHeadings.Apart(heading) ?? Wording.OneLine(heading)
                : $"{Wording.OneLine(group)} {Wording.OneLine(heading)}"),
            Field = match.Field,
            Score = match.Score,
        };
    }

    /// <summary>A column that nothing stands over: <c>column F</c>, by which name HR may settle it.</summary>
    public static Column Unheaded(int index, RawSheet sheet)
    {
        var letter = sheet.Letter(index);
        var name = $"column {letter}";
        var settled = ListMemory.Current?.SettledField(name);
        return new()
        {
            Index = index,
            Letter = letter,
            Heading = name,
            FullHeading = "",
            Field = settled ?? Field.Unknown,
            Score = settled is null ? 0 : HeadingMap.Settled
        };
    }

    /// <summary>
    /// The heading above a column: its own, that of the merged block it lies under, or the last one to the left where nothing is merged.
    /// </summary>
    static string? GroupOver(int column, Dictionary<int, string> cells, List<MergedCells> merges)
    {
        if (cells.TryGetValue(column, out var own)) return own;
        if (merges.Count > 0)
            return merges.Find(range => range.FirstColumn <= column && range.LastColumn >= column) is { } over
                ? cells.GetValueOrDefault(over.FirstColumn)
                : null;
        for (var left = column - 1; left >= 0; left--)
        {
            if (cells.TryGetValue(left, out var before)) return before;
        }

        return null;
    }

    /// <summary>The same headings again, as on every printed page.</summary>
    public static bool IsRepeat(RawRow row, IReadOnlyList<Column> columns)
    {
        if (row.Cells.Count < 2) return false;
        var (same, place, others) = (0, 0, 0);
        foreach (var cell in row.Span)
        {
            // Cells and columns stand in the same order; a damaged file may go back.
            if (place > 0 && columns[place - 1].Index >= cell.Column) place = 0;
            while (place < columns.Count && columns[place].Index < cell.Column) place++;
            if (place < columns.Count && columns[place].Index == cell.Column && IsHeading(columns[place], cell)) same++;
            else if (++others * 10 > row.Cells.Count * 3) return false;
        }

        return true;
    }

    static bool IsHeading(Column column, RawCell cell) =>
        Same(column.Heading, cell) || !IsData(cell) && column.FullHeading.Contains(cell.Line, StringComparison.OrdinalIgnoreCase);

    static bool Same(string heading, RawCell cell) => heading.Equals(cell.Line, StringComparison.OrdinalIgnoreCase);
}
