using System.Globalization;
using System.Text.RegularExpressions;
using Workforce.Grading;
using Workforce.Packs;
using Workforce.Programme;
using Workforce.Terms;

namespace Workforce.Tests.Packs;

/// <summary>
/// Somebody with the whole union pack before them, and the rule of suppression, tries to find out how many people a small group has.
/// </summary>
public partial class PackPrivacyTests
{
    static readonly DateOnly AsAt = new(2026, 11, 23);

    /// <summary>A service with groups of the sizes given, each under a role of its own.</summary>
    static ServicePlan Service(IReadOnlyList<int> sizes)
    {
        var plan = ASamplePlan.Of(AsAt, [.. Enumerable.Range(0, sizes.Sum()).Select(row => ASamplePlan.Paid(13.5m, row: row))]);
        var group = sizes.SelectMany((size, index) => Enumerable.Repeat(index, size)).ToList();
        return plan with
        {
            People =
            [
                .. plan.People.Select((person, index) =>
                {
                    var role = ASamplePlan.Council.Establishment.Roles[group[index]];
                    return person with { Employee = person.Employee with { JobTitle = $"Title {group[index]}" },
                        Placement = GradePlacer.Place(person.Employee, role, ASamplePlan.Council.Establishment, plan.TransferDate).Value };
                }),
            ],
        };
    }

