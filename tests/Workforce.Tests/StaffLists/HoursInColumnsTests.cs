using Workforce.StaffLists;
using Workforce.Units;

namespace Workforce.Tests.StaffLists;

/// <summary>Weekly hours that several columns make together, or a column and what the notes say of it.</summary>
public class HoursInColumnsTests
{
    static decimal Hours(Employee person) => person.WeeklyHours!.Value.Hours;

    /// <summary>20 + 17.5 = 37.5; a blank shift is not worked.</summary>
    [Fact]
    public void Early_and_late_hours_of_a_week_are_added()
    {
        var list = Reading.Of("""
            Ref,Name,Job,Early hours,Late hours,£ per hour,Start
            N1,Jo Ash,Cleaner,20,17.5,13.00,01/02/2020
            N2,Al Oak,Cleaner,,7.5,13.00,01/02/2021
            """);
        Assert.Equal((20m + 17.5m, 7.5m), (Hours(list["N1"]), Hours(list["N2"])));
        Assert.Equal("20 + 17.5 hours: Early hours, Late hours", list["N1"].Sources["weeklyHours"].Working);
    }

    /// <summary>(2.5 + 2) hours × 5 days + 3 on Saturday = 25.5; 3 × 5 = 15 for somebody without an early shift.</summary>
    [Fact]
    public void Early_and_late_hours_of_a_day_are_multiplied_by_the_days_and_the_weekend_is_added()
    {
        var list = Reading.Of("""
            Ref,Name,Job,Early shift (hrs),Late shift (hrs),Days,Sat (hrs),£ per hour,Start
            N1,Jo Ash,Cleaner,2h30,2,5,3,13.00,01/02/2020
            N2,Al Oak,Cleaner,,3,5,,13.00,01/02/2021
            """);
        Assert.Equal(((2.5m + 2) * 5 + 3, 3m * 5), (Hours(list["N1"]), Hours(list["N2"])));
        Assert.Contains("+ 3 at the weekend", list["N1"].Sources["weeklyHours"].Working, StringComparison.Ordinal);
    }

    /// <summary>16 by day + 2 nights × 10 = 36; 3 nights × 10 = 30.</summary>
    [Fact]
    public void Nights_a_week_are_added_to_day_hours_where_the_notes_say_how_long_one_is()
    {
        var list = Reading.Of("""
            Weekly hours are day hours plus waking nights. Each waking night is 10 hours. Full time is 37.5 hours.
            Ref,Name,Job,Day hours a week,Waking nights a week,£ per hour,Start
            N1,Jo Ash,Carer,16,2,13.00,01/02/2020
            N2,Al Oak,Carer,-,3,13.00,01/02/2021
            N3,Di Elm,Carer,37.5,-,13.00,01/02/2021
            """);
        Assert.Equal((16m + (2 * 10), 3m * 10, 37.5m), (Hours(list["N1"]), Hours(list["N2"]), Hours(list["N3"])));
    }

    /// <summary>11 hours × 3.5 shifts = 38.5; 512.05 ÷ 38.5 = £13.30 an hour.</summary>
    [Fact]
    public void Hours_of_a_shift_are_multiplied_by_the_shifts_that_the_key_gives_the_rota()
    {
        var list = Reading.Of(new XlsxBuilder()
            .Sheet("Cover",
                [["Staff in scope"],
                [],
                ["4/4", "Four shifts on, four off. For 4/4 people the hours column is the PAID HOURS IN ONE SHIFT; average week is 3.5 shifts"],
                ["M-F", "Monday to Friday. Hours shown are for the week"],
                ["Full time", "38.5 hours on 4/4, 40 hours for everybody else"],
                ["H1", "28 days' leave including bank holidays"],
                ["H2", "25 days' leave and 8 bank holidays on top"],
                [],
                ["Sheet", "Lines on it"],
                ["Yard", 4]])
            .Sheet("Yard",
                [["Ref", "Name", "Job", "Rota", "Hours", "Wage pw", "Start", "Leave"],
                ["N1", "Jo Ash", "Operative", "4/4", 11, 512.05, "01/02/2020", "H1"],
                ["N2", "Al Oak", "Operative", "4/4", "11/shift", 512.05, "01/02/2021", "H2"],
                ["N3", "Di Elm", "Fitter", "M-F", 40, 690, "01/02/2021", "H1"]])
            .Build());
        Assert.Equal((11 * 3.5m, 11 * 3.5m, 40m), (Hours(list["N1"]), Hours(list["N2"]), Hours(list["N3"])));
        Assert.Equal(13.30m, Rounding.ToFourPlaces(list["N1"].HourlyRate!.Value.Pounds));
        Assert.Equal((38.5m, 40m), (list["N2"].FullTimeWeek!.Value.Hours, list["N3"].FullTimeWeek!.Value.Hours));
        Assert.Equal((28m, BankHolidays.Included), (list["N1"].HolidayEntitlement!.Value, list["N1"].HolidayEntitlement!.BankHolidays));
        Assert.Equal((25m, BankHolidays.Plus), (list["N2"].HolidayEntitlement!.Value, list["N2"].HolidayEntitlement!.BankHolidays));
    }

