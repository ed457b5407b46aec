using System.Text.Json;
using CsvHelper;
using Workforce.Storage;

namespace Workforce.Forecasting;

/// <summary>Writes a forecast as <c>forecast.json</c> (docs/schemas/forecast.schema.json) and as tidy CSV.</summary>
public static class ForecastFiles
{
    /// <param name="forecast">Paths are 0 and the seed 0: the closed form needs neither.</param>
    /// <param name="inputs">Hashes and versions of what it was made from.</param>
    public static byte[] Json(Forecast forecast, IReadOnlyDictionary<string, string> inputs) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            schemaVersion = 1,
            asAt = forecast.AsAt,
            months = forecast.Months,
            seed = 0,
            paths = 0,
            inputs,
            series = forecast.Series.Select(series => new { series.Service, series.Measure, series.Statistic, values = series.Values.Select(value => Rounded(series.Measure, value)) }),
            findings = forecast.Findings.Select(finding => new { finding.Code, severity = finding.Severity, finding.Message, finding.Remedy }),
        },
        StrictJson.Options);

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
                    csv.WriteField(Rounded(series.Measure, series.Values[month]), default); // as a number, so that a minus is not taken for a formula
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
