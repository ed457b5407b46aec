using System.Globalization;
using System.Security;
using System.Text;

namespace Workforce.Samples;

/// <summary>
/// One sheet of a <see cref="Workbook"/>: rows are added from the top, or single cells set by address. Rows count from 1.
/// </summary>
public sealed class Sheet(string name, bool hidden)
{
    readonly SortedDictionary<int, SortedDictionary<int, Cell>> _rows = [];
    readonly HashSet<int> _hiddenRows = [];
    readonly SortedSet<int> _hiddenColumns = [];
    readonly List<string> _merged = [];

    public string Name { get; } = name;

    public bool Hidden { get; } = hidden;

    /// <summary>The number of the last row added or skipped; 0 at first.</summary>
    public int LastRow { get; private set; }

    /// <summary>Adds a row below the last one, from column A, and returns its number.</summary>
    public int Add(params IEnumerable<Cell> cells)
    {
        LastRow++;
        _rows[LastRow] = [];
        var column = 0;
        foreach (var cell in cells)
            _rows[LastRow][column++] = cell;
        return LastRow;
    }

    public void Skip(int rows = 1) => LastRow += rows;

    /// <summary>Sets one cell by its address, such as <c>XFD12</c>, wherever rows have got to.</summary>
    public void Set(string address, Cell cell)
    {
        var letters = address.TakeWhile(char.IsAsciiLetterUpper).Count();
        var row = int.Parse(address.AsSpan(letters), CultureInfo.InvariantCulture);
        if (!_rows.TryGetValue(row, out var cells))
            _rows[row] = cells = [];
        cells[ColumnNumber(address[..letters])] = cell;
        LastRow = Math.Max(LastRow, row);
    }

    /// <summary>Merges a range such as <c>A1:R1</c>; the value is that of its top left cell.</summary>
    public void Merge(string range) => _merged.Add(range);

    public void HideRow(int row) => _hiddenRows.Add(row);

    public void HideColumn(string letters) => _hiddenColumns.Add(ColumnNumber(letters));

    internal string ToXml(string ns)
    {
        var xml = new StringBuilder($"""<worksheet xmlns="{ns}">""");
        if (_hiddenColumns.Count > 0)
        {
            var columns = _hiddenColumns.Select(column => $"""<col min="{column + 1}" max="{column + 1}" width="9" hidden="1"/>""");
            xml.Append(CultureInfo.InvariantCulture, $"<cols>{string.Concat(columns)}</cols>");
        }

        xml.Append("<sheetData>");
        foreach (var (row, cells) in _rows)
        {
            xml.Append(CultureInfo.InvariantCulture, $"""<row r="{row}"{(_hiddenRows.Contains(row) ? " hidden=\"1\"" : "")}>""");
            foreach (var (column, cell) in cells)
                xml.Append(ToXml(ColumnLetters(column) + row.ToString(CultureInfo.InvariantCulture), cell));
            xml.Append("</row>\n");
        }

        xml.Append("</sheetData>");
        if (_merged.Count > 0)
        {
            var ranges = _merged.Select(range => $"""<mergeCell ref="{range}"/>""");
            xml.Append(CultureInfo.InvariantCulture, $"""<mergeCells count="{_merged.Count}">{string.Concat(ranges)}</mergeCells>""");
        }

        return xml.Append("</worksheet>").ToString();
    }

    static string ToXml(string address, Cell cell)
    {
        var style = cell.Bold ? 4 : cell.Kind switch { CellKind.Date => 1, CellKind.Time => 2, CellKind.Money => 3, _ => 0 };
        var open = $"<c r=\"{address}\"{(style == 0 ? "" : $" s=\"{style}\"")}";
        var number = cell.Number.ToString(CultureInfo.InvariantCulture);
        var text = SecurityElement.Escape(cell.Text);
        return cell.Kind switch
        {
            CellKind.Blank => "",
            CellKind.Text => $"""{open} t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>""",
            CellKind.Error => $"""{open} t="e"><v>{text}</v></c>""",
            CellKind.Formula => $"{open}><f>{text}</f><v>{number}</v></c>",
            _ => $"{open}><v>{number}</v></c>",
        };
    }

    static int ColumnNumber(string letters) => letters.Aggregate(0, (number, letter) => (number * 26) + letter - 'A' + 1) - 1;

    static string ColumnLetters(int column) =>
        (column < 26 ? "" : ColumnLetters((column / 26) - 1)) + (char)('A' + (column % 26));
}
