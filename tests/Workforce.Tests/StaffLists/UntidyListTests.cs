using System.Text;
using Workforce.StaffLists;

namespace Workforce.Tests.StaffLists;

public class UntidyListTests
{
    static DateOnly Day(int year, int month, int day) => new(year, month, day);

    [Fact]
    public void Leisure_tab_separated_with_full_and_actual_salaries()
    {
        var list = Reading.Of(UntidyLists.Leisure, Encoding.Unicode);
        Assert.Equal((Day(2026, 10, 31), Day(2027, 4, 1)), (list.List.AsAt, list.List.TransferDate));
        Assert.Equal(9, list.List.Records.Count);
        var manager = list["000412"];
        Assert.Equal((Day(2009, 9, 1), "LGPS", "BH15 2AB", 44_250m),
            (manager.StartDate, manager.PensionScheme, manager.Postcode, manager.AnnualFtePay?.Pounds));
        Assert.Equal(37.5m, manager.FullTimeWeek?.Hours);
        Assert.Equal(new(27, HolidayUnit.Days, BankHolidays.Plus, false), manager.HolidayEntitlement);
        Assert.Equal((ContractType.CasualZeroHours, 0m), (list["001204"].ContractType, list["001204"].WeeklyHours?.Hours));
        Assert.Contains(ListFindings.InactiveCasual, list.Flags("001204"));
        Assert.Contains(ListFindings.AbsentLongTerm, list.Flags("001120"));
        Assert.Equal((Disposition.Reject, Scope.Out), (list["001340"].Disposition, list["001340"].Scope));
        Assert.Empty(list.Flags("001333"));
    }

    [Fact]
    public void Catering_with_hours_a_day_and_term_time_codes()
    {
        var list = Reading.Of(UntidyLists.Catering);
        Assert.Equal((30m, 41m), (list["TB12"].WeeklyHours?.Hours, list["TB12"].WeeksPerYear));
        Assert.Equal((11.25m, 39m), (list["TB14"].WeeklyHours?.Hours, list["TB14"].WeeksPerYear));
        Assert.Equal([ListFindings.AbsentLongTerm, ListFindings.SensitiveDetail], list.Flags("TB14"));
        Assert.DoesNotContain(list.Findings, finding => finding.Message.Contains("back operation", StringComparison.Ordinal));
        Assert.DoesNotContain(list["TB14"].Extra.Values, value => value.Contains("back", StringComparison.Ordinal));
        Assert.Equal([ListFindings.Leaver], list.Flags("TB20"));
        Assert.Equal((0m, null), (list["TB22"].WeeklyHours?.Hours, list["TB22"].WeeksPerYear));
        Assert.Contains(ListFindings.SurplusPersonalData, list.ListCodes);
    }

    [Fact]
    public void Care_with_a_reference_under_an_odd_heading_and_day_night_and_weekend_rates()
    {
        var list = Reading.Of(UntidyLists.Care);
        Assert.Equal((36m, 13.90m, 41), (list["C-0091"].WeeklyHours?.Hours, list["C-0091"].HourlyRate?.Pounds, list["C-0091"].Age));
        Assert.Equal("41.2", list["C-0091"].Extra["averageHours"]);
        Assert.Empty(list.Flags("C-0091"));
        Assert.Equal([ListFindings.ZeroHours], list.Flags("C-0112"));
        Assert.Equal([ListFindings.AbsentLongTerm], list.Flags("C-0115"));
        Assert.Equal([ListFindings.PartlyAssigned], list.Flags("C-0120"));
        Assert.Equal([ListFindings.Agency], list.Flags("C-0121"));
        Assert.Contains(ListFindings.BirthWithheld, list.ListCodes);
    }

    [Fact]
    public void Security_with_terms_in_the_notes_and_people_on_other_contracts()
    {
        var list = Reading.Of(UntidyLists.Security);
        Assert.Equal(Day(2027, 2, 1), list.List.TransferDate);
        Assert.Equal(42m, list["1001"].FullTimeWeek?.Hours);
        Assert.Equal(new(5.6m, HolidayUnit.Weeks, BankHolidays.Included, false), list["1001"].HolidayEntitlement);
        Assert.Empty(list.Flags("1001"));
        Assert.Contains(ListFindings.HoursOver48, list.Flags("1003"));
        Assert.Contains(ListFindings.RecentlyAssigned, list.Flags("1005"));
        Assert.Equal([ListFindings.MinimumWageBelow, ListFindings.PartlyAssigned], list.Flags("1006"));
        Assert.Equal([ListFindings.PayRaisedRecently], list.Flags("1007"));
        Assert.Equal([ListFindings.NoHours], list.Flags("1008"));
        Assert.Equal(Scope.Incomplete, list["1008"].Scope);
        Assert.Equal([ListFindings.Leaver], list.Flags("1009"));
        Assert.Equal([ListFindings.NotInScope], list.Flags("1010"));
    }

