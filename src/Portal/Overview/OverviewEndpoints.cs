using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Workforce.Findings;
using Workforce.Forecasting;
using Workforce.Packs;
using Workforce.Portal.Downloads;
using Workforce.Portal.FindingsQueue;
using Workforce.Portal.Forms;
using Workforce.Portal.Services;
using Workforce.Programme;
using Workforce.ReferenceData;
using Workforce.Storage;

namespace Workforce.Portal.Overview;

/// <summary>The pages of the whole programme.</summary>
static class OverviewEndpoints
{
    public static void Map(RouteGroupBuilder hr, RouteGroupBuilder approver, RouteGroupBuilder figures, RouteGroupBuilder scrutiny)
    {
        figures.MapGet("/forecast", ForecastAsync);
        figures.MapGet("/sequence", (Delegate)SequenceAsync);
        figures.MapTable("/sequence",
            async context => await SequencedAsync(context) is ({ Value: { } plan }, _, _)
                ? new("sequence", SequenceTable.Headings, SequenceTable.Rows(plan), SequenceTable.FiguresFrom)
                : null);
        figures.MapTable("/liabilities",
            async context => await CouncilAsync(context) is { } council
                ? new("liabilities", LiabilityTable.Headings, LiabilityTable.Rows(council), FiguresFrom: 3)
                : null);
        figures.MapTable("/forecast", ForecastTableAsync);
        figures.MapTable("/sequence/limits",
            async context => await SequencedAsync(context) is ({ Value: { } plan }, _, _)
                ? new("limits", SequenceTable.LimitHeadings, SequenceTable.Limits(plan))
                : null);
        figures.MapTable("/sequence/findings",
            async context => await SequencedAsync(context) is var (sequence, _, _)
                ? new("sequence-findings", FindingTable.Headings, sequence.Findings.Select(FindingTable.Row))
                : null);
        figures.MapTable("/forecast/charts/{chart}", ChartAsync);
        figures.MapTable("/forecast/by-service",
            async context => await ReadAsync(context) is { } forecast && await CouncilAsync(context) is { } council
                ? TableFile.Of("by-service", ProgrammeCharts.ByService(forecast.AsForecast(), council))
                : null);
        figures.MapTable("/forecast/scenarios",
            async context => await ReadAsync(context) is { } forecast
                ? new("scenarios", ForecastTables.ScenarioHeadings, ForecastTables.Scenarios(forecast), FiguresFrom: 1)
                : null);
        figures.MapTable("/forecast/sensitivity",
            async context => await ReadAsync(context) is { } forecast
                ? new("sensitivity", ForecastTables.SensitivityHeadings, ForecastTables.Sensitivity(forecast), FiguresFrom: 2)
                : null);
        figures.MapTable("/forecast/assumptions",
            async context => await CouncilAsync(context) is { } council
                ? new("assumptions", ForecastTables.AssumptionHeadings, ForecastTables.Assumed(council))
                : null);
        scrutiny.MapTable("/scrutiny/{measure}", ScrutinyChartAsync);
        scrutiny.MapTable("/scrutiny/performance/{service}/{measure}", PerformanceAsync);
        hr.MapTable("/settings/figures",
            context => Task.FromResult<TableFile?>(new("figures", SettingsPage.Headings,
                NationalFigures.StatusOn(TodayOf(context)).Select(SettingsPage.Row))));
        hr.MapTable("/settings/findings",
            async context => new("settings-findings", FindingTable.Headings,
                (await context.RequestServices
                    .GetRequiredService<CurrentPlans>().Source
                    .CouncilAsync(context.RequestAborted)).Findings.Select(FindingTable.Row)));
        approver.MapTable("/services/{id}/fairness",
            context => FairnessAsync(context, "fairness", FairnessTable.Headings, FairnessTable.Rows));
        approver.MapTable("/services/{id}/fairness-by-sex",
            context => FairnessAsync(context, "fairness-by-sex", FairnessTable.BySexHeadings, FairnessTable.BySex));
        scrutiny.MapTable("/scrutiny",
            async context => await ScrutinisedAsync(context) is var (_, rows)
                ? new("scrutiny", ScrutinyTable.Headings, rows, FiguresFrom: 3)
                : null);
        hr.MapTable("/audit", async context => new("audit", AuditHeadings, (await AuditAsync(context)).Entries.Select(AuditRow)));
        figures.MapGet("/liabilities", async (CurrentPlans current, CancellationToken cancellation) =>
            await current.CouncilAsync(cancellation) is { } folder ? Respond.Page<LiabilitiesPage>(new { folder.Council }) : NoCouncil());
        scrutiny.MapGet("/scrutiny", ScrutinyAsync);
        hr.MapGet("/audit", (Delegate)AuditPageAsync);
        hr.MapGet("/settings", async (CurrentPlans current, CancellationToken cancellation) =>
            Respond.Page<SettingsPage>(new
            {
                current.Time.Today,
                Figures = NationalFigures.StatusOn(current.Time.Today),
                Council = await current.Source.CouncilAsync(cancellation)
            }));
        approver.MapGet("/services/{id}/fairness", async (string id, CurrentPlans current, CancellationToken cancellation) =>
            await current.ServiceAsync(id, cancellation) is var (service, folder)
                && await current.PlanAsync(service, folder, cancellation) is { } plan
                ? Respond.Page<FairnessPage>(new
                {
                    Service = service,
                    Report = FairnessReport.Of(plan, folder.Council),
                    folder.Council.Establishment.Grades
                })
                : Results.NotFound());
    }

