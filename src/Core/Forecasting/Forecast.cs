using Workforce.Findings;

namespace Workforce.Forecasting;

/// <summary>
/// So many people, each of whom lives in the council's area with this chance: 1 or 0 by full postcode, between them by district or unknown.
/// </summary>
public sealed record HomeShare(int People, double Local);

/// <summary>
/// What the forecast of one cohort starts from: a service, or those of its job families that have assumptions of their own. Costs are
/// pounds a month for one person, one value per month, null where not known.
/// </summary>
/// <param name="Headcount">People in post, incomplete records too.</param>
/// <param name="Local">How many of them live in the council's area, on average; null where fewer than 70% are known.</param>
/// <param name="MeanFte">Full-time equivalents of one person, on average; null where not known.</param>
/// <param name="TransferMonth">Counted from month 0, the as-at month; negative once transferred, null while there is no date.</param>
public sealed record ServiceOutlook(
    string Service, double Headcount, double? Local, double? MeanFte, int? TransferMonth, ServiceAssumptions Assumptions,
    MonthlyCosts? Costs)
{
    /// <summary>Who they are by chance of living in the area, where that is known; else <see cref="Local"/> people do.</summary>
    public IReadOnlyList<HomeShare> Homes { get; init; } = [];

    /// <summary>The job family where the service is followed in several cohorts; empty for the others of it, or all.</summary>
    public string Family { get; init; } = "";

    /// <summary>What the headcount comes from: <c>list</c>, <c>estimate</c> or <c>actuals 2026-10</c>.</summary>
    public string From { get; init; } = "list";

    /// <summary>Basic pay of one person in each month, before on-costs and what the employee pays; null where not known.</summary>
    public MonthlyCosts? Wages { get; init; }

    /// <summary>The day the list is correct at; null without a list, or where it does not say.</summary>
    public DateOnly? ListAsAt { get; init; }

    /// <summary>Where the assumptions stand in the council's file: services that share them share what is drawn from a range.</summary>
    public string AssumptionsName { get; init; } = "default";

    /// <summary>
    /// Posts vacant before month 0: as given, else the steady number, at which as many fall free as are filled: headcount × leaver rate ÷
    /// fill rate.
    /// </summary>
    public double VacanciesAt(double leaverRate, double fillRate) =>
        Assumptions.Vacancies ?? (fillRate > 0 ? Headcount * leaverRate / fillRate : 0);

    /// <summary>The share of hires that are local where none is assumed: that of those in post.</summary>
    public double KnownShare => Headcount > 0 && Local is { } local ? local / Headcount : 0;

    /// <summary>Full-time equivalents of a hire.</summary>
    public double? HireFte => Assumptions.HireFte ?? MeanFte;
}

/// <summary>What one person costs in each month: those on the list and those hired, with the contractor and with the council.</summary>
public sealed record MonthlyCosts(
    IReadOnlyList<double> ContractorStayer, IReadOnlyList<double> ContractorHire, IReadOnlyList<double> CouncilStayer,
    IReadOnlyList<double> CouncilHire);

/// <summary>One row of the forecast: a value at the end of each month.</summary>
public sealed record ForecastSeries(string Service, string Measure, string Statistic, IReadOnlyList<double> Values);

/// <summary>Part of what is attributable to insourcing, at the end of each month of the whole programme.</summary>
/// <param name="Cause"><c>rates</c>, <c>localHiring</c> or <c>newPosts</c>; for one measure they add to it.</param>
public sealed record ForecastCause(string Measure, string Cause, IReadOnlyList<double> Values);

/// <summary>
/// What a measure of the programme's last month would be with one assumption at the ends of its range, all others at their likeliest.
/// </summary>
public sealed record ForecastSensitivity(string Assumption, Rate Range, string Measure, double AtLow, double AtHigh);

/// <summary>The programme's expectation if something went another way.</summary>
public sealed record ForecastScenario(string Name, string What, IReadOnlyList<ForecastSeries> Series);

/// <summary>
/// Basic pay of those who live in the council's area, expected, in pounds in the month: <c>localWages</c>, <c>counterfactualLocalWages</c>
/// and
/// <c>attributableLocalWages</c>.
/// </summary>
/// <param name="Multiplier">The council's own assumption of what a pound paid to local people comes to in the area; null where it has none
/// with a source.</param>
public sealed record CommunityWealth(IReadOnlyList<ForecastSeries> Series, LocalMultiplier? Multiplier)
{
    public IReadOnlyList<double>? Values(string service, string measure) =>
        Series.FirstOrDefault(series => series.Service == service && series.Measure == measure)?.Values;
}

/// <summary>How a forecast is made.</summary>
/// <param name="Paths">How many futures are drawn; 0 for the closed form alone.</param>
/// <param name="PointRates">Every range at its likeliest: chance alone.</param>
/// <param name="Threads">At most so many at once; -1 for as many as there are. The figures are the same.</param>
public sealed record ForecastSettings(int Months, int Paths = 10_000, int Seed = 1, bool PointRates = false, int Threads = -1)
{
    public const int MostPaths = 200_000;
}

/// <summary>The forecast of a programme, month by month, beside the path in which nothing comes in-house.</summary>
/// <param name="Months">As <c>2026-11</c>, month 0 first.</param>
public sealed record Forecast(
    DateOnly AsAt, ForecastSettings Settings, IReadOnlyList<string> Months, IReadOnlyList<ServiceOutlook> Opening,
    IReadOnlyList<ForecastSeries> Series, IReadOnlyList<Finding> Findings)
{
    public const string All = "ALL";

    public IReadOnlyList<ForecastCause> Causes { get; init; } = [];

    public IReadOnlyList<ForecastSensitivity> Sensitivity { get; init; } = [];

    /// <summary>Wages that stay in the area.</summary>
    public CommunityWealth Wealth { get; init; } = new([], null);

    public IReadOnlyList<ForecastScenario> Scenarios { get; init; } = [];

    /// <summary>The date of the forecast before this one, where there is one, and what went in differently.</summary>
    public DateOnly? Before { get; init; }

    public IReadOnlyList<ForecastChange> Changes { get; init; } = [];

    /// <summary>What the last forecast expected of the programme's last month they share, and what this one does.</summary>
    public IReadOnlyList<ForecastMove> Moved { get; init; } = [];

    /// <summary>How earlier forecasts did.</summary>
    public IReadOnlyList<ForecastCheck> Checks { get; init; } = [];

    /// <summary>The values of a measure, or null where it is not known.</summary>
    public IReadOnlyList<double>? Values(string service, string measure, string statistic = "expected") =>
        Series.FirstOrDefault(series => series.Service == service && series.Measure == measure && series.Statistic == statistic)?.Values;
}
