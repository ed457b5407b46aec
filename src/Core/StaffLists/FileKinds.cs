using System.Text;

namespace Workforce.StaffLists;

enum FileKind
{
    Empty,
    Text,
    Package,
    CompoundFile,
    Other,
}

/// <summary>What a file is, by its first bytes.</summary>
static class FileKinds
{
    static readonly (byte[] Start, string Name)[] Known =
    [
        ("%PDF"u8.ToArray(), "a PDF"), ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a picture"), ([0xFF, 0xD8, 0xFF], "a picture"),
        ("GIF8"u8.ToArray(), "a picture"), ("BM"u8.ToArray(), "a picture"), ("II*\0"u8.ToArray(), "a picture"),
        ("MM\0*"u8.ToArray(), "a picture"),
        ("{\\rtf"u8.ToArray(), "a Word document"), ([0x1F, 0x8B], "a compressed file"), ("7z"u8.ToArray(), "a compressed file"),
        ("Rar!"u8.ToArray(), "a compressed file"), ("MZ"u8.ToArray(), "a program"), ("\u007FELF"u8.ToArray(), "a program"),
    ];

    static readonly byte[][] ByteOrderMarks = [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]];

    public static FileKind Of(byte[] bytes)
    {
        if (bytes.Length == 0 || bytes.All(b => b is 0 or 9 or 10 or 13 or 32)) return FileKind.Empty;
        if (ByteOrderMarks.Any(mark => bytes.AsSpan().SequenceEqual(mark))) return FileKind.Empty;
        if (Starts(bytes, "PK"u8) && bytes.Length > 4 && bytes[2] < 9) return FileKind.Package;
        if (Starts(bytes, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])) return FileKind.CompoundFile;
        return Name(bytes) is null ? FileKind.Text : FileKind.Other;
    }

    public static UnusableFileException NotAList(byte[] bytes) => NotAList(Name(bytes) ?? "not a table");

    public static UnusableFileException NotAList(string what) => new(
        ListFindings.NotAStaffList, $"The file is {what}, not a staff list that can be read.",
        "Ask for the list as an Excel workbook (.xlsx) or a CSV file.");

    static string? Name(byte[] bytes)
    {
        foreach (var (start, name) in Known)
        {
            // Two letters alone would also begin a text: "BM", "MZ" and "7z" count only where bytes follow that no text holds.
            if (Starts(bytes, start) && (start.Length > 2 || bytes.Take(64).Any(b => b < 9))) return name;
        }

        var head = Encoding.ASCII.GetString(bytes, 0, Math.Min(bytes.Length, 256)).TrimStart('?', ' ', '\r', '\n', '\t').ToUpperInvariant();
        if (head.StartsWith("<!DOCTYPE", StringComparison.Ordinal) || head.StartsWith("<HTML", StringComparison.Ordinal))
            return "a web page";
        if (head.StartsWith("<?XML", StringComparison.Ordinal)) return "an XML file";
        return null;
    }

    static bool Starts(byte[] bytes, ReadOnlySpan<byte> start) => bytes.AsSpan().StartsWith(start);
}
