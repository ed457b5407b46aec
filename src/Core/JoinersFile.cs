using System.Globalization;
using CsvHelper;
using Workforce.Grading;
using Workforce.Packs;
using Workforce.Units;

namespace Workforce;

/// <summary>
/// The file from which payroll sets up the people who come across, one row each, on transferred terms: nobody is moved to council terms by
/// it. An empty cell is not known. Columns are described in docs/rules/joiners.md; it names people and stays with HR and payroll.
/// </summary>
public static class JoinersFile
{
    static readonly string[] Columns =
    [
        "person_key", "reference", "name", "contractor_title", "post_id", "post_title", "grade", "point", "grade_state", "terms",
        "contract_type", "hours_per_week",
        "weeks_per_year", "hourly_pay", "annual_pay", "full_time_annual_pay", "protection", "start_with_contractor",
        "continuous_service_from", "start_with_council",
        "pension_now", "pension_from_transfer",
    ];

    public static byte[] Csv(ServicePlan plan)
    {
        using var content = new MemoryStream();
        using (var csv = CsvWriter.Create(content, new CsvWriterOptions { Injection = CsvInjection.Escape }, leaveOpen: true))
        {
            csv.WriteRecord(Columns);
            foreach (var person in plan.People) csv.WriteRecord(Row(person, plan.TransferDate));
        }

        return content.ToArray();
    }

    static string[] Row(PersonPlan person, DateOnly transfer)
    {
        var (employee, placement) = (person.Employee, person.NeedsReview ? null : person.Placement);
        var annual = employee is { HourlyRate: { Pounds: > 0 } rate, WeeklyHours: { } hours, WeeksPerYear: { } weeks }
            ? EmploymentCost.BasicPayOf(rate, hours, weeks)
            : (decimal?)null;
        return
        [
            person.Key, employee.EmployeeRef ?? "", employee.Name ?? "", employee.JobTitle ?? "",
            placement?.Role.Id ?? "", placement?.Role.Title ?? "", placement?.Grade.Id ?? "", Text(placement?.Point?.Point),
            person.DutiesCompared ? "duties compared" : "provisional",
            "transferred", employee.ContractType is { } type ? Wording.Of(type) : "", Text(employee.WeeklyHours?.Hours),
            Text(employee.WeeksPerYear),
            Text(Pence(employee.HourlyRate is { Pounds: > 0 } paid ? paid.Pounds : null)), Text(Pence(annual)),
            Text(Pence(employee.AnnualFtePay is { Pounds: > 0 } full ? full.Pounds : null)),
            placement?.Rule == PlacementRule.AboveGrade ? "above the grade: kept with the contract without end date" : "",
            employee.Extra.GetValueOrDefault("employerStartDate", ""), Text(employee.StartDate), Text(transfer),
            employee.PensionScheme ?? "", Pension(employee),
        ];
    }

    /// <summary>
    /// Everybody under 75 with a contract of three months or more is in the LGPS from the transfer; others may ask to be (law.md 77).
    /// </summary>
    static string Pension(StaffLists.Employee employee) =>
        employee.Age >= 75 ? "none: aged 75 or over"
        : employee.ContractType is StaffLists.ContractType.Permanent ? "LGPS"
        : "LGPS if the contract is for three months or more, else on request";

    static decimal? Pence(decimal? pounds) => pounds is { } known ? Rounding.ToPence(known) : null;

    static string Text(IFormattable? value) => value switch
    {
        null => "",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.####", CultureInfo.InvariantCulture),
        _ => value.ToString(null, CultureInfo.InvariantCulture),
    };
}
