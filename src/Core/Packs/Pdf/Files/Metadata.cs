using System.Globalization;
using System.Security;
using System.Text;

namespace Workforce.Packs.Pdf.Files;

/// <summary>
/// What the file says about itself. Dates come from the pack, never from the clock. It names no PDF/UA or PDF/A conformance: the tags
/// are there, but no validator has confirmed either.
/// </summary>
sealed record Metadata(string Title, string Author, string Language, DateOnly Date)
{
    const string Producer = "Workforce";

    public void WriteInformation(ByteBuffer target) =>
        target.Ascii("<</Title").Text(Title).Ascii("/Author").Text(Author).Ascii("/Producer").Text(Producer)
            .Ascii("/CreationDate").Text("D:" + Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "000000Z").Ascii(">>");

    public byte[] Xmp()
    {
        var day = Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetBytes($"""
            <?xpacket begin="{"\uFEFF"}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Xml(Title)}</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>{Xml(Author)}</rdf:li></rdf:Seq></dc:creator>
            <dc:language><rdf:Bag><rdf:li>{Xml(Language)}</rdf:li></rdf:Bag></dc:language>
            <pdf:Producer>{Producer}</pdf:Producer>
            <xmp:CreateDate>{day}T00:00:00Z</xmp:CreateDate>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>
            """);
    }

    /// <summary>Escaped, and without the control characters XML forbids.</summary>
    static string Xml(string text) => SecurityElement.Escape(string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)));
}
