using Workforce.StaffLists;
using Workforce.Units;

namespace Workforce.Tests.StaffLists;

/// <summary>Terms that a list leaves to a word, a code or a unit beside them: weeks, leave, notice, visits, ends of ranges.</summary>
public class NotesOnTermsTests
{
    /// <summary>£9.90 for 45 minutes is 9.90 ÷ 0.75 = £13.20 an hour, and so is 4.40 for 20 minutes.</summary>
    [Fact]
    public void Pay_for_a_visit_of_so_many_minutes_makes_an_hour()
    {
        var list = Reading.Of("""
            Worker|Post|Guaranteed hrs|Avg 12 wks|Rate £|Per|With us since|Age
            H1|Care Worker|50/ftn|28.7|9.90|45 min visit|29/07/2014|28
            H2|Care Worker|7 on 7 off, 56/ftn|33.5|4.40|20 min visit|27/12/2014|38
            H3|Care Worker|0|16.4|13.20|hr|05/11/2021|54
            Full time is 38 hours a week. 0 or none = zero hours contract.
            """);
        Assert.Equal(9.90m / 0.75m, list["H1"].HourlyRate!.Value.Pounds);
        Assert.Equal(4.40m * 60 / 20, Rounding.ToFourPlaces(list["H2"].HourlyRate!.Value.Pounds));
        Assert.Equal((50m / 2, 56m / 2), (list["H1"].WeeklyHours!.Value.Hours, list["H2"].WeeklyHours!.Value.Hours));
        Assert.Equal((ContractType.CasualZeroHours, 0m), (list["H3"].ContractType!.Value, list["H3"].WeeklyHours!.Value.Hours));
    }

    /// <summary>16.25 for a run of 75 minutes is 13.00 an hour; so is 13.00 for runs of 50 and 70, an hour on average.</summary>
    [Fact]
    public void Morning_and_afternoon_minutes_are_each_a_run_that_R_pays_for()
    {
        var list = Reading.Of("""
            Badge,Name,Job,Am mins,Pm mins,Days,Wks paid,Pay £,H/R,Started
            K1,Jo Ash,Passenger Assistant,75,75,5,44,16.25,R,01/02/2019
            K2,Al Oak,Passenger Assistant,50,70,5,44,13.00,R,01/02/2019
            K3,Di Elm,Driver,85,90,5,44,14.20,H,01/02/2019
            H = pounds an hour. R = pounds for each run (the morning and the afternoon are a run each).
            Full-time week: 37 hours.
            """);
        Assert.Equal(16.25m * 60 / 75, list["K1"].HourlyRate!.Value.Pounds);
        Assert.Equal(13.00m / ((50 + 70) / 2 / 60m), list["K2"].HourlyRate!.Value.Pounds);
        Assert.Equal(14.20m, list["K3"].HourlyRate!.Value.Pounds);
    }

    /// <summary>168 hours of 30 a week are 168 ÷ 30 = 5.6 weeks; of full time they would be too few.</summary>
    [Theory]
    [InlineData("A/L in hrs is for the pattern worked.")]
    [InlineData("Ages are at the list date.")]
    public void Leave_in_hours_that_fits_part_timers_own_weeks_is_for_those(string note)
    {
        var list = Reading.Of($"""
            Ref,Name,Job,Hours,Rate ph,Start,A/L incl BH
            A1,Jo Ash,Clerk,40,13.60,01/02/2020,224 hrs
            A2,Al Oak,Clerk,20,13.60,01/02/2020,112 hrs
            A3,Di Elm,Clerk,25,13.60,01/02/2020,140 hrs
            A4,Bo Yew,Clerk,30,13.60,01/02/2020,168 hrs
            Full time week 40 hours. {note}
            """);
        Assert.Equal([224m / 40, 112m / 20, 140m / 25, 168m / 30],
            list.List.Records.Select(person => person.HolidayEntitlement!.Value!.Value));
        Assert.DoesNotContain(ListFindings.HolidayBelow, list.Findings.Select(finding => finding.Code));
    }

