using System.Text;
using System.Text.RegularExpressions;
using Workforce.Local;
using Workforce.Packs;
using Workforce.Storage;
using Workforce.Tests.DataRights;
using Workforce.Tests.Local;

namespace Workforce.Tests.Packs;

/// <summary>The councillors' report leaves by the same steps as a service's documents.</summary>
public sealed partial class ReportIssueTests : IAsyncLifetime
{
    static readonly DateTimeOffset Now = new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);

    ASmallFolder folder = null!;

    public async Task InitializeAsync() => folder = await ASmallFolder.MakeAsync();

    public Task DisposeAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }

    static async Task<(ReportIssue Report, Publishing Rules, Issues Issues)> OpenAsync(DataFolder data)
    {
        var (council, _, plans) = await ASmallFolder.OpenAsync(data);
        return ((await plans.Forecasts.ReportAsync(council, new RunTime(AsAt: null, ASmallFolder.Now)))!, council.Council.Publishing,
            plans.Issues);
    }

    static async Task<string> HtmlAsync(DataFolder data, string path) => Encoding.UTF8.GetString((await data.Documents.ReadAsync(path))!);

    static IEnumerable<string> Tables(string html) => TableOf().Matches(html).Select(match => match.Value);

    [GeneratedRegex("<table.*?</table>", RegexOptions.Singleline, 2000)]
    private static partial Regex TableOf();

    async Task<IssueRecord> IssueAsync()
    {
        using var data = DataFolder.Open(folder.Path);
        var (report, rules, issues) = await OpenAsync(data);
        await issues.CheckAsync(report, "B. Reader", Now);
        return (await issues.ApproveAsync(report, rules, "A. Approver", Now)).Value!;
    }

    [Fact]
    public async Task The_report_is_issued_once_checked_and_approved_without_its_draft_mark_and_with_the_drafts_own_figures()
    {
        using var data = DataFolder.Open(folder.Path);
        var (report, rules, issues) = await OpenAsync(data);
        var draft = await HtmlAsync(data, "forecasts/2026-11-23/programme.html");
        Assert.Contains("Draft, not yet approved", draft, StringComparison.Ordinal);
        Assert.Equal(Issues.NotChecked, Assert.Single((await issues.ApproveAsync(report, rules, "A. Approver", Now)).Findings).Code);
        Assert.NotNull((await issues.CheckAsync(report, "B. Reader", Now)).Value);

        var issue = (await issues.ApproveAsync(report, rules, "A. Approver", Now)).Value!;

        Assert.Equal(["issued/programme.report/1/programme.pdf", "issued/programme.report/1/programme.html"],
            issue.Documents.Select(document => document.Path));
        foreach (var document in issue.Documents)
            Assert.Equal(document.Sha256, ContentHash.Of((await data.Documents.ReadAsync(document.Path))!));
        var page = await HtmlAsync(data, "issued/programme.report/1/programme.html");
        Assert.DoesNotContain("Draft, not yet approved", page, StringComparison.Ordinal);
        Assert.Contains("issue 1 of 24 November 2026, approved by A. Approver", page, StringComparison.Ordinal);
        Assert.Contains("This is the first version of this document to be issued.", page, StringComparison.Ordinal);
        Assert.True(Tables(draft).Count() > 5);
        Assert.Equal(Tables(draft), Tables(page));
        Assert.Contains("parks-grounds", issue.Sources!.Plans[0], StringComparison.Ordinal);
        Assert.Equal(Issues.AlreadyIssued, Assert.Single((await issues.ApproveAsync(report, rules, "A. Approver", Now)).Findings).Code);
    }

    [Fact]
    public async Task The_next_issue_says_on_page_2_what_it_changes()
    {
        await IssueAsync();
        folder.Put("third.csv", "Staff list at 1 November 2026\n" + ASmallFolder.Heading + ASmallFolder.Ann + ASmallFolder.Patrick);
        await folder.RunAsync();

        Assert.Equal(2, (await IssueAsync()).Number);

        using var data = DataFolder.Open(folder.Path);
        var pdf = new PdfReading((await data.Documents.ReadAsync("issued/programme.report/2/programme.pdf"))!);
        Assert.Contains("What has changed since issue 1",
            string.Join(' ', pdf.Pieces.Where(piece => piece.Page == 1).Select(piece => piece.Text)), StringComparison.Ordinal);
        Assert.Matches("People in these services, [A-Z][a-z]+ [0-9]{4}: [0-9,]+ before, [0-9,]+ now\\.",
            await HtmlAsync(data, "issued/programme.report/2/programme.html"));
    }

    [Fact]
    public async Task A_draft_that_nobody_can_have_read_is_neither_checked_nor_issued()
    {
        File.AppendAllText(Path.Combine(folder.Path, "council", "actuals.csv"), "");
        File.Delete(Path.Combine(folder.Path, "council", "actuals.csv"));
        using var data = DataFolder.Open(folder.Path);
        var (report, rules, issues) = await OpenAsync(data);

        Assert.Equal(Issues.Blocked, Assert.Single((await issues.CheckAsync(report, "B. Reader", Now)).Findings).Code);
        Assert.Equal(Issues.Blocked, Assert.Single((await issues.ApproveAsync(report, rules, "A. Approver", Now)).Findings).Code);
    }

    [Fact]
    public async Task Whoever_added_one_of_its_lists_cannot_approve_the_report_where_the_council_says_so()
    {
        using var data = DataFolder.Open(folder.Path);
        var (report, _, issues) = await OpenAsync(data);
        await issues.CheckAsync(report, "B. Reader", Now);
        foreach (var (service, hash) in report.Lists) await AddedList.RecordAsync(data.Records, service, hash, new("A. Approver", Now));

        Assert.Equal(MayApprove.UploaderApproves,
            Assert.Single((await issues.ApproveAsync(report, new Publishing(UploaderMayApprove: false), "A. Approver",
                Now)).Findings).Code);
        Assert.NotNull((await issues.ApproveAsync(report, new Publishing(UploaderMayApprove: false), "C. Other", Now)).Value);
    }

    [Fact]
    public void The_commands_that_carry_a_services_documents_out_carry_the_report()
    {
        string[] Of(string command, params string[] more) => [command, "--data", folder.Path, "--service", ProgrammeReport.Id, .. more];
        (int Status, string Output) Run(string[] arguments) =>
            TheProgram.Run(arguments) is var (status, output, error) ? (status, output + error) : default;

        Assert.Equal(2, Run(Of("issue", "--approved-by", "A. Approver")).Status);
        var issued = Run(Of("issue", "--checked-by", "B. Reader", "--approved-by", "A. Approver"));
        Assert.Equal(0, issued.Status);
        Assert.Contains("Issue 1 of The councillors’ report, approved by A. Approver.", issued.Output, StringComparison.Ordinal);
        Assert.Equal(2, Run(Of("issue", "--list-added-by", "A. Approver")).Status);
        Assert.Equal(2, Run(Of("deliver", "--number", "1", "--to", "The staff", "--how", "direct-to-staff", "--by", "C. Clerk")).Status);
        Assert.Equal(0, Run(Of("deliver", "--number", "1", "--to", "Scrutiny committee", "--how", "published", "--by", "C. Clerk")).Status);
        Assert.Equal(0, Run(Of("withdraw", "--number", "1", "--by", "A. Approver", "--why", "A wrong rate")).Status);
        var evidence = Path.Combine(folder.Path, "evidence");
        Assert.Equal(0, Run(Of("evidence", "--out", evidence)).Status);
        var text = File.ReadAllText(Path.Combine(evidence, "evidence.html"));
        foreach (var part in (string[])["Scrutiny committee", "Published with a meeting’s papers", "A wrong rate", "B. Reader"])
            Assert.Contains(part, text, StringComparison.Ordinal);
        Assert.DoesNotContain("egulation 13", text, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder.Path, "issued", ProgrammeReport.Id, "1", "programme.pdf")));
    }
}
