using Workforce.StaffLists;

namespace Workforce.Tests.StaffLists;

/// <summary>
/// Exports of old systems, council forms and printed reports: headings written together, keys in every shape, terms agreed beside what
/// really happens.
/// </summary>
public class OldSystemListTests
{
    [Theory]
    [InlineData("CONTSERV", "ServiceStart")]
    [InlineData("LVEDAYS", "Holiday")]
    [InlineData("NOTWKS", "Notice")]
    [InlineData("PENSCH", "Pension")]
    [InlineData("WKSPAID", "WeeksPerYear")]
    [InlineData("POSTTITLE", "JobTitle")]
    public void Words_cut_short_and_written_together_are_taken_apart(string heading, string field) =>
        Assert.Equal(field, HeadingMap.Match(heading).Field.ToString());

    [Theory]
    [InlineData("KITCHEN")]
    [InlineData("REGION")]
    [InlineData("Contserv")]
    public void A_word_that_is_one_word_is_left_whole(string heading) => Assert.Null(JoinedHeadings.Apart(heading));

    [Fact]
    public void A_sheet_of_fields_codes_and_meanings_explains_each_column_by_its_own_codes()
    {
        var list = Reading.Of(new XlsxBuilder()
            .Sheet("STAFF", [
                ["PERSNO", "NAME", "POSTTITLE", "EMPSTAT", "CONTYPE", "HRSWK", "RATE", "DATESTART", "PENSCH"],
                ["A1", "Jo Ash", "Cook", "A", "01", 37, 13.2, new DateOnly(2015, 2, 1), "NE"],
                ["A2", "Al Oak", "Cook", "M", "01", 37, 13.2, new DateOnly(2016, 2, 1), "LG"],
                ["A3", "Di Elm", "Cook", "X", "01", 37, 13.2, new DateOnly(2017, 2, 1), "NE"],
                ["A4", "Bo Fir", "Cook", "A", "03", null, 13.2, new DateOnly(2018, 2, 1), "NE"],
            ])
            .Sheet("CODES", [
                ["FIELD", "CODE", "MEANING"],
                ["EMPSTAT", "A", "Active"], ["EMPSTAT", "M", "Maternity leave"], ["EMPSTAT", "X", "Not on this contract"],
                ["CONTYPE", "01", "Permanent"], ["CONTYPE", "03", "Relief, no fixed hours"],
                ["PENSCH", "LG", "LGPS"], ["PENSCH", "NE", "NEST"],
            ]).Build());
        Assert.Equal((ContractType.Permanent, "NEST"), (list["A1"].ContractType!.Value, list["A1"].PensionScheme));
        Assert.Contains(ListFindings.AbsentLongTerm, list.Flags("A2"));
        Assert.Equal([ListFindings.NotInScope], list.Flags("A3"));
        Assert.Equal(ContractType.CasualZeroHours, list["A4"].ContractType);
    }

    [Fact]
    public void A_key_with_a_heading_over_its_codes_keeps_one_letter_apart_by_column()
    {
        var list = Reading.Of(new XlsxBuilder()
            .Sheet("List", [
                ["Ref", "Name", "Job title", "Contract", "Hours", "Hourly rate", "Start date", "Pension"],
                ["A1", "Jo Ash", "Ganger", "P", 39, 16.1, new DateOnly(2015, 2, 1), "P"],
                ["A2", "Al Oak", "Ganger", "F", 39, 16.1, new DateOnly(2016, 2, 1), "L"],
            ])
            .Sheet("Key",
                [["Code", "Meaning"], ["Contract"], ["P", "permanent"], ["F", "fixed term"], ["Pension"], ["L", "LGPS, admission body"],
                    ["P", "not enrolled (too young)"]])
                .Build());
        Assert.Equal((ContractType.Permanent, "NOT_ENROLLED"), (list["A1"].ContractType!.Value, list["A1"].PensionScheme));
        Assert.Equal((ContractType.FixedTerm, "LGPS"), (list["A2"].ContractType!.Value, list["A2"].PensionScheme));
    }

