using System.Text;
using System.Text.Json;
using Workforce.Grading;
using Workforce.Packs;
using Workforce.Programme;
using Workforce.StaffLists;
using Workforce.Storage;

namespace Workforce.DataRights;

/// <summary>A cell of the person's row, under its heading.</summary>
public sealed record HeldCell(string Heading, string Text);

/// <summary>What a list holds of the person: the cells as they came, and what was made of them.</summary>
/// <param name="List">The file's name as it came.</param>
/// <param name="Sha256">Of the file.</param>
public sealed record HeldRecord(
    string List, string Sha256, DateOnly? ListAsAt, DateTimeOffset FirstSeen, ListPlace Place, Scope Scope, IReadOnlyList<HeldCell> Cells,
    IReadOnlyDictionary<string, string> Read, IReadOnlyList<string> Questions);

/// <summary>What was worked out for the person from the newest list.</summary>
public sealed record HeldPlan(string Version, DateOnly AsAt, DateOnly TransferDate, string? Role, string? Grade, int? Point, string Basis,
    PersonCost Cost, IReadOnlyList<HeldTerm> Terms);

public sealed record HeldTerm(string Term, string Contractor, string Council);

/// <summary>A statement made for the person, with its text.</summary>
public sealed record HeldStatement(string Path, string Sha256, string Html);

/// <summary>An access link made for the person: when it was made, by whom, and when it was opened.</summary>
public sealed record HeldLink(string Id, DateTimeOffset Made, string MadeBy, DateTimeOffset Expires, DateTimeOffset? Revoked,
    IReadOnlyList<DateTimeOffset> Openings);

/// <summary>Everything held about one person in one service (UK GDPR Art 15), and nobody else's data.</summary>
/// <param name="Key">What stands for the person in paths.</param>
public sealed record SubjectFile(
    string Service, string Council, string Contractor, string Key, DateOnly AsAt, IReadOnlyList<HeldRecord> Records, HeldPlan? Plan,
    IReadOnlyList<HeldStatement> Statements,
    IReadOnlyList<AnswerRecord> Answers, IReadOnlyList<Correction> Corrections, IReadOnlyList<HeldLink> Links);

/// <summary>Gathers a <see cref="SubjectFile"/> from the stores.</summary>
public sealed class SubjectAccess(IDocumentStore documents, IRecordStore records, PlanSource plans)
{
    public async Task<SubjectFile> OfAsync(Service service, CouncilFolder folder, IReadOnlyList<ListedPerson> person, RunTime time,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(time);
        var keys = person.Select(record => record.Key).ToHashSet(StringComparer.Ordinal);
        var references = person.Select(record => record.Employee.EmployeeRef?.Trim().ToUpperInvariant())
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        var plan = (await plans.NewestAsync(service, folder, time, unusable: null, cancellation))?.Plan;
        var planned = plan?.People.FirstOrDefault(one => person.Any(record => record.Key == one.Key
            && record.On.From.Hash == plan.ListHash));
        var answers = (await ContractorAnswers.AcceptedAsync(records, service.Id,
            cancellation)).Where(answer => answer.Reference is { } reference
            && references.Contains(reference.Trim().ToUpperInvariant()));
        var corrections = (await Corrections.ListAsync(records, service.Id,
            cancellation)).Where(correction => keys.Contains(correction.Person));
        var links = (await new AccessLinks(records).ListAsync(cancellation)).Where(link => link.Kind == LinkKind.Employee
            && link.Service == service.Id && keys.Contains(link.Holder));
        return new SubjectFile(
            service.Id, folder.Council.Branding.Council, service.Contractor, planned?.Key ?? person[0].Key, time.AsAt ?? time.Today,
            [.. person.Select(Held)], plan is not null && planned is not null ? Held(planned, plan) : null,
            await StatementsAsync(service.Id, person, cancellation), [.. answers], [.. corrections],
            [.. links.Select(link => new HeldLink(link.Id, link.Made, link.MadeBy, link.Expires, link.Revoked, link.Openings))]);
    }

    static HeldPlan Held(PersonPlan person, ServicePlan plan) => new(
        plan.Version, plan.AsAt, plan.TransferDate, person.Placement?.Role.Title, person.Placement?.Grade.Name,
        person.Placement?.Point?.Point, person.Basis, person.Cost,
        [.. person.Terms.Select(term => new HeldTerm(term.Term, term.Contractor, term.Council))]);

    static HeldRecord Held(ListedPerson person)
    {
        var (record, list) = (person.Employee, person.On);
        var questions = list.Findings
            .Where(finding => finding.Where.Row == record.Row && finding.Where.Sheet == record.Sheet
                && (record.Column is null || finding.Where.Column == record.Column))
            .Select(finding => $"{finding.Code}: {finding.Message}");
        return new(list.List.FileName, list.From.Hash, list.From.AsAt, list.From.FirstSeen, person.Place, record.Scope,
            [.. ListPlace.AllOf(record).SelectMany(place => Cells(list, place))], Read(record), [.. questions]);
    }

