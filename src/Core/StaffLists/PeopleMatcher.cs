using System.Globalization;

namespace Workforce.StaffLists;

/// <summary>Finds the people of one list on another. Who is matched in one way is out of reach of the ways after it.</summary>
sealed class PeopleMatcher
{
    /// <summary>Contradicted pairs from which references count as renumbered, where they are also half of all.</summary>
    const int RenumberedPairs = 3;

    /// <summary>Letters of the longest postcode district, such as SW1A.</summary>
    const int LongestDistrict = 4;

    readonly List<Employee> earlier;
    readonly List<Employee> later;
    readonly HashSet<Employee> taken = new(ReferenceEqualityComparer.Instance);
    readonly bool trustReferences;

    public PeopleMatcher(IReadOnlyList<Employee> earlier, IReadOnlyList<Employee> later)
    {
        this.earlier = [.. earlier];
        this.later = [.. later];
        var references = Unique(ReferenceKey).ToList();
        var contradicted = references.Count(pair => Contradict(pair.Earlier, pair.Later));
        trustReferences = contradicted < RenumberedPairs || contradicted * 2 < references.Count;
        ReusedReferences = contradicted;
        foreach (var pair in references.Where(pair => trustReferences && !Contradict(pair.Earlier, pair.Later)))
            Take(pair.Earlier, pair.Later, MatchedBy.Reference);
        Prune();
        ByKey(person => person is { Name: { } name, DateOfBirth: { } birth } ? $"{NameKey(name)}|{birth:O}" : null, MatchedBy.NameAndBirth);
        ByKey(person => person is { Name: { } name, StartDate: { } start } ? $"{NameKey(name)}|{start:O}" : null, MatchedBy.NameAndStart);
        Twins();
        foreach (var fingerprint in Fingerprints) ByKey(fingerprint, MatchedBy.Fingerprint);
    }

    public List<(Employee Earlier, Employee Later, MatchedBy By)> Pairs { get; } = [];

    public IReadOnlyList<Employee> OnlyEarlier => earlier;

    public IReadOnlyList<Employee> OnlyLater => later;

    /// <summary>References that stand on both lists for what cannot be one person.</summary>
    public int ReusedReferences { get; }

    /// <summary>So many references are reused that none is believed.</summary>
    public bool ReferencesRenumbered => !trustReferences;

    /// <summary>People of either list with a twin on it by every fact there is, who were matched in the order of their rows.</summary>
    public int Interchangeable { get; private set; }

    /// <summary>
    /// What tells people of an anonymised list apart, from the most to the fewest facts; each holds what contracts seldom change.
    /// </summary>
    static readonly Func<Employee, string?>[] Fingerprints =
    [
        person => Key(person.StartDate, person.DateOfBirth, Title(person)),
        person => Key(person.StartDate, Title(person), Hours(person), Place(person)),
        person => Key(person.StartDate, person.DateOfBirth),
        person => Key(person.StartDate, Title(person), Place(person)),
        person => Key(person.StartDate, Title(person), Hours(person)),
        person => Key(person.StartDate, Place(person)),
        person => Key(person.StartDate, Title(person)),
        person => person.Age is not null || person.DateOfBirth is not null ? Key(person.StartDate) : null,
        person => person.StartDate is null ? Key(person.DateOfBirth, Title(person)) : null,
        person => person.StartDate is null ? Key(Title(person), Place(person), Hours(person), person.Age) : null,
    ];

    static string? Title(Employee person) => person.JobTitle is { } title ? Wording.Clean(title).ToUpperInvariant() : null;

    static string? Hours(Employee person) => person.WeeklyHours is { } hours ? Wording.Plain(hours.Hours) : null;

    static string? Place(Employee person) => person.Postcode?.ToUpperInvariant();

    static string? Key(params object?[] facts) =>
        facts.Contains(null) ? null : string.Join('|', facts.Select(fact => Convert.ToString(fact, CultureInfo.InvariantCulture)));

    static string? ReferenceKey(Employee person) => person.EmployeeRef?.Trim().ToUpperInvariant();

