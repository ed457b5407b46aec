using System.Text;
using Workforce.Findings;
using Workforce.StaffLists;

namespace Workforce.Tests.StaffLists;

public class AnsweredListTests
{
    const string Untidy =
        "Staff list as at 1 November 2026,,,,,,,\n" +
        "Employee no,Job title,Hours per week,Hourly rate,Start date,Date of birth,Notice period,Pension\n" +
        "101,Cleaner,20,13.20,01/02/2015,04/05/1980,12 weeks,NEST\n" +
        "103,Cleaner,TBC,13.20,01/04/2017,04/05/1981,12 weeks,NEST\n" +
        "105,Cleaner,50,13.20,01/04/2017,04/05/1983,12 weeks,NEST\n";

    static RawStaffList Raw(string text = Untidy) => StaffListReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "list").Value!;

    static Queries Asked(RawStaffList raw)
    {
        var read = StaffListParser.Parse(raw);
        return Queries.From(read.Value!, read.Findings, null);
    }

    static (string Number, AnswerOutcome Outcome) Try(string code, string answer)
    {
        var (raw, asked) = (Raw(), Asked(Raw()));
        var query = asked.All.Single(query => query.Code == code);
        return (query.Number, Assert.Single(AnsweredList.Try(raw, new ListContext(), asked, [new(query.Number, answer)])).Outcome);
    }

    static Checked<StaffList?> With(string code, string answer, string text = Untidy)
    {
        var (number, outcome) = Try(code, answer);
        return AnsweredList.Read(Raw(text), new ListContext(), [new(number, answer, outcome)], "");
    }

    [Fact]
    public void An_answer_that_reads_as_the_value_is_used_and_says_where_it_came_from()
    {
        var read = With("R_NO_HOURS", "22.5 hours a week");

        var person = read.Value!.Records.Single(record => record.EmployeeRef == "103");
        Assert.Equal((22.5m, Scope.In), (person.WeeklyHours!.Value.Hours, person.Scope));
        var source = person.Sources["weeklyHours"];
        Assert.Equal("22.5 hours a week", source.Text);
        Assert.Contains("answer to question Q-", source.Working!, StringComparison.Ordinal);
        Assert.Contains("the list says 'TBC'", source.Working!, StringComparison.Ordinal);
        Assert.DoesNotContain(read.Findings, finding => finding.Code == "R_NO_HOURS");
    }

    [Fact]
    public void An_answer_without_the_value_asked_for_is_not_to_be_accepted() =>
        Assert.Equal(AnswerOutcome.NotReadable, Try("R_NO_HOURS", "as agreed with her manager").Outcome);

    [Fact]
    public void A_confirmation_in_words_is_noted_and_leaves_the_figure_as_it_was()
    {
        var (_, outcome) = Try("W_HOURS_OVER_48", "Yes, that is right: opted out in 2019");
        Assert.Equal(AnswerOutcome.Noted, outcome);

        var read = With("W_HOURS_OVER_48", "Yes, that is right: opted out in 2019");
        Assert.Equal(50, read.Value!.Records.Single(record => record.EmployeeRef == "105").WeeklyHours!.Value.Hours);
    }

    [Fact]
    public void An_answer_follows_its_person_to_a_later_list_that_still_leaves_it_open()
    {
        var later = Untidy.Replace("101,Cleaner", "100,Cook,30,14,01/02/2016,04/05/1979,12 weeks,NEST\n101,Cleaner",
            StringComparison.Ordinal);

        Assert.Equal(22.5m,
            With("R_NO_HOURS", "22.5", later).Value!.Records.Single(record => record.EmployeeRef == "103").WeeklyHours!.Value.Hours);
    }

    [Fact]
    public void A_later_list_that_gives_the_value_goes_before_the_answer()
    {
        var later = Untidy.Replace("TBC", "25", StringComparison.Ordinal);

        Assert.Equal(25,
            With("R_NO_HOURS", "22.5", later).Value!.Records.Single(record => record.EmployeeRef == "103").WeeklyHours!.Value.Hours);
    }
}

