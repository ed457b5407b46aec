namespace Workforce.StaffLists;

/// <summary>A list that gives each person a card: labels with their values beside them, the same labels on every card.</summary>
static class Cards
{
    const int FewestCards = 3;
    const int FewestFields = 5;

    /// <summary>The people of the cards, or null where the sheet holds no cards. A card begins where its first label comes again.</summary>
    public static StaffTable? Find(RawSheet sheet, List<RawRow> rows, SheetParts parts)
    {
        if (rows.Count < FewestCards * 3 || rows.Count > FileLimits.Questions * FewestFields
            || rows.Take(200).Max(row => row.Cells.Count) > 8)
        {
            return null;
        }

        var recurring = Recurring(rows);
        var pairs = rows.Select(row => Pairs(row, recurring)).ToList();
        var first = pairs.Where(row => row.Count > 0)
            .Select(row => row[0].Label.Clean)
            .GroupBy(label => label, StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Count() >= FewestCards)
            .Select(same => same.Key)
            .FirstOrDefault();
        var wide = Enumerable.Range(0, rows.Count).Where(i => rows[i].Cells.Count > 2 && pairs[i].Count > 0).ToList();

        // Labels stand in every other column; a list with people side by side has one at the left of each row.
        if (first is null || wide.Count(i => pairs[i].Count > 1) * 10 < wide.Count * 7) return null;
        var table = new StaffTable { Sheet = sheet.Name, Columns = [], Transposed = true, Title = sheet.Name ?? "" };
        Dictionary<int, RawCell>? card = null;
        List<Line> people = [];
        List<int> used = [];
        for (var i = 0; i < rows.Count; i++)
        {
            if (pairs[i].Count == 0) continue;
            if (pairs[i][0].Label.Clean.Equals(first, StringComparison.OrdinalIgnoreCase))
            {
                card = [];
                var top = i > 0 && pairs[i - 1].Count == 0 && rows[i - 1].Number == rows[i].Number - 1 ? i - 1 : i;
                if (top < i) used.Add(top);
                people.Add(new() { Sheet = sheet.Name, Row = rows[top].Number, Cells = new(card) });
            }

            if (card is null) continue;
            used.Add(i);
            people[^1].LastRow = rows[i].Number;
            foreach (var (label, value) in pairs[i])
            {
                var column = Column(table, label);
                if (value is not null) card.TryAdd(column, value);
            }
        }

        if (people.Count < FewestCards || used.Count * 10 < rows.Count * 6 || HeadingRows.Distinct(table.Columns) < FewestFields)
            return null;
        table.Lines.AddRange(people);
        parts.HasHeadings = true;
        var taken = used.ToHashSet();
        for (var i = 0; i < rows.Count; i++)
        {
            if (!taken.Contains(i)) TableFinder.Note(parts, rows[i], "title or note");
        }

        return table;
    }

    /// <summary>Labels and what stands beside them, left to right; none where the row does not begin with a label.</summary>
    static List<(RawCell Label, RawCell? Value)> Pairs(RawRow row, HashSet<(int Column, string Text)> recurring)
    {
        bool IsLabel(RawCell cell) => IsKnown(cell) || recurring.Contains((cell.Column, cell.Clean));
        List<(RawCell, RawCell?)> pairs = [];
        for (var i = 0; i < row.Cells.Count;)
        {
            if (!IsLabel(row.Cells[i])) return i == 0 ? [] : pairs;
            var next = i + 1 < row.Cells.Count ? row.Cells[i + 1] : null;
            var value = next?.Column == row.Cells[i].Column + 1 || next?.Column == row.Cells[i].Column + 2 && !IsLabel(next) ? next : null;
            pairs.Add((row.Cells[i], value));
            i += value is null ? 1 : 2;
        }

        return pairs;
    }

    /// <summary>
    /// What no field is called, but stands on about as many cards as labels do, in a column where labels stand: Registration / checks.
    /// </summary>
    static HashSet<(int Column, string Text)> Recurring(List<RawRow> rows)
    {
        HashSet<(int, string)> found = [];
        foreach (var column in rows.SelectMany(row => row.Cells).GroupBy(cell => cell.Column))
        {
            var texts = column.GroupBy(cell => cell.Clean, StringComparer.Ordinal).ToList();
            var known = texts.Where(text => IsKnown(text.First())).Select(text => text.Count()).ToList();
            if (known.Count == 0 || known.Sum() * 2 < column.Count()) continue;
            var cards = known.Max();
            found.UnionWith(texts
                .Where(text => text.Count() >= FewestCards && text.Count() * 10 >= cards * 7 && text.Key.Length is > 1 and < 60
                    && !HeadingRows.IsData(text.First()))
                .Select(text => (column.Key, text.Key)));
        }

        return found;
    }

    static bool IsKnown(RawCell cell) =>
        cell.Clean.Length is > 1 and < 60 && !HeadingRows.IsData(cell) && HeadingMap.Match(cell.Clean.TrimEnd(':', ' ')).Score >= 0.5;

    static int Column(StaffTable table, RawCell label)
    {
        var heading = label.Clean.TrimEnd(':', ' ');
        if (table.Columns.Find(known => known.Heading.Equals(heading, StringComparison.OrdinalIgnoreCase)) is { } column)
            return column.Index;
        table.Columns.Add(HeadingRows.Make(table.Columns.Count, heading, null, transposed: true));
        return table.Columns.Count - 1;
    }
}
