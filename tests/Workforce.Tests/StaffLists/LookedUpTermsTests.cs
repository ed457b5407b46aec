using Workforce.StaffLists;
using Workforce.Units;

namespace Workforce.Tests.StaffLists;

/// <summary>Terms that a table without people gives by grade, post, employer or code.</summary>
public class LookedUpTermsTests
{
    const decimal WeeksInYear = AnnualPay.WeeksInYear;

    static readonly object?[] Staff = ["Ref", "Name", "Job title", "Grade code", "Hours a week", "Basic rate £/hr", "Start date"];

    static readonly object?[] Ann = ["A1", "Ann Ash", "Guard", "G1", 42, 13.5, "01/02/2020"];
    static readonly object?[] Bob = ["A2", "Bob Oak", "Clerk", "G2", 18.75, 14, "01/02/2021"];
    static readonly object?[] Cat = ["A3", "Cat Elm", "Guard", "G1", 21, null, "01/02/2022"];

    static readonly object?[][] ByGrade =
    [
        ["TERMS BY GRADE"],
        ["Grade code", "Grade", "Basic rate, £ an hour", "Full-time week (hours)", "Annual leave", "Notice", "Sick pay"],
        ["G1", "Guard", 13.4, 42, "28 days including bank holidays", "Statutory", "SSP"],
        ["G2", "Office", 14, 37.5, "25 days plus bank holidays", "3 months", "Four weeks full pay"],
    ];

    static Reading Of(object?[][] staff, object?[][] terms, string sheet = "Schedule B") =>
        Reading.Of(new XlsxBuilder().Sheet("Staff", staff).Sheet(sheet, terms).Build());

    static decimal Round(decimal pay) => Math.Round(pay, 2, MidpointRounding.AwayFromZero);

    [Fact]
    public void Leave_notice_and_the_full_time_week_are_looked_up_by_grade()
    {
        var list = Of([Staff, Ann, Bob, Cat], ByGrade);
        Assert.Equal(["A1", "A2", "A3"], list.List.Records.Select(person => person.EmployeeRef!));
        Assert.Equal([42m, 37.5m, 42m], list.List.Records.Select(person => person.FullTimeWeek!.Value.Hours));
        Assert.Equal((28m, BankHolidays.Included), (list["A1"].HolidayEntitlement!.Value, list["A1"].HolidayEntitlement!.BankHolidays));
        Assert.Equal((25m, BankHolidays.Plus), (list["A2"].HolidayEntitlement!.Value, list["A2"].HolidayEntitlement!.BankHolidays));
        Assert.Equal((3m, NoticeUnit.Months), (list["A2"].NoticePeriod!.Value, list["A2"].NoticePeriod!.Unit));
        Assert.True(list["A1"].NoticePeriod!.IsStatutory);
        Assert.Equal(Round(14 * 37.5m * WeeksInYear), list["A2"].AnnualFtePay!.Value.Pounds);
        Assert.Equal("SSP", list["A1"].Extra["sickPay"]);
        Assert.Equal(SheetRole.Reference, list.List.Sheets[1].Role);
    }

    [Fact]
    public void What_is_looked_up_names_its_heading_key_and_sheet()
    {
        var source = Of([Staff, Ann, Bob, Cat], ByGrade)["A2"].Sources["holidayEntitlement"];
        Assert.Equal(("Annual leave", "25 days plus bank holidays"), (source.Column, source.Text));
        Assert.Equal("'Annual leave' for 'G2' on the sheet 'Schedule B'", source.Working);
    }

    [Fact]
    public void Pay_is_looked_up_only_where_the_row_has_none_and_is_to_be_confirmed()
    {
        var list = Of([Staff, Ann, Bob, Cat], ByGrade);
        Assert.Equal([13.5m, 14m, 13.4m], list.List.Records.Select(person => person.HourlyRate!.Value.Pounds));
        Assert.Contains(ListFindings.PayFromScale, list.Flags("A3"));
        Assert.DoesNotContain(ListFindings.PayFromScale, list.Flags("A1"));
        Assert.Equal(Round(13.4m * 42 * WeeksInYear), list["A3"].AnnualFtePay!.Value.Pounds);
        Assert.Contains("hourlyRate", list["A3"].Derived);
    }

