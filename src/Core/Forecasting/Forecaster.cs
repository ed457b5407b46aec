using System.Globalization;
using Workforce.Findings;

namespace Workforce.Forecasting;

/// <summary>What the forecast of one service starts from. Costs are pounds a month for one person, one value per month, null where not known.</summary>
/// <param name="Headcount">People in post, incomplete records too.</param>
/// <param name="Local">How many of them live in the council's area; null where fewer than 70% are known.</param>
/// <param name="MeanFte">Full-time equivalents of one person, on average; null where not known.</param>
/// <param name="TransferMonth">Counted from month 0, the as-at month; negative once transferred, null while there is no date.</param>
public sealed record ServiceOutlook(
    string Service, double Headcount, double? Local, double? MeanFte, int? TransferMonth, ServiceAssumptions Assumptions, MonthlyCosts? Costs);

/// <summary>What one person costs in each month: those on the list and those hired, with the contractor and with the council.</summary>
public sealed record MonthlyCosts(
    IReadOnlyList<double> ContractorStayer, IReadOnlyList<double> ContractorHire, IReadOnlyList<double> CouncilStayer, IReadOnlyList<double> CouncilHire);

/// <summary>One row of the forecast: a value at the end of each month.</summary>
public sealed record ForecastSeries(string Service, string Measure, string Statistic, IReadOnlyList<double> Values);

/// <summary>The expectation of a programme, month by month, beside the path in which nothing comes in-house.</summary>
/// <param name="Months">As <c>2026-11</c>, month 0 first.</param>
public sealed record Forecast(DateOnly AsAt, IReadOnlyList<string> Months, IReadOnlyList<ForecastSeries> Series, IReadOnlyList<Finding> Findings)
{
    public const string All = "ALL";

    /// <summary>The values of a measure, or null where it is not known.</summary>
    public IReadOnlyList<double>? Values(string service, string measure) =>
        Series.FirstOrDefault(series => series.Service == service && series.Measure == measure)?.Values;
}

/// <summary>
/// The closed form of docs/rules/forecast.md: in each month the transfer first, then leavers and hires, then growth. Where the transfer may
/// slip, every month it may fall in is followed and weighted by its chance.
/// </summary>
public static class Forecaster
{
    public static Forecast Forecast(IReadOnlyList<ServiceOutlook> services, DateOnly asAt, int months, IReadOnlyList<Finding> findings)
    {
        var labels = Enumerable.Range(0, months).Select(month => asAt.AddMonths(month).ToString("yyyy-MM", CultureInfo.InvariantCulture)).ToList();
        var series = services.SelectMany(service => Of(service, asAt, months)).ToList();
        return new Forecast(asAt, labels, [.. Totals(series, months), .. series], findings);
    }

    static IEnumerable<ForecastSeries> Of(ServiceOutlook service, DateOnly asAt, int months)
    {
        var insourced = new Expectation(months);
        if (service.TransferMonth is >= 0 and { } planned)
        {
            foreach (var (delay, chance) in service.Assumptions.TransferDelay)
                insourced.Add(Follow(service, asAt, months, planned + int.Parse(delay, CultureInfo.InvariantCulture)), chance);
        }
        else
        {
            insourced.Add(Follow(service, asAt, months, service.TransferMonth), 1);
        }

        // The same people with the contractor for ever: what the insourced path is compared with.
        var counterfactual = Follow(service, asAt, months, transferMonth: null);
        return insourced.Series(service, counterfactual);
    }

    static Expectation Follow(ServiceOutlook service, DateOnly asAt, int months, int? transferMonth)
    {
        var (stayers, hired, local) = (service.Headcount, 0.0, service.Local ?? 0);
        var assumptions = service.Assumptions;
        var vacancies = assumptions.Vacancies ?? SteadyVacancies(service);
        var knownShare = service.Headcount > 0 ? local / service.Headcount : 0;
        var path = new Expectation(months);
        for (var month = 0; month < months; month++)
        {
            var council = month >= transferMonth;
            var lost = 0.0;
            if (month == transferMonth)
            {
                lost = (stayers + hired) * assumptions.LeaveAtTransfer;
                (stayers, hired, local) = (stayers * (1 - assumptions.LeaveAtTransfer), hired * (1 - assumptions.LeaveAtTransfer), local * (1 - assumptions.LeaveAtTransfer));
                vacancies += lost;
            }

            var rates = council ? assumptions.Council : assumptions.Contractor;
            var inPost = stayers + hired;
            var leavers = inPost * rates.MonthlyLeaverRate;
            var hires = vacancies * rates.MonthlyFillRate;
            (stayers, hired) = (stayers * (1 - rates.MonthlyLeaverRate), (hired * (1 - rates.MonthlyLeaverRate)) + hires);
            local = (local * (1 - rates.MonthlyLeaverRate)) + (hires * (rates.LocalShareOfHires ?? knownShare));
            vacancies = vacancies - hires + leavers + GrowthIn(month, asAt, transferMonth, assumptions.Growth);
            path.Set(month, council, stayers, hired, local, vacancies, leavers + lost, hires, service);
        }

        return path;
    }

