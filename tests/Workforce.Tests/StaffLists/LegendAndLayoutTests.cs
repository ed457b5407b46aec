using System.Text.Json;
using Workforce.StaffLists;

namespace Workforce.Tests.StaffLists;

/// <summary>What legends, notes and the layout of a list say of the people on it.</summary>
public class LegendAndLayoutTests
{
    const string Head = "Ref,Name,Job title,Hours,Hourly rate,Start date,Date of birth,Ctr,Pn\n";

    /// <summary>A phrase that means two things would send a column to the wrong field, whichever wins.</summary>
    [Fact]
    public void Every_phrase_of_the_vocabulary_means_its_own_field()
    {
        using var stream = typeof(StaffList).Assembly.GetManifestResourceStream("staff-lists/headings.json")!;
        using var file = JsonDocument.Parse(stream);
        var astray = from field in file.RootElement.GetProperty("fields").EnumerateArray()
                     let name = field.GetProperty("field").GetString()!
                     from phrase in field.GetProperty("phrases").EnumerateArray()
                     let heading = phrase.GetString()!.TrimStart('=')
                     let meant = HeadingMap.Match(heading).Field.ToString()
                     where !meant.Equals(name, StringComparison.OrdinalIgnoreCase)
                     select $"{heading}: {name}, read as {meant}";
        Assert.Empty(astray);
    }

    [Fact]
    public void A_legend_under_the_heading_of_a_column_explains_its_codes()
    {
        var list = Reading.Of(Head + """
            A1,Jo Ash,Guard,42,13.20,01/02/2020,02/03/1980,PF,N
            A2,Al Oak,Guard,42,13.20,01/02/2021,02/03/1981,FT,O
            A3,Di Elm,Guard,42,13.20,01/02/2022,02/03/1982,SE,N

            "Ctr: PF permanent, FT fixed term, SE self-employed (own invoice)"
            "Pn: N Nest, O opted out"
            """);
        Assert.Equal((ContractType.Permanent, "NEST"), (list["A1"].ContractType!.Value, list["A1"].PensionScheme));
        Assert.Equal((ContractType.FixedTerm, "OPTED_OUT"), (list["A2"].ContractType!.Value, list["A2"].PensionScheme));
        Assert.Equal([ListFindings.SelfEmployed], list.Flags("A3"));
    }

    [Fact]
    public void A_column_with_a_heading_that_says_little_is_told_by_what_the_legend_says_of_its_codes()
    {
        var list = Reading.Of("""
            Ref,Name,Job title,Hours,Hourly rate,Start date,Terms
            A1,Jo Ash,Cook,30,13.20,01/02/2020,S
            A2,Al Oak,Cook,30,13.20,01/02/2021,T 28/02/2027
            A3,Di Elm,Cook,,13.20,01/02/2022,B

            "Terms: S = standing (no end date); B = bank, no set hours; T = temporary to the date given"
            """);
        Assert.Equal([ContractType.Permanent, ContractType.FixedTerm, ContractType.CasualZeroHours],
            list.List.Records.Select(record => record.ContractType!.Value));
    }

    [Fact]
    public void A_mark_after_a_name_tells_what_the_legend_says_and_is_no_part_of_the_name()
    {
        var list = Reading.Of("""
            Staff at 28.09.26 transfer 04.01.27
            Ref,Name,Job title,Hours,Hourly rate,Start date
            A1,Jo Ash ‡,Guard,42,13.20,01/02/2020
            A2,Al Oak *,Guard,42,13.20,01/02/2021

            "* first aider   ‡ notice given, last day 18.12.26"
            """);
        Assert.Equal(("Jo Ash", "Al Oak"), (list["A1"].Name, list["A2"].Name));
        Assert.Equal([ListFindings.Leaver], list.Flags("A1"));
        Assert.Empty(list.Flags("A2"));
    }

    [Fact]
    public void Pay_comes_from_a_scale_to_the_right_of_the_people()
    {
        var list = Reading.Of("""
            Full-time week 37 hours
            Ref,Name,Job title,SCP,Hours,Salary,Start date,,SCP,Full-time £
            A1,Jo Ash,Clerk,4,37,,01/02/2020,,4,24900
            A2,Al Oak,Clerk,9,37,27100,01/02/2021,,9,27100
            """);
        Assert.Equal(24_900m, list["A1"].AnnualFtePay?.Pounds);
        Assert.Contains(ListFindings.PayFromScale, list.Flags("A1"));
    }