    [Fact]
    public void Lines_of_a_printed_key_are_no_people_and_explain_the_column_they_name()
    {
        var list = Reading.Of("""
            EMPNO|NAME|POST|HRS/4WK|FREQ|PERIOD BASIC|RATE|DOJ|PENS
            A1|ASH J|CLEANER|80.00|L|1028.00||01-APR-2016|1
            A2|OAK A|CLEANER|150.00|M|2088.67||01-APR-2017|7
            KEY|FREQ|W weekly, L every four weeks, M calendar month (a year of paid weeks in 12 equal parts)
            KEY|HOURS|HRS/4WK is hours in a four-week pay period. Full time is 37.5 hours a week
            KEY|PENS|1 NEST, 7 opted out (form held)
            """);
        Assert.Equal(2, list.List.Records.Count);
        Assert.Equal((20m, 1028m / 80, "NEST"),
            (list["A1"].WeeklyHours!.Value.Hours, list["A1"].HourlyRate!.Value.Pounds, list["A1"].PensionScheme));
        Assert.Equal((37.5m, "OPTED_OUT"), (list["A2"].WeeklyHours!.Value.Hours, list["A2"].PensionScheme));
    }

    [Fact]
    public void What_is_agreed_counts_and_what_really_happens_stands_beside_it()
    {
        var list = Reading.Of(new XlsxBuilder().Sheet("Staff", [
            ["Payroll no.", "Employee", "Job title", null, "Hours per week", null, "Weeks per year", null, "Basic pay £", null, "Start"],
            [null, null, "Contractual", "Actual (if different)", "Contractual", "Actual (12-week average)", "Contractual (paid)",
                "Actual (worked)", "Contractual", "per", null],
            ["A1", "Jo Ash", "Loader", "Acting Chargehand", 40, 46.8, 52, 46, 13.35, "hour", new DateOnly(2022, 9, 30)],
            ["A2", "Al Oak", "Driver", null, 40, 43.8, 52, 46, 688, "week", new DateOnly(2011, 4, 18)],
        ], merged: ["C1:D1", "E1:F1", "G1:H1", "I1:J1"]).Build());
        Assert.Equal(("Loader", 40m, 52m, 13.35m),
            (list["A1"].JobTitle, list["A1"].WeeklyHours!.Value.Hours, list["A1"].WeeksPerYear!.Value,
                list["A1"].HourlyRate!.Value.Pounds));
        Assert.Equal(688m / 40, list["A2"].HourlyRate!.Value.Pounds);
    }

    [Fact]
    public void Full_time_weeks_named_for_groups_hold_for_each_group_and_the_rest()
    {
        var list = Reading.Of("""
            Full-time hours: guards 42, everyone else 37
            Ref,Name,Job title,Hours,Hourly rate,Start date
            A1,Jo Ash,Guard,42,13.20,01/02/2020
            A2,Al Oak,Receptionist,18.5,13.20,01/02/2021
            """);
        Assert.Equal([42m, 37m], list.List.Records.Select(record => record.FullTimeWeek!.Value.Hours));
    }

    [Fact]
    public void A_section_with_a_full_time_week_of_its_own_leaves_the_others_theirs()
    {
        var list = Reading.Of("""
            Ref,Name,Job title,Hours,Hourly rate,Start date
            ROUND 1
            A1,Jo Ash,Loader,37,13.20,01/02/2020
            ,Round 1,1 on crew,37,,
            WORKSHOP - full-time week 40 hours
            A2,Al Oak,Fitter,40,19.25,01/02/2021
            Full-time week 37 hours; workshop 40. Hours do not include overtime.
            """);
        Assert.Equal([37m, 40m], list.List.Records.Select(record => record.FullTimeWeek!.Value.Hours));
    }

    [Fact]
    public void A_form_s_own_example_is_nobody()
    {
        var list = Reading.Of("""
            Line,Identifier,Post title,FTE,Contracted hours,Hourly rate,Continuous service date
            ,e.g. A1,as in contract,complete one,do not include overtime,,dd/mm/yyyy
            Eg,EXAMPLE,Kitchen Assistant,0.5,18.5,13.20,01/01/2015
            1,MC-013,Service Manager,1,37,19.65,11/12/2020
            2,MC-018,Cook,1,37,14.10,25/07/2022
            """);
        Assert.Equal(["MC-013", "MC-018"], list.List.Records.Select(record => record.EmployeeRef));
    }

    [Fact]
    public void Ages_and_birth_dates_may_share_a_column()
    {
        var list = Reading.Of("""
            Works no,Who,Job,Date of birth or age,Since,Hours,Pay
            P1,Jo Ash,Cleaner,aged 44,6/5/2019,40,£14 ph
            P2,Al Oak,Cleaner,12/7/71,3/9/2007,40,£15 ph
            """);
        Assert.Equal(44, list["P1"].Age);
        Assert.Equal(new DateOnly(1971, 7, 12), list["P2"].DateOfBirth);
    }

