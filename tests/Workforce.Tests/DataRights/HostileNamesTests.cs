using System.Text;
using Workforce.DataRights;
using Workforce.Local;
using Workforce.Packs.Html;
using Workforce.Packs.Pdf;
using Workforce.Tests.Local;
using Workforce.Tests.Storage;

namespace Workforce.Tests.DataRights;

/// <summary>A list whose cells attack what is made from them: pages, tables, paths and the register.</summary>
public class HostileNamesTests
{
    static readonly string[] Attacks = ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "=cmd|'/c calc'!A1", "+1+cmd",
        "@SUM(A1)", "../../etc/passwd", "a\u202eb", "x]]><!--", "{{7*7}}", "'); DROP TABLE records;--"];

    [Fact]
    public async Task What_stands_in_a_cell_stays_text_in_every_output()
    {
        using var folder = await ASmallFolder.MakeAsync();
        StringBuilder list = new("Staff list at 20 September 2026\n" + ASmallFolder.Heading);
        foreach (var (number, attack) in Attacks.Index())
            list.Append($"{attack}{number};{attack} Smith{number};{attack};15/09/1984;01/04/2014;37;£14.50 ph;Perm;{attack};{attack}\n");
        folder.Put("attacks.csv", list.ToString());

        var plan = Assert.Single((await folder.RunAsync()).Services).Plan;

        var inside = Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(folder.Path)!, "passwd*");
        Assert.Empty(inside);
        Assert.All(plan.People, person => Assert.Matches("^[0-9a-f]{20}$", person.Key));
        foreach (var page in Directory.EnumerateFiles(folder.Path, "*.html", SearchOption.AllDirectories))
            CheckPage(await File.ReadAllTextAsync(page));
        foreach (var table in Directory.EnumerateFiles(Path.Combine(folder.Path, "packs"), "*.csv", SearchOption.AllDirectories))
            CheckTable(await File.ReadAllTextAsync(table));
        CheckTable(Encoding.UTF8.GetString(JoinersFile.Csv(plan)));
        using var data = DataFolder.Open(folder.Path);
        var (council, service, plans) = await ASmallFolder.OpenAsync(data);
        foreach (var person in plan.People.Take(3))
        {
            var file = await new SubjectAccess(data.Documents, data.Records, plans).OfAsync(service, council,
                await ASmallFolder.FindAsync(data, person.Key), new RunTime(AsAt: null, ASmallFolder.Now));
            CheckPage(Encoding.UTF8.GetString(HtmlRenderer.Render(SubjectFiles.Pack(file, council.Council.Branding))));
            Assert.NotEmpty(PdfRenderer.Render(SubjectFiles.Pack(file, council.Council.Branding)).Value);
            Assert.Empty(SchemaCheck.Faults("subject-access.schema.json", SubjectFiles.Json(file)));
        }
    }

    static void CheckPage(string html)
    {
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        Assert.Empty(page.QuerySelectorAll("script, [onerror], img[src='x']"));
    }

    /// <summary>No cell begins with what a spreadsheet would run.</summary>
    static void CheckTable(string csv)
    {
        foreach (var cell in csv.Split('\n').SelectMany(line => line.Split(',')))
            Assert.DoesNotMatch("^\"?[=+@]", cell.TrimStart('\ufeff'));
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("a/../../b")]
    [InlineData("parks grounds")]
    public void A_service_that_is_none_is_refused_whatever_it_looks_like(string service)
    {
        using TemporaryFolder folder = new();
        Assert.Equal(2, TheProgram.Run("retain", "--data", folder.Path, "--service", service, "--person", "x").Status);
        Assert.Equal(2,
            TheProgram.Run("subject-access", "--data", folder.Path, "--service", service, "--person", "x", "--out", folder.Path).Status);
    }
}