    /// <summary>207.2 hours are 207.2 ÷ 7.4 = 28 days with the bank holidays; 23 days and the 8 on top are 31.</summary>
    [Fact]
    public void A_column_beside_the_leave_says_hours_or_days_and_the_key_where_bank_holidays_stand_for_each()
    {
        var list = Reading.Of("""
            Pay no.,Employee,Job,Hours,Wage / salary £,Service from,A/L,hrs/days
            A1,Jo Ash,Manager,37,"£38,650",01/02/2010,207.2,hrs
            A2,Al Oak,Gardener,37,510.60 wk,01/02/2010,23,days
            A3,Di Elm,Gardener,20,26625,01/02/2010,170.2,hrs
            Full time is 37 hours a week.
            "Wage / salary: three figures are the wage for a week for the hours shown; five figures are the full-time salary."
            A/L is the full-time figure. Leave in hours has the bank holidays inside it; leave in days has the 8 bank holidays on top.
            """);
        Assert.Equal((207.2m / 7.4m, BankHolidays.Included),
            (list["A1"].HolidayEntitlement!.Value!.Value, list["A1"].HolidayEntitlement!.BankHolidays));
        Assert.Equal((23m, BankHolidays.Plus), (list["A2"].HolidayEntitlement!.Value!.Value, list["A2"].HolidayEntitlement!.BankHolidays));
        Assert.Equal(26625m, list["A3"].AnnualFtePay!.Value.Pounds);
        Assert.DoesNotContain(ListFindings.HolidayBelow, list.Flags("A2"));
        Assert.Contains(ListFindings.HolidayBelow, list.Flags("A3"));
    }

    [Fact]
    public void Nobody_has_over_75_days_of_leave_so_that_a_bare_figure_is_hours()
    {
        var list = Reading.Of("""
            Ref,Name,Job,Hours,Rate ph,Start,Leave
            A1,Jo Ash,Clerk,37,13.60,01/02/2020,207.2
            Full time week 37 hours.
            """);
        Assert.Equal(207.2m / 37 * 5, list["A1"].HolidayEntitlement!.Value);
    }

    [Theory]
    [InlineData("A/L is full-time days; 8 bank holidays are given as well.", "25")]
    [InlineData("b. hols = 8 bank holidays.", "25 + b. hols")]
    public void Bank_holidays_given_as_well_are_on_top(string note, string leave)
    {
        var list = Reading.Of($"""
            Ref,Name,Job,Hours,Rate ph,Start,A/L
            A1,Jo Ash,Clerk,37,13.60,01/02/2020,{leave}
            {note}
            """);
        Assert.Equal((25m, BankHolidays.Plus), (list["A1"].HolidayEntitlement!.Value!.Value, list["A1"].HolidayEntitlement!.BankHolidays));
    }

    [Fact]
    public void A_heading_of_weeks_or_percent_leaves_it_to_the_cell()
    {
        var list = Reading.Of("""
            Clock,Name,Post,Hours each week,Wk wage £,or hourly £,Start,Hol (wks or %)
            A1,Jo Ash,Cleaner,39,530.40,,01/02/2020,5.6 wks
            A2,Al Oak,Cleaner,20,,13.10,01/02/2020,12.07%
            Full time is 39 hours a week. Holiday weeks take in the bank holidays.
            """);
        Assert.Equal((5.6m, HolidayUnit.Weeks), (list["A1"].HolidayEntitlement!.Value!.Value, list["A1"].HolidayEntitlement!.Unit));
        Assert.Equal(HolidayUnit.PercentOfHours, list["A2"].HolidayEntitlement!.Unit);
        Assert.Equal(530.40m / 39, list["A1"].HourlyRate!.Value.Pounds);
    }

