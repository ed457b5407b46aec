using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>
/// Forms give a choice as columns to tick: Perm, Fixed term, Casual. Columns of one choice become one column that holds the heading ticked.
/// </summary>
static partial class TickColumns
{
    [GeneratedRegex(@"^(✓|✔|√|☑|☒|•|●|x|y|yes|1|tick(ed)?|true|ü|þ)$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Ticked { get; }
    [GeneratedRegex(@"^(|n|no|0|false|-|☐)$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Open { get; }
    [GeneratedRegex(@"\bpension", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex PensionGroup { get; }

    const int LongestTick = 6;

    public static void Fold(StaffTable table)
    {
        if (table.Transposed || table.NoHeadings || table.Lines.Count == 0) return;
        foreach (var choice in table.Columns
            .Where(column => Kind(column) != Field.Unknown && HoldsTicks(table, column))
            .GroupBy(Kind)
            .Select(group => (group.Key, Columns: group.ToList()))
            .Where(choice => choice.Columns.Count > 1)
            .ToList())
        {
            if (table.Lines.Count(line => choice.Columns.Count(column => IsTicked(line, column)) > 1) * 5 > table.Lines.Count) continue;
            foreach (var line in table.Lines) Fold(line, choice.Columns);
            choice.Columns[0].Field = choice.Key;
            table.Columns.RemoveAll(choice.Columns.Skip(1).Contains);
        }
    }

    static void Fold(Line line, List<Column> columns)
    {
        var cells = line.Cells.ToDictionary();
        var ticked = columns.Find(column => IsTicked(line, column));
        foreach (var column in columns) cells.Remove(column.Index);
        if (ticked is not null) cells[columns[0].Index] = new(columns[0].Index, ticked.Heading);
        line.Cells = new(cells);
    }

    static bool IsTicked(Line line, Column column) => line[column] is { Clean: { Length: <= LongestTick } text } && Ticked.IsMatch(text);

    static bool HoldsTicks(StaffTable table, Column column)
    {
        var texts = table.Lines.Select(line => line[column]).OfType<RawCell>().Select(cell => cell.Clean).ToList();
        return texts.Count(text => text.Length <= LongestTick && (Ticked.IsMatch(text) || Open.IsMatch(text))) * 10 >= texts.Count * 9;
    }

    /// <summary>What a tick under the heading would say.</summary>
    static Field Kind(Column column)
    {
        var heading = Wording.Clean(column.Heading);
        if (heading.Length is 0 or > 30) return Field.Unknown;
        var pension = PensionGroup.IsMatch(column.FullHeading);
        if ((pension || PensionText.Named(heading) is not null || heading.Contains("opt", StringComparison.OrdinalIgnoreCase))
            && PensionText.Read(heading, null, out _) is not null)
        {
            return Field.Pension;
        }

        if (!pension && ContractText.Read(heading) is not null) return Field.ContractType;
        return WeeksText.Read(heading) is { TermTime: true } or { Weeks: not null } ? Field.WeeksPerYear : Field.Unknown;
    }
}
