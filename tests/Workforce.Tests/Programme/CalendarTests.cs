using System.Text;
using Workforce.Programme;

namespace Workforce.Tests.Programme;

public class CalendarTests
{
    static readonly DateOnly AsAt = new(2026, 11, 23);

    static string Of(Service service) => Encoding.UTF8.GetString(Calendar.Write(service, ProgrammeTimeline.For(service, AsAt).Value, AsAt));

    static string Unfolded(Service service) => Of(service).Replace("\r\n ", "", StringComparison.Ordinal);

    [Fact]
    public void Every_date_is_a_whole_day_with_its_basis()
    {
        var text = Unfolded(ProgrammeTimelineTests.Parks);

        Assert.Contains("DTSTART;VALUE=DATE:20270903\r\nDTEND;VALUE=DATE:20270904\r\nSUMMARY:Parks and grounds: Last day for Fernhollow Landscapes Ltd to give employee liability information\\, correct",
            text, StringComparison.Ordinal);
        Assert.Contains("Fixed by law: TUPE reg 11(3)\\, (6).", text, StringComparison.Ordinal);
        Assert.Contains("CATEGORIES:Council's choice", text, StringComparison.Ordinal);
        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:", text, StringComparison.Ordinal);
        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_line_is_longer_than_75_octets_and_no_letter_is_cut()
    {
        var service =
            ProgrammeTimelineTests.Parks with
            {
                Contractor =
                "Zieleń i Pielęgnacja Ogrodów Miejskich Spółka z o.o. 🌳🌳🌳🌳🌳🌳🌳🌳🌳🌳🌳🌳🌳🌳🌳🌳"
            };

        Assert.All(Of(service).Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75));
        Assert.Contains("Ogrodów Miejskich Spółka z o.o. 🌳🌳🌳", Unfolded(service), StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_that_moves_keeps_its_entry()
    {
        static IEnumerable<string> Entries(string text) =>
            text.Split("\r\n").Where(line => line.StartsWith("UID:", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

        Assert.Equal(Entries(Unfolded(ProgrammeTimelineTests.Parks)),
            Entries(Unfolded(ProgrammeTimelineTests.Parks with { TransferDate = new DateOnly(2027, 11, 1) })));
        Assert.Equal(Entries(Unfolded(ProgrammeTimelineTests.Parks)).Count(),
            Entries(Unfolded(ProgrammeTimelineTests.Parks)).Distinct().Count());
    }
}

public class WorkingDaysTests
{
    [Theory]
    // Christmas 2026: Friday 25 December, and Monday 28 for Boxing Day, which falls on a Saturday.
    [InlineData("2026-12-24", 1, "2026-12-29")]
    [InlineData("2026-12-29", -1, "2026-12-24")]
    // Easter 2027: Good Friday 26 March, Easter Monday 29 March.
    [InlineData("2027-04-01", -5, "2027-03-23")]
    [InlineData("2027-04-01", 20, "2027-04-29")]
    public void Weekends_and_bank_holidays_do_not_count(string from, int days, string expected) =>
        Assert.Equal(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
            WorkingDays.Add(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), days));

    [Fact]
    public void What_falls_on_a_holiday_is_done_on_the_working_day_before() =>
        Assert.Equal(new DateOnly(2026, 12, 24), WorkingDays.OnOrBefore(new DateOnly(2026, 12, 28)));
}
