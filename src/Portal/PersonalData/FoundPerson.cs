using Workforce.DataRights;
using Workforce.Programme;
using Workforce.Storage;

namespace Workforce.Portal.PersonalData;

/// <summary>One person of a service, on every list that has them.</summary>
public sealed record FoundPerson(Service Service, CouncilFolder Folder, string Key, IReadOnlyList<ListedPerson> Records)
{
    /// <summary>By the key alone, which is what addresses hold: a reference or a name in an address finds nobody.</summary>
    public static async Task<FoundPerson?> ByKeyAsync(string service, string key, CurrentPlans current, IDocumentStore documents,
        IRecordStore records, CancellationToken cancellation)
    {
        if (await current.ServiceAsync(service, cancellation) is not var (known, folder)) return null;
        var lists = await ServiceLists.ReadAsync(documents, records, known, folder, current.Time.Now, cancellation);
        if (!lists.Any(list => list.Keys.Contains(key, StringComparer.Ordinal))) return null;
        var found = ServiceLists.Find(lists, key);
        return found.Findings.Count == 0 ? new(known, folder, key, found.Value) : null;
    }
}
