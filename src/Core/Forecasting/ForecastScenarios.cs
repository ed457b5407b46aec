namespace Workforce.Forecasting;

/// <summary>What is asked of every forecast: how it would look if hiring were slow, the transfers late, or pay awards higher.</summary>
public sealed record ForecastScenarios(string Name, string What, Func<ServiceAssumptions, ServiceAssumptions> Change, int MonthsLate = 0)
{
    static readonly string[] Measures = ["councilHeadcount", "serviceHeadcount", "localHeadcount", "attributableHeadcount",
        "attributableLocal", "paybill", "attributablePaybill"];

    public static IReadOnlyList<ForecastScenarios> All { get; } =
    [
        new("slowHiring", "the council fills vacancies half as fast",
            of => of with { Council = of.Council with { MonthlyFillRate = of.Council.MonthlyFillRate.Likely / 2 } }),
        new("sixMonthSlip", "every transfer that is still to come is six months late", of => of, MonthsLate: 6),
        new("higherPayAwards", "every pay award is a percentage point higher",
            of => of with { PayAward = new(of.PayAward.Council + 0.01, of.PayAward.Transferred + 0.01, of.PayAward.Contractor + 0.01) }),
    ];

    /// <param name="assumptions">The council's.</param>
    /// <param name="outlooks">The services as they start out under some assumptions.</param>
    /// <param name="asAt">Month 0 is its month.</param>
    public ForecastScenario Of(Assumptions assumptions, Func<Assumptions, IReadOnlyList<ServiceOutlook>> outlooks, DateOnly asAt)
    {
        var changed = assumptions with
        {
            Default = Change(assumptions.Default),
            Services = Changed(assumptions.Services),
            Families = assumptions.Families is { } families ? Changed(families) : null
        };
        var services = outlooks(changed)
            .Select(service => service.TransferMonth is >= 0 and { } month ? service with { TransferMonth = month + MonthsLate } : service)
            .ToList();
        Dictionary<string, ServiceAssumptions> Changed(IReadOnlyDictionary<string, ServiceAssumptions> of) =>
            of.ToDictionary(own => own.Key, own => Change(own.Value), StringComparer.Ordinal);
        return new(Name, What,
            [.. ClosedForm.Programme(services, asAt, assumptions.Months)
                .Where(series => series.Service == Forecast.All && Measures.Contains(series.Measure))]);
    }
}
