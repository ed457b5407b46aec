using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>Hours of shifts: 3 x 12, 06:00-14:00 Mon to Fri, 4 on 4 off, Mon to Thu 7.5 and Fri 7.</summary>
static partial class ShiftText
{
    const string N = HoursText.N;
    const string Day = WeekdayText.Day;

    [GeneratedRegex(
        $@"(?<![\d:.,]|\dh)(?<n>{N})\s*((long|short|full|early|late|half|waking) )?(?<what>shifts?|days?|nights?|sessions?|visits?"
        + @"|lessons?|class(es)?|rounds?|runs?|calls?|mornings?|evenings?|eves?|morns?)?"
        + @"\s*(x|@|of|times|\*|at)\s*(?<t>\d+\s*(m|mins?|minutes?)\b"
        + $@"|{N}(\s*(:|hours?|hrs?|h)\s*\d{{0,2}}\s*(m|mins?|minutes?)?)?)",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex TimesClock { get; }

    [GeneratedRegex(
        $@"(?<t>\d{{1,2}}:\d{{2}}|{N}\s*(h|hrs?|hours?|mins?|minutes?)(\s*\d{{1,2}}\s*(m|mins?)?)?)\s*(x|@|times|\*|per day|a day|daily"
        + @"|each day)\s*[,x]?\s*(?<n>\d+)\s*(days?|shifts?|nights?|/? ?7)?",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex ClockTimes { get; }

    [GeneratedRegex(
        @"(?<![\d.])(?<h1>\d{1,2})([:.](?<m1>\d{2}))?\s*(?<p1>am|pm)?\s*(-|to|until|till)\s*(?<h2>\d{1,2})([:.](?<m2>\d{2}))?\s*(?<p2>am"
        + @"|pm|noon)?(?!\d)"
        + @"|(?<!\d)(?<h1>[01]\d|2[0-3])(?<m1>[0-5]\d)\s*(-|to|until|till)\s*(?<h2>[01]\d|2[0-4])(?<m2>[0-5]\d)(?!\d)",
        Wording.Options, Wording.PatternTimeout)]
    internal static partial Regex FromTo { get; }

    [GeneratedRegex($@"\b(4|four) ?on\W*(4|four) ?off\b\D*(?<t>{N})?", Wording.Options, Wording.PatternTimeout)]
    internal static partial Regex FourOnFourOff { get; }

    /// <summary>
    /// Hours a week of a pattern that the text counts and then sums, or gives the length of: 4 on 4 off, avg 35; 2 earlies + 2 lates, 24
    /// hrs; 7 days in 14, 8 hrs. Null where the text does neither, or where the hours may be of each shift as well as of all: 3 days, 12
    /// hrs.
    /// </summary>
    public static decimal? Rostered(string text)
    {
        if (OnOff.Match(text) is { Success: true } average) return HoursText.Number(average, "n");
        if (LongDays.Match(text) is { Success: true } days)
            return Wording.Figure(days.Groups["k"].Value) * HoursText.Number(days, "n");
        if (CountsThenHours.Match(text) is not { Success: true } roster || HoursText.Number(roster, "n") is not { } hours) return null;
        var weeks = roster.Groups["span"].Value switch { "" or "7" => 1, "28" => 4, _ => 2 };
        if (hours > LongestShift) return hours / weeks;
        return roster.Groups["k"].Captures is [{ } only] && Wording.Number(only.Value) is { } times
            && (roster.Groups["each"].Success || hours / times < ShortestShift)
            ? times * hours / weeks
            : null;
    }

    const int LongestShift = 16, ShortestShift = 2;

    /// <summary>2 12-hour days a week, 3 x 10-hour nights.</summary>
    [GeneratedRegex(
        $@"^\W*(?<k>[1-7]|two|three|four|five)\s*(x |× )?(?<n>{N})[- ]?(hours?|hrs?|h)[- ](days?|shifts?|nights?)( (a|per|each"
        + $@"|every) week)?\W*$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex LongDays { get; }

    [GeneratedRegex(
        $@"^\W*\d+\s?(days? |nights? |shifts? )?on\W+\d+\s?(days? )?off\b.*\b(av|avg|ave|average|averag(es|ing))\b\.?\s*(of )?(?<n>{N})",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex OnOff { get; }

    [GeneratedRegex(
        @"^\W*(?<k>\d{1,2})\s*(x )?(days?|shifts?|nights?|mornings?|afternoons?|evenings?|earl(y|ies)|lates?|middles?)"
        + @"( in (?<span>7|14|28|an? fortnight))?(\W+(and )?(?<k>\d{1,2})\s*(x )?(days?|shifts?|nights?|earl(y|ies)|lates?|middles?))*"
        + $@"\s*[,:=]\s*(?<n>{N})\s*(h|hrs?|hours?)?(?<each> (a|per|each) (day|shift|night))?\W*$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex CountsThenHours { get; }

    /// <summary>The duties of a day and the days: am 2.25 / pm 2.00 x 5. Null where the text is not so.</summary>
    public static (IReadOnlyList<decimal> Duties, decimal Days)? DutiesTimesDays(string text) =>
        DutiesAndDays.Match(text) is { Success: true } match && HoursText.Number(match, "n") is { } days
            ? ([.. match.Groups["h"].Captures.Select(duty => Wording.Number(duty.Value) ?? 0)], days)
            : null;

    [GeneratedRegex(
        $@"^(a\.?m|p\.?m|morning|afternoon|eve\w*)\b\W*(?<h>{N})\s*(h|hrs?|hours?)?(\s*[/+&,;]\s*(a\.?m|p\.?m|morning|afternoon"
        + $@"|eve\w*)\b\W*"
        + $@"(?<h>{N})\s*(h|hrs?|hours?)?)*\s*[x×*@]\s*(?<n>[1-7])(\s*days?)?$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex DutiesAndDays { get; }

    /// <summary>Days and the hours of each: Mon to Thu 7.5, Fri 7. Null where a day has clock times or only some have hours.</summary>
    public static decimal? HoursOfDays(string text)
    {
        if (BothHalves.Match(text) is { Success: true } halves && HoursText.Number(halves, "n") is { } worked
            && HoursText.Amount(halves.Groups["a"].Value) is { } morning && HoursText.Amount(halves.Groups["b"].Value) is { } afternoon)
        {
            return (morning + afternoon) * worked;
        }

        if (EachDay.Match(text) is { Success: true } same && WeekdayText.Days(same.Groups["d"].Value) is { } days)
            return HoursText.Number(same, "t") * days;
        var parts = DaysAndHours.Matches(text);
        return parts.Count < 2 || ClockTime.IsMatch(text)
            || WeekdayText.AnyDay.Count(text) != parts.Sum(part => part.Groups["b"].Success ? 2 : 1)
            ? null
            : parts.Sum(part => (HoursText.Number(part, "t") ?? 0) * (part.Groups["b"].Success ? WeekdayText.Days(part.Value) ?? 1 : 1));
    }

    [GeneratedRegex(
        $@"\b(?<a>{Day})s?\b(\s*(-|to|/)\s*(?<b>{Day})s?\b)?\W{{0,3}}(?<t>{N})\s*(h|hrs?|hours?)?(?![\d:]|\s*(am|pm|-|to|x))\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex DaysAndHours { get; }

    /// <summary>A morning and an afternoon of each day: 2h am + 1h30 pm x 5.</summary>
    [GeneratedRegex(
        @"^\W*(?<a>\d[\d.:hrmins ]*?)\s*\(?a\.?m\.?\)?\s*(\+|and|&|,|/)\s*(?<b>\d[\d.:hrmins ]*?)\s*\(?p\.?m\.?\W*(x|×|\*"
        + @"|times)\W*(?<n>[1-7])\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex BothHalves { get; }

    /// <summary>Days that are all as long: Tue-Fri 9.25 each day, Sat + Sun 7.5 each.</summary>
    [GeneratedRegex(
        $@"^(?!.*\b(alt|every other|1 in))(?<d>[^\d]*\b({Day})s?\b[^\d]*?)\W*(?<t>{N})\s*(h|hrs?|hours?)?\s*(each|a|per|every)"
        + @"( day| shift| one)?\W*$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex EachDay { get; }

    [GeneratedRegex(@"\d\s*(am|pm)\b|\d:\d\d|(?<!\d)[012]\d[0-5]\d(?!\d)", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex ClockTime { get; }

    /// <summary>Shifts counted, each so long: 3 x 12, 2h15 x 5 days. Null where the text counts none.</summary>
    public static HoursReading? Shifts(string text)
    {
        decimal total = 0;
        var matches = TimesClock.Matches(text);
        foreach (Match match in matches)
        {
            var (a, b) = (HoursText.Number(match, "n") ?? 0, HoursText.Amount(match.Groups["t"].Value) ?? 0);
            total += a * b;
        }

        if (matches.Count > 0 && total > 0)
        {
            if (PlusShift.Match(text, matches[^1].Index + matches[^1].Length) is { Success: true } more)
                total += HoursText.Amount(more.Groups["t"].Value) ?? 0;
            return new(total, SpanAfter.Match(text, matches[^1].Index + matches[^1].Length) is { Success: true } span
                ? HoursText.SpanOf(span.Value)
                : HoursPer.Week, Derived: true);
        }

        return ClockTimes.Match(text) is { Success: true } other && HoursText.Amount(other.Groups["t"].Value) is { } each
            && HoursText.Number(other, "n") is { } times and <= 7
            ? new(each * times, HoursPer.Week, Derived: true)
            : null;
    }

    /// <summary>One more of another length: 4 x 8h + 7h.</summary>
    [GeneratedRegex(
        $@"\G\W*(\+|plus|and)\s*(?<t>{N}\s*(h|hrs?|hours?)(\s*\d{{1,2}}\s*(m|mins?)?)?)(?! ?(x|@|times|\*)|\w)", Wording.Options,
        Wording.PatternTimeout)]
    private static partial Regex PlusShift { get; }

    /// <summary>The span in which so many shifts fall: 7 x 12h shifts a fortnight.</summary>
    [GeneratedRegex(
            @"\G\W*((shifts?|days?|nights?|sessions?|visits?)\W*)?(in )?(a|per|each|every|/|over)\s*(an? )?(fortnight"
            + @"|(4|four|2|two)[- ]w(ee)?ks?|month)",
            Wording.Options, Wording.PatternTimeout)]
    private static partial Regex SpanAfter { get; }

    /// <summary>Clock times with days: 06:00-08:00 Mon to Fri.</summary>
    public static HoursReading? Rota(string text)
    {
        var times = FromTo.Matches(text);
        if (times.Count == 0) return null;
        decimal hours = 0;
        foreach (Match match in times)
        {
            if (!WeekdayText.AnyDay.IsMatch(text) && !match.Groups["m1"].Success && !match.Groups["p1"].Success
                && !match.Groups["p2"].Success && !match.Groups["m2"].Success)
            {
                return null;
            }

            hours += HoursBetween(match);
        }

        var days = WeekdayText.Days(text);
        return days is null ? new(hours, HoursPer.Day, Derived: true) : new(hours * days.Value, HoursPer.Week, Derived: true);
    }

    /// <summary>The paid hours of a shift that a key describes: early 5.45 to 10.15 (4½ hrs). Null where it gives none.</summary>
    public static decimal? OfShift(string says)
    {
        var text = Wording.Clean(says);
        return InShift.Match(text) is { Success: true } stated ? HoursText.Amount(stated.Value) : Clock(text);
    }

    [GeneratedRegex($@"{N}\s*(h|hrs?|hours?)\b(\s*\d{{1,2}}\s*(m|mins?)\b)?", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex InShift { get; }

    /// <summary>The hours between the clock times of one day: 07.00-10.00 and 15.00-18.30. Null where the text gives none.</summary>
    public static decimal? Clock(string cell)
    {
        var text = Wording.Clean(cell);
        var times = FromTo.Matches(text);
        return times.Count > 0 && times.All(match => Clock(match, "1", "") <= 24 && Clock(match, "2", "") <= 24)
            && !WeekdayText.AnyDay.IsMatch(text)
            ? times.Sum(HoursBetween)
            : null;
    }

    static decimal HoursBetween(Match match)
    {
        var (from, to) = (Clock(match, "1", match.Groups["p2"].Value), Clock(match, "2", match.Groups["p2"].Value));
        if (to <= from && from < 13 && to <= 12 && !match.Groups["p1"].Success && !match.Groups["p2"].Success) to += 12;
        return to > from ? to - from : to + 24 - from;
    }

    /// <summary>The hours of one shift, where the text counts shifts or gives clock times: 3 x 12, 06:00-14:00.</summary>
    public static decimal? EachShift(string cell) => EachShifts.Of(cell);

    /// <summary>Hours of the one piece of work that pay is for: 30 min visit is half an hour. Null where the text names none.</summary>
    public static decimal? OneOf(string? text) => text is { Length: > 5 } && Wording.HasWord(text) && text.Any(char.IsDigit) ? Pieces.Of(text) : null;

    static readonly Remembered<string, decimal?> Pieces = new(text => Piece.Match(text) is { Success: true } piece
        && HoursText.Number(piece, "n") is > 0 and var length
        ? piece.Groups["m"].Success ? length / 60 : length
        : null);

    [GeneratedRegex(
        $@"(?<![\d.,])(?<n>{N})\s*-?\s*((?<m>m|mins?|minutes?)|h|hrs?|hours?)\b\.?\W*(visit|call|session|class|lesson|run|slot"
        + $@"|appointment)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Piece { get; }

    static readonly Remembered<string, decimal?> EachShifts = new(ShiftIn);

    static decimal? ShiftIn(string cell)
    {
        var text = Wording.Clean(cell);
        if (TimesClock.Match(text) is { Success: true } shifts)
        {
            // 2.5 x 5 is five shifts of two and a half hours.
            var (times, each) = (HoursText.Number(shifts, "n"), HoursText.Amount(shifts.Groups["t"].Value));
            return times is { } first && each is > 0 and <= 7 && (first > 7 || first != decimal.Truncate(first))
                && each == decimal.Truncate(each.Value)
                ? first
                : each;
        }

        if (FourOnFourOff.Match(text) is { Success: true } four) return HoursText.Number(four, "t") ?? 12;
        if (ShiftOf.Match(text) is { Success: true } one) return HoursText.Number(one, "t");
        return Rota(text) is { Per: HoursPer.Day, Hours: { } day }
            ? day
            : Rota(text) is { Hours: { } week } && WeekdayText.Days(text) is > 0 and var days
            ? week / days
            : null;
    }

    [GeneratedRegex($@"\b(shift|session|visit|class|day|night) of (?<t>{N})\s*(h|hrs?|hours?)\b"
        + $@"|(?<t>{N})\s*(h|hrs?|hours?)\s*(paid )?(a|per|each) (shift|session|visit|class|night)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex ShiftOf { get; }

    static decimal Clock(Match match, string which, string half)
    {
        var hour = HoursText.Number(match, "h" + which) ?? 0;
        var own = match.Groups["p" + which].Value is { Length: > 0 } given
            ? given
            : which == "1" && hour > (HoursText.Number(match, "h2") ?? 0)
            ? "am"
            : half;
        if (own.StartsWith("pm", StringComparison.OrdinalIgnoreCase) && hour < 12) hour += 12;
        if (own.StartsWith("am", StringComparison.OrdinalIgnoreCase) && hour == 12) hour = 0;
        return hour + ((HoursText.Number(match, "m" + which) ?? 0) / 60);
    }
}
