using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>Notice as a cell gives it: the employer's side, and the employee's where the cell has both.</summary>
readonly record struct NoticeReading(NoticePeriod? Employer, string? Employee = null);

/// <summary>Reads notice: 12w, 3 mths, statutory, a week for each year, Employer 12 weeks, employee 4 weeks.</summary>
static partial class NoticeText
{
    [GeneratedRegex(
        @"\b(stat(ut\w*|\.|s)?|legal|leg\.?(?!\w)|law|s\.? ?86|era|smn|by (length of )?service)\b|minimum|^s$"
        + @"|(?<!\d\s?)\b((1|one|a)\s*)?(w(ee)?k|w)('s)?( notice)? ?(per|for (each|every)|each|every|/|a)( complete(d)?"
        + @"| full)? ?(y(ea)?r|yr)",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Statutory { get; }
    [GeneratedRegex(
        @"[,;/]?\s*(and )?\b(they|you) (must |have to |should )?(gives?|owe)\s*(us )?(?<n>\d+(\.\d+)?|one|two|three|four|six"
        + @"|an?)\s*(?<u>[a-z]+)|[,;/]?\s*(?<all>((from|by)\s+)?(the\s+)?\b(employees?|ee|staff|worker|individual|them"
        + @"|post ?holder)\b( (must )?(gives?|side))?\s*[:=-]?\s*(?<n>\d+(\.\d+)?|one|two|three|four|six)\s*(?<u>[a-z]+))"
        + @"|(?<all>(?<n>\d+(\.\d+)?|one|two|three|four|six)\s*(?<u>w|m|wk|wks|weeks?|mths?|months?)\s*(from|by)\s+(the )?(employees?|ee"
        + @"|staff|worker|them|individual))",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex EmployeeSide { get; }
    [GeneratedRegex(
        @"(?<![\d.])\b(?<n>\d+(\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
        + @"|a)\s*[- ]?\s*(cal(endar)? )?(?<u>w(ee)?k?s?|mo?(n)?(th)?s?|mnds?|d(ay)?s?|weekly|monthly)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Amount { get; }
    [GeneratedRegex(@"^(?<n>\d+(\.\d+)?)(\s*\(.*)?$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Bare { get; }
    [GeneratedRegex(@"^(?<a>\d+)\s*(/|and|:)\s*(?<b>\d+)\s*(?<u>[a-z]*)$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Pair { get; }

    [GeneratedRegex(@"^(?<a>[\w. ]+?)\s*/\s*(?<b>\d[\w. ]*|one [\w ]*|statutory)$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Both { get; }

    [GeneratedRegex(@"^(s|stat\w*|leg(al( min(imum)?)?)?)\.?\s*/\s*(?<b>\d[\w. ]*)$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex StatutoryFirst { get; }

    public static NoticeReading Read(string cell, NoticeUnit? headingUnit) => Texts.Of((cell, headingUnit));

    static readonly Remembered<(string Cell, NoticeUnit? Unit), NoticeReading> Texts = new(text => ReadAnew(text.Cell, text.Unit));

    static NoticeReading ReadAnew(string cell, NoticeUnit? headingUnit)
    {
        var text = Wording.Clean(cell);
        if (Wording.IsNotGiven(text)) return default;
        string? employee = null;
        if (EmployeeSide.Match(text) is { Success: true } side)
        {
            employee = $"{side.Groups["n"].Value} {side.Groups["u"].Value}";
            text = text.Remove(side.Index, side.Length).Trim(' ', ',', ';', '/');
        }

        if (StatutoryFirst.Match(text) is { Success: true } ours) return new(new(null, null), employee ?? ours.Groups["b"].Value.Trim());
        if (Both.Match(text) is { Success: true } by && PerYear.IsMatch(by.Groups["a"].Value))
            return new(new(null, null), employee ?? by.Groups["b"].Value.Trim());
        if (Both.Match(text) is { Success: true } sides && Amount.Match(sides.Groups["a"].Value) is { Success: true } first)
            return new(Stated(first.Groups["n"].Value, first.Groups["u"].Value, headingUnit), employee ?? sides.Groups["b"].Value.Trim());
        if (Pair.Match(text) is { Success: true } pair && Stated(pair.Groups["a"].Value, pair.Groups["u"].Value, headingUnit) is { } both)
            return new(both, employee ?? pair.Groups["b"].Value);
        if (Statutory.IsMatch(text) && !(Amount.IsMatch(text) && !PerYear.IsMatch(text) && !OrMore.IsMatch(text)))
            return new(new(null, null), employee);
        if (Amount.Match(text) is { Success: true } amount)
            return new(Stated(amount.Groups["n"].Value, amount.Groups["u"].Value, headingUnit), employee);
        if (text.TrimEnd('.', ' ').ToLowerInvariant() is "month" or "monthly" or "calendar month" or "mth")
            return new(new(1, NoticeUnit.Months), employee);
        return Bare.Match(text) is { Success: true } bare
            ? new(Stated(bare.Groups["n"].Value, "", headingUnit), employee)
            : new(null, employee);
    }

    [GeneratedRegex(@"(per|each|every|/) ?(complete(d)? |full )?(year|yr)|\ba year\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex PerYear { get; }
    [GeneratedRegex(
        @"or (stat|legal)|if (greater|more|longer)|\(max|max(imum)? (of )?12|up to 12|whichever",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex OrMore { get; }

    static NoticePeriod? Stated(string number, string unit, NoticeUnit? headingUnit)
    {
        var value = Wording.Figure(number);
        if (number.Equals("a", StringComparison.OrdinalIgnoreCase)) value = 1;
        if (value is <= 0 or > 104) return null;
        var first = unit.Length > 0 ? char.ToLowerInvariant(unit[0]) : ' ';
        if (first == 'd')
            return value % 7 == 0
                ? new(value / 7, NoticeUnit.Weeks)
                : new(Math.Round(value / 7, 1, MidpointRounding.AwayFromZero), NoticeUnit.Weeks);
        return new(value, first == 'm' ? NoticeUnit.Months : first == 'w' ? NoticeUnit.Weeks : headingUnit ?? NoticeUnit.Weeks);
    }

    [GeneratedRegex(@"\b(months?|mths?)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Months { get; }
    [GeneratedRegex(@"\b(weeks?|wks?)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Weeks { get; }

    /// <summary>The heading asks for days: Notice from us (days).</summary>
    public static bool InDays(string heading) => Days.Finds(heading) && UnitOf(heading) is null;

    [GeneratedRegex(@"\bdays\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Days { get; }

    public static NoticeUnit? UnitOf(string heading) =>
        Months.Finds(heading) ? NoticeUnit.Months : Weeks.Finds(heading) ? NoticeUnit.Weeks : null;
}
