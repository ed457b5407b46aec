using System.IO.Compression;
using System.Xml;
using Workforce.Findings;

namespace Workforce.StaffLists;

/// <summary>
/// What else lies in a workbook besides its cells: comments, cached pivot tables, authors, links, objects. A council was reprimanded for an
/// "anonymised" workbook that held people in a place nobody looked at. Each kind is counted and reported; none of its content is kept,
/// loaded or shown. Parts are read as a stream and no further than a bound: then the count is "at least".
/// </summary>
static class ExcessData
{
    public const string Comments = "L_COMMENTS";
    public const string PivotCache = "L_PIVOT_CACHE";
    public const string HiddenNames = "L_HIDDEN_NAMES";
    public const string DocumentProperties = "L_DOCUMENT_PROPERTIES";
    public const string ExternalLinks = "L_EXTERNAL_LINKS";
    public const string EmbeddedObjects = "L_EMBEDDED_OBJECTS";
    public const string CustomXml = "L_CUSTOM_XML";
    public const string ChangeHistory = "L_CHANGE_HISTORY";

    /// <summary>Enough to tell a stray note from a copy of the workforce.</summary>
    const int MostCounted = 100_000;

    const long BytesOfAPart = 32L * 1024 * 1024;

    /// <summary>Bytes unpacked over all parts looked at, so that many parts cannot add up to minutes.</summary>
    const long BytesInAll = 96L * 1024 * 1024;

    /// <summary>Programs that write their own name where a person's might stand.</summary>
    static readonly string[] Programs = ["openpyxl", "xlsxwriter", "apache poi", "microsoft office user", "microsoft excel", "excel",
        "libreoffice", "epplus", "closedxml", "sheetjs", "user", "admin", "administrator", "unknown"];

    const string CleanFile =
        "Ask the contractor for a clean file without them; in Excel: File, Info, Inspect Document. If they hold personal data that should not have been sent, tell your data protection officer.";

    /// <summary>How many, and whether counting stopped before the end.</summary>
    readonly record struct Tally(int Number, bool More = false)
    {
        public static Tally operator +(Tally one, Tally other) =>
            new(Math.Min(one.Number + other.Number, MostCounted), one.More || other.More);
    }

    public static IReadOnlyList<Finding> Of(ZipArchive archive)
    {
        var left = BytesInAll;
        var parts = archive.Entries
            .Select(entry => (Path: entry.FullName.Replace('\\', '/').ToLowerInvariant(), Entry: entry))
            .Where(part => part.Path.Length > 0 && part.Path[^1] != '/')
            .ToList();

        Tally Elements(string folder, string start, string element) =>
            parts.Where(part => part.Path.StartsWith(folder + start, StringComparison.Ordinal)
                && part.Path.EndsWith(".xml", StringComparison.Ordinal) && !part.Path.Contains("/_rels/", StringComparison.Ordinal))
                .Aggregate(new Tally(0), (sum, part) => sum + Count(part.Entry, xml => xml.LocalName == element, ref left));

        Tally Files(params IReadOnlyList<string> folders) =>
            new(parts.Count(part => folders.Any(folder => part.Path.StartsWith(folder, StringComparison.Ordinal))
                && !part.Path.EndsWith(".rels", StringComparison.Ordinal)));

        var threads = Elements("xl/threadedcomments/", "", "threadedComment");
        // A threaded comment has a twin among the plain ones, for older programs.
        var comments = Elements("xl/", "comments", "comment");
        var notes = comments.Number >= threads.Number ? comments : threads;
        List<Finding> findings = [];
        Add(Comments, Severity.Warning, notes, "comment or note on its cells", "comments and notes on its cells",
            threads.Number > 0 ? $" {Words(threads)} of them are threads that name who wrote them." : "");
        Add(PivotCache, Severity.Warning, Elements("xl/pivotcache/", "pivotcacherecords", "r"), "row of data cached for a pivot table",
            "rows of data cached for pivot tables", " Rows that the sheets no longer show may be among them.");
        Add(HiddenNames, Severity.Note, Names(parts.Find(part => part.Path == "xl/workbook.xml").Entry, ref left),
            "defined name that points to a hidden sheet", "defined names that point to hidden sheets", "");
        Add(ExternalLinks, Severity.Warning,
            new(parts.Count(part => part.Path.StartsWith("xl/externallinks/externallink", StringComparison.Ordinal))),
            "link to another workbook, with values of it cached", "links to other workbooks, with values of them cached",
            " They are not followed.");
        Add(EmbeddedObjects, Severity.Warning, Files("xl/embeddings/", "xl/activex/", "xl/model/"), "embedded object or data model",
            "embedded objects or parts of a data model", " They are not opened.");
        Add(ChangeHistory, Severity.Warning, Files("xl/revisions/revisionlog"), "record of earlier changes", "records of earlier changes",
            "");
        Add(DocumentProperties, Severity.Note, Authors(parts.Select(part => part.Entry), ref left), "document property that names a person",
            "document properties that name people", "");
        Add(CustomXml, Severity.Note,
            new(parts.Count(part => part.Path.StartsWith("customxml/item", StringComparison.Ordinal)
                && !part.Path.StartsWith("customxml/itemprops", StringComparison.Ordinal))),
            "part of custom XML", "parts of custom XML", "");
        return findings;

        void Add(string code, Severity severity, Tally tally, string one, string many, string also)
        {
            if (tally.Number > 0 || tally.More)
                findings.Add(new(code, severity,
                    $"The file holds {Words(tally)} {(tally is { Number: 1, More: false } ? one : many)}.{also} Nothing of it is loaded.",
                    Location.Everything, CleanFile));
        }
    }

