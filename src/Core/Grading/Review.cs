namespace Workforce.Grading;

/// <summary>Why a title is in the queue, the most urgent first.</summary>
public enum ReviewReason
{
    /// <summary>No role of the council's is near: a role new to it, or a job that stays outside.</summary>
    NewRole,

    /// <summary>The list gives no title.</summary>
    NoTitle,

    /// <summary>The best answer is not clear enough to be ticked.</summary>
    LowConfidence,

    /// <summary>The answer is clear and waits for a person to approve it.</summary>
    ToApprove,

    /// <summary>The role is decided; its grade is provisional until somebody has compared the duties (law.md 130).</summary>
    DutiesToCompare,
}

/// <summary>A title that waits for a person, with what speaks for each answer.</summary>
/// <param name="Title">As the contractor writes it; null where the list gives none.</param>
/// <param name="People">How many people hold it.</param>
/// <param name="Why">What it waits for.</param>
/// <param name="Candidates">The three best roles and “none of these”, best first, each with its evidence.</param>
/// <param name="WouldSettleIt">What to ask or look at.</param>
/// <param name="Decided">What stands for it already.</param>
public sealed record ReviewItem(string? Title, int People, ReviewReason Why, IReadOnlyList<RoleCandidate> Candidates, string WouldSettleIt,
    StandingDecision? Decided = null);

/// <summary>
/// Puts titles in the order in which a person should look: new roles and low confidence first, then what touches most people.
/// </summary>
public static class Review
{
    const int Shown = 3;

    /// <param name="people">For each person in scope: the title, its answer and what stands. A title that is decided and compared is left
    /// out.</param>
    public static IReadOnlyList<ReviewItem> Queue(IEnumerable<(string? Title, RoleMatch? Match, StandingDecision? Decided)> people) =>
    [
        .. people.GroupBy(person => person.Title is { } title ? StandingDecisions.Normalised(title) : "", StringComparer.Ordinal)
            .Select(Item).OfType<ReviewItem>()
            .OrderBy(item => item.Why).ThenBy(item => item.Why == ReviewReason.LowConfidence ? item.Candidates[0].Confidence : 0)
            .ThenByDescending(item => item.People).ThenBy(item => item.Title, StringComparer.Ordinal),
    ];

    static ReviewItem? Item(IEnumerable<(string? Title, RoleMatch? Match, StandingDecision? Decided)> group)
    {
        var people = group.ToList();
        var (title, match, decided) = people[0];
        if (match is null && decided?.Role is null)
            return new(title, people.Count, ReviewReason.NoTitle, [],
                "Ask the contractor for the job title, or for a short description of the work (ERA 1996 s.1(4)(f)).");
        if (decided?.Role is { To: { } to })
        {
            return to == TitleRow.None || decided.DutiesComparedWith(to) ? null
                : new(title, people.Count, ReviewReason.DutiesToCompare, Best(match),
                    "Compare the duties with the role, and record who compared them. Until then the grade is provisional.", decided);
        }

        var why = match!.Best.Role is null ? ReviewReason.NewRole : match.NeedsReview ? ReviewReason.LowConfidence : ReviewReason.ToApprove;
        return new(title, people.Count, why, Best(match), Settles(match, why));
    }

    static IReadOnlyList<RoleCandidate> Best(RoleMatch? match) => match is null ? []
        : [.. match.Candidates
            .Where(candidate => candidate.Role is not null)
            .Take(Shown)
            .Concat(match.Candidates.Where(candidate => candidate.Role is null))
            .OrderByDescending(candidate => candidate.Confidence)];

    static string Settles(RoleMatch match, ReviewReason why)
    {
        var roles = match.Candidates.Select(candidate => candidate.Role).OfType<Role>().Take(2).ToList();
        return why switch
        {
            ReviewReason.NewRole =>
                $"The contractor's job description. If the work is none of {Named(roles)}, the council evaluates a new role, or finds that the post is outside the transfer.",
            ReviewReason.LowConfidence =>
                $"The contractor's job description, or a week's rota: which of these are the duties? {string.Join(" ", roles.Select(role => $"{role.Title}: {(role.Purpose.Length > 0 ? role.Purpose : "the table gives no purpose.")}"))}",
            _ => $"Somebody who knows the work approves {roles[0].Title}, or says what it is instead.",
        };
    }

    static string Named(List<Role> roles) =>
        roles.Count == 0 ? "the council's roles" : string.Join(" or ", roles.Select(role => role.Title));
}
