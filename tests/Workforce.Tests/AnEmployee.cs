using Workforce.StaffLists;
using Workforce.Units;

namespace Workforce.Tests;

/// <summary>A person to start a test from: everything known, nothing remarkable.</summary>
static class AnEmployee
{
    public static Employee Typical { get; } = new()
    {
        Row = 7,
        Disposition = Disposition.Accept,
        Scope = Scope.In,
        EmployeeRef = "0421",
        JobTitle = "Gardener",
        WeeklyHours = new WeeklyHours(37),
        WeeksPerYear = 52,
        HourlyRate = new HourlyRate(13.00m),
        AnnualFtePay = AnnualPay.From(new HourlyRate(13.00m), new WeeklyHours(37)),
        FullTimeWeek = new WeeklyHours(37),
        StartDate = new DateOnly(2019, 6, 3),
        Age = 40,
        ContractType = ContractType.Permanent,
        PensionScheme = "NEST",
        Postcode = "NM1 1TA",
        NoticePeriod = new NoticePeriod(null, null),
        HolidayEntitlement = new HolidayEntitlement(28, HolidayUnit.Days, BankHolidays.Included, Statutory: false),
    };
}
