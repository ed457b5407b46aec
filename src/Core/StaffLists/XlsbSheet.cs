using System.Globalization;
using System.IO.Compression;

namespace Workforce.StaffLists;

/// <summary>The same of a sheet whose cells are records of bytes.</summary>
sealed partial class XlsxSheet
{
    const int RowHead = 0;
    const int RichText = 62;
    const int ColumnInfo = 60;
    const int Merge = 176;

    /// <summary>Cells that give no column of their own stand right of the one before; their records count on from those that do.</summary>
    const int WithoutColumn = 11;

    public RawSheet ReadBinary(ZipArchiveEntry part, string name, bool hidden)
    {
        var rows = new List<RawRow>();
        var merged = new List<MergedCells>();
        var hiddenColumns = new HashSet<int>();
        var (row, rowHidden, column) = (0, false, -1);
        using var records = new BinaryRecords(part);
        while (records.Next())
        {
            switch (records.Type)
            {
                case RowHead:
                    End(row, rowHidden, rows);
                    (row, rowHidden, column) = (records.Int(0) + 1, records.Data.Length > 11 && (records.Data[11] & 0x10) != 0, -1);
                    break;
                case ColumnInfo when (records.Short(16) & 1) != 0:
                    for (var one = Math.Max(0, records.Int(0)); one <= Math.Min(records.Int(4), FileLimits.Columns - 1); one++)
                        hiddenColumns.Add(one);
                    break;
                case Merge when merged.Count < FileLimits.MergedBlocks:
                    merged.Add(new(records.Int(0) + 1, records.Int(8), records.Int(4) + 1, records.Int(12)));
                    break;
                case (>= 1 and <= 18) or RichText:
                    var whole = records.Type is <= 11 or RichText;
                    column = whole ? records.Int(0) : column + 1;
                    if (column >= 0)
                        Keep(Value(records, whole ? records.Type : records.Type - WithoutColumn, whole ? 4 : 0, column), column);
                    break;
            }
        }

        End(row, rowHidden, rows);
        return new(name, hidden, rows, merged, hiddenColumns);
    }

    /// <param name="at">Where the style stands; the value follows it.</param>
    RawCell? Value(BinaryRecords records, int type, int at, int column)
    {
        var style = records.Int(at) & 0xFFFFFF;
        var value = at + 4;
        return type switch
        {
            2 => Figure(records.Packed(value), style, column),
            5 or 9 => Figure(records.Double(value), style, column),
            3 or 11 => pool.Of(column, Error(records.Data[value])),
            4 or 10 => pool.Of(column, records.Data[value] != 0 ? "Yes" : "No"),
            6 or 8 => pool.Of(column, records.Text(value)),
            7 => records.Int(value) is >= 0 and var index && index < strings.Count ? pool.Of(column, strings[index]) : null,
            RichText => pool.Of(column, records.Text(value + 1)),
            _ => null,
        };
    }

    RawCell Figure(double number, int style, int column) => Figure(number.ToString("R", CultureInfo.InvariantCulture), style, column);

    static string Error(byte code) =>
        code switch
        {
            0x00 => "#NULL!",
            0x07 => "#DIV/0!",
            0x0F => "#VALUE!",
            0x17 => "#REF!",
            0x1D => "#NAME?",
            0x24 => "#NUM!",
            _ => "#N/A"
        };
}