    /// <summary>84 calendar days are 84 ÷ 7 = 12 weeks; a week for each year is what the law gives.</summary>
    [Fact]
    public void Notice_in_days_is_weeks_of_seven_and_a_week_a_year_is_statutory()
    {
        var list = Reading.Of("""
            Ref,Name,Job,Hours,Rate ph,Start,Notice from us (days)
            A1,Jo Ash,Fitter,39,18.60,01/02/2010,84
            A2,Al Oak,Fitter,39,18.60,01/02/2010,1w per yr
            """);
        Assert.Equal((84m / 7, NoticeUnit.Weeks), (list["A1"].NoticePeriod!.Value!.Value, list["A1"].NoticePeriod!.Unit!.Value));
        Assert.True(list["A2"].NoticePeriod!.IsStatutory);
    }

    /// <summary>38,900 ÷ 37 ÷ 52.143 and 15.20 × 42 × 52.143: the key's letter tells whose week it is.</summary>
    [Theory]
    [InlineData("\"Tm: S security, O office. Full-time week is 42 hours in S and 37 hours in O. 4 on 4 off averages 42 a week.\"")]
    [InlineData("\"S = security: hourly paid, full week 42 hours. O = office: the figure is the full-time yearly salary (37 hour week).\"")]
    public void Full_time_weeks_by_the_letter_of_a_key_are_each_ones(string note)
    {
        var list = Reading.Of($"""
            Ref,Job,Tm,Hours,Basic pay £,Start,Pension
            A1,Planner,O,37,"38,900",01/02/2015,Nest
            A2,Guard,S,42,15.20,01/02/2015,Nest
            {note}
            """);
        Assert.Equal(Rounding.ToFourPlaces(38_900m / 37 / 52.143m), Rounding.ToFourPlaces(list["A1"].HourlyRate!.Value.Pounds));
        Assert.Equal(Rounding.ToPence(15.20m * 42 * 52.143m), list["A2"].AnnualFtePay!.Value.Pounds);
    }

    /// <summary>The planner is paid by the year and so of the office: 36,400 ÷ 37 ÷ 52.143.</summary>
    [Fact]
    public void Whoever_is_paid_by_the_year_among_trades_paid_by_the_week_works_the_offices_week()
    {
        var list = Reading.Of("""
            Ref,Trade,Hours,Wage per week £ (office p.a.),Start
            A1,Planner,22.2,"£36,400 p.a.",01/02/2015
            A2,Joiner,39,678.60,01/02/2015
            "Trades full time = 39 hrs, office = 37 hrs. Office p.a. figures are full-time."
            """);
        Assert.Equal(Rounding.ToFourPlaces(36_400m / 37 / 52.143m), Rounding.ToFourPlaces(list["A1"].HourlyRate!.Value.Pounds));
        Assert.Equal(Rounding.ToPence(678.60m / 39 * 39 * 52.143m), list["A2"].AnnualFtePay!.Value.Pounds);
    }

    /// <summary>A cover's line for each kind of sheet: 13.60 × 39 and 13.60 × 37.</summary>
    [Fact]
    public void Full_time_weeks_that_a_cover_gives_by_sheet_hold_for_those_sheets()
    {
        object?[] headings = ["Ref", "Name", "Job", "Basic hours", "Rate ph", "Started"];
        var list = Reading.Of(new XlsxBuilder()
            .Sheet("Read me", [["Depot sheets: wage is the basic wage for the hours shown. Full time is 39 hours."],
                ["Office sheet: salary is the gross basic for the hours shown. Full time is 37 hours."]])
            .Sheet("North depot", [headings, ["A1", "Jo Ash", "Ganger", 39, 13.6, "01/02/2020"]])
            .Sheet("Office", [headings, ["A2", "Al Oak", "Clerk", 37, 13.6, "01/02/2020"]])
            .Build());
        Assert.Equal((Rounding.ToPence(13.60m * 39 * 52.143m), Rounding.ToPence(13.60m * 37 * 52.143m)),
            (list["A1"].AnnualFtePay!.Value.Pounds, list["A2"].AnnualFtePay!.Value.Pounds));
    }

