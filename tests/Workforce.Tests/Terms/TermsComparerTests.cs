using System.Globalization;
using System.Text.Json;
using Workforce.Grading;
using Workforce.StaffLists;
using Workforce.Terms;
using Workforce.Units;

namespace Workforce.Tests.Terms;

public class TermsComparerTests
{
    internal static readonly DateOnly On = new(2027, 4, 1);

    internal static readonly StaffTerms Council = new(
        "NJC", new(2026, 4, 1), "handbook", "Monthly", "the 25th of each month", "Local Government Pension Scheme", "", [], [],
        Leave: new CouncilLeave(25, 30, 2),
        Notice: new CouncilNoticePeriod(1, new Dictionary<string, decimal>(StringComparer.Ordinal) { ["G9"] = 3 }));

    static TermsBasis Basis(StaffTerms? council = null, params ContractorTerms[] told) => new(council ?? Council, told, 37, 0.198m, On);

    static TermsDifference Compare(Employee employee, string id, TermsBasis? basis = null, GradePlacement? placement = null) =>
        TermsComparer.Compare(employee, placement, basis ?? Basis()).Single(difference => difference.Term == TermCatalogue.Of(id).Title);

    static Employee With(string cell, string text) =>
        AnEmployee.Typical with { Extra = new Dictionary<string, string>(StringComparer.Ordinal) { [cell] = text } };

    static ContractorTerms Told(string id, string words) =>
        new("letter of 9 November", new(2026, 11, 9), Service: "parks",
            Terms: new Dictionary<string, string>(StringComparer.Ordinal) { [id] = words });

    static string Written(Verdict verdict) => JsonNamingPolicy.KebabCaseLower.ConvertName(verdict.ToString());

    static HolidayEntitlement Leave(string given, string bankHolidays) => given == "statutory"
        ? new(5.6m, HolidayUnit.Weeks, BankHolidays.NotStated, Statutory: true)
        : new(decimal.Parse(given.Split(' ')[0], CultureInfo.InvariantCulture),
            given.EndsWith("% of hours", StringComparison.Ordinal)
                ? HolidayUnit.PercentOfHours
                : Enum.Parse<HolidayUnit>(given.Split(' ')[1], ignoreCase: true),
            bankHolidays == "not mentioned" ? BankHolidays.NotStated : Enum.Parse<BankHolidays>(bankHolidays, ignoreCase: true),
            Statutory: false);

    public static TheoryData<string[]> LeaveExamples => [.. WorkedExamples.Table("terms.md", "given | bank holidays")];

    [Theory]
    [MemberData(nameof(LeaveExamples))]
    public void Leave_is_compared_in_days_with_bank_holidays_and_said_in_hours_of_the_persons_week(string[] row)
    {
        var employee = AnEmployee.Typical with
        {
            HolidayEntitlement = Leave(row[0], row[1]),
            StartDate = On.AddYears(-int.Parse(row[2], CultureInfo.InvariantCulture)),
            WeeklyHours = new WeeklyHours(20)
        };

        var difference = Compare(employee, "annual-leave");

        Assert.Equal(row[5], Written(difference.Verdict));
        Assert.Contains($"{WorkedExamples.Value(row[4]):0.##} days × 20 ÷ 5 = {WorkedExamples.Value(row[4]) * 20 / 5:0.##} hours",
            difference.Council, StringComparison.Ordinal);
        if (!row[3].Contains("to", StringComparison.Ordinal))
            Assert.Contains($"{WorkedExamples.Value(row[3]):0.##} days × 20 ÷ 5 = {WorkedExamples.Value(row[3]) * 20 / 5:0.##} hours",
                difference.Contractor, StringComparison.Ordinal);
    }

    public static TheoryData<string[]> NoticeExamples => [.. WorkedExamples.Table("terms.md", "given | years of service")];

