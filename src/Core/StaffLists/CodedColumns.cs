namespace Workforce.StaffLists;

/// <summary>Tells what a column of codes is by what the list's own legends say they mean.</summary>
static class CodedColumns
{
    /// <summary>What a heading that says little is taken for.</summary>
    static readonly FieldSet MayBeCodes = [Field.Unknown, Field.CollectiveAgreement, Field.OtherFacts, Field.PayPeriod, Field.Firm,
        Field.Event, Field.Grade, Field.Allowances, Field.Site];

    /// <summary>Gives columns whose headings say little the fields that their codes mean.</summary>
    public static void Name(StaffTable table, ListNotes notes,
        IReadOnlyList<(string Heading, IReadOnlyDictionary<string, string> Codes)> headed)
    {
        Statuses(table, notes, headed);
        Jobs(table, headed);
        // A key under a column's own heading tells more than one for the whole list.
        foreach (var column in table.Columns
            .Where(column => !column.Settled && (column.Spare || MayBeCodes.Contains(column.Field)))
            .OrderBy(column => LegendColumns.Own(column, headed) is null))
        {
            var codes = LegendColumns.For(column, notes, headed).Codes;
            if (codes.Count == 0) continue;
            if (Meant(table, column, codes) is not { Count: > 0 } meanings) continue;
            if (column.Field == Field.Firm && Most(meanings, TermsByCode.Given)) continue;
            if (column is { Field: Field.PayPeriod, Spare: false } && Most(meanings, text => PayText.PerOf(text) is not null)) continue;
            if (!table.Has(Field.ContractType)
                && Most(meanings,
                    text => ContractText.Read(text) is not null && (PayText.PerOf(text) is null || ContractText.Special(text) is not null)))
            {
                Set(table, column, Field.ContractType);
            }
            else if (table.Has(Field.Holiday) && !table.Has(Field.BankHolidays)
                && meanings.Exists(text => HolidayText.BanksOf(text) != BankHolidays.NotStated)
                && meanings.TrueForAll(text => HolidayText.UnitOf(text) is not null || HolidayText.BanksOf(text) != BankHolidays.NotStated))
            {
                Set(table, column, Field.BankHolidays);
            }
            else if (!table.Has(Field.Notice)
                && Most(meanings,
                    text => text.Contains("notice", StringComparison.OrdinalIgnoreCase)
                        || text.EndsWith("from us", StringComparison.OrdinalIgnoreCase)
                        || text.Contains("from the employer", StringComparison.OrdinalIgnoreCase)))
            {
                Set(table, column, Field.Notice);
            }
            else if (!table.Has(Field.WeeksPerYear)
                && Most(meanings, text => WeeksText.Read(text) is { Weeks: >= 20 } or { TermTime: true }))
            {
                Set(table, column, Field.WeeksPerYear);
            }
            else if ((meanings.Count > 1 || LegendColumns.Own(column, headed) is not null) && Most(meanings,
                text => (PayText.PerOf(text) is not null && text.Length < 60 || PayText.ForWork(text))
                    && WeeksText.Read(text) is not { Weeks: >= 20 })
                && (OfHours(table, column) ? Field.HoursPeriod : Field.PayPeriod) is var span && !table.Has(span))
            {
                Set(table, column, span, LegendColumns.For(column, notes, headed));
            }
            else if (!table.Has(Field.WeeklyHours) && !table.Has(Field.DailyHours) && !table.Has(Field.Fte)
                && (column.Field != Field.Grade || meanings.Exists(text => text.Any(char.IsLetter)))
                && Most(meanings, text => HoursText.Read(text) is { Hours: >= 4 and <= 60, Per: null or HoursPer.Week }))
            {
                Set(table, column, Field.WeeklyHours);
            }
            else if (column.Field == Field.Unknown && meanings.Count(text => text.Length > LongestName * 2) * 2 >= meanings.Count
                && meanings.TrueForAll(text => text.Length > LongestName && text.Contains(' ', StringComparison.Ordinal)))
            {
                Set(table, column, Field.Remarks);
            }
            else if (!table.Has(Field.Pension) && Most(meanings, text => PensionText.Read(text, null, out _) is not null))
                Set(table, column, Field.Pension);
            else if (!table.Has(Field.Holiday)
                && Most(meanings,
                    text => text.Any(char.IsDigit) && text.Any(char.IsLetter)
                        && HolidayText.Read(text, null, BankHolidays.NotStated).Entitlement?.Value is not null))
            {
                Set(table, column, Field.Holiday);
            }
        }
    }

    /// <summary>What a code of a footnote means is a sentence; that of other codes is a name.</summary>
    const int LongestName = 12;

    /// <summary>
    /// A column of codes that mean active, on maternity leave or resigned tells no kind of contract, whatever its heading.
    /// </summary>
    static void Statuses(StaffTable table, ListNotes notes,
        IReadOnlyList<(string Heading, IReadOnlyDictionary<string, string> Codes)> headed)
    {
        foreach (var column in table.Columns.Where(column => column is
        {
            Settled: false,
            Field: Field.ContractType or Field.PayPeriod or Field.Unknown
        }))
        {
            if (LegendColumns.For(column, notes, headed).Codes is not { Count: > 1 } codes || Meant(table, column, codes) is not { Count: > 1 } meanings)
                continue;
            if (Most(meanings, Circumstances.IsStatus) && !Most(meanings, text => ContractText.Read(text) is not null))
                Set(table, column, Field.Absence);
        }
    }

    /// <summary>Spans of time stand beside what they are of: the hours, or the pay.</summary>
    static bool OfHours(StaffTable table, Column column) => table.Columns
        .Where(other => other.Index < column.Index && other.Field is Field.WeeklyHours or Field.Pay)
        .MaxBy(other => other.Index) is { Field: Field.WeeklyHours } hours && hours.Index >= column.Index - 2;

    /// <summary>A column of codes that the list's own key turns into jobs.</summary>
    static void Jobs(StaffTable table, IReadOnlyList<(string Heading, IReadOnlyDictionary<string, string> Codes)> headed)
    {
        if (!table.Has(Field.JobTitle)
            && table.Columns.Find(column => !column.Settled && LegendColumns.Own(column, headed) is { Count: > 1 } codes
                && Meant(table, column, codes) is { Count: > 1 } meanings && Most(meanings, ValuePatterns.Job.IsMatch)) is { } jobs)
        {
            Set(table, jobs, Field.JobTitle);
        }
    }

    /// <summary>What the codes of the column mean, each once; null where most cells are no codes of the legend.</summary>
    static List<string>? Meant(StaffTable table, Column column, IReadOnlyDictionary<string, string> codes)
    {
        var texts = table.Lines
            .Take(ColumnSample.Lines)
            .Select(line => line[column])
            .OfType<RawCell>()
            .Where(cell => !cell.IsDitto && !cell.IsNotGiven || codes.ContainsKey(cell.Clean))
            .Select(cell => cell.Clean)
            .ToList();
        if (texts.Count == 0 || texts.Exists(text => text.Length > 30)) return null;
        var known = texts.Select(text => LegendColumns.CodeIn(text, codes)).OfType<string>().ToList();
        return known.Count * 10 >= texts.Count * 7 ? [.. known.Distinct(StringComparer.Ordinal).Select(text => codes[text])] : null;
    }

    static bool Most(List<string> meanings, Func<string, bool> test) => meanings.Count(test) * 3 >= meanings.Count * 2;

    static void Set(StaffTable table, Column column, Field field, ListNotes? notes = null)
    {
        (column.Field, column.Spare, column.Notes) = (field, false, notes ?? column.Notes);
        table.Settle();
    }
}
