using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Workforce.StaffLists;

/// <summary>Reads xls workbooks through ExcelDataReader, in bounds: it fills every row up to the widest.</summary>
static class LegacyWorkbook
{
    static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");
    static readonly byte[][] WorkbookStreams = [Encoding.Unicode.GetBytes("Workbook"), Encoding.Unicode.GetBytes("Book")];

    static LegacyWorkbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static RawStaffList ReadCompound(byte[] bytes, string fileName)
    {
        if (bytes.AsSpan().IndexOf(EncryptedPackage) >= 0) throw PasswordProtected();
        if (!WorkbookStreams.Any(name => bytes.AsSpan().IndexOf(name) >= 0))
            throw bytes.Length < 1_536 ? UnusableFileException.Damaged() : FileKinds.NotAList("a Word document, a message or another file");
        return Read(bytes, fileName);
    }

    static RawStaffList Read(byte[] bytes, string fileName)
    {
        try
        {
            using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(bytes, writable: false));
            var sheets = new List<RawSheet>();
            long padded = 0;
            do
            {
                if (sheets.Count == FileLimits.Sheets) throw UnusableFileException.TooLarge($"it has over {FileLimits.Sheets} sheets");
                sheets.Add(Sheet(reader, ref padded));
            }
            while (reader.NextResult());
            return new(fileName, "Excel 97-2003 workbook (xls)", sheets);
        }
        catch (InvalidPasswordException)
        {
            throw PasswordProtected();
        }
    }

    static RawSheet Sheet(IExcelDataReader reader, ref long padded)
    {
        var rows = new List<RawRow>();
        var number = 0;
        while (reader.Read())
        {
            number++;
            padded += Math.Max(1, reader.FieldCount);
            if (padded > FileLimits.PaddedCells || reader.FieldCount > 16_384)
                throw UnusableFileException.TooLarge("it has more cells than any staff list");
            var cells = new List<RawCell>();
            for (var column = 0; column < Math.Min(reader.FieldCount, FileLimits.Columns); column++)
            {
                if (Cell(reader, column) is { } cell && !string.IsNullOrWhiteSpace(cell.Text)) cells.Add(cell);
            }

            if (cells.Count == 0) continue;
            if (rows.Count == FileLimits.Rows) throw UnusableFileException.TooLarge($"it has over {FileLimits.Rows} rows");
            rows.Add(new(number, reader.RowHeight == 0, cells));
        }

        var merged = reader.MergeCells?.Take(FileLimits.MergedBlocks)
            .Select(range => new MergedCells(range.FromRow + 1, range.FromColumn, range.ToRow + 1, range.ToColumn))
            .ToList()
            ?? [];
        return new(reader.Name, !string.Equals(reader.VisibleState, "visible", StringComparison.OrdinalIgnoreCase), rows, merged,
            new HashSet<int>());
    }

    static RawCell? Cell(IExcelDataReader reader, int column)
    {
        switch (reader.GetValue(column))
        {
            case null: return null;
            case string text: return new(column, text.Length <= FileLimits.CellCharacters ? text : text[..FileLimits.CellCharacters]);
            case bool yes: return new(column, yes ? "Yes" : "No");
            case TimeSpan time:
                return new(column, CellNumbers.Clock((decimal)time.TotalDays), (decimal)time.TotalDays, new DateTime(1899, 12, 30) + time);
            case DateTime date: return Date(reader, column, date);
            case double number when double.IsFinite(number) && Math.Abs(number) < 1e15:
                return CellNumbers.Cell(column, number.ToString("R", CultureInfo.InvariantCulture),
                    XlsxStyles.Of(reader.GetNumberFormatString(column) ?? ""), false);
            case var other: return new(column, Convert.ToString(other, CultureInfo.InvariantCulture) ?? "");
        }
    }

    static RawCell Date(IExcelDataReader reader, int column, DateTime date)
    {
        var serial = (decimal)(date - new DateTime(1899, 12, 30)).TotalDays;
        // ExcelDataReader adds the day that 1900 did not have to everything before it, times included.
        if (serial is >= 1 and < 61) serial--;
        var time = XlsxStyles.Of(reader.GetNumberFormatString(column) ?? "").Kind == NumberKind.Time || serial < 1;
        return time ? new(column, CellNumbers.Clock(serial), serial, date) : CellNumbers.Dated(column, serial, date, false);
    }

    static UnusableFileException PasswordProtected() => new(
        ListFindings.PasswordProtected, "The file is protected by a password and cannot be opened.",
        "Ask the contractor for a copy without a password, sent by a safe route.");
}
