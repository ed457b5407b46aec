using System.Text;

namespace Workforce.Samples;

/// <summary>Writes rows of cells as separated text, quoting where the separator, a quote or a line break calls for it.</summary>
public static class TextTable
{
    /// <summary>Western European Windows, in which older payroll systems still export.</summary>
    public static Encoding Windows1252 { get; } =
        CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>The encoding's byte-order mark comes first where it has one. Lines end as Windows ends them.</summary>
    public static byte[] Write(IEnumerable<IEnumerable<Cell>> rows, char separator, Encoding encoding)
    {
        var text = string.Concat(rows.Select(row => string.Join(separator, row.Select(cell => Quoted(cell.Text ?? "", separator)))
            + "\r\n"));
        return [.. encoding.Preamble, .. encoding.GetBytes(text)];
    }

    static string Quoted(string text, char separator) =>
        text.AsSpan().IndexOfAny([separator, '"', '\r', '\n']) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
