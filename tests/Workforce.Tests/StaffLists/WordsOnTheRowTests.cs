using Workforce.StaffLists;

namespace Workforce.Tests.StaffLists;

/// <summary>What remarks, notes and headings say in their own words, and what must not be made of them.</summary>
public class WordsOnTheRowTests
{
    const string Heading = "Ref,Name,Job,Hours,Hourly rate,Start date,Date of birth,Postcode,Pension,Remarks";

    static Reading Of(string remark, string notes = "") => Reading.Of($"""
        List correct at 19/10/2026. Full time is 37 hours. {notes}
        {Heading}
        A1,Jo Ash,Cook,20,14.10,01/02/2020,01/02/1980,SS1 1AA,NEST,{remark}
        A2,Al Oak,Cook,37,14.10,01/02/2021,01/02/1981,SS1 1AB,NEST,
        """);

    [Theory]
    [InlineData("\"75% of shifts here, the rest at the theatre (not on this contract)\"", false)]
    [InlineData("\"Shared with the cafe (not transferring) - 40% of time on this contract\"", false)]
    [InlineData("Works on the airport - does not work on HWRC contract", true)]
    [InlineData("100% on the hospital contract - not on this contract", true)]
    public void Somebody_whose_other_work_stays_behind_is_in_scope(string remark, bool rejected) =>
        Assert.Equal(rejected, Of(remark).Flags("A1").Contains("R_NOT_IN_SCOPE"));

    [Theory]
    [InlineData("On this contract mornings only 45% of time", true)]
    [InlineData("Standby 1 week in 4", false)]
    [InlineData("\"Two days on these runs, three on the hospital contract\"", true)]
    [InlineData("\"Three days here, two at the depot\"", false)]
    [InlineData("Here 1 week in 4", true)]
    public void A_small_share_of_the_time_is_asked_about_and_a_standby_rota_is_none(string remark, bool asked) =>
        Assert.Equal(asked, Of(remark).Flags("A1").Contains("W_PARTLY_ASSIGNED"));

    [Theory]
    [InlineData("Awaiting hip replacement", "W_SENSITIVE_DETAIL", true)]
    [InlineData("Awaiting confirmation", "W_SENSITIVE_DETAIL", false)]
    [InlineData("\"Raised from £ 13,20 to £ 15,00 on 28.09.26, nobody else had a rise\"", "W_PAY_RAISED_RECENTLY", true)]
    public void A_remark_is_read_for_what_it_says(string remark, string code, bool flagged) =>
        Assert.Equal(flagged, Of(remark).Flags("A1").Contains(code));

    /// <summary>13.20 × 37 × 52.143 is 25,467.</summary>
    [Theory]
    [InlineData("29467", true)]
    [InlineData("25467", false)]
    public void A_rate_and_a_full_time_years_pay_that_disagree_are_asked_about(string salary, bool asked)
    {
        var list = Reading.Of($"""
            Ref,Name,Job,Hours,FT week,Hourly rate,FTE salary,Start date
            A1,Jo Ash,Loader,37,37,13.20,{salary},01/02/2020
            A2,Al Oak,Loader,37,37,13.20,25467,01/02/2021
            """);
        Assert.Equal(asked, list.Flags("A1").Contains("W_PAY_INCONSISTENT"));
    }

    /// <summary>21,900 for 39 of 52 weeks is 21,900 × 52 ÷ 39; a point of the scale is for the whole year already.</summary>
    [Fact]
    public void Pay_already_cut_to_the_weeks_paid_is_made_whole_and_the_scale_is_whole()
    {
        var list = Reading.Of("""
            Full time is 37 hours. Where a post is term time the salary is already cut to the weeks paid.
            Ref,Name,Job,Hours,Weeks paid,Point,Full-time salary,Start date,,Point,Salary a year
            A1,Jo Ash,Cook,37,39,11,21900,01/02/2020,,11,29200
            A2,Al Oak,Cook,37,39,3,,01/02/2021,,3,25350
            """);
        Assert.Equal((21_900m * 52 / 39, 25_350m), (list["A1"].AnnualFtePay!.Value.Pounds, list["A2"].AnnualFtePay!.Value.Pounds));
    }

