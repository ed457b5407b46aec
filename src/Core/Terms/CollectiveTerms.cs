namespace Workforce.Terms;

/// <summary>Collective terms and recognition after a transfer (TUPE regs 4A and 6).</summary>
public static class CollectiveTerms
{
    /// <summary>
    /// Whether an award binds the council. Agreed by the day of the transfer, it does; later, not unless the council takes part in that
    /// bargaining, and then a lawyer looks first: that it binds is an inference. Null: for a lawyer.
    /// </summary>
    public static bool? Binds(DateOnly agreedOn, DateOnly transfer, bool councilTakesPart) =>
        agreedOn <= transfer ? true : councilTakesPart ? null : false;

    /// <summary>Recognition moves over only with a group that keeps an identity of its own (reg 6).</summary>
    public static bool RecognitionMovesOver(bool keepsDistinctIdentity) => keepsDistinctIdentity;
}

/// <summary>
/// TUPE reg 13A: when an employer may inform and consult its employees without representatives. A council recognises unions, so it hardly
/// ever may.
/// </summary>
public static class DirectConsultations
{
    /// <param name="employees">Of the employer in all.</param>
    /// <param name="transferring">Of them.</param>
    /// <param name="noRepresentatives">Neither recognised union nor representatives for them.</param>
    /// <param name="electionsInvited">The employer has invited an election.</param>
    /// <param name="transfer">The date decides which thresholds hold.</param>
    public static bool May(int employees, int transferring, bool noRepresentatives, bool electionsInvited, DateOnly transfer) =>
        noRepresentatives && !electionsInvited && ReferenceData.NationalFigures.DirectConsultation.On(transfer)?.Value is { } law
            && (employees < law.EmployerFewerThan || transferring < law.TransferFewerThan);
}
