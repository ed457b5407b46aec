using CsvHelper;
using Workforce.Findings;

namespace Workforce.Grading;

/// <summary>
/// A row of a file of titles. <paramref name="BestId"/> and <paramref name="AcceptableIds"/> are a person's answer: a role's id or NONE;
/// null and empty where nobody has answered.
/// </summary>
public sealed record TitleRow(string Title, string ServiceArea, string? BestId, IReadOnlyList<string> AcceptableIds)
{
    /// <summary>What stands for “none of these” in files.</summary>
    public const string None = "NONE";

    public bool Accepts(string id) => id == BestId || AcceptableIds.Contains(id);
}

/// <summary>
/// Reads titles from CSV: <c>contractor_title,service_area</c> and, for measuring, <c>council_role_id,acceptable_role_ids</c>.
/// </summary>
public static class TitleFile
{
    /// <summary>The file is not a table with the columns needed.</summary>
    public const string Unusable = "GR_TITLES_UNUSABLE";

    static readonly CsvReaderOptions Csv = new()
    {
        IncludeValuesInExceptions = false,
        TrackLineNumbers = true,
        MissingField = CsvMissingFieldHandling.ReturnEmpty,
        FieldCountMismatch = CsvFieldCountHandling.Allow
    };

    public static Checked<IReadOnlyList<TitleRow>> Read(Stream content, bool labelled)
    {
        List<TitleRow> rows = [];
        string[] needed = labelled ? ["contractor_title", "service_area", "council_role_id"] : ["contractor_title", "service_area"];
        try
        {
            using var csv = CsvReader.Create(content, Csv, leaveOpen: true);
            while (csv.Read())
            {
                if (rows.Count == 0 && needed.FirstOrDefault(name => !csv.TryGetFieldIndex(name, out _)) is { } missing)
                    return Refused($"it has no column {missing}");
                string Cell(string name) => csv.TryGetFieldIndex(name, out var at) ? csv.GetString(at) : "";
                var best = Cell("council_role_id").Trim();
                if (labelled && best.Length == 0) return Refused($"line {csv.LineNumber} has no council_role_id");
                rows.Add(new TitleRow(CsvCells.AsGiven(Cell("contractor_title")), CsvCells.AsGiven(Cell("service_area")),
                    best.Length > 0 ? best : null, Cell("acceptable_role_ids").Split([';', ' '], StringSplitOptions.RemoveEmptyEntries)));
            }
        }
        catch (FormatException)
        {
            return Refused("it is not a comma-separated table");
        }

        return rows.Count > 0 ? new(rows, []) : Refused("it has no titles");
    }

    static Checked<IReadOnlyList<TitleRow>> Refused(string why) =>
        new([], [new Finding(Unusable, Severity.Blocking, $"The titles cannot be read: {why}.", Location.Everything,
            "Give a CSV in UTF-8 with the columns contractor_title and service_area, and council_role_id to measure against.")]);
}
