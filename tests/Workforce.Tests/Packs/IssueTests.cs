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
        ASamplePlan.Of(new DateOnly(2026, 11, 23),
            [.. Enumerable.Range(0, people).Select(row => ASamplePlan.Paid(13.5m, row: row))]) with
        {
            Version = version,
            Findings = findings ?? []
        };

    static Publishing Rules => ASamplePlan.Council.Publishing;

    static ServiceIssue Of(ServicePlan plan) => new(plan, ASamplePlan.Council);

    async Task<IssueRecord> IssueAsync(ServicePlan plan)
    {
        await issues.CheckAsync(Of(plan), "B. Reader", Now);
        return (await issues.ApproveAsync(Of(plan), Rules, "A. Approver", Now.AddHours(1))).Value!;
    }

    async Task<string> HtmlAsync(string path) => Encoding.UTF8.GetString((await data.Documents.ReadAsync(path))!);

    [Fact]
    public async Task A_version_nobody_has_checked_cannot_be_approved()
    {
        var refused = await issues.ApproveAsync(Of(Plan("aaaaaaaaaaaa")), Rules, "A. Approver", Now);

        Assert.Equal(Issues.NotChecked, Assert.Single(refused.Findings).Code);
        Assert.Empty(await issues.ListAsync("parks-grounds"));
    }

    [Fact]
    public async Task What_is_issued_has_lost_its_draft_mark_names_its_approver_and_is_on_record_with_its_hashes()
    {
        var issue = await IssueAsync(Plan("aaaaaaaaaaaa"));

        Assert.Equal((1, "A. Approver", 8), (issue.Number, issue.By, issue.Statements));
        Assert.Contains(issue.Documents, document => document.Path == "issued/parks-grounds/1/union-pack.pdf");
        foreach (var document in issue.Documents)
            Assert.Equal(document.Sha256, ContentHash.Of((await data.Documents.ReadAsync(document.Path))!));
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
        Assert.Contains("The list had 8 people in scope. It has 11 people.", await HtmlAsync("issued/parks-grounds/2/union-pack.html"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Repeating_a_call_changes_nothing_and_a_number_is_never_used_again()
    {
        var plan = Plan("aaaaaaaaaaaa");
        await IssueAsync(plan);
        var again = await issues.ApproveAsync(Of(plan), Rules, "A. Approver", Now.AddHours(2));
        Assert.Equal(Issues.AlreadyIssued, Assert.Single(again.Findings).Code);

        var withdrawn = await issues.WithdrawAsync("parks-grounds", 1, Rules, ("A. Approver", "A wrong date", Now.AddHours(3)));
        Assert.Equal("A wrong date", withdrawn.Value!.Why);
        Assert.Equal(Issues.NotIssued,
            Assert.Single((await issues.WithdrawAsync("parks-grounds", 1, Rules, ("A. Approver", "Again", Now))).Findings).Code);
        Assert.NotNull(await data.Documents.ReadAsync("issued/parks-grounds/1/union-pack.pdf"));

        Assert.Equal(2, (await IssueAsync(plan)).Number);
    }

    [Fact]
    public async Task An_approval_that_was_cut_short_is_finished_under_its_own_number()
    {
        var plan = Plan("aaaaaaaaaaaa");
        await issues.CheckAsync(Of(plan), "B. Reader", Now);
        var stopped = new Issues(new StoppingDocuments(data.Documents, after: 3), data.Records, PdfRenderer.Instance);
        await Assert.ThrowsAsync<IOException>(() => stopped.ApproveAsync(Of(plan), Rules, "A. Approver", Now));

        var issue = (await issues.ApproveAsync(Of(plan), Rules, "Somebody else", Now.AddDays(1))).Value!;

        Assert.Equal((1, "A. Approver", Now), (issue.Number, issue.By, issue.At));
        Assert.Single(await issues.ListAsync("parks-grounds"), record => record.Step == IssueStep.Issued);
    }

    [Fact]
    public async Task A_finding_on_a_persons_record_holds_that_persons_statement_and_nothing_else()
    {
        var plan = Plan("aaaaaaaaaaaa");
        var blocked = plan with
        {
            Findings = [new Finding("R_EXAMPLE", Severity.Blocking, "",
            new Location(null, plan.People[2].Employee.Row, null), "")]
        };

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

        Assert.Equal(Issues.Blocked, Assert.Single((await issues.CheckAsync(Of(plan), "B. Reader", Now)).Findings).Code);
    }

    [Theory]
    [InlineData(TermsFindings.AgencyNotTold)]
    [InlineData(TermsFindings.OwnStaffNotTold)]
    public async Task The_councils_notice_is_not_issued_while_nobody_has_stated_what_regulation_13_asks_for(string code)
    {
        var unstated = NoticeFindings.Of(ASamplePlan.Silent.Programme.Services[0], ASamplePlan.Silent)
            .Where(finding => finding.Code == code)
            .ToList();
        var plan = Plan("aaaaaaaaaaaa", findings: unstated);
        await issues.CheckAsync(Of(plan), "B. Reader", Now);

        var refused = Assert.Single((await issues.ApproveAsync(Of(plan), Rules, "A. Approver", Now)).Findings);

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
        Assert.Equal(TermsFindings.OwnStaffNotTold,
            Assert.Single(NoticeFindings.Of(service with { OwnStaff = new("Park rangers", [], []) }, council)).Code);
    }

    [Fact]
    public async Task The_evidence_says_who_was_told_what_and_that_a_link_is_only_a_copy()
    {
        var issue = await IssueAsync(Plan("aaaaaaaaaaaa"));
        await issues.DeliverAsync("parks-grounds", 1,
            new Delivery("Public Service Workers' Union", DeliveryWay.LinkAsCopy, new DateOnly(2026, 11, 24)), "C. Clerk", Now.AddHours(2));
        var onlyLink = Text(await issues.ListAsync("parks-grounds"));
        await issues.DeliverAsync("parks-grounds", 1,
            new Delivery("Public Service Workers' Union", DeliveryWay.UnionMainOffice, new DateOnly(2026, 11, 25)), "C. Clerk",
            Now.AddHours(3));
        var delivered = Text(await issues.ListAsync("parks-grounds"));

        Assert.Contains("Issue 1 has no delivery by hand, by post or to a union’s main office on record.", onlyLink);
        Assert.Contains("No, not by itself", onlyLink);
        Assert.DoesNotContain("Issue 1 has no delivery by hand, by post or to a union’s main office on record.", delivered);
        foreach (var part in (string[])["Sent to the union’s main office", "25 November 2026", "C. Clerk", "A. Approver", "B. Reader",
            issue.Documents[0].Sha256])
        {
            Assert.Contains(part, delivered);
        }

        static List<string> Text(IReadOnlyList<IssueRecord> records) =>
            [.. PackText.Of(EvidencePack.For("Parks", ASamplePlan.Council.Branding, records, new DateOnly(2026, 12, 1)))];
    }

    [Fact]
    public async Task A_letter_too_lists_what_it_changes_and_a_statement_does_not()
    {
        await IssueAsync(Plan("aaaaaaaaaaaa"));
        await IssueAsync(Plan("bbbbbbbbbbbb", people: 11));

        foreach (var letter in (string[])["measures-letter", "council-notice", "contractor-queries"])
            Assert.Contains("What has changed since issue 1", await HtmlAsync($"issued/parks-grounds/2/{letter}.html"),
                StringComparison.Ordinal);
        Assert.DoesNotContain("What has changed since",
            await HtmlAsync($"statements/parks-grounds/issued-2/{Plan("bbbbbbbbbbbb").People[0].Key}.html"), StringComparison.Ordinal);
    }

    /// <summary>Which title of a group is the commonest is no change; a title that is new in it is.</summary>
    [Fact]
    public void Changes_of_a_group_are_told_by_its_titles_in_any_order_and_by_its_role()
    {
        static IssuedContent With(params IssuedGroup[] groups) => new(new DateOnly(2027, 4, 1), "12 people", groups, [], []);
        static IssuedGroup Group(string titles, string role, string people) => new(titles, role, people);
        static IReadOnlyList<string> Between(IssuedContent before, IssuedContent now) => IssuedContent.Changes(before, now);

        Assert.Empty(Between(With(Group("Gardener; Planter", "Gardener", "12")), With(Group("Planter; Gardener", "Gardener", "12"))));
        Assert.Equal(["Gardener: the job titles were Gardener. They are Gardener; Planter."],
            Between(With(Group("Gardener", "Gardener", "12")), With(Group("Gardener; Planter", "Gardener", "12"))));
        Assert.Equal(["Gardener: the council role proposed was Gardener. It is Grounds operative."],
            Between(With(Group("Gardener", "Gardener", "12")), With(Group("Gardener", "Grounds operative", "12"))));
        Assert.Equal(["New job group: Driver.", "No longer a job group: Planter."],
            Between(With(Group("Planter", "Gardener", "12")), With(Group("Driver", "Driver", "12"))));
    }

    [Fact]
    public void The_councils_notice_tells_what_changed_for_its_own_staff_and_nobody_else_is_told_it()
    {
        var before = IssuedContent.Of(Plan("aaaaaaaaaaaa"), ASamplePlan.Council);
        var now = before with { Notice = ["Agency workers of the council: 4 at the depot, drivers"] };

        Assert.Contains("New or changed. Agency workers of the council: 4 at the depot, drivers.",
            IssuedContent.NoticeChanges(before, now));
        Assert.Empty(IssuedContent.Changes(before, now));
    }

    static Publishing UploaderMayNot => new(UploaderMayApprove: false);

    [Fact]
    public async Task Where_the_council_says_so_whoever_added_the_list_cannot_approve_what_is_made_from_it()
    {
        var plan = Plan("aaaaaaaaaaaa");
        await issues.CheckAsync(Of(plan), "B. Reader", Now);
        Assert.Equal(MayApprove.UploaderUnknown,
            Assert.Single((await issues.ApproveAsync(Of(plan), UploaderMayNot, "A. Approver", Now)).Findings).Code);

        await AddedList.RecordAsync(data.Records, "parks-grounds", plan.ListHash, new("A. Approver", Now));
        await AddedList.RecordAsync(data.Records, "parks-grounds", plan.ListHash, new("Somebody later", Now));
        Assert.Equal(MayApprove.UploaderApproves,
            Assert.Single((await issues.ApproveAsync(Of(plan), UploaderMayNot, " a. approver ", Now)).Findings).Code);

        Assert.Equal(1, (await issues.ApproveAsync(Of(plan), UploaderMayNot, "C. Other", Now)).Value!.Number);
    }

    [Fact]
    public async Task Where_the_council_names_its_approvers_nobody_else_approves_releases_clears_or_withdraws()
    {
        var plan = Plan("aaaaaaaaaaaa", people: 3);
        Publishing named = new(Approvers: ["A. Approver"]);
        var council = ASamplePlan.Council with { Publishing = named };
        await issues.CheckAsync(Of(plan), "B. Reader", Now);
        static void Refused(Finding? finding) => Assert.Equal(MayApprove.NotAnApprover, finding?.Code);

        Refused(Assert.Single((await issues.ApproveAsync(Of(plan), named, "B. Reader", Now)).Findings));
        Assert.Equal(1, (await issues.ApproveAsync(Of(plan), named, " a. approver", Now)).Value!.Number);
        Refused(Assert.Single((await issues.ReleaseAnnexAsync(plan, council, 1, ("GATU", "Asked for"), ("B. Reader", Now))).Findings));
        Refused(Assert.Single((await issues.WithdrawAsync("parks-grounds", 1, named, ("B. Reader", "A wrong date", Now))).Findings));
        Refused(await new OfferLog(data.Records).AppendAsync("parks-grounds", new(Now, "B. Reader", null, "x"), named));
        Assert.Empty(await new OfferLog(data.Records).ListAsync("parks-grounds"));
    }

    [Fact]
    public async Task Whoever_added_the_list_cannot_release_its_annex_where_they_cannot_approve()
    {
        var plan = Plan("aaaaaaaaaaaa", people: 3);
        await IssueAsync(plan);
        await AddedList.RecordAsync(data.Records, "parks-grounds", plan.ListHash, new("C. Clerk", Now));

        var refused = await issues.ReleaseAnnexAsync(plan, ASamplePlan.Council with { Publishing = UploaderMayNot }, 1,
            ("GATU", "Asked for"), ("C. Clerk", Now));

        Assert.Equal(MayApprove.UploaderApproves, Assert.Single(refused.Findings).Code);
    }

    [Fact]
    public async Task What_a_service_owes_is_never_published_and_the_report_never_goes_as_a_statement()
    {
        await IssueAsync(Plan("aaaaaaaaaaaa"));

        var refused = await issues.DeliverAsync("parks-grounds", 1,
            new Delivery("The meeting of December", DeliveryWay.Published, new(2026, 11, 24)), "C. Clerk", Now);

        Assert.Equal(Issues.WrongWay, Assert.Single(refused.Findings).Code);
    }

    /// <summary>
    /// law.md 122: sealed to the contractor; directly only with its recorded agreement; otherwise held until the transfer.
    /// </summary>
    [Fact]
    public async Task Statements_go_directly_only_from_the_transfer_on_or_with_the_contractors_recorded_agreement()
    {
        var plan = Plan("aaaaaaaaaaaa");
        await IssueAsync(plan);
        async Task<IReadOnlyList<Finding>> Deliver(DeliveryWay way, DateOnly on) =>
            (await issues.DeliverAsync("parks-grounds", 1, new Delivery("Staff in scope", way, on), "C. Clerk", Now)).Findings;
        var before = plan.TransferDate.AddDays(-30);

        Assert.Equal(StatementRoute.Held, Assert.Single(await Deliver(DeliveryWay.DirectToStaff, before)).Code);
        Assert.Empty(await Deliver(DeliveryWay.SealedToContractor, before));
        Assert.Empty(await Deliver(DeliveryWay.DirectToStaff, plan.TransferDate));
        await Statements.AgreeAsync(data.Records, "parks-grounds",
            new("HR director of the contractor", before, "Addresses given by each person to the contractor for this"), "C. Clerk", Now);
        Assert.Empty(await Deliver(DeliveryWay.DirectToStaff, before));
        Assert.Equal(StatementRoute.Held, Assert.Single(await Deliver(DeliveryWay.DirectToStaff, before.AddDays(-1))).Code);
    }

    [Fact]
    public async Task The_list_to_hand_on_by_gives_references_and_document_names_alone()
    {
        var plan = Plan("aaaaaaaaaaaa", people: 2);
        await IssueAsync(plan);

        var lines = Encoding.UTF8
            .GetString((await data.Documents.ReadAsync("statements/parks-grounds/issued-1/hand-on.csv"))!)
            .TrimStart('\uFEFF')
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(3, lines.Length);
        Assert.EndsWith($",{plan.People[0].Key}", lines[1], StringComparison.Ordinal);
        Assert.All(plan.People.Where(person => person.Employee.Name is not null),
            person => Assert.DoesNotContain(person.Employee.Name!, string.Join('\n', lines), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_annex_gives_representatives_the_small_numbers_and_its_release_is_on_record()
    {
        var plan = Plan("aaaaaaaaaaaa", people: 3);
        await IssueAsync(plan);
        Assert.DoesNotContain(">3<", await HtmlAsync("issued/parks-grounds/1/union-pack.html"), StringComparison.Ordinal);

        var released = (await issues.ReleaseAnnexAsync(plan, ASamplePlan.Council, 1,
            ("GATU, branch secretary", "Asked for at the meeting of 20 November"), ("A. Approver", Now))).Value!;

        var annex = await HtmlAsync(released.Documents[1].Path);
        Assert.Contains(">3<", annex, StringComparison.Ordinal);
        Assert.Contains("Released by", annex, StringComparison.Ordinal);
        Assert.Equal(IssueStep.AnnexReleased, (await issues.ListAsync("parks-grounds")).Single(record => record.To is not null).Step);
        Assert.Contains(await new AuditTrail(data.Records).ListAsync(new DateOnly(2026, 11, 1)),
            entry => entry.By == "A. Approver" && entry.What.Contains("annex of issue 1 to GATU", StringComparison.Ordinal));
        Assert.Equal(Issues.AnnexOfAnother,
            Assert.Single((await issues.ReleaseAnnexAsync(Plan("bbbbbbbbbbbb"), ASamplePlan.Council, 1, ("GATU", "x"),
                ("A. Approver", Now))).Findings).Code);
    }

    [Fact]
    public async Task A_statement_can_be_made_again_and_that_is_on_record()
    {
        var plan = Plan("aaaaaaaaaaaa");
        await IssueAsync(plan);
        var (key, statements) = (plan.People[2].Key, new Statements(data.Documents, data.Records, PdfRenderer.Instance));
        var path = $"statements/parks-grounds/issued-1/{key}.html";
        var corrected = plan with
        {
            Version = "cccccccccccc",
            People = [.. plan.People.Select(person => person.Key == key
                ? person with { Employee = person.Employee with { JobTitle = "Head gardener" } }
                : person)]
        };

        Assert.Equal(Statements.NoStatement,
            Assert.Single((await statements.CorrectAsync(corrected, ASamplePlan.Council, 1, "nobody", "x",
                ("C. Clerk", Now))).Findings).Code);
        await statements.CorrectAsync(corrected, ASamplePlan.Council, 1, key, "The job title was wrong", ("C. Clerk", Now.AddHours(2)));
        Assert.Contains("Head gardener", await HtmlAsync(path), StringComparison.Ordinal);
        Assert.Contains("made again on 24 November 2026 by C. Clerk", await HtmlAsync(path), StringComparison.Ordinal);

        var evidence = string.Join('\n',
            PackText.Of(EvidencePack.For("Parks", ASamplePlan.Council.Branding, await issues.ListAsync("parks-grounds"),
                new DateOnly(2026, 12, 1))));
        Assert.Contains($"Statement made again: {key}", evidence, StringComparison.Ordinal);
    }

    /// <summary>Fails after some documents, as a process that is stopped.</summary>
    sealed class StoppingDocuments(IDocumentStore inner, int after) : IDocumentStore
    {
        int written;

        public Task<Stream?> OpenAsync(string path, CancellationToken cancellation = default) => inner.OpenAsync(path, cancellation);

        public Task<bool> CreateAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellation = default) =>
            written++ < after ? inner.CreateAsync(path, content, cancellation) : throw new IOException();

        public Task<bool> DeleteAsync(string path, CancellationToken cancellation = default) => inner.DeleteAsync(path, cancellation);

        public IAsyncEnumerable<StoredDocument> ListAsync(string prefix, CancellationToken cancellation = default) =>
            inner.ListAsync(prefix, cancellation);
    }
}
