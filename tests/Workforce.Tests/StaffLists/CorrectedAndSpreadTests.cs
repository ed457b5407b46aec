namespace Workforce.Tests.StaffLists;

/// <summary>Lists sent again with corrections beside what they correct, and figures that only several columns give together.</summary>
public class CorrectedAndSpreadTests
{
    [Fact]
    public void A_column_of_corrections_takes_the_place_of_what_it_corrects_and_the_source_says_both()
    {
        var list = Reading.Of("""
            Works no,Name,Job,Hours a week,Hours should be,Rate an hour £,Rate should be £,Start date,Start should be
            A1,Jo Ash,Cleaner,20,25,12.90,,01/02/2020,
            A2,Al Oak,Cleaner,200,20,TBC,12.95,31/11/2019,30/11/2019
            A3,Di Elm,Cleaner,15,,12.90,,01/02/2020,
            ADDED IN THIS ISSUE (left off the first list by mistake),,,,,,,,
            A4,Ed Fir,Cleaner,15,,12.90,,01/02/2020,
            """);
        Assert.Equal([25m, 20m, 15m, 15m], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        Assert.Equal((12.95m, new DateOnly(2019, 11, 30)), (list["A2"].HourlyRate!.Value.Pounds, list["A2"].StartDate!.Value));
        Assert.Equal("corrected in 'Hours should be'; the list says '20'", list["A1"].Sources["weeklyHours"].Working);
        Assert.DoesNotContain(list.Findings, finding => finding.Severity == Workforce.Findings.Severity.Blocking);
    }

    /// <summary>16 hours in 39 weeks of term and 32 in 13 of holidays are (16 × 39 + 32 × 13) ÷ 52 a week.</summary>
    [Fact]
    public void Hours_in_term_and_in_school_holidays_are_averaged_over_the_year()
    {
        var list = Reading.Of("""
            School terms are 39 weeks of the year and school holidays the other 13. Full time is 35 hours a week.
            Ref,Post,Hours a week in term,Hours a week in school holidays,Pay,Pay basis,Salary as paid (£ a year),Start date
            A1,Playworker,16,32,12.95,an hour,,27/09/2024
            A2,Playworker,27½,nil,12.75,an hour,,04/06/2020
            A3,Support Worker,28 hrs,28 hrs,"£27,910",full-time salary,22328.00,28/07/2014
            """);
        Assert.Equal([((16m * 39) + (32 * 13)) / 52, 27.5m, 28m], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        Assert.Equal([52m, 39m, 52m], list.List.Records.Select(person => person.WeeksPerYear!.Value));
        Assert.Equal("(16 × 39 + 32 × 13) ÷ 52 weeks", list["A1"].Sources["weeklyHours"].Working);
        Assert.DoesNotContain("W_PAY_INCONSISTENT", list.Flags("A3"));
    }

    /// <summary>120 units at 12.95 make 1,554; 120 hours in four weeks are 30 a week, 160.33 in a month 160.33 × 12 ÷ 52.</summary>
    [Fact]
    public void Units_of_a_payroll_that_times_the_rate_make_the_value_are_hours_of_its_period()
    {
        var list = Reading.Of(new XlsxBuilder()
            .Sheet("Payroll listing",
                [
                    ["Full-time week is 37 hours."],
                    ["Employee", null, null, "Payroll", "Pay line", null, null, "Allowance line", null, null, "Gross for period", "Start"],
                    ["Pay no.", "Name", "Post", null, "Units", "Rate £", "Value £", "Units", "Rate £", "Value £", null, null],
                    ["A1", "Jo Ash", "Manager", "MTH", 160.33, null, 2600, 4, 15, 60, 2660, "01/02/2020"],
                    ["A2", "Al Oak", "Lifeguard", "4W", 120, 12.95, 1554, null, null, null, 1554, "01/02/2020"],
                    ["A3", "Di Elm", "Lifeguard", "4W", 38, 12.95, 492.1, 1, 30, 30, 522.1, "01/02/2020"],
                    ["A4", "Ed Fir", "Lifeguard", "4W", 80, 12.95, 1036, 1, 11.5, 11.5, 1047.5, "01/02/2020"],
                    ["A5", "Flo Yew", "Manager", "MTH", 128.27, null, 1928, null, null, null, 1928, "01/02/2020"],
                ],
                merged: ["A2:C2", "D2:D3", "E2:G2", "H2:J2", "K2:K3", "L2:L3"])
            .Build());
        Assert.Equal(["A1", "A2", "A3", "A4", "A5"], list.List.Records.Select(person => person.EmployeeRef));
        Assert.Equal([37m, 30m, 9.5m, 20m, 29.6m], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        Assert.Equal((31_200m, 12.95m), (list["A1"].AnnualFtePay!.Value.Pounds, list["A2"].HourlyRate!.Value.Pounds));
        Assert.DoesNotContain("W_PAY_INCONSISTENT", list.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Pay_that_is_to_be_confirmed_is_not_read_from_the_scale()
    {
        var list = Reading.Of(new XlsxBuilder()
            .Sheet("Desk",
                [
                    ["ID", "Name", "Job", "Band", "Hours", "Full salary", "Start"],
                    ["A1", "Jo Ash", "Analyst", "B4", 37, "per band", "01/02/2020"],
                    ["A2", "Al Oak", "Analyst", "B4", 37, "tbc", "01/02/2020"],
                    ["A3", "Di Elm", "Manager", "B6", 37, 41900, "01/02/2020"],
                ])
            .Sheet("Bands", [["Band", "Full salary at 1 April 2026"], ["B4", 31250], ["B5", 35600], ["B6", 41900]])
            .Build());
        Assert.Equal((31_250m, true), (list["A1"].AnnualFtePay!.Value.Pounds, list.Flags("A1").Contains("W_PAY_FROM_SCALE")));
        Assert.Contains("R_NO_PAY", list.Flags("A2"));
        Assert.Null(list.List.AsAt);
        Assert.DoesNotContain("L_SHEET_NOT_READ", list.ListCodes);
    }

    [Theory]
    [InlineData("(retires 29/01/2027)", "R_LEAVER")]
    [InlineData("(maternity leave from 01/09/2026)", "W_ABSENT_LONG_TERM")]
    [InlineData("(nights)", null)]
    public void What_stands_in_brackets_after_the_job_is_read(string aside, string? code)
    {
        var list = Reading.Of($"""
            List of 1 October 2026. Handing over 8 February 2027.
            Ref,Name,Job,Hours,Hourly rate,Start date,Date of birth,Postcode,Pension
            A1,Jo Ash,Responder {aside},37,14.10,01/02/2000,01/02/1961,SS1 1AA,NEST
            """);
        Assert.Equal(code is null ? [] : [code], list.Flags("A1"));
    }

    [Theory]
    [InlineData("Household", "Approved", "Fee a week")]
    [InlineData("Month", "Overtime", "Agency spend")]
    public void A_sheet_of_figures_that_is_read_as_nothing_is_pointed_out(string one, string two, string three)
    {
        var list = Reading.Of(new XlsxBuilder()
            .Sheet("Team",
                [
                    ["ID", "Name", "Job", "Band", "Hours", "Full salary", "Start"],
                    ["A1", "Jo Ash", "Analyst", "B4", 37, 31250, "01/02/2020"],
                    ["A2", "Al Oak", "Analyst", "B5", 37, 35600, "01/02/2020"],
                ])
            .Sheet("Other", [[one, two, three], ["B4", 2015, 505], ["B5", 2016, 406], ["B6", 2022, 413]])
            .Build());
        Assert.Equal(2, list.List.Records.Count);
        Assert.Contains(list.Findings, finding => finding is { Code: "L_SHEET_NOT_READ", Where.Sheet: "Other" });
    }
}
