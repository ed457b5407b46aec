using System.Security.Cryptography;
using System.Text;
using Workforce.Packs.Logos;

namespace Workforce.Packs.Html;

/// <summary>
/// Turns a pack into one HTML page with the same content as its PDF: no script, nothing fetched, its style in the page under a content
/// security policy of its own. It prints every script that the reader's machine has letters for, so it is what to give where the PDF has
/// to leave a passage out. The same pack gives the same bytes.
/// </summary>
public static class HtmlRenderer
{
    /// <summary>What a server sends with a page. The page's own policy, which names the hash of its style, holds as well.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; form-action 'none'; base-uri 'none'";

    /// <summary>Where a document's page lies: beside its PDF.</summary>
    public static string PathOf(string pdf) => Path.ChangeExtension(pdf, ".html");

    public static byte[] Render(Pack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var style = HtmlStyle.For(pack.Furniture);
        var html = new StringBuilder(32 * 1024);
        Head(html, pack, style);
        html.Append("<body>\n<a class=\"skip\" href=\"#content\">Skip to the content</a>\n<header><p>")
            .AppendText(pack.Furniture.Author)
            .Append("</p>");
        AppendLogo(html, pack.Furniture.Logo);
        html.Append("</header>\n<main id=\"content\">\n");
        new HtmlBlocks(html, pack).Append();
        html.Append("</main>\n<footer><p>")
            .AppendText(pack.Furniture.Reference)
            .Append("</p><p>")
            .AppendText(pack.Furniture.Disclaimer)
            .Append("</p></footer>\n</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(html.ToString());
    }

    /// <summary>For the eye only, so without alternative text: the council's name stands beside it.</summary>
    static void AppendLogo(StringBuilder html, Logo? logo)
    {
        if (logo is null) return;
        html.Append("<img alt=\"\" src=\"data:")
            .Append(logo.MediaType)
            .Append(";base64,")
            .Append(Convert.ToBase64String(logo.File.Span))
            .Append("\">");
    }

    static void Head(StringBuilder html, Pack pack, string style)
    {
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        html.Append("<!DOCTYPE html>\n<html lang=\"").AppendOneLine(pack.Language).Append("\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-")
                .Append(hash)
                .Append(pack.Furniture.Logo is null ? "'" : "'; img-src data:")
                .Append("; form-action 'none'; base-uri 'none'\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<title>")
            .AppendOneLine(pack.Title)
                .Append(" – ")
                .AppendOneLine(pack.Furniture.Author)
                .Append("</title>\n<style>")
                .Append(style)
                .Append("</style>\n</head>\n");
    }
}
