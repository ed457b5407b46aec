using CsvHelper;
using Workforce.Findings;
using Workforce.Packs;
using Workforce.Storage;

namespace Workforce;

/// <summary>
/// Why a council may ask for what payroll needs and employee liability information does not hold (law.md 30, 87, 88), recorded by a named
/// person for one service in <c>council/payroll-handover.json</c>.
/// </summary>
/// <param name="LawfulBasis">Under UK GDPR Art 6.</param>
/// <param name="SpecialCategoryCondition">Under Art 9 and DPA 2018 Sch 1, with its policy document; null: nothing that tells of health or
/// union membership is asked for.</param>
/// <param name="OpensOn">Not before this day.</param>
public sealed record PayrollHandover(string Service, string LawfulBasis, string? SpecialCategoryCondition, DateOnly OpensOn,
    string RecordedBy, DateOnly RecordedOn);

/// <summary>All services' records of <see cref="PayrollHandover"/>.</summary>
public sealed record PayrollHandovers(IReadOnlyList<PayrollHandover> Handovers)
{
    public const string File = "council/payroll-handover.json";

    public static Checked<PayrollHandovers?> Read(Stream? content) =>
        content is null ? new(new PayrollHandovers([]), []) : StrictJson.Read<PayrollHandovers>(content, File);
}

/// <summary>
/// The request to the contractor for what payroll needs: a table with one row for each person, empty but for who it is about. The answers
/// go to payroll and never into this program, which has no use for them.
/// </summary>
public static class PayrollRequest
{
    /// <summary>The request is not open: no lawful basis is recorded, or it is too early.</summary>
    public const string NotOpen = "PR_PAYROLL_REQUEST_NOT_OPEN";

    /// <summary>
    /// Named data may be exchanged from the stage of reg 11, 28 days before the transfer; until then it is anonymous (law.md 31, 89).
    /// </summary>
    const int DaysBefore = 28;

    static readonly string[] Asked = ["tax_code", "national_insurance_number", "bank_sort_code", "bank_account", "student_or_other_loans",
        "attachments_of_earnings", "leave_booked", "leave_accrued_untaken"];

    /// <summary>Statutory pay tells of health or family, check-off of union membership.</summary>
    static readonly string[] AskedUnderCondition = ["statutory_pay_in_progress", "check_off_authority"];

    /// <summary>The table, or null with why it is not open.</summary>
    public static Checked<byte[]?> For(ServicePlan plan, PayrollHandovers handovers)
    {
        var record = handovers.Handovers.LastOrDefault(handover => handover.Service == plan.Service.Id);
        if (record is null || string.IsNullOrWhiteSpace(record.LawfulBasis) || string.IsNullOrWhiteSpace(record.RecordedBy))
            return Refused($"{PayrollHandovers.File} has no lawful basis recorded by a named person for {plan.Service.Id}",
                "Record the basis, who recorded it and from when, after advice on data protection.");
        var opens = plan.TransferDate.AddDays(-DaysBefore) is var stage && record.OpensOn > stage ? record.OpensOn : stage;
        if (record.RecordedOn > plan.AsAt || plan.AsAt < opens)
            return Refused($"named payroll data for {plan.Service.Id} may be asked for from {opens:d MMMM yyyy}, and the basis counts from {record.RecordedOn:d MMMM yyyy}",
                "Ask again then; until then exchange anonymous figures only.");
        return new(Csv(plan, string.IsNullOrWhiteSpace(record.SpecialCategoryCondition) ? Asked : [.. Asked, .. AskedUnderCondition]), []);
    }

    static byte[] Csv(ServicePlan plan, string[] asked)
    {
        using var content = new MemoryStream();
        using (var csv = CsvWriter.Create(content, new CsvWriterOptions { Injection = CsvInjection.Escape }, leaveOpen: true))
        {
            csv.WriteRecord(["reference", "name", "sheet", "row", .. asked]);
            foreach (var person in plan.People)
                csv.WriteRecord([person.Employee.EmployeeRef ?? "", person.Employee.Name ?? "", person.Employee.Sheet ?? "",
                    person.Employee.Row.ToString(System.Globalization.CultureInfo.InvariantCulture), .. asked.Select(_ => "")]);
        }

        return content.ToArray();
    }

    static Checked<byte[]?> Refused(string why, string remedy) =>
        new(null, [new Finding(NotOpen, Severity.Blocking, $"The payroll request is not open: {why}.", Location.Everything, remedy)]);
}
