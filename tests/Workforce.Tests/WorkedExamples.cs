using System.Data;
using System.Globalization;

namespace Workforce.Tests;

/// <summary>Reads the tables of docs/rules: each row is a case, and expected figures are arithmetic.</summary>
static class WorkedExamples
{
    /// <summary>The rows of the table whose first heading this is, as texts.</summary>
    public static IReadOnlyList<string[]> Table(string page, string firstHeading)
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "rules", page));
        var start = Array.FindIndex(lines, line => line.StartsWith($"| {firstHeading} |", StringComparison.Ordinal));
        Assert.True(start >= 0, $"{page} has no table that begins with {firstHeading}");
        return [.. lines.Skip(start + 2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries))];
    }

    /// <summary>The value of arithmetic as it is written for people: £, commas, × ÷ − + and brackets.</summary>
    public static decimal Value(string arithmetic)
    {
        var plain = arithmetic.Replace("£", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal)
            .Replace('×', '*').Replace('÷', '/').Replace('−', '-');
        using var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        return Convert.ToDecimal(table.Compute(plain, null), CultureInfo.InvariantCulture);
    }
}
