using System.Numerics;

namespace Workforce.Forecasting;

/// <summary>
/// Mean and percentiles over paths. A percentile lies between the two nearest paths in proportion, as spreadsheets and pandas have it.
/// Values are counted into buckets, and only the buckets that hold a percentile are put in order.
/// </summary>
sealed record PathStatistics(double Mean, double P10, double P50, double P90)
{
    const int Buckets = 2048;

    /// <param name="values">One for each path, none of them NaN.</param>
    public static PathStatistics Of(ReadOnlySpan<double> values)
    {
        var (least, most, sum) = Extent(values);
        if (most - least <= 0) return new(least, least, least, least);
        var whole = most - least < Buckets && IsWhole(values);
        var scale = whole ? 1 : Buckets / (most - least);
        Span<int> counts = stackalloc int[Buckets + 1];
        Count(values, least, scale, counts);
        var order = new Order(values, counts, least, scale, whole);
        return new(sum / values.Length, order.Percentile(0.1), order.Percentile(0.5), order.Percentile(0.9));
    }

    /// <summary>
    /// Neighbours often fall into one bucket, and to count them one after another would wait for each; so each of four counts for itself.
    /// </summary>
    static void Count(ReadOnlySpan<double> values, double least, double scale, Span<int> counts)
    {
        Span<int> second = stackalloc int[Buckets + 1], third = stackalloc int[Buckets + 1], fourth = stackalloc int[Buckets + 1];
        counts.Clear();
        second.Clear();
        third.Clear();
        fourth.Clear();
        var at = 0;
        for (; at <= values.Length - 4; at += 4)
        {
            counts[Bucket(values[at], least, scale)]++;
            second[Bucket(values[at + 1], least, scale)]++;
            third[Bucket(values[at + 2], least, scale)]++;
            fourth[Bucket(values[at + 3], least, scale)]++;
        }

        for (; at < values.Length; at++) counts[Bucket(values[at], least, scale)]++;
        for (var bucket = 0; bucket < counts.Length; bucket++) counts[bucket] += second[bucket] + third[bucket] + fourth[bucket];
    }

    /// <summary>Always one of the buckets, which the conversion therefore need not check.</summary>
    static int Bucket(double value, double least, double scale) => unchecked((int)((value - least) * scale));

    static (double Least, double Most, double Sum) Extent(ReadOnlySpan<double> values)
    {
        var (least, most, sum) = (new Vector<double>(values[0]), new Vector<double>(values[0]), Vector<double>.Zero);
        var at = 0;
        for (; at <= values.Length - Vector<double>.Count; at += Vector<double>.Count)
        {
            var next = new Vector<double>(values[at..]);
            (least, most, sum) = (Vector.Min(least, next), Vector.Max(most, next), sum + next);
        }

        var (low, high, total) = (values[0], values[0], Vector.Sum(sum));
        for (var lane = 0; lane < Vector<double>.Count; lane++) (low, high) = (Math.Min(low, least[lane]), Math.Max(high, most[lane]));
        for (; at < values.Length; at++) (low, high, total) = (Math.Min(low, values[at]), Math.Max(high, values[at]), total + values[at]);
        return (low, high, total);
    }

    static bool IsWhole(ReadOnlySpan<double> values)
    {
        var at = 0;
        for (; at <= values.Length - Vector<double>.Count; at += Vector<double>.Count)
        {
            var next = new Vector<double>(values[at..]);
            if (!Vector.EqualsAll(next, Vector.Floor(next))) return false;
        }

        for (; at < values.Length; at++)
        {
            if (values[at] > Math.Floor(values[at])) return false;
        }

        return true;
    }

    readonly ref struct Order(ReadOnlySpan<double> values, ReadOnlySpan<int> counts, double least, double scale, bool whole)
    {
        readonly ReadOnlySpan<double> values = values;
        readonly ReadOnlySpan<int> counts = counts;

        public double Percentile(double share)
        {
            var place = share * (values.Length - 1);
            var lower = (int)place;
            var low = At(lower, out var next);
            return place > lower ? low + ((next - low) * (place - lower)) : low;
        }

        /// <summary>The value at a place in order, and the one after it.</summary>
        double At(int place, out double next)
        {
            var (bucket, before) = (0, 0);
            while (before + counts[bucket] <= place) before += counts[bucket++];
            var own = Bucket(bucket);
            var at = place - before;
            var above = bucket + 1;
            while (above <= Buckets && counts[above] == 0) above++;
            next = at + 1 < counts[bucket] ? own[whole ? 0 : at + 1] : above <= Buckets ? Bucket(above)[0] : own[^1];
            return own[whole ? 0 : at];
        }

        /// <summary>What is in a bucket, in order; of whole numbers it holds one, many times over.</summary>
        double[] Bucket(int bucket)
        {
            if (whole) return [least + bucket];
            var own = new double[counts[bucket]];
            var (filled, at) = (0, 0);
            for (; at <= values.Length - Vector<double>.Count; at += Vector<double>.Count)
            {
                // Hardly any value is in the bucket, so most are passed over several at once.
                var place = (new Vector<double>(values[at..]) - new Vector<double>(least)) * scale;
                if (Vector.EqualsAny(Vector.Floor(place), new Vector<double>(bucket)))
                    Take(values.Slice(at, Vector<double>.Count), bucket, own, ref filled);
            }

            Take(values[at..], bucket, own, ref filled);
            Array.Sort(own);
            return own;
        }

        void Take(ReadOnlySpan<double> some, int bucket, double[] own, ref int filled)
        {
            foreach (var value in some)
            {
                if (PathStatistics.Bucket(value, least, scale) == bucket) own[filled++] = value;
            }
        }
    }
}