    [Fact]
    public void Notice_of_a_week_for_each_year_is_statutory_whatever_the_employee_gives()
    {
        var read = NoticeText.Read("A week for each year / 2 weeks", null);
        Assert.Equal((new NoticePeriod(null, null), "2 weeks"), (read.Employer, read.Employee));
    }

    /// <summary>21 days are under 28 × 30 ÷ 37; 23 are that, rounded up.</summary>
    [Theory]
    [InlineData("21 days incl BH", true)]
    [InlineData("23 days incl BH", false)]
    public void Statutory_holiday_cut_to_the_persons_hours_may_be_rounded_up_and_never_down(string holiday, bool flagged)
    {
        var list = Reading.Of($"""
            Full time is 37 hours
            Ref,Name,Job,Hours,Hourly rate,Start date,Holiday
            A1,Jo Ash,Cook,30,14.10,01/02/2020,{holiday}
            A2,Al Oak,Cook,37,14.10,01/02/2021,28 days incl BH
            """);
        Assert.Equal(flagged, list.Flags("A1").Contains("W_HOLIDAY_BELOW_STATUTORY"));
    }

    /// <summary>The weeks of a rota come round equally often: (45 + 30) ÷ 2.</summary>
    [Fact]
    public void Weeks_of_a_rota_in_columns_of_their_own_are_averaged()
    {
        var list = Reading.Of("""
            ,,,Two-week rota (hours),,,,
            Ref,Name,Role,Wk 1 hrs,Wk 2 hrs,Rate per hour,Start date,Pension
            A1,Jo Ash,Carer,45,30,14.10,01/02/2020,NEST
            A2,Al Oak,Carer,37.5,37.5,14.10,01/02/2021,NEST
            """);
        Assert.Equal(((45m + 30) / 2, 37.5m), (list["A1"].WeeklyHours!.Value.Hours, list["A2"].WeeklyHours!.Value.Hours));
    }

    [Fact]
    public void A_week_of_more_than_seven_days_is_refused_and_not_added_up()
    {
        var list = Reading.Of("""
            Ref,Name,Job,Mon,Tue,Wed,Thu,Fri,Sat,Sun,Mon,Tue,Hourly rate,Start date
            A1,Jo Ash,Guard,24,24,24,24,24,24,24,24,24,14.10,01/02/2020
            A2,Al Oak,Guard,8,8,8,8,8,,,,,14.10,01/02/2021
            """);
        Assert.Contains("R_IMPOSSIBLE_HOURS", list.Flags("A1"));
        Assert.Equal(5 * 8m, list["A2"].WeeklyHours!.Value.Hours);
    }

    [Fact]
    public void A_note_may_name_the_groups_after_their_full_time_week()
    {
        var list = Reading.Of("""
            100 % utilisation is 39 hours a week for subgroups Hourly and Apprentice; 37 hours for Salaried.
            Ref;Name;EE subgroup;Job title;Hours;Annual salary 100%;Start date;Cap.util.
            A1;Jo Ash;Salaried;Manager;37;46500;01/02/2020;100
            A2;Al Oak;Hourly;Operative;39;26500;01/02/2021;100
            """);
        Assert.Equal((37m, 39m), (list["A1"].FullTimeWeek!.Value.Hours, list["A2"].FullTimeWeek!.Value.Hours));
    }

    /// <summary>168 hours over four weeks are 42 a week.</summary>
    [Fact]
    public void Rota_hours_are_shared_by_the_weeks_beside_them()
    {
        var list = Reading.Of("""
            Badge no.,Name,Position,Rota hours,over (wks),Basic pay,Service from,Pension
            A1,Jo Ash,Guard,168,4,15.20 ph,01/02/2020,NEST
            A2,Al Oak,Guard,42,1,15.20 ph,01/02/2021,NEST
            """);
        Assert.Equal((168m / 4, 42m), (list["A1"].WeeklyHours!.Value.Hours, list["A2"].WeeklyHours!.Value.Hours));
        Assert.Contains("168 ÷ 4 weeks", list["A1"].Sources["weeklyHours"].Working, StringComparison.Ordinal);
    }

