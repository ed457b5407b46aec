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
/// Ranks the council's roles for a contractor's job title. Words weighted by rarity, shared letter triples, the role's purpose, level
/// words and the service area count; pay and hours never do, for they would import the contractor's inequalities (law.md 130).
/// </summary>
public sealed class RoleMatcher
{
    const int Shown = 5;
    const double PreTickedFrom = 0.75;
    const double LeastCoverage = 0.5;

    /// <summary>What a title is compared by; computed once for each role and once for each title asked about.</summary>
    sealed record Features(IReadOnlyList<string> Words, HashSet<string> Triples, int? Level, IReadOnlyList<string> Area)
    {
        public static Features Of(string title, string area)
        {
            var words = TitleWords.Of(title);
            return new Features(words, TriplesOf(words), TitleWords.LevelOf(words), TitleWords.Of(area));
        }

        /// <summary>“Grounds Maintenance” and “Parks &amp; Grounds” are one area: a word in common is enough.</summary>
        public bool SharesArea(Features other) => Area.Intersect(other.Area, StringComparer.Ordinal).Any();
    }

    sealed record RoleFeatures(Role Role, Features Title, HashSet<string> Purpose);

    readonly IReadOnlyList<RoleFeatures> roles;
    readonly Dictionary<string, double> weights;

    public RoleMatcher(IReadOnlyList<Role> roles)
    {
        this.roles = [.. roles.Select(role => new RoleFeatures(role, Features.Of(role.Title, role.Family), TitleWords.Of(role.Purpose).ToHashSet(StringComparer.Ordinal)))];
        weights = this.roles.SelectMany(role => role.Title.Words.Concat(role.Purpose).Distinct(StringComparer.Ordinal))
            .GroupBy(word => word, StringComparer.Ordinal)
            .ToDictionary(word => word.Key, word => Math.Log(1 + (roles.Count / (double)word.Count())), StringComparer.Ordinal);
    }

    /// <param name="title">As the contractor writes it.</param>
    /// <param name="serviceArea">Such as <c>Parks &amp; Grounds</c>; empty where it is not known.</param>
    public RoleMatch Match(string title, string serviceArea)
    {
        var asked = Features.Of(title, serviceArea);
        var ranked = roles.Select(role => (role, score: Score(asked, role)))
            .OrderByDescending(pair => pair.score).ThenBy(pair => pair.role.Role.Id, StringComparer.Ordinal)
            .Take(Shown).ToList();
        var (best, second) = (ranked[0].score, ranked.Count > 1 ? ranked[1].score : 0);
        var fits = ProbabilityOfFit(best, best - second);
        var candidates = ranked
            .Select((pair, index) => new RoleCandidate(pair.role.Role, pair.score, index == 0 ? fits : fits * pair.score / (best + 1e-9) / 2, Reason(asked, pair.role)))
            .Append(new RoleCandidate(null, 1 - best, Math.Clamp(1 - ProbabilityThatAnyFits(best), 0.01, 0.99), "No council role shares enough of this title."))
            .OrderByDescending(candidate => candidate.Confidence)
            .ToList();
        var generic = asked.Words.All(word => TitleWords.LevelOf([word]) is not null);
        var unclear = candidates[0].Role is null || candidates[0].Confidence < PreTickedFrom || Coverage(asked, ranked[0].role) < LeastCoverage;
        return new RoleMatch(title, serviceArea, candidates, unclear || generic);
    }

    double Score(Features asked, RoleFeatures role)
    {
        if (asked.Words.Count == 0) return 0;
        var all = asked.Words.Sum(Weight);
        var titleOverlap = 2 * asked.Words.Intersect(role.Title.Words, StringComparer.Ordinal).Sum(Weight) / (all + role.Title.Words.Sum(Weight));
        var inPurpose = asked.Words.Where(role.Purpose.Contains).Sum(Weight) / all;
        var letters = 2.0 * asked.Triples.Count(role.Title.Triples.Contains) / Math.Max(1, asked.Triples.Count + role.Title.Triples.Count);
        var level = asked.Level is { } own && role.Title.Level is { } theirs ? 1 - (Math.Min(Math.Abs(own - theirs), 5) / 5.0) : 0.6;
        var area = asked.Area.Count == 0 ? 0.5 : asked.SharesArea(role.Title) ? 1 : 0;
        return (0.34 * titleOverlap) + (0.18 * inPurpose) + (0.2 * letters) + (0.08 * level) + (0.2 * area);
    }

    /// <summary>How much of the title the role's title and purpose account for, 0 to 1: “Bid” in “Regional Bid Manager” is accounted for by none.</summary>
    double Coverage(Features asked, RoleFeatures role) => asked.Words.Count == 0
        ? 0
        : asked.Words.Where(word => role.Title.Words.Contains(word, StringComparer.Ordinal) || role.Purpose.Contains(word)).Sum(Weight) / asked.Words.Sum(Weight);

    double Weight(string word) => weights.GetValueOrDefault(word, Math.Log(1 + roles.Count));

    /// <summary>Fitted on labelled titles: the score itself says little, the gap to the second role much.</summary>
    static double ProbabilityOfFit(double best, double gap) => 1 / (1 + Math.Exp(-(-1.3 + (1.8 * best) + (13.8 * gap))));

    static double ProbabilityThatAnyFits(double best) => 1 / (1 + Math.Exp(-(-1.9 + (8.7 * best))));

    static string Reason(Features asked, RoleFeatures role)
    {
        var shared = asked.Words.Intersect(role.Title.Words, StringComparer.Ordinal).ToList();
        var purpose = asked.Words.Except(shared, StringComparer.Ordinal).Where(role.Purpose.Contains).ToList();
        List<string> parts = [];
        if (shared.Count > 0) parts.Add($"shares “{string.Join(", ", shared)}” with the role's title");
        if (purpose.Count > 0) parts.Add($"“{string.Join(", ", purpose)}” is in its purpose");
        if (asked.SharesArea(role.Title)) parts.Add("same service area");
        return parts.Count == 0 ? "Similar spelling only." : $"{char.ToUpperInvariant(parts[0][0])}{string.Join("; ", parts)[1..]}.";
    }

    static HashSet<string> TriplesOf(IReadOnlyList<string> words)
    {
        HashSet<string> triples = new(StringComparer.Ordinal);
        foreach (var padded in words.Select(word => $"^{word}$"))
        {
            for (var start = 0; start + 3 <= padded.Length; start++) triples.Add(padded.Substring(start, 3));
        }

        return triples;
    }
}
