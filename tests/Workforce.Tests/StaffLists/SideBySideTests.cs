using Workforce.DataRights;
using Workforce.StaffLists;

namespace Workforce.Tests.StaffLists;

/// <summary>Tables of different people beside each other on one sheet.</summary>
public class SideBySideTests
{
    static readonly object?[] Headings = ["Ref", "Name", "Job", "Hours a week", "Hourly rate", "Start date"];

    static object?[] Row(object?[] left, object?[]? right = null) =>
        [.. left, .. Enumerable.Repeat<object?>(null, 7 - left.Length), .. right ?? []];

    /// <summary>A merged title over each table, sections and totals of their own, and one person more on the left.</summary>
    static byte[] TwoDepots() => new XlsxBuilder()
        .Sheet("Depots",
            [
                ["Staff at 1 October 2026. Full-time week 40 hours."],
                Row(["NORTH"], ["SOUTH"]),
                Row(Headings, Headings),
                Row(["Drivers"], ["S1", "Ann Ash", "Cook", 30, 13.5, "01/02/2020"]),
                Row(["N1", "Bob Oak", "Driver", 40, 15, "01/02/2021"], [null, null, "Total hours", 30]),
                Row(["N2", "Cat Elm", "Driver", 20, 15, "01/02/2022"], ["Relief"]),
                Row(["N3", "Dan Fir", "Driver", 20, 15, "01/02/2023"], ["S2", "Eve Yew", "Cook", 10, 13.5, "01/03/2020"]),
                Row([null, null, "Total hours", 80]),
                ["Pay is for the hours shown."],
            ],
            merged: ["A1:M1", "A2:F2", "H2:M2"])
        .Build();

    [Fact]
    public void Each_table_gives_its_own_people_with_the_column_at_which_it_begins()
    {
        var list = Reading.Of(TwoDepots());
        Assert.Equal([("A", 5, "N1"), ("A", 6, "N2"), ("A", 7, "N3"), ("H", 4, "S1"), ("H", 7, "S2")],
            list.List.Records.Select(person => (person.Column!, person.Row, person.EmployeeRef!)));
        Assert.All(list.List.Records, person => Assert.Equal(40, person.FullTimeWeek!.Value.Hours));
        Assert.Equal(("Drivers", "Relief"), (list["N3"].Extra["section"], list["S2"].Extra["section"]));
        Assert.DoesNotContain("section", list["S1"].Extra.Keys);
    }

    [Fact]
    public void A_row_left_out_of_both_tables_is_said_once_and_one_beside_a_person_names_its_table()
    {
        var ignored = Reading.Of(TwoDepots()).List.IgnoredRows;
        Assert.Equal([1, 2, 3, 4, 5, 6, 8, 9], ignored.Select(row => row.Row!.Value));
        Assert.Equal("total, from column H", Assert.Single(ignored, row => row.Row == 5).Why);
    }

    [Fact]
    public void Totals_of_each_table_are_compared_with_its_own_people() =>
        Assert.DoesNotContain(ListFindings.TotalMismatch, Reading.Of(TwoDepots()).ListCodes);

