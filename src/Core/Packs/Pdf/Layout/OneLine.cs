using Workforce.Packs.Pdf.Fonts;

namespace Workforce.Packs.Pdf.Layout;

/// <summary>Text that has to stay on one line.</summary>
static class OneLine
{
    const string Ellipsis = "…";

    /// <summary>The text, shortened with an ellipsis where it is wider than allowed.</summary>
    public static string Fit(string text, Face face, double size, double width)
    {
        if (PackFonts.Width(text, face) * size <= width) return text;
        var room = width / size - PackFonts.Width(Ellipsis, face);
        var end = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            room -= PackFonts.Width(rune.Value, face);
            if (room < 0) break;
            end += rune.Utf16SequenceLength;
        }

        return text[..end].TrimEnd() + Ellipsis;
    }
}
