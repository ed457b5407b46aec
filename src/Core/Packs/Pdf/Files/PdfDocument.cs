using Workforce.Packs.Logos;

namespace Workforce.Packs.Pdf.Files;

/// <summary>A document being drawn: its pages, fonts, structure and bookmarks, and in the end its bytes.</summary>
sealed class PdfDocument(Metadata metadata)
{
    readonly List<PageContent> pages = [];
    readonly List<Bookmark> bookmarks = [];
    readonly DocumentFonts fonts = new();

    public IReadOnlyList<PageContent> Pages => pages;

    /// <summary>The one picture a document may hold, under the name <see cref="PageContent.LogoName"/>.</summary>
    public Logo? Logo { get; init; }

    /// <summary>The root of everything that is read out.</summary>
    public StructureElement Structure { get; } = new("Document");

    public PageContent AddPage()
    {
        var page = new PageContent(fonts, pages.Count);
        pages.Add(page);
        return page;
    }

    public void AddBookmark(Bookmark bookmark) => bookmarks.Add(bookmark);

    /// <summary>The finished file.</summary>
    public byte[] Save()
    {
        var file = new PdfFile();
        var (catalogue, tree, information, xmp) = (file.Reserve(), file.Reserve(), file.Reserve(), file.Reserve());
        foreach (var page in pages) page.Id = file.Reserve();
        foreach (var link in pages.SelectMany(page => page.Links)) link.Id = file.Reserve();

        var resources = WriteResources(file);
        WritePages(file, tree, resources);
        WriteLinks(file);
        var structure = new StructureWriter(file, pages).Write(Structure);
        var outline = bookmarks.Count > 0 ? new BookmarkWriter(file).Write(bookmarks) : 0;
        metadata.WriteInformation(file.Begin(information));
        file.WriteStream(xmp, "/Type/Metadata/Subtype/XML", metadata.Xmp(), compress: false);
        var target = file.Begin(catalogue).Ascii("<</Type/Catalog/Pages ").Reference(tree).Ascii("/Lang").Text(metadata.Language)
            .Ascii("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot ").Reference(structure)
            .Ascii("/Metadata ").Reference(xmp);
        if (outline > 0) target.Ascii("/PageMode/UseOutlines/Outlines ").Reference(outline);
        target.Ascii(">>");
        return file.Finish(catalogue, information);
    }

    int WriteResources(PdfFile file)
    {
        var written = fonts.Used.Select(font => (font.Name, Id: FontWriter.Write(file, font))).ToList();
        var picture = Logo is null ? 0 : WriteLogo(file, Logo);
        var resources = file.Reserve();
        var target = file.Begin(resources).Ascii("<</Font<<");
        foreach (var (name, id) in written) target.Ascii("/").Ascii(name).Ascii(" ").Reference(id);
        target.Ascii(">>");
        if (picture > 0) target.Ascii("/XObject<</").Ascii(PageContent.LogoName).Ascii(" ").Reference(picture).Ascii(">>");
        target.Ascii(">>");
        return resources;
    }

    static int WriteLogo(PdfFile file, Logo logo)
    {
        var id = file.Reserve();
        var entries = FormattableString.Invariant(
            $"/Type/XObject/Subtype/Image/Width {logo.SampleWidth}/Height {logo.SampleHeight}/BitsPerComponent 8/ColorSpace/{(logo.Grey ? "DeviceGray" : "DeviceRGB")}/Filter/{(logo.IsJpeg ? "DCTDecode" : "FlateDecode")}");
        file.WriteStream(id, entries, logo.Samples.Span, compress: false);
        return id;
    }

    void WritePages(PdfFile file, int tree, int resources)
    {
        foreach (var page in pages)
        {
            var content = file.Reserve();
            file.WriteStream(content, "", page.Content);
            var target = file.Begin(page.Id).Ascii("<</Type/Page/Parent ").Reference(tree).Ascii("/Resources ").Reference(resources)
                .Ascii("/Contents ").Reference(content).Ascii("/StructParents ").Integer(page.Index).Ascii("/Tabs/S");
            if (page.Links.Count > 0) target.Ascii("/Annots[");
            foreach (var link in page.Links) target.Reference(link.Id);
            target.Ascii(page.Links.Count > 0 ? "]>>" : ">>");
        }

        var list = file.Begin(tree).Ascii("<</Type/Pages/MediaBox[0 0 ").Numbers(PageContent.Width, PageContent.Height)
            .Ascii("]/Count ").Integer(pages.Count).Ascii("/Kids[");
        foreach (var page in pages) list.Reference(page.Id);
        list.Ascii("]>>");
    }

    void WriteLinks(PdfFile file)
    {
        var parentKey = pages.Count; // after the pages' own keys; the structure's way back counts the same
        foreach (var page in pages)
        {
            foreach (var link in page.Links)
            {
                var (area, bottom) = (link.Area, PageContent.Height - link.Area.Y - link.Area.Height);
                var target = file.Begin(link.Id).Ascii("<</Type/Annot/Subtype/Link/Rect[")
                    .Numbers(area.X, bottom, area.X + area.Width, bottom + area.Height)
                    .Ascii("]/Border[0 0 0]/F 4/Contents").Text(link.Description)
                    .Ascii("/P ").Reference(page.Id).Ascii("/StructParent ").Integer(parentKey++);
                if (link.Address is { } address) target.Ascii("/A<</S/URI/URI").Text(address).Ascii(">>");
                else BookmarkWriter.WriteDestination(target, link.Target!);
                target.Ascii(">>");
            }
        }
    }
}
