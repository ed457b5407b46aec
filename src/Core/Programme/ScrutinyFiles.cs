using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Workforce.Findings;
using Workforce.Storage;

namespace Workforce.Programme;

/// <summary>
/// The comparisons as <c>scrutiny.json</c> (docs/schemas/scrutiny.schema.json) and as tidy CSV: one row for each service, figure and month.
/// </summary>
public static class ScrutinyFiles
{
    public const string JsonName = "scrutiny.json";
    public const string CsvName = "scrutiny.csv";

    public static byte[] Json(IReadOnlyList<BeforeAfter> comparisons, DateOnly asAt, IReadOnlyList<Finding> findings) =>
        JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            schemaVersion = 1,
            asAt,
            comparisons = comparisons.Select(one => new
            {
                one.Service,
                one.Measure,
                one.Transfer,
                before = one.Before.Count,
                after = one.After.Count,
                meanBefore = one.Before.Count > 0 ? Rounded(one.Before.Average(month => month.Value)) : (double?)null,
                meanAfter = one.After.Count > 0 ? Rounded(one.After.Average(month => month.Value)) : (double?)null,
                limits = one.Limits is { } limits
                    ? new
                    {
                        centre = Rounded(limits.Centre),
                        meanMovingRange = Rounded(limits.MeanMovingRange),
                        lower = Rounded(limits.Lower),
                        upper = Rounded(limits.Upper)
                    }
                    : null,
                difference = one.Difference is { } difference
                    ? new
                    {
                        difference = Rounded(difference.Difference),
                        low = Rounded(difference.Low),
                        high = Rounded(difference.High),
                        confidence = 0.95
                    }
                    : null,
                change = one.Change,
                months = one.Before
                    .Concat(one.After)
                    .Select(month => new
                    {
                        month = Month(month.Month),
                        period = Period(one, month),
                        value = month.Value,
                        signal = Signal(one, month.Month)
                    }),
            }),
            findings = findings.Select(finding => new { finding.Code, finding.Severity, finding.Message, finding.Remedy }),
        },
        StrictJson.Options);

    /// <summary>
    /// <c>service,measure,month,period,value,centre,lower,upper,signal</c>; limits and signal are empty where there are none.
    /// </summary>
    public static byte[] Csv(IReadOnlyList<BeforeAfter> comparisons)
    {
        using var content = new MemoryStream();
        using (var csv = CsvWriter.Create(content, new CsvWriterOptions { Injection = CsvInjection.Escape }, leaveOpen: true))
        {
            csv.WriteRecord(["service", "measure", "month", "period", "value", "centre", "lower", "upper", "signal"]);
            foreach (var one in comparisons)
            {
                foreach (var month in one.Before.Concat(one.After))
                {
                    csv.WriteField(one.Service);
                    csv.WriteField(one.Measure.Id);
                    csv.WriteField(Month(month.Month));
                    csv.WriteField(Period(one, month));
                    csv.WriteField(month.Value, default); // as a number, so that a minus is not taken for a formula
                    foreach (var limit in (double?[])[one.Limits?.Centre, one.Limits?.Lower, one.Limits?.Upper])
                    {
                        if (limit is { } known) csv.WriteField(Rounded(known), default);
                        else csv.WriteField("");
                    }

                    csv.WriteField(Signal(one, month.Month) ?? "");
                    csv.EndRecord();
                }
            }
        }

        return content.ToArray();
    }

    static string Month(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    static string Period(BeforeAfter one, Actual month) => one.Before.Contains(month) ? "before" : "after";

    static string? Signal(BeforeAfter one, DateOnly month) =>
        one.Points.FirstOrDefault(point => point.Month == month) is { IsSignal: true } point ? point.Outside ? "outside" : "run" : null;

    static double Rounded(double value) => Math.Round(value, 4, MidpointRounding.AwayFromZero);
}