    [Fact]
    public void A_mark_on_the_hours_gives_them_the_span_its_footnote_names()
    {
        var list = Reading.Of("""
            Ref,Name,Job title,Hours,Hourly rate,Start date
            A1,Jo Ash,Assistant,30*,13.20,01/02/2020
            A2,Al Oak,Assistant,30,13.20,01/02/2021
            * Hours shown are over a two-week rota.
            """);
        Assert.Equal([15m, 30m], list.List.Records.Select(record => record.WeeklyHours!.Value.Hours));
    }

    [Theory]
    [InlineData("Grade 5: £27,600 - £29,400, currently £28,950 fte", 28950)]
    [InlineData("£455.00 pw (was £441.00 up to Easter)", 455)]
    [InlineData("£16,263.92 p.a. actual (0.6 fte)", 16263.92)]
    public void The_pay_of_today_is_read_and_not_the_grade_or_the_pay_of_before(string cell, decimal amount) =>
        Assert.Equal(amount, PayText.Read(new RawCell(0, cell)).Amount);

    [Theory]
    [InlineData("2h30 x 5", 12.5)]
    [InlineData("5 x 150 min", 12.5)]
    [InlineData("5 x 2h45", 13.75)]
    public void Shifts_of_hours_and_minutes_add_up_to_the_week(string cell, decimal hours) =>
        Assert.Equal(hours, HoursText.Read(cell).Hours);

    [Fact]
    public void A_form_may_say_under_its_headings_how_to_fill_them_in()
    {
        var list = Reading.Of(new XlsxBuilder().Sheet("Annex F", [
            ["Unique identifier (no names please)", "Job title and classification", "Contractual hours of work each week",
                "Basic rate of pay", "Pay is per", "Date of commencement of continuous employment", "Employment status"],
            ["Your own code", null, "Contracted, not average", "Before supplements", "hour / week / month / year", "Day, month, year",
                "employed / casual / agency"],
            ["PG-01C", "Security Officer", 42, 13.2, "hour", new DateOnly(2019, 12, 16), "Employed, permanent"],
            ["PG-02E", "Security Officer", 21, 13.2, "hour", new DateOnly(2017, 9, 11), "Employed, permanent"],
        ]).Build());
        Assert.Equal([("PG-01C", 42m, 13.2m), ("PG-02E", 21m, 13.2m)],
            list.List.Records.Select(record => (record.EmployeeRef!, record.WeeklyHours!.Value.Hours, record.HourlyRate!.Value.Pounds)));
    }

    [Fact]
    public void A_post_given_by_a_code_is_named_by_the_list_s_own_key()
    {
        var list = Reading.Of(new XlsxBuilder()
            .Sheet("STAFF", [
                ["PERS_NO", "POST_CD", "CONT_HRS", "PAY_AMT", "PAY_CD", "START_DT", "NOT_WKS"],
                ["20160", "RCM", 37, 45338, 5, new DateOnly(2015, 2, 1), 12],
                ["20163", "RCL", 40, 534, 2, new DateOnly(2016, 2, 1), 99],
                ["20174", "RCL", 40, 13.35, 1, new DateOnly(2017, 2, 1), 99],
            ])
            .Sheet("CODES", [
                ["FIELD", "CODE", "MEANING"], ["POST_CD", "RCM", "Collections Manager"], ["POST_CD", "RCL", "Refuse Loader"],
                ["PAY_CD", 1, "£ per hour"], ["PAY_CD", 2, "£ per week, own hours"], ["PAY_CD", 5, "£ per year, full-time figure"],
                ["NOT_WKS", 99, "Statutory minimum"],
            ]).Build());
        Assert.Equal(["Collections Manager", "Refuse Loader", "Refuse Loader"], list.List.Records.Select(record => record.JobTitle));
        Assert.Equal([534m / 40, 13.35m], list.List.Records.Skip(1).Select(record => record.HourlyRate!.Value.Pounds));
        Assert.True(list["20163"].NoticePeriod is { Value: null });
    }

    [Fact]
    public void Nobody_is_taken_for_an_example_a_key_or_a_section_because_of_initials_a_surname_or_full_time_hours()
    {
        var list = Reading.Of("""
            Ref,Name,Job title,Hours,Hourly rate,Start date
            EG-1042,E.G. Smith,Cook,30,13.20,01/02/2020
            EG,E G Moss,Cook,30,13.20,01/02/2021
            A3,Ann Key,Cook,full-time 37 hours,,
            ,VACANT,Cook,full-time 37 hours,13.20,
            """);
        Assert.Equal([2, 3, 4, 5], list.List.Records.Select(record => record.Row));
    }

