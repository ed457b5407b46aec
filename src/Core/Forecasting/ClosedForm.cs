using System.Globalization;

namespace Workforce.Forecasting;

/// <summary>
/// The expectation: in each month the transfer first, then leavers and hires, then growth. Where the transfer may slip, every month it may
/// fall in is followed and weighted by its chance. Ranges count at their likeliest.
/// </summary>
static class ClosedForm
{
    const string LocalWages = "localWages";

    /// <summary>Whether a series is about wages that stay in the area: part of no forecast's measures, and given apart.</summary>
    public static bool IsWealth(ForecastSeries series) => series.Measure.EndsWith(LocalWages, StringComparison.OrdinalIgnoreCase);

    /// <summary>The series of the programme, then those of each service.</summary>
    public static IReadOnlyList<ForecastSeries> Programme(IReadOnlyList<ServiceOutlook> services, DateOnly asAt, int months)
    {
        var series = services.GroupBy(cohort => cohort.Service, StringComparer.Ordinal)
            .SelectMany(cohorts => Sum([.. cohorts.Select(cohort => Of(cohort, asAt, months).ToList())], months))
            .ToList();
        return [.. Totals(series, months), .. series];
    }

    /// <summary>A service is the sum of its cohorts; the local share is that of the sums.</summary>
    static IEnumerable<ForecastSeries> Sum(IReadOnlyList<List<ForecastSeries>> cohorts, int months)
    {
        if (cohorts is [var only]) return only;
        var sums = cohorts[0].Where(series => series.Measure != "localShare").Select(series => series with
        {
            Values = [.. Enumerable.Range(0, months)
                .Select(month => cohorts.Sum(cohort => cohort.First(other => other.Measure == series.Measure).Values[month]))],
        }).ToList();
        IReadOnlyList<double>? Of(string measure) => sums.FirstOrDefault(series => series.Measure == measure)?.Values;
        return Of("localHeadcount") is { } local && Of("serviceHeadcount") is { } heads
            ? sums.Append(new(sums[0].Service, "localShare", "expected", Shares(months, month => local[month], month => heads[month])))
            : sums;
    }

    static IEnumerable<ForecastSeries> Of(ServiceOutlook service, DateOnly asAt, int months)
    {
        var insourced = new Expectation(months);
        foreach (var (transfer, chance) in TransferMonths(service)) insourced.Add(Follow(service, asAt, months, transfer), chance);

        // The same people with the contractor for ever: what the insourced path is compared with.
        return insourced.Series(service, Follow(service, asAt, months, transferMonth: null));
    }

    /// <summary>The months the transfer may fall in, with their chances; one that is past does not slip.</summary>
    public static IEnumerable<(int? Month, double Chance)> TransferMonths(ServiceOutlook service) =>
        service.TransferMonth is >= 0 and { } planned
        ? service.Assumptions.TransferDelay
            .Select(delay => ((int?)(planned + int.Parse(delay.Key, CultureInfo.InvariantCulture)), delay.Value))
            .OrderBy(delay => delay.Item1)
        : [(service.TransferMonth, 1)];

    static Expectation Follow(ServiceOutlook service, DateOnly asAt, int months, int? transferMonth)
    {
        var (stayers, hired, local) = (service.Headcount, 0.0, service.Local ?? 0);
        var assumptions = service.Assumptions;
        var vacancies = service.VacanciesAt(assumptions.Contractor.MonthlyLeaverRate.Likely, assumptions.Contractor.MonthlyFillRate.Likely);
        var path = new Expectation(months);
        for (var month = 0; month < months; month++)
        {
            var council = month >= transferMonth;
            var lost = 0.0;
            if (month == transferMonth)
            {
                var comes = 1 - assumptions.LeaveAtTransfer.Likely;
                lost = (stayers + hired) * assumptions.LeaveAtTransfer.Likely;
                (stayers, hired, local) = (stayers * comes, hired * comes, local * comes);
                vacancies += lost;
            }

            var rates = council ? assumptions.Council : assumptions.Contractor;
            var (leave, fill) = (rates.MonthlyLeaverRate.Likely, rates.MonthlyFillRate.Likely);
            var leavers = (stayers + hired) * leave;
            var hires = vacancies * fill;
            (stayers, hired) = (stayers * (1 - leave), (hired * (1 - leave)) + hires);
            local = (local * (1 - leave)) + (hires * (rates.LocalShareOfHires?.Likely ?? service.KnownShare));
            vacancies = vacancies - hires + leavers + PostsIn(month, asAt, transferMonth, assumptions.Growth);
            path.Set(month, council, stayers, hired, local, vacancies, leavers + lost, hires, service);
        }

        return path;
    }

