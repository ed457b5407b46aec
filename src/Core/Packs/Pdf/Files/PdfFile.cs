using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Workforce.Packs.Pdf.Files;

/// <summary>
/// The file itself: numbered objects, packed into compressed object streams, and the cross-reference stream that finds them (PDF 1.7).
/// Its identifier is made from the content, so the same content gives the same bytes.
/// </summary>
sealed class PdfFile
{
    const int ObjectsPerStream = 200;

    [StructLayout(LayoutKind.Auto)]
    readonly record struct Place(int Offset, int Stream, int Index);

    readonly ByteBuffer output = new(64 * 1024);
    readonly ByteBuffer packed = new(16 * 1024);
    readonly List<(int Id, int Offset)> packedObjects = [];
    readonly List<Place> places = [default];

    public PdfFile() => output.Ascii("%PDF-1.7\n%").Bytes([0xE2, 0xE3, 0xCF, 0xD3]).Ascii("\n");

    /// <summary>Takes the next object number, to refer to before the object is written.</summary>
    public int Reserve()
    {
        places.Add(default);
        return places.Count - 1;
    }

    /// <summary>Starts an object; the caller writes its content before starting another.</summary>
    public ByteBuffer Begin(int id)
    {
        if (packedObjects.Count == ObjectsPerStream) WritePackedObjects();
        if (packed.Length > 0) packed.Ascii("\n");
        packedObjects.Add((id, packed.Length));
        return packed;
    }

    /// <summary>Writes a stream object. <paramref name="entries"/> are further entries of its dictionary.</summary>
    public void WriteStream(int id, string entries, ReadOnlySpan<byte> content, bool compress = true)
    {
        places[id] = new Place(output.Length, 0, 0);
        output.Integer(id).Ascii(" 0 obj\n<<").Ascii(entries);
        if (compress)
        {
            var compressed = Compress(content);
            output.Ascii("/Filter/FlateDecode/Length ").Integer(compressed.Length).Ascii(">>\nstream\n").Bytes(compressed);
        }
        else
        {
            output.Ascii("/Length ").Integer(content.Length).Ascii(">>\nstream\n").Bytes(content);
        }

        output.Ascii("\nendstream\nendobj\n");
    }

    /// <summary>Ends the file. Nothing can be written after.</summary>
    public byte[] Finish(int catalogue, int information)
    {
        WritePackedObjects();
        var identifier = Convert.ToHexString(SHA256.HashData(output.Written).AsSpan(0, 16));
        var start = output.Length;
        var id = Reserve();
        places[id] = new Place(start, 0, 0);
        var entries = FormattableString.Invariant(
            $"/Type/XRef/Size {places.Count}/W[1 4 2]/Root {catalogue} 0 R/Info {information} 0 R/ID[<{identifier}><{identifier}>]");
        WriteStream(id, entries, CrossReferences());
        output.Ascii("startxref\n").Integer(start).Ascii("\n%%EOF\n");
        return output.Written.ToArray();
    }

    void WritePackedObjects()
    {
        if (packedObjects.Count == 0) return;
        var id = Reserve();
        var content = new ByteBuffer(packed.Length + 12 * packedObjects.Count);
        for (var i = 0; i < packedObjects.Count; i++)
        {
            var (objectId, offset) = packedObjects[i];
            content.Integer(objectId).Ascii(" ").Integer(offset).Ascii(" ");
            places[objectId] = new Place(0, id, i);
        }

        var entries = FormattableString.Invariant($"/Type/ObjStm/N {packedObjects.Count}/First {content.Length}");
        content.Bytes(packed.Written);
        packed.Clear();
        packedObjects.Clear();
        WriteStream(id, entries, content.Written);
    }

    byte[] CrossReferences()
    {
        const int entrySize = 7;
        const byte free = 0, inFile = 1, inStream = 2;
        var table = new byte[entrySize * places.Count];
        for (var i = 0; i < places.Count; i++)
        {
            var place = places[i];
            var entry = table.AsSpan(entrySize * i);
            entry[0] = i == 0 ? free : place.Stream > 0 ? inStream : inFile;
            BinaryPrimitives.WriteInt32BigEndian(entry[1..], place.Stream > 0 ? place.Stream : place.Offset);
            BinaryPrimitives.WriteUInt16BigEndian(entry[5..], i == 0 ? ushort.MaxValue : (ushort)place.Index);
        }

        return table;
    }

    static byte[] Compress(ReadOnlySpan<byte> content)
    {
        var compressed = new MemoryStream(content.Length / 2 + 64);
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(content);
        return compressed.ToArray();
    }
}
