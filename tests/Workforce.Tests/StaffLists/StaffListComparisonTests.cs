using Workforce.Findings;
using Workforce.StaffLists;
using Workforce.Units;

namespace Workforce.Tests.StaffLists;

public class StaffListComparisonTests
{
    static readonly DateOnly March = new(2026, 3, 2);
    static readonly DateOnly September = new(2026, 9, 7);

    static StaffList List(DateOnly asAt, params IReadOnlyList<Employee> people) => new("list.csv", "text", asAt, null, [], [], people);

    /// <summary>People who differ in everything that tells people apart.</summary>
    static Employee Person(int number) => AnEmployee.Typical with
    {
        Row = number + 1,
        EmployeeRef = $"{100 + number}",
        StartDate = new DateOnly(2010, 1, 4).AddDays(number * 97),
        Age = 25 + number,
        Postcode = $"NM{number} 1TA",
    };

    static Employee[] People(int count) => [.. Enumerable.Range(1, count).Select(Person)];

    static Employee Anonymous(int number) => Person(number) with { EmployeeRef = null };

    static Employee Paid(Employee person, decimal rate) =>
        person with
        {
            HourlyRate = new HourlyRate(rate),
            AnnualFtePay = AnnualPay.From(new HourlyRate(rate), new WeeklyHours(37)),
            Derived = new HashSet<string> { "annualFtePay" }
        };

    static ComparisonQuestion Question(StaffListComparison comparison, string code) =>
        Assert.Single(comparison.Questions, question => question.Finding.Code == code);

    [Fact]
    public void Equal_lists_have_no_joiners_leavers_changes_or_questions()
    {
        var comparison = StaffListComparison.Between(List(March, People(9)), List(September, People(9)));

        Assert.Equal(9, comparison.Matched.Count);
        Assert.All(comparison.Matched, person => Assert.Equal(MatchedBy.Reference, person.By));
        Assert.Empty(comparison.Joiners);
        Assert.Empty(comparison.Leavers);
        Assert.Empty(comparison.Changed);
        Assert.Empty(comparison.Questions);
    }

    [Fact]
    public void The_order_of_rows_changes_nothing()
    {
        var later = People(9).Skip(1).Append(Person(12)).ToList();
        var one = StaffListComparison.Between(List(March, People(9)), List(September, later));
        var other = StaffListComparison.Between(List(March, [.. People(9).Reverse()]), List(September, [.. Enumerable.Reverse(later)]));

        Assert.Equal(one.Joiners.Select(person => person.EmployeeRef), other.Joiners.Select(person => person.EmployeeRef));
        Assert.Equal(one.Leavers.Select(person => person.Earlier.EmployeeRef), other.Leavers.Select(person => person.Earlier.EmployeeRef));
        Assert.Equal(one.Questions.Select(question => question.Finding), other.Questions.Select(question => question.Finding));
    }

    [Fact]
    public void Each_term_that_both_lists_give_and_give_differently_is_a_change()
    {
        var before = Person(1) with
        {
            ContractType = ContractType.FixedTerm,
            Extra = new Dictionary<string, string> { ["site"] = "Depot A" }
        };
        var after = Paid(before, 14.10m) with
        {
            JobTitle = "Senior gardener",
            WeeklyHours = new WeeklyHours(40),
            WeeksPerYear = 44,
            StartDate = new DateOnly(2009, 1, 5),
            ContractType = ContractType.Permanent,
            PensionScheme = "LGPS",
            NoticePeriod = new NoticePeriod(3, NoticeUnit.Months),
            HolidayEntitlement = new HolidayEntitlement(30, HolidayUnit.Days, BankHolidays.Plus, false),
            Extra = new Dictionary<string, string> { ["site"] = "Depot B" },
        };

        var person = Assert.Single(StaffListComparison.Between(List(March, before), List(September, after)).Changed);

        Assert.Equal(
            [
                new("jobTitle", "Gardener", "Senior gardener"), new("weeklyHours", "37", "40"), new("weeksPerYear", "52", "44"),
                new("hourlyRate", "13", "14.1"),
                new("startDate", "2010-04-11", "2009-01-05"), new("contractType", "fixed_term", "permanent"),
                new("pensionScheme", "NEST", "LGPS"),
                new("noticePeriod", "statutory", "3 months"),
                new("holidayEntitlement", "28 days including bank holidays", "30 days plus bank holidays"),
                new TermChange("site", "Depot A", "Depot B"),
            ],
            person.Changes);
    }

