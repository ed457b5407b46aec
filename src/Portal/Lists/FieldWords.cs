namespace Workforce.Portal.Lists;

/// <summary>Names of fields as words.</summary>
static class FieldWords
{
    /// <summary><c>weeklyHours</c> as “weekly hours”; null as “kept and shown, not used”.</summary>
    public static string Of(string? field) => field switch
    {
        null or "none" => "kept and shown, not used",
        "niNumber" => "National Insurance number",
        "fte" => "FTE",
        "previousTupe" => "previous TUPE transfer",
        "annualFtePay" => "full-time annual pay",
        "employeeRef" => "employee reference",
        _ => string.Concat(field.Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}")),
    };
}
