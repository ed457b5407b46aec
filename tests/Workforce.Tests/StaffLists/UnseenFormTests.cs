using Workforce.StaffLists;

namespace Workforce.Tests.StaffLists;

/// <summary>Headings and cells as payroll systems write them, and what decides where a heading says nothing.</summary>
public class UnseenFormTests
{
    [Theory]
    [InlineData("Pers.No.", "EmployeeRef")]
    [InlineData("Business Title", "JobTitle")]
    [InlineData("WkTm%", "Fte")]
    [InlineData("Default Weekly Hours", "FullTimeWeek")]
    [InlineData("Cont hrs", "WeeklyHours")]
    [InlineData("£ p.hr", "Pay")]
    [InlineData("ANNUAL_FT_SALARY", "Pay")]
    [InlineData("Recog. serv. date", "ServiceStart")]
    [InlineData("Benefit Plan – Retirement", "Pension")]
    [InlineData("Lve quota (d) incl PH", "Holiday")]
    [InlineData("Notice (co to emp)", "Notice")]
    [InlineData("Notice (EE)", "NoticeFromEmployee")]
    [InlineData("Employee hours", "WeeklyHours")]
    [InlineData("PROJECTED_TERMINATION_DATE", "ContractEnd")]
    public void Headings_of_payroll_systems_are_known(string heading, string field) =>
        Assert.Equal(field, HeadingMap.Match(Wording.Clean(heading)).Field.ToString());

    [Theory]
    [InlineData("Claims (brought or anticipated)", "Claims")]
    [InlineData("ET claims", "Claims")]
    [InlineData("Disciplinary / grievance (2 yrs)", "Disciplinary")]
    public void Claims_are_apart_from_discipline_and_grievances(string heading, string field) =>
        Assert.Equal(field, HeadingMap.Match(Wording.Clean(heading)).Field.ToString());

    [Theory]
    [InlineData("Pay (state whether hourly, weekly, monthly or annual)", "Pay")]
    [InlineData("Length of service (years)", "LengthOfService")]
    public void What_brackets_add_does_not_hide_what_the_heading_says(string heading, string field) =>
        Assert.Equal(field, HeadingMap.Match(Wording.Clean(heading)).Field.ToString());

    [Theory]
    [InlineData("13.45ph", "Hour")]
    [InlineData("£13.45hr", "Hour")]
    [InlineData("28900 A", "Year")]
    public void A_unit_may_be_written_to_the_figure_of_pay(string cell, string per) =>
        Assert.Equal(per, PayText.Read(new RawCell(0, cell)).Per.ToString());

    [Theory]
    [InlineData("38 wks worked, 43.8 paid", 43.8)]
    [InlineData("38+1", 39)]
    [InlineData("38 weeks term time (paid 44.4)", 44.4)]
    public void Weeks_paid_go_before_weeks_worked(string cell, double weeks) => Assert.Equal((decimal)weeks, WeeksText.Read(cell).Weeks);

    [Theory]
    [InlineData("33 (25+8)", "Included")]
    [InlineData("25 (plus BH)", "Plus")]
    [InlineData("33 incl. 8 BH", "Included")]
    public void Brackets_say_whether_bank_holidays_are_inside(string cell, string banks) =>
        Assert.Equal(banks, HolidayText.Read(cell, null, BankHolidays.NotStated).Entitlement!.BankHolidays.ToString());

    [Theory]
    [InlineData("Not a member - opted out", "OPTED_OUT")]
    [InlineData("OPTED_OUT", "OPTED_OUT")]
    [InlineData("Does not qualify", "NOT_ENROLLED")]
    public void Opting_out_goes_before_not_being_a_member(string cell, string scheme) =>
        Assert.Equal(scheme, PensionText.Read(cell, null, out _));

    [Theory]
    [InlineData("thirty seven", 37)]
    [InlineData("7.5 per day x 5", 37.5)]
    [InlineData("37 1/2", 37.5)]
    [InlineData("Average 42 hrs over 8 week rota", 42)]
    public void Hours_may_be_words_or_sums(string cell, double hours) => Assert.Equal((decimal)hours, HoursText.Read(cell).Hours);

    [Theory]
    [InlineData("Withheld (GDPR)")]
    [InlineData("refer to contract")]
    [InlineData("HR to confirm")]
    [InlineData("N.A.")]
    public void Words_for_not_given_are_no_value(string cell) => Assert.True(Wording.IsNotGiven(Wording.Clean(cell)));

