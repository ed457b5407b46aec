using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>
/// Lists that give each person two rows, the second under a second row of headings that ask for other things. The second row's cells are
/// joined to the first as further columns beyond the last; the person stands in the first.
/// </summary>
static partial class PairedRows
{
    const int Sample = 200;
    const int HeadingsWithin = 60;

    /// <summary>The headings of both rows, and which cells each of a person's rows has.</summary>
    sealed record Pairs(int At, List<Column> First, List<Column> Second, Halves Halves);

    public static RawSheet Join(RawSheet sheet)
    {
        if (Find(sheet) is not { } pairs) return sheet;
        var beyond = sheet.Rows.Max(row => row.Cells.Select(cell => cell.Column).DefaultIfEmpty().Max()) + 1;
        var (rows, seconds, moved) = (new List<RawRow>(sheet.Rows.Count), new HashSet<int>(), new Dictionary<RawCell, RawCell>());
        for (var i = 0; i < sheet.Rows.Count; i++)
        {
            var row = sheet.Rows[i];
            if (i < pairs.At || i + 1 == sheet.Rows.Count || !Belong(row, sheet.Rows[i + 1], pairs))
            {
                rows.Add(row);
                continue;
            }

            var second = sheet.Rows[++i];
            seconds.Add(second.Number);
            rows.Add(new(row.Number, row.Hidden || second.Hidden, row.Cells.Concat(second.Cells.Select(Moved)).ToArray()));
        }

        return sheet with { Rows = rows, Merged = Merged(sheet, seconds, beyond), SecondAt = beyond, SecondRows = seconds };

        // Rows that share a cell go on sharing it.
        RawCell Moved(RawCell cell)
        {
            if (!cell.IsShared) return new(cell.Column + beyond, cell.Text, cell.Number, cell.Date);
            if (!moved.TryGetValue(cell, out var known))
            {
                known = moved[cell] = new(cell.Column + beyond, cell.Text, cell.Number, cell.Date) { IsShared = true };
            }

            return known;
        }
    }

    public static IEnumerable<IgnoredRow> Ignored(RawSheet sheet) =>
        sheet.SecondRows?.Order().Select(row => new IgnoredRow(sheet.Name, row, "second row of the one above")) ?? [];

    static Pairs? Find(RawSheet sheet)
    {
        for (var i = 0; i + 3 < sheet.Rows.Count && i < HeadingsWithin; i++)
        {
            var (one, two) = (sheet.Rows[i], sheet.Rows[i + 1]);
            if (two.Number != one.Number + 1 || !HeadingRows.Plausible(one, 4) || !HeadingRows.Plausible(two, 2)) continue;
            var (first, second) = (HeadingRows.Alone(one, sheet), HeadingRows.Alone(two, sheet));
            if (AreHeadings(first, second) && Learn(sheet.Rows, i + 2, first, second) is { } halves) return new(i, first, second, halves);
        }

        return null;
    }

    /// <summary>Each row asks enough by itself, and the second asks mostly for what the first does not, in the same columns.</summary>
    static bool AreHeadings(List<Column> first, List<Column> second)
    {
        if (HeadingRows.Distinct(first) < 4 || !first.Exists(column => Names.Contains(column.Field))) return false;
        var asked = second.Select(column => column.Field).Where(field => field is not (Field.Unknown or Field.Remarks)).Distinct().ToList();
        var others = asked.Count(field => !first.Exists(column => column.Field == field));
        var under = second.Count(column => first.Exists(over => over.Index == column.Index));
        return others >= 2 && others * 3 >= asked.Count * 2 && under * 2 >= second.Count;
    }

    static readonly FieldSet Names = [Field.EmployeeRef, Field.Name, Field.Surname, Field.JobTitle];

    /// <summary>
    /// What first rows and second rows look like: taken in turn from the rows after each break at first, then told by what was learnt. Null
    /// unless people do come in pairs that differ by about two columns.
    /// </summary>
    static Halves? Learn(IReadOnlyList<RawRow> rows, int from, List<Column> first, List<Column> second)
    {
        foreach (var trusted in Trusted)
        {
            var halves = InTurn(rows, from, trusted, first, second);
            for (var pass = 0; pass < 3; pass++) halves = Again(rows, from, halves, first, second);
            if (halves.Differ) return halves;
        }

        return null;
    }

    /// <summary>Rows after a break that may be taken in turn: later a person without a second row has turned them round.</summary>
    static readonly int[] Trusted = [2, 6];

