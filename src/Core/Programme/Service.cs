using System.Text.RegularExpressions;
using Workforce.Findings;
using Workforce.Storage;

namespace Workforce.Programme;

/// <summary>How far a service has come.</summary>
public enum Stage
{
    Review,
    Decided,
    Consulting,
    Transferring,
    InHouse,
    Reviewed,
}

/// <summary>A meeting or step of consultation that the council has planned.</summary>
public sealed record PlannedStep(DateOnly Date, string What);

/// <summary>A step that the council plans for every service, counted from the transfer: one of the three is given.</summary>
public sealed record PlanningStep(string What, int? WorkingDaysBefore = null, int? WeeksBefore = null, int? MonthsAfter = null)
{
    public DateOnly For(DateOnly transfer) =>
        WorkingDaysBefore is { } days
            ? WorkingDays.Add(transfer, -days)
            : MonthsAfter is { } months
            ? transfer.AddMonths(months)
            : transfer.AddDays(-7 * (WeeksBefore ?? 0));
}

/// <summary>Redundancies that are proposed at one establishment within 90 days (TULRCA 1992 s.188).</summary>
public sealed record ProposedRedundancies(int Number, DateOnly FirstDismissal);

/// <summary>Yearly amounts in pounds that the council enters for a service; null where one is not known, which is not nothing.</summary>
/// <param name="ContractPrice">What is no longer paid to the contractor.</param>
/// <param name="PremiumPay">Overtime, weekend, night and standby pay.</param>
/// <param name="Other">Premises, vehicles, systems and supplies that the price paid for.</param>
/// <param name="OneOff">Once, in the first year.</param>
/// <param name="Source">Where the figures come from.</param>
public sealed record ServiceCosts(decimal? ContractPrice, decimal? PremiumPay, decimal? Agency, decimal? Other, decimal? OneOff,
    string Source);

/// <summary>Agency workers under an employer's supervision and direction (TUPE reg 13(2A)); null where the employer has not said.</summary>
public sealed record AgencyWorkers(int Number, string Where, string Work);

/// <summary>A measure an employer expects to take towards its own staff because of a transfer (TUPE reg 13(2)(c)).</summary>
public sealed record OwnMeasure(string What, string Who, string Proposed, string Why);

/// <summary>The council's own staff whom a transfer may affect.</summary>
/// <param name="Affected">Who they are, in words.</param>
/// <param name="Representatives">To whom the council's notice goes: its recognised unions, or elected representatives.</param>
/// <param name="Measures">Empty: the council expects none, and says so.</param>
public sealed record OwnStaff(string Affected, IReadOnlyList<string> Representatives, IReadOnlyList<OwnMeasure> Measures);

