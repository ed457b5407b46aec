using Workforce.Findings;
using Workforce.Packs;
using Workforce.StaffLists;

namespace Workforce.Local;

/// <summary>
/// <c>workforce read</c>: what was understood from one staff list, for people or as JSON (docs/schemas/reading.schema.json).
/// </summary>
static class ReadCommand
{
    const int MostShown = 60;

    public static int Run(string file, DateOnly? transfer, DateOnly? received, bool json)
    {
        var (understood, read) = ListFile.Read(file, transfer);
        IReadOnlyList<Finding> findings = received is { } day ? [.. read, .. StatutoryDates.Check(understood, day)] : read;
        if (json)
        {
            using var output = Console.OpenStandardOutput();
            ReadingJson.Write(understood, findings, output);
        }
        else
        {
            Print(understood, findings);
        }

        return ExitStatus.Done;
    }

    static void Print(StaffList list, IReadOnlyList<Finding> findings)
    {
        string Date(DateOnly? date) => date is { } known ? Wording.Date(known) : "not given";
        Console.WriteLine($"{list.FileName}: {list.Format}");
        foreach (var sheet in list.Sheets.Where(sheet => sheet.Name is not null))
            Console.WriteLine($"  sheet {sheet.Name}: {sheet.Role.ToString().ToLowerInvariant()}");
        Console.WriteLine($"Correct at {Date(list.AsAt)}; transfer {Date(list.TransferDate)}");
        var (scoped, incomplete, other) = (list.Records.Count(record => record.Scope == Scope.In),
            list.Records.Count(record => record.Scope == Scope.Incomplete), list.Records.Count(record => record.Scope == Scope.Out));
        Console.WriteLine(
            $"{Wording.People(scoped + incomplete)} in scope, {incomplete} of them with something essential missing; {other} records not in scope; {list.IgnoredRows.Count} rows that are not people");
        Console.WriteLine(
            $"Findings: {findings.Count(finding => finding.Severity == Severity.Blocking)} blocking, {findings.Count(finding => finding.Severity == Severity.Warning)} warnings, {findings.Count(finding => finding.Severity == Severity.Note)} notes");
        foreach (var severity in (Severity[])[Severity.Blocking, Severity.Warning, Severity.Note])
            PrintFindings(severity, [.. findings.Where(finding => finding.Severity == severity)]);
    }

    static void PrintFindings(Severity severity, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0) return;
        Console.WriteLine();
        Console.WriteLine(severity.ToString());
        foreach (var finding in findings.Take(MostShown))
        {
            var where = finding.Where.ToString();
            Console.WriteLine($"  {finding.Code}{(where.Length > 0 ? $" ({where})" : "")}: {finding.Message}");
            Console.WriteLine($"    {finding.Remedy}");
        }

        if (findings.Count > MostShown) Console.WriteLine($"  and {findings.Count - MostShown} more; --json gives them all");
    }
}
