using Workforce.StaffLists;

namespace Workforce.Tests.StaffLists;

/// <summary>Lists that give the same people in two tables, and keys that stand in tables of their own.</summary>
public class JoinedPartsTests
{
    static readonly object?[][] Posts =
    [
        ["Payroll number", "Surname", "First name", "Title", "Contracted hours", "£ an hour", "Contract"],
        [30118, "Ash", "Jo", "Manager", 37.5, 20.10, "Permanent"],
        [30131, "Oak", "Al", "Care Worker", 30, 13.25, "Permanent"],
        [30144, "Elm", "Di", "Care Worker", 20, 13.25, "Permanent"],
        [30157, "Yew", "Bo", "Care Worker", 16, 13.25, "Permanent"],
    ];

    static readonly object?[][] Terms =
    [
        ["Payroll number", "Born", "Home postcode", "Continuous service from", "Holiday (days)", "Pension"],
        [30144, "01/02/1981", "LS9 9BZ", "01/03/2012", "25 + b/h", "NEST"],
        [30118, "01/02/1980", "LS11 9RZ", "01/03/2010", "28 inc. b/h", "LGPS"],
        [30131, "01/02/1982", "LS27 9GU", "01/03/2011", "25 + b/h", "Opted out"],
        [30999, "01/02/1990", "LS27 9GX", "01/03/2020", "25 + b/h", "NEST"],
    ];

    /// <summary>Three of four rows meet; Yew has no second half, and 30999 no first.</summary>
    [Fact]
    public void Two_sheets_of_the_same_people_are_one_list_and_what_does_not_meet_is_pointed_out()
    {
        var list = Reading.Of(new XlsxBuilder().Sheet("Posts", Posts).Sheet("Terms", Terms).Build());
        Assert.Equal(["30118", "30131", "30144", "30157", "30999"], list.List.Records.Select(person => person.EmployeeRef));
        Assert.Equal([new DateOnly(1980, 2, 1), new(1982, 2, 1), new(1981, 2, 1), null, new(1990, 2, 1)],
            list.List.Records.Select(person => person.DateOfBirth));
        Assert.Equal(("Jo Ash", "Manager", 37.5m, "LGPS", "LS11 9RZ"),
            (list["30118"].Name!, list["30118"].JobTitle!, list["30118"].WeeklyHours!.Value.Hours, list["30118"].PensionScheme!,
                list["30118"].Postcode!));
        Assert.Equal("row 3 of the sheet 'Terms'", list["30118"].Sources["dateOfBirth"].Working);
        Assert.Equal([("Terms", 3, null)], list["30118"].Parts);
        Assert.Equal([("Posts", 1), ("Terms", 1)], list.List.IgnoredRows.Select(row => (row.Sheet!, row.Row!.Value)));
        Assert.Contains("R_NO_START_DATE", list.Flags("30157"));
        Assert.Contains("R_NO_TITLE", list.Flags("30999"));
        Assert.DoesNotContain("W_MULTI_ASSIGNMENT", list.Findings.Select(finding => finding.Code));
        var joined = Assert.Single(list.Findings, finding => finding.Code == "L_PARTS_JOINED");
        Assert.Contains("3 rows", joined.Message, StringComparison.Ordinal);
        Assert.Equal(["Posts", "Terms"], list.List.Columns.Select(column => column.Sheet).Distinct());
    }

    /// <summary>30118 is Jo Ash's and Cy Fir's; Al Oak has two posts; the second part calls 30144 another name.</summary>
    [Fact]
    public void Nobody_gets_the_dates_of_somebody_else_with_the_same_reference()
    {
        object?[][] terms =
        [
            ["Payroll number", "Name", "Born", "Home postcode", "Continuous service from"],
            [30118, "Jo Ash", "01/02/1980", "LS11 9RZ", "01/03/2010"], [30131, "OAK, Al", "01/02/1982", "LS27 9GU", "01/03/2011"],
            [30144, "Ken Birch", "01/02/1990", "LS9 9BZ", "01/03/2012"], [30157, "B Yew", "01/02/1984", "LS9 9BX", "01/03/2013"],
        ];
        object?[][] posts = [.. Posts, [30118, "Fir", "Cy", "Cook", 20, 13.25, "Permanent"], [30131, "Oak", "Al", "Cook", 5, 13.25, "Permanent"]];
        var list = Reading.Of(new XlsxBuilder().Sheet("Posts", posts).Sheet("Terms", terms).Build());
        Assert.Equal(
            [("Jo Ash", null), ("Al Oak", new DateOnly(1982, 2, 1)), ("Di Elm", null), ("Bo Yew", new DateOnly(1984, 2, 1)), ("Cy Fir", null),
                ("Al Oak", new DateOnly(1982, 2, 1))],
            list.List.Records.Where(person => person.Sheet == "Posts").Select(person => (person.Name!, person.DateOfBirth)));
        Assert.Equal(["30118", "30144"], list.List.Records.Where(person => person.Sheet == "Terms").Select(person => person.EmployeeRef));
    }