    public static readonly IReadOnlyList<string> AuditHeadings = ["When", "Who", "What", "Service"];

    public static IReadOnlyList<string> AuditRow(AuditEntry entry) =>
        [entry.At.ToString("d MMM yyyy HH:mm", CultureInfo.InvariantCulture), entry.By, entry.What, entry.Service ?? ""];

    static async Task<(DateOnly Month, IReadOnlyList<AuditEntry> Entries)> AuditAsync(HttpContext context)
    {
        var month = DateOnly.TryParseExact($"{context.Request.Query["month"]}-01", "yyyy-MM-dd", out var asked)
            ? asked
            : context.RequestServices.GetRequiredService<CurrentPlans>().Time.Today;
        return (month,
            await new AuditTrail(context.RequestServices.GetRequiredService<IRecordStore>()).ListAsync(month, context.RequestAborted));
    }

    static async Task<IResult> AuditPageAsync(HttpContext context)
    {
        var (month, entries) = await AuditAsync(context);
        return Respond.Page<AuditPage>(new { Month = month, Entries = entries });
    }

    static DateOnly TodayOf(HttpContext context) => context.RequestServices.GetRequiredService<CurrentPlans>().Time.Today;

    static async Task<ForecastReading?> ReadAsync(HttpContext context) =>
        (await ForecastReading.NewestAsync(context.RequestServices.GetRequiredService<IDocumentStore>(),
            context.RequestServices.GetRequiredService<IRecordStore>(), context.RequestAborted))?.Forecast;

    static async Task<TableFile?> ChartAsync(HttpContext context)
    {
        if (await ReadAsync(context) is not { } forecast) return null;
        var service = context.Request.Query["service"].ToString() is { Length: > 0 } asked ? asked : Forecast.All;
        return ForecastCharts.Of(forecast, service)
            .FirstOrDefault(chart => chart.Name == (string)context.Request.RouteValues["chart"]!) is { } chart
            ? new(chart.Name, ["Month", .. chart.Lines.Select(line => line.Name)], Charts.LineChart.Rows(forecast.Months, chart.Lines),
                FiguresFrom: 1)
            : null;
    }

    /// <summary>A chart of the page for scrutiny, and no other: with insourcing and without, of the whole programme.</summary>
    static async Task<TableFile?> ScrutinyChartAsync(HttpContext context)
    {
        if (await ReadAsync(context) is not { } forecast
            || ScrutinyPage.Charts.FirstOrDefault(chart => chart.Measure.Equals((string)context.Request.RouteValues["measure"]!,
                StringComparison.OrdinalIgnoreCase)) is not { Measure: { } measure } chart)
        {
            return null;
        }

        return forecast.Values(Forecast.All, measure) is { } with && forecast.Values(Forecast.All, chart.Against) is { } without
            ? new(measure.ToLowerInvariant(), ["Month", "With insourcing, expected", "Without insourcing"],
                Charts.LineChart.Rows(forecast.Months, [new("", with), new("", without)]), FiguresFrom: 1)
            : null;
    }

    static async Task<TableFile?> PerformanceAsync(HttpContext context)
    {
        var route = context.Request.RouteValues;
        return await CouncilAsync(context) is { } council
            && BeforeAfter.All(council.Programme, council.Actuals, TodayOf(context))
                .FirstOrDefault(one => one.Service == (string)route["service"]! && one.Measure.Id == (string)route["measure"]!) is { } one
            ? TableFile.Of($"{one.Service}-{one.Measure.Id}", ScrutinySection.Chart(one, council)) : null;
    }

    static async Task<TableFile?> FairnessAsync(HttpContext context, string name, IReadOnlyList<string> headings,
        Func<FairnessReport, IReadOnlyList<Grading.Grade>, IEnumerable<IReadOnlyList<string>>> rows) =>
        await context.PlanAsync() is { } plan && await CouncilAsync(context) is { } council
            ? new($"{plan.Service.Id}-{name}", headings, rows(FairnessReport.Of(plan, council), council.Establishment.Grades),
                FiguresFrom: 1)
            : null;

