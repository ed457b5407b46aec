using System.Globalization;
using System.Text.Json;
using Workforce.StaffLists;
using Workforce.Terms;

namespace Workforce.Tests.Terms;

public class TermsComparerTests
{
    static readonly DateOnly On = new(2027, 4, 1);

    static readonly CouncilTerms Council = new(
        "NJC", new(2026, 4, 1), "handbook", new CouncilLeave(25, 30, 2, "1 April to 31 March"), new CouncilNotice(1, ""), "Monthly", "the 25th of each month",
        "Green Book scale", "Local Government Pension Scheme", "", [], []);

    static TermsDifference Compare(Employee employee, string term) => TermsComparer.Compare(employee, Council, 37, On).Single(difference => difference.Term == term);

    static string Written(Verdict verdict) => JsonNamingPolicy.KebabCaseLower.ConvertName(verdict.ToString());

    public static TheoryData<string[]> LeaveExamples => [.. WorkedExamples.Table("leave-and-notice.md", "given | bank holidays")];

    [Theory]
    [MemberData(nameof(LeaveExamples))]
    public void Leave_is_compared_in_days_with_bank_holidays(string[] row)
    {
        var given = row[0].Split(' ');
        var leave = new HolidayEntitlement(decimal.Parse(given[0], CultureInfo.InvariantCulture), Enum.Parse<HolidayUnit>(given[1], ignoreCase: true), Enum.Parse<BankHolidays>(row[1], ignoreCase: true), Statutory: false);
        var employee = AnEmployee.Typical with { HolidayEntitlement = leave, StartDate = On.AddYears(-int.Parse(row[2], CultureInfo.InvariantCulture)) };

        Assert.Equal(WorkedExamples.Value(row[3]), TermsComparer.TotalDays(leave, 8));
        Assert.Equal(row[5], Written(Compare(employee, "Annual leave").Verdict));
    }

    public static TheoryData<string[]> NoticeExamples => [.. WorkedExamples.Table("leave-and-notice.md", "given | years of service")];

    [Theory]
    [MemberData(nameof(NoticeExamples))]
    public void Notice_is_compared_in_weeks_with_the_legal_minimum_on_both_sides(string[] row)
    {
        var given = row[0].Split(' ');
        var notice = given.Length == 1
            ? new NoticePeriod(null, null)
            : new NoticePeriod(decimal.Parse(given[0], CultureInfo.InvariantCulture), given[1].StartsWith("month", StringComparison.Ordinal) ? NoticeUnit.Months : NoticeUnit.Weeks);
        var employee = AnEmployee.Typical with { NoticePeriod = notice, StartDate = On.AddYears(-int.Parse(row[1], CultureInfo.InvariantCulture)) };

        Assert.Equal(row[4], Written(Compare(employee, "Notice from the employer").Verdict));
    }

    [Fact]
    public void A_term_the_list_does_not_give_is_not_told()
    {
        var silent = AnEmployee.Typical with { HolidayEntitlement = null, NoticePeriod = null, PensionScheme = null, FullTimeWeek = null };

        Assert.All(TermsComparer.Compare(silent, Council, 37, On), difference => Assert.Equal((Verdict.NotTold, "not told"), (difference.Verdict, difference.Contractor)));
    }

    [Fact]
    public void Leave_that_does_not_mention_bank_holidays_is_not_guessed()
    {
        var employee = AnEmployee.Typical with { HolidayEntitlement = new HolidayEntitlement(28, HolidayUnit.Days, BankHolidays.NotStated, Statutory: false) };

        var difference = Compare(employee, "Annual leave");

        Assert.Equal(Verdict.DifferentInKind, difference.Verdict);
        Assert.Contains("not mentioned", difference.Contractor, StringComparison.Ordinal);
    }

    [Fact]
    public void Pensions_differ_in_kind_and_cite_regulation_10()
    {
        var difference = Compare(AnEmployee.Typical, "Pension");

        Assert.Equal(Verdict.DifferentInKind, difference.Verdict);
        Assert.Contains("reg 10", difference.Citations);
        Assert.Equal(Verdict.Same, Compare(AnEmployee.Typical with { PensionScheme = "LGPS" }, "Pension").Verdict);
    }

    [Theory]
    [InlineData("2022-04-01", 5)]
    [InlineData("2022-04-02", 4)]
    [InlineData("2027-05-01", 0)]
    public void Service_is_counted_in_complete_years(string start, int years) =>
        Assert.Equal(years, TermsComparer.CompleteYears(DateOnly.Parse(start, CultureInfo.InvariantCulture), On));
}
