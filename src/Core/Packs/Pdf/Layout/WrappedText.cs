using Workforce.Packs.Pdf.Files;
using Workforce.Packs.Pdf.Fonts;

namespace Workforce.Packs.Pdf.Layout;

/// <summary>A text broken into lines for one width, ready to be drawn on any page.</summary>
sealed class WrappedText
{
    WrappedText(string text, IReadOnlyList<TextRun> runs, TextStyle style, double width)
    {
        (Text, Runs, Style) = (text, runs, style);
        Lines = LineBreaker.Break(text, runs, style.Size, width);
    }

    public string Text { get; }

    public IReadOnlyList<TextRun> Runs { get; }

    public TextStyle Style { get; }

    public IReadOnlyList<TextLine> Lines { get; }

    public double Height => Lines.Count * Style.Leading;

    public static WrappedText Of(string text, Face face, TextStyle style, double width) =>
        new(text, [new TextRun(0, text.Length, face, null)], style, width);

    public static WrappedText Of(IReadOnlyList<Span> spans, PrintableText printable, TextStyle style, double width)
    {
        var texts = spans.Select(span => printable.Of(span.Text)).ToList();
        var (runs, start) = (new List<TextRun>(spans.Count), 0);
        for (var i = 0; i < spans.Count; i++)
        {
            var face = spans[i].Bold ? Face.Bold : spans[i].Italic ? Face.Italic : Face.Regular;
            runs.Add(new TextRun(start, start + texts[i].Length, face, spans[i].Link));
            start += texts[i].Length;
        }

        return new WrappedText(texts.Count == 1 ? texts[0] : string.Concat(texts), runs, style, width);
    }

    /// <summary>Draws lines under each other, the first one's top at <paramref name="y"/>, in what is marked on the page already.</summary>
    public void Draw(PageContent page, double x, double y, Colour colour, int first, int count)
    {
        for (var i = first; i < Math.Min(first + count, Lines.Count); i++, y += Style.Leading)
            DrawLine(page, x, Style.Baseline(y), colour, i);
    }

    /// <summary>As <see cref="Draw"/>, each line ending at <paramref name="right"/>.</summary>
    public void DrawRight(PageContent page, double right, double y, Colour colour, int first, int count)
    {
        for (var i = first; i < Math.Min(first + count, Lines.Count); i++, y += Style.Leading)
        {
            DrawLine(page, right - Lines[i].Width, Style.Baseline(y), colour, i);
        }
    }

    /// <summary>The parts of a line by run, in order.</summary>
    public IEnumerable<(int Run, string Text)> Parts(TextLine line)
    {
        for (var i = 0; i < Runs.Count; i++)
        {
            var (start, end) = (Math.Max(line.Start, Runs[i].Start), Math.Min(line.End, Runs[i].End));
            if (start < end) yield return (i, Text[start..end]);
        }
    }

    void DrawLine(PageContent page, double x, double baseline, Colour colour, int index)
    {
        var line = Lines[index];
        foreach (var run in Runs)
        {
            var (start, end) = (Math.Max(line.Start, run.Start), Math.Min(line.End, run.End));
            if (start < end) x += page.DrawText(x, baseline, Text.AsSpan(start, end - start), run.Face, Style.Size, colour);
        }
    }
}
