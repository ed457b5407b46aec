using Workforce.Packs.Pdf.Files;

namespace Workforce.Packs.Pdf.Layout;

/// <summary>
/// A block measured for the page width and ready to be drawn, more than once if need be: where there is a table of contents, the first
/// drawing finds the page numbers the second one prints.
/// </summary>
abstract class BlockLayout
{
    /// <summary>Space kept clear above, unless at the top of a page.</summary>
    public virtual double GapAbove => Typography.Gap;

    /// <summary>The least that has to be on the page where the block starts, so that a heading never stands alone above nothing.</summary>
    public abstract double LeastHeight { get; }

    /// <summary>Whether the next block has to start on the same page.</summary>
    public virtual bool KeepsWithNext => false;

    public abstract void Draw(Flow flow, StructureElement parent);
}

/// <summary>Starts a new page unless one has just been started.</summary>
sealed class PageBreakLayout : BlockLayout
{
    public override double GapAbove => 0;

    public override double LeastHeight => 0;

    public override void Draw(Flow flow, StructureElement parent)
    {
        if (!flow.AtTop) flow.NewPage();
    }
}
