using System.Globalization;
using CsvHelper;

namespace Workforce.StaffLists;

/// <summary>
/// The files that go to the contractor beside the letter. Text that a spreadsheet would run as a formula is written so that it is not.
/// </summary>
public static class QueryFiles
{
    public const string QueriesFile = "contractor-queries.csv";

    public const string TemplateFile = "contractor-list-template.csv";

    public static readonly IReadOnlyList<string> QueryColumns = ["number", "sheet", "row", "reference", "field", "question", "legal_ground",
        "due", "answer"];

    /// <summary>One row for each question, the answer empty.</summary>
    public static byte[] Csv(Queries queries) => Write(QueryColumns, queries.All.Select(query =>
        (IReadOnlyList<string?>)[query.Number, query.Sheet, query.Column is { } column ? $"{column}{query.Row}" : Whole(query.Row),
            query.Reference, query.Field, query.Question, query.LegalGround, Day(query.Due), null]));

    static readonly (string Heading, Func<Employee, string?> Value)[] TemplateColumns =
    [
        ("Sheet", person => person.Sheet),
        ("Row", person => person.Column is { } column ? $"{column}{person.Row}" : Whole(person.Row)),
        ("Employee reference", person => person.EmployeeRef),
        ("Name", person => person.Name),
        ("Date of birth", person => Day(person.DateOfBirth)),
        ("Age", person => Whole(person.Age)),
        ("Job title", person => person.JobTitle),
        ("Place of work", person => PeopleMatcher.Site(person)),
        ("Continuous service date", person => Day(person.StartDate)),
        ("Contract type", person => person.ContractType is { } type ? ReadingJson.Contract(type)!.Replace('_', ' ') : null),
        ("Contracted hours per week", person => Known(person, "weeklyHours", Plain(person.WeeklyHours?.Hours))),
        ("Full-time hours", person => Plain(person.FullTimeWeek?.Hours)),
        ("Weeks paid per year", person => Known(person, "weeksPerYear", Plain(person.WeeksPerYear))),
        ("Hourly rate", person => Known(person, "hourlyRate", Plain(person.HourlyRate?.Pounds))),
        ("Full-time annual salary", person => Known(person, "annualFtePay", Plain(person.AnnualFtePay?.Pounds))),
        ("Pay frequency", person => Extra(person, "payFrequency")),
        ("Pension scheme",
            person => person.PensionScheme is { } scheme ? scheme.Replace("OTHER:", "", StringComparison.Ordinal).Replace('_', ' ') : null),
        ("Notice from employer", person => TermChanges.Notice(person.NoticePeriod)),
        ("Holiday entitlement", person => TermChanges.Holiday(person.HolidayEntitlement)),
        ("Sick pay", person => Extra(person, "sickPay")),
        ("Collective agreement", person => Extra(person, "collectiveAgreement")),
        ("Disciplinary action and grievances in last 2 years", person => Extra(person, "disciplinary")),
        ("Tribunal or court claims in last 2 years, or expected", person => Extra(person, "claims")),
        ("Home postcode", person => person.Postcode),
    ];

    /// <summary>
    /// One row for each person in scope, what the list says filled in, for the contractor to correct and complete. What was assumed is left
    /// empty: it is asked.
    /// </summary>
    public static byte[] Template(StaffList list) =>
        Write([.. TemplateColumns.Select(column => column.Heading)],
            list.InScope.Select(person => (IReadOnlyList<string?>)[.. TemplateColumns.Select(column => column.Value(person))]));

    static byte[] Write(IReadOnlyList<string> heading, IEnumerable<IReadOnlyList<string?>> rows)
    {
        using var content = new MemoryStream();
        using (var csv = CsvWriter.Create(content, new CsvWriterOptions { Injection = CsvInjection.Escape, WriteByteOrderMark = true },
            leaveOpen: true))
        {
            csv.WriteRecord([.. heading]);
            foreach (var row in rows) csv.WriteRecord([.. row.Select(cell => cell ?? "")]);
        }

        return content.ToArray();
    }

    static string? Known(Employee person, string field, string? value) => person.Assumed.Contains(field) ? null : value;

    static string? Extra(Employee person, string name) => person.Extra.GetValueOrDefault(name);

    static string? Plain(decimal? number) => number is { } value ? Wording.Plain(value) : null;

    static string? Whole(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
