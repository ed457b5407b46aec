using System.Globalization;
using System.Text.Json;

namespace Workforce.Forecasting;

/// <summary>What went into a forecast differently from the one before it. Before or after is null where a service was not in one of them.</summary>
/// <param name="What"><c>headcount</c>, <c>local</c>, <c>transferMonth</c> (a calendar month) or the name of an assumption.</param>
public sealed record ForecastChange(string Service, string What, string? Before, string? After);

/// <summary>How an earlier forecast did: what it expected in post for the month of this one, its range, and who is in post by the list.</summary>
public sealed record ForecastCheck(string Service, DateOnly MadeAsAt, string Month, double Expected, double? P10, double? P90, double InPost)
{
    /// <summary>Null where the earlier forecast had no range.</summary>
    public bool? Within => P10 is { } low && P90 is { } high ? InPost >= low && InPost <= high : null;
}

/// <summary>An earlier forecast as its <c>forecast.json</c> holds it.</summary>
public sealed record PastForecast(DateOnly AsAt, IReadOnlyList<string> Months, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string?>> Opening, IReadOnlyList<ForecastSeries> Headcounts)
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
            opening.EnumerateArray().ToDictionary(service => service.GetProperty("service").GetString()!, service => (IReadOnlyDictionary<string, string?>)Facts(service, asAt), StringComparer.Ordinal),
            [.. root.GetProperty("series").EnumerateArray().Where(series => series.GetProperty("measure").GetString() == "serviceHeadcount").Select(series => new ForecastSeries(
                series.GetProperty("service").GetString()!, "serviceHeadcount", series.GetProperty("statistic").GetString()!, [.. series.GetProperty("values").EnumerateArray().Select(value => value.GetDouble())]))]);
    }

    static Dictionary<string, string?> Facts(JsonElement service, DateOnly asAt)
    {
        Dictionary<string, string?> facts = new(StringComparer.Ordinal)
        {
            ["headcount"] = service.GetProperty("headcount").GetRawText(),
            ["local"] = service.GetProperty("local").ValueKind == JsonValueKind.Null ? null : service.GetProperty("local").GetRawText(),
            ["transferMonth"] = service.GetProperty("transferMonth").ValueKind == JsonValueKind.Null ? null : asAt.AddMonths(service.GetProperty("transferMonth").GetInt32()).ToString("yyyy-MM", CultureInfo.InvariantCulture),
        };
        foreach (var assumption in service.GetProperty("assumptions").EnumerateObject().Where(assumption => assumption.Name != "source")) facts[assumption.Name] = Compact(assumption.Value);
        return facts;
    }

    static string Compact(JsonElement value) => JsonSerializer.Serialize(value);
}

/// <summary>What changed since the last forecast, and how earlier ones did against what happened.</summary>
public static class ForecastHistory
{
    public static IReadOnlyList<ForecastChange> Changes(PastForecast before, PastForecast now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        return [.. before.Opening.Keys.Union(now.Opening.Keys).Order(StringComparer.Ordinal).SelectMany(service => (before.Opening.GetValueOrDefault(service), now.Opening.GetValueOrDefault(service)) switch
        {
            (null, { } after) => [new ForecastChange(service, "headcount", null, after["headcount"])],
            ({ } earlier, null) => [new ForecastChange(service, "headcount", earlier["headcount"], null)],
            ({ } earlier, { } after) => earlier.Keys.Union(after.Keys).Where(what => earlier.GetValueOrDefault(what) != after.GetValueOrDefault(what)).Select(what => new ForecastChange(service, what, earlier.GetValueOrDefault(what), after.GetValueOrDefault(what))),
            _ => Enumerable.Empty<ForecastChange>(),
        })];
    }

    /// <summary>A forecast is held against the list of a later month, not of its own.</summary>
    public static IReadOnlyList<ForecastCheck> Checks(IEnumerable<PastForecast> earlier, PastForecast now)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(now);
        var month = now.Months[0];
        return [.. earlier.Where(past => past.AsAt < now.AsAt && past.Months[0] != month).SelectMany(past => now.Opening.Where(service => past.Opening.ContainsKey(service.Key)).Select(service =>
        {
            var place = past.Months.ToList().IndexOf(month);
            double? Value(string statistic) => past.Headcounts.FirstOrDefault(series => series.Service == service.Key && series.Statistic == statistic) is { } series && place >= 0 && place < series.Values.Count ? series.Values[place] : null;
            return Value("expected") is { } expected
                ? new ForecastCheck(service.Key, past.AsAt, month, expected, Value("p10"), Value("p90"), double.Parse(service.Value["headcount"]!, CultureInfo.InvariantCulture)) : null;
        })).OfType<ForecastCheck>()];
    }
}
