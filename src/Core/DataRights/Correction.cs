using System.Globalization;
using System.Text.Json;
using Workforce.Findings;
using Workforce.Packs;
using Workforce.StaffLists;
using Workforce.Storage;

namespace Workforce.DataRights;

/// <summary>
/// One value of a person's record, put right by a named person (UK GDPR Art 16). The list itself is never changed: the correction lies over
/// the cell for as long as the list says what it said.
/// </summary>
/// <param name="Person">The person's key; see <see cref="PersonKeys"/>.</param>
/// <param name="List">Hash of the list on which it was made.</param>
/// <param name="Field">As in reading.schema.json.</param>
/// <param name="Before">What the list's cell says; null where it says nothing.</param>
/// <param name="FollowsPerson">The key stands for the contractor's own reference, so that the correction holds on later lists too.</param>
public sealed record Correction(DateTimeOffset At, string By, string Person, string List, string Field, string? Before, string After,
    string Why, bool FollowsPerson)
{
    /// <summary>Issued statements as they were before corrected ones took their place, by the hash of their bytes.</summary>
    public IReadOnlyList<IssuedDocument> Superseded { get; init; } = [];

    public string ToJson() => JsonSerializer.Serialize(this, StrictJson.Options);

    public static Correction FromJson(string body) =>
        JsonSerializer.Deserialize<Correction>(body, StrictJson.Options) ?? throw new InvalidDataException("A correction is empty.");
}

/// <summary>A list read with the corrections that were made to it.</summary>
public static class CorrectedList
{
    /// <summary>The list has moved on: a correction is not laid over it.</summary>
    public const string NotApplied = "PR_CORRECTION_NOT_APPLIED";

    /// <summary>What may be corrected: what a list's cell can say. A wrong reference is another person's, so it needs a new list.</summary>
    public static IReadOnlyList<string> FieldNames { get; } =
        ["name", "jobTitle", "weeklyHours", "weeksPerYear", "hourlyRate", "annualFtePay", "startDate", "dateOfBirth", "age",
            "pensionScheme", "contractType", "postcode", "noticePeriod", "holidayEntitlement", "fullTimeWeek"];

    /// <param name="raw">The list as sent.</param>
    /// <param name="context">With the answers that were accepted.</param>
    /// <param name="corrections">In order of time: the last word on a field counts.</param>
    /// <param name="service">The service's id.</param>
    /// <param name="list">The hash of the file.</param>
    /// <param name="secret">The key of <see cref="PersonKeys"/>.</param>
    public static Checked<StaffList?> Read(RawStaffList raw, ListContext context, IReadOnlyList<Correction> corrections, string service,
        string list, ReadOnlySpan<byte> secret)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(corrections);
        var read = StaffListParser.Parse(raw, context);
        if (corrections.Count == 0 || read.Value is not { } sent) return read;
        var people = sent.InScope.ToList();
        var byKey = PersonKeys.For(service, people, secret)
            .Zip(people)
            .ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        List<RowAnswer> laid = [];
        List<Finding> findings = [];
        foreach (var correction in corrections.GroupBy(correction => (correction.Person, correction.Field)).Select(same => same.Last()))
        {
            if (byKey.GetValueOrDefault(correction.Person) is not { } person || !(correction.FollowsPerson || correction.List == list)
                || TextOf(person, correction.Field) is var says && says != correction.Before && says != correction.After)
            {
                findings.Add(Left(correction, byKey.GetValueOrDefault(correction.Person)));
            }
            else
                laid.Add(new(correction.At.ToString("d MMMM yyyy", CultureInfo.InvariantCulture), person.Sheet, person.Row, person.Column,
                    correction.Field, correction.After, IsCorrection: true));
        }

        var corrected = laid.Count == 0 ? read : StaffListParser.Parse(raw, context with { Answers = [.. context.Answers, .. laid] });
        return new(corrected.Value, [.. corrected.Findings, .. findings]);
    }

    /// <summary>The cell as the list has it.</summary>
    public static string? TextOf(Employee person, string field) =>
        person.Sources.GetValueOrDefault(field) is { Text: { Length: > 0 } text } ? text : field == "name" ? person.Name : null;

    static Finding Left(Correction correction, Employee? person) => new(
        NotApplied, Severity.Warning,
        $"A correction of {correction.Field}, made on {Packs.Wording.Date(DateOnly.FromDateTime(correction.At.Date))}, is not used: {(person is null ? "this list does not have the person where they were" : "this list says something else by now")}.",
        new(person?.Sheet, person?.Row, person?.Column, correction.Field),
        "Look whether the list has put it right; if not, correct it again.");
}
