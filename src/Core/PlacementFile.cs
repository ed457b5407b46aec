using System.Text.Json;
using Workforce.Grading;
using Workforce.Packs;
using Workforce.Storage;

namespace Workforce;

/// <summary>
/// The placements and costs of a service as JSON (docs/schemas/place.schema.json): by person, by grade and in all, a full year and the
/// first.
/// </summary>
public static class PlacementFile
{
    public static byte[] Json(ServicePlan plan, Council council)
    {
        var yearEnd = EndOfFinancialYear(plan.TransferDate);
        return JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                schemaVersion = 1,
                service = plan.Service.Id,
                plan.Version,
                plan.AsAt,
                plan.TransferDate,
                firstYear = new { until = yearEnd, share = FirstYearShare(plan.TransferDate) },
                lgpsParticipation = council.Assumptions.Costs.LgpsParticipation,
                people = plan.People.Select(person => Person(person, plan.TransferDate)),
                grades = plan.People
                    .GroupBy(person => person.Placement?.Grade.Id ?? "", StringComparer.Ordinal)
                    .OrderBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => new { grade = group.Key.Length > 0 ? group.Key : null, cost = Total([.. group], plan.TransferDate) }),
                total = Total(plan.People, plan.TransferDate),
                whatIf = council.Establishment.UnderWhatIf(plan.TransferDate)?.WhatIf is { } award ? WhatIf(plan, award) : null,
                liabilities = council.Liabilities.For(plan.Service.Id),
                fairness = Fairness(FairnessReport.Of(plan, council)),
                reviewQueue = plan.ReviewQueue().Select(Review),
                plan.Findings,
            },
            StrictJson.Options);
    }

    /// <summary>
    /// The share of a full year that falls between a date and the end of the council's financial year, 31 March, that day included.
    /// </summary>
    public static decimal FirstYearShare(DateOnly transfer)
    {
        var end = EndOfFinancialYear(transfer);
        var days = end.DayNumber - transfer.DayNumber + 1;
        return Units.Rounding.ToFourPlaces(days / (decimal)(end.DayNumber - end.AddYears(-1).DayNumber));
    }

    static DateOnly EndOfFinancialYear(DateOnly date) => new(date.Month > 3 ? date.Year + 1 : date.Year, 3, 31);

    static object Person(PersonPlan person, DateOnly transfer) => new
    {
        person.Key,
        person.Employee.Sheet,
        person.Employee.Row,
        person.Employee.Column,
        reference = person.Employee.EmployeeRef,
        person.Employee.JobTitle,
        role = person.Placement?.Role.Id,
        roleTitle = person.Placement?.Role.Title,
        confidence = person.Match?.Best.Confidence,
        person.NeedsReview,
        person.DutiesCompared,
        person.Basis,
        grade = person.Placement?.Grade.Id,
        point = person.Placement?.Point?.Point,
        rule = person.Placement?.Rule,
        contractorAnnualFte = Pence(person.Employee.AnnualFtePay?.Pounds),
        contractorHourly = Pence(person.Placement?.ContractorRate?.Pounds ?? person.Employee.HourlyRate?.Pounds),
        councilHourly = Pence(person.Placement?.CouncilRate?.Pounds),
        councilAnnualFte = person.Placement?.Point?.Annual,
        payProtection = person.Placement?.Protected is { } kept ? new { hourly = Pence(kept.Rate.Pounds), kept.Until, kept.Source } : null,
        increments = person.Placement?.Increments?.Select(step => new
        {
            step.On,
            point = step.Point.Point,
            hourly = Pence(step.Rate.Pounds)
        }),
        cost = new
        {
            withContractor = Parts(person.Cost.WithContractor, transfer),
            onTransferredTerms = Parts(person.Cost.OnTransferredTerms, transfer),
            onCouncilTerms = Parts(person.Cost.OnCouncilTerms, transfer),
            whileProtected = Parts(person.Cost.WhileProtected, transfer),
            notKnown = person.Cost.WhyNotKnown,
        },
        whatIf = person.WhatIf is { } outcome
            ? new
            {
                point = outcome.Placement.Point?.Point,
                councilHourly = Pence(outcome.Placement.CouncilRate?.Pounds),
                onCouncilTerms = outcome.OnCouncilTerms?.Total
            }
            : null,
        working = person.Placement?.Working,
    };

    static object? Parts(EmploymentCost? cost, DateOnly transfer) => cost is null ? null
        : new
        {
            cost.BasicPay,
            cost.NationalInsurance,
            cost.Pension,
            cost.Levy,
            cost.Total,
            firstYear = Units.Rounding.ToPence(cost.Total * FirstYearShare(transfer))
        };

    /// <summary>Sums over those whose cost is known in the position, with how many they are: a sum over nobody is not known.</summary>
    static object Total(IReadOnlyList<PersonPlan> people, DateOnly transfer)
    {
        object? Position(Func<PersonCost, EmploymentCost?> of)
        {
            var known = people.Select(person => of(person.Cost)).OfType<EmploymentCost>().ToList();
            var sum = known.Sum(cost => cost.Total);
            return known.Count == 0
                ? null
                : new { known = known.Count, fullYear = sum, firstYear = Units.Rounding.ToPence(sum * FirstYearShare(transfer)) };
        }

        return new
        {
            people = people.Count,
            withContractor = Position(cost => cost.WithContractor),
            onTransferredTerms = Position(cost => cost.OnTransferredTerms),
            onCouncilTerms = Position(cost => cost.OnCouncilTerms),
            whileProtected = Position(cost => cost.WhileProtected),
        };
    }

    /// <summary>
    /// The council's assumption and its effect: the cost on council terms of those it is known for, beside the same people's without it.
    /// </summary>
    static object WhatIf(ServicePlan plan, AssumedAward award)
    {
        var known = plan.People.Where(person => person is { WhatIf.OnCouncilTerms: not null, Cost.OnCouncilTerms: not null }).ToList();
        return new
        {
            assumption = $"Not settled: a rise of {award.Percent:0.##}% from {award.From:yyyy-MM-dd} is assumed.",
            award.Percent,
            award.From,
            award.Source,
            known = known.Count,
            onCouncilTerms = known.Count == 0 ? null : (decimal?)known.Sum(person => person.WhatIf!.OnCouncilTerms!.Total),
            without = known.Count == 0 ? null : (decimal?)known.Sum(person => person.Cost.OnCouncilTerms!.Total),
        };
    }

    static object Fairness(FairnessReport report) => new
    {
        report.Threshold,
        report.Grades,
        bySex = new { restrictedTo = FairnessReport.Restricted, given = report.SexGiven, grades = report.BySex },
    };

    static object Review(ReviewItem item) => new
    {
        item.Title,
        item.People,
        item.Why,
        candidates = item.Candidates.Select(candidate => new
        {
            role = candidate.Role?.Id,
            roleTitle = candidate.Role?.Title,
            confidence = candidate.Confidence,
            candidate.Reason
        }),
        item.WouldSettleIt,
    };

    static decimal? Pence(decimal? pounds) => pounds is { } known ? Units.Rounding.ToPence(known) : null;
}
