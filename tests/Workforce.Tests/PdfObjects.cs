using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Workforce.Tests;

/// <summary>The objects of a PDF file, found through its cross-reference stream and unpacked from its object streams.</summary>
sealed class PdfObjects
{
    readonly byte[] file;
    readonly List<(int Type, int At, int Index)> places = [];
    readonly Dictionary<int, List<object>> unpacked = [];

    public PdfObjects(byte[] file)
    {
        this.file = file;
        var text = Encoding.Latin1.GetString(file);
        var start = text.LastIndexOf("startxref\n", StringComparison.Ordinal) + 10;
        var at = int.Parse(text.AsSpan(start, text.IndexOf('\n', start) - start), CultureInfo.InvariantCulture);
        (Trailer, var table) = StreamAt(at);
        for (var i = 0; i < table.Length; i += 7)
        {
            places.Add((table[i], BinaryPrimitives.ReadInt32BigEndian(table.AsSpan(i + 1)),
                BinaryPrimitives.ReadUInt16BigEndian(table.AsSpan(i + 5))));
        }
    }

    public Dictionary<string, object> Trailer { get; }

    /// <summary>The object itself, or what it refers to.</summary>
    public object Follow(object value) => value is PdfReference { Id: var id } ? Unpack(places[id].At)[places[id].Index] : value;

    public Dictionary<string, object> Dictionary(object value) => (Dictionary<string, object>)Follow(value);

    public byte[] Stream(object reference) => StreamAt(places[((PdfReference)reference).Id].At).Content;

    public static string Text(object value)
    {
        var bytes = (byte[])value;
        return bytes is [0xFE, 0xFF, ..]
            ? Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2)
            : Encoding.ASCII.GetString(bytes);
    }

    List<object> Unpack(int stream)
    {
        if (unpacked.TryGetValue(stream, out var objects)) return objects;
        var (entries, content) = StreamAt(places[stream].At);
        var tokens = new PdfTokens(content);
        var offsets = new List<int>();
        for (var i = 0; i < (int)(double)entries["N"]; i++)
        {
            tokens.Read();
            offsets.Add((int)(double)entries["First"] + (int)(double)tokens.Read());
        }

        return unpacked[stream] = [.. offsets.Select(offset => new PdfTokens(content, offset).Read())];
    }

    (Dictionary<string, object> Entries, byte[] Content) StreamAt(int at)
    {
        var tokens = new PdfTokens(file, file.AsSpan(at).IndexOf("<<"u8) + at);
        var entries = (Dictionary<string, object>)tokens.Read();
        var start = file.AsSpan(tokens.Position).IndexOf("stream\n"u8) + tokens.Position + 7;
        var raw = file.AsSpan(start, (int)(double)entries["Length"]).ToArray();
        if (!entries.ContainsKey("Filter")) return (entries, raw);
        using var inflated = new MemoryStream();
        using (var zlib = new ZLibStream(new MemoryStream(raw), CompressionMode.Decompress)) zlib.CopyTo(inflated);
        return (entries, inflated.ToArray());
    }
}
