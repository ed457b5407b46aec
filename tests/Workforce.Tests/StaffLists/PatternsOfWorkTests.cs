using Workforce.StaffLists;

namespace Workforce.Tests.StaffLists;

/// <summary>Hours by halves of a day, by shifts of a key, by the weeks of a rota and by pay period, and the pay that goes with them.</summary>
public class PatternsOfWorkTests
{
    /// <summary>1 h 30 and 2 h five days a week are 17.5; half past two alone 12.5.</summary>
    [Fact]
    public void Morning_and_afternoon_columns_without_another_word_are_one_day()
    {
        var list = Reading.Of("""
            EMP NO,JOB,AM,PM,DAYS,YR,RATE GBP,SERVICE DATE
            7128,CLEANER,01:30,02:00,5,C,12.85,03-SEP-2001
            7131,CLEANER,,02:30,5,B,12.85,13-APR-2021
            7140,CARETAKER,03:30,03:54,5,A,13.95,28-SEP-2005
            YR: A = ALL YEAR (52 WEEKS PAID)  B = TERM TIME (39 WEEKS PAID)  C = TERM TIME AND HOLIDAY CLEANS (44 WEEKS PAID)
            AM AND PM ARE HOURS AND MINUTES A DAY. FULL TIME IS 37 HOURS A WEEK.
            """);
        Assert.Equal([3.5m * 5, 2.5m * 5, 7.4m * 5], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        Assert.Equal([44m, 39m, 52m], list.List.Records.Select(person => person.WeeksPerYear!.Value));
    }

    /// <summary>07:10 to 08:50 and 14:30 to 16:10 are 3 h 20 a day; 60 a day for them is 60 ÷ 3⅓ an hour.</summary>
    [Fact]
    public void Duties_as_clock_times_are_multiplied_by_days_named_by_their_letters()
    {
        var list = Reading.Of("""
            Pay ref,Job,a.m. duty,p.m. duty,Days,Basic £,Per,Started with us
            L1,Driver,07:10-08:50,14:30-16:10,M-F,60.00,day,02/05/2012
            L2,Escort,07:30-09:00,,MWF,12.90,hr,02/05/2012
            L3,Escort,07:30-09:00,15:00-16:30,TuTh,12.90,hr,02/05/2012
            "Per: hr = rate an hour, day = pay for a day's duties."
            """);
        Assert.Equal([16.67m, 1.5m * 3, 3m * 2], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        Assert.Equal(60m / (200m / 60), list["L1"].HourlyRate!.Value.Pounds, 2);
    }

    /// <summary>Two earlies of 4½ hours and a late of 5½ are 14.5.</summary>
    [Fact]
    public void Sessions_are_counted_by_the_codes_of_their_key()
    {
        var list = Reading.Of("""
            Pay ref;Who;Job;Sessions (or hours) each week;Basic £;per;With us from
            A1;Jo Ash;Lifeguard;2E 1L;13.05;hr;01/02/2020
            A2;Al Oak;Lifeguard;1E 2L;13.05;hr;01/02/2020
            A3;Di Elm;Manager;37½;46800;yr;01/02/2020
            "Sessions: E = early 5.45 to 10.15 (4½ hrs); L = late 16.30 to 22.00 (5½ hrs). 2E 1L = two earlies and a late each week."
            Full time is 37½ hours.
            """);
        Assert.Equal([(2 * 4.5m) + 5.5m, 4.5m + (2 * 5.5m), 37.5m], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
    }

    [Fact]
    public void The_weeks_of_a_rota_in_one_cell_are_averaged()
    {
        var list = Reading.Of("""
            Ref,Name,Job,Rota pattern – basic hours in each week,Hourly rate,Started
            A1,Jo Ash,Project Worker,4-week rota: 40 / 32.5 / 40 / 37.5,13.05,01/02/2020
            A2,Al Oak,Project Worker,2-week rota: 24 / 21,13.05,01/02/2020
            A3,Di Elm,Project Worker,37.5 every week,13.05,01/02/2020
            """);
        Assert.Equal([(40 + 32.5m + 40 + 37.5m) / 4, 22.5m, 37.5m], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
    }

    /// <summary>3½ hours on two days and 4 every other week are 9.</summary>
    [Fact]
    public void A_day_worked_every_other_week_counts_half()
    {
        var list = Reading.Of("""
            Ref,Name,Job,Mon,Tue,Wed,Rate per hour,Started
            A1,Jo Ash,Driver,3h30,3h30,4 alt,13.05,01/02/2020
            A2,Al Oak,Driver,4,4,,13.05,01/02/2020
            """);
        Assert.Equal([(2 * 3.5m) + (4 / 2m), 8m], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
    }

    /// <summary>78 hours and 1,201.20 a fortnight are 39 a week at 15.40; the manager's 39 beside a year's salary are a week's.</summary>
    [Fact]
    public void Hours_and_pay_of_a_pay_period_under_headings_over_three_rows()
    {
        var list = Reading.Of("""
            Clock,Employee,Job,Hrs in pay,Basic,Pay,Date,Home,Contract
            no.,,title,period,pay in,period,joined,post-,
            ,,,,period £,W/F/A,,code,
            7043,"ASH, J",Contract Manager,39,"36,800",A,29/12/23,HU18YG,Perm
            7051,"OAK, A",Duty Supervisor,39,600.60,W,05/06/23,HU8 5ZB,Perm
            7055,"ELM, D",Duty Supervisor,78,1201.20,F,27/04/20,HU1 3RY,Perm
            "W = paid weekly, F = paid fortnightly: hours and basic pay are both for that period. A = salaried, full-time salary a year, hours a week."
            """);
        Assert.Equal([39m, 39m, 39m], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        Assert.Equal([600.60m / 39, 1_201.20m / 78],
            new[] { "7051", "7055" }.Select(person => list[person].HourlyRate!.Value.Pounds));
        Assert.Equal((36_800m, "HU1 8YG"), (list["7043"].AnnualFtePay!.Value.Pounds, list["7043"].Postcode));
    }

    /// <summary>Element 1 is basic pay: 148 hours in four weeks are 37; Sunday extras of 2.50 stand beside it under the same headings.</summary>
    [Fact]
    public void Pay_elements_beside_each_other_give_basic_pay_first()
    {
        var list = Reading.Of("""
            E/No;Surname;Job;Freq;El;Qty;Rate;El;Qty;Rate;Start;Hol;H/B
            00041;ASH;Manager;M;02;37.00;2983.33;12;1.00;15.0000;07-AUG-2018;5.60;W
            00049;OAK;Chef;W;01;37.00;14.9500;11;5.00;2.5000;17-JAN-2013;22.00;X
            00181;ELM;Operative;4;01;148.00;13.2500;;;;06-OCT-2023;28.00;I
            "El 01 basic hours: Qty = contracted hours in the pay period, Rate = basic rate per hour."
            "H/B: I = days, bank holidays inside; X = days, 8 bank holidays extra; W = weeks; % = percent of hours."
            Freq W weekly, F fortnightly, 4 four-weekly, M monthly. Full-time week 37 hours.
            """);
        Assert.Equal([37m, 37m, 148m / 4], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        Assert.Equal(2_983.33m * 12 / 37 / 52.143m, list["00041"].HourlyRate!.Value.Pounds, 3);
        Assert.Equal([14.95m, 13.25m], [list["00049"].HourlyRate!.Value.Pounds, list["00181"].HourlyRate!.Value.Pounds]);
        Assert.Equal([(5.6m, HolidayUnit.Weeks), (22m, HolidayUnit.Days), (28m, HolidayUnit.Days)],
            list.List.Records.Select(person => (person.HolidayEntitlement!.Value!.Value, person.HolidayEntitlement.Unit!.Value)));
        Assert.Equal(BankHolidays.Plus, list["00049"].HolidayEntitlement!.BankHolidays);
    }

    /// <summary>24 paid hours are 16 taught and 8 of preparation; seven nights of ten hours a fortnight at 152 are 35 at 15.20.</summary>
    [Fact]
    public void Paid_hours_count_among_taught_ones_and_pay_per_night_is_for_its_hours()
    {
        var tutors = Reading.Of("""
            Pers. no.,Tutor,Post,Taught hrs a week,Prep hrs a week,Paid hrs a week,Rate £,Date started
            F1,Jo Ash,Lead Tutor,16,8,24,22.40,01/02/2020
            F2,Al Oak,Tutor,12,6,18,19.60,01/02/2020
            """);
        Assert.Equal([24m, 18m], tutors.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        var nights = Reading.Of("""
            Name,ID,Post,Nights per fortnight,Paid hours a night,Pay per night £,Began
            Jo Ash,H1,Night Senior,7,10,152,27/08/2021
            Al Oak,H2,Night Worker,6,9.5,131.10,27/08/2021
            """);
        Assert.Equal([7 * 10m / 2, 6 * 9.5m / 2], nights.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        Assert.Equal([152m / 10, 131.10m / 9.5m], nights.List.Records.Select(person => person.HourlyRate!.Value.Pounds));
    }

    /// <summary>Where the list pays by grade nobody's pay is doubtful; where one row lacks what the others have, it is asked about.</summary>
    [Fact]
    public void Pay_by_grade_for_all_is_no_question_and_one_blank_among_figures_is()
    {
        static Reading Depot(params object?[] own) => Reading.Of(new XlsxBuilder()
            .Sheet("Staff",
                [
                    ["Pay no.", "Name", "Post", "Grade", "Hrs/wk", "Own 4-wk basic (only if not grade)", "Start"],
                    ["A1", "Jo Ash", "Manager", "MG1", 37, own[0], "01/02/2020"],
                    ["A2", "Al Oak", "Fitter", "FW2", 40, own[1], "01/02/2020"],
                    ["A3", "Di Elm", "Fitter", "FW2", 20, own[2], "01/02/2020"],
                    ["A4", "Ed Fir", "Fitter", "FW2", 40, own[3], "01/02/2020"],
                ])
            .Sheet("Grades",
                [
                    ["4-weekly basic pay by grade – figures are for the full-time week shown"],
                    ["Grade", "Who", "Full-time hrs/wk", "4-weekly £"],
                    ["FW2", "Fitter", 40, 3000],
                    ["MG1", "Depot manager", 37, 3478],
                ])
            .Build());
        var all = Depot(null, null, null, null);
        Assert.Equal([3_478m / 4 / 37, 75m / 4, 75m / 4, 75m / 4], all.List.Records.Select(person => person.HourlyRate!.Value.Pounds));
        Assert.DoesNotContain(all.List.Records, person => all.Flags(person.EmployeeRef!).Contains("W_PAY_FROM_SCALE"));
    }

    [Fact]
    public void Names_under_any_heading_are_names_and_an_agency_in_brackets_is_one()
    {
        var list = Reading.Of("""
            Casual stewards: no guaranteed hours called when there is a show.
            Pay ref,Casual,Role,Rate per hour £,First engaged
            C017,Sunita Postlethwaite,Steward,12.90,09/02/2026
            C021,Valentin Yelland,Steward,12.90,09/02/2026
            C033,Rafferty Falconer (via Eventline agency),Steward,12.90,09/02/2026
            """);
        Assert.Equal("Sunita Postlethwaite", list["C017"].Name);
        Assert.DoesNotContain(list.List.Records, person => person.Extra.ContainsKey("Casual"));
        Assert.Contains("R_AGENCY", list.Flags("C033"));
    }

    /// <summary>75 + 60 + 75 minutes on five days are 17.5 hours; 16.22 a run is 16.22 × 3 ÷ 3.5 an hour.</summary>
    [Fact]
    public void Each_run_of_a_day_in_its_own_column_is_paid_for()
    {
        var list = Reading.Of(new XlsxBuilder()
            .Sheet("Crew",
                [
                    ["TT = term time: 38 school weeks worked and 5.6 weeks of leave, so 43.6 weeks are paid. AY = all year, 52."],
                    ["Full-time week: 37 hours."],
                    ["Who", null, "Runs and times (a day)", null, null, null, null, "Basic pay", null, "Service", null],
                    ["Staff code", "Post", "a.m. run", "Midday run", "p.m. run", "Days", "Weeks", "£", "Each", "With us since", "Service from"],
                    ["P1", "Co-ordinator", "240 mins", null, "204 mins", 5, "AY", 15.6, "hour", "03/09/2018", "12/01/2009"],
                    ["P2", "Assistant", "75 mins", "60 mins", "75 mins", 5, "TT", 16.22, "run", "29/09/2018", null],
                    ["P3", "Assistant", "90 mins", null, "90 mins", 4, "TT", 19.8, "run", "29/09/2018", null],
                ],
                merged: ["A3:B3", "C3:G3", "H3:I3", "J3:K3"])
            .Build());
        Assert.Equal([37m, 17.5m, 12m], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        Assert.Equal([15.6m, 16.22m * 3 / 3.5m, 19.8m / 1.5m],
            list.List.Records.Select(person => Math.Round(person.HourlyRate!.Value.Pounds, 4, MidpointRounding.AwayFromZero)),
            (one, other) => Math.Abs(one - other) < 0.0001m);
        Assert.Equal([52m, 43.6m, 43.6m], list.List.Records.Select(person => person.WeeksPerYear!.Value));
        Assert.Equal([new DateOnly(2009, 1, 12), new DateOnly(2018, 9, 29)],
            list.List.Records.Take(2).Select(person => person.StartDate!.Value));
    }

    /// <summary>12.25 + 12.5 + 12.25 hours at three buildings are the 37 of all sites.</summary>
    [Fact]
    public void Hours_of_all_sites_are_the_weeks_and_not_those_of_the_first()
    {
        var list = Reading.Of(new XlsxBuilder()
            .Sheet("Cleaning",
                [
                    ["Person", null, null, "Hours a week at", null, null, null, "Pay", "Start"],
                    ["No.", "Name", "Duty", "Town Hall", "Market Hall", "Old Exchange", "All sites", "£/hr", "In service since"],
                    ["A1", "Jo Ash", "Supervisor", 12.25, 12.5, 12.25, 37, 14.9, "01/02/2020"],
                    ["A2", "Al Oak", "Cleaner", null, 12.5, 12.5, 25, 13.75, "01/02/2020"],
                ],
                merged: ["A1:C1", "D1:G1"])
            .Build());
        Assert.Equal([12.25m + 12.5m + 12.25m, 25m], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
    }

    /// <summary>Five days of 7½ hours are 37.5 and four of 9¼ 37; 121.50 a day of 7½ hours is 16.20 an hour, as 607.50 a week is.</summary>
    [Fact]
    public void Shifts_by_letter_and_pay_with_its_letter_are_what_the_notes_say()
    {
        var list = Reading.Of("""
            Pay no.;Name;Job;Shift;Basic pay;Taken on;Born
            C1;V. Oak;Supervisor;E;£3,161.17 m;17/05/2010;26/01/1989
            C2;K. Ash;Technician;E;£607.50 w;06/02/2012;23/08/1965
            C3;D. Elm;Technician;E;£121.50 d;06/04/2020;22/12/1984
            C4;B. Fir;Technician;L;£16.20 h;13/03/2017;23/01/1990
            "Shifts: E = early, 5 days of 7½ hours. L = late, 4 days of 9¼ hours. M = mornings, 5 of 4 hours."
            "Basic pay is for the shift shown: d = a day, w = a week, h = an hour, m = a calendar month. A full week is 37½ hours for every crew."
            """);
        Assert.Equal([37.5m, 37.5m, 37.5m, 37m], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        Assert.Equal([607.50m / 37.5m, 121.50m / 7.5m, 16.20m],
            list.List.Records.Skip(1).Select(person => person.HourlyRate!.Value.Pounds));
    }

    [Fact]
    public void Weeks_in_the_heading_of_each_school_are_its_peoples_unless_a_row_has_its_own()
    {
        var list = Reading.Of("""
            Full time on these contracts is 37 hours.
            Pay no,Surname,Post,Hrs a day,Days,Wks,Rate,With us since
            OAKHURST PRIMARY - paid weeks 39,,,,,,,
            4106,OAK,Cook,6h 30,M-F,,15.00,03/09/2012
            4107,ASH,Cleaner,2:45,5,52,12.85,03/09/2012
            BEECH INFANTS - paid weeks 44,,,,,,,
            4108,ELM,Cleaner,2h 30,MWF,,12.85,03/09/2012
            """);
        Assert.Equal([39m, 52m, 44m], list.List.Records.Select(person => person.WeeksPerYear!.Value));
        Assert.Equal([6.5m * 5, 2.75m * 5, 2.5m * 3], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
    }

    /// <summary>2.25 and 2 hours five days a week are 21.25; 33.00 a run of 2.5 or 2.25 hours is 33 ÷ 2.375 an hour.</summary>
    [Fact]
    public void Duties_of_a_day_and_the_days_stand_in_one_cell_and_a_run_is_one_of_them()
    {
        var list = Reading.Of("""
            Staff ref | Duty | Daily hours x days | Wks | Basic | Unit | Continuous from
            RCM0123 | Manager | 8.00 x 5 | 52 | £38,900 | year f/t | 11-May-15
            RCM0131 | Driver | am 2.25 / pm 2.00 x 5 | 39 | 13.85 | hour | 8 Nov 2013
            RCM0141 | Driver | am 2.50 / pm 2.25 x 5 | 39 | 33.00 | run | 19 Oct 2021
            RCM0162 | Escort | pm 2.00 x 5 | 39 | 12.95 | hour | 21-Aug-20
            Unit: hour = basic rate an hour; run = basic pay for one am or one pm duty; year f/t = full-time salary.
            Full time is 40 hours a week.
            """);
        Assert.Equal([40m, 4.25m * 5, 4.75m * 5, 10m], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        Assert.Equal(33m / ((2.5m + 2.25m) / 2), list["RCM0141"].HourlyRate!.Value.Pounds, 4);
        Assert.Equal(38_900m, list["RCM0123"].AnnualFtePay!.Value.Pounds);
    }

    /// <summary>(28 × 42 + 24 × 35.5) ÷ 52 = 39.</summary>
    [Fact]
    public void Seasons_count_by_the_weeks_their_headings_give()
    {
        var list = Reading.Of("""
            Pay ref,Job,Summer hours (28 wks),Winter hours (24 wks),Weeks paid,Basic £,per,Joined us
            T324,Chargehand,42,35.5,52,596.70,wk,11.04.2006
            T352,Groundsperson,39,39,52,13.30,hr,17.08.2020
            """);
        Assert.Equal([((28 * 42m) + (24 * 35.5m)) / 52, 39m], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        Assert.Equal(596.70m / 39, list["T324"].HourlyRate!.Value.Pounds, 4);
    }

    [Fact]
    public void Basic_pay_with_something_besides_in_its_cell_is_basic_pay()
    {
        var list = Reading.Of("""
            Emp. no.,Job,Contract hrs / 4 wks,Basic £ per hr (+ sleep-in £ per night),Waking nights + £/hr,Continuous service
            HL2414,Team Leader,150,£15.20 + £68 s/in,,08/08/2019
            HL2430,Waking Night Support Worker,140,£13.05,1.15,07/09/2023
            """);
        Assert.Equal([15.20m, 13.05m], list.List.Records.Select(person => person.HourlyRate!.Value.Pounds));
        Assert.Equal([150m / 4, 140m / 4], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
    }

    /// <summary>42 a week by the roster; ten hours three nights a week are 30.</summary>
    [Fact]
    public void Where_hours_are_blank_the_roster_gives_them()
    {
        var list = Reading.Of("""
            PIN,Position,Roster,Nights a week,Contract hrs,Basic £/hr,Start
            5111,Team Leader,4 on 4 off nights,,,15.60,01/10/2019
            5118,Operator,4 on 4 off,,42,13.95,06/08/2004
            5201,Receptionist,Mon-Fri,,40,13.05,04/06/2007
            5202,Support Worker,10 hrs,3,,14.05,08/01/2025
            4 on 4 off = 12-hour shifts averaging 42 hours a week (that is the contract). Where the hours are blank the roster gives them.
            "Full-time week: 42 hours for shift, weekend and annualised posts, 40 hours for Mon-Fri posts."
            """);
        Assert.Equal([42m, 42m, 40m, 10m * 3], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        Assert.Equal([42m, 42m, 40m, 42m], list.List.Records.Select(person => person.FullTimeWeek!.Value.Hours));
    }

    /// <summary>Five times 3¼ hours; 2,028 hours a year are 39 a week.</summary>
    [Fact]
    public void Days_by_two_letters_are_added_and_a_mark_makes_hours_a_years()
    {
        var list = Reading.Of("""
            Badge,Role,Mo,Tu,We,Th,Fr,Sa,Su,£ hour,First day
            HP385,Cook,3:15,3:15,3:15,3:15,3:15,,,14.10,11 Sep 2023
            HP396,Assistant Cook,,,,5:30,5:30,6:00,6:00,13.30,15/05/2012
            """);
        Assert.Equal([5 * 3.25m, 23m], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        var marked = Reading.Of("""
            Works no,Post,Hrs,£ hour,Began
            G2253,Gardener,"2,028*",13.75,20/06/2019
            G2249,Gardener,24,13.75,18/10/2004
            "* hours for the whole year, worked as the season needs and paid level over 52 weeks; divide by 52 for the week"
            """);
        Assert.Equal([2_028m / 52, 24m], marked.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
    }
}
