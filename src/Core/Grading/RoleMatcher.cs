namespace Workforce.Grading;

/// <summary>A role a title may mean; <paramref name="Role"/> is null for "none of these".</summary>
/// <param name="Score">0 to 1, comparable between the roles of one title.</param>
/// <param name="Confidence">The probability, 0 to 1, that this answer is an acceptable one.</param>
/// <param name="Reason">In words a union officer would accept.</param>
public sealed record RoleCandidate(Role? Role, double Score, double Confidence, string Reason);

/// <summary>The answer for one title: candidates best first, "none of these" always among them.</summary>
/// <param name="NeedsReview">A person should look first: the best answer is not clear enough to be pre-ticked.</param>
public sealed record RoleMatch(string Title, string ServiceArea, IReadOnlyList<RoleCandidate> Candidates, bool NeedsReview)
{
    public RoleCandidate Best => Candidates[0];
}

/// <summary>
/// Ranks the council's roles for a contractor's job title, with “none of these” as an answer of its own. The signals are those of
/// docs/rules/matching.md; pay and hours are never among them, for they would import the contractor's inequalities (law.md 130).
/// </summary>
/// <param name="soc">ONS's coding index, where the council has put it into its data folder.</param>
public sealed class RoleMatcher(IReadOnlyList<Role> roles, SocIndex? soc = null)
{
    const int Shown = 5;

    /// <summary>A second answer with this part of the first one's share is close, and the reason says so.</summary>
    const double CloseFrom = 0.4;

    const double GeneralWordAlone = 0.4;

    static readonly string Apprentice = TitleWords.Stem("apprentice");

    /// <summary>A word in the titles of this many roles names none of them by itself.</summary>
    const int SharedFrom = 3;

    readonly MatchFeatures features = new([.. roles.OrderBy(role => role.Id, StringComparer.Ordinal)], soc);
    readonly IReadOnlyList<Role> roles = [.. roles.OrderBy(role => role.Id, StringComparer.Ordinal)];
    readonly HashSet<string> shared = SharedWords(roles);

    /// <param name="title">As the contractor writes it.</param>
    /// <param name="serviceArea">Such as <c>Parks &amp; Grounds</c>; empty where it is not known.</param>
    public RoleMatch Match(string title, string serviceArea)
    {
        var evidence = features.Of(title, serviceArea);
        var weights = MatchWeights.Fitted;
        var shares = weights.Shares(evidence);
        var ranked = Enumerable.Range(0, roles.Count).OrderByDescending(index => shares[index]).Take(Shown).Append(roles.Count)
            .Select(index => (index, confidence: weights.Confidence(shares[index], index == roles.Count)))
            .Select(pair => pair with
            {
                confidence = pair.index == roles.Count
                ? pair.confidence
                : Math.Min(pair.confidence, Surest(evidence, weights))
            })
            .OrderByDescending(pair => pair.confidence).ThenByDescending(pair => shares[pair.index]).ToList();
        var second = ranked.Count > 1 && shares[ranked[1].index] >= CloseFrom * shares[ranked[0].index] ? ranked[1].index : -1;
        List<RoleCandidate> candidates = [.. ranked.Select((pair, rank) => new RoleCandidate(
            pair.index == roles.Count ? null : roles[pair.index],
            shares[pair.index],
            pair.confidence,
            MatchReason.For(evidence, roles, pair.index, serviceArea, rank == 0 ? second : -1)))];
        return new RoleMatch(title, serviceArea, candidates,
            evidence.GenericOnly || candidates[0].Role is null || candidates[0].Confidence < weights.PreTickFrom);
    }

    /// <summary>
    /// The most a role can be given: a general word alone (“Supervisor”) says nothing of the job; several together, one that many roles
    /// share (“Driver”), or an apprentice's title, whose grade is seldom the job's, are for a person to settle.
    /// </summary>
    double Surest(MatchEvidence evidence, MatchWeights weights)
    {
        if (evidence.GenericOnly && evidence.Words.Count < 2) return GeneralWordAlone;
        var open = evidence.GenericOnly || evidence.Words is [var only] && shared.Contains(only.Stem)
            || evidence.Words.Any(word => word.Stem == Apprentice);
        return open ? weights.PreTickFrom - 0.01 : 1;
    }

    static HashSet<string> SharedWords(IReadOnlyList<Role> roles)
    {
        var titles = roles.Select(role => TitleWords.Of(role.Title, []).Select(word => word.Stem).ToList()).ToList();
        var whole = titles.Where(title => title.Count == 1).Select(title => title[0]).ToHashSet(StringComparer.Ordinal);
        return titles.SelectMany(title => title).GroupBy(stem => stem, StringComparer.Ordinal)
            .Where(stems => stems.Count() >= SharedFrom && !whole.Contains(stems.Key))
                .Select(stems => stems.Key)
                .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The evidence alone, in the order of the roles' ids: what the weights are fitted on.</summary>
    internal MatchEvidence EvidenceFor(string title, string serviceArea, Func<TitleForm, bool>? hidden = null) =>
        features.Of(title, serviceArea, hidden);
}
