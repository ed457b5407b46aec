using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.Unicode;

namespace Workforce.StaffLists;

/// <summary>
/// One cell for a text that a column holds again and again. It lives as long as the reading of one file and keeps so many cells and no
/// more.
/// </summary>
sealed class CellPool
{
    const int Longest = 128;
    const int MostSlots = 65_536;

    readonly RawCell?[] slots;

    /// <param name="characters">About how much text the file holds: a short one needs few slots.</param>
    public CellPool(long characters) =>
        slots = new RawCell?[BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(characters / 8, 64, MostSlots))];

    /// <summary>The cell of UTF-8 bytes, or null where they are too many to be worth keeping or are no UTF-8.</summary>
    public RawCell? Of(int column, ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Longest) return null;
        Span<char> text = stackalloc char[Longest];
        return Utf8.ToUtf16(utf8, text, out _, out var length, replaceInvalidSequences: false) == OperationStatus.Done
            ? Of(column, text[..length], null)
            : null;
    }

    public RawCell Of(int column, string text) => text.Length > Longest ? new(column, text) : Of(column, text, text);

    RawCell Of(int column, ReadOnlySpan<char> text, string? known)
    {
        ref var slot = ref slots[Place(column, text)];
        if (slot is { } cell && cell.Column == column && text.SequenceEqual(cell.Text))
        {
            if (!cell.IsShared) cell.IsShared = true;
            return cell;
        }

        return slot = new(column, known ?? text.ToString());
    }

    /// <summary>Texts made to meet in one slot cost no more than a cell each, so the sum need not be hard to guess.</summary>
    int Place(int column, ReadOnlySpan<char> text)
    {
        var sum = unchecked((uint)column * 0x9E3779B1u);
        var pairs = MemoryMarshal.Cast<char, uint>(text);
        unchecked
        {
            foreach (var pair in pairs) sum = BitOperations.RotateLeft((sum ^ pair) * 0x85EBCA6Bu, 13);
            if ((text.Length & 1) != 0) sum = (sum ^ text[^1]) * 0xC2B2AE35u;
            sum ^= sum >> 15;
        }

        return (int)(sum & (uint)(slots.Length - 1));
    }
}
