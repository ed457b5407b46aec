namespace Workforce.StaffLists;

/// <summary>Tells which tables hold the terms that the rows of people refer to, and by which column.</summary>
static class LookedUpTerms
{
    /// <summary>Columns of people that may name a key.</summary>
    static readonly FieldSet MayName =
    [
        Field.Unknown, Field.JobTitle, Field.Site, Field.Grade, Field.ContractType, Field.Firm, Field.OtherFacts, Field.CollectiveAgreement,
        Field.Assignment, Field.Allowances,
    ];

    static readonly FieldSet Identity = [Field.EmployeeRef, Field.Name, Field.Surname, Field.DateOfBirth, Field.Age, Field.ServiceStart,
        Field.EmployerStart];

    /// <summary>
    /// The tables of terms that rows of people refer to, taken out of their sheets, so that none is read as people or notes.
    /// </summary>
    public static List<TermsTable> Take(List<SheetParts> sheets, IReadOnlyList<string> words)
    {
        var people = sheets.SelectMany(sheet => sheet.Tables).Where(IsOfPeople).ToList();
        List<TermsTable> taken = [];
        if (people.Count == 0) return taken;
        for (var place = 0; place < sheets.Count; place++)
        {
            if (sheets[place].Tables.Exists(table => table.Transposed && IsOfPeople(table))) continue;
            var sheet = sheets[place].Sheet;
            var found = TermsTable.In(sheet, OfPeople(sheets[place]))
                .Where(terms => !IsScale(terms) && people.Exists(table => KeyOf(table, terms) is not null))
                .ToList();
            if (found.Count == 0) continue;
            taken.AddRange(found);
            sheets[place] = Without(sheet, found, words);
        }

        return taken;
    }

    /// <summary>
    /// Cells under the headings of people, in rows that give figures or dates there; a row of words alone may be headings.
    /// </summary>
    static Func<RawRow, RawCell, bool> OfPeople(SheetParts parts)
    {
        var columns = new Dictionary<int, HashSet<int>>();
        foreach (var table in parts.Tables.Where(IsOfPeople))
        {
            var own = table.Columns.Select(column => column.Index).ToHashSet();
            foreach (var line in table.Lines.Take(TermsTable.Looked * 2).Concat(table.Lines.TakeLast(TermsTable.Looked * 2)))
                columns.TryAdd(line.Row, own);
        }

        return (row, cell) => columns.TryGetValue(row.Number, out var own) && own.Contains(cell.Column)
            && row.Cells.Any(other => other.IsData && own.Contains(other.Column));
    }

    static SheetParts Without(RawSheet sheet, List<TermsTable> found, IReadOnlyList<string> words)
    {
        var cells = found.SelectMany(terms => terms.Cells).ToHashSet();
        var rows = sheet.Rows
            .Select(row => row.Cells.Any(cell => cells.Contains((row.Number, cell.Column)))
                ? row with { Cells = [.. row.Cells.Where(cell => !cells.Contains((row.Number, cell.Column)))] }
                : row)
            .ToList();
        var parts = TableFinder.Find(sheet with { Rows = [.. rows.Where(row => row.Cells.Count > 0)] }, words);
        parts.Ignored.AddRange(rows.Where(row => row.Cells.Count == 0).Select(row => new IgnoredRow(sheet.Name, row.Number, "terms")));
        parts.HoldsTerms = true;
        return parts;
    }

    /// <summary>A scale of pay alone, which <see cref="ScaleTable"/> reads.</summary>
    static bool IsScale(TermsTable terms) =>
        terms.Terms.All(term => term.Field == Field.Pay) && new ScaleTable().Read(terms.Sheet, null);

    static bool IsOfPeople(StaffTable table) =>
        table.Lines.Count > 0 && table.Columns.Exists(column => Identity.Contains(column.Field));

    public static void Lay(IEnumerable<StaffTable> tables, List<TermsTable> taken)
    {
        if (taken.Count == 0) return;
        foreach (var table in tables.Where(IsOfPeople))
        {
            foreach (var terms in taken)
            {
                if (KeyOf(table, terms) is not { } key) continue;
                if (TimeReader.IsWeekday(key.Column)) Shifts(table, terms, key.Keys);
                else TermsCells.Lay(table, terms, key.Column, key.Keys);
            }

            table.Settle();
        }
    }

    /// <summary>The hours of each shift of a rota: E 8, N 10.</summary>
    static void Shifts(StaffTable table, TermsTable terms, TermsKeys keys)
    {
        if (terms.Terms.FirstOrDefault(term => term.Field is Field.WeeklyHours or Field.DailyHours) is not { } hours) return;
        for (var place = 0; place < keys.Texts.Count; place++)
        {
            if (keys.Texts[place] is { Length: > 0 } shift && hours.Values[place] is { } cell) table.Shifts.TryAdd(shift, cell.Clean);
        }
    }

    /// <summary>The column in which most rows name a key, two keys at least or the same one in every row.</summary>
    static (Column Column, TermsKeys Keys)? KeyOf(StaffTable table, TermsTable terms)
    {
        (Column, TermsKeys)? best = null;
        var most = (Share: 0.0, Same: false);
        foreach (var column in table.Columns.Where(column => MayName.Contains(column.Field)))
        {
            var named = table.Lines
                .Take(ColumnSample.Lines * 10)
                .Where(line => table.Sheet != terms.Sheet.Name || !terms.Cells.Contains((line.Row, column.Index)))
                .Select(line => line[column])
                .OfType<RawCell>()
                .Where(cell => cell.Clean.Length is > 0 and <= 60 && !cell.IsNotGiven && !cell.IsDitto)
                .Select(cell => cell.Clean)
                .ToList();
            foreach (var keys in terms.Keys)
            {
                var found = named.Select(keys.PlaceOf).OfType<int>().ToList();
                var share = named.Count == 0 ? 0 : (double)found.Count / named.Count;
                var same = SameHeading(column, keys.Heading);
                if (share < 0.6 || (share, same).CompareTo(most) <= 0) continue;
                if (found.Distinct().Count() < 2 && (share < 1 || found.Count < 2)) continue;
                if (!same && named.TrueForAll(text => text.All(char.IsDigit))) continue;
                (best, most) = ((column, keys), (share, same));
            }
        }

        return best;
    }

    /// <summary>Figures name a key only under a heading that says so: grade 4 is no group 4.</summary>
    static bool SameHeading(Column column, Column key) =>
        column.Field != Field.Unknown && column.Field == key.Field
            || HeadingWords.Of(column.Heading).Intersect(HeadingWords.Of(key.Heading), StringComparer.Ordinal).Any();
}
