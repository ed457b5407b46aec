using System.Text.Json;
using CsvHelper;
using Workforce.Storage;

namespace Workforce.Forecasting;

/// <summary>Writes a forecast as <c>forecast.json</c> (docs/schemas/forecast.schema.json) and as tidy CSV.</summary>
public static class ForecastFiles
{
    /// <param name="forecast">Internal: nothing in it is suppressed.</param>
    /// <param name="inputs">Hashes and versions of what it was made from.</param>
    public static byte[] Json(Forecast forecast, IReadOnlyDictionary<string, string> inputs) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            schemaVersion = 1,
            status = "internal",
            asAt = forecast.AsAt,
            months = forecast.Months,
            seed = forecast.Settings.Seed,
            paths = forecast.Settings.Paths,
            inputs = inputs.ToDictionary(input => input.Key, input => (object)input.Value, StringComparer.Ordinal)
                .Append(new("opening",
                    forecast.Opening.GroupBy(cohort => cohort.Service, StringComparer.Ordinal).Select(cohorts => Opening([.. cohorts]))))
                .ToDictionary(),
            series = forecast.Series.Select(series => new
            {
                series.Service,
                series.Measure,
                series.Statistic,
                values = Rounded(series.Measure, series.Values)
            }),
            causes = forecast.Causes.Select(cause => new { cause.Measure, cause.Cause, values = Rounded(cause.Measure, cause.Values) }),
            sensitivity = forecast.Sensitivity.Select(one => new
            {
                one.Assumption,
                one.Range,
                one.Measure,
                atLow = Rounded(one.Measure, one.AtLow),
                atHigh = Rounded(one.Measure, one.AtHigh)
            }),
            communityWealth = new
            {
                series = forecast.Wealth.Series.Select(series => new
                {
                    series.Service,
                    series.Measure,
                    series.Statistic,
                    values = Rounded("paybill", series.Values)
                }),
                multiplier = forecast.Wealth.Multiplier is { } multiplier
                    ? new { multiplier.Value, multiplier.Source, status = "assumption of the council" }
                    : null,
            },
            scenarios = forecast.Scenarios.Select(scenario => new
            {
                scenario.Name,
                scenario.What,
                series = scenario.Series.Select(series => new
                {
                    series.Service,
                    series.Measure,
                    series.Statistic,
                    values = Rounded(series.Measure, series.Values)
                }),
            }),
            since = forecast.Before is { } before ? new { before, forecast.Changes, forecast.Moved, forecast.Checks } : null,
            findings = forecast.Findings.Select(finding => new
            {
                finding.Code,
                severity = finding.Severity,
                finding.Message,
                finding.Remedy
            }),
        },
        StrictJson.Options);

    /// <summary>The position on the list, before month 0.</summary>
    static object Opening(IReadOnlyList<ServiceOutlook> cohorts) => cohorts is not [var service] ? Together(cohorts) : new
    {
        service = service.Service,
        headcount = service.Headcount,
        from = service.From,
        listAsAt = service.ListAsAt,
        local = service.Local is { } local ? Rounded("", local) : (double?)null,
        vacancies = Rounded("", Vacancies(service)),
        vacanciesAssumed = service.Assumptions.Vacancies is null,
        meanFte = service.MeanFte is { } fte ? Rounded("", fte) : (double?)null,
        hireFte = service.HireFte is { } hire ? Rounded("", hire) : (double?)null,
        transferMonth = service.TransferMonth,
        assumptions = service.Assumptions,
        costs = service.Costs,
    };

    /// <summary>A service of several cohorts: their sums, and each by itself.</summary>
    static object Together(IReadOnlyList<ServiceOutlook> cohorts) => new
    {
        service = cohorts[0].Service,
        headcount = cohorts.Sum(cohort => cohort.Headcount),
        from = cohorts[0].From,
        listAsAt = cohorts[0].ListAsAt,
        local = cohorts.All(cohort => cohort.Local is not null) ? Rounded("", cohorts.Sum(cohort => cohort.Local!.Value)) : (double?)null,
        vacancies = Rounded("", cohorts.Sum(Vacancies)),
        vacanciesAssumed = cohorts.Any(cohort => cohort.Assumptions.Vacancies is null),
        transferMonth = cohorts[0].TransferMonth,
        assumptions = cohorts.ToDictionary(cohort => cohort.AssumptionsName, cohort => cohort.Assumptions, StringComparer.Ordinal),
        cohorts = cohorts.Select(cohort => new
        {
            cohort.Family,
            cohort.Headcount,
            cohort.Local,
            vacancies = Vacancies(cohort),
            cohort.MeanFte,
            cohort.HireFte,
            cohort.Costs
        }),
    };

    static double Vacancies(ServiceOutlook cohort) =>
        cohort.VacanciesAt(cohort.Assumptions.Contractor.MonthlyLeaverRate.Likely, cohort.Assumptions.Contractor.MonthlyFillRate.Likely);

    static IEnumerable<double> Rounded(string measure, IReadOnlyList<double> values) => values.Select(value => Rounded(measure, value));

    /// <summary>One row for each service, month, measure and statistic: <c>service,month,measure,statistic,value</c>.</summary>
    public static byte[] Csv(Forecast forecast)
    {
        using var content = new MemoryStream();
        using (var csv = CsvWriter.Create(content, new CsvWriterOptions { Injection = CsvInjection.Escape }, leaveOpen: true))
        {
            csv.WriteRecord(["service", "month", "measure", "statistic", "value"]);
            foreach (var series in forecast.Series)
            {
                for (var month = 0; month < series.Values.Count; month++)
                {
                    csv.WriteField(series.Service);
                    csv.WriteField(forecast.Months[month]);
                    csv.WriteField(series.Measure);
                    csv.WriteField(series.Statistic);
                    csv.WriteField(Rounded(series.Measure, series.Values[month]),
                        default); // as a number, so that a minus is not taken for a formula
                    csv.EndRecord();
                }
            }
        }

        return content.ToArray();
    }

    /// <summary>Money to pence, everything else to four decimals.</summary>
    static double Rounded(string measure, double value) =>
        Math.Round(value, measure.EndsWith("aybill", StringComparison.Ordinal) ? 2 : 4, MidpointRounding.AwayFromZero);
}