    /// <summary>168 over four weeks is 42 a week, 150 is 37.5; a security officer works at no office.</summary>
    [Fact]
    public void Full_time_over_four_weeks_with_the_week_in_brackets_is_told_by_site()
    {
        var list = Reading.Of("""
            CLOCK,EMPLOYEE,JOB,SERVICE,HRS/4W,RATE,NOT
            SITE 01 CONTRACT OFFICE,,,,,,
            A1,ASH J,SCHEDULER,10.09.2019,150.00,14.00,12
            SITE 02 COUNCIL HOUSE,,,,,,
            A2,OAK A,SECURITY OFFICER,10.09.2019,126.00,13.25,ST
            "FULL TIME: SITE 01 OFFICE 150.00 (37.5 A WEEK), ALL OTHER SITES 168.00 (42 A WEEK)."
            "NOT = WEEKS FROM EMPLOYER, ST = STATUTORY"
            """);
        Assert.Equal((150m / 4, 126m / 4), (list["A1"].WeeklyHours!.Value.Hours, list["A2"].WeeklyHours!.Value.Hours));
        Assert.Equal((Rounding.ToPence(14.00m * 37.5m * 52.143m), Rounding.ToPence(13.25m * 42 * 52.143m)),
            (list["A1"].AnnualFtePay!.Value.Pounds, list["A2"].AnnualFtePay!.Value.Pounds));
        Assert.Equal(12m, list["A1"].NoticePeriod!.Value);
    }

    [Fact]
    public void Officers_work_the_week_of_officers_and_not_that_of_the_office()
    {
        var list = Reading.Of("""
            Ref,Name,Job,Hours,Rate ph,Start
            A1,Jo Ash,Civil Enforcement Officer,37,13.60,01/02/2020
            A2,Al Oak,Driver,40,13.60,01/02/2020
            "Full-time hours: officers 37, drivers 40."
            """);
        Assert.Equal((Rounding.ToPence(13.60m * 37 * 52.143m), Rounding.ToPence(13.60m * 40 * 52.143m)),
            (list["A1"].AnnualFtePay!.Value.Pounds, list["A2"].AnnualFtePay!.Value.Pounds));
    }

    [Theory]
    [InlineData("29,800 - 33,400, on max", 33_400)]
    [InlineData("29,800 - 33,400, on min", 29_800)]
    [InlineData("£31,150 (scale 29,800-33,400)", 31_150)]
    public void Where_in_a_range_somebody_stands_is_no_range(string pay, int pounds)
    {
        var list = Reading.Of($"""
            Ref,Name,Job,Hours,Salary FTE,Start
            A1,Jo Ash,Inspector,37,"{pay}",01/02/2020
            Full time week 37 hours.
            """);
        Assert.Equal(pounds, list["A1"].AnnualFtePay!.Value.Pounds);
        Assert.DoesNotContain(ListFindings.PayRange, list.Flags("A1"));
    }

    [Theory]
    [InlineData("Salaries are the full-time figure for a 37-hour week, whatever the person's own hours.", 29_400)]
    [InlineData("Salaries are for the person's own hours.", 58_800)]
    public void Full_time_whatever_the_own_hours_is_full_time(string note, int pounds)
    {
        var list = Reading.Of($"""
            Ref,Name,Job,Hours,Pay £,Pay per,Start
            A1,Jo Ash,Officer,18.5,"29,400",year,01/02/2020
            {note} Full-time week 37 hours.
            """);
        Assert.Equal(pounds, list["A1"].AnnualFtePay!.Value.Pounds);
    }

    /// <summary>£318.20 for 37 hours is £8.60 an hour, which an apprentice may be paid.</summary>
    [Fact]
    public void An_apprentices_weekly_wage_is_a_weeks()
    {
        var list = Reading.Of("""
            Pay no.,Name,Job,Hours,Basic £,Start,Basis,Age
            A1,Jo Ash,Apprentice Gardener,37,318.20,08/09/2025,Apprentice,18
            Full time is 37 hours.
            """);
        Assert.Equal(318.20m / 37, list["A1"].HourlyRate!.Value.Pounds);
    }