    [Fact]
    public void What_only_one_list_gives_what_is_assumed_and_what_rounding_explains_are_no_changes()
    {
        var before = Person(1) with { Assumed = new HashSet<string> { "weeksPerYear" } };
        var after = before with
        {
            WeeksPerYear = 39,
            Assumed = new HashSet<string>(),
            PensionScheme = null,
            JobTitle = "GARDENER ",
            HourlyRate = new HourlyRate(13.004m),
            Derived = new HashSet<string> { "hourlyRate" }
        };

        Assert.Empty(StaffListComparison.Between(List(March, before), List(September, after)).Changed);
    }

    [Fact]
    public void Without_a_reference_people_are_matched_by_name_and_date_of_birth_however_the_name_is_written()
    {
        var before = Person(1) with { EmployeeRef = "A1", Name = "Jane SMITH", DateOfBirth = new DateOnly(1980, 5, 4), Age = null };
        var after = before with { EmployeeRef = "900817", Name = "Smith, Jane", StartDate = new DateOnly(2001, 1, 1) };

        Assert.Equal(MatchedBy.NameAndBirth,
            Assert.Single(StaffListComparison.Between(List(March, before), List(September, after)).Matched).By);
    }

    [Fact]
    public void Anonymised_people_are_matched_by_what_stays_and_it_is_said_so()
    {
        var later = Enumerable.Range(1, 6).Select(number => Anonymous(number) with { Row = 20 - number, Age = 26 + number }).ToArray();
        later[0] = later[0] with { JobTitle = "Head gardener" };
        later[1] = later[1] with { WeeklyHours = new WeeklyHours(20) };

        var comparison = StaffListComparison.Between(List(March, [.. Enumerable.Range(1, 6).Select(Anonymous)]), List(September, later));

        Assert.Equal(6, comparison.Matched.Count);
        Assert.All(comparison.Matched, person => Assert.Equal(person.Earlier.Postcode, person.Later.Postcode));
        Assert.Equal(6, Question(comparison, "SC_MATCHED_WITHOUT_REFERENCE").People.Count);
    }

