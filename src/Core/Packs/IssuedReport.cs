namespace Workforce.Packs;

/// <summary>A table as an issued report shows it; the first cell of a row names it.</summary>
public sealed record IssuedTable(IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>A fact as an issued report states it.</summary>
public sealed record IssuedFact(string What, string Value);

/// <summary>What an issued report said, taken from its own pages: the list of changes tells nobody more than the reports do.</summary>
public sealed record IssuedReport(IReadOnlyList<IssuedFact> Facts, IssuedTable? Services, IssuedTable? Assumptions,
    IReadOnlyList<string> Doubts)
{
    public static IssuedReport Of(Pack report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new(
            [.. report.Blocks.OfType<KeyFacts>().First().Facts.Select(fact => new IssuedFact(fact.Label, fact.Value))],
            TableUnder(report, ProgrammeReport.ServicesHeading), TableUnder(report, ProgrammeReport.AssumptionsHeading),
            [.. Under(report, ProgrammeReport.DoubtsHeading)
                .OfType<ListBlock>()
                .SelectMany(list => list.Items)
                .Select(item => string.Concat(item.Select(span => span.Text)))]);
    }

    static IssuedTable? TableUnder(Pack report, string heading) =>
        Under(report, heading).OfType<Table>().FirstOrDefault() is { } table
            ? new([.. table.Columns.Select(column => column.Header)], table.Rows)
            : null;

    static IEnumerable<Block> Under(Pack report, string heading) =>
        report.Blocks
            .SkipWhile(block => block is not Heading { Level: 2 } found || found.Text != heading)
            .Skip(1)
            .TakeWhile(block => block is not Heading { Level: 2 });

    /// <summary>
    /// Every change of the main figures, the services, the assumptions and the doubts, in plain sentences; none where the two say the same.
    /// </summary>
    public static IReadOnlyList<string> Changes(IssuedReport before, IssuedReport now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        return
        [
            .. now.Facts.Zip(before.Facts).Where(pair => pair.First != pair.Second).Select(pair => pair.First.What == pair.Second.What
                ? $"{pair.First.What}: {pair.Second.Value} before, {pair.First.Value} now."
                : $"{pair.First.What}: {pair.First.Value}. The last issue gave {pair.Second.What}: {pair.Second.Value}."),
            .. Rows(before.Services, now.Services, "Service"), .. Rows(before.Assumptions, now.Assumptions, "Assumptions for"),
            .. now.Doubts.Except(before.Doubts, StringComparer.Ordinal).Select(doubt => $"New doubt: {doubt}"),
            .. before.Doubts.Except(now.Doubts, StringComparer.Ordinal).Select(doubt => $"No longer doubtful: {doubt}"),
        ];
    }

    static IEnumerable<string> Rows(IssuedTable? before, IssuedTable? now, string what)
    {
        var earlier = before?.Rows.ToDictionary(row => row[0], StringComparer.Ordinal) ?? [];
        foreach (var row in now?.Rows ?? [])
        {
            if (!earlier.Remove(row[0], out var was))
            {
                yield return $"{what} {row[0]}: not in the last issue.";
                continue;
            }

            foreach (var (heading, cell, last) in now!.Headings.Zip(row, was).Skip(1).Where(cells => cells.Second != cells.Third))
                yield return $"{what} {row[0]}, {char.ToLowerInvariant(heading[0])}{heading[1..]}: {last} before, {cell} now.";
        }

        foreach (var gone in earlier.Keys) yield return $"{what} {gone}: no longer in the report.";
    }
}