    [Fact]
    public void Columns_with_headings_nobody_knows_are_told_by_what_stands_under_them()
    {
        var list = Reading.Of("""
            Tag,Bod,What,Clocked week,Quid per hour,Came,Birthday,Deal,Sack notice,Lives at (pc)
            W-201,Ash Gill,HGV Driver,38,15.80,01/04/2018,12/05/1970,Permanent,12w,PR1 1AA
            W-202,Bo Hart,Loader,38,12.95,15/07/2019,03/03/1991,Permanent,7w,PR2 2BB
            W-207,Cy Ince,Loader,19,12.95,02/11/2020,27/09/1986,Permanent,6w,PR3 3CC
            """);
        Assert.Equal(["HGV Driver", "Loader", "Loader"], list.List.Records.Select(record => record.JobTitle!));
        Assert.Equal([15.80m, 12.95m, 12.95m], list.List.Records.Select(record => record.HourlyRate!.Value.Pounds));
        Assert.Equal(new(2019, 7, 15), list["W-202"].StartDate);
    }

    [Fact]
    public void A_running_number_that_is_dates_is_the_start_date()
    {
        var list = Reading.Of("""
            Pers.No.,Position,Hrs/wk,Amount,Time unit,Entry,DOB
            00031877,Driver,39,16.25,Hour,03.06.2013,11.09.1968
            00031904,Loader,39,13.10,Hour,22.08.2016,05.05.1988
            """);
        Assert.Equal(new(2013, 6, 3), list["00031877"].StartDate);
    }

    [Fact]
    public void One_answer_above_the_people_of_a_form_is_about_all_of_them()
    {
        var list = Reading.Of("""
            Full-time hours:,37
            ,Employee A,Employee B,Employee C
            Employee identifier,E-A,E-B,E-C
            Job,Chef,Cook,Porter
            Contracted hrs/wk,37,30,20
            Rate of pay,£15.10 ph,£13.10 ph,£12.80 ph
            Date employment commenced,03/09/2018,10/01/2022,15/05/2024
            Date of birth,17/04/1986,22/10/1963,11/11/1999
            Pension,NEST,NEST,Opted out
            """);
        Assert.Equal(3, list.List.Records.Count);
        Assert.Equal(37m, list["E-C"].FullTimeWeek!.Value.Hours);
    }

    [Fact]
    public void A_cell_that_says_nothing_is_given_differs_from_an_empty_one()
    {
        var list = Reading.Of("""
            Ref,Job title,Hours,Rate,Start date,Pension,Postcode
            A1,Cleaner,15,12.80,01/02/2020,TBC,withheld
            A2,Cleaner,15,12.80,01/02/2021,,
            """);
        Assert.Equal("TBC", list["A1"].Sources["pensionScheme"].Text);
        Assert.Null(list["A1"].PensionScheme);
        Assert.DoesNotContain("pensionScheme", list["A2"].Sources.Keys);
        Assert.Contains(list.Findings,
            finding => finding.Code == ListFindings.PostcodeMissing && finding.Where.Row == 2
                && finding.Message.Contains("'withheld'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_list_that_tells_of_discipline_is_still_asked_for_claims()
    {
        var list = Reading.Of("""
            Ref,Job title,Hours,Rate,Start date,Disciplinary and grievance
            A1,Cleaner,15,12.80,01/02/2020,None
            A2,Cleaner,15,12.80,01/02/2021,None
            """);
        var asked = list.Findings
            .Where(finding => finding.Code == ListFindings.ParticularMissing)
            .Select(finding => finding.Remedy)
            .ToList();
        Assert.Contains(asked, remedy => remedy.Contains("reg 11(2)(d)", StringComparison.Ordinal));
        Assert.DoesNotContain(asked, remedy => remedy.Contains("reg 11(2)(c)", StringComparison.Ordinal));
    }

    [Fact]
    public void A_report_that_only_prints_a_date_speaks_of_that_day()
    {
        var list = Reading.Of("""
            31.10.2026,,Employee master data list
            Transfer of undertaking: 01.04.2027
            Pers.No.,Position,Hrs/wk,Hourly rate,Entry date,Status,Leaver?
            1877,Driver,39,16.25,03.06.2013,Active,N
            1904,Loader,39,13.10,22.08.2016,P45 issued,Y
            """);
        Assert.Equal(new(2026, 10, 31), list.List.AsAt);
        Assert.Contains(ListFindings.Leaver, list.Flags("1904"));
        Assert.DoesNotContain(ListFindings.Leaver, list.Flags("1877"));
    }

    [Fact]
    public void A_settled_heading_holds_as_the_sheet_has_it_and_as_it_is_shown()
    {
        const string Text = """
            EMPLOYEE_NUMBER,JOB_NAME,NORMAL_HOURS,ODD_MONEY_COL,HIRE_DATE
            1,Cleaner,37,26000,01/02/2020
            2,Cleaner,37,27000,01/02/2021
            """;
        var shown = Reading.Of(Text).List.Columns[3].Heading;
        var raw = StaffListReader.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Text)), "list").Value!;
        foreach (var heading in new[] { shown, "ODD_MONEY_COL" })
            Assert.True(StaffListParser.Parse(raw, new ListContext { Headings = [new(heading, "pay")] }).Value!.Columns[3].Settled);
    }

