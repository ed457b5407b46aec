using System.Text;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Workforce.Forecasting;
using Workforce.Local;
using Workforce.Portal;
using Workforce.Tests.Storage;

namespace Workforce.Tests.Portal;

public sealed class CouncilEditTests(PortalByRole portal) : IClassFixture<PortalByRole>
{
    [Fact]
    public async Task A_choice_about_measures_is_changed_with_a_reason_and_its_history_says_from_what_to_what()
    {
        using var hr = portal.As(Roles.Officer);
        var terms = await hr.OpenAsync("/services/parks-grounds/terms");
        Assert.Contains("The work stays where it is.", terms.Body!.TextContent, StringComparison.Ordinal);
        var form = await hr.OpenAsync("/services/parks-grounds/terms/place");

        var both = await hr.SendAsync(form, "/terms/place",
            [("scope", "service"), ("proposed", "Moves to the depot"), ("none", "yes"), ("why", "x"), ("reason", "y")]);
        Assert.Contains("not both", both.QuerySelector("#proposed-error")!.TextContent, StringComparison.Ordinal);
        var saved = await hr.SendAsync(form, "/terms/place",
            [("scope", "service"), ("proposed", "Crews start at Mill Lane depot"), ("why", "The lease ends."),
                ("reason", "Decided by the board.")]);

        Assert.Contains("Crews start at Mill Lane depot", saved.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("services.parks-grounds[place].proposed", saved.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Pat of hr-officer", saved.Body!.TextContent, StringComparison.Ordinal);
        var second = await hr.SendAsync(form, "/terms/place",
            [("scope", "service"), ("proposed", "Elsewhere"), ("why", "x"), ("reason", "y")]);
        Assert.Contains("Somebody changed", second.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_assumption_is_changed_in_percent_and_stays_in_order()
    {
        using var hr = portal.As(Roles.Officer);
        var page = await hr.OpenAsync("/forecast/assumptions");
        Assert.Equal("1.1", page.QuerySelector("#councilLeaves")!.GetAttribute("value"));
        var typed = page.QuerySelectorAll("form[method=post] input[type=text]")
            .Select(input => (input.GetAttribute("name")!, input.GetAttribute("value") ?? ""))
            .Append(("source", "Payroll of 2026"))
            .Append(("reason", "Turnover of last year.")).ToList();

        var disordered = await hr.SendAsync(page, "/forecast/assumptions",
            [.. typed.Select(field => field.Item1 == "councilLeaves" ? ("councilLeaves", "9") : field)]);
        Assert.Contains("lowest first", disordered.QuerySelector("#councilLeaves-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("9", disordered.QuerySelector("#councilLeaves")!.GetAttribute("value"));
        var saved = await hr.SendAsync(page, "/forecast/assumptions",
            [.. typed.Select(field => field.Item1 == "councilLeaves" ? ("councilLeaves", "1.3") : field)]);

        var history = saved.QuerySelectorAll("tbody tr")
            .Select(row => row.TextContent)
            .First(row => row.Contains("default.council.monthlyLeaverRate.likely", StringComparison.Ordinal));
        Assert.Equal("1.3", saved.QuerySelector("#councilLeaves")!.GetAttribute("value"));
        Assert.Contains("default.council.monthlyLeaverRate.likely", saved.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("0.011", saved.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Turnover of last year.", history, StringComparison.Ordinal);
        using var finance = portal.As(Roles.Finance);
        Assert.Null((await finance.OpenAsync("/forecast/assumptions")).QuerySelector("form[method=post]"));
    }

    [Fact]
    public async Task An_edit_for_a_job_family_stands_beside_the_others_and_later_edits_keep_it()
    {
        using var hr = portal.As(Roles.Officer);
        var chooser = await hr.OpenAsync("/forecast/assumptions");
        var family = chooser.QuerySelectorAll("#service-chosen option")
            .Select(option => option.GetAttribute("value")!)
            .First(value => value.StartsWith("family:", StringComparison.Ordinal));
        async Task<IDocument> EditAsync(string scope, string likely)
        {
            var page = await hr.OpenAsync($"/forecast/assumptions?service={Uri.EscapeDataString(scope)}");
            var typed = page.QuerySelectorAll("form[method=post] input[type=text]")
                .Select(input => (input.GetAttribute("name")!,
                    input.GetAttribute("name") switch
                    {
                        "stays" => likely,
                        "stays-low" or "stays-high" => "",
                        _ => input.GetAttribute("value") ?? ""
                    }))
                .Append(("source", "Leavers of 2026")).Append(("reason", "They differ.")).ToList();
            return await hr.SendAsync(page, "/forecast/assumptions", typed);
        }

        Assert.Equal("7", (await EditAsync(family, "7")).QuerySelector("#stays")!.GetAttribute("value"));
        await EditAsync("parks-grounds", "3");

        var assumptions = (await portal.App.Services.GetRequiredService<CurrentPlans>().CouncilAsync())!.Council.Assumptions;
        Assert.Equal(0.07, assumptions.OfFamily(family["family:".Length..])!.LeaveAtTransfer.Likely);
        Assert.Equal(0.03, assumptions.For("parks-grounds").LeaveAtTransfer.Likely);
        Assert.Contains("(its own)",
            (await hr.OpenAsync("/forecast/assumptions")).QuerySelector($"#service-chosen option[value='{family}']")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_was_sent_and_never_added_is_gone_after_thirty_days()
    {
        using TemporaryFolder folder = new();
        using var data = DataFolder.Open(folder.Path);
        await data.Documents.CreateAsync("uploads/parks/a~01234567.csv", "x"u8.ToArray());
        await data.Documents.CreateAsync("staff-lists/parks/a~01234567.csv", "x"u8.ToArray());

        Assert.Equal(0, await StagedFiles.PurgeAsync(data.Documents, TimeProvider.System.GetUtcNow()));
        Assert.Equal(1,
            await StagedFiles.PurgeAsync(data.Documents, TimeProvider.System.GetUtcNow() + StagedFiles.Kept + TimeSpan.FromHours(1)));
        Assert.Null(await data.Documents.OpenAsync("uploads/parks/a~01234567.csv"));
        await using var added = await data.Documents.OpenAsync("staff-lists/parks/a~01234567.csv");
        Assert.NotNull(added);
    }

    [Fact]
    public async Task An_edit_stands_until_somebody_changes_the_file_itself()
    {
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(Path.Combine(folder.Path, "council"));
        var file = Path.Combine(folder.Path, "council", "assumptions.json");
        await File.WriteAllTextAsync(file, "{\"a\": 1}");
        using var data = DataFolder.Open(folder.Path);
        var edits = new CouncilEdits(data.Documents, data.Records);
        var before = await edits.ReadAsync(Assumptions.File);

        Assert.True(await edits.SaveAsync(Assumptions.File, Encoding.UTF8.GetBytes("{\"a\": 2}"), before.ETag, "Pat", "Better known.",
            DateTimeOffset.UnixEpoch));
        Assert.False(await edits.SaveAsync(Assumptions.File, Encoding.UTF8.GetBytes("{\"a\": 3}"), before.ETag, "Sam", "Not seen.",
            DateTimeOffset.UnixEpoch));
        var edited = await edits.ReadAsync(Assumptions.File);
        Assert.Equal("{\"a\": 2}", Encoding.UTF8.GetString(edited.Content!));
        Assert.Equal([new CouncilChange("a", "1", "2")], edited.History[0].Changes);
        Assert.Equal("{\"a\": 1}", await File.ReadAllTextAsync(file));

        await File.WriteAllTextAsync(file, "{\"a\": 4}");
        Assert.Equal("{\"a\": 4}", Encoding.UTF8.GetString((await edits.ReadAsync(Assumptions.File)).Content!));
    }
}
