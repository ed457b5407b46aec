using Workforce.Packs;
using Workforce.Programme;

namespace Workforce.Tests.Programme;

public class BeforeAfterTests
{
    static readonly PerformanceMeasure Missed = new("missed", "Missed collections", "per 100,000", Better.Lower);

    static readonly double[] Before = [10, 12, 11, 13, 10, 12, 11, 13, 10, 12, 11, 13], After = [8, 7, 6, 8, 7, 6, 8, 7];

    static readonly DateOnly Transfer = new(2026, 4, 1);

    /// <summary>Months that end with the one before the transfer, and months from the transfer's own on.</summary>
    static BeforeAfter Of(double[] before, double[] after, PerformanceMeasure? measure = null, DateOnly? transfer = null) => BeforeAfter.Of(
        "parks", measure ?? Missed, transfer ?? Transfer,
        [.. before.Concat(after)
            .Select((value, at) => new Actual("parks", new DateOnly(2026, 4, 1).AddMonths(at - before.Length), "missed", value))]);

    public static TheoryData<string[]> ByHand => [.. WorkedExamples.Table("scrutiny.md", "figure")];

    [Theory]
    [MemberData(nameof(ByHand))]
    public void The_example_worked_by_hand_comes_out_the_same(string[] row)
    {
        var (limits, difference) = (Of(Before, After).Limits!, Of(Before, After).Difference!);
        var half = (difference.High - difference.Low) / 2;
        var figure = row[0] switch
        {
            "centre" => limits.Centre,
            "mean moving range" => limits.MeanMovingRange,
            "lower limit" => limits.Lower,
            "upper limit" => limits.Upper,
            "difference" => difference.Difference,
            _ => half * half,
        };

        Assert.Equal((double)WorkedExamples.Value(row[1]), figure, 10);
    }

    [Fact]
    public void A_run_of_eight_and_months_outside_the_limits_stand_out()
    {
        var points = Of(Before, After).Points;

        Assert.All(points, point => Assert.True(point is { InRun: true, Side: -1 }));
        Assert.Equal([6.0, 6.0], points.Where(point => point.Outside).Select(point => point.Value));
        Assert.DoesNotContain(Of(Before, After[..7]).Points, point => point.InRun);
    }

    [Fact]
    public void Whether_it_improved_depends_on_which_way_is_better()
    {
        Assert.Equal(Change.Improved, Of(Before, After).Change);
        Assert.Equal(Change.Worse, Of(Before, After, Missed with { Better = Better.Higher }).Change);
        Assert.Equal(Change.NotShown, Of(Before, [11, 12, 10, 13, 11, 12]).Change);
        Assert.Equal(Change.Mixed, Of(Before, [.. After, 17, 7, 7, 7, 7, 7, 7, 7, 7]).Change);
    }

    [Theory]
    [InlineData(11, 8)]
    [InlineData(12, 5)]
    public void With_too_few_months_it_is_said_plainly(int before, int after)
    {
        var few = Of(Before[..before], After[..after]);

        Assert.Equal((Change.TooFewPoints, null), (few.Change, few.Difference));
        Assert.StartsWith($"Too few points to say: {before} months before the transfer and {after} after it", ScrutinySection.Answer(few),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_month_in_which_the_service_changed_hands_halfway_belongs_to_neither_side()
    {
        var halfway = Of(Before, After, transfer: new DateOnly(2026, 4, 15));

        Assert.Equal((12, 7), (halfway.Before.Count, halfway.After.Count));
    }

    [Fact]
    public void A_month_that_is_missing_makes_no_moving_range()
    {
        Actual Of(int month, double value) => new("parks", new DateOnly(2025, month, 1), "missed", value);

        Assert.Equal(1, ControlChart.Limits([Of(1, 10), Of(2, 11), Of(6, 40), Of(7, 41)])!.MeanMovingRange);
    }

    [Fact]
    public void A_figure_that_never_moved_has_an_answer_and_no_fault()
    {
        var flat = Of([.. Enumerable.Repeat(5.0, 12)], [.. Enumerable.Repeat(4.0, 6)]);

        Assert.Equal((Change.Improved, -1.0, -1.0), (flat.Change, flat.Difference!.Low, flat.Difference.High));
    }
}