    [Fact]
    public void The_names_a_system_gives_its_fields_stand_under_the_headings_people_read()
    {
        var list = Reading.Of("""
            Personnel No,First Name,Surname,Role,Hours/wk,Basic £/hr,Hire Date,Leave (days excl BH)
            PERS_NO,FNAME,SNAME,POST,HRS,HRLY,HIRE,LV
            51007,Jo,Ash,Lifeguard,20,12.95,22/02/2019,25
            51008,Al,Oak,Lifeguard,30,12.95,02/09/2011,24
            """);
        Assert.Equal(["51007", "51008"], list.List.Records.Select(record => record.EmployeeRef!));
        Assert.Equal(new(25, HolidayUnit.Days, BankHolidays.Plus, false), list["51007"].HolidayEntitlement);
        Assert.Equal(new(2019, 2, 22), list["51007"].StartDate);
    }

    /// <summary>TTO+2 is 40 weeks in the nursery and 45.9 paid: the weeks paid count.</summary>
    [Fact]
    public void Weeks_paid_in_the_legend_go_before_weeks_worked_in_a_column()
    {
        var list = Reading.Of("""
            "TTO: in nursery 38 weeks, paid 43.6 weeks. TTO+2: in nursery 40 weeks, paid 45.9 weeks."
            Ref,Name,Job title,Hours,Working pattern,Weeks worked per year,Hourly rate,Start date
            A1,Jo Ash,Practitioner,30,TTO,38,13.20,01/02/2020
            A2,Al Oak,Practitioner,30,TTO+2,40,13.20,01/02/2021
            """);
        Assert.Equal((43.6m, 45.9m), (list["A1"].WeeksPerYear, list["A2"].WeeksPerYear));
    }

    /// <summary>Pension funds ask for term-time pay of full time: 23,460 × 52 ÷ 44.2 = 27,600.</summary>
    [Fact]
    public void Full_time_pay_given_for_the_weeks_paid_is_made_a_whole_year()
    {
        var list = Reading.Of("""
            Whole time is 37 hours a week.
            WTE pensionable pay of staff paid for fewer than 52 weeks is the full-year rate x weeks / 52.
            Ref,Name,Job title,Hours,Paid weeks,WTE pay,Start date
            A1,Jo Ash,Cook,30,44.2,"23,460.00",01/02/2020
            """);
        Assert.Equal(23_460m * 52 / 44.2m, list["A1"].AnnualFtePay?.Pounds);
    }

    /// <summary>12 sessions of 30 minutes are 6 hours; £8.50 for half an hour is £17.</summary>
    [Fact]
    public void Sessions_by_their_minutes_make_hours_and_a_rate()
    {
        var list = Reading.Of("""
            Ref,Name,Coaching post,Sessions a week,Minutes each,£ a session,Began
            A1,Jo Ash,Swimming Teacher,12,30,8.50,25/04/2016
            A2,Al Oak,Swimming Teacher,20,45,12.75,25/04/2017
            """);
        Assert.Equal((12 * 30 / 60m, 8.50m / 0.5m), (list["A1"].WeeklyHours?.Hours, list["A1"].HourlyRate?.Pounds));
    }

    [Theory]
    [InlineData("Full-time is 75 hours a fortnight.", 37.5)]
    [InlineData("Full time is 168 hours in 4 weeks.", 42)]
    [InlineData("A whole-time week is 36 paid hours.", 36)]
    [InlineData("38 hours is a full week.", 38)]
    [InlineData("A full-timer does 36 hours a week.", 36)]
    public void The_full_time_week_may_be_given_for_a_longer_span_or_in_other_words(string note, double week) =>
        Assert.Equal((decimal)week,
            Reading.Of($"{note}\nRef,Name,Job title,Hours,Hourly rate,Start date\nA1,Jo Ash,Guard,20,13.20,01/02/2020\n")["A1"].FullTimeWeek?.Hours);

