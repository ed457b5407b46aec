using System.Net;

namespace Workforce.Tests.Portal;

/// <summary>Guessing, replaying, swapping and forging, over the portal as a stranger meets it.</summary>
public sealed class AccessLinkTests(PortalByRole portal) : IClassFixture<PortalByRole>
{
    const string Pack = "issued/parks-grounds/1/union-pack.pdf", Other = "issued/street-cleansing/1/union-pack.pdf";

    static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    /// <summary>One test, in this order: the last part uses up what an address may try in a minute.</summary>
    [Fact]
    public async Task Nobody_gets_further_with_a_link_than_it_goes()
    {
        await portal.IssueAsync("parks-grounds");
        await portal.IssueAsync("street-cleansing");
        AccessLinks links = new(portal.Records);
        await What_is_guessed_expired_revoked_or_locked_says_the_same(links);
        await A_code_cannot_be_used_again_nor_for_another_link(links);
        await A_link_opens_its_own_document_whatever_is_asked(links);
        await Too_many_tries_from_one_address_are_turned_away();
    }

    async Task What_is_guessed_expired_revoked_or_locked_says_the_same(AccessLinks links)
    {
        var expired = await links.ForRepresentativeAsync("parks-grounds", Pack, "A", "Pat", Now - AccessLinks.Lifetime);
        var revoked = await links.ForRepresentativeAsync("parks-grounds", Pack, "B", "Pat", Now);
        Assert.True(await links.RevokeAsync(revoked.Link.Id, Now));
        var locked = await links.ForRepresentativeAsync("parks-grounds", Pack, "C", "Pat", Now);
        for (var wrong = 0; wrong < AccessLinks.MostTries; wrong++) Assert.Null(await links.OpenAsync(locked.Token, "WRONG", Now));
        var guessed = new string('A', 43);
        string[] tokens = [guessed, expired.Token, revoked.Token, locked.Token, "short", $"{revoked.Token}x", revoked.Link.Id];

        using var stranger = portal.As(null);
        var form = await FormAsync(stranger, await LinkAsync(links));
        HashSet<string> answers = [];
        foreach (var token in tokens)
        {
            using var get = await stranger.Client.GetAsync(new Uri($"/open/{token}", UriKind.Relative));
            using var post = await stranger.Client.PostAsync(new Uri($"/open/{token}", UriKind.Relative),
                Filled(form, ("factor", locked.Code!)));
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (get.StatusCode, post.StatusCode));
            answers.Add(await get.Content.ReadAsStringAsync());
            answers.Add(await post.Content.ReadAsStringAsync());
        }

        Assert.Single(answers);
        Assert.Null(await links.OpenAsync(locked.Token, locked.Code!, Now));
    }

    async Task A_code_cannot_be_used_again_nor_for_another_link(AccessLinks links)
    {
        var (one, two) = (await LinkAsync(links), await LinkAsync(links));
        using var visitor = portal.As(null);
        var form = await FormAsync(visitor, one);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await TryAsync(visitor, one, form, two.Code!));
        Assert.Equal(HttpStatusCode.OK, await TryAsync(visitor, one, form, one.Code!));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await TryAsync(visitor, one, form, one.Code!));
        Assert.Equal(HttpStatusCode.OK, await TryAsync(visitor, two, await FormAsync(visitor, two), two.Code!));
    }

    async Task A_link_opens_its_own_document_whatever_is_asked(AccessLinks links)
    {
        var made = await LinkAsync(links);
        using var visitor = portal.As(null);
        var form = await FormAsync(visitor, made);

        using var answer = await visitor.Client.PostAsync(new Uri($"/open/{made.Token}?document={Uri.EscapeDataString(Other)}",
            UriKind.Relative),
            Filled(form, ("factor", made.Code!), ("document", Other), ("service", "street-cleansing"), ("path", $"../../{Other}")));

        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(portal.Folder, Pack)), await answer.Content.ReadAsByteArrayAsync());
        Assert.False(answer.Headers.TryGetValues("Set-Cookie", out var cookies)
            && cookies.Any(cookie => !cookie.StartsWith("workforce-form=", StringComparison.Ordinal)));
        foreach (var path in (string[])[$"/documents/{Pack}", $"/documents/{Other}", $"/open/{made.Token}/{Other}",
            "/services/parks-grounds", "/"])
        {
            Assert.True((await visitor.Client.GetAsync(new Uri(path, UriKind.Relative))).StatusCode is HttpStatusCode.Unauthorized
                or HttpStatusCode.NotFound,
                path);
        }
    }

    async Task Too_many_tries_from_one_address_are_turned_away()
    {
        using var stranger = portal.As(null);
        List<HttpStatusCode> answers = [];
        for (var guess = 0; guess < 100 && answers.LastOrDefault() != HttpStatusCode.TooManyRequests; guess++)
        {
            using var answer = await stranger.Client.GetAsync(new Uri($"/open/{new string('B', 41)}{guess:D2}", UriKind.Relative));
            answers.Add(answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
        using var page = await stranger.Client.GetAsync(new Uri("/health", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    static Task<MadeLink> LinkAsync(AccessLinks links) =>
        links.ForRepresentativeAsync("parks-grounds", Pack, "Branch secretary", "Pat", Now);

    static async Task<string> FormAsync(Visitor visitor, MadeLink made) =>
        (await visitor.OpenAsync($"/open/{made.Token}")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    static FormUrlEncodedContent Filled(string token, params (string Name, string Value)[] typed) =>
        new([KeyValuePair.Create("__RequestVerificationToken", token),
            .. typed.Select(field => KeyValuePair.Create(field.Name, field.Value))]);

    static async Task<HttpStatusCode> TryAsync(Visitor visitor, MadeLink made, string token, string code)
    {
        using var answer = await visitor.Client.PostAsync(new Uri($"/open/{made.Token}", UriKind.Relative),
            Filled(token, ("factor", code)));
        return answer.StatusCode;
    }
}
