using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>Sheets and rows that are a key: codes and what they mean, of the whole list or of one column.</summary>
static partial class KeySheets
{
    /// <summary>A row that calls itself part of a key: KEY, PENS, 1 NEST, 2 LGPS.</summary>
    public static bool IsKeyRow(RawRow row) =>
        row.Cells is [{ } first, .., { Clean.Length: >= 12 }] && row.Cells.Count <= 3 && first.Clean.Length <= 7
            && KeyWord.IsMatch(first.Clean);

    /// <summary>A row of codes, each in a cell with its meaning, after the heading they stand under: OCC, RM=Manager, PL=Planner.</summary>
    /// <returns>The row as one key, OCC: RM=Manager; PL=Planner; null where it is none.</returns>
    public static string? CodesIn(RawRow row)
    {
        if (row.Cells.Count < 3 || !row.Cells[^1].Text.Contains('=', StringComparison.Ordinal)) return null;
        var first = row.Cells.TakeWhile(cell => !CodeAndMeaning.IsMatch(cell.Clean)).Count();
        return first is 1 or 2 && row.Cells.Count - first >= 2 && row.Cells.Skip(first).All(cell => CodeAndMeaning.IsMatch(cell.Clean))
            && row.Cells.Take(first).All(cell => cell.Clean.Length is > 0 and <= 20)
            ? $"{row.Cells[first - 1].Clean}: {string.Join("; ", row.Cells.Skip(first).Select(cell => cell.Clean))}"
            : null;
    }

