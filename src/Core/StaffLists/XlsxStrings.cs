using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Workforce.StaffLists;

/// <summary>Text parts of a workbook: the shared strings, and text read in pieces so that no cell can fill the memory.</summary>
sealed class XlsxStrings
{
    readonly TextPool pool = new();
    readonly StringBuilder item = new();
    readonly char[] piece = new char[4_096];

    public List<string> Read(ZipArchiveEntry part)
    {
        var strings = new List<string>();
        long total = 0;
        using var xml = XlsxPackage.Open(part);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "si") continue;
            var text = Item(xml);
            total += text.Length;
            if (strings.Count == FileLimits.SharedStrings || total > FileLimits.SharedCharacters)
                throw UnusableFileException.TooLarge("it holds more text than a list can");
            strings.Add(text);
        }

        return strings;
    }

    /// <summary>The text of a string item or inline string: all its runs, without the phonetic ones.</summary>
    public string Item(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        item.Clear();
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "rPh") Skip(xml);
            else if (xml.LocalName == "t") Append(xml);
        }

        return pool.Of(item);
    }

    /// <summary>The text of the element the reader stands on, up to the longest cell a workbook may hold.</summary>
    public string Content(XmlReader xml)
    {
        item.Clear();
        Append(xml);
        return pool.Of(item);
    }

    void Append(XmlReader xml)
    {
        if (xml.IsEmptyElement) return;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA))
                continue;
            int got;
            while ((got = xml.ReadValueChunk(piece, 0, piece.Length)) > 0)
            {
                item.Append(piece, 0, got);
                if (item.Length > FileLimits.CellCharacters)
                    throw UnusableFileException.TooLarge("one cell is longer than any spreadsheet allows");
            }
        }
    }

    static void Skip(XmlReader xml)
    {
        if (xml.IsEmptyElement) return;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
        }
    }
}
