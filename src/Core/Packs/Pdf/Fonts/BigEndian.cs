using System.Buffers.Binary;

namespace Workforce.Packs.Pdf.Fonts;

/// <summary>Reads the numbers of a font table; font files are big-endian.</summary>
static class BigEndian
{
    public static int UInt16(this ReadOnlySpan<byte> table, int at) => BinaryPrimitives.ReadUInt16BigEndian(table[at..]);

    public static int Int16(this ReadOnlySpan<byte> table, int at) => BinaryPrimitives.ReadInt16BigEndian(table[at..]);

    public static uint UInt32(this ReadOnlySpan<byte> table, int at) => BinaryPrimitives.ReadUInt32BigEndian(table[at..]);

    public static int Offset(this ReadOnlySpan<byte> table, int at) => checked((int)BinaryPrimitives.ReadUInt32BigEndian(table[at..]));
}
