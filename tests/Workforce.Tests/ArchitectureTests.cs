using System.Reflection;
using System.Text.RegularExpressions;
using Workforce.Packs;

namespace Workforce.Tests;

public partial class ArchitectureTests
{
    static readonly string[] Slices = ["StaffLists", "Grading", "Terms", "Programme", "Forecasting", "Packs"];
    static readonly string[] Shared = ["Findings", "ReferenceData", "Units", "Storage"];

    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "src", "Core"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Select(file => Path.GetRelativePath(Path.Combine(Repository.Root, "src", "Core"), file)
            .Replace(Path.DirectorySeparatorChar, '/'))];

    /// <summary>Imports and qualified names are what ties one slice to another, so the sources are read.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void A_slice_uses_shared_folders_and_earlier_slices_only(string file)
    {
        var own = file.Split('/')[0];
        var allowed = Array.IndexOf(Slices, own) is >= 0 and var place ? Slices[..(place + 1)].Concat(Shared)
            : Shared.Contains(own, StringComparer.Ordinal) ? Shared
            : Slices.Concat(Shared);

        var used = Import().Matches(File.ReadAllText(Path.Combine(Repository.Root, "src", "Core", file)))
            .Select(match => match.Groups["slice"].Value)
                .Where(name => Slices.Contains(name, StringComparer.Ordinal) || Shared.Contains(name, StringComparer.Ordinal));

        Assert.Empty(used.Except(allowed));
    }

    [Fact]
    public void Core_knows_neither_web_nor_cloud_nor_database()
    {
        var references = typeof(Pack).GetTypeInfo().Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!);

        Assert.DoesNotContain(references,
            name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || name.StartsWith("Azure", StringComparison.Ordinal)
                || name.Contains("Sqlite", StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex(@"(?:using(?: static)? |[^.\w])Workforce\.(?<slice>[A-Z]\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Import();
}
