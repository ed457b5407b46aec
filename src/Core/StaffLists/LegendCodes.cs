using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>Codes and marks that the notes of a list explain: TTO = term time only, * on maternity leave, note 1: Mon to Thu.</summary>
static partial class LegendCodes
{
    [GeneratedRegex(
        @"(?<![\w'])['""(]?(?<c>[A-Z]{1,4}\d?(\+\d?)?|[*†‡¶#§°]+|\d\))['"")]?\s*(=|:|-| means "
        + @"| denotes )\s*(?=\S)(?>(?<m>([^,;=.*†‡¶#§°]|\.(?=\d)){3,80}))(?!\s*=)",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Legend { get; }

    [GeneratedRegex(
        @"(?<![\w+])(?<c>[A-Z]{1,4}\d{0,2}(\+\d?)?)\s*[:=]\s*(?<m>[^.;:=]{0,60}(\d\.\d[^.;:=]{0,20})?\bpaid\b[^.;:=]{0,12}\d{2}([.,]\d+)?(\s*(wks?"
        + @"|weeks?)|(?=\s*([;.]|$)))"
        + @"|([^.;=]|\.(?=\d)){0,140}?\b\d{2}(\.\d+)? (wks?|weeks?) (are |is )?paid)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Wording.PatternTimeout)]
    private static partial Regex WeeksPaid { get; }

    [GeneratedRegex(
        @"(?<=(^|[:;,.(])\s*)(?<c>[a-z])\s*=\s*(?<m>[a-z][^,;=.]{3,80}(, (not|no|but|and) [^,;=.]{3,60})?)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Wording.PatternTimeout)]
    private static partial Regex SmallLetter { get; }

    /// <summary>A pattern of shifts and its hours: 4 on 4 off is 10.5 hours a shift, 36.75 hours a week.</summary>
    [GeneratedRegex(
        @"\b(?<c>\d ?on,?[ /-]? ?\d ?off)\s*(=|:|is|are|means)\s*(?<m>([^.;]|\.(?=\d)){3,120})",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Turns { get; }

    [GeneratedRegex(
        @"(?<![\w.])(?<c>\d{1,2})( or (none|nil|blank))?\s*=\s*(?<m>[a-z][^,;=.\d]{3,60})", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Numbered { get; }

    [GeneratedRegex(@"(?<c>[*†‡¶#§°]+)\s*(=|:|-)?\s*(?<m>[\w(][^*†‡¶#§°]{3,90})", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Marks { get; }

    /// <summary>Pay with no mark is a week's. * four weeks' pay. ** rate an hour.</summary>
    [GeneratedRegex(
        @"[.;:]\s+[*†‡¶#§°]{1,3}\s+[a-z][^*†‡¶#§°]*[.;,]\s+[*†‡¶#§°]{1,3}\s+[a-z]",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex MarksInside { get; }

    [GeneratedRegex(@"^\W{0,2}(?<c>[*†‡¶#§°]+)\s*(=|:|-)?\s*(?<m>[\w(].{3,90})", Wording.Options, Wording.PatternTimeout)]
    internal static partial Regex MarkFirst { get; }

    [GeneratedRegex(
        @"(?<![\w.])(?<c>[A-Z]{1,3})\s+(?<m>hourly|weekly|monthly|yearly|annual|annually|permanent|temporary|fixed term|casual"
        + @"|four[- ]weekly|fortnightly|part[- ]time|full[- ]time|apprentice|relief|bank(?! hol)|agency|seasonal|sessional"
        + @"|zero[- ]hours|freelance|self[- ]employed|sub-?contractor)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex LetterPairs { get; }

    /// <summary>Under a heading of its own each line of a key is a mark and what it means: LTA long-term absent.</summary>
    public static bool ReadMark(string given, Dictionary<string, string> codes)
    {
        if (MarkLine.Match(given) is not { Success: true } line) return false;
        foreach (var part in WideGap.Split(given))
        {
            if (MarkLine.Match(part) is { Success: true } mark) codes.TryAdd(mark.Groups["c"].Value, mark.Groups["m"].Value.Trim());
        }

        return true;
    }

    [GeneratedRegex(
        @"^\W*(key|legend|list)( (to|of|for))?( the)? (marks?|codes?|letters|symbols|abbreviations|column)\b[^=]{0,20}$", Wording.Options,
        Wording.PatternTimeout)]
    internal static partial Regex KeyOfMarks { get; }

    [GeneratedRegex(
        @"^(?<c>[A-Z]{1,4}|[*†‡¶#§°]{1,3})\s*[=:-]?\s+(?<m>[a-z].{2,200})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        Wording.PatternTimeout)]
    private static partial Regex MarkLine { get; }

    [GeneratedRegex(@"\s{3,}|\t", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex WideGap { get; }

    public static void Read(string given, Dictionary<string, string> codes)
    {
        var text = LegendColumns.Apart(given);
        foreach (Match match in OfHours.Matches(text)) codes.TryAdd(match.Groups["c"].Value, match.Groups["m"].Value.Trim());
        foreach (var match in Legend.Matches(text).Concat(LetterPairs.Matches(text)))
        {
            if (match.Groups["c"].Value.All(c => !char.IsLetter(c) || char.IsUpper(c)))
                codes.TryAdd(match.Groups["c"].Value, match.Groups["m"].Value.Trim());
        }

        foreach (Match match in Turns.Matches(text))
            codes.TryAdd(match.Groups["c"].Value, HoursText.InFigures(match.Groups["m"].Value.Trim()));
        foreach (Match match in WeeksPaid.Matches(text)) codes[match.Groups["c"].Value] = match.Groups["m"].Value.Trim();
        foreach (Match match in AfterFigure.Matches(text)) codes.TryAdd("n" + match.Groups["c"].Value, match.Groups["m"].Value.Trim());
        foreach (Match match in Numbered.Matches(text)) codes.TryAdd("#" + match.Groups["c"].Value, match.Groups["m"].Value.Trim());
        foreach (Match match in SmallLetter.Matches(text)) codes.TryAdd(match.Groups["c"].Value, match.Groups["m"].Value.Trim());
        foreach (var (code, meaning) in LegendColumns.Items(text)) codes.TryAdd(code, meaning);
        foreach (Match match in Quoted.Matches(text)) codes.TryAdd(match.Groups["c"].Value, match.Groups["m"].Value.Trim());
        if (LetterFirst.Match(given) is { Success: true } letter) codes.TryAdd(letter.Groups["c"].Value, letter.Groups["m"].Value.Trim());
        if (NoteNumber.Match(given) is { Success: true } note)
            codes.TryAdd($"note {note.Groups["n"].Value.ToLowerInvariant()}", given[note.Length..].Trim());
        if (!MarkFirst.IsMatch(text) && !MarksInside.IsMatch(text)) return;
        foreach (Match mark in Marks.Matches(text)) codes.TryAdd(mark.Groups["c"].Value, mark.Groups["m"].Value.Trim());
    }

    /// <summary>A pattern of work by its letters, and its hours: 9DF = nine-day fortnight, 74 hours in two weeks.</summary>
    [GeneratedRegex(
        @"(?<![\w&])(?<c>\d?[A-Z]{1,4}\d?)\s*=\s*(?<m>[^.;:=,]{3,60},[^.;:=,]{0,30}\d{2,3}(\.\d+)? (hours|hrs)\b[^.;:=,]{0,40})",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Wording.PatternTimeout)]
    private static partial Regex OfHours { get; }

    /// <summary>A letter behind a figure: F after the figure means hours a fortnight.</summary>
    [GeneratedRegex(
        @"\b(?<c>[A-Z]{1,2}) (after|behind|beside|following) (the |a )?(figures?|hours|hrs|numbers?)( shown)?( means?| is| are| =|:)"
        + @"\s*(?<m>[^.;]{3,80})",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex AfterFigure { get; }

    /// <summary>A footnote by its letter: e - on maternity leave, due back August 2027.</summary>
    [GeneratedRegex(
        @"^(?<c>[a-z])\s*[-:]\s+(?<m>\w.{5,200})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        Wording.PatternTimeout)]
    private static partial Regex LetterFirst { get; }

    /// <summary>Words in quotation marks and what they mean: 'as rota' = works the full pattern.</summary>
    [GeneratedRegex(
        @"(?<!\w)['""](?<c>as [a-z/ ]{2,20})['""]\s*(=|means)\s*(?<m>[^;=.]{3,80})",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Wording.PatternTimeout)]
    private static partial Regex Quoted { get; }

    /// <summary>A note that cells refer to by its number: note 1: Mon to Thu 3¾ hours, Fri 2½.</summary>
    [GeneratedRegex(
        @"^\W?note (?<n>\d{1,2})\)?\s*[:.=-]\s*(?=\S.{3,200}$)|^\((?<n>[a-z]|\d{1,2})\)\s+(?=\S.{3,200}$)"
        + @"|^(?<n>\d{1,2})[.)]\s+(?=[A-Z].{3,300}$)",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex NoteNumber { get; }
}
