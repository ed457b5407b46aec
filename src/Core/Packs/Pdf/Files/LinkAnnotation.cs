namespace Workforce.Packs.Pdf.Files;

/// <summary>A place in the document that links and bookmarks lead to; set when its heading is drawn.</summary>
sealed class Destination
{
    public PageContent? Page { get; private set; }

    public double Y { get; private set; }

    public void Set(PageContent page, double y) => (Page, Y) = (page, y);
}

/// <summary>
/// A clickable area that leads to an <paramref name="Address"/> outside or a <paramref name="Target"/> inside.
/// <paramref name="Description"/> is read out by assistive software.
/// </summary>
sealed record LinkAnnotation(Rectangle Area, string Description, StructureElement Element, string? Address, Destination? Target)
{
    /// <summary>The object number, given when the page is written.</summary>
    public int Id { get; set; }
}
