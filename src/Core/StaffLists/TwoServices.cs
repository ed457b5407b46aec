using Workforce.Findings;

namespace Workforce.StaffLists;

/// <summary>People who stand on the lists of two services: two part-time posts, or one person counted twice.</summary>
public static class TwoServices
{
    /// <summary>
    /// One finding for each two services that seem to share people, known by name with date of birth or start. The message gives a count;
    /// the rows are in the remedy, for HR.
    /// </summary>
    public static IEnumerable<Finding> Check(IReadOnlyList<(string Service, StaffList List)> lists)
    {
        ArgumentNullException.ThrowIfNull(lists);
        var places = lists.SelectMany(list => list.List.InScope.Select(person => (list.Service, Person: person, Key: Key(person))))
            .Where(place => place.Key is not null)
            .GroupBy(place => place.Key, StringComparer.Ordinal).Where(same => same.Select(place => place.Service).Distinct().Count() > 1);
        var pairs = places.SelectMany(same => same.SelectMany(one => same.Where(other => string.CompareOrdinal(one.Service,
            other.Service) < 0)
            .Select(other => (one, other))));
        foreach (var pair in pairs.GroupBy(pair => (One: pair.one.Service, Other: pair.other.Service)).OrderBy(pair => pair.Key))
        {
            var rows = string.Join(", ", pair.Select(same => $"{Row(same.one.Person)} and {Row(same.other.Person)}"));
            yield return new(
                ListFindings.OnTwoServices, Severity.Warning,
                $"People who seem to stand on the lists of both {pair.Key.One} and {pair.Key.Other}: {pair.Count()}.", Location.Everything,
                $"Ask whether each holds two posts or is assigned to one of the services, and to which (rows {rows}). They count in both until then.");
        }
    }

    static string? Key(Employee person) =>
        person.Name is { } name && (person.DateOfBirth ?? person.StartDate) is { } date ? $"{PeopleMatcher.NameKey(name)}|{date:O}" : null;

    static string Row(Employee person) => $"{(person.Sheet is { } sheet ? $"{sheet} " : "")}{person.Column}{person.Row}";
}
