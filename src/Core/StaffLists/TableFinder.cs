namespace Workforce.StaffLists;

/// <summary>
/// Finds the people of a sheet among its titles, headings, totals and notes. Every row that is not empty ends as a line or as an ignored
/// row.
/// </summary>
static class TableFinder
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
        if (parts.Tables.Count == 0 && !parts.HasHeadings && !Unheaded.TakeOutsideEmployment(rows, parts))
            Unheaded.Take(rows, parts);
        parts.Ignored.AddRange(PairedRows.Ignored(sheet));
        foreach (var table in parts.Tables)
        {
            Unheaded.AddColumns(table, parts);
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

    public static Line LineOf(RawRow row, RawSheet sheet, Section? section = null) => new()
    {
        Sheet = sheet.Name,
        Row = row.Number,
        PersonColumn = sheet.Block,
        Hidden = row.Hidden,
        Section = section,
        Cells = new(row.Cells),
    };
}
