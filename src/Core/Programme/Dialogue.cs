namespace Workforce.Programme;

/// <summary>
/// A point that a union or representative raised, and the employer's answer with its reason (TUPE reg 13(7)); both printed as written.
/// </summary>
/// <param name="From">A union or body of representatives, never an employee's name.</param>
/// <param name="Reply">Null while it is open.</param>
/// <param name="Reason">Why a point was not accepted; reg 13(7)(b) asks for it.</param>
public sealed record RaisedPoint(DateOnly Date, string From, string Point, string? Reply = null, string? Reason = null);

/// <summary>The summary of the council's equality impact assessment (Equality Act 2010, section 149).</summary>
/// <param name="Of">The day of the assessment.</param>
/// <param name="Findings">What it found, by group of people affected.</param>
/// <param name="Actions">What the council does about it.</param>
public sealed record EqualityImpact(DateOnly Of, IReadOnlyList<string> Findings, IReadOnlyList<string> Actions);

/// <summary>What the council and the representatives have said to each other about one service; printed in the union pack.</summary>
/// <param name="Points">Questions and points raised, with replies.</param>
/// <param name="Disputed">Posts whose assignment to the service is in dispute, by job and never by person, with what each side
/// says.</param>
/// <param name="Equality">Null until the assessment is there.</param>
public sealed record Dialogue(IReadOnlyList<RaisedPoint> Points, IReadOnlyList<string> Disputed, EqualityImpact? Equality = null);