    [Fact]
    public void Waste_with_american_dates_and_continental_money()
    {
        var list = Reading.Of(UntidyLists.Waste, Encoding.Latin1);
        Assert.Equal((Day(2015, 7, 15), Day(1975, 11, 30)), (list["W1"].StartDate, list["W1"].DateOfBirth));
        Assert.Equal(Day(2020, 1, 5), list["W3"].StartDate);
        Assert.Equal("HGV Driver", list["W1"].JobTitle);
        Assert.Equal(641.21m / 37, list["W1"].HourlyRate!.Value.Pounds, 4);
        Assert.Equal(2_980m * 12 / 37 / 52.143m, list["W5"].HourlyRate!.Value.Pounds, 4);
        Assert.Contains(ListFindings.MonthFirst, list.ListCodes);
    }

    [Fact]
    public void A_list_without_headings_is_read_by_its_content_and_says_so()
    {
        var list = Reading.Of(UntidyLists.WithoutHeadings);
        Assert.Contains(ListFindings.WithoutHeadings, list.ListCodes);
        Assert.Equal(4, list.List.Records.Count);
        var first = list["HX1001"];
        Assert.Equal(("Janet Green", "Cleaner", 15m, 12.71m),
            (first.Name, first.JobTitle, first.WeeklyHours?.Hours, first.HourlyRate?.Pounds));
        Assert.Equal((Day(2018, 4, 3), Day(1975, 8, 9)), (first.StartDate, first.DateOfBirth));
    }

    [Fact]
    public void A_salary_that_was_cut_to_part_time_is_told_by_people_in_the_same_job()
    {
        var list = Reading.Of(UntidyLists.Helpdesk);
        Assert.Equal(28_500m, list["A2"].AnnualFtePay?.Pounds);
        Assert.Equal(24_600m / 22.5m * 37.5m, list["A4"].AnnualFtePay!.Value.Pounds, 0);
        Assert.Equal([ListFindings.SelfEmployed], list.Flags("A6"));
        Assert.Equal("OTHER:group personal pension", list["A1"].PensionScheme);
    }

    [Fact]
    public void A_workbook_of_sites_with_hidden_parts_and_a_scale()
    {
        var list = Reading.Of(UntidyLists.Libraries().Build());
        Assert.Equal([SheetRole.Notes, SheetRole.Staff, SheetRole.Staff, SheetRole.Reference, SheetRole.Hidden],
            list.List.Sheets.Select(sheet => sheet.Role));
        Assert.Equal(["007", "008", "009", "0101", "0102", "0103"], list.List.Records.Select(record => record.EmployeeRef));
        Assert.Equal((18.5m, 12.85m), (list["007"].WeeklyHours?.Hours, list["007"].HourlyRate?.Pounds));
        Assert.Equal((39m, 12.85m), (list["008"].WeeksPerYear, list["008"].HourlyRate?.Pounds));
        Assert.Equal([ListFindings.PayFromScale], list.Flags("008"));
        Assert.Equal((37m, "Supervisor"), (list["0101"].WeeklyHours?.Hours, list["0101"].JobTitle));
        Assert.Equal("Supervisor", list["0102"].JobTitle);
        Assert.Contains("jobTitle", list["0102"].Derived);
        Assert.Equal([ListFindings.DateImprecise], list.Flags("0102"));
        Assert.Equal(2_308.80m / 148 * 37 * 52.143m, list["0101"].AnnualFtePay!.Value.Pounds, 2);
        Assert.Equal(new(25, HolidayUnit.Days, BankHolidays.Plus, false), list["007"].HolidayEntitlement);
        Assert.Superset(new HashSet<string> { ListFindings.HiddenSheet, ListFindings.HiddenRows, ListFindings.HiddenColumns,
            ListFindings.SurplusPersonalData, ListFindings.DifferentHeadings },
            list.ListCodes.ToHashSet());
        Assert.DoesNotContain(list.List.Records,
            record => record.Extra.Values.Any(value => value.Contains("1234567", StringComparison.Ordinal)));
    }
}