    [Theory]
    [MemberData(nameof(NoticeExamples))]
    public void Notice_is_compared_in_weeks_with_the_legal_minimum_on_both_sides(string[] row)
    {
        var given = row[0].Split(' ');
        var notice = given.Length == 1
            ? new NoticePeriod(null, null)
            : new NoticePeriod(decimal.Parse(given[0], CultureInfo.InvariantCulture),
                given[1].StartsWith("month", StringComparison.Ordinal) ? NoticeUnit.Months : NoticeUnit.Weeks);
        var employee = AnEmployee.Typical with
        {
            NoticePeriod = notice,
            StartDate = On.AddYears(-int.Parse(row[1], CultureInfo.InvariantCulture))
        };

        Assert.Equal(row[4], Written(Compare(employee, "notice-from-employer").Verdict));
    }

    public static TheoryData<string[]> SickPayExamples => [.. WorkedExamples.Table("terms.md", "phrase")];

    [Theory]
    [MemberData(nameof(SickPayExamples))]
    public void Sick_pay_is_compared_in_weeks_at_the_persons_service_or_kept_as_it_stands(string[] row)
    {
        var employee = With("sickPay", row[0]) with { StartDate = On.AddMonths(-int.Parse(row[1], CultureInfo.InvariantCulture)) };

        var difference = Compare(employee, "sick-pay");
        var reading = SickPay.Read(row[0]);

        Assert.Equal(row[6], Written(difference.Verdict));
        Assert.Contains(row[0], difference.Contractor, StringComparison.Ordinal);
        Assert.Equal(row[2] == "as it stands", difference.Doubt is not null);
        if (reading.Cover is { } cover)
            Assert.Equal((WorkedExamples.Value(row[2]), WorkedExamples.Value(row[3])), (cover.FullWeeks, cover.HalfWeeks));
        var council = SickPay.At(Council.SickPayOn(On).Bands, int.Parse(row[1], CultureInfo.InvariantCulture));
        Assert.Equal((WorkedExamples.Value(row[4]), WorkedExamples.Value(row[5])), (council.FullWeeks, council.HalfWeeks));
    }

    public static TheoryData<string[]> OvertimeExamples => [.. WorkedExamples.Table("terms.md", "overtime in words")];

    [Theory]
    [MemberData(nameof(OvertimeExamples))]
    public void An_overtime_rate_is_read_for_every_hour_or_for_the_week_and_sundays(string[] row)
    {
        var rates = PremiumText.Rates(row[0]);
        static decimal Rounded(decimal rate) => Math.Round(rate, 4, MidpointRounding.AwayFromZero);

        Assert.Equal(row[1] == "as it stands" ? null : new OvertimeRates(WorkedExamples.Value(row[1]), WorkedExamples.Value(row[2])),
            rates is null ? null : new OvertimeRates(Rounded(rates.MondayToSaturday), Rounded(rates.SundayAndPublicHolidays)));
        var employee = AnEmployee.Typical with { WeeklyHours = new WeeklyHours(decimal.Parse(row[3], CultureInfo.InvariantCulture)) };
        var difference = Compare(employee, "overtime", Basis(null, Told("overtime", row[0])));
        Assert.Equal(row[4], Written(difference.Verdict));
        Assert.StartsWith(row[0], difference.Contractor, StringComparison.Ordinal);
    }

    public static TheoryData<string[]> FigureExamples => [.. WorkedExamples.Table("terms.md", "term | with the contractor")];

    [Theory]
    [MemberData(nameof(FigureExamples))]
    public void Premiums_redundancy_and_family_pay_are_compared_in_one_unit_or_stay_words(string[] row)
    {
        var council = Council with { Written = new Dictionary<string, string>(StringComparer.Ordinal) { [row[0]] = row[2] } };

        var difference = Compare(AnEmployee.Typical, row[0], Basis(council, Told(row[0], row[1])));

        Assert.Equal(row[3], Written(difference.Verdict));
        Assert.StartsWith(row[1], difference.Contractor, StringComparison.Ordinal);
        Assert.StartsWith(row[2], difference.Council, StringComparison.Ordinal);
    }

