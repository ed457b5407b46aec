using System.Text;
using CsvHelper;

namespace Workforce.StaffLists;

/// <summary>Reads text files: any of comma, semicolon, tab and bar between cells; UTF-8, UTF-16 or Windows-1252.</summary>
static class CsvText
{
    const int SampleCharacters = 65_536;

    public static RawStaffList Read(byte[] bytes, string fileName)
    {
        var (text, encoding) = Decode(bytes);
        if (text.AsSpan(0, Math.Min(text.Length, SampleCharacters)).ContainsAny(NotText))
            throw FileKinds.NotAList("not text or a workbook");
        if (text.Length > FileLimits.Characters) throw UnusableFileException.TooLarge("it holds more text than a list can");
        var (separator, cells) = Separator(text);
        if (cells < 4 && PrintedText.Read(text.AsSpan(0, Math.Min(text.Length, SampleCharacters)), text) is { } printed)
            return new(fileName, $"text, {encoding}, {printed.Kind}", [new(null, false, printed.Rows, [], new HashSet<int>())]);
        var rows = Rows(WithDittos(text, separator, cells), separator);
        if (cells < 2 && InOneCell(rows) is { } inside)
        {
            separator = inside;
            rows = Apart(rows, inside, text.Length);
        }

        return new(fileName, $"text, {encoding}, separated by {SeparatorName(separator)}",
            [new(null, false, rows, [], new HashSet<int>())]);
    }

