using Workforce.Findings;
using Workforce.Grading;
using Workforce.Programme;
using Workforce.Storage;

namespace Workforce.Forecasting;

/// <summary>How an employer's staff turn over, each a chance in one month. A null local share means that of those in post.</summary>
public sealed record TurnoverRates(Rate MonthlyLeaverRate, Rate MonthlyFillRate, Rate? LocalShareOfHires);

/// <summary>New posts from a month on. <paramref name="WithoutInsourcing"/>: they would come under the contractor too.</summary>
public sealed record Growth(string Month, int Posts, string? Family, bool WithoutInsourcing);

/// <summary>Yearly rises as fractions, in force from each April.</summary>
public sealed record PayAwards(double Council, double Transferred, double Contractor);

/// <summary>What the forecast of a service assumes; see docs/rules/forecast.md.</summary>
/// <param name="LeaveAtTransfer">Chance that a person does not come across.</param>
/// <param name="TransferDelay">Months late to probability, adding to 1.</param>
/// <param name="Vacancies">Posts vacant now; null where not known: then the steady number at the contractor's rates is assumed.</param>
/// <param name="Source">Where the figures come from, or “assumed”.</param>
/// <param name="HireFte">Full-time equivalents of a hire; null: as those on the list.</param>
public sealed record ServiceAssumptions(
    TurnoverRates Council,
    TurnoverRates Contractor,
    Rate LeaveAtTransfer,
    IReadOnlyDictionary<string, double> TransferDelay,
    IReadOnlyList<Growth> Growth,
    double? Vacancies,
    PayAwards PayAward,
    string Source,
    double? HireFte = null)
{
    /// <summary>Every rate with its name in the file.</summary>
    internal IEnumerable<(string Name, Rate Rate)> Rates =>
    [
        ("council.monthlyLeaverRate", Council.MonthlyLeaverRate), ("council.monthlyFillRate", Council.MonthlyFillRate),
        ("council.localShareOfHires", Council.LocalShareOfHires ?? 0),
        ("contractor.monthlyLeaverRate", Contractor.MonthlyLeaverRate), ("contractor.monthlyFillRate", Contractor.MonthlyFillRate),
        ("contractor.localShareOfHires", Contractor.LocalShareOfHires ?? 0),
        ("leaveAtTransfer", LeaveAtTransfer),
    ];

    /// <summary>The same with one rate at a figure.</summary>
    internal ServiceAssumptions With(string name, double at) => name switch
    {
        "council.monthlyLeaverRate" => this with { Council = Council with { MonthlyLeaverRate = at } },
        "council.monthlyFillRate" => this with { Council = Council with { MonthlyFillRate = at } },
        "council.localShareOfHires" => this with { Council = Council with { LocalShareOfHires = at } },
        "contractor.monthlyLeaverRate" => this with { Contractor = Contractor with { MonthlyLeaverRate = at } },
        "contractor.monthlyFillRate" => this with { Contractor = Contractor with { MonthlyFillRate = at } },
        "contractor.localShareOfHires" => this with { Contractor = Contractor with { LocalShareOfHires = at } },
        _ => this with { LeaveAtTransfer = at },
    };
}

/// <summary>
/// What a pound paid to local people comes to in the area, by a study the council names. An assumption of the council's, printed as such
/// and never as a finding.
/// </summary>
/// <param name="Source">Null or empty: nothing says where it comes from, and it is not used.</param>
public sealed record LocalMultiplier(double Value, string? Source);

