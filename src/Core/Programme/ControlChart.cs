namespace Workforce.Programme;

/// <summary>The limits within which a figure moves by itself: for single values a month, from the mean moving range.</summary>
/// <param name="Centre">The mean of the months they are worked out from.</param>
/// <param name="Lower">Centre − 2.66 × mean moving range.</param>
/// <param name="Upper">Centre + 2.66 × mean moving range.</param>
public sealed record ControlLimits(double Centre, double MeanMovingRange, double Lower, double Upper);

/// <summary>A month on the chart, held against the limits and against a run of eight or more on one side of the centre.</summary>
/// <param name="Side">1 above the centre, −1 below, 0 on it.</param>
public sealed record ControlPoint(DateOnly Month, double Value, int Side, bool Outside, bool InRun)
{
    public bool IsSignal => Outside || InRun;
}

/// <summary>
/// The individuals chart (XmR): Shewhart's chart for one value a month. 2.66 is 3 ÷ 1.128, the mean range of two values of a normal
/// distribution with deviation 1 (Wheeler, Understanding Statistical Process Control; the constant of NHS England's Making Data Count too).
/// See docs/rules/scrutiny.md.
/// </summary>
public static class ControlChart
{
    public const double LimitFactor = 2.66;

    /// <summary>So many months in a row on one side of the centre are a signal.</summary>
    public const int Run = 8;

    /// <param name="months">In order. A moving range is between two months next to each other, so a month left out makes none.</param>
    /// <returns>Null where no two months are next to each other.</returns>
    public static ControlLimits? Limits(IReadOnlyList<Actual> months)
    {
        ArgumentNullException.ThrowIfNull(months);
        var ranges = months.Zip(months.Skip(1))
            .Where(pair => pair.First.Month.AddMonths(1) == pair.Second.Month)
            .Select(pair => Math.Abs(pair.Second.Value - pair.First.Value))
            .ToList();
        if (ranges.Count == 0) return null;
        var (centre, range) = (months.Average(month => month.Value), ranges.Average());
        return new(centre, range, centre - (LimitFactor * range), centre + (LimitFactor * range));
    }

    /// <summary>Months held against limits; a month left out does not break a run.</summary>
    public static IReadOnlyList<ControlPoint> Points(IReadOnlyList<Actual> months, ControlLimits limits)
    {
        ArgumentNullException.ThrowIfNull(months);
        ArgumentNullException.ThrowIfNull(limits);
        var sides = months.Select(month => Math.Sign(month.Value - limits.Centre)).ToList();
        var inRun = new bool[months.Count];
        for (var start = 0; start < months.Count;)
        {
            var end = start;
            while (end + 1 < months.Count && sides[end + 1] == sides[start]) end++;
            for (var at = start; sides[start] != 0 && end - start + 1 >= Run && at <= end; at++) inRun[at] = true;
            start = end + 1;
        }

        return [.. months.Select((month,
            at) => new ControlPoint(month.Month, month.Value, sides[at], month.Value < limits.Lower || month.Value > limits.Upper,
                inRun[at]))];
    }
}
