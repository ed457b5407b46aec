using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>
/// Lays what a table of terms says into what the rows of people leave open. The row's own cell wins, and a code that the table does not
/// know is asked about.
/// </summary>
static partial class TermsCells
{
    static readonly FieldSet Hours = [Field.WeeklyHours, Field.DailyHours, Field.AverageHours, Field.Fte];

    /// <summary>What only a list without a column for it takes from its terms: a blank there is about the person.</summary>
    static readonly FieldSet OfThePerson = [Field.WeeklyHours, Field.Pension, Field.ContractType];

    public static void Lay(StaffTable table, TermsTable terms, Column named, TermsKeys keys)
    {
        if (named.Field == Field.Unknown) named.Field = Field.OtherFacts;
        var next = Math.Max(table.Columns.Max(column => column.Index),
            table.Lines.Max(line => line.Cells.Columns.DefaultIfEmpty().Max())) + 1;
        List<Wanted> wanted = [];
        if (terms.Terms.Where(term => term.Field == Field.WeeklyHours).ToList() is [var hours] && table.Of(Field.WeeklyHours) is { } weekly)
        {
            // Where most have hours of their own a blank is about the person, and only words that refer to the rota are filled.
            var inWords = table.Lines.Count(line => IsBlank(line[weekly])) * 2 <= table.Lines.Count;
            var given = hours.Values.Select((cell, at) => Cell(cell, hours, weekly, terms.Sheet.Name, keys.Texts[at]));
            wanted.Add(new(weekly.Index, [weekly], [.. given], inWords));
        }

        foreach (var term in terms.Terms.GroupBy(term => term.Field).SelectMany(Chosen))
        {
            if (FieldIn(table, term, terms) is not { } field) continue;
            var own = table.Columns.Where(column => column.Field == field).ToArray();
            if (own.FirstOrDefault(column => !column.Spare && field is not (Field.Pay or Field.Notice)) is not { } column)
            {
                column = new()
                {
                    Index = next++,
                    Letter = null,
                    Heading = term.Heading.Heading,
                    FullHeading = term.Heading.FullHeading,
                    Field = field,
                    Score = term.Heading.Score,
                    LookedUp = true,
                };
                table.Columns.Add(column);
            }

            var cells = term.Values.Select((cell, at) => Cell(cell, term, column, terms.Sheet.Name, keys.Texts[at]));
            wanted.Add(new(column.Index, own, [.. cells]));
        }

        string? before = null;
        foreach (var line in table.Lines)
        {
            var key = line[named] is { IsDitto: true } ? before : line[named] is { IsNotGiven: false } cell ? cell.Clean : null;
            before = key;
            var open = key is not { Length: > 0 } ? [] : wanted.FindAll(term => Array.TrueForAll(term.Own,
                own => IsBlank(line[own]) ? !term.InWords : Elsewhere.IsMatch(line[own]!.Clean) || IsOf(key, line[own]!.Clean)));
            if (open.Count == 0) continue;
            if (keys.PlaceOf(key!) is { } place) Lay(line, open, place);
            else if (named.Field is not (Field.JobTitle or Field.Site)) line.UnknownKey ??= (named, terms.Sheet.Name);
        }
    }

    /// <param name="Own">The people's own columns of the field.</param>
    /// <param name="Cells">By the place of the key: what is laid into the column, and where it comes from.</param>
    /// <param name="InWords">Only where the people's own cell says that the terms have it: as rota.</param>
    sealed record Wanted(int Index, Column[] Own, (RawCell Cell, string From)?[] Cells, bool InWords = false);

    static (RawCell, string)? Cell(RawCell? cell, Term term, Column column, string? sheet, string? key)
    {
        if (cell is not { IsNotGiven: false }) return null;
        var place = sheet is null ? "in the list's terms" : $"on the sheet '{sheet}'";
        return (new(column.Index, WithUnit(cell, term), cell.Number, cell.Date) { IsShared = true },
            $"'{term.Heading.Heading}' for '{Wording.OneLine(key)}' {place}");
    }

    static void Lay(Line line, List<Wanted> open, int place)
    {
        var cells = line.Cells.ToDictionary();
        foreach (var term in open)
        {
            if (term.Cells[place] is not var (cell, from)) continue;
            cells[term.Index] = cell;
            (line.LookedUp ??= [])[term.Index] = from;
        }

        line.Cells = new(cells);
    }

