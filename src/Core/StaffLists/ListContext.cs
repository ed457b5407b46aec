namespace Workforce.StaffLists;

/// <summary>A heading that HR has settled for a contractor, for good: every list of that contractor is read by it.</summary>
/// <param name="Heading">As the sheet has it, with that of its group in front where it has one; letter case and line breaks do not
/// count.</param>
/// <param name="Field">A name of headings.json such as <c>weeklyHours</c>, or <see cref="NoField"/> for a column that only is to be kept
/// and shown.</param>
public sealed record SettledHeading(string Heading, string Field)
{
    public const string NoField = "none";

    /// <summary>The names a field may have.</summary>
    public static IReadOnlyList<string> FieldNames { get; } = [.. Enum.GetValues<Field>().Skip(1).Select(NameOf), NoField];

    internal static string NameOf(Field field) => char.ToLowerInvariant(field.ToString()[0]) + field.ToString()[1..];
}

/// <summary>What a contractor answered about one row, as it is laid over the cell of the list. The list itself is never changed.</summary>
/// <param name="Number">Of the question.</param>
/// <param name="PersonColumn">As <see cref="Employee.Column"/>.</param>
/// <param name="Field">As in reading.schema.json.</param>
/// <param name="IsCorrection">A named person at the council corrected it; <paramref name="Number"/> is then the day.</param>
public sealed record RowAnswer(string Number, string? Sheet, int Row, string? PersonColumn, string Field, string Text,
    bool IsCorrection = false)
{
    internal string Says => IsCorrection ? $"corrected on {Number}" : $"answer to question {Number}";
}

/// <summary>What is known besides the file when a list is read.</summary>
/// <param name="TransferDate">Goes before the date the list names.</param>
public sealed record ListContext(DateOnly? TransferDate = null)
{
    public IReadOnlyList<SettledHeading> Headings { get; init; } = [];

    public IReadOnlyList<RowAnswer> Answers { get; init; } = [];

    /// <summary>The hourly rate under which the council pays nobody; null where it has none.</summary>
    public decimal? LivingWage { get; init; }
}
