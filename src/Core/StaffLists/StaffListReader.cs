using System.Text;
using System.Xml;
using ExcelDataReader.Exceptions;
using Workforce.Findings;

namespace Workforce.StaffLists;

/// <summary>
/// Turns an uploaded file into cells. The format is told by the file's content, never by its name. Any bytes end in a list or in one
/// blocking finding that says what is wrong and what to do.
/// </summary>
public static class StaffListReader
{
    public static Checked<RawStaffList?> Read(Stream content, string fileName)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(fileName);
        try
        {
            var list = ReadBytes(Buffer(content), NameOnly(fileName));
            return list.Sheets.All(sheet => sheet.Rows.Count == 0) ? Refused(Empty()) : new(list, []);
        }
        catch (UnusableFileException unusable)
        {
            return Refused(unusable);
        }
        catch (Exception damaged) when (IsDamage(damaged))
        {
            return Refused(UnusableFileException.Damaged());
        }
    }

    static RawStaffList ReadBytes(byte[] bytes, string fileName) => FileKinds.Of(bytes) switch
    {
        FileKind.Empty => throw Empty(),
        FileKind.Package => XlsxPackage.Read(bytes, fileName),
        FileKind.CompoundFile => LegacyWorkbook.ReadCompound(bytes, fileName),
        FileKind.Other => throw FileKinds.NotAList(bytes),
        _ => CsvText.Read(bytes, fileName),
    };

    static byte[] Buffer(Stream content)
    {
        using var buffer = new MemoryStream(content.CanSeek
            ? (int)Math.Clamp(content.Length - content.Position, 0, FileLimits.FileBytes)
            : 0);
        var chunk = new byte[81_920];
        int read;
        while ((read = content.Read(chunk)) > 0)
        {
            if (buffer.Length + read > FileLimits.FileBytes)
                throw UnusableFileException.TooLarge($"it is over {FileLimits.FileBytes / 1024 / 1024} MB");
            buffer.Write(chunk, 0, read);
        }

        return buffer.Length == buffer.Capacity ? buffer.GetBuffer() : buffer.ToArray();
    }

    static string NameOnly(string fileName) => fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];

    /// <summary>
    /// What the readers throw on broken bytes. ExcelDataReader lets index, cast, arithmetic and null errors through on damaged xls files,
    /// so the list is wide; running out of memory is not on it.
    /// </summary>
    static bool IsDamage(Exception thrown) => thrown is InvalidDataException or XmlException or ExcelReaderException or IOException
        or DecoderFallbackException or NotSupportedException or FormatException or ArithmeticException or ArgumentException
        or IndexOutOfRangeException or InvalidCastException or InvalidOperationException or NullReferenceException or KeyNotFoundException
        or CsvHelper.CsvFormatException or UnauthorizedAccessException;

    static Checked<RawStaffList?> Refused(UnusableFileException unusable) => new(null, [unusable.Finding]);

    static UnusableFileException Empty() => new(
        ListFindings.EmptyFile, "The file is empty.", "Ask the contractor to send the staff list again and check it opens before it goes.");
}
