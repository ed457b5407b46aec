namespace Workforce.Programme;

/// <summary>One thing to be placed in one of the months open to it.</summary>
/// <param name="Costs">For each month; infinity where it may not be placed.</param>
/// <param name="After">Places in the list of those that must come at least a month earlier.</param>
/// <param name="Uses">For each month it may be placed in: what that takes of each limit, by place in the list of limits.</param>
sealed record SequenceItem(double[] Costs, IReadOnlyList<int> After, (int Limit, double Amount)[][] Uses);

/// <summary>What was found: a month for each item, or none where nothing fits.</summary>
/// <param name="Bound">No placing costs less than this.</param>
sealed record SequenceSolution(int[]? Months, double Cost, double Bound, bool Proven);

/// <summary>
/// Places items in months at the least cost within limits, exactly: depth-first branch and bound. The bound at a node prices the limits
/// (Lagrangian relaxation, multipliers from a subgradient at the root), so that every item may choose its own cheapest month that is still
/// open.
/// </summary>
sealed class SequenceSolver
{
    /// <summary>How often prices are mended before the search, and at each placing in it.</summary>
    const int RoundsAtFirst = 800;
    const int RoundsInSearch = 3;

    /// <summary>Two costs this near to each other, as a share, are the same.</summary>
    const double Same = 1e-9;

    readonly IReadOnlyList<SequenceItem> items;
    readonly double[] limits;
    readonly int most;
    readonly double[][] priced;
    int[]? best;
    double bestCost = double.PositiveInfinity;
    bool stopped;
    int looks;

    SequenceSolver(IReadOnlyList<SequenceItem> items, double[] limits, int most)
    {
        (this.items, this.limits, this.most) = (items, limits, most);
        priced = [.. items.Select(item => (double[])item.Costs.Clone())];
    }

    /// <param name="items">Each with the same number of months.</param>
    /// <param name="limits">How much there is of each.</param>
    /// <param name="most">How many placings to look at; then the best found is given with its bound. Counted, not timed, so that the answer
    /// is the same everywhere.</param>
    public static SequenceSolution Solve(IReadOnlyList<SequenceItem> items, double[] limits, int most) =>
        new SequenceSolver(items, limits, most).Run();

    SequenceSolution Run()
    {
        var open = items.Select(item => Enumerable.Range(0, item.Costs.Length).Where(month => double.IsFinite(item.Costs[month])).ToArray())
            .ToArray();
        var left = (double[])limits.Clone();
        if (!Narrow(open, left)) return new(null, double.PositiveInfinity, double.PositiveInfinity, Proven: true);
        var prices = new double[limits.Length];
        var bound = Price(open, prices, RoundsAtFirst);
        var unseen = Search(open, left, new bool[items.Count], prices, bound);
        return new(best, bestCost, Math.Min(unseen, bestCost), Proven: !stopped);
    }

    /// <summary>What must be undercut to be worth looking at.</summary>
    double Enough => double.IsFinite(bestCost) ? bestCost - (Math.Abs(bestCost) * Same) : bestCost;

    /// <summary>
    /// Raises the price of limits that are overdrawn when everybody takes the cheapest month, lowers it where there is room, and keeps the
    /// prices with the highest bound. Stops as soon as nothing better than the best known can be left.
    /// </summary>
    double Price(int[][] open, double[] prices, int rounds)
    {
        var (kept, highest) = ((double[])prices.Clone(), double.NegativeInfinity);
        var used = new double[limits.Length];
        var choice = new int[items.Count];
        var step = 1.0;
        for (var round = 0; round < rounds; round++)
        {
            Reprice(open, prices);
            var bound = Bound(open, prices, choice, used);
            if (bound > highest)
            {
                highest = bound;
                Array.Copy(prices, kept, prices.Length);
                if (bound >= Enough) return bound;
            }
            else if (round % 10 == 9)
            {
                step *= 0.8;
            }

            if (rounds == RoundsAtFirst && round % 10 == 0) TryToMend(open, choice);
            var square = 0.0;
            for (var limit = 0; limit < limits.Length; limit++)
            {
                var over = used[limit] - limits[limit];
                if (over > 0 || prices[limit] > 0) square += over * over;
            }

            if (square <= 0) break;
            var target = double.IsFinite(bestCost) ? bestCost : bound + (Math.Abs(bound) * 0.1) + 1;
            var length = step * Math.Max(target - bound, Math.Abs(target) * 1e-6) / square;
            for (var limit = 0; limit < limits.Length; limit++)
                prices[limit] = Math.Max(0, prices[limit] + (length * (used[limit] - limits[limit])));
        }

        Array.Copy(kept, prices, prices.Length);
        Reprice(open, prices);
        return highest;
    }

