using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>Lists with questions down the side and one person per column.</summary>
static partial class Transposition
{
    const int LabelColumns = 3;

    [GeneratedRegex(
            @"^(person|employee|staff|post|member|worker|operative|colleague|record|no\.?|emp)\s*(no\.?|number)?(\s*[#:]?\s*\d{1,3}[A-Z]?"
            + @"|[\s#:]+[A-Z]{1,3})$",
            Wording.Options, Wording.PatternTimeout)]
    private static partial Regex PersonHeading { get; }
    [GeneratedRegex(@"\btotals?\b|\baverage\b|\bsum\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Totals { get; }

    /// <summary>More fields are named down one of the first columns than along any row.</summary>
    public static bool Applies(List<RawRow> rows)
    {
        if (rows.Count > FileLimits.Questions) return false;
        var (_, down) = Labels(rows);
        if (down < 6) return false;

        // Labels with one value each are notes, unless they name a person.
        if (rows.Max(row => row.Cells.Count) <= 2
            && !(Asks(rows, [Field.EmployeeRef, Field.Name, Field.Surname])
                && Asks(rows, [Field.JobTitle, Field.DateOfBirth, Field.Age, Field.EmployerStart, Field.ServiceStart])))
        {
            return false;
        }

        var across = rows.Take(200)
            .Max(row => row.Cells
                .Where(cell => !HeadingRows.IsData(cell))
                .Select(cell => HeadingMap.Match(Wording.Clean(cell.Text)))
                .Where(match => match.Score >= 0.8)
                .Select(match => match.Field)
                .Distinct()
                .Count());
        return down > across;
    }

    static bool Asks(List<RawRow> rows, FieldSet fields) => rows.Exists(row => fields.Contains(HeadingMap.Match(row.Cells[0].Clean).Field));

    static (int Column, int Fields) Labels(List<RawRow> rows)
    {
        var counts = Enumerable.Range(0, LabelColumns).Select(column => (column, rows.Take(400).SelectMany(row => row.Cells)
            .Where(cell => cell.Column == column && !HeadingRows.IsData(cell)).Select(cell => HeadingMap.Match(Wording.Clean(cell.Text)))
            .Where(match => match.Score >= 0.5).Select(match => match.Field).Distinct().Count()));
        return counts.MaxBy(count => count.Item2);
    }

    public static SheetParts Find(RawSheet sheet, List<RawRow> rows, SheetParts parts)
    {
        var (label, _) = Labels(rows);
        var blocks = Blocks(FillAcross(rows, label, sheet), label, parts);
        var over = blocks.ConvertAll(block => Over(block, blocks, rows));
        foreach (var block in blocks)
        {
            var table = new StaffTable { Sheet = sheet.Name, Columns = block.Columns, Transposed = true, Title = sheet.Name ?? "" };
            var section = over.Count(week => week is not null) > 1 ? over[blocks.IndexOf(block)] : null;
            var byRow = block.Cells.ToDictionary(row => row.Key,
                row => row.Value.GroupBy(cell => cell.Column).ToDictionary(same => same.Key, same => same.First()));
            foreach (var column in block.Cells.SelectMany(row => row.Value).Select(cell => cell.Column).Distinct().Order().ToList())
            {
                var cells = byRow.Where(row => row.Value.ContainsKey(column)).ToDictionary(row => row.Key, row => row.Value[column]);
                var heading = block.PersonHeadings.GetValueOrDefault(column, "");
                var known = block.Columns.Count(question => question.Field is not (Field.Unknown or Field.LineNumber)
                    && cells.ContainsKey(question.Index));
                if (Totals.IsMatch(heading) || known < 3)
                {
                    parts.Ignored.Add(new(sheet.Name, null,
                        $"column {RawCell.ColumnLetter(column)}: {(Totals.IsMatch(heading) ? "totals" : "not a person")}"));
                    continue;
                }

                table.Lines.Add(new()
                {
                    Sheet = sheet.Name,
                    Row = block.Top,
                    PersonColumn = RawCell.ColumnLetter(column),
                    Section = section,
                    Cells = new(cells),
                    Hidden = sheet.HiddenColumns.Contains(column)
                });
            }

            if (table.Lines.Count > 0) parts.Tables.Add(table);
        }

        foreach (var table in parts.Tables) ColumnContent.Refine(table);
        return parts;
    }

    /// <summary>An answer merged over several people is each one's.</summary>
    static List<RawRow> FillAcross(List<RawRow> rows, int label, RawSheet sheet)
    {
        var merged = sheet.Merged
            .Where(range => range.FirstRow == range.LastRow && range.FirstColumn > label && range.LastColumn > range.FirstColumn)
            .ToLookup(range => range.FirstRow);
        if (merged.Count == 0) return rows;
        var left = FileLimits.Rows * 4;
        return rows.ConvertAll(row => row.Cells.Any(cell => cell.Column == label) && merged.Contains(row.Number)
            ? row with { Cells = Filled(row, merged[row.Number], ref left) }
            : row);
    }

    /// <param name="left">Cells that may still be added.</param>
    static RawCell[] Filled(RawRow row, IEnumerable<MergedCells> merged, ref int left)
    {
        var cells = row.Cells.GroupBy(cell => cell.Column).ToDictionary(same => same.Key, same => same.First());
        foreach (var range in merged)
        {
            if (!cells.TryGetValue(range.FirstColumn, out var source)) continue;
            var column = range.FirstColumn + 1;
            while (column <= range.LastColumn && left-- > 0 && cells.TryAdd(column, new(column, source.Text, source.Number, source.Date)))
                column++;
        }

        return [.. cells.Values.OrderBy(cell => cell.Column)];
    }

    /// <summary>The line over the block that names its own full-time week; null where none does.</summary>
    static Section? Over(Block block, List<Block> blocks, List<RawRow> rows)
    {
        var before = blocks.TakeWhile(other => other != block).LastOrDefault()?.Top ?? 0;
        return rows.Where(row => row.Cells.Count == 1 && row.Number < block.Top && row.Number > before)
            .Select(row => RowKinds.Section(TableFinder.Text(row)))
            .LastOrDefault(section => section.FullTimeWeek is not null);
    }

    sealed class Block(int top)
    {
        public int Top { get; } = top;

        public List<Column> Columns { get; } = [];

        public Dictionary<int, List<RawCell>> Cells { get; } = [];

        public Dictionary<int, string> PersonHeadings { get; } = [];
    }

    /// <summary>People may stand in several blocks, one below the other: a block ends where its questions begin again.</summary>
    static List<Block> Blocks(List<RawRow> rows, int label, SheetParts parts)
    {
        var blocks = new List<Block>();
        var widest = rows.Max(row => row.Cells.Count(cell => cell.Column > label));
        foreach (var row in rows)
        {
            var question = row.Cells.FirstOrDefault(cell => cell.Column == label);
            var answers = row.Cells.Where(cell => cell.Column > label).ToList();
            if (answers.Count > 0 && answers.Count(cell => PersonHeading.IsMatch(Wording.Clean(cell.Text))) * 2 >= answers.Count
                && (question is null
                    || HeadingMap.Match(Wording.Clean(question.Text)).Field is Field.Unknown or Field.LineNumber or Field.Name))
            {
                var block = new Block(row.Number);
                foreach (var cell in answers) block.PersonHeadings[cell.Column] = Wording.Clean(cell.Text);
                blocks.Add(block);
                parts.Ignored.Add(new(parts.Sheet.Name, row.Number, "headings of the people"));
            }
            else if (question is null || answers.Count == 0
                || HeadingRows.IsData(question) && HeadingMap.Match(Wording.Clean(question.Text)).Score < 0.5)
            {
                if (blocks.Count > 0 && question is not null && answers.Count == 0
                    && HeadingMap.Match(Wording.Clean(question.Text)).Score >= 0.5)
                {
                    blocks[^1].Columns.Add(HeadingRows.Make(row.Number, question.Text, null, transposed: true));
                }

                TableFinder.Note(parts, row, blocks.Count == 0 ? "title or note" : "section heading or note");
            }
            else if (blocks.Count == 0 && answers.Count == 1 && widest > 2)
            {
                // One answer above the people is about all of them.
                TableFinder.Note(parts, row, "title or note");
            }
            else
            {
                AddQuestion(blocks, row.Number, question, answers, parts);
            }
        }

        return blocks;
    }

    static void AddQuestion(List<Block> blocks, int row, RawCell question, List<RawCell> answers, SheetParts parts)
    {
        var column = HeadingRows.Make(row, question.Text, null, transposed: true);
        if (blocks.Count == 0 && column.Field == Field.Unknown)
        {
            parts.Notes.Add(Wording.OneLine(question.Text) + " " + string.Join(' ', answers.Select(cell => Wording.OneLine(cell.Text))));
            parts.Ignored.Add(new(parts.Sheet.Name, row, "title or note"));
            return;
        }

        if (blocks.Count == 0
            || blocks[^1].Columns.Exists(known => known.Heading.Equals(column.Heading, StringComparison.OrdinalIgnoreCase)))
        {
            blocks.Add(new(row));
        }

        blocks[^1].Columns.Add(column);
        blocks[^1].Cells[row] = answers;
    }
}
