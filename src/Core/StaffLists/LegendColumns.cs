namespace Workforce.StaffLists;

/// <summary>Names columns of codes by what the list's own legend says the codes mean: S = standing, B = bank, T = temporary.</summary>
static class LegendColumns
{
    public static void Name(StaffTable table, IReadOnlyDictionary<string, string> codes)
    {
        if (codes.Count == 0) return;
        var named = false;
        foreach (var column in table.Columns.Where(column => !column.Settled && !Fields.Surplus.Contains(column.Field)))
        {
            if (Meant(table, column, codes) is not { Count: > 1 } meanings) continue;
            if (!table.Has(Field.ContractType) && Most(meanings, text => ContractText.Read(text) is not null && PayText.PerOf(text) is null)) named |= Set(column, Field.ContractType);
            else if (!table.Has(Field.WeeksPerYear) && Most(meanings, text => WeeksText.Read(text) is { Weeks: not null } or { TermTime: true })) named |= Set(column, Field.WeeksPerYear);
            else if (!table.Has(Field.Pension) && Most(meanings, text => PensionText.Read(text, null, out _) is not null)) named |= Set(column, Field.Pension);
        }

        if (named) table.Settle();
    }

    /// <summary>What the codes of the column mean, each once; null where most cells are no codes of the legend.</summary>
    static List<string>? Meant(StaffTable table, Column column, IReadOnlyDictionary<string, string> codes)
    {
        var texts = table.Lines.Take(ColumnContent.Sample).Select(line => line[column]).OfType<RawCell>().Where(cell => !cell.IsNotGiven || codes.ContainsKey(cell.Clean)).Select(cell => cell.Clean).ToList();
        if (texts.Count == 0 || texts.Exists(text => text.Length > 30)) return null;
        var known = texts.Where(codes.ContainsKey).ToList();
        return known.Count * 10 >= texts.Count * 7 ? [.. known.Distinct(StringComparer.Ordinal).Select(text => codes[text])] : null;
    }

    static bool Most(List<string> meanings, Func<string, bool> test) => meanings.Count(test) * 3 >= meanings.Count * 2;

    static bool Set(Column column, Field field)
    {
        column.Field = field;
        return true;
    }
}
