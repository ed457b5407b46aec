using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using Workforce.Portal;

namespace Workforce.Tests.Portal;

public sealed class IssuingTests(PortalByRole portal) : IClassFixture<PortalByRole>
{
    static string Errors(IDocument page) => page.QuerySelector(".govuk-error-summary")!.TextContent;

    static void ErrorsLeadToTheirFields(IDocument page) =>
        Assert.All(page.QuerySelectorAll(".govuk-error-summary a"), link => Assert.NotNull(page.QuerySelector(link.GetAttribute("href")!)));

    [Fact]
    public async Task A_pack_is_read_checked_approved_given_and_taken_back_by_named_people()
    {
        using var officer = portal.As(Roles.Officer);
        using var approver = portal.As(Roles.Approver);
        var page = await approver.OpenAsync("/services/parks-grounds/packs");
        var version = page.QuerySelector("input[name=version]")!.GetAttribute("value")!;

        var early = await approver.SendAsync(page, "/approve", []);
        Assert.Contains("Nobody has checked this version", Errors(early), StringComparison.Ordinal);
        ErrorsLeadToTheirFields(early);

        var read = page.QuerySelectorAll("a")
            .Select(link => link.GetAttribute("href")!)
            .First(link => link.EndsWith("union-pack.html", StringComparison.Ordinal));
        await officer.OpenAsync(read);
        Assert.Equal((HttpStatusCode.OK, "text/html"), (officer.Status, officer.ContentType));

        var unread = await officer.SendAsync(await officer.OpenAsync("/services/parks-grounds/packs"), "/check", []);
        Assert.Contains("you have read the drafts", Errors(unread), StringComparison.Ordinal);
        ErrorsLeadToTheirFields(unread);
        var check = await officer.SendAsync(unread, "/check", [("read", "yes")]);
        Assert.Contains("Checked by Pat of hr-officer", check.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(check.QuerySelectorAll("form"),
            form => form.GetAttribute("action")!.EndsWith("/approve", StringComparison.Ordinal));

        var issued = await approver.SendAsync(page, "/approve", []);
        Assert.Contains($"This version is issue 1", issued.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"Approved by Pat of hr-approver", issued.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(version, issued.Body!.TextContent, StringComparison.Ordinal);

        var wrong = await officer.SendAsync(await officer.OpenAsync("/services/parks-grounds/packs"), "/1/deliver",
            [("to", "Union branch"), ("way", "HandedOver"), ("on", "31"), ("on-month", "2"), ("on-year", "2026")]);
        Assert.Contains("real date", Errors(wrong), StringComparison.Ordinal);
        Assert.Equal("Union branch", wrong.QuerySelector("#to-deliver-1")!.GetAttribute("value"));
        ErrorsLeadToTheirFields(wrong);
        var given = await officer.SendAsync(wrong, "/1/deliver",
            [("to", "Union branch"), ("way", "HandedOver"), ("on", "22"), ("on-month", "11"), ("on-year", "2026")]);
        Assert.Contains("The delivery is recorded", given.Body!.TextContent, StringComparison.Ordinal);
        var released = await approver.SendAsync(await approver.OpenAsync("/services/parks-grounds/packs"), "/1/annex",
            [("to", "Union branch"), ("why", "To check the smallest groups.")]);
        Assert.Contains("To check the smallest groups.", released.Body!.TextContent, StringComparison.Ordinal);
        var agreed = await officer.SendAsync(given, "/packs/agreement",
            [("givenBy", "HR director"), ("on", "20"), ("on-month", "11"), ("on-year", "2026"),
                ("contactDetails", "Given by the contractor with the staff’s consent")]);
        Assert.Contains("Statements may go to the people directly", agreed.Body!.TextContent, StringComparison.Ordinal);
        await officer.OpenAsync("/services/parks-grounds/evidence.pdf");
        Assert.Equal("application/pdf", officer.ContentType);

        var withoutReason = await approver.SendAsync(await approver.OpenAsync("/services/parks-grounds/packs"), "/1/withdraw",
            [("why", "")]);
        Assert.Contains("Say why", Errors(withoutReason), StringComparison.Ordinal);
        var withdrawn = await approver.SendAsync(withoutReason, "/1/withdraw", [("why", "A date was wrong.")]);
        Assert.Contains("A date was wrong.", withdrawn.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_councillors_report_goes_the_same_way_and_councillors_read_what_is_issued()
    {
        using var officer = portal.As(Roles.Officer);
        using var approver = portal.As(Roles.Approver);
        using var councillor = portal.As(Roles.Scrutiny);
        Assert.DoesNotContain("Reports as issued", (await councillor.OpenAsync("/scrutiny")).Body!.TextContent, StringComparison.Ordinal);
        var page = await officer.OpenAsync("/report");
        Assert.Contains(page.QuerySelectorAll("a"),
            link => link.GetAttribute("href")!.EndsWith("/programme.html", StringComparison.Ordinal));
        await officer.SendAsync(page, "/check", [("read", "yes")]);
        Assert.DoesNotContain(page.QuerySelectorAll("form"),
            form => form.GetAttribute("action")!.EndsWith("/approve", StringComparison.Ordinal));

        var issued = await approver.SendAsync(await approver.OpenAsync("/report"), "/approve", []);
        Assert.Contains("This version is issue 1", issued.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("egulation 13", issued.Body!.TextContent, StringComparison.Ordinal);
        var published = await officer.SendAsync(await officer.OpenAsync("/report"), "/report/issues/1/deliver",
            [("to", "Scrutiny committee"), ("way", "Published"), ("on", "22"), ("on-month", "11"), ("on-year", "2026")]);
        Assert.Contains("The delivery is recorded", published.Body!.TextContent, StringComparison.Ordinal);
        await officer.OpenAsync("/report/evidence.html");
        Assert.Equal(HttpStatusCode.OK, officer.Status);

        var link = (await councillor.OpenAsync("/scrutiny"))
            .QuerySelectorAll("a")
            .Select(one => one.GetAttribute("href")!)
            .First(one => one.StartsWith("/scrutiny/report/", StringComparison.Ordinal));
        Assert.Contains("approved by Pat of hr-approver", (await councillor.OpenAsync(link)).DocumentElement.TextContent,
            StringComparison.Ordinal);
        await councillor.OpenAsync("/scrutiny/report/1.pdf");
        Assert.Equal("application/pdf", councillor.ContentType);
        await councillor.OpenAsync("/report");
        Assert.Equal(HttpStatusCode.Forbidden, councillor.Status);

        await approver.SendAsync(await approver.OpenAsync("/report"), "/report/issues/1/withdraw", [("why", "A rate was wrong.")]);
        await councillor.OpenAsync(link);
        Assert.Equal(HttpStatusCode.NotFound, councillor.Status);
    }

    [Fact]
    public async Task A_check_of_another_version_than_the_one_that_is_there_is_refused()
    {
        using var officer = portal.As(Roles.Officer);
        var page = await officer.OpenAsync("/services/parks-grounds/packs");
        page.QuerySelector("form[action$='/check'] input[name=version]")!.SetAttribute("value", "0123456789ab");

        Assert.Contains("The drafts have changed", Errors(await officer.SendAsync(page, "/check", [("read", "yes")])),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_comes_back_when_the_session_has_ended_and_can_be_sent_once_signed_in_again()
    {
        using var officer = portal.As(Roles.Officer);
        var page = await officer.OpenAsync("/services/school-catering/packs");
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        officer.Client.DefaultRequestHeaders.Remove("X-Role");

        using var typed = new FormUrlEncodedContent([KeyValuePair.Create("givenBy", "The <director>"),
            KeyValuePair.Create("__RequestVerificationToken", token)]);
        var answer = await officer.Client.PostAsync(new Uri("/services/school-catering/packs/agreement", UriKind.Relative), typed);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        var html = await answer.Content.ReadAsStringAsync();
        var ended = await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html));
        Assert.Contains("The <director>", ended.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("The <director>", ended.QuerySelector("form input[name=givenBy]")!.GetAttribute("value"));
        officer.Client.DefaultRequestHeaders.Add("X-Role", Roles.Officer);
        var again = await officer.SendAsync(ended, "/packs/agreement", []);
        Assert.Contains("Enter the day of the agreement", Errors(again), StringComparison.Ordinal);
        Assert.Equal("The <director>", again.QuerySelector("#givenBy-agreement")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Offers_are_cleared_by_an_approver_who_gives_everything_they_rest_on()
    {
        using var approver = portal.As(Roles.Approver);
        var page = await approver.OpenAsync("/services/school-catering/offers");

        var empty = await approver.SendAsync(page, "/offers", []);
        Assert.Equal(7, empty.QuerySelectorAll(".govuk-error-summary li").Length);
        ErrorsLeadToTheirFields(empty);
        (string, string)[] given =
        [
            ("ground", "agreed"), ("groundOn", "2"), ("groundOn-month", "11"), ("groundOn-year", "2026"),
            ("reference", "Agreement 12 with the unions"), ("reviewedBy", "A. Solicitor"), ("reviewedOn", "3"), ("reviewedOn-month", "11"),
            ("reviewedOn-year", "2026"), ("from", "1"), ("from-month", "1"), ("from-year", "2028"), ("answerBy", "30"),
            ("answerBy-month", "6"), ("answerBy-year", "2027"),
        ];
        var cleared = await approver.SendAsync(page, "/offers", given);
        Assert.Contains("Offers are cleared", cleared.Body!.TextContent, StringComparison.Ordinal);

        var back = await approver.SendAsync(await approver.OpenAsync("/services/school-catering/offers"), "/offers/withdraw",
            [("why", "The union asked for more time.")]);
        Assert.Contains("Offers are taken back", back.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The union asked for more time.", (await approver.OpenAsync("/services/school-catering/offers")).Body!.TextContent,
            StringComparison.Ordinal);
    }
}
