namespace Workforce.Terms;

/// <summary>
/// A step an employer expects to take towards affected employees in connection with the transfer (TUPE reg 13(2)(c), (d)).
/// </summary>
/// <param name="Now">As told, or <c>not told</c>.</param>
/// <param name="Proposed">The step, or that there is none.</param>
/// <param name="Why">The reason, in words.</param>
/// <param name="NeedsAgreement">True where the contract would change; null where that depends on what the contract says, which is not
/// told.</param>
/// <param name="Citations">Such as <c>reg 13(4)</c>.</param>
/// <param name="IsNone">The council expects no measure, and says so (reg 13(2)(c), (d)).</param>
/// <param name="MaterialDetriment">A change of the kind that may be to somebody's material detriment (reg 4(9)): for a lawyer to look
/// at.</param>
public sealed record Measure(
    string What, string Who, string Now, string Proposed, DateOnly From, string Why, bool? NeedsAgreement, IReadOnlyList<string> Citations,
    bool IsNone = false, bool MaterialDetriment = false);