    /// <summary>
    /// The row's own cells, or both rows' where people have two, the card's, or the column's where people stand side by side.
    /// </summary>
    static IEnumerable<HeldCell> Cells(ReadList list, ListPlace at)
    {
        if (list.Cells.Sheets.FirstOrDefault(sheet => sheet.Name == at.Sheet) is not { } sheet) return [];
        var people = new PersonCells(sheet);
        if (at.Column is { } column && people.IsAcross(column))
            return sheet.Rows.SelectMany(row => row.Cells
                .Where(cell => people.Has(at.Row, column, row.Number, cell))
                .Select(cell => new HeldCell(row.Cells[0].Letter == column ? $"row {row.Number}" : row.Cells[0].Text, cell.Text)));
        if (people.IsCard(at.Row))
            return sheet.Rows.SelectMany(row => row.Cells
                .Select((cell, place) => (Cell: cell, Label: place == 0 ? null : row.Cells[place - 1].Text))
                .Where(pair => people.Has(at.Row, null, row.Number, pair.Cell) && (pair.Label is not null || row.Cells.Count == 1))
                .Select(pair => new HeldCell(pair.Label ?? $"row {row.Number}", pair.Cell.Text)));
        var headings = list.List.Columns
            .Where(one => one.Sheet == at.Sheet && one.Letter is not null)
            .GroupBy(one => one.Letter!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => (First: group.First().Heading, Second: group.Last().Heading),
                StringComparer.Ordinal);
        return sheet.Rows.SelectMany(row => row.Cells
            .Where(cell => people.Has(at.Row, at.Column, row.Number, cell))
            .Select(cell => new HeldCell(Heading(cell, row.Number == at.Row) is { Length: > 0 } heading
                ? heading
                : $"column {cell.Letter}",
                cell.Text)));

        string? Heading(RawCell cell, bool first) =>
            headings.TryGetValue(cell.Letter, out var known) ? first ? known.First : known.Second : null;
    }

    static Dictionary<string, string> Read(Employee record)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        void Add(string name, object? value)
        {
            if (value is not null) values[name] = FormattableString.Invariant($"{value}");
        }

        Add("employeeRef", record.EmployeeRef);
        Add("name", record.Name);
        Add("jobTitle", record.JobTitle);
        Add("weeklyHours", record.WeeklyHours?.Hours);
        Add("weeksPerYear", record.WeeksPerYear);
        Add("annualFtePay", record.AnnualFtePay?.Pounds);
        Add("hourlyRate", record.HourlyRate?.Pounds);
        Add("startDate", record.StartDate?.ToString("O"));
        Add("dateOfBirth", record.DateOfBirth?.ToString("O"));
        Add("age", record.Age);
        Add("pensionScheme", record.PensionScheme);
        Add("contractType", record.ContractType);
        Add("contractEnd", record.ContractEnd?.ToString("O"));
        Add("postcode", record.Postcode);
        foreach (var (name, value) in record.Extra) values.TryAdd(name, value);
        return values;
    }

    async Task<IReadOnlyList<HeldStatement>> StatementsAsync(string service, IReadOnlyList<ListedPerson> person,
        CancellationToken cancellation)
    {
        var versions = await ListsOfVersionsAsync(service, cancellation);
        List<string> paths = [];
        await foreach (var document in documents.ListAsync($"statements/{service}/", cancellation))
        {
            if (document.Path.Split('/') is [_, _, var version, var name] && name.EndsWith(".html", StringComparison.Ordinal)
                && person.Any(record => name.StartsWith(record.Key, StringComparison.Ordinal)
                    && (record.On.IsKnownByReference(record.Employee) || versions.GetValueOrDefault(version) == record.On.From.Hash)))
            {
                paths.Add(document.Path);
            }
        }

        List<HeldStatement> statements = [];
        foreach (var path in paths)
        {
            if (await documents.ReadAsync(path, cancellation) is { } content)
                statements.Add(new(path, ContentHash.Of(content), Encoding.UTF8.GetString(content)));
        }

        return statements;
    }

    /// <summary>
    /// From which list each version and each issue was made: a key that stands for a row is somebody else's in another list.
    /// </summary>
    async Task<Dictionary<string, string>> ListsOfVersionsAsync(string service, CancellationToken cancellation)
    {
        Dictionary<string, string> lists = new(StringComparer.Ordinal);
        foreach (var issue in (await Issues.ListAsync(records, service, cancellation)).Where(record => record.Step == IssueStep.Issued
            && record.Sources is not null))
        {
            lists[$"issued-{issue.Number}"] = issue.Sources!.List;
        }

        await foreach (var record in records.ListAsync(Tables.Plans, service, cancellation))
        {
            await using var plan = await documents.OpenAsync(PlanPaths.PlanFile(service, record.Row), cancellation);
            if (plan is null) continue;
            using var json = await JsonDocument.ParseAsync(plan, cancellationToken: cancellation);
            lists[record.Row] = json.RootElement.GetProperty("list").GetProperty("hash").GetString()!;
        }

        return lists;
    }
}
