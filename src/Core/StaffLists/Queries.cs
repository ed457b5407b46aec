using System.Security.Cryptography;
using System.Text;
using Workforce.Findings;

namespace Workforce.StaffLists;

/// <summary>One question to the contractor, answerable in its row of contractor-queries.csv.</summary>
/// <param name="Number">Such as <c>Q-4F7K-2MTD</c>: the same question about the same person has the same number in every version.</param>
/// <param name="Row">Null for a question about the list as a whole.</param>
/// <param name="Reference">The contractor's own for the person; null where the list gives none.</param>
/// <param name="Code">Of the finding it comes from.</param>
/// <param name="Field">As in reading.schema.json.</param>
/// <param name="LegalGround">Null where the council asks without a duty to answer.</param>
public sealed record Query(string Number, string? Sheet, int? Row, string? Column, string? Reference, string Code, string? Field,
    string Question, string? LegalGround, DateOnly? Due);

/// <summary>
/// What the contractor is asked after a list was read: questions about the list first, then row by row as the list stands. Holds people's
/// references, for it goes to whoever sent them; never a name or a health detail.
/// </summary>
public sealed record Queries(IReadOnlyList<Query> All)
{
    /// <summary>Without 0, 1, I, L and O, which are mistaken for each other when read out; without U.</summary>
    const string Letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <param name="list">The list as read.</param>
    /// <param name="findings">Of reading and parsing it; others are passed over.</param>
    /// <param name="due">Usually 28 days before the transfer, when liability information must be complete (TUPE reg 11(6)).</param>
    /// <param name="service">Keeps the numbers of one service's questions apart from another's, so that an answer never lands in the wrong
    /// one.</param>
    /// <param name="comparison">With the list before this one, where there is one.</param>
    public static Queries From(StaffList list, IEnumerable<Finding> findings, DateOnly? due, string service = "",
        StaffListComparison? comparison = null)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(findings);
        var rows = list.Records
            .GroupBy(record => (record.Sheet, (int?)record.Row, record.Column))
            .ToDictionary(group => group.Key, group => group.First());
        var identities = new RowIdentities(list.Records);
        HashSet<string> used = new(StringComparer.Ordinal);
        List<Query> queries = [];
        foreach (var finding in findings)
        {
            if (QueryWording.Of(finding) is not { } question) continue;
            var (sheet, row, column, field) = finding.Where;
            var record = rows.GetValueOrDefault((sheet, row, column)) ?? rows.GetValueOrDefault((sheet, row, null));
            if (row is not null && record is null) continue;
            var identity = record is not null
                ? identities.Of(record)
                : $"list\n{sheet}\n{(finding.Code == ListFindings.ParticularMissing || QueryWording.IsOfTerms(finding) ? finding.Message : column)}";
            queries.Add(new(Number($"{service}\n{finding.Code}\n{field}\n{identity}", used), sheet, row, record?.Column,
                record?.EmployeeRef, finding.Code, field, question, QueryWording.Ground(finding), due));
        }

        foreach (var asked in comparison is null ? [] : ComparisonQueries.Of(comparison))
        {
            var identity = asked.Row is { } record ? identities.Of(record) : $"list\n{asked.Key}";
            queries.Add(new(Number($"{service}\n{asked.Code}\n{asked.Field}\n{identity}", used), asked.Row?.Sheet, asked.Row?.Row,
                asked.Row?.Column, asked.Row?.EmployeeRef, asked.Code, asked.Field, asked.Question, asked.Ground, due));
        }

        var order = list.Sheets
            .Select((reading, index) => (reading.Name, index))
            .GroupBy(pair => pair.Name ?? "", StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().index, StringComparer.Ordinal);
        return new([.. queries.OrderBy(query => query.Row is not null)
            .ThenBy(query => order.GetValueOrDefault(query.Sheet ?? ""))
            .ThenBy(query => query.Column?.Length)
            .ThenBy(query => query.Column, StringComparer.Ordinal)
            .ThenBy(query => query.Row)]);
    }

    static string Number(string of, HashSet<string> used)
    {
        for (var attempt = 0; ; attempt++)
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(attempt == 0 ? of : $"{of}\n{attempt}"));
            var letters = string.Concat(hash.Take(8).Select(part => Letters[part % Letters.Length]));
            var number = $"Q-{letters[..4]}-{letters[4..]}";
            if (used.Add(number)) return number;
        }
    }

    /// <summary>
    /// What a row is known by from version to version: reference, else name, else what an anonymised list gives, else its place.
    /// </summary>
    sealed class RowIdentities(IReadOnlyList<Employee> records)
    {
        static readonly Func<Employee, string?>[] Ways =
        [
            record => record.EmployeeRef is { } reference ? $"reference\n{reference.Trim().ToUpperInvariant()}" : null,
            record => record.Name is { } name ? $"name\n{name.ToUpperInvariant()}\n{record.DateOfBirth:O}" : null,
            record => record is { StartDate: { } start, JobTitle: { } title }
                ? $"facts\n{start:O}\n{title.ToUpperInvariant()}\n{record.Postcode}"
                : null,
        ];

        readonly List<(Func<Employee, string?> Way, HashSet<string> Once)> ways =
            [.. Ways.Select(way => (way,
                records.Select(way)
                    .OfType<string>()
                    .GroupBy(key => key, StringComparer.Ordinal)
                    .Where(group => group.Count() == 1)
                    .Select(group => group.Key)
                    .ToHashSet(StringComparer.Ordinal)))];

        public string Of(Employee record) =>
            ways.Select(way => way.Way(record) is { } key && way.Once.Contains(key) ? key : null).FirstOrDefault(key => key is not null)
                ?? $"row\n{record.Sheet}\n{record.Row}\n{record.Column}";
    }
}
