using System.Text;
using Workforce.Tests.Storage;

namespace Workforce.Tests.Local;

/// <summary>The command line as scripts use it: the program itself, its exit status and what it prints where.</summary>
public sealed class CommandLineTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13];

    public static TheoryData<string, string> UnusableFiles => new()
    {
        { "empty.csv", "" },
        { "letter.csv", "Dear colleagues, please find the list attached.\n" },
        { "no-people.csv", "Name,Job title,Hours,Rate,Start date\n" },
        { "picture.xlsx", Encoding.Latin1.GetString(Png) },
    };

    [Theory]
    [MemberData(nameof(UnusableFiles))]
    public void A_file_that_cannot_be_used_ends_with_2_one_sentence_and_no_stack_trace(string name, string content)
    {
        var file = Path.Combine(folder.Path, name);
        File.WriteAllBytes(file, Encoding.Latin1.GetBytes(content));

        var (status, output, error) = TheProgram.Run("read", file);

        Assert.Equal(2, status);
        Assert.Empty(output);
        Assert.Contains(name, error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_ends_with_2_and_says_so()
    {
        var (status, _, error) = TheProgram.Run("read", Path.Combine(folder.Path, "nowhere.xlsx"));

        Assert.Equal(2, status);
        Assert.StartsWith("There is no file", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("read")]
    [InlineData("nonsense")]
    [InlineData("run", "--data", "x", "--as-at", "yesterday")]
    public void A_command_that_is_incomplete_or_unknown_ends_with_2_and_points_to_help(params string[] arguments)
    {
        var (status, _, error) = TheProgram.Run(arguments);

        Assert.Equal(2, status);
        Assert.Contains("--help", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_data_folder_without_council_files_ends_with_2_and_names_each()
    {
        var (status, _, error) = TheProgram.Run("run", "--data", folder.Path);

        Assert.Equal(2, status);
        foreach (var file in (string[])["roles.csv", "grades.json", "terms.json", "programme.json", "assumptions.json", "postcodes.csv",
            "branding.json"])
        {
            Assert.Contains($"council/{file} is missing", error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Json_is_all_that_stands_on_standard_output()
    {
        var list = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "samples", "staff-lists", "school-catering")).Single();

        var (status, output, error) = TheProgram.Run("read", list, "--transfer", "2027-01-01", "--json");

        Assert.Equal(0, status);
        Assert.Empty(error);
        Assert.Empty(SchemaCheck.Faults("reading.schema.json", Encoding.UTF8.GetBytes(output)));
    }

    const string EarlierList =
        "Staff list at 2 March 2026\nEmployee no,Job title,Hours per week,Hourly rate,Start date\n101,Cleaner,20,12.80,01/02/2015\n102,Cleaner,20,12.80,01/03/2016\n103,Cleaner,25,12.80,01/04/2017\n104,Caretaker,37,13.50,01/05/2018\n";

    const string LaterList =
        "Staff list at 7 September 2026\nEmployee no,Job title,Hours per week,Hourly rate,Start date\n101,Cleaner,20,12.80,01/02/2015\n102,Senior cleaner,30,16.00,01/03/2016\n103,Cleaner,25,12.80,01/04/2017\n900,Cleaner,37,12.80,01/05/2008\n";

    [Fact]
    public void Two_lists_are_compared_for_people_and_as_json_that_fits_its_schema()
    {
        var (earlier, later) = (Path.Combine(folder.Path, "march.csv"), Path.Combine(folder.Path, "september.csv"));
        File.WriteAllText(earlier, EarlierList);
        File.WriteAllText(later, LaterList);

        var (status, json, error) = TheProgram.Run("compare", earlier, later, "--json");
        var text = TheProgram.Run("compare", earlier, later).Output;

        Assert.Equal(0, status);
        Assert.Empty(error);
        Assert.Empty(SchemaCheck.Faults("comparison.schema.json", Encoding.UTF8.GetBytes(json)));
        foreach (var code in (string[])["SC_MOVED_ONTO_CONTRACT", "SC_PAY_RAISED_BEYOND_REST", "SC_HOURS_RAISED", "SC_TITLE_RAISED",
            "SC_MISSING_WITHOUT_LEAVER"])
        {
            Assert.Contains($"\"{code}\"", json, StringComparison.Ordinal);
            Assert.Contains(code, text, StringComparison.Ordinal);
        }

        Assert.Contains("weeklyHours 20 -> 30", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comparison_with_a_list_that_cannot_be_used_ends_with_2_and_names_it()
    {
        var list = Path.Combine(folder.Path, "march.csv");
        var letter = Path.Combine(folder.Path, "letter.csv");
        File.WriteAllText(list, EarlierList);
        File.WriteAllText(letter, "Dear colleagues, please find the list attached.\n");

        var (status, output, error) = TheProgram.Run("compare", list, letter, "--json");

        Assert.Equal(2, status);
        Assert.Empty(output);
        Assert.Contains("letter.csv", Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void The_demo_prints_every_pack_on_a_line_of_its_own_and_keeps_what_else_the_folder_holds()
    {
        File.WriteAllText(Path.Combine(folder.Path, "notes.txt"), "mine");

        var (status, output, error) = TheProgram.Run("demo", "--out", folder.Path);

        Assert.Equal(0, status);
        Assert.Empty(error);
        var packs = output.Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.EndsWith("union-pack.pdf", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(5, packs.Count);
        Assert.All(packs, pack => Assert.True(File.Exists(pack), pack));
        Assert.Equal("mine", File.ReadAllText(Path.Combine(folder.Path, "notes.txt")));
        var terms = TheProgram.Run("terms", "--data", folder.Path, "--service", "street-cleansing", "--json");
        Assert.Equal((0, ""), (terms.Status, terms.Error));
        Assert.Empty(SchemaCheck.Faults("terms.schema.json", Encoding.UTF8.GetBytes(terms.Output)));
        Assert.Equal(2, TheProgram.Run("terms", "--data", folder.Path, "--service", "nowhere").Status);
        Assert.Equal(folder.Path, output.TrimEnd().Split('\n')[^1].Trim());
    }
}
