using Workforce.DataRights;
using Workforce.Local;
using Workforce.Tests.Local;
using Workforce.Tests.Storage;

namespace Workforce.Tests.DataRights;

/// <summary>
/// Data folders as released versions left them, kept as backups in Fixtures: two generated people, one settled heading, one correction,
/// drafts and a forecast. A release that changes the shape of a record adds its own and keeps these.
/// </summary>
public class EarlierFolderTests
{
    [Theory]
    [InlineData("folder-1.zip")]
    public async Task A_folder_of_an_earlier_version_opens_runs_and_keeps_what_people_recorded(string backup)
    {
        using TemporaryFolder elsewhere = new();
        var folder = Path.Combine(elsewhere.Path, "folder");
        var restored = TheProgram.Run("restore", Path.Combine(Repository.Root, "tests", "Workforce.Tests", "Fixtures", backup), "--data",
            folder, "--no-later-purges");
        Assert.True(restored.Status == 0, restored.Error);
        var before = SampleRun.Documents(folder);

        var run = await SampleRun.RunAsync(folder, SampleRun.AsAt);

        var plan = Assert.Single(run.Services).Plan;
        Assert.Equal(2, plan.People.Count);
        Assert.Equal(32m, plan.People.Single(person => person.Employee.EmployeeRef == "FL-0142").Employee.WeeklyHours!.Value.Hours);
        var after = SampleRun.Documents(folder);
        Assert.All(before, document => Assert.Equal(document.Value, after[document.Key]));
        using var data = DataFolder.Open(folder);
        Assert.Equal("H. Officer", Assert.Single(await Corrections.ListAsync(data.Records, ASmallFolder.Service)).By);
        Assert.Single(await ContractorHeadings.ListAsync(data.Records, "Fernhollow Landscapes Ltd", default));
    }
}
