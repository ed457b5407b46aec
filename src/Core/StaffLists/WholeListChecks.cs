using Workforce.Findings;

namespace Workforce.StaffLists;

/// <summary>Findings about the list as a whole: said once, with no row.</summary>
static class WholeListChecks
{
    public static List<Finding> Run(IReadOnlyList<SheetParts> sheets, IReadOnlyList<Draft> drafts, DateOnly? asAt)
    {
        var findings = new List<Finding>();
        var tables = sheets.SelectMany(sheet => sheet.Tables).Where(table => table.Lines.Count > 0).ToList();
        Form(tables, findings);
        Gaps(tables, drafts, asAt, findings);
        foreach (var table in tables) Columns(table, findings);
        Totals(sheets, drafts, findings);
        HiddenRows(tables, findings);
        return findings;
    }

    static Finding About(string code, Severity severity, string message, string remedy, string? sheet = null, string? column = null,
        string? field = null) =>
        new(code, severity, message, new(sheet, null, column, field), remedy);

    static void Form(List<StaffTable> tables, List<Finding> findings)
    {
        if (tables.Exists(table => table.Transposed && table.Lines.Exists(line => line.PersonColumn is not null)))
            findings.Add(About(ListFindings.Transposed, Severity.Note, "The list has one person per column.",
                "Nothing to do: it is read that way."));
        if (tables.Exists(table => table.NoHeadings))
            findings.Add(About(ListFindings.WithoutHeadings, Severity.Warning,
                "The list has no headings; the columns are told by what stands in them.",
                "Check the columns, and ask the contractor for a list with headings."));
        var kinds = tables.Select(table => string.Join('|',
            table.Columns.Select(column => column.Heading.ToUpperInvariant()).Order(StringComparer.Ordinal)))
            .Distinct()
            .Count();
        if (kinds > 1)
            findings.Add(About(ListFindings.DifferentHeadings, Severity.Note, "The tables of the list have different headings.",
                "Check that the same words mean the same on each sheet."));
        if (tables.Exists(table => table.Columns.Exists(column => column.MonthFirst)))
            findings.Add(About(ListFindings.MonthFirst, Severity.Note, "Dates are written month first; they are read so.",
                "Check one date you know."));
    }

    static void Gaps(List<StaffTable> tables, IReadOnlyList<Draft> drafts, DateOnly? asAt, List<Finding> findings)
    {
        var scope = drafts.Where(draft => !draft.Out).ToList();
        if (asAt is null)
            findings.Add(About(ListFindings.NoDate, Severity.Warning, "The list does not say at what date it is correct.",
                "Ask for the date: the information must be no more than 14 days old when it is given (reg 11(3))."));
        if (scope.Count > 0 && scope.TrueForAll(draft => draft.FullTimeWeek is null))
            findings.Add(About(ListFindings.NoFullTimeWeek, Severity.Warning,
                "No full-time week is stated, so full-time yearly pay cannot be worked out.",
                "Ask for the full-time hours of each kind of post."));
        if (scope.Count > 0 && scope.TrueForAll(draft => draft.Birth is null)
            && scope.Exists(draft => draft.Age is not null || draft.Extra.ContainsKey("ageBand")))
        {
            findings.Add(About(ListFindings.BirthWithheld, Severity.Note, "The list gives ages without dates of birth; that is allowed.",
                "Dates of birth will be needed for payroll and pensions nearer the transfer."));
        }

        findings.AddRange(Particulars.Missing(tables));
    }

    static void Columns(StaffTable table, List<Finding> findings)
    {
        var surplus = table.Columns
            .Where(column => Fields.Surplus.Contains(column.Field) && table.Lines.Exists(line => line[column] is not null))
            .ToList();
        if (surplus.Count > 0)
            findings.Add(About(ListFindings.SurplusPersonalData, Severity.Warning,
                $"The list holds personal data it need not hold ({string.Join(", ", surplus.Select(column => column.Heading))}); it is not carried further.",
                "Tell the contractor not to send it, and your data protection officer that it came.", table.Sheet, surplus[0].Letter));
        foreach (var column in table.Columns.Where(column => column.Spare && column.Field != Field.Unknown))
        {
            var winner = table.Of(column.Field);
            findings.Add(About(ListFindings.ColumnsCompete, Severity.Note,
                $"Two columns give the same thing; '{winner?.Heading}' is used and '{column.Heading}' kept beside it.",
                "Check that the right one is used.", table.Sheet, column.Letter));
        }

        if (table.NoHeadings) return;
        foreach (var column in table.Columns.Where(column => column.Field == Field.Unknown))
            findings.Add(About(ListFindings.UnknownColumn, Severity.Note,
                $"The column '{column.Heading}' is not known; it is kept and shown.", "Say what it means if it matters.", table.Sheet,
                column.Letter));
    }

    /// <summary>
    /// Printed totals of hours are compared with everybody above them and with those in scope, since the total before and since the start.
    /// </summary>
    static void Totals(IReadOnlyList<SheetParts> sheets, IReadOnlyList<Draft> drafts, List<Finding> findings)
    {
        foreach (var sheet in sheets)
        {
            var rows = drafts.Where(draft => sheet.Tables.Contains(draft.Table)).ToList();
            var before = 0;
            foreach (var total in sheet.Totals.Where(total => total.Hours is > 0))
            {
                var all = rows.Where(draft => draft.Line.Row < total.Row).ToList();
                var since = all.Where(draft => draft.Line.Row > before).ToList();
                before = total.Row;
                if (new[] { all, since,
                    rows }.Any(part => Near(part.Where(draft => draft.Out == false && !draft.IsRejected).Sum(draft => draft.Hours ?? 0),
                        total.Hours!.Value)))
                {
                    continue;
                }

                findings.Add(About(ListFindings.TotalMismatch, Severity.Note,
                    $"A printed total of {Wording.Plain(total.Hours!.Value)} hours does not agree with the people who can be counted above it.",
                    "Ask whom the total counts.", sheet.Sheet.Name));
                break;
            }
        }
    }

    static bool Near(decimal one, decimal other) => Math.Abs(one - other) <= 0.26m;

    static void HiddenRows(List<StaffTable> tables, List<Finding> findings)
    {
        var hidden = tables.Sum(table => table.Lines.Count(line => line.Hidden));
        if (hidden > 0)
            findings.Add(About(ListFindings.HiddenRows, Severity.Warning,
                $"{hidden} {(hidden == 1 ? "person stands" : "people stand")} in hidden rows; they are read all the same.",
                "Ask whether a filter hid them or whether they should not be on the list."));
    }
}
