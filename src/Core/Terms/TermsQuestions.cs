using Workforce.Findings;

namespace Workforce.Terms;

/// <summary>
/// What the comparison leaves open, as findings: what nobody told, what is told for some only, and what cannot be put into figures.
/// </summary>
public static class TermsQuestions
{
    /// <summary>
    /// Each question once. The words follow those of missing particulars, so that the letter to the contractor can ask them.
    /// </summary>
    public static IReadOnlyList<Finding> Of(IReadOnlyList<ComparedPerson> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        if (people.Count == 0) return [];
        List<Finding> findings = [.. people.SelectMany(person => person.Terms)
            .Select(difference => difference.Doubt)
            .OfType<Finding>()
            .Distinct()];
        foreach (var question in TermCatalogue.All
            .Select((term, index) => (term, index))
            .Where(entry => !entry.term.ListAsks)
            .GroupBy(entry => entry.term.AskWith ?? entry.term.Id, StringComparer.Ordinal))
        {
            var told = question.Select(entry => people.Count(person => person.Terms[entry.index].Contractor != TermsComparer.NotTold))
                .ToList();
            if (told.TrueForAll(count => count == people.Count)
                || question.Select(entry => entry.term)
                    .FirstOrDefault(term => term.Ask is not null) is not { Ask: { } ask, Ground: var ground })
            {
                continue;
            }

            findings.Add(told.TrueForAll(count => count == 0)
                ? new(TermsFindings.TermNotTold, Severity.Warning, $"The list does not give {ask}.", new(Field: question.Key),
                    $"Ask the contractor for it: {ground}.")
                : new(TermsFindings.TermPartlyTold, Severity.Warning, $"What is told of {ask} is not complete.", new(Field: question.Key),
                    $"Ask the contractor for the rest, and for whom it holds: {ground}."));
        }

        return findings;
    }

    /// <summary>Terms the council has not said where the contractor has: nothing can be compared.</summary>
    public static IEnumerable<Finding> CouncilSilent(IReadOnlyList<ComparedPerson> people) =>
        people.SelectMany(person => person.Terms)
            .Where(difference => difference is { Verdict: Verdict.NotTold, Council: TermsComparer.NotTold }
                && difference.Contractor != TermsComparer.NotTold)
            .Select(difference => difference.Term).Distinct(StringComparer.Ordinal)
            .Select(term => new Finding(TermsFindings.CouncilSilent, Severity.Note,
                $"{term}: the contractor has told its term, and {CouncilTerms.File} does not say the council’s.", Location.Everything,
                "Add it under written."));
}
