using Workforce.Findings;

namespace Workforce.Programme;

/// <summary>Who could run a service.</summary>
public enum DeliveryModel
{
    InHouse,

    /// <summary>In-house, with some elements left to specialists; the scope says which posts come in.</summary>
    Hybrid,

    /// <summary>Shared with another council.</summary>
    Shared,

    /// <summary>A voluntary or community organisation.</summary>
    Voluntary,

    ContractedOut,
}

/// <summary>Something a delivery model is judged by. Weights count in proportion to each other.</summary>
public sealed record Criterion(string Id, string Name, decimal Weight);

/// <summary>A score from 0 (worst) to 5 with the evidence for it and who gave it.</summary>
public sealed record CriterionScore(string Criterion, decimal Score, string Evidence, string By);

/// <param name="Scope">Which posts are in scope, for a hybrid.</param>
/// <param name="Reason">Why it was or was not chosen: recorded for every option.</param>
public sealed record OptionScores(DeliveryModel Model, string? Scope, string Reason, IReadOnlyList<CriterionScore> Scores);

/// <summary>An option's weighted score, 0 to 5; null while a criterion has no score.</summary>
public sealed record AppraisedOption(OptionScores Option, decimal? Score, IReadOnlyList<string> NotScored);

/// <summary>
/// How far one weight must move, all others keeping their proportions, before another option leads; null where it never does.
/// </summary>
/// <param name="Share">The criterion's share of all weight now.</param>
public sealed record WeightSensitivity(Criterion Criterion, decimal Share, decimal? ChangesAt, DeliveryModel? To);

