using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>Tables and columns over which no headings stand, or hardly any.</summary>
static partial class Unheaded
{
    /// <summary>
    /// A list without headings: columns are told by a note that names them in their order, or by what stands in them, if enough rows look
    /// alike.
    /// </summary>
    public static void Take(List<RawRow> rows, SheetParts parts)
    {
        var wide = rows.Where(row => row.Cells.Count >= 5 && row.Cells.Any(HeadingRows.IsData) && !row.Cells.All(HeadingRows.IsData))
            .ToList();
        if (wide.Count < 2) return;
        var used = wide.SelectMany(row => row.Cells).Select(cell => cell.Column).Distinct().Order().ToList();
        var columns = rows.Where(row => row.Cells.Count == 1)
            .Select(row => InOrder(row.Cells[0], used))
            .FirstOrDefault(found => found is not null)
            ?? used.ConvertAll(index => HeadingRows.Unheaded(index, parts.Sheet));
        var table = new StaffTable { Sheet = parts.Sheet.Name, Columns = columns, NoHeadings = true };
        var numbers = wide.Select(row => row.Number).ToHashSet();
        foreach (var row in rows.Where(row => numbers.Contains(row.Number)
            || row.Cells.Count >= 3 && row.Cells.Any(cell => cell.Says(CellQuestion.Vacant)) && row.Cells.Any(HeadingRows.IsData)))
        {
            table.Lines.Add(TableFinder.LineOf(row, parts.Sheet));
        }

        ColumnContent.Refine(table);
        var found = columns.Where(column => column.Field != Field.Unknown).Select(column => column.Field).ToHashSet();
        if (found.Count < 4 || !found.Overlaps([Field.WeeklyHours, Field.Pay])) return;
        parts.Tables.Add(table);
        NoLonger(parts, rows, [.. table.Lines.Select(line => line.Row)]);
    }

    /// <summary>
    /// A sheet that calls itself one of agency workers or self-employed people has few columns, household, fee, placements: those named on
    /// it are read, to be left out by name.
    /// </summary>
    public static bool TakeOutsideEmployment(List<RawRow> rows, SheetParts parts)
    {
        var at = rows.FindIndex(row => row.Cells.Count > 1);
        if (at < 0 || rows[at].Cells.Any(cell => cell.IsData)) return false;
        var title = string.Join(' ', rows.Take(at).Select(TableFinder.Text).Prepend(parts.Sheet.Name ?? ""));
        if (title.Length > 2_000 || ContractText.Special(title) is not (ContractType.Agency or ContractType.SelfEmployed)) return false;
        var columns = HeadingRows.Alone(rows[at], parts.Sheet);
        var people = rows.Skip(at + 1).Where(row => row.Cells.Count > 1).ToList();
        if (people.Count == 0 || columns.Find(column => column.Field is Field.Name or Field.Unknown
            && people.Count(row => NamesPerson(row, column.Index)) * 3 >= people.Count * 2) is not { } named)
        {
            return false;
        }

        (named.Field, named.Score) = (Field.Name, 1);
        var table = new StaffTable { Sheet = parts.Sheet.Name, Columns = columns, Title = title };
        table.Lines.AddRange(people.Where(row => row.Cells.Any(cell => cell.Column == named.Index))
            .Select(row => TableFinder.LineOf(row, parts.Sheet)));
        parts.HasHeadings = true;
        parts.Tables.Add(table);
        NoLonger(parts, rows, [rows[at].Number, .. table.Lines.Select(line => line.Row)]);
        parts.Ignored.Add(new(parts.Sheet.Name, rows[at].Number, "heading"));
        return true;
    }

    static bool NamesPerson(RawRow row, int column) =>
        row.Cells.FirstOrDefault(cell => cell.Column == column) is { Clean: var text }
            && ValuePatterns.PersonName.IsMatch(text) && !Firm.IsMatch(text);

