using Workforce.Packs;
using Workforce.Programme;

namespace Workforce.Portal.Overview;

/// <summary>
/// What councillors see of each service: no figure is about fewer people than the threshold, and none gives a hidden one away.
/// </summary>
static class ScrutinyTable
{
    public static readonly IReadOnlyList<string> Headings = ["Service", "Stage", "Transfer", "People", "Cost in a year with the contractor",
        "Cost in a year on transferred terms"];

    public static string NameOf(BeforeAfter one, Council council) =>
        $"{council.Programme.Services.First(service => service.Id == one.Service).Name}: {one.Measure.Name}";

    public static IReadOnlyList<IReadOnlyList<string>> Of(ProgrammePlan programme, IReadOnlyList<ServicePlan> plans, int threshold)
    {
        var shown = Suppression.Shown([.. plans.Select(plan => plan.People.Count)], threshold);
        return [.. programme.Services.Select(service =>
        {
            var index = plans.Select((plan, at) => (plan, at))
                .FirstOrDefault(pair => pair.plan.Service.Id == service.Id, (null!, -1)).Item2;
            string Cost((decimal Total, int Known) of) =>
                of.Known < threshold || !shown[index] || !Suppression.Shows(of.Known, plans[index].People.Count, threshold)
                ? of.Known == 0 ? "not known" : Suppression.Mark
                : $"{Wording.Pounds(of.Total)} for {Wording.People(of.Known)}";
            IReadOnlyList<string> figures = index < 0 ? ["no list yet", "not known", "not known"]
                : [shown[index] ? Wording.Number((decimal)plans[index].People.Count) : Suppression.Mark,
                    Cost(plans[index].Cost(cost => cost.WithContractor)), Cost(plans[index].Cost(cost => cost.OnTransferredTerms))];
            return (IReadOnlyList<string>)[service.Name, service.Stage == Stage.InHouse ? "In-house" : service.Stage.ToString(),
                service.TransferDate is { } date ? Wording.Date(date) : "Not decided", .. figures];
        })];
    }
}
