using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Workforce.StaffLists;

/// <summary>Reads one sheet of a workbook: values as last worked out by the contractor's spreadsheet, never a formula.</summary>
sealed partial class XlsxSheet(XlsxStyles styles, XlsxStrings texts, IReadOnlyList<string> strings, bool base1904)
{
    /// <summary>Figures come again and again; each is worked out once.</summary>
    readonly Dictionary<(string Value, int Style, int Column), RawCell> figures = [];
    readonly CellPool pool = new(long.MaxValue);
    readonly List<RawCell> cells = [];
    int cellsRead;
    int ownCells;
    long characters;

    public RawSheet Read(ZipArchiveEntry part, string name, bool hidden)
    {
        var rows = new List<RawRow>();
        var merged = new List<MergedCells>();
        var hiddenColumns = new HashSet<int>();
        var last = 0;
        using var xml = XlsxPackage.Open(part);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            switch (xml.LocalName)
            {
                case "col" when IsOn(xml.GetAttribute("hidden")): AddColumns(xml, hiddenColumns); break;
                case "row": last = ReadRow(xml, last, rows); break;
                case "mergeCell" when merged.Count < FileLimits.MergedBlocks && Range(xml.GetAttribute("ref")) is { } range:
                    merged.Add(range);
                    break;
            }
        }

        return new(name, hidden, rows, merged, hiddenColumns);
    }

    int ReadRow(XmlReader xml, int last, List<RawRow> rows)
    {
        var number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given > 0
            ? given
            : last + 1;
        var hidden = IsOn(xml.GetAttribute("hidden"));
        if (xml.IsEmptyElement) return number;
        var depth = xml.Depth;
        var column = -1;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c") continue;
            column = Reference(xml.GetAttribute("r"))?.Column ?? column + 1;
            Keep(ReadCell(xml, column), column);
        }

        End(number, hidden, rows);
        return number;
    }

    void Keep(RawCell? cell, int column)
    {
        if (cell is null || string.IsNullOrWhiteSpace(cell.Text)) return;
        if (column >= FileLimits.Columns) throw UnusableFileException.TooLarge($"it has over {FileLimits.Columns} columns");
        if (cell.Text.Length > FileLimits.CellCharacters)
            throw UnusableFileException.TooLarge("one cell is longer than any spreadsheet allows");
        if (!cell.IsShared) ownCells++;
        if (++cellsRead > FileLimits.Cells || ownCells > FileLimits.OwnCells)
            throw UnusableFileException.TooLarge("it has more cells than any staff list");
        if ((characters += cell.Text.Length) > FileLimits.Characters)
            throw UnusableFileException.TooLarge("it holds more text than a list can");
        cells.Add(cell);
    }

    void End(int number, bool hidden, List<RawRow> rows)
    {
        if (cells.Count == 0) return;
        if (rows.Count == FileLimits.Rows) throw UnusableFileException.TooLarge($"it has over {FileLimits.Rows} rows");
        rows.Add(new(number, hidden, cells.ToArray()));
        cells.Clear();
    }

    RawCell? ReadCell(XmlReader xml, int column)
    {
        var type = xml.GetAttribute("t");
        var style = int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var s) ? s : -1;
        if (xml.IsEmptyElement) return null;
        string? value = null;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "v") value = texts.Content(xml);
            else if (xml.LocalName == "is") value = texts.Item(xml);
        }

        return value is null ? null : type switch
        {
            "s" => Shared(value) is { } shared ? pool.Of(column, shared) : null,
            "inlineStr" or "str" or "e" => pool.Of(column, value),
            "b" => pool.Of(column, value is "1" or "true" ? "Yes" : "No"),
            "d" when DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var date) =>
                CellNumbers.Dated(column, (decimal)(date - new DateTime(1899, 12, 30)).TotalDays, date, false),
            _ => Figure(value, style, column),
        };
    }

    RawCell Figure(string value, int style, int column)
    {
        if (figures.TryGetValue((value, style, column), out var known))
        {
            known.IsShared = true;
            return known;
        }

        var cell = CellNumbers.Cell(column, value, styles[style], base1904);
        if (figures.Count < FileLimits.RememberedTexts) figures.Add((value, style, column), cell);
        return cell;
    }

    string? Shared(string index) =>
        int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < strings.Count ? strings[at] : null;

    static bool IsOn(string? value) => value is "1" or "true";

    static void AddColumns(XmlReader xml, HashSet<int> hidden)
    {
        if (!int.TryParse(xml.GetAttribute("min"), NumberStyles.None, CultureInfo.InvariantCulture, out var from)) return;
        if (!int.TryParse(xml.GetAttribute("max"), NumberStyles.None, CultureInfo.InvariantCulture, out var to)) return;
        for (var column = Math.Max(1, from); column <= Math.Min(to, FileLimits.Columns); column++) hidden.Add(column - 1);
    }

    static MergedCells? Range(string? text)
    {
        var parts = (text ?? "").Split(':');
        return parts.Length == 2 && Reference(parts[0]) is { } first && Reference(parts[1]) is { } end
            ? new(first.Row, first.Column, end.Row, end.Column)
            : null;
    }

    static (int Row, int Column)? Reference(string? text)
    {
        if (text is null || text.Length > 12) return null;
        int column = 0, row = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetter(c) && row == 0) column = (column * 26) + (char.ToUpperInvariant(c) - 'A') + 1;
            else if (char.IsAsciiDigit(c) && row < 100_000_000) row = (row * 10) + (c - '0');
            else if (c != '$') return null;
            if (column > 20_000) return null;
        }

        return column > 0 ? (row, column - 1) : null;
    }
}
