using Workforce.DataRights;
using Workforce.Local;
using Workforce.Packs;
using Workforce.StaffLists;
using Workforce.Storage;
using Workforce.Tests.Local;
using Workforce.Tests.Packs;

namespace Workforce.Tests.DataRights;

public sealed class PurgeTests : IAsyncLifetime
{
    ASmallFolder folder = null!;

    public async Task InitializeAsync() => folder = await ASmallFolder.MakeAsync();

    public Task DisposeAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }

    static async Task OrderAsync(DataFolder data, string who)
    {
        var (council, service, plans) = await ASmallFolder.OpenAsync(data);
        Purges purges = new(data.Documents, data.Records, plans);
        var order = await purges.OfPersonAsync(service, await ASmallFolder.FindAsync(data, who), "A. Approver", "did not transfer",
            ASmallFolder.Now);
        await purges.OrderAsync(order, council);
    }

    [Fact]
    public async Task Only_those_the_council_names_as_approvers_may_order_anything_destroyed()
    {
        await File.WriteAllTextAsync(System.IO.Path.Combine(folder.Path, Publishing.File), """{ "approvers": ["Grace Okoro"] }""");
        var refused = await Assert.ThrowsAsync<UnusableInputException>(() => RetainCommand.PersonAsync(folder.Path, ASmallFolder.Service,
            "FL-0142", "did not transfer", "A. Stranger", default));
        Assert.StartsWith(MayApprove.NotAnApprover, refused.Message, StringComparison.Ordinal);
        Assert.NotEmpty(folder.Naming("Gallagher"));
        Assert.Equal(ExitStatus.Done,
            await RetainCommand.PersonAsync(folder.Path, ASmallFolder.Service, "FL-0142", "did not transfer", "Grace Okoro", default));
    }

    [Fact]
    public async Task A_person_whose_data_are_ordered_destroyed_is_found_in_no_file_and_the_others_are_as_they_were()
    {
        Dictionary<string, Employee> before;
        using (var data = DataFolder.Open(folder.Path))
        {
            await ASmallFolder.IssueAsync(data);
            before = (await ASmallFolder.FindAsync(data, "FL-0121"))
                .Concat(await ASmallFolder.FindAsync(data, "FL-0124"))
                .Where(person => person.On.List.FileName == "second.csv")
                .ToDictionary(person => person.Key, person => person.Employee, StringComparer.Ordinal);
            Assert.NotEmpty(folder.Naming("Gallagher"));

            await OrderAsync(data, "FL-0142");
        }

        await folder.RunAsync();

        Assert.Empty(folder.Naming("Gallagher"));
        Assert.Empty(folder.Naming("FL-0142"));
        using var after = DataFolder.Open(folder.Path);
        foreach (var (key, was) in before)
        {
            var now = (await ASmallFolder.FindAsync(after, key)).Single(person => person.On.List.FileName == "second.csv").Employee;
            Assert.Equal((was.Name, was.Row, was.WeeklyHours, was.HourlyRate, was.StartDate, was.DateOfBirth),
                (now.Name, now.Row, now.WeeklyHours, now.HourlyRate, now.StartDate, now.DateOfBirth));
        }

        var remark = (await ASmallFolder.FindAsync(after, "FL-0124"))[0].On.Cells.Sheets[0].Rows
            .SelectMany(row => row.Cells)
            .Single(cell => cell.Text.StartsWith("covers", StringComparison.Ordinal));
        Assert.Equal("covers for [removed]", remark.Text);
        Assert.Contains(await new AuditTrail(after.Records).ListAsync(new DateOnly(2026, 11, 1)),
            entry => entry.By == "A. Approver" && entry.What.StartsWith("Destroyed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_evidence_says_what_of_an_issue_was_destroyed_without_naming_anybody()
    {
        using var data = DataFolder.Open(folder.Path);
        var plan = await ASmallFolder.IssueAsync(data);
        var key = (await ASmallFolder.FindAsync(data, "FL-0142"))[^1].Key;
        await OrderAsync(data, "FL-0142");
        await OrderAsync(data, plan.People[0].Key);

        var records = await Issues.ListAsync(data.Records, ASmallFolder.Service);
        var evidence = string.Join('\n',
            PackText.Of(EvidencePack.For("Parks", ASamplePlan.Council.Branding, records, new DateOnly(2026, 12, 1))));
        Assert.Contains($"2 files of statements destroyed: {key}", evidence, StringComparison.Ordinal);
        Assert.Contains("did not transfer", evidence, StringComparison.Ordinal);
        Assert.DoesNotContain("Gallagher", evidence, StringComparison.Ordinal);
        Assert.Null(await data.Documents.ReadAsync($"statements/{ASmallFolder.Service}/issued-1/{key}.pdf"));
    }

    /// <summary>All groups of the small folder are small, so the annex counts everybody; one made for many counts some only.</summary>
    [Fact]
    public async Task An_annex_goes_with_somebody_it_counts_among_few_and_stays_for_others()
    {
        using var data = DataFolder.Open(folder.Path);
        var plan = await ASmallFolder.IssueAsync(data);
        var (council, service, plans) = await ASmallFolder.OpenAsync(data);
        var released = (await plans.Issues.ReleaseAnnexAsync(plan, council.Council, 1, ("GATU", "Asked for at the meeting"),
            ("A. Approver", ASmallFolder.Now))).Value!;
        var dawn = await ASmallFolder.FindAsync(data, "FL-0142");

        var order = await new Purges(data.Documents, data.Records, plans).OfPersonAsync(service, dawn, "A. Approver", "did not transfer",
            ASmallFolder.Now);

        Assert.Superset(released.Documents.Select(document => document.Path).ToHashSet(), order.Documents.ToHashSet());
        await new Purges(data.Documents, data.Records, plans).OrderAsync(order, council);
        foreach (var document in released.Documents) Assert.Null(await data.Documents.ReadAsync(document.Path));
        Assert.Contains((await Issues.ListAsync(data.Records,
            ASmallFolder.Service)).Single(record => record.Step == IssueStep.Purged).Documents,
            document => document.Path.EndsWith("/confidential-annex.pdf", StringComparison.Ordinal));

        await plans.Issues.ReleaseAnnexAsync(plan, council.Council, 1, ("Another union", "Asked for"), ("A. Approver", ASmallFolder.Now));
        var shown = (await data.Records.GetAsync(Tables.Issues, ASmallFolder.Service, "issue-000001-2-Issued"))!;
        var many = IssueRecord.FromJson(shown.Body);
        many = many with
        {
            Content =
            many.Content! with { Groups = [.. many.Content.Groups.Select(group => group with { People = "12" })] }
        };
        await data.Records.ReplaceAsync(Tables.Issues, ASmallFolder.Service, shown.Row, many.ToJson(), shown.ETag);
        var ann = await new Purges(data.Documents, data.Records, plans).OfPersonAsync(service,
            await ASmallFolder.FindAsync(data, "FL-0121"), "A. Approver", "did not transfer", ASmallFolder.Now);
        Assert.DoesNotContain(ann.Documents, path => path.Contains("/annex-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_file_put_in_again_is_refused()
    {
        using (var data = DataFolder.Open(folder.Path)) await OrderAsync(data, "FL-0142");
        folder.Put("again.csv",
            "Staff list at 15 September 2026\n" + ASmallFolder.Heading + ASmallFolder.Ann + ASmallFolder.Patrick + ASmallFolder.Dawn
                + ASmallFolder.Keith);

        var run = await folder.RunAsync();

        Assert.Equal("PR_LIST_DESTROYED", Assert.Single(run.Unusable).Finding.Code);
        Assert.Equal(2, Assert.Single(run.Services).Plan.People.Count);
    }

    [Fact]
    public async Task An_order_that_was_cut_short_is_finished_by_the_daily_step()
    {
        using var data = DataFolder.Open(folder.Path);
        var (_, service, plans) = await ASmallFolder.OpenAsync(data);
        var order = await new Purges(data.Documents, data.Records, plans).OfPersonAsync(service,
            await ASmallFolder.FindAsync(data, "FL-0142"), "A. Approver", "did not transfer", ASmallFolder.Now);
        await data.Records.InsertAsync(Tables.Purges, order.Service, order.Row, order.ToJson());

        await new StepRunner(data.Documents, data.Records, data.Steps,
            Workforce.Packs.Pdf.PdfRenderer.Instance).RunAsync(new Step(StepKind.Retain),
            ASmallFolder.Now);

        Assert.Empty(folder.Naming("FL-0142"));
    }

    [Fact]
    public async Task Six_months_after_the_transfer_people_who_did_not_transfer_are_due_and_nothing_goes_without_an_approver()
    {
        // Transferred on 1 October 2026; the sample council keeps people who did not transfer for 6 months.
        using (var data = DataFolder.Open(folder.Path))
        {
            var (council, _, plans) = await ASmallFolder.OpenAsync(data);
            Purges purges = new(data.Documents, data.Records, plans);
            var rules = (await purges.RulesAsync()).Value!;
            Assert.Empty((await purges.DueAsync(council, rules,
                new RunTime(new DateOnly(2027, 3, 31), ASmallFolder.Now))).SelectMany(view => view.Due));
            var due = Assert.Single((await purges.DueAsync(council, rules,
                new RunTime(new DateOnly(2027, 4, 1), ASmallFolder.Now))).SelectMany(view => view.Due));
            Assert.NotEmpty(folder.Naming("Edwards"));
            Assert.Single(due.Lists);
            Assert.Single(Assert.Single(due.Rows).Rows);

            await new StepRunner(data.Documents, data.Records, data.Steps,
                Workforce.Packs.Pdf.PdfRenderer.Instance).RunAsync(new Step(StepKind.Retain, AsAt: new DateOnly(2027, 4, 1)),
                ASmallFolder.Now);
            Assert.NotEmpty(folder.Naming("Edwards"));

            await purges.OrderAsync(due with { By = "A. Approver" }, council);
        }

        await folder.RunAsync();

        Assert.Empty(folder.Naming("Edwards"));
        Assert.NotEmpty(folder.Naming("Lockwood"));
    }

    [Fact]
    public async Task At_the_end_nothing_that_names_people_is_left_and_what_was_issued_to_unions_stays()
    {
        using var data = DataFolder.Open(folder.Path);
        await ASmallFolder.IssueAsync(data);
        var (council, _, plans) = await ASmallFolder.OpenAsync(data);
        Purges purges = new(data.Documents, data.Records, plans);

        foreach (var order in (await purges.DueAsync(council, (await purges.RulesAsync()).Value!,
            new RunTime(new DateOnly(2033, 10, 1), ASmallFolder.Now))).SelectMany(view => view.Due))
        {
            await purges.OrderAsync(order with { By = "A. Approver" }, council);
        }

        foreach (var person in (string[])["Lockwood", "Campbell", "Gallagher", "Edwards", "FL-01"]) Assert.Empty(folder.Naming(person));
        foreach (var kept in (string[])["union-pack.pdf", "council-notice.pdf", "measures-letter.pdf"])
            Assert.True(File.Exists(Path.Combine(folder.Path, "issued", ASmallFolder.Service, "1", kept)));
        Assert.NotEmpty(await new Issues(data.Documents, data.Records,
            Workforce.Packs.Pdf.PdfRenderer.Instance).ListAsync(ASmallFolder.Service));
    }

    [Theory]
    [InlineData("FL-9999", "PR_NOBODY_FOUND")]
    [InlineData("", "PR_NOBODY_FOUND")]
    public async Task Somebody_who_cannot_be_told_is_not_guessed(string who, string code)
    {
        using var data = DataFolder.Open(folder.Path);
        var (council, service, _) = await ASmallFolder.OpenAsync(data);

        var found = ServiceLists.Find(await ServiceLists.ReadAsync(data.Documents, data.Records, service, council, ASmallFolder.Now), who);

        Assert.Equal(code, Assert.Single(found.Findings).Code);
    }

    [Fact]
    public void The_command_lists_what_is_due_destroys_with_an_approver_only_and_says_who_is_meant()
    {
        var (status, output, _) = TheProgram.Run("retain", "--data", folder.Path, "--as-at", "2027-04-01");
        Assert.Equal(0, status);
        Assert.Contains("2033-10-01  parks-grounds: everything that names people", output, StringComparison.Ordinal);
        Assert.Contains("Nothing is destroyed yet", output, StringComparison.Ordinal);
        Assert.NotEmpty(folder.Naming("Edwards"));

        Assert.Equal(2, TheProgram.Run("retain", "--data", folder.Path, "--service", ASmallFolder.Service, "--person", "nobody").Status);
        Assert.Equal(2,
            TheProgram.Run("retain", "--data", folder.Path, "--service", ASmallFolder.Service, "--person", "FL-0142", "--approved-by",
                "A. Approver").Status);
        Assert.Equal(0,
            TheProgram.Run("retain", "--data", folder.Path, "--service", ASmallFolder.Service, "--person", "FL-0142", "--approved-by",
                "A. Approver", "--why", "did not transfer").Status);
        Assert.Empty(folder.Naming("FL-0142"));
    }
}
