namespace Workforce.Samples;

/// <summary>
/// The staff of one list as cells under headings, before headings, totals and notes are set round them. Lines count from 1, so a mistake
/// put in on purpose can name its line and column.
/// </summary>
public sealed class Roster(params string[] columns)
{
    readonly List<(string Site, Cell[] Cells)> _lines = [];

    public IReadOnlyList<string> Columns => columns;

    /// <summary>The number the next line will have.</summary>
    public int NextLine => _lines.Count + 1;

    public void Add(string site, params Cell[] cells)
    {
        if (cells.Length != columns.Length)
            throw new ArgumentException($"{cells.Length} cells under {columns.Length} headings", nameof(cells));
        _lines.Add((site, cells));
    }

    /// <summary>Replaces one cell. Refuses a line or column that is not there, so that no mistake is lost when a list changes.</summary>
    public void Spoil(int line, string column, Cell value)
    {
        var index = Array.IndexOf(columns, column);
        if (index < 0)
            throw new ArgumentException($"No column {column}", nameof(column));
        _lines[line - 1].Cells[index] = value;
    }

    public IEnumerable<Cell[]> Lines => _lines.Select(line => line.Cells);

    /// <summary>Lines by site, in the order the sites were first met.</summary>
    public IEnumerable<(string Site, IReadOnlyList<Cell[]> Lines)> BySite =>
        _lines.GroupBy(line => line.Site, line => line.Cells, StringComparer.Ordinal)
            .Select(site => (site.Key, (IReadOnlyList<Cell[]>)[.. site]));
}
