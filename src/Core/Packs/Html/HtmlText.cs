using System.Text;

namespace Workforce.Packs.Html;

/// <summary>
/// Puts any text into HTML: markup is escaped, and what HTML does not allow or what would reorder the text around it is left out.
/// </summary>
static class HtmlText
{
    public static StringBuilder AppendText(this StringBuilder html, string text) => html.Append(text, lineBreak: "<br>");

    /// <summary>As <see cref="AppendText"/>, on one line: for attributes and titles.</summary>
    public static StringBuilder AppendOneLine(this StringBuilder html, string text) => html.Append(text, lineBreak: " ");

    static StringBuilder Append(this StringBuilder html, string text, string lineBreak)
    {
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&': html.Append("&amp;"); break;
                case '<': html.Append("&lt;"); break;
                case '>': html.Append("&gt;"); break;
                case '"': html.Append("&quot;"); break;
                case '\n' or '\r' or 0x0B or 0x0C or 0x85 or 0x2028 or 0x2029: html.Append(lineBreak); break;
                case var code when Rune.IsControl(rune) || IsNoCharacter(code): html.Append(' '); break;
                case var code when Reorders(code): break;
                default: html.Append(rune.ToString()); break;
            }
        }

        return html;
    }

    static bool IsNoCharacter(int code) => code is >= 0xFDD0 and <= 0xFDEF || (code & 0xFFFE) == 0xFFFE;

    /// <summary>Embeddings, overrides and isolates: one of them in a reply would turn round what stands after it.</summary>
    static bool Reorders(int code) => code is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
