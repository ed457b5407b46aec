using System.IO.Compression;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Builder;
using Workforce.DataRights;
using Workforce.Local;
using Workforce.Portal;
using Workforce.Tests.DataRights;

namespace Workforce.Tests.Portal;

/// <summary>Subject access, correction and destroying in the portal, over a service that came in, with two lists of a few people.</summary>
public sealed class PersonalDataTests : IAsyncLifetime
{
    const string Retention = """{ "notTransferredMonths": 0, "peopleMonths": 84, "automatic": false, "source": "Schedule of the test" }""";

    ASmallFolder folder = null!;
    DataFolder data = null!;
    WebApplication app = null!;

    public async Task InitializeAsync()
    {
        folder = await ASmallFolder.MakeAsync();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "council", "retention.json"), Retention);
        data = DataFolder.Open(folder.Path);
        app = await PortalByRole.StartAsync(data);
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        data.Dispose();
        folder.Dispose();
    }

    Visitor As(string role) => PortalByRole.As(role, app);

    static async Task<IDocument> FindAsync(Visitor visitor, string who) =>
        await visitor.SendAsync(await visitor.OpenAsync($"/services/{ASmallFolder.Service}/person"), "/person", [("who", who)]);

    [Fact]
    public async Task A_person_is_found_by_name_and_gets_one_file_of_their_own_data_without_being_named_in_an_address()
    {
        using var officer = As(Roles.Officer);
        Assert.Contains("Nobody", (await FindAsync(officer, "Nobody Atall")).QuerySelector("#who-error")!.TextContent,
            StringComparison.Ordinal);
        var page = await FindAsync(officer, "Gallagher, Dawn");

        Assert.Equal(HttpStatusCode.OK, officer.Status);
        Assert.Matches("/people/[0-9a-f]{20}$", officer.Address!.AbsolutePath);
        Assert.Contains("FL-0142", page.Body!.TextContent, StringComparison.Ordinal);
        foreach (var named in (string[])["FL-0142", "Dawn%20Gallagher"])
            Assert.Equal(HttpStatusCode.NotFound,
                (await officer.Client.GetAsync(new Uri($"/services/{ASmallFolder.Service}/people/{named}", UriKind.Relative))).StatusCode);

        using var answer = await PostAsync(officer, page, "/everything");
        Assert.Equal(("application/zip", "attachment"),
            (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.DispositionType));
        using ZipArchive zip = new(await answer.Content.ReadAsStreamAsync());
        Assert.Equal([".pdf", ".html", ".json"], zip.Entries.Select(entry => Path.GetExtension(entry.Name)));
        using StreamReader json = new(zip.Entries[2].Open(), Encoding.UTF8);
        var held = await json.ReadToEndAsync();
        Assert.Contains("Dawn Gallagher", held, StringComparison.Ordinal);
        Assert.DoesNotContain("Lockwood", held, StringComparison.Ordinal);
        var audit = (await officer.OpenAsync("/audit")).Body!.TextContent;
        Assert.Contains("Gathered what is held about", audit, StringComparison.Ordinal);
        Assert.DoesNotContain("Dawn", audit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_says_what_is_wrong_with_it_and_leaves_a_trail()
    {
        using var officer = As(Roles.Officer);
        var page = await FindAsync(officer, "FL-0142");

        var empty = await officer.SendAsync(page, "/corrections", []);
        foreach (var field in (string[])["field", "after", "why"]) Assert.NotNull(empty.QuerySelector($"#{field}-correct-error"));
        var refused = await officer.SendAsync(page, "/corrections",
            [("field", "weeklyHours"), ("after", "plenty"), ("why", "contract of 2012")]);
        Assert.Contains("cannot be read", refused.QuerySelector("#after-correct-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("plenty", refused.QuerySelector("#after-correct")!.GetAttribute("value"));

        var corrected = await officer.SendAsync(page, "/corrections",
            [("field", "weeklyHours"), ("after", "32"), ("why", "contract of 2012")]);
        Assert.Contains("contract of 2012", corrected.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("30", "32"),
            (await Corrections.ListAsync(data.Records, ASmallFolder.Service)) is [var one] ? (one.Before, one.After) : ("", ""));
    }

    [Fact]
    public async Task What_is_due_goes_by_the_word_of_an_approver_who_has_looked()
    {
        using var officer = As(Roles.Officer);
        using var approver = As(Roles.Approver);
        var page = await approver.OpenAsync("/retention");
        Assert.Contains("Schedule of the test", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Due now: 1", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await officer.OpenAsync("/retention")).QuerySelectorAll("form[action^='/retention/due/']"));
        var due = page.QuerySelector("form[action^='/retention/due/']")!.GetAttribute("action")!;

        Assert.Contains("you have looked", (await approver.SendAsync(page, due, [])).QuerySelector(".govuk-error-summary")!.TextContent,
            StringComparison.Ordinal);
        Assert.NotEmpty(folder.Naming("Edwards"));
        var done = await approver.SendAsync(page, due, [("looked", "yes")]);

        Assert.Contains("It is destroyed", done.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Pat of hr-approver", done.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(folder.Naming("Edwards"), path => path.StartsWith("staff-lists", StringComparison.Ordinal));
        Assert.Contains("has changed",
            (await approver.SendAsync(page, due, [("looked", "yes")])).QuerySelector(".govuk-error-summary")!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains("Pat of hr-approver",
            await (await officer.Client.GetAsync(new Uri("/retention/destroyed.csv", UriKind.Relative))).Content.ReadAsStringAsync(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_officer_asks_and_an_approver_destroys_every_trace_of_one_person()
    {
        using var officer = As(Roles.Officer);
        using var approver = As(Roles.Approver);
        var person = await FindAsync(officer, "FL-0124");
        Assert.NotNull((await officer.SendAsync(person, "/destroy", [])).QuerySelector("#why-destroy-error"));

        var asked = await officer.SendAsync(person, "/destroy", [("why", "Did not transfer")]);
        Assert.Contains("Asked for: 1", asked.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(folder.Naming("Campbell"));
        var page = await approver.OpenAsync("/retention");
        var action = page.QuerySelectorAll("form[action*='/asked/']")
            .Select(form => form.GetAttribute("action")!)
            .First(action => !action.EndsWith("/back", StringComparison.Ordinal));
        var refused = await approver.SendAsync(page, action, []);
        Assert.NotNull(refused.QuerySelector(refused.QuerySelector(".govuk-error-summary a")!.GetAttribute("href")!));
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(officer, page, action)).StatusCode);
        var done = await approver.SendAsync(page, action, [("looked", "yes")]);

        Assert.Contains("Asked for: 0", done.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Did not transfer (asked for by Pat of hr-officer)", done.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(folder.Naming("Campbell"),
            path => path.StartsWith("staff-lists", StringComparison.Ordinal) || path.StartsWith("statements", StringComparison.Ordinal));
    }

    /// <summary>The form of a page, as another visitor may send it.</summary>
    static Task<HttpResponseMessage> PostAsync(Visitor visitor, IDocument page, string action)
    {
        var form = page.QuerySelectorAll("form[method=post]")
            .First(form => form.GetAttribute("action")!.EndsWith(action, StringComparison.Ordinal));
        return visitor.Client.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative),
            new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken",
                form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!)]));
    }
}
