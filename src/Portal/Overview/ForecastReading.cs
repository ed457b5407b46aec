using System.Text.Json;
using Workforce.Findings;
using Workforce.Forecasting;
using Workforce.Storage;

namespace Workforce.Portal.Overview;

/// <summary>The newest forecast as its file has it: what was worked out and written is what is shown.</summary>
public sealed record ForecastReading(
    DateOnly AsAt, IReadOnlyList<string> Months, int Paths, int Seed, IReadOnlyList<ForecastSeries> Series,
    IReadOnlyList<ForecastSensitivity> Sensitivity, IReadOnlyList<ForecastScenario> Scenarios,
    IReadOnlyList<ForecastReading.Note> Findings)
{
    public sealed record Note(string Code, Severity Severity, string Message, string Remedy);

    static readonly JsonSerializerOptions Lenient =
        new(StrictJson.Options) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Skip };

    /// <summary>With what Core's charts ask of a forecast: its date, months and series.</summary>
    public Forecast AsForecast() => new(AsAt, new(Months.Count - 1, Paths, Seed), Months, [], Series, []);

    public IReadOnlyList<double>? Values(string service, string measure, string statistic = "expected") =>
        Series.FirstOrDefault(series => series.Service == service && series.Measure == measure && series.Statistic == statistic)?.Values;

    /// <summary>The newest that is written to the end, with its documents; null while there is none.</summary>
    public static async Task<(ForecastReading Forecast, IReadOnlyList<string> Documents, string Version)?> NewestAsync(IDocumentStore documents,
        IRecordStore records, CancellationToken cancellation)
    {
        PlanRecord? latest = null;
        var version = "";
        await foreach (var record in records.ListAsync(Tables.Plans, PlanSource.ProgrammePartition, cancellation))
        {
            var plan = PlanRecord.FromJson(record.Body);
            if (plan.State == PlanState.Done && (latest is null || plan.Since > latest.Since)) (latest, version) = (plan, record.Row);
        }

        if (latest?.Documents.FirstOrDefault(document => document.EndsWith("/forecast.json", StringComparison.Ordinal)) is not { } path)
            return null;
        await using var content = await documents.OpenAsync(path, cancellation);
        return content is null || await JsonSerializer.DeserializeAsync<ForecastReading>(content, Lenient, cancellation) is not { } forecast
            ? null
            : (forecast, latest.Documents, version);
    }
}
