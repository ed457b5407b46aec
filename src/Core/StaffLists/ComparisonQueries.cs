using Workforce.Findings;

namespace Workforce.StaffLists;

/// <summary>
/// What a comparison asks, as the contractor reads it: each person's change in that person's row, what is seen of many for the list as a
/// whole. A change after liability information was given must be notified in writing (TUPE reg 11(5)).
/// </summary>
static class ComparisonQueries
{
    const string Changes = "TUPE reg 11(5)";

    /// <summary>One question: the row of the later list it is about or none, and what keeps it apart from others of its kind.</summary>
    internal sealed record Asked(string Code, Employee? Row, string Key, string? Field, string Question, string? Ground);

    public static IEnumerable<Asked> Of(StaffListComparison comparison) =>
        comparison.Questions
            .Where(question => question.Finding.Severity == Severity.Warning)
            .SelectMany(question => Of(question, comparison));

    static IEnumerable<Asked> Of(ComparisonQuestion question, StaffListComparison comparison)
    {
        var earlier = $"your list {(comparison.Earlier.AsAt is { } date ? $"of {Wording.Day(date)}" : "before this one")}";
        Asked Row(Employee person, string? field, string text) => new(question.Finding.Code, person, "", field, text, Changes);
        return question.Finding.Code switch
        {
            ComparisonQuestions.MovedOn => question.People.Select(person =>
                Row(person, null,
                    $"This person began before {earlier} and was not on it. Please say when and why they were assigned to this contract, where they worked before, and what share of their time is spent on it.")),
            ComparisonQuestions.PayBeyondRest =>
                Changed("hourlyRate", "Please give the reason, the date and who decided it, and say whether the contract required it."),
            ComparisonQuestions.HoursRaised =>
                Changed("weeklyHours", "Please give the reason and the date, and send the signed variation."),
            ComparisonQuestions.TitleRaised =>
                Changed("jobTitle", "Please say what changed in the work, since when, and whether the post was advertised."),
            ComparisonQuestions.ServiceLengthened => Changed("startDate", "Please give the evidence for the earlier date."),
            ComparisonQuestions.MissingUnexplained =>
                question.People.Select(person => new Asked(question.Finding.Code, null,
                    person.EmployeeRef ?? $"{person.Sheet} {person.Row}", null,
                $"{(person.EmployeeRef is { } reference ? $"The person with the reference {reference}" : $"The person in row {person.Row}")} of {earlier} is not on this one. Please say whether they left, when and why, or were moved off the contract.",
                Changes)),
            ComparisonQuestions.ReferencesChanged or ComparisonQuestions.JoinersOneSite or ComparisonQuestions.PayRaisedForAll
                or ComparisonQuestions.BandLeft
                when QueryWording.Request(question.Finding.Remedy) is { } request =>
                [new Asked(question.Finding.Code, null, question.Finding.Message, null, $"{question.Finding.Message} {request}", Changes)],
            _ => [],
        };

        IEnumerable<Asked> Changed(string field, string request) =>
            question.People.Select(person => Row(person, field, $"{Change(person, field)}{request}"));

        string Change(Employee person, string field) =>
            comparison.Matched.FirstOrDefault(match => ReferenceEquals(match.Later,
                person))?.Changes.FirstOrDefault(change => change.Field == field
                || (field == "hourlyRate" && change.Field == "annualFtePay")) is { } change
                ? $"{char.ToUpperInvariant(earlier[0])}{earlier[1..]} gave {change.Before}; this one gives {change.After}. " : "";
    }
}
