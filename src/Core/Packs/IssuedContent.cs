using Workforce.Findings;
using Workforce.Terms;

namespace Workforce.Packs;

/// <summary>A job group as an issued pack shows it.</summary>
/// <param name="People">The number as published, or the mark of a suppressed one.</param>
public sealed record IssuedGroup(string Titles, string Role, string People);

/// <summary>What an issued union pack said, in published figures only, so that the list of changes gives nothing away that the packs do not.</summary>
public sealed record IssuedContent(DateOnly TransferDate, string Headcount, IReadOnlyList<IssuedGroup> Groups, IReadOnlyList<IssuedMeasure> Measures, IReadOnlyList<string> Questions)
{
    public static IssuedContent Of(ServicePlan plan) => Of(plan, JobGroup.Of(plan.People));

    static IssuedContent Of(ServicePlan plan, IReadOnlyList<JobGroup> groups) => new(
        plan.TransferDate,
        JobGroup.TotalText(groups),
        [.. groups.Select(group => new IssuedGroup(group.TitlesText, group.Role?.Title ?? "no council role yet", group.Headcount))],
        [.. plan.Measures.Select(measure => new IssuedMeasure(measure.What, measure.Proposed, measure.From))],
        [.. UnionPack.OpenQuestions(plan).Select(question => question.Ask)]);

    /// <summary>Every change a reader of the earlier pack has to know of, in plain sentences; none where the two say the same.</summary>
    public static IReadOnlyList<string> Changes(IssuedContent before, IssuedContent now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        return [.. Dates(before, now), .. People(before, now), .. MeasureChanges(before, now), .. QuestionChanges(before, now)];
    }

    static IEnumerable<string> Dates(IssuedContent before, IssuedContent now)
    {
        if (before.TransferDate != now.TransferDate) yield return $"The proposed date of transfer was {Wording.Date(before.TransferDate)}. It is {Wording.Date(now.TransferDate)}.";
    }

    static IEnumerable<string> People(IssuedContent before, IssuedContent now)
    {
        if (before.Headcount != now.Headcount) yield return $"The list had {before.Headcount} in scope. It has {now.Headcount}.";
        var (earlier, later) = (ByTitles(before), ByTitles(now));
        foreach (var titles in later.Keys.Union(earlier.Keys, StringComparer.Ordinal))
        {
            var (was, isNow) = (earlier.GetValueOrDefault(titles), later.GetValueOrDefault(titles));
            if (was is null) yield return $"New job group: {titles}.";
            else if (isNow is null) yield return $"No longer a job group: {titles}.";
            else
            {
                if (was.People != isNow.People) yield return $"{titles}: people {was.People} before, {isNow.People} now.";
                if (was.Role != isNow.Role) yield return $"{titles}: the council role proposed was {was.Role}. It is {isNow.Role}.";
            }
        }
    }

    static Dictionary<string, IssuedGroup> ByTitles(IssuedContent content) =>
        content.Groups.GroupBy(group => group.Titles, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    static IEnumerable<string> MeasureChanges(IssuedContent before, IssuedContent now)
    {
        foreach (var measure in now.Measures)
        {
            if (before.Measures.FirstOrDefault(earlier => earlier.What == measure.What) is not { } was) yield return $"New measure: {measure.What}, from {Wording.Date(measure.From)}: {measure.Proposed}";
            else if (was != measure) yield return $"Changed measure: {measure.What}, from {Wording.Date(measure.From)}: {measure.Proposed} Before: from {Wording.Date(was.From)}: {was.Proposed}";
        }

        foreach (var gone in before.Measures.Where(earlier => now.Measures.All(measure => measure.What != earlier.What))) yield return $"No longer a measure: {gone.What}.";
    }

    static IEnumerable<string> QuestionChanges(IssuedContent before, IssuedContent now) =>
    [
        .. now.Questions.Except(before.Questions, StringComparer.Ordinal).Select(question => $"New question to the contractor: {question}"),
        .. before.Questions.Except(now.Questions, StringComparer.Ordinal).Select(question => $"No longer asked: {question}"),
    ];
}

/// <summary>A measure as an issued pack states it.</summary>
public sealed record IssuedMeasure(string What, string Proposed, DateOnly From);

/// <summary>What stands in the way of a statement or of an issue as a whole.</summary>
public static class IssueBlocks
{
    /// <summary>Findings about the service as a whole that block. One about a person's record never does: a notice is not late because a record is incomplete.</summary>
    public static IReadOnlyList<Finding> OfTheService(ServicePlan plan) => [.. plan.Findings.Where(finding => finding is { Severity: Severity.Blocking, Where.Row: null })];

    /// <summary>
    /// What regulation 13 asks of the council's own notice and nobody has stated. A figure or a nil return is a person's statement, so only a
    /// person makes the notice whole (law.md 40, 41); a gap in somebody's record is no part of it.
    /// </summary>
    public static IReadOnlyList<Finding> OfTheNotice(ServicePlan plan) =>
        [.. plan.Findings.Where(finding => finding.Code is TermsFindings.AgencyNotTold or TermsFindings.OwnStaffNotTold)];

    /// <summary>Keys of the people with a blocking finding on their own record.</summary>
    public static IReadOnlyList<string> OfStatements(ServicePlan plan)
    {
        var rows = plan.Findings.Where(finding => finding is { Severity: Severity.Blocking, Where.Row: not null }).Select(finding => (finding.Where.Sheet, finding.Where.Row!.Value)).ToHashSet();
        return [.. plan.People.Where(person => rows.Contains((person.Employee.Sheet, person.Employee.Row))).Select(person => person.Key)];
    }
}
