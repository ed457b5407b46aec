using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>What a heading says of the hours under it: in term, of one season, of a pay period, of each of the runs of a day.</summary>
static partial class HoursHeadings
{
    [GeneratedRegex(@"\b(summer|winter)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Season { get; }

    [GeneratedRegex(@"\b(week|wk)\s*[1-4]\b|\b(week|wk) (one|two|three|four|a|b)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex OneWeek { get; }

    /// <summary>Half a year: Hours a week, April to September.</summary>
    [GeneratedRegex(
        @"\b(apr\w*\W+(to\W+)?sep|may\W+(to\W+)?oct|mar\w*\W+(to\W+)?aug|oct\w*\W+(to\W+)?mar|nov\w*\W+(to\W+)?apr|sep\w*\W+(to\W+)?feb)",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex HalfYear { get; }

    public static bool IsSummer(string heading) => Summer.IsMatch(heading);

    [GeneratedRegex(@"\bsum(m(er)?)?\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Summer { get; }

    /// <summary>Hours a week in term, and in school holidays.</summary>
    public static bool IsInHolidays(string heading) => InHolidays.IsMatch(heading);

    public static bool IsInTerm(string heading) => InTerm.IsMatch(heading) && !InHolidays.IsMatch(heading);

    [GeneratedRegex(
        @"(\bh(ou)?rs?\b.*\b(in|during) (the )?(school )?(holidays|hols)\b|\b(school )?(holidays?"
        + @"|hols)( time)? (weekly )?h(ou)?rs\b(?!.*entitle))"
        + @"|\bh(ou)?rs?\b.*\bout of term\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex InHolidays { get; }

    [GeneratedRegex(@"\bterm\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex InTerm { get; }

    /// <summary>The heading is of the hours of one pay period, however long that is.</summary>
    public static bool IsOfPayPeriod(string heading) => PerPeriod.IsMatch(heading);

    [GeneratedRegex(
        @"\b(per|/|in|each|a) ?(the |each )?(pay )?per(iod)?\b\.?|/ ?per\b|\bperiod('s)? hours\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex PerPeriod { get; }

    /// <summary>The heading is of one season's hours, or of one week's of a rota.</summary>
    public static bool IsTurn(string heading) =>
        Season.Count(heading) == 1 || OneWeek.Count(heading) == 1 || HalfYear.Count(heading) == 1;

    /// <summary>Rota, shift, pattern.</summary>
    public static bool IsRoster(string heading) => Roster.IsMatch(heading);

    [GeneratedRegex(@"\b(rosters?|rota|shifts?|pattern)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Roster { get; }

    /// <summary>Nights a week, not what one pays.</summary>
    public static bool IsNights(string heading) => NightsAWeek.IsMatch(heading);

    [GeneratedRegex(@"^\W*((no\.?|number) of )?(waking )?nights\b(?!.*£)", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex NightsAWeek { get; }

    /// <summary>What a heading counts so many of a day: run, of Runs a day. Null where it counts nothing.</summary>
    public static string? WorkCounted(string heading) =>
        Counted.Match(heading) is { Success: true } counted ? counted.Groups["w"].Value.ToLowerInvariant() : null;

    /// <summary>Run, of a.m. run. Null where a heading names no such work.</summary>
    public static string? WorkNamed(string heading) =>
        NamedWork.Match(heading) is { Success: true } named
            ? named.Value.Equals("sess", StringComparison.OrdinalIgnoreCase) ? "session" : named.Value.ToLowerInvariant()
            : null;

    [GeneratedRegex(@"\b(run|trip|journey|visit|call|round|lesson|session|sess)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex NamedWork { get; }

    [GeneratedRegex(
        @"\b(?<w>run|trip|journey|visit|call|round|lesson|session|service|class)(s|es)\W+(a|per|each|in a|in the|/|worked a)? ?day\b"
        + @"|\bdaily (?<w>run|trip|journey|visit|call|round|lesson|session|service)s\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Counted { get; }
}