    /// <summary>A lesson of 30 minutes: 14 of them are 14 × 0.5 = 7 hours, and £8.60 each is 8.60 ÷ 0.5 an hour.</summary>
    [Fact]
    public void Lessons_last_as_long_as_the_cover_says()
    {
        var list = Reading.Of(new XlsxBuilder()
            .Sheet("Read first", [["Full-time week: 37.5 hours."], ["A swimming lesson is 30 minutes. Teachers are paid by the lesson."]])
            .Sheet("Lessons", [["No.", "Name", "Job", "Lessons / hrs a week", "Weeks paid", "£ a lesson", "£ an hour", "Started"],
                ["A1", "Jo Ash", "Swimming Teacher", "14 lessons", 43, 8.6, null, "02/06/2021"],
                ["A2", "Al Oak", "Coordinator", "22.5 hrs", 52, null, 14.8, "02/06/2021"]])
            .Build());
        Assert.Equal((14 * 0.5m, 8.60m / 0.5m), (list["A1"].WeeklyHours!.Value.Hours, list["A1"].HourlyRate!.Value.Pounds));
        Assert.Equal((22.5m, 14.80m), (list["A2"].WeeklyHours!.Value.Hours, list["A2"].HourlyRate!.Value.Pounds));
    }

    /// <summary>N = Nest / X = opted out; a blank leave is everybody's 5.6 weeks; 22B where B is plus the 8 bank holidays.</summary>
    [Fact]
    public void Codes_between_strokes_leave_for_everybody_unless_said_and_letters_after_leave_are_read()
    {
        var list = Reading.Of("""
            Pension letters: N = Nest / S = Smart Pension / X = opted out
            "Holiday is 5.6 weeks with bank holidays in it, for everybody, unless something else is in the Hols column."
            "HOLS: B = PLUS 8 BANK HOLIDAYS, I = BANK HOLIDAYS INCLUDED."
            Payroll,Surname,What they do,Hours,Rate ph,Joined us,Hols,Pens.
            A1,Ash,Cook,20,13.60,01/02/2020,,N
            A2,Oak,Cook,20,13.60,01/02/2020,22B,X
            A3,Elm,Cook,20,13.60,01/02/2020,28I,S
            """);
        Assert.Equal(["NEST", "OPTED_OUT"], list.List.Records.Take(2).Select(person => person.PensionScheme));
        Assert.Equal([(5.6m, BankHolidays.Included), (22m, BankHolidays.Plus), (28m, BankHolidays.Included)],
            list.List.Records.Select(person => (person.HolidayEntitlement!.Value!.Value, person.HolidayEntitlement.BankHolidays)));
    }

    /// <summary>37 for the week, 148 ÷ 4, 1,924 ÷ 52; £8,165.59 a year for 12 hours is no week's pay.</summary>
    [Fact]
    public void Hours_are_per_what_the_column_after_them_says_and_yearly_pay_stays_yearly()
    {
        var list = Reading.Of("""
            Ref,Job title,Contracted hours,Hours are per,Full-time hours for the post,Basic annual pay for the contracted hours (£),Started
            A1,Clerk,12,Week,37,8165.59,01/02/2020
            A2,Clerk,148,4 weeks,37,25177.24,01/02/2020
            A3,Clerk,1924,Year,37,25177.24,01/02/2020
            """);
        Assert.Equal([12m, 148m / 4, 1924m / 52], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        Assert.Equal(Rounding.ToFourPlaces(8_165.59m / 12 / 52.143m), Rounding.ToFourPlaces(list["A1"].HourlyRate!.Value.Pounds));
    }

    /// <summary>108 hours a term and three terms over 36 weeks paid: 108 × 3 ÷ 36 = 9 a week.</summary>
    [Fact]
    public void Hours_of_a_term_are_those_of_three_terms_over_the_weeks_paid()
    {
        var list = Reading.Of("""
            Ref,Post,Hrs,Hrs per,Paid wks,Pay £,Pay per,In service since
            A1,Tutor,108,term,36,25.40,hour,11/01/2019
            A2,Tutor,288,year,36,25.40,hour,11/01/2019
            """);
        Assert.Equal((108m * 3 / 36, 288m / 36), (list["A1"].WeeklyHours!.Value.Hours, list["A2"].WeeklyHours!.Value.Hours));
    }
}
