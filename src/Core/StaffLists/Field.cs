namespace Workforce.StaffLists;

/// <summary>What a column of a list can hold: the names in headings.json.</summary>
enum Field
{
    Unknown, EmployeeRef, LineNumber, Name, Surname, Forename, Honorific, JobTitle, Site, Grade, WeeklyHours, DailyHours, DaysPerWeek,
    AverageHours, OvertimeHours,
    FullTimeWeek, Fte, WeeksPerYear, Pay, PayPeriod, PayFrequency, PremiumPay, Allowances, AverageEarnings, EmployerStart, ServiceStart,
    LengthOfService, DateOfBirth,
    Age, Gender, NiNumber, TaxDetails, BankDetails, Postcode, Address, ContractType, ContractEnd, Notice, NoticeFromEmployee, Holiday,
    BankHolidays, HolidayOther, SickPay,
    Pension, PensionRate, PensionOther, PreviousTupe, CollectiveAgreement, Union, Disciplinary, Claims, Absence, AbsenceDays, Assignment,
    Changes, Remarks, Event, EventDate, Firm,
    Contact, Health, OtherFacts, HoursPeriod, NoticeUnit, HolidayUnit,
}

static class Fields
{
    /// <summary>Columns that hold personal data a staff list need not have: reported, never carried further.</summary>
    public static readonly IReadOnlySet<Field> Surplus = new HashSet<Field> { Field.NiNumber, Field.TaxDetails, Field.BankDetails,
        Field.Address, Field.Union, Field.Health, Field.AbsenceDays };

    /// <summary>Columns whose text is searched for what happens to the person.</summary>
    public static readonly IReadOnlySet<Field> Telling = new HashSet<Field>
    {
        Field.Remarks, Field.ContractType, Field.Absence, Field.Event, Field.Assignment, Field.Unknown, Field.PreviousTupe, Field.Changes,
        Field.ContractEnd, Field.OtherFacts,
    };

    /// <summary>Columns of which a list may have several, all of them used.</summary>
    public static readonly IReadOnlySet<Field> Several = new HashSet<Field>
    {
        Field.Unknown, Field.Pay, Field.WeeklyHours, Field.Allowances, Field.Remarks, Field.PremiumPay, Field.OtherFacts, Field.Address,
        Field.Health, Field.TaxDetails, Field.BankDetails, Field.HolidayOther,
        Field.Notice, Field.Absence, Field.Changes, Field.PensionRate, Field.PensionOther, Field.AverageEarnings, Field.Disciplinary,
        Field.Claims, Field.AverageHours,
    };

    /// <summary>Columns that are kept in a record's extra.</summary>
    public static readonly IReadOnlySet<Field> Kept = new HashSet<Field>
    {
        Field.Site, Field.Grade, Field.OvertimeHours, Field.PayFrequency, Field.LengthOfService, Field.Gender, Field.HolidayOther,
        Field.SickPay, Field.PensionRate, Field.PreviousTupe,
        Field.CollectiveAgreement, Field.Disciplinary, Field.Claims, Field.Assignment, Field.OtherFacts, Field.AverageEarnings,
        Field.PremiumPay, Field.Allowances, Field.AverageHours, Field.Unknown, Field.Changes, Field.DaysPerWeek,
    };

    /// <summary>The name under which a column is kept in a record's extra.</summary>
    public static string ExtraName(Field field) => field switch
    {
        Field.EmployerStart => "employerStartDate",
        Field.AbsenceDays => "absenceDays",
        _ => char.ToLowerInvariant(field.ToString()[0]) + field.ToString()[1..],
    };
}
