using System.Numerics;

namespace Workforce.Forecasting;

enum PathFigure
{
    CouncilHeadcount,
    ServiceHeadcount,
    CouncilFte,
    LocalHeadcount,
    LocalShare,
    Vacancies,
    Leavers,
    Hires,
    Paybill,
    CounterfactualHeadcount,
    CounterfactualLocal,
    CounterfactualPaybill,
    AttributableHeadcount,
    AttributableLocal,
    AttributablePaybill,
}

/// <summary>The figures of one month, a value for each path: of one service, or of all of them together.</summary>
sealed class PathFigures
{
    static readonly PathFigure[] All = Enum.GetValues<PathFigure>();
    static readonly PathFigure[] Summed = [.. All.Where(measure => measure != PathFigure.LocalShare)];

    readonly double[]?[] values;

    /// <summary>People in post of the services whose local share is known: what the programme's share is of.</summary>
    readonly double[]? headsWithLocal;

    public PathFigures(int paths, IReadOnlyList<PathFigure> known)
    {
        Known = known;
        values = [.. All.Select(measure => known.Contains(measure) ? new double[paths] : null)];
        headsWithLocal = known.Contains(PathFigure.LocalShare) ? new double[paths] : null;
    }

    public IReadOnlyList<PathFigure> Known { get; }

    /// <summary>Null where the figure is not known.</summary>
    public double[]? Find(PathFigure figure) => values[(int)figure];

    public double[] this[PathFigure figure] => values[(int)figure]!;

    public static string NameOf(PathFigure figure) => char.ToLowerInvariant(figure.ToString()[0]) + figure.ToString()[1..];

    public static IReadOnlyList<PathFigure> KnownTo(ServiceOutlook service) => [.. All.Where(measure => measure switch
    {
        PathFigure.LocalHeadcount or PathFigure.LocalShare or PathFigure.CounterfactualLocal or PathFigure.AttributableLocal =>
            service.Local is not null,
        PathFigure.CouncilFte => service.MeanFte is not null,
        PathFigure.Paybill or PathFigure.CounterfactualPaybill or PathFigure.AttributablePaybill => service.Costs is not null,
        _ => true,
    })];

    public static IReadOnlyList<PathFigure> KnownToAny(IReadOnlyList<ServiceOutlook> services) =>
        [.. services.SelectMany(KnownTo).Distinct().Order()];

    public void Clear(int from, int to)
    {
        foreach (var measure in values) measure?.AsSpan(from..to).Clear();
        headsWithLocal?.AsSpan(from..to).Clear();
    }

    public void Add(PathFigures service, int from, int to)
    {
        foreach (var measure in Summed)
        {
            if (service.values[(int)measure] is { } own) Add(own.AsSpan(from..to), this[measure].AsSpan(from..to));
        }

        if (service.headsWithLocal is not null) Add(service[PathFigure.ServiceHeadcount].AsSpan(from..to), headsWithLocal.AsSpan(from..to));
    }

    static void Add(ReadOnlySpan<double> own, Span<double> sum)
    {
        var at = 0;
        for (; at <= sum.Length - Vector<double>.Count; at += Vector<double>.Count)
            (new Vector<double>(sum[at..]) + new Vector<double>(own[at..])).CopyTo(sum[at..]);
        for (; at < sum.Length; at++) sum[at] += own[at];
    }

    /// <summary>Local people as a share of those in post, NaN where nobody is.</summary>
    public void Share(int from, int to)
    {
        if (headsWithLocal is null) return;
        var (local, share) = (this[PathFigure.LocalHeadcount], this[PathFigure.LocalShare]);
        for (var path = from; path < to; path++) share[path] = headsWithLocal[path] > 0 ? local[path] / headsWithLocal[path] : double.NaN;
    }
}
