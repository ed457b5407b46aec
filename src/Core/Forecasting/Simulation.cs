namespace Workforce.Forecasting;

/// <summary>
/// Many futures of a programme: the same months as the closed form, with whole people. All services go through a month before any goes to
/// the next, so memory does not grow with the months; paths are shared out among threads and no draw depends on which thread makes it.
/// </summary>
static class Simulation
{
    /// <summary>Paths in one piece of work.</summary>
    const int Piece = 500;

    public static IReadOnlyList<ForecastSeries> Run(IReadOnlyList<ServiceOutlook> services, DateOnly asAt, ForecastSettings settings)
    {
        ParallelOptions threads = new() { MaxDegreeOfParallelism = settings.Threads };
        var paths = new ServicePaths[services.Count];
        Parallel.For(0, paths.Length, threads, service => paths[service] = new ServicePaths(services[service], asAt, settings));
        var totals = new PathFigures(settings.Paths, PathFigures.KnownToAny(services));
        var whole = paths.GroupBy(path => path.Service.Service, StringComparer.Ordinal)
            .Select(cohorts => new Whole(cohorts.Key, [.. cohorts], settings.Paths))
            .ToList();
        List<(string Service, PathFigures Figures)> all = [(Forecast.All, totals),
            .. whole.Select(service => (service.Service, service.Figures))];
        var rows = all.SelectMany(owner => owner.Figures.Known.Select(figure => new Row(owner.Service, figure, owner.Figures,
            settings.Months)))
            .ToList();
        var pieces = (settings.Paths + Piece - 1) / Piece;
        for (var month = 0; month < settings.Months; month++)
        {
            var now = month;
            Parallel.For(0, pieces, threads, piece =>
            {
                var (from, to) = (piece * Piece, Math.Min((piece + 1) * Piece, settings.Paths));
                totals.Clear(from, to);
                foreach (var path in paths)
                {
                    path.Advance(now, from, to);
                    totals.Add(path.Figures, from, to);
                }

                totals.Share(from, to);
                foreach (var service in whole) service.Sum(from, to);
            });
            Parallel.ForEach(rows, threads, row => row.Take(now));
        }

        return [.. rows.SelectMany(row => row.Series())];
    }

    /// <summary>A service: its one cohort, or the sum of several.</summary>
    sealed class Whole(string service, IReadOnlyList<ServicePaths> cohorts, int paths)
    {
        public string Service => service;

        public PathFigures Figures { get; } = cohorts is [var only]
            ? only.Figures
            : new(paths, PathFigures.KnownToAny([.. cohorts.Select(cohort => cohort.Service)]));

        public void Sum(int from, int to)
        {
            if (cohorts.Count == 1) return;
            Figures.Clear(from, to);
            foreach (var cohort in cohorts) Figures.Add(cohort.Figures, from, to);
            Figures.Share(from, to);
        }
    }

    /// <summary>One measure of one service, month by month; it ends with the first month in which no path has it.</summary>
    sealed class Row(string service, PathFigure figure, PathFigures figures, int months)
    {
        readonly List<PathStatistics> taken = new(months);

        public void Take(int month)
        {
            var values = figures[figure];
            if (figure == PathFigure.LocalShare && Array.Exists(values, double.IsNaN))
                values = Array.FindAll(values, value => !double.IsNaN(value));
            if (values.Length > 0 && taken.Count == month) taken.Add(PathStatistics.Of(values));
        }

        public IEnumerable<ForecastSeries> Series()
        {
            var name = PathFigures.NameOf(figure);
            yield return new(service, name, "mean", [.. taken.Select(month => month.Mean)]);
            yield return new(service, name, "p10", [.. taken.Select(month => month.P10)]);
            yield return new(service, name, "p50", [.. taken.Select(month => month.P50)]);
            yield return new(service, name, "p90", [.. taken.Select(month => month.P90)]);
        }
    }
}
