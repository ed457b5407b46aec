using Workforce.Packs.Pdf.Files;

namespace Workforce.Packs.Pdf.Layout;

/// <summary>Where drawing stands: the page, how far down it, and how much room is left above the footer.</summary>
sealed class Flow
{
    readonly double bottom;

    /// <param name="bottom">Where the footer starts.</param>
    public Flow(PdfDocument document, double bottom)
    {
        (Document, this.bottom) = (document, bottom);
        Page = document.AddPage();
        Y = Typography.Top;
    }

    public PdfDocument Document { get; }

    public PageContent Page { get; private set; }

    public double Y { get; set; }

    public double Room => bottom - Y;

    public double FullHeight => bottom - Typography.Top;

    public bool AtTop => Y <= Typography.Top;

    public void NewPage()
    {
        Page = Document.AddPage();
        Y = Typography.Top;
    }

    /// <summary>Moves to the next page unless the height fits here, or would fit nowhere better.</summary>
    public void Need(double height)
    {
        if (height > Room && !AtTop) NewPage();
    }

    /// <summary>
    /// How many of the remaining lines to draw on this page: all that fit, but never leaving a single line behind or sending one ahead.
    /// 0 means start on the next page.
    /// </summary>
    public int LinesHere(int remaining, double leading, bool started)
    {
        var fit = (int)((Room + 0.01) / leading);
        if (fit >= remaining) return remaining;
        if (remaining - fit == 1) fit--;
        if (!started && fit < 2) fit = 0;
        return AtTop ? Math.Max(fit, 1) : Math.Max(fit, 0);
    }
}
