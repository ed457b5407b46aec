using Workforce.Packs.Pdf.Files;
using Workforce.Packs.Pdf.Fonts;

namespace Workforce.Packs.Pdf.Layout;

/// <summary>A heading: tagged H1 to H3, a bookmark, and a place to link to. Stays on the page of what follows.</summary>
sealed class HeadingLayout : BlockLayout
{
    readonly RunningText text;

    public HeadingLayout(Heading heading, PrintableText printable, Palette palette)
    {
        Level = heading.Level;
        Title = printable.OneLine(heading.Text);
        var wrapped = WrappedText.Of(Title, Face.Bold, Typography.Heading(Level), Typography.Width);
        text = new RunningText(wrapped, Typography.Left, Level == 1 ? Palette.Ink : palette.Accent, palette.Accent);
    }

    public int Level { get; }

    public string Title { get; }

    /// <summary>Where the heading was last drawn.</summary>
    public Destination Target { get; } = new();

    public override double GapAbove => Level switch { 1 => 24, 2 => 22, _ => 16 };

    public override double LeastHeight => text.Height;

    public override bool KeepsWithNext => true;

    public override void Draw(Flow flow, StructureElement parent)
    {
        Target.Set(flow.Page, flow.Y - 6);
        flow.Document.AddBookmark(new Bookmark(Level, Title, Target));
        text.Draw(flow, parent.Add(FormattableString.Invariant($"H{Level}")));
    }
}
