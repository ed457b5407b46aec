using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>
/// Finds the people of a sheet among its titles, headings, totals and notes. Every row that is not empty ends as a line or as an ignored
/// row.
/// </summary>
static partial class TableFinder
{
    /// <param name="elsewhere">What sheets of words say, such as a cover sheet; it may explain headings of this one.</param>
    public static SheetParts Find(RawSheet sheet, IReadOnlyList<string>? elsewhere = null)
    {
        var parts = new SheetParts { Sheet = sheet };
        var rows = Rows(sheet, parts);
        if (rows.Count == 0) return parts;
        if (KeySheets.IsKeySheet(sheet))
        {
            foreach (var row in rows) Note(parts, row, "key");
            return parts;
        }

        if (Cards.Find(sheet, rows, parts) is { } cards)
        {
            parts.Tables.Add(cards);
            ColumnContent.Refine(cards);
            return parts;
        }

        if (Transposition.Applies(rows)) return Transposition.Find(sheet, rows, parts);
        ReadRows(rows, sheet, parts);
        if (parts.Tables.Count == 0 && !parts.HasHeadings && !OutsideEmployment(rows, parts)) WithoutHeadings(rows, parts);
        parts.Ignored.AddRange(PairedRows.Ignored(sheet));
        foreach (var table in parts.Tables)
        {
            AddUnheaded(table, parts);
            foreach (var column in table.Columns) column.Letter = sheet.Letter(column.Index);
            LegendColumns.Define(table, parts.Notes.Concat(elsewhere ?? []));
            ScaleTable.Leave(table);
            CorrectionColumns.Lay(table);
            ColumnContent.Refine(table);
            foreach (var column in table.Columns.Where(column => IsMergedDown(sheet, table, column)))
                table.MergedDown.Add(column.ExtraName);
        }

        return parts;
    }

    /// <summary>Some cell of the column lies over two people or more.</summary>
    static bool IsMergedDown(RawSheet sheet, StaffTable table, Column column) => table.Lines.Count > 0 && sheet.Merged.Any(range =>
        range.FirstColumn == column.Index && range.LastColumn == column.Index && range.LastRow > range.FirstRow
            && range.FirstRow >= table.Lines[0].Row && range.FirstRow <= table.Lines[^1].Row);

    /// <summary>
    /// A sheet without headings that goes on where the one before stopped: its cells fit the headings there. Null where they do not.
    /// </summary>
    public static SheetParts? Continue(RawSheet sheet, StaffTable before)
    {
        var parts = new SheetParts { Sheet = sheet, HasHeadings = true };
        var columns = before.Columns
            .Select(column => column.FullHeading.Length == 0
                ? HeadingRows.Unheaded(column.Index, sheet)
                : HeadingRows.Make(column.Index, column.Heading))
            .ToList();
        foreach (var (column, known) in columns.Zip(before.Columns)) (column.Field, column.Score) = (known.Field, known.Score);
        var table = new StaffTable { Sheet = sheet.Name, Columns = columns, Title = before.Title };
        Section? section = null;
        foreach (var row in Rows(sheet, parts)) section = ReadRow(row, table, section, parts);
        if (!ColumnContent.Fits(table)) return null;
        parts.Tables.Add(table);
        ColumnContent.Refine(table);
        return parts;
    }

    /// <summary>A column most people fill although nothing stands over it is told by what it holds.</summary>
    static void AddUnheaded(StaffTable table, SheetParts parts)
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

