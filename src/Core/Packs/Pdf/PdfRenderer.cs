using Workforce.Findings;
using Workforce.Packs.Pdf.Fonts;
using Workforce.Packs.Pdf.Layout;

namespace Workforce.Packs.Pdf;

/// <summary>
/// Turns a pack into a tagged PDF. The same pack gives the same bytes, on any thread and on any day. Text the fonts cannot print is
/// printed as a visible mark and reported.
/// </summary>
public sealed class PdfRenderer : IPackRenderer
{
    public static PdfRenderer Instance { get; } = new();

    string IPackRenderer.Version => "own-1";

    Checked<byte[]> IPackRenderer.Render(Pack pack) => Render(pack);

    public static Checked<byte[]> Render(Pack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var printable = new PrintableText();
        var document = PackLayout.Draw(pack, printable);
        return new Checked<byte[]>(document.Save(), PrintFindings.Of(printable));
    }
}
