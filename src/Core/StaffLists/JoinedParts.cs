using Workforce.Findings;

namespace Workforce.StaffLists;

/// <summary>
/// A list may give its people in parts: posts and pay in one table, dates, pension and leave of the same people in another, in any order.
/// The second part is laid beside the first by the reference, or by the name where there is none.
/// </summary>
static class JoinedParts
{
    /// <summary>What makes a table a list of its own: one of these and a job.</summary>
    static readonly FieldSet WorkAndPay = [Field.WeeklyHours, Field.DailyHours, Field.Fte, Field.Pay];

    static readonly FieldSet Keys = [Field.EmployeeRef, Field.Name, Field.Surname, Field.Forename, Field.LineNumber];

    const int FewestPeople = 3, FewestGained = 2;

    /// <returns>What is said of each part that was joined.</returns>
    public static IReadOnlyList<Finding> Join(IReadOnlyList<SheetParts> sheets)
    {
        List<Finding> said = [];
        var tables = sheets.SelectMany(sheet => sheet.Tables).ToList();
        if (tables.Count is < 2 or > FileLimits.Parts) return said;
        foreach (var part in tables.Where(table => table.Lines.Count >= FewestPeople && !IsWhole(table)))
        {
            foreach (var main in tables.Where(table => table != part && table.Lines.Count >= FewestPeople))
            {
                if (Gained(main, part) is not { Count: >= FewestGained } gained || KeyOf(main, part) is not { } key) continue;
                said.Add(Lay(main, part, gained, key));
                break;
            }
        }

        return said;
    }

    static bool IsWhole(StaffTable table) => table.Has(Field.JobTitle) && Has(table, WorkAndPay);

    static bool Has(StaffTable table, FieldSet fields) => table.Columns.Exists(column => fields.Contains(column.Field));

    /// <summary>Columns of the part that the main table has not; empty where the part is the chief of the two.</summary>
    static List<Column> Gained(StaffTable main, StaffTable part)
    {
        if (!main.Has(Field.JobTitle) && part.Has(Field.JobTitle) || !Has(main, WorkAndPay) && Has(part, WorkAndPay)) return [];
        var gained = part.Columns.FindAll(column => !column.Spare && !Keys.Contains(column.Field)
            && (column.Field is Field.Unknown or Field.OtherFacts or Field.Remarks || !main.Has(column.Field)));
        return gained.Exists(column => column.Field is not (Field.Unknown or Field.OtherFacts or Field.Remarks)) ? gained : [];
    }

    /// <summary>What most of the people of both are called by, each once in the part; null where they are others.</summary>
    static Func<StaffTable, Line, string?>? KeyOf(StaffTable main, StaffTable part)
    {
        foreach (var key in (Func<StaffTable, Line, string?>[])[Reference, Name])
        {
            var theirs = part.Lines.ConvertAll(line => key(part, line)).FindAll(known => known is not null);
            var of = theirs.ToHashSet(Ignoring);
            if (theirs.Count * 10 < part.Lines.Count * 9 || of.Count < theirs.Count) continue;
            var met = main.Lines.Select(line => key(main, line)).Where(known => known is not null && of.Contains(known))
                .ToHashSet(Ignoring);
            if (met.Count >= FewestPeople && met.Count * 10 >= of.Count * 7 && met.Count * 2 >= main.Lines.Count) return key;
        }

        return null;
    }

    static string? Reference(StaffTable table, Line line) => Said(table, line, Field.EmployeeRef);

    static string? Name(StaffTable table, Line line) =>
        Said(table, line, Field.Surname) is { } surname ? $"{Said(table, line, Field.Forename)} {surname}".Trim()
            : Said(table, line, Field.Name);

    static string? Said(StaffTable table, Line line, Field field) =>
        table.Of(field) is { } column && line[column] is { IsNotGiven: false, Clean: { Length: > 0 } text } ? text : null;

    static Finding Lay(StaffTable main, StaffTable part, List<Column> gained, Func<StaffTable, Line, string?> key)
    {
        var next = Math.Max(main.Columns.Max(column => column.Index),
            main.Lines.Max(line => line.Cells.Columns.DefaultIfEmpty().Max())) + 1;
        var columns = gained.ConvertAll(column => (From: column, To: column.Beside(next++)));
        main.Columns.AddRange(columns.Select(column => column.To));
        var byKey = part.Lines.Where(line => key(part, line) is not null)
            .ToDictionary(line => key(part, line)!, Ignoring);
        var joined = new HashSet<Line>();
        foreach (var same in main.Lines.Where(line => key(main, line) is not null).GroupBy(line => key(main, line)!, Ignoring))
        {
            if (!byKey.TryGetValue(same.Key, out var other) || !AreOne([.. same], key, main, Name(part, other))) continue;
            joined.Add(other);
            foreach (var line in same) Lay(line, other, columns, part);
        }

        part.Lines.RemoveAll(joined.Contains);
        part.IsJoined = true;
        main.Settle();
        var alone = part.Lines.Count == 0 ? "" : $" {part.Lines.Count} of its rows are of nobody there.";
        return new(ListFindings.PartsJoined, Severity.Note,
            $"The list gives its people in parts; {joined.Count} rows of one part are read with the same people's rows of the other.{alone}",
            new(part.Sheet), "Check that rows of the two parts with the same reference or name are of one person.");
    }

    static readonly StringComparer Ignoring = StringComparer.OrdinalIgnoreCase;

    /// <summary>
    /// Rows that share a reference are one person's posts where their names agree, with each other and with the other part's; two rows of
    /// one name may be two people. What is not sure to be one person's is joined to nobody.
    /// </summary>
    static bool AreOne(List<Line> rows, Func<StaffTable, Line, string?> key, StaffTable main, string? name)
    {
        if (rows.Count > 1 && key == Name) return false;
        var names = rows.Select(row => Name(main, row)).Append(name).OfType<string>().Select(WordsOf).ToList();
        return names.Count == 0 || names.TrueForAll(names[0].ToHashSet(Ignoring).Overlaps);
    }

    /// <summary>Of a name, but for initials.</summary>
    static string[] WordsOf(string name) =>
        [.. name.Split([' ', ',', '.', '-'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 1)];

    static void Lay(Line line, Line other, List<(Column From, Column To)> columns, StaffTable part)
    {
        var cells = line.Cells.ToDictionary();
        var place = part.Transposed ? $"column {other.PersonColumn}" : $"row {other.Row}";
        var from = part.Sheet is null || part.Sheet == line.Sheet ? place : $"{place} of the sheet '{part.Sheet}'";
        foreach (var (own, to) in columns)
        {
            if ((other[own] is { IsDitto: true } ? other.Above(own) : other[own]) is not { } cell) continue;
            cells[to.Index] = new(to.Index, cell.Text, cell.Number, cell.Date);
            (line.LookedUp ??= [])[to.Index] = from;
        }

        line.Cells = new(cells);
        line.Hidden |= other.Hidden;
        line.Parts = [.. line.Parts, (other.Sheet, other.Row, other.PersonColumn)];
    }
}
