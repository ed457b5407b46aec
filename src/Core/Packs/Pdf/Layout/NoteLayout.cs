using Workforce.Packs.Pdf.Files;
using Workforce.Packs.Pdf.Fonts;

namespace Workforce.Packs.Pdf.Layout;

/// <summary>
/// A passage set apart by a bar at its left. An important one says so in words and carries an exclamation mark in a disc.
/// </summary>
sealed class NoteLayout : BlockLayout
{
    const double BarWidth = 5, TextIndent = 18, MarkIndent = 42, MarkRadius = 12, Padding = 5;

    readonly Note note;
    readonly RunningText text;
    readonly Colour accent;

    public NoteLayout(Note note, PrintableText printable, Palette palette)
    {
        (this.note, accent) = (note, palette.Accent);
        var x = Typography.Left + (note.Important ? MarkIndent : TextIndent);
        IReadOnlyList<Span> spans = note.Important ? [new Span("Important: ", Bold: true), note.Text] : [note.Text];
        text = new RunningText(WrappedText.Of(spans, printable, Typography.Body, Typography.Right - x), x, Palette.Ink, accent);
    }

    public override double GapAbove => Typography.Gap + 4;

    public override double LeastHeight => Math.Max(text.LeastHeight, note.Important ? 2 * MarkRadius : 0) + 2 * Padding;

    public override void Draw(Flow flow, StructureElement parent)
    {
        // A text lower than the mark beside it stands at the mark's middle.
        var spare = note.Important ? Math.Max(0, 2 * MarkRadius - text.Height) / 2 : 0;
        flow.Y += Padding + spare;
        var marked = false;
        text.Draw(flow, parent.Add("P"), (page, area) =>
        {
            using var _ = page.MarkArtifact();
            var (top, height) = (area.Y - spare - Padding, area.Height + 2 * (spare + Padding));
            page.FillRectangle(new Rectangle(Typography.Left, top, BarWidth, height), note.Important ? Palette.Ink : accent);
            if (note.Important && !marked) DrawMark(page, top + Padding + MarkRadius);
            marked = true;
        });
        flow.Y += Padding + spare;
    }

    static void DrawMark(PageContent page, double centreY)
    {
        const double size = 17;
        var centreX = Typography.Left + BarWidth + 5 + MarkRadius;
        page.FillDisc(centreX, centreY, MarkRadius, Palette.Ink);
        var width = PackFonts.Width("!", Face.Bold) * size;
        page.DrawText(centreX - width / 2, centreY + size * 0.34, "!", Face.Bold, size, Palette.White);
    }
}
