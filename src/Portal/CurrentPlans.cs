using Workforce.Packs;
using Workforce.Programme;

namespace Workforce.Portal;

/// <summary>The council, its services and their plans as they stand now.</summary>
public sealed class CurrentPlans(PlanSource plans, TimeProvider clock)
{
    static readonly TimeSpan AtMostOld = TimeSpan.FromSeconds(1);

    Last? last;

    public RunTime Time => new(AsAt: null, clock.InLondon());

    public PlanSource Source => plans;

    /// <summary>The council, or null while its files cannot be read.</summary>
    public async Task<CouncilFolder?> CouncilAsync(CancellationToken cancellation = default) =>
        (await plans.CouncilAsync(cancellation)).Value;

    /// <summary>A service by its id, or null where there is none.</summary>
    public async Task<(Service Service, CouncilFolder Folder)?> ServiceAsync(string id, CancellationToken cancellation = default) =>
        await CouncilAsync(cancellation) is { } folder
            && folder.Council.Programme.Services.FirstOrDefault(service => service.Id == id) is { } service
            ? (service, folder)
            : null;

    /// <summary>The plan of the newest list that can be used, or null where there is none.</summary>
    public async Task<ServicePlan?> PlanAsync(Service service, CouncilFolder folder, CancellationToken cancellation = default) =>
        (await plans.NewestAsync(service, folder, Time, unusable: null, cancellation))?.Plan;

    /// <summary>
    /// Every service that has a plan, as at most a second ago: fifty people who look at the programme at once cost as one.
    /// </summary>
    public async Task<IReadOnlyList<ServicePlan>> AllAsync(CouncilFolder folder, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        if (last is { } known && known.Council == folder.Council.Hash && now - known.At < AtMostOld && now >= known.At) return known.Plans;
        List<ServicePlan> all = [];
        foreach (var service in folder.Council.Programme.Services)
        {
            if (await PlanAsync(service, folder, cancellation) is { } plan) all.Add(plan);
        }

        last = new(now, folder.Council.Hash, all);
        return all;
    }

    sealed record Last(DateTimeOffset At, string Council, IReadOnlyList<ServicePlan> Plans);
}
