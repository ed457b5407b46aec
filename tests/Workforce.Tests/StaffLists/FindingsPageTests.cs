using System.Reflection;
using System.Text.RegularExpressions;
using Workforce.StaffLists;

namespace Workforce.Tests.StaffLists;

public partial class FindingsPageTests
{
    [Fact]
    public void Every_code_has_a_section_and_every_section_a_code()
    {
        var codes = typeof(ListFindings).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).ToHashSet();
        var page = File.ReadAllText(Path.Combine(Root(), "docs", "findings.md"));
        var sections = Section().Matches(page).Select(match => match.Groups["code"].Value).ToHashSet();
        Assert.Equal(codes.Order(StringComparer.Ordinal), sections.Where(code => code[1] == '_').Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Codes_are_never_given_twice()
    {
        var codes = typeof(ListFindings).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).ToList();
        Assert.Equal(codes.Count, codes.Distinct().Count());
    }

    static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Workforce.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Workforce.sln not found above the tests");
    }

    [GeneratedRegex(@"^### (?<code>[A-Z]_[A-Z0-9_]+)\s*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Section();
}
