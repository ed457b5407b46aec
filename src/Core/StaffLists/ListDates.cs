using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>What the titles and notes of a list say of its dates: the day it speaks of, the day of the transfer.</summary>
static partial class ListDates
{
    [GeneratedRegex(
        @"\d{1,2}(st|nd|rd|th)?[\s\-/.]+(of )?([a-z]{3,9}|\d{1,2})[\s\-/.,']+(\d{4}|\d{2})(?!\d)|\d{4}-\d{2}-\d{2}"
        + @"|[a-z]{3,9} \d{1,2}(st|nd|rd|th)?,? \d{4}",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex DateAnywhere { get; }

    /// <summary>The first date a text names: of the day, of the year's April (2026/27), or null.</summary>
    public static DateOnly? DateIn(string text)
    {
        if (DateAnywhere.Match(text) is { Success: true } day && DateText.Read(day.Value, 2060).Value is { } date) return date;
        return PayYear.Match(text) is { Success: true } year && Wording.Number(year.Groups["y"].Value) is { } april
            ? new((int)april, 4, 1)
            : null;
    }

    [GeneratedRegex(@"\b(?<y>20\d\d)\s*[/-]\s*(20)?\d\d\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex PayYear { get; }

    [GeneratedRegex(
        @"\b(transfer\w*|hand(s|ing|ed)?-?\s?over|tupe|novat\w*|vest(s|ing)|change-? ?over|change of (provider|contractor)|contract award"
        + @"|service commencement|tak(es?|ing)[- ]?over|service change|go[- ]live|service (starts|commences|moves)"
        + @"|contract (end|expir|ceas|start|commence|change|transfer|move)\w*|insourc\w*|in-house|new (contract|arrangements?)"
        + @"|new (?!starters?|staff|employees?|member|recruit)\w+ (starts?|begins?|commences?|takes? over)"
        + @"|mobilisation|moves? to"
        + @"|change of \w+|pass(es)?( over| across)?|go(es|ing)? (across|over)|mov(es|ing) (across|over)|services? returns?"
        + @"|returns? (to|in)|(the )?change (on|date)"
        + @"|come(s)? (back|over)"
        + @"|(expected|due) to (move|pass|return)|moves? on|new (provider|employer|contractor|operator|supplier)|date of change"
        + @"|change(s)? hands|(provider|employer|contractor|operator|supplier) changes)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex TransferWords { get; }

    [GeneratedRegex(@"\bcontract (end|expir|ceas)\w*", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex ContractEnds { get; }

    [GeneratedRegex(
        @"\b(as (at|of|on)|(employed|in service) (at|on)|known (at|on)|correct|accurate|list date|position|snapshot|extract\w*|prepared"
        + @"|produced|done|report|run|print(ed|out)?"
        + @"|data|information|dated|date|at|up to date|compiled|issued|version|staff in post|created|supplied|status|made up to"
        + @"|made up( by [a-z ]{3,30})? to|drawn( up)?|return date|(staff )?lists?|taken( from \w+( \w+)?)?( on)?|effective)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex AsAtWords { get; }

    [GeneratedRegex(
        @"\b(transfer(s|ring)?|transfer of (staff|services)|tupe( date)?|go[- ]live|hand-?over"
        + @"|new (provider|employer|contractor|operator|supplier)|change of \w+"
        + @"|(moves?|pass(es)?|returns?|comes? back)( (to|over|in)[^.;\d]{0,30})?|in-house|insourced|(the )?council"
        + @"|employer)( (is|will be|takes? place|effective|with effect|due))* from\W*$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex TransferFrom { get; }

    [GeneratedRegex(
        @"\b(as (at|of)|(as )?known (at|on)|correct (at|on|as)|accurate (at|on|as)|position (at|on)|snapshot( of| at| on)?"
        + @"|(run|report|list|extract|print|data|effective) date|date of (the )?(list|report|extract|run)|run|printed|extracted"
        + @"|produced( on)?|prepared( on)?|(?<!transfer\w* |moves? )\bat)\W*$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex AsAtLast { get; }

    [GeneratedRegex(
        @"\b(from|since|award|increase|rates?|review|until|joined"
        + @"|(?<!contract |service |contractor |provider |operator |employer |supplier |\bnew (?!starter|staff"
        + @"|employee)\w{3,20} )start\w*|born|tupe'?d|came over|previous|reply"
        + @"|respon\w*|deadline|next(?! (provider|employer|contractor|operator|supplier|caterer|firm|company|organisation)))\b[^.]{0,15}$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex OtherWords { get; }

    [GeneratedRegex(
        @"\bmonth ?[/-] ?day ?[/-] ?year\b|\bmm ?[/-] ?dd ?[/-] ?yy|\b(american|us|u\.s\.)( style| format| order)? dates?\b"
        + @"|\bdates? (are |is )?in (american|us|u\.s\.)",
        Wording.Options, Wording.PatternTimeout)]
    internal static partial Regex MonthBeforeDay { get; }

    [GeneratedRegex(
        @"\b(as ?at|extract(ed|ion)?|snapshot|report|run|effective|list|information|data)\b.*\b(date|on|at)\b"
        + @"|^(as at|snapshot|extracted|correct at)$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex AsAtHeading { get; }

    /// <summary>Systems stamp every row with the date of the extract.</summary>
    public static DateOnly? AsAtOf(IEnumerable<StaffTable> tables)
    {
        var dates = tables.Where(table => table.Lines.Count > 1)
            .SelectMany(table => table.Columns
                .Where(column => column.Field is Field.Unknown or Field.EventDate or Field.OtherFacts
                    && AsAtHeading.IsMatch(string.Join(' ', HeadingWords.Of(column.Heading))))
            .Select(column => table.Lines
                .Take(ColumnSample.Lines)
                .Select(line => line[column] is { } cell ? DateText.Read(cell, 2060).Value : null)
                .Distinct()
                .ToList()))
                .Where(days => days.Count == 1)
                .Select(days => days[0]);
        return dates.FirstOrDefault(day => day is not null);
    }

    /// <summary>A date belongs to the words before it, back to the date before.</summary>
    public static ListNotes Read(ListNotes notes, string text)
    {
        var from = 0;
        var weakTransfer = false;
        foreach (Match match in DateAnywhere.Matches(text))
        {
            var before = text[from..match.Index];
            from = match.Index + match.Length;
            if ((DateText.Read(match.Value, 2060, notes.MonthFirst).Value
                ?? DateText.Read(match.Value, 2060, !notes.MonthFirst).Value) is not { } date)
            {
                continue;
            }

            if (PayAt.IsMatch(before)) continue;
            if (AsAtLast.IsMatch(before)) notes = notes with { AsAt = notes.AsAt ?? date };
            else if (LastOf(StrongAsAt, before) is >= 0 and var said && said > LastOf(TransferWords, before))
                notes = notes with { AsAt = notes.AsAt ?? date };
            else if (TransferWords.IsMatch(before) && (!OtherWords.IsMatch(before) || TransferFrom.IsMatch(before))
                && !AsAtLast.IsMatch(before))
            {
                // The day the old contract ends is the transfer only where nothing names the transfer itself.
                if (notes.Transfer is null || weakTransfer) notes = notes with { Transfer = date };
                weakTransfer = ContractEnds.IsMatch(before);
            }
            else if (AsAtWords.IsMatch(before) && !OtherWords.IsMatch(before)) notes = notes with { AsAt = notes.AsAt ?? date };
            else if (notes.PrintedOn is null && text.Length < 120 && (match.Index < 60 || from == text.Length) && !before.Any(char.IsDigit)
                && !OtherWords.IsMatch(before) && !TransferWords.IsMatch(before) && date.Year >= 2015)
            {
                notes = notes with { PrintedOn = date };
            }
        }

        return notes;
    }

    /// <summary>A date alone in its line is that of the label in the line above: Date of transfer, and under it 29 March 2027.</summary>
    public static string Labelled(string above, string text) =>
        text.Length < 30 && above.Length is > 3 and < 60 && !above.Any(char.IsDigit)
            && DateAnywhere.Match(text) is { Success: true } day && !text.Remove(day.Index, day.Length).Any(char.IsLetterOrDigit)
            ? $"{above}: {text}"
            : text;

    /// <summary>The day from which pay holds is not the list's: Full salary at 1 April 2026.</summary>
    [GeneratedRegex(
        @"\b(pay|salary|salaries|rates?|wages?|scales?|spine|points?|bands?)( (?!as\b)\w+)? (at|from|on|wef)\W*$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex PayAt { get; }

    [GeneratedRegex(
        @"\b(as (at|of)|(as )?known (at|on|to us (at|on))|correct (at|as|on)|accurate (at|as|on)|position (at|on|as)|snapshot"
        + @"|extract(ed)?|prepared|week ending|w/e|staff in post (at|on)|(employed|in post|in service) (at|on|as at))\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex StrongAsAt { get; }

    static int LastOf(Regex words, string text) => words.Matches(text) is { Count: > 0 } found ? found[^1].Index : -1;
}
