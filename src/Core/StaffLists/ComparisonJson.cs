using System.Globalization;
using System.Text.Json;
using Workforce.Storage;

namespace Workforce.StaffLists;

/// <summary>Writes a comparison in the shape of docs/schemas/comparison.schema.json, version 1.</summary>
public static class ComparisonJson
{
    public static byte[] Write(StaffListComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                schemaVersion = 1,
                earlier = List(comparison.Earlier),
                later = List(comparison.Later),
                matched = comparison.Matched.Select(person => new
                {
                    earlier = Person(person.Earlier),
                    later = Person(person.Later),
                    matchedBy = Of(person.By),
                    changes = person.Changes.Select(change => new { change.Field, change.Before, change.After })
                }),
                joiners = comparison.Joiners.Select(Person),
                leavers = comparison.Leavers.Select(person => new
                {
                    earlier = Person(person.Earlier),
                    laterRow = person.Row is { } row ? Person(row) : null
                }),
                questions = comparison.Questions.Select(question => new
                {
                    question.Finding.Code,
                    severity = question.Finding.Severity.ToString().ToLowerInvariant(),
                    question.Finding.Message,
                    question.Finding.Remedy,
                    count = question.People.Count,
                    question.Of,
                    people = question.People.Select(Person),
                }),
            },
            StrictJson.Options);
    }

    /// <summary>As the schema writes it: <c>nameAndBirth</c>.</summary>
    public static string Of(MatchedBy by) => char.ToLowerInvariant(by.ToString()[0]) + by.ToString()[1..];

    static object List(StaffList list) => new { file = list.FileName, asAtDate = Day(list.AsAt), people = list.InScope.Count() };

    static object Person(Employee person) =>
        new
        {
            person.Sheet,
            person.Row,
            person.Column,
            person.EmployeeRef,
            person.Name,
            person.JobTitle,
            startDate = Day(person.StartDate)
        };

    static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
