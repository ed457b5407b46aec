using System.Globalization;
using System.Text;

namespace Workforce.Tests;

/// <summary>An object reference such as <c>12 0 R</c>.</summary>
sealed record PdfReference(int Id);

/// <summary>A name such as <c>/Type</c>, without its slash.</summary>
sealed record PdfName(string Value);

/// <summary>A keyword or an operator of a page's content.</summary>
sealed record PdfWord(string Value);

/// <summary>
/// Reads PDF syntax as this project writes it: dictionaries become <c>Dictionary</c>, arrays <c>List</c>, strings <c>byte[]</c>,
/// numbers <c>double</c>.
/// </summary>
sealed class PdfTokens(byte[] bytes, int position = 0)
{
    public int Position { get; set; } = position;

    public bool AtEnd
    {
        get
        {
            SkipSpace();
            return Position >= bytes.Length;
        }
    }

    public object Read()
    {
        SkipSpace();
        switch ((char)bytes[Position])
        {
            case '/': Position++; return new PdfName(Word());
            case '(': return Literal();
            case '<' when bytes[Position + 1] == '<': return Dictionary();
            case '<': return Hexadecimal();
            case '[': return Array();
            default: return NumberOrWord();
        }
    }

    Dictionary<string, object> Dictionary()
    {
        var entries = new Dictionary<string, object>(StringComparer.Ordinal);
        for (Position += 2; !Ends(">>"); entries.Add(((PdfName)Read()).Value, Read()))
        {
        }

        Position += 2;
        return entries;
    }

    List<object> Array()
    {
        var items = new List<object>();
        for (Position++; !Ends("]"); items.Add(Read()))
        {
        }

        Position++;
        return items;
    }

    object NumberOrWord()
    {
        var word = Word();
        if (!double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return new PdfWord(word);
        var after = Position;
        if (Word() == "0" && Word() == "R") return new PdfReference((int)number);
        Position = after;
        return number;
    }

    byte[] Literal()
    {
        var content = new List<byte>();
        for (Position++; bytes[Position] != ')'; Position++)
        {
            if (bytes[Position] != '\\')
            {
                content.Add(bytes[Position]);
                continue;
            }

            Position++;
            content.Add(bytes[Position] == 'r' ? (byte)'\r' : bytes[Position]);
        }

        Position++;
        return [.. content];
    }

    byte[] Hexadecimal()
    {
        var end = System.Array.IndexOf(bytes, (byte)'>', Position);
        var content = Convert.FromHexString(Encoding.ASCII.GetString(bytes, Position + 1, end - Position - 1));
        Position = end + 1;
        return content;
    }

    string Word()
    {
        SkipSpace();
        var start = Position;
        while (Position < bytes.Length && !" \r\n\t/()<>[]".Contains((char)bytes[Position], StringComparison.Ordinal)) Position++;
        return Encoding.ASCII.GetString(bytes, start, Position - start);
    }

    bool Ends(string mark)
    {
        SkipSpace();
        return Encoding.ASCII.GetString(bytes, Position, Math.Min(mark.Length, bytes.Length - Position)) == mark;
    }

    void SkipSpace()
    {
        while (Position < bytes.Length && bytes[Position] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') Position++;
    }
}
