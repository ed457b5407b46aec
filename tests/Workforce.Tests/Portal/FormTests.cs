using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Workforce.Portal;

namespace Workforce.Tests.Portal;

/// <summary>Every form of every page, sent without what it needs, and sent after the session has ended.</summary>
public sealed class FormTests(PortalByRole portal) : IClassFixture<PortalByRole>
{
    const string Typed = "zz typed by hand";

    static readonly string[] Pages =
    [
        "/services/parks-grounds/offers", "/services/parks-grounds/links", "/services/parks-grounds/person",
        "/services/parks-grounds/terms/place", "/forecast/assumptions", "/services/parks-grounds/matches",
        "/services/parks-grounds/findings",
        "/services/parks-grounds/packs", "/retention",
    ];

    static async Task<List<(string Page, IHtmlFormElement Form)>> FormsAsync(Visitor hr)
    {
        var found = await hr.SendAsync(await hr.OpenAsync("/services/parks-grounds/person"), "/person", [("who", "FL-0142")]);
        List<(string, IHtmlFormElement)> forms = [];
        foreach (var path in (string[])[.. Pages, hr.Address!.AbsolutePath])
        {
            var page = path == Pages[0]
                ? await hr.OpenAsync(path)
                : path.Contains("/people/", StringComparison.Ordinal)
                ? found
                : await hr.OpenAsync(path);
            // Of forms that are alike, one for each finding or title, the first stands for all.
            forms.AddRange(page.QuerySelectorAll<IHtmlFormElement>("main form[method=post]")
                .Where(form => Fields(form).Any())
                .GroupBy(form => string.Join(',', Fields(form).Select(field => field.GetAttribute("name"))))
                .Select(same => (path, same.First())));
        }

        return forms;
    }

    static IEnumerable<IElement> Fields(IHtmlFormElement form) => form.QuerySelectorAll("input[type=text], input[type=email], textarea");

    static FormUrlEncodedContent Content(IHtmlFormElement form, string text) => new(
    [
        .. form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(hidden => KeyValuePair.Create(hidden.Name!, hidden.Value)),
        .. Fields(form).Select(field => KeyValuePair.Create(field.GetAttribute("name")!, text)),
        .. form.QuerySelectorAll<IHtmlButtonElement>("button[name]")
            .Take(1)
            .Select(button => KeyValuePair.Create(button.Name!, button.Value)),
    ]);

    [Fact]
    public async Task A_form_without_what_it_needs_says_so_beside_the_field_and_in_the_summary_and_keeps_what_was_typed()
    {
        using var hr = portal.As(Roles.Approver);
        var forms = await FormsAsync(hr);
        Assert.True(forms.Count >= 8, $"{forms.Count} forms");
        foreach (var (path, form) in forms)
        {
            var action = form.GetAttribute("action")!;
            var empty = await AnswerAsync(await hr.Client.PostAsync(new Uri(action, UriKind.Relative), Content(form, "")));
            Assert.True(empty.Status == HttpStatusCode.UnprocessableEntity, $"{path}, {action}: {empty.Status}");
            Check(empty.Page, $"{path}, {action}");
            var typed = await AnswerAsync(await hr.Client.PostAsync(new Uri(action, UriKind.Relative), Content(form, Typed)));
            if (typed.Status != HttpStatusCode.UnprocessableEntity) continue;
            Check(typed.Page, $"{path}, {action}");
            Assert.True(typed.Page
                .QuerySelectorAll("input, textarea")
                .Count(field => (field.GetAttribute("value") ?? field.TextContent) == Typed) >= Fields(form).Count(),
                $"{path}, {action}: what was typed is lost");
        }
    }

    static void Check(IDocument page, string form)
    {
        Assert.StartsWith("Error:", page.Title, StringComparison.Ordinal);
        var links = page.QuerySelectorAll(".govuk-error-summary a").ToList();
        Assert.NotEmpty(links);
        foreach (var link in links)
            Assert.True(page.GetElementById(link.GetAttribute("href")![1..]) is not null, $"{form}: {link.TextContent} leads nowhere");
        var beside = page.QuerySelectorAll(".govuk-error-message")
            .Select(message => message.TextContent.Replace("Error:", "", StringComparison.Ordinal).Trim())
            .ToHashSet(StringComparer.Ordinal);
        Assert.True(links.TrueForAll(link => beside.Contains(link.TextContent.Trim())),
            $"{form}: what is wrong does not stand beside its field");
    }

    [Fact]
    public async Task A_form_that_is_sent_after_the_session_has_ended_comes_back_with_every_word()
    {
        using var hr = portal.As(Roles.Approver);
        using var ended = portal.As(null);
        foreach (var (path, form) in await FormsAsync(hr))
        {
            var (status, page) = await AnswerAsync(await ended.Client.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative),
                Content(form, Typed)));

            Assert.True(status == HttpStatusCode.Unauthorized, $"{path}: {status}");
            Assert.Equal(form.GetAttribute("action"), page.QuerySelector("main form")!.GetAttribute("action"));
            Assert.True(page.QuerySelectorAll("main dd").Count(shown => shown.TextContent.Trim() == Typed) >= Fields(form).Count(),
                $"{path}, {form.GetAttribute("action")}: not every word is shown");
            foreach (var field in Fields(form))
                Assert.Equal(Typed, page.QuerySelector($"main form input[name='{field.GetAttribute("name")}']")!.GetAttribute("value"));
        }
    }

    static async Task<(HttpStatusCode Status, IDocument Page)> AnswerAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            var html = await answer.Content.ReadAsStringAsync();
            return (answer.StatusCode, await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html)));
        }
    }
}