    double Bound(int[][] open, double[] prices, int[] choice, double[] used)
    {
        Array.Clear(used);
        var bound = 0.0;
        for (var limit = 0; limit < limits.Length; limit++) bound -= prices[limit] * limits[limit];
        for (var item = 0; item < items.Count; item++)
        {
            choice[item] = Cheapest(open[item], item, out var cost);
            bound += cost;
            foreach (var (limit, amount) in items[item].Uses[choice[item]]) used[limit] += amount;
        }

        return bound;
    }

    void Reprice(int[][] open, double[] prices)
    {
        for (var item = 0; item < items.Count; item++)
        {
            foreach (var month in open[item])
            {
                var cost = items[item].Costs[month];
                foreach (var (limit, amount) in items[item].Uses[month]) cost += prices[limit] * amount;
                priced[item][month] = cost;
            }
        }
    }

    int Cheapest(int[] open, int item, out double cost)
    {
        var (month, least) = (open[0], priced[item][open[0]]);
        foreach (var other in open)
        {
            if (priced[item][other] < least) (month, least) = (other, priced[item][other]);
        }

        cost = least;
        return month;
    }

    /// <summary>
    /// Makes a placing that fits of one that may not: items in order of how little choice they have, each in its cheapest month that still
    /// fits.
    /// </summary>
    void TryToMend(int[][] open, int[] wished)
    {
        var left = (double[])limits.Clone();
        var placed = new int[items.Count];
        var done = new bool[items.Count];
        var cost = 0.0;
        for (var turn = 0; turn < items.Count; turn++)
        {
            var item = -1;
            for (var one = 0; one < items.Count; one++)
            {
                if (!done[one] && items[one].After.All(before => done[before])
                    && (item < 0 || priced[one][wished[one]] < priced[item][wished[item]]))
                {
                    item = one;
                }
            }

            if (item < 0) return;
            var earliest = items[item].After.Count == 0 ? -1 : items[item].After.Max(before => placed[before]);
            var month = open[item]
                .Where(month => month > earliest && Fits(item, month, left))
                .OrderBy(month => priced[item][month])
                .DefaultIfEmpty(-1)
                .First();
            if (month < 0) return;
            Take(item, month, left);
            (placed[item], done[item]) = (month, true);
            cost += items[item].Costs[month];
        }

        Keep(Improve(placed, cost, out var better), better);
    }

    /// <summary>Moves one item at a time to a cheaper month that fits, until none does.</summary>
    int[] Improve(int[] placed, double cost, out double better)
    {
        var left = (double[])limits.Clone();
        for (var item = 0; item < items.Count; item++) Take(item, placed[item], left);
        for (var moved = true; moved;)
        {
            moved = false;
            for (var item = 0; item < items.Count; item++)
            {
                Take(item, placed[item], left, -1);
                for (var month = 0; month < items[item].Costs.Length; month++)
                {
                    if (items[item].Costs[month] >= items[item].Costs[placed[item]] || !Fits(item, month, left)
                        || !InOrder(item, month, placed))
                    {
                        continue;
                    }

                    cost += items[item].Costs[month] - items[item].Costs[placed[item]];
                    placed[item] = month;
                    moved = true;
                }

                Take(item, placed[item], left);
            }
        }

        better = cost;
        return placed;
    }

    bool InOrder(int item, int month, int[] placed) =>
        items[item].After.All(before => placed[before] < month)
            && Enumerable.Range(0, items.Count).All(other => !items[other].After.Contains(item) || placed[other] > month);

