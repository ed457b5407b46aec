using Workforce.DataRights;
using Workforce.Packs.Pdf;
using Workforce.Portal;

namespace Workforce.Local;

/// <summary>
/// <c>workforce retain</c>: what is due to be destroyed and when; destroyed only in the name of an approver, and on record.
/// </summary>
static class RetainCommand
{
    public static async Task<int> DueAsync(string folder, DateOnly? asAt, string? approvedBy, CancellationToken cancellation)
    {
        using var data = DataFolder.Open(folder);
        var plans = new PlanSource(data.Documents, data.Records, PdfRenderer.Instance);
        var council = await PlaceCommand.CouncilAsync(plans, cancellation);
        var purges = new Purges(data.Documents, data.Records, plans);
        var rules = (await purges.RulesAsync(cancellation)) is { Value: { } known }
            ? known
            : throw new UnusableInputException(
                $"{RetentionRules.File} cannot be used, so nothing is due: state how long the council keeps people's data, and by which policy (samples/council has one to start from).");
        var views = await purges.DueAsync(council, rules, new RunTime(asAt, TimeProvider.System.InLondon()), cancellation);
        foreach (var date in views.SelectMany(view => view.Dates).OrderBy(date => date.On))
            Console.WriteLine(
                $"{date.On:yyyy-MM-dd}  {date.Service}: {(date.Kind == RetentionKind.Everything ? "everything that names people" : "people who did not transfer")}; {date.Why}");
        foreach (var finding in views.SelectMany(view => view.Findings))
            Console.WriteLine($"{finding.Code}: {finding.Message} {finding.Remedy}");
        var due = views.SelectMany(view => view.Due).ToList();
        var by = approvedBy is null ? null : Approver(council, approvedBy);
        foreach (var order in due)
        {
            if (by is not null) await purges.OrderAsync(order with { By = by }, council, cancellation);
            Console.WriteLine($"{(approvedBy is null ? "Due" : "Destroyed")}: {order.Service}, {Purges.Wording(order)}; {order.Why}.");
        }

        if (approvedBy is not null) await PurgeRegister.WriteBesideBackupsAsync(data, council, cancellation);
        Console.WriteLine(due.Count == 0
            ? "Nothing is due."
            : approvedBy is null
            ? "Nothing is destroyed yet: look, then give --approved-by NAME."
            : "On record. Issued packs and notices name nobody and stay. Copies of this folder made elsewhere are yours to destroy.");
        return ExitStatus.Done;
    }

    public static async Task<int> PersonAsync(string folder, string service, string person, string? why, string? approvedBy,
        CancellationToken cancellation)
    {
        using var data = DataFolder.Open(folder);
        var (council, named, records, plans) = await FindAsync(data, service, person, cancellation);
        var purges = new Purges(data.Documents, data.Records, plans);
        var order = await purges.OfPersonAsync(named, records, approvedBy is null ? "" : Approver(council, approvedBy), why ?? "",
            TimeProvider.System.InLondon(), cancellation);
        if (approvedBy is null)
        {
            Console.WriteLine($"Would destroy: {Purges.Wording(order)}. Nothing is destroyed yet: give --approved-by NAME and --why TEXT.");
            return ExitStatus.Done;
        }

        if (string.IsNullOrWhiteSpace(why))
            throw new UnusableInputException("Give --why: the reason is recorded, such as that the person did not transfer.");
        await purges.OrderAsync(order, council, cancellation);
        await PurgeRegister.WriteBesideBackupsAsync(data, council, cancellation);
        Console.WriteLine(
            $"Destroyed: {Purges.Wording(order)}. Run again to bring the service's drafts up to date; copies of this folder made elsewhere are yours to destroy.");
        return ExitStatus.Done;
    }

    /// <exception cref="UnusableInputException">It cannot be told who is meant.</exception>
    public static async Task<(CouncilFolder Folder, Programme.Service Service, IReadOnlyList<ListedPerson> Records, PlanSource Plans)> FindAsync(DataFolder data,
        string service, string person, CancellationToken cancellation)
    {
        var plans = new PlanSource(data.Documents, data.Records, PdfRenderer.Instance);
        var (folder, named) = await PlaceCommand.ServiceAsync(plans, service, cancellation);
        var found = ServiceLists.Find(await ServiceLists.ReadAsync(data.Documents, data.Records, named, folder,
            TimeProvider.System.InLondon(), cancellation),
            person);
        return found.Findings.Count == 0
            ? (folder, named, found.Value, plans)
            : throw new UnusableInputException(string.Join(Environment.NewLine,
                found.Findings.Select(finding => $"{finding.Message} {finding.Remedy}")));
    }

    /// <summary>The name of somebody who may approve by the council's own rules.</summary>
    static string Approver(CouncilFolder folder, string name) =>
        MayApprove.Refusal(folder.Council.Publishing, Named(name)) is { } refusal
            ? throw new UnusableInputException($"{refusal.Code}: {refusal.Message} {refusal.Remedy}")
            : Named(name);

    public static string Named(string name) =>
        string.IsNullOrWhiteSpace(name) ? throw new UnusableInputException("Give a name: who did it is recorded.") : name.Trim();
}
