using System.Runtime.InteropServices;
using Workforce.Packs.Pdf.Fonts;

namespace Workforce.Packs.Pdf.Layout;

/// <summary>Part of a text set in one face, perhaps as a link to an absolute address.</summary>
readonly record struct TextRun(int Start, int End, Face Face, string? Link);

/// <summary>One line of a text: its characters with the space it broke at, and its width without that space.</summary>
[StructLayout(LayoutKind.Auto)]
readonly record struct TextLine(int Start, int End, double Width);

/// <summary>
/// Breaks text into lines: at spaces, after hyphens and slashes between letters, at line feeds, and inside a word only where the word
/// alone is wider than the line.
/// </summary>
static class LineBreaker
{
    public static List<TextLine> Break(string text, IReadOnlyList<TextRun> runs, double size, double width)
    {
        var lines = new List<TextLine>();
        var (start, run) = (0, 0);
        var (filled, trimmed) = (0d, 0d); // widths from the line's start: with and without trailing spaces
        var (breakAt, breakWidth) = (0, 0d); // the last place the line may end, if after its start
        for (var i = 0; i < text.Length;)
        {
            while (runs[run].End <= i) run++;
            var step = char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1;
            if (text[i] == '\n')
            {
                lines.Add(new TextLine(start, i, trimmed));
                (start, filled, trimmed, breakAt) = (i + 1, 0, 0, i + 1);
            }
            else if (text[i] == ' ')
            {
                filled += PackFonts.Width(' ', runs[run].Face) * size;
                (breakAt, breakWidth) = (i + 1, trimmed);
            }
            else
            {
                var character = PackFonts.Width(step == 2 ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i], runs[run].Face) * size;
                if (filled + character > width && i > start)
                {
                    // From the break on, measure again: the start of the word moves to the next line.
                    if (breakAt > start) lines.Add(new TextLine(start, breakAt, breakWidth));
                    else lines.Add(new TextLine(start, breakAt = i, trimmed));
                    (start, i, filled, trimmed, run) = (breakAt, breakAt, 0, 0, 0);
                    continue;
                }

                filled += character;
                trimmed = filled;
                if (MayBreakAfter(text, i)) (breakAt, breakWidth) = (i + 1, trimmed);
            }

            i += step;
        }

        lines.Add(new TextLine(start, text.Length, trimmed));
        return lines;
    }

    static bool MayBreakAfter(string text, int at) =>
        text[at] is '-' or '–' or '—' or '/' or '@' && at > 0 && at + 1 < text.Length
        && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]);
}