    [Fact]
    public void Equal_anonymised_people_are_counted_not_confused()
    {
        var twin = Anonymous(1);
        var comparison = StaffListComparison.Between(List(March, twin, twin with { Row = 3 }, twin with { Row = 4 }),
            List(September, twin, twin with { Row = 3 }));

        Assert.Equal(2, comparison.Matched.Count);
        Assert.Single(comparison.Leavers);
        Assert.Contains("equal in every fact", Question(comparison, "SC_MATCHED_WITHOUT_REFERENCE").Finding.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void References_that_were_handed_out_anew_are_not_believed()
    {
        var earlier = People(8);
        var later = earlier.Skip(1)
            .Select((person,
                index) => person with
                {
                    EmployeeRef = earlier[index].EmployeeRef,
                    Row = person.Row - 1,
                    JobTitle = index % 2 == 0 ? "Gardener" : "Driver"
                })
            .ToArray();
        earlier = [.. earlier.Select((person, index) => person with { JobTitle = index % 2 == 1 ? "Gardener" : "Driver" })];

        var comparison = StaffListComparison.Between(List(March, earlier), List(September, later));

        Assert.Equal(7, comparison.Matched.Count);
        Assert.All(comparison.Matched, person => Assert.Equal(person.Earlier.StartDate, person.Later.StartDate));
        Assert.Equal("101", Assert.Single(comparison.Leavers).Earlier.EmployeeRef);
        Assert.Equal(Severity.Warning, Question(comparison, "SC_REFERENCES_CHANGED").Finding.Severity);
    }

    [Fact]
    public void People_employed_long_before_who_are_new_on_the_list_are_asked_about_and_new_starters_are_not()
    {
        var starter = Person(20) with { StartDate = new DateOnly(2026, 6, 1) };

        var comparison = StaffListComparison.Between(List(March, People(9)), List(September, [.. People(10), starter]));

        var question = Question(comparison, "SC_MOVED_ONTO_CONTRACT");
        Assert.Equal("110", Assert.Single(question.People).EmployeeRef);
        Assert.Equal(2, question.Of);
        Assert.StartsWith("1 person of 2", question.Finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_start_with_the_contractor_counts_not_service_before_an_earlier_transfer()
    {
        var joiner = Person(20) with { Extra = new Dictionary<string, string> { ["employerStartDate"] = "2026-05-04" } };

        Assert.DoesNotContain(StaffListComparison.Between(List(March, People(9)), List(September, [.. People(9), joiner])).Questions,
            question => question.Finding.Code == "SC_MOVED_ONTO_CONTRACT");
    }

    [Theory]
    [InlineData("Previous site", "Harbour House")]
    [InlineData("assignment", "Moved from Harbour House in June")]
    public void A_band_from_one_earlier_site_is_asked_about_by_its_name(string column, string text)
    {
        Employee From(int number) => Person(number) with { Extra = new Dictionary<string, string> { [column] = text } };

        var comparison = StaffListComparison.Between(List(March, People(9)), List(September, [.. People(9), From(20), From(21), From(22)]));

        var question = Question(comparison, "SC_JOINERS_FROM_ONE_SITE");
        Assert.Equal(3, question.People.Count);
        Assert.Contains("Harbour House", question.Finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Joiners_who_began_on_one_day_are_asked_about_together()
    {
        var comparison = StaffListComparison.Between(List(March, People(9)),
            List(September,
                [.. People(9), .. Enumerable.Range(20, 3).Select(number => Person(number) with { StartDate = new DateOnly(2026, 4, 1) })]));

        Assert.Equal(3, Question(comparison, "SC_JOINERS_FROM_ONE_DAY").People.Count);
    }

    [Fact]
    public void Pay_is_asked_about_only_where_it_rose_beyond_the_rest()
    {
        var later = People(9).Select(person => Paid(person, 13.00m * 1.04m)).ToArray();
        later[8] = Paid(later[8], 13.00m * 1.20m);

        var comparison = StaffListComparison.Between(List(March, People(9)), List(September, later));

        var question = Question(comparison, "SC_PAY_RAISED_BEYOND_REST");
        Assert.Equal(("109", 9), (Assert.Single(question.People).EmployeeRef, question.Of));
        Assert.Contains("rose by 20%; the middle change is 4%", question.Finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(comparison.Questions, other => other.Finding.Code == "SC_PAY_RAISED_FOR_ALL");
    }

    [Fact]
    public void A_rise_for_everybody_above_any_award_is_asked_about_as_one()
    {
        var comparison = StaffListComparison.Between(List(March, People(9)),
            List(September, [.. People(9).Select(person => Paid(person, 13.00m * 1.15m))]));

        Assert.Equal(9, Question(comparison, "SC_PAY_RAISED_FOR_ALL").People.Count);
        Assert.DoesNotContain(comparison.Questions, other => other.Finding.Code == "SC_PAY_RAISED_BEYOND_REST");
    }

    [Fact]
    public void Hours_and_service_are_asked_about_where_they_grew()
    {
        var later = People(9);
        later[0] = later[0] with { WeeklyHours = new WeeklyHours(45) };
        later[1] = later[1] with { WeeklyHours = new WeeklyHours(38) };
        later[2] = later[2] with { StartDate = later[2].StartDate!.Value.AddYears(-4) };

        var comparison = StaffListComparison.Between(List(March, People(9)), List(September, later));

        Assert.Equal("101", Assert.Single(Question(comparison, "SC_HOURS_RAISED").People).EmployeeRef);
        Assert.Contains("8 hours a week in all", Question(comparison, "SC_HOURS_RAISED").Finding.Message, StringComparison.Ordinal);
        Assert.Equal("103", Assert.Single(Question(comparison, "SC_SERVICE_LENGTHENED").People).EmployeeRef);
    }

    [Theory]
    [InlineData("Cleaner", "Senior Cleaner", true)]
    [InlineData("Cleaner", "Cleaning Supervisor", true)]
    [InlineData("Supervisor", "Contract Manager", true)]
    [InlineData("Assistant Manager", "Manager", true)]
    [InlineData("Cleaner", "Cleaning Operative", false)]
    [InlineData("Trainee gardener", "Gardener", false)]
    [InlineData("Team Leader", "Supervisor", false)]
    [InlineData("Manager", "Cleaner", false)]
    public void A_title_is_asked_about_where_it_names_a_higher_level(string before, string after, bool asked)
    {
        var comparison = StaffListComparison.Between(List(March, Person(1) with { JobTitle = before }),
            List(September, Person(1) with { JobTitle = after }));

        Assert.Equal(asked, comparison.Questions.Any(question => question.Finding.Code == "SC_TITLE_RAISED"));
    }

    [Fact]
    public void Whoever_is_gone_is_asked_about_unless_a_row_of_the_later_list_says_why()
    {
        var leaver = Person(1) with { Scope = Scope.Out, Disposition = Disposition.Reject };

        var comparison = StaffListComparison.Between(List(March, People(9)), List(September, [leaver, .. People(9).Skip(2)]));

        Assert.Equal([("101", true), ("102", false)],
            comparison.Leavers.Select(person => (person.Earlier.EmployeeRef!, person.Row is not null)));
        Assert.Equal("102", Assert.Single(Question(comparison, "SC_MISSING_WITHOUT_LEAVER").People).EmployeeRef);
    }

    [Fact]
    public void A_whole_job_that_is_gone_is_asked_about()
    {
        var earlier = People(9).Select((person, index) => index < 3 ? person with { JobTitle = "Night porter" } : person).ToArray();

        var comparison = StaffListComparison.Between(List(March, earlier), List(September, [.. earlier.Skip(3)]));

        Assert.Contains("Night porter", Question(comparison, "SC_BAND_OF_LEAVERS").Finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_given_the_wrong_way_round_are_said_to_be()
    {
        Assert.Contains(StaffListComparison.Between(List(September, People(3)), List(March, People(3))).Questions,
            question => question.Finding.Code == "SC_WRONG_ORDER");
    }

    [Fact]
    public void No_question_accuses_and_each_counts_its_evidence()
    {
        var later = People(14)
            .Skip(4)
            .Select(person => Paid(person, 13.00m + person.Row) with { WeeklyHours = new WeeklyHours(40), JobTitle = "Manager" })
            .ToArray();

        foreach (var question in StaffListComparison.Between(List(March, People(9)), List(September, later)).Questions)
        {
            Assert.NotEqual(Severity.Blocking, question.Finding.Severity);
            Assert.Matches(@"\d", question.Finding.Message);
            Assert.StartsWith("Ask", question.Finding.Remedy, StringComparison.Ordinal);
            Assert.DoesNotMatch("(?i)inflat|dump|suspic|fraud|abuse", question.Finding.Message + question.Finding.Remedy);
        }
    }

    [Fact]
    public void Large_lists_are_compared_in_time()
    {
        var many = Enumerable.Range(1, 20_000)
            .Select(number => AnEmployee.Typical with
            {
                Row = number,
                EmployeeRef = null,
                StartDate = new DateOnly(1990, 1, 1).AddDays(number % 12_000),
                Postcode = $"NM{number} 1TA"
            })
            .ToArray();

        Assert.Equal(20_000, StaffListComparison.Between(List(March, many), List(September, many)).Matched.Count);
    }
}
