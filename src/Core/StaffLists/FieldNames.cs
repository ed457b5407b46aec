using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Workforce.StaffLists;

/// <summary>A few names of fields, gathered without a set of their own: records that name the same fields share one.</summary>
struct FieldNames
{
    static readonly string[] Known = ["jobTitle", "weeklyHours", "weeksPerYear", "annualFtePay", "hourlyRate", "startDate",
        "holidayEntitlement", "contractType"];

    static readonly ConcurrentDictionary<uint, FrozenSet<string>> Sets = new();

    uint names;

    public void Add(string name)
    {
        var place = Array.IndexOf(Known, name);
        names |= place >= 0 ? 1u << place : throw new ArgumentOutOfRangeException(nameof(name));
    }

    public void Remove(string name) => names &= ~(Array.IndexOf(Known, name) is >= 0 and var place ? 1u << place : 0);

    public readonly bool Contains(string name) => Array.IndexOf(Known, name) is >= 0 and var place && (names & (1u << place)) != 0;

    public readonly IReadOnlySet<string> ToSet() =>
        Sets.TryGetValue(names, out var set)
            ? set
            : Sets.GetOrAdd(names, bits => Known.Where((_, place) => (bits & (1u << place)) != 0).ToFrozenSet(StringComparer.Ordinal));
}