    /// <summary>Of several that say the same, weeks paid before weeks worked, then the better heading.</summary>
    static IEnumerable<Term> Chosen(IGrouping<Field, Term> same) => same.Key is Field.Pay or Field.Notice ? same : same
        .OrderByDescending(term => term.Heading.FullHeading.Contains("paid", StringComparison.OrdinalIgnoreCase))
        .ThenByDescending(term => term.Heading.Score)
        .Take(1);

    /// <summary>Which field of the people's table a term fills; null where it fills none.</summary>
    static Field? FieldIn(StaffTable table, Term term, TermsTable terms)
    {
        if (term.Field == Field.Pay
            && terms.Terms.Any(other => other != term && other.Field == Field.Pay && other.Heading.PayPer == term.Heading.PayPer))
        {
            return null;
        }

        if (term.Field == Field.WeeklyHours && table.Columns.Exists(column => Hours.Contains(column.Field)))
        {
            return terms.Terms.Any(other => other.Field == Field.FullTimeWeek)
                || term.Values.Any(cell => cell is not null && HoursText.Read(cell.Clean).Hours is not (>= 30 and <= 48))
                ? null
                : Field.FullTimeWeek;
        }

        return OfThePerson.Contains(term.Field) && table.Columns.Exists(column => column.Field == term.Field) ? null : term.Field;
    }

    /// <summary>Nothing, or a dash.</summary>
    static bool IsBlank(RawCell? cell) => cell is null || !cell.Clean.Any(char.IsLetterOrDigit);

    /// <summary>The cell says that the key's rate is the person's: NVQ 2 rate.</summary>
    static bool IsOf(string key, string text) => text.Length > key.Length && text.Length < key.Length + 8
        && text.StartsWith(key, StringComparison.OrdinalIgnoreCase) && text.EndsWith(" rate", StringComparison.OrdinalIgnoreCase);

    /// <summary>A word that the terms have it: as grade, see Schedule B.</summary>
    [GeneratedRegex(
        @"^(as|per|see|by)\b.*\b(grade|grd?|scale|schedule|terms|table|sheet|post|rota|roster|pattern|shift)\b.*$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Elsewhere { get; }

    /// <summary>A bare figure takes the unit of its own heading with it: 25 under Annual leave (days).</summary>
    static string WithUnit(RawCell cell, Term term) =>
        term.Field == Field.WeeklyHours && Wording.Number(cell.Clean) is not null
            && HoursText.SpanOf(term.Heading.FullHeading) == HoursPer.Week
            ? $"{cell.Clean} hours a week"
        : term.Field is Field.Holiday or Field.Notice && Wording.Number(cell.Clean) is not null
            && Unit.Match(term.Heading.FullHeading) is { Success: true } unit
            ? $"{cell.Clean} {unit.Value}"
            : cell.Text;

    [GeneratedRegex(@"\b(hours|days|weeks|months)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Unit { get; }

    /// <summary>Pay that comes from the terms is a full-time post's and is to be confirmed, as that of a scale is.</summary>
    public static void State(Draft draft)
    {
        if (draft.Line.LookedUp is not { } looked) return;
        for (var place = 0; place < draft.StatedPay.Count; place++)
        {
            var pay = draft.StatedPay[place];
            if (!pay.Column.LookedUp || !looked.TryGetValue(pay.Column.Index, out var from)) continue;
            draft.StatedPay[place] = pay with { Basis = pay.Basis ?? PayBasis.FullTime };
            draft.Derived.Add(pay.Per == PayPer.Hour ? "hourlyRate" : "annualFtePay");
            draft.Warn(ListFindings.PayFromScale, "annualFtePay",
                $"The row gives no pay; {Wording.Pounds(pay.Amount)} is read from {from}.",
                "Ask the contractor to confirm the pay.", pay.Column);
        }
    }

    public static void Ask(Draft draft)
    {
        if (draft.Out || draft.Line.UnknownKey is not var (column, sheet)) return;
        draft.Warn(ListFindings.TermsNotFound, null,
            $"The terms{(sheet is null ? "" : $" on the sheet '{sheet}'")} say nothing of '{draft.Text(column)}' under '{column.Heading}'.",
            "Ask the contractor for the terms that go with it.", column);
    }
}