    /// <summary>(42 × 28 + 35.5 × 24) ÷ 52 = 39; a column of the average says it where it is filled.</summary>
    [Fact]
    public void Summer_and_winter_are_as_long_as_the_notes_say_and_a_stated_average_counts()
    {
        var list = Reading.Of("""
            Summer is 28 weeks, winter is 24. Full time is 39 hours.
            Ref,Name,Job,Summer hrs,Winter hrs,Ave.,£ per hour,Start
            N1,Jo Ash,Gardener,42,35.5,,13.00,01/02/2020
            N2,Al Oak,Gardener,45,32,39,13.00,01/02/2021
            """);
        Assert.Equal(((42m * 28 + 35.5m * 24) / 52, 39m), (Hours(list["N1"]), Hours(list["N2"])));
    }

    /// <summary>2 runs at £19.58 in 3 hours a day: 19.58 × 2 ÷ 3 = £13.05 an hour, and 3 × 5 = 15 hours.</summary>
    [Fact]
    public void Pay_for_a_run_is_for_its_part_of_the_days_hours()
    {
        var list = Reading.Of("""
            Full time is 40 hours
            Ref,Name,Job,Hours a day,Days a week,Runs a day,Pay £,Pay is per,Start
            N1,Jo Ash,Escort,3,5,2,19.58,run,01/02/2020
            N2,Al Oak,Driver,4h30,5,2,14.60,hour,01/02/2021
            """);
        Assert.Equal((3m * 5, 4.5m * 5), (Hours(list["N1"]), Hours(list["N2"])));
        Assert.Equal((Rounding.ToFourPlaces(19.58m * 2 / 3), 14.60m),
            (Rounding.ToFourPlaces(list["N1"].HourlyRate!.Value.Pounds), list["N2"].HourlyRate!.Value.Pounds));
    }

    /// <summary>(80 + 85) minutes × 5 ÷ 60 = 13.75 hours; 40.42 a day ÷ 2.75 hours; one run of 80 minutes at £17.47.</summary>
    [Fact]
    public void Bare_minutes_of_each_run_make_the_day_also_for_somebody_with_one_run()
    {
        var list = Reading.Of("""
            Full time is 37.5 hours. Run times are paid minutes.
            Ref,Name,Job,a.m. run,p.m. run,Days a week,£,Per,Start
            N1,Jo Ash,Driver,80,85,5,40.42,day,01/02/2020
            N2,Al Oak,Escort,-,80 min,5,17.47,run,01/02/2021
            N3,Di Elm,Escort,45+40,95,5,13.10,hour,01/02/2021
            """);
        Assert.Equal((165m * 5 / 60, 6.67m, 15m), (Hours(list["N1"]), Hours(list["N2"]), Hours(list["N3"])));
        Assert.Equal(Rounding.ToFourPlaces(40.42m / 2.75m), Rounding.ToFourPlaces(list["N1"].HourlyRate!.Value.Pounds));
        Assert.Equal(Rounding.ToFourPlaces(17.47m / (80m / 60)), Rounding.ToFourPlaces(list["N2"].HourlyRate!.Value.Pounds));
    }