    [GeneratedRegex(@"^[A-Z0-9*]{1,5}\s*=\s*\w[^=]{2,80}$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex CodeAndMeaning { get; }

    /// <summary>The headings of a key: Field, Code, Meaning.</summary>
    public static bool IsKeyHead(RawRow row) =>
        row.Cells.Count is 2 or 3 && Meaning.IsMatch(row.Cells[^1].Clean)
            && row.Cells.Take(row.Cells.Count - 1).Any(cell => KeyWord.IsMatch(cell.Clean) || LegendColumns.CodesWord.IsMatch(cell.Clean));

    [GeneratedRegex(@"^\W*(key|legend|codes?|notes?)\W*$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex KeyWord { get; }

    /// <summary>Rows within which a key says that it is one.</summary>
    const int KeyRows = 20;

    /// <summary>A sheet of fields, their codes and what each means, one in a row.</summary>
    public static bool IsKeySheet(RawSheet sheet) =>
        sheet.Rows.Take(KeyRows)
            .Any(row => Groups(row) is { Count: > 1 } groups
                && groups.Count(group => Meaning.IsMatch(group.Over[0].Clean)) * 2 >= groups.Count)
            ||
        sheet.Rows.Count > 3 && sheet.Rows.All(row => row.Cells.Count <= 3) && Headed(sheet).ToList() is { Count: > 2 } entries
            && entries.Count * 2 >= sheet.Rows.Count
        && entries.Select(entry => entry.Heading).Distinct(StringComparer.OrdinalIgnoreCase).Count() * 2 <= entries.Count
        && entries.TrueForAll(entry => entry.Meaning.Any(char.IsLetter));

    /// <summary>A sheet that is a key: a code and its meaning in each row. H / W / M beside hour, week, month are three of each.</summary>
    public static Dictionary<string, string> Key(RawSheet sheet)
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        var pairs = Pairs(sheet.Rows);
        if (!AreCodes(pairs)) pairs = [.. Blocks(sheet).Select(Pairs).Where(AreCodes).SelectMany(block => block)];
        foreach (var (code, meaning) in pairs.Where(pair => pair.Code.Length <= 30 && pair.Meaning.Any(char.IsLetter)))
        {
            var (many, meanings) = (code.Split('/', StringSplitOptions.TrimEntries), meaning.Split(',', StringSplitOptions.TrimEntries));
            if (many.Length > 1 && many.Length == meanings.Length && !many.All(one => one.All(char.IsDigit)))
            {
                foreach (var (one, says) in many.Zip(meanings)) codes.TryAdd(one, says);
            }
            else if (code.Length <= 6) codes.TryAdd(AndDate.Replace(code, ""), meaning);
        }

        return codes;
    }

    static List<(string Code, string Meaning)> Pairs(IEnumerable<RawRow> rows) =>
        [.. rows.Where(row => row.Cells.Count == 2).Select(row => (row.Cells[0].Clean, row.Cells[1].Clean))];

    static bool AreCodes(List<(string Code, string Meaning)> pairs) =>
        pairs.Count >= 3 && pairs.Count(pair => pair.Code.Length <= 6 && pair.Meaning.Any(char.IsLetter)) * 10 >= pairs.Count * 7;

    /// <summary>Rows with no empty one between them: a cover has a key beside much else.</summary>
    static IEnumerable<List<RawRow>> Blocks(RawSheet sheet)
    {
        List<RawRow> block = [];
        foreach (var row in sheet.Rows)
        {
            if (block.Count > 0 && row.Number > block[^1].Number + 1)
            {
                yield return block;
                block = [];
            }

            block.Add(row);
        }

        yield return block;
    }

    /// <summary>
    /// A key that names the column of each code: before it (PENSION N, NEST), in a cell of its own (PENSION, N, NEST) or over several
    /// (PENSION; N, NEST).
    /// </summary>
    public static IEnumerable<(string Heading, IReadOnlyDictionary<string, string> Codes)> HeadedKey(RawSheet sheet)
    {
        var key = IsKeySheet(sheet);
        return Headed(sheet)
            .Concat(SideBySide(sheet))
            .GroupBy(entry => entry.Heading, StringComparer.OrdinalIgnoreCase)
            .Where(group => key || group.Count() > 1)
            .Select(group => (group.Key,
                (IReadOnlyDictionary<string, string>)group.GroupBy(entry => AndDate.Replace(entry.Code, ""), StringComparer.Ordinal)
                    .ToDictionary(same => same.Key, same => same.First().Meaning, StringComparer.Ordinal)));
    }

    /// <summary>F date: fixed term to that date. The date is each person's.</summary>
    [GeneratedRegex(@"(?<=^[A-Z]{1,3})\s+(date|dd/mm/yy(yy)?)$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex AndDate { get; }

    [GeneratedRegex(@"^(fields?|columns?|headings?|used (in|for)|applies to)( names?)?$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex FieldWord { get; }

    [GeneratedRegex(
        @"^(meanings?|means|description|desc\.?|explanation|what it means|stands for)$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Meaning { get; }

    /// <summary>
    /// Cells that stand together, an empty column between each group and the next: the first and the one or two after it. Empty where one
    /// stands alone.
    /// </summary>
    static List<(RawCell Start, List<RawCell> Over)> Groups(RawRow row)
    {
        var starts = row.Cells.Where((cell, place) => place == 0 || row.Cells[place - 1].Column < cell.Column - 1).ToList();
        List<(RawCell Start, List<RawCell> Over)> groups =
            [.. starts.Select(start => (start,
                row.Cells.Where(cell => cell.Column > start.Column && cell.Column <= start.Column + 2
                    && !starts.Exists(other => other.Column > start.Column && other.Column <= cell.Column))
                    .ToList()))];
        return groups.TrueForAll(group => group.Over.Count > 0) ? groups : [];
    }

    /// <summary>
    /// Small tables beside each other or one alone, each under the heading of its column: Emp Type and Meaning, Term code, Weeks worked and
    /// Weeks paid. What is paid counts.
    /// </summary>
    static IEnumerable<(string Heading, string Code, string Meaning)> SideBySide(RawSheet sheet)
    {
        List<(int Code, int Meaning, string Heading)> tables = [];
        var before = 0;
        foreach (var row in sheet.Rows)
        {
            var gap = row.Number > before + 1;
            before = row.Number;
            if (gap && row.Cells.Count == 2 && Groups(row) is [var next] && IsHead(next)
                && (LegendColumns.CodesWord.IsMatch(next.Start.Clean) || Meaning.IsMatch(next.Over[0].Clean)))
            {
                // The next of several keys under each other.
                tables = [];
            }

            foreach (var (code, meaning, heading) in tables)
            {
                if (row.Cells.FirstOrDefault(cell => cell.Column == code) is { Clean.Length: <= 8 } key
                    && row.Cells.FirstOrDefault(cell => cell.Column == meaning) is { } says)
                {
                    yield return (heading, key.Clean, says.Clean);
                }
            }

            if (tables.Count == 0 && Groups(row) is { Count: > 0 } heads && heads.TrueForAll(IsHead)
                && (heads.Count > 1 || LegendColumns.CodesWord.IsMatch(heads[0].Start.Clean) || Meaning.IsMatch(heads[0].Over[0].Clean)))
            {
                tables = [.. heads.Select(head => (head.Start.Column,
                    (head.Over.Find(cell => cell.Clean.Contains("paid", StringComparison.OrdinalIgnoreCase)) ?? head.Over[0]).Column,
                    head.Start.Clean))];
            }
        }
    }

    static bool IsHead((RawCell Start, List<RawCell> Over) group) =>
        group.Start.Clean.Length <= 30 && !group.Start.IsData && group.Over.TrueForAll(cell => !cell.IsData);

    static IEnumerable<(string Heading, string Code, string Meaning)> Headed(RawSheet sheet)
    {
        var over = "";
        var codeFirst = false;
        foreach (var cells in sheet.Rows.Select(row => row.Cells.Select(cell => cell.Clean).ToList()))
        {
            if (cells is [var one, var two, var three] && KeyWord.IsMatch(one) && FieldWord.IsMatch(two) && Meaning.IsMatch(three))
                codeFirst = true;
            if (codeFirst && cells is [{ Length: <= 6 }, _, _]) (cells[0], cells[1]) = (cells[1], cells[0]);
            if (cells is [{ Length: <= 80 } pair] && over.Length > 0 && LegendColumns.Item.Match(pair) is { Success: true } item)
                yield return (over, item.Groups["c"].Value, item.Groups["m"].Value.Trim());
            else if (cells is [{ Length: <= 40 } heading]) over = OfColumn.Replace(heading, "").TrimEnd(':', ' ');
            else if (cells is [{ Length: <= 30 } column, { Length: <= 6 } code, var meaning] && !KeyWord.IsMatch(code))
                yield return (over = column, code, meaning);
            else if (cells is [{ Length: <= 30 } both, var what] && both.LastIndexOf(' ') is > 0 and var at
                && both.Length - at is > 1 and <= 5)
            {
                yield return (both[..at], both[(at + 1)..], what);
            }
            else if (over.Length > 0 && cells is [{ Length: <= 6 } own, var says]) yield return (over, own, says);
        }
    }

    /// <summary>Reablement sheet, column Type.</summary>
    [GeneratedRegex(@"^.*\b(column|field|heading)\s+", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex OfColumn { get; }
}
