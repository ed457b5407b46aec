using System.Buffers.Text;
using System.Text;

namespace Workforce.Packs.Pdf.Files;

/// <summary>Bytes being put together, with the few forms PDF syntax is made of.</summary>
sealed class ByteBuffer
{
    byte[] bytes;

    public ByteBuffer(int capacity = 1024) => bytes = new byte[capacity];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public ByteBuffer Byte(byte value)
    {
        Room(1)[0] = value;
        Length++;
        return this;
    }

    public ByteBuffer Bytes(ReadOnlySpan<byte> value)
    {
        value.CopyTo(Room(value.Length));
        Length += value.Length;
        return this;
    }

    /// <summary>Syntax, which is ASCII; not for a person's text.</summary>
    public ByteBuffer Ascii(string value)
    {
        Length += Encoding.ASCII.GetBytes(value, Room(value.Length));
        return this;
    }

    public ByteBuffer Integer(long value)
    {
        Utf8Formatter.TryFormat(value, Room(20), out var written);
        Length += written;
        return this;
    }

    /// <summary>A coordinate to two decimals, which is 1/7200 inch.</summary>
    public ByteBuffer Number(double value)
    {
        var hundredths = (long)Math.Round(value * 100, MidpointRounding.AwayFromZero);
        if (hundredths < 0) Byte((byte)'-');
        var (whole, rest) = Math.DivRem(Math.Abs(hundredths), 100);
        Integer(whole);
        if (rest == 0) return this;
        Byte((byte)'.').Byte((byte)('0' + rest / 10));
        return rest % 10 == 0 ? this : Byte((byte)('0' + rest % 10));
    }

    public ByteBuffer Numbers(params ReadOnlySpan<double> values)
    {
        foreach (var value in values) Number(value).Byte((byte)' ');
        return this;
    }

    /// <summary>A reference to another object: <c>12 0 R</c>.</summary>
    public ByteBuffer Reference(int id) => Integer(id).Ascii(" 0 R ");

    /// <summary>A text string: a literal where it is plain ASCII, else UTF-16 in hexadecimal.</summary>
    public ByteBuffer Text(string value)
    {
        if (!value.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            Byte((byte)'(');
            foreach (var c in value)
            {
                if (c is '(' or ')' or '\\') Byte((byte)'\\');
                Byte((byte)c);
            }

            return Byte((byte)')');
        }

        Ascii("<FEFF");
        foreach (var c in value) Hex(c);
        return Byte((byte)'>');
    }

    /// <summary>Four hexadecimal digits.</summary>
    public ByteBuffer Hex(int value)
    {
        Utf8Formatter.TryFormat(value, Room(8), out var written, new System.Buffers.StandardFormat('X', 4));
        Length += written;
        return this;
    }

    Span<byte> Room(int needed)
    {
        if (bytes.Length - Length < needed) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + needed));
        return bytes.AsSpan(Length);
    }
}