/// <summary>
/// The delivery models of one service side by side: in-house first by policy, each with its score, and how firm the answer is.
/// </summary>
/// <param name="Leading">The option with the highest score; null where two share it or some option is not scored.</param>
public sealed record Appraisal(string Service, IReadOnlyList<AppraisedOption> Options, DeliveryModel? Leading,
    IReadOnlyList<WeightSensitivity> Sensitivity)
{
    public const string UnknownCriterion = "PR_APPRAISAL_UNKNOWN_CRITERION";
    public const string NotScored = "PR_APPRAISAL_NOT_SCORED";
    public const string BadScore = "PR_APPRAISAL_BAD_SCORE";
    public const string NoReason = "PR_APPRAISAL_NO_REASON";

    /// <summary>The criteria of the insourcing policy, weighed alike until the council says otherwise.</summary>
    public static IReadOnlyList<Criterion> PolicyCriteria { get; } =
    [
        new("quality", "Service quality and impact", 1),
        new("rights", "Personal contact with and rights of users", 1),
        new("demanding-work", "Protection of exceptionally demanding work", 1),
        new("value", "Value for money and affordability", 1),
        new("capacity", "Capacity", 1),
        new("capability", "Capability", 1),
        new("risk", "Legal and safeguarding risk", 1),
        new("social-value", "Social value", 1),
        new("local-economy", "Local economy", 1),
        new("environment", "Environment", 1),
        new("control", "Council control and scrutiny", 1),
    ];

    public static Checked<Appraisal?> Of(Service service, IReadOnlyList<Criterion>? criteria)
    {
        ArgumentNullException.ThrowIfNull(service);
        if (service.Options is not { Count: > 0 } options) return new(null, []);
        var judged = criteria ?? PolicyCriteria;
        var all = judged.Sum(criterion => criterion.Weight);
        var findings = Faults(service.Id, options, judged, all).ToList();
        if (findings.Exists(finding => finding.Severity == Severity.Blocking)) return new(null, findings);
        var appraised = options.OrderBy(option => option.Model).Select(option => Appraise(option, judged, all)).ToList();
        var ranked = appraised.Where(option => option.Score is not null).OrderByDescending(option => option.Score).ToList();
        var firm = ranked.Count == appraised.Count && (ranked.Count == 1 || ranked[0].Score > ranked[1].Score);
        return new(new(service.Id, appraised, firm ? ranked[0].Option.Model : null,
            firm && ranked.Count > 1 ? [.. judged.Select(criterion => Sensitive(criterion, ranked, judged, all))] : []),
            findings);
    }

    static AppraisedOption Appraise(OptionScores option, IReadOnlyList<Criterion> criteria, decimal all)
    {
        var scores = option.Scores.ToDictionary(score => score.Criterion, score => score.Score, StringComparer.Ordinal);
        List<string> missing = [.. criteria.Where(criterion => !scores.ContainsKey(criterion.Id)).Select(criterion => criterion.Name)];
        return new(option, missing.Count > 0 ? null : criteria.Sum(criterion => criterion.Weight / all * scores[criterion.Id]), missing);
    }

    /// <summary>
    /// With share t on one criterion and 1 − t on the others as they are, an option scores t·s + (1 − t)·r, r its score on the others. Two
    /// options change places where t = (R − r) ÷ ((R − r) − (S − s)); the nearest such share for the leading one is given.
    /// </summary>
    static WeightSensitivity Sensitive(Criterion criterion, List<AppraisedOption> ranked, IReadOnlyList<Criterion> criteria, decimal all)
    {
        var share = criterion.Weight / all;
        if (share >= 1) return new(criterion, share, null, null);
        decimal Score(AppraisedOption option) => option.Option.Scores.First(score => score.Criterion == criterion.Id).Score;
        decimal Others(AppraisedOption option) => (option.Score!.Value - (share * Score(option))) / (1 - share);
        var leader = ranked[0];
        var changes = ranked.Skip(1).Select(option =>
        {
            var (rest, own) = (Others(leader) - Others(option), Score(leader) - Score(option));
            return rest == own ? (At: (decimal?)null, option.Option.Model) : (At: rest / (rest - own), option.Option.Model);
        }).Where(change => change.At is > 0 and < 1).OrderBy(change => Math.Abs(change.At!.Value - share)).ToList();
        return changes.Count == 0 ? new(criterion, share, null, null) : new(criterion, share, changes[0].At, changes[0].Model);
    }

    static IEnumerable<Finding> Faults(string service, IReadOnlyList<OptionScores> options, IReadOnlyList<Criterion> criteria, decimal all)
    {
        Finding Fault(string code, Severity severity, string message, string remedy) =>
            new(code, severity, $"{ProgrammePlan.File}: {service}: {message}", Location.Everything, remedy);
        if (all <= 0 || criteria.Any(criterion => criterion.Weight < 0))
            yield return Fault(BadScore, Severity.Blocking, "weights of criteria must not be below 0, and some must be above.",
                "Correct criteria.");
        foreach (var option in options)
        {
            foreach (var unknown in option.Scores.Where(score => criteria.All(criterion => criterion.Id != score.Criterion)))
                yield return Fault(UnknownCriterion, Severity.Blocking,
                    $"{option.Model} is scored on {unknown.Criterion}, which is no criterion.",
                    $"Use one of {string.Join(", ", criteria.Select(criterion => criterion.Id))}.");
            foreach (var twice in option.Scores.GroupBy(score => score.Criterion).Where(same => same.Count() > 1))
                yield return Fault(BadScore, Severity.Blocking, $"{option.Model} is scored twice on {twice.Key}.", "Keep one of them.");
            foreach (var bad in option.Scores.Where(score => score.Score is < 0 or > 5))
                yield return Fault(BadScore, Severity.Blocking,
                    $"{option.Model} scores {bad.Score} on {bad.Criterion}; scores go from 0 to 5.", "Correct the score.");
            if (string.IsNullOrWhiteSpace(option.Reason))
                yield return Fault(NoReason, Severity.Warning, $"{option.Model} has no reason.",
                    "Record why each option was or was not chosen: best value asks for it, and so does a fair decision.");
            var open = criteria.Count(criterion => option.Scores.All(score => score.Criterion != criterion.Id));
            if (open > 0)
                yield return Fault(NotScored, Severity.Warning,
                    $"{option.Model} has no score on {open} of {criteria.Count} criteria, so no option leads.",
                    "Score it on all of them, with evidence.");
        }

        foreach (var twice in options.GroupBy(option => option.Model).Where(same => same.Count() > 1))
            yield return Fault(BadScore, Severity.Blocking, $"{twice.Key} is there twice.", "Keep one of them.");
        if (options.Any(option => option is { Model: DeliveryModel.Hybrid, Scope: null }))
            yield return Fault(NoReason, Severity.Warning, "a hybrid does not say which posts are in scope.", "Enter scope.");
    }
}
