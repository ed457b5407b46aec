namespace Workforce.Packs.Pdf.Files;

/// <summary>Writes the logical structure and, for the way back, which element each piece of a page belongs to.</summary>
sealed class StructureWriter(PdfFile file, IReadOnlyList<PageContent> pages)
{
    /// <summary>Writes everything and returns the object number of the structure's root.</summary>
    public int Write(StructureElement document)
    {
        var (root, parents) = (file.Reserve(), file.Reserve());
        Number(document);
        Write(document, root);
        var links = pages.SelectMany(page => page.Links).ToList();
        WriteParents(file.Begin(parents), links);
        file.Begin(root).Ascii("<</Type/StructTreeRoot/K ").Reference(document.Id).Ascii("/ParentTree ").Reference(parents)
            .Ascii("/ParentTreeNextKey ").Integer(pages.Count + links.Count).Ascii(">>");
        return root;
    }

    void Number(StructureElement element)
    {
        element.Id = file.Reserve();
        foreach (var child in element.Children)
        {
            if (child.Element is { } inner) Number(inner);
        }
    }

    void Write(StructureElement element, int parent)
    {
        var page = element.Children.Select(child => child.Page).FirstOrDefault(page => page is not null);
        var target = file.Begin(element.Id).Ascii("<</Type/StructElem/S/").Ascii(element.Tag).Ascii("/P ").Reference(parent);
        if (page is not null) target.Ascii("/Pg ").Reference(page.Id);
        if (element.Alternative is { } alternative) target.Ascii("/Alt").Text(alternative);
        WriteAttributes(target, element);
        target.Ascii("/K[");
        foreach (var child in element.Children) WriteChild(target, child, page);
        target.Ascii("]>>");
        foreach (var child in element.Children)
        {
            if (child.Element is { } inner) Write(inner, element.Id);
        }
    }

    static void WriteAttributes(ByteBuffer target, StructureElement element)
    {
        if (element.Scope is { } scope) target.Ascii("/A<</O/Table/Scope/").Ascii(scope).Ascii(">>");
        if (element.ListNumbering is { } numbering) target.Ascii("/A<</O/List/ListNumbering/").Ascii(numbering).Ascii(">>");
        if (element.Box is not { } box) return;
        var bottom = PageContent.Height - box.Y - box.Height;
        target.Ascii("/A<</O/Layout/Placement/Block/BBox[")
            .Numbers(box.X, bottom, box.X + box.Width, bottom + box.Height).Ascii("]>>");
    }

    static void WriteChild(ByteBuffer target, StructureChild child, PageContent? ownPage)
    {
        if (child.Element is { } element) target.Reference(element.Id);
        else if (child.Link is { } link)
            target.Ascii("<</Type/OBJR/Pg ").Reference(child.Page!.Id).Ascii("/Obj ").Reference(link.Id).Ascii(">>");
        else if (child.Page == ownPage) target.Integer(child.Marker).Ascii(" ");
        else target.Ascii("<</Type/MCR/Pg ").Reference(child.Page!.Id).Ascii("/MCID ").Integer(child.Marker).Ascii(">>");
    }

    /// <summary>Pages come first, in order, then links in the order <see cref="PdfDocument"/> numbers them.</summary>
    void WriteParents(ByteBuffer target, List<LinkAnnotation> links)
    {
        target.Ascii("<</Nums[");
        foreach (var page in pages)
        {
            target.Integer(page.Index).Ascii("[");
            foreach (var element in page.Marked) target.Reference(element.Id);
            target.Ascii("]");
        }

        for (var i = 0; i < links.Count; i++) target.Integer(pages.Count + i).Ascii(" ").Reference(links[i].Element.Id);
        target.Ascii("]>>");
    }
}
