namespace Workforce.StaffLists;

/// <summary>
/// Tables of different people beside each other on one sheet, each under its own headings, are cut into a sheet each. Cells keep their
/// columns; a title or note about all of them goes with each.
/// </summary>
static class SideBySide
{
    const int Sample = 200;
    const int HeadingsWithin = 60;
    const int FewestFields = 4;
    const int MostTables = 12;
    const int NotesBelow = 100;

    /// <summary>Rows of words that are tried as headings of all tables, and columns of each that may name a person.</summary>
    const int HeadingTries = 10, Anchors = 3;

    sealed record Table(int Start, int Top, List<Column> Columns, HashSet<Field> Fields, List<RawRow> People);

    public static IReadOnlyList<RawSheet> Split(RawSheet sheet)
    {
        var rows = sheet.Rows.Take(Sample).ToList();
        if (!rows.Exists(row => row.Cells.Count >= FewestFields * 2)) return [sheet];
        var tables = Candidates(rows).Select(starts => Tables(rows, starts, sheet)).FirstOrDefault(found => found.Count > 1);
        return tables is null ? [sheet] : Cut(sheet, tables);
    }

    /// <summary>Where tables may begin: after an empty column, or where the headings begin again.</summary>
    static IEnumerable<List<int>> Candidates(List<RawRow> rows)
    {
        yield return AfterGaps(rows);
        foreach (var row in rows.Take(HeadingsWithin).Where(row => HeadingRows.Plausible(row, FewestFields * 2)).Take(HeadingTries))
        {
            for (var anchor = 0; anchor < Anchors; anchor++)
            {
                var (first, before) = (row.Cells[anchor], row.Cells[anchor].Column - row.Cells[0].Column);
                yield return Places(cell => cell.Clean.Equals(first.Clean, StringComparison.OrdinalIgnoreCase));
                if (HeadingMap.Match(first.Clean).Field is not Field.Unknown and var field)
                    yield return Places(cell => HeadingMap.Match(cell.Clean).Field == field);

                List<int> Places(Func<RawCell, bool> again) => [.. row.Cells.Where(again).Select(cell => cell.Column - before)];
            }
        }
    }

    static List<int> AfterGaps(List<RawRow> rows)
    {
        var wide = rows.Where(row => row.Cells.Count > 2);
        var used = wide.SelectMany(row => row.Cells).Select(cell => cell.Column).Distinct().Order().ToList();
        List<int> starts = [];
        for (var i = 0; i < used.Count; i++)
        {
            if (i == 0 || used[i] > used[i - 1] + 1) starts.Add(used[i]);
        }

        // A narrow run is part of the table before it.
        starts.RemoveAll(start => start != starts[0] && used.TakeWhile(column => column < start + FewestFields)
            .Count(column => column >= start) < FewestFields);
        return starts;
    }

    /// <summary>The tables that begin there; none unless each has headings and people of its own, and they ask mostly the same.</summary>
    static List<Table> Tables(List<RawRow> rows, List<int> starts, RawSheet sheet)
    {
        List<Table> tables = [];
        if (starts.Count is < 2 or > MostTables) return tables;
        for (var i = 0; i < starts.Count; i++)
        {
            if (In(rows, Left(starts, i), End(starts, i), sheet) is not { } table) return [];
            tables.Add(table with { Start = starts[i] });
        }

        return tables.Skip(1).All(table => IsLike(tables[0], table)) && !Across(rows, starts, sheet) ? tables : [];
    }

    static int Left(List<int> starts, int at) => at == 0 ? 0 : starts[at];

    static int End(List<int> starts, int at) => at + 1 < starts.Count ? starts[at + 1] : int.MaxValue;

    static Table? In(List<RawRow> rows, int from, int to, RawSheet sheet)
    {
        var own = rows.Select(row => Part(row, from, to)).Where(row => row.Cells.Count > 0).ToList();
        for (var i = 0; i < Math.Min(own.Count, HeadingsWithin); i++)
        {
            if (!HeadingRows.Plausible(own[i], FewestFields) || HeadingRows.At(own, i, sheet) is not { } headings) continue;
            var fields = headings.Columns.Select(column => column.Field).Where(field => field != Field.Unknown).ToHashSet();
            if (fields.Count < FewestFields) continue;
            var people = own.Skip(i + headings.Rows).Where(row => RowKinds.Of(row, headings.Columns) == RowKind.Person).ToList();
            return people.Count == 0 ? null : new(from, own[i].Number, headings.Columns, fields, people);
        }

        return null;
    }