    [Fact]
    public void Sick_pay_is_compared_at_each_length_of_service_at_which_it_changes()
    {
        var rows = SickPayByService.Of(SickPay.Read("13 wks full / 13 half"), Council.SickPayOn(On).Bands, On);

        Assert.Equal(
            WorkedExamples.Table("terms.md", "service")
                .Select(row => (row[0], WorkedExamples.Value(row[1]), WorkedExamples.Value(row[2]), WorkedExamples.Value(row[3]),
                    WorkedExamples.Value(row[4]), row[5])),
            rows.Select(row => (row.From, row.Contractor.FullWeeks, row.Contractor.HalfWeeks, row.Council.FullWeeks, row.Council.HalfWeeks,
                Written(row.Verdict))));
        Assert.All(SickPayByService.Of(SickPay.Read("Green Book"), Council.SickPayOn(On).Bands, On),
            row => Assert.Equal(Verdict.Same, row.Verdict));
        Assert.Empty(SickPayByService.Of(SickPay.Read("company discretion"), Council.SickPayOn(On).Bands, On));
    }

    [Theory]
    [InlineData("25 days / 210 hours", true)]
    [InlineData("25 days (185 hours)", false)]
    [InlineData("28 days, 6 weeks", true)]
    [InlineData("28 days (5.6 weeks)", false)]
    [InlineData("5 weeks + 8 days", false)]
    public void Leave_in_two_units_that_are_not_the_same_leave_is_kept_word_for_word_and_asked_about(string words, bool conflicting)
    {
        var employee =
            AnEmployee.Typical with
            {
                Sources =
                new Dictionary<string, FieldSource>(StringComparer.Ordinal)
                {
                    ["holidayEntitlement"] = new FieldSource("Holiday",
            words, null)
                }
            };

        var difference = Compare(employee, "annual-leave");

        Assert.Equal(conflicting, difference.Doubt?.Code == TermsFindings.LeaveUnclear);
        if (conflicting) Assert.Equal((words, Verdict.DifferentInKind), (difference.Contractor, difference.Verdict));
    }

