namespace Workforce.StaffLists;

/// <summary>
/// A cell that says N/A, TBC, a dash or see note is an answer that gives nothing, which is not the same as no answer: the cell is kept as
/// the source of the empty field.
/// </summary>
static class NotGiven
{
    static readonly (string Name, Field[] Columns)[] Asked =
    [
        ("employeeRef", [Field.EmployeeRef]), ("jobTitle", [Field.JobTitle]), ("weeklyHours", [Field.WeeklyHours, Field.DailyHours]),
        ("weeksPerYear", [Field.WeeksPerYear]), ("hourlyRate", [Field.Pay]),
        ("startDate", [Field.ServiceStart, Field.EmployerStart]), ("dateOfBirth", [Field.DateOfBirth]), ("age", [Field.Age]),
        ("pensionScheme", [Field.Pension]), ("contractType", [Field.ContractType]),
        ("postcode", [Field.Postcode]), ("noticePeriod", [Field.Notice]), ("holidayEntitlement", [Field.Holiday]),
    ];

    public static void Keep(Draft draft)
    {
        foreach (var (name, columns) in Asked)
        {
            if (draft.Sources.ContainsKey(name)) continue;
            foreach (var field in columns)
            {
                if (draft.Table.Of(field) is not { } column || Text(draft, column) is null) continue;
                draft.Source(name, column, "not given: the cell says so");
                break;
            }
        }
    }

    /// <summary>The cell's own words where it says that nothing is given; null where it is empty or says something.</summary>
    public static string? Text(Draft draft, Column? column) =>
        column is not null && draft.Text(column) is null && draft.Cell(column) is { } cell
            && Wording.OneLine(cell.Text) is { Length: > 0 } words
            ? words
            : null;
}
