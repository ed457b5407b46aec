using Workforce.Grading;

namespace Workforce.Packs;

/// <summary>
/// One step from the contractor's cost to the council's. A null amount is not known, and everything after it is then not known either.
/// </summary>
/// <param name="Total">A sum so far, not a step.</param>
public sealed record CostStep(string Name, decimal? Amount, bool Total = false);

/// <summary>
/// A full year of one service, from what the contractor's staff cost it to what the council pays net: the employment steps, then what the
/// council has entered. What it has entered is for the whole service, so those whose cost is not known are counted at the average of the
/// others.
/// </summary>
/// <param name="People">Whose cost is known in both positions.</param>
/// <param name="Of">How many are in scope; what is for each person is for each of them.</param>
public sealed record CostBridge(IReadOnlyList<CostStep> Steps, int People, int Of, decimal? OneOff, string? Source)
{
    /// <summary>The same for each person in scope.</summary>
    public IReadOnlyList<CostStep> PerHead => [.. Steps.Select(step => step with { Amount = Of > 0 ? step.Amount / Of : null })];

    public static CostBridge For(ServicePlan plan)
    {
        var known = plan.People
            .Where(person => person.Cost is { WithContractor: not null, OnTransferredTerms: not null })
            .Select(person => (Before: person.Cost.WithContractor!, After: person.Cost.OnTransferredTerms!))
            .ToList();
        decimal? Sum(Func<EmploymentCost, decimal> part, bool after) =>
            known.Count == 0 ? null : known.Sum(cost => part(after ? cost.After : cost.Before)) / known.Count * plan.People.Count;
        decimal? Step(Func<EmploymentCost, decimal> part) => Sum(part, after: true) - Sum(part, after: false);
        var entered = plan.Service.Costs;
        var employment = Sum(cost => cost.Total, after: true);
        var gross = employment + entered?.PremiumPay + entered?.Agency + entered?.Other;
        return new(
            [
                new("Employment cost with the contractor", Sum(cost => cost.Total, after: false), Total: true),
                new("Basic pay", Step(cost => cost.BasicPay)),
                new("National Insurance", Step(cost => cost.NationalInsurance)),
                new("Pension: LGPS in place of the contractor's scheme", Step(cost => cost.Pension)),
                new("Apprenticeship levy", Step(cost => cost.Levy)),
                new("Employment cost with the council, on transferred terms", employment, Total: true),
                new("Premium pay", entered?.PremiumPay),
                new("Agency workers", entered?.Agency),
                new("Premises, vehicles, systems and supplies", entered?.Other),
                new("The council's cost", gross, Total: true),
                new("Contract price no longer paid", -entered?.ContractPrice),
                new("Net change for the council in a full year", gross - entered?.ContractPrice, Total: true),
            ],
            known.Count, plan.People.Count, entered?.OneOff, entered?.Source);
    }
}
