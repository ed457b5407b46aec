using Workforce.DataRights;
using Workforce.StaffLists;

namespace Workforce.Tests.StaffLists;

/// <summary>Lists that give each person two rows under two rows of headings.</summary>
public class PairedRowsTests
{
    internal const string Kitchens = """
        Kitchen staff at 1 October 2026. Full-time week 37 hours.
        Staff no,Name,Post,Hours a week,Hourly rate,Start date,Date of birth
        ,Home address,Postcode,Contract,Pension,Notice from employer,Remarks
        North School
        A1,Ann Ash,Cook,30,13.50,01/02/2020,03/04/1980
        ,1 High Street,BD1 1AA,Permanent,NEST,6 weeks,
        A2,Bob Oak,Cook,20,13.50,01/02/2021,03/04/1981
        ,2 High Street,BD1 1AB,Permanent,NEST,5 weeks,Maternity leave to 1 April 2027
        A3,Cat Elm,Cook,10,13.50,01/02/2022,03/04/1982
        A4,Dan Fir,Cook,10,13.50,01/02/2022,03/04/1983
        ,4 High Street,BD1 1AD,Permanent,Opted out,4 weeks,
        ,VACANT,Cook,15,13.50,,
        ,,,,,,Being advertised
        ,,Total hours,85,,,
        Staff no,Name,Post,Hours a week,Hourly rate,Start date,Date of birth
        ,Home address,Postcode,Contract,Pension,Notice from employer,Remarks
        South School
        B1,Eve Yew,Cook,25,13.50,01/02/2023,03/04/1984
        ,5 High Street,BD1 1AE,Fixed term to 31/08/2027,NEST,3 weeks,
        """;

    [Fact]
    public void The_second_row_of_a_person_tells_more_of_them_and_is_nobody_else()
    {
        var list = Reading.Of(Kitchens);
        Assert.Equal([5, 7, 9, 10, 12, 18], list.List.Records.Select(person => person.Row));
        Assert.Equal(["BD1 1AA", "BD1 1AB", null, "BD1 1AD", null, "BD1 1AE"], list.List.Records.Select(person => person.Postcode));
        Assert.Equal((6m, "NEST", ContractType.FixedTerm),
            (list["A1"].NoticePeriod?.Value, list["A1"].PensionScheme, list["B1"].ContractType));
        Assert.Equal([ListFindings.AbsentLongTerm], list.Flags("A2"));
        Assert.Equal(("North School", "South School"), (list["A4"].Extra["section"], list["B1"].Extra["section"]));
    }

    [Fact]
    public void Columns_of_the_second_row_keep_the_letters_of_the_sheet()
    {
        var columns = Reading.Of(Kitchens).List.Columns;
        Assert.Equal([("B", "Name"), ("B", "Home address"), ("C", "Post"), ("C", "Postcode"), ("G", "Remarks")],
            columns.Where(column => column.Heading is "Name" or "Home address" or "Post" or "Postcode" or "Remarks")
                .Select(column => (column.Letter!, column.Heading)).OrderBy(column => column.Item1));
    }

    [Fact]
    public void Every_row_is_a_record_or_is_said_to_be_left_out()
    {
        var list = Reading.Of(Kitchens).List;
        Assert.Equal(Enumerable.Range(1, 19),
            list.Records.Select(person => person.Row).Concat(list.IgnoredRows.Select(row => row.Row!.Value)).Order());
    }

    /// <summary>A cell merged over both rows of a person, and another over two people.</summary>
    [Fact]
    public void Cells_merged_over_both_rows_are_the_persons_own()
    {
        var list = Reading.Of(new XlsxBuilder().Sheet("Staff",
            [
                ["Site", "Ref", "Name", "Job", "Hours", "Hourly rate"],
                [null, null, "Start date", "Contract", "Date of birth", "Postcode"],
                ["Dock", "A1", "Ann Ash", "Cook", 30, 13.5],
                [null, null, new DateOnly(2020, 2, 1), "Permanent", new DateOnly(1980, 2, 1), "BD1 1AA"],
                [null, "A2", "Bob Oak", "Cook", 20, 13.5],
                [null, null, new DateOnly(2021, 2, 1), "Permanent", new DateOnly(1981, 2, 1), "BD1 1AB"],
            ],
            merged: ["A1:A2", "B1:B2", "A3:A6", "B3:B4", "B5:B6"]).Build());
        Assert.Equal([(3, "Dock"), (5, "Dock")], list.List.Records.Select(person => (person.Row, PeopleMatcher.Site(person)!)));
        Assert.Equal((new DateOnly(2021, 2, 1), "BD1 1AB"), (list["A2"].StartDate!.Value, list["A2"].Postcode));
    }

    [Theory]
    [InlineData("Employee,Job,Hours,Start,Contract,Home\nnumber,title,a week,date,type,postcode\n"
        + "A1,Cook,30,01/02/2020,Permanent,BD1 1AA\nA2,Cook,20,01/02/2021,Permanent,BD1 1AB\nA3,Cook,20,01/02/2021,Permanent,BD1 1AC")]
    [InlineData("Employee,,Hours,,Dates,,\nRef,Name,Contracted hours,Job,Start date,Date of birth,Postcode\n"
        + "A1,Ann Ash,30,Cook,01/02/2020,01/02/1980,BD1 1AA\nA2,Bob Oak,20,Cook,01/02/2020,01/02/1980,BD1 1AA")]
    [InlineData("Ref,Name,Job,Hours,Rate,Start date\nPensions,Contract,Postcode,Notice,Holiday,Age\n"
        + "A1,Ann Ash,Cook,30,13.50,01/02/2020\nA2,Bob Oak,Cook,20,13.50,01/02/2021\nA3,Cat Elm,Cook,20,13.50,01/02/2021")]
    public void Two_rows_of_headings_over_people_in_one_row_each_join_nobody(string text)
    {
        var people = text.Split('\n').Length - 2;
        Assert.Equal(Enumerable.Range(3, people), Reading.Of(text).List.Records.Select(person => person.Row));
    }

    [Fact]
    public void Taking_one_person_out_takes_both_rows()
    {
        var cells = StaffListReader.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Kitchens)), "list").Value!;
        var reduced = ReducedList.ReadEither("staff.cells.json",
            ReducedList.Without(cells, [new(null, 7, null)], ["Bob Oak"], [new(null, 5, null)])).Value!;
        Assert.DoesNotContain(reduced.Sheets[0].Rows, row => row.Number is 7 or 8);
        Assert.Equal([5, 9, 10, 12, 18], StaffListParser.Parse(reduced).Value!.Records.Select(person => person.Row));
    }
}
