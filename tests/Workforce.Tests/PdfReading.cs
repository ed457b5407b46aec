using System.Buffers.Binary;
using System.Text;

namespace Workforce.Tests;

/// <summary>A tag of the logical structure with the text below it in reading order.</summary>
sealed record PdfTag(string Name, string? Alternative, string? Scope, string? Numbering, string Text, IReadOnlyList<PdfTag> Children,
    int LinkAreas)
{
    public IEnumerable<PdfTag> All() => Children.SelectMany(child => child.All()).Prepend(this);

    public IEnumerable<PdfTag> All(string name) => All().Where(tag => tag.Name == name);
}

/// <summary>Text drawn in one go; marker -1 is an artifact.</summary>
sealed record PdfPiece(int Page, int Marker, string Text, double X, double Y, double Width);

/// <summary>What a reader of the file gets from it, without any PDF software.</summary>
sealed class PdfReading
{
    readonly PdfObjects objects;
    readonly List<Dictionary<string, object>> pages;
    readonly Dictionary<int, int> pageIndexes = [];

    public PdfReading(byte[] file)
    {
        objects = new PdfObjects(file);
        Catalogue = objects.Dictionary(objects.Trailer["Root"]);
        var references = (List<object>)objects.Dictionary(Catalogue["Pages"])["Kids"];
        for (var i = 0; i < references.Count; i++) pageIndexes[((PdfReference)references[i]).Id] = i;
        pages = [.. references.Select(objects.Dictionary)];
        Pieces = [.. pages.SelectMany((page, index) => ReadPage(page, index))];
        Document = Tag(objects.Dictionary(Catalogue["StructTreeRoot"])["K"]);
    }

    public Dictionary<string, object> Catalogue { get; }

    public int PageCount => pages.Count;

    public IReadOnlyList<PdfPiece> Pieces { get; }

    public PdfTag Document { get; }

    public string Language => PdfObjects.Text(Catalogue["Lang"]);

    public string Title => PdfObjects.Text(objects.Dictionary(objects.Trailer["Info"])["Title"]);

    public string Xmp => Encoding.UTF8.GetString(objects.Stream(Catalogue["Metadata"]));

    public IReadOnlyList<string> Bookmarks => [.. BookmarksBelow(objects.Dictionary(Catalogue["Outlines"]), "")];

    /// <summary>Addresses of links that lead outside, in page order.</summary>
    public IReadOnlyList<string> Addresses =>
        [.. Annotations().Where(link => link.ContainsKey("A")).Select(link => PdfObjects.Text(objects.Dictionary(link["A"])["URI"]))];

    /// <summary>Pages, counted from 1, that links inside the document lead to.</summary>
    public IReadOnlyList<int> LinkedPages =>
        [.. Annotations().Where(link => link.ContainsKey("Dest"))
            .Select(link => pageIndexes[((PdfReference)((List<object>)link["Dest"])[0]).Id] + 1)];

    /// <summary>What stands on a page, counted from 1, outside the structure.</summary>
    public string Artifacts(int page) =>
        string.Join('\n', Pieces.Where(piece => piece.Page == page - 1 && piece.Marker < 0).Select(piece => piece.Text));

    IEnumerable<Dictionary<string, object>> Annotations() =>
        pages.Where(page => page.ContainsKey("Annots")).SelectMany(page => (List<object>)page["Annots"]).Select(objects.Dictionary);

    IEnumerable<string> BookmarksBelow(Dictionary<string, object> parent, string indent)
    {
        for (var next = parent.GetValueOrDefault("First"); next is not null;)
        {
            var item = objects.Dictionary(next);
            yield return indent + PdfObjects.Text(item["Title"]);
            foreach (var below in BookmarksBelow(item, indent + "  ")) yield return below;
            next = item.GetValueOrDefault("Next");
        }
    }