    [Fact]
    public void Three_tables_without_a_column_between_begin_where_the_headings_begin_again()
    {
        var list = Reading.Of("""
            Ref,Name,Post,Hours,Rate,Start,Ref,Name,Post,Hours,Rate,Start,Ref,Name,Post,Hours,Rate,Start
            A1,Ann Ash,Cook,30,13.50,01/02/2020,B1,Bob Oak,Cook,20,13.50,01/02/2021,C1,Cat Elm,Cook,25,13.50,01/02/2022
            A2,Dan Fir,Cook,30,13.50,01/02/2020,,,,,,,C2,Eve Yew,Cook,25,13.50,01/02/2023
            """);
        Assert.Equal(["A2", "A3", "G2", "M2", "M3"], list.List.Records.Select(person => $"{person.Column}{person.Row}"));
        Assert.Equal([30m, 30m, 20m, 25m, 25m], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
    }

    [Fact]
    public void Tables_may_begin_in_different_rows_and_word_their_headings_in_their_own_way()
    {
        var list = Reading.Of("""
            Payroll no,Name,Job,Hours,Hourly rate,Start date,,,,,,,
            A1,Ann Ash,Cook,30,13.50,01/02/2020,,Day centre,,,,,
            A2,Dan Fir,Cook,30,13.50,01/02/2020,,Staff no,Employee,Post,Weekly hours,Rate per hour,Joined
            A3,Eve Yew,Cook,30,13.50,01/02/2020,,B1,Bob Oak,Driver,20,14.50,01/02/2021
            """);
        Assert.Equal(["A2", "A3", "A4", "H4"], list.List.Records.Select(person => $"{person.Column}{person.Row}"));
        Assert.Equal((20m, "Driver"), (list["B1"].WeeklyHours!.Value.Hours, list["B1"].JobTitle));
    }

    [Theory]
    [InlineData("Ref,Name,Job,Hours,Rate,Start,Start date,Notice,Notice\nA1,Ann Ash,Cook,30,13.50,01/02/2020,01/03/2020,4 weeks,1 week")]
    [InlineData("Ref,Name,Job,Hours,Rate,Start,,Job,Hours,Rate,Start\nA1,Ann Ash,Cook,30,13.50,01/02/2020,,Cook,20,13.60,01/02/2026")]
    [InlineData("Ref,Name,Job,Hours,Rate,,Ref,Name,Job,Hours,Rate\nA1,Ann Ash,Cook,30,13.50,,A1,Ann Ash,Cook,25,13.60")]
    [InlineData("Ref,Name,Job,Hours,Rate,Start,,Ref,Name,Job,Hours,Rate,Start\nA1,Ann Ash,Cook,30,13.50,01/02/2020,,,,,,,")]
    public void Headings_that_come_again_for_the_same_people_make_no_second_table(string text) =>
        Assert.Null(Assert.Single(Reading.Of(text).List.Records).Column);

    [Fact]
    public void Findings_and_answers_belong_to_the_one_of_two_people_in_a_row()
    {
        var bytes = new XlsxBuilder().Sheet("Staff",
            [
                Row(Headings, Headings),
                Row(["N1", "Bob Oak", "Driver", 40, "TBC", "01/02/2021"], ["S1", "Ann Ash", "Cook", 30, "TBC", "01/02/2020"]),
            ]).Build();
        var list = Reading.Of(bytes);
        var noPay = list.Findings.Where(finding => finding.Code == ListFindings.NoPay);
        Assert.Equal(["A", "H"], noPay.Select(finding => finding.Where.Column));
        var cells = StaffListReader.Read(new MemoryStream(bytes), "list").Value!;
        var answered = StaffListParser.Parse(cells, new ListContext
        {
            Answers = [new RowAnswer("Q-1", "Staff", 2, "H", "hourlyRate", "13.50")],
        }).Value!.Records;
        Assert.Equal((null, 13.50m), (answered[0].HourlyRate, answered[1].HourlyRate!.Value.Pounds));
    }

    [Fact]
    public void Taking_one_person_out_leaves_the_other_of_the_row_and_everybody_above_and_below()
    {
        var cells = StaffListReader.Read(new MemoryStream(TwoDepots()), "list").Value!;
        var reduced = ReducedList.Without(cells, [new("Depots", 7, "A")], ["Dan Fir"], [new("Depots", 7, "H")]);
        var left = StaffListParser.Parse(ReducedList.ReadEither("staff.cells.json", reduced).Value!).Value!.Records;
        Assert.Equal(["A5 N1", "A6 N2", "H4 S1", "H7 S2"], left.Select(person => $"{person.Column}{person.Row} {person.EmployeeRef}"));
    }
}