    [Fact]
    public void Not_being_on_the_council_s_scheme_takes_nobody_out_of_the_transfer()
    {
        var list = Reading.Of("""
            Ref,Name,Job title,Hours,Hourly rate,Start date,Remarks
            A1,Jo Ash,Cook,30,13.20,01/02/2020,not on the council pension scheme
            A2,Al Oak,Cook,30,13.20,01/02/2021,"Only does our shops, not on the council job at all"
            """);
        Assert.DoesNotContain(ListFindings.NotInScope, list.Flags("A1"));
        Assert.Equal([ListFindings.NotInScope], list.Flags("A2"));
    }

    /// <summary>
    /// A key without blanks round its signs, headings of two letters, and full-time weeks by grade: 78 hours a fortnight are 39.
    /// </summary>
    [Fact]
    public void A_key_written_close_is_read_for_each_column()
    {
        var list = Reading.Of("""
            EMPNO|EMPLOYEE|POST|CT|GRD|HRS|HP|BASIC|BP|JOINED|LV|NT|PN|PCODE
            020407|ASH JO|MANAGER|P|G4|37.00|W|43250.00|Y|18-JUN-2007|A|M3|S|IP118WT
            020434|OAK AL|SUPERVISOR|P|G3|78.00|F|2480.40|4|30-JUL-2018|C|8|O|IP2 5DW
            020445|ELM DI|DRIVER|F|G2|160.00|4|13.90|H|20-OCT-2025|A|0|N|IP5 5DA
            KEY TO CODES
            CT  P=PERMANENT  F=FIXED TERM  Z=ZERO HOURS  T=AGENCY TEMP
            HP  HOURS ARE PER: W=WEEK  F=FORTNIGHT  4=FOUR WEEKS  M=CALENDAR MONTH  Y=YEAR
            BP  BASIC PAY IS PER: H=HOUR  W=WEEK  4=FOUR WEEKS  M=MONTH  Y=YEAR.  W, 4 AND M ARE PAY FOR THE HOURS SHOWN.  Y IS FULL-TIME SALARY.
            LV  A=25 DAYS PLUS BANK HOLIDAYS  C=5.6 WEEKS INCLUDING BANK HOLIDAYS
            NT  NOTICE FROM EMPLOYER: 0=STATUTORY MINIMUM  8=8 WEEKS  M3=3 MONTHS
            PN  N=NEST  S=SMART PENSION  O=OPTED OUT
            FULL-TIME WEEK BY GRADE: G2 40 HOURS  G3 39 HOURS  G4 37 HOURS
            """);
        Assert.Equal([37m, 78m / 2, 160m / 4], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        Assert.Equal([37m, 39m, 40m], list.List.Records.Select(person => person.FullTimeWeek!.Value.Hours));
        Assert.Equal([2_480.40m / 4 / 39, 13.90m], list.List.Records.Skip(1).Select(person => person.HourlyRate!.Value.Pounds));
        Assert.Equal(["OTHER:Smart Pension", "OPTED_OUT", "NEST"], list.List.Records.Select(person => person.PensionScheme));
        Assert.Equal([new(3, NoticeUnit.Months), new(8, NoticeUnit.Weeks), new(null, null)],
            list.List.Records.Select(person => person.NoticePeriod!));
        Assert.Equal([25m, 5.6m, 25m], list.List.Records.Select(person => person.HolidayEntitlement!.Value!.Value));
        Assert.Equal(ContractType.FixedTerm, list["020445"].ContractType);
    }

    /// <summary>Four of five have their point's salary: the fifth is asked about.</summary>
    [Fact]
    public void Pay_that_is_not_its_points_where_all_others_are_is_asked_about()
    {
        var list = Reading.Of(new XlsxBuilder()
            .Sheet("Staff",
                [
                    ["Full-time week 37 hours"],
                    ["Ref", "Post", "SCP", "Hours", "FTE salary", "Start date"],
                    ["A1", "Assistant", 5, 37, 25590, "01/02/2020"],
                    ["A2", "Assistant", 5, 18.5, 25590, "01/02/2020"],
                    ["A3", "Assistant", 6, 37, 25980, "01/02/2020"],
                    ["A4", "Assistant", 6, 37, 25980, "01/02/2020"],
                    ["A5", "Assistant", 6, 37, 27500, "01/02/2020"],
                ])
            .Sheet("Spine", [["SCP", "£ pa"], [5, 25590], [6, 25980]])
            .Build());
        Assert.Contains("W_PAY_INCONSISTENT", list.Flags("A5"));
        Assert.DoesNotContain("W_PAY_INCONSISTENT", list.Flags("A4"));
    }
}