    [Fact]
    public void Terms_stand_down_the_side_and_employers_across()
    {
        var list = Of(
            [
                ["Old employer", "Ref", "Name", "Post", "Hours", "Pay", "Pay is", "Start date"],
                ["COU", "A1", "Ann Ash", "Driver", 37, 29840, "p.a. full time", "01/02/2020"],
                ["GLP", "A2", "Bob Oak", "Loader", 20, 13.2, null, "01/02/2021"],
                ["Greenloop", "A3", "Cat Elm", "Loader", 40, 13.2, "ph", "01/02/2022"],
            ],
            [
                ["Terms", "County Council (COU)", "Greenloop Ltd (GLP)"],
                ["Full-time week", "37 hours", "40 hours"],
                ["Annual leave", "27 days plus bank holidays", "28 days including bank holidays"],
                ["Notice from employer", "12 weeks", "Statutory minimum"],
                ["Weeks paid", 52, 52],
                ["Pay shown", "full-time yearly salary", "hourly rate"],
            ], "Terms");
        Assert.Equal([37m, 40m, 40m], list.List.Records.Select(person => person.FullTimeWeek!.Value.Hours));
        Assert.Equal([27m, 28m, 28m], list.List.Records.Select(person => person.HolidayEntitlement!.Value!.Value));
        Assert.Equal((12m, true), (list["A1"].NoticePeriod!.Value!.Value, list["A2"].NoticePeriod!.IsStatutory));
        Assert.Equal(Math.Round(29840 / 37m / WeeksInYear, 4, MidpointRounding.AwayFromZero), list["A1"].HourlyRate!.Value.Pounds);
        Assert.Equal(Round(13.2m * 40 * WeeksInYear), list["A2"].AnnualFtePay!.Value.Pounds);
        Assert.Equal("'Weeks paid' for 'Greenloop Ltd (GLP)' on the sheet 'Terms'", list["A3"].Sources["weeksPerYear"].Working);
        Assert.DoesNotContain("weeksPerYear", list["A3"].Assumed);
        Assert.DoesNotContain(ListFindings.UnknownColumn, list.ListCodes);
        Assert.Equal("GLP", list["A2"].Extra["Old employer"]);
    }

    [Fact]
    public void The_row_s_own_cell_wins_and_a_blank_or_a_word_that_the_terms_have_it_is_filled()
    {
        var list = Of(
            [
                [.. Staff, "Annual leave (days)", "Notice"],
                [.. Ann, "30 plus bank holidays", "12 weeks"],
                [.. Bob, null, "1 month"],
                [.. Cat, "As grade", null],
            ],
            ByGrade);
        Assert.Equal([30m, 25m, 28m], list.List.Records.Select(person => person.HolidayEntitlement!.Value!.Value));
        Assert.Equal([12m, 1m, null], list.List.Records.Select(person => person.NoticePeriod!.Value));
        Assert.Null(list["A1"].Sources["holidayEntitlement"].Working);
        Assert.Equal("'Annual leave' for 'G1' on the sheet 'Schedule B'", list["A3"].Sources["holidayEntitlement"].Working);
    }

