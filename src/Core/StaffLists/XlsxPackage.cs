using System.IO.Compression;
using System.Xml;

namespace Workforce.StaffLists;

/// <summary>
/// Reads xlsx and xlsm workbooks as a stream of elements: no document type, no external parts, no formulas worked out, sizes limited
/// before and while unpacking. Elements are matched by local name, so the strict and the transitional format both read.
/// </summary>
static class XlsxPackage
{
    public static RawStaffList Read(byte[] bytes, string fileName)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        Check(archive);
        if (Part(archive, "xl/workbook.bin") is { } binary)
            return XlsbPackage.Read(archive, binary, fileName) with { Excess = ExcessData.Of(archive) };
        if (Part(archive, "xl/workbook.xml") is not { } workbook) throw FileKinds.NotAList(What(archive));
        var macro = Part(archive, "xl/vbaProject.bin") is not null || fileName.EndsWith(".xlsm", StringComparison.OrdinalIgnoreCase);
        var (entries, base1904) = Workbook(workbook);
        var targets = Targets(archive, "xl/_rels/workbook.xml.rels");
        var styles = Part(archive, "xl/styles.xml") is { } part ? XlsxStyles.Read(part) : XlsxStyles.None;
        var texts = new XlsxStrings();
        var strings = Part(archive, "xl/sharedStrings.xml") is { } shared ? texts.Read(shared) : [];
        var sheet = new XlsxSheet(styles, texts, strings, base1904);
        var sheets = new List<RawSheet>();
        foreach (var (name, hidden, id) in entries)
        {
            if (targets.TryGetValue(id, out var path) && Part(archive, path) is { } xml) sheets.Add(sheet.Read(xml, name, hidden));
        }

        return new(fileName, macro ? "Excel workbook with macros (xlsm)" : "Excel workbook (xlsx)",
            sheets)
        { Excess = ExcessData.Of(archive) };
    }

    public static XmlReader Open(ZipArchiveEntry part) => XmlReader.Create(
        new BoundedStream(part.Open(), Math.Min(part.Length, FileLimits.PartBytes)),
        new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CloseInput = true,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true
        });

    static void Check(ZipArchive archive)
    {
        if (archive.Entries.Count > FileLimits.PackageParts) throw UnusableFileException.TooLarge("it holds thousands of parts");
        if (archive.Entries.Sum(part => part.Length) > FileLimits.PackageBytes)
            throw UnusableFileException.TooLarge("unpacked, it is far larger than a list");
        foreach (var part in archive.Entries)
        {
            var swollen = part.Length > FileLimits.RatioFloor && part.Length / Math.Max(1, part.CompressedLength) > FileLimits.Ratio;
            if (part.Length > FileLimits.PartBytes || swollen)
                throw UnusableFileException.TooLarge("unpacked, it is far larger than a list");
        }
    }

    public static ZipArchiveEntry? Part(ZipArchive archive, string path) =>
        archive.Entries.FirstOrDefault(part => part.FullName.Replace('\\', '/').Equals(path, StringComparison.OrdinalIgnoreCase));

    static string What(ZipArchive archive)
    {
        if (archive.Entries.Any(part => part.FullName.StartsWith("word/", StringComparison.Ordinal))) return "a Word document";
        if (archive.Entries.Any(part => part.FullName.StartsWith("ppt/", StringComparison.Ordinal))) return "a slide show";
        if (archive.Entries.Any(part => part.FullName == "content.xml")) return "an OpenDocument file";
        return "a compressed file";
    }

    static (List<(string Name, bool Hidden, string Id)> Sheets, bool Base1904) Workbook(ZipArchiveEntry part)
    {
        var sheets = new List<(string, bool, string)>();
        var base1904 = false;
        using var xml = Open(part);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "workbookPr") base1904 = xml.GetAttribute("date1904") is "1" or "true";
            if (xml.LocalName != "sheet") continue;
            if (sheets.Count == FileLimits.Sheets) throw UnusableFileException.TooLarge($"it has over {FileLimits.Sheets} sheets");
            sheets.Add((xml.GetAttribute("name") ?? "", xml.GetAttribute("state") is "hidden" or "veryHidden", RelationId(xml)));
        }

        return (sheets, base1904);
    }

    static string RelationId(XmlReader xml)
    {
        for (var found = xml.MoveToFirstAttribute(); found; found = xml.MoveToNextAttribute())
        {
            if (xml.LocalName == "id" && xml.Prefix.Length > 0) return xml.Value;
        }

        return "";
    }

    /// <summary>Where each sheet's part lies; targets outside the package are never opened.</summary>
    public static Dictionary<string, string> Targets(ZipArchive archive, string relations)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Part(archive, relations) is not { } part) return targets;
        using var xml = Open(part);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship" || xml.GetAttribute("TargetMode") == "External")
                continue;
            var target = xml.GetAttribute("Target") ?? "";
            targets[xml.GetAttribute("Id") ?? ""] = target.StartsWith('/')
                ? target[1..]
                : "xl/" + target.Replace("../", "", StringComparison.Ordinal);
        }

        return targets;
    }
}
