using Workforce.Findings;

namespace Workforce.StaffLists;

/// <summary>How somebody on one list was found on another, from the surest way to the least sure.</summary>
public enum MatchedBy
{
    /// <summary>The contractor's reference, which stands once on each list.</summary>
    Reference,

    NameAndBirth,

    /// <summary>For lists with names and no dates of birth.</summary>
    NameAndStart,

    /// <summary>For lists without names: start date, age, job, hours and postcode, as many of them as tell two people apart.</summary>
    Fingerprint,
}

/// <summary>
/// One term that the later list gives differently. <paramref name="Field"/> as in reading.schema.json, or <c>site</c>; dates are ISO 8601,
/// amounts plain numbers in pounds.
/// </summary>
public sealed record TermChange(string Field, string Before, string After);

/// <summary>One person on both lists.</summary>
public sealed record MatchedPerson(Employee Earlier, Employee Later, MatchedBy By, IReadOnlyList<TermChange> Changes);

/// <summary>Somebody who is no longer in scope. <paramref name="Row"/>: the later list's own row that says why, where it has one.</summary>
public sealed record MissingPerson(Employee Earlier, Employee? Row);

/// <summary>
/// Something to ask the contractor about, with its evidence. Never an accusation: every one of them has innocent reasons.
/// </summary>
/// <param name="Finding">What is seen and what to ask; its place is empty, for the people are in <paramref name="People"/>.</param>
/// <param name="Of">How many people it was looked for among.</param>
/// <param name="People">Whom it is about: rows of the later list, or of the earlier one where they are no longer on the later.</param>
public sealed record ComparisonQuestion(Finding Finding, int Of, IReadOnlyList<Employee> People);

/// <summary>
/// What changed between two lists of one service. After liability information is given every change must be notified in writing
/// (TUPE reg 11(5)), so a change that nobody told is worth asking about.
/// </summary>
public sealed record StaffListComparison(
    StaffList Earlier,
    StaffList Later,
    IReadOnlyList<MatchedPerson> Matched,
    IReadOnlyList<Employee> Joiners,
    IReadOnlyList<MissingPerson> Leavers,
    IReadOnlyList<ComparisonQuestion> Questions)
{
    public IEnumerable<MatchedPerson> Changed => Matched.Where(person => person.Changes.Count > 0);

    /// <summary>Pure, and blind to the order of rows but where two people cannot be told apart.</summary>
    public static StaffListComparison Between(StaffList earlier, StaffList later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        var matcher = new PeopleMatcher([.. earlier.InScope], [.. later.InScope]);
        var matched = matcher.Pairs
            .Select(pair => new MatchedPerson(pair.Earlier, pair.Later, pair.By, TermChanges.Between(pair.Earlier, pair.Later)))
            .OrderBy(person => person.Later.Sheet, StringComparer.Ordinal)
            .ThenBy(person => person.Later.Row)
            .ToList();
        var explained = new PeopleMatcher(matcher.OnlyEarlier,
            [.. later.Records.Where(record =>
                record.Scope == Scope.Out)]).Pairs.ToDictionary<(Employee Earlier, Employee Later, MatchedBy), Employee, Employee>(pair =>
                pair.Earlier,
            pair => pair.Later, ReferenceEqualityComparer.Instance);
        var leavers = matcher.OnlyEarlier.Select(person => new MissingPerson(person, explained.GetValueOrDefault(person))).ToList();
        var comparison = new StaffListComparison(earlier, later, matched, matcher.OnlyLater, leavers, []);
        return comparison with { Questions = [.. ComparisonQuestions.Of(comparison, matcher)] };
    }
}
