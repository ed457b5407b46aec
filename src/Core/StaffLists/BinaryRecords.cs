using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Workforce.StaffLists;

/// <summary>
/// The records of one part of an xlsb workbook, one after the other (MS-XLSB 2.1.4). What is longer than any cell is passed over.
/// </summary>
sealed class BinaryRecords : IDisposable
{
    /// <summary>Bytes of a record that holds the longest cell twice over.</summary>
    const int Longest = 4 * FileLimits.CellCharacters;

    readonly BufferedStream stream;
    readonly byte[] buffer = new byte[Longest];
    long left;
    int length;

    public BinaryRecords(ZipArchiveEntry part)
    {
        stream = new(part.Open(), 64 * 1024);
        left = Math.Min(part.Length, FileLimits.PartBytes);
    }

    public int Type { get; private set; }

    /// <summary>Empty for a record that was passed over.</summary>
    public ReadOnlySpan<byte> Data => buffer.AsSpan(0, length);

    public bool Next()
    {
        if (Byte() is not { } first) return false;
        Type = first < 0x80 ? first : (first & 0x7F) | ((Byte() ?? 0) << 7);
        var size = 0;
        for (var shift = 0; shift < 28; shift += 7)
        {
            var part = Byte() ?? throw UnusableFileException.Damaged();
            size |= (part & 0x7F) << shift;
            if (part < 0x80) break;
        }

        if ((left -= size) < 0) throw UnusableFileException.TooLarge("unpacked, it is far larger than a list");
        length = size <= Longest ? size : 0;
        if (length == size) stream.ReadExactly(buffer, 0, size);
        else Pass(size);
        return true;
    }

    public int Int(int at) => BinaryPrimitives.ReadInt32LittleEndian(Data[at..]);

    public int Short(int at) => BinaryPrimitives.ReadUInt16LittleEndian(Data[at..]);

    public double Double(int at) => BinaryPrimitives.ReadDoubleLittleEndian(Data[at..]);

    /// <summary>A figure in four bytes: the upper part of a double or a whole number, and whether it counts hundredths.</summary>
    public double Packed(int at)
    {
        var packed = Int(at);
        var number = (packed & 2) != 0 ? packed >> 2 : BitConverter.Int64BitsToDouble((long)(packed & ~3) << 32);
        return (packed & 1) != 0 ? number / 100 : number;
    }

    /// <summary>A text with its length before it, and where it ends.</summary>
    public string Text(int at, out int end)
    {
        var characters = Int(at);
        if (characters == -1) characters = 0;
        end = at + 4 + (2 * characters);
        return Encoding.Unicode.GetString(Data[(at + 4)..end]);
    }

    public string Text(int at) => Text(at, out _);

    public void Dispose() => stream.Dispose();

    int? Byte()
    {
        if (--left < 0) return null;
        var one = stream.ReadByte();
        return one < 0 ? null : one;
    }

    void Pass(int size)
    {
        for (var done = 0; done < size;)
        {
            var got = stream.Read(buffer, 0, Math.Min(buffer.Length, size - done));
            if (got == 0) throw UnusableFileException.Damaged();
            done += got;
        }
    }
}
