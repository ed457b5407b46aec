using System.Text.RegularExpressions;
using Workforce.Packs;
using Workforce.Programme;

namespace Workforce.Tests.Packs;

public partial class UnionPackContentTests
{
    static readonly DateOnly AsAt = new(2026, 11, 23);

    static ServicePlan Plan(Dialogue? dialogue = null)
    {
        var plan = ASamplePlan.Of(AsAt, [.. Enumerable.Range(0, 12).Select(row => ASamplePlan.Paid(13.5m, row: row))]);
        return plan with { Service = plan.Service with { Dialogue = dialogue } };
    }

    static string Text(ServicePlan plan) => string.Join('\n', PackText.Of(UnionPack.For(plan, ASamplePlan.Council)));

    [Fact]
    public void Every_item_of_regulation_13_stands_with_the_employer_that_owes_it()
    {
        var rows = UnionPack.For(Plan(), ASamplePlan.Council).Blocks
            .OfType<Table>()
            .Single(table => table.Caption.StartsWith("The items of regulation 13", StringComparison.Ordinal)).Rows;

        Assert.Equal(["13(2)(a)", "13(2)(b)", "13(2)(c)", "13(2)(d)", "13(2A)", "13(4)", "13(6), (7)"], rows.Select(row => row[0]));
        Assert.Equal("The council expects to take none", rows[3][3]);
        Assert.EndsWith("has told the council nothing to print here yet", rows[2][3], StringComparison.Ordinal);
        Assert.StartsWith("Northmere Council, to ", rows[5][2], StringComparison.Ordinal);
    }

