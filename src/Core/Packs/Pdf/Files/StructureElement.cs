using System.Runtime.InteropServices;

namespace Workforce.Packs.Pdf.Files;

/// <summary>
/// One tag of the document's logical structure, such as <c>H2</c> or <c>TD</c>. It outlives the page it starts on: content may be
/// marked with it again on the next.
/// </summary>
sealed class StructureElement(string tag)
{
    readonly List<StructureChild> children = [];

    public string Tag { get; } = tag;

    public IReadOnlyList<StructureChild> Children => children;

    /// <summary>What a picture shows, in words.</summary>
    public string? Alternative { get; init; }

    /// <summary><c>Row</c> or <c>Column</c>: what a table heading is the heading of.</summary>
    public string? Scope { get; init; }

    /// <summary><c>Disc</c> or <c>Decimal</c>: how a list is marked.</summary>
    public string? ListNumbering { get; init; }

    /// <summary>Where a picture stands on its page, measured from the top left.</summary>
    public Rectangle? Box { get; init; }

    /// <summary>The object number, given when the structure is written.</summary>
    public int Id { get; set; }

    public StructureElement Add(string tag) => Add(new StructureElement(tag));

    public StructureElement Add(StructureElement element)
    {
        children.Add(new StructureChild(element, null, null, 0));
        return element;
    }

    public void AddContent(PageContent page, int marker) => children.Add(new StructureChild(null, page, null, marker));

    public void AddLink(PageContent page, LinkAnnotation link) => children.Add(new StructureChild(null, page, link, 0));
}

/// <summary>An element, a piece of a page by its marker, or a link's clickable area.</summary>
readonly record struct StructureChild(StructureElement? Element, PageContent? Page, LinkAnnotation? Link, int Marker);

/// <summary>Measured in points from the page's top left corner.</summary>
[StructLayout(LayoutKind.Auto)]
readonly record struct Rectangle(double X, double Y, double Width, double Height);
