namespace Workforce.Terms;

/// <summary>One employment of a person, both days included.</summary>
/// <param name="ListedBody">A council or another body of SI 1999/2277.</param>
/// <param name="ByTransfer">The person came to it by TUPE.</param>
public sealed record EmploymentSpell(DateOnly From, DateOnly? To, bool ListedBody, bool ByTransfer);

/// <summary>
/// Three dates that are kept apart: each decides something else, and unfair dismissal, redundancy and the council's own leave and sick pay
/// may count from different ones.
/// </summary>
/// <param name="WithEmployer">Start with the employer of the last spell.</param>
/// <param name="StatutoryContinuity">Earliest start of the chain of transfers (ERA 1996 s.218(2)).</param>
/// <param name="ForRedundancy">Earliest start of the chain of transfers and of unbroken service with listed bodies (SI 1999/2277).</param>
public sealed record ServiceDates(DateOnly WithEmployer, DateOnly StatutoryContinuity, DateOnly ForRedundancy)
{
    /// <param name="spells">In order; a gap of a day breaks the chain, for what bridges one is a question of fact.</param>
    public static ServiceDates Of(IReadOnlyList<EmploymentSpell> spells)
    {
        ArgumentNullException.ThrowIfNull(spells);
        if (spells.Count == 0) throw new ArgumentException("A person has at least one employment.", nameof(spells));
        return new(spells[^1].From, Back(spells, (_, later) => later.ByTransfer),
            Back(spells, (earlier, later) => later.ByTransfer || (earlier.ListedBody && later.ListedBody)));
    }

    static DateOnly Back(IReadOnlyList<EmploymentSpell> spells, Func<EmploymentSpell, EmploymentSpell, bool> linked)
    {
        var first = spells.Count - 1;
        while (first > 0 && spells[first - 1].To is { } ended && ended.AddDays(1) >= spells[first].From
            && linked(spells[first - 1], spells[first]))
        {
            first--;
        }

        return spells[first].From;
    }
}
