using System.Buffers.Binary;
using System.IO.Compression;

namespace Workforce.Packs.Logos;

/// <summary>
/// Reads a PNG (ISO/IEC 15948) into red, green and blue on white, no finer than print needs: one size of picture for every statement.
/// </summary>
static class PngImage
{
    /// <summary>The logo's place on a page is 150 by 38 points; this is about 230 pixels an inch.</summary>
    const int PrintWidth = 480, PrintHeight = 120;

    sealed record Header(int Width, int Height, int Depth, int Kind)
    {
        public int Channels =>
            Kind switch { 0 or 3 => 1, 2 => 3, 4 => 2, 6 => 4, _ => throw new InvalidDataException("is a PNG of an unknown kind") };

        public int RowBytes => (Width * Channels * Depth + 7) / 8;

        public int PixelBytes => Math.Max(1, Channels * Depth / 8);
    }

    /// <exception cref="InvalidDataException">The file is damaged or of a kind that is not read; the message goes on after the file's
    /// name.</exception>
    public static Logo Read(byte[] file)
    {
        var (header, palette, transparency, data) = Chunks(file);
        var pixels = OnWhite(header, Rows(header, data), palette, transparency);
        var (width, height, smaller) = Reduced(header.Width, header.Height, pixels);
        return new(file, "image/png", Compressed(smaller), width, height);
    }

    static (Header Header, byte[] Palette, byte[] Transparency, MemoryStream Data) Chunks(byte[] file)
    {
        Header? header = null;
        byte[] palette = [], transparency = [];
        var data = new MemoryStream();
        var ended = false;
        for (var at = 8; at + 12 <= file.Length && !ended;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            if (length < 0 || length > file.Length - at - 12) throw new InvalidDataException("is damaged");
            var content = file.AsSpan(at + 8, length);
            switch (file.AsSpan(at + 4, 4))
            {
                case [(byte)'I', (byte)'H', (byte)'D', (byte)'R'] when length == 13: header = HeaderOf(content); break;
                case [(byte)'P', (byte)'L', (byte)'T', (byte)'E']: palette = content.ToArray(); break;
                case [(byte)'t', (byte)'R', (byte)'N', (byte)'S']: transparency = content.ToArray(); break;
                case [(byte)'I', (byte)'D', (byte)'A', (byte)'T']: data.Write(content); break;
                case [(byte)'I', (byte)'E', (byte)'N', (byte)'D']: ended = true; break;
            }

            at += 12 + length;
        }

        data.Position = 0;
        return ended && header is not null ? (header, palette, transparency, data) : throw new InvalidDataException("is damaged");
    }