    static async Task<Council?> CouncilAsync(HttpContext context) =>
        (await context.RequestServices.GetRequiredService<CurrentPlans>().CouncilAsync(context.RequestAborted))?.Council;

    internal static IResult NoCouncil() =>
        Respond.Page<Pages.ErrorPage>(new
        {
            Heading = "The council’s files cannot be read yet",
            What = "Settings say what is wrong with them."
        });

    static async Task<IResult> ForecastAsync(string? service, CurrentPlans current, IDocumentStore documents, IRecordStore records,
        CancellationToken cancellation)
    {
        if (await current.CouncilAsync(cancellation) is not { } folder) return NoCouncil();
        var newest = await ForecastReading.NewestAsync(documents, records, cancellation);
        var names = folder.Council.Programme.Services.ToDictionary(known => known.Id, known => known.Name, StringComparer.Ordinal);
        var of = service is not null && names.ContainsKey(service) ? service : null;
        var plans = await current.AllAsync(folder, cancellation);
        var (inputs, asAt) = await current.Source.ForecastBasisAsync(plans, folder.Council, current.Time, cancellation);
        return Respond.Page<ForecastPage>(new
        {
            Reading = newest?.Forecast,
            Documents = newest?.Documents ?? [],
            folder.Council,
            Plan = of is null ? null : plans.FirstOrDefault(plan => plan.Service.Id == of),
            Making = newest is var (_, _, version) && version != PlanSource.VersionOf(inputs, asAt),
            Names = names,
            Service = of ?? Forecast.All
        });
    }

    static async Task<IResult> SequenceAsync(HttpContext context) => await SequencedAsync(context) is var (sequence, council, pins)
        ? Respond.Page<SequencePage>(new
        {
            Sequence = sequence,
            Pins = pins,
            Free = pins.Count == 0 ? null : (await SequenceOfAsync(council.Programme, context))?.Value?.Cost,
            Choices = SequenceTable.Choices(council.Programme)
        })
        : NoCouncil();

    static async Task<(Checked<SequencePlan?> Sequence, Council Council, IReadOnlyDictionary<string, string> Pins)?> SequencedAsync(
        HttpContext context)
    {
        if (await CouncilAsync(context) is not { } council) return null;
        var pins = SequenceTable.Pins(context.Request.Query, council.Programme);
        return await SequenceOfAsync(SequenceTable.Pinned(council.Programme, pins), context) is { } sequence
            ? (sequence, council, pins)
            : null;
    }

    static async Task<Checked<SequencePlan?>?> SequenceOfAsync(ProgrammePlan programme, HttpContext context)
    {
        var current = context.RequestServices.GetRequiredService<CurrentPlans>();
        if (await current.CouncilAsync(context.RequestAborted) is not { } folder) return null;
        var headcounts = (await current.AllAsync(folder, context.RequestAborted)).ToDictionary(plan => plan.Service.Id,
            plan => plan.People.Count, StringComparer.Ordinal);
        return TransferSequence.Plan(programme, headcounts);
    }

    static async Task<(Council Council, IReadOnlyList<IReadOnlyList<string>> Rows)?> ScrutinisedAsync(HttpContext context)
    {
        var current = context.RequestServices.GetRequiredService<CurrentPlans>();
        return await current.CouncilAsync(context.RequestAborted) is { } folder
            ? (folder.Council,
                ScrutinyTable.Of(folder.Council.Programme, await current.AllAsync(folder, context.RequestAborted),
                    folder.Council.Publishing.SmallNumber))
            : null;
    }

    static async Task<IResult> ScrutinyAsync(HttpContext context, CurrentPlans current, IDocumentStore documents, IRecordStore records,
        CancellationToken cancellation)
    {
        if (await ScrutinisedAsync(context) is not var (council, rows)) return NoCouncil();
        var newest = await ForecastReading.NewestAsync(documents, records, cancellation);
        return Respond.Page<ScrutinyPage>(new
        {
            Council = council,
            current.Time.Today,
            Rows = rows,
            Threshold = council.Publishing.SmallNumber,
            Forecast = newest?.Forecast,
            Reports = Issues.Standing(await Issues.ListAsync(records, ProgrammeReport.Id, cancellation)).Reverse().ToList()
        });
    }

    static async Task<TableFile?> ForecastTableAsync(HttpContext context)
    {
        var services = context.RequestServices;
        if (await ForecastReading.NewestAsync(services.GetRequiredService<IDocumentStore>(), services.GetRequiredService<IRecordStore>(),
            context.RequestAborted) is not var (forecast, _, _))
        {
            return null;
        }

        return new("forecast", ["service", "measure", "statistic", .. forecast.Months],
            forecast.Series.Select(series => (IReadOnlyList<string>)
            [series.Service, series.Measure, series.Statistic,
                .. series.Values.Select(value => value.ToString("0.####", CultureInfo.InvariantCulture))]),
                FiguresFrom: 3);
    }
}
