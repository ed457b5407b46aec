using System.Collections.Frozen;

namespace Workforce.Grading;

/// <summary>What service-areas.json holds: the words that tell a service, and which services share jobs.</summary>
sealed record ServiceAreaKnowledge(IReadOnlyDictionary<string, IReadOnlyList<string>> Areas, IReadOnlyList<IReadOnlyList<string>> Related,
    IReadOnlyList<string> Everywhere);

/// <summary>Tells which services a contractor's area or a council's family of roles means, and how near two are.</summary>
static class ServiceAreas
{
    static readonly ServiceAreaKnowledge Data = GradingKnowledge.Load<ServiceAreaKnowledge>("service-areas");

    static readonly FrozenSet<(string, string)> Related = Data.Related
        .SelectMany(pair => (IEnumerable<(string, string)>)[(pair[0], pair[1]), (pair[1], pair[0])]).ToFrozenSet();

    static readonly FrozenDictionary<string, string[]> AreasOfWord = Data.Areas
        .SelectMany(area => area.Value.Select(word => (word, area.Key)))
        .GroupBy(pair => pair.word, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Key).ToArray(), StringComparer.Ordinal);

    /// <summary>The services named; none where the words are not known.</summary>
    public static IReadOnlyList<string> Of(string area)
    {
        var words = area.ToLowerInvariant().Split([' ', '&', '/', ',', '-', '\'', '’'], StringSplitOptions.RemoveEmptyEntries);
        var found = words.SelectMany(word => AreasOfWord.GetValueOrDefault(word, [])).Distinct(StringComparer.Ordinal).ToList();

        // “Community Safety” has no “care”; “Adult Social Care” and “Housing Repairs” are told by their narrower word.
        if (found.Contains("repairs")) found.Remove("housing");
        if (found.Contains("children")) found.Remove("care");
        if (found.Contains("facilities")) found.Remove("repairs");
        return found;
    }

    /// <summary>1 the same service, 0.5 one that shares jobs or serves every other, 0 neither. Null where either is unknown.</summary>
    public static double? Nearness(IReadOnlyList<string> asked, IReadOnlyList<string> role)
    {
        if (asked.Count == 0 || role.Count == 0) return null;
        if (asked.Any(role.Contains)) return 1;
        return asked.Any(own => role.Any(theirs => Related.Contains((own, theirs)))) ? 0.5 : role.Any(Data.Everywhere.Contains) ? 0.35 : 0;
    }

    /// <summary>
    /// The words that go without saying in a service, so that “Team Leader” in Street Cleansing is a street cleansing team leader.
    /// </summary>
    public static IEnumerable<string> ImpliedWords(string area, IReadOnlyList<string> areas) =>
        TitleWords.Of(area, areas).Select(word => word.Stem)
            .Concat(areas.SelectMany(own => Data.Areas[own]).Select(TitleWords.Stem))
            .Distinct(StringComparer.Ordinal);
}
