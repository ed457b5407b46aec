using System.Globalization;
using System.Text.Json;
using Workforce.Programme;

namespace Workforce.Forecasting;

/// <summary>
/// What went into a forecast differently from the one before it. Before or after is null where a service was not in one of them.
/// </summary>
/// <param name="What"><c>headcount</c>, <c>local</c>, <c>transferMonth</c> (a calendar month) or the name of an assumption.</param>
/// <param name="Why"><c>actuals in</c>, <c>new list</c>, <c>service slipped</c>, <c>service earlier</c>, <c>service new</c>, <c>service
/// gone</c> or <c>assumption changed</c>.</param>
public sealed record ForecastChange(string Service, string What, string? Before, string? After, string Why);

/// <summary>What two forecasts expect of the whole programme in one month.</summary>
public sealed record ForecastMove(string Measure, string Month, double Before, double Now);

/// <summary>
/// How an earlier forecast did in a month: what it expected, its range, and what happened by the list or the council's actuals.
/// </summary>
public sealed record ForecastCheck(string Service, string Measure, DateOnly MadeAsAt, string Month, double Expected, double? P10,
    double? P90, double Actual)
{
    /// <summary>Null where the earlier forecast had no range.</summary>
    public bool? Within => P10 is { } low && P90 is { } high ? Actual >= low && Actual <= high : null;
}

/// <summary>An earlier forecast as its <c>forecast.json</c> holds it.</summary>
/// <param name="Series">Of the measures that can be held against what happened.</param>
public sealed record PastForecast(DateOnly AsAt, IReadOnlyList<string> Months,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string?>> Opening, IReadOnlyList<ForecastSeries> Series)
{
    /// <summary>Null where the file has no opening position to compare with.</summary>
    public static PastForecast? Read(Stream json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        if (!root.GetProperty("inputs").TryGetProperty("opening", out var opening)) return null;
        var asAt = DateOnly.ParseExact(root.GetProperty("asAt").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new(
            asAt,
            [.. root.GetProperty("months").EnumerateArray().Select(month => month.GetString()!)],
            opening.EnumerateArray()
                .ToDictionary(service => service.GetProperty("service").GetString()!,
                    service => (IReadOnlyDictionary<string, string?>)Facts(service, asAt), StringComparer.Ordinal),
            [.. root.GetProperty("series")
                .EnumerateArray()
                .Where(series => Actuals.ForecastMeasures.Contains(series.GetProperty("measure").GetString()!))
                .Select(series => new ForecastSeries(
                series.GetProperty("service").GetString()!, series.GetProperty("measure").GetString()!,
                series.GetProperty("statistic").GetString()!,
                [.. series.GetProperty("values").EnumerateArray().Select(value => value.GetDouble())]))]);
    }

    /// <summary>What was expected of a month; null where the forecast does not reach it or does not know the measure.</summary>
    public double? Value(string service, string measure, string statistic, string month)
    {
        var place = Months.TakeWhile(own => own != month).Count();
        return Series.FirstOrDefault(series => series.Service == service && series.Measure == measure
            && series.Statistic == statistic) is { } series
            && place < series.Values.Count
            ? series.Values[place]
            : null;
    }

    static Dictionary<string, string?> Facts(JsonElement service, DateOnly asAt)
    {
        Dictionary<string, string?> facts = new(StringComparer.Ordinal)
        {
            ["headcount"] = service.GetProperty("headcount").GetRawText(),
            ["local"] = service.GetProperty("local").ValueKind == JsonValueKind.Null ? null : service.GetProperty("local").GetRawText(),
            ["transferMonth"] = service.GetProperty("transferMonth").ValueKind == JsonValueKind.Null
                ? null
                : asAt.AddMonths(service.GetProperty("transferMonth").GetInt32()).ToString("yyyy-MM", CultureInfo.InvariantCulture),
            [ForecastHistory.ListAsAt] = service.TryGetProperty("listAsAt", out var list) ? list.GetString() : null,
            [ForecastHistory.From] = service.TryGetProperty("from", out var from) ? from.GetString() : null,
        };
        foreach (var assumption in service.GetProperty("assumptions").EnumerateObject().Where(assumption => assumption.Name != "source"))
            facts[assumption.Name] = Compact(assumption.Value);
        return facts;
    }

    static string Compact(JsonElement value) => JsonSerializer.Serialize(value);
}

/// <summary>What changed since the last forecast and why, and how earlier ones did against what happened.</summary>
public static class ForecastHistory
{
    /// <summary>Where the headcount comes from; tells why it changed and is no change by itself.</summary>
    internal const string From = "from";

