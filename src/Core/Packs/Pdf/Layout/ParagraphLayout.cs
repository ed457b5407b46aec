using Workforce.Packs.Pdf.Files;
using Workforce.Packs.Pdf.Fonts;

namespace Workforce.Packs.Pdf.Layout;

/// <summary>A paragraph; an empty one takes no room.</summary>
sealed class ParagraphLayout : BlockLayout
{
    readonly RunningText? text;
    readonly bool announces;

    public ParagraphLayout(IReadOnlyList<Span> spans, PrintableText printable, Palette palette)
    {
        if (spans.All(span => string.IsNullOrWhiteSpace(span.Text))) return;
        announces = spans[^1].Text.TrimEnd().EndsWith(':');
        text = new RunningText(WrappedText.Of(spans, printable, Typography.Body, Typography.Width), Typography.Left, Palette.Ink,
            palette.Accent);
    }

    public override double GapAbove => text is null ? 0 : Typography.Gap;

    public override double LeastHeight => text?.LeastHeight ?? 0;

    /// <summary>What ends in a colon is not left behind by the list it announces.</summary>
    public override bool KeepsWithNext => announces;

    public override void Draw(Flow flow, StructureElement parent) => text?.Draw(flow, parent.Add("P"));
}