    static Halves InTurn(IReadOnlyList<RawRow> rows, int from, int trusted, List<Column> first, List<Column> second)
    {
        var halves = new Halves(first, second);
        var (turn, last) = (0, 0);
        foreach (var row in rows.Skip(from).Take(Sample))
        {
            var breaks = row.Cells.Count <= 2 || HeadingRows.IsRepeat(row, first) || HeadingRows.IsRepeat(row, second)
                || RowKinds.Of(row, first) is RowKind.Total or RowKind.Section or RowKind.Note or RowKind.Title;
            turn = breaks || row.Number != last + 1 ? 0 : turn + 1;
            if (breaks) turn = -1;
            last = row.Number;
            if (turn >= 0 && turn < trusted) halves.Add(row, turn % 2 == 1);
        }

        return halves;
    }

    static Halves Again(IReadOnlyList<RawRow> rows, int from, Halves known, List<Column> first, List<Column> second)
    {
        var halves = new Halves(first, second);
        RawRow? before = null;
        foreach (var row in rows.Skip(from).Take(Sample))
        {
            var lean = known.Lean(row);
            var isSecond = before is not null && row.Number == before.Number + 1 && lean > 0;
            var isFirst = !isSecond && lean < 0 && row.Cells.Count > 2 && !HeadingRows.IsRepeat(row, first)
                && RowKinds.Of(row, first) == RowKind.Person;
            if (isSecond || isFirst) halves.Add(row, isSecond, lean);
            before = isFirst ? row : null;
        }

        return halves;
    }

    static bool Belong(RawRow row, RawRow next, Pairs pairs)
    {
        if (next.Number != row.Number + 1) return false;
        if (HeadingRows.IsRepeat(row, pairs.First)) return HeadingRows.IsRepeat(next, pairs.Second);
        return pairs.Halves.Lean(row) <= 0 && pairs.Halves.Lean(next) > 0 && !HeadingRows.IsRepeat(next, pairs.First)
            && RowKinds.Of(row, pairs.First) == RowKind.Person;
    }

    /// <summary>A block merged over both rows of a person lies over one row now.</summary>
    static List<MergedCells> Merged(RawSheet sheet, HashSet<int> seconds, int beyond) =>
        [.. sheet.Merged.Select(range =>
        {
            var move = seconds.Contains(range.FirstRow) ? beyond : 0;
            return new MergedCells(FirstOf(range.FirstRow), range.FirstColumn + move, FirstOf(range.LastRow), range.LastColumn + move);

            int FirstOf(int row) => seconds.Contains(row) ? row - 1 : row;
        })];

    /// <summary>How often each kind of cell stands in each column of first rows and of second rows.</summary>
    sealed partial class Halves(List<Column> first, List<Column> second)
    {
        readonly HashSet<int> remarks = [.. Remarks(second).Except(Remarks(first))];

        enum Kind
        {
            Words,
            Figure,
            Date,
            Postcode,
            Mixed,
        }

        [GeneratedRegex(@"^\d{1,4}\s?[-/.]\s?(\d{1,2}|[a-z]{3,9})\s?[-/.]\s?\d{2,4}\b", Wording.Options, Wording.PatternTimeout)]
        private static partial Regex Dated { get; }

        readonly Dictionary<(int Column, Kind Kind), (int First, int Second)> seen = [];
        int firsts, seconds;
        double leanFirst, leanSecond;

        public bool Differ =>
            firsts > 1 && seconds > 1 && seconds * 10 >= firsts * 6 && leanSecond >= seconds * 1.5 && leanFirst <= firsts * -1.5;

        public void Add(RawRow row, bool isSecond, double lean = 0)
        {
            if (isSecond) (seconds, leanSecond) = (seconds + 1, leanSecond + lean);
            else (firsts, leanFirst) = (firsts + 1, leanFirst + lean);
            foreach (var cell in row.Span)
            {
                var key = (cell.Column, Of(cell));
                var (one, two) = seen.GetValueOrDefault(key);
                seen[key] = isSecond ? (one, two + 1) : (one + 1, two);
            }
        }

        /// <summary>Above 0 where the row is like a second row more than a first: 1 for each cell that only second rows have.</summary>
        public double Lean(RawRow row)
        {
            var lean = 0.0;
            foreach (var cell in row.Span)
            {
                if (seen.TryGetValue((cell.Column, Of(cell)), out var had))
                    lean += (double)had.Second / Math.Max(1, seconds) - (double)had.First / Math.Max(1, firsts);
                else if (remarks.Contains(cell.Column)) lean += 0.5;
            }

            return lean;
        }

        static IEnumerable<int> Remarks(List<Column> columns) =>
            columns.Where(column => column.Field is Field.Remarks or Field.Event).Select(column => column.Index);

        static Kind Of(RawCell cell)
        {
            if (cell.Date is not null || Dated.IsMatch(cell.Clean)) return Kind.Date;
            if (cell.Number is not null || Wording.Number(cell.Clean) is not null) return Kind.Figure;
            if (!cell.Clean.Any(char.IsDigit)) return Kind.Words;
            return PostcodeText.Read(cell.Clean) is not null ? Kind.Postcode : Kind.Mixed;
        }
    }
}
