using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Workforce.Portal.Downloads;

/// <summary>
/// A table as a workbook of one sheet (ECMA-376, transitional): every text is a string cell, so that a spreadsheet never runs it, and one
/// that looks like a formula is marked as quoted, so that it stays text when somebody edits it.
/// </summary>
static class Workbook
{
    public const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const string Package = "http://schemas.openxmlformats.org/package/2006";
    const int LongestCell = 32_767;

    // Zip dates begin in 1980; a fixed one keeps equal tables equal byte for byte.
    static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    static readonly (string Path, string Text)[] Parts =
    [
        ("[Content_Types].xml",
            $"""<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>"""),
        ("_rels/.rels",
            $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
        ("xl/workbook.xml",
            $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets><sheet name="Table" sheetId="1" r:id="rId1"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels",
            $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Relations}/styles" Target="styles.xml"/></Relationships>"""),
        ("xl/styles.xml",
            $"""<styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs></styleSheet>"""),
    ];

    public static byte[] Write(TableFile table)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in Parts)
            {
                using var part = Part(zip, path);
                part.Write(Encoding.UTF8.GetBytes($"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{text}"""));
            }

            using var sheet = Part(zip, "xl/worksheets/sheet1.xml");
            using var xml = XmlWriter.Create(sheet,
                new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
            Sheet(xml, table);
        }

        return content.ToArray();
    }

    static Stream Part(ZipArchive zip, string path)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = Epoch;
        return entry.Open();
    }

    static void Sheet(XmlWriter xml, TableFile table)
    {
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw(
            """<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>""");
        xml.WriteStartElement("sheetData", Main);
        Row(xml, table.Headings, 1, int.MaxValue, heading: true);
        var row = 1;
        foreach (var cells in table.Rows) Row(xml, cells, ++row, table.FiguresFrom, heading: false);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    static void Row(XmlWriter xml, IReadOnlyList<string> cells, int row, int figuresFrom, bool heading)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", row.ToString(CultureInfo.InvariantCulture));
        for (var column = 0; column < cells.Count; column++)
        {
            xml.WriteStartElement("c", Main);
            xml.WriteAttributeString("r", string.Create(CultureInfo.InvariantCulture, $"{Letters(column)}{row}"));
            if (column >= figuresFrom && Figure(cells[column]) is { } figure)
                xml.WriteElementString("v", Main, figure.ToString(CultureInfo.InvariantCulture));
            else Text(xml, cells[column], heading);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    static void Text(XmlWriter xml, string text, bool heading)
    {
        if (heading) xml.WriteAttributeString("s", "1");
        else if (text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal)) xml.WriteAttributeString("s", "2");
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", Main);
        xml.WriteStartElement("t", Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        var shown = text.Length > LongestCell ? text[..LongestCell] : text;
        xml.WriteString(shown.All(XmlConvert.IsXmlChar) ? shown : string.Concat(shown.Where(XmlConvert.IsXmlChar)));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>A whole or decimal number, with or without commas or a pound sign; anything else is a text.</summary>
    static decimal? Figure(string text) =>
        text.Length > 0
            && decimal.TryParse(text[0] == '£' ? text[1..] : text,
                NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
                out var figure)
            ? figure
            : null;

    static string Letters(int column) =>
        column < 26 ? $"{(char)('A' + column)}" : $"{Letters((column / 26) - 1)}{(char)('A' + (column % 26))}";
}
