using System.Text.RegularExpressions;
using Workforce.Grading;
using Workforce.Packs;
using Workforce.Packs.Pdf;
using Workforce.Packs.Pdf.Fonts;
using Workforce.Packs.Pdf.Layout;
using Workforce.StaffLists;
using Workforce.Terms;

namespace Workforce.Tests.Packs;

/// <summary>One person's statement: theirs alone, two to four pages, whatever is known of them.</summary>
public class StatementTests
{
    static readonly DateOnly AsAt = new(2026, 11, 23);

    static readonly ServicePlan Sample = Samples("street-cleansing")!;

    /// <summary>A service of the samples as its users get it; null where it has no list.</summary>
    static ServicePlan? Samples(string id)
    {
        var lists = Path.Combine(Repository.Root, "samples", "staff-lists", id);
        if (!Directory.Exists(lists)) return null;
        var file = Directory.GetFiles(lists).Order(StringComparer.Ordinal).Last();
        using var content = File.OpenRead(file);
        var cells = StaffListReader.Read(content, Path.GetFileName(file)).Value!;
        return TransitionPlan.For(ASamplePlan.Council.Programme.Services.Single(service => service.Id == id), cells, ASamplePlan.Council,
            new PlanBasis("000000000000", new string('0', 64), AsAt, new byte[PersonKeys.KeyBytes]));
    }

    static string Text(PersonPlan person, ServicePlan plan) =>
        string.Join('\n', PackText.Of(PersonalStatement.For(person, plan, ASamplePlan.Council)));

    [Fact]
    public void A_statement_names_nobody_but_the_person_and_gives_no_reference_but_theirs()
    {
        foreach (var person in Sample.People)
        {
            var text = Text(person, Sample);
            foreach (var other in Sample.People.Where(other => other.Key != person.Key))
            {
                if (other.Employee.Name is { } name && name != person.Employee.Name)
                    Assert.DoesNotContain(name, text, StringComparison.Ordinal);
                if (other.Employee.EmployeeRef is { } reference && reference != person.Employee.EmployeeRef)
                    Assert.False(Regex.IsMatch(text, $@"\b{Regex.Escape(reference)}\b", RegexOptions.None, TimeSpan.FromSeconds(1)));
            }
        }
    }

    /// <summary>As issued: its foot names issue and approver and is a line taller than a draft's.</summary>
    [Fact]
    public void A_statement_has_two_to_four_pages() =>
        Assert.All(Sample.People, person => Assert.InRange(Pages(IssuedOf(person, Sample)), 2, 4));

    /// <summary>
    /// As issued, and as the draft that HR reads: with an offer cleared and everybody's duties compared, over every service of the sample
    /// programme; of whoever has no council rate the statement says that there is none yet.
    /// </summary>
    [Fact]
    public void A_statement_with_an_offer_has_two_to_four_pages_whoever_it_is_for()
    {
        List<string> wrong = [];
        var offered = 0;
        foreach (var service in ASamplePlan.Council.Programme.Services)
        {
            if (Samples(service.Id) is not { } plan) continue;
            plan = WithOffers(plan);
            foreach (var person in plan.People)
            {
                offered += OfferSection.IsMade(person, plan) ? 1 : 0;
                foreach (var pages in (int[])[Pages(IssuedOf(person, plan)),
                    Pages(PersonalStatement.For(person, plan, ASamplePlan.Council))])
                {
                    if (pages is < 2 or > 4) wrong.Add($"{service.Id}, row {person.Employee.Row}: {pages} pages");
                }
            }
        }

        Assert.True(offered > 150);
        Assert.Empty(wrong);
    }

    static ServicePlan WithOffers(ServicePlan plan)
    {
        Decision Said(DecisionKind kind, string? role) =>
            new(new DateTimeOffset(AsAt, default, default), "B. Reader", kind, plan.Service.Contractor, "Any", plan.Service.ServiceArea,
                null, role, "Watched the work");
        OfferRequest request = new(new(2026, 11, 20), null,
            "Local agreement 7 of the joint trade union side with the General and Allied Trades Union and the Public Service Workers’ Union",
            "C. Solicitor", new(2026, 11, 23), plan.TransferDate, new(2027, 3, 31));
        var offer = OfferClearance.Of(request, "A. Approver", new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero),
            plan.TransferDate).Value!;
        return plan with
        {
            Offer = offer,
            People = [.. plan.People.Select(person => person.Placement is { } placement
                ? person with { Decided = new(Said(DecisionKind.Role, placement.Role.Id),
                    Said(DecisionKind.DutiesCompared, placement.Role.Id)) }
                : person)],
        };
    }

    static int Pages(Pack pack) => PackLayout.Draw(pack, new PrintableText()).Pages.Count;

    static PdfReading Issued(PersonPlan person, ServicePlan plan) => new(PdfRenderer.Render(IssuedOf(person, plan)).Value);

    static Pack IssuedOf(PersonPlan person, ServicePlan plan)
    {
        var approval = new IssueRecord(IssueStep.Approved, 12, plan.Version, "Alexandra Featherstonehaugh-Montgomery",
            new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));
        return IssuedPack.Of(PersonalStatement.For(person, plan, ASamplePlan.Council), approval, changes: null);
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