public class SettledHeadingTests
{
    const string Odd =
        "Zed,Role held,Ding,Dong,Commenced employment\n" +
        "101,Cleaner,20,13.20,01/02/2015\n" +
        "102,Cook,30,14.20,01/02/2016\n" +
        "103,Porter,25,13.90,01/02/2017\n";

    static IReadOnlyList<Employee> Read(params SettledHeading[] headings) =>
        StaffListParser.Parse(StaffListReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(Odd)), "list").Value!,
            new ListContext { Headings = headings }).Value!.Records;

    [Fact]
    public void A_heading_that_HR_settled_is_read_so_whatever_it_seems_to_say()
    {
        var people = Read(new("DING", "weeklyHours"), new("dong", "pay"), new("Zed", "employeeRef"));

        Assert.Equal([("101", 20m, 13.20m), ("102", 30m, 14.20m), ("103", 25m, 13.90m)],
            people.Select(person => (person.EmployeeRef, person.WeeklyHours!.Value.Hours, person.HourlyRate!.Value.Pounds)));
    }

    [Fact]
    public void A_column_settled_as_nothing_is_kept_and_not_used()
    {
        var person = Read(new("Zed", "employeeRef"), new("Ding", "weeklyHours"), new("Dong", "pay"),
            new("Role held", SettledHeading.NoField))[0];

        Assert.Null(person.JobTitle);
        Assert.Contains("Cleaner", person.Extra.Values);
    }
}

public class TwoServicesTests
{
    static StaffList List(params Employee[] people) => new("list", "csv", null, null, [], [], people);

    [Fact]
    public void A_person_on_the_lists_of_two_services_is_asked_about_without_a_name()
    {
        var one = AnEmployee.Typical with { Name = "Marsh, Odette", DateOfBirth = new DateOnly(1980, 3, 1), Row = 4 };
        var other = one with { Name = "Odette MARSH", Row = 9, WeeklyHours = new(10) };

        var finding = Assert.Single(TwoServices.Check([("Parks", List(one)),
            ("Street cleansing", List(other, one with { Name = "Odette Marsh", DateOfBirth = new DateOnly(1981, 3, 1) }))]));

        Assert.Equal("People who seem to stand on the lists of both Parks and Street cleansing: 1.", finding.Message);
        Assert.Contains("rows 4 and 9", finding.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain("Marsh", finding.Message + finding.Remedy, StringComparison.OrdinalIgnoreCase);
    }
}

public class WeeksAndFloorTests
{
    static IReadOnlyList<Finding> Findings(string heading, decimal? livingWage = null) => StaffListParser.Parse(
        StaffListReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(
            $"Employee no,Job title,Hours per week,{heading},Hourly rate,Start date,Date of birth,Holiday\n101,Cook,20,39,13.20,01/02/2015,04/05/1980,25 days + 8 BH\n")),
                "list").Value!,
        new ListContext { LivingWage = livingWage }).Findings;

    [Fact]
    public void Weeks_that_may_be_worked_or_paid_are_asked_about_with_both_sums()
    {
        // Law fact 128: 39 weeks worked with 33 days (6.6 weeks) of leave are about 44.7 paid. 39 × 52.143 ÷ (52.143 − 6.6) = 44.65; × 20
        // hours × £13.20.
        var finding = Assert.Single(Findings("Weeks per year"), finding => finding.Code == "N_WEEKS_WORKED_OR_PAID");

        Assert.Contains("39 weeks, £10,296.00 a year (used)", finding.Message, StringComparison.Ordinal);
        Assert.Contains("39 × 52.143 ÷ (52.143 − 6.6 of leave) = 44.65 weeks paid, £11,787.60 a year", finding.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Weeks_that_the_list_says_are_paid_are_not_asked_about() =>
        Assert.DoesNotContain(Findings("Paid weeks"), finding => finding.Code == "N_WEEKS_WORKED_OR_PAID");

    [Theory]
    [InlineData(13.45, 1)]
    [InlineData(13.20, 0)]
    public void Pay_under_the_living_wage_the_council_pays_is_pointed_out(double floor, int times) =>
        Assert.Equal(times, Findings("Paid weeks", (decimal)floor).Count(finding => finding.Code == "N_UNDER_COUNCIL_LIVING_WAGE"));
}
