using Workforce.Forecasting;
using static Workforce.Packs.Blocks;

namespace Workforce.Packs;

/// <summary>
/// The report's section on the forecasts before: what went in differently and why, what that moved, and how they did against what happened.
/// </summary>
static class ForecastRecord
{
    static readonly (string Measure, string Name)[] Measures =
        [("serviceHeadcount", "People in post"), ("councilHeadcount", "Employed by the council"),
            ("councilFte", "Full-time equivalents with the council"), ("localHeadcount", "Local people in post"),
            ("paybill", "Employment cost in the month")];

    public static IEnumerable<Block> For(Forecast forecast, Council council)
    {
        if (forecast.Before is not { } before) yield break;
        string Name(string service) => council.Programme.Services.FirstOrDefault(one => one.Id == service)?.Name ?? service;
        var shown = ShownServices(forecast, council);
        yield return H2($"Since the forecast of {Wording.Date(before)}");
        if (forecast.Changes.Count == 0) yield return P("Nothing went in differently.");
        else
            yield return new Table("What went in differently, and why",
                [new("Service", 1.4), new("What", 1.2), new("Before", 1.2), new("Now", 1.2), new("Why", 1.1)],
                [.. forecast.Changes.Select(change => (IReadOnlyList<string>)[Name(change.Service), Changed(change.What),
                    Shown(change, change.Before), Shown(change, change.After), Sentence(change.Why)])]);
        if (forecast.Moved.Count > 0)
            yield return new Table($"What is expected of the whole programme in {Wording.Month(forecast.Moved[0].Month)}",
                [new("", 1.6), new("Then", Numeric: true), new("Now", Numeric: true), new("Difference", Numeric: true)],
                [.. forecast.Moved.Select(move => (IReadOnlyList<string>)[NameOf(move.Measure), Written(move.Measure, move.Before),
                    Written(move.Measure, move.Now), Difference(move)])]);
        foreach (var block in Checks(forecast, [.. forecast.Checks.Where(check => shown.Contains(check.Service))], Name))
            yield return block;

        string Shown(ForecastChange change, string? value) =>
            change.What is "headcount" or "local" && !shown.Contains(change.Service)
                ? Suppression.Mark
                : value switch { null => "not known", { Length: > 60 } => "see assumptions", _ => value };
    }

    /// <summary>Services whose headcount may stand in a table, with its total beside it.</summary>
    public static HashSet<string> ShownServices(Forecast forecast, Council council)
    {
        var services = council.Programme.Services;
        var shown = Suppression.Shown([.. services.Select(service => (int)Math.Round(forecast.Values(service.Id, "serviceHeadcount")?[0]
            ?? 0,
            MidpointRounding.AwayFromZero))],
            council.Publishing.SmallNumber);
        return services.Where((_, index) => shown[index]).Select(service => service.Id).ToHashSet(StringComparer.Ordinal);
    }

    static IEnumerable<Block> Checks(Forecast forecast, List<ForecastCheck> checks, Func<string, string> name)
    {
        if (checks.Count == 0) yield break;
        var ranged = checks.Where(check => check.Within is not null).ToList();
        yield return H3("How earlier forecasts did");
        yield return P(
            $"{Wording.Number((decimal)checks.Count)} figures of earlier forecasts can be held against what happened, by the lists and the council’s own months."
            + (ranged.Count > 0
                ? $" {Wording.Number((decimal)ranged.Count(check => check.Within == true))} of {Wording.Number((decimal)ranged.Count)} lay within their range; it is meant to hold about eight in ten."
                : ""));
        yield return new Table(
            "By measure: how far what happened lay from what was expected, on average",
            [new("Measure", 1.6), new("Figures", 0.7, Numeric: true), new("Happened less expected", 1.2, Numeric: true),
                new("Size of the difference", 1.2, Numeric: true), new("Within the range", Numeric: true)],
            [.. Measures.Select(measure => (measure, of: checks.Where(check => check.Measure == measure.Measure).ToList()))
                .Where(row => row.of.Count > 0)
                .Select(row => (IReadOnlyList<string>)
            [
                row.measure.Name, Wording.Number((decimal)row.of.Count),
                Written(row.measure.Measure, row.of.Average(check => check.Actual - check.Expected)),
                Written(row.measure.Measure, row.of.Average(check => Math.Abs(check.Actual - check.Expected))),
                row.of.Exists(check => check.Within is not null)
                    ? $"{row.of.Count(check => check.Within == true)} of {row.of.Count(check => check.Within is not null)}"
                    : "no range",
            ])]);
        var last = checks.Max(check => check.Month);
        yield return new Table(
            $"The last month that is known, {Wording.Month(last!)}",
            [new("Service", 1.4), new("Measure", 1.3), new("Forecast of", 1.1), new("Expected", Numeric: true),
                new("Happened", Numeric: true), new("Within the range", 0.9)],
            [.. checks.Where(check => check.Month == last).Select(check => (IReadOnlyList<string>)
                [name(check.Service), NameOf(check.Measure), Wording.Date(check.MadeAsAt), Written(check.Measure, check.Expected),
                    Written(check.Measure, check.Actual), check.Within switch { true => "yes", false => "no", _ => "no range" }])]);
    }

    static string NameOf(string measure) => Measures.First(one => one.Measure == measure).Name;

    static string Written(string measure, double value) =>
        measure == "paybill" ? Wording.PoundsWithSign((decimal)value, plus: false) : Wording.Number(value, "N1");

    static string Difference(ForecastMove move) => (move.Now > move.Before ? "+" : "") + Written(move.Measure, move.Now - move.Before);

    static string Sentence(string why) => char.ToUpperInvariant(why[0]) + why[1..];

    static string Changed(string what) => what switch
    {
        "headcount" => "People in post",
        "local" => "Local people in post",
        "transferMonth" => "Month of the transfer",
        "council" => "Rates with the council",
        "contractor" => "Rates with the contractor",
        "leaveAtTransfer" => "Do not come across",
        "transferDelay" => "Chances of a late transfer",
        "payAward" => "Pay awards",
        _ => Sentence(what),
    };
}
