using Workforce.StaffLists;

namespace Workforce.Tests.StaffLists;

/// <summary>Lists that spread over lines, columns and notes what others put in one cell.</summary>
public class SendersOwnWaysTests
{
    [Fact]
    public void The_line_above_each_group_names_the_post_where_no_column_does()
    {
        var list = Reading.Of("""
            Full time is 40 hours
            Staff no,Employee,Hours,Hourly rate,Start
            ,Room Leader
            N1,Jo Ash,32,15.10,01/02/2020
            ,Nursery Cook
            N2,Al Oak,30,14.00,01/02/2021
            """);
        Assert.Equal(("Room Leader", "Nursery Cook"), (list["N1"].JobTitle, list["N2"].JobTitle));
        Assert.Empty(list.Flags("N1").Concat(list.Flags("N2")));
    }

    /// <summary>60 hours a fortnight are 30 a week; 369 a week over 30 hours is 369 ÷ 30.</summary>
    [Fact]
    public void Spans_beside_hours_and_beside_pay_belong_to_what_stands_on_their_left()
    {
        var list = Reading.Of("""
            Staff no,Employee,Job,Hours,every,Basic £,for each,Start
            N1,Jo Ash,Cook,60,fortnight,369.00,week,01/02/2020
            N2,Al Oak,Cook,160,4 weeks,14.00,hour,01/02/2021
            N3,Di Elm,Cook,32,week,14.00,hour,01/02/2022
            """);
        Assert.Equal((60m / 2, 160m / 4, 32m),
            (list["N1"].WeeklyHours!.Value.Hours, list["N2"].WeeklyHours!.Value.Hours, list["N3"].WeeklyHours!.Value.Hours));
        Assert.Equal(369m / 30, list["N1"].HourlyRate!.Value.Pounds);
    }

    /// <summary>2½ hours × 5 visits = 12.5; 32.50 a visit ÷ 2.5 hours = £13.</summary>
    [Fact]
    public void Time_per_visit_and_pay_per_visit_make_a_week_and_a_rate()
    {
        var list = Reading.Of("""
            Ref,Name,Job,Time per visit,Visits per week,Amount,Basis,Start date
            A1,Jo Ash,Cleaner,150 mins,5,32.50,visit,01/02/2020
            A2,Al Oak,Cleaner,2h 15m,4,13.00,hourly,01/02/2021
            """);
        Assert.Equal((2.5m * 5, 2.25m * 4), (list["A1"].WeeklyHours!.Value.Hours, list["A2"].WeeklyHours!.Value.Hours));
        Assert.Equal(32.50m / 2.5m, list["A1"].HourlyRate!.Value.Pounds);
    }

