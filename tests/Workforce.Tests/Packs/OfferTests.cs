using Workforce.Grading;
using Workforce.Local;
using Workforce.Packs;
using Workforce.Packs.Pdf;
using Workforce.Terms;
using Workforce.Tests.Storage;

namespace Workforce.Tests.Packs;

/// <summary>An offer, a reply form and a day to answer by are printed on an HR approver's recorded word, and never without.</summary>
public class OfferTests
{
    static readonly DateTimeOffset Now = new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);

    static readonly DateOnly Transfer = new(2027, 10, 1);

    static readonly OfferRequest Agreed = new(new(2026, 11, 20), null, "Local agreement 7 with the General and Allied Trades Union",
        "C. Solicitor", new(2026, 11, 23), Transfer, new(2027, 3, 31));

    static OfferClearance Clearance => OfferClearance.Of(Agreed, "A. Approver", Now, Transfer).Value!;

    /// <summary>A person whose duties somebody has compared, and one of whom nobody has.</summary>
    static ServicePlan Plan(OfferClearance? offer)
    {
        var plan = ASamplePlan.Of(new(2026, 11, 24), ASamplePlan.Paid(13.5m, row: 7), ASamplePlan.Paid(13.5m, row: 8));
        var role = plan.People[0].Placement!.Role.Id;
        Decision Said(DecisionKind kind) =>
            new(Now, "B. Reader", kind, plan.Service.Contractor, "Gardener", plan.Service.ServiceArea, null, role, "Watched the work");
        return plan with
        {
            Offer = offer,
            People = [plan.People[0] with { Decided = new(Said(DecisionKind.Role), Said(DecisionKind.DutiesCompared)) }, plan.People[1]]
        };
    }

    static string Statement(ServicePlan plan, int person) =>
        string.Join('\n', PackText.Of(PersonalStatement.For(plan.People[person], plan, ASamplePlan.Council)));

    [Fact]
    public void Without_a_record_no_paper_contains_an_offer_a_reply_form_or_a_day_to_answer_by()
    {
        var plan = Plan(null);

        foreach (var (_, write) in PackWriter.Write(plan, ASamplePlan.Council))
        {
            var text = string.Join('\n', PackText.Of(write()));
            foreach (var word in (string[])["offers you", "Your reply", "I accept", "To accept", "31 March 2027"])
                Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains("It is not an offer", Statement(plan, 0), StringComparison.Ordinal);
    }

    [Fact]
    public void With_the_record_the_statement_carries_the_offer_its_ground_the_reply_and_the_day_and_asks_nobody_to_decide()
    {
        var text = Statement(Plan(Clearance), 0);

        foreach (var part in (string[])["offers you its terms in place of your own from 1 October 2027", "Gardener",
            "collective agreement of 20 November 2026: Local agreement 7 with the General and Allied Trades Union", "31 March 2027",
            "Your reply", "You do not have to accept", "you stay on your own terms"])
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("It is not an offer", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_offered_a_grade_that_is_provisional()
    {
        var text = Statement(Plan(Clearance), 1);

        Assert.Contains("There is no offer for you yet", text, StringComparison.Ordinal);
        foreach (var word in (string[])["offers you", "Your reply", "31 March 2027"])
            Assert.DoesNotContain(word, text, StringComparison.Ordinal);
    }

    public static TheoryData<OfferRequest> Lacking =>
    [
        Agreed with { AgreedOn = null },
        Agreed with { ReviewedBy = " " },
        Agreed with { ReviewedOn = null },
        Agreed with { Reference = null },
        Agreed with { ExhaustedOn = new(2026, 11, 1) },
        Agreed with { AgreedOn = new(2026, 11, 25) },
        Agreed with { AnswerBy = new(2026, 11, 24) },
        Agreed with { From = Transfer.AddDays(-1) },
    ];

    [Theory]
    [MemberData(nameof(Lacking))]
    public void An_offer_that_rests_on_less_is_refused_with_what_to_record(OfferRequest request)
    {
        var refused = OfferClearance.Of(request, "A. Approver", Now, Transfer);

        Assert.Null(refused.Value);
        Assert.All(refused.Findings,
            finding => Assert.Equal((TermsFindings.OfferNotCleared, true), (finding.Code, finding.Remedy.Length > 0)));
    }

    [Fact]
    public async Task The_last_word_stands_every_word_is_kept_and_audited_and_a_lapsed_offer_is_not_issued()
    {
        using var folder = new TemporaryFolder();
        using var data = DataFolder.Open(folder.Path);
        var log = new OfferLog(data.Records);
        await log.AppendAsync("parks-grounds", new(Now, "A. Approver", Clearance), ASamplePlan.Council.Publishing);
        Assert.Equal(Clearance, await log.StandingAsync("parks-grounds"));
        Assert.Null(await log.StandingAsync("school-catering"));
        await log.AppendAsync("parks-grounds", new(Now.AddHours(1), "A. Approver", null, "The union asked for more time"),
            ASamplePlan.Council.Publishing);

        Assert.Null(await log.StandingAsync("parks-grounds"));
        Assert.Equal(2, (await log.ListAsync("parks-grounds")).Count);
        var trail = await new AuditTrail(data.Records).ListAsync(new(2026, 11, 1));
        Assert.Equal(["Took offers of the council’s terms back",
            "Cleared offers of the council’s terms: collective agreement of 2026-11-20, legal review of 2026-11-23"],
            trail.Select(entry => entry.What));

        var issues = new Issues(data.Documents, data.Records, PdfRenderer.Instance);
        await issues.CheckAsync(new ServiceIssue(Plan(Clearance), ASamplePlan.Council), "B. Reader", Now);
        var late = await issues.ApproveAsync(new ServiceIssue(Plan(Clearance), ASamplePlan.Council), ASamplePlan.Council.Publishing,
            "A. Approver", new(2027, 4, 1, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal(TermsFindings.OfferNotCleared, Assert.Single(late.Findings).Code);
    }
}