    /// <summary>The words of a name in any order and case: Smith, Jane is Jane SMITH.</summary>
    internal static string NameKey(string name) =>
        string.Join(' ',
            Wording.Clean(name)
                .ToUpperInvariant()
                .Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries)
                .Order(StringComparer.Ordinal));

    /// <summary>Keys that stand once on each list.</summary>
    IEnumerable<(Employee Earlier, Employee Later)> Unique(Func<Employee, string?> key)
    {
        var before = Groups(earlier, key);
        return Groups(later, key).Where(group => group.Value.Count == 1 && before.TryGetValue(group.Key, out var same) && same.Count == 1)
            .Select(group => (before[group.Key][0], group.Value[0]));
    }

    static Dictionary<string, List<Employee>> Groups(IEnumerable<Employee> people, Func<Employee, string?> key) =>
        people.Select(person => (Person: person, Key: key(person)))
            .Where(pair => pair.Key is not null)
            .GroupBy(pair => pair.Key!, pair => pair.Person, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);

    void ByKey(Func<Employee, string?> key, MatchedBy by)
    {
        foreach (var (before, after) in Unique(key).ToList())
        {
            if (by != MatchedBy.Fingerprint || !Different(before, after)) Take(before, after, by);
        }

        Prune();
    }

    /// <summary>
    /// People whom no fact tells apart are matched in the order of their rows: whichever way round, the terms are the same.
    /// </summary>
    void Twins()
    {
        string? All(Employee person) =>
            person.Name is null && person.StartDate is not null && (person.EmployeeRef is null || !trustReferences)
                && Title(person) is { } title
            ? $"{person.StartDate:O}|{person.DateOfBirth:O}|{title}|{Hours(person)}|{Place(person)}|{person.HourlyRate?.Pounds}|{person.AnnualFtePay?.Pounds}|{Site(person)}"
            : null;

        var before = Groups(earlier, All);
        foreach (var (key, after) in Groups(later, All))
        {
            if (!before.TryGetValue(key, out var same)) continue;
            if (same.Count > 1 || after.Count > 1) Interchangeable += Math.Max(same.Count, after.Count);
            foreach (var (one, other) in same.Zip(after))
            {
                if (!Different(one, other)) Take(one, other, MatchedBy.Fingerprint);
            }
        }

        Prune();
    }

    internal static string? Site(Employee person) =>
        person.Extra.TryGetValue("site", out var site) || person.Extra.TryGetValue("section", out site) ? Wording.OneLine(site) : null;

    void Take(Employee before, Employee after, MatchedBy by)
    {
        taken.Add(before);
        taken.Add(after);
        Pairs.Add((before, after, by));
    }

    void Prune()
    {
        earlier.RemoveAll(taken.Contains);
        later.RemoveAll(taken.Contains);
    }

    /// <summary>
    /// One reference, two people: of name, birth, start date and postcode all that both lists give differ, and the job too where that is
    /// one fact only. An age that fits and a district that is the same prove nothing.
    /// </summary>
    static bool Contradict(Employee before, Employee after)
    {
        bool?[] same =
        [
            before.Name is { } name && after.Name is { } other ? NameKey(name) == NameKey(other) : null,
            before.DateOfBirth is { } birth && after.DateOfBirth is { } born
                ? birth == born
                : AgesFit(before, after) == false
                ? false
                : null,
            before.StartDate is { } start && after.StartDate is { } started ? start == started : null,
            Place(before) is { } place && Place(after) is { } moved
                ? place != moved ? false : place.Length > LongestDistrict ? true : null
                : null,
        ];
        var known = same.OfType<bool>().ToList();
        return known.Count > 0 && !known.Contains(true) && (known.Count > 1 || Title(before) != Title(after));
    }

    /// <summary>Null where either list gives no age. Lists are seldom a year or two apart.</summary>
    static bool? AgesFit(Employee before, Employee after) =>
        before.Age is { } age && after.Age is { } older ? older - age is >= -1 and <= 2 : null;

    /// <summary>
    /// What no fingerprint may join: other names, other births, ages that do not fit, other references where references are kept.
    /// </summary>
    bool Different(Employee before, Employee after) =>
        before.Name is { } name && after.Name is { } other && NameKey(name) != NameKey(other)
        || before.DateOfBirth is { } birth && after.DateOfBirth is { } born && birth != born
        || AgesFit(before, after) == false
        || trustReferences && ReferenceKey(before) is { } reference && ReferenceKey(after) is { } number && reference != number;
}
