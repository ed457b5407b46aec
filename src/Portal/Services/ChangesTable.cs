using Workforce.Packs;
using Workforce.Portal.Lists;
using Workforce.StaffLists;

namespace Workforce.Portal.Services;

/// <summary>What changed between the last two lists, one line for each joiner, leaver and changed term.</summary>
static class ChangesTable
{
    public static readonly IReadOnlyList<string> Headings = ["Change", "Who", "Term", "Before", "After"];

    public static IEnumerable<IReadOnlyList<string>> Rows(ServicePlan plan)
    {
        if (plan.Comparison is not { } comparison) return [];
        return
        [
            .. comparison.Changed.SelectMany(person => person.Changes.Select(change => (IReadOnlyList<string>)["Changed", Who(person.Later),
                FieldWords.Of(change.Field), change.Before, change.After])),
            .. comparison.Joiners.Select(person => (IReadOnlyList<string>)["Joined", Who(person), "service from", "",
                person.StartDate is { } start ? Wording.Date(start) : "not given"]),
            .. comparison.Leavers.Select(person => (IReadOnlyList<string>)["No longer in scope", Who(person.Earlier), "", "",
                person.Row is { } row ? $"row {row.Row} says why" : "no row says why"]),
        ];
    }

    public static string Who(Employee person) =>
        string.Join(", ",
            new[] { person.Sheet, person.Column is { } column ? $"column {column}, row {person.Row}" : $"row {person.Row}",
                person.EmployeeRef,
                person.JobTitle }.Where(part => part is { Length: > 0 }));
}
