using Workforce.Packs;
using Workforce.Programme;

namespace Workforce.Portal;

/// <summary>The council, its services and their plans as they stand now.</summary>
public sealed class CurrentPlans(PlanSource plans, TimeProvider clock)
{
    public RunTime Time => new(AsAt: null, clock.InLondon());

    public PlanSource Source => plans;

    /// <summary>The council, or null while its files cannot be read.</summary>
    public async Task<CouncilFolder?> CouncilAsync(CancellationToken cancellation = default) => (await plans.CouncilAsync(cancellation)).Value;

    /// <summary>A service by its id, or null where there is none.</summary>
    public async Task<(Service Service, CouncilFolder Folder)?> ServiceAsync(string id, CancellationToken cancellation = default) =>
        await CouncilAsync(cancellation) is { } folder && folder.Council.Programme.Services.FirstOrDefault(service => service.Id == id) is { } service ? (service, folder) : null;

    /// <summary>The plan of the newest list that can be used, or null where there is none.</summary>
    public async Task<ServicePlan?> PlanAsync(Service service, CouncilFolder folder, CancellationToken cancellation = default) =>
        (await plans.NewestAsync(service, folder, Time, unusable: null, cancellation))?.Plan;

    /// <summary>Every service that has a plan.</summary>
    public async Task<IReadOnlyList<ServicePlan>> AllAsync(CouncilFolder folder, CancellationToken cancellation = default)
    {
        List<ServicePlan> all = [];
        foreach (var service in folder.Council.Programme.Services)
        {
            if (await PlanAsync(service, folder, cancellation) is { } plan) all.Add(plan);
        }

        return all;
    }
}
