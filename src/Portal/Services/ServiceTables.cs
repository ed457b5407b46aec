using Workforce.Packs;
using Workforce.Programme;

namespace Workforce.Portal.Services;

/// <summary>The tables of a service's first page, as the page and its files show them.</summary>
static class ServiceTables
{
    public static readonly IReadOnlyList<string> CostHeadings = ["Terms", "Cost in a year", "Known for"];

    public static readonly IReadOnlyList<string> DateHeadings = ["Date", "What", "Why it binds"];

    public static IEnumerable<IReadOnlyList<string>> Costs(ServicePlan plan)
    {
        IReadOnlyList<string> Row(string terms, (decimal Total, int Known) cost) =>
            [terms, cost.Known == 0 ? "not known" : Wording.Pounds(cost.Total),
                $"{Wording.Number((decimal)cost.Known)} of {Wording.People(plan.People.Count)}"];
        return
        [
            Row("With the contractor", plan.Cost(cost => cost.WithContractor)),
            Row("With the council, on transferred terms", plan.Cost(cost => cost.OnTransferredTerms)),
            Row("With the council, on council terms", plan.Cost(cost => cost.OnCouncilTerms)),
        ];
    }

    public static IReadOnlyList<string> Dated(Milestone milestone) =>
        [Wording.Date(milestone.Date), milestone.What,
            milestone.Citation ?? (milestone.Basis == Basis.Contract ? "The contract" : "The council’s plan")];

    /// <summary>The waterfall of the service; null where so few people are behind it that it would be near to somebody's own pay.</summary>
    public static PictureChart? Bridge(ServicePlan plan, Council council) =>
        ProgrammeCharts.ShowsBridge(plan, council.Publishing.SmallNumber)
            ? ProgrammeCharts.Bridge(plan.Service, CostBridge.For(plan))
            : null;
}
