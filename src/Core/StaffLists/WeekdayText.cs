using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>Days of the week and how often one is worked: Mon to Fri, TuTh, 3 days, 1 in 3.</summary>
static partial class WeekdayText
{
    internal const string Day = "mon(day)?|tue(s|sday)?|wed(nesday)?|thu(r|rs|rsday)?|fri(day)?|sat(urday)?|sun(day)?";

    [GeneratedRegex($@"\b(?<a>{Day})\b\s*(-|to|/)\s*\b(?<b>{Day})\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex DayRange { get; }

    [GeneratedRegex($@"\b({Day})s?\b", Wording.Options, Wording.PatternTimeout)]
    internal static partial Regex AnyDay { get; }

    [GeneratedRegex(
        @"\b(?<n>[1-7])\s*(days?|shifts?|nights?)( (a|per) week|/? ?wk)?\b|\b(?<n>[1-7])\s*/\s*7\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex DaysCount { get; }

    /// <summary>The share of weeks: every is 1, 1 in 3 a third, alternate a half. Null where the text says nothing of it.</summary>
    public static decimal? Often(string text)
    {
        if (EachWeek.IsMatch(text)) return 1;
        if (Alternate.IsMatch(text)) return 0.5m;
        return OneIn.Match(text) is { Success: true } one
            ? 1m / Wording.Figure(one.Groups["n"].Value)
            : null;
    }

    [GeneratedRegex(@"^(every|each|all|weekly)( (week|saturday|sunday|one))?$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex EachWeek { get; }

    [GeneratedRegex(@"^(alternate|alt|every other)\b( (week|wk|saturday|sunday)s?)?$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Alternate { get; }

    [GeneratedRegex(
        @"^(1|one) in (?<n>[2-4]|two|three|four)( (weeks?|wks|saturdays?|sundays?))?$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex OneIn { get; }

    [GeneratedRegex(@"\bx\s*(?<n>[1-7])\b|\b(?<n>[1-7])\s*x\s*\d", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Times { get; }

    /// <summary>
    /// Days and one of every other week: M W F + alt Sa is three and a half; one letter is one day. Null where it is no such text.
    /// </summary>
    public static decimal? WithOtherDay(string text)
    {
        if (InTurns.Match(text) is { Success: true } turns)
            return (Wording.Figure(turns.Groups["a"].Value) + Wording.Figure(turns.Groups["b"].Value)) / 2;
        if (text.Length <= 2 && Letter.Match(text) is { Success: true, Length: var length } && length == text.Length) return 1;
        return OtherDay.Match(text) is { Success: true } other
            && (DayLetters(other.Groups["d"].Value) ?? Days(other.Groups["d"].Value)) is { } days
            ? days + 0.5m
            : null;
    }

    /// <summary>5 one wk, 4 next.</summary>
    [GeneratedRegex(
        @"^(?<a>[1-7])( days?)? (in )?(one|1|first) (wk|week)\W+(then )?(?<b>[1-7])( days?)? (in )?(the )?(next|other|second|2nd)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex InTurns { get; }

    [GeneratedRegex(
        @"^(?<d>\w.*?)\s*(\+|and|,|&)\s*(alt(ernate)?|every other)\.? (sat?|sun?|sat\w*|sun\w*|mo|tu|we|th|fr|[mtwf])s?$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex OtherDay { get; }

    /// <summary>Days by their letters: M-F is five, MWF three, TuTh two. Null where the text is no such letters.</summary>
    public static int? DayLetters(string text)
    {
        if (!Letters.IsMatch(text)) return null;
        if (!text.Contains('-', StringComparison.Ordinal)) return Letter.Count(text);
        var ends = text.Split('-').Select(day => Array.FindIndex(Initials, initial => initial.Contains(day.Trim(), StringComparer.Ordinal)))
            .ToList();
        return ends is [>= 0 and var from, >= 0 and var to] ? ((to - from + 7) % 7) + 1 : null;
    }

    static readonly string[][] Initials = [["M", "Mo"], ["Tu", "T"], ["W", "We"], ["Th"], ["F", "Fr"], ["Sa", "S"], ["Su"]];

    [GeneratedRegex(
        @"^(Mo?|Tu?|We?|Th|Fr?|Sa?|Su) ?- ?(Mo?|Tu?|We?|Th|Fr?|Sa?|Su)$|^((Th|Mo?|Tu?|We?|Fr?|Su|Sa?)[ ,/&]*){2,7}$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Wording.PatternTimeout)]
    private static partial Regex Letters { get; }

    [GeneratedRegex(@"Th|Mo?|Tu?|We?|Fr?|Su|Sa?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Wording.PatternTimeout)]
    private static partial Regex Letter { get; }

    public static int? Days(string text)
    {
        if (DayRange.Match(text) is { Success: true } range)
            return (((DayNumber(range.Groups["b"].Value) - DayNumber(range.Groups["a"].Value)) + 7) % 7) + 1;
        if (Times.Match(text) is { Success: true } times) return (int?)HoursText.Number(times, "n");
        if (DaysCount.Match(text) is { Success: true } count) return (int?)HoursText.Number(count, "n");
        var named = AnyDay.Matches(text).Select(match => DayNumber(match.Value)).Distinct().Count();
        return named > 0 ? named : text.Contains("daily", StringComparison.OrdinalIgnoreCase) ? 5 : null;
    }

    static int DayNumber(string name) => "montuewedthufrisatsun".IndexOf(name[..3].ToLowerInvariant(), StringComparison.Ordinal) / 3;
}
