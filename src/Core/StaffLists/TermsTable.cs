using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>A term and what it is for each key, in the order of the keys; null where the table leaves it open.</summary>
sealed record Term(Column Heading, Field Field, IReadOnlyList<RawCell?> Values);

/// <summary>
/// A table that holds no people: terms such as leave, notice and the full-time week by grade, post, employer or code, one key in a row or
/// one in a column.
/// </summary>
sealed partial record TermsTable(
    RawSheet Sheet, IReadOnlyList<TermsKeys> Keys, IReadOnlyList<Term> Terms, IReadOnlySet<(int Row, int Column)> Cells)
{
    /// <summary>Rows at each end of a long sheet in which such a table may begin.</summary>
    public const int Looked = 200;

    const int LongestHeading = 60;

    static readonly FieldSet OfPeople =
    [
        Field.EmployeeRef, Field.Name, Field.Surname, Field.Forename, Field.DateOfBirth, Field.Age, Field.ServiceStart, Field.EmployerStart,
        Field.LengthOfService, Field.Postcode, Field.Address, Field.NiNumber, Field.Gender, Field.Fte, Field.AverageHours,
        Field.AverageEarnings, Field.ContractEnd, Field.Absence, Field.EventDate,
    ];

    static readonly FieldSet OfTerms =
    [
        Field.FullTimeWeek, Field.WeeklyHours, Field.WeeksPerYear, Field.Pay, Field.PayPeriod, Field.PayFrequency, Field.ContractType,
        Field.Notice, Field.NoticeFromEmployee, Field.Holiday, Field.BankHolidays, Field.HolidayOther, Field.SickPay, Field.Pension,
        Field.PensionRate, Field.CollectiveAgreement,
    ];

    /// <summary>One of these at least: a column of pensions beside one of contracts is no table of terms.</summary>
    static readonly FieldSet Chief = [Field.FullTimeWeek, Field.WeeklyHours, Field.WeeksPerYear, Field.Pay, Field.PayPeriod, Field.Notice,
        Field.Holiday];

    /// <param name="ofPeople">Cells that are somebody's own.</param>
    public static IEnumerable<TermsTable> In(RawSheet sheet, Func<RawRow, RawCell, bool> ofPeople)
    {
        if (RowKinds.IsVacant(sheet.Name ?? "") || KeySheets.IsKeySheet(sheet)) yield break;
        var rows = TableFinder.FillDown(sheet);
        for (var at = 0; at + 1 < rows.Count; at++)
        {
            if (at == Looked && rows.Count > Looked * 2) at = rows.Count - Looked;
            var row = rows[at];
            if (Parts(row)
                .Where(part => !part.Exists(cell => ofPeople(row, cell)))
                .Select(part => Down(sheet, rows, at, part) ?? Across(sheet, rows, at, part))
                .FirstOrDefault(found => found is not null) is not { } table)
            {
                continue;
            }

            yield return table;
            var last = table.Cells.Max(cell => cell.Row);
            while (at + 2 < rows.Count && rows[at + 1].Number <= last) at++;
        }
    }

    /// <summary>The whole row, or what stands in it between empty columns, where it is all words.</summary>
    static IEnumerable<List<RawCell>> Parts(RawRow row)
    {
        List<List<RawCell>> parts = [];
        foreach (var cell in row.Cells)
        {
            if (parts is [.., [.., var before] part] && cell.Column <= before.Column + 1) part.Add(cell);
            else parts.Add([cell]);
        }

        if (parts.Count > 1) parts.Insert(0, [.. row.Cells]);
        return parts.Where(part => part.Count > 1
            && part.TrueForAll(cell => (!cell.IsData || FromWhen.IsMatch(cell.Clean)) && cell.Clean.Length is > 0 and <= LongestHeading));
    }

    /// <summary>A heading may name the day from which its figures hold: £ an hour from April 2026.</summary>
    [GeneratedRegex(
        @"^[^\d]*[a-z]{3,}[^\d]*\b(from|at|to|since|until|wef)\W+(\d{1,2}\W+)?([a-z]{3,9}|\d{1,2})\W+20\d\d$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex FromWhen { get; }

    /// <summary>Terms along a row of headings and keys down a column.</summary>
    static TermsTable? Down(RawSheet sheet, List<RawRow> rows, int at, List<RawCell> part)
    {
        var headings = part.ConvertAll(cell => HeadingRows.Make(cell.Column, cell.Text));
        foreach (var average in headings.Where(heading => HoursOnAverage.IsMatch(heading.Heading))) average.Field = Field.WeeklyHours;
        var byCode = headings[0].Field == Field.EmployeeRef;
        var byGrade = headings[0].Field == Field.Grade;
        if (headings.Skip(byCode ? 1 : 0).Any(heading => IsNoTerm(heading) && !(byGrade && ForWhom.IsMatch(heading.Heading)))) return null;
        var terms = headings.Skip(1).Where(IsTerm).ToList();
        if (terms.Count == 0) return null;
        List<List<RawCell>> entries = [];
        for (var (next, before) = (at + 1, rows[at].Number + 1); next < rows.Count && rows[next].Number <= before + 1; next++)
        {
            var cells = rows[next].Cells.Where(cell => cell.Column >= part[0].Column && cell.Column <= part[^1].Column).ToList();
            if (!cells.Exists(cell => terms.Exists(term => term.Index == cell.Column)) || cells.Count < 2) break;
            entries.Add(cells);
            before = rows[next].Number;
        }

        var values = headings.ToDictionary(heading => heading,
            heading => entries.ConvertAll(cells => cells.Find(cell => cell.Column == heading.Index)));
        var keys = (byCode ? headings.Take(1) : headings.Except(terms))
            .Select(heading => TermsKeys.Of(heading, values[heading].ConvertAll(cell => cell?.Clean)))
            .OfType<TermsKeys>()
            .ToList();
        List<Term> found = [.. terms.Select(term => Term(term, values[term])).OfType<Term>()];
        if (keys.Count == 0 || !found.Exists(IsChief)) return null;
        var used = Enumerable.Range(at, entries.Count + 1)
            .SelectMany(row => part.Select(heading => (rows[row].Number, heading.Column)))
            .ToHashSet();
        return new(sheet, keys, found, used);
    }

    /// <summary>Keys along a row and terms down a column, a word over the terms or none.</summary>
    static TermsTable? Across(RawSheet sheet, List<RawRow> rows, int at, List<RawCell> part)
    {
        var first = part[0].Column;
        var label = rows[at + 1].Cells.Any(cell => cell.Column == first - 1) && rows[at].Cells.All(cell => cell.Column != first - 1)
            ? first - 1
            : first;
        var over = part.FindAll(cell => cell.Column > label);
        var corner = HeadingRows.Make(label, label == first ? part[0].Text : "");
        if (TermsKeys.Of(corner, over.ConvertAll(cell => (string?)cell.Clean)) is not { } keys) return null;
        List<Term> terms = [];
        HashSet<(int, int)> used = [.. part.Select(cell => (rows[at].Number, cell.Column))];
        for (var (next, before) = (at + 1, rows[at].Number + 1); next < rows.Count && rows[next].Number <= before + 1; next++)
        {
            var cells = rows[next].Cells.Where(cell => cell.Column >= label && cell.Column <= part[^1].Column).ToList();
            if (cells is not [{ IsData: false, Clean.Length: <= LongestHeading } said, _, ..] || said.Column != label) break;
            var heading = HeadingRows.Make(label, said.Text);
            if (IsNoTerm(heading)) return null;
            if (IsTerm(heading) && Term(heading, over.ConvertAll(key => cells.Find(cell => cell.Column == key.Column))) is { } term)
                terms.Add(term);
            used.UnionWith(cells.Select(cell => (rows[next].Number, cell.Column)));
            before = rows[next].Number;
        }

        return terms.Count < 2 || !terms.Exists(IsChief) ? null : new(sheet, [keys], terms, used);
    }

    static bool IsChief(Term term) => Chief.Contains(term.Field);

    static bool IsNoTerm(Column heading) =>
        OfPeople.Contains(heading.Field) || Counted.IsMatch(heading.Heading) && !HoursOnAverage.IsMatch(heading.Heading)
            || RowKinds.IsVacant(heading.Heading);

    /// <summary>The week of a rota: Hours a week on average.</summary>
    [GeneratedRegex(
        @"\b(weekly )?(hours|hrs)( a week| per week| p/?w)?( on average| \(average\))\W*$|^average (weekly )?(hours|hrs)( a week)?\W*$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex HoursOnAverage { get; }

    /// <summary>What adds people up, or averages them, is no term of theirs.</summary>
    [GeneratedRegex(@"\b(totals?|sum|averages?|mean|median|head ?count|heads|number of|no\.? of|costs?|budget)\b", Wording.Options,
        Wording.PatternTimeout)]
    private static partial Regex Counted { get; }

    /// <summary>Beside a grade, whom it is for is nobody's name.</summary>
    [GeneratedRegex(@"^(for )?(who|whom|whose|what)( for| it is for)?$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex ForWhom { get; }

    static bool IsTerm(Column heading) => OfTerms.Contains(heading.Field);

    /// <summary>
    /// Null where most of what stands there is no such term. Words under a heading of pay say what the figures of the people are: hourly
    /// rate, full-time yearly salary.
    /// </summary>
    static Term? Term(Column heading, IReadOnlyList<RawCell?> values)
    {
        var says = values.OfType<RawCell>().Where(cell => !cell.IsNotGiven).ToList();
        var field = heading.Field == Field.Pay && says.TrueForAll(cell => !cell.Clean.Any(char.IsDigit)) ? Field.PayPeriod : heading.Field;
        return says.Count > 0 && says.Count(cell => Reads(field, heading, cell)) * 2 > says.Count ? new(heading, field, values) : null;
    }

    static bool Reads(Field field, Column heading, RawCell cell) => field switch
    {
        Field.FullTimeWeek or Field.WeeklyHours => HoursText.Read(cell.Clean).Hours is not null,
        Field.WeeksPerYear => WeeksText.Read(cell.Clean) is { Weeks: not null } or { TermTime: true },
        Field.Pay => PayText.Read(cell).Amount is not null,
        Field.PayPeriod or Field.PayFrequency => PayText.PerOf(cell.Clean) is not null,
        Field.Notice => NoticeText.Read(cell.Clean, NoticeText.UnitOf(heading.FullHeading)).Employer is not null,
        Field.Holiday =>
            HolidayText.Read(cell.Clean, HolidayText.UnitOf(heading.FullHeading), BankHolidays.NotStated).Entitlement is not null,
        Field.Pension => PensionText.Read(cell.Clean, null, out _) is not null,
        Field.ContractType => ContractText.Read(cell.Clean) is not null,
        _ => true,
    };
}
