using Workforce.Programme;

namespace Workforce.Tests.Programme;

public class SequenceSolverTests
{
    /// <summary>
    /// Small cases that can be looked through whole: items with random costs, sizes, windows and predecessors, and two limits.
    /// </summary>
    static (IReadOnlyList<SequenceItem> Items, double[] Limits) Case(int seed, int count, int months)
    {
        var random = new Random(seed);
        var items = Enumerable.Range(0, count).Select(item =>
        {
            var (size, effort, slope, ideal) = (random.Next(10, 90), random.Next(5, 40), random.Next(1, 20), random.Next(0, months));
            var first = random.Next(0, Math.Max(1, months / 3));
            return new SequenceItem(
                [.. Enumerable.Range(0, months)
                    .Select(month => month < first ? double.PositiveInfinity : (slope * Math.Abs(month - ideal)) + (month * 0.5))],
                item > 1 && random.Next(4) == 0 ? [item - 2] : [],
                [.. Enumerable.Range(0, months)
                    .Select(month => ((int, double)[])[(month, size),
                        .. Enumerable.Range(0, Math.Min(2, month + 1)).Select(before => (months + month - before, effort / 2.0))])]);
        }).ToList();
        return (items, [.. Enumerable.Repeat(120.0, months), .. Enumerable.Repeat(45.0, months)]);
    }

    static double Cheapest(IReadOnlyList<SequenceItem> items, double[] limits)
    {
        var best = double.PositiveInfinity;
        Look(new int[items.Count], 0, (double[])limits.Clone(), 0);
        return best;

        void Look(int[] placed, int item, double[] left, double cost)
        {
            if (cost >= best) return;
            if (item == items.Count)
            {
                if (items.Select((one, at) => one.After.All(before => placed[before] < placed[at])).All(ordered => ordered)) best = cost;
                return;
            }

            for (var month = 0; month < items[item].Costs.Length; month++)
            {
                if (!double.IsFinite(items[item].Costs[month]) || items[item].Uses[month].Any(use => use.Amount > left[use.Limit] + 1e-9))
                    continue;
                foreach (var (limit, amount) in items[item].Uses[month]) left[limit] -= amount;
                placed[item] = month;
                Look(placed, item + 1, left, cost + items[item].Costs[month]);
                foreach (var (limit, amount) in items[item].Uses[month]) left[limit] += amount;
            }
        }
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 150)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_plan_is_the_cheapest_of_all_that_fit(int seed)
    {
        var (items, limits) = Case(seed, count: 6, months: 6);

        var solution = SequenceSolver.Solve(items, limits, 100_000);

        Assert.True(solution.Proven);
        Assert.Equal(Cheapest(items, limits), solution.Cost, 6);
    }

    [Fact]
    public void What_was_not_proven_gives_a_bound_that_no_plan_beats()
    {
        var (items, limits) = Case(3, count: 7, months: 6);

        var hurried = SequenceSolver.Solve(items, limits, most: 2);

        Assert.True(hurried.Bound <= Cheapest(items, limits) + 1e-6);
    }

    [Fact]
    public void Twenty_five_services_over_four_years_are_planned_and_fit()
    {
        var (items, limits) = Case(11, count: 25, months: 48);

        var solution = SequenceSolver.Solve(items, limits, 30_000);

        Assert.NotNull(solution.Months);
        var left = (double[])limits.Clone();
        for (var item = 0; item < items.Count; item++)
        {
            foreach (var (limit, amount) in items[item].Uses[solution.Months[item]]) left[limit] -= amount;
            Assert.All(items[item].After, before => Assert.True(solution.Months[before] < solution.Months[item]));
        }

        Assert.All(left, amount => Assert.True(amount >= -1e-6));
        Assert.True(solution.Cost - solution.Bound <= 0.02 * solution.Cost, $"{solution.Cost} for at least {solution.Bound}");
    }
}