    [GeneratedRegex(
        @"\b(ltd|limited|llp|plc|services|agency|recruitment|group|people|staffing|partners|personnel|solutions)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Firm { get; }

    /// <summary>Rows that turn out to be part of a table are neither ignored nor notes.</summary>
    static void NoLonger(SheetParts parts, List<RawRow> rows, HashSet<int> numbers)
    {
        parts.Ignored.RemoveAll(row => row.Row is { } number && numbers.Contains(number));
        var texts = rows.Where(row => numbers.Contains(row.Number)).Select(TableFinder.Text).ToHashSet(StringComparer.Ordinal);
        parts.Notes.RemoveAll(texts.Contains);
    }

    /// <summary>
    /// The columns a sentence names from left to right: each line reads: number, name, post, hours. Null where it does not.
    /// </summary>
    static List<Column>? InOrder(RawCell said, List<int> used)
    {
        var text = said.Clean;
        var colon = text.LastIndexOf(':');
        if (colon < 0 || text.Length - colon > 1_000) return null;
        var names = text[(colon + 1)..].TrimEnd('.', ' ').Split([',', ';', '|', '/'], StringSplitOptions.TrimEntries);
        if (names.Length < 5 || names.Length != used.Count && names.Length != used[^1] - used[0] + 1) return null;
        var columns = names.Select((name, place) =>
            HeadingRows.Make(names.Length == used.Count ? used[place] : used[0] + place, LastOf.Replace(name, ""))).ToList();
        return columns.Count(column => column.Field != Field.Unknown) * 10 >= names.Length * 7 ? columns : null;
    }

    [GeneratedRegex(@"^(and|then|lastly|finally)\s+", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex LastOf { get; }

    /// <summary>A column most people fill although nothing stands over it is told by what it holds.</summary>
    public static void AddColumns(StaffTable table, SheetParts parts)
    {
        var known = table.Columns.Select(column => column.Index).ToHashSet();
        var sample = table.Lines.Take(ColumnSample.Lines).ToList();
        foreach (var index in sample.SelectMany(line => line.Cells.Columns)
            .Where(index => !known.Contains(index))
            .GroupBy(index => index)
            .Where(cells => cells.Count() * 2 >= sample.Count)
            .Select(cells => cells.Key)
            .Order())
        {
            table.Columns.Add(HeadingRows.Unheaded(index, parts.Sheet));
        }

        AddMarks(table, parts);
    }

    /// <summary>A column without a heading in which a few people have a remark, or a mark that the notes explain.</summary>
    static void AddMarks(StaffTable table, SheetParts parts)
    {
        var known = table.Columns.Select(column => column.Index).ToHashSet();
        var others = table.Lines
            .Take(ColumnSample.Lines * 10)
            .SelectMany(line => line.Cells.Columns
                .Where(index => !known.Contains(index))
                .Select(index => (Index: index, Text: line.Cells[index]!.Clean)))
            .GroupBy(cell => cell.Index)
            .ToList();
        foreach (var said in others.Where(column =>
            column.Count(cell => cell.Text.Length > 7 && cell.Text.Contains(' ', StringComparison.Ordinal)) * 3 >= column.Count() * 2))
        {
            var remarks = HeadingRows.Unheaded(said.Key, parts.Sheet);
            if (!remarks.Settled) (remarks.Field, remarks.Score) = (Field.Remarks, 1);
            table.Columns.Add(remarks);
        }

        var marks = others.FindAll(column => column.All(cell => cell.Text.Length <= 3 && !cell.Text.Any(char.IsDigit)));
        if (marks.Count == 0) return;
        var codes = ListNotes.Read(parts.Notes).Codes;
        foreach (var column in marks.Where(column => column.All(cell => codes.ContainsKey(cell.Text))))
        {
            var mark = HeadingRows.Unheaded(column.Key, parts.Sheet);
            (mark.Field, mark.Score) = (Field.Remarks, 1);
            table.Columns.Add(mark);
        }
    }
}
