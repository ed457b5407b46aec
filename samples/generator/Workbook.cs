using System.IO.Compression;
using System.Security;
using System.Text;

namespace Workforce.Samples;

/// <summary>
/// Writes a small xlsx workbook whose bytes depend on its contents alone: entries are stored uncompressed, dated 1980 and marked as made
/// on no particular system, so that a committed file can be compared with a fresh one.
/// </summary>
public sealed class Workbook
{
    const string Head = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Package = "http://schemas.openxmlformats.org/package/2006";
    const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const string Parts = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /// <summary>Cell formats by number: 0 plain, 1 date, 2 time, 3 money, 4 bold (see <see cref="Sheet"/>).</summary>
    const string Styles = $"""
        {Head}
        <styleSheet xmlns="{Main}">
        <numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="&quot;£&quot;#,##0.00"/></numFmts>
        <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
        <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
        <borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
        <cellXfs count="5"><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="20" applyNumberFormat="1"/>
        <xf numFmtId="165" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>
        """;

    static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    readonly List<Sheet> _sheets = [];

    public Sheet AddSheet(string name, bool hidden = false)
    {
        var sheet = new Sheet(name, hidden);
        _sheets.Add(sheet);
        return sheet;
    }

    public byte[] ToBytes()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", ContentTypes());
            Write(zip, "_rels/.rels", Relationships([("rId1", "officeDocument", "xl/workbook.xml")]));
            Write(zip, "xl/workbook.xml", Contents());
            Write(zip, "xl/_rels/workbook.xml.rels", Relationships([
                .. _sheets.Select((_, i) => ($"rId{i + 1}", "worksheet", $"worksheets/sheet{i + 1}.xml")),
                ("rIdStyles", "styles", "styles.xml")]));
            Write(zip, "xl/styles.xml", Styles);
            for (var i = 0; i < _sheets.Count; i++)
                Write(zip, $"xl/worksheets/sheet{i + 1}.xml", $"{Head}\n{_sheets[i].ToXml(Main)}");
        }

        return WithoutMakersMark(file.ToArray());
    }

    static void Write(ZipArchive zip, string name, string xml)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = EntryTime;
        entry.ExternalAttributes = 0;
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(xml.ReplaceLineEndings("\n")));
    }

    /// <summary>Each line of the zip's directory names the system that wrote it (byte 5); 0 keeps Linux and Windows alike.</summary>
    static byte[] WithoutMakersMark(byte[] zip)
    {
        var line = BitConverter.ToInt32(zip, zip.Length - 6);
        while (zip.AsSpan(line, 4).SequenceEqual("PK\u0001\u0002"u8))
        {
            zip[line + 5] = 0;
            line += 46 + BitConverter.ToInt16(zip, line + 28) + BitConverter.ToInt16(zip, line + 30) + BitConverter.ToInt16(zip, line + 32);
        }

        return zip;
    }

    string Contents() =>
        $"""{Head}<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets>""" +
        string.Concat(_sheets.Select((sheet, i) =>
            $"""<sheet name="{SecurityElement.Escape(sheet.Name)}" sheetId="{i + 1}" """ +
            $"""state="{(sheet.Hidden ? "hidden" : "visible")}" r:id="rId{i + 1}"/>""")) +
        "</sheets></workbook>";

    string ContentTypes() =>
        $"""{Head}<Types xmlns="{Package}/content-types">""" +
        """<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>""" +
        $"""<Override PartName="/xl/workbook.xml" ContentType="{Parts}.sheet.main+xml"/>""" +
        $"""<Override PartName="/xl/styles.xml" ContentType="{Parts}.styles+xml"/>""" +
        string.Concat(_sheets.Select((_, i) =>
            $"""<Override PartName="/xl/worksheets/sheet{i + 1}.xml" ContentType="{Parts}.worksheet+xml"/>""")) +
        "</Types>";

    static string Relationships(IEnumerable<(string Id, string Type, string Target)> links) =>
        $"""{Head}<Relationships xmlns="{Package}/relationships">""" +
        string.Concat(links.Select(link => $"""<Relationship Id="{link.Id}" Type="{Office}/{link.Type}" Target="{link.Target}"/>""")) +
        "</Relationships>";
}