    /// <summary>New posts of a month. Posts that come only with insourcing wait for the transfer where they are dated before it.</summary>
    public static int PostsIn(int month, DateOnly asAt, int? transferMonth, IReadOnlyList<Growth> growth) => growth
        .Where(item =>
        {
            var dated = DateOnly.ParseExact(item.Month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);
            var index = ((dated.Year - asAt.Year) * 12) + dated.Month - asAt.Month;
            var effective = item.WithoutInsourcing ? index : transferMonth is { } transfer ? Math.Max(index, transfer) : (int?)null;
            return effective == month;
        })
        .Sum(item => item.Posts);

    /// <summary>
    /// Sums over services; a measure that is not known for every service is summed over those where it is, and a finding says so.
    /// </summary>
    static IEnumerable<ForecastSeries> Totals(IReadOnlyList<ForecastSeries> series, int months)
    {
        foreach (var measure in series.Where(one => one.Measure != "localShare").GroupBy(one => one.Measure, StringComparer.Ordinal))
            yield return new(Forecast.All, measure.Key, "expected",
                [.. Enumerable.Range(0, months).Select(month => measure.Sum(one => one.Values[month]))]);
        var known = series.Where(one => one.Measure == "localHeadcount").ToList();
        if (known.Count == 0) yield break;
        var heads = known.Select(one => series.Single(other => other.Service == one.Service && other.Measure == "serviceHeadcount"))
            .ToList();
        yield return new(Forecast.All, "localShare", "expected",
            Shares(months, month => known.Sum(one => one.Values[month]), month => heads.Sum(one => one.Values[month])));
    }

    /// <summary>The share in each month, up to the first in which nobody is in post.</summary>
    static double[] Shares(int months, Func<int, double> local, Func<int, double> heads) =>
        [.. Enumerable.Range(0, months).TakeWhile(month => heads(month) > 0).Select(month => local(month) / heads(month))];

    /// <summary>The measures of one path, or of several weighted by their chances.</summary>
    sealed class Expectation(int months)
    {
        static readonly string[] Names = ["councilHeadcount", "serviceHeadcount", "councilFte", "localHeadcount", "vacancies", "leavers",
            "hires", "paybill", LocalWages];

        static readonly (string Name, string Suffix)[] Compared = [("serviceHeadcount", "Headcount"), ("localHeadcount", "Local"),
            ("paybill", "Paybill"), (LocalWages, "LocalWages")];

        readonly Dictionary<string, double[]> values = Names.ToDictionary(name => name, _ => new double[months], StringComparer.Ordinal);

        public void Set(int month, bool council, double stayers, double hired, double local, double vacancies, double leavers, double hires,
            ServiceOutlook service)
        {
            values["councilHeadcount"][month] = council ? stayers + hired : 0;
            values["serviceHeadcount"][month] = stayers + hired;
            values["councilFte"][month] = council ? (stayers * (service.MeanFte ?? 0)) + (hired * (service.HireFte ?? 0)) : 0;
            values["localHeadcount"][month] = local;
            values["vacancies"][month] = vacancies;
            values["leavers"][month] = leavers;
            values["hires"][month] = hires;
            double Sum(MonthlyCosts each) => council
                ? (stayers * each.CouncilStayer[month]) + (hired * each.CouncilHire[month])
                : (stayers * each.ContractorStayer[month]) + (hired * each.ContractorHire[month]);
            if (service.Costs is { } costs) values["paybill"][month] = Sum(costs);
            // Local people are taken to be paid as their colleagues are on average.
            if (service.Wages is { } wages && stayers + hired > 0) values[LocalWages][month] = local * Sum(wages) / (stayers + hired);
        }

        public void Add(Expectation path, double chance)
        {
            foreach (var (name, own) in values)
            {
                for (var month = 0; month < own.Length; month++) own[month] += chance * path.values[name][month];
            }
        }

        public IEnumerable<ForecastSeries> Series(ServiceOutlook service, Expectation counterfactual)
        {
            foreach (var name in Names.Where(name => IsKnown(name, service))) yield return Row(service, name, values[name]);
            if (service.Local is not null)
                yield return Row(service, "localShare",
                    Shares(months, month => values["localHeadcount"][month], month => values["serviceHeadcount"][month]));
            foreach (var (name, suffix) in Compared.Where(pair => IsKnown(pair.Name, service)))
            {
                yield return Row(service, "counterfactual" + suffix, counterfactual.values[name]);
                yield return Row(service, "attributable" + suffix,
                    [.. values[name].Zip(counterfactual.values[name], (with, without) => with - without)]);
            }
        }

        static bool IsKnown(string name, ServiceOutlook service) => name switch
        {
            "localHeadcount" => service.Local is not null,
            "councilFte" => service.MeanFte is not null,
            "paybill" => service.Costs is not null,
            LocalWages => service.Wages is not null && service.Local is not null,
            _ => true,
        };

        static ForecastSeries Row(ServiceOutlook service, string measure, IReadOnlyList<double> values) =>
            new(service.Service, measure, "expected", values);
    }
}
