using System.Text.RegularExpressions;

namespace Workforce.Tests;

public partial class FindingsPageTests
{
    static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "findings.md"));

    /// <summary>Codes are string literals; the sources are the list of them.</summary>
    static IReadOnlyList<string> Raised =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
        .SelectMany(file => Code().Matches(File.ReadAllText(file)).Select(match => match.Groups["code"].Value))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_code_the_program_raises_has_a_section_and_every_section_a_code() =>
        Assert.Equal(Raised, Section().Matches(Page).Select(match => match.Groups["code"].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_section_says_how_severe_it_is_why_it_arises_and_what_to_do()
    {
        foreach (var section in Page.Split("\n### ").Skip(1))
        {
            Assert.Matches("- Severity: (blocking|warning|note)", section);
            Assert.Contains("- Cause: ", section, StringComparison.Ordinal);
            Assert.Contains("- How to fix: ", section, StringComparison.Ordinal);
        }
    }

    [GeneratedRegex("\"(?<code>(?:[LRWN]|SC|CQ|CO|RD|GR|TM|PR|FC|PK)_[A-Z0-9_]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex("^### (?<code>[A-Z0-9_]+)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Section();
}
