using CsvHelper;
using Workforce.Findings;

namespace Workforce.Packs;

/// <summary>
/// How personal statements may leave (law.md 122). Before the transfer the council is not the employer: they go sealed by reference to the
/// contractor to hand on, or directly only with its recorded agreement; otherwise they are held until the transfer.
/// </summary>
public static class StatementRoute
{
    /// <summary>Statements may not go to the people themselves yet.</summary>
    public const string Held = "PK_STATEMENTS_HELD";

    /// <summary>The list by which the contractor hands on what it does not open.</summary>
    public const string FileName = "hand-on.csv";

    /// <summary>What holds statements back from going to the people directly on a day; null where they may go.</summary>
    /// <param name="records">The service's.</param>
    /// <param name="transfer">From then on they are the council's employees.</param>
    /// <param name="on">The day.</param>
    public static Finding? Hold(IReadOnlyList<IssueRecord> records, DateOnly transfer, DateOnly on) =>
        on >= transfer || records.Any(record => record.Agreement is { } agreement && agreement.On <= on)
            ? null
            : new(Held, Severity.Blocking,
                $"Until the transfer on {Wording.Date(transfer)} statements do not go to the people directly: the contractor’s agreement is not recorded.",
                Location.Everything,
                "Give them to the contractor sealed, to hand on; or record its agreement and how the contact details were lawfully given; or wait for the transfer.");

    /// <summary>
    /// A line for each statement: the contractor's own reference, and the name of the sealed document. Nothing else about anybody.
    /// </summary>
    /// <param name="people">Those whose statements are ready.</param>
    public static byte[] HandOn(IEnumerable<PersonPlan> people)
    {
        using var content = new MemoryStream();
        using (var csv = CsvWriter.Create(content, new CsvWriterOptions { Injection = CsvInjection.Escape, WriteByteOrderMark = true },
            leaveOpen: true))
        {
            csv.WriteRecord(["your reference", "sealed document"]);
            foreach (var person in people)
                csv.WriteRecord([person.Employee.EmployeeRef
                    ?? $"{(person.Employee.Sheet is { } sheet ? $"sheet {sheet}, " : "")}row {person.Employee.Row} of your list",
                    person.Key]);
        }

        return content.ToArray();
    }
}
