using Workforce.Forecasting;
using Workforce.Packs;
using Workforce.Portal.Lists;

namespace Workforce.Portal.Overview;

/// <summary>The tables of the forecast page, as the page and its files show them.</summary>
static class ForecastTables
{
    public static readonly IReadOnlyList<string> ScenarioHeadings = ["If", "Employed by the council",
        "More local people than without insourcing", "Employment cost in the month"];

    public static readonly IReadOnlyList<string> SensitivityHeadings = ["Assumption", "Measure", "At its low end", "At its high end"];

    public static readonly IReadOnlyList<string> AssumptionHeadings = ["For", "Council: leaves", "Council: vacancy filled",
        "Contractor: leaves", "Contractor: vacancy filled", "Does not come across", "Source"];

    public static IEnumerable<IReadOnlyList<string>> Scenarios(ForecastReading forecast)
    {
        IReadOnlyList<string> Row(string what, Func<string, IReadOnlyList<double>?> values) =>
            [what, Last(values("councilHeadcount")), Last(values("attributableLocal")),
                values("paybill") is { Count: > 0 } pay ? Wording.Pounds((decimal)pay[^1]) : "not known"];
        static string Last(IReadOnlyList<double>? values) => values is { Count: > 0 } ? Wording.Number(values[^1]) : "not known";
        return [Row("As forecast", measure => forecast.Values(Forecast.All, measure)),
            .. forecast.Scenarios.Select(scenario => Row(scenario.What,
                measure => scenario.Series.FirstOrDefault(series => series.Measure == measure)?.Values))];
    }

    public static IEnumerable<IReadOnlyList<string>> Sensitivity(ForecastReading forecast) =>
        forecast.Sensitivity.Select(one => (IReadOnlyList<string>)
        [one.Assumption, FieldWords.Of(one.Measure), Wording.Number(one.AtLow, "N1"), Wording.Number(one.AtHigh, "N1")]);

    /// <summary>The defaults, each job family with its own, each service with its own.</summary>
    public static IEnumerable<IReadOnlyList<string>> Assumed(Council council) =>
    [
        Assumed("Every other service", council.Assumptions.Default),
        .. (council.Assumptions.Families
            ?? new Dictionary<string, ServiceAssumptions>(StringComparer.Ordinal)).Select(family =>
                Assumed($"Job family {family.Key}, in services without their own",
                family.Value)),
        .. council.Assumptions.Services.Select(own =>
            Assumed(council.Programme.Services.FirstOrDefault(service => service.Id == own.Key)?.Name
            ?? own.Key,
            own.Value)),
    ];

    static IReadOnlyList<string> Assumed(string name, ServiceAssumptions of) =>
        [name, Chance(of.Council.MonthlyLeaverRate), Chance(of.Council.MonthlyFillRate), Chance(of.Contractor.MonthlyLeaverRate),
            Chance(of.Contractor.MonthlyFillRate), Chance(of.LeaveAtTransfer), of.Source];

    static string Chance(Rate rate) =>
        rate.Low == rate.High
            ? Wording.Percent((decimal)rate.Likely)
            : $"{Wording.Percent((decimal)rate.Likely)} ({Wording.Percent((decimal)rate.Low)} to {Wording.Percent((decimal)rate.High)})";
}
