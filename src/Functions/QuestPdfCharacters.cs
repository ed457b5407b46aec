using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using QuestPDF.Drawing.Exceptions;
using QuestPDF.Fluent;
using Workforce.Findings;
using Workforce.Packs;
using Workforce.Packs.Charts;

namespace Workforce.Functions;

/// <summary>
/// Characters no font has become visible marks and a finding, as in our own writer. QuestPDF would fail a document at the first one, so all
/// characters of a pack are set in one trial text, whose failure names every one that is missing.
/// </summary>
static partial class QuestPdfCharacters
{
    const int MostListed = 12;

    public static (Pack Pack, IReadOnlyList<Finding> Findings) Printable(Pack pack)
    {
        var used = new SortedSet<Rune>();
        // Basic Latin is in every font.
        Each(pack, text =>
        {
            used.UnionWith(text.EnumerateRunes().Where(rune => !rune.IsAscii && !Rune.IsControl(rune)));
            return text;
        });
        var missing = Missing(used);
        var marked = missing.Where(rune => !IsInvisible(rune)).ToList();
        return (Each(pack, text => Printable(text, missing)), marked.Count > 0 ? [Finding(marked)] : []);
    }

    static SortedSet<Rune> Missing(SortedSet<Rune> used)
    {
        if (used.Count == 0) return [];
        var all = string.Join(' ', used);
        try
        {
            Document.Create(document => document.Page(page => page.Content().Text(text =>
            {
                text.Span(all).Style(QuestPdfLook.Body);
                text.Span(all).Style(QuestPdfLook.Body.Bold());
                text.Span(all).Style(QuestPdfLook.Body.Italic());
            }))).GeneratePdf();
            return [];
        }
        catch (DocumentDrawingException exception)
        {
            // "U-1F9D1 'x'" for each, here or in an inner exception.
            var named = CodePoint().Matches(exception.ToString())
                .Select(match => new Rune(int.Parse(match.Groups["code"].ValueSpan, NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture)));
            var missing = new SortedSet<Rune>(named);
            if (missing.Count == 0) throw;
            return missing;
        }
    }

    [GeneratedRegex("U-(?<code>[0-9A-F]{4,6}) '", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodePoint();

    static string Printable(string text, SortedSet<Rune> missing)
    {
        var printed = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value != '\n' && Rune.IsControl(rune)) printed.Append(' ');
            else if (!missing.Contains(rune)) printed.Append(rune.ToString());
            else if (!IsInvisible(rune)) printed.Append(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]");
        }

        return printed.ToString();
    }

    /// <summary>Hints to layout programs that print nothing: joiners, direction marks, variation selectors.</summary>
    static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format || rune.Value is >= 0xFE00 and <= 0xFE0F or >= 0xE0100 and <= 0xE01EF;

    static Finding Finding(List<Rune> missing)
    {
        var listed = string.Join(", ", missing.Take(MostListed).Select(rune => FormattableString.Invariant($"U+{rune.Value:X4}")));
        if (missing.Count > MostListed) listed += FormattableString.Invariant($" and {missing.Count - MostListed} more");
        return new Finding(
            "PK_MISSING_CHARACTER",
            Severity.Warning,
            $"The PDF has no letter shape for {listed}; each is printed as its code in square brackets.",
            Location.Everything,
            "Spell the text without them, or give the reader the HTML page beside the PDF, which has them.");
    }

    /// <summary>The pack with everything that is printed passed through a function; the words for a picture are not printed.</summary>
    static Pack Each(Pack pack, Func<string, string> of)
    {
        var furniture = pack.Furniture;
        return new Pack(of(pack.Title), pack.Language, furniture with
        {
            Author = of(furniture.Author),
            Status = furniture.Status is null ? null : of(furniture.Status),
            Reference = of(furniture.Reference),
            Disclaimer = of(furniture.Disclaimer),
        }, [.. pack.Blocks.Select(block => Each(block, of))])
        {
            IsClose = pack.IsClose,
        };
    }

    static Block Each(Block block, Func<string, string> of) => block switch
    {
        Heading heading => heading with { Text = of(heading.Text) },
        Paragraph paragraph => new Paragraph(Each(paragraph.Spans, of)),
        ListBlock list => list with { Items = [.. list.Items.Select(item => Each(item, of))] },
        KeyFacts facts => new KeyFacts([.. facts.Facts.Select(fact => (of(fact.Label), of(fact.Value)))]),
        Note note => note with { Text = of(note.Text) },
        Table table => new Table(
            of(table.Caption),
            [.. table.Columns.Select(column => column with { Header = of(column.Header) })],
            [.. table.Rows.Select(row => row.Select(of).ToList())]),
        LineChart chart => chart with
        {
            Title = of(chart.Title),
            Labels = [.. chart.Labels.Select(of)],
            Series = [.. chart.Series.Select(series => series with { Name = of(series.Name) })],
        },
        PictureChart chart => chart with
        {
            Title = of(chart.Title),
            Picture = chart.Picture with { Shapes = [.. chart.Picture.Shapes.Select(shape => shape is ChartText text
                ? text with { Text = of(text.Text) }
                : shape)] },
        },
        BarChart chart => chart with { Title = of(chart.Title), Labels = [.. chart.Labels.Select(of)] },
        _ => block,
    };

    static List<Packs.Span> Each(IReadOnlyList<Packs.Span> spans, Func<string, string> of) =>
        [.. spans.Select(span => span with { Text = of(span.Text) })];
}
