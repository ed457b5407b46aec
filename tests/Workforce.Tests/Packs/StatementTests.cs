using System.Text.RegularExpressions;
using Workforce.Packs;
using Workforce.Packs.Pdf;
using Workforce.StaffLists;

namespace Workforce.Tests.Packs;

/// <summary>One person's statement: theirs alone, two to four pages, whatever is known of them.</summary>
public class StatementTests
{
    static readonly DateOnly AsAt = new(2026, 11, 23);

    static readonly ServicePlan Sample = Samples();

    /// <summary>The street-cleansing sample as its users get it.</summary>
    static ServicePlan Samples()
    {
        var file = Directory.GetFiles(Path.Combine(Repository.Root, "samples", "staff-lists", "street-cleansing")).Order(StringComparer.Ordinal).First();
        using var content = File.OpenRead(file);
        var cells = StaffListReader.Read(content, Path.GetFileName(file)).Value!;
        return TransitionPlan.For(ASamplePlan.Council.Programme.Services.Single(service => service.Id == "street-cleansing"), cells, ASamplePlan.Council, new PlanBasis("000000000000", new string('0', 64), AsAt, new byte[PersonKeys.KeyBytes]));
    }

    static string Text(PersonPlan person, ServicePlan plan) => string.Join('\n', PackText.Of(PersonalStatement.For(person, plan, ASamplePlan.Council)));

    [Fact]
    public void A_statement_names_nobody_but_the_person_and_gives_no_reference_but_theirs()
    {
        foreach (var person in Sample.People)
        {
            var text = Text(person, Sample);
            foreach (var other in Sample.People.Where(other => other.Key != person.Key))
            {
                if (other.Employee.Name is { } name && name != person.Employee.Name) Assert.DoesNotContain(name, text, StringComparison.Ordinal);
                if (other.Employee.EmployeeRef is { } reference && reference != person.Employee.EmployeeRef) Assert.False(Regex.IsMatch(text, $@"\b{Regex.Escape(reference)}\b", RegexOptions.None, TimeSpan.FromSeconds(1)));
            }
        }
    }

    /// <summary>As issued: its foot names issue and approver and is a line taller than a draft's.</summary>
    [Fact]
    public void A_statement_has_two_to_four_pages() => Assert.All(Sample.People, person => Assert.InRange(Issued(person, Sample).PageCount, 2, 4));

    static PdfReading Issued(PersonPlan person, ServicePlan plan)
    {
        var approval = new IssueRecord(IssueStep.Approved, 12, plan.Version, "Alexandra Featherstonehaugh-Montgomery", new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));
        return new(PdfRenderer.Render(IssuedPack.Of(PersonalStatement.For(person, plan, ASamplePlan.Council), approval, changes: null)).Value);
    }

    [Fact]
    public void Somebody_of_whom_almost_nothing_is_known_still_gets_a_whole_statement()
    {
        var plan = ASamplePlan.Of(AsAt, new Employee { Row = 9, Disposition = Disposition.Accept, Scope = Scope.In });

        var text = Text(plan.People[0], plan);

        Assert.Contains("For the person in the row of the list named below", text, StringComparison.Ordinal);
        Assert.Contains(Workforce.Packs.Wording.NotToldYet, text, StringComparison.Ordinal);
        Assert.Contains("A missing fact does not stop you from moving with your job.", text, StringComparison.Ordinal);
        Assert.Contains("Your job moves with you.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("£0", text, StringComparison.Ordinal);
        Assert.InRange(Issued(plan.People[0], plan).PageCount, 2, 4);
    }

    /// <summary>law.md 121, 134.</summary>
    [Fact]
    public void A_statement_offers_nothing_and_has_no_form_to_object()
    {
        var text = Text(Sample.People[0], Sample);

        Assert.Contains("It is not an offer", text, StringComparison.Ordinal);
        Assert.DoesNotContain("accept", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("form below", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Speak to your union first.", text, StringComparison.Ordinal);
    }
}