    [Fact]
    public void Hours_that_part_timers_share_with_everybody_are_the_full_week_and_the_share_is_theirs()
    {
        var list = Reading.Of("""
            Ref,Name,Job title,Std hours,FTE ratio,Salary,Start date
            A1,Jo Ash,Clerk,37,1,30250,01/02/2020
            A2,Al Oak,Clerk,37,0.8,30250,01/02/2021
            A3,Di Elm,Clerk,37,60%,30250,01/02/2022
            """);
        Assert.Equal([37m, 37 * 0.8m, 37 * 0.6m], list.List.Records.Select(record => record.WeeklyHours!.Value.Hours));
    }

    [Fact]
    public void A_list_that_says_its_dates_give_the_month_first_is_believed()
    {
        var list = Reading.Of("""
            All dates in this report are month/day/year. Run date 12/04/2026. Transfer date 05/01/2027
            Ref,Name,Job title,Hours,Hourly rate,Start date
            A1,Jo Ash,Guard,20,13.20,06/04/2020
            """);
        Assert.Equal((new DateOnly(2026, 12, 4), new DateOnly(2027, 5, 1), new DateOnly(2020, 6, 4)),
            (list.List.AsAt, list.List.TransferDate, list["A1"].StartDate));
    }

    [Fact]
    public void A_card_for_each_person_is_read_as_one_row_each()
    {
        var cards = string.Concat(new[] { ("7003", "Climber"), ("7014", "Groundsman"), ("7025", "Surveyor") }.Select((card, place) => $"""
            EMPLOYEE CARD,,,Card {place + 1} of 3
            Name,Person {place},Pay No,{card.Item1}
            Occupation,{card.Item2},Date of birth,01/07/1966
            Status,Permanent,Home postcode,GL4 3RE
            Continuous from,22 February 2019,Basic pay,£14.20 per hour
            Contract hrs (weekly),39,Annual leave,25 days


            """));
        var list = Reading.Of("Tree care: one card for each employee\n" + cards);
        Assert.Equal(["Climber", "Groundsman", "Surveyor"], list.List.Records.Select(record => record.JobTitle!));
        Assert.All(list.List.Records,
            record => Assert.Equal((39m, 14.20m, new DateOnly(2019, 2, 22)),
                (record.WeeklyHours!.Value.Hours, record.HourlyRate!.Value.Pounds, record.StartDate!.Value)));
    }

    [Fact]
    public void A_sheet_without_headings_goes_on_with_those_of_the_sheet_before()
    {
        string[] head = ["Ref", "Name", "Job title", "Hours", "Hourly rate", "Start date", "Born", "Postcode"];
        var list = Parse(
            Sheet("Staff", head, ["A1", "Jo Ash", "Cook", "30", "13.20", "01/02/2020", "03/04/1980", "LS1 1AA"]),
            Sheet("Staff (2)", ["A2", "Al Oak", "Cleaner", "20", "12.95", "01/02/2021", "03/04/1981", "LS2 2BB"],
                ["A3", "Di Elm", "Cleaner", "25", "12.95", "01/02/2022", "03/04/1982", "LS3 3CC"]));
        Assert.Equal(["Cook", "Cleaner", "Cleaner"], list.Records.Select(record => record.JobTitle!));
        Assert.Equal(new(1982, 4, 3), list.Records[2].DateOfBirth);
    }

    [Fact]
    public void A_key_on_a_sheet_of_its_own_explains_the_codes_of_the_others()
    {
        var list = Parse(
            Sheet("Key", ["Code", "Meaning"], ["P", "permanent"], ["Z", "casual, no guaranteed hours"], ["PN", "NEST"], ["PO", "opted out"],
                ["H / W / 4", "pay by the hour, week, four weeks"]),
            Sheet("Rounds", ["Pay No", "Name", "Job", "Hours", "Basic", "Code", "Start", "Ct", "Pn"],
                ["8803", "Quarmby, P.", "Driver", "37", "623.45", "W", "01/02/2020", "P", "PO"],
                ["8820", "Makinson, R.", "Loader", "37", "1983.20", "4", "01/02/2021", "P", "PN"],
                ["8837", "Ash, J.", "Loader", "", "13.10", "H", "01/02/2022", "Z", "PN"],
                ["8854", "Elm, D.", "Loader", "37", "485.00", "W", "01/02/2023", "P", "PN"]));
        Assert.Equal([623.45m / 37, 1_983.20m / 4 / 37, 13.10m, 485m / 37], list.Records.Select(record => record.HourlyRate!.Value.Pounds),
            (wanted, got) => Math.Abs(wanted - got) < 0.0001m);
        Assert.Equal(["OPTED_OUT", "NEST", "NEST", "NEST"], list.Records.Select(record => record.PensionScheme!));
    }