    /// <summary>
    /// The same is asked, of other people. What is asked of one person twice, as before and after a change, leaves out the name and the
    /// reference or repeats them.
    /// </summary>
    static bool IsLike(Table one, Table other)
    {
        var shared = one.Fields.Where(other.Fields.Contains).ToList();
        if (shared.Count < FewestFields || shared.Count * 10 < Math.Max(one.Fields.Count, other.Fields.Count) * 6) return false;
        List<Field> names = [.. Names.Where(one.Fields.Contains)];
        return names.Count == 0 ? shared.Contains(Field.JobTitle) : names.Exists(shared.Contains) && !SamePeople(one, other);
    }

    static readonly Field[] Names = [Field.EmployeeRef, Field.Name, Field.Surname];

    static bool SamePeople(Table one, Table other)
    {
        var beside = one.People.Join(other.People, row => row.Number, row => row.Number, (left, right) => (left, right)).ToList();
        var same = beside.Count(pair => Names.Any(name => Said(one, pair.left, name) is { } said
            && said.Equals(Said(other, pair.right, name), StringComparison.OrdinalIgnoreCase)));
        return same * 2 > beside.Count;
    }

    static string? Said(Table table, RawRow row, Field field) =>
        table.Columns.Find(column => column.Field == field) is { } column
            ? row.Cells.FirstOrDefault(cell => cell.Column == column.Index)?.Clean
            : null;

    /// <summary>Other headings of the sheet run on from one part into the next: a table over its whole width.</summary>
    static bool Across(List<RawRow> rows, List<int> starts, RawSheet sheet)
    {
        for (var i = 0; i < Math.Min(rows.Count, HeadingsWithin); i++)
        {
            if (!HeadingRows.Plausible(rows[i], FewestFields) || HeadingRows.At(rows, i, sheet) is null) continue;
            var parts = Enumerable.Range(0, starts.Count)
                .Select(at => Part(rows[i], Left(starts, at), End(starts, at)))
                .Where(part => part.Cells.Count > 0)
                .ToList();
            if (parts.Count > 1 && parts.Exists(part => part.Cells.Count > 1
                && HeadingRows.Distinct(HeadingRows.Alone(part, sheet)) < FewestFields - 1))
            {
                return true;
            }
        }

        return false;
    }

    static RawRow Part(RawRow row, int from, int to) =>
        row with { Cells = row.Cells.Where(cell => cell.Column >= from && cell.Column < to).ToArray() };

    static List<RawSheet> Cut(RawSheet sheet, List<Table> tables)
    {
        var starts = tables.ConvertAll(table => table.Start);
        var (top, last) = (tables.Min(table => table.Top), sheet.Rows.LastOrDefault(row => row.Cells.Count > 2)?.Number ?? 0);
        return [.. tables.Select((table, at) => sheet with
        {
            BlockAt = table.Start,
            Merged = [.. sheet.Merged.Where(range => range.FirstColumn < End(starts, at) && range.LastColumn >= Left(starts, at))],
            Rows = [.. sheet.Rows.Select(row => IsAboutAll(row) ? row : Part(row, Left(starts, at), End(starts, at)))
                .Where(row => row.Cells.Count > 0)],
        })];

        // A line over the headings that is merged over one table alone is that table's own title.
        bool IsAboutAll(RawRow row)
        {
            if (row.Number > last) return row.Cells.Count == 1 && row.Number <= last + NotesBelow;
            if (row.Number >= top || row.Cells.Count == 0) return false;
            var own = starts.FindLastIndex(start => start <= row.Cells[0].Column);
            var end = End(starts, Math.Max(own, 0));
            return row.Cells.All(cell => cell.Column < end)
                && !sheet.Merged.Any(range => range.FirstRow == row.Number && range.FirstColumn == row.Cells[0].Column
                    && range.LastColumn > range.FirstColumn && range.LastColumn < end);
        }
    }

    /// <summary>
    /// The rows left out. One that tables beside each other leave out for the same reason is said once; one that is left out of one table
    /// only names the table.
    /// </summary>
    public static List<IgnoredRow> Ignored(IReadOnlyList<SheetParts> sheets)
    {
        List<IgnoredRow> ignored = [.. sheets.Where(sheet => sheet.Sheet.BlockAt is null).SelectMany(sheet => sheet.Ignored)];
        foreach (var tables in sheets.Where(sheet => sheet.Sheet.BlockAt is not null).GroupBy(sheet => sheet.Sheet.Name))
        {
            foreach (var row in tables.SelectMany(table => table.Ignored.Select(row => (table, row)))
                .GroupBy(pair => pair.row.Row).OrderBy(row => row.Key))
            {
                var whole = tables.All(table => row.Any(pair => pair.table == table)) && row.DistinctBy(pair => pair.row.Why).Count() == 1;
                ignored.AddRange(whole
                    ? [row.First().row]
                    : row.Select(pair => pair.row with { Why = $"{pair.row.Why}, from column {pair.table.Sheet.Block}" }));
            }
        }

        return ignored;
    }
}
