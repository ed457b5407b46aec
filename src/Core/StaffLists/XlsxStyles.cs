using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Workforce.StaffLists;

/// <summary>What a number format makes of a number.</summary>
enum NumberKind
{
    Plain,
    Date,
    Time,
    Percent,
    Padded,
}

readonly record struct NumberStyle(NumberKind Kind, string Code);

/// <summary>The number formats of a workbook by style number.</summary>
sealed class XlsxStyles(IReadOnlyList<NumberStyle> styles)
{
    public static readonly XlsxStyles None = new([]);

    public NumberStyle this[int style] => style >= 0 && style < styles.Count ? styles[style] : default;

    public static XlsxStyles Read(ZipArchiveEntry part)
    {
        var custom = new Dictionary<int, string>();
        var styles = new List<NumberStyle>();
        var inCells = false;
        using var xml = XlsxPackage.Open(part);
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs") inCells = xml.NodeType == XmlNodeType.Element;
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "numFmt" && Number(xml.GetAttribute("numFmtId")) is { } id)
                custom[id] = xml.GetAttribute("formatCode") ?? "";
            if (inCells && xml.LocalName == "xf") styles.Add(Of(Number(xml.GetAttribute("numFmtId")) ?? 0, custom));
        }

        return new(styles);
    }

    static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static NumberStyle Of(int id, Dictionary<int, string> custom) => id switch
    {
        _ when custom.TryGetValue(id, out var code) => Of(code),
        9 or 10 => new(NumberKind.Percent, "0%"),
        >= 14 and <= 17 or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 58) => new(NumberKind.Date, ""),
        (>= 18 and <= 21) or (>= 45 and <= 47) or (>= 32 and <= 35) => new(NumberKind.Time, ""),
        _ => default,
    };

    /// <summary>By the letters of the format's first part, with text in quotes, escapes, colours and currencies taken out.</summary>
    public static NumberStyle Of(string code)
    {
        var letters = Letters(code);
        if (letters.AsSpan().IndexOfAny("yd") >= 0) return new(NumberKind.Date, code);
        if (letters.AsSpan().IndexOfAny("hs") >= 0) return new(NumberKind.Time, code);
        if (letters.Contains('m', StringComparison.Ordinal) && !letters.Contains('0', StringComparison.Ordinal))
            return new(NumberKind.Date, code);
        if (letters.Contains('%', StringComparison.Ordinal)) return new(NumberKind.Percent, code);
        return code.Length is > 1 and < 16 && code.All(c => c == '0') ? new(NumberKind.Padded, code) : default;
    }

    static string Letters(string code)
    {
        var letters = new StringBuilder();
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            if (code[i] is '\\' or '_' or '*') i++;
            else if (code[i] == '"') i = Math.Max(i, code.IndexOf('"', i + 1));
            else if (code[i] == '[' && code.IndexOf(']', i) is > 0 and var end)
            {
                if (code[(i + 1)..end].All(c => "hmsHMS".Contains(c, StringComparison.Ordinal))) letters.Append('h');
                i = end;
            }
            else letters.Append(char.ToLowerInvariant(code[i]));
        }

        return letters.Replace("general", "").Replace("am/pm", "h").ToString();
    }
}