    [Fact]
    public void Two_people_of_one_name_are_not_joined_by_it()
    {
        var list = Reading.Of(new XlsxBuilder()
            .Sheet("Posts",
                [
                    ["Name", "Job", "Hours", "Hourly rate"], ["Jo Ash", "Cleaner", 10, 13.1], ["Jo Ash", "Cook", 30, 13.9],
                    ["Al Oak", "Cleaner", 10, 13.1], ["Di Elm", "Cleaner", 12, 13.1], ["Bo Yew", "Cleaner", 14, 13.1],
                ])
            .Sheet("Terms",
                [
                    ["Name", "Born", "Postcode", "Started"], ["Jo Ash", "01/02/1980", "LS11 9RZ", "01/03/2010"],
                    ["Al Oak", "01/02/1982", "LS27 9GU", "01/03/2011"], ["Di Elm", "01/02/1981", "LS9 9BZ", "01/03/2012"],
                    ["Bo Yew", "01/02/1984", "LS9 9BX", "01/03/2013"],
                ])
            .Build());
        Assert.Equal([null, null, new DateOnly(1982, 2, 1), new(1981, 2, 1), new(1984, 2, 1)],
            list.List.Records.Where(person => person.Sheet == "Posts").Select(person => person.DateOfBirth));
    }

    [Fact]
    public void One_persons_two_posts_on_two_whole_sheets_stay_two()
    {
        object?[] headings = ["Ref", "Name", "Job", "Hours", "Hourly rate", "Started"];
        var list = Reading.Of(new XlsxBuilder()
            .Sheet("Days",
                [headings, ["A1", "Jo Ash", "Cleaner", 10, 13.1, "01/02/2020"], ["A2", "Al Oak", "Cleaner", 10, 13.1, "01/02/2020"],
                    ["A3", "Di Elm", "Cleaner", 10, 13.1, "01/02/2020"]])
            .Sheet("Nights",
                [headings, ["A1", "Jo Ash", "Cleaner", 12, 13.9, "01/02/2020"], ["A2", "Al Oak", "Cleaner", 12, 13.9, "01/02/2020"],
                    ["A3", "Di Elm", "Cleaner", 12, 13.9, "01/02/2020"]])
            .Build());
        Assert.Equal(6, list.List.Records.Count);
        Assert.DoesNotContain("L_PARTS_JOINED", list.ListCodes);
    }

