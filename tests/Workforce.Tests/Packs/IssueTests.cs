using System.Text;
using Workforce.Findings;
using Workforce.Local;
using Workforce.Packs;
using Workforce.Packs.Pdf;
using Workforce.Storage;
using Workforce.Terms;
using Workforce.Tests.Storage;

namespace Workforce.Tests.Packs;

/// <summary>From draft to issue and what stays on record of it.</summary>
public sealed class IssueTests : IDisposable
{
    static readonly DateTimeOffset Now = new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);

    readonly TemporaryFolder folder = new();
    readonly DataFolder data;
    readonly Issues issues;

    public IssueTests()
    {
        data = DataFolder.Open(folder.Path);
        issues = new Issues(data.Documents, data.Records, PdfRenderer.Instance);
    }

    public void Dispose()
    {
        data.Dispose();
        folder.Dispose();
    }

    static ServicePlan Plan(string version, int people = 8, IReadOnlyList<Finding>? findings = null) =>
        ASamplePlan.Of(new DateOnly(2026, 11, 23), [.. Enumerable.Range(0, people).Select(row => ASamplePlan.Paid(13.5m, row: row))]) with { Version = version, Findings = findings ?? [] };

    async Task<IssueRecord> IssueAsync(ServicePlan plan)
    {
        await issues.CheckAsync(plan, "B. Reader", Now);
        return (await issues.ApproveAsync(plan, ASamplePlan.Council, "A. Approver", Now.AddHours(1))).Value!;
    }

    async Task<string> HtmlAsync(string path) => Encoding.UTF8.GetString((await data.Documents.ReadAsync(path))!);

    [Fact]
    public async Task A_version_nobody_has_checked_cannot_be_approved()
    {
        var refused = await issues.ApproveAsync(Plan("aaaaaaaaaaaa"), ASamplePlan.Council, "A. Approver", Now);

        Assert.Equal(Issues.NotChecked, Assert.Single(refused.Findings).Code);
        Assert.Empty(await issues.ListAsync("parks-grounds"));
    }

    [Fact]
    public async Task What_is_issued_has_lost_its_draft_mark_names_its_approver_and_is_on_record_with_its_hashes()
    {
        var issue = await IssueAsync(Plan("aaaaaaaaaaaa"));

        Assert.Equal((1, "A. Approver", 8), (issue.Number, issue.By, issue.Statements));
        Assert.Contains(issue.Documents, document => document.Path == "issued/parks-grounds/1/union-pack.pdf");
        foreach (var document in issue.Documents) Assert.Equal(document.Sha256, ContentHash.Of((await data.Documents.ReadAsync(document.Path))!));
        var page = await HtmlAsync("issued/parks-grounds/1/union-pack.html");
        Assert.DoesNotContain("Draft, not yet approved", page, StringComparison.Ordinal);
        Assert.Contains("approved by A. Approver", page, StringComparison.Ordinal);
        Assert.Equal(["Checked", "Approved", "Issued"], (await issues.ListAsync("parks-grounds")).Select(record => $"{record.Step}"));
    }

    [Fact]
    public async Task The_second_issue_lists_its_changes_on_page_2()
    {
        await IssueAsync(Plan("aaaaaaaaaaaa"));
        await IssueAsync(Plan("bbbbbbbbbbbb", people: 11));

        var pdf = new PdfReading((await data.Documents.ReadAsync("issued/parks-grounds/2/union-pack.pdf"))!);
        var second = string.Join(' ', pdf.Pieces.Where(piece => piece.Page == 1).Select(piece => piece.Text));
        Assert.Contains("since issue 1", second, StringComparison.Ordinal);
        Assert.Contains("The list had 8 people in scope. It has 11 people.", await HtmlAsync("issued/parks-grounds/2/union-pack.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Repeating_a_call_changes_nothing_and_a_number_is_never_used_again()
    {
        var plan = Plan("aaaaaaaaaaaa");
        await IssueAsync(plan);
        var again = await issues.ApproveAsync(plan, ASamplePlan.Council, "A. Approver", Now.AddHours(2));
        Assert.Equal(Issues.AlreadyIssued, Assert.Single(again.Findings).Code);

        var withdrawn = await issues.WithdrawAsync("parks-grounds", 1, "A. Approver", "A wrong date", Now.AddHours(3));
        Assert.Equal("A wrong date", withdrawn.Value!.Why);
        Assert.Equal(Issues.NotIssued, Assert.Single((await issues.WithdrawAsync("parks-grounds", 1, "A. Approver", "Again", Now)).Findings).Code);
        Assert.NotNull(await data.Documents.ReadAsync("issued/parks-grounds/1/union-pack.pdf"));

        Assert.Equal(2, (await IssueAsync(plan)).Number);
    }

    [Fact]
    public async Task An_approval_that_was_cut_short_is_finished_under_its_own_number()
    {
        var plan = Plan("aaaaaaaaaaaa");
        await issues.CheckAsync(plan, "B. Reader", Now);
        var stopped = new Issues(new StoppingDocuments(data.Documents, after: 3), data.Records, PdfRenderer.Instance);
        await Assert.ThrowsAsync<IOException>(() => stopped.ApproveAsync(plan, ASamplePlan.Council, "A. Approver", Now));

        var issue = (await issues.ApproveAsync(plan, ASamplePlan.Council, "Somebody else", Now.AddDays(1))).Value!;

        Assert.Equal((1, "A. Approver", Now), (issue.Number, issue.By, issue.At));
        Assert.Single(await issues.ListAsync("parks-grounds"), record => record.Step == IssueStep.Issued);
    }

    [Fact]
    public async Task A_finding_on_a_persons_record_holds_that_persons_statement_and_nothing_else()
    {
        var plan = Plan("aaaaaaaaaaaa");
        var blocked = plan with { Findings = [new Finding("R_EXAMPLE", Severity.Blocking, "", new Location(null, plan.People[2].Employee.Row, null), "")] };

        var issue = await IssueAsync(blocked);

        Assert.Equal([plan.People[2].Key], issue.Held);
        Assert.Equal(7, issue.Statements);
        Assert.Null(await data.Documents.ReadAsync($"statements/parks-grounds/issued-1/{plan.People[2].Key}.pdf"));
        Assert.NotNull(await data.Documents.ReadAsync($"statements/parks-grounds/issued-1/{plan.People[3].Key}.pdf"));
    }

    [Fact]
    public async Task A_blocking_finding_about_the_service_holds_everything()
    {
        var plan = Plan("aaaaaaaaaaaa", findings: [new Finding("L_EXAMPLE", Severity.Blocking, "", Location.Everything, "")]);

        Assert.Equal(Issues.Blocked, Assert.Single((await issues.CheckAsync(plan, "B. Reader", Now)).Findings).Code);
    }

    [Theory]
    [InlineData(TermsFindings.AgencyNotTold)]
    [InlineData(TermsFindings.OwnStaffNotTold)]
    public async Task The_councils_notice_is_not_issued_while_nobody_has_stated_what_regulation_13_asks_for(string code)
    {
        var unstated = NoticeFindings.Of(ASamplePlan.Silent.Programme.Services[0], ASamplePlan.Silent).Where(finding => finding.Code == code).ToList();
        var plan = Plan("aaaaaaaaaaaa", findings: unstated);
        await issues.CheckAsync(plan, "B. Reader", Now);

        var refused = Assert.Single((await issues.ApproveAsync(plan, ASamplePlan.Council, "A. Approver", Now)).Findings);

        Assert.Equal(Issues.NoticeIncomplete, refused.Code);
        Assert.Contains(unstated[0].Message, refused.Message, StringComparison.Ordinal);
        Assert.Contains(unstated[0].Remedy, refused.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain(await issues.ListAsync("parks-grounds"), record => record.Step is IssueStep.Approved or IssueStep.Issued);
    }

    [Fact]
    public void A_nil_return_is_a_statement_and_a_notice_to_nobody_is_none()
    {
        var council = ASamplePlan.Silent with { Programme = ASamplePlan.Silent.Programme with { AgencyWorkers = [] } };
        var service = council.Programme.Services[0] with { OwnStaff = new("Park rangers", ["Union A"], []) };

        Assert.Empty(NoticeFindings.Of(service, council));
        Assert.Equal(TermsFindings.OwnStaffNotTold, Assert.Single(NoticeFindings.Of(service with { OwnStaff = new("Park rangers", [], []) }, council)).Code);
    }

    [Fact]
    public async Task The_evidence_says_who_was_told_what_and_that_a_link_is_only_a_copy()
    {
        var issue = await IssueAsync(Plan("aaaaaaaaaaaa"));
        await issues.DeliverAsync("parks-grounds", 1, new Delivery("Public Service Workers' Union", DeliveryWay.LinkAsCopy, new DateOnly(2026, 11, 24)), "C. Clerk", Now.AddHours(2));
        var onlyLink = Text(await issues.ListAsync("parks-grounds"));
        await issues.DeliverAsync("parks-grounds", 1, new Delivery("Public Service Workers' Union", DeliveryWay.UnionMainOffice, new DateOnly(2026, 11, 25)), "C. Clerk", Now.AddHours(3));
        var delivered = Text(await issues.ListAsync("parks-grounds"));

        Assert.Contains("Issue 1 has no delivery by hand, by post or to a union’s main office on record.", onlyLink);
        Assert.Contains("No, not by itself", onlyLink);
        Assert.DoesNotContain("Issue 1 has no delivery by hand, by post or to a union’s main office on record.", delivered);
        foreach (var part in (string[])["Sent to the union’s main office", "25 November 2026", "C. Clerk", "A. Approver", "B. Reader", issue.Documents[0].Sha256]) Assert.Contains(part, delivered);

        static List<string> Text(IReadOnlyList<IssueRecord> records) => [.. PackText.Of(EvidencePack.For("Parks", ASamplePlan.Council.Branding, records, new DateOnly(2026, 12, 1)))];
    }

    /// <summary>Fails after some documents, as a process that is stopped.</summary>
    sealed class StoppingDocuments(IDocumentStore inner, int after) : IDocumentStore
    {
        int written;

        public Task<Stream?> OpenAsync(string path, CancellationToken cancellation = default) => inner.OpenAsync(path, cancellation);

        public Task<bool> CreateAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellation = default) =>
            written++ < after ? inner.CreateAsync(path, content, cancellation) : throw new IOException();

        public IAsyncEnumerable<StoredDocument> ListAsync(string prefix, CancellationToken cancellation = default) => inner.ListAsync(prefix, cancellation);
    }
}
