using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Workforce.Portal;
using Workforce.Portal.Lists;

namespace Workforce.Tests.Portal;

public sealed class ListPagesTests(PortalByRole portal) : IClassFixture<PortalByRole>
{
    const string Added =
        "Sweeping team\nEmployee No,Job Title,Contracted hrs,Rate of pay per hour,Continuous service,Wk pattern\nA1,Street Sweeper,37,12.80,01/04/2015,Days\nA2,Street Sweeper,20,12.80,05/06/2019,Days\n";

    [Fact]
    public async Task A_list_is_understood_before_it_counts_and_is_added_once()
    {
        using var hr = portal.As(Roles.Officer);
        var upload = await hr.OpenAsync("/services/street-cleansing/upload");

        var preview = await hr.SendAsync(upload, "/upload", [], ("list", "../../Mrs O'Hara's list.CSV", Encoding.UTF8.GetBytes(Added)));

        Assert.Equal(HttpStatusCode.OK, hr.Status);
        Assert.Contains("What was understood", preview.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Rate of pay per hour", preview.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Hara", hr.Address!.ToString(), StringComparison.Ordinal);
        Assert.Empty(Lists("A1,Street Sweeper"));

        var settled = await hr.SendAsync(preview, "/headings", [("heading", "Wk pattern"), ("field", "remarks")]);
        Assert.Contains("remarks (settled)", settled.Body!.TextContent, StringComparison.Ordinal);

        await hr.SendAsync(settled, "/add", []);
        var added = Assert.Single(Lists("A1,Street Sweeper"));
        Assert.Matches("^Mrs-O-Hara-s-list~[0-9a-f]{8}\\.csv$", Path.GetFileName(added));

        var again = await hr.SendAsync(upload, "/upload", [], ("list", "another name.csv", Encoding.UTF8.GetBytes(Added)));
        await hr.SendAsync(again, "/add", []);
        Assert.Single(Lists("A1,Street Sweeper"));
    }

    [Theory]
    [InlineData("list.xlsx", "%PDF-1.7 of something", "The file is a PDF")]
    [InlineData("list.csv", "", "empty")]
    [InlineData("list.csv", "Dear all, please find the list attached.", "No table of people")]
    public async Task What_cannot_be_used_is_refused_beside_the_field_and_in_the_summary(string name, string content, string said)
    {
        using var hr = portal.As(Roles.Officer);

        var page = await hr.SendAsync(await hr.OpenAsync("/services/street-cleansing/upload"), "/upload", [],
            ("list", name, Encoding.UTF8.GetBytes(content)));

        Assert.Contains(said, page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(said, page.QuerySelector(".govuk-error-message")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Error:", page.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("C:\\Users\\me\\Staff list.XLSX", "Staff-list~01234567.xlsx")]
    [InlineData("../../council/terms.json", "terms~01234567.bin")]
    [InlineData("<script>.csv", "script~01234567.csv")]
    [InlineData("....", "list~01234567.bin")]
    [InlineData("名簿.csv", "list~01234567.csv")]
    public void A_sent_name_becomes_a_plain_one(string sent, string stored) =>
        Assert.Equal(stored, Upload.NameOf(sent, "0123456789abcdef"));

    [Fact]
    public async Task A_finding_is_settled_with_a_name_and_a_reason_and_opened_again()
    {
        using var hr = portal.As(Roles.Officer);
        var page = await hr.OpenAsync("/services/parks-grounds/findings");
        var form = page.QuerySelector("form[method=post]")!.GetAttribute("action")!;

        var refused = await hr.SendAsync(page, form, [("why", " "), ("do", "settle")]);
        Assert.Equal("Error: Say why this is settled", refused.QuerySelector(".govuk-error-message")!.TextContent.Trim());
        Assert.NotNull(refused.QuerySelector(refused.QuerySelector(".govuk-error-summary a")!.GetAttribute("href")!));

        var settled = await hr.SendAsync(page, form, [("why", "The contractor rang: it is right."), ("do", "settle")]);
        Assert.DoesNotContain(form, settled.QuerySelectorAll("form[method=post]").Select(one => one.GetAttribute("action")));

        var shown = await hr.OpenAsync("/services/parks-grounds/findings?state=settled");
        Assert.Contains("Settled by Pat of hr-officer on 23 November 2026: The contractor rang: it is right.", shown.Body!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains("The contractor rang",
            await (await hr.Client.GetAsync(new Uri("/services/parks-grounds/findings.csv?state=settled",
                UriKind.Relative))).Content.ReadAsStringAsync(),
            StringComparison.Ordinal);

        await hr.SendAsync(shown, form, [("do", "open")]);
        Assert.Contains(form,
            (await hr.OpenAsync("/services/parks-grounds/findings"))
                .QuerySelectorAll("form[method=post]")
                .Select(one => one.GetAttribute("action")));
    }

    [Fact]
    public async Task Only_ticked_answers_of_the_contractor_are_accepted()
    {
        using var hr = portal.As(Roles.Officer);
        var questions = await (await hr.Client.GetAsync(new Uri("/services/school-catering/questions.csv",
            UriKind.Relative))).Content.ReadAsStringAsync();
        var lines = questions.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var answered = string.Join("\r\n", lines.Select((line, index) => index == 0 ? line : $"{line}We will look into it"));

        var preview = await hr.SendAsync(await hr.OpenAsync("/services/school-catering/answers"), "/answers", [],
            ("answers", "back.csv", Encoding.UTF8.GetBytes(answered)));
        var ticks = preview.QuerySelectorAll<IHtmlInputElement>("input[type=checkbox]").ToList();
        Assert.NotEmpty(ticks);
        Assert.All(ticks, tick => Assert.False(tick.IsChecked));

        var action = preview.QuerySelector<IHtmlFormElement>("form[method=post]")!.GetAttribute("action")!;
        Assert.Contains("Tick the answers", (await hr.SendAsync(preview, action, [])).QuerySelector(".govuk-error-summary")!.TextContent,
            StringComparison.Ordinal);
        var accepted = await hr.SendAsync(preview, action, [("number", ticks[0].Value)]);
        Assert.Contains("Accepted so far: 1", accepted.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Pat of hr-officer", accepted.Body!.TextContent, StringComparison.Ordinal);
    }

    IEnumerable<string> Lists(string holding) =>
        Directory.EnumerateFiles(Path.Combine(portal.Folder, "staff-lists"), "*", SearchOption.AllDirectories)
        .Where(file => File.ReadAllText(file).Contains(holding, StringComparison.Ordinal));
}
