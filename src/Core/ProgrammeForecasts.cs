using System.Text.Json;
using Workforce.Forecasting;
using Workforce.Packs;
using Workforce.Packs.Charts;
using Workforce.Packs.Html;
using Workforce.Programme;
using Workforce.Storage;

namespace Workforce;

/// <summary>What the programme's forecast is made from as the stores stand now.</summary>
/// <param name="Inputs">The hash of everything but the date.</param>
public sealed record ForecastBasis(IReadOnlyList<ServicePlan> Plans, Council Council, string Inputs, DateOnly AsAt)
{
    public string Version => PlanSource.VersionOf(Inputs, AsAt);

    public IReadOnlyDictionary<string, string> Hashes => PlanSource.HashesOf(Version, Plans, Council);
}

/// <summary>
/// Makes the programme's forecast and its report. The same basis gives the same report, whether it is drafted or issued: it is held against
/// forecasts recorded before its own.
/// </summary>
public sealed class ProgrammeForecasts(IDocumentStore documents, IRecordStore records, PlanSource plans)
{
    public const string JsonName = "forecast.json";

    /// <summary>Null while a service that has a list is not written to the end.</summary>
    public async Task<ForecastBasis?> BasisAsync(CouncilFolder folder, RunTime time, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(folder);
        List<ServicePlan> written = [];
        foreach (var service in folder.Council.Programme.Services)
        {
            if (await plans.NewestAsync(service, folder, time, unusable: null, cancellation) is not var (plan, _)) continue;
            var record = await records.GetAsync(Tables.Plans, service.Id, plan.Version, cancellation);
            if (record is null || PlanRecord.FromJson(record.Body).State != PlanState.Done) return null;
            written.Add(plan);
        }

        var (inputs, asAt) = await plans.ForecastBasisAsync(written, folder.Council, time, cancellation);
        return new(written, folder.Council, inputs, asAt);
    }

    /// <summary>The report to check and issue; null while a service is not written.</summary>
    public async Task<ReportIssue?> ReportAsync(CouncilFolder folder, RunTime time, CancellationToken cancellation = default) =>
        await BasisAsync(folder, time, cancellation) is { } basis
            ? new(basis, await records.GetAsync(Tables.Plans, PlanSource.ProgrammePartition, basis.Version, cancellation) is not null,
                async token => Report(basis, await ForecastAsync(basis, token)))
            : null;

    public static Pack Report(ForecastBasis basis, Forecast forecast)
    {
        ArgumentNullException.ThrowIfNull(basis);
        return ProgrammeReport.For(forecast, basis.Plans, basis.Council, basis.Version);
    }

    /// <summary>The forecast, held against those recorded before it.</summary>
    public async Task<Forecast> ForecastAsync(ForecastBasis basis, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(basis);
        var forecast = TransitionPlan.Forecast(basis.Plans, basis.Council, basis.AsAt);
        var own = await records.GetAsync(Tables.Plans, PlanSource.ProgrammePartition, basis.Version, cancellation) is { } recorded
            ? PlanRecord.FromJson(recorded.Body)
            : null;
        List<(DateTimeOffset Since, PastForecast Past)> earlier = [];
        await foreach (var record in records.ListAsync(Tables.Plans, PlanSource.ProgrammePartition, cancellation))
        {
            var done = PlanRecord.FromJson(record.Body);
            if (own is not null && done.Since >= own.Since) continue;
            if (done.Documents.FirstOrDefault(path => path.EndsWith(JsonName, StringComparison.Ordinal)) is not { } path) continue;
            await using var json = await documents.OpenAsync(path, cancellation);
            if (json is not null && PastForecast.Read(json) is { } past) earlier.Add((done.Since, past));
        }

        using var now = new MemoryStream(ForecastFiles.Json(forecast, basis.Hashes));
        if (earlier.Count == 0 || PastForecast.Read(now) is not { } present) return forecast;
        var last = earlier.OrderBy(one => one.Past.AsAt).ThenBy(one => one.Since).Last().Past;
        return forecast with
        {
            Before = last.AsAt,
            Changes = ForecastHistory.Changes(last, present),
            Moved = ForecastHistory.Moves(last, present),
            Checks = ForecastHistory.Checks(earlier.Select(one => one.Past), present, basis.Council.Actuals)
        };
    }

    /// <summary>Stores the forecast, its report and charts, then records that they are there.</summary>
    public async Task WriteAsync(ForecastBasis basis, IPackRenderer renderer, DateTimeOffset now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(renderer);
        var forecast = await ForecastAsync(basis, cancellation);
        var path = await FolderAsync(basis, cancellation);
        var pack = Report(basis, forecast);
        var report = renderer.Render(pack);
        var (council, comparisons) = (basis.Council, BeforeAfter.All(basis.Council.Programme, basis.Council.Actuals, basis.AsAt));
        List<(string Name, byte[] Content)> files =
        [
            (JsonName, ForecastFiles.Json(forecast, basis.Hashes)),
            ("forecast.csv", ForecastFiles.Csv(forecast)),
            (ProgrammeReport.FileName, report.Value),
            (HtmlRenderer.PathOf(ProgrammeReport.FileName), HtmlRenderer.Render(pack)),
            .. ProgrammeCharts.Of(forecast, basis.Plans, council)
                .Select(chart => (chart.FileName, SvgWriter.File(chart.Chart, council.Branding.Colour))),
        ];
        if (comparisons.Count > 0)
            files.AddRange([(ScrutinyFiles.JsonName, ScrutinyFiles.Json(comparisons, basis.AsAt, council.Actuals.Findings)),
                (ScrutinyFiles.CsvName, ScrutinyFiles.Csv(comparisons))]);
        foreach (var (name, content) in files) await documents.CreateAsync($"{path}/{name}", content, cancellation);
        var done = new PlanRecord(basis.Inputs, basis.AsAt, now, PlanState.Done, [.. files.Select(file => $"{path}/{file.Name}")], 0,
            report.Findings);
        await records.InsertAsync(Tables.Plans, PlanSource.ProgrammePartition, basis.Version, done.ToJson(), cancellation);
    }

    /// <summary>
    /// <c>forecasts/2026-11-23</c>, or with <c>-2</c> and so on where another forecast of that date stands there. One cut short is finished
    /// in its own folder.
    /// </summary>
    async Task<string> FolderAsync(ForecastBasis basis, CancellationToken cancellation)
    {
        for (var number = 1; ; number++)
        {
            var folder = $"forecasts/{basis.AsAt:yyyy-MM-dd}{(number == 1 ? "" : $"-{number}")}";
            await using var json = await documents.OpenAsync($"{folder}/{JsonName}", cancellation);
            if (json is null) return folder;
            using var document = await JsonDocument.ParseAsync(json, cancellationToken: cancellation);
            if (document.RootElement.GetProperty("inputs").GetProperty("version").GetString() == basis.Version) return folder;
        }
    }
}
