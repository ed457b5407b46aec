using System.Globalization;
using System.Text;

namespace Workforce.Packs.Html;

/// <summary>
/// The style of a page: the colours of the PDF, readable from 320 pixels wide, and pages with draft mark, reference and number when
/// printed.
/// </summary>
static class HtmlStyle
{
    public static string For(PackFurniture furniture) => Sheet
        .Replace("ACCENT", Palette.For(furniture.Colour).Accent.Hex, StringComparison.Ordinal)
        .Replace("INK", Palette.Ink.Hex, StringComparison.Ordinal)
        .Replace("QUIET", Palette.Quiet.Hex, StringComparison.Ordinal)
        .Replace("RULE", Palette.Rule.Hex, StringComparison.Ordinal)
        .Replace("PALE", Palette.Pale.Hex, StringComparison.Ordinal)
        .Replace("STATUS", Quoted(furniture.Status ?? ""), StringComparison.Ordinal)
        .Replace("REFERENCE", Quoted(furniture.Reference), StringComparison.Ordinal);

    /// <summary>
    /// A text as a CSS string. Everything but letters, digits and spaces is written by its number, so no text can leave the string.
    /// </summary>
    static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value == ' ') quoted.Append(rune.ToString());
            else quoted.Append('\\').Append(rune.Value.ToString("x6", CultureInfo.InvariantCulture));
        }

        return quoted.Append('"').ToString();
    }

    const string Sheet = """

        *{box-sizing:border-box}
        html{font:100%/1.5 "Atkinson Hyperlegible Next","Atkinson Hyperlegible",system-ui,sans-serif;color:INK;background:#fff;-webkit-text-size-adjust:100%}
        body{margin:0;overflow-wrap:anywhere}
        header{background:ACCENT;color:#fff;font-weight:700;font-size:1.15rem}
        header img{display:block;max-width:12rem;max-height:3.5rem;background:#fff;padding:.3rem;margin:0 1rem}
        header:has(img){display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between}
        header:has(img) p{margin:0}
        header p,main,footer{max-width:52rem;margin:0 auto;padding:.75rem 1rem}
        main{padding-bottom:2rem}
        footer{border-top:1px solid RULE;color:QUIET;font-size:.875rem}
        footer p{margin:.25rem 0}
        h1{font-size:2rem;line-height:1.2;margin:1.5rem 0 1rem}
        h2{font-size:1.5rem;line-height:1.25;margin:2.25rem 0 .75rem;color:ACCENT}
        h3{font-size:1.15rem;line-height:1.3;margin:1.5rem 0 .5rem;color:ACCENT}
        p,ul,ol,dl,figure{margin:0 0 1rem}
        p,li,dd{max-width:42rem}
        li{margin-bottom:.25rem}
        a{color:ACCENT;text-decoration:underline;text-underline-offset:.15em}
        a:hover{text-decoration-thickness:.15em}
        a:focus-visible,summary:focus-visible{outline:3px solid INK;outline-offset:2px;background:#fd0;color:INK}
        .skip{position:absolute;left:-999rem;padding:.5rem 1rem}
        .skip:focus{left:0;top:0}
        .status{display:inline-block;border:2px solid INK;padding:.35rem .75rem;font-weight:700}
        .note{border-left:.4rem solid ACCENT;padding:.5rem 1rem}
        .important{border-left-color:INK}
        nav ul{list-style:none;padding:0}
        nav li{border-bottom:1px solid RULE;padding:.4rem 0;margin:0}
        dl>div{display:grid;grid-template-columns:minmax(9rem,2fr) 3fr;gap:.25rem 1rem;border-bottom:1px solid RULE;padding:.4rem 0}
        dt{font-weight:700}
        dd{margin:0}
        table{border-collapse:collapse;width:100%;margin:0 0 1.25rem}
        caption{text-align:left;font-weight:700;padding:.25rem 0}
        th,td{text-align:start;vertical-align:top;overflow-wrap:break-word;padding:.4rem .75rem .4rem 0;border-bottom:1px solid RULE}
        thead th{background:PALE;padding-left:.4rem}
        tbody th{font-weight:400}
        td{padding-left:.4rem}
        .number{text-align:right;font-variant-numeric:tabular-nums}
        figcaption span{display:block;margin:.25rem 0}
        .bars th{width:35%}
        .bars .number{width:5.5rem;font-weight:700}
        .bars td,.bars th{border:0;padding:.2rem .5rem .2rem 0;vertical-align:middle}
        .wide{overflow-x:auto}
        .wide:focus-visible{outline:3px solid INK;outline-offset:2px}
        .lines{display:block;width:100%;min-width:34rem;max-width:48rem;height:auto}
        summary{cursor:pointer;color:ACCENT;text-decoration:underline;padding:.25rem 0}
        @media screen and (max-width:40em){
        h1{font-size:1.6rem}
        h2{font-size:1.3rem}
        dl>div{grid-template-columns:1fr}
        table:not(.bars),table:not(.bars)>caption,table:not(.bars)>tbody,table:not(.bars)>tbody>tr,table:not(.bars)>tbody>tr>*{display:block;width:100%}
        table:not(.bars)>thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden;white-space:nowrap}
        table:not(.bars)>tbody>tr{border-bottom:2px solid RULE;padding:.5rem 0}
        table:not(.bars)>tbody>tr>*{border:0;padding:.15rem 0;text-align:start}
        table:not(.bars)>tbody>tr>th{font-weight:700}
        td[data-label]::before{content:attr(data-label) ": ";font-weight:700;color:QUIET}
        .bars th{width:45%}
        .bars .number{width:auto}
        }
        @media print{
        @page{size:A4;margin:20mm 18mm;@top-right{content:STATUS;font:bold 9pt sans-serif}@bottom-left{content:REFERENCE;font:8pt sans-serif}@bottom-right{content:"Page " counter(page) " of " counter(pages);font:8pt sans-serif}}
        html{font-size:11pt}
        header{background:none;color:INK}
        header p,main,footer{max-width:none;padding:0}
        .skip{display:none}
        h1,h2,h3,caption,figcaption{break-after:avoid}
        tr,figure svg,.note,dl>div{break-inside:avoid}
        thead{display:table-header-group}
        .break{break-before:page}
        a{color:INK}
        summary{display:none}
        details::details-content{content-visibility:visible;block-size:auto}
        }

        """;
}