    /// <summary>(42 + 36) ÷ 2 = 39, and 39 hours at £14.50.</summary>
    [Fact]
    public void Summer_and_winter_hours_in_two_columns_are_half_a_year_each()
    {
        var list = Reading.Of("""
            Ref,Name,Job,Summer hours (Apr-Sep),Winter hours (Oct-Mar),Weekly pay,Start date
            A1,Jo Ash,Road Worker,42,36,565.50,01/02/2020
            A2,Al Oak,Road Worker,20,16,261.00,01/02/2021
            """);
        Assert.Equal(((42m + 36) / 2, (20m + 16) / 2), (list["A1"].WeeklyHours!.Value.Hours, list["A2"].WeeklyHours!.Value.Hours));
        Assert.Equal(565.50m / 39, list["A1"].HourlyRate!.Value.Pounds);
        Assert.Contains("(42 + 36) ÷ 2", list["A1"].Sources["weeklyHours"].Working, StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_says_what_a_systems_own_heading_means_and_a_ruled_line_means_nothing()
    {
        var list = Reading.Of("""
            PERSON_REF|SURNAME|POST_NAME|WK_STD|WK_CONT|FTE_SAL|DT_JOINED_CO|LV_DAYS|POST_CD
            ----------|-------|---------|------|-------|-------|------------|-------|-------
            600311|Ash|Adviser|37|30|26350.00|14-MAR-2011|26|WV1 4XS
            600312|Oak|Adviser|37|37|26350.00|14-MAR-2012|26|WV1 4XT
            WK_STD = full-time week of the post. WK_CONT = contracted hours a week.
            """);
        Assert.Equal((37m, 30m), (list["600311"].FullTimeWeek!.Value.Hours, list["600311"].WeeklyHours!.Value.Hours));
        Assert.Equal(("WV1 4XS", 26m), (list["600311"].Postcode, list["600311"].HolidayEntitlement!.Value));
    }

    [Fact]
    public void Of_two_columns_of_hours_the_one_that_is_the_same_for_all_is_the_full_time_week()
    {
        var list = Reading.Of("""
            Ref,Name,Job,STD_HRS_WK,HRS_WK,Hourly rate,Start date
            A1,Jo Ash,Clerk,37,30,13.20,01/02/2020
            A2,Al Oak,Clerk,37,18.5,13.20,01/02/2021
            A3,Di Elm,Clerk,37,37,13.20,01/02/2022
            A4,Mo Fir,Clerk,37,37,13.20,01/02/2023
            """);
        Assert.Equal((37m, 18.5m), (list["A2"].FullTimeWeek!.Value.Hours, list["A2"].WeeklyHours!.Value.Hours));
    }

    /// <summary>0.6 × 37 = 22.2; £16,440 ÷ 22.2 ÷ 52.143.</summary>
    [Fact]
    public void A_column_of_shares_may_give_hours_and_one_beside_the_salary_whose_pay_it_is()
    {
        var list = Reading.Of("""
            Full time is 37 hours
            Ref,Name,Job,WTE,Salary £,Basis,Start date
            A1,Jo Ash,Analyst,0.6,16440,Actual,01/02/2020
            A2,Al Oak,Analyst,22.2 hrs,16440,Actual,01/02/2021
            A3,Di Elm,Analyst,37,27400,FTE,01/02/2022
            A4,Mo Fir,Analyst,80%,27400,FTE,01/02/2023
            """);
        Assert.Equal([0.6m * 37, 22.2m, 37m, 0.8m * 37], list.List.Records.Select(record => record.WeeklyHours!.Value.Hours));
        Assert.All(list.List.Records, record => Assert.Equal(27_400m, record.AnnualFtePay!.Value.Pounds, 0));
    }

    [Fact]
    public void Marks_in_a_column_without_a_heading_say_what_the_notes_say_of_them()
    {
        var list = Reading.Of("""
            Pay no,,Name,Job,Hours,Hourly rate,Start date,Contract
            8801,m,Jo Ash,Loader,37,13.35,01/02/2020,Perm
            8802,,Al Oak,Loader,37,13.35,01/02/2021,Perm
            8803,x,Di Elm,Loader,37,13.35,01/02/2022,Temp
            8804,,Mo Fir,Loader,37,13.35,01/02/2023,Perm
            8805,,Vi Yew,Loader,37,13.35,01/02/2023,Perm
            Marks before the name: m = on maternity leave; x = agency, not employed by us.
            """);
        Assert.Equal([ListFindings.AbsentLongTerm], list.Flags("8801"));
        Assert.Equal([ListFindings.Agency], list.Flags("8803"));
        Assert.Empty(list.Flags("8802"));
    }

    [Fact]
    public void Headings_merged_down_to_a_third_row_make_all_three_rows_headings()
    {
        var workbook = new XlsxBuilder().Sheet("Staff", [
            ["Person", null, null, "Contract", "Basic pay", null, "Service from"],
            ["Pay no", "Employee", "Duty", null, "only one is filled", null, null],
            [null, null, null, "hours a week", "per hour", "per week", null],
            ["8801", "Jo Ash", "Driver", 37, 16.90, null, "2009-08-09"],
            ["8802", "Al Oak", "Loader", 37, null, 493.95, "2006-06-10"],
        ], merged: ["A1:C1", "E1:F1", "A2:A3", "B2:B3", "C2:C3", "E2:F2", "G1:G3"]).Build();
        var list = Reading.Of(workbook);
        Assert.Equal((37m, 493.95m / 37), (list["8802"].WeeklyHours!.Value.Hours, list["8802"].HourlyRate!.Value.Pounds));
        Assert.Empty(list.Flags("8801"));
    }

    [Fact]
    public void A_note_gives_the_holiday_of_bank_staff()
    {
        var list = Reading.Of("""
            Bank staff have no guaranteed hours; their holiday is 12.07% of hours worked.
            Ref,Who,Does,Hours,Basic £/hr,On our books since
            B1,Jo Ash,Relief Lifeguard,as required,13.10,03/11/2006
            B2,Al Oak,Lifeguard,20,13.10,03/11/2006
            """);
        Assert.Equal((12.07m, HolidayUnit.PercentOfHours), (list["B1"].HolidayEntitlement!.Value, list["B1"].HolidayEntitlement!.Unit));
        Assert.Null(list["B2"].HolidayEntitlement);
    }

    /// <summary>39 hours in each of two gangs would be 78: one post listed twice. Twice 10 hours are two posts.</summary>
    [Fact]
    public void Equal_rows_of_two_places_are_one_post_where_nobody_could_work_both()
    {
        var list = Reading.Of("""
            Ref,Name,Job,Gang,Hours,Hourly rate,Start date,DOB
            A1,Jo Ash,Road Worker,Gang 1,39,14.50,01/02/2020,02/03/1980
            A2,Al Oak,Road Worker,Gang 1,10,14.50,01/02/2021,02/03/1981
            A1,Jo Ash,Road Worker,Gang 2,39,14.50,01/02/2020,02/03/1980
            A2,Al Oak,Road Worker,Gang 2,10,14.50,01/02/2021,02/03/1981
            """);
        string[] Of(int row) =>
            [.. list.Findings
                .Where(finding => finding.Where.Row == row && finding.Severity != Workforce.Findings.Severity.Note)
                .Select(finding => finding.Code)];
        Assert.Equal([ListFindings.Duplicate], Of(4));
        Assert.Equal([ListFindings.MultiAssignment], Of(5));
    }

    [Theory]
    [InlineData("30 (Apr–Oct)", 30)]
    [InlineData("Mar–Nov, 39", 39)]
    public void Weeks_of_a_season_stand_beside_its_months(string cell, int weeks) => Assert.Equal(weeks, WeeksText.Read(cell).Weeks);

    [Fact]
    public void Notice_of_both_sides_in_one_sentence_is_taken_apart()
    {
        Assert.Equal(new NoticeReading(new(null, null), "a month"),
            NoticeText.Read("We give the statutory minimum, they give a month", null));
        Assert.Equal(new NoticeReading(new(3, NoticeUnit.Months), "a month"), NoticeText.Read("We give 3 months, they give a month", null));
    }

    /// <summary>
    /// Emp Type and its Meaning, an empty column, Term code and its weeks: of weeks worked and weeks paid the paid ones count.
    /// </summary>
    [Fact]
    public void Small_keys_beside_each_other_explain_the_columns_they_name()
    {
        var workbook = new XlsxBuilder()
            .Sheet("Staff", [
                ["Staff ID", "Name", "Post", "Weekly hrs", "Term code", "Emp Type", "Leave Scheme", "Rate", "Start"],
                ["C1", "Jo Ash", "Cook", 30, "TB", "EP", "L56", 13.60, "2014-08-04"],
                ["C2", "Al Oak", "Cook", 30, "TA", "EX", "L25", 13.60, "2014-08-05"],
            ])
            .Sheet("Key", [
                ["Emp Type", "Meaning", null, "Leave Scheme", "Meaning", null, "Term code", "Weeks worked", "Weeks paid"],
                ["EP", "Employee, permanent", null, "L25", "25 days plus bank holidays", null, "TA", 38, 43.6],
                ["EX", "Agency worker", null, "L56", "5.6 weeks", null, "TB", 39, 44.8],
            ]).Build();
        var list = Reading.Of(workbook);
        Assert.Equal((44.8m, 5.6m, HolidayUnit.Weeks, ContractType.Permanent),
            (list["C1"].WeeksPerYear, list["C1"].HolidayEntitlement!.Value, list["C1"].HolidayEntitlement!.Unit, list["C1"].ContractType));
        Assert.Equal([ListFindings.Agency], list.Flags("C2"));
    }

    [Fact]
    public void A_form_that_numbers_its_columns_explains_them_by_number_and_an_extract_by_the_kind_of_its_lines()
    {
        var form = Reading.Of("""
            Ref,Name,Job,Hours,Rate,Start,Basis
            A1,Jo Ash,Cook,30,13.60,01/02/2020,P
            A2,Al Oak,Cook,30,13.60,01/02/2021,A
            "Col 7: P permanent, T fixed term, A agency worker."
            """);
        Assert.Equal([ListFindings.Agency], form.Flags("A2"));
        Assert.Empty(form.Flags("A1"));
        var extract = Reading.Of("""
            RT|PAY NO|SURNAME|POST|HOURS|HP|BASIC|FQ|LEAVE|COY START
            D|003318|ASH|CARER|60.00|F|13.60|H|25P|07-JAN-2020
            D|003319|OAK|CARER|30.00|W|408.00|W|28I|07-JAN-2021
            K|HP (HOURS PERIOD): W = A WEEK, F = A FORTNIGHT
            K|FQ (PAY FREQUENCY): H = HOUR, W = WEEK
            K|LEAVE: nnI = DAYS WITH BANK HOLIDAYS IN, nnP = DAYS PLUS 8 BANK HOLIDAYS
            """);
        Assert.Equal((60m / 2, 13.60m), (extract["003318"].WeeklyHours!.Value.Hours, extract["003318"].HourlyRate!.Value.Pounds));
        Assert.Equal(408m / 30, extract["003319"].HourlyRate!.Value.Pounds);
        Assert.Equal((25m, BankHolidays.Plus, 28m, BankHolidays.Included),
            (extract["003318"].HolidayEntitlement!.Value, extract["003318"].HolidayEntitlement!.BankHolidays,
                extract["003319"].HolidayEntitlement!.Value, extract["003319"].HolidayEntitlement!.BankHolidays));
    }

    /// <summary>F is four weeks by this list's own key, and would be a fortnight by itself: 2,168.40 ÷ 4 ÷ 39.</summary>
    [Fact]
    public void A_code_beside_the_pay_is_read_by_the_key_of_its_own_column()
    {
        var list = Reading.Of("""
            Full-time week,Gangs 39 hours; office 37 hours
            All employees are permanent unless Contract says otherwise
            Pay No,Name,Occupation,Basic hours,Basic pay,Code,Start,Contract
            C1,Jo Ash,Raker,39,2168.40,F,01/02/2020,
            C2,Al Oak,Raker,39,13.90,H,01/02/2021,Agency - Roadforce
            "Code: H an hour, W a week, F four weeks, M a month"
            """);
        Assert.Equal(2_168.40m / 4 / 39, list["C1"].HourlyRate!.Value.Pounds);
        Assert.Equal((ContractType.Permanent, ContractType.Agency), (list["C1"].ContractType, list["C2"].ContractType));
    }

    /// <summary>Two visits of 75 minutes on 5 days: 2 × 75 ÷ 60 × 5 = 12.5 hours; 2,400 minutes a day are no slip of the unit.</summary>
    [Fact]
    public void Minutes_of_a_day_may_come_in_parts_and_too_many_are_said()
    {
        var list = Reading.Of("""
            Emp No,Name,Job,Days Per Week,Minutes each day,£/hr,Cover rate £/hr,Date joined
            A1,Jo Ash,Cleaner,5,2 x 75 mins,12.80,,01/02/2020
            A2,Al Oak,Cleaner,5,150,12.80,13.30,01/02/2021
            A3,Di Elm,Cleaner,5,2400,12.80,,01/02/2022
            A4,Mo Fir,Cleaner,5,120,-,13.90,01/02/2022
            """);
        Assert.Equal((2m * 75 / 60 * 5, 150m / 60 * 5), (list["A1"].WeeklyHours!.Value.Hours, list["A2"].WeeklyHours!.Value.Hours));
        Assert.Empty(list.Flags("A2"));
        Assert.Equal([ListFindings.ImpossibleHours], list.Flags("A3"));
        Assert.Equal([ListFindings.NoPay], list.Flags("A4"));
    }

    [Fact]
    public void A_leaving_date_in_its_own_column_and_no_with_a_reason_take_people_out()
    {
        var list = Reading.Of("""
            Transfer 01/02/2027
            Ref,Name,Job,Hours,Rate,Start,Left date,In scope
            A1,Jo Ash,Cook,30,13.60,01/02/2020,15/01/2027,Yes
            A2,Al Oak,Cook,30,13.60,01/02/2021,,No - trade waste only
            A3,Di Elm,Cook,30,13.60,01/02/2021,,Yes
            """);
        Assert.Equal([ListFindings.Leaver], list.Flags("A1"));
        Assert.Equal([ListFindings.NotInScope], list.Flags("A2"));
        Assert.Empty(list.Flags("A3"));
    }

    /// <summary>Basic pay by the year is full-time says nothing of weekly pay: 251.60 ÷ 18.5 = £13.60.</summary>
    [Fact]
    public void What_is_said_of_yearly_pay_is_not_said_of_weekly_pay()
    {
        var list = Reading.Of("""
            Full-time hours 37
            Ref,Name,Job,Contracted hours,Basic pay,Paid per,Start
            A1,Jo Ash,Instructor,18.5,251.60,week,01/02/2020
            A2,Al Oak,Manager,18.5,41094,year,01/02/2021
            Basic pay by the year is the full-time equivalent. Pay by the week is what is paid for the contracted hours.
            """);
        Assert.Equal((251.60m / 18.5m, 41_094m), (list["A1"].HourlyRate!.Value.Pounds, list["A2"].AnnualFtePay!.Value.Pounds));
    }

    /// <summary>0.5 × 36 = 18.</summary>
    [Fact]
    public void A_full_time_week_may_have_a_bracket_in_its_label_and_one_column_both_sides_of_notice()
    {
        var list = Reading.Of("""
            Full-time week (FTE 1.0),,36
            Number,Name,Post title,FTE,FTE salary,Continuous service date,Notice (from us / from employee)
            640100,Jo Ash,Adviser,1.0,26100,01/02/2020,7 wks / 2 wks
            640101,Al Oak,Adviser,0.5,26100,01/02/2021,statutory / 4 wks
            """);
        Assert.Equal((36m, 0.5m * 36), (list["640100"].WeeklyHours!.Value.Hours, list["640101"].WeeklyHours!.Value.Hours));
        Assert.Equal((new NoticePeriod(7, NoticeUnit.Weeks), "2 wks", new NoticePeriod(null, null)),
            (list["640100"].NoticePeriod, list["640100"].Extra["noticeFromEmployee"], list["640101"].NoticePeriod));
    }

    [Theory]
    [InlineData("Whole-time week 37h 30m", 37.5)]
    [InlineData("Full-time week: 37:30", 37.5)]
    [InlineData("WTE 1.0 = 37.5", 37.5)]
    [InlineData("FTE 1.0 = 36 hours", 36)]
    [InlineData("FT = 37", 37)]
    [InlineData("Basic week 39 hours.", 39)]
    [InlineData("Full-time (100%): 37", 37)]
    public void The_full_time_week_is_read_in_every_written_form(string note, double hours) =>
        Assert.Equal((decimal)hours, ListNotes.Read([note]).FullTimeWeek);

    /// <summary>Refuge stands first and is not what moves: nobody is judged by it.</summary>
    [Theory]
    [InlineData("Only the Outreach contract is moving.", "A2")]
    [InlineData("Three contracts are on this list.", null)]
    public void Of_shares_of_time_on_several_contracts_the_one_that_moves_counts(string note, string? left)
    {
        var list = Reading.Of(new XlsxBuilder().Sheet("Staff", [
            [note],
            [],
            ["Person", null, null, "Work", null, null, "Share of working time", null],
            ["Ref", "Name", "Role", "Hours", "Hourly rate", "Start date", "Refuge", "Outreach"],
            ["A1", "Jo Ash", "Support Worker", 35, 15.42, "2014-07-05", "0%", "100%"],
            ["A2", "Al Oak", "Support Worker", 35, 15.42, "2015-07-05", "100%", "0%"],
        ], merged: ["A3:C3", "D3:F3", "G3:H3"]).Build());
        Assert.Equal(left is null ? [] : [left],
            list.List.Records.Where(record => record.Scope == Scope.Out).Select(record => record.EmployeeRef));
    }

    /// <summary>Two runs of 120 minutes on five days are 20 hours a week, and 28.60 a run is 28.60 ÷ 2 an hour.</summary>
    [Fact]
    public void Runs_a_day_are_counted_with_their_length_and_paid_each()
    {
        var list = Reading.Of("""
            Full-time week is 38 hours.
            Badge;Name;Duty;Runs a day;Mins a run;Days a wk;Hrs/wk (not on runs);Basic pay;Started with us
            B1;Jo Ash;Driver;2;120;5;;£28.60 per run;01/02/2020
            B2;Al Oak;Driver;2;110 am, 125 pm;5;;14.20/hr;01/02/2020
            B3;Di Elm;Escort;1;100;4;;22.00/run;01/02/2020
            B4;Ed Fir;Clerk;;;;30;£26,400 pa full-time;01/02/2020
            B5;Bo Yew;Clerk;;;;20;£45 a run;01/02/2020
            """);
        Assert.Equal([2 * 2m * 5, 19.58m, 6.67m, 30m, 20m], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        Assert.Equal([28.60m / 2, 14.20m, 13.20m], list.List.Records.Take(3).Select(person => person.HourlyRate!.Value.Pounds));
        Assert.Contains("R_NO_PAY", list.Flags("B5"));
    }

    /// <summary>Five days of 8½ hours less 5 hours of breaks are 37.5; two shifts of 3 and 3½ hours four times 26.</summary>
    [Fact]
    public void Shift_times_by_day_are_added_and_the_breaks_taken_off()
    {
        var list = Reading.Of("""
            Ref,Name,Duty,Mon,Tue,Wed,Thu,Fri,Sat,Breaks off (hrs/wk),Rate per hour,With us since
            A1,Jo Ash,Porter,08:00-16:30,08:00-16:30,08:00-16:30,08:00-16:30,08:00-16:30,off,5,13.05,01/02/2020
            A2,Al Oak,Caretaker,0700-1000 / 1500-1830,0700-1000 / 1500-1830,,0700-1000 / 1500-1830,0700-1000 / 1500-1830,,,13.60,01/02/2020
            A3,Di Elm,Porter,14.00-18.30,14.00-18.30,14.00-18.30,14.00-18.30,14.00-18.30,9.00-13.00,,13.05,01/02/2020
            A4,Ed Fir,Night Porter,22:00-06:00,22:00-06:00,RD,RD,RD,RD,1,13.05,01/02/2020
            """);
        Assert.Equal([(5 * 8.5m) - 5, 4 * (3 + 3.5m), (5 * 4.5m) + 4, (2 * 8m) - 1],
            list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
    }

    /// <summary>7 hours of a Saturday in two are 3.5 a week, 6 of one in three 2.</summary>
    [Fact]
    public void How_often_a_day_is_worked_stands_beside_its_hours_and_weeks_beside_in_words()
    {
        var list = Reading.Of("""
            Ref,Name,Post,Hours of a Saturday,Pattern,Rate per hour,Started,When worked
            A1,Jo Ash,Assistant,7,1 in 2,13.07,01/02/2020,All year
            A2,Al Oak,Assistant,7.5,every,13.07,01/02/2020,44 weeks
            A3,Di Elm,Assistant,6,1 in 3,13.07,01/02/2020,Mar to Oct (35 wks)
            """);
        Assert.Equal([7m / 2, 7.5m, 6m / 3], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        Assert.Equal([52m, 44m, 35m], list.List.Records.Select(person => person.WeeksPerYear!.Value));
    }

    /// <summary>The list is of November 2026: the rate from April 2026 counts, and the old one is kept beside it.</summary>
    [Fact]
    public void Of_a_rate_before_and_one_after_the_rise_the_one_in_force_counts()
    {
        var list = Reading.Of("""
            Position at 9 November 2026. A full-time week is 40 hours.
            Staff no.,Post,Hours pw,Rate to 31 Mar 26,Rate from 1 Apr 26,First nursery start,Start with Acorn,Contract
            A1,Room Lead,40,14.10,14.60,,14/01/2013,Permanent
            A2,Manager,40,"£38,050 a year","£39,200 a year",06/09/2004,01/08/2016,Permanent
            A3,Cook,20,,13.55,,13/04/2026,Permanent
            """);
        Assert.Equal([14.60m, 13.55m], [list["A1"].HourlyRate!.Value.Pounds, list["A3"].HourlyRate!.Value.Pounds]);
        Assert.Equal(39_200m, list["A2"].AnnualFtePay!.Value.Pounds);
        Assert.Equal("14.10", list["A1"].Extra["Rate to 31 Mar 26"]);
        Assert.Equal([new DateOnly(2013, 1, 14), new DateOnly(2004, 9, 6)], [list["A1"].StartDate!.Value, list["A2"].StartDate!.Value]);
        Assert.DoesNotContain("W_PAY_INCONSISTENT", list.Findings.Select(finding => finding.Code));
    }

    /// <summary>529.10 is the full week's wage of 37 hours whoever gets it: 529.10 ÷ 37 an hour for 18.5 hours too.</summary>
    [Fact]
    public void A_wage_of_the_full_week_is_no_part_timers_own_and_a_line_of_grades_is_a_scale()
    {
        var list = Reading.Of("""
            EMP NO,NAME,DESIGNATION,GR,HOURS,WAGE,SERVICE FR
            70111,"ASH, JO",GARDENER,G4,37.00,529.10,28-MAR-2013
            70157,"OAK, AL",GARDENER,G4,18.50,529.10,28-MAR-2013
            70199,"ELM, DI",CHARGEHAND,G5,37.00,,28-MAR-2013
            70220,"FIR, ED",DRIVER,G3,"1,924 ANN",505.42,28-MAR-2013
            70301,"YEW, BO",CLERK,,15.00,"26,900 PA",28-MAR-2013
            WAGE IS THE FULL TIME WAGE FOR A WEEK OF 37 HOURS. PART TIME STAFF ARE PAID IN PROPORTION. PA = FULL TIME SALARY A YEAR.
            GRADE WAGES A WEEK: G1 474.71   G2 488.40   G3 505.42   G4 529.10   G5 558.70. A BLANK WAGE MEANS THE WAGE OF THE GRADE.
            ANN = ANNUALISED HOURS PAID LEVEL OVER 52 WEEKS.
            """);
        Assert.Equal([529.10m / 37, 529.10m / 37, 558.70m / 37, 505.42m / 37],
            list.List.Records.Take(4).Select(person => person.HourlyRate!.Value.Pounds));
        Assert.Equal((1_924m / 52, 26_900m), (list["70220"].WeeklyHours!.Value.Hours, list["70301"].AnnualFtePay!.Value.Pounds));
        Assert.Contains("W_PAY_FROM_SCALE", list.Flags("70199"));
    }

    /// <summary>198 hours for a week of 30 are 198 ÷ 6 days, not 198 ÷ 7.5.</summary>
    [Fact]
    public void Leave_in_hours_of_the_persons_own_week_is_weeks_of_that()
    {
        var list = Reading.Of("""
            Ref.,Post holder,Post,Contract hours,Gross per month £,Joined,"Leave, hours a year (bank hols in)"
            A1,Jo Ash,Director,37.5,4550,01/02/2020,247.5
            A2,Al Oak,Officer,30,2320,01/02/2020,198
            The full-time week is 37.5 hours. Leave hours are for that person's own week and include the bank holidays.
            """);
        Assert.Equal([247.5m / 37.5m, 198m / 30], list.List.Records.Select(person => person.HolidayEntitlement!.Value!.Value));
        Assert.DoesNotContain("W_HOLIDAY_BELOW_STATUTORY", list.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Full_time_weeks_of_lists_of_groups_with_members_in_brackets_are_each_ones()
    {
        var list = Reading.Of("""
            Ref;Operative;Trade;Contract hrs;Basic;Started
            OFFICE AND SUPERVISION
            A1;Jo Ash;Contract Manager;37;£47,250 yr;01/02/2020
            A2;Al Oak;Voids Supervisor;39;£38,900 yr;01/02/2020
            A3;Di Elm;Stores Controller;18.5;£27,400 yr;01/02/2020
            TEAM 1
            A4;Ed Fir;Joiner;39;£678.60 wk;01/02/2020
            A5;Bo Yew;Plumber;31.2;£542.88 wk;01/02/2020
            "Basic: hr = rate an hour, wk = a week's basic for the contract hours, yr = full-time salary for the year."
            "Full-time week: trades, supervisors of trades, operatives and apprentices 39 hours; office (manager, schedulers, stores) 37 hours."
            """);
        Assert.Equal([37m, 39m, 37m, 39m, 39m], list.List.Records.Select(person => person.FullTimeWeek!.Value.Hours));
        Assert.Equal([678.60m / 39, 542.88m / 31.2m], [list["A4"].HourlyRate!.Value.Pounds, list["A5"].HourlyRate!.Value.Pounds]);
    }

    /// <summary>4 weeks at 2,215.20 for 39 hours are 14.20 an hour; unmarked pay is a week's.</summary>
    [Fact]
    public void Marks_explained_within_a_sentence_give_the_span_of_pay()
    {
        var list = Reading.Of("""
            Works No,Surname,Job,Hrs/wk summer,Hrs/wk winter,Pay £,Started with us
            A1,ASH,Driver,43,35,2215.20*,07/01/2020
            A2,OAK,Sweeper,16,16,207.20,07/01/2020
            A3,ELM,Operative,40,40,13.05**,07/01/2020
            A4,FIR,Manager,39,39,"41,250***",07/01/2020
            "Pay with no mark is a week's pay for the person's own hours. * four weeks' pay. ** rate an hour. *** full-time salary for a year."
            Full time is 39 hours.
            """);
        Assert.Equal([2_215.20m / 4 / 39, 207.20m / 16, 13.05m],
            list.List.Records.Take(3).Select(person => person.HourlyRate!.Value.Pounds));
        Assert.Equal(41_250m, list["A4"].AnnualFtePay!.Value.Pounds);
    }

    /// <summary>21 days with the bank holidays inside are under 28, whichever way the sentence opens.</summary>
    [Theory]
    [InlineData("HOL = DAYS A YEAR FOR A FIVE DAY WEEK, INCLUSIVE OF BANK HOLIDAYS.")]
    [InlineData("HOL: W weeks, D days (five day week), bank holidays included in both. NOT = NOTICE IN WEEKS.")]
    public void Bank_holidays_are_in_the_leave_where_a_sentence_begins_with_the_heading_and_says_so(string note)
    {
        var list = Reading.Of($"""
            REF,POST,HRS,RATE,HOL,START DATE
            A1,LOADER,37.00,13.10,31,01/02/2020
            A2,LOADER,37.00,13.10,21,01/02/2020
            "{note}"
            """);
        Assert.Equal(BankHolidays.Included, list["A2"].HolidayEntitlement!.BankHolidays);
        Assert.Contains("W_HOLIDAY_BELOW_STATUTORY", list.Flags("A2"));
        Assert.DoesNotContain("W_HOLIDAY_BELOW_STATUTORY", list.Flags("A1"));
    }

    /// <summary>(42 + 32) ÷ 2 = 37.</summary>
    [Fact]
    public void Seasons_after_their_hours_are_averaged()
    {
        var list = Reading.Of("""
            Pay number,Post,Contracted hours a week,Basic pay each 4 weeks £,In service since
            A1,Gardener,42 summer / 32 winter,1968.40,01/02/2020
            A2,Gardener,"33 in winter, 41 in summer",1968.40,01/02/2020
            """);
        Assert.Equal([(42m + 32m) / 2, (41m + 33m) / 2], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        Assert.Equal(1968.40m / 4 / 37, list["A1"].HourlyRate!.Value.Pounds, 4);
    }

    /// <summary>27,800 a year of 37 hours: 27,800 ÷ (37 × 52.143).</summary>
    [Fact]
    public void The_heading_of_a_second_list_gives_its_own_full_time_week()
    {
        var list = Reading.Of("""
            LIST A – TRADES AND GAS. Full-time week 40 hours
            Emp ref,Name,Trade,Basic £ pa,Hrs,Commenced
            A1,"Ash, Jo",Gas Engineer,42100,40,01/10/2013
            A2,"Oak, Al",Roofer,35800,40,01/10/2013
            List A: 2 lines
            LIST B – OFFICE AND STORES. Full-time week 37 hours
            Name,Post,Our ref,Weekly hours,Pay £,per,Start date,Pension
            "Elm, Di",Scheduler,B1,18½,27800,yr,28/03/2011,Nest
            "Fir, Ed",Stores Assistant,B2,37,13.40,hr,28/03/2011,Not old enough
            """);
        Assert.Equal([40m, 40m, 37m, 37m], list.List.Records.Select(person => person.FullTimeWeek!.Value.Hours));
        Assert.Equal(27_800m / (37 * 52.143m), list["B1"].HourlyRate!.Value.Pounds, 4);
        Assert.Equal("NOT_ENROLLED", list["B2"].PensionScheme);
    }

    [Fact]
    public void A_count_that_goes_on_in_the_next_block_is_no_reference_and_a_bonus_no_share_of_full_time()
    {
        var list = Reading.Of("""
            Employee,11,12,13,14
            Pay number,80599,80605,80610,80612
            Post held,Loader,Loader,Loader,Driver
            Basic hrs,37,37,37,18.5
            Avg hrs,31.5,32.5,33,20
            Basic pw,484.70,484.70,484.70,299.70
            T+F bonus,35,45,45,
            Service from,01/10/2013,01/10/2013,01/10/2013,01/10/2013
            """);
        Assert.Equal(["80599", "80605", "80610", "80612"], list.List.Records.Select(person => person.EmployeeRef));
        Assert.Equal([37m, 37m, 37m, 18.5m], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
    }

    [Fact]
    public void Whoever_gives_notice_and_however_the_contractor_calls_itself_the_notice_is_found()
    {
        var list = Reading.Of("""
            Ref,Role,Gr,Contract hrs,£/hr,Service with Trust,Service reckonable,Notice home gives,Notice staff give,Pension
            A1,Carer,B,36,13.05,15/05/2017,,9,4,not yet 22
            A2,Senior,C,30,13.70,20/04/2020,09/06/2003,12,4,Nest
            Notice is in weeks.
            """);
        Assert.Equal([9, 12], list.List.Records.Select(person => (int)person.NoticePeriod!.Value!.Value));
        Assert.Equal([new DateOnly(2017, 5, 15), new DateOnly(2003, 6, 9)], list.List.Records.Select(person => person.StartDate!.Value));
        Assert.Equal("NOT_ENROLLED", list["A1"].PensionScheme);
    }

    /// <summary>22.2 ÷ 37 = 0.6 of full time: 0.6 × 37 = 22.2 hours; everybody "Active Assignment" is away from nothing.</summary>
    [Fact]
    public void The_week_at_FTE_1_gives_the_hours_of_shares_and_a_status_of_active_is_no_absence()
    {
        var list = Reading.Of("""
            Standard weekly hours at FTE 1.0,37
            Employee Number,Position Title,Asg Status,FTE,FTE Salary,Latest Hire Date
            100,Officer,Active Assignment,0.6,31022,25/11/2019
            101,Officer,Active - Payroll Eligible,1,31022,25/11/2019
            102,Officer,Maternity,1,31022,25/11/2019
            """);
        Assert.Equal([0.6m * 37, 37m, 37m], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        Assert.Equal([false, false, true],
            list.List.Records.Select(person => list.Flags(person.EmployeeRef!).Contains("W_ABSENT_LONG_TERM")));
    }

    [Fact]
    public void Notes_by_number_give_hours_and_weeks_left_empty_are_those_of_the_other_column()
    {
        var list = Reading.Of("""
            Emp no,Post,Hrs/day,Days,TT/AYR,Paid wks,Basic rate,Started
            C1,Cook,7h24,5,AYR,52,15.30,20 Jun 2011
            C2,Kitchen Assistant,note 1,,TT,,12.85,02/09/2019
            C3,Assistant Cook,see note 2,,TT,,13.20,17 Dec 2018
            C4,Midday Helper,1¼,5,TT,39,12.85,07/03/2016
            TT = term time. Where Paid wks is empty a TT contract is paid for 43.5 weeks (38 school weeks and 5.5 of leave).
            "note 1: Mon to Thu 3¾ hrs a day, Fri 2½ hrs."
            "note 2: two-week rota, 30 hrs one week and 25 hrs the next."
            """);
        Assert.Equal([37m, (4 * 3.75m) + 2.5m, (30m + 25m) / 2, 6.25m], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        Assert.Equal([52m, 43.5m, 43.5m, 39m], list.List.Records.Select(person => person.WeeksPerYear!.Value));
    }

    [Fact]
    public void A_week_for_several_groups_and_another_for_one_are_each_ones()
    {
        var list = Reading.Of("""
            Payroll,Gang,Job,Hrs/wk,Basic £,Paid,Joined,Mark
            211,Office,Manager,37,4125.00,Mth,3 September 2012,
            220,Lighting 1,Electrician,39,717.60,Wk,8/8/2011,g
            227,Winter,Driver,39,717.60,Wk,8/8/2011,
            Full week is 39 hours for gangs, winter and stores and 37 for Office.
            "Paid: Wk = basic for an ordinary week, Mth = basic for a calendar month, both for the hours shown."
            "g = away from work long term, job held open"
            """);
        Assert.Equal([37m, 39m, 39m], list.List.Records.Select(person => person.FullTimeWeek!.Value.Hours));
        Assert.Equal(4_125m * 12, list["211"].AnnualFtePay!.Value.Pounds);
        Assert.Contains("W_ABSENT_LONG_TERM", list.Flags("220"));
    }

    /// <summary>Ten sessions of half an hour are 5 hours; 19.60 for one of them is 19.60 ÷ ½ an hour, for casuals too.</summary>
    [Fact]
    public void Hours_of_some_and_sessions_of_others_stand_in_one_column()
    {
        var list = Reading.Of("""
            Staff code,Position,Paid by,Hrs or sessions per wk,Session (min),Wks/yr,Basic £,Per,Started,Type
            EP-301,Manager,salary,38,,52,"41,500",p.a.,01/04/2014,perm
            EP-310,Lifeguard,hourly,20 hrs,,52,£13.95,hr,01/04/2014,perm
            EP-323,Swimming Teacher,session,10 sessions,30,39,19.60,session,02/10/2015,perm
            EP-329,Swimming Teacher,session,casual,45,,23.60,session,17/10/2011,Zero hours
            Full-time week 38 hours.
            """);
        Assert.Equal([38m, 20m, 10 * 0.5m, 0m], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        Assert.Equal([19.60m / 0.5m, Math.Round(23.60m / 0.75m, 4, MidpointRounding.AwayFromZero)],
            list.List.Records.Skip(2).Select(person => person.HourlyRate!.Value.Pounds));
        Assert.Null(list["EP-329"].WeeksPerYear);
    }

    /// <summary>43,800 × 0.8 = 35,040: the salary at FTE is the person's own, and the car is on top.</summary>
    [Fact]
    public void A_salary_at_FTE_is_ones_own_and_a_column_of_pounds_for_something_else_is_on_top()
    {
        var list = Reading.Of("""
            Emp ID,Position,FTE,Basic salary (1.0 FTE) £,Salary at FTE £,Car £ pa,Hire date
            K1,Manager,1.0,58250,58250,4200,2019-03-05
            K2,Administrator,0.8,43800,35040,4200,2017-03-24
            Full-time week 36 hours.
            """);
        Assert.Equal([58_250m, 43_800m], list.List.Records.Select(person => person.AnnualFtePay!.Value.Pounds));
        Assert.All(list.List.Records, person => Assert.DoesNotContain("W_PAY_INCONSISTENT", list.Flags(person.EmployeeRef!)));
    }

    [Fact]
    public void A_key_of_marks_without_signs_and_one_groups_week_in_brackets_are_read()
    {
        var list = Reading.Of("""
            "Full-time week: 39 hours (pest control 37½)."
            Crew,Clock,Who,Engaged as,Hrs,Basic,Joined,Mark
            AREA 1
            H1 Early,7104,"Ash, Jo",Sweeper,39,508.95,14/10/2013,*
            H1 Early,7141,"Oak, Al",Sweeper,39,508.95,28/05/2007,X 20.11.26
            H1 Early,7143,"Elm, Di",Sweeper,30,391.50,05/12/2015,LTA
            H2 Late,7145,"Fir, Ed",Sweeper,39,508.95,14/10/2013,
            H2 Late,7147,"Yew, Bo",Sweeper,39,508.95,14/10/2013,
            H2 Late,7148,"Bay, Cy",Sweeper,39,508.95,14/10/2013,
            PEST CONTROL
            H3,7238,"Ivy, Jo",Technician,30,"£30,420 p.a.",05/10/2016,KH
            KEY TO MARKS
            * first aider    KH keyholder
            X under notice, last day shown
            LTA long-term absent (more than three months)
            "Basic is for the hours shown, per week, unless it says ph (an hour) or p.a. (full-time salary). Transfer 1 April 2027."
            """);
        Assert.Contains("R_LEAVER", list.Flags("7141"));
        Assert.Contains("W_ABSENT_LONG_TERM", list.Flags("7143"));
        Assert.Equal((37.5m, 30_420m), (list["7238"].FullTimeWeek!.Value.Hours, list["7238"].AnnualFtePay!.Value.Pounds));
        Assert.Equal("Oak, Al", list["7141"].Name);
        Assert.Equal("H1 Early", list["7141"].Extra["site"]);
    }

    /// <summary>Centre weeks with leave, 44; every other Saturday of 7½ hours is 3¾ a week.</summary>
    [Fact]
    public void A_code_of_weeks_means_the_one_figure_of_its_key_and_an_alternate_shift_half_its_hours()
    {
        var list = Reading.Of("""
            Pay ref,Role,Hrs per wk,Wks paid,Gross per month £,With us since
            L1,Cook,25,C,1219.17,01/10/2015
            L2,Cook,alt. Sat 7½,AY,211.90,01/10/2015
            L3,Cook,Sat 7½ + alt. Sun 4½,AY,550.94,01/10/2015
            "Wks paid: AY = all year, 52; C = centre weeks with leave, 44; T = school terms with leave, 39."
            """);
        Assert.Equal([44m, 52m, 52m], list.List.Records.Select(person => person.WeeksPerYear!.Value));
        Assert.Equal([25m, 7.5m / 2, 7.5m + (4.5m / 2)], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
    }

    /// <summary>21 days of a five-day week are short whoever has them; 28 hours of 37.5 make 28 days 20.9.</summary>
    [Theory]
    [InlineData("HOL: D days (five day week), bank holidays included.", true)]
    [InlineData("HOL: days a year, bank holidays included.", false)]
    public void Leave_said_to_be_of_a_full_week_is_not_taken_for_a_part_timers_share(string note, bool flagged)
    {
        var list = Reading.Of($"""
            REF,POST,HRS,RATE,HOL,START DATE
            A1,CARER,37.50,13.10,28D,01/02/2020
            A2,CARER,28.00,13.10,21D,01/02/2020
            Full time week = 37.5 hours.
            "{note}"
            """);
        Assert.Equal(flagged, list.Flags("A2").Contains("W_HOLIDAY_BELOW_STATUTORY"));
    }

    /// <summary>4 on 4 off of 12 hours over 8 weeks is 336 ÷ 8 = 42, the full-time week.</summary>
    [Fact]
    public void Words_that_the_notes_explain_in_quotation_marks_and_relief_staff_with_hours_of_their_own_are_read()
    {
        var list = Reading.Of("""
            PIN,Officer,Rank,Rota hrs,Over (wks),Hrs a day,Days,Basic rate £,Joined us
            RELIEF AND AREA STAFF
            BR2218,"Ash, F",Officer,336,8,,,13.35,01-Apr-19
            BR2225,"Oak, R",Officer,as rota,,,,13.35,28-Feb-18
            "4/4 = four on four off in 12-hour shifts; full pattern is 336 hours over 8 weeks. 'as rota' = works the full 4/4 pattern."
            Full-time week for all ranks is 42 hours. Everybody is permanent unless the remarks say otherwise.
            """);
        Assert.Equal([336m / 8, 42m], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        Assert.All(list.List.Records, person => Assert.Equal(ContractType.Permanent, person.ContractType));
    }

    /// <summary>0.6 of 37.5 is 22.5; security has a full-time week of 42.</summary>
    [Fact]
    public void Shares_among_hours_where_the_heading_says_so_and_remarks_that_refer_to_a_lettered_note_are_read()
    {
        var list = Reading.Of("""
            Pay ref,Position,Hrs pw (or FTE),Monthly gross £,Rate p/h £,Joined,Comments
            PB1,Porter,0.6,1277.25,,11/01/2010,see (a)
            PB2,Porter,37.5,,13.10,11/01/2010,(b)
            PB3,Security Officer,42,2529.80,13.90,15/03/2021,
            Full time is 37.5 hrs a week (security posts 42). In the hours column anything up to 1.0 is FTE of that. Transfer 1 April 2027.
            "Monthly gross is what the person actually gets for their own hours."
            "(a) Maternity leave from 22 June 2026, expected back May 2027."
            "(b) Has resigned, last day 31 January 2027."
            """);
        Assert.Equal([0.6m * 37.5m, 37.5m, 42m], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        Assert.Equal(42m, list["PB3"].FullTimeWeek!.Value.Hours);
        Assert.Contains("W_ABSENT_LONG_TERM", list.Flags("PB1"));
        Assert.Contains("R_LEAVER", list.Flags("PB2"));
    }

    [Fact]
    public void A_heading_merged_over_two_columns_among_headings_merged_down_is_of_both()
    {
        var workbook = new XlsxBuilder().Sheet("Staff", [
            ["Works no.", "Job", "Days", "Hours a week", null, "Wks paid", "Weekly wage £", "Employed from"],
            [null, null, null, "Summer", "Winter", null, null, null],
            ["7215", "Operative", "5 over 7", 44, 36, 52, 524, "2019-10-01"],
            ["7219", "Operative", "5 over 7", 24, 16, 52, 262, "2022-09-18"],
            ["7220", "Operative", "5 over 7", 40, "-", 30, 524, "2022-09-18"],
        ], merged: ["D1:E1", "A1:A2", "B1:B2", "C1:C2", "F1:F2", "G1:G2", "H1:H2"]).Build();
        var list = Reading.Of(workbook);
        Assert.Equal([(44m + 36) / 2, (24m + 16) / 2, 40m], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        Assert.Equal([524m / 40, 262m / 20, 524m / 40], list.List.Records.Select(person => person.HourlyRate!.Value.Pounds));
    }

    [Fact]
    public void Columns_without_headings_hold_pensions_and_remarks_and_a_school_called_Bank_has_no_bank_staff()
    {
        var workbook = new XlsxBuilder().Sheet("Dene Bank Academy", [
            ["Ref", "Job", "Hours", "£ ph", "Start", null, "Born", null],
            ["A1", "Cook", 30, 15.20, "2018-09-03", "TPS", "1971-02-08", null],
            ["A2", "Cook", 30, 15.20, "2018-09-03", "Opted out", "1972-02-08", "Maternity leave, back September 2027"],
            ["A3", "Cook", 30, 15.20, "2018-09-03", "NEST", "1973-02-08", null],
            ["A4", "Cook", 30, 15.20, "2018-09-03", "NEJ - earnings", "1973-02-08", null],
            ["NEJ = non-eligible jobholder: not enrolled. Everyone is permanent."],
        ]).Build();
        var list = Reading.Of(workbook);
        Assert.Equal(["OTHER:Teachers' Pension Scheme", "OPTED_OUT", "NEST", "NOT_ENROLLED"],
            list.List.Records.Select(person => person.PensionScheme));
        Assert.All(list.List.Records, person => Assert.Equal(ContractType.Permanent, person.ContractType));
        Assert.Contains("W_ABSENT_LONG_TERM", list.Flags("A2"));
    }

    /// <summary>
    /// Eight sessions of 45 minutes are 6 hours; 13.50 for one is 13.50 ÷ ¾ an hour. 22 marked days are plus bank holidays.
    /// </summary>
    [Fact]
    public void A_note_says_how_long_a_session_is_and_a_mark_what_the_unmarked_do_not_have()
    {
        var list = Reading.Of("""
            Payroll no.,Job title,Hours a week,Basic pay £,per,Service from,Contract,Leave days
            51214,Swimming Teacher,8 sessions‡,13.5,session,26/09/2023,Perm sessional,22*
            51251,Lifeguard,37,12.85,hr,14/08/2022,Perm,28
            51252,Lifeguard,37,12.85,hr,14/08/2022,Perm,24
            Full time is 37 hours.
            A session is 45 minutes and pay per session is for one of them.
            * bank holidays are on top of the days shown; days without a mark include them
            "‡ term time, paid 39 weeks a year. All others with fixed hours are paid 52 weeks"
            """);
        Assert.Equal((8 * 0.75m, 13.50m / 0.75m), (list["51214"].WeeklyHours!.Value.Hours, list["51214"].HourlyRate!.Value.Pounds));
        Assert.Equal([BankHolidays.Plus, BankHolidays.Included, BankHolidays.Included],
            list.List.Records.Select(person => person.HolidayEntitlement!.BankHolidays));
        Assert.Contains("W_HOLIDAY_BELOW_STATUTORY", list.Flags("51252"));
    }

    /// <summary>336 ÷ 8 = 42 and 84 ÷ 2 = 42; concierge desks have a full-time week of 40.</summary>
    [Fact]
    public void Rota_weeks_may_have_their_unit_and_groups_words_that_say_nothing()
    {
        var list = Reading.Of("""
            Clock,Officer,Duty,Rota hrs,Rota wks,Rate £,Joined,Engaged as
            H1,"Ash, Jo",Security Officer,336 hrs,8 wks,13.35 ph,01.10.2019,Perm
            H2,"Oak, Al",Security Officer,84 hrs,2,£13.35,01.10.2019,Perm
            H3,"Elm, Di",Concierge,40,1,13.05,01.10.2019,Perm
            "Full time is 42 hours a week on average for guarding and the control room, 40 for concierge desks."
            """);
        Assert.Equal([336m / 8, 84m / 2, 40m], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        Assert.Equal([42m, 42m, 40m], list.List.Records.Select(person => person.FullTimeWeek!.Value.Hours));
    }

    [Fact]
    public void A_key_of_letters_with_a_stroke_does_not_run_into_the_letter_before()
    {
        var list = Reading.Of("""
            Works no.;Trade;Hrs;F/T salary £;Service from;Type;Ends
            02400;Apprentice Joiner;39;24300;12/01/2026;A;11/01/2029
            02225;Joiner;39;27900;07/07/2008;P;
            02226;Joiner;39;27900;07/07/2008;S/C;
            Type: P permanent, T temporary to the date in the next column, A apprentice, S/C subcontractor, Ag agency.
            """);
        Assert.Equal(ContractType.Apprentice, list["02400"].ContractType);
        Assert.Contains("R_SELF_EMPLOYED", list.Flags("02226"));
    }

    /// <summary>356 a week for 40 hours is an apprentice's 8.90, and 65.25 a week for 5 hours is 13.05.</summary>
    [Fact]
    public void Pounds_a_week_are_said_of_pay_once_leave_and_notice_in_words_and_weeks_paid_beside_those_worked()
    {
        var list = Reading.Of("""
            Ref,Duty,Contracted hours a week,Wks,Basic pay,In service since,Terms,Annual leave,Notice we must give
            B1,Apprentice Fitter,40,AY,356.00,01/09/2025,Apprentice to 31/08/2028,"Thirty-three days, bank holidays included",One week
            B2,Escort,5,TTO39,65.25,19/11/2016,P,Twenty-four days plus bank holidays,A week for each year up to twelve
            B3,Clerk,37.5,AY,"27,400 pa",15/08/2018,P,"Twenty-five days, bank holidays included",Twelve weeks
            "Basic pay: pounds a week for each paid week, for the time shown, unless marked ph (an hour) or pa (full-time yearly salary)."
            "AY = all year, 52 weeks. TTO39 = term time and training days, works 39 weeks, paid 44,3."
            "Full-time week: 37½ hours on the road and in the office; 40 hours in the workshop. Terms: P = permanent."
            """);
        Assert.Equal([356m / 40, 65.25m / 5], list.List.Records.Take(2).Select(person => person.HourlyRate!.Value.Pounds));
        Assert.Equal([52m, 44.3m, 52m], list.List.Records.Select(person => person.WeeksPerYear!.Value));
        Assert.Equal([33m, 24m, 25m], list.List.Records.Select(person => person.HolidayEntitlement!.Value));
        Assert.Contains("W_HOLIDAY_BELOW_STATUTORY", list.Flags("B3"));
        Assert.Equal(27_400m, list["B3"].AnnualFtePay!.Value.Pounds);
    }

    [Fact]
    public void Footnotes_by_letter_say_of_each_row_what_their_letters_mean()
    {
        var list = Reading.Of("""
            Pay no.,Post held,Hrs p.w.,Fn,Hourly £,In post since,Notice
            02213,Premises Manager,37:00,b,13.42,01/04/2018,by service
            02281,Caretaker,22.5,a,13.42,14/01/2010,by service
            02398,Porter,12.5,a b,12.96,01/04/2018,by service
            02306,Post Room Assistant,20:00,e,12.90,13/06/2024,by service
            02402,Caretaker,18:30,k,13.42,09/03/2016,by service
            "a – term time only, paid 39 weeks a year. Everybody else is paid 52 weeks."
            b – came to us from the Council on 1 April 2018; council service counts.
            "e – on maternity leave, due back August 2027."
            "k – belongs to the university contract; not part of this contract."
            """);
        Assert.Equal([52m, 39m, 39m, 52m, 52m], list.List.Records.Select(person => person.WeeksPerYear!.Value));
        Assert.Contains("W_ABSENT_LONG_TERM", list.Flags("02306"));
        Assert.Contains("R_NOT_IN_SCOPE", list.Flags("02402"));
        Assert.True(list["02213"].NoticePeriod!.IsStatutory);
    }

    /// <summary>A total with figures is no row of headings, a line that counts is none over a group, and a key no list.</summary>
    [Fact]
    public void Totals_counts_and_keys_under_a_list_start_no_other()
    {
        var list = Reading.Of("""
            PAY_NO;ASG_STATUS;POSITION_TITLE;STD_HOURS;NORMAL_HOURS;RATE;STARTED
            4107;ACT;Caretaker;37;37;13.10;10.5.10
            4108;ACT;Cleaner;37;20;13.10;14.6.22
            ;Site total;2 names;57 hrs wk;;;
            List A: 2 lines, one of them vacant;;;;;;
            4173;ACT;Cleaner;37;35;13.10;29.11.19
            4175;MAT;Cleaner;37;10;13.10;17.11.10
            CODE_KEY;CODE;MEANING;;;;
            ASG_STATUS;ACT;Active;;;;
            ASG_STATUS;MAT;Maternity leave;;;;
            """);
        Assert.Equal(["4107", "4108", "4173", "4175"], list.List.Records.Select(person => person.EmployeeRef));
        Assert.Equal([37m, 20m, 35m, 10m], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        Assert.Equal([false, false, false, true],
            list.List.Records.Select(person => list.Flags(person.EmployeeRef!).Contains("W_ABSENT_LONG_TERM")));
        Assert.DoesNotContain("R_VACANCY", list.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void An_area_of_districts_is_a_postcode_and_a_contract_may_end_before_people_go_across()
    {
        var list = Reading.Of("""
            Larkspur Table Catering Ltd - staff who go across on 12 April 2027
            Worker ID,Role,Team,Hours a week,Hourly £,Started,Area,CtrType,CtrEnd
            HC1,Care Worker,East,37,13.40,19/09/2009,PE2,P,
            HC2,Care Worker,West,37,13.40,19/09/2024,PE3,F,2027-03-31
            CtrType: P permanent, F fixed term
            """);
        Assert.Equal(["PE2", "PE3"], list.List.Records.Select(person => person.Postcode));
        Assert.Contains("W_FIXED_TERM_ENDS_BEFORE_TRANSFER", list.Flags("HC2"));
    }
}
