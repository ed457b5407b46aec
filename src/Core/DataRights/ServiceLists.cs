using Workforce.Findings;
using Workforce.Packs;
using Workforce.Programme;
using Workforce.StaffLists;
using Workforce.Storage;

namespace Workforce.DataRights;

/// <summary>One list of a service, read, with the key of every record on it.</summary>
/// <param name="Context">What it was read with.</param>
/// <param name="Keys">In the order of the list's records; see <see cref="PersonKeys"/>.</param>
public sealed record ReadList(Submission From, RawStaffList Cells, ListContext Context, StaffList List, IReadOnlyList<Finding> Findings,
    IReadOnlyList<string> Keys)
{
    public IEnumerable<ListedPerson> People => List.Records.Select((record, place) => new ListedPerson(this, record, Keys[place]));

    /// <summary>
    /// Whether the contractor's reference stands once among those in scope, so that the key follows the person from list to list.
    /// </summary>
    internal bool IsKnownByReference(Employee person) =>
        person.EmployeeRef is { Length: > 0 } reference && List.InScope.Count(other => other.EmployeeRef == reference) <= 1;
}

/// <summary>One person's record on one list.</summary>
public sealed record ListedPerson(ReadList On, Employee Employee, string Key)
{
    public ListPlace Place => ListPlace.Of(Employee);
}

/// <summary>All lists of a service, oldest first, and where one person stands on each.</summary>
public static class ServiceLists
{
    /// <summary>Nobody on the service's lists is named so.</summary>
    public const string NobodyFound = "PR_NOBODY_FOUND";

    /// <summary>More than one person is named so.</summary>
    public const string SeveralFound = "PR_SEVERAL_FOUND";

    public static async Task<IReadOnlyList<ReadList>> ReadAsync(IDocumentStore documents, IRecordStore records, Service service,
        CouncilFolder folder, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var headings = (await ContractorHeadings.ListAsync(records, service.Contractor, cancellation))
            .Select(heading => heading.Settled)
            .ToList();
        var context = new ListContext(service.TransferDate) { Headings = headings };
        List<ReadList> lists = [];
        foreach (var from in await new Submissions(documents, records).InOrderAsync(service, headings, now, unusable: null, cancellation))
        {
            var cells = from.Read();
            var parsed = StaffListParser.Parse(cells, context);
            if (parsed.Value is { } list)
                lists.Add(new(from, cells, context, list, parsed.Findings, KeysOf(service.Id, list, folder.PersonSecret)));
        }

        return lists;
    }

    /// <summary>Keys of those in scope are as packs have them; the rows out of scope get theirs among themselves.</summary>
    static string[] KeysOf(string service, StaffList list, byte[] secret)
    {
        var keys = new Dictionary<Employee, string>(ReferenceEqualityComparer.Instance);
        foreach (var group in new[] { list.InScope.ToList(), list.Records.Where(record => record.Scope == Scope.Out).ToList() })
            foreach (var (record, key) in group.Zip(PersonKeys.For(service, group, secret))) keys[record] = key;
        return [.. list.Records.Select(record => keys[record])];
    }

    /// <summary>Every record of one person on every list, or why it cannot be told who is meant.</summary>
    /// <param name="lists">Oldest first.</param>
    /// <param name="who">The contractor's reference, the person's key, or their name.</param>
    public static Checked<IReadOnlyList<ListedPerson>> Find(IReadOnlyList<ReadList> lists, string who)
    {
        ArgumentNullException.ThrowIfNull(who);
        var anchor = lists.Reverse()
            .Select(list => list.People.Where(person => IsCalled(person, who)).ToList())
            .FirstOrDefault(found => found.Count > 0);
        if (anchor is null)
            return Refused(NobodyFound, "Nobody on the service's lists has that reference, key or name.",
                "Give the contractor's reference, the name as the list has it, or the key in the name of the statement's file.");
        if (anchor.Count > 1 && anchor.Exists(person => !MayBeOne(anchor[0].Employee, person.Employee)))
            return Refused(SeveralFound,
                $"{anchor.Count} records are called so and are not all one person's: {string.Join("; ", anchor.Select(person => $"{person.Place.Sheet} row {person.Place.Row}, key {person.Key}".Trim()))}.",
                "Give the key of the one that is meant.");
        List<ListedPerson> all = [.. anchor];
        foreach (var list in lists.Where(list => list != anchor[0].On)) all.AddRange(Same(list, anchor));
        return new(all, []);
    }

    static IEnumerable<ListedPerson> Same(ReadList list, List<ListedPerson> anchor)
    {
        var matched = StaffListComparison.Between(list.List, anchor[0].On.List).Matched
            .Where(pair => anchor.Any(person => ReferenceEquals(person.Employee, pair.Later)))
            .Select(pair => pair.Earlier)
            .ToList();
        return list.People.Where(person => matched.Exists(other => ReferenceEquals(other, person.Employee))
            || anchor.Any(other => Reference(other.Employee) is { } reference && reference == Reference(person.Employee)
                && MayBeOne(other.Employee, person.Employee)));
    }

    static bool IsCalled(ListedPerson person, string who) =>
        person.Key == who || string.Equals(Reference(person.Employee), who.Trim(), StringComparison.OrdinalIgnoreCase)
            || (person.Employee.Name is { } name && PeopleMatcher.NameKey(name) == PeopleMatcher.NameKey(who));

    static string? Reference(Employee person) => person.EmployeeRef?.Trim().ToUpperInvariant();

    /// <summary>Nothing that both records give of who the person is differs.</summary>
    static bool MayBeOne(Employee one, Employee other) =>
        !(one.Name is { } name && other.Name is { } second && PeopleMatcher.NameKey(name) != PeopleMatcher.NameKey(second))
        && !(one.DateOfBirth is { } birth && other.DateOfBirth is { } born && birth != born)
        && !(Reference(one) is { } reference && Reference(other) is { } number && reference != number);

    static Checked<IReadOnlyList<ListedPerson>> Refused(string code, string message, string remedy) =>
        new([], [new(code, Severity.Blocking, message, Location.Everything, remedy)]);
}
