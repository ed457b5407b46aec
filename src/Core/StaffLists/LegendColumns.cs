using System.Globalization;
using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>What the list's own legends say of the codes in its columns: S = standing, B = bank, T = temporary.</summary>
static partial class LegendColumns
{
    /// <summary>The heading of a column, a colon, then codes and what they mean: Pn: N Nest, S Smart Pension.</summary>
    [GeneratedRegex(@"^(?<h>[^:=(]{1,30}(\([^)]{1,30}\))?):\s*(?<rest>.+)$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex HeadedBy { get; }
    [GeneratedRegex(
        @"^(?<c>[A-Z]{1,3}(/[A-Z]{1,2})?\d{0,2}(\.\d+)?(\+\d?)?|[A-Z]{1,2}\d[A-Z]|nn?[A-Z]{1,2}|\d{1,2}[A-Z]{0,2})(\s*=\s*|\s*(:|-)?\s+)"
        + @"(?!(and|or|is|are)\b)(?<m>\S.*)$|^(?<c>%)\s*=\s*(?<m>\S.*)$"
        + @"|^(?<c>(?!(run|day|hr|hrs|hour|wk|wks|week|mth|month|yr|year|am|pm|pa|pw|ph|pcm|trip|call|sess"
        + @"|visit)\b)[a-z]{2,5})\s*=\s*(?<m>\S.*)$"
        + @"|^(?<c>(?!The|All|And|Any|For|Not|One|See|Per|Pay)[A-Z][a-z]{1,2})\s*(=|:|-)?\s+(?<m>[a-z].*)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Wording.PatternTimeout)]
    internal static partial Regex Item { get; }
    [GeneratedRegex(@"\.\s+|\.$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex SentenceEnd { get; }
    [GeneratedRegex(@"[,;]\s+", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Between { get; }

    /// <summary>
    /// A heading in capitals or with strokes, as systems write it, and what a note says it means: STD_HRS_WK = full-time week of the post.
    /// </summary>
    [GeneratedRegex(
        @"(?<![\w/])(?<h>[\w./\-]{2,25}( [\w./\-]{1,20}){0,2})\s*((=|:| is the | means )\s*(?<m>[^=.;]{4,80})"
        + @"|\((?<m>[^()=]{4,40})\)\s*:)",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Definition { get; }

    [GeneratedRegex(@"\bhours?\s+(period|basis|unit|frequency)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex HoursSpan { get; }

    /// <summary>Where a note says what a heading means, the column is what the note says.</summary>
    public static void Define(StaffTable table, IEnumerable<string> notes)
    {
        foreach (var match in notes.Select(Wording.Clean)
            .Where(note => note.Length is > 8 and < 2_000)
            .Take(400)
            .SelectMany(note => Definition.Matches(note)))
        {
            // A sentence may end before the heading: DATES YYYYMMDD. ENTDT = joined.
            var named = match.Groups["h"].Value.Trim();
            named = named[(named.LastIndexOf(". ", StringComparison.Ordinal) is >= 0 and var stop ? stop + 2 : 0)..];
            if (table.Columns.Find(column => column is { Settled: false, Score: < 1 } && IsNamed(named, column)) is not { } column)
            {
                continue;
            }

            // Hrs gtd is the contract: a heading that people understand means what it says.
            if ((column.Score >= Understood
                || column.Field != Field.Unknown && !match.Groups["m"].Value.Contains(' ', StringComparison.Ordinal)
                || column.Field != Field.Unknown && match.Groups["m"].Value.AsSpan().Count(' ') > LongestName)
                && column.Heading.Any(char.IsLower))
            {
                continue;
            }

            var codes = new Dictionary<string, string>(StringComparer.Ordinal);
            if (match.Groups["m"].Value.Length > 2 && ReadItems(match.Groups["m"].Value, codes) && codes.Count > 0
                && Codes.IsMatch(match.Groups["m"].Value))
            {
                continue;
            }

            if (HoursSpan.IsMatch(match.Groups["m"].Value)) (column.Field, column.Score) = (Field.HoursPeriod, 1);
            else if (HeadingMap.Match(match.Groups["m"].Value.Trim()) is { Field: not Field.Unknown, Score: >= 0.5 } meant)
                (column.Field, column.Score) = (meant.Field, meant.Score);
            else if (column.Field == Field.Unknown && Joined.IsMatch(match.Groups["m"].Value))
                (column.Field, column.Score) = (Field.EmployerStart, 0.9);
        }
    }

    /// <summary>Whom somebody joined may be anybody: ENTDT = joined Castlegate.</summary>
    [GeneratedRegex(@"^(date )?(joined|started (with|at)|entered|began with|came to) \w+", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Joined { get; }

    const double Understood = 0.6;

    /// <summary>Spaces in a name of a field; a sentence with more says what stands under the heading, not what it is.</summary>
    const int LongestName = 5;

    /// <summary>A code and its meaning: HL: A 28 DAYS says what A is, not what HL is.</summary>
    [GeneratedRegex(@"^\s*([A-Z]|\d{1,2}) [A-Z0-9]", RegexOptions.ExplicitCapture, Wording.PatternTimeout)]
    private static partial Regex Codes { get; }

    static bool IsNamed(string heading, Column column) =>
        column.Heading.Equals(heading, StringComparison.OrdinalIgnoreCase)
            || column.Heading.Equals(RecordType.Replace(heading, ""), StringComparison.OrdinalIgnoreCase);

    /// <summary>The codes of one column: those under its own heading before those for the whole list.</summary>
    public static ListNotes For(Column column, ListNotes notes,
        IReadOnlyList<(string Heading, IReadOnlyDictionary<string, string> Codes)> headed)
    {
        var own = Own(column, headed);
        return own is null
            ? notes
            : notes with { Codes = notes.Codes.Where(pair => !own.ContainsKey(pair.Key)).Concat(own).ToDictionary(StringComparer.Ordinal) };
    }

    /// <summary>In a column headed Note or See note numbers are those of the notes under the list.</summary>
    public static void NumberNotes(StaffTable table, Column column)
    {
        if (column.Settled || !NoteHeading.IsMatch(column.Heading) || !column.Notes.Codes.ContainsKey("note 1")
            || new ColumnSample(table, column) is not { Count: > 0 } sample || !sample.Mostly(0.9, NoteNumbers.IsMatch))
        {
            return;
        }

        column.ByNoteNumber = true;
        column.Notes = column.Notes with
        {
            Codes = column.Notes.Codes.Where(code => code.Key.StartsWith("note ", StringComparison.Ordinal))
                .ToDictionary(code => code.Key["note ".Length..], code => code.Value, StringComparer.Ordinal)
        };
    }

    [GeneratedRegex(@"^\W*(see |foot)?-?notes?( no\.?s?| numbers?| refs?)?\W*$|^\W*(see|ref)\W*$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex NoteHeading { get; }

    [GeneratedRegex(@"^\(?\d{1,2}(\s*[,;&+/ ]\s*\d{1,2})*\)?$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex NoteNumbers { get; }

    /// <summary>The codes that stand under the column's own heading; null where there are none.</summary>
    public static IReadOnlyDictionary<string, string>? Own(Column column,
        IReadOnlyList<(string Heading, IReadOnlyDictionary<string, string> Codes)> headed) =>
        headed.Count == 0 || column.FullHeading.Length == 0 ? null
            : headed.Where(legend => legend.Heading.Equals(column.Heading, StringComparison.OrdinalIgnoreCase)
                || IsPlaceOf(legend.Heading, column))
                .Concat(headed.Where(legend => Same(legend.Heading, column)))
                .Select(legend => legend.Codes)
                .FirstOrDefault();

    /// <summary>Forms number their columns: Col 14: P permanent, T fixed term.</summary>
    static bool IsPlaceOf(string heading, Column column) =>
        Place.Match(heading) is { Success: true } place
            && (place.Groups["p"].Value.Equals(column.Letter, StringComparison.OrdinalIgnoreCase)
                || place.Groups["p"].Value == (column.Index + 1).ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^col(umn)?\.?\s*(?<p>\d{1,3}|[a-z]{1,2})$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Place { get; }

    static bool Same(string heading, Column column) => SameWords(CodesWord.Replace(heading, ""), column);

    [GeneratedRegex(@"\s*\bcodes?\W*$", Wording.Options, Wording.PatternTimeout)]
    internal static partial Regex CodesWord { get; }

    static bool SameWords(string heading, Column column) =>
        HeadingWords.Of(column.Heading) is ["code"] && HeadingWords.Of(heading) is { Length: > 0 } group
            && Array.TrueForAll(group, HeadingWords.Of(column.FullHeading).Contains)
            ||
        HeadingWords.Of(heading).AsSpan().SequenceEqual(HeadingWords.Of(column.Heading))
        || HeadingMap.Match(heading) is { Field: not Field.Unknown, Score: >= 0.9 } match && match.Field == column.Field;

    [GeneratedRegex(@"^\W*(key|legend|codes?|notes?)\b[\s:\-]+", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Opening { get; }

    /// <summary>The heading of a column that a note begins with, and what it says of it: PENS 1 NEST, 2 LGPS.</summary>
    static (string Heading, string Says)? HeadingOf(string note, IReadOnlyList<string> headings)
    {
        if (HeadedBy.Match(RecordType.Replace(note, "")) is { Success: true } match)
        {
            // HP HOURS ARE PER: the heading, and what it means.
            var named = Explained.Replace(match.Groups["h"].Value, "").Trim();
            return (headings.FirstOrDefault(heading => named.Length > heading.Length && named[heading.Length] == ' '
                && heading.All(c => !char.IsLower(c)) && named.StartsWith(heading, StringComparison.Ordinal)) ?? named,
                match.Groups["rest"].Value);
        }

        var text = Opening.Replace(note, "");
        return headings.FirstOrDefault(heading => text.Length > heading.Length + 3 && text[heading.Length] == ' '
            && text.StartsWith(heading, StringComparison.OrdinalIgnoreCase)) is { } own
            ? (own, text[own.Length..].Trim()) : null;
    }

    /// <summary>Extracts begin each line of their key with its kind: K HP (HOURS PERIOD): W = A WEEK.</summary>
    [GeneratedRegex(@"^([A-Z]|[#*/\-]{1,3})\s+(?=[A-Z])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Wording.PatternTimeout)]
    private static partial Regex RecordType { get; }

    [GeneratedRegex(@"\s*\(.*$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Explained { get; }

    /// <param name="columns">Those of the tables: a note may begin with one's heading.</param>
    public static List<(string, IReadOnlyDictionary<string, string>)> Headings(IEnumerable<string> notes, IEnumerable<Column> columns)
    {
        var headings = columns.Select(column => column.Heading)
            .Where(heading => heading.Length > 1)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(heading => heading.Length)
            .Take(200)
            .ToList();
        var found = new List<(string, IReadOnlyDictionary<string, string>)>();
        var texts = notes.Select(Wording.Clean).Where(text => text.Length is > 8 and < 2_000).Take(400).ToList();
        foreach (var text in texts)
        {
            if (HeadingOf(Apart(text), headings) is not { } headed) continue;
            var codes = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var sentence in SentenceEnd.Split(headed.Says).Where(sentence => sentence.Length > 0))
            {
                if (headings.Find(heading => sentence.Length > heading.Length + 3 && sentence[heading.Length] == ' '
                    && heading.Contains('_', StringComparison.Ordinal)
                    && sentence.StartsWith(heading, StringComparison.Ordinal)) is { } next)
                {
                    // The key of the next column follows in the same line: SAL_WT = ... ABS_CD LS long-term sick.
                    Keep();
                    (headed.Heading, codes) = (next, new(StringComparer.Ordinal));
                    ReadItems(sentence[next.Length..].Trim(), codes);
                    continue;
                }

                if (!ReadItems(sentence, codes) && codes.Count > 0) break;
            }

            Keep();

            void Keep()
            {
                if (codes.Count == 1 && !headings.Contains(headed.Heading, StringComparer.OrdinalIgnoreCase)
                    && headings.FindAll(heading =>
                        heading.StartsWith(headed.Heading + " ", StringComparison.OrdinalIgnoreCase)) is [var longer])
                {
                    headed.Heading = longer;
                }

                if (codes.Count > 1 || codes.Count == 1 && headings.Contains(headed.Heading, StringComparer.OrdinalIgnoreCase)
                    && codes.Keys.All(code => code.All(char.IsAsciiLetterLower)))
                {
                    PayBasisNotes.OfCodes(texts, codes);
                    found.Add((headed.Heading, codes));
                }
            }
        }

        return found;
    }

    /// <summary>Codes that follow each other with nothing between: A = ALL YEAR (52 WEEKS) B = TERM TIME (39 WEEKS).</summary>
    public static string Apart(string text) =>
        text.AsSpan().Count('=') < 2 ? text : NextCode.Replace(SlashAndCode.Replace(text, "; "), ";");

    /// <summary>N = Nest / S = Smart Pension.</summary>
    [GeneratedRegex(
        @"\s/\s+(?=[A-Z]{1,3}\d{0,2}\s?=)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Wording.PatternTimeout)]
    private static partial Regex SlashAndCode { get; }

    /// <summary>After a bracket, or, where nothing stands round the signs, after any meaning: P=PERMANENT F=FIXED TERM.</summary>
    [GeneratedRegex(
        @"(?<=[a-z]\))(?=\s+[A-Z]{1,3}\d{0,2}(\+\d)?\s?=\s?\S)|(?<==[^=]{2,120}[\w.%])(?=\s+([A-Z]{1,3}\d{0,2}|\d{1,2})=\S)"
        + @"|(?<==\s[^=,;]{2,80}[\w%)])(?=\s+(?-i:\d?[A-Z]{1,4}\d{0,2})\s=\s\S)",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex NextCode { get; }

    /// <summary>A sentence that calls itself a key, of no column: Codes: P permanent, F fixed term, AG agency.</summary>
    public static IReadOnlyDictionary<string, string> Items(string note)
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        if (KeyFirst.Match(note) is { Success: true } key) ReadItems(SentenceEnd.Split(note[key.Length..])[0], codes);
        return codes;
    }

    [GeneratedRegex(@"^\W*(key|legend|codes?|abbreviations)( used)?\s*:\s*", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex KeyFirst { get; }

    /// <summary>
    /// Codes and what they mean; what follows without a code goes on with the one before. False: the sentence begins with none.
    /// </summary>
    static bool ReadItems(string sentence, Dictionary<string, string> codes)
    {
        string? last = null;
        foreach (var part in Between.Split(sentence).Where(part => part.Length > 0))
        {
            if (Item.Match(part) is { Success: true } item && !codes.ContainsKey(item.Groups["c"].Value)
                && !(last is not null && last.Any(char.IsLetter) && Measure.IsMatch(part)))
                codes[last = item.Groups["c"].Value] = item.Groups["m"].Value.Trim();
            else if (last is not null && part.Contains('=', StringComparison.Ordinal) && last.All(char.IsAsciiLetterLower)) continue;
            else if (last is not null) codes[last] += ", " + part.Trim();
            else return false;
        }

        return true;
    }

    /// <summary>Among codes of letters a figure with its unit is none: TTO = the same with two weeks more, 45 weeks paid.</summary>
    [GeneratedRegex(@"^\d{1,2} (weeks?|wks?|days?|hours?|hrs?|months?|years?|of|bank|b/?h|public|stat)\b", Wording.Options,
        Wording.PatternTimeout)]
    private static partial Regex Measure { get; }

    /// <summary>The code a cell is, or begins with: T 28/02/2027.</summary>
    public static string? CodeIn(string text, IReadOnlyDictionary<string, string> codes) =>
        codes.ContainsKey(text)
            ? text
            : text.IndexOf(' ', StringComparison.Ordinal) is > 0 and <= 4 and var end && codes.ContainsKey(text[..end])
            ? text[..end]
            : null;
}