    /// <summary>
    /// Where quotation marks stand for the cell above, each alone between its separators, they are put in quotation marks of their own.
    /// </summary>
    static string WithDittos(string text, char separator, int cells)
    {
        if (!text.Contains($"{separator}\"{separator}", StringComparison.Ordinal)) return text;
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].Contains('"', StringComparison.Ordinal)) continue;
            var parts = lines[i].TrimEnd('\r').Split(separator);
            if (parts.Length != cells || !Array.TrueForAll(parts, part => part.Trim() == "\"" || !part.Contains('"', StringComparison.Ordinal)))
                continue;
            lines[i] = string.Join(separator, parts.Select(part => part.Trim() == "\"" ? "\"\"\"\"" : part));
        }

        return string.Join('\n', lines);
    }

    /// <summary>
    /// The separator inside the cells of a file whose every row is one cell in quotation marks; null where there is none.
    /// </summary>
    static char? InOneCell(List<RawRow> rows)
    {
        var single = rows.Where(row => row.Cells.Count == 1).Select(row => row.Cells[0].Text).Take(500).ToList();
        if (single.Count * 10 < Math.Min(rows.Count, 500) * 9) return null;
        var (inside, cells) = Modal(single.ConvertAll(text => text.GroupBy(c => c).ToDictionary(same => same.Key, same => same.Count())));
        return cells >= 4 ? inside : null;
    }

    static List<RawRow> Apart(List<RawRow> rows, char separator, int characters)
    {
        var pool = new CellPool(characters);
        var cells = new CellTally();
        return rows.ConvertAll(row => row.Cells is not [var only] ? row : cells.Add(row with
        {
            Cells = [.. only.Text.Split(separator)
                .Select((text, column) => (Text: text, Column: column))
                .Where(cell => !string.IsNullOrWhiteSpace(cell.Text))
                .Select(cell => pool.Of(cell.Column, cell.Text))],
        }));
    }

    static readonly System.Buffers.SearchValues<char> NotText =
        System.Buffers.SearchValues.Create([.. Enumerable.Range(0, 32)
            .Select(code => (char)code)
            .Where(c => c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u001a'))]);

    static (string Text, string Encoding) Decode(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith<byte>([0xEF, 0xBB, 0xBF])) return (Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3), "UTF-8");
        if (bytes.AsSpan().StartsWith<byte>([0xFF, 0xFE])) return (Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2), "UTF-16");
        if (bytes.AsSpan().StartsWith<byte>([0xFE, 0xFF]))
            return (Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2), "UTF-16");
        var sample = bytes.AsSpan(0, Math.Min(bytes.Length, 2_048));
        if (MostlyZero(sample, 1)) return (Encoding.Unicode.GetString(bytes), "UTF-16");
        if (MostlyZero(sample, 0)) return (Encoding.BigEndianUnicode.GetString(bytes), "UTF-16");
        try
        {
            return (new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes), "UTF-8");
        }
        catch (DecoderFallbackException)
        {
            return (Windows1252.GetString(bytes), "Windows-1252");
        }
    }

    static Encoding Windows1252 => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    static bool MostlyZero(ReadOnlySpan<byte> sample, int offset)
    {
        var zeros = 0;
        for (var i = offset; i < sample.Length; i += 2) zeros += sample[i] == 0 ? 1 : 0;
        return sample.Length >= 8 && zeros > sample.Length / 2 * 0.6;
    }

    static (char Separator, int Cells) Separator(string text) => Modal(Lines(text));

    /// <summary>
    /// The separator that cuts most lines into the same number of cells, and that number; more cells count for more.
    /// </summary>
    static (char Separator, int Cells) Modal(List<Dictionary<char, int>> lines) => ",;\t|"
        .Select(candidate => (Separator: candidate, Best: lines
            .Select(line => line.GetValueOrDefault(candidate))
            .Where(count => count > 0)
            .GroupBy(count => count)
            .Select(same => (Weight: same.Count() * same.Key, Count: same.Key))
            .OrderByDescending(same => same.Weight)
            .FirstOrDefault()))
        .MaxBy(candidate => candidate.Best.Weight) is var best ? (best.Separator, best.Best.Count + 1) : default;

    static List<Dictionary<char, int>> Lines(string text)
    {
        var lines = new List<Dictionary<char, int>> { new() };
        var quoted = false;
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, SampleCharacters)))
        {
            if (c == '"') quoted = !quoted;
            else if (c == '\n') lines.Add(new());
            else if (!quoted && c is ',' or ';' or '\t' or '|') lines[^1][c] = lines[^1].GetValueOrDefault(c) + 1;
            if (c == '\n') quoted = false;
        }

        return lines;
    }

    static List<RawRow> Rows(string text, char separator)
    {
        try
        {
            if (!EndsInQuotes(text, separator)) return Rows(text, separator, lineBreaksInQuotes: true);
        }
        catch (CsvFormatException)
        {
        }

        // An unclosed quotation mark would make everybody after it one cell: every line stands for itself, and the mark for nothing.
        var lines = text.Split('\n').Select(line => line.AsSpan().Count('"') % 2 == 1 ? line.Remove(line.LastIndexOf('"'), 1) : line);
        return Rows(string.Join('\n', lines), separator, lineBreaksInQuotes: false);
    }

    static bool EndsInQuotes(string text, char separator)
    {
        if (text.AsSpan().Count('"') % 2 == 0) return false;
        var (quoted, opens) = (false, true);
        foreach (var c in text)
        {
            // Of two marks together the second opens again what the first closed.
            if (quoted) (quoted, opens) = (c != '"', true);
            else if (c == '"' && opens) quoted = true;
            else opens = c == separator || c is '\n' or '\r';
        }

        return quoted;
    }

    static List<RawRow> Rows(string text, char separator, bool lineBreaksInQuotes)
    {
        var options = new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            SkipEmptyLines = false,
            DetectSeparatorHint = false,
            AllowLineBreaksInQuotes = lineBreaksInQuotes,
            IncludeValuesInExceptions = false,
            MaxRecordSize = 1024 * 1024,
        };
        using var reader = CsvReader.FromText(text, options);
        var rows = new List<RawRow>();
        var pool = new CellPool(text.Length);
        var cells = new List<RawCell>();
        var (number, tally) = (0, new CellTally());
        while (reader.Read())
        {
            number++;
            if (number > FileLimits.Rows) throw UnusableFileException.TooLarge($"it has over {FileLimits.Rows} rows");
            if (reader.FieldCount > FileLimits.Columns) throw UnusableFileException.TooLarge($"it has over {FileLimits.Columns} columns");
            Read(reader, pool, cells);
            if (cells.Count > 0) rows.Add(tally.Add(new(number, false, cells.ToArray())));
        }

        return rows;
    }

    static void Read(CsvReader reader, CellPool pool, List<RawCell> cells)
    {
        cells.Clear();
        for (var column = 0; column < reader.FieldCount; column++)
        {
            if (reader.GetSpan(column) is { IsEmpty: true }) continue;
            var cell = pool.Of(column, reader.GetSpan(column)) ?? new(column, reader.GetString(column));
            if (cell.Text.Length > FileLimits.CellCharacters)
                throw UnusableFileException.TooLarge("one cell is longer than any spreadsheet allows");
            if (!string.IsNullOrWhiteSpace(cell.Text)) cells.Add(cell);
        }
    }

    static string SeparatorName(char separator) => separator switch { ';' => "semicolons", '\t' => "tabs", '|' => "bars", _ => "commas" };
}
