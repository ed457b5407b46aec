using Workforce.Programme;

namespace Workforce.Tests.Programme;

public class TransferSequenceTests
{
    static readonly Dictionary<string, int> Nobody = new(StringComparer.Ordinal);

    static Service Service(string id, int people, decimal benefit, params string[] after) => ProgrammeTimelineTests.Parks with
    {
        Id = id,
        Name = id,
        Stage = Stage.Decided,
        ContractEnd = new DateOnly(2027, 3, 31),
        EstimatedHeadcount = people,
        Sequencing = new ServiceSequencing("2027-04", null, 40, 10_000, 200, 5_000, new(benefit, 0, 0), after),
    };

    static ProgrammePlan Programme(int? people, params Service[] services) =>
        new("Northmere", "E1", services, new Sequencing("2027-04", 12, people, null, 4, null));

    public static TheoryData<string[]> HandWorked => [.. WorkedExamples.Table("sequencing.md", "limit on people")];

    [Theory]
    [MemberData(nameof(HandWorked))]
    public void The_example_worked_by_hand_comes_out_the_same(string[] row)
    {
        var plan = TransferSequence.Plan(Programme((int)WorkedExamples.Value(row[0]), Service("first", 60, 1_000),
            Service("second", 50, 700)),
            Nobody).Value!;

        Assert.True(plan.Proven);
        Assert.Equal(WorkedExamples.Value(row[3]), plan.Cost);
        Assert.Equal((row[1], row[2]), (Month(plan, "first"), Month(plan, "second")));
    }

    static string Month(SequencePlan plan, string id) =>
        plan.Services.Single(service => service.Service == id).Month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public void It_says_which_limit_binds_and_what_more_of_it_would_buy()
    {
        var limit = Assert.Single(TransferSequence.Plan(Programme(109, Service("first", 60, 1_000), Service("second", 50, 700)),
            Nobody).Value!.Limits);

        Assert.Equal(("people", "2027-04", 900m), (limit.Name, Assert.Single(limit.Tight), limit.OneMore));
    }

    [Fact]
    public void What_must_come_first_comes_a_month_earlier() =>
        Assert.Equal("2027-05",
            Month(TransferSequence.Plan(Programme(null, Service("first", 60, 1_000, "second"), Service("second", 50, 700)), Nobody).Value!,
                "first"));

    [Fact]
    public void A_date_that_people_are_consulted_about_stands()
    {
        var consulted = Service("second", 50, 700) with { Stage = Stage.Consulting, TransferDate = new DateOnly(2027, 4, 1) };

        Assert.Equal("2027-05",
            Month(TransferSequence.Plan(Programme(100, Service("first", 60, 1_000), consulted), Nobody).Value!, "first"));
    }

    [Fact]
    public void A_list_goes_before_the_estimate() =>
        Assert.Equal(12,
            TransferSequence.Plan(Programme(100, Service("first", 60, 1_000)),
                new Dictionary<string, int>(StringComparer.Ordinal) { ["first"] = 12 }).Value!.Services[0].People);

    [Fact]
    public void Work_is_spread_over_the_months_before_and_money_falls_in_the_year_of_the_transfer()
    {
        var programme = Programme(null, Service("first", 60, 1_000),
            Service("second", 50, 700)) with
        { Sequencing = new Sequencing("2027-04", 24, null, 19, 4, 10_000) };

        // 40 days over four months are 10 a month: two at once need 20. £10,000 each: one in each financial year.
        var plan = TransferSequence.Plan(programme, Nobody).Value!;

        Assert.Equal(("2027-04", "2028-04"), (Month(plan, "first"), Month(plan, "second")));
        Assert.Contains("2027/28", plan.Limits.Single(limit => limit.Name == "budget").Tight);
    }

    [Theory]
    [InlineData(50, "PR_SEQUENCE_NOTHING_FITS")]
    [InlineData(null, "PR_SEQUENCE_UNKNOWN_PREDECESSOR")]
    public void What_cannot_be_planned_is_said_with_a_remedy(int? people, string code)
    {
        var programme = people is null
            ? Programme(null, Service("first", 60, 1_000, "nowhere"))
            : Programme(people, Service("first", 60, 1_000));
        var plan = TransferSequence.Plan(programme, Nobody);

        Assert.Null(plan.Value);
        Assert.Equal(code, Assert.Single(plan.Findings).Code);
    }
}