    [Fact]
    public void A_premium_in_pounds_and_as_a_multiple_is_kept_word_for_word_and_asked_about()
    {
        var difference = Compare(AnEmployee.Typical, "night", Basis(null, Told("night", "£2 an hour or time and a third")));

        Assert.Equal(("£2 an hour or time and a third", TermsFindings.UnitsConflict), (difference.Contractor, difference.Doubt?.Code));
        Assert.StartsWith("Ask the contractor", difference.Doubt!.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_term_of_a_silent_list_is_not_told_and_beside_the_councils()
    {
        var silent = AnEmployee.Typical with
        {
            HolidayEntitlement = null,
            NoticePeriod = null,
            PensionScheme = null,
            FullTimeWeek = null,
            HourlyRate = null,
            Postcode = null
        };

        var differences = TermsComparer.Compare(silent, null, Basis());

        Assert.Equal(TermCatalogue.All.Select(term => term.Title), differences.Select(difference => difference.Term));
        Assert.All(differences, difference => Assert.Equal((Verdict.NotTold, "not told"), (difference.Verdict, difference.Contractor)));
        Assert.All(differences, difference => Assert.NotEmpty(difference.Citations));
    }

    [Fact]
    public void Leave_that_does_not_mention_bank_holidays_is_not_guessed_but_better_either_way_is_better()
    {
        var open = Compare(AnEmployee.Typical with { StartDate = On.AddYears(-2), HolidayEntitlement = Leave("28 days", "not mentioned") },
            "annual-leave");
        var low = Compare(AnEmployee.Typical with { HolidayEntitlement = Leave("20 days", "not mentioned") }, "annual-leave");

        Assert.Equal((Verdict.DifferentInKind, TermsFindings.LeaveUnclear), (open.Verdict, open.Doubt?.Code));
        Assert.Contains("28 to 36", open.Contractor, StringComparison.Ordinal);
        Assert.Equal((Verdict.BetterWithCouncil, null), (low.Verdict, low.Doubt));
    }

    [Theory]
    [InlineData("holiday", "240 hrs", "annual-leave", TermsFindings.LeaveUnclear)]
    [InlineData("sickPay", "company discretion", "sick-pay", TermsFindings.SickPayUnclear)]
    [InlineData("sickPay", "26+52", "sick-pay", TermsFindings.SickPayUnclear)]
    public void A_term_that_cannot_be_put_into_figures_is_kept_word_for_word_and_asked_about(string cell, string words, string id,
        string code)
    {
        var difference = Compare(With(cell, words) with { HolidayEntitlement = null }, id);

        Assert.Equal((words, Verdict.DifferentInKind), (difference.Contractor, difference.Verdict));
        Assert.Equal(code, difference.Doubt?.Code);
        Assert.Contains(words, difference.Doubt!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_days_of_leave_than_there_can_be_are_not_days()
    {
        var difference = Compare(AnEmployee.Typical with { HolidayEntitlement = Leave("207 days", "included") }, "annual-leave");

        Assert.Equal((Verdict.DifferentInKind, TermsFindings.LeaveUnclear), (difference.Verdict, difference.Doubt?.Code));
    }

    [Fact]
    public void A_term_told_in_two_ways_shows_both_and_is_asked_about()
    {
        var difference = Compare(With("sickPay", "SSP"), "sick-pay", Basis(null, Told("sick-pay", "4 weeks full, 4 weeks half")));

        Assert.Equal((Verdict.DifferentInKind, TermsFindings.ToldTwice), (difference.Verdict, difference.Doubt?.Code));
        Assert.Contains("SSP (list)", difference.Contractor, StringComparison.Ordinal);
        Assert.Contains("4 weeks full, 4 weeks half (letter of 9 November)", difference.Contractor, StringComparison.Ordinal);
    }

    [Fact]
    public void Pensions_are_compared_by_kind_and_by_what_the_employer_pays_and_cite_regulation_10()
    {
        var personal = Compare(AnEmployee.Typical, "pension",
            Basis(null, new ContractorTerms("letter", new(2026, 11, 9), Service: "parks",
                Pension: new(PensionKind.Personal, 0.05m, Contractual: true))));

        Assert.Equal(Verdict.DifferentInKind, personal.Verdict);
        Assert.Contains("which moves over; the employer pays 5%", personal.Contractor, StringComparison.Ordinal);
        Assert.Contains("19.8%", personal.Council, StringComparison.Ordinal);
        Assert.Contains("reg 10", personal.Citations);
        Assert.Null(personal.Doubt);
        Assert.Equal(Verdict.Same, Compare(AnEmployee.Typical with { PensionScheme = "LGPS" }, "pension").Verdict);
    }

    [Fact]
    public void The_kind_of_a_pension_is_not_guessed_from_its_providers_name()
    {
        var difference = Compare(AnEmployee.Typical with { PensionScheme = "OTHER:Aviva" }, "pension");

        Assert.Contains("its kind is not told", difference.Contractor, StringComparison.Ordinal);
        Assert.Equal(TermsFindings.PensionUnclear, difference.Doubt?.Code);
    }

    [Fact]
    public void Notice_by_grade_comes_before_the_councils_usual_notice()
    {
        var placement = new GradePlacement(new("R", "Head", "F", "G9", null, ""), new("G9", "Grade 9", [29]), null,
            PlacementRule.PayNotKnown, null, null, "");

        Assert.StartsWith("3 months", Compare(AnEmployee.Typical, "notice-from-employer", placement: placement).Council,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Pay_is_compared_by_the_hour_and_said_for_the_persons_own_year()
    {
        // Point 5 of the NJC spine of 1 April 2025 on 37 hours, for 20 hours all year.
        var rate = 25_583m / 52.143m / 37;
        var placement = new GradePlacement(new("R", "Gardener", "F", "G3", null, ""), new("G3", "Grade 3", [5, 6]), new(5, 25_583),
            PlacementRule.MinimumOfGrade, new HourlyRate(13.00m), new HourlyRate(rate), "");

        var difference = Compare(AnEmployee.Typical with { WeeklyHours = new WeeklyHours(20) }, "basic-pay", placement: placement);

        Assert.Equal(Verdict.BetterWithCouncil, difference.Verdict);
        Assert.Equal($"£13.00 an hour; £{13.00m * 20 * 52.143m:N2} a year for 20 hours and 52.14 weeks paid", difference.Contractor);
        Assert.StartsWith($"£13.26 an hour; £{rate * 20 * 52.143m:N2} a year", difference.Council, StringComparison.Ordinal);
    }

    [Fact]
    public void A_council_that_has_not_said_gets_the_green_book_minimum_with_its_confidence()
    {
        var silent = Council with { Leave = null, Notice = null };

        Assert.Contains("25 days and 8 bank holidays",
            Compare(AnEmployee.Typical with { StartDate = On.AddYears(-2) }, "annual-leave", Basis(silent)).Council,
            StringComparison.Ordinal);
        Assert.Contains("Green Book minimum of 1 April 2023; high confidence",
            Compare(AnEmployee.Typical, "annual-leave", Basis(silent)).Council, StringComparison.Ordinal);
        Assert.Contains("medium-high confidence", Compare(AnEmployee.Typical, "sick-pay", Basis(silent)).Council, StringComparison.Ordinal);
        Assert.StartsWith("the legal minimum", Compare(AnEmployee.Typical, "notice-from-employer", Basis(silent)).Council,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2022-04-01", 5)]
    [InlineData("2022-04-02", 4)]
    [InlineData("2027-05-01", 0)]
    public void Service_is_counted_in_complete_years(string start, int years) =>
        Assert.Equal(years, TermsComparer.CompleteYears(DateOnly.Parse(start, CultureInfo.InvariantCulture), On));

    [Fact]
    public void What_nobody_told_is_asked_for_once_and_not_again_where_reading_the_list_asks()
    {
        var people = new[] { AnEmployee.Typical, With("allowances", "first aid £5") }
            .Select(employee => new ComparedPerson(employee, null, TermsComparer.Compare(employee, null, Basis())))
            .ToList();

        var findings = TermsQuestions.Of(people);

        Assert.Single(findings, finding => finding is { Code: TermsFindings.TermNotTold, Where.Field: "benefits" });
        Assert.Single(findings, finding => finding is { Code: TermsFindings.TermPartlyTold, Where.Field: "allowances" });
        Assert.DoesNotContain(findings, finding => finding is { Code: TermsFindings.TermNotTold, Where.Field: "sick-pay" });
        Assert.All(findings, finding => Assert.StartsWith("Ask the contractor ", finding.Remedy, StringComparison.Ordinal));
    }

    [Fact]
    public void A_group_whose_people_compare_differently_has_a_line_for_each_verdict()
    {
        var people = new[] { With("sickPay", "SSP"), With("sickPay", "SSP"), With("sickPay", "6 months full, 6 months half") }
            .Select(employee => new ComparedPerson(employee, null, TermsComparer.Compare(employee, null, Basis())))
            .ToList();

        var lines = GroupComparisons.Of(people).Where(line => line.Term == "Sick pay").ToList();

        Assert.Equal([(Verdict.BetterWithCouncil, 2, 3), (Verdict.Same, 1, 3)],
            lines.Select(line => (line.Verdict, line.People, line.OfPeople)));
    }
}
