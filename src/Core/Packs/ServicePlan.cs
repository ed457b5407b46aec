using System.Security.Cryptography;
using System.Text;
using Workforce.Findings;
using Workforce.Grading;
using Workforce.Programme;
using Workforce.StaffLists;
using Workforce.Terms;

namespace Workforce.Packs;

/// <summary>One person in scope with everything worked out for them.</summary>
/// <param name="Key">Names the person in paths and addresses: a keyed hash, see <see cref="PersonKeys"/>.</param>
/// <param name="Match">Null where the list gives no job title.</param>
/// <param name="Placement">Null where no role is near enough, or a person decided that none is.</param>
/// <param name="Decided">What named persons decided for the title; null where nobody has.</param>
/// <param name="WhatIf">Placement and cost if the award the council assumes were made; null where it assumes none.</param>
public sealed record PersonPlan(
    Employee Employee, string Key, RoleMatch? Match, GradePlacement? Placement, PersonCost Cost, IReadOnlyList<TermsDifference> Terms,
    StandingDecision? Decided = null, WhatIfOutcome? WhatIf = null)
{
    /// <summary>A person has to look at the role first: nobody has decided, and the proposal is not clear.</summary>
    public bool NeedsReview => Decided?.Role is null && Match is null or { NeedsReview: true };

    /// <summary>A named person has compared the duties with this very role; without that the grade is provisional (law.md 130).</summary>
    public bool DutiesCompared => Placement is { } placement && Decided?.DutiesComparedWith(placement.Role.Id) == true;

    /// <summary>Who decided the role and the grade, when and why, or that nobody has.</summary>
    public string Basis =>
        (Decided?.Role is { } role
            ? $"Role decided by {role.By} on {Wording.Date(DateOnly.FromDateTime(role.At.Date))}, because: {role.Why}"
            : "Role proposed from the title; nobody has decided.")
        + (DutiesCompared && Decided?.Duties is { } duties
            ? $" Duties compared by {duties.By} on {Wording.Date(DateOnly.FromDateTime(duties.At.Date))}: {duties.Why}"
            : " The grade is provisional until a named person has compared the duties.");

    /// <summary>What the person has on transferred terms and would have on the council's.</summary>
    /// <param name="placement">Null where no council role may be shown yet.</param>
    /// <param name="council">The council.</param>
    /// <param name="on">The transfer.</param>
    public TotalReward Reward(GradePlacement? placement, Council council, DateOnly on) =>
        TotalReward.Of(Employee, placement, council.TermsBasis(Placement?.Role, ContractorTerms, on));

    /// <summary>What the contractor told apart from its list, for the person's service.</summary>
    public IReadOnlyList<ContractorTerms> ContractorTerms { get; init; } = [];
}

/// <summary>
/// Where a person would stand, and at what cost on council terms, under an award that is not settled: an assumption, never a figure to rely
/// on.
/// </summary>
public sealed record WhatIfOutcome(GradePlacement Placement, EmploymentCost? OnCouncilTerms);

/// <summary>What was worked out for one service from one list: what its packs are made from.</summary>
/// <param name="Version">Twelve hex digits of the hash of everything it was made from.</param>
/// <param name="ListHash">Of the uploaded file.</param>
/// <param name="TransferDate">The date used: the programme's, else the list's, else the day after the contract ends.</param>
public sealed record ServicePlan(
    Service Service,
    string Version,
    string ListHash,
    DateOnly AsAt,
    DateOnly TransferDate,
    StaffList List,
    IReadOnlyList<PersonPlan> People,
    IReadOnlyList<Measure> Measures,
    IReadOnlyList<Milestone> Timeline,
    IReadOnlyList<Finding> Findings)
{
    /// <summary>With the list before this one; null where there is none.</summary>
    public StaffListComparison? Comparison { get; init; }

    /// <summary>The contractor's answers that were accepted.</summary>
    public IReadOnlyList<AcceptedAnswer> Answers { get; init; } = [];

    /// <summary>Cleared by an HR approver; null: statements are information and carry no offer.</summary>
    public OfferClearance? Offer { get; init; }

    /// <summary>The titles that wait for a person, in the order in which to look.</summary>
    public IReadOnlyList<ReviewItem> ReviewQueue() =>
        Review.Queue(People.Select(person => (person.Employee.JobTitle, person.Match, person.Decided)));

    /// <summary>Every term of every job group, contractor's beside council's.</summary>
    public IReadOnlyList<GroupComparison> ComparedGroups => GroupComparisons.Of(Compared(People));

    /// <summary>People with their comparisons, as the terms slice takes them.</summary>
    public static IReadOnlyList<ComparedPerson> Compared(IReadOnlyList<PersonPlan> people) =>
        [.. people.Select(person => new ComparedPerson(person.Employee, person.Placement?.Role, person.Terms))];

    /// <summary>The sum of what is known, and for how many people.</summary>
    public (decimal Total, int Known) Cost(Func<PersonCost, EmploymentCost?> position)
    {
        var known = People.Select(person => position(person.Cost)).OfType<EmploymentCost>().ToList();
        return (known.Sum(cost => cost.Total), known.Count);
    }
}

/// <summary>
/// Keys that name people in paths: an HMAC of the service and the person's row identity, so that nobody without the council's key can go
/// from a reference to a path or back.
/// </summary>
public static class PersonKeys
{
    public const string File = "council/person-key";

    public const int KeyBytes = 32;

    /// <summary>
    /// One key for each record, in order. The identity is the contractor's reference where it is unique in the list, else the row.
    /// </summary>
    public static IReadOnlyList<string> For(string service, IReadOnlyList<Employee> employees, ReadOnlySpan<byte> secret)
    {
        var shared = employees.GroupBy(employee => employee.EmployeeRef ?? "", StringComparer.Ordinal)
            .Where(group => group.Key.Length == 0 || group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        var keys = new string[employees.Count];
        for (var index = 0; index < keys.Length; index++)
        {
            var employee = employees[index];
            var identity = shared.Contains(employee.EmployeeRef ?? "")
                ? $"{service}\nrow\n{employee.Sheet}\n{employee.Row}\n{employee.Column}"
                : $"{service}\nreference\n{employee.EmployeeRef}";
            keys[index] = Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(identity)))[..20];
        }

        return keys;
    }
}
