using Workforce.ReferenceData;

namespace Workforce.Terms;

/// <summary>Why a contract would be changed.</summary>
public enum VariationReason
{
    /// <summary>The transfer itself; bringing terms into line with the council's is normally that.</summary>
    Transfer,

    /// <summary>
    /// An economic, technical or organisational reason entailing changes in the workforce, a change of workplace included (reg 4(5A)).
    /// </summary>
    EtoWithWorkforceChange,

    /// <summary>Nothing to do with the transfer.</summary>
    Unconnected,
}

/// <summary>A change somebody proposes to a contract.</summary>
/// <param name="Agreed">By employee and employer, or by the union for them where terms are collective.</param>
/// <param name="ContractPermits">A valid clause of the contract allows it.</param>
/// <param name="FromCollectiveAgreement">The term came from one.</param>
/// <param name="NoLessFavourable">The contract overall, after the change.</param>
/// <param name="Improvement">Nothing but better for the person.</param>
public sealed record TermVariation(VariationReason Reason, DateOnly Effective, bool Agreed = false, bool ContractPermits = false,
    bool FromCollectiveAgreement = false, bool NoLessFavourable = false, bool Improvement = false);

/// <summary>What the law makes of a change; an opening for a lawyer, never a decision.</summary>
public enum VariationOutcome
{
    Void,
    Possible,
    NeedsAgreement,
    LegalReview,
}

/// <summary>
/// TUPE reg 4(4) to (5B). No passage of time makes a change because of the transfer safe, but for terms from collective agreements.
/// </summary>
public static class TermVariations
{
    /// <summary>The outcome with the regulation it rests on.</summary>
    public static (VariationOutcome Outcome, string Citation) Judge(TermVariation change, DateOnly transfer)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (change.ContractPermits) return (VariationOutcome.Possible, "reg 4(5)(b)");
        if (change.Reason == VariationReason.Unconnected)
            return (change.Agreed ? VariationOutcome.Possible : VariationOutcome.NeedsAgreement, "reg 4(4)");
        if (change.Reason == VariationReason.EtoWithWorkforceChange)
            return (change.Agreed ? VariationOutcome.Possible : VariationOutcome.NeedsAgreement, "reg 4(5)(a)");
        if (change is { FromCollectiveAgreement: true, NoLessFavourable: true } && IsLateEnough(change.Effective, transfer))
            return (change.Agreed ? VariationOutcome.Possible : VariationOutcome.NeedsAgreement, "reg 4(5B)");
        return (change.Improvement ? VariationOutcome.LegalReview : VariationOutcome.Void, "reg 4(4)");
    }

    /// <summary>More than a year after the transfer: the anniversary itself is too early.</summary>
    static bool IsLateEnough(DateOnly effective, DateOnly transfer) =>
        NationalFigures.TupeConstants.On(transfer)?.Value is { } law && effective > transfer.AddYears(law.CollectiveTermRenegotiationYears);
}