    /// <summary>6 × 5 + 6 + 6 = 42; with the weekend every other week 6 × 5 + (6 + 6) ÷ 2 = 36.</summary>
    [Fact]
    public void Days_may_be_headed_by_their_letters_and_a_mark_may_say_how_often_the_weekend_is_worked()
    {
        var list = Reading.Of("""
            Ref,Name,Job,M,Tu,W,Th,F,Sa,Su,Rate,Start,Key
            N1,Jo Ash,Cleaner,6,6,6,6,6,6,6,13.00,01/02/2020,
            N2,Al Oak,Cleaner,6,6,6,6,6,6,6,13.00,01/02/2021,y
            N3,Di Elm,Cleaner,4,4,4,4,4,,,13.00,01/02/2021,m
            N4,Bo Yew,Cleaner,2+2,2+2,,,,,,13.00,01/02/2021,

            m - on maternity leave; due back 7 June 2027
            y - Saturday and Sunday are worked every other week
            """);
        Assert.Equal([42m, (6 * 5) + ((6m + 6) / 2), 20m, 8m], list.List.Records.Select(Hours));
        Assert.Equal([ListFindings.AbsentLongTerm], list.Flags("N3"));
    }

    /// <summary>64 a fortnight is 32 a week, 120 in four weeks 30, and 74F, by the key, 37.</summary>
    [Theory]
    [InlineData("64/fn", 64.0 / 2)]
    [InlineData("120/4wk", 120.0 / 4)]
    [InlineData("74.00F", 74.0 / 2)]
    [InlineData("9DF", 74.0 / 2)]
    public void The_span_of_hours_may_stand_behind_the_figure(string given, double hours)
    {
        var list = Reading.Of($"""
            Ref,Name,Job,Hours,£ per hour,Start
            N1,Jo Ash,Clerk,{given},13.00,01/02/2020
            N2,Al Oak,Clerk,30,13.00,01/02/2021
            HOURS ARE A WEEK; F AFTER THE FIGURE MEANS HOURS A FORTNIGHT.
            "9DF = nine-day fortnight, 74 hours in two weeks."
            """);
        Assert.Equal((decimal)hours, Hours(list["N1"]));
        Assert.Equal(30m, Hours(list["N2"]));
    }

    /// <summary>1,924 hours a year ÷ 52 = 37 by the code Y, which says that it is of hours.</summary>
    [Fact]
    public void A_code_for_hours_a_year_is_a_span_and_no_rate()
    {
        var list = Reading.Of("""
            EMP_NO,NAME,POSITION,CONTRACT_HRS,HRS_BASIS,PAID_WKS,BASIC_PAY,HIRE_DATE
            N1,Jo Ash,Instructor,1924.00,Y,52,13.50,01/02/2020
            N2,Al Oak,Instructor,30.00,W,52,13.50,01/02/2021
            HRS_BASIS: W hours a week, F hours a fortnight, Y hours a year (divide by PAID_WKS).
            """);
        Assert.Equal((1924m / 52, 30m), (Hours(list["N1"]), Hours(list["N2"])));
    }

    [Fact]
    public void A_rotas_own_sheet_gives_the_hours_of_those_who_work_as_the_rota()
    {
        var list = Reading.Of(new XlsxBuilder()
            .Sheet("Staff",
                [["Ref", "Name", "Job", "Rota", "Hrs pw", "£ per hour", "Start"],
                ["N1", "Jo Ash", "Officer", "R3", "as rota", 13.95, "01/02/2020"],
                ["N2", "Al Oak", "Officer", "R2", 37, 13.95, "01/02/2021"],
                ["N3", "Di Elm", "Officer", "R2", null, 13.95, "01/02/2021"]])
            .Sheet("Rotas",
                [["Rota", "What it is", "Hours a week"],
                ["R2", "5 days over 7, lates", 37],
                ["R3", "4 on 3 off, 4 shifts of 8 hours", 32]])
            .Build());
        Assert.Equal((32m, 37m), (Hours(list["N1"]), Hours(list["N2"])));
        Assert.Null(list["N3"].WeeklyHours);
    }