    [Theory]
    [InlineData("£45 per service", "")]
    [InlineData("45", "per service")]
    [InlineData("£12.50", "per call")]
    public void Pay_for_a_piece_of_work_makes_no_hourly_rate(string pay, string per)
    {
        var list = Reading.Of($"""
            Full-time week 37 hours
            Ref,Job title,Hours,Pay,per,Start date
            A1,Organist,10,{pay},{per},01/02/2020
            A2,Cleaner,15,12.80,hour,01/02/2021
            """);
        Assert.Null(list["A1"].HourlyRate);
        Assert.Contains(ListFindings.NoPay, list.Flags("A1"));
        Assert.Equal(12.80m, list["A2"].HourlyRate?.Pounds);
    }

    [Theory]
    [InlineData("12.71 as per contract")]
    [InlineData("12.71 per hour")]
    public void Words_that_name_no_piece_of_work_leave_pay_as_it_is(string pay) =>
        Assert.False(PayText.Read(new RawCell(0, pay)).OtherUnit);

    [Theory]
    [InlineData("did not enrol", "NOT_ENROLLED")]
    [InlineData("never joined", "NOT_ENROLLED")]
    public void Who_did_not_enrol_is_in_no_scheme(string cell, string scheme) => Assert.Equal(scheme, PensionText.Read(cell, null, out _));

    [Theory]
    [InlineData("″")]
    [InlineData("„")]
    [InlineData("〃")]
    public void Ditto_marks_of_every_shape_repeat_the_line_above(string mark) => Assert.True(Wording.IsDitto(Wording.Clean(mark)));

    [Fact]
    public void A_running_number_is_no_reference_though_page_titles_stand_between()
    {
        var list = Reading.Of("""
            No.,Pay No,Job title,Hours,Rate,Start date
            1,50311,Cleaner,15,12.80,01/02/2020
            2,50318,Cleaner,15,12.80,01/02/2020
            3,50322,Cleaner,15,12.80,01/02/2020
            Cleaning report page 2,,,,,
            4,50330,Cleaner,15,12.80,01/02/2020
            5,50341,Cleaner,15,12.80,01/02/2020
            Cleaning report page 3,,,,,
            6,50342,Cleaner,15,12.80,01/02/2020
            """);
        Assert.Equal(["50311", "50318", "50322", "50330", "50341", "50342"], list.List.Records.Select(record => record.EmployeeRef));
    }

    [Fact]
    public void A_title_line_gives_the_date_and_the_full_time_week_in_passing()
    {
        var list = Reading.Of("""
            Staff to transfer 01/04/2027 (as known on 16/11/2026)
            Hours = decimal share of 37
            Ref,Job title,FTE,FTE salary,Start date
            A1,Cleaner,0.5,25000,01/02/2020
            A2,Cleaner,1,25000,01/02/2021
            """);
        Assert.Equal(new(2026, 11, 16), list.List.AsAt);
        Assert.Equal(18.5m, list["A1"].WeeklyHours?.Hours);
    }

    [Fact]
    public void Marks_explained_one_after_another_keep_their_own_meanings()
    {
        var codes = ListNotes.Read(["† = sleep-ins worked  ‡ = on career break  § = under notice"]).Codes;
        Assert.Equal(["sleep-ins worked", "on career break", "under notice"], [codes["†"], codes["‡"], codes["§"]]);
    }

    [Fact]
    public void The_name_of_a_post_tells_nothing_of_the_persons_health()
    {
        var list = Reading.Of("""
            Ref,Job title,Hours,Rate,Start date,Remarks
            A1,Bereavement Officer,15,13.80,01/02/2020,
            A2,Support Worker (depression),15,13.80,01/02/2021,
            A3,Bereavement Officer,15,13.80,01/02/2021,Bereavement counselling
            """);
        Assert.DoesNotContain(ListFindings.SensitiveDetail, list.Flags("A1"));
        Assert.Contains(ListFindings.SensitiveDetail, list.Flags("A2"));
        Assert.Contains(ListFindings.SensitiveDetail, list.Flags("A3"));
    }

