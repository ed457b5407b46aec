using System.Globalization;
using Workforce.Packs.Pdf.Files;
using Workforce.Packs.Pdf.Fonts;

namespace Workforce.Packs.Pdf.Layout;

/// <summary>A bulleted or numbered list. Labels are drawn beside each item's first line, on whichever page that is.</summary>
sealed class ListLayout : BlockLayout
{
    const double GapBetween = 3;

    readonly bool numbered;
    readonly double indent;
    readonly List<RunningText> items;

    public ListLayout(ListBlock list, PrintableText printable, Palette palette)
    {
        numbered = list.Numbered;
        indent = numbered ? 8 + PackFonts.Width(Label(list.Items.Count), Face.Regular) * Typography.Body.Size : 17;
        var x = Typography.Left + indent;
        items = [.. list.Items.Select(item =>
            new RunningText(WrappedText.Of(item, printable, Typography.Body, Typography.Right - x), x, Palette.Ink, palette.Accent))];
    }

    public override double LeastHeight => items.Count == 0 ? 0 : items[0].LeastHeight;

    public override void Draw(Flow flow, StructureElement parent)
    {
        if (items.Count == 0) return;
        var list = parent.Add(new StructureElement("L") { ListNumbering = numbered ? "Decimal" : "Disc" });
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0 && !flow.AtTop) flow.Y += GapBetween;
            DrawItem(flow, list.Add("LI"), i);
        }
    }

    void DrawItem(Flow flow, StructureElement item, int index)
    {
        var (label, body, labelled) = (item.Add("Lbl"), item.Add("LBody"), false);
        items[index].Draw(flow, body, (page, area) =>
        {
            if (labelled) return;
            labelled = true;
            using (page.Mark(label)) DrawLabel(page, Label(index + 1), Typography.Body.Baseline(area.Y));
        });
    }

    void DrawLabel(PageContent page, string label, double baseline)
    {
        var width = PackFonts.Width(label, Face.Regular) * Typography.Body.Size;
        var x = numbered ? Typography.Left + indent - 8 - width : Typography.Left + 4;
        page.DrawText(x, baseline, label, Face.Regular, Typography.Body.Size, Palette.Ink);
    }

    string Label(int number) => numbered ? string.Create(CultureInfo.InvariantCulture, $"{number}.") : "•";
}
