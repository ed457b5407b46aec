using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

enum RowKind
{
    Person,
    Total,
    Section,
    Title,
    Note,
    Other,
}

/// <summary>Tells rows that are people from totals, section headings, titles and notes.</summary>
static partial class RowKinds
{
    [GeneratedRegex(
        @"\b(sub-?\s?totals?|totals?|c/?f(wd)?|b/?f(wd)?|(carried|brought) (forward|over)|averages?|head ?count|grand total"
        + @"|number of (staff|posts|employees|people)|no\.? of (staff|posts|employees))\b"
        + @"|^(mean|sum|count|all (depots|sites|branches|areas|staff|homes|schools|services|locations|contracts|kitchens|rounds|crews"
        + @"|teams|gangs|units|centres|routes|districts|zones|buildings)|fte total|total)\b|\b(hours|posts|heads|staff|fte)\s*:?$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex TotalWords { get; }
    [GeneratedRegex(
        @"^\W*(sub-?\s?totals?|grand total|totals?|c/?f|b/?f|(carried|brought) (forward|over))\b|\btotals?\W*$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex StrongTotal { get; }
    const string SoMany = @"\d+ (staff|heads?|people|employees|posts?|persons|operatives|crew|names?|entries|records|lines?|rows?"
        + @"|(on|in) (the )?(post|crew|team|round|gang|list|rota|depot|site|unit|group))";

    [GeneratedRegex($@"^\W*{SoMany}\W*$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Heads { get; }
    [GeneratedRegex(
        @"\bpage \d+\b|\bprinted\b|\bcontinued\b|\bcont'?d\b|^\W*(strictly )?(private|confidential|official)\b|\bconfidential\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex PageTitle { get; }
    [GeneratedRegex(
        @"[a-z]{2}[.;]\s|=|[a-z]\.$|^\W*(notes?|key|nb|n\.b|legend|codes?)\b\s*[:\-]|^\(?[*†‡#]|^\(?\d\)\s",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Sentence { get; }
    [GeneratedRegex(@"(?<![\d.])(?<n>\d\d(\.\d+)?)\s*[- ]?\s*(hours?|hrs?|h)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex SectionWeek { get; }
    [GeneratedRegex(
        @"\b(vacan(t|cy|cies)|unfilled|to be (filled|recruited|appointed)|out to advert|advert out|recruiting|tba appointee)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex VacantWords { get; }

    static readonly FieldSet Personal =
    [
        Field.EmployerStart, Field.ServiceStart, Field.DateOfBirth, Field.Age, Field.Postcode, Field.Pension, Field.ContractType,
        Field.Notice, Field.Holiday, Field.NiNumber, Field.Gender, Field.PayPeriod,
    ];

    static readonly FieldSet Dates = [Field.EmployerStart, Field.ServiceStart, Field.DateOfBirth, Field.Age, Field.Postcode];

    static readonly FieldSet Identity = [Field.EmployeeRef, Field.Name, Field.Surname, Field.JobTitle];

    public static RowKind Of(RawRow row, List<Column> columns)
    {
        if (KeySheets.IsKeyRow(row) || IsExample(row) || IsLabels(row)) return RowKind.Note;
        if (row.Cells.Count == 1 && IsCount(row)) return RowKind.Total;
        var mapped = Mapped(row, columns);
        var personal = mapped.And(Personal).Count;
        return IsPlainly(row, columns, mapped, personal) ? RowKind.Person : Of(row, columns, mapped, personal);
    }

    static RowKind Of(RawRow row, List<Column> columns, FieldSet mapped, int personal)
    {
        var texts = row.Cells.Select(cell => Wording.Clean(cell.Text)).ToList();
        if (row.Cells is [_, { Clean.Length: <= 6 }, ..] && row.Cells.Count <= 3 && texts[^1].Any(char.IsLetter)
            && columns.Exists(column => column.Heading.Equals(texts[0], StringComparison.OrdinalIgnoreCase)))
        {
            // A key under the people: Pension, 1, LGPS.
            return RowKind.Note;
        }

        if (row.Cells.Count is 2 or 3 && SectionNumber.IsMatch(texts[^2]) && texts[..^2].TrueForAll(text => text.Length == 1)
            && SectionName.IsMatch(texts[^1]))
        {
            return RowKind.Section;
        }

        if (row.Cells.Count == 1 && SectionWeek.IsMatch(texts[0]) && FullWeek.IsMatch(texts[0]))
            return HeadThenWeek.IsMatch(texts[0]) ? RowKind.Section : Single(texts[0]);
        if (VacantWords.IsMatch(string.Join(' ', texts)) && row.Cells.Count > 1 && mapped.Overlaps(Identity)) return RowKind.Person;
        if (row.Cells.Count <= 3 && WeekNamed.IsMatch(texts[0]) && FullTimeWeekText.Of(string.Join(' ', texts)) is not null)
            return RowKind.Section;
        if (row.Cells.Count is > 3 and <= 6 && texts.Take(2).Any(text => WeekNamed.IsMatch(text)) && !mapped.Overlaps(Dates))
            return RowKind.Note;
        var opening = row.Cells.Where(cell => !HeadingRows.IsData(cell)).Take(3).Select(cell => Wording.Clean(cell.Text));
        if (row.Cells.Count <= 4 && !mapped.Overlaps(Working) && texts.Exists(text => SectionWeek.IsMatch(text) && WeekNamed.IsMatch(text)))
            return RowKind.Section;
        if (row.Cells.Count == 1 && OfStaff.Match(texts[0]) is { Success: true } staff && !TotalWords.IsMatch(texts[0][..staff.Index])
            && !Heads.IsMatch(texts[0]))
        {
            return Single(texts[0]);
        }

        if (personal <= 1 && opening.Any(text => text.Length < 60 && (row.Cells.Count < 5 ? TotalWords : StrongTotal).IsMatch(text))
            && row.Cells.Count <= Math.Max(4, columns.Count / 2))
        {
            return RowKind.Total;
        }

        if (row.Cells.Count == 1) return Single(texts[0]);
        if (!mapped.Overlaps(Dates)
            && opening.Any(text => text.Length < 60 && (mapped.Overlaps(Identity) ? Heads : TotalWords).IsMatch(text)))
        {
            return RowKind.Total;
        }

        if (mapped.Count >= 3 && (mapped.Overlaps(Identity) || personal >= 2) && HasData(row)) return RowKind.Person;
        if (mapped.Count >= 4 && mapped.Overlaps(Identity)) return RowKind.Person;
        if (texts.Sum(text => text.Length) > 100 || texts.Any(text => text.Length > 60)) return RowKind.Note;
        return row.Cells.Count == 2 && !HasData(row) ? RowKind.Section : RowKind.Other;
    }

    /// <summary>Systems number their departments: C, 310, JOINERY AND PLUMBING.</summary>
    [GeneratedRegex(@"^\d{2,5}$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex SectionNumber { get; }

    [GeneratedRegex(@"^[A-Z][A-Z&/,' \-]{3,40}$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex SectionName { get; }

    /// <summary>Section 2, part-time permanent staff: whose heading it is, alone in its row, adds nobody up.</summary>
    [GeneratedRegex(@"(?<=[a-z]{3,}\W+)\b(staff|posts)\W*$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex OfStaff { get; }

    /// <summary>A section may name its full-time week: Workshop - full-time week 40 hours.</summary>
    [GeneratedRegex(@"\b(full|whole)[- ]?time\b|\b(standard|working) week\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex FullWeek { get; }

    /// <summary>A heading and its week as a sentence of its own: List B, office and stores. Full-time week 37 hours.</summary>
    [GeneratedRegex(
        @"^[^.;=]{3,60}[.;]\s*((full|whole)[- ]?time|standard|working) week[^.;=\d]{0,15}\d\d(\.\d+)?\s*(hours?|hrs?)?\W*$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex HeadThenWeek { get; }

    /// <summary>Of a table among others: Reception and post room, full-time week 36 hours.</summary>
    [GeneratedRegex(@"^\W*(full|whole)[- ]?time week\b|^\W*(standard|working) week\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex WeekNamed { get; }

    static readonly FieldSet Working = [Field.EmployerStart, Field.ServiceStart, Field.DateOfBirth, Field.Age, Field.Postcode,
        Field.WeeklyHours, Field.DailyHours, Field.FullTimeWeek, Field.Fte, Field.Pay, Field.ContractType];

    /// <summary>A form shows how to fill it in: EXAMPLE, e.g. A1.</summary>
    [GeneratedRegex(
        @"^\(?(e\.g\.|(?i:example|sample)( row| entry| person)?\W*\d{0,3}\W*$)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Wording.PatternTimeout)]
    private static partial Regex Example { get; }

    static bool IsExample(RawRow row)
    {
        foreach (var cell in row.Span[..Math.Min(2, row.Cells.Count)])
        {
            if (cell.Text.Length < 20 && Example.IsMatch(cell.Clean)) return true;
        }

        return false;
    }

    /// <summary>The head of a form: Site: North Depot, Completed by: the site manager.</summary>
    static bool IsLabels(RawRow row)
    {
        var labels = 0;
        foreach (var cell in row.Span)
        {
            if (cell.Text.AsSpan().TrimEnd() is [_, .., ':']) labels++;
        }

        return labels > 1;
    }

    /// <summary>A line that counts people or adds up, with its figures: Site total, 5 names, 70 hrs wk; List A: 29 lines.</summary>
    public static bool IsCount(RawRow row) =>
        row.Cells.Count <= 6 && StrongTotal.IsMatch(row.Cells[0].Clean) && row.Cells.Skip(1).Any(cell => cell.Clean.Any(char.IsAsciiDigit))
            || row.Cells.Count == 1 && Counted.IsMatch(row.Cells[0].Clean);

    [GeneratedRegex($@"^[\w &/'\-]{{1,40}}:\s*{SoMany}\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Counted { get; }

    /// <summary>Total, carried forward, number of staff.</summary>
    public static bool SaysTotal(string text) => TotalWords.IsMatch(text);

    static FieldSet Mapped(RawRow row, List<Column> columns)
    {
        var mapped = default(FieldSet);
        var cells = new LineCells(row.Cells);
        foreach (var column in columns)
        {
            if (column.Field is not (Field.Unknown or Field.LineNumber) && cells[column.Index] is not null) mapped.Add(column.Field);
        }

        return mapped;
    }

    /// <summary>
    /// A full row of figures and words with a date, an age or a postcode is a person whatever else it says: the questions below would all
    /// end there.
    /// </summary>
    static bool IsPlainly(RawRow row, List<Column> columns, FieldSet mapped, int personal) =>
        (personal > 1 || row.Cells.Count > Math.Max(4, columns.Count / 2)) && row.Cells.Count > 1
        && mapped.Count >= 3 && mapped.Overlaps(Dates) && (mapped.Overlaps(Identity) || personal >= 2) && HasData(row);

    static bool HasData(RawRow row)
    {
        foreach (var cell in row.Span)
        {
            if (cell.IsData) return true;
        }

        return false;
    }

    static RowKind Single(string text)
    {
        if (PageTitle.IsMatch(text)) return RowKind.Title;
        if (text is ['(', .., ')'] && text.Length > 20 && text.IndexOf(')', StringComparison.Ordinal) == text.Length - 1)
            return RowKind.Note;
        if (Framed.Match(text) is { Success: true } framed) text = framed.Groups["t"].Value;
        return text.Length > 80 || Sentence.IsMatch(text) || !text.Any(char.IsLetter) ? RowKind.Note : RowKind.Section;
    }

    /// <summary>What stands between stars or strokes: *** TREE WORK ***.</summary>
    [GeneratedRegex(@"^(?<f>\*{2,}|={2,}|-{2,}|~{2,}|#{2,})\s*(?<t>\w.*?\w\W?)\s*\k<f>$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Framed { get; }

    [GeneratedRegex(@"^\W+|[\s\-*:=_]+$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Edges { get; }

    public static Section Section(string text)
    {
        var clean = Wording.Clean(text);
        var weeks = SectionWeek.Matches(FullTimeWeekText.InDecimals(clean))
            .Select(match => decimal.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture))
            .Distinct()
            .ToList();
        var week = weeks is [>= 30 and <= 48 and var hours]
            ? hours
            : weeks.Count < 2 && WeekNamed.IsMatch(clean)
            ? FullTimeWeekText.Of(clean)
            : null;
        return new(Edges.Replace(clean, ""), week);
    }

    /// <summary>One of these is in every match of <see cref="VacantWords"/>: most texts are told without the pattern.</summary>
    static readonly SearchValues<string> VacantStems = SearchValues.Create(["vacan", "unfilled", "to be", "out to", "advert", "recruiting",
        "tba"],
        StringComparison.OrdinalIgnoreCase);

    public static bool IsVacant(string text) => text.AsSpan().ContainsAny(VacantStems) && VacantWords.IsMatch(text);
}