    /// <summary>48 hours in 8 days are 48 ÷ 8 × 7 a week, 2,080 a year 40, 130 a month 130 × 12 ÷ 52.</summary>
    [Fact]
    public void Hours_of_a_rota_of_days_stand_beside_others_with_a_span_of_their_own()
    {
        var list = Reading.Of("""
            Full-time week 40 hours
            Pay no,Officer,Post,Hours,per,Basic pay,per,Service from,Born
            A1,Jo Ash,Security Officer,48,8 days,13.10,hour,01/02/2010,01/02/1980
            A2,Al Oak,Supervisor,2080,year,2669.33,month,01/02/2010,01/02/1980
            A3,Di Elm,Concierge,130,month,12.95,hour,01/02/2010,01/02/1980
            A4,Ed Fir,Concierge,37.5,week,26000,year,01/02/2010,01/02/1980
            A5,Bo Yew,Officer,44 over 8 days,,13.10,hour,01/02/2010,01/02/1980
            """);
        Assert.Equal([48m / 8 * 7, 40m, 130m * 12 / 52, 37.5m, 44m / 8 * 7],
            list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        Assert.Equal(2669.33m * 12 / 40 / 52.143m, list["A2"].HourlyRate!.Value.Pounds, 3);
        Assert.Contains("÷ 8 × 7 days", list["A1"].Sources["weeklyHours"].Working, StringComparison.Ordinal);
    }

    /// <summary>1 hour, 1 hour 15 and 1 hour 30 are 3.75 hours a day, five days a week.</summary>
    [Fact]
    public void Hours_at_several_places_are_added_and_minutes_after_a_point_are_minutes()
    {
        var list = Reading.Of("""
            Position at 09/11/26,,Transfer date 01/03/27,,,Hrs are h.mm a day (2.30 = 2 hrs 30 mins),,,,,,
            Emp,Name,Job,First,,Second,,Third,,Days,Basic,Gross,Date
            no.,,,site,Hrs,site,Hrs,site,Hrs,p.w.,rate,p.w.,joined
            3106,Jo Ash,Cleaner,Library,3.00,Court,2.00,,,5,14.60,365.00,27/06/15
            3124,Al Oak,Cleaner,Hall,1.00,Bus Station,1.15,Centre,1.30,5,12.85,240.94,07/12/11
            3129,Di Elm,Cleaner,Hall,2.30,,,,,5,12.85,160.62,07/12/11
            """);
        Assert.Equal([25m, (1 + 1.25m + 1.5m) * 5, 12.5m], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        Assert.DoesNotContain("W_PAY_INCONSISTENT", list.Findings.Select(finding => finding.Code));
    }

    /// <summary>Four on and four off at 10.5 hours is 36.75 hours a week, and 156.45 a shift 156.45 ÷ 10.5 an hour.</summary>
    [Fact]
    public void A_note_says_what_a_pattern_of_shifts_is_and_a_sheet_speaks_for_both()
    {
        var list = Reading.Of(new XlsxBuilder()
            .Sheet("Crews",
                [
                    ["Ref", "Name", "Job", "Hrs", "Wkly basic", "Started"],
                    ["A1", "Jo Ash", "Driver", 39, 631.8, "01/02/2020"],
                ])
            .Sheet("Sweeping",
                [
                    ["Ref", "Name", "Job", "Shift", "Pay", "Per", "Started"],
                    ["B1", "Al Oak", "Sweeper", "4 on 4 off", 156.45, "shift", "01/02/2020"],
                    ["B2", "Di Elm", "Sweeper", "5 x 7h48", 505.05, "week", "01/02/2020"],
                    ["Full time is 39 hours a week on both sheets. Everybody is paid weekly."],
                    ["4 on 4 off is ten and a half hours paid a shift, 36.75 hours a week over the eight-week rota."],
                ])
            .Build());
        Assert.Equal([39m, 36.75m, 39m], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        Assert.Equal([39m, 39m, 39m], list.List.Records.Select(person => person.FullTimeWeek!.Value.Hours));
        Assert.Equal([631.8m / 39, 156.45m / 10.5m, 505.05m / 39], list.List.Records.Select(person => person.HourlyRate!.Value.Pounds));
    }

    /// <summary>The list is of November 2026: the points are those from September 2026, not of the year before or after.</summary>
    [Fact]
    public void Of_a_scale_for_several_years_the_one_in_force_at_the_lists_date_counts()
    {
        var list = Reading.Of(new XlsxBuilder()
            .Sheet("Read first", [["Position at 16 November 2026"], ["Full time is 37 hours a week."]])
            .Sheet("Staff",
                [
                    ["Code", "Post", "JNC point", "Hours p.w.", "Start", "Type"],
                    ["A1", "Youth Worker", 5, 37, "01/02/2020", "Permanent"],
                    ["A2", "Youth Worker", 4, 20, "01/02/2020", "Sessional, to 19 Feb 2028"],
                ])
            .Sheet("Scale",
                [
                    ["Point", "Year from 1 Sept 2025 £", "Year from 1 Sept 2026 £", "Year from 1 Sept 2027 £"],
                    [4, 24642, 25430, 26200],
                    [5, 25029, 25830, 26600],
                ])
            .Build());
        Assert.Equal([25_830m, 25_430m], list.List.Records.Select(person => person.AnnualFtePay!.Value.Pounds));
        Assert.Equal(ContractType.FixedTerm, list["A2"].ContractType);
    }

    /// <summary>24 lessons of 30 minutes are 12 hours, and 8.40 a lesson is 16.80 an hour.</summary>
    [Fact]
    public void Lessons_and_classes_are_counted_with_their_length_and_paid_each()
    {
        var list = Reading.Of("""
            Staff No,Name,Job,Contract hours,Weeks paid,Rate,per,Began
            A1,Jo Ash,Swimming Teacher,24 lessons x 30 min,39,8.40,lesson,01/02/2020
            A2,Al Oak,Instructor,6 classes x 45 min,52,15.75,class,01/02/2020
            A3,Di Elm,Assistant,S 43 / W 35,52,13.00,hour,01/02/2020
            """);
        Assert.Equal([12m, 4.5m, 39m], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        Assert.Equal([8.40m / 0.5m, 15.75m / 0.75m, 13m], list.List.Records.Select(person => person.HourlyRate!.Value.Pounds));
    }

    /// <summary>
    /// A label that names no field is one all the same, where every card has it: what follows it on the card is not lost.
    /// </summary>
    [Fact]
    public void Cards_with_a_label_of_their_own_keep_the_remark_after_it()
    {
        static object?[][] Card(int number, string remark) =>
        [
            [$"CARD {number}"],
            ["Staff number", $"LH{number}", "Post held", "Carer", "Unit", "Beech"],
            ["Surname", "Ash", "First name", $"Jo{number}", "Kind of contract", "Permanent"],
            ["Date of birth", "01/02/1980", "Home postcode", "YO8 1YY", "Date began with us", "15/04/2013"],
            ["Hours a week", 30, "Basic pay", "£13.05 an hour", "Annual leave", "5.6 weeks"],
            ["Notice from us", "Statutory", "Registration / checks", "DBS clear", "Remarks", remark],
            [],
        ];
        var list = Reading.Of(new XlsxBuilder()
            .Sheet("Cards",
                [
                    .. Card(1, ""), .. Card(2, "Maternity leave to 4 June 2027"),
                    .. Card(3, "On light duties since spinal surgery"), .. Card(4, ""),
                ])
            .Build());
        Assert.Contains("W_ABSENT_LONG_TERM", list.Flags("LH2"));
        Assert.Contains("W_SENSITIVE_DETAIL", list.Flags("LH3"));
        Assert.Empty(list.Flags("LH1"));
    }

    [Fact]
    public void A_key_may_give_a_code_a_second_part_that_begins_with_a_figure()
    {
        var list = Reading.Of("""
            Ref,Name,Post,Hours,Pattern,Rate per hour,Start,Remarks
            A1,Jo Ash,Cook,20,TTO+2,13.00,01/02/2020,
            A2,Al Oak,Cook,20,TTO,13.00,01/02/2020,
            A3,Di Elm,Cook,20,AY,13.00,01/02/2020,Trade Park only - not a council job
            "Pattern: TTO = school weeks only, 43 weeks paid (38 school weeks). TTO+2 = the same with two weeks more, 45 weeks paid. AY = all year."
            """);
        Assert.Equal([45m, 43m, 52m], list.List.Records.Select(person => person.WeeksPerYear!.Value));
        Assert.Contains("R_NOT_IN_SCOPE", list.Flags("A3"));
    }
}