    internal const string ListAsAt = "listAsAt";

    public static IReadOnlyList<ForecastChange> Changes(PastForecast before, PastForecast now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        return [.. before.Opening.Keys
            .Union(now.Opening.Keys)
            .Order(StringComparer.Ordinal)
            .SelectMany(service => (before.Opening.GetValueOrDefault(service), now.Opening.GetValueOrDefault(service)) switch
        {
            (null, { } after) => [new ForecastChange(service, "headcount", null, after["headcount"], "service new")],
            ({ } earlier, null) => [new ForecastChange(service, "headcount", earlier["headcount"], null, "service gone")],
            ({ } earlier, { } after) =>
                earlier.Keys
                    .Union(after.Keys)
                    .Where(what => what is not (From or ListAsAt) && earlier.GetValueOrDefault(what) != after.GetValueOrDefault(what))
                .Select(what => new ForecastChange(service, what, earlier.GetValueOrDefault(what), after.GetValueOrDefault(what),
                    Why(what, earlier.GetValueOrDefault(what), after.GetValueOrDefault(what), after.GetValueOrDefault(From)))),
            _ => Enumerable.Empty<ForecastChange>(),
        })];
    }

    static string Why(string what, string? before, string? after, string? from) => what switch
    {
        "headcount" or "local" =>
            from?.StartsWith("actuals", StringComparison.Ordinal) == true
                ? "actuals in"
                : from == "estimate"
                ? "assumption changed"
                : "new list",
        // Months written yyyy-MM sort as they follow each other; one that is gone or comes in anew is a change of the plan.
        "transferMonth"
            when before is not null && after is not null =>
            string.CompareOrdinal(after, before) > 0 ? "service slipped" : "service earlier",
        "transferMonth" => before is null ? "date decided" : "date withdrawn",
        _ => "assumption changed",
    };

    /// <summary>What the programme is expected to come to in the last month both forecasts have, then and now.</summary>
    public static IReadOnlyList<ForecastMove> Moves(PastForecast before, PastForecast now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        if (now.Months.LastOrDefault(before.Months.Contains) is not { } month) return [];
        return [.. Actuals.ForecastMeasures
            .Select(measure => (measure, then: before.Value(Forecast.All, measure, "expected", month),
                today: now.Value(Forecast.All, measure, "expected", month)))
            .Where(pair => pair.then is not null && pair.today is not null)
                .Select(pair => new ForecastMove(pair.measure, month, pair.then!.Value, pair.today!.Value))];
    }

    /// <summary>
    /// A forecast is held against a list that is correct in a later month than its own, never against the list it was made from, and
    /// against each month of actuals from its own on: what it expected at the end of a month, and what was so then.
    /// </summary>
    public static IReadOnlyList<ForecastCheck> Checks(IEnumerable<PastForecast> earlier, PastForecast now, Actuals? actuals = null)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(now);
        List<(string Service, string Measure, string Month, double Value)> happened = [.. (actuals ?? Actuals.None)
            .On(now.AsAt).Rows
            .Select(row => (row.Service, row.Measure, row.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture), row.Value))];
        var listed = now.Opening
            .Where(service => service.Value.GetValueOrDefault(From) == "list" && service.Value.GetValueOrDefault(ListAsAt) is not null)
            .Select(service => (Service: service.Key, Measure: "serviceHeadcount", Month: service.Value[ListAsAt]![..7],
                Value: double.Parse(service.Value["headcount"]!, CultureInfo.InvariantCulture)));
        return [.. earlier.Where(past => past.AsAt < now.AsAt)
            .OrderBy(past => past.AsAt)
            .SelectMany(past => happened.Concat(listed.Where(list => string.CompareOrdinal(list.Month, past.Months[0]) > 0))
            .Select(fact => past.Value(fact.Service, fact.Measure, "expected", fact.Month) is { } expected
                ? new ForecastCheck(fact.Service, fact.Measure, past.AsAt, fact.Month, expected,
                    past.Value(fact.Service, fact.Measure, "p10", fact.Month), past.Value(fact.Service, fact.Measure, "p90", fact.Month),
                    fact.Value)
                : null)
            .OfType<ForecastCheck>())];
    }
}
