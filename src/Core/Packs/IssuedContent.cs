using Workforce.Findings;
using Workforce.Programme;
using Workforce.Terms;

namespace Workforce.Packs;

/// <summary>A job group as an issued pack shows it.</summary>
/// <param name="People">The number as published, or the mark of a suppressed one.</param>
public sealed record IssuedGroup(string Titles, string Role, string People);

/// <summary>
/// What an issued union pack said, in published figures only, so that the list of changes gives nothing away that the packs do not.
/// </summary>
public sealed record IssuedContent(DateOnly TransferDate, string Headcount, IReadOnlyList<IssuedGroup> Groups,
    IReadOnlyList<IssuedMeasure> Measures, IReadOnlyList<string> Questions)
{
    public static IssuedContent Of(ServicePlan plan, Council council) =>
        Of(plan, council, JobGroup.Of(plan.People, council.Publishing.SmallNumber));

    static IssuedContent Of(ServicePlan plan, Council council, IReadOnlyList<JobGroup> groups) => new(
        plan.TransferDate,
        JobGroup.TotalText(groups, council.Publishing.SmallNumber),
        [.. groups.Select(group => new IssuedGroup(group.TitlesText, group.Role?.Title ?? "no council role yet", group.Headcount))],
        [.. plan.Measures.Select(measure => new IssuedMeasure(measure.What, measure.Proposed, measure.From))],
        [.. UnionPack.OpenQuestions(plan).Select(question => question.Ask)])
    {
        Notice = [.. NoticeOf(plan.Service, council)],
    };

    /// <summary>What the council's own notice said, line by line; null in records of issues that did not keep it.</summary>
    public IReadOnlyList<string>? Notice { get; init; }

    static IEnumerable<string> NoticeOf(Service service, Council council)
    {
        if (service.OwnStaff is { } own)
        {
            yield return $"Who may be affected: {own.Affected}";
            foreach (var measure in own.Measures)
                yield return $"Measure towards the council’s own staff: {measure.What}, {measure.Who}: {measure.Proposed}";
        }

        foreach (var group in council.Programme.AgencyWorkers ?? [])
            yield return $"Agency workers of the council: {group.Number} at {group.Where}, {group.Work}";
    }

    /// <summary>Every change a reader of the earlier pack has to know of, in plain sentences; none where the two say the same.</summary>
    public static IReadOnlyList<string> Changes(IssuedContent before, IssuedContent now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        return [.. Dates(before, now), .. People(before, now), .. MeasureChanges(before, now), .. QuestionChanges(before, now)];
    }

    /// <summary>
    /// What a reader of the council's own notice has to know of: the date, how many come, and what it says of its own staff and agency
    /// workers.
    /// </summary>
    public static IReadOnlyList<string> NoticeChanges(IssuedContent before, IssuedContent now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        IReadOnlyList<string> was = before.Notice ?? [], isNow = now.Notice ?? [];
        return
        [
            .. Dates(before, now), .. Headcounts(before, now),
            .. isNow.Except(was, StringComparer.Ordinal).Select(added => $"New or changed. {added}."),
            .. was.Except(isNow, StringComparer.Ordinal).Select(gone => $"No longer so. {gone}."),
        ];
    }

    static IEnumerable<string> Dates(IssuedContent before, IssuedContent now)
    {
        if (before.TransferDate != now.TransferDate)
            yield return $"The proposed date of transfer was {Wording.Date(before.TransferDate)}. It is {Wording.Date(now.TransferDate)}.";
    }

    static IEnumerable<string> Headcounts(IssuedContent before, IssuedContent now)
    {
        if (before.Headcount != now.Headcount) yield return $"The list had {before.Headcount} in scope. It has {now.Headcount}.";
    }

    static IEnumerable<string> People(IssuedContent before, IssuedContent now)
    {
        foreach (var change in Headcounts(before, now)) yield return change;
        var earlier = before.Groups.ToList();
        List<IssuedGroup> added = [];
        foreach (var (was, isNow) in Paired(earlier, now.Groups))
        {
            if (was is null)
            {
                added.Add(isNow);
                continue;
            }

            var name = isNow.Role == was.Role ? isNow.Role : isNow.Titles;
            if (was.People != isNow.People) yield return $"{name}: people {was.People} before, {isNow.People} now.";
            if (was.Role != isNow.Role) yield return $"{name}: the council role proposed was {was.Role}. It is {isNow.Role}.";
            if (!SameTitles(was, isNow)) yield return $"{name}: the job titles were {was.Titles}. They are {isNow.Titles}.";
        }

        foreach (var group in added) yield return $"New job group: {group.Titles}.";
        foreach (var group in earlier) yield return $"No longer a job group: {group.Titles}.";
    }

    /// <summary>
    /// Each group with the earlier one of the same titles, in whatever order, else with that of the same role; what is paired is taken out
    /// of the earlier ones.
    /// </summary>
    static List<(IssuedGroup? Was, IssuedGroup Now)> Paired(List<IssuedGroup> earlier, IReadOnlyList<IssuedGroup> later)
    {
        IssuedGroup? Take(Func<IssuedGroup, bool> which)
        {
            var found = earlier.Find(group => which(group));
            if (found is not null) earlier.Remove(found);
            return found;
        }

        var bySameTitles = later.Select(group => Take(was => SameTitles(was, group))).ToList();
        return [.. later.Select((group, index) => (bySameTitles[index] ?? Take(was => was.Role == group.Role), group))];
    }

    static bool SameTitles(IssuedGroup a, IssuedGroup b) =>
        a.Titles.Split("; ")
            .Order(StringComparer.Ordinal)
            .SequenceEqual(b.Titles.Split("; ").Order(StringComparer.Ordinal), StringComparer.Ordinal);

    static IEnumerable<string> MeasureChanges(IssuedContent before, IssuedContent now)
    {
        foreach (var measure in now.Measures)
        {
            if (before.Measures.FirstOrDefault(earlier => earlier.What == measure.What) is not { } was)
                yield return $"New measure: {measure.What}, from {Wording.Date(measure.From)}: {measure.Proposed}";
            else if (was != measure)
                yield return $"Changed measure: {measure.What}, from {Wording.Date(measure.From)}: {measure.Proposed} Before: from {Wording.Date(was.From)}: {was.Proposed}";
        }

        foreach (var gone in before.Measures.Where(earlier => now.Measures.All(measure => measure.What != earlier.What)))
            yield return $"No longer a measure: {gone.What}.";
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
    /// <summary>
    /// Findings about the service as a whole that block. One about a person's record never does: a notice is not late because a record is
    /// incomplete.
    /// </summary>
    public static IReadOnlyList<Finding> OfTheService(ServicePlan plan) =>
        [.. plan.Findings.Where(finding => finding is { Severity: Severity.Blocking, Where.Row: null })];

    /// <summary>
    /// What regulation 13 asks of the council's own notice and nobody has stated. A figure or a nil return is a person's statement, so only
    /// a person makes the notice whole (law.md 40, 41); a gap in somebody's record is no part of it.
    /// </summary>
    public static IReadOnlyList<Finding> OfTheNotice(ServicePlan plan) =>
        [.. plan.Findings.Where(finding => finding.Code is TermsFindings.AgencyNotTold or TermsFindings.OwnStaffNotTold)];

    /// <summary>Keys of the people with a blocking finding on their own record.</summary>
    public static IReadOnlyList<string> OfStatements(ServicePlan plan)
    {
        var rows = plan.Findings
            .Where(finding => finding is { Severity: Severity.Blocking, Where.Row: not null })
            .Select(finding => (finding.Where.Sheet, finding.Where.Row!.Value))
            .ToHashSet();
        return [.. plan.People.Where(person => rows.Contains((person.Employee.Sheet, person.Employee.Row))).Select(person => person.Key)];
    }
}
