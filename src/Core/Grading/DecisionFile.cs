using System.Globalization;
using CsvHelper;
using Workforce.Findings;

namespace Workforce.Grading;

/// <summary>
/// The list of decisions as CSV, out and in:
/// <c>decided_at,decided_by,kind,contractor,contractor_title,service_area,from_role_id,to_role_id,why</c>.
/// What goes out comes in unchanged, and decisions that are there already are not added twice. A row that nobody has signed (no time, name
/// or reason) is a question still open, as the review queue writes it, and is passed over.
/// </summary>
public static class DecisionFile
{
    /// <summary>The file is not a table with these columns.</summary>
    public const string Unusable = "GR_DECISIONS_UNUSABLE";

    /// <summary>A row does not say who, when, what or why, or names no role of the council's.</summary>
    public const string RowRefused = "GR_DECISION_REFUSED";

    /// <summary>A decision names a role that the council's table no longer has.</summary>
    public const string RoleGone = "GR_DECISION_ROLE_GONE";

    static readonly string[] Columns = ["decided_at", "decided_by", "kind", "contractor", "contractor_title", "service_area",
        "from_role_id", "to_role_id", "why"];
    static readonly CsvReaderOptions Csv = new()
    {
        IncludeValuesInExceptions = false,
        TrackLineNumbers = true,
        MissingField = CsvMissingFieldHandling.ReturnEmpty,
        FieldCountMismatch = CsvFieldCountHandling.Allow
    };

    static readonly Dictionary<string, DecisionKind> Kinds = new(StringComparer.Ordinal)
    {
        ["role"] = DecisionKind.Role,
        ["duties-compared"] = DecisionKind.DutiesCompared,
        ["withdrawn"] = DecisionKind.Withdrawn,
    };

    /// <summary>The review queue as rows for people to sign: the proposal is filled in, who, when and why are not.</summary>
    public static byte[] ToSign(IReadOnlyList<ReviewItem> queue, string contractor, string serviceArea) => Write(
    [
        .. queue.Where(item => item.Title is not null).Select(item => (string[])
        [
            "", "", item.Why == ReviewReason.DutiesToCompare ? "duties-compared" : "role", contractor, item.Title!, serviceArea,
            Proposed(item), item.Why is ReviewReason.ToApprove or ReviewReason.DutiesToCompare ? Proposed(item) : "", "",
        ]),
    ]);

    static string Proposed(ReviewItem item) =>
        item.Decided?.Role?.To ?? (item.Candidates.Count > 0 ? item.Candidates[0].Role?.Id ?? TitleRow.None : "");

    public static byte[] Write(IEnumerable<Decision> decisions) => Write(
    [
        .. decisions.Select(decision => (string[])
        [
            decision.At.ToString("O", CultureInfo.InvariantCulture), decision.By, Kinds.Single(kind => kind.Value == decision.Kind).Key,
            decision.Contractor, decision.Title,
            decision.ServiceArea, decision.From ?? "", decision.To ?? "", decision.Why,
        ]),
    ]);

    static byte[] Write(IReadOnlyList<string[]> rows)
    {
        using var content = new MemoryStream();
        using (var csv = CsvWriter.Create(content, new CsvWriterOptions { Injection = CsvInjection.Escape }, leaveOpen: true))
        {
            csv.WriteRecord(Columns);
            foreach (var row in rows) csv.WriteRecord(row);
        }

        return content.ToArray();
    }

    /// <summary>The decisions of a file, or none with every fault by its line: half a list of decisions is no list.</summary>
    /// <param name="content">The file.</param>
    /// <param name="roles">The ids a decision may name, besides NONE.</param>
    public static Checked<IReadOnlyList<Decision>> Read(Stream content, IReadOnlySet<string> roles)
    {
        List<Decision> read = [];
        List<Finding> findings = [];
        try
        {
            using var csv = CsvReader.Create(content, Csv, leaveOpen: true);
            while (csv.Read())
            {
                if (findings.Count == 0 && read.Count == 0
                    && Columns.Where(name => name != "from_role_id")
                        .FirstOrDefault(name => !csv.TryGetFieldIndex(name, out _)) is { } missing)
                {
                    return Refused($"they have no column {missing}");
                }

                string Cell(string name) => csv.TryGetFieldIndex(name, out var at) ? CsvCells.AsGiven(csv.GetString(at)).Trim() : "";
                if (Cell("decided_at").Length + Cell("decided_by").Length + Cell("why").Length == 0) continue;
                var decision = Row(Cell, out var fault, roles);
                if (decision is not null) read.Add(decision);
                else
                    findings.Add(new Finding(RowRefused, Severity.Blocking, $"Decisions, line {csv.LineNumber}: {fault}.",
                        new Location(Row: (int)csv.LineNumber), "Correct the line and import the file again; nothing of it was taken in."));
            }
        }
        catch (FormatException)
        {
            return Refused("they are not a comma-separated table");
        }

        return findings.Count > 0 ? new([], findings) : read.Count > 0 ? new(read, []) : Refused("no row has a time, a name and a reason");
    }

    static Decision? Row(Func<string, string> cell, out string fault, IReadOnlySet<string> roles)
    {
        fault = "";
        if (Columns.FirstOrDefault(name => name is not ("from_role_id" or "to_role_id") && cell(name).Length == 0) is { } empty)
            fault = $"{empty} is empty";
        else if (!DateTimeOffset.TryParse(cell("decided_at"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)
            || !char.IsAsciiDigit(cell("decided_at")[0]) || cell("decided_at").IndexOf('-', StringComparison.Ordinal) != 4)
        {
            fault = "decided_at is not a date such as 2026-11-22 or 2026-11-22T14:05:00Z";
        }
        else if (!Kinds.ContainsKey(cell("kind"))) fault = $"kind is none of {string.Join(", ", Kinds.Keys)}";
        else if (cell("kind") == "withdrawn" != (cell("to_role_id").Length == 0))
            fault = cell("kind") == "withdrawn"
                ? "to_role_id is for decisions that stand, and this one withdraws"
                : "to_role_id is empty; give a role’s id or NONE";
        else if (cell("to_role_id") is { Length: > 0 } to && to != TitleRow.None && !roles.Contains(to))
            fault = $"the council has no role {to}";
        else if (cell("kind") == "duties-compared" && cell("to_role_id") == TitleRow.None)
            fault = "duties are compared with a role, not with NONE";
        if (fault.Length > 0) return null;
        string? OrNull(string name) => cell(name) is { Length: > 0 } given ? given : null;
        return new Decision(
            DateTimeOffset.Parse(cell("decided_at"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal), cell("decided_by"),
            Kinds[cell("kind")], cell("contractor"), cell("contractor_title"),
            cell("service_area"), OrNull("from_role_id"), OrNull("to_role_id"), cell("why"));
    }

    public static Finding RoleIsGone(StaffLists.Employee employee, string role) => new(
        RoleGone, Severity.Warning,
        $"It was decided that this title is role {role}, which the council's table no longer has; the proposal stands in its place.",
        new Location(employee.Sheet, employee.Row, employee.Column, "jobTitle"), "Decide again, or bring the role back.");

    static Checked<IReadOnlyList<Decision>> Refused(string why) =>
        new([], [new Finding(Unusable, Severity.Blocking, $"The decisions cannot be read: {why}.", Location.Everything,
            $"Give a CSV in UTF-8 with the columns {string.Join(", ", Columns)}.")]);
}