    /// <summary>
    /// Bounds on each hidden cell of the jobs table from every number of the pack about the same people: its total, wherever a total
    /// stands.
    /// </summary>
    static IEnumerable<(int Low, int High)> Recovered(Pack pack)
    {
        var rows = pack.Blocks
            .OfType<Table>()
            .Single(table => table.Caption == "Jobs in scope, by job group").Rows
            .Where(row => row[0] != "All")
            .ToList();
        var published = rows.Where(row => row[1] != Suppression.Mark).Sum(row => int.Parse(row[1], CultureInfo.InvariantCulture));
        var hidden = rows.Count(row => row[1] == Suppression.Mark);
        var totals = PackText.Of(pack)
            .SelectMany(text => PeopleCount()
                .Matches(text)
                .Select(match => int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture)))
            .Concat(pack.Blocks
                .OfType<Table>()
                .SelectMany(table => table.Rows)
                .Where(row => row[0] == "All" && row[1] != Suppression.Mark)
                .Select(row => int.Parse(row[1], CultureInfo.InvariantCulture)))
            .Where(total => total >= published + hidden).ToList();
        // Everybody in a group: at least one person each.
        return Enumerable.Repeat(totals.Count == 0
            ? (1, int.MaxValue)
            : (Math.Max(1, hidden == 1 ? totals.Min() - published : 1), totals.Min() - published - (hidden - 1)),
            hidden);
    }

    [Fact]
    public void No_hidden_count_can_be_worked_out_from_all_the_numbers_of_a_pack()
    {
        var random = new Random(8);
        for (var trial = 0; trial < 150; trial++)
        {
            var sizes = Enumerable.Range(0, random.Next(1, 8))
                .Select(_ => random.Next(2) == 0 ? random.Next(1, 5) : random.Next(5, 15))
                .ToList();

            var pack = UnionPack.For(Service(sizes), ASamplePlan.Council);

            Assert.All(Recovered(pack),
                bounds => Assert.True(bounds.High > bounds.Low && bounds.High >= 2, $"{string.Join(", ", sizes)}: {bounds}"));
        }
    }

    [Fact]
    public void No_number_of_people_below_the_threshold_stands_anywhere_in_a_pack()
    {
        foreach (var sizes in (int[][])[[3], [1, 1, 1, 1, 1, 1, 1], [12, 9, 3], [20, 8, 4, 3], [4, 30], [2, 2]])
        {
            var pack = UnionPack.For(Service(sizes), ASamplePlan.Council);

            var agencies = ASamplePlan.Council.Programme.Services
                .Select(service => service.AgencyWorkers?.Number)
                .OfType<int>()
                .ToHashSet();
            Assert.DoesNotContain(PackText.Of(pack).SelectMany(text => PeopleCount().Matches(text)),
                match => int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture) is > 0 and < Suppression.DefaultThreshold
                    and var count
                    && !agencies.Contains(count));
            var hidden = pack.Blocks
                .OfType<Table>()
                .Single(table => table.Caption == "Jobs in scope, by job group").Rows
                .Where(row => row[1] == Suppression.Mark)
                .ToList();
            Assert.NotEmpty(hidden);
            Assert.All(hidden.Where(row => row[0] != "All"), row => Assert.Equal(Suppression.Mark, row[2]));
        }
    }

    [Fact]
    public void The_council_may_set_a_higher_number_and_no_lower_one()
    {
        var council = ASamplePlan.Council with { Publishing = new Publishing(SmallNumber: 10) };
        var rows = UnionPack.For(Service([14, 12, 8, 7]), council).Blocks
            .OfType<Table>()
            .Single(table => table.Caption == "Jobs in scope, by job group").Rows;
        static string? Code(string json) =>
            Publishing.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json))).Findings.SingleOrDefault()?.Code;

        Assert.Equal(["14", "12", Suppression.Mark, Suppression.Mark, "41"], rows.Select(row => row[1]));
        Assert.Equal(Publishing.BadSmallNumber, Code("""{ "smallNumber": 4 }"""));
        Assert.Null(Code("""{ "smallNumber": 10, "uploaderMayApprove": false }"""));
    }

    [Fact]
    public void The_report_holds_what_earlier_forecasts_said_of_a_service_to_the_councils_own_number()
    {
        var plan = Service([7]);
        var council = ASamplePlan.Council with { Publishing = new Publishing(SmallNumber: 10) };
        var forecast = TransitionPlan.Forecast([plan], council, AsAt, new(12, Paths: 0));

        Assert.Contains(plan.Service.Id, ForecastRecord.ShownServices(forecast, ASamplePlan.Council));
        Assert.DoesNotContain(plan.Service.Id, ForecastRecord.ShownServices(forecast, council));
    }

    /// <summary>law.md 93: a rate to the penny may be one person's.</summary>
    [Fact]
    public void Pay_of_people_is_in_bands()
    {
        var plan = Service([12]);
        var told = plan with
        {
            People =
            [.. plan.People.Select(person => person with { Terms = [new TermsDifference(TermCatalogue.Of("basic-pay").Title,
            "£13.50 an hour", "£14.00 an hour", Verdict.BetterWithCouncil, "", [])] })]
        };

        var row = UnionPack.For(told, ASamplePlan.Council).Blocks
            .OfType<Table>()
            .Single(table => table.Caption.StartsWith("Terms with", StringComparison.Ordinal)).Rows
            .Single();

        Assert.Equal("£13.50 to £13.99 an hour", row[1]);
    }

    /// <summary>The councillors' report: no number of people below the threshold, and no difference of two numbers that is.</summary>
    [Fact]
    public void The_councillors_report_gives_no_small_number_of_people_whose_cost_is_known_or_not()
    {
        var whole = Service([12]);
        var plan = whole with
        {
            People = [.. whole.People.Select((person,
            index) => index > 0 ? person : person with { Cost = new PersonCost(null, null, null, null, "hours") })]
        };
        string Report(ServicePlan of) =>
            string.Join('\n',
                PackText.Of(ProgrammeReport.For(TransitionPlan.Forecast([of], ASamplePlan.Council, AsAt, new(12, Paths: 0)), [of],
                    ASamplePlan.Council, "000000000000")));

        Assert.Contains("pay known for nearly everybody", Report(plan), StringComparison.Ordinal);
        Assert.DoesNotContain("11 of 12", Report(plan), StringComparison.Ordinal);
        Assert.Contains("not shown, for so few people that it would be close to somebody", Report(Service([3])), StringComparison.Ordinal);
    }

    /// <summary>A council that gives its own staff the number would give it to everybody.</summary>
    [Fact]
    public void The_councils_own_notice_gives_no_number_of_incoming_staff_that_the_union_pack_leaves_out()
    {
        Assert.Contains("A small number of people, not shown on the contractor’s list",
            string.Join('\n', PackText.Of(CouncilNotice.For(Service([3]), ASamplePlan.Council))), StringComparison.Ordinal);
        Assert.Contains("12 people on the contractor’s list",
            string.Join('\n', PackText.Of(CouncilNotice.For(Service([12]), ASamplePlan.Council))), StringComparison.Ordinal);
    }

    /// <summary>law.md 124: small numbers excuse leaving out neither a measure nor an employer's own figures under reg 13(2A).</summary>
    [Fact]
    public void Suppression_takes_away_no_measure_and_no_figure_of_agency_workers()
    {
        var small = Service([2]) with
        {
            Measures = [new Measure("Pay date", "Everybody", "Weekly", "Monthly", AsAt, "One payroll", null,
            [])]
        };
        var plan = small with { Service = small.Service with { AgencyWorkers = new AgencyWorkers(1, "Elm Park", "Relief gardeners") } };

        var text = string.Join('\n', PackText.Of(UnionPack.For(plan, ASamplePlan.Council)));

        Assert.Contains("everyone who transfers and starts on 23 November 2026", text, StringComparison.Ordinal);
        Assert.Contains("Pay date", text, StringComparison.Ordinal);
        Assert.Contains("has 1 person from agencies", text, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(?<!fewer than )\b(?<count>\d+) (?:people|person)\b(?! or more)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PeopleCount();
}
