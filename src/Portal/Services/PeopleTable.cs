using Workforce.Packs;

namespace Workforce.Portal.Services;

/// <summary>
/// The people of a plan with their grades and cost, as the page and its CSV show them. What is not known is said, never zero.
/// </summary>
static class PeopleTable
{
    public static readonly IReadOnlyList<string> Headings = ["Row", "Reference", "Job title", "Council role", "Grade", "Point",
        "Role decided", "Cost with contractor", "On transferred terms", "On council terms"];

    /// <summary>The column of the spine point; costs follow.</summary>
    public const int FiguresFrom = 5;

    public static IReadOnlyList<string> Row(PersonPlan person) =>
    [
        $"{(person.Employee.Sheet is { } sheet ? $"{sheet} " : "")}{person.Employee.Column}{person.Employee.Row}",
        person.Employee.EmployeeRef ?? "",
        person.Employee.JobTitle ?? "not given",
        person.Placement?.Role.Title ?? "none yet",
        person.Placement?.Grade.Name ?? "none yet",
        person.Placement?.Point is { } point ? $"{point.Point}" : "not known",
        person.Decided?.Role is not null
            ? person.DutiesCompared ? "yes, duties compared" : "yes, duties not compared"
            : person.NeedsReview
            ? "to look at"
            : "proposed",
        Cost(person.Cost.WithContractor?.Total, person),
        Cost(person.Cost.OnTransferredTerms?.Total, person),
        Cost(person.Cost.OnCouncilTerms?.Total, person),
    ];

    static string Cost(decimal? total, PersonPlan person) =>
        total is { } known ? Wording.Pounds(known) : $"not known{(person.Cost.WhyNotKnown is { } why ? $": {why}" : "")}";
}
