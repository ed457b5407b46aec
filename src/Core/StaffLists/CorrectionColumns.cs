using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>
/// Columns in which a list sent again says what another column should be: what stands in them takes the place of what it corrects, and the
/// source says what the list had before.
/// </summary>
static partial class CorrectionColumns
{
    [GeneratedRegex(
        @"^(?<of>\S.*?)\W+(should (be|read)|corrected( to)?|correction|amended( to)?)\b|^(corrected|correct|amended)\s+(?<of>\S.*)$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Correction { get; }

    public static void Lay(StaffTable table)
    {
        foreach (var column in table.Columns.Where(column => !column.Settled))
        {
            if (Correction.Match(column.Heading) is not { Success: true } match
                || HeadingMap.Match(match.Groups["of"].Value) is not { Field: not Field.Unknown } of
                || table.Columns.FindLast(other => other.Field == of.Field && other.Index < column.Index
                    && !Correction.IsMatch(other.Heading)) is not { } corrected)
            {
                continue;
            }

            (column.Field, column.Score) = (Field.OtherFacts, 1);
            foreach (var line in table.Lines)
            {
                if (line[column] is not { IsNotGiven: false } cell) continue;
                var cells = line.Cells.ToDictionary();
                (line.Answers ??= [])[corrected.Index] = ($"corrected in '{column.Heading}'", line[corrected]?.Text);
                cells[corrected.Index] = new(corrected.Index, cell.Text, cell.Number, cell.Date);
                line.Cells = new(cells);
            }
        }
    }
}