    /// <summary>The number of vacancies at which as many posts fall free as are filled: headcount × leaver rate ÷ fill rate.</summary>
    public static double SteadyVacancies(ServiceOutlook service) =>
        service.Assumptions.Contractor is { MonthlyFillRate: > 0 } rates ? service.Headcount * rates.MonthlyLeaverRate / rates.MonthlyFillRate : 0;

    /// <summary>New posts of a month. Posts that come only with insourcing wait for the transfer where they are dated before it.</summary>
    static double GrowthIn(int month, DateOnly asAt, int? transferMonth, IReadOnlyList<Growth> growth) => growth
        .Where(item =>
        {
            var dated = DateOnly.ParseExact(item.Month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);
            var index = ((dated.Year - asAt.Year) * 12) + dated.Month - asAt.Month;
            var effective = item.WithoutInsourcing ? index : transferMonth is { } transfer ? Math.Max(index, transfer) : (int?)null;
            return effective == month;
        })
        .Sum(item => (double)item.Posts);

    /// <summary>Sums over services; a measure that is not known for every service is summed over those where it is, and a finding says so.</summary>
    static IEnumerable<ForecastSeries> Totals(IReadOnlyList<ForecastSeries> series, int months)
    {
        foreach (var measure in series.Where(one => one.Measure != "localShare").GroupBy(one => one.Measure, StringComparer.Ordinal))
            yield return new(Workforce.Forecasting.Forecast.All, measure.Key, "expected", [.. Enumerable.Range(0, months).Select(month => measure.Sum(one => one.Values[month]))]);
        var known = series.Where(one => one.Measure == "localHeadcount").ToList();
        if (known.Count == 0) yield break;
        var heads = known.Select(one => series.Single(other => other.Service == one.Service && other.Measure == "serviceHeadcount")).ToList();
        yield return new(Workforce.Forecasting.Forecast.All, "localShare", "expected",
            [.. Enumerable.Range(0, months).Select(month => known.Sum(one => one.Values[month]) / heads.Sum(one => one.Values[month]))]);
    }

    /// <summary>The measures of one path, or of several weighted by their chances.</summary>
    sealed class Expectation(int months)
    {
        static readonly string[] Names = ["councilHeadcount", "serviceHeadcount", "councilFte", "localHeadcount", "vacancies", "leavers", "hires", "paybill"];

        static readonly (string Name, string Suffix)[] Compared = [("serviceHeadcount", "Headcount"), ("localHeadcount", "Local"), ("paybill", "Paybill")];

        readonly Dictionary<string, double[]> values = Names.ToDictionary(name => name, _ => new double[months], StringComparer.Ordinal);

        public void Set(int month, bool council, double stayers, double hired, double local, double vacancies, double leavers, double hires, ServiceOutlook service)
        {
            values["councilHeadcount"][month] = council ? stayers + hired : 0;
            values["serviceHeadcount"][month] = stayers + hired;
            values["councilFte"][month] = council ? (stayers + hired) * (service.MeanFte ?? 0) : 0;
            values["localHeadcount"][month] = local;
            values["vacancies"][month] = vacancies;
            values["leavers"][month] = leavers;
            values["hires"][month] = hires;
            if (service.Costs is { } costs)
            {
                values["paybill"][month] = council
                    ? (stayers * costs.CouncilStayer[month]) + (hired * costs.CouncilHire[month])
                    : (stayers * costs.ContractorStayer[month]) + (hired * costs.ContractorHire[month]);
            }
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
            if (service.Local is not null && values["serviceHeadcount"].All(heads => heads > 0))
                yield return Row(service, "localShare", [.. values["localHeadcount"].Zip(values["serviceHeadcount"], (local, heads) => local / heads)]);
            foreach (var (name, suffix) in Compared.Where(pair => IsKnown(pair.Name, service)))
            {
                yield return Row(service, "counterfactual" + suffix, counterfactual.values[name]);
                yield return Row(service, "attributable" + suffix, [.. values[name].Zip(counterfactual.values[name], (with, without) => with - without)]);
            }
        }

        static bool IsKnown(string name, ServiceOutlook service) => name switch
        {
            "localHeadcount" => service.Local is not null,
            "councilFte" => service.MeanFte is not null,
            "paybill" => service.Costs is not null,
            _ => true,
        };

        static ForecastSeries Row(ServiceOutlook service, string measure, IReadOnlyList<double> values) => new(service.Service, measure, "expected", values);
    }
}
