using System.Globalization;
using Workforce.Packs;

namespace Workforce.Tests.Packs;

public class SuppressionTests
{
    public static TheoryData<string, string> Examples
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (var row in WorkedExamples.Table("suppression.md", "counts")) data.Add(row[0], row[1]);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Counts_are_shown_as_the_worked_example_says(string counts, string shown)
    {
        var numbers = counts.Split(", ").Select(count => int.Parse(count, CultureInfo.InvariantCulture)).ToList();

        Assert.Equal(shown,
            string.Join(", ",
                Suppression.Shown(numbers)
                    .Select((visible, index) => visible ? numbers[index].ToString(CultureInfo.InvariantCulture) : "-")));
    }

    /// <summary>
    /// Somebody who knows the total and the rule looks for a hidden count that can only be one number below the threshold.
    /// </summary>
    [Fact]
    public void No_small_count_can_be_worked_out_from_the_total()
    {
        var random = new Random(2026);
        for (var table = 0; table < 2000; table++)
        {
            var counts = Enumerable.Range(0, random.Next(2, 7))
                .Select(_ => random.Next(4) == 0 ? random.Next(1, 5) : random.Next(0, 30))
                .ToList();
            var shown = Suppression.Shown(counts);
            var hidden = counts.Where((_, index) => !shown[index]).ToList();
            if (hidden.Count == 0) continue;

            var everythingIsHidden = counts.Where((count, index) => shown[index] && count > 0).All(_ => false);
            Assert.True(everythingIsHidden || (hidden.Count > 1 && hidden.Sum() > hidden.Count), string.Join(", ", counts));
        }
    }
}
