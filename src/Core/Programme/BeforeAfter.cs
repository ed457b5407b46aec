namespace Workforce.Programme;

/// <summary>What months before and after a transfer say together.</summary>
public enum Change
{
    /// <summary>Fewer than twelve months before or six after.</summary>
    TooFewPoints,

    Improved,
    Worse,

    /// <summary>The difference may be either way, or none.</summary>
    NotShown,

    /// <summary>The means differ one way, and single months stand out the other way.</summary>
    Mixed,
}

/// <summary>A difference of means, after less before, with the range that holds it 95 times in 100 (Welch).</summary>
public sealed record MeanDifference(double Difference, double Low, double High);

/// <summary>
/// A performance figure of one service before and after its transfer: a comparison, and no proof of what caused a change.
/// </summary>
/// <param name="Before">Months before the transfer's.</param>
/// <param name="After">Months after it; the transfer's own too where that is its first day.</param>
/// <param name="Limits">From the months before; null with too few of them.</param>
/// <param name="Points">The months after, held against those limits.</param>
public sealed record BeforeAfter(
    string Service, PerformanceMeasure Measure, DateOnly Transfer, IReadOnlyList<Actual> Before, IReadOnlyList<Actual> After,
    ControlLimits? Limits, IReadOnlyList<ControlPoint> Points, MeanDifference? Difference, Change Change)
{
    public const int LeastBefore = 12;
    public const int LeastAfter = 6;

    /// <summary>
    /// The 97.5th percentile of Student's t by degrees of freedom from 1 (NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2), to
    /// three decimals.
    /// </summary>
    static readonly double[] Student =
        [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101,
            2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042];

    /// <summary>Every performance figure of every service that has transferred and has one.</summary>
    public static IReadOnlyList<BeforeAfter> All(ProgrammePlan programme, Actuals actuals, DateOnly asAt)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(actuals);
        var known = actuals.On(asAt);
        return [.. programme.Services.Where(service => service.TransferDate <= asAt).SelectMany(service => (programme.Performance ?? [])
            .Select(measure => (measure, months: known.Of(service.Id, measure.Id))).Where(pair => pair.months.Count > 0)
            .Select(pair => Of(service.Id, pair.measure, service.TransferDate!.Value, pair.months)))];
    }

    /// <param name="service">Its id.</param>
    /// <param name="measure">The figure.</param>
    /// <param name="transfer">A month in the middle of which it falls belongs to neither side.</param>
    /// <param name="months">In order.</param>
    public static BeforeAfter Of(string service, PerformanceMeasure measure, DateOnly transfer, IReadOnlyList<Actual> months)
    {
        var month = new DateOnly(transfer.Year, transfer.Month, 1);
        List<Actual> before = [.. months.Where(one => one.Month < month)];
        List<Actual> after = [.. months.Where(one => one.Month > month || (one.Month == month && transfer.Day == 1))];
        var limits = before.Count >= LeastBefore ? ControlChart.Limits(before) : null;
        var points = limits is null ? [] : ControlChart.Points(after, limits);
        var difference = limits is not null && after.Count >= LeastAfter ? Compare(before, after) : null;
        return new(service, measure, transfer, before, after, limits, points, difference,
            difference is null ? Change.TooFewPoints : ChangeOf(measure.Better, difference, points));
    }

    /// <summary>The means of two sets of months with unequal spread (Welch 1947); degrees of freedom are rounded down.</summary>
    static MeanDifference Compare(List<Actual> before, List<Actual> after)
    {
        static (double Mean, double Error) Of(List<Actual> months)
        {
            var mean = months.Average(month => month.Value);
            return (mean, months.Sum(month => (month.Value - mean) * (month.Value - mean)) / (months.Count - 1) / months.Count);
        }

        var ((earlier, one), (later, other)) = (Of(before), Of(after));
        var both = one + other;
        if (both <= 0) return new(later - earlier, later - earlier, later - earlier);
        var freedom = both * both / ((one * one / (before.Count - 1)) + (other * other / (after.Count - 1)));
        var width = Student[Math.Clamp((int)Math.Floor(freedom), 1, Student.Length) - 1] * Math.Sqrt(both);
        return new(later - earlier, later - earlier - width, later - earlier + width);
    }

    static Change ChangeOf(Better better, MeanDifference difference, IReadOnlyList<ControlPoint> points)
    {
        var shift = difference.Low > 0 ? 1 : difference.High < 0 ? -1 : 0;
        if (shift == 0) return Change.NotShown;
        if (points.Any(point => point.IsSignal && point.Side == -shift)) return Change.Mixed;
        return shift > 0 == (better == Better.Higher) ? Change.Improved : Change.Worse;
    }
}
