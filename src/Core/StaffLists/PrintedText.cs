using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>
/// Reads a report that was printed to a file: columns lined up with spaces, the same on every page, or a card of labels for each person.
/// </summary>
static partial class PrintedText
{
    /// <summary>Lines by which the columns, or the cards, are told.</summary>
    const int Sample = 2_000;

    const int FewestLines = 3;
    const int FewestColumns = 5, MostColumns = 250;

    [GeneratedRegex(@"\S+( \S+)*", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Piece { get; }

    [GeneratedRegex(@"\S+", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Word { get; }

    [GeneratedRegex(
        @"^([A-Z]{1,2}|\d{1,2}) (?!(and|or|of|to|at|is)\b)[A-Za-z0-9].{2,}",
        RegexOptions.ExplicitCapture, Wording.PatternTimeout)]
    private static partial Regex CodeFirst { get; }

    [GeneratedRegex(@"^[-=_+\s]{10,}$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Ruler { get; }

    [GeneratedRegex(@"^\s*(?<label>[a-z][^:|;,\t]{1,45}?)\s*:(?<value>\s.*|)$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Label { get; }

    /// <summary>Its rows, each with the number of its first line; null where the text is no such report.</summary>
    /// <param name="sample">The beginning of the text.</param>
    /// <param name="text">All of it.</param>
    public static (string Kind, List<RawRow> Rows)? Read(ReadOnlySpan<char> sample, string text)
    {
        var lines = Lines(sample.ToString());
        if (lines.Count(IsData) is >= FewestLines and var data && data * 5 >= lines.Count(IsText))
            return Columns(lines) is { Count: >= FewestColumns and <= MostColumns } columns
                ? ("columns lined up", new Print(columns, Lines(text)).Rows())
                : null;
        return lines.Count(Label.IsMatch) is >= FewestLines * FewestColumns and var labels && labels * 10 >= lines.Count(IsText) * 7
            ? ("labels and values", Cards(Lines(text)))
            : null;
    }

    static List<string> Lines(string text) => [.. text.Split('\n').Select(line => line.TrimEnd())];

    static bool IsText(string line) => line.Length > 0 && !Ruler.IsMatch(line);

    /// <summary>A person's line: several columns apart from each other, and figures.</summary>
    static bool IsData(string line) =>
        line.Count(char.IsAsciiDigit) >= 6 && line.Contains("  ", StringComparison.Ordinal) && Piece.Count(line) >= FewestColumns;

    /// <summary>
    /// The columns, each from its first place to its last: as a ruled line under the headings draws them, or the places that people's
    /// lines leave blank; where no heading begins, the column on the left goes on.
    /// </summary>
    static List<(int From, int To)> Columns(List<string> lines)
    {
        if (lines.Find(line => Ruler.IsMatch(line) && Word.Count(line) >= FewestColumns) is { } ruler)
            return [.. Word.Matches(ruler).Select(match => (match.Index, match.Index + match.Length))];
        var people = Alike(lines.Take(Sample).Where(IsData).ToList());
        var width = people.Max(line => line.Length);
        var filled = new int[width];
        foreach (var line in people)
        {
            for (var place = 0; place < line.Length; place++) filled[place] += line[place] == ' ' ? 0 : 1;
        }

        var columns = new List<(int From, int To)>();
        for (var place = 0; place < width; place++)
        {
            if (filled[place] * 50 <= people.Count) continue;
            if (columns.Count > 0 && columns[^1].To == place) columns[^1] = (columns[^1].From, place + 1);
            else columns.Add((place, place + 1));
        }

        var headings = HeadingLines(lines).SelectMany(line => Piece.Matches(line).Select(match => match.Index)).ToList();
        for (var i = columns.Count - 1; i > 0 && headings.Count > 0; i--)
        {
            var (from, to) = (columns[i - 1].To, i + 1 < columns.Count ? columns[i + 1].From : width);
            if (headings.Exists(place => place >= from && place < to)) continue;
            columns[i - 1] = (columns[i - 1].From, columns[i].To);
            columns.RemoveAt(i);
        }

        return columns;
    }

    /// <summary>The lines whose pieces begin or end where those of many others do: titles and keys with figures in them do not.</summary>
    static List<string> Alike(List<string> lines)
    {
        var pieces = lines.ConvertAll(line =>
            Piece.Matches(line).Select(piece => (From: piece.Index, To: piece.Index + piece.Length)).ToList());
        var (starts, ends) = (Usual(piece => piece.From), Usual(piece => piece.To));
        var alike = lines.Where((_, i) =>
            pieces[i].Count(piece => starts.Contains(piece.From) || ends.Contains(piece.To)) * 10 >= pieces[i].Count * 6).ToList();
        return alike.Count * 2 >= lines.Count ? alike : lines;

        HashSet<int> Usual(Func<(int From, int To), int> place) => [.. pieces
            .SelectMany(line => line)
            .GroupBy(place)
            .Where(same => same.Count() * 5 >= lines.Count * 2)
            .Select(same => same.Key)];
    }

    /// <summary>
    /// The lines above the first person, without figures; a ruled line, a blank one and the heading of a group may stand between.
    /// </summary>
    static List<string> HeadingLines(List<string> lines)
    {
        var first = lines.FindIndex(IsData);
        var found = new List<string>();
        var wide = false;
        for (var i = first - 1; i >= Math.Max(0, first - 10) && found.Count < 4; i--)
        {
            if (!IsText(lines[i]))
            {
                if (wide) break;
                continue;
            }

            if (lines[i].Count(char.IsAsciiDigit) > 5) break;
            if (Piece.Count(lines[i]) < 2) continue;
            found.Add(lines[i]);
            wide |= Piece.Count(lines[i]) >= FewestColumns;
        }

        return found;
    }

    /// <summary>A label and its value in each line; what stands indented under a value goes on with it.</summary>
    static List<RawRow> Cards(List<string> lines)
    {
        var rows = new List<RawRow>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (!IsText(lines[i])) continue;
            if (Label.Match(lines[i]) is { Success: true } match)
            {
                var value = match.Groups["value"].Value.Trim();
                RawCell label = new(0, match.Groups["label"].Value + ":");
                rows.Add(new(i + 1, false, value.Length > 0 ? [label, new(1, value)] : [label]));
            }
            else if (rows.Count > 0 && rows[^1].Cells is [var label, { } value] && char.IsWhiteSpace(lines[i][0]))
                rows[^1] = rows[^1] with { Cells = [label, new(1, $"{value.Text} {lines[i].Trim()}")] };
            else rows.Add(new(i + 1, false, [new(0, lines[i].Trim())]));
            Limit(rows.Count);
        }

        return rows;
    }

    static void Limit(int rows)
    {
        if (rows > FileLimits.Rows) throw UnusableFileException.TooLarge($"it has over {FileLimits.Rows} rows");
    }

    /// <summary>The lines of a report, cut where its columns are.</summary>
    sealed class Print(List<(int From, int To)> columns, List<string> lines)
    {
        readonly CellPool pool = new(lines.Sum(line => line.Length));

        /// <summary>
        /// What stands on most lines begins or ends with its column: a line with figures that does not is a title or a key.
        /// </summary>
        readonly bool aligned = lines.Take(Sample).Where(IsData).ToList() is var data
            && data.Count(line => Fits(columns, line)) * 10 >= data.Count * 7;

        static bool Fits(List<(int From, int To)> columns, string line)
        {
            var pieces = Piece.Matches(line);
            return pieces.Count(piece => columns.Exists(column =>
                column.From == piece.Index || column.To == piece.Index + piece.Length)) * 10 >= pieces.Count * 6;
        }

        bool IsPerson(string line) => IsData(line) && (!aligned || Fits(columns, line));

        public List<RawRow> Rows()
        {
            var (rows, tally, at) = (new List<RawRow>(), new CellTally(), 0);
            while (at < lines.Count)
            {
                if (!IsText(lines[at]))
                {
                    at++;
                    continue;
                }

                var number = at + 1;
                var cells = Cut(lines[at]);
                var heading = IsHeading(at, 3);
                for (at++; at < lines.Count && IsText(lines[at]) && (heading ? IsHeading(at, 2) : GoesOn(cells, at)); at++)
                {
                    if (heading) number = at + 1;
                    if (!heading && Remark(lines[at]) is { } remark) Add(cells, columns.Count, remark);
                    else Join(cells, Cut(lines[at]));
                }

                rows.Add(tally.Add(new(number, false, [.. cells.Select(cell => pool.Of(cell.Key, cell.Value))])));
                Limit(rows.Count);
            }

            return rows;
        }

        /// <summary>Words over the columns, with the first person, a ruled line or more such words straight under them.</summary>
        bool IsHeading(int at, int fewest)
        {
            if (IsPerson(lines[at]) || Piece.Count(lines[at]) < fewest || lines[at].Count(char.IsAsciiDigit) > 5) return false;
            var under = at + 1;
            while (under < lines.Count && under < at + 3 && IsText(lines[under]) && !IsPerson(lines[under])) under++;
            return under < lines.Count && lines[under].Length > 0 && Cut(lines[at]).Count >= fewest;
        }

        /// <summary>
        /// A sentence under a person that runs through several columns, or begins with asterisks, is a remark in a column of its own.
        /// </summary>
        string? Remark(string line)
        {
            var text = line.Trim();
            var bare = text.TrimStart('*', '>', '-', ' ');
            return Piece.Count(line) == 1 && bare.Length > 0 && char.IsWhiteSpace(line[0])
                && (text.StartsWith("**", StringComparison.Ordinal) || text[0] == '>'
                    || Word.Count(bare) > 2 && LastOf(line.Length) > ColumnOf(line.Length - text.Length, line.Length - text.Length + 1))
                ? bare
                : null;
        }

        /// <summary>
        /// A line that goes on with the cells above: none of its own at the left, and nothing but words where there are words.
        /// </summary>
        bool GoesOn(SortedDictionary<int, string> above, int at)
        {
            if (!IsPerson(lines[at - 1]) && !lines[at - 1].StartsWith(' ') || IsPerson(lines[at]) || above.Count < FewestColumns)
                return false;
            if (Remark(lines[at]) is { } remark) return !RowKinds.SaysTotal(remark);
            var cells = Cut(lines[at]);
            return cells.Count <= 4 && !cells.ContainsKey(above.Keys.First()) && cells.Keys.All(above.ContainsKey)
                && !RowKinds.SaysTotal(string.Join(' ', cells.Values));
        }

        static void Join(SortedDictionary<int, string> cells, SortedDictionary<int, string> more)
        {
            foreach (var (column, text) in more) Add(cells, column, text);
        }

        /// <summary>
        /// What stands in each column. Words set apart by one blank may still be of two columns, where each lies over its own, as a number
        /// may that is as wide as its column. A line
        /// whose words run through several columns is a sentence, and one cell.
        /// </summary>
        SortedDictionary<int, string> Cut(string line)
        {
            if (!IsPerson(line) && Key(line) is { } key) return new() { [0] = key };
            if (aligned && line.Count(char.IsAsciiDigit) > 3 && !Fits(columns, line)
                && Piece.Matches(line).Any(piece => Word.Count(piece.Value) > 3))
            {
                return Whole(line);
            }

            var cells = new SortedDictionary<int, string>();
            var sentences = 0;
            foreach (Match piece in Piece.Matches(line))
            {
                var (first, last) = (ColumnOf(piece.Index, piece.Index + piece.Length), LastOf(piece.Index + piece.Length));
                var begins = piece.Value.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end
                    && piece.Value.AsSpan(0, end).ContainsAnyInRange('0', '9')
                    ? ColumnOf(piece.Index, piece.Index + end)
                    : first;
                if (last <= first && begins >= first)
                {
                    Add(cells, first, piece.Value);
                    continue;
                }

                var words = Word.Matches(piece.Value);
                if (words.Count > 3) sentences++;
                foreach (Match word in words)
                    Add(cells, ColumnOf(piece.Index + word.Index, piece.Index + word.Index + word.Length), word.Value);
            }

            return sentences > 0 && !IsPerson(line) && !StandsOverColumns(line) ? Whole(line) : cells;
        }

        /// <summary>Many words, none of which runs over the blank between two columns: headings, however close they stand.</summary>
        bool StandsOverColumns(string line) => Piece.Count(line) >= FewestColumns
            && Word.Matches(line).All(word =>
                !columns.Exists(column => column.To >= word.Index && column.To < word.Index + word.Length - 1));

        static SortedDictionary<int, string> Whole(string line) =>
            new() { [0] = string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)) };

        /// <summary>A line of a key, a heading and then codes and what they mean: CT CONTRACT 01 PERMANENT 02 FIXED TERM.</summary>
        static string? Key(string line)
        {
            var pieces = Piece.Matches(line).Select(piece => piece.Value).ToList();
            if (pieces.Count > 2 && !pieces[0].Contains('=', StringComparison.Ordinal)
                && pieces.Skip(1).Count(piece => piece.Contains('=', StringComparison.Ordinal)) * 3 >= (pieces.Count - 1) * 2)
            {
                return $"{pieces[0]}: {string.Join("; ", pieces.Skip(1))}";
            }

            if (pieces.Count > 1 && pieces.TrueForAll(piece => piece.IndexOf(" = ", StringComparison.Ordinal) is > 0 and < 6))
                return string.Join("; ", pieces);
            var first = pieces.FindIndex(piece => CodeFirst.IsMatch(piece));
            return first > 0 && char.IsLetter(line[0]) && pieces.Count - first > 1
                && pieces.Skip(first).All(piece => CodeFirst.IsMatch(piece))
                ? $"{pieces[0]}: {string.Join("; ", pieces.Skip(first))}"
                : null;
        }

        static void Add(SortedDictionary<int, string> cells, int column, string text) =>
            cells[column] = cells.TryGetValue(column, out var known) ? $"{known} {text}" : text;

        /// <summary>The column that a word lies over most, else the nearest.</summary>
        int ColumnOf(int from, int to)
        {
            // Less than nothing is how far apart they are; only columns on either side of the word can be nearest.
            var (best, shared) = (0, int.MinValue);
            for (var i = Math.Min(LastOf(to) + 1, columns.Count - 1); i >= 0; i--)
            {
                var over = Math.Min(to, columns[i].To) - Math.Max(from, columns[i].From);
                if (over > shared) (best, shared) = (i, over);
                else if (over < 0) break;
            }

            return best;
        }

        static readonly Comparer<(int From, int To)> ByBeginning =
            Comparer<(int From, int To)>.Create((one, other) => one.From.CompareTo(other.From));

        /// <summary>The last column that begins before a place.</summary>
        int LastOf(int end)
        {
            var place = columns.BinarySearch((end, 0), ByBeginning);
            return (place < 0 ? ~place : place) - 1;
        }
    }
}
