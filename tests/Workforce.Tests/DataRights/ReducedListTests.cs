using System.Text;
using Workforce.DataRights;
using Workforce.StaffLists;

namespace Workforce.Tests.DataRights;

/// <summary>Whoever is taken out of a list leaves nothing behind and takes nobody along, however people stand on it.</summary>
public class ReducedListTests
{
    static RawStaffList Cells(string text) => StaffListReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "list").Value!;

    static RawStaffList Without(RawStaffList cells, ListPlace place, string name) =>
        ReducedList.ReadEither("staff.cells.json", ReducedList.Without(cells, [place], [name], [])).Value!;

    static string AllText(RawStaffList cells) =>
        string.Join('|', cells.Sheets.SelectMany(sheet => sheet.Rows).SelectMany(row => row.Cells).Select(cell => cell.Text));

    static readonly string Cards = string.Join("\n\n", new[] { "Ash", "Oak", "Elm", "Yew" }.Select((name, n) => $"""
        Employee number: BV0{n}
        Name: Jo {name}
        Job title: Guard {name}
        Date of birth: 1{n} November 1988
        Start date: 7 March 201{n}
        Contracted hours per week: 3{n}
        Basic pay: £13.2{n} per hour
        """));

    [Fact]
    public void A_card_goes_whole_and_the_other_cards_stay()
    {
        var cells = Cells(Cards);
        var person = StaffListParser.Parse(cells).Value!.Records.Single(record => record.EmployeeRef == "BV01");
        var left = Without(cells, new(null, person.Row, person.Column), "Jo Oak");
        Assert.DoesNotContain("11 November", AllText(left), StringComparison.Ordinal);
        Assert.DoesNotContain("Guard Oak", AllText(left), StringComparison.Ordinal);
        Assert.Equal(["BV00", "BV02", "BV03"], StaffListParser.Parse(left).Value!.Records.Select(record => record.EmployeeRef));
    }

    const string Blocks = """
        Question,Employee 1,Employee 2,Employee 3
        Staff ID,A1,A2,A3
        Job title,Cook,Carer,Driver
        Contracted hours,30,31,32
        Hourly rate,13.10,13.20,13.30
        Start date,01/02/2020,01/02/2021,01/02/2022
        Date of birth,01/02/1980,01/02/1981,01/02/1982
        Question,Employee 4,Employee 5,Employee 6
        Staff ID,B1,B2,B3
        Job title,Cook,Carer,Driver
        Contracted hours,33,34,35
        Hourly rate,13.40,13.50,13.60
        Start date,01/02/2023,01/02/2024,01/02/2025
        Date of birth,01/02/1983,01/02/1984,01/02/1985
        """;

    [Theory]
    [InlineData("A2", "01/02/1981", "01/02/1984")]
    [InlineData("B2", "01/02/1984", "01/02/1981")]
    public void One_of_two_people_above_each_other_in_a_column_goes_and_the_other_stays(string reference, string gone, string stays)
    {
        var cells = Cells(Blocks);
        var person = StaffListParser.Parse(cells).Value!.Records.Single(record => record.EmployeeRef == reference);
        var left = Without(cells, new(null, person.Row, person.Column), "nobody");
        Assert.DoesNotContain(gone, AllText(left), StringComparison.Ordinal);
        Assert.Contains(stays, AllText(left), StringComparison.Ordinal);
        Assert.Equal(5, StaffListParser.Parse(left).Value!.Records.Count);
    }
}