    [Fact]
    public void A_code_the_terms_do_not_know_is_left_open_and_asked_about()
    {
        var list = Of([Staff, Ann, Bob, Cat, ["A4", "Dan Fir", "Driver", "G9", 30, 15, "01/02/2023"]], ByGrade);
        Assert.Null(list["A4"].HolidayEntitlement);
        Assert.Null(list["A4"].NoticePeriod);
        Assert.Contains(ListFindings.TermsNotFound, list.Flags("A4"));
        Assert.DoesNotContain(ListFindings.TermsNotFound, list.Flags("A1"));
        Assert.Contains("'G9'", Assert.Single(list.Findings, finding => finding.Code == ListFindings.TermsNotFound).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Grade of leave", "Long service", "Bank")]
    [InlineData("Grade", "Grade X", "Grade Y")]
    public void A_sheet_whose_keys_no_row_names_changes_nobody(string heading, string one, string other)
    {
        object?[][] terms = [[heading, "Annual leave", "Notice"], [one, "30 days", "12 weeks"], [other, "28 days", "Statutory"]];
        var alone = Reading.Of(new XlsxBuilder().Sheet("Staff", [Staff, Ann, Bob]).Build());
        var list = Of([Staff, Ann, Bob], terms);
        Assert.Equal(alone.List.Records.Select(person => (person.EmployeeRef, person.NoticePeriod, person.FullTimeWeek)),
            list.List.Records.Select(person => (person.EmployeeRef, person.NoticePeriod, person.FullTimeWeek)));
        Assert.All(list.List.Records, person => Assert.Null(person.HolidayEntitlement));
        Assert.DoesNotContain(list.Findings, finding => finding.Code == ListFindings.TermsNotFound);
    }

    [Fact]
    public void Counts_and_averages_by_grade_are_no_terms()
    {
        var list = Of([Staff, Ann, Bob, Cat],
            [["Grade code", "Number of staff", "Average rate", "Annual leave"], ["G1", 2, 13.5, "28 days"], ["G2", 1, 14, "25 days"]]);
        Assert.Null(list["A3"].HourlyRate);
        Assert.Null(list["A3"].HolidayEntitlement);
    }

    [Fact]
    public void Terms_stand_under_the_people_or_beside_them()
    {
        object?[][] terms = [.. ByGrade.Skip(1).Select(row => row.Where((_, place) => place is 0 or 3 or 4).ToArray())];
        var under = Reading.Of(new XlsxBuilder().Sheet("Staff", [Staff, Ann, Bob, [], .. terms]).Build());
        var beside = Reading.Of(new XlsxBuilder()
            .Sheet("Staff", [[.. Staff, null, .. terms[0]], [.. Ann, null, .. terms[1]], [.. Bob, null, .. terms[2]]])
            .Build());
        foreach (var list in new[] { under, beside })
        {
            Assert.Equal(["A1", "A2"], list.List.Records.Select(person => person.EmployeeRef!));
            Assert.Equal([42m, 37.5m], list.List.Records.Select(person => person.FullTimeWeek!.Value.Hours));
            Assert.Equal([28m, 25m], list.List.Records.Select(person => person.HolidayEntitlement!.Value!.Value));
        }
    }

    [Fact]
    public void A_sheet_of_terms_by_code_alone_is_found_and_more_terms_across_are_no_people()
    {
        object?[][] down = [["Code", "Full-time week", "Annual leave"], ["G1", 42, "28 days"], ["G2", 37.5, "25 days"]];
        object?[][] across =
        [
            ["", "Grade G1", "Grade G2"], ["Full-time week", 42, 37.5], ["Annual leave", "28 days", "25 days"],
            ["Notice", "12 weeks", "3 months"], ["Weeks paid", 52, 52], ["Sick pay", "SSP", "Full pay"], ["Pension", "NEST", "LGPS"],
            ["Contract type", "Permanent", "Permanent"], ["Pay frequency", "monthly", "monthly"],
        ];
        foreach (var terms in new[] { down, across })
        {
            var list = Of([Staff, Ann, Bob, Cat], terms);
            Assert.Equal(["A1", "A2", "A3"], list.List.Records.Select(person => person.EmployeeRef!));
            Assert.Equal([42m, 37.5m, 42m], list.List.Records.Select(person => person.FullTimeWeek!.Value.Hours));
            Assert.Equal([28m, 25m, 28m], list.List.Records.Select(person => person.HolidayEntitlement!.Value!.Value));
        }
    }

    [Fact]
    public void Of_weeks_worked_and_weeks_paid_those_paid_count()
    {
        var list = Of([Staff, Ann, Bob, Cat],
            [["Grade code", "Weeks worked", "Weeks paid", "Notice"], ["G1", 39, 44.8, "4 weeks"], ["G2", 52, 52, "4 weeks"]]);
        Assert.Equal([44.8m, 52m, 44.8m], list.List.Records.Select(person => person.WeeksPerYear!.Value));
        Assert.Equal("Weeks paid", list["A1"].Sources["weeksPerYear"].Column);
    }

    [Fact]
    public void People_whose_posts_are_all_different_are_no_terms_for_each_other()
    {
        object?[] headings = ["Staff code", "Job title", "Hours a week", "Hourly rate", "Annual leave", "Notice"];
        object?[][] north = [headings, ["N1", "Cook", 30, 13.5, "28 days", "4 weeks"], ["N2", "Driver", 37, 14, null, "1 month"]];
        object?[][] south = [headings, ["S1", "Cook", 37, 13.5, null, "4 weeks"], ["S2", "Driver", 20, 14, "30 days", "1 month"]];
        var list = Reading.Of(new XlsxBuilder().Sheet("North", north).Sheet("South", south).Build());
        Assert.Equal(["N1", "N2", "S1", "S2"], list.List.Records.Select(person => person.EmployeeRef!));
        Assert.Null(list["N2"].HolidayEntitlement);
        Assert.Null(list["S1"].HolidayEntitlement);
    }

    [Fact]
    public void Columns_of_the_people_after_an_empty_one_are_their_own()
    {
        var list = Reading.Of("""
            Ref,Name,Start date,,Post,Hours,Rate,Annual leave,Notice
            A1,Ann Ash,01/02/2020,,Cook,30,13.50,28 days,4 weeks
            A2,Bob Oak,01/02/2021,,Driver,37,14.50,30 days,1 month
            """);
        Assert.Equal([28m, 30m], list.List.Records.Select(person => person.HolidayEntitlement!.Value!.Value));
        Assert.All(list.List.Records, person => Assert.Null(person.Sources["holidayEntitlement"].Working));
    }

    [Fact]
    public void One_person_in_a_column_is_nobody_s_terms()
    {
        var list = Reading.Of("""
            ,Person 1,Person 2
            Ref,A1,A2
            Name,Ann Ash,Bob Oak
            Start date,01/02/2020,01/02/2021
            Post,Cook,Driver
            Hours a week,30,37
            Hourly rate,13.50,14.50
            Annual leave,28 days,30 days
            Notice,4 weeks,1 month
            """);
        Assert.Equal(["A1", "A2"], list.List.Records.Select(person => person.EmployeeRef!));
        Assert.Equal([28m, 30m], list.List.Records.Select(person => person.HolidayEntitlement!.Value!.Value));
    }

    [Theory]
    [InlineData("County Council (COU)", "COU", "Greenloop Ltd (GLP)", "glp")]
    [InlineData("COU - County Council", "COU", "GLP - Greenloop", "GLP")]
    [InlineData("County Council", "County", "Greenloop Ltd", "Greenloop Ltd (2019)")]
    [InlineData("Grades 1 to 4", "Grade 3", "Grades 5-9", "7")]
    [InlineData("SO1, SO2", "SO2", "MGR", "MGR point 3")]
    public void A_row_names_a_key_in_full_by_its_code_or_by_its_first_words(string one, string first, string other, string second)
    {
        var keys = TermsKeys.Of(HeadingRows.Make(0, "Grade"), [one, other])!;
        Assert.Equal((0, 1), (keys.PlaceOf(first), keys.PlaceOf(second)));
        Assert.Null(keys.PlaceOf("Unknown"));
    }

    [Fact]
    public void Words_that_two_keys_begin_with_name_neither()
    {
        var keys = TermsKeys.Of(HeadingRows.Make(0, "Post"), ["Cook weekly", "Cook monthly"])!;
        Assert.Null(keys.PlaceOf("Cook"));
    }

    /// <summary>Terms A and B name sets of terms although A is agency and B bank in the key of another column.</summary>
    [Fact]
    public void Codes_of_a_set_of_terms_are_no_kinds_of_contract()
    {
        var list = Reading.Of(new XlsxBuilder()
            .Sheet("Guildhall",
                [
                    ["Badge", "Name", "Duty", "Hours", "£ basic", "Terms", "Basis", "With us since"],
                    ["L1", "Jo Ash", "Porter", 37.5, 13.05, "A", "P", "01/02/2020"],
                    ["L2", "Al Oak", "Porter", 20, null, "B", "P", "01/02/2020"],
                    ["L3", "Di Elm", "Porter", 37.5, 13.05, "B", "A", "01/02/2020"],
                    ["L4", "Ed Fir", "Porter", 37.5, 13.05, "A", "T to 22/01/28", "01/02/2020"],
                ])
            .Sheet("Rates and terms",
                [
                    ["Full-time week (paid hours)", 37.5],
                    [],
                    ["Duty", "£ an hour from April 2026"],
                    ["Porter", 13.05],
                    ["Caretaker", 13.6],
                    [],
                    ["Terms", "Leave a year", "Notice from the company"],
                    ["A", "25 days + 8 bank hols", "Statutory"],
                    ["B", "28 days incl. bank hols", "4 weeks"],
                    [],
                    ["Basis"],
                    ["P", "permanent"],
                    ["T", "temporary, ends on the date shown"],
                    ["B", "bank, called in when needed, no guaranteed hours"],
                    ["A", "agency"],
                ])
            .Build());
        Assert.Equal([ContractType.Permanent, ContractType.Permanent, ContractType.Agency, ContractType.FixedTerm],
            list.List.Records.Select(person => person.ContractType!.Value));
        Assert.Equal([25m, 28m], list.List.Records.Take(2).Select(person => person.HolidayEntitlement!.Value!.Value));
        Assert.Equal(13.05m, list["L2"].HourlyRate!.Value.Pounds);
    }
}
