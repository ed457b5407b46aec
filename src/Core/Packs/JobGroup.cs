using Workforce.Grading;
using Workforce.Units;

namespace Workforce.Packs;

/// <summary>
/// People whose jobs lead to the same council role, under the titles the contractor uses. Unions see groups, never people; a group too
/// small to publish keeps its titles and loses its numbers.
/// </summary>
/// <param name="Role">Null where no council role is near enough yet.</param>
/// <param name="Shown">Whether numbers about the group may be published.</param>
public sealed record JobGroup(Role? Role, IReadOnlyList<string> Titles, IReadOnlyList<PersonPlan> People, bool Shown)
{
    /// <summary>In place of titles where the list gives none.</summary>
    public const string NoTitle = "No job title on the list";

    public string TitlesText => Titles.Count == 0 ? NoTitle : string.Join("; ", Titles);

    public string Headcount => Shown ? Wording.Number(People.Count) : Suppression.Mark;

    /// <summary>Full-time equivalents of those whose hours are known, and how many are not.</summary>
    public string FteText(WeeklyHours fullTimeWeek)
    {
        if (!Shown) return Suppression.Mark;
        var known = People.Where(person => person.Employee is { WeeklyHours: not null, WeeksPerYear: not null }).ToList();
        var sum = known.Sum(person => Fte.Of(person.Employee.WeeklyHours!.Value, fullTimeWeek, person.Employee.WeeksPerYear!.Value).Share);
        return known.Count == People.Count ? Wording.Number((double)sum, "N1") : $"{Wording.Number((double)sum, "N1")} and some not known";
    }

    /// <summary>True where a person has to look at the match before it is relied on.</summary>
    public bool NeedsReview => People.Any(person => person.NeedsReview || person.Placement is null);

    /// <summary>True where named persons have compared the duties of every title in the group with the role.</summary>
    public bool DutiesCompared => People.All(person => person.DutiesCompared);

    /// <summary>The groups of a service, largest first, with small ones suppressed against their total.</summary>
    public static IReadOnlyList<JobGroup> Of(IReadOnlyList<PersonPlan> people, int threshold = Suppression.DefaultThreshold)
    {
        var groups = people.GroupBy(person => person.Placement?.Role.Id ?? "", StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.ToList()).ToList();
        var shown = Suppression.Shown([.. groups.Select(group => group.Count)], threshold);
        return [.. groups.Select((group, index) => new JobGroup(group[0].Placement?.Role, TitlesOf(group), group, shown[index]))];
    }

    /// <summary>How many people all groups have together, where that gives no group away.</summary>
    public static string TotalText(IReadOnlyList<JobGroup> groups, int threshold = Suppression.DefaultThreshold) =>
        Suppression.ShowsTotal([.. groups.Select(group => group.People.Count)], threshold)
            ? Wording.People(groups.Sum(group => group.People.Count))
            : SmallTotal;

    /// <summary>In place of a total that is not shown.</summary>
    public const string SmallTotal = "a small number of people, not shown";

    static List<string> TitlesOf(IReadOnlyList<PersonPlan> people) =>
    [
        .. people.Select(person => person.Employee.JobTitle).OfType<string>()
            .GroupBy(title => title, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(titles => titles.Count()).ThenBy(titles => titles.Key, StringComparer.Ordinal)
            .Select(titles => titles.Key),
    ];
}
