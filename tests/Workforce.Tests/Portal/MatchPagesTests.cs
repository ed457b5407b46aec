using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Workforce.Grading;
using Workforce.Portal;

namespace Workforce.Tests.Portal;

public sealed class MatchPagesTests(PortalByRole portal) : IClassFixture<PortalByRole>
{
    [Fact]
    public async Task A_title_is_decided_compared_and_taken_back_and_the_whole_history_stays()
    {
        using var hr = portal.As(Roles.Officer);
        var page = await hr.OpenAsync("/services/parks-grounds/matches");
        var card = page.QuerySelectorAll(".govuk-summary-card")
            .First(card => card.QuerySelector("h3")!.TextContent.Contains("Supvr (Parks)", StringComparison.Ordinal));
        var action = card.QuerySelector("form")!.GetAttribute("action")!;
        var role = card.QuerySelector<IHtmlInputElement>("input[type=radio]")!;
        Assert.False(role.IsChecked);

        var refused = await hr.SendAsync(page, action, [("role", role.Value), ("do", "decide")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, hr.Status);
        Assert.Contains("Say why", refused.QuerySelector(".govuk-error-message")!.TextContent, StringComparison.Ordinal);
        Assert.True(refused.QuerySelector<IHtmlInputElement>($"#{role.Id}")!.IsChecked);

        var decided = await hr.SendAsync(page, action, [("role", role.Value), ("why", "The rota shows it."), ("do", "decide")]);
        Assert.Contains("Decided by Pat of hr-officer on 23 November 2026", decided.Body!.TextContent, StringComparison.Ordinal);
        var compared = await hr.SendAsync(decided, action, [("why", "Compared with the job description."), ("do", "compared")]);
        var back = await hr.SendAsync(compared, action, [("why", "It was another post."), ("do", "withdraw")]);

        Assert.DoesNotContain("Decided by Pat", back.Body!.TextContent, StringComparison.Ordinal);
        var log = (await new DecisionLog(portal.Records).ListAsync())
            .Where(decision => decision.Title == "Supvr (Parks)")
            .Select(decision => decision.Kind);
        Assert.Equal(3, log.Count());
    }

    [Fact]
    public async Task Only_clear_proposals_can_be_approved_several_at_once_and_only_after_a_look()
    {
        using var hr = portal.As(Roles.Officer);
        var page = await hr.OpenAsync("/services/school-catering/matches");
        var ticks = page.QuerySelectorAll<IHtmlInputElement>("input[name=title]").ToList();
        var unclear = page.QuerySelectorAll(".govuk-summary-card")
            .First(card => card.QuerySelector(".govuk-tag--yellow") is not null && card.QuerySelector("form") is not null)
            .QuerySelector("form")!
            .GetAttribute("action")!
            .Split('/')[^1];
        Assert.DoesNotContain(unclear, ticks.Select(tick => tick.Value));

        var unseen = await hr.SendAsync(page, "/matches", [("title", ticks[0].Value), ("why", "Plain titles.")]);
        Assert.Contains("Say that you have looked", unseen.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal([ticks[0].Value],
            unseen.QuerySelectorAll<IHtmlInputElement>("input[name=title]").Where(tick => tick.IsChecked).Select(tick => tick.Value));

        var smuggled = await hr.SendAsync(page, "/matches", [("title", unclear), ("looked", "yes"), ("why", "Plain titles.")]);
        Assert.Contains("Tick the titles", smuggled.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);

        await hr.SendAsync(page, "/matches", [("title", ticks[0].Value), ("looked", "yes"), ("why", "Plain titles.")]);
        var decision = Assert.Single(await new DecisionLog(portal.Records).ListAsync(), decision => decision.Why == "Plain titles.");
        Assert.Equal((DecisionKind.Role, "Pat of hr-officer"), (decision.Kind, decision.By));
    }
}
