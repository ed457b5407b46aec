using Workforce.Packs;
using Workforce.Packs.Pdf.Layout;

namespace Workforce.Tests;

public class PdfChartTests
{
    [Theory]
    [InlineData(0, 58, 0, 60)]
    [InlineData(160, 214, 0, 250)]
    [InlineData(930, 1000, 920, 1000)]
    [InlineData(5, 5, 0, 5)]
    [InlineData(0, 0, 0, 1)]
    [InlineData(-120, 450, -200, 600)]
    [InlineData(-3, -3, -3, 0)]
    public void Axes_have_round_ends_and_start_at_zero_unless_all_values_are_high(double low, double high, double from, double to)
    {
        var scale = AxisScale.For([low, high]);

        Assert.Equal((from, to), (scale.Low, scale.High));
        Assert.Equal(to, scale.Ticks.Last(), 1e-9);
        Assert.InRange(scale.Ticks.Count(), 3, 8);
    }

    [Fact]
    public void An_axis_that_does_not_start_at_zero_says_so()
    {
        Assert.Contains("does not start at zero", Text(Chart(new Series("Staff", [1000, 960]))), StringComparison.Ordinal);
        Assert.DoesNotContain("does not start at zero", Text(Chart(new Series("Staff", [1000, 0]))), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_line_is_named()
    {
        var text = Text(Chart(new Series("Likely", [58, 51]), new Series("Low", [58, 51]), new Series("High", [58, 51])));

        Assert.All((string[])["Likely", "Low", "High"], name => Assert.Contains(name, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Names_at_the_ends_of_lines_do_not_touch()
    {
        var placed = Apart.Spread([100, 101, 99, 250, 248], 12, 20, 250);

        var sorted = placed.Order().ToList();
        Assert.All(sorted.Zip(sorted.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 12));
        Assert.All(placed, each => Assert.InRange(each, 20, 250));
        Assert.True(placed[2] < placed[0] && placed[0] < placed[1]);
    }

    [Fact]
    public void Labels_under_the_axis_are_thinned_until_they_fit()
    {
        var labels = Enumerable.Range(1, 120).Select(i => $"Month {i}").ToList();

        var pdf = APack.Of(new LineChart("T", "A", labels, [new("S", [.. labels.Select(_ => 1d)])])).Read();

        var printed = pdf.Pieces.Where(piece => piece.Text.StartsWith("Month", StringComparison.Ordinal)).ToList();
        Assert.InRange(printed.Count, 4, 12);
        Assert.All(printed.Zip(printed.Skip(1)), pair => Assert.True(pair.First.X + pair.First.Width < pair.Second.X));
    }

    public static TheoryData<string, Block> Awkward => new()
    {
        { "no series", new LineChart("T", "Described", [], []) },
        { "an empty series", new LineChart("T", "Described", ["a", "b"], [new("S", [])]) },
        { "one point", new LineChart("T", "Described", ["a"], [new("S", [5])]) },
        { "equal values", new LineChart("T", "Described", ["a", "b"], [new("S", [5, 5])]) },
        { "zeros", new LineChart("T", "Described", ["a", "b"], [new("S", [0, 0])]) },
        { "not a number", new LineChart("T", "Described", ["a", "b"], [new("S", [double.NaN, double.PositiveInfinity])]) },
        { "more values than labels", new LineChart("T", "Described", ["a"], [new("S", [1, 2, 3])]) },
        { "no bars", new BarChart("T", "Described", [], []) },
        { "bars of zero", new BarChart("T", "Described", ["a", "b"], [0, 0]) },
        { "bars not a number", new BarChart("T", "Described", ["a", "b"], [double.NaN, -1]) },
    };

    [Theory]
    [MemberData(nameof(Awkward))]
    public void Awkward_figures_still_give_a_described_picture_on_the_page(string what, Block chart)
    {
        var pdf = APack.Of(new Heading(1, what), chart).Read();

        Assert.Equal("Described", pdf.Document.All("Figure").Single().Alternative);
        Assert.All(pdf.Pieces, piece => Assert.True(double.IsFinite(piece.X) && piece.X is > 0 and < 595 && piece.Y is > 0 and < 842));
    }

    [Fact]
    public void More_bars_than_fit_a_page_make_several_pictures()
    {
        var labels = Enumerable.Range(1, 60).Select(i => $"Area {i}").ToList();

        var pdf = APack.Of(new BarChart("Areas", "By area.", labels, [.. labels.Select((_, i) => (double)i)])).Read();

        Assert.Equal(["By area. (part 1 of 2)", "By area. (part 2 of 2)"], pdf.Document.All("Figure").Select(tag => tag.Alternative));
        Assert.All(labels, label => Assert.Single(pdf.Pieces, piece => piece.Text == label));
    }

    static LineChart Chart(params Series[] series) => new("Headcount", "Described", ["2027", "2028"], series);

    static string Text(LineChart chart) => APack.Of(chart).Read().Document.All("Figure").Single().Text;
}