/// <summary>One outsourced service of the programme.</summary>
/// <param name="Id">Matches <c>[a-z0-9-]{2,40}</c>; names the service in every path and address.</param>
/// <param name="ServiceArea">The family of council roles its jobs belong to.</param>
/// <param name="Reasons">Why the council brings it in-house; printed in packs as written.</param>
/// <param name="TransferorUnions">Unions the contractor recognises; null where it has not said.</param>
/// <param name="EstimatedHeadcount">Used only until a list is in.</param>
/// <param name="NoticeMonths">Notice that ends the contract; null where it ends by itself or is not known.</param>
/// <param name="Breaks">Days on which the contract may be ended early.</param>
/// <param name="Costs">What the service costs besides pay; null where nothing is entered.</param>
/// <param name="Options">The delivery models that were appraised; null where none were.</param>
/// <param name="Redundancies">Null where none are proposed.</param>
/// <param name="Dialogue">What representatives raised and the council replied; null where nothing is recorded.</param>
/// <param name="Sequencing">What choosing its month needs; null: its month is not to be chosen.</param>
/// <param name="AgencyWorkers">The council's own figures for this service's area.</param>
/// <param name="OwnStaff">Null where it is not entered yet.</param>
/// <param name="TransferorMeasures">What the contractor has told the council that it expects to do itself (reg 13(2)(c)); null where it has
/// not said, empty where it says none.</param>
/// <param name="TransferorAgencyWorkers">The contractor’s own figures (reg 13(2A)), as it told them; null where it has not said.</param>
public sealed partial record Service(
    string Id,
    string Name,
    string Directorate,
    string Contractor,
    string ServiceArea,
    Stage Stage,
    DateOnly ContractEnd,
    DateOnly? TransferDate,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<string>? TransferorUnions,
    IReadOnlyList<string> Sites,
    int? EstimatedHeadcount,
    IReadOnlyList<PlannedStep> Consultation,
    AgencyWorkers? AgencyWorkers,
    ServiceSequencing? Sequencing = null,
    int? NoticeMonths = null,
    IReadOnlyList<DateOnly>? Breaks = null,
    ProposedRedundancies? Redundancies = null,
    IReadOnlyList<OptionScores>? Options = null,
    ServiceCosts? Costs = null,
    Dialogue? Dialogue = null,
    OwnStaff? OwnStaff = null,
    IReadOnlyList<OwnMeasure>? TransferorMeasures = null,
    IReadOnlyList<AgencyWorkers>? TransferorAgencyWorkers = null)
{
    [GeneratedRegex("^[a-z0-9-]{2,40}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IdPattern();

    public static bool IsId(string text) => IdPattern().IsMatch(text);
}

/// <summary>The council's programme of services, from <c>council/programme.json</c>.</summary>
/// <param name="Sequencing">What the council can absorb; null where it has not said.</param>
/// <param name="Criteria">What delivery models are judged by; null: the policy's, weighed alike.</param>
/// <param name="Planning">Steps the council plans for every service: its own choices, not dates that bind.</param>
/// <param name="AreaCode">The council's code in <c>postcodes.csv</c>: who lives in its area.</param>
/// <param name="Performance">The figures by which services are judged before and after; their months stand in <c>actuals.csv</c>.</param>
/// <param name="AgencyWorkers">Of the whole council, for its notices (TUPE reg 13(2A)); null where not counted yet, empty where there are
/// none.</param>
public sealed record ProgrammePlan(string Council, string AreaCode, IReadOnlyList<Service> Services, Sequencing? Sequencing = null,
    IReadOnlyList<PlanningStep>? Planning = null, IReadOnlyList<Criterion>? Criteria = null,
    IReadOnlyList<AgencyWorkers>? AgencyWorkers = null,
    IReadOnlyList<PerformanceMeasure>? Performance = null)
{
    public const string File = "council/programme.json";

    /// <summary>A service's id does not match the pattern, or is used twice.</summary>
    public const string BadServiceId = "PR_BAD_SERVICE_ID";

    /// <summary>
    /// A figure that cannot be: fewer than no people, months of notice or pounds, or a planning step without exactly one distance.
    /// </summary>
    public const string BadFigure = "PR_BAD_FIGURE";

    /// <summary>Two dates of a service, or a date and its stage, that cannot both be right.</summary>
    public const string DatesContradict = "PR_DATES_CONTRADICT";

    static IEnumerable<Finding> Figures(ProgrammePlan plan)
    {
        static Finding Bad(string field, string what, string remedy) =>
            new(BadFigure, Severity.Blocking, $"{File}: {field} {what}.", Location.Everything, remedy);
        foreach (var service in plan.Services)
        {
            if (service.EstimatedHeadcount < 0)
                yield return Bad($"{service.Id}.estimatedHeadcount", "is below 0",
                    "Enter how many people there are, or null where it is not known.");
            if (service.NoticeMonths < 0)
                yield return Bad($"{service.Id}.noticeMonths", "is below 0", "Enter months, or null where it is not known.");
            foreach (var (field, amount) in service.Costs is { } costs
                ? ((string, decimal?)[])[("contractPrice", costs.ContractPrice), ("premiumPay", costs.PremiumPay), ("agency", costs.Agency),
                    ("other", costs.Other), ("oneOff", costs.OneOff)]
                : [])
            {
                if (amount < 0)
                    yield return Bad($"{service.Id}.costs.{field}", "is below 0",
                        "Enter pounds a year without a sign, or null where it is not known.");
            }
        }

        foreach (var step in (plan.Planning
            ?? []).Where(step => new[] { step.WorkingDaysBefore, step.WeeksBefore,
                step.MonthsAfter }.Count(given => given is not null) != 1))
        {
            yield return Bad($"planning “{step.What}”", "does not have exactly one of workingDaysBefore, weeksBefore and monthsAfter",
                "Keep one.");
        }
    }

    /// <summary>What cannot be right about the dates of services, on a date.</summary>
    public IEnumerable<Finding> Contradictions(DateOnly asAt)
    {
        static Finding Of(Service service, string field, string what, string remedy) =>
            new(DatesContradict, Severity.Warning, $"{File}: {service.Id}.{field}: {what}.", Location.Everything, remedy);
        foreach (var service in Services)
        {
            var done = service.Stage >= Stage.InHouse;
            if (done && service.TransferDate is not { })
                yield return Of(service, "transferDate",
                    "it is in-house and has no transfer date, so it is forecast as if it had not transferred",
                    "Enter the date on which it transferred.");
            if (done && service.TransferDate > asAt)
                yield return Of(service, "stage", $"it is in-house already, and its transfer is on {service.TransferDate:d MMMM yyyy}",
                    "Correct the stage or the date.");
            if (!done && service.TransferDate < asAt)
                yield return Of(service, "transferDate",
                    $"{service.TransferDate:d MMMM yyyy} has passed, and the stage is {service.Stage.ToString().ToLowerInvariant()}",
                    "Correct the stage or the date: it is forecast as transferred.");
            if (!done && service.TransferDate > service.ContractEnd.AddDays(1))
                yield return Of(service, "contractEnd",
                    $"the contract ends on {service.ContractEnd:d MMMM yyyy}, before the transfer on {service.TransferDate:d MMMM yyyy}",
                    "Extend the contract or move the transfer.");
            foreach (var late in (service.Breaks ?? []).Where(day => day > service.ContractEnd))
                yield return Of(service, "breaks",
                    $"a break on {late:d MMMM yyyy} comes after the contract ends on {service.ContractEnd:d MMMM yyyy}",
                    "Correct the date.");
            foreach (var late in service.Redundancies is { } proposed && proposed.FirstDismissal < service.TransferDate
                ? (DateOnly[])[proposed.FirstDismissal]
                : [])
            {
                yield return Of(service, "redundancies.firstDismissal", $"{late:d MMMM yyyy} comes before the transfer",
                    "Take advice: a dismissal because of the transfer is automatically unfair (TUPE reg 7).");
            }
        }
    }

    /// <summary>A performance figure's id does not match the pattern, or is used twice.</summary>
    public const string BadMeasureId = "PR_BAD_MEASURE_ID";

    public static Checked<ProgrammePlan?> Read(Stream? content)
    {
        var read = StrictJson.Read<ProgrammePlan>(content, File);
        if (read.Value is not { } plan) return read;
        var faults = plan.Services.Where(service => !Service.IsId(service.Id) || plan.Services.Count(other => other.Id == service.Id) > 1)
            .Select(service => new Finding(BadServiceId, Severity.Blocking,
                $"{File}: the service “{service.Name}” has an id that is not 2 to 40 of a-z, 0-9 and hyphen, or is used twice.",
                Location.Everything, "Give each service an id of its own, such as street-cleansing."))
            .Concat(Figures(plan))
            .Concat((plan.Performance ?? [])
                .Where(measure => !Service.IsId(measure.Id) || plan.Performance!.Count(other => other.Id == measure.Id) > 1
                    || Actuals.ForecastMeasures.Contains(measure.Id))
                .Select(measure => new Finding(BadMeasureId, Severity.Blocking,
                    $"{File}: performance: “{measure.Name}” has an id that is not 2 to 40 of a-z, 0-9 and hyphen, or is used twice.",
                    Location.Everything, "Give each figure an id of its own, such as missed-collections.")))
            .ToList();
        return new(faults.Count > 0 ? null : plan, faults);
    }
}
