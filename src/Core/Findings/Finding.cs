namespace Workforce.Findings;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Information only, such as an assumption; not a flag on the record.</summary>
    Note,

    /// <summary>Used all the same, but somebody must ask or decide; printed in the pack.</summary>
    Warning,

    /// <summary>The record or document cannot be used as it stands until it is answered.</summary>
    Blocking,
}

/// <summary>
/// Where a finding points. Every part may be unknown: a finding about a whole list has no row.
/// <paramref name="Row"/> counts from 1 as a spreadsheet shows it; <paramref name="Column"/> is a column's letter;
/// <paramref name="Field"/> is the field's name as in the reading schema.
/// </summary>
public sealed record Location(string? Sheet = null, int? Row = null, string? Column = null, string? Field = null)
{
    public static readonly Location Everything = new();

    /// <summary>For people: <c>sheet Staff, row 12, column C</c>; empty for a finding about the whole.</summary>
    public override string ToString() => string.Join(", ", Parts());

    IEnumerable<string> Parts()
    {
        if (Sheet is not null) yield return $"sheet {Sheet}";
        if (Row is not null) yield return $"row {Row}";
        if (Column is not null) yield return $"column {Column}";
    }
}

/// <summary>
/// What somebody has to know, ask or do. <paramref name="Message"/> says what is wrong in an HR officer's words and may quote a cell,
/// so it is shown to HR only and never logged; logs hold <paramref name="Code"/>s and counts.
/// </summary>
/// <param name="Code">Stable, never reused, and described in docs/findings.md.</param>
/// <param name="Severity">See <see cref="Findings.Severity"/>.</param>
/// <param name="Message">What is wrong, with the value as given. Never a health detail.</param>
/// <param name="Where">As close as is known.</param>
/// <param name="Remedy">What to ask or do next.</param>
public sealed record Finding(string Code, Severity Severity, string Message, Location Where, string Remedy);

/// <summary>A result and everything found on the way to it: all findings at once, never the first only.</summary>
public sealed record Checked<T>(T Value, IReadOnlyList<Finding> Findings);