    [Fact]
    public void People_on_a_sheet_that_says_they_stay_are_not_in_scope()
    {
        var list = Parse(
            Sheet("Staff", ["Ref", "Name", "Job title", "Hours", "Hourly rate", "Start date"],
                ["A1", "Jo Ash", "Cook", "30", "13.20", "01/02/2020"]),
            Sheet("Not transferring", ["Ref", "Name", "Job title", "Hours", "Hourly rate", "Start date"],
                ["A2", "Al Oak", "Trainer", "30", "15.20", "01/02/2020"]));
        Assert.Equal([Scope.In, Scope.Out], list.Records.Select(record => record.Scope));
    }

    /// <summary>2.5 + 2.5 + 2.5 where the week's total is left blank.</summary>
    [Fact]
    public void Hours_of_each_day_are_added_where_the_week_is_blank()
    {
        var list = Reading.Of("""
            Ref,Name,Job title,Mon,Tue,Wed,Thu,Fri,Hrs p/w,Hourly rate,Start date
            A1,Jo Ash,Cleaner,5,5,5,5,5,25,13.20,01/02/2020
            A2,Al Oak,Cleaner,2.5,-,2.5,-,2.5,,13.20,01/02/2021
            """);
        Assert.Equal((25m, 2.5m + 2.5m + 2.5m), (list["A1"].WeeklyHours?.Hours, list["A2"].WeeklyHours?.Hours));
    }

    [Fact]
    public void A_sheet_of_notes_with_a_value_beside_each_label_is_no_person()
    {
        var list = Parse(
            Sheet("Read me", ["Provider", "Tidewell Care Ltd"], ["Information date", "21/09/2026"], ["Full-time hours", "39 a week"],
                ["Hours", "contracted hours"], ["Leave", "includes bank holidays"], ["Notice", "statutory"], ["Pension", "NEST"],
                ["Rates", "basic pay"]),
            Sheet("Staff", ["Ref", "Name", "Job title", "Hours", "Hourly rate", "Start date"],
                ["A1", "Jo Ash", "Cook", "30", "13.20", "01/02/2020"]));
        Assert.Equal("A1", Assert.Single(list.Records).EmployeeRef);
    }

    /// <summary>12,492 over 37 hours would be £6.47; over the 18.5 hours of the person it is 12,492 ÷ 18.5 ÷ 52.143 = £12.95.</summary>
    [Fact]
    public void A_part_timers_yearly_pay_below_any_lawful_rate_for_full_time_is_what_the_person_gets()
    {
        var list = Reading.Of("""
            Full-time week 37 hours. Salaries are full-time figures.
            Ref,Name,Job title,Hours,Pay,Unit,Start date
            A1,Jo Ash,Orderly,37,24984,pa,01/02/2020
            A2,Al Oak,Orderly,18.5,12492,pa,01/02/2021
            """);
        Assert.Equal(12_492m / 18.5m / 52.143m, list["A2"].HourlyRate!.Value.Pounds, 4);
    }

    static StaffList Parse(params RawSheet[] sheets) => StaffListParser.Parse(new RawStaffList("list.xlsx", "xlsx", sheets)).Value!;

    static RawSheet Sheet(string name, params string[][] rows) =>
        new(name, false,
            [.. rows.Select((row,
                place) => new RawRow(place + 1, false,
                    [.. row.Select((text, column) => new RawCell(column, text)).Where(cell => cell.Text.Length > 0)]))],
            [], new HashSet<int>());
}
