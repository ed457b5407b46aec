using System.Text.Json;
using Workforce.Grading;
using Workforce.Packs;
using Workforce.Storage;

namespace Workforce;

/// <summary>The placements and costs of a service as JSON (docs/schemas/place.schema.json): by person, by grade and in all, a full year and the first.</summary>
public static class PlacementFile
{
    public static byte[] Json(ServicePlan plan)
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
                people = plan.People.Select(Person),
                grades = plan.People.GroupBy(person => person.Placement?.Grade.Id ?? "", StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => new { grade = group.Key.Length > 0 ? group.Key : null, cost = Total([.. group], plan.TransferDate) }),
                total = Total(plan.People, plan.TransferDate),
                plan.Findings,
            },
            StrictJson.Options);
    }

    /// <summary>The share of a full year that falls between a date and the end of the council's financial year, 31 March, that day included.</summary>
    public static decimal FirstYearShare(DateOnly transfer)
    {
        var end = EndOfFinancialYear(transfer);
        var days = end.DayNumber - transfer.DayNumber + 1;
        return Units.Rounding.ToFourPlaces(days / (decimal)(end.DayNumber - end.AddYears(-1).DayNumber));
    }

    static DateOnly EndOfFinancialYear(DateOnly date) => new(date.Month > 3 ? date.Year + 1 : date.Year, 3, 31);

    static object Person(PersonPlan person) => new
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
        contractorHourly = Pence(person.Placement?.ContractorRate?.Pounds ?? person.Employee.HourlyRate?.Pounds),
        councilHourly = Pence(person.Placement?.CouncilRate?.Pounds),
        councilAnnualFte = person.Placement?.Point?.Annual,
        cost = new
        {
            withContractor = Parts(person.Cost.WithContractor),
            onTransferredTerms = Parts(person.Cost.OnTransferredTerms),
            onCouncilTerms = Parts(person.Cost.OnCouncilTerms),
            notKnown = person.Cost.WhyNotKnown,
        },
        working = person.Placement?.Working,
    };

    static object? Parts(EmploymentCost? cost) => cost is null ? null : new { cost.BasicPay, cost.NationalInsurance, cost.Pension, cost.Levy, cost.Total };

    /// <summary>Sums over those whose cost is known in the position, with how many they are: a sum over nobody is not known.</summary>
    static object Total(IReadOnlyList<PersonPlan> people, DateOnly transfer)
    {
        object? Position(Func<PersonCost, EmploymentCost?> of)
        {
            var known = people.Select(person => of(person.Cost)).OfType<EmploymentCost>().ToList();
            var sum = known.Sum(cost => cost.Total);
            return known.Count == 0 ? null : new { known = known.Count, fullYear = sum, firstYear = Units.Rounding.ToPence(sum * FirstYearShare(transfer)) };
        }

        return new { people = people.Count, withContractor = Position(cost => cost.WithContractor), onTransferredTerms = Position(cost => cost.OnTransferredTerms), onCouncilTerms = Position(cost => cost.OnCouncilTerms) };
    }

    static decimal? Pence(decimal? pounds) => pounds is { } known ? Units.Rounding.ToPence(known) : null;
}