    /// <summary>The week's total is empty for one: 6.5 × 3.</summary>
    [Fact]
    public void Hours_of_each_day_fill_in_for_a_weeks_total_that_is_empty()
    {
        var list = Reading.Of("""
            ,,,Contracted hours,,,,,,,
            Ref,Name,Post,Mon,Tue,Wed,Thu,Fri,Week,Hourly rate,Start date
            A1,Jo Ash,Assistant,7,7,7,7,7,35,12.90,01/02/2020
            A2,Al Oak,Assistant,6.5,,6.5,,6.5,,12.90,01/02/2021
            """);
        Assert.Equal((35m, 6.5m * 3), (list["A1"].WeeklyHours!.Value.Hours, list["A2"].WeeklyHours!.Value.Hours));
    }

    [Theory]
    [InlineData("Full-time week: nurses and managers 37.5 hours, all other posts 36 hours", "37.5", "36")]
    [InlineData("Full-time week: managers 37.5 hours, everybody else (cafe, bank) 36 hours", "37.5", "36")]
    [InlineData("Full-time week 37.5 hours for managers, 36 hours for cooks and porters", "37.5", "36")]
    public void Full_time_weeks_are_read_for_groups_named_before_or_after(string note, string manager, string cook)
    {
        var list = Reading.Of($"""
            "{note}"
            Ref,Name,Job,Hours,Hourly rate,Start date
            A1,Jo Ash,Home Manager,37.5,15.10,01/02/2020
            A2,Al Oak,Kitchen Porter,20,12.90,01/02/2021
            A3,Di Elm,Kitchen Porter,20,12.90,01/02/2022
            """);
        Assert.Equal((manager, cook),
            (Wording.Plain(list["A1"].FullTimeWeek!.Value.Hours), Wording.Plain(list["A2"].FullTimeWeek!.Value.Hours)));
    }

    /// <summary>What is said of monthly pay in the next sentence is no part of the code before it.</summary>
    [Fact]
    public void A_key_ends_with_its_sentence()
    {
        var list = Reading.Of("""
            Ref,Name,Job,Hours,Rate of pay,Wage Type,Start date
            A1,Jo Ash,Manager,37,32605,Y,01/02/2020
            A2,Al Oak,Coach,37,14.60,H,01/02/2021
            Full-time week 37 hours.
            "Wage Type: H hourly, M monthly, Y full-time salary. Monthly pay is a twelfth of the year's pay for the weeks shown."
            """);
        Assert.Equal(32_605m, list["A1"].AnnualFtePay!.Value.Pounds);
    }

    [Theory]
    [InlineData("Contract", "Service", "ContractType")]
    [InlineData("Contract", "Hours", "WeeklyHours")]
    [InlineData("Contracted p/w", "Hours", "WeeklyHours")]
    [InlineData("TTO", "Working time", "WeeksPerYear")]
    [InlineData("No.", "Route", "Unknown")]
    [InlineData("AM", "Working time", "DailyHours")]
    public void The_group_over_a_heading_says_what_it_leaves_open(string heading, string group, string field) =>
        Assert.Equal(field, GroupedHeadings.Match(heading, group).Field.ToString());

    [Theory]
    [InlineData("A2 Age on 19 October 2026", "Age")]
    [InlineData("3.1 Job title", "JobTitle")]
    [InlineData("Q7: Pension scheme", "Pension")]
    [InlineData("Type of contract, with end date", "ContractType")]
    [InlineData("4 weekly hours", "WeeklyHours")]
    public void A_forms_number_is_no_part_of_its_question(string heading, string field) =>
        Assert.Equal(field, HeadingMap.Match(heading).Field.ToString());

    [Fact]
    public void A_supplement_nobody_gets_is_no_heading_of_people()
    {
        var list = Reading.Of("""
            Question,Employee 1,Employee 2,Employee 3,Employee 4
            Staff ID,A1,A2,A3,A4
            Job title,Cook,Carer,Driver,Carer
            Contracted hours,30,31,32,33
            Basic pay per hour,13.10,13.20,13.30,13.20
            First aid supplement,None,None,£40 a month,None
            Start date,01/02/2020,01/02/2021,01/02/2022,01/02/2023
            Pension,NEST,NEST,Opted out,NEST
            """);
        Assert.Equal(["A1", "A2", "A3", "A4"], list.List.Records.Select(person => person.EmployeeRef));
        Assert.Equal("NEST", list["A2"].PensionScheme);
    }

