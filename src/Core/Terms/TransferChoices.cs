namespace Workforce.Terms;

/// <summary>What a measure is about, in the order of the letter (law.md 117).</summary>
public enum MeasureKind
{
    Employer,
    PayDate,
    PayrollCutOff,
    Pension,
    Place,
    ReportingLine,
    Structure,
    Redundancies,
    Hours,
    LeaveYear,
    Policies,
    Systems,
    Expenses,
    Recognition,
    CheckOff,
    Benefits,
}

/// <summary>What the council has decided about one thing.</summary>
/// <param name="Proposed">In words; null: no measure is expected.</param>
/// <param name="Why">The reason; of no measure, what was looked at.</param>
/// <param name="Who">Null: everyone who transfers.</param>
/// <param name="From">Null: the transfer.</param>
/// <param name="NeedsAgreement">Null: as the kind of measure usually has it.</param>
/// <param name="Benefit">For a benefit: the id of its <see cref="ComparedTerm"/>.</param>
public sealed record MeasureChoice(MeasureKind Kind, string? Proposed, string Why, string? Who = null, DateOnly? From = null,
    bool? NeedsAgreement = null, string? Benefit = null);

/// <summary>The council's choices for every service, and for one by its id, which come first kind by kind.</summary>
public sealed record TransferChoices(IReadOnlyList<MeasureChoice> Default,
    IReadOnlyDictionary<string, IReadOnlyList<MeasureChoice>> Services)
{
    public static TransferChoices None { get; } = new([], new Dictionary<string, IReadOnlyList<MeasureChoice>>(StringComparer.Ordinal));

    /// <summary>The choices of one kind for a service; empty where nothing is decided.</summary>
    public IReadOnlyList<MeasureChoice> Of(MeasureKind kind, string service)
    {
        var own = Services.GetValueOrDefault(service)?.Where(choice => choice.Kind == kind).ToList();
        return own is { Count: > 0 } ? own : [.. Default.Where(choice => choice.Kind == kind)];
    }
}