    /// <summary>A blank in a column of yearly hours is the rota's week: 42, and 3 × 12 = 36; 2,080 ÷ 52 = 40 stands in the row.</summary>
    [Fact]
    public void Where_most_have_no_hours_of_their_own_the_rotas_sheet_gives_them()
    {
        var list = Reading.Of(new XlsxBuilder()
            .Sheet("Staff", [
                ["Ref", "Name", "Job", "Rota", "Hrs/yr", "£ per hour", "Start", "Notice us / them"],
                ["N1", "Jo Ash", "Officer", "A", null, 13.35, "01/02/2020", "12 / 4"],
                ["N2", "Al Oak", "Officer", "B", null, 13.35, "01/02/2021", "leg / 4"],
                ["N3", "Di Elm", "Officer", "Y", 2080, 13.35, "01/02/2021", "6 / 2"]])
            .Sheet("Rota key", [
                ["Rota", "What it is", "Hours a week on average"],
                ["A", "Four on, four off, 12-hour days", 42],
                ["B", "Three 12-hour shifts a week", "3 x 12"],
                ["Y", "Annual hours", "Hrs/yr"]])
            .Build());
        Assert.Equal([42m, 3 * 12m, 2080m / 52], list.List.Records.Select(Hours));
        Assert.True(list["N2"].NoticePeriod!.IsStatutory);
    }

    /// <summary>Winter "same" is the summer's; (40 + 34) ÷ 2 = 37; somebody stood down in winter works 40 hours in 26 weeks.</summary>
    [Fact]
    public void Sum_and_win_are_seasons_and_a_season_may_be_the_same_or_off()
    {
        var list = Reading.Of("""
            "Sum. = the 26 weeks from the end of March, Win. = the other 26 weeks. Full time is 40 in summer and 34 in winter, which is 37 on average."
            Ref,Name,Job,Sum.,Win.,£ per hour,Start
            N1,Jo Ash,Clerk,22.2,same,14.00,01/02/2020
            N2,Al Oak,Gardener,40,34,14.00,01/02/2021
            N3,Di Elm,Gardener,40,off,14.00,01/02/2021
            """);
        Assert.Equal([22.2m, (40m + 34) / 2, 40m], list.List.Records.Select(Hours));
        Assert.Equal([52m, 52m, 26m], list.List.Records.Select(person => person.WeeksPerYear!.Value));
        Assert.Equal(37m, list["N1"].FullTimeWeek!.Value.Hours);
    }

    /// <summary>M W F and every other Saturday are 3½ days of 6 hours; a session is the day's hours: 42 ÷ 3 = £14.</summary>
    [Fact]
    public void Days_of_every_other_week_are_halves_and_a_session_lasts_the_days_hours()
    {
        var list = Reading.Of("""
            Ref,Name,Job,Days in,Hrs a day,Pay £,per,Start
            N1,Jo Ash,Carer,M W F + alt Sa,6,13.10,h,01/02/2020
            N2,Al Oak,Leader,M Th,3,42.00,sess,01/02/2021
            N3,Di Elm,Leader,W,4,56.00,sess,01/02/2021
            """);
        Assert.Equal([3.5m * 6, 2m * 3, 4m], list.List.Records.Select(Hours));
        Assert.Equal([13.10m, 42m / 3, 56m / 4], list.List.Records.Select(person => person.HourlyRate!.Value.Pounds));
    }

    /// <summary>7½ + 5 = 12½.</summary>
    [Fact]
    public void Hours_may_stand_in_the_remarks_that_the_cell_refers_to()
    {
        var list = Reading.Of("""
            Ref,Name,Job,Hours,£ per hour,Start,Remarks
            N1,Jo Ash,Cleaner,see rmks,13.00,01/02/2020,"Hours: Sat 7½, Sun 5"
            N2,Al Oak,Cleaner,15,13.00,01/02/2021,
            """);
        Assert.Equal(7.5m + 5, Hours(list["N1"]));
    }
}