    /// <summary>Each item of regulation 13(2), and 13(2A), has a heading of its own that names it.</summary>
    [Fact]
    public void Each_item_has_its_own_heading_to_tick_off()
    {
        var headings = UnionPack.For(Plan(), ASamplePlan.Council).Blocks.OfType<Heading>().Select(heading => heading.Text).ToList();

        Assert.All((string[])["13(2)(a)", "13(2)(b)", "13(2)(c)", "13(2)(d)", "13(2A)"],
            item => Assert.Single(headings, heading => heading.EndsWith($"regulation {item}", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_the_contractor_has_told_of_its_own_measures_and_agency_workers_is_printed_and_none_is_said_expressly()
    {
        var plan = Plan();
        var none = Text(plan with { Service = plan.Service with { TransferorMeasures = [], TransferorAgencyWorkers = [] } });
        var some = Text(plan with
        {
            Service = plan.Service with
            {
                TransferorMeasures = [new("Rota", "Night teams",
            "A new rota from January", "A client left")],
                TransferorAgencyWorkers = [new(1, "Elm Park", "Relief gardeners")]
            }
        });

        Assert.Contains("has told the council that it expects to take no measures.", none, StringComparison.Ordinal);
        Assert.Contains("Fernhollow Landscapes Ltd has no agency workers", none, StringComparison.Ordinal);
        Assert.Contains("A new rota from January", some, StringComparison.Ordinal);
        Assert.Contains("Fernhollow Landscapes Ltd has 1 agency worker under", some, StringComparison.Ordinal);
    }

    [Fact]
    public void Points_raised_stand_with_replies_and_reasons_and_open_ones_are_said_to_be_open()
    {
        var text = Text(Plan(new Dialogue(
            [new(AsAt, "GATU", "Keep the canteen?", "No.", "The lease ends."), new(AsAt, "GATU", "Weekly pay?")],
            ["Yard person at Elm Park: the contractor says not assigned, the union says assigned."],
            new EqualityImpact(AsAt, ["More women work part time."], ["Payroll tests term-time pay."]))));

        foreach (var part in (string[])["Keep the canteen?", "The lease ends.", "No reply yet", "Yard person at Elm Park",
            "More women work part time.", "Payroll tests term-time pay."])
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_nobody_has_recorded_is_said_to_be_open_and_not_to_be_nothing()
    {
        var text = Text(Plan());

        Assert.Contains("Whether any post is in dispute is not recorded yet.", text, StringComparison.Ordinal);
        Assert.Contains("equality impact assessment is not ready", text, StringComparison.Ordinal);
    }

    /// <summary>law.md 134.</summary>
    [Fact]
    public void Objection_is_explained_with_its_consequences_and_without_form_link_or_date()
    {
        var blocks = UnionPack.For(Plan(), ASamplePlan.Council).Blocks
            .SkipWhile(block => block is not Heading { Text: var text }
                || !text.StartsWith("If somebody objects", StringComparison.Ordinal))
            .Skip(1)
            .TakeWhile(block => block is not Heading)
            .OfType<Paragraph>()
            .ToList();
        var said = string.Join(' ', blocks.SelectMany(paragraph => paragraph.Spans).Select(span => span.Text));

        Assert.Contains("no notice and no redundancy pay", said, StringComparison.Ordinal);
        Assert.Contains("speak to their union first", said, StringComparison.Ordinal);
        Assert.DoesNotContain(blocks.SelectMany(paragraph => paragraph.Spans), span => span.Link is not null);
        Assert.DoesNotMatch(@"\bform\b|@|https?:|\d{4}|deadline", said);
    }

    /// <summary>
    /// Everything that leaves: a service's papers, with an offer too, the annex, the evidence and the councillors' report.
    /// </summary>
    static IEnumerable<Pack> Papers()
    {
        var (plan, council) = (Plan(), ASamplePlan.Council);
        var release = new IssueRecord(IssueStep.AnnexReleased, 1, plan.Version, "A. Approver",
            new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero))
        { To = "the union", Why = "It asked for them." };
        foreach (var (_, write) in PackWriter.Write(plan with { People = [plan.People[0]] }, council)) yield return write();
        yield return UnionPack.For(plan, council);
        yield return ConfidentialAnnex.For(plan, council, release);
        yield return EvidencePack.For(plan.Service.Name, council.Branding, [], plan.AsAt);
        yield return ProgrammeReport.For(TransitionPlan.Forecast([plan], council, plan.AsAt, new(12, Paths: 50)), [plan], council,
            "000000000000");
    }

    /// <summary>
    /// Flesch-Kincaid over the running text: a US grade of 6 to 8 is a reading age of 11 to 13. Names of law and of firms count as they
    /// stand.
    /// </summary>
    [Fact]
    public void The_text_can_be_read_at_about_thirteen()
    {
        foreach (var pack in Papers())
        {
            var text = string.Join('\n', pack.Blocks.SelectMany(block => block switch
            {
                Paragraph paragraph => [string.Concat(paragraph.Spans.Select(span => span.Text))],
                Note note => [note.Text],
                ListBlock list => list.Items.Select(item => string.Concat(item.Select(span => span.Text))),
                _ => (IEnumerable<string>)[],
            }));

            Assert.True(Grade(text) <= 8.4, $"{pack.Title}: {Grade(text):N1}");
        }
    }

    static double Grade(string text)
    {
        var plain = Bracketed().Replace(text, "");
        var sentences = SentenceEnd().Split(plain).Count(sentence => Word().IsMatch(sentence));
        var words = Word().Matches(plain).Select(match => match.Value.ToLowerInvariant()).ToList();
        return 0.39 * words.Count / sentences + 11.8 * words.Sum(Syllables) / words.Count - 15.59;
    }

    /// <summary>Groups of vowels, without a silent e at the end.</summary>
    static int Syllables(string word)
    {
        var groups = Vowels().Count(word);
        return Math.Max(1, word.EndsWith('e') && !word.EndsWith("le", StringComparison.Ordinal) ? groups - 1 : groups);
    }

    [GeneratedRegex(@"\([^)]*\)", RegexOptions.None, 1000)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"[.!?:;]\s|\n", RegexOptions.None, 1000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[A-Za-z’']{2,}|\b[aI]\b", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex("[aeiouy]+", RegexOptions.None, 1000)]
    private static partial Regex Vowels();
}