    void Keep(int[] placed, double cost)
    {
        if (cost >= bestCost) return;
        bestCost = cost;
        best = (int[])placed.Clone();
    }

    /// <summary>Places the item with the fewest months left that could lead to something better, cheapest month first.</summary>
    /// <returns>What an order that was not looked at costs at least; infinity where all were.</returns>
    double Search(int[][] open, double[] left, bool[] placed, double[] prices, double bound)
    {
        if (stopped || (stopped = ++looks > most)) return bound;
        var own = (double[])prices.Clone();
        bound = Math.Max(bound, Price(open, own, RoundsInSearch));
        if (bound >= Enough || !Promising(open, placed, own, out var item)) return double.PositiveInfinity;
        if (item < 0)
        {
            Keep([.. open.Select(months => months[0])], open.Select((months, one) => items[one].Costs[months[0]]).Sum());
            return double.PositiveInfinity;
        }

        Cheapest(open[item], item, out var least);
        var unseen = double.PositiveInfinity;
        var cheapestFirst = open[item]
            .Select(month => (Month: month, Bound: bound + Math.Max(0, priced[item][month] - least)))
            .OrderBy(child => child.Bound)
            .ToList();
        foreach (var (month, atLeast) in cheapestFirst)
        {
            if (stopped)
            {
                unseen = Math.Min(unseen, atLeast);
                continue;
            }

            var (then, leaves) = ((int[][])open.Clone(), (double[])left.Clone());
            then[item] = [month];
            Take(item, month, leaves);
            placed[item] = true;
            if (Array.TrueForAll(leaves, amount => amount >= -1e-9) && Narrow(then, leaves, placed))
                unseen = Math.Min(unseen, Search(then, leaves, placed, own, atLeast));
            placed[item] = false;
        }

        return unseen;
    }

    /// <summary>
    /// Drops months that cannot lead to less than the best known. False where nothing can; the item is -1 where all are placed.
    /// </summary>
    bool Promising(int[][] open, bool[] placed, double[] prices, out int item)
    {
        item = -1;
        var bound = 0.0;
        for (var limit = 0; limit < limits.Length; limit++) bound -= prices[limit] * limits[limit];
        var least = new double[items.Count];
        for (var one = 0; one < items.Count; one++)
        {
            Cheapest(open[one], one, out least[one]);
            bound += least[one];
        }

        for (var one = 0; one < items.Count; one++)
        {
            if (placed[one]) continue;
            open[one] = Array.FindAll(open[one], month => bound - least[one] + priced[one][month] < Enough);
            if (open[one].Length == 0) return false;
            if (item < 0 || open[one].Length < open[item].Length) item = one;
        }

        return true;
    }

    /// <summary>
    /// Drops months that no longer fit or stand before what must come first, until nothing changes. False where an item has none left.
    /// </summary>
    bool Narrow(int[][] open, double[] left, bool[]? placed = null)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            for (var item = 0; item < items.Count; item++)
            {
                var fits = placed is not null && placed[item] ? open[item] : Array.FindAll(open[item], month => Fits(item, month, left));
                foreach (var before in items[item].After)
                {
                    if (open[before].Length == 0 || fits.Length == 0) return false;
                    var earliest = open[before].Min();
                    var latest = fits.Max();
                    fits = Array.FindAll(fits, month => month > earliest);
                    var sooner = Array.FindAll(open[before], month => month < latest);
                    if (sooner.Length < open[before].Length) (open[before], changed) = (sooner, true);
                }

                if (fits.Length < open[item].Length) (open[item], changed) = (fits, true);
                if (open[item].Length == 0) return false;
            }
        }

        return true;
    }

    bool Fits(int item, int month, double[] left)
    {
        if (!double.IsFinite(items[item].Costs[month])) return false;
        foreach (var (limit, amount) in items[item].Uses[month])
        {
            if (amount > left[limit] + 1e-9) return false;
        }

        return true;
    }

    void Take(int item, int month, double[] left, int sign = 1)
    {
        foreach (var (limit, amount) in items[item].Uses[month]) left[limit] -= sign * amount;
    }
}
