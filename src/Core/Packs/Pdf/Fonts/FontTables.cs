using System.Text;

namespace Workforce.Packs.Pdf.Fonts;

/// <summary>The tables of one TrueType file by name. Fonts with CFF outlines are refused: they cannot be subset here.</summary>
sealed class FontTables
{
    const uint TrueTypeOutlines = 0x00010000;

    readonly byte[] file;
    readonly Dictionary<string, (int Offset, int Length)> directory = new(StringComparer.Ordinal);

    public FontTables(byte[] file)
    {
        this.file = file;
        ReadOnlySpan<byte> bytes = file;
        if (bytes.UInt32(0) != TrueTypeOutlines) throw new InvalidDataException("Only fonts with TrueType outlines can be embedded.");

        var count = bytes.UInt16(4);
        for (var i = 0; i < count; i++)
        {
            var entry = 12 + i * 16;
            directory[Encoding.ASCII.GetString(file, entry, 4)] = (bytes.Offset(entry + 8), bytes.Offset(entry + 12));
        }
    }

    public ReadOnlySpan<byte> this[string tag] =>
        directory.TryGetValue(tag, out var table)
            ? file.AsSpan(table.Offset, table.Length)
            : throw new InvalidDataException($"The font has no table '{tag}'.");

    public bool Has(string tag) => directory.ContainsKey(tag);
}
