using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Workforce.Tests.StaffLists;

/// <summary>A tiny workbook writer: sheets of values, with the few features readers trip over.</summary>
sealed class XlsxBuilder
{
    readonly List<(string Name, string State, string Xml)> sheets = [];

    public bool Base1904 { get; init; }

    public XlsxBuilder Sheet(string name, IEnumerable<object?[]> rows, int[]? hiddenRows = null, int[]? hiddenColumns = null,
        string state = "visible", string[]? merged = null)
    {
        var xml = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        foreach (var column in hiddenColumns ?? [])
            xml.Append(CultureInfo.InvariantCulture, $"<cols><col min=\"{column}\" max=\"{column}\" hidden=\"1\"/></cols>");
        xml.Append("<sheetData>");
        var number = 0;
        foreach (var row in rows)
        {
            number++;
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{number}\"{((hiddenRows ?? []).Contains(number) ? " hidden=\"1\"" : "")}>");
            for (var column = 0; column < row.Length; column++) xml.Append(Cell(row[column], $"{(char)('A' + column)}{number}"));
            xml.Append("</row>");
        }

        xml.Append("</sheetData>");
        if (merged is not null)
            xml.Append("<mergeCells>").AppendJoin("", merged.Select(range => $"<mergeCell ref=\"{range}\"/>")).Append("</mergeCells>");
        sheets.Add((name, state, xml.Append("</worksheet>").ToString()));
        return this;
    }

    static string Cell(object? value, string at) => value switch
    {
        null => "",
        DateOnly date => $"<c r=\"{at}\" s=\"1\"><v>{date.DayNumber - new DateOnly(1899, 12, 30).DayNumber}</v></c>",
        TimeSpan time => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{at}\" s=\"2\"><v>{time.TotalDays}</v></c>"),
        bool yes => $"<c r=\"{at}\" t=\"b\"><v>{(yes ? 1 : 0)}</v></c>",
        string { Length: > 1 } error when error[0] == '#' => $"<c r=\"{at}\" t=\"e\"><v>{error}</v></c>",
        string text => $"<c r=\"{at}\" t=\"inlineStr\"><is><r><t>{System.Security.SecurityElement.Escape(text)}</t></r></is></c>",
        _ => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{at}\"><v>{value}</v></c>"),
    };

    public byte[] Build()
    {
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            var list = string.Concat(sheets.Select((sheet,
                i) => $"<sheet name=\"{System.Security.SecurityElement.Escape(sheet.Name)}\" sheetId=\"{i + 1}\" state=\"{sheet.State}\" r:id=\"rId{i + 1}\"/>"));
            Add(archive, "xl/workbook.xml",
                $"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><workbookPr{(Base1904 ? " date1904=\"1\"" : "")}/><sheets>{list}</sheets></workbook>");
            Add(archive, "xl/_rels/workbook.xml.rels",
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"rId{i + 1}\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}</Relationships>");
            Add(archive, "xl/styles.xml",
                "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"[$-809]dd\\ mmmm\\ yyyy;@\"/><numFmt numFmtId=\"165\" formatCode=\"[h]:mm\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>");
            for (var i = 0; i < sheets.Count; i++) Add(archive, $"xl/worksheets/sheet{i + 1}.xml", sheets[i].Xml);
        }

        return buffer.ToArray();
    }

    public static void Add(ZipArchive archive, string path, string content)
    {
        using var part = archive.CreateEntry(path).Open();
        part.Write(Encoding.UTF8.GetBytes(content));
    }
}
