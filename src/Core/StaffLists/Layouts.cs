namespace Workforce.StaffLists;

/// <summary>
/// What a sheet is made into before its people are looked for: one sheet for each table that stands beside another, one row for each
/// person. What HR has settled about headings says what columns mean, never where people stand: a reduced list is cut as the whole one.
/// </summary>
static class Layouts
{
    public static IReadOnlyList<RawSheet> Of(RawSheet sheet)
    {
        using var memory = new ListMemory().Enter();
        return [.. SideBySide.Split(WithoutHiddenColumns(sheet)).Select(PairedRows.Join).Select(DecimalCommas.Read)];
    }

    static RawSheet WithoutHiddenColumns(RawSheet sheet) => sheet.HiddenColumns.Count == 0 ? sheet : sheet with
    {
        Rows = [.. sheet.Rows
            .Select(row => row with { Cells = [.. row.Cells.Where(cell => !sheet.HiddenColumns.Contains(cell.Column))] })
            .Where(row => row.Cells.Count > 0)],
    };
}
