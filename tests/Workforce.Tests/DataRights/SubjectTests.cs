using System.Text;
using System.Text.Json;
using Workforce.DataRights;
using Workforce.Local;
using Workforce.Packs.Html;
using Workforce.Packs.Pdf;
using Workforce.Storage;
using Workforce.Tests.Local;
using Workforce.Tests.Storage;

namespace Workforce.Tests.DataRights;

public sealed class SubjectTests : IAsyncLifetime
{
    ASmallFolder folder = null!;

    public async Task InitializeAsync() => folder = await ASmallFolder.MakeAsync();

    public Task DisposeAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }

    static async Task<Workforce.Findings.Checked<Correction?>> CorrectAsync(DataFolder data, string who, string field, string to)
    {
        var (council, service, plans) = await ASmallFolder.OpenAsync(data);
        return await new Corrections(data.Documents, data.Records, plans, PdfRenderer.Instance).MakeAsync(service, council, who,
            new(field, to, "H. Officer", "contract of 2012"), new RunTime(AsAt: null, ASmallFolder.Now));
    }

    [Fact]
    public async Task One_file_holds_everything_about_a_person_and_nothing_about_anybody_else()
    {
        using (var data = DataFolder.Open(folder.Path))
        {
            await ASmallFolder.IssueAsync(data);
            Assert.NotNull((await CorrectAsync(data, "FL-0142", "weeklyHours", "32")).Value);
        }

        await folder.RunAsync();
        using var again = DataFolder.Open(folder.Path);
        var (council, service, plans) = await ASmallFolder.OpenAsync(again);

        var file = await new SubjectAccess(again.Documents, again.Records, plans).OfAsync(service, council,
            await ASmallFolder.FindAsync(again, "Gallagher, Dawn"), new RunTime(AsAt: null, ASmallFolder.Now));

        var json = SubjectFiles.Json(file);
        Assert.Empty(SchemaCheck.Faults("subject-access.schema.json", json));
        var text = JsonDocument.Parse(json).RootElement.ToString()
            + Encoding.UTF8.GetString(HtmlRenderer.Render(SubjectFiles.Pack(file, council.Council.Branding)));
        foreach (var held in (string[])["FL-0142", "Dawn Gallagher", "14/10/1985", "first.csv", "second.csv", "H. Officer",
            "contract of 2012"])
        {
            Assert.Contains(held, text, StringComparison.Ordinal);
        }

        foreach (var other in (string[])["Lockwood", "Campbell", "Edwards", "FL-0121", "FL-0124", "FL-0136", "15/09/1984", "27/03/1962"])
            Assert.DoesNotContain(other, text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(2, file.Records.Count);
        Assert.Contains(file.Statements,
            statement => statement.Path.Contains("/issued-1/", StringComparison.Ordinal)
                && statement.Html.Contains("Dawn", StringComparison.Ordinal));
    }

    /// <summary>
    /// A list in two parts: the person's second row is theirs as the first is, in their file and when their data are destroyed.
    /// </summary>
    [Fact]
    public async Task Both_rows_of_somebody_whose_list_has_two_parts_are_in_the_file_and_go_together()
    {
        folder.Put("third.csv",
            "Staff list at 1 October 2026\nEmp ref;Name;Post;Hrs;Pay\nFL-0121;Ann Lockwood;Gardener;37;£14.50 ph\n"
            + "FL-0142;Dawn Gallagher;Gardener;30;£14.10 ph\nFL-0124;Patrick Campbell;Gardener;37;£13.90 ph\n\n"
            + "Emp ref;Born;Service from;Pension;Postcode\nFL-0142;14/10/1985;12/11/2012;NEST;CB23 1XQ\n"
            + "FL-0124;27/03/1962;18/06/2023;NEST;CB4 2AA\nFL-0121;15/09/1984;01/04/2014;LGPS;CB3 9ZZ\n");
        await folder.RunAsync();
        using (var data = DataFolder.Open(folder.Path))
        {
            var (council, service, plans) = await ASmallFolder.OpenAsync(data);
            var file = await new SubjectAccess(data.Documents, data.Records, plans).OfAsync(service, council,
                await ASmallFolder.FindAsync(data, "FL-0142"), new RunTime(AsAt: null, ASmallFolder.Now));
            var held = Assert.Single(file.Records, record => record.List == "third.csv");
            Assert.Contains("CB23 1XQ", held.Cells.Select(cell => cell.Text));
            Assert.Contains("£14.10 ph", held.Cells.Select(cell => cell.Text));
            Assert.DoesNotContain("CB4 2AA", held.Cells.Select(cell => cell.Text));
            Purges purges = new(data.Documents, data.Records, plans);
            await purges.OrderAsync(await purges.OfPersonAsync(service, await ASmallFolder.FindAsync(data, "FL-0142"), "A. Approver",
                "did not transfer", ASmallFolder.Now), council);
        }

        Assert.Empty(folder.Naming("FL-0142"));
        Assert.Empty(folder.Naming("CB23 1XQ"));
        Assert.NotEmpty(folder.Naming("CB4 2AA"));
    }

    [Fact]
    public async Task A_correction_leaves_a_trail_changes_the_figures_and_takes_the_place_of_the_issued_statement()
    {
        using var data = DataFolder.Open(folder.Path);
        await ASmallFolder.IssueAsync(data);
        var (council, service, plans) = await ASmallFolder.OpenAsync(data);
        var before = (await plans.NewestAsync(service, council, new RunTime(AsAt: null, ASmallFolder.Now), unusable: null,
            default))!.Value.Plan;
        var key = before.People.Single(person => person.Employee.EmployeeRef == "FL-0142").Key;
        var old = $"statements/{ASmallFolder.Service}/issued-1/{key}.pdf";
        var was = ContentHash.Of(await File.ReadAllBytesAsync(Path.Combine(folder.Path, old)));
        var link = await new AccessLinks(data.Records).ForEmployeeAsync(ASmallFolder.Service, old, key, ["FL-0142"], "H. Officer",
            ASmallFolder.Now);

        var made = (await CorrectAsync(data, "FL-0142", "weeklyHours", "32")).Value!;

        Assert.Equal(("30", "32", "H. Officer", "contract of 2012"), (made.Before, made.After, made.By, made.Why));
        Assert.Equal([new Workforce.Packs.IssuedDocument(old, was)], made.Superseded);
        var after = (await plans.NewestAsync(service, council, new RunTime(AsAt: null, ASmallFolder.Now), unusable: null,
            default))!.Value.Plan;
        Assert.NotEqual(before.Version, after.Version);
        Assert.Equal(32m, after.People.Single(person => person.Key == key).Employee.WeeklyHours!.Value.Hours);
        Assert.All(after.People.Where(person => person.Key != key),
            person => Assert.Equal(before.People.Single(other => other.Key == person.Key).Employee.WeeklyHours,
                person.Employee.WeeklyHours));
        Assert.Contains("made again on 23 November 2026 by H. Officer",
            ASmallFolder.TextOf(File.ReadAllBytes(Path.Combine(folder.Path, old))).ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Equal(old, (await new AccessLinks(data.Records).FindAsync(link.Token, ASmallFolder.Now))!.Document);
        Assert.Contains(await new AuditTrail(data.Records).ListAsync(new DateOnly(2026, 11, 1)),
            entry => entry.What.StartsWith("Corrected weeklyHours", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_list_that_says_something_else_by_then_goes_before_a_correction()
    {
        using (var data = DataFolder.Open(folder.Path)) Assert.NotNull((await CorrectAsync(data, "FL-0142", "weeklyHours", "32")).Value);
        folder.Put("third.csv",
            "Staff list at 25 September 2026\n" + ASmallFolder.Heading + ASmallFolder.Ann + ASmallFolder.Patrick
                + ASmallFolder.Dawn.Replace(";30;", ";25;", StringComparison.Ordinal));

        var plan = Assert.Single((await folder.RunAsync()).Services).Plan;

        Assert.Equal(25m, plan.People.Single(person => person.Employee.EmployeeRef == "FL-0142").Employee.WeeklyHours!.Value.Hours);
        Assert.Contains(plan.Findings, finding => finding.Code == CorrectedList.NotApplied);
    }

    [Theory]
    [InlineData("name", "Dawn Osei")]
    [InlineData("dateOfBirth", "15/10/1985")]
    [InlineData("startDate", "01/11/2012")]
    [InlineData("jobTitle", "Gardener")]
    public async Task Values_of_every_kind_can_be_put_right(string field, string to)
    {
        using var data = DataFolder.Open(folder.Path);

        Assert.Equal(to, (await CorrectAsync(data, "FL-0142", field, to)).Value?.After);
    }

    [Theory]
    [InlineData("weeklyHours", "plenty")]
    [InlineData("employeeRef", "FL-0001")]
    [InlineData("nonsense", "1")]
    public async Task What_cannot_be_read_as_the_value_is_refused_and_nothing_is_recorded(string field, string to)
    {
        using var data = DataFolder.Open(folder.Path);

        Assert.Equal(Corrections.NotReadable, Assert.Single((await CorrectAsync(data, "FL-0142", field, to)).Findings).Code);
        Assert.Empty(await Corrections.ListAsync(data.Records, ASmallFolder.Service));
    }

    [Fact]
    public void The_commands_say_what_they_did()
    {
        using TemporaryFolder output = new();

        var corrected = TheProgram.Run("correct", "--data", folder.Path, "--service", ASmallFolder.Service, "--person", "FL-0142",
            "--field", "weeklyHours", "--to", "32", "--by", "H. Officer", "--why", "contract");
        var access = TheProgram.Run("subject-access", "--data", folder.Path, "--service", ASmallFolder.Service, "--person", "FL-0142",
            "--out", output.Path);

        Assert.Equal((0, 0), (corrected.Status, access.Status));
        Assert.Contains("'30' before, '32' after, by H. Officer: contract",
            TheProgram.Run("correct", "--data", folder.Path, "--service", ASmallFolder.Service).Output, StringComparison.Ordinal);
        Assert.Equal(2, TheProgram.Run("correct", "--data", folder.Path, "--service", ASmallFolder.Service, "--person", "FL-0142").Status);
        Assert.Equal(3,
            access.Output.Split('\n').Count(line => line.StartsWith(output.Path, StringComparison.Ordinal) && File.Exists(line)));
    }
}
