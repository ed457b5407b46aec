using System.Text.Json;
using Workforce.Tests.Storage;

namespace Workforce.Tests.Local;

/// <summary>From the review queue to decisions that the next plan follows, as scripts do it.</summary>
public sealed class DecisionsCommandTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_signed_queue_is_taken_in_and_the_next_plan_follows_it_with_its_reason_under_another_version()
    {
        await SampleRun.CopySamplesAsync(folder.Path);
        var queue = Path.Combine(folder.Path, "queue.csv");
        var before = Place();

        Assert.Equal(0,
            TheProgram.Run("review", "--data", folder.Path, "--service", "parks-grounds", "--out", queue, "--as-at", "2026-11-23").Status);
        var lines = await File.ReadAllLinesAsync(queue);
        var index = Array.FindIndex(lines,
            line => line.Contains(",role,Fernhollow", StringComparison.Ordinal) && line.Split(',')[^2].StartsWith('R'));
        var (role, title) = (lines[index].Split(',')[^2], lines[index].Split(',')[4]);
        lines[index] = "2026-11-22," + "A. Osei" + lines[index][1..] + "Walked the round with the foreman";
        await File.WriteAllLinesAsync(queue, lines);
        var (status, output, error) = TheProgram.Run("decisions", "--data", folder.Path, "--import", queue);
        Assert.Equal((0, ""), (status, error));
        Assert.StartsWith("Taken in: 1;", output, StringComparison.Ordinal);
        Assert.StartsWith("Taken in: 0; there already: 1", TheProgram.Run("decisions", "--data", folder.Path, "--import", queue).Output,
            StringComparison.Ordinal);

        var after = Place();
        Assert.NotEqual(before.GetProperty("version").GetString(), after.GetProperty("version").GetString());
        var decided = after.GetProperty("people")
            .EnumerateArray()
            .Where(person => person.GetProperty("jobTitle").GetString() == title)
            .ToList();
        Assert.NotEmpty(decided);
        Assert.All(decided, person =>
        {
            Assert.Equal(role, person.GetProperty("role").GetString());
            Assert.Contains("decided by A. Osei on 22 November 2026, because: Walked the round", person.GetProperty("basis").GetString(),
                StringComparison.Ordinal);
            Assert.Contains("provisional", person.GetProperty("basis").GetString(), StringComparison.Ordinal);
        });

        var list = Path.Combine(folder.Path, "list.csv");
        Assert.Equal(0, TheProgram.Run("decisions", "--data", folder.Path, "--export", list).Status);
        Assert.Equal(2, (await File.ReadAllLinesAsync(list)).Length);
    }

    JsonElement Place() =>
        JsonDocument.Parse(TheProgram.Run("place", "--data", folder.Path, "--service", "parks-grounds", "--as-at", "2026-11-23",
            "--json").Output).RootElement;

    [Fact]
    public async Task A_decision_for_a_role_the_council_does_not_have_ends_with_2_and_names_the_line()
    {
        await SampleRun.CopySamplesAsync(folder.Path);
        var file = Path.Combine(folder.Path, "bad.csv");
        await File.WriteAllTextAsync(file,
            "decided_at,decided_by,kind,contractor,contractor_title,service_area,from_role_id,to_role_id,why\n2026-11-22,A. Osei,role,F,Gdnr,Parks,,R999,Why\n");

        var (status, output, error) = TheProgram.Run("decisions", "--data", folder.Path, "--import", file);

        Assert.Equal(2, status);
        Assert.Empty(output);
        Assert.Contains("line 2", error, StringComparison.Ordinal);
    }
}
