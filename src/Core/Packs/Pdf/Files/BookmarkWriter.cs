namespace Workforce.Packs.Pdf.Files;

/// <summary>A heading as a viewer's sidebar shows it.</summary>
sealed record Bookmark(int Level, string Title, Destination Target);

/// <summary>Writes the bookmarks as a tree: each heading under the last one of a higher level.</summary>
sealed class BookmarkWriter(PdfFile file)
{
    sealed record Node(int Level, Bookmark? Bookmark, int Id, int Parent, List<Node> Children);

    /// <summary>Writes all bookmarks and returns the object number of their root.</summary>
    public int Write(IReadOnlyList<Bookmark> bookmarks)
    {
        var root = new Node(0, null, file.Reserve(), 0, []);
        var open = new Stack<Node>([root]);
        foreach (var bookmark in bookmarks)
        {
            while (open.Peek().Level >= bookmark.Level) open.Pop();
            var node = new Node(bookmark.Level, bookmark, file.Reserve(), open.Peek().Id, []);
            open.Peek().Children.Add(node);
            open.Push(node);
        }

        var target = file.Begin(root.Id).Ascii("<</Type/Outlines");
        WriteChildRange(target, root);
        target.Ascii(">>");
        WriteChildren(root);
        return root.Id;
    }

    void WriteChildren(Node parent)
    {
        for (var i = 0; i < parent.Children.Count; i++)
        {
            var node = parent.Children[i];
            var (title, destination) = (node.Bookmark!.Title, node.Bookmark.Target);
            var target = file.Begin(node.Id).Ascii("<</Title").Text(title).Ascii("/Parent ").Reference(node.Parent);
            WriteDestination(target, destination);
            if (i > 0) target.Ascii("/Prev ").Reference(parent.Children[i - 1].Id);
            if (i < parent.Children.Count - 1) target.Ascii("/Next ").Reference(parent.Children[i + 1].Id);
            if (node.Children.Count > 0) WriteChildRange(target, node);
            target.Ascii(">>");
            WriteChildren(node);
        }
    }

    static void WriteChildRange(ByteBuffer target, Node node) =>
        target.Ascii("/First ").Reference(node.Children[0].Id).Ascii("/Last ").Reference(node.Children[^1].Id)
            .Ascii("/Count ").Integer(Descendants(node));

    static int Descendants(Node node) => node.Children.Sum(child => 1 + Descendants(child));

    public static void WriteDestination(ByteBuffer target, Destination destination) =>
        target.Ascii("/Dest[").Reference(destination.Page!.Id).Ascii("/XYZ 0 ")
            .Number(PageContent.Height - destination.Y).Ascii(" null]");
}