/// <summary>
/// <c>council/assumptions.json</c>: what employment costs and how the forecast sees the future. A service without its own takes those of
/// each job family, and the defaults where a family has none.
/// </summary>
/// <param name="Families">By the family of council roles, as <c>roles.csv</c> names it.</param>
public sealed record Assumptions(CostAssumptions Costs, int Months, ServiceAssumptions Default,
    IReadOnlyDictionary<string, ServiceAssumptions> Services, LocalMultiplier? LocalMultiplier = null,
    IReadOnlyDictionary<string, ServiceAssumptions>? Families = null)
{
    public const string File = "council/assumptions.json";

    /// <summary>A chance outside 0 to 1, or delays that do not add to 1.</summary>
    public const string BadProbability = "FC_BAD_PROBABILITY";

    /// <summary>A local multiplier without a source.</summary>
    public const string MultiplierWithoutSource = "FC_MULTIPLIER_NO_SOURCE";

    /// <summary>The multiplier where it may be used, else a finding why not.</summary>
    public Checked<LocalMultiplier?> UsedMultiplier => LocalMultiplier is not { } given ? new(null, [])
        : string.IsNullOrWhiteSpace(given.Source)
        ? new(null, [new(MultiplierWithoutSource, Severity.Warning, $"{File}: localMultiplier has no source, so it is not used.",
            Location.Everything, "Name the study it comes from, or take it out.")])
        : new(given, []);

    public ServiceAssumptions For(string service) => Services.GetValueOrDefault(service, Default);

    /// <summary>
    /// What a job family of a service assumes, and where that stands in the file: the service's own, else the family's, else the defaults.
    /// </summary>
    public (string Name, ServiceAssumptions Of) For(string service, string family) =>
        Services.TryGetValue(service, out var own)
            ? (service, own)
            : OfFamily(family) is { } shared
            ? ($"families.{family}", shared)
            : ("default", Default);

    public ServiceAssumptions? OfFamily(string? family) =>
        family is not null && Families?.TryGetValue(family, out var shared) == true ? shared : null;

    /// <summary>Assumptions for a service that the programme does not have.</summary>
    public const string UnknownService = "FC_UNKNOWN_SERVICE";

    public IEnumerable<Finding> UnknownServices(ProgrammePlan programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return Services.Keys.Where(id => programme.Services.All(service => service.Id != id)).Select(id => new Finding(
            UnknownService, Severity.Blocking, $"{File}: services.{id} is no service of {ProgrammePlan.File}, so nothing would use it.",
            Location.Everything, $"Use one of {string.Join(", ", programme.Services.Select(service => service.Id))}."));
    }

    public static Checked<Assumptions?> Read(Stream? content)
    {
        var read = StrictJson.Read<Assumptions>(content, File);
        if (read.Value is not { } assumptions) return read;
        var faults = assumptions.Services
            .Append(new("default", assumptions.Default))
            .Concat((assumptions.Families
                ?? new Dictionary<string, ServiceAssumptions>(StringComparer.Ordinal)).Select(family =>
                    KeyValuePair.Create($"families.{family.Key}",
                    family.Value)))
            .SelectMany(pair => Faults(pair.Key, pair.Value))
            .Concat(OutOfRange("costs.lgpsEmployerRate", (double)assumptions.Costs.LgpsEmployerRate))
            .Concat(OutOfRange("costs.lgpsParticipation", (double)assumptions.Costs.LgpsParticipation))
            .Concat(OutOfRange("costs.contractorPensionRate", (double)assumptions.Costs.ContractorPensionRate))
            .Concat(assumptions.LocalMultiplier is { } multiplier && !(multiplier.Value >= 1 && double.IsFinite(multiplier.Value))
                ? [Fault("localMultiplier.value", "is below 1: a pound paid to somebody is at least a pound to them")]
                : [])
            .Concat(assumptions.Months is > 0 and <= 240 ? [] : [Fault("months", "is not between 1 and 240")])
            .ToList();
        return new(faults.Count > 0 ? null : assumptions, faults);
    }

    static IEnumerable<Finding> Faults(string service, ServiceAssumptions of) =>
    [
        .. of.Rates.Where(rate => !rate.Rate.IsChance)
            .Select(rate => Fault($"{service}.{rate.Name}", "is not between 0 and 1, or its low, likely and high are out of order")),
        .. of.HireFte is { } fte && !(fte > 0 && double.IsFinite(fte))
            ? [Fault($"{service}.hireFte", "is not above 0")]
            : Array.Empty<Finding>(),
        .. of.TransferDelay.SelectMany(delay => OutOfRange($"{service}.transferDelay.{delay.Key}", delay.Value)),
        .. of.TransferDelay.Keys
            .Where(key => !int.TryParse(key, out var months) || months is < 0 or > 120)
            .Select(key => Fault($"{service}.transferDelay.{key}", "is not a number of months from 0 to 120")),
        .. Math.Abs(of.TransferDelay.Values.Sum() - 1) < 1e-9
            ? Array.Empty<Finding>()
            : [Fault($"{service}.transferDelay", "does not add to 1")],
        .. of.Growth
            .Where(growth => !DateOnly.TryParseExact(growth.Month + "-01", "yyyy-MM-dd", out _))
            .Select(_ => Fault($"{service}.growth", "has a month that is not written 2027-09")),
        .. of.Growth
            .Where(growth => growth.Posts < 0)
            .Select(growth => Fault($"{service}.growth of {growth.Month}",
                "has posts below 0: posts that go are no growth, and a vacancy cannot be less than none")),
        .. ((string, double)[])[("council", of.PayAward.Council), ("transferred", of.PayAward.Transferred),
            ("contractor", of.PayAward.Contractor)] is var awards
            ? awards.Where(award => !(award.Item2 is > -1 and < 1))
                .Select(award => Fault($"{service}.payAward.{award.Item1}", "is not a yearly rise as a fraction, such as 0.03"))
            : [],
        .. of.Vacancies is { } vacant && !(vacant >= 0 && double.IsFinite(vacant))
            ? [Fault($"{service}.vacancies", "is below 0")]
            : Array.Empty<Finding>(),
    ];

    static IEnumerable<Finding> OutOfRange(string field, double chance) =>
        chance is >= 0 and <= 1 ? [] : [Fault(field, "is not between 0 and 1")];

    static Finding Fault(string field, string what) =>
        new(BadProbability, Severity.Blocking, $"{File}: {field} {what}.", Location.Everything, "Correct the figure.");
}
