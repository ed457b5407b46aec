using System.Text;
using Workforce.Tests.Storage;

namespace Workforce.Tests.Local;

/// <summary><c>workforce match</c> as scripts use it.</summary>
public sealed class MatchCommandTests : IDisposable
{
    readonly TemporaryFolder folder = new();
    static readonly string Grading = Path.Combine(Repository.Root, "tests", "Workforce.Tests", "Grading");
    static readonly string Roles = Path.Combine(Repository.Root, "samples", "council", "roles.csv");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_title_has_at_least_three_roles_and_a_none_row_in_order_of_confidence()
    {
        var titles = Written("titles.csv", "contractor_title,service_area\n\"Cook, School\",Catering\nAstronomer,Waste\n");

        var (status, output, _) = TheProgram.Run("match", "--titles", titles, "--roles", Roles);

        var lines = output.Trim().Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        Assert.Equal(0, status);
        Assert.Equal("title,service_area,rank,role_id,score,confidence,reason", lines[0]);
        Assert.Equal(12, lines.Count - 1);
        Assert.All(lines.Skip(1).Take(6), line => Assert.StartsWith("\"Cook, School\",Catering,", line, StringComparison.Ordinal));
        Assert.Equal(2, lines.Count(line => line.Contains(",NONE,", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("title,service_area\nCook,Catering\n", "contractor_title")]
    [InlineData("contractor_title,service_area\n", "no titles")]
    public void Titles_that_cannot_be_used_end_with_2_and_one_sentence(string content, string says)
    {
        var (status, output, error) = TheProgram.Run("match", "--titles", Written("bad.csv", content), "--roles", Roles);

        Assert.Equal(2, status);
        Assert.Empty(output);
        Assert.Contains(says, error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
    }

    [Fact]
    public void Two_roles_with_one_id_end_with_2()
    {
        var roles = Written("roles.csv", "role_id,title,family,grade_hint\nA,Cook,Catering,1\nA,Cleaner,Cleaning,1\n");

        Assert.Equal(2,
            TheProgram.Run("match", "--titles", Written("t.csv", "contractor_title,service_area\nCook,Catering\n"), "--roles",
                roles).Status);
    }

    [Fact]
    public void A_title_that_a_spreadsheet_would_run_is_neutralised_and_comes_back_as_it_was()
    {
        var titles = Written("titles.csv", "contractor_title,service_area\n\"=Cleaner\",Cleaning\n");

        var first = TheProgram.Run("match", "--titles", titles, "--roles", Roles).Output;
        var again = TheProgram.Run("match", "--titles", Written("again.csv", "contractor_title,service_area\n'=Cleaner,Cleaning\n"),
            "--roles", Roles).Output;

        Assert.Contains("'=Cleaner", first, StringComparison.Ordinal);
        Assert.Equal(first, again);
    }

    [Fact]
    public void Labelled_titles_are_scored()
    {
        var (status, output, _) = TheProgram.Run("match", "--labels", Path.Combine(Grading, "titles.csv"), "--roles", Roles);

        Assert.Equal(0, status);
        foreach (var figure in (string[])["top-1", "acceptable", "top-3", "AUROC", "calibration error", "pre-ticked at 95%", "Reliability"])
            Assert.Contains(figure, output, StringComparison.Ordinal);
    }

    string Written(string name, string content)
    {
        var file = Path.Combine(folder.Path, name);
        File.WriteAllText(file, content, new UTF8Encoding(false));
        return file;
    }
}
