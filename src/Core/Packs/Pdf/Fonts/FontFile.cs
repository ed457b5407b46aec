using System.Buffers.Binary;
using System.Numerics;

namespace Workforce.Packs.Pdf.Fonts;

/// <summary>Puts font tables together into one file with its directory and checksums.</summary>
static class FontFile
{
    const int HeaderSize = 12, EntrySize = 16;

    public static byte[] Write(List<(string Tag, byte[] Content)> tables)
    {
        tables.Sort((a, b) => string.CompareOrdinal(a.Tag, b.Tag)); // the directory is searched by halves
        var at = HeaderSize + EntrySize * tables.Count;
        var file = new byte[at + tables.Sum(table => Padded(table.Content.Length))];
        WriteHeader(file, tables.Count);
        for (var i = 0; i < tables.Count; i++)
        {
            var (tag, content) = tables[i];
            var padded = Padded(content.Length);
            content.CopyTo(file, at);
            var entry = file.AsSpan(HeaderSize + EntrySize * i, EntrySize);
            for (var c = 0; c < 4; c++) entry[c] = (byte)tag[c];
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Checksum(file.AsSpan(at, padded)));
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], at);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], content.Length);
            at += padded;
        }

        return file;
    }

    static void WriteHeader(Span<byte> file, int count)
    {
        var power = BitOperations.Log2((uint)count);
        var range = EntrySize << power;
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file[4..], (ushort)count);
        BinaryPrimitives.WriteUInt16BigEndian(file[6..], (ushort)range);
        BinaryPrimitives.WriteUInt16BigEndian(file[8..], (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(file[10..], (ushort)(EntrySize * count - range));
    }

    static uint Checksum(ReadOnlySpan<byte> table)
    {
        var sum = 0u;
        for (var i = 0; i < table.Length; i += 4) sum = unchecked(sum + table.UInt32(i));
        return sum;
    }

    static int Padded(int length) => (length + 3) & ~3;
}
