using Workforce.DataRights;
using Workforce.Findings;
using Workforce.Packs;
using Workforce.Storage;

namespace Workforce.Portal.PersonalData;

/// <summary>
/// What the page about keeping and destroying shows: the council's periods, what falls due, what waits for an approver, and what was
/// destroyed.
/// </summary>
/// <param name="Rules">Null while their file cannot be used; then nothing is ever due.</param>
/// <param name="RulesFindings">What is wrong with it.</param>
/// <param name="Asked">By service, each with what stands for it.</param>
/// <param name="Done">Newest first.</param>
public sealed record KeptData(
    CouncilFolder Folder, DateOnly Today, RetentionRules? Rules, IReadOnlyList<Finding> RulesFindings,
    IReadOnlyList<RetentionView> Services, IReadOnlyList<(string Row, PurgeRequest Request)> Asked, IReadOnlyList<PurgeOrder> Done)
{
    public static readonly IReadOnlyList<string> DateHeadings = ["Date", "Service", "What is destroyed", "Why", "State"];

    public static readonly IReadOnlyList<string> DoneHeadings = ["When", "By", "Service", "What", "Why"];

    public IReadOnlyList<PurgeOrder> Due => [.. Services.SelectMany(view => view.Due)];

    public IReadOnlyList<Finding> Findings => [.. RulesFindings, .. Services.SelectMany(view => view.Findings)];

    public string NameOf(string service) => Folder.Council.Programme.Services.FirstOrDefault(known => known.Id == service)?.Name ?? service;

    public IEnumerable<IReadOnlyList<string>> Dates =>
        Services.SelectMany(view => view.Dates)
            .OrderBy(date => date.On)
            .ThenBy(date => date.Service, StringComparer.Ordinal)
            .Select(date => (IReadOnlyList<string>)
    [
        Wording.Date(date.On), NameOf(date.Service),
        date.Kind == RetentionKind.Everything ? "Everything that names people" : "Those who did not transfer", date.Why,
        date.On > Today
            ? "To come"
            : Due.Any(order => order.Service == date.Service && order.Why == date.Why)
            ? "Due"
            : "Nothing of it is left",
    ]);

    public IEnumerable<IReadOnlyList<string>> DoneRows => Done.Select(order => (IReadOnlyList<string>)
        [Wording.Date(DateOnly.FromDateTime(order.At.Date)), order.By, NameOf(order.Service), Purges.Wording(order), order.Why]);

    public static async Task<KeptData?> ReadAsync(CurrentPlans current, IDocumentStore documents, IRecordStore records,
        CancellationToken cancellation)
    {
        if (await current.CouncilAsync(cancellation) is not { } folder) return null;
        Purges purges = new(documents, records, current.Source);
        var rules = await purges.RulesAsync(cancellation);
        var services = rules.Value is { } known ? await purges.DueAsync(folder, known, current.Time, cancellation) : [];
        List<(string, PurgeRequest)> asked = [];
        List<PurgeOrder> done = [];
        foreach (var service in folder.Council.Programme.Services)
        {
            asked.AddRange(await PurgeRequest.WaitingAsync(records, service.Id, cancellation));
            done.AddRange(await PurgeOrder.ListAsync(records, service.Id, cancellation));
        }

        return new(folder, current.Time.Today, rules.Value, rules.Findings, services, asked,
            [.. done.OrderByDescending(order => order.At)]);
    }
}