    /// <summary>160.33 hours a month are 160.33 × 12 ÷ 52 a week, to two places; 148 over four weeks are 37.</summary>
    [Fact]
    public void Keys_under_each_other_give_jobs_and_how_often_people_are_paid_is_the_span_of_hours_in_the_period()
    {
        var list = Reading.Of(new XlsxBuilder()
            .Sheet("Extract",
                [
                    ["Pay No", "Occ code", "Freq", "Std hours in period", "Basic pay in period", "CSD"],
                    ["301", "MG40", "M", 160.33, 3424.49, "03/09/2007"],
                    ["318", "SC10", "4", 148, 1946.2, "05/01/2009"],
                    ["335", "SC10", "W", 37, 486.55, "15/11/2006"],
                ])
            .Sheet("Codes",
                [
                    ["Occ code", "Job title"], ["MG40", "Cleansing Manager"], ["SC10", "Street Cleansing Operative"], [],
                    ["Freq", "Meaning"], ["W", "Weekly"], ["4", "Four-weekly"], ["M", "Monthly"], [],
                    ["Full-time week", "37 hours"],
                ])
            .Build());
        Assert.Equal(["Cleansing Manager", "Street Cleansing Operative", "Street Cleansing Operative"],
            list.List.Records.Select(person => person.JobTitle));
        Assert.Equal([decimal.Round(160.33m * 12 / 52, 2, MidpointRounding.AwayFromZero), 148 / 4m, 37m],
            list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        Assert.Equal([13.15m, 13.15m], list.List.Records.Skip(1).Select(person => person.HourlyRate!.Value.Pounds));
    }

    [Fact]
    public void The_hours_of_a_rotas_shifts_are_looked_up_and_the_days_off_count_nothing()
    {
        var list = Reading.Of(new XlsxBuilder()
            .Sheet("Rota",
                [
                    ["Code", "Name", "Role", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Hourly rate", "Started"],
                    ["C1", "Jo Ash", "Operator", "E", "E", "L", "L", "S", "O", "O", 13.7, "01/02/2020"],
                    ["C2", "Al Oak", "Operator", "O", "O", "N", "N", "N", "N", null, 13.7, "01/02/2020"],
                    ["C3", "Di Elm", "Operator", 6, 6, "E", null, null, null, null, 13.7, "01/02/2020"],
                ])
            .Sheet("Key", [["Shift", "Paid hours"], ["E", 8], ["L", 8], ["N", 10], ["S", 4], ["O", "Off"]])
            .Build());
        Assert.Equal([(4 * 8) + 4m, 4 * 10m, (2 * 6) + 8m], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        Assert.DoesNotContain(list.Findings, finding => finding.Message.Contains("hours and days of work", StringComparison.Ordinal));
    }

    /// <summary>Blocks of one sheet with 39 and with 37 hours: 20 and 20 hours are other shares of each.</summary>
    [Fact]
    public void A_block_of_people_side_by_side_has_the_full_time_week_of_the_line_over_it()
    {
        static object?[][] Block(string over, string first) =>
        [
            [over], ["Question", "Employee 1", "Employee 2"], ["Your reference", first + "1", first + "2"],
            ["What is the post called?", "Warden", "Warden"], ["Continuous service since", "01/02/2010", "01/02/2011"],
            ["Contracted hours a week", 20, 20], ["Basic pay", "£13,000", "£13,000"], ["Basic pay is for", "year", "year"],
            ["Pension", "NEST", "NEST"], ["Comments", null, null], [],
        ];
        var list = Reading.Of(new XlsxBuilder()
            .Sheet("Staff",
                [.. Block("TREE NURSERY - full-time week 39 hours", "A"), .. Block("ALLOTMENTS - full-time week 37 hours", "B")])
            .Build());
        Assert.Equal([39m, 39m, 37m, 37m], list.List.Records.Select(person => person.FullTimeWeek!.Value.Hours));
    }

    [Fact]
    public void Cells_that_explain_themselves_need_no_headings()
    {
        var rows = Enumerable.Range(1, 8).Select(n =>
            $"LS10{n},Refuge Worker,permanent,{20 + n} hours a week,£14.6{n} an hour,{(n % 2 == 0 ? "sleep-in £58.00 a night" : "")},aged 4{n},"
                + $"started 16 July 201{n},{(n < 5 ? "12 weeks from employer" : "statutory notice")},5.6 weeks,NEST,BN3,"
                + (n == 3 ? "adoption leave to 30 April 2027" : n == 5 ? "came from the council in 2013" : ""));
        var list = Reading.Of(string.Join('\n', rows)
            + "\n\nRefuge staff at 2 November 2026 for transfer on 1 April 2027.\nFull-time week is 37:30 for all posts.");
        var person = list["LS103"];
        Assert.Equal((23m, 14.63m, 43, new DateOnly(2013, 7, 16), new NoticePeriod(12, NoticeUnit.Weeks), "BN3", 37.5m),
            (person.WeeklyHours!.Value.Hours, person.HourlyRate!.Value.Pounds, person.Age!.Value, person.StartDate!.Value,
                person.NoticePeriod!, person.Postcode!, person.FullTimeWeek!.Value.Hours));
        Assert.Equal(["W_ABSENT_LONG_TERM"], list.Flags("LS103"));
    }

    /// <summary>0.8 of 37; the spine point is no number of hours.</summary>
    [Fact]
    public void A_label_and_its_value_over_the_headings_are_no_heading()
    {
        var list = Reading.Of("""
            Correct at|19 October 2026
            Whole time week|37 hours

            Line|Number|Surname|Post|Spinal Column Point|Part time (percentage of the whole time hours worked as a decimal)|Leave (days excl BH)|Rate of pay|Birth Date
            1|A041|Ash|Officer|34|1.00|25|£21.10|01/02/1980
            2|A042|Oak|Officer|28|0.80|30|£18.10|01/02/1980
            3|A043|Elm|Officer|24|0.60|27|£18.10|01/02/1980
            """);
        Assert.Equal([37m, 37 * 0.8m, 37 * 0.6m], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        Assert.Equal([25m, 30m, 27m], list.List.Records.Select(person => person.HolidayEntitlement!.Value!.Value));
    }
}
