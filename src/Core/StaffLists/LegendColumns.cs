using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>What the list's own legends say of the codes in its columns: S = standing, B = bank, T = temporary.</summary>
static partial class LegendColumns
{
    /// <summary>The heading of a column, a colon, then codes and what they mean: Pn: N Nest, S Smart Pension.</summary>
    [GeneratedRegex(@"^(?<h>[^:=]{1,30}):\s*(?<rest>.+)$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Headed { get; }
    [GeneratedRegex(@"^(?<c>[A-Z]{1,3}\d{0,2}(\+\d?)?|\d{1,2}[A-Z]{0,2})\s*(=|:|-)?\s+(?<m>\S.*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Wording.PatternTimeout)]
    private static partial Regex Item { get; }
    [GeneratedRegex(@"[,;]\s+|\.\s+|\.$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Between { get; }

    /// <summary>What a heading that says little is taken for.</summary>
    static readonly FieldSet MayBeCodes = [Field.Unknown, Field.CollectiveAgreement, Field.OtherFacts, Field.PayPeriod, Field.Firm, Field.Event, Field.Grade, Field.Allowances, Field.Site];

    /// <summary>The codes of one column: those under its own heading before those for the whole list.</summary>
    public static ListNotes For(Column column, ListNotes notes, IReadOnlyList<(string Heading, IReadOnlyDictionary<string, string> Codes)> headed)
    {
        if (headed.Count == 0 || column.FullHeading.Length == 0) return notes;
        var own = headed.Where(legend => Same(legend.Heading, column)).Select(legend => legend.Codes).FirstOrDefault();
        return own is null ? notes : notes with { Codes = notes.Codes.Where(pair => !own.ContainsKey(pair.Key)).Concat(own).ToDictionary(StringComparer.Ordinal) };
    }

    static bool Same(string heading, Column column) =>
        HeadingWords.Of(heading).AsSpan().SequenceEqual(HeadingWords.Of(column.Heading)) || HeadingMap.Match(heading) is { Field: not Field.Unknown, Score: >= 0.9 } match && match.Field == column.Field;

    public static List<(string, IReadOnlyDictionary<string, string>)> Headings(IEnumerable<string> notes)
    {
        var found = new List<(string, IReadOnlyDictionary<string, string>)>();
        foreach (var text in notes.Select(Wording.Clean).Where(text => text.Length is > 8 and < 2_000).Take(400))
        {
            if (Headed.Match(text) is not { Success: true } headed) continue;
            var codes = new Dictionary<string, string>(StringComparer.Ordinal);
            string? last = null;
            foreach (var part in Between.Split(headed.Groups["rest"].Value).Where(part => part.Length > 0))
            {
                if (Item.Match(part) is { Success: true } item) codes[last = item.Groups["c"].Value] = item.Groups["m"].Value.Trim();
                else if (last is not null) codes[last] += ", " + part.Trim();
                else break;
            }

            if (codes.Count > 1) found.Add((headed.Groups["h"].Value, codes));
        }

        return found;
    }

    /// <summary>A sheet that is a key: a code and its meaning in each row. H / W / M beside hour, week, month are three of each.</summary>
    public static Dictionary<string, string> Key(RawSheet sheet)
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        var pairs = sheet.Rows.Where(row => row.Cells.Count == 2).Select(row => (Code: row.Cells[0].Clean, Meaning: row.Cells[1].Clean)).ToList();
        if (pairs.Count < 3 || pairs.Count(pair => pair.Code.Length <= 6 && pair.Meaning.Any(char.IsLetter)) * 10 < pairs.Count * 7) return codes;
        foreach (var (code, meaning) in pairs.Where(pair => pair.Code.Length <= 30 && pair.Meaning.Any(char.IsLetter)))
        {
            var (many, meanings) = (code.Split('/', StringSplitOptions.TrimEntries), meaning.Split(',', StringSplitOptions.TrimEntries));
            if (many.Length > 1 && many.Length == meanings.Length)
            {
                foreach (var (one, says) in many.Zip(meanings)) codes.TryAdd(one, says);
            }
            else if (code.Length <= 6) codes.TryAdd(code, meaning);
        }

        return codes;
    }

    /// <summary>A key that names the column before each code: PENSION N, NEST.</summary>
    public static IEnumerable<(string Heading, IReadOnlyDictionary<string, string> Codes)> HeadedKey(RawSheet sheet) =>
        sheet.Rows.Where(row => row.Cells.Count == 2 && row.Cells[0].Clean.Length <= 30 && row.Cells[0].Clean.Contains(' ', StringComparison.Ordinal))
            .Select(row => (At: row.Cells[0].Clean.LastIndexOf(' '), Code: row.Cells[0].Clean, Meaning: row.Cells[1].Clean))
            .Where(pair => pair.Code.Length - pair.At is > 1 and <= 5).GroupBy(pair => pair.Code[..pair.At], StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1)
            .Select(group => (group.Key, (IReadOnlyDictionary<string, string>)group.GroupBy(pair => pair.Code[(pair.At + 1)..], StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().Meaning, StringComparer.Ordinal)));

    public static void Name(StaffTable table, ListNotes notes, IReadOnlyList<(string Heading, IReadOnlyDictionary<string, string> Codes)> headed)
    {
        var named = false;
        foreach (var column in table.Columns.Where(column => !column.Settled && (column.Spare || MayBeCodes.Contains(column.Field))))
        {
            var codes = For(column, notes, headed).Codes;
            if (codes.Count == 0) continue;
            if (Meant(table, column, codes) is not { Count: > 0 } meanings) continue;
            if (!table.Has(Field.ContractType) && Most(meanings, text => ContractText.Read(text) is not null && PayText.PerOf(text) is null)) named |= Set(column, Field.ContractType);
            else if (!table.Has(Field.Notice) && Most(meanings, text => text.Contains("notice", StringComparison.OrdinalIgnoreCase) || text.EndsWith("from us", StringComparison.OrdinalIgnoreCase) || text.Contains("from the employer", StringComparison.OrdinalIgnoreCase))) named |= Set(column, Field.Notice);
            else if (!table.Has(Field.WeeksPerYear) && Most(meanings, text => WeeksText.Read(text) is { Weeks: >= 20 } or { TermTime: true })) named |= Set(column, Field.WeeksPerYear);
            else if (!table.Has(Field.Pension) && Most(meanings, text => PensionText.Read(text, null, out _) is not null)) named |= Set(column, Field.Pension);
            else if (!table.Has(Field.PayPeriod) && Most(meanings, text => PayText.PerOf(text) is not null && text.Length < 60)) named |= Set(column, Field.PayPeriod);
            else if (!table.Has(Field.Holiday) && Most(meanings, text => text.Any(char.IsDigit) && HolidayText.Read(text, null, BankHolidays.NotStated).Entitlement?.Value is not null)) named |= Set(column, Field.Holiday);
        }

        if (named) table.Settle();
    }

    /// <summary>What the codes of the column mean, each once; null where most cells are no codes of the legend.</summary>
    static List<string>? Meant(StaffTable table, Column column, IReadOnlyDictionary<string, string> codes)
    {
        var texts = table.Lines.Take(ColumnContent.Sample).Select(line => line[column]).OfType<RawCell>().Where(cell => !cell.IsNotGiven || codes.ContainsKey(cell.Clean)).Select(cell => cell.Clean).ToList();
        if (texts.Count == 0 || texts.Exists(text => text.Length > 30)) return null;
        var known = texts.Select(text => CodeIn(text, codes)).OfType<string>().ToList();
        return known.Count * 10 >= texts.Count * 7 ? [.. known.Distinct(StringComparer.Ordinal).Select(text => codes[text])] : null;
    }

    /// <summary>The code a cell is, or begins with: T 28/02/2027.</summary>
    public static string? CodeIn(string text, IReadOnlyDictionary<string, string> codes) =>
        codes.ContainsKey(text) ? text : text.IndexOf(' ', StringComparison.Ordinal) is > 0 and <= 4 and var end && codes.ContainsKey(text[..end]) ? text[..end] : null;

    static bool Most(List<string> meanings, Func<string, bool> test) => meanings.Count(test) * 3 >= meanings.Count * 2;

    static bool Set(Column column, Field field)
    {
        (column.Field, column.Spare) = (field, false);
        return true;
    }
}
