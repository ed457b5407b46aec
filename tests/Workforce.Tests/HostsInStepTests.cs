using System.Text.RegularExpressions;
using Workforce.Storage;

namespace Workforce.Tests;

/// <summary>What one host does the other does too: the table of docs/architecture.md against the code of both.</summary>
public partial class HostsInStepTests
{
    static readonly string Table = Section(File.ReadAllText(Path.Combine(Repository.Root, "docs", "architecture.md")));

    static string Section(string page)
    {
        var start = page.IndexOf("## What wakes each step", StringComparison.Ordinal);
        return page[start..page.IndexOf("\n## ", start + 3, StringComparison.Ordinal)];
    }

    static string Source(params string[] path) => File.ReadAllText(Path.Combine([Repository.Root, "src", .. path]));

    [Fact]
    public void The_table_names_every_trigger_and_no_other()
    {
        var triggers = Trigger()
            .Matches(Source("Functions", "Triggers.cs"))
            .Select(match => match.Groups["name"].Value)
            .Order(StringComparer.Ordinal);
        var named = Table.Split('\n')
            .Where(line => line.StartsWith('|'))
            .Skip(2)
            .SelectMany(line => Name().Matches(line.Split('|')[3]).Select(match => match.Groups["name"].Value))
            .Where(name => char.IsAsciiLetterUpper(name[0])).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(triggers, named);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_step_is_in_the_table_and_sent_in_both_hosts_or_by_Core(StepKind kind)
    {
        Assert.Contains($"`{kind}`", Table, StringComparison.Ordinal);
        var sent = $"StepKind.{kind}";
        var core = Source("Core", "StepRunner.cs").Contains($"new Step({sent}", StringComparison.Ordinal);
        Assert.True(core
            || (Source("Local", "BackgroundWork.cs").Contains(sent, StringComparison.Ordinal)
                && Source("Functions", "Triggers.cs").Contains(sent, StringComparison.Ordinal)));
    }

    public static TheoryData<StepKind> Kinds => [.. Enum.GetValues<StepKind>()];

    [Theory]
    [InlineData("SweepAsync")]
    [InlineData("ScheduledForecast|StepKind.Forecast, AsAt")]
    [InlineData("SetAsideAsync")]
    public void What_the_table_says_both_do_both_do(string call)
    {
        var either = call.Split('|');
        var local = Source("Local", "BackgroundWork.cs") + Source("Local", "StepWorker.cs");

        Assert.Contains(either, word => local.Contains(word, StringComparison.Ordinal));
        Assert.Contains(either, word => Source("Functions", "Triggers.cs").Contains(word, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\[Function\(nameof\((?<name>\w+)\)\)\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Trigger();

    [GeneratedRegex("`(?<name>[A-Za-z]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();
}