    static void ReadRows(List<RawRow> rows, RawSheet sheet, SheetParts parts)
    {
        StaffTable? table = null;
        Section? section = null, pending = null;
        var title = sheet.Name ?? "";
        var (tries, under) = (0, 0);
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (table is not null && HeadingRows.IsRepeat(row, table.Columns))
            {
                parts.Ignored.Add(new(sheet.Name, row.Number, "heading again"));
                continue;
            }

            if (KeySheets.CodesIn(row) is not null)
            {
                Note(parts, row, "key", table);
                continue;
            }

            if (Worth(row, table) && tries < FileLimits.HeadingTries && HeadingRows.Plausible(row, 2) && tries++ < FileLimits.HeadingTries
                && HeadingRows.At(rows, i, sheet) is { } headings)
            {
                if (table is { Lines.Count: 0 } && row.Number == under
                    && HeadingRows.Distinct(headings.Columns) <= HeadingRows.Distinct(table.Columns))
                {
                    // A form says under its headings how to fill them in.
                    Note(parts, row, "guidance");
                    continue;
                }

                if (table is null || !SameFields(table.Columns, headings.Columns))
                {
                    var above = table is null
                        ? pending
                        : section is { } own && !table.Lines.Exists(line => line.Section == own)
                        ? own
                        : null;
                    table = Start(parts, sheet, headings.Columns, title, ref section);
                    section = above;
                }

                for (var h = 0; h < headings.Rows; h++) parts.Ignored.Add(new(sheet.Name, rows[i + h].Number, "heading"));
                i += headings.Rows - 1;
                under = rows[i].Number + 1;
                continue;
            }

            if (table is null)
            {
                Note(parts, row, "title or note");
                if (row.Cells.Count <= 4 && RowKinds.Section(Text(row)) is { FullTimeWeek: { } week }
                    && Text(row).Contains("full", StringComparison.OrdinalIgnoreCase))
                {
                    pending = new("", week);
                }

                if (title.Length < 2_000) title += " " + Text(row);
                continue;
            }

            section = ReadRow(row, table, section, parts);
        }
    }

    /// <summary>Only rows of words can be headings; once a table runs, only rows as wide as headings are looked at.</summary>
    static bool Worth(RawRow row, StaffTable? table) => row.Cells.Count >= (table is null ? 2 : 3);

    static StaffTable Start(SheetParts parts, RawSheet sheet, List<Column> columns, string title, ref Section? section)
    {
        var table = new StaffTable { Sheet = sheet.Name, Columns = columns, Title = title };
        parts.HasHeadings = true;
        parts.Tables.Add(table);
        section = null;
        return table;
    }

    static bool SameFields(List<Column> one, List<Column> other)
    {
        var same = other.Count(column => one.Exists(known => known.Index == column.Index && known.Field == column.Field));
        return same * 10 >= other.Count * 7;
    }

    static Section? ReadRow(RawRow row, StaffTable table, Section? section, SheetParts parts)
    {
        var kind = RowKinds.Of(row, table.Columns);
        switch (kind)
        {
            case RowKind.Person:
                table.Lines.Add(LineOf(row, parts.Sheet, section));
                return section;
            case RowKind.Total:
                if (parts.Totals.Count < FileLimits.TotalLines) parts.Totals.Add(Total(row, table));
                Note(parts, row, "total", table);
                return section;
            case RowKind.Section:
                Note(parts, row, "section heading", table);
                return RowKinds.Section(Text(row));
            default:
                Note(parts, row, kind == RowKind.Title ? "title" : kind == RowKind.Note ? "note" : "not a person", table);
                return section;
        }
    }

    static bool IsRuledLine(RawRow row)
    {
        foreach (var cell in row.Span)
        {
            foreach (var c in cell.Clean)
            {
                if (char.IsLetterOrDigit(c)) return false;
            }
        }

        return row.Cells.Count > 2 && row.Cells.Any(cell => cell.Clean.Length > 2);
    }

    static TotalLine Total(RawRow row, StaffTable table)
    {
        var hours = table.Of(Field.WeeklyHours) is { } column ? row.Cells.FirstOrDefault(cell => cell.Column == column.Index) : null;
        return new(row.Number, table.Lines.Count, hours?.Number ?? Wording.Number(Wording.Clean(hours?.Text)),
            Text(row).Contains("all ", StringComparison.OrdinalIgnoreCase)
                || Text(row).StartsWith("total", StringComparison.OrdinalIgnoreCase));
    }

    /// <param name="under">The table whose headings stand above the row.</param>
    public static void Note(SheetParts parts, RawRow row, string why, StaffTable? under = null)
    {
        var text = Apart(row);
        parts.Ignored.Add(new(parts.Sheet.Name, row.Number, why));
        parts.Notes.Add(text);
        under?.Notes.Add(text);
    }

    /// <summary>What the row says; sentences in cells of their own are sentences.</summary>
    static string Apart(RawRow row)
    {
        if (KeySheets.CodesIn(row) is { } key) return key;
        var said = "";
        foreach (var cell in row.Cells)
        {
            var text = Wording.OneLine(cell.Text);
            said += said.Length == 0 ? text : IsSentence(said) && IsSentence(text) && char.IsUpper(text[0]) ? $"; {text}" : $" {text}";
        }

        return said;
    }

    /// <summary>Several words, and no code with its meaning: W = per week.</summary>
    static bool IsSentence(string text) =>
        text.AsSpan().Count(' ') > 1 && text.IndexOf('=', StringComparison.Ordinal) is < 0 or > LongestCode
            && text[^1] is not (':' or ',' or '-');

    const int LongestCode = 12;

    public static string Text(RawRow row) => string.Join(' ', row.Cells.Select(cell => Wording.OneLine(cell.Text)));

    /// <summary>The rows that say something; a line ruled under headings or totals says nothing.</summary>
    static List<RawRow> Rows(RawSheet sheet, SheetParts parts)
    {
        var rows = FillDown(sheet);
        foreach (var row in rows)
        {
            if (IsRuledLine(row)) Note(parts, row, "ruled line");
        }

        if (parts.Ignored.Count > 0) rows.RemoveAll(IsRuledLine);
        return rows;
    }

    /// <summary>The cell of a block merged downwards counts in each of its rows.</summary>
    public static List<RawRow> FillDown(RawSheet sheet)
    {
        var blocks = sheet.Merged.Where(range => range.LastRow > range.FirstRow && range.FirstColumn == range.LastColumn).ToList();
        if (blocks.Count == 0) return [.. sheet.Rows];
        var byNumber = sheet.Rows.GroupBy(row => row.Number).ToDictionary(rows => rows.Key, rows => rows.First().Cells.ToList());
        var filled = 0;
        foreach (var block in blocks)
        {
            if (!byNumber.TryGetValue(block.FirstRow, out var top) || top.Find(cell => cell.Column == block.FirstColumn) is not { } source)
                continue;
            for (var number = block.FirstRow + 1; number <= block.LastRow && filled < FileLimits.Rows * 4; number++, filled++)
            {
                if (!byNumber.TryGetValue(number, out var cells) || cells.Exists(cell => cell.Column == block.FirstColumn)) continue;
                cells.Add(source);
                source.IsShared = true;
            }
        }

        return [.. sheet.Rows.Select(row => row with { Cells = [.. byNumber[row.Number].OrderBy(cell => cell.Column)] })];
    }

    /// <summary>
    /// A list without headings: columns are told by a note that names them in their order, or by what stands in them, if enough rows look
    /// alike.
    /// </summary>
    static void WithoutHeadings(List<RawRow> rows, SheetParts parts)
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
            table.Lines.Add(LineOf(row, parts.Sheet));
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
    static bool OutsideEmployment(List<RawRow> rows, SheetParts parts)
    {
        var at = rows.FindIndex(row => row.Cells.Count > 1);
        if (at < 0 || rows[at].Cells.Any(cell => cell.IsData)) return false;
        var title = string.Join(' ', rows.Take(at).Select(Text).Prepend(parts.Sheet.Name ?? ""));
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
            .Select(row => LineOf(row, parts.Sheet)));
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

    static Line LineOf(RawRow row, RawSheet sheet, Section? section = null) => new()
    {
        Sheet = sheet.Name,
        Row = row.Number,
        PersonColumn = sheet.Block,
        Hidden = row.Hidden,
        Section = section,
        Cells = new(row.Cells),
    };

    /// <summary>Rows that turn out to be part of a table are neither ignored nor notes.</summary>
    static void NoLonger(SheetParts parts, List<RawRow> rows, HashSet<int> numbers)
    {
        parts.Ignored.RemoveAll(row => row.Row is { } number && numbers.Contains(number));
        var texts = rows.Where(row => numbers.Contains(row.Number)).Select(Text).ToHashSet(StringComparer.Ordinal);
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
}