    static string Words(Tally tally) =>
        tally is { Number: 0, More: true } ? "an unknown number of" : $"{(tally.More ? "at least " : "")}{Wording.Plain(tally.Number)}";

    static Tally Count(ZipArchiveEntry part, Func<XmlReader, bool> counts, ref long left)
    {
        var number = 0;
        var allowed = Math.Min(BytesOfAPart, left);
        left -= Math.Min(part.Length, allowed);
        if (allowed <= 0) return new(0, true);
        try
        {
            using var xml = XmlReader.Create(new BoundedStream(part.Open(), allowed), Settings);
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element || !counts(xml)) continue;
                if (++number >= MostCounted) return new(number, true);
            }

            return new(number);
        }
        catch (Exception stopped) when (stopped is XmlException or InvalidDataException or IOException or UnusableFileException)
        {
            // A part that is damaged or too long hides no less: what was seen is reported.
            return new(number, true);
        }
    }

    static XmlReaderSettings Settings =>
        new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CloseInput = true,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true
        };

    /// <summary>Names apart from those that Excel makes itself for print areas and filters.</summary>
    static Tally Names(ZipArchiveEntry? workbook, ref long left)
    {
        if (workbook is null) return default;
        HashSet<string> hidden = new(StringComparer.OrdinalIgnoreCase);
        Count(workbook,
            xml => xml.LocalName == "sheet" && xml.GetAttribute("state") is "hidden" or "veryHidden"
                && hidden.Add(xml.GetAttribute("name") ?? ""),
            ref left);
        if (hidden.Count == 0) return default;
        return Count(workbook,
            xml => xml.LocalName == "definedName"
                && xml.GetAttribute("name")?.StartsWith("_xlnm.", StringComparison.OrdinalIgnoreCase) != true && Points(xml, hidden),
            ref left);
    }

    static bool Points(XmlReader xml, HashSet<string> hidden)
    {
        var target = xml.IsEmptyElement || !xml.Read() || xml.NodeType != XmlNodeType.Text ? "" : xml.Value;
        return hidden.Any(sheet => sheet.Length > 0
            && (target.Contains($"{sheet}!", StringComparison.OrdinalIgnoreCase)
                || target.Contains($"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!", StringComparison.OrdinalIgnoreCase)));
    }

    static readonly HashSet<string> AuthorElements = new(StringComparer.Ordinal) { "creator", "lastModifiedBy", "Manager", "person" };

    static Tally Authors(IEnumerable<ZipArchiveEntry> parts, ref long left)
    {
        HashSet<string> people = new(StringComparer.OrdinalIgnoreCase);
        var tally = default(Tally);
        foreach (var part in parts)
        {
            var path = part.FullName.Replace('\\', '/').ToLowerInvariant();
            if (path is not ("docprops/core.xml" or "docprops/app.xml") && !path.StartsWith("xl/persons/", StringComparison.Ordinal))
                continue;
            tally += Count(part,
                xml => AuthorElements.Contains(xml.LocalName) && Name(xml) is { Length: > 1 } name
                    && !Programs.Contains(name.ToLowerInvariant(), StringComparer.Ordinal) && people.Add(name),
                ref left);
        }

        return tally;
    }

    static string? Name(XmlReader xml)
    {
        if (xml.LocalName == "person") return xml.GetAttribute("displayName")?.Trim();
        return !xml.IsEmptyElement && xml.Read() && xml.NodeType == XmlNodeType.Text ? xml.Value.Trim() : null;
    }
}