    static Header HeaderOf(ReadOnlySpan<byte> content)
    {
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(content), BinaryPrimitives.ReadUInt32BigEndian(content[4..]));
        Logo.CheckSize(width, height);
        if (content[12] != 0) throw new InvalidDataException("is an interlaced PNG; save it without interlacing");
        var header = new Header((int)width, (int)height, content[8], content[9]);
        var allowed = header.Kind switch
        {
            0 => header.Depth is 1 or 2 or 4 or 8 or 16,
            3 => header.Depth is 1 or 2 or 4 or 8,
            _ => header.Depth is 8 or 16
        };
        return allowed && header.Channels > 0 ? header : throw new InvalidDataException("is damaged");
    }

    /// <summary>The rows without their filters (section 9 of the standard).</summary>
    static byte[] Rows(Header header, MemoryStream data)
    {
        var rows = new byte[header.RowBytes * header.Height];
        using var inflated = new ZLibStream(data, CompressionMode.Decompress);
        var zero = new byte[header.RowBytes];
        for (var y = 0; y < header.Height; y++)
        {
            var row = rows.AsSpan(y * header.RowBytes, header.RowBytes);
            var filter = inflated.ReadByte();
            if (filter is < 0 or > 4 || inflated.ReadAtLeast(row, row.Length, throwOnEndOfStream: false) < row.Length)
                throw new InvalidDataException("is damaged");
            Unfilter(filter, row, y == 0 ? zero : rows.AsSpan((y - 1) * header.RowBytes, header.RowBytes), header.PixelBytes);
        }

        return rows;
    }

    static void Unfilter(int filter, Span<byte> row, ReadOnlySpan<byte> above, int pixel)
    {
        for (var x = 0; x < row.Length; x++)
        {
            int left = x >= pixel ? row[x - pixel] : 0, up = above[x], corner = x >= pixel ? above[x - pixel] : 0;
            var predicted = filter switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => 0 };
            row[x] = unchecked((byte)(row[x] + predicted));
        }
    }

    static int Paeth(int left, int up, int corner)
    {
        var (toLeft, toUp, toCorner) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - 2 * corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    static byte[] OnWhite(Header header, byte[] rows, byte[] palette, byte[] transparency)
    {
        var pixels = new byte[header.Width * header.Height * 3];
        for (var (y, at) = (0, 0); y < header.Height; y++)
        {
            var row = rows.AsSpan(y * header.RowBytes, header.RowBytes);
            for (var x = 0; x < header.Width; x++, at += 3)
            {
                var (red, green, blue, alpha) = PixelOf(header, row, x, palette, transparency);
                byte Mixed(int part) => (byte)((part * alpha + 255 * (255 - alpha) + 127) / 255);
                (pixels[at], pixels[at + 1], pixels[at + 2]) = (Mixed(red), Mixed(green), Mixed(blue));
            }
        }

        return pixels;
    }

    static (int Red, int Green, int Blue, int Alpha) PixelOf(Header header, ReadOnlySpan<byte> row, int x, byte[] palette,
        byte[] transparency)
    {
        var (first, samples) = (x * header.Channels, header.Channels);
        int grey = Sample(header, row, first);
        if (header.Kind == 3)
        {
            if (grey * 3 + 2 >= palette.Length) throw new InvalidDataException("is damaged");
            return (palette[grey * 3], palette[grey * 3 + 1], palette[grey * 3 + 2], grey < transparency.Length ? transparency[grey] : 255);
        }

        return samples switch
        {
            1 => (grey, grey, grey, 255),
            2 => (grey, grey, grey, Sample(header, row, first + 1)),
            3 => (grey, Sample(header, row, first + 1), Sample(header, row, first + 2), 255),
            _ => (grey, Sample(header, row, first + 1), Sample(header, row, first + 2), Sample(header, row, first + 3)),
        };
    }

    /// <summary>A sample as 0 to 255, or a palette's index as it is; of 16 bits the upper eight.</summary>
    static int Sample(Header header, ReadOnlySpan<byte> row, int index)
    {
        if (header.Depth == 8) return row[index];
        if (header.Depth == 16) return row[index * 2];
        var bit = index * header.Depth;
        var value = row[bit / 8] >> (8 - header.Depth - bit % 8) & ((1 << header.Depth) - 1);
        return header.Kind == 3 ? value : value * 255 / ((1 << header.Depth) - 1);
    }

    /// <summary>Each pixel of the smaller picture is the mean of those it stands for.</summary>
    static (int Width, int Height, byte[] Pixels) Reduced(int width, int height, byte[] pixels)
    {
        var scale = Math.Max((double)width / PrintWidth, (double)height / PrintHeight);
        if (scale <= 1) return (width, height, pixels);
        var (toWidth, toHeight) = (Math.Max(1, (int)(width / scale)), Math.Max(1, (int)(height / scale)));
        var smaller = new byte[toWidth * toHeight * 3];
        for (var y = 0; y < toHeight; y++)
        {
            for (var x = 0; x < toWidth; x++)
            {
                var (fromX, endX, fromY, endY) = (x * width / toWidth, Math.Max(x * width / toWidth + 1, (x + 1) * width / toWidth),
                    y * height / toHeight, Math.Max(y * height / toHeight + 1, (y + 1) * height / toHeight));
                for (var part = 0; part < 3; part++)
                {
                    var sum = 0;
                    for (var row = fromY; row < endY; row++)
                        for (var column = fromX; column < endX; column++) sum += pixels[(row * width + column) * 3 + part];
                    smaller[(y * toWidth + x) * 3 + part] = (byte)(sum / ((endX - fromX) * (endY - fromY)));
                }
            }
        }

        return (toWidth, toHeight, smaller);
    }

    static byte[] Compressed(byte[] pixels)
    {
        var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true)) zlib.Write(pixels);
        return compressed.ToArray();
    }
}
