namespace Workforce.Terms;

/// <summary>What may be owed to, or by, somebody who transfers.</summary>
public enum Right
{
    ContractTerm,
    UnpaidWages,
    UntakenHoliday,
    Claim,
    EnhancedRedundancy,
    CriminalLiability,

    /// <summary>Old age, invalidity or survivors' benefits of an occupational scheme.</summary>
    OccupationalPension,

    /// <summary>Anything else an occupational scheme gives, such as enhanced redundancy or early retirement terms.</summary>
    OtherRightInOccupationalScheme,

    /// <summary>A contribution to a personal pension that the contract promises.</summary>
    PromisedPersonalPensionContribution,

    /// <summary>A contribution to a personal pension that nothing promises.</summary>
    UnpromisedPersonalPensionContribution,
    CollectiveAgreement,
}

/// <summary>What comes to the council with the contract (TUPE regs 4, 5 and 10).</summary>
public static class MovesOver
{
    /// <summary>
    /// True where it moves, false where it does not, null where a lawyer has to read the scheme's rules; with the regulation.
    /// </summary>
    public static (bool? Moves, string Citation) Of(Right right) => right switch
    {
        Right.ContractTerm => (true, "reg 4(1)"),
        Right.CriminalLiability => (false, "reg 4(6)"),
        Right.OccupationalPension => (false, "reg 10"),
        Right.OtherRightInOccupationalScheme => (null, "reg 10"),
        Right.PromisedPersonalPensionContribution => (true, "reg 10"),
        Right.UnpromisedPersonalPensionContribution => (false, "reg 4(2)"),
        Right.CollectiveAgreement => (true, "reg 5"),
        _ => (true, "reg 4(2)"),
    };
}
