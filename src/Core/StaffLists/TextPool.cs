using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Workforce.StaffLists;

/// <summary>
/// One string for a text that a file holds again and again. It lives as long as the reading of one file and keeps so many texts and no
/// more.
/// </summary>
sealed class TextPool
{
    const int Longest = 48;
    const int Slots = 8_192;

    readonly string?[] slots = new string?[Slots];

    /// <summary>The text of UTF-8 bytes, or null where the bytes are too long to be worth keeping.</summary>
    public string? Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Longest) return null;
        Span<char> text = stackalloc char[Longest];
        return Utf8.ToUtf16(utf8, text, out _, out var length, replaceInvalidSequences: false) == OperationStatus.Done
            ? Of(text[..length])
            : null;
    }

    public string Of(StringBuilder text)
    {
        if (text.Length > Longest) return text.ToString();
        Span<char> copy = stackalloc char[Longest];
        text.CopyTo(0, copy, text.Length);
        return Of(copy[..text.Length]);
    }

    public string Of(ReadOnlySpan<char> text)
    {
        if (text.Length > Longest) return text.ToString();
        ref var slot = ref slots[string.GetHashCode(text, StringComparison.Ordinal) & (Slots - 1)];
        return slot is { } known && text.SequenceEqual(known) ? known : slot = text.ToString();
    }
}