    PdfTag Tag(object reference)
    {
        var element = objects.Dictionary(reference);
        var (text, children, links) = (new StringBuilder(), new List<PdfTag>(), 0);
        foreach (var child in (List<object>)element["K"])
        {
            if (child is double marker) text.Append(TextOf(element["Pg"], marker));
            else if (child is PdfReference) text.Append(Child(child, children).Text);
            else if (child is Dictionary<string, object> part && part.TryGetValue("MCID", out var id))
                text.Append(TextOf(part["Pg"], (double)id));
            else links++;
        }

        var attributes = element.TryGetValue("A", out var a) ? (Dictionary<string, object>)a : [];
        string? Attribute(string name) => (attributes.GetValueOrDefault(name) as PdfName)?.Value;
        var alternative = element.TryGetValue("Alt", out var alt) ? PdfObjects.Text(alt) : null;
        return new PdfTag(((PdfName)element["S"]).Value, alternative, Attribute("Scope"), Attribute("ListNumbering"), text.ToString(),
            children, links);
    }

    PdfTag Child(object reference, List<PdfTag> children)
    {
        children.Add(Tag(reference));
        return children[^1];
    }

    string TextOf(object page, double marker)
    {
        var index = pageIndexes[((PdfReference)page).Id];
        return string.Concat(Pieces.Where(piece => piece.Page == index && piece.Marker == (int)marker).Select(piece => piece.Text));
    }

    IEnumerable<PdfPiece> ReadPage(Dictionary<string, object> page, int index)
    {
        var fonts = objects.Dictionary(objects.Dictionary(page["Resources"])["Font"])
            .ToDictionary(pair => pair.Key, pair => new PdfFont(objects, pair.Value));
        var (tokens, operands) = (new PdfTokens(objects.Stream(page["Contents"])), new List<object>());
        var (font, size, x, y, marker) = ("", 0d, 0d, 0d, 0);
        while (!tokens.AtEnd)
        {
            var token = tokens.Read();
            if (token is not PdfWord { Value: var word })
            {
                operands.Add(token);
                continue;
            }

            if (word == "Tf") (font, size) = (((PdfName)operands[^2]).Value, (double)operands[^1]);
            if (word == "Td") (x, y) = ((double)operands[^2], (double)operands[^1]);
            if (word == "BMC") marker = -1;
            if (word == "BDC") marker = (int)(double)((Dictionary<string, object>)operands[^1])["MCID"];
            if (word == "Tj")
            {
                var (text, width) = fonts[font].Decode((byte[])operands[^1]);
                yield return new PdfPiece(index, marker, text, x, y, width * size);
                x += width * size;
            }

            operands.Clear();
        }
    }
}

/// <summary>Turns the glyph numbers of one font back into text and width.</summary>
sealed class PdfFont
{
    readonly Dictionary<int, string> characters = [];
    readonly List<object> widths;

    public PdfFont(PdfObjects objects, object reference)
    {
        var font = objects.Dictionary(reference);
        widths = (List<object>)((List<object>)objects.Dictionary(((List<object>)font["DescendantFonts"])[0])["W"])[1];
        var tokens = new PdfTokens(objects.Stream(font["ToUnicode"]));
        while (!tokens.AtEnd)
        {
            if (tokens.Read() is not PdfWord { Value: "beginbfchar" }) continue;
            while (tokens.Read() is byte[] glyph)
            {
                characters[BinaryPrimitives.ReadUInt16BigEndian(glyph)] = Encoding.BigEndianUnicode.GetString((byte[])tokens.Read());
            }
        }
    }

    public (string Text, double Width) Decode(byte[] glyphs)
    {
        var (text, width) = (new StringBuilder(), 0d);
        for (var i = 0; i < glyphs.Length; i += 2)
        {
            var glyph = BinaryPrimitives.ReadUInt16BigEndian(glyphs.AsSpan(i));
            text.Append(characters[glyph]);
            width += (double)widths[glyph] / 1000;
        }

        return (text.ToString(), width);
    }
}
