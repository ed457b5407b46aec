using System.Text;
using System.Xml.Linq;
using Workforce.Packs;
using Workforce.Packs.Charts;
using Workforce.Programme;
using Workforce.Tests.Programme;

namespace Workforce.Tests.Packs;

public class ChartTests
{
    static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    static readonly string[] Months = [.. Enumerable.Range(0, 36)
        .Select(month => new DateOnly(2026, 11, 1)
            .AddMonths(month)
            .ToString("MMM yyyy", System.Globalization.CultureInfo.InvariantCulture))];

    static PictureChart Fan => TimeCharts.Fan(
        "People <in> post & more", "Between 90 and 110.", Months,
        new([.. Months.Select((_, at) => 100.0 - at)], [.. Months.Select(_ => 100.0)], [.. Months.Select((_, at) => 100.0 + at)]),
        new("Without", [.. Months.Select(_ => 99.0)]), value => Wording.Number(value));

    static PictureChart Stacked =>
        TimeCharts.Stacked("Together", "Twenty-five services.", Months,
            [.. Enumerable.Range(1, 25)
                .Select(service => new Series($"Service number {service}", [.. Months.Select(_ => (double)service)]))],
            value => Wording.Number(value));

    static PictureChart Bridge(decimal? premium) => BridgeChart.Of("Bridge", "From £20,000.",
        [new("With the contractor", 20_000, Total: true), new("Pension", 3_000), new("With the council", 23_000, Total: true),
            new("Premium pay", premium), new("Contract price", -30_000), new("Net", -7_000 + premium, Total: true)]);

    static PictureChart Timeline =>
        TimelineChart.Of(ProgrammeTimelineTests.Parks,
            ProgrammeTimeline.For(ProgrammeTimelineTests.Parks, new DateOnly(2026, 11, 23)).Value);

    public static TheoryData<string> All => ["fan", "stacked", "bridge", "unknown", "timeline"];

    static PictureChart Of(string chart) =>
        chart switch { "fan" => Fan, "stacked" => Stacked, "bridge" => Bridge(1_000), "unknown" => Bridge(null), _ => Timeline };

    [Theory]
    [MemberData(nameof(All))]
    public void A_file_has_its_title_and_says_in_words_what_it_shows(string which)
    {
        var chart = Of(which);
        var root = XDocument.Parse(Encoding.UTF8.GetString(SvgWriter.File(chart, "#1d4f7c"))).Root!;

        Assert.Equal((chart.Title, chart.Alternative, "img"),
            (root.Element(Svg + "title")!.Value, root.Element(Svg + "desc")!.Value, root.Attribute("role")!.Value));
        Assert.Equal(["chartt", "chartd"], root.Attribute("aria-labelledby")!.Value.Split(' '));
        Assert.DoesNotContain(root.Descendants(), element => element.Name.LocalName is "script" or "image" or "use");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Nothing_is_drawn_outside_the_picture(string which)
    {
        var picture = Of(which).Picture;
        IEnumerable<ChartPoint> Points(ChartShape shape) =>
            shape switch
            {
                ChartArea area => area.Points,
                ChartLine line => line.Points,
                ChartDot dot => [dot.At],
                ChartText text =>
                    [text.At, text.Side == ChartSide.Left ? new(text.At.X + ChartFrame.Width(text.Text), text.At.Y) : text.At],
                _ => []
            };

        Assert.All(picture.Shapes.SelectMany(Points), point =>
        {
            Assert.InRange(point.X, -0.01, ChartPicture.Width + 0.01);
            Assert.InRange(point.Y, 0, picture.Height);
        });
    }

    [Fact]
    public void A_step_that_is_not_known_is_an_empty_box_that_says_so_and_so_is_every_sum_after_it()
    {
        var texts = Bridge(null).Picture.Shapes.OfType<ChartText>().Where(text => text.Bold).Select(text => text.Text).ToList();

        Assert.Equal(2, texts.Count(text => text == "not known"));
        Assert.DoesNotContain("£0", texts);
        // The empty boxes, dashed: the unknown step, the price after it (whose place nobody knows) and the net.
        Assert.Equal(3, Bridge(null).Picture.Shapes.OfType<ChartLine>().Count(line => line.Dashes is not null));
    }

    [Fact]
    public void What_takes_away_is_hatched_so_that_nothing_hangs_on_colour()
    {
        var hatches = Bridge(1_000).Picture.Shapes.OfType<ChartLine>().Count(line => line.Points.Count == 2 && line.Ink == ChartInk.Accent);

        Assert.True(hatches > 10);
        Assert.Contains(Bridge(1_000).Picture.Shapes.OfType<ChartText>(), text => text.Text == "−£30,000");
    }

    [Fact]
    public void Every_part_of_a_stack_is_named_beside_it_and_no_two_names_touch()
    {
        var names = Stacked.Picture.Shapes
            .OfType<ChartText>()
            .Where(text => text.Text.StartsWith("Service", StringComparison.Ordinal))
            .Select(text => text.At.Y)
            .Order()
            .ToList();

        Assert.Equal(25, names.Count);
        Assert.All(names.Zip(names.Skip(1)), pair => Assert.True(pair.Second - pair.First > 10));
    }

    [Fact]
    public void The_bases_of_dates_have_shapes_of_their_own()
    {
        var texts = Timeline.Picture.Shapes.OfType<ChartText>().Select(text => text.Text).ToList();

        Assert.All((string[])["fixed by law", "fixed by the contract", "chosen by the council"], basis => Assert.Contains(basis, texts));
        Assert.Equal(Timeline.Figures.Rows.Count,
            texts.Count(text => text.EndsWith("2027", StringComparison.Ordinal) || text.EndsWith("2028", StringComparison.Ordinal)) - 1);
    }
}
