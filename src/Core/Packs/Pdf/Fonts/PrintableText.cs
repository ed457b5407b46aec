using System.Globalization;
using System.Text;

namespace Workforce.Packs.Pdf.Fonts;

/// <summary>
/// Turns any text into text the fonts can print and remembers what they could not, for one document. A line feed is kept as a line
/// break, other control characters become spaces, and what cannot be printed becomes a visible mark in square brackets.
/// </summary>
sealed class PrintableText
{
    readonly SortedSet<int> missing = [];
    readonly SortedSet<string> scripts = new(StringComparer.Ordinal);

    /// <summary>Characters no font has.</summary>
    public IReadOnlyCollection<int> Missing => missing;

    /// <summary>Names of scripts met that need shaping.</summary>
    public IReadOnlyCollection<string> Scripts => scripts;

    public string Of(string text) => IsPlain(text) ? text : Rewrite(text);

    /// <summary>As <see cref="Of"/>, on one line.</summary>
    public string OneLine(string text) => Of(text).Replace('\n', ' ');

    static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            // ASCII and Latin letters up to Latin Extended-A, which every face has; not the soft hyphen nor control characters.
            if (c is < ' ' or (> '~' and < '\u00A1') or '\u00AD' or > '\u017F') return false;
        }

        return true;
    }

    string Rewrite(string text)
    {
        var printed = new StringBuilder(text.Length + 16);
        var (markedScript, markEnd) = ("", 0);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            var codePoint = rune.Value;
            if (ShapedScript.NameOf(codePoint) is { } script)
            {
                // A name of several words gets one mark, not one per word.
                if (script == markedScript && OnlySpacesSince(printed, markEnd)) printed.Length = markEnd;
                else printed.Append('[').Append(script).Append(" script]");
                scripts.Add(script);
                (markedScript, markEnd) = (script, printed.Length);
            }
            else if (codePoint is '\n' or '\r' or 0x0B or 0x0C or 0x85 or 0x2028 or 0x2029) printed.Append('\n');
            else if (Rune.IsControl(rune)) printed.Append(' ');
            else if (IsInvisible(codePoint)) continue;
            else if (printed.Length > 0 && Accents.Compose(printed[^1], codePoint) is { } composed) printed[^1] = composed;
            else if (PackFonts.CanPrint(codePoint)) printed.Append(rune.ToString());
            else
            {
                missing.Add(codePoint);
                printed.Append('[').Append(CodePoint(codePoint)).Append(']');
            }
        }

        return printed.ToString();
    }

    /// <summary>As Unicode writes it: <c>U+1F9D1</c>.</summary>
    public static string CodePoint(int codePoint) => "U+" + codePoint.ToString("X4", CultureInfo.InvariantCulture);

    static bool OnlySpacesSince(StringBuilder text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] != ' ') return false;
        }

        return true;
    }

    /// <summary>Hints to layout programs that print nothing: joiners, direction marks, variation selectors, the soft hyphen.</summary>
    static bool IsInvisible(int codePoint) =>
        codePoint is 0x00AD or 0x034F or 0xFEFF
            or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F)
            or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF);
}
