using Workforce.Grading;
using Workforce.StaffLists;
using static Workforce.Terms.TermsWording;

namespace Workforce.Terms;

/// <summary>A person and how each term compares.</summary>
public sealed record ComparedPerson(Employee Employee, Role? Role, IReadOnlyList<TermsDifference> Terms);

/// <summary>One term of a job group, for those of it who compare the same way. Internal: numbers of people are not suppressed.</summary>
/// <param name="Group">The council role the jobs lead to, else the contractor's title.</param>
/// <param name="People">How many of the group's <paramref name="OfPeople"/> it is about.</param>
public sealed record GroupComparison(string Group, string Term, string Contractor, string Council, Verdict Verdict, int People,
    int OfPeople, IReadOnlyList<string> Citations);

/// <summary>Brings people's comparisons together by job group.</summary>
public static class GroupComparisons
{
    /// <summary>So many different texts are written out; the rest are counted.</summary>
    const int MostTexts = 3;

    /// <summary>
    /// Every term of every group, in the order of <see cref="TermCatalogue"/>: a line for each verdict, the commonest first. Largest group
    /// first.
    /// </summary>
    public static IReadOnlyList<GroupComparison> Of(IEnumerable<ComparedPerson> people) =>
    [
        .. people.GroupBy(person => person.Role?.Title ?? person.Employee.JobTitle ?? "No job title on the list",
            StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .SelectMany(group => Of(group.Key, [.. group])),
    ];

    static IEnumerable<GroupComparison> Of(string group, IReadOnlyList<ComparedPerson> people)
    {
        for (var index = 0; index < TermCatalogue.All.Count; index++)
        {
            var term = index;
            foreach (var same in people.GroupBy(person => person.Terms[term].Verdict)
                .OrderByDescending(verdict => verdict.Count())
                .ThenBy(verdict => verdict.Key))
            {
                var some = same.ToList();
                var first = some[0].Terms[term];
                yield return new(
                    group, first.Term, Texts(some, term, side => side.ForGroup?.Contractor ?? side.Contractor, side => side.ContractorDays),
                    Texts(some, term, side => side.ForGroup?.Council ?? side.Council, side => side.CouncilDays), same.Key, some.Count,
                    people.Count, first.Citations);
            }
        }
    }

    static string Texts(List<ComparedPerson> people, int term, Func<TermsDifference, string> side, Func<TermsForGroup, decimal?> days)
    {
        var texts = people.GroupBy(person => side(person.Terms[term]), StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(text => text.Count())
            .ThenBy(text => text.Key, StringComparer.Ordinal)
            .ToList();
        var shown = string.Join("; or ",
            texts.Take(MostTexts)
                .Select(text => text.Key + Hours(text, text.First().Terms[term].ForGroup is { } forGroup ? days(forGroup) : null)));
        return texts.Count <= MostTexts
            ? shown
            : texts.Count == MostTexts + 1
            ? $"{shown}; or one other"
            : $"{shown}; or {texts.Count - MostTexts} others";
    }

    /// <summary>Leave in hours for the shortest and the longest week of those who have it.</summary>
    static string Hours(IEnumerable<ComparedPerson> people, decimal? days)
    {
        var weeks = people.Select(person => person.Employee.WeeklyHours?.Hours)
            .OfType<decimal>()
            .Where(hours => hours > 0)
            .Distinct()
            .Order()
            .ToList();
        if (days is not { } leave || weeks.Count == 0) return "";
        return $" (× hours a week ÷ 5: {string.Join(", ", new[] { weeks[0], weeks[^1] }.Distinct().Select(week => $"{Number(leave * week / 5)} hours on {Number(week)} a week"))})";
    }
}
