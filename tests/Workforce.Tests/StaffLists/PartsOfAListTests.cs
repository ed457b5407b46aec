using Workforce.StaffLists;

namespace Workforce.Tests.StaffLists;

/// <summary>What is said of one part of a list and not of the others: sections, sheets, keys under the people.</summary>
public class PartsOfAListTests
{
    /// <summary>12,390 for 18 of 36 hours is 24,780 full time; 22,340 is full time already.</summary>
    [Fact]
    public void Whose_pay_it_is_may_differ_by_section_and_a_heading_of_staff_is_no_total()
    {
        var list = Reading.Of("""
            Full time (F/T) is 36 hours. Section 1 salaries are full-time; section 2 pay is what the person gets for the hours and weeks shown.
            SECTION 1 – FULL-TIME PERMANENT STAFF
            Ref|Employee|Post|Hours|Salary £ a year|Service from|Born
            A1|Jo Ash|Technician|F/T|22340|14/10/2014|01/02/1980
            Number in section|1
            SECTION 2 – PART-TIME PERMANENT STAFF
            Ref|Post|Employee|Born|Service from|Hours|Weeks|Pay £|Pay period
            B1|Visitor Assistant|Al Oak|07/09/1980|05/02/2008|18|52|12390|year
            B2|Visitor Assistant|Di Elm|07/09/1980|05/02/2008|27|52|18585|year
            """);
        Assert.Equal([22_340m, 12_390m * 36 / 18, 18_585m * 36 / 27],
            list.List.Records.Select(person => person.AnnualFtePay!.Value.Pounds));
        Assert.Equal("SECTION 2 - PART-TIME PERMANENT STAFF", list["B1"].Extra["section"]);
        Assert.DoesNotContain("W_PAY_INCONSISTENT", list.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void A_key_under_the_people_tells_the_codes_of_each_column_and_is_nobody()
    {
        var list = Reading.Of("""
            Ref,Surname,Post,Hours,Basis,Basic,Start date,Leave,Notice,Pension,Status
            4405,Kitching,Manager,39,S,50400,12/12/2013,B,S,4,
            4414,Khatun,Deputy,39,S,39900,13/02/2021,A,12 weeks,2,S
            Basis,S,Basic is the full-time salary a year
            ,H,Basic is pounds an hour
            Leave,A,25 days and bank holidays on top
            ,B,30 days and bank holidays on top
            Pension,1,LGPS
            ,2,NEST
            ,4,Scottish Widows
            Status,S,Long-term sick
            ,M,Maternity leave
            Notice,S,Statutory
            """);
        Assert.Equal(["4405", "4414"], list.List.Records.Select(person => person.EmployeeRef));
        Assert.Equal([("OTHER:Scottish Widows", 30m), ("NEST", 25m)],
            list.List.Records.Select(person => (person.PensionScheme!, person.HolidayEntitlement!.Value!.Value)));
        Assert.Equal(new NoticePeriod(null, null), list["4405"].NoticePeriod);
        Assert.Contains("W_ABSENT_LONG_TERM", list.Flags("4414"));
    }

    /// <summary>52.40 for a session of 4 hours is 13.10 an hour.</summary>
    [Fact]
    public void A_sheet_of_bank_staff_says_for_all_on_it_what_its_title_says()
    {
        var list = Reading.Of(new XlsxBuilder()
            .Sheet("Salaried",
                [
                    ["Everybody is permanent unless the sheet says otherwise. Full-time week: 37.5 hours."],
                    ["Ref", "Name", "Job", "Hours", "Full-time salary", "Started", "Leave"],
                    ["A1", "Jo Ash", "Manager", 37.5, 41000, "01/02/2020", "25 days plus bank holidays"],
                    ["A2", "Al Oak", "Clerk", 20, 26000, "01/02/2020", "25 days plus bank holidays"],
                ])
            .Sheet("Bank stewards",
                [
                    ["Bank stewards: called for single shows, no guaranteed work. Holiday pay is 12.07% of hours worked."],
                    ["Ref", "Name", "Does", "Pay per session", "Session length (hours)", "Started"],
                    ["B1", "Di Elm", "Show Steward", 52.4, 4, "01/02/2020"],
                    ["B2", "Ed Fir", "Show Steward", 58.95, 4.5, "01/02/2020"],
                ])
            .Build());
        Assert.Equal((ContractType.CasualZeroHours, "Show Steward", 0m),
            (list["B1"].ContractType!.Value, list["B1"].JobTitle, list["B1"].WeeklyHours!.Value.Hours));
        Assert.Equal((52.4m / 4, 12.07m), (list["B1"].HourlyRate!.Value.Pounds, list["B2"].HolidayEntitlement!.Value!.Value));
        Assert.Equal(ContractType.Permanent, list["A2"].ContractType);
    }

    [Fact]
    public void The_full_time_week_of_one_sheet_holds_for_those_after_it_and_not_for_those_before()
    {
        object?[][] people = [["Ref", "Name", "Job", "Hours", "Hourly rate", "Started"],
            ["A1", "Jo Ash", "Cleaner", 20, 12.9, "01/02/2020"],
            ["A2", "Al Oak", "Cleaner", 20, 12.9, "01/02/2020"]];
        var list = Reading.Of(new XlsxBuilder()
            .Sheet("Cleaners", people)
            .Sheet("Supervisors", [["Supervisors: full-time week on this sheet is 40 hours"], .. people])
            .Sheet("Joiners", people)
            .Build());
        Assert.Equal([null, null, 40m, 40m, 40m, 40m], list.List.Records.Select(person => person.FullTimeWeek?.Hours));
    }

    [Fact]
    public void Hours_of_Saturday_and_of_Sunday_are_one_week()
    {
        var list = Reading.Of("""
            Staff no,Steward,Duties,Hours Sat,Hours Sun,£/hr,Began
            A1,Jo Ash,Market Steward,8,6,14.30,01/02/2020
            A2,Al Oak,Market Steward,7.5,,13.05,01/02/2020
            A3,Di Elm,Market Steward,,6.5,13.05,01/02/2020
            """);
        Assert.Equal([14m, 7.5m, 6.5m], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
    }

    /// <summary>A whole-time equivalent of 3.7 would be 3.7 × 36 hours.</summary>
    [Fact]
    public void A_share_of_several_full_time_weeks_is_impossible()
    {
        var list = Reading.Of("""
            Full-time week is 36 hours.
            Ref,Name,Job,WTE,Salary (full-time),Start date
            A1,Jo Ash,Attendant,0.5,25400,01/02/2020
            A2,Al Oak,Attendant,3.7,25400,01/02/2020
            A3,Di Elm,Attendant,1.0,25400,01/02/2020
            A4,Ed Fir,Attendant,30,25400,01/02/2020
            """);
        Assert.Equal([18m, null, 36m, 30m], list.List.Records.Select(person => person.WeeklyHours?.Hours));
        Assert.Contains("R_IMPOSSIBLE_HOURS", list.Flags("A2"));
    }

    /// <summary>86.67 hours a month are 86.67 × 12 ÷ 52 a week, 1,040 a year 1,040 ÷ 52, and pay has its span in its own cell.</summary>
    [Fact]
    public void Spans_beside_the_hours_are_theirs_and_earlier_service_with_the_nhs_counts()
    {
        var list = Reading.Of("""
            Full time: 36 hours a week. Transfer 29/03/2027.
            Staff ID,Job role,Contracted hrs,per,Basic pay,Start with Hearthside,NHS or council service
            A1,Care Worker,86.67,month,262.00 a week,01/04/19,02/03/2009
            A2,Care Worker,36 hrs,week,"£1,886.40 4-weekly",05/09/18,
            A3,Care Worker,"1,040",year,13.10 an hour,05/09/18,
            A4,Care Worker,64h,4 weeks,£910.76 a month,05/09/18,
            """);
        Assert.Equal([20m, 36m, 20m, 16m], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        Assert.Equal((13.10m, new DateOnly(2009, 3, 2)),
            (Math.Round(list["A1"].HourlyRate!.Value.Pounds, 2, MidpointRounding.AwayFromZero), list["A1"].StartDate!.Value));
        Assert.Equal(new DateOnly(2018, 9, 5), list["A2"].StartDate);
    }

    /// <summary>7 nights of 10 hours a fortnight are 35 hours a week.</summary>
    [Fact]
    public void Nights_a_fortnight_and_bank_holidays_under_a_systems_name_are_read()
    {
        var list = Reading.Of("""
            Staff list of 1 October 2026. Operator changes on 28 February 2027.
            BANK_HOLS: INCL = inside LEAVE_DAYS, PLUS = eight days on top.
            PERSON_NUMBER|POST_NAME|Nights per fortnight|Hours per night|HOURLY_RATE|CONTINUOUS_SERVICE_DATE|LEAVE_DAYS|BANK_HOLS
            A1|Concierge|7|10|13.80|2007-03-25|25|PLUS
            A2|Concierge|4|10|13.80|2007-03-25|33|INCL
            """);
        Assert.Equal([35m, 20m], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        Assert.Equal([BankHolidays.Plus, BankHolidays.Included],
            list.List.Records.Select(person => person.HolidayEntitlement!.BankHolidays));
        Assert.Equal(new DateOnly(2027, 2, 28), list.List.TransferDate);
    }

    /// <summary>Half of 36 hours, and a third; 41,200.00 is for the whole time.</summary>
    [Fact]
    public void Shares_of_the_whole_time_week_are_no_hours_and_a_sheets_week_may_stand_on_another()
    {
        var share = Reading.Of("""
            Whole time = 36 hours a week. The share of hours is a decimal of 36.
            Ref;Job role;Whole time share of hours (decimal);Paid weeks;Whole time rate of pay (£);Start date
            A1;Manager;1;52;41200,00;03/12/2009
            A2;Playworker;0,5;52;30150,00;03/12/2009
            A3;Playworker;0,3333;52;30150,00;03/12/2009
            A4;Playworker;0,75;52;30150,00;03/12/2009
            """);
        Assert.Equal([36m, 18m, 12m, 27m], share.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        object?[][] people = [["Ref", "Job", "Hours", "£ an hour", "Start"], ["A1", "Responder", 20, 16.8, "01/02/2020"],
            ["A2", "Responder", 30, 16.8, "01/02/2020"]];
        var sheets = Reading.Of(new XlsxBuilder()
            .Sheet("Read me", [["Full-time week: 37 hours on the Control centre sheet; 40 hours on the Response team sheet"]])
            .Sheet("Control centre", people)
            .Sheet("Response team", people)
            .Build());
        Assert.Equal([37m, 37m, 40m, 40m], sheets.List.Records.Select(person => person.FullTimeWeek!.Value.Hours));
    }

    [Theory]
    [InlineData("Salary raised from £34,100 on 1 September 2026; the rest of the team had 3% in April", "W_PAY_RAISED_RECENTLY")]
    [InlineData("Out of hours lead, one week in four", null)]
    public void The_date_at_the_end_of_a_long_title_is_the_lists(string remark, string? code)
    {
        var list = Reading.Of($"""
            Veritas Counter-Fraud Services - people assigned to the benefits fraud contract - 12 October 2026

            Ref|Name|Job|Hours|Hourly rate|Start date|Date of birth|Postcode|Pension|Remarks
            A1|Jo Ash|Investigator|37|18.10|01/02/2010|01/02/1980|SS1 1AA|NEST|{remark}
            """);
        Assert.Equal(new DateOnly(2026, 10, 12), list.List.AsAt);
        Assert.Equal(code is null ? [] : [code], list.Flags("A1"));
    }

    /// <summary>A household of approved carers is nobody's employee; a firm on the same sheet is kept beside them, left out too.</summary>
    [Theory]
    [InlineData("Approved carers - self-employed, paid a fee for each placement", "Household", "Fee a week", "R_SELF_EMPLOYED")]
    [InlineData("Workers supplied by an agency, for information", "Worker", "Charge", "R_AGENCY")]
    public void People_on_a_sheet_that_says_they_are_no_employees_are_left_out_by_name(string title, string who, string what, string code)
    {
        var list = Reading.Of(new XlsxBuilder()
            .Sheet("Team",
                [
                    ["Ref", "Name", "Job", "Hours", "Full-time salary", "Started"],
                    ["A1", "Jo Ash", "Manager", 37, 41000, "01/02/2020"],
                ])
            .Sheet("Others",
                [
                    [title],
                    [who, what, "Since"],
                    ["Al Oak", "£505", 2015],
                    ["Di Elm", "£413", 2022],
                    ["Fern Care Ltd", "£469", 2021],
                ])
            .Build());
        Assert.Equal(["Jo Ash", "Al Oak", "Di Elm", "Fern Care Ltd"], list.List.Records.Select(person => person.Name));
        Assert.Equal([code, code, code],
            list.List.Records.Skip(1).Select(person => list.Findings.Single(finding => finding.Where.Row == person.Row
                && finding.Where.Sheet == "Others" && finding.Code.StartsWith("R_", StringComparison.Ordinal)).Code));
        Assert.DoesNotContain("L_SHEET_NOT_READ", list.Findings.Select(finding => finding.Code));
    }

    /// <summary>What the agency cost in each month names nobody.</summary>
    [Fact]
    public void A_sheet_of_what_an_agency_cost_holds_no_people()
    {
        var list = Reading.Of(new XlsxBuilder()
            .Sheet("Team",
                [
                    ["Ref", "Name", "Job", "Hours", "Full-time salary", "Started"],
                    ["A1", "Jo Ash", "Manager", 37, 41000, "01/02/2020"],
                ])
            .Sheet("Agency",
                [["Agency spend"], ["Supplier", "Cost"], ["Fern Staffing", 1200], ["Oak Recruitment", 900], ["Elm Personnel", 70]])
            .Build());
        Assert.Equal(["Jo Ash"], list.List.Records.Select(person => person.Name));
    }

    /// <summary>Age over band is an age band, home over area a district; both alone are a grade and a site.</summary>
    [Fact]
    public void A_heading_broken_over_two_rows_means_both_words()
    {
        var list = Reading.Of("""
            Staff,,Hours a week,,Basic,In continuous,Age,Home
            no.,Post,Apr-Sep,Oct-Mar,pay,service from,band,area
            M61,Head Steward,36,36,£18.20 ph,04/02/2011,45-54,YO24
            M64,Steward,20,24,£13.20 ph,04/02/2011,,HG5
            M67,Steward,30,20,£13.20 ph,04/02/2011,25-34,YO1
            """);
        Assert.Equal(["YO24", "HG5", "YO1"], list.List.Records.Select(person => person.Postcode));
        Assert.Equal([36m, (20 + 24) / 2m, (30 + 20) / 2m], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        Assert.Equal("45-54", list["M61"].Extra["ageBand"]);
        Assert.Equal([[], ["W_DOB_MISSING"], []], new[] { "M61", "M64", "M67" }.Select(list.Flags));
    }

    [Fact]
    public void Bank_no_over_the_numbers_of_bank_workers_is_no_account()
    {
        var list = Reading.Of("""
            Bank no,Worker,Does,Basic £/hour,First engaged,Share here
            B-071,Jo Ash,Bank Nurse,16.32,01/02/2020,100%
            B-074,Al Oak,Bank Receptionist,13.85,01/02/2020,25%
            """);
        Assert.Equal(["B-071", "B-074"], list.List.Records.Select(person => person.EmployeeRef));
        Assert.Contains("W_PARTLY_ASSIGNED", list.Flags("B-074"));
        Assert.DoesNotContain("W_PARTLY_ASSIGNED", list.Flags("B-071"));
    }

    /// <summary>7 × 12 hours in a fortnight are 42 a week; a Monday has no 85 hours.</summary>
    [Fact]
    public void Shifts_a_fortnight_make_half_as_much_a_week_and_no_day_has_more_than_24_hours()
    {
        var list = Reading.Of("""
            Ref,Job,Hours,Hourly rate,Start
            A1,Guard,7 x 12h shifts a fortnight,13.20,01/02/2020
            A2,Guard,3 x 12h shifts,13.20,01/02/2020
            A3,Guard,13 x 12h shifts over 4 weeks,13.20,01/02/2020
            """);
        Assert.Equal([7 * 12 / 2m, 3 * 12m, 13 * 12 / 4m], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        var days = Reading.Of("""
            Ref,Job,Mon,Tue,Wed,Hourly rate,Start
            A1,Practitioner,8,8,8,13.20,01/02/2020
            A2,Practitioner,85,8,8,13.20,01/02/2020
            """);
        Assert.Equal([8 * 3, (decimal?)null], days.List.Records.Select(person => person.WeeklyHours?.Hours));
        Assert.Contains("R_IMPOSSIBLE_HOURS", days.Flags("A2"));
    }

    [Fact]
    public void FT_among_codes_is_fixed_term_though_one_cell_is_words()
    {
        var list = Reading.Of("""
            Ref,Job,Contract,Hours,PT/FT,Hourly rate,Start
            A1,Clerk,P,35,FT,15.20,01/02/2020
            A2,Clerk,FT,35,FT,15.20,01/02/2020
            A3,Clerk,P,20,PT,15.20,01/02/2020
            A4,Clerk,P,20,PT,15.20,01/02/2020
            A5,Clerk,C,0,PT,15.20,01/02/2020
            A6,Clerk,Apprentice,35,FT,15.20,01/02/2020
            """);
        Assert.Equal([ContractType.Permanent, ContractType.FixedTerm, ContractType.Permanent, ContractType.Permanent,
            ContractType.CasualZeroHours, ContractType.Apprentice], list.List.Records.Select(person => person.ContractType!.Value));
    }

    /// <summary>13.00 × 38 × 52.143 is the first firm's year, 13.00 × 36 × 52.143 the other's.</summary>
    [Fact]
    public void Two_firms_of_one_list_have_the_terms_that_its_key_gives_each()
    {
        var list = Reading.Of("""
            Staff of both partners
            Ref,Firm,Post,Hours,Rate per hour,Leave days,With us,Born
            A1,CB,Cleaner,20,13.00,25,01/02/2020,07/09/1980
            A2,NV,Cleaner,20,13.00,33,01/02/2020,07/09/1980
            Firm: CB Castlebrook: full-time week 38 hours, bank holidays on top of leave; NV Novenna: full-time week 36 hours, bank holidays included in leave
            """);
        Assert.Equal([38m, 36m], list.List.Records.Select(person => person.FullTimeWeek!.Value.Hours));
        Assert.Equal([13.00m * 38 * 52.143m, 13.00m * 36 * 52.143m],
            list.List.Records.Select(person => person.AnnualFtePay!.Value.Pounds), (one, other) => Math.Abs(one - other) < 1);
        Assert.Equal([BankHolidays.Plus, BankHolidays.Included],
            list.List.Records.Select(person => person.HolidayEntitlement!.BankHolidays));
        Assert.Equal(new DateOnly(2020, 2, 1), list["A1"].StartDate);
    }

    /// <summary>Dittos that are single quotation marks open no quoted text: nobody is swallowed by it.</summary>
    [Fact]
    public void A_lone_quotation_mark_between_separators_is_the_cell_above()
    {
        var list = Reading.Of("""
            "Full time is 1,955 hours a year, which is 37 and a half a week."
            Ref,Name,Post,Hours,Rate per hour,A/Leave,Here from
            A1,Jo Ash,Cleaner,20,Legal min for age,25 + 8,01/02/2020
            A2,Al Oak,",",13.00,",01/02/2020
            A3,Di Elm,",37,",",01/02/2020
            (all the above at the North Depot)
            """);
        Assert.Equal(["Cleaner", "Cleaner", "Cleaner"], list.List.Records.Select(person => person.JobTitle));
        Assert.Equal([20m, 20m, 37m], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        Assert.Equal([25m, 25m, 25m], list.List.Records.Select(person => person.HolidayEntitlement!.Value!.Value));
        Assert.Equal(13m, list["A3"].HourlyRate!.Value.Pounds);
        Assert.Equal(37.5m, list["A1"].FullTimeWeek!.Value.Hours);
        Assert.Contains("W_PAY_AS_WORDS", list.Flags("A1"));
        Assert.DoesNotContain(list.List.Records, person => person.Extra.ContainsKey("section"));
    }
}
