using Workforce.Packs;
using Workforce.StaffLists;

namespace Workforce.Local;

/// <summary>
/// <c>workforce compare</c>: what changed between two lists, for people or as JSON (docs/schemas/comparison.schema.json).
/// </summary>
static class CompareCommand
{
    const int MostShown = 60;

    public static int Run(string older, string newer, bool json)
    {
        var comparison = StaffListComparison.Between(ListFile.Read(older, null).Value, ListFile.Read(newer, null).Value);
        if (json)
        {
            using var output = Console.OpenStandardOutput();
            output.Write(ComparisonJson.Write(comparison));
            output.Write("\n"u8);
        }
        else
        {
            Print(comparison);
        }

        return ExitStatus.Done;
    }

    static void Print(StaffListComparison comparison)
    {
        Print("Earlier", comparison.Earlier);
        Print("Later  ", comparison.Later);
        Console.WriteLine(
            $"{Wording.People(comparison.Matched.Count)} on both: {string.Join(", ", comparison.Matched.GroupBy(person => person.By).OrderBy(group => group.Key).Select(group => $"{group.Count()} {Way(group.Key)}"))}");
        Print("Joiners",
            [.. comparison.Joiners.Select(person =>
                $"{Who(person)}{(person.StartDate is { } start ? $", service from {Wording.Date(start)}" : "")}")]);
        Print("No longer in scope",
            [.. comparison.Leavers.Select(person =>
                $"{Who(person.Earlier)} of the earlier list{(person.Row is { } row ? $"; row {row.Row} of the later list says why" : "; no row says why")}")]);
        Print("Changed terms",
            [.. comparison.Changed.Select(person =>
                $"{Who(person.Later)}: {string.Join("; ", person.Changes.Select(change => $"{change.Field} {change.Before} -> {change.After}"))}")]);
        if (comparison.Questions.Count == 0) return;
        Console.WriteLine();
        Console.WriteLine("Questions to ask. They accuse nobody: growth, promotion and awards look the same.");
        foreach (var question in comparison.Questions)
        {
            Console.WriteLine(
                $"  {question.Finding.Code} ({question.Finding.Severity.ToString().ToLowerInvariant()}): {question.Finding.Message}");
            Console.WriteLine($"    {question.Finding.Remedy}");
            if (question.People.Count > 0) Console.WriteLine($"    {Rows(question.People)}");
        }
    }

    static string Rows(IReadOnlyList<Employee> people) =>
        string.Join("; ",
            people.Take(MostShown)
                .GroupBy(person => person.Sheet, StringComparer.Ordinal)
                .Select(sheet =>
                    $"{(sheet.Key is { } name ? $"{name}: " : "")}{(sheet.Count() == 1 ? "row" : "rows")} {string.Join(", ", sheet.Select(person => person.Column is { } column ? $"{column}{person.Row}" : $"{person.Row}"))}"))
        + (people.Count > MostShown ? $" and {people.Count - MostShown} more" : "");

    static void Print(string which, StaffList list) =>
        Console.WriteLine(
            $"{which}: {list.FileName}, correct at {(list.AsAt is { } date ? Wording.Date(date) : "a date it does not give")}, {Wording.People(list.InScope.Count())} in scope");

    static void Print(string title, IReadOnlyList<string> lines)
    {
        Console.WriteLine();
        Console.WriteLine($"{title}: {lines.Count}");
        foreach (var line in lines.Take(MostShown)) Console.WriteLine($"  {line}");
        if (lines.Count > MostShown) Console.WriteLine($"  and {lines.Count - MostShown} more; --json gives them all");
    }

    static string Way(MatchedBy by) => by switch
    {
        MatchedBy.Reference => "by reference",
        MatchedBy.NameAndBirth => "by name and date of birth",
        MatchedBy.NameAndStart => "by name and start date",
        _ => "by start date, job and other facts",
    };

    static string Who(Employee person) =>
        string.Join(", ",
            new[] { person.Sheet, person.Column is { } column ? $"column {column}, row {person.Row}" : $"row {person.Row}",
                person.EmployeeRef, person.Name,
                person.JobTitle }.Where(part => part is { Length: > 0 }));
}
