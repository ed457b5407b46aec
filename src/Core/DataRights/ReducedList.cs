using System.Text.Json;
using Workforce.StaffLists;
using Workforce.Storage;

namespace Workforce.DataRights;

/// <summary>
/// A staff list out of which rows were taken: the cells that are left, at the rows and columns where they stood, as JSON that a person can
/// read. It stands in the place of a file that was destroyed; everybody else on it is read as before.
/// </summary>
public static class ReducedList
{
    const string Ending = ".cells.json";
    const string Removed = "[removed]";

    sealed record Cell(int Column, string Text, decimal? Number, DateTime? Date);

    sealed record Line(int Number, bool Hidden, IReadOnlyList<Cell> Cells);

    sealed record Sheet(string? Name, IReadOnlyList<Line> Rows, IReadOnlyList<MergedCells> Merged, IReadOnlyList<int> HiddenColumns);

    sealed record Stored(string FileName, string Format, IReadOnlyList<Sheet> Sheets);

    public static bool IsReduced(string path) => path.EndsWith(Ending, StringComparison.Ordinal);

    public static string PathOf(string service, ReadOnlySpan<byte> content) =>
        $"staff-lists/{service}/reduced-{ContentHash.VersionOf(ContentHash.Of(content))}{Ending}";

    /// <summary>
    /// The list without those rows, without its hidden sheets, and with the names of those taken out blanked wherever else a cell has them.
    /// </summary>
    /// <param name="list">As it stood.</param>
    /// <param name="rows">To take out.</param>
    /// <param name="names">Of the people in those rows.</param>
    /// <param name="kept">Rows of people who stay: a namesake keeps their name.</param>
    public static byte[] Without(RawStaffList list, IReadOnlyList<ListPlace> rows, IReadOnlyList<string> names,
        IReadOnlyList<ListPlace> kept)
    {
        ArgumentNullException.ThrowIfNull(list);
        var stays = kept.Select(place => (place.Sheet, place.Row)).ToHashSet();
        var sheets = list.Sheets
            .Where(sheet => !sheet.Hidden)
            .Select(Reduced);
        return JsonSerializer.SerializeToUtf8Bytes(new Stored(list.FileName, list.Format, [.. sheets]), StrictJson.Compact);

        Sheet Reduced(RawSheet sheet)
        {
            var people = new PersonCells(sheet);
            var taken = rows.Where(place => place.Sheet == sheet.Name).ToList();
            return new(sheet.Name, [.. sheet.Rows.Select(row => Left(sheet, row, people, taken)).OfType<Line>()], sheet.Merged,
                [.. sheet.HiddenColumns.Order()]);
        }

        Line? Left(RawSheet sheet, RawRow row, PersonCells people, List<ListPlace> taken)
        {
            var cells = row.Cells
                .Where(cell => !taken.Exists(place => people.Has(place.Row, place.Column, row.Number, cell)))
                .Select(cell => new Cell(cell.Column,
                    stays.Contains((sheet.Name, row.Number)) && names.Contains(cell.Text.Trim(), StringComparer.OrdinalIgnoreCase)
                        ? cell.Text
                        : Blanked(cell.Text),
                    cell.Number, cell.Date))
                .ToList();
            return cells.Count == 0 ? null : new(row.Number, row.Hidden, cells);
        }

        string Blanked(string text) =>
            names.Aggregate(text, (left, name) => left.Replace(name, Removed, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A list of the store, whichever form it has.</summary>
    public static Findings.Checked<RawStaffList?> ReadEither(string path, byte[] content) =>
        IsReduced(path) && Read(content) is { } reduced
            ? new(reduced, [])
            : StaffListReader.Read(new MemoryStream(content), path.Split('/')[^1]);

    static RawStaffList? Read(byte[] content)
    {
        try
        {
            return JsonSerializer.Deserialize<Stored>(content, StrictJson.Compact) is not { } stored ? null : new(
                stored.FileName, stored.Format,
                [.. stored.Sheets.Select(sheet => new RawSheet(
                    sheet.Name, Hidden: false,
                    [.. sheet.Rows.Select(row => new RawRow(row.Number, row.Hidden,
                        [.. row.Cells.Select(cell => new RawCell(cell.Column, cell.Text, cell.Number, cell.Date))]))],
                    sheet.Merged, sheet.HiddenColumns.ToHashSet()))]);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