    /// <summary>35 hours a day cannot be, and are not 35 minutes; 75 are minutes: 75 ÷ 60 × 5.</summary>
    [Fact]
    public void Hours_a_day_that_no_day_has_are_asked_about()
    {
        var list = Reading.Of("""
            Ref,Name,Job,Hrs per day,Days per week,Hourly rate,Start date
            A1,Jo Ash,Cook,35,5,13.10,01/02/2020
            A2,Al Oak,Cook,75,5,13.10,01/02/2021
            A3,Di Elm,Cook,3,5,13.10,01/02/2022
            """);
        Assert.Contains("R_IMPOSSIBLE_HOURS", list.Flags("A1"));
        Assert.Contains("R_IMPOSSIBLE_HOURS", list.Flags("A2"));
        Assert.Equal(15m, list["A3"].WeeklyHours!.Value.Hours);
    }

    /// <summary>1,542.13 a month over 39 hours: × 12 ÷ 39 ÷ 52.143, and never a week's pay.</summary>
    [Fact]
    public void The_hours_a_months_pay_is_for_do_not_make_it_an_hours_pay()
    {
        var list = Reading.Of("""
            ,,,Hours and pay,,,
            Ref,Name,Job,Hrs p.w.,Monthly basic £ (own hours),Start date,Pension
            A1,Jo Ash,Apprentice Porter,39,1542.13,01/02/2026,NEST
            A2,Al Oak,Porter,39,2253.88,01/02/2021,NEST
            """);
        Assert.Equal(1_542.13m * 12 / 39 / 52.143m, list["A1"].HourlyRate!.Value.Pounds, 4);
    }

    [Fact]
    public void Forms_stacked_on_one_sheet_each_have_their_own_full_time_week_and_their_heads_are_nobody()
    {
        var list = Reading.Of("""
            Site:,North Depot,Service:,Cleaning,Completed by:,"Manager, 27/10/2026",,
            Full-time week at this site (hours):,40,,,,,,
            Ref,Name,Job,Hours,Hourly rate,Start date,Date of birth,Postcode
            A1,Jo Ash,Cleaner,30,14.20,01/02/2020,01/02/1980,B3 1AA
            Site:,South Depot,Service:,Security,Completed by:,"Supervisor, 28/10/2026",,
            Full-time week at this site (hours):,42,,,,,,
            Identity,Post,Started,Age,Postcode,Normal weekly hours,Basic pay £ per week,Pension
            B1,Guard,01/02/2021,41,B3 1AB,42,573.30,NEST
            """);
        Assert.Equal(["A1", "B1"], list.List.Records.Select(person => person.EmployeeRef));
        Assert.Equal((40m, 42m), (list["A1"].FullTimeWeek!.Value.Hours, list["B1"].FullTimeWeek!.Value.Hours));
    }

    [Fact]
    public void Without_headings_the_job_is_told_from_the_place_and_the_holiday_from_the_notice()
    {
        var list = Reading.Of(string.Join('\n', Enumerable.Range(1, 8).Select(n =>
            $"00041{n},\"ADEBAYO, Harvey\",{(n % 3 == 0 ? "Depot Clerk" : n % 2 == 0 ? "Loader" : "Driver/Loader")},{(n % 2 == 0 ? "Hedon Rd" : "Stoneferry")},"
                + $"37.50,13.05 ph,2014-05-2{n},1980-11-1{n},Permanent,NEST,HU3 9GL,{(n % 2 == 0 ? "statutory notice" : "12 wks notice")},25 days + BH,52 wks")));
        var person = list["000414"];
        Assert.Equal(("Loader", (decimal?)25m, (decimal?)52m), (person.JobTitle, person.HolidayEntitlement!.Value, person.WeeksPerYear));
        Assert.Equal((decimal?)12m, list["000415"].NoticePeriod!.Value);
    }
}
