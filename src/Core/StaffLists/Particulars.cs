using Workforce.Findings;

namespace Workforce.StaffLists;

/// <summary>
/// What reg 11(2) TUPE, with ERA 1996 s.1, requires of the list and the list has no column for (law facts 29 and 60, checked 22 November
/// 2026).
/// </summary>
static class Particulars
{
    /// <param name="Words">Words of a heading that give it, where no field of its own holds it.</param>
    sealed record Particular(string Name, string Law, Field[] Fields, string? Field = null, string[]? Words = null);

    static readonly Particular[] Required =
    [
        new("the identity of each employee", "reg 11(2)(a) TUPE 2006",
            [StaffLists.Field.Name, StaffLists.Field.Surname, StaffLists.Field.EmployeeRef], "employeeRef"),
        new("the age of each employee", "reg 11(2)(a) TUPE 2006", [StaffLists.Field.Age, StaffLists.Field.DateOfBirth], "dateOfBirth"),
        new("when continuous service began", "ERA 1996 s.1(3)",
            [StaffLists.Field.ServiceStart, StaffLists.Field.EmployerStart, StaffLists.Field.LengthOfService], "startDate"),
        new("when employment with this employer began", "ERA 1996 s.1(3)(b)",
            [StaffLists.Field.EmployerStart, StaffLists.Field.ServiceStart, StaffLists.Field.LengthOfService], "startDate"),
        new("the rate or scale of pay", "ERA 1996 s.1(4)(a)", [StaffLists.Field.Pay, StaffLists.Field.Grade], "hourlyRate"),
        new("how often pay is paid", "ERA 1996 s.1(4)(b)", [StaffLists.Field.PayFrequency, StaffLists.Field.PayPeriod]),
        new("the hours and days of work", "ERA 1996 s.1(4)(c)",
            [StaffLists.Field.WeeklyHours, StaffLists.Field.DailyHours, StaffLists.Field.Fte], "weeklyHours"),
        new("holiday and holiday pay", "ERA 1996 s.1(4)(d)(i)", [StaffLists.Field.Holiday], "holidayEntitlement"),
        new("sick pay", "ERA 1996 s.1(4)(d)(ii)", [StaffLists.Field.SickPay]),
        new("other paid leave", "ERA 1996 s.1(4)", [], null, ["paid leave", "parental", "family leave", "compassionate", "other leave"]),
        new("pension terms", "ERA 1996 s.1(4)(d)(iii)", [StaffLists.Field.Pension], "pensionScheme"),
        new("other benefits", "ERA 1996 s.1(4)", [StaffLists.Field.Allowances], null, ["benefit"]),
        new("notice on both sides", "ERA 1996 s.1(4)(e)", [StaffLists.Field.Notice], "noticePeriod"),
        new("the job title or a short description of the work", "ERA 1996 s.1(4)(f)", [StaffLists.Field.JobTitle], "jobTitle"),
        new("whether the contract is permanent, and when it ends if not", "ERA 1996 s.1(4)(g)",
            [StaffLists.Field.ContractType, StaffLists.Field.ContractEnd], "contractType"),
        new("any probationary period", "ERA 1996 s.1(4)", [], null, ["probation"]),
        new("the place of work", "ERA 1996 s.1(4)(h)", [StaffLists.Field.Site]),
        new("collective agreements that affect terms", "ERA 1996 s.1(4)(j) and reg 11(2)(e) TUPE 2006",
            [StaffLists.Field.CollectiveAgreement]),
        new("training the employer provides or requires", "ERA 1996 s.1(4)", [], null, ["training", "qualification"]),
        new("disciplinary action and grievances of the last two years", "reg 11(2)(c) TUPE 2006", [StaffLists.Field.Disciplinary]),
        new("tribunal and court claims of the last two years, and claims that may be brought", "reg 11(2)(d) TUPE 2006",
            [StaffLists.Field.Claims]),
    ];

    public static IEnumerable<Finding> Missing(IReadOnlyList<StaffTable> tables)
    {
        foreach (var particular in Required)
        {
            if (particular.Fields.Any(field => tables.Any(table => table.Has(field)))) continue;
            if (particular.Words is { } words
                && tables.Any(table => table.Columns.Exists(column => words.Any(word => column.FullHeading.Contains(word,
                    StringComparison.OrdinalIgnoreCase)))))
            {
                continue;
            }

            if (particular.Fields.Contains(StaffLists.Field.WeeklyHours)
                && tables.Any(table => table.Columns.Exists(column => TimeReader.IsWeekday(column))))
            {
                continue;
            }

            if (particular.Fields.Contains(StaffLists.Field.Site)
                && tables.Any(table => table.Lines.Exists(line => line.Section is not null)))
            {
                continue;
            }

            yield return new(ListFindings.ParticularMissing, Severity.Warning, $"The list does not give {particular.Name}.",
                new(Field: particular.Field), $"Ask the contractor for it: {particular.Law}.");
        }
    }
}
