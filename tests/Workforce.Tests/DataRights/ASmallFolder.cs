using System.Text;
using Workforce.DataRights;
using Workforce.Local;
using Workforce.Packs.Pdf;
using Workforce.Programme;
using Workforce.Tests.Local;
using Workforce.Tests.Storage;

namespace Workforce.Tests.DataRights;

/// <summary>
/// A data folder with the sample council and one service that came in on 1 October 2026, whose contractor sent two lists of a few people.
/// </summary>
public sealed class ASmallFolder : IDisposable
{
    public const string Service = "parks-grounds";
    public const string Heading = "Emp ref;Name;Post;Born;Service from;Hrs;Pay;Status;Pension;Remarks\n";
    public const string Ann = "FL-0121;Ann Lockwood;Gardener;15/09/1984;01/04/2014;37;£14.50 ph;Perm;LGPS;\n";
    public const string Patrick =
        "FL-0124;Patrick Campbell;Gardener;27/03/1962;18/06/2023;37;£13.90 ph;Perm;NEST;covers for Dawn Gallagher\n";
    public const string Dawn = "FL-0142;Dawn Gallagher;Gardener/Driver;14/10/1985;12/11/2012;30;£14.10 ph;Perm;NEST;\n";
    public const string Keith = "FL-0136;Keith Edwards;Charge Hand Gardener;21/03/1966;25/06/2001;37;£15.10 ph;Perm;LGPS;left 12/09/2026\n";

    /// <summary>Five years and so on are counted from here.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    readonly TemporaryFolder folder = new();

    public string Path => folder.Path;

    public void Dispose() => folder.Dispose();

    public static async Task<ASmallFolder> MakeAsync()
    {
        ASmallFolder made = new();
        await SampleRun.CopySamplesAsync(made.Path);
        Directory.Delete(System.IO.Path.Combine(made.Path, "staff-lists"), recursive: true);
        var programme = System.IO.Path.Combine(made.Path, "council", "programme.json");
        const string Before = "\"stage\": \"decided\", \"contractEnd\": \"2027-09-30\", \"transferDate\": \"2027-10-01\"";
        var text = await File.ReadAllTextAsync(programme);
        Assert.Contains(Before, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(programme,
            text.Replace(Before, "\"stage\": \"in-house\", \"contractEnd\": \"2026-09-30\", \"transferDate\": \"2026-10-01\"",
                StringComparison.Ordinal));
        made.Put("first.csv",
            "Staff list at 1 July 2026\n" + Heading + Ann + Patrick + Dawn
                + Keith.Replace("left 12/09/2026", "", StringComparison.Ordinal));
        made.Put("second.csv", "Staff list at 15 September 2026\n" + Heading + Ann + Patrick + Dawn + Keith);
        await made.RunAsync();
        return made;
    }

    public void Put(string name, string content)
    {
        var lists = Directory.CreateDirectory(System.IO.Path.Combine(Path, "staff-lists", Service)).FullName;
        File.WriteAllBytes(System.IO.Path.Combine(lists, name), Encoding.UTF8.GetBytes(content));
    }

    public Task<RunResult> RunAsync() => SampleRun.RunAsync(Path, asAt: null);

    public static async Task<(CouncilFolder Folder, Service Service, PlanSource Plans)> OpenAsync(DataFolder data)
    {
        PlanSource plans = new(data.Documents, data.Records, PdfRenderer.Instance);
        var council = (await plans.CouncilAsync(default)).Value!;
        return (council, council.Council.Programme.Services.Single(service => service.Id == Service), plans);
    }

    public static async Task<IReadOnlyList<ListedPerson>> FindAsync(DataFolder data, string who)
    {
        var (council, service, _) = await OpenAsync(data);
        var found = ServiceLists.Find(await ServiceLists.ReadAsync(data.Documents, data.Records, service, council, Now), who);
        Assert.Empty(found.Findings);
        return found.Value;
    }

    /// <summary>Files that name somebody: text and JSON as they are, PDF by its text.</summary>
    public IReadOnlyList<string> Naming(string name)
    {
        List<string> naming = [];
        foreach (var file in Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith("workforce.lock", StringComparison.Ordinal)))
        {
            var bytes = File.ReadAllBytes(file);
            var text = file.EndsWith(".pdf", StringComparison.Ordinal) ? TextOf(bytes) : Encoding.UTF8.GetString(bytes);
            if (text.Contains(name, StringComparison.OrdinalIgnoreCase)) naming.Add(System.IO.Path.GetRelativePath(Path, file));
        }

        return naming;
    }

    public static string TextOf(byte[] pdf)
    {
        PdfReading reading = new(pdf);
        return string.Join('\n', Enumerable.Range(0, reading.PageCount).Select(reading.Artifacts).Prepend(reading.Document.Text));
    }

    /// <summary>Checks and issues today's version.</summary>
    /// <returns>The plan that was issued.</returns>
    public static async Task<Workforce.Packs.ServicePlan> IssueAsync(DataFolder data)
    {
        var (council, service, plans) = await OpenAsync(data);
        var plan = (await plans.NewestAsync(service, council, new RunTime(AsAt: null, Now), unusable: null, default))!.Value.Plan;
        Issues issues = new(data.Documents, data.Records, PdfRenderer.Instance);
        Assert.NotNull((await issues.CheckAsync(new ServiceIssue(plan, council.Council), "B. Reader", Now)).Value);
        Assert.NotNull((await issues.ApproveAsync(new ServiceIssue(plan, council.Council), council.Council.Publishing, "A. Approver",
            Now)).Value);
        return plan;
    }
}
