using System.IO.Compression;

namespace Workforce.StaffLists;

/// <summary>Reads xlsb workbooks: the parts of an xlsx, each in records of bytes in place of XML (MS-XLSB 2.4).</summary>
static class XlsbPackage
{
    const int Format = 44;
    const int CellStyle = 47;
    const int SharedString = 19;
    const int WorkbookProperties = 153;
    const int SheetOfWorkbook = 156;
    const int CellStylesBegin = 617;
    const int CellStylesEnd = 618;

    public static RawStaffList Read(ZipArchive archive, ZipArchiveEntry workbook, string fileName)
    {
        var (entries, base1904) = Workbook(workbook);
        var targets = XlsxPackage.Targets(archive, "xl/_rels/workbook.bin.rels");
        var styles = XlsxPackage.Part(archive, "xl/styles.bin") is { } part ? Styles(part) : XlsxStyles.None;
        var strings = XlsxPackage.Part(archive, "xl/sharedStrings.bin") is { } shared ? Strings(shared) : [];
        var sheet = new XlsxSheet(styles, new(), strings, base1904);
        var sheets = new List<RawSheet>();
        foreach (var (name, hidden, id) in entries)
        {
            if (targets.TryGetValue(id, out var path) && XlsxPackage.Part(archive, path) is { } records)
                sheets.Add(sheet.ReadBinary(records, name, hidden));
        }

        return new(fileName, "Excel binary workbook (xlsb)", sheets);
    }

    static (List<(string Name, bool Hidden, string Id)> Sheets, bool Base1904) Workbook(ZipArchiveEntry part)
    {
        var sheets = new List<(string, bool, string)>();
        var base1904 = false;
        using var records = new BinaryRecords(part);
        while (records.Next())
        {
            if (records.Type == WorkbookProperties) base1904 = (records.Int(0) & 1) != 0;
            if (records.Type != SheetOfWorkbook) continue;
            if (sheets.Count == FileLimits.Sheets) throw UnusableFileException.TooLarge($"it has over {FileLimits.Sheets} sheets");
            var id = records.Text(8, out var end);
            sheets.Add((records.Text(end), records.Int(0) != 0, id));
        }

        return (sheets, base1904);
    }

    static XlsxStyles Styles(ZipArchiveEntry part)
    {
        var custom = new Dictionary<int, string>();
        var styles = new List<NumberStyle>();
        var inCells = false;
        using var records = new BinaryRecords(part);
        while (records.Next())
        {
            if (records.Type is CellStylesBegin or CellStylesEnd) inCells = records.Type == CellStylesBegin;
            else if (records.Type == Format) custom[records.Short(0)] = records.Text(2);
            else if (inCells && records.Type == CellStyle) styles.Add(XlsxStyles.Of(records.Short(2), custom));
        }

        return new(styles);
    }

    static List<string> Strings(ZipArchiveEntry part)
    {
        var strings = new List<string>();
        long total = 0;
        using var records = new BinaryRecords(part);
        while (records.Next())
        {
            if (records.Type != SharedString) continue;
            var text = records.Data.IsEmpty ? "" : records.Text(1);
            total += text.Length;
            if (strings.Count == FileLimits.SharedStrings || total > FileLimits.SharedCharacters)
                throw UnusableFileException.TooLarge("it holds more text than a list can");
            strings.Add(text);
        }

        return strings;
    }
}
