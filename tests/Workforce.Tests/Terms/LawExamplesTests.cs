using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Workforce.Grading;
using Workforce.Packs;
using Workforce.ReferenceData;
using Workforce.StaffLists;
using Workforce.Terms;
using Workforce.Tests.Local;
using Workforce.Units;

namespace Workforce.Tests.Terms;

/// <summary>docs/rules/law.md against the program: what is given goes in, what follows must come out.</summary>
public sealed partial class LawExamplesTests(SampleRun sample) : IClassFixture<SampleRun>
{
    static readonly DateOnly Transfer = new(2027, 4, 1);

    public static TheoryData<string, string, string> Examples
    {
        get
        {
            TheoryData<string, string, string> rows = [];
            foreach (var row in WorkedExamples.Table("law.md", "rule")) rows.Add(row[0], row[1], row[2]);
            return rows;
        }
    }

    [Fact]
    public void Every_rule_has_an_example_and_every_example_a_rule() =>
        Assert.Equal(LawRules.All.Select(rule => rule.Id).Order(StringComparer.Ordinal),
            WorkedExamples.Table("law.md", "rule").Select(row => row[0]).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_rule_says_where_it_stands_how_sure_it_is_and_cites_tupe_as_reg()
    {
        Assert.All(LawRules.All,
            rule => Assert.Contains(rule.Confidence, new[] { "high", "medium-high", "medium", "practice", "uncertain" }));
        Assert.All(LawRules.All, rule => Assert.DoesNotContain("TUPE", rule.Citation, StringComparison.Ordinal));
        Assert.All(LawRules.All, rule => Assert.Equal(rule.Confidence == "uncertain", rule.On(Transfer) == RuleState.Uncertain));
    }

    [Fact]
    public void A_rule_that_is_uncertain_or_begins_before_the_transfer_is_announced_and_never_among_those_in_force()
    {
        var announced = LawRules.Announced(new(2026, 11, 23), Transfer).ToList();

        Assert.Contains(announced,
            finding => finding.Message.Contains("six months", StringComparison.Ordinal)
                && finding.Message.Contains("from 1 January 2027", StringComparison.Ordinal));
        Assert.Contains(announced, finding => finding.Message.Contains("commencement to be confirmed", StringComparison.Ordinal));
        Assert.DoesNotContain(LawRules.InForce(Transfer), rule => rule.Confidence == "uncertain");
        Assert.DoesNotContain(LawRules.InForce(new(2026, 12, 31)), rule => rule.Id == "qualifying-period-2027");
        Assert.Contains(LawRules.InForce(new(2027, 1, 1)), rule => rule.Id == "qualifying-period-2027");
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_program_does_what_the_example_says(string rule, string given, string then)
    {
        var outcome = Outcome(rule, given);

        if (outcome is decimal number) Assert.Equal(Rounding.ToFourPlaces(WorkedExamples.Value(then)), Rounding.ToFourPlaces(number));
        else if (outcome is string[] alternatives) Assert.All(then.Split(", "), part => Assert.Contains(part, alternatives));
        else if (outcome is Text text) Assert.All(Quoted(rule, then), part => Assert.Contains(part, text.Value, StringComparison.Ordinal));
        else Assert.Equal(then, outcome);
    }

    sealed record Text(string Value);

    static string[] Quoted(string rule, string then) => rule == "information-items" ? then.Split(", ") : [then];

    object Outcome(string rule, string given) => given switch
    {
        _ when given.StartsWith("right ", StringComparison.Ordinal) =>
            MovesOver.Of(Enum.Parse<Right>(given[6..].Replace("-", "", StringComparison.Ordinal),
                ignoreCase: true)) is var (moves, citation)
                ? $"{(moves switch { true => "moves", false => "stays", null => "review" })}, {citation}"
                : "",
        _ when given.StartsWith("scope ", StringComparison.Ordinal) => InScope(Enum.Parse<Scope>(given[6..], ignoreCase: true)),
        _ when given.StartsWith("on ", StringComparison.Ordinal) =>
            JsonNamingPolicy.KebabCaseLower.ConvertName(LawRules.Of(rule).On(Date(given)).ToString()),
        _ when Variation().IsMatch(given) => Varied(given),
        _ when given.StartsWith("measure ", StringComparison.Ordinal) => Measure(Enum.Parse<MeasureKind>(given[8..], ignoreCase: true)),
        _ when given.StartsWith("award agreed", StringComparison.Ordinal) =>
            CollectiveTerms.Binds(Date(given), Transfer, !given.EndsWith("no part", StringComparison.Ordinal)) switch
            {
                true => "binds",
                false => "does not bind",
                null => "review"
            },
        _ when given.StartsWith("identity", StringComparison.Ordinal) =>
            CollectiveTerms.RecognitionMovesOver(given == "identity kept") ? "moves" : "stays",
        "objects" or "material detriment" or "objects and material detriment" => Leaves(given),
        _ when given.StartsWith("employer ", StringComparison.Ordinal) => Consulted(given),
        _ when rule == "no-individual-offers" =>
            IndividualOffers.MayBeMade(given.Contains("agreed", StringComparison.Ordinal),
                given.Contains("exhausted", StringComparison.Ordinal), given.Contains("reviewed", StringComparison.Ordinal))
                ? "yes"
                : "no",
        _ when rule == "lgps-enrolment" && given == "casual" =>
            JsonNamingPolicy.KebabCaseLower.ConvertName(LgpsEnrolment.Of(AnEmployee.Typical with
            {
                ContractType =
                ContractType.CasualZeroHours
            },
                Transfer)
                .ToString()),
        _ when rule == "lgps-enrolment" =>
            JsonNamingPolicy.KebabCaseLower.ConvertName(LgpsEnrolment.Of(given.StartsWith("no end", StringComparison.Ordinal)
                ? null
                : Numbers(given)[0],
                Numbers(given)[^1])
                .ToString()),
        _ when rule is "statutory-continuity" or "local-government-continuity" =>
            Continuity(given) is var dates
                ? (rule == "statutory-continuity" ? dates.StatutoryContinuity : dates.ForRedundancy).ToString("O",
                    CultureInfo.InvariantCulture)
                : "",
        _ when given.StartsWith("transfer ", StringComparison.Ordinal) => Due(rule, Date(given)),
        _ => Sums(rule, given),
    };

    object Sums(string rule, string given) => rule switch
    {
        "statutory-notice" => (decimal)NationalFigures.StatutoryNotice.On(Transfer)!.Value.EmployerWeeks(Numbers(given)[0]),
        "statutory-redundancy-pay" or "week-pay-cap-2026" =>
            Numbers(given) is var figures && RedundancyPay.Of(figures[0], figures[1], figures[2], Date(given)).Pay is { } pay
                ? pay
                : "not known",
        "statutory-sick-pay-2026" => StatutorySickPayWeek.Of(Numbers(given)[0], Transfer)!.Value,
        "green-book-sick-pay" =>
            Rounding.ToFourPlaces(SickPay.At((TermsComparerTests.Council with { SickPay = null }).SickPayOn(Transfer).Bands,
                Numbers(given)[0]).FullWeeks),
        "term-time-paid-weeks" => WorkingTime.PaidForWorked(Numbers(given)[0], Numbers(given)[1] / 5m),
        "lgps-in-both-choices" => Lgps(),
        "lgps-earlier-rights" => LgpsEnrolment.EarlierRightsBy(Date(given)).ToString("O", CultureInfo.InvariantCulture),
        "pay-is-no-evidence-of-grade" => Roles(12.71m, 30m) == 1 ? "one role" : "several roles",
        "pay-above-grade-kept" =>
            JsonNamingPolicy.KebabCaseLower.ConvertName(GradePlacer.Place(AnEmployee.Typical with { HourlyRate = new HourlyRate(30) },
                Gardener, Establishment, Transfer).Value.Rule
                .ToString()),
        "deleted-point-moves-up" =>
            string.Join(", ", Establishment.PointsOf(new("G", "Grade", [2, 3]), Date(given)).Select(point => point.Point)),
        _ => Papers(given),
    };

    static readonly Role Gardener = new("R", "Gardener", "Parks", "G3", null, "");

    static readonly Establishment Establishment = new([Gardener], [new("G3", "Grade 3", [5, 6])], [], new WeeklyHours(37));

    static string InScope(Scope scope) =>
        new StaffList("list.csv", "csv", null, null, [], [], [AnEmployee.Typical with { Scope = scope }]).InScope.Any()
            ? "in scope"
            : "not in scope";

    static string Varied(string given)
    {
        var change = new TermVariation(
            given.StartsWith("transfer", StringComparison.Ordinal)
                ? VariationReason.Transfer
                : given.StartsWith("eto", StringComparison.Ordinal)
                ? VariationReason.EtoWithWorkforceChange
                : VariationReason.Unconnected,
            Date(given),
            given.Contains(" agreed", StringComparison.Ordinal), given.Contains("contract permits", StringComparison.Ordinal),
            given.Contains("collective", StringComparison.Ordinal), given.Contains("no less favourable", StringComparison.Ordinal),
            given.Contains("improvement", StringComparison.Ordinal));
        var (outcome, citation) = TermVariations.Judge(change, Transfer);
        return $"{JsonNamingPolicy.KebabCaseLower.ConvertName(outcome.ToString())}, {citation}";
    }

    static string[] Measure(MeasureKind kind) =>
        [.. MeasureWords.Of(kind).Citations, MeasureWords.Of(kind).Detriment ? "flagged" : "not flagged"];

    static string[] Leaves(string given)
    {
        var leaving = Leaving.Of(given.StartsWith("objects", StringComparison.Ordinal),
            given.Contains("detriment", StringComparison.Ordinal));
        return [leaving.Transfers ? "transfers" : "does not transfer", leaving.Dismissed == true ? "counts as dismissed" : "no dismissal",
            leaving.PaidNotice ? "notice" : "no notice", leaving.RedundancyPay == false ? "no redundancy pay" : "depends",
            leaving.Citation];
    }

    static string Consulted(string given) =>
        DirectConsultations.May(Numbers(given)[0], Numbers(given)[1], given.EndsWith("no representatives", StringComparison.Ordinal),
            electionsInvited: false, Transfer)
            ? "may consult directly"
            : "representatives";

    static ServiceDates Continuity(string given) => ServiceDates.Of([.. given.Split(", ").Select(spell =>
    {
        var dates = Dates().Matches(spell).Select(match => DateOnly.Parse(match.Value, CultureInfo.InvariantCulture)).ToList();
        return new EmploymentSpell(dates[0], dates.Count > 1 ? dates[1] : null, spell.StartsWith("council", StringComparison.Ordinal),
            spell.Contains("by transfer", StringComparison.Ordinal));
    })]);

    string Due(string rule, DateOnly transfer)
    {
        var about = rule switch
        {
            "statement-of-change" => "written statement",
            "right-to-work-rechecked" => "right to work",
            _ => "sponsored workers"
        };
        var service = sample.Result.Services[0].Plan.Service with { TransferDate = transfer };
        return Workforce.Programme.ProgrammeTimeline
            .For(service, transfer).Value
            .Single(milestone => milestone.What.Contains(about, StringComparison.Ordinal)).Date
            .ToString("O", CultureInfo.InvariantCulture);
    }

    static decimal Lgps()
    {
        var cost = PersonCost.Of(
            AnEmployee.Typical with { HourlyRate = new HourlyRate(20_000m / 37 / 52.143m), WeeksPerYear = 52 },
            new GradePlacement(Gardener, Establishment.Grades[0], null, PlacementRule.PayNotKnown, null,
                new HourlyRate(20_000m / 37 / 52.143m), ""),
            new CostAssumptions(0.198m, 1, 0.03m, "test"), Transfer);
        Assert.Equal(cost.OnTransferredTerms!.Pension, cost.OnCouncilTerms!.Pension);
        return cost.OnTransferredTerms.Pension;
    }

    static int Roles(params decimal[] rates) => rates.Select(rate => AnEmployee.Typical with { HourlyRate = new HourlyRate(rate) })
        .Select(employee => new RoleMatcher(Establishment.Roles).Match(employee.JobTitle!, "Parks").Best.Role?.Id).Distinct().Count();

    Text Papers(string given)
    {
        var plan = sample.Result.Services.Single(service => service.Plan.Service.Id == "street-cleansing").Plan;
        var council = Council.Read(file => File.Exists(Path.Combine(sample.Path, file))
            ? File.OpenRead(Path.Combine(sample.Path, file))
            : null,
            "").Value!;
        if (given == "statement")
        {
            var statement = Words(PersonalStatement.For(plan.People[0], plan, council));
            Assert.DoesNotContain("opt out form", statement, StringComparison.OrdinalIgnoreCase);
            return new("no opt-out form");
        }

        if (given.StartsWith("agency workers", StringComparison.Ordinal))
        {
            var figures = given switch
            {
                "agency workers none" => (IReadOnlyList<Workforce.Programme.AgencyWorkers>?)[],
                "agency workers not told" => null,
                _ => [new(4, "Central kitchen", "Relief kitchen assistants")]
            };
            return new(Words(CouncilNotice.For(plan,
                council with { Programme = council.Programme with { AgencyWorkers = figures } })).Replace("Not known",
                "not known", StringComparison.Ordinal));
        }

        return new(given switch
        {
            "council notice" => Words(CouncilNotice.For(plan, council)),
            "measures letter" =>
                Words(MeasuresLetter.For(plan, council)).Replace($"To: {plan.Service.Contractor}", "To the contractor",
                    StringComparison.Ordinal),
            _ => Words(UnionPack.For(plan, council)).Replace("TUPE regulation", "reg", StringComparison.Ordinal),
        });
    }

    /// <summary>A document's words, as they would be read out.</summary>
    static string Words(Pack pack) => string.Join('\n', pack.Blocks.Select(block => block switch
    {
        Heading heading => heading.Text,
        Paragraph paragraph => string.Concat(paragraph.Spans.Select(span => span.Text)),
        Workforce.Packs.Note note => note.Text,
        KeyFacts facts => string.Join('\n', facts.Facts.Select(fact => $"{fact.Label}: {fact.Value}")),
        ListBlock list => string.Join('\n', list.Items.Select(item => string.Concat(item.Select(span => span.Text)))),
        Table table => string.Join('\n', table.Rows.Select(row => string.Join(" | ", row))),
        _ => "",
    }));

    static DateOnly Date(string text) => DateOnly.Parse(Dates().Match(text).Value, CultureInfo.InvariantCulture);

    /// <summary>Whole numbers of a text that are not parts of dates.</summary>
    static List<int> Numbers(string text) =>
        [.. Whole().Matches(Dates().Replace(text, "")).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Dates();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Whole();

    [GeneratedRegex("^(transfer|eto|unconnected),", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Variation();
}
