using Workforce.Packs;

namespace Workforce.Tests;

/// <summary>Packs nobody would write, from fixed seeds: whatever the text, it stays on the page.</summary>
public class PdfRandomTests
{
    const double Left = 20, Right = 540, Footer = 58;

    static readonly string[] Words =
    [
        "transfer", "pay", "a", "Łódź", "council–wide", "part-time/term-time", "£1,234.50", "", "  ", "محمد", "🧑", "\n", "(", "\\", "\t",
        "employees",
    ];

    [Fact]
    public void Whatever_the_text_it_stays_between_the_margins_and_above_the_footer()
    {
        foreach (var seed in Enumerable.Range(0, 60))
        {
            var pdf = Pack(new Random(seed)).Read();

            Assert.All(pdf.Pieces, piece =>
            {
                // A space a line was broken at may hang over the margin: nobody sees it.
                var right = piece.Text.EndsWith(' ') ? piece.X : piece.X + piece.Width;
                Assert.True(piece.X > Left && right < Right, $"seed {seed}, page {piece.Page + 1}: {piece}");
                Assert.True(piece.Y > (piece.Marker < 0 ? Left : Footer), $"seed {seed}, page {piece.Page + 1}: {piece}");
            });
        }
    }

    static Pack Pack(Random random)
    {
        var blocks = new List<Block> { new Heading(1, "Pack " + Text(random)) };
        var count = random.Next(1, 20);
        for (var i = 0; i < count; i++) blocks.Add(Block(random));
        return APack.Of(blocks);
    }

    static Block Block(Random random) => random.Next(10) switch
    {
        0 => new Heading(random.Next(2, 4), Text(random)),
        1 =>
            new Paragraph(Text(random), new Span(Text(random), Bold: true), new Span(Text(random), Link: "https://example.org/"),
                Text(random)),
        2 => new ListBlock([.. Many(random, 15, () => (IReadOnlyList<Span>)[Text(random)])], random.Next(2) == 0),
        3 => new KeyFacts([.. Many(random, 9, () => (Text(random), Text(random)))]),
        4 => new Note(Text(random), random.Next(2) == 0),
        5 => Table(random),
        6 =>
            new LineChart(Text(random), "Described", [.. Many(random, 70, () => "Label")],
                [.. Many(random, 6, () => new Series(Text(random), Values(random, 70)))]),
        7 => Bars(random, random.Next(40)),
        8 => new Contents(),
        _ => new PageBreak(),
    };

    static Table Table(Random random)
    {
        var columns = Enumerable.Range(0, random.Next(1, 7))
            .Select(_ => new TableColumn(Text(random), random.NextDouble() + 0.1, random.Next(3) == 0))
            .ToList();
        return new Table(Text(random), columns, [.. Many(random, 30, () => (IReadOnlyList<string>)[.. columns.Select(_ => Text(random))])]);
    }

    static BarChart Bars(Random random, int count) =>
        new(Text(random), "Described", [.. Enumerable.Range(0, count).Select(_ => Text(random))],
            [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() * 1000)]);

    static List<double> Values(Random random, int most) =>
        [.. Many(random, most, () => random.NextDouble() * Math.Pow(10, random.Next(-2, 7)) * (random.Next(4) == 0 ? -1 : 1))];

    static string Text(Random random) => string.Join(' ', Many(random, random.Next(1, 60), () => Word(random)));

    static string Word(Random random) => random.Next(12) == 0 ? new string('q', random.Next(1, 120)) : Words[random.Next(Words.Length)];

    static IEnumerable<T> Many<T>(Random random, int most, Func<T> make) => Enumerable.Range(0, random.Next(most)).Select(_ => make());
}
