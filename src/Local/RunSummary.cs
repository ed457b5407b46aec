using System.Globalization;
using Spectre.Console;
using Workforce.Findings;
using Workforce.Packs;
using Workforce.ReferenceData;

namespace Workforce.Local;

/// <summary>The closing table of a run. On a terminal drawn by Spectre, else in plain columns; paths are always plain lines.</summary>
static class RunSummary
{
    static readonly string[] Heads = ["Service", "People", "Blocking", "Warnings", "Notes", "Matched", "To review", "Cost a year",
        "Known for", "Packs"];

    public static void Print(RunResult result, string root)
    {
        var rows = result.Services.Select(Row).ToList();
        if (rows.Count > 0)
        {
            rows.Add(Totals(result));
            Console.WriteLine();
            if (Console.IsOutputRedirected) PrintPlain([Heads, .. rows], leftColumns: 1);
            else PrintTable(rows);
            Console.WriteLine(
                "Cost a year: basic pay, National Insurance, pension and levy on transferred terms, for the people it is known for.");
        }

        foreach (var list in result.Unusable) Console.WriteLine($"Not used: {list.Path}. {list.Finding.Message} {list.Finding.Remedy}");
        foreach (var finding in result.Findings) Console.WriteLine($"{finding.Message} {finding.Remedy}");
        foreach (var carried in result.Services
            .SelectMany(service => service.Plan.Findings)
            .Where(finding => finding.Code == ReferenceFindings.CarriedForward)
            .Select(finding => finding.Message)
            .Distinct(StringComparer.Ordinal))
        {
            Console.WriteLine(carried);
        }

        Console.WriteLine();
        foreach (var failure in result.Failures)
            Console.WriteLine($"A step failed {Failures.Tries} times and was set aside ({failure.Reason}): {failure.Message}");
        foreach (var service in result.Services)
            Console.WriteLine(Path.Combine(root,
                service.Record.Documents.First(document => document.EndsWith(UnionPack.FileName, StringComparison.Ordinal))));
        foreach (var statements in result.Services.Select(service => $"statements/{service.Plan.Service.Id}/{service.Plan.Version}"))
            Console.WriteLine(Path.Combine(root, statements));
        foreach (var document in result.ForecastDocuments) Console.WriteLine(Path.Combine(root, document));
        Console.WriteLine();
        Console.WriteLine(result.Written > 0
            ? $"{result.Written:N0} documents written. Open the folder:"
            : "Nothing has changed since the last run. The folder:");
        Console.WriteLine(root);
    }

    static string[] Row(ServiceRun run)
    {
        var (plan, cost) = (run.Plan, run.Plan.Cost(position => position.OnTransferredTerms));
        return Cells(plan.Service.Name, [run], cost.Total, cost.Known, Packs(run));
    }

    static string[] Totals(RunResult result)
    {
        var costs = result.Services.Select(service => service.Plan.Cost(position => position.OnTransferredTerms)).ToList();
        return Cells("All", result.Services, costs.Sum(cost => cost.Total), costs.Sum(cost => cost.Known),
            result.Services.Sum(Packs) + result.ForecastDocuments.Count(IsPack));
    }

    static string[] Cells(string name, IReadOnlyList<ServiceRun> runs, decimal cost, int known, int packs)
    {
        var people = runs.SelectMany(run => run.Plan.People).ToList();
        var matched = people.Count(person => !person.NeedsReview);
        string Count(Severity severity) => Number(runs.Sum(run => run.Findings.Count(finding => finding.Severity == severity)));
        return [name, Number(people.Count), Count(Severity.Blocking), Count(Severity.Warning), Count(Severity.Note), Number(matched),
            Number(people.Count - matched), known == 0 ? "not known" : Wording.Pounds(cost), $"{Number(known)} of {Number(people.Count)}",
            Number(packs)];
    }

    static int Packs(ServiceRun run) => run.Record.Documents.Count(IsPack) + run.Record.Statements;

    static bool IsPack(string document) => document.EndsWith(".pdf", StringComparison.Ordinal);

    static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    static void PrintTable(IReadOnlyList<string[]> rows)
    {
        var table = new Spectre.Console.Table().Border(TableBorder.Simple);
        for (var column = 0; column < Heads.Length; column++)
        {
            table.AddColumn(new Spectre.Console.TableColumn(Heads[column]) { Alignment = column == 0 ? Justify.Left : Justify.Right });
        }

        foreach (var row in rows) table.AddRow([.. row.Select(Markup.Escape)]);
        AnsiConsole.Write(table);
    }

    /// <summary>Rows in columns, the first ones aligned left.</summary>
    public static void PrintPlain(IReadOnlyList<string[]> lines, int leftColumns)
    {
        var widths = Enumerable.Range(0, lines[0].Length).Select(column => lines.Max(line => line[column].Length)).ToList();
        foreach (var line in lines)
            Console.WriteLine(string.Join("  ",
                line.Select((cell, column) => column < leftColumns ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))));
    }
}
