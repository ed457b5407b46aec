using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>The span of time a figure of hours is for.</summary>
enum HoursPer
{
    Week,
    Day,
    Fortnight,
    FourWeeks,
    Month,
    Year,
}

/// <summary>
/// Hours as a cell gives them. <see cref="None"/>: the cell says there are no fixed hours; <see cref="FullTime"/>: the full week, whatever
/// that is.
/// </summary>
/// <param name="Hours">Hours in the span of <paramref name="Per"/>.</param>
/// <param name="Per">Null where the cell does not say, so that the heading does.</param>
/// <param name="Share">A share of full time in place of hours.</param>
readonly record struct HoursReading(decimal? Hours, HoursPer? Per = null, bool None = false, bool FullTime = false, decimal? Share = null,
    bool Unclear = false, bool Derived = false)
{
    public bool Nothing => Hours is null && !None && !FullTime && Share is null;
}

/// <summary>Reads hours in every written form: 18½, 18h 30m, 18:30, 3 x 6h10, 148 over 4 wks, 06:00-08:00 Mon to Fri.</summary>
static partial class HoursText
{
    const string N = @"\d+(?:\.\d+|,\d{1,2}(?!\d))?";
    const string Day = "mon(day)?|tue(s|sday)?|wed(nesday)?|thu(r|rs|rsday)?|fri(day)?|sat(urday)?|sun(day)?";

    [GeneratedRegex(
        @"\b(zero|nil|no (fixed|set|guaranteed|contracted|regular|min(imum)?)|none( guaranteed)?|as (and when|& when|required|needed)"
        + @"|when (required|needed)|variable|varies|casual|ad[ -]?hoc|flexible|0 ?hrs?|0 hours|bank|relief|on call|z/?hc?)\b|^a ?& ?w$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex NoneFixed { get; }
    [GeneratedRegex(
        @"^\W*(f ?/? ?t|full[ -]?time|whole[ -]?time|full)\W*$|^works? the full ([\w/]+ )?(pattern|rota|roster|week)\W*$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex WholeWeek { get; }
    [GeneratedRegex(
        @"(?<four>(four|(?<!\d)4)[ -]?(wk|week)|over (four|4)|per (four|4) w)|(?<two>fortnight|(two|(?<!\d)2)[ -]?(wks?|weeks?)|bi-?weekly)"
        + @"|(?<year>annual|per year|\bp\.?/?a\b|per annum|a year|(for|over|in|of) the (full |whole )?year|/ ?(yr|year)|yearly|\byr\b|\bann\b)"
        + @"|(?<month>month|\bpcm\b|/ ?mth)"
        + @"|(?<week>week|\bwks?\b|\bp\.?/?w\b)|(?<day>\bday\b|daily|/ ?day|per shift|\bp\.?d\b)",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Span { get; }
    [GeneratedRegex(@"\b(summer|winter)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Season { get; }
    [GeneratedRegex(@"\b(week|wk)\s*[1-4]\b|\b(week|wk) (one|two|three|four|a|b)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex OneWeek { get; }

    /// <summary>Half a year: Hours a week, April to September.</summary>
    [GeneratedRegex(
        @"\b(apr\w*\W+(to\W+)?sep|may\W+(to\W+)?oct|mar\w*\W+(to\W+)?aug|oct\w*\W+(to\W+)?mar|nov\w*\W+(to\W+)?apr|sep\w*\W+(to\W+)?feb)",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex HalfYear { get; }

    /// <summary>Hours a week in term, and in school holidays.</summary>
    public static bool IsInHolidays(string heading) => InHolidays.IsMatch(heading);

    public static bool IsInTerm(string heading) => InTerm.IsMatch(heading) && !InHolidays.IsMatch(heading);

    [GeneratedRegex(
        @"(\bh(ou)?rs?\b.*\b(in|during) (the )?(school )?(holidays|hols)\b|\b(school )?(holidays?|hols)( time)? (weekly )?h(ou)?rs\b(?!.*entitle))"
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

    [GeneratedRegex(
        $@"(summer|sum|apr\w*)\D{{0,12}}(?<a>{N})\D+?(winter|win|oct\w*)\D{{0,12}}(?<b>{N})"
        + $@"|(winter|win)\D{{0,12}}(?<b>{N})\D+?(summer|sum)\D{{0,12}}(?<a>{N})"
        + $@"|^(?<a>{N})\s*(h|hrs?|hours?)?\s*(in )?(the )?summer\W+((and|in|the) )*(?<b>{N})\s*(h|hrs?|hours?)?\s*(in )?(the )?winter\W*$"
        + $@"|^(?<b>{N})\s*(h|hrs?|hours?)?\s*(in )?(the )?winter\W+((and|in|the) )*(?<a>{N})\s*(h|hrs?|hours?)?\s*(in )?(the )?summer\W*$"
        + $@"|^s\W{{0,3}}(?<a>{N})\W+w\W{{0,3}}(?<b>{N})$|^(?<a>{N})\W*s\W+(?<b>{N})\W*w$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex TwoSeasons { get; }
    [GeneratedRegex(
        $@"(?<![\d:.,]|\dh)(?<n>{N})\s*((long|short|full|early|late|half|waking) )?(?<what>shifts?|days?|nights?|sessions?|visits?"
        + @"|lessons?|class(es)?|rounds?|runs?|calls?|mornings?|evenings?|eves?|morns?)?"
        + @"\s*(x|@|of|times|\*|at)\s*(?<t>\d+\s*(m|mins?|minutes?)\b"
        + $@"|{N}(\s*(:|h|hrs?|hours?)\s*\d{{0,2}}\s*(m|mins?|minutes?)?)?)",
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
    private static partial Regex FromTo { get; }
    [GeneratedRegex($@"\b(?<a>{Day})\b\s*(-|to|/)\s*\b(?<b>{Day})\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex DayRange { get; }
    [GeneratedRegex($@"\b({Day})s?\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex AnyDay { get; }
    [GeneratedRegex(
        @"\b(?<n>[1-7])\s*(days?|shifts?|nights?)( (a|per) week|/? ?wk)?\b|\b(?<n>[1-7])\s*/\s*7\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex DaysCount { get; }
    [GeneratedRegex(
        $@"(?<![\d.,])(?<h>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+|,\d{{1,2}}(?!\d))?)\s*(?:h|hr|hrs|hour"
        + $@"|hours)\b\.?\s*(?:and\s*)?(?:(?<m>\d{{1,2}})\s*(?:m|min|mins|minutes)?\b)?"
        + $@"|(?<![\d:])(?<h>\d{{1,3}})h(?<m>\d{{1,2}})\s*(?:m|mins?)?\b|(?<![\d:.])(?<h>\d{{1,4}}):(?<m>\d{{2}})(?::\d{{2}})?(?!\d)"
        + @"|(?<m>\d+(?:\.\d+)?)\s*(?:m|min|mins|minutes)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Words { get; }
    [GeneratedRegex($@"\b(4|four) ?on\W*(4|four) ?off\b\D*(?<t>{N})?", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex FourOnFourOff { get; }
    [GeneratedRegex(
        $@"^(?<a>{N})\s*(-|to)\s*(?<b>{N})(\s*(h|hrs?|hours?))?(\s*(p/?w|per week|a week|wk|pw))?$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Range { get; }
    [GeneratedRegex($@"^(?<s>0?\.\d+|1(\.0+)?)\s*(fte|wte)$|^(?<p>{N})\s*%( fte| wte)?$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex ShareOfFull { get; }
    [GeneratedRegex(
        @"\s*(\+|plus)\s*.*(over ?time|o/?t|standby|on call|sleep).*$|\((?=[^)]*(over ?time|o/?t|average|avg|actual)).*?\)"
        + @"|,?\s*(ave?r?a?ge?|avg|actual|typically|usually)\b.*$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Overtime { get; }
    [GeneratedRegex($@"(?<![\d.,/])(?<n>\d{{1,3}}(,\d{{3}})+(\.\d+)?|{N})(?![\d/])", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex First { get; }

    [GeneratedRegex($@"^(?<n>{N})\s*(h|hrs?|hours?)?\s*(p/?w|per week|a week)?\s*\(", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex NumberFirst { get; }

    [GeneratedRegex(@"(?<![\d.])(?<n>\d+) 1/2\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex HalfWritten { get; }

    /// <summary>An average that stands first is all the cell gives.</summary>
    [GeneratedRegex(
        @"^(ave?r?a?ge?|avg)\b\.?\s*(of\s*)?(?=\d)|\s*over (an? )?\d+[- ]?(wk|week) rota",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Average { get; }

    [GeneratedRegex(
        $@"(?<t>{N})\s*(h|hrs?|hours?)?\s*(per|a|each|/) ?day\s*(x|@|\*|times)\s*(?<n>[1-7])\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex DayTimes { get; }

    static readonly string[] Spelled = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
        "nineteen"];
    static readonly string[] Tens = ["twenty", "thirty", "forty"];

    /// <summary>Hours in words: thirty seven, twenty-five and a half.</summary>
    static decimal? InWords(string text)
    {
        var words = text.ToLowerInvariant().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return null;
        if (Array.IndexOf(Spelled, words[0]) is >= 0 and var teen) return 10 + teen + Half(text);
        if (Array.IndexOf(Tens, words[0]) is not (>= 0 and var tens)) return null;
        var unit = words.Length > 1 && Wording.Figure(words[1]) is <= 9 and var one ? one : 0;
        return ((tens + 2) * 10) + unit + Half(text);
    }

    /// <summary>Hours or days in words as figures: ten and a half hours, twenty-four days.</summary>
    public static string InFigures(string text) =>
        HoursInWords.Replace(text, match => InWords(match.Value) is { } hours ? Wording.Plain(hours) : match.Value);

    [GeneratedRegex(
        @"\b(ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|(twenty|thirty|forty)"
        + @"([- ](one|two|three|four|five|six|seven|eight|nine))?)( and a half)?(?= (hours|hrs|days))",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex HoursInWords { get; }

    static decimal Half(string text) => text.Contains("half", StringComparison.OrdinalIgnoreCase) ? 0.5m : 0;

    /// <summary>The weeks of a rota one after another: 3-week rota: 42 / 36 / 34.5.</summary>
    [GeneratedRegex(
        $@"^((?<w>[2-8]|two|three|four|five|six)[- ]?w(ee)?k(ly)?( (rota|cycle|pattern|roster))?\W+(?<h>{N})( ?(h|hrs?|hours?))?"
        + $@"(\s*[/,&+]\s*(?<h>{N})( ?(h|hrs?|hours?))?){{1,7}}|(?<h>{N})(\s*/\s*(?<h>{N})){{2,7}})\W*$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex RotaWeeks { get; }

    static decimal? InRota(Match rota)
    {
        var weeks = rota.Groups["h"].Captures.Select(week => Wording.Number(week.Value)).OfType<decimal>().ToList();
        var named = rota.Groups["w"].Success
            ? Array.IndexOf(["2", "two", "3", "three", "4", "four", "5", "five", "6", "six", "7", "seven", "8", "eight"],
                rota.Groups["w"].Value.ToLowerInvariant()) / 2 + 2
            : weeks.Count;
        return weeks.Count == named && weeks.TrueForAll(week => week is >= 0 and <= 84) && weeks.Exists(week => week >= 8)
            ? weeks.Average()
            : null;
    }

    /// <summary>0830-1700 and 14.00-18.30 are times of day.</summary>
    [GeneratedRegex(
        @"^([01]\d|2[0-3])[0-5]\d\s*(-|to)\s*([01]\d|2[0-4])[0-5]\d$|^\d{1,2}\.(00|15|30|45)\s*(-|to)\s*\d{1,2}\.(00|15|30|45)$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex FourFigures { get; }

    [GeneratedRegex($@"^(?<n>{N})\s*days?(\s*(a|per|/)\s*(week|wk))?$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex InDays { get; }

    /// <summary>After a comma, the hours that a rota makes in its span: 7 on 7 off, 66½ a fortnight.</summary>
    [GeneratedRegex(
        $@",\s*(?<n>{N})\s*(h|hrs?|hours?)?\s*(a|per|each|in a|/|over)\s*(fortnight|(4|four|2|two) w(ee)?ks|month|week)",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex BySpan { get; }

    /// <summary>The days of a rota that hours are given for: 48 per 8 days is a rota of eight. Null where none are named.</summary>
    public static decimal? CycleOf(string text) =>
        Cycle.Match(text) is { Success: true } cycle && Number(cycle, "n") is > 7 and <= 56 and var days ? days : null;

    [GeneratedRegex(@"\b(?<n>\d{1,2})[- ]days?\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Cycle { get; }

    [GeneratedRegex(
        $@"^(?<t>{N})\s*(h|hrs?|hours?)?\s*(over|per|in|every|each|/|a)\s*(an? |each |every )?(?<d>\d{{1,2}})[- ]?days?\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex InCycle { get; }

    /// <summary>Hours and minutes with a point between them, where the heading or a note says so: 7.30 is seven and a half.</summary>
    public static HoursReading? PointMinutes(string text, Column column) =>
        (column.Notes.PointMinutes || HourPointMinute.IsMatch(column.FullHeading)) && Pointed.Match(text) is { Success: true } given
            && Number(given, "h") is { } hours
            && Wording.Number(given.Groups["m"].Value.PadRight(2, '0')) is < 60 and var minutes
            ? new(hours + (minutes / 60))
            : null;

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

    /// <summary>What a heading counts so many of a day: run, of Runs a day. Null where it counts nothing.</summary>
    public static string? WorkCounted(string heading) =>
        Counted.Match(heading) is { Success: true } counted ? counted.Groups["w"].Value.ToLowerInvariant() : null;

    /// <summary>Run, of a.m. run. Null where a heading names no such work.</summary>
    public static string? WorkNamed(string heading) =>
        NamedWork.Match(heading) is { Success: true } named ? named.Value.ToLowerInvariant() : null;

    [GeneratedRegex(@"\b(run|trip|journey|visit|call|round|lesson|session)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex NamedWork { get; }

    [GeneratedRegex(
        @"\b(?<w>run|trip|journey|visit|call|round|lesson|session|service|class)(s|es)\W+(a|per|each|in a|in the|/|worked a)? ?day\b"
        + @"|\bdaily (?<w>run|trip|journey|visit|call|round|lesson|session|service)s\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Counted { get; }

    /// <summary>A note or a heading says that minutes follow the point: h.mm, 2.30 = 2 hrs 30 mins.</summary>
    public static bool SaysPointMinutes(string text) => HourPointMinute.IsMatch(text);

    [GeneratedRegex(
        @"\bhh?\.mm\b|\bhours\.minutes\b|(?<!\d)(?<h>\d{1,2})\.(?<m>[0-5]\d)\s*(=|is|means|for)\s*"
        + @"\k<h>\s*(h|hrs?|hours?)\s*(and\s*)?\k<m>\s*m",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex HourPointMinute { get; }

    [GeneratedRegex(@"^(?<h>\d{1,3})\.(?<m>\d{1,2})$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Pointed { get; }

    public static HoursReading Read(string cell, bool minutes = false) => Texts.Of((cell, minutes));

    static readonly Remembered<(string Cell, bool Minutes), HoursReading> Texts = new(text => ReadAnew(text.Cell, text.Minutes));

    static HoursReading ReadAnew(string cell, bool minutes)
    {
        var text = Overtime.Replace(Average.Replace(HalfWritten.Replace(Wording.Clean(cell), "${n}.5"), ""), "").Trim();
        if (text.Length == 0 || Wording.IsNotGiven(text)) return default;
        if (WholeWeek.IsMatch(text)) return new(null, FullTime: true);
        if (ShareOfFull.Match(text) is { Success: true } share)
            return new(null, Share: share.Groups["s"].Success ? Number(share, "s") : Number(share, "p") / 100, Derived: true);
        if (DayTimes.Match(text) is { Success: true } daily && Number(daily, "t") is { } each && Number(daily, "n") is { } count)
            return new(each * count, HoursPer.Week, Derived: true);
        if (!text.Any(char.IsDigit) && InWords(text) is { } spelled) return new(spelled, SpanOf(text));
        if (Wording.Number(text) is { } plain)
            return plain == 0 ? new(null, None: true) : new(minutes ? plain / 60 : plain, Derived: minutes);
        if (NumberFirst.Match(text) is { Success: true } first && Number(first, "n") is > 0 and <= 100 and var leading)
            return new(leading, SpanOf(text[..text.IndexOf('(', StringComparison.Ordinal)]));
        if (InDays.Match(text) is { Success: true } days && Number(days, "n") is > 0 and <= 5 and var worked)
            return new(null, Share: worked / 5, Derived: true);
        if (text.Contains(',', StringComparison.Ordinal) && BySpan.Matches(text) is [var spanned] && Number(spanned, "n") is { } inSpan)
            return new(inSpan, SpanOf(spanned.Value), Derived: true);
        if (InCycle.Match(text) is { Success: true } turn && Number(turn, "d") is > 7 and <= 56 and var cycle
            && Number(turn, "t") is { } inCycle)
            return new(inCycle * 7 / cycle, HoursPer.Week, Derived: true);
        if (RotaWeeks.Match(text) is { Success: true } rota && InRota(rota) is { } average)
            return new(average, HoursPer.Week, Derived: true);
        if (HalfTheWeeks.IsMatch(text) && AnyDay.IsMatch(text) && text.Split('+', '&') is var shifts)
        {
            var turns = Array.ConvertAll(shifts, shift => Amount(HalfTheWeeks.Replace(shift, "")) is { } hours
                ? HalfTheWeeks.IsMatch(shift) ? hours / 2 : hours
                : (decimal?)null);
            if (!Array.Exists(turns, turn => turn is null) && !FromTo.IsMatch(text)) return new(turns.Sum(), HoursPer.Week, Derived: true);
        }

        if (EveryOther.Match(text) is { Success: true } other)
            return new((Number(other, "a") + Number(other, "b")) / 2, HoursPer.Week, Derived: true);
        if (HoursOfDays(text) is { } ofDays) return new(ofDays, HoursPer.Week, Derived: true);
        if (TwoSeasons.Match(text) is { Success: true } seasons)
            return new((Number(seasons, "a") + Number(seasons, "b")) / 2, HoursPer.Week, Derived: true);
        if (FourOnFourOff.Match(text) is { Success: true } four) return new((Number(four, "t") ?? 12) * 3.5m, HoursPer.Week, Derived: true);
        if (!FourFigures.IsMatch(text) && Range.Match(text) is { Success: true } range && Number(range, "a") < Number(range, "b"))
            return new(Number(range, "a"), HoursPer.Week, Unclear: true);
        return (FromTo.IsMatch(text) ? Rota(text) : null) ?? Shifts(text) ?? Sum(text) ?? Single(text, minutes)
            ?? (NoneFixed.IsMatch(text) ? new(null, None: true) : default);
    }

    /// <summary>The whole weeks of a rota, up to 13: 8, 2 wks. Null where the text gives none.</summary>
    public static decimal? RotaLength(string text) =>
        LengthInWeeks.Match(text) is { Success: true } length && Number(length, "n") is >= 1 and <= 13 and var weeks ? weeks : null;

    [GeneratedRegex(@"^(?<n>\d{1,2})(\.0+)?\s*(w|wks?|weeks?)?$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex LengthInWeeks { get; }

    /// <summary>The duties of a day and the days: am 2.25 / pm 2.00 x 5. Null where the text is not so.</summary>
    public static (IReadOnlyList<decimal> Duties, decimal Days)? DutiesTimesDays(string text) =>
        DutiesAndDays.Match(text) is { Success: true } match && Number(match, "n") is { } days
            ? ([.. match.Groups["h"].Captures.Select(duty => Wording.Number(duty.Value) ?? 0)], days)
            : null;

    [GeneratedRegex(
        $@"^(a\.?m|p\.?m|morning|afternoon|eve\w*)\b\W*(?<h>{N})\s*(h|hrs?|hours?)?(\s*[/+&,;]\s*(a\.?m|p\.?m|morning|afternoon"
        + $@"|eve\w*)\b\W*"
        + $@"(?<h>{N})\s*(h|hrs?|hours?)?)*\s*[x×*@]\s*(?<n>[1-7])(\s*days?)?$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex DutiesAndDays { get; }

    /// <summary>A shift of every other week: alt. Sat 7½.</summary>
    [GeneratedRegex(@"\balt(ernate)?\b\.?( weeks?)?|\bevery (other|second)( week)?\b|\b1 in 2\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex HalfTheWeeks { get; }

    /// <summary>Two weeks that take turns: 30 hours one week and 25 the next.</summary>
    [GeneratedRegex(
        $@"(?<![\d.])(?<a>{N})\s*(h|hrs?|hours?)?\s*(in )?(one|the first|every other|alternate) (week|wk)\W+((and"
        + $@"|then) )?(?<b>{N})\s*(h|hrs?|hours?)?\s*(in )?"
        + @"(the )?(next|other|second|following)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex EveryOther { get; }

    /// <summary>Days and the hours of each: Mon to Thu 7.5, Fri 7. Null where a day has clock times or only some have hours.</summary>
    static decimal? HoursOfDays(string text)
    {
        var parts = DaysAndHours.Matches(text);
        return parts.Count < 2 || ClockTime.IsMatch(text) || AnyDay.Count(text) != parts.Sum(part => part.Groups["b"].Success ? 2 : 1)
            ? null
            : parts.Sum(part => (Number(part, "t") ?? 0) * (part.Groups["b"].Success ? Days(part.Value) ?? 1 : 1));
    }

    [GeneratedRegex(
        $@"\b(?<a>{Day})s?\b(\s*(-|to|/)\s*(?<b>{Day})s?\b)?\W{{0,3}}(?<t>{N})\s*(h|hrs?|hours?)?(?![\d:]|\s*(am|pm|-|to|x))\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex DaysAndHours { get; }

    [GeneratedRegex(@"\d\s*(am|pm)\b|\d:\d\d|(?<!\d)[012]\d[0-5]\d(?!\d)", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex ClockTime { get; }

    /// <summary>The span a heading or a cell names; null where it names none.</summary>
    public static HoursPer? SpanOf(string text)
    {
        if (Span.Match(text) is not { Success: true } first) return null;
        var all = Span.Matches(text);
        bool Has(string name) => all.Any(match => match.Groups[name].Success);
        if (Has("four")) return HoursPer.FourWeeks;
        if (Has("two")) return HoursPer.Fortnight;
        if (Has("day") && !Has("week")) return HoursPer.Day;
        return first.Groups["year"].Success
            ? HoursPer.Year
            : first.Groups["month"].Success
            ? HoursPer.Month
            : first.Groups["day"].Success
            ? HoursPer.Day
            : HoursPer.Week;
    }

    /// <summary>The hours of a week, of those of a span that holds weeks; a month is a twelfth of 52.</summary>
    public static decimal InWeek(decimal hours, HoursPer per) => per switch
    {
        HoursPer.Fortnight => hours / 2,
        HoursPer.FourWeeks => hours / 4,
        HoursPer.Month => hours * 12 / 52,
        HoursPer.Year => hours / 52,
        _ => hours,
    };

    static HoursReading? Shifts(string text)
    {
        decimal total = 0;
        var matches = TimesClock.Matches(text);
        foreach (Match match in matches)
        {
            var (a, b) = (Number(match, "n") ?? 0, Amount(match.Groups["t"].Value) ?? 0);
            total += a * b;
        }

        if (matches.Count > 0 && total > 0)
        {
            if (PlusShift.Match(text, matches[^1].Index + matches[^1].Length) is { Success: true } more)
                total += Amount(more.Groups["t"].Value) ?? 0;
            return new(total, SpanAfter.Match(text, matches[^1].Index + matches[^1].Length) is { Success: true } span
                ? SpanOf(span.Value)
                : HoursPer.Week, Derived: true);
        }

        return ClockTimes.Match(text) is { Success: true } other && Amount(other.Groups["t"].Value) is { } each
            && Number(other, "n") is { } times and <= 7
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
    static HoursReading? Rota(string text)
    {
        var times = FromTo.Matches(text);
        if (times.Count == 0) return null;
        decimal hours = 0;
        foreach (Match match in times)
        {
            if (!AnyDay.IsMatch(text) && !match.Groups["m1"].Success && !match.Groups["p1"].Success && !match.Groups["p2"].Success
                && !match.Groups["m2"].Success)
            {
                return null;
            }

            hours += HoursBetween(match);
        }

        var days = Days(text);
        return days is null ? new(hours, HoursPer.Day, Derived: true) : new(hours * days.Value, HoursPer.Week, Derived: true);
    }

    /// <summary>The paid hours of a shift that a key describes: early 5.45 to 10.15 (4½ hrs). Null where it gives none.</summary>
    public static decimal? OfShift(string says)
    {
        var text = Wording.Clean(says);
        return InShift.Match(text) is { Success: true } stated ? Amount(stated.Value) : Clock(text);
    }

    [GeneratedRegex($@"{N}\s*(h|hrs?|hours?)\b(\s*\d{{1,2}}\s*(m|mins?)\b)?", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex InShift { get; }

    /// <summary>The hours between the clock times of one day: 07.00-10.00 and 15.00-18.30. Null where the text gives none.</summary>
    public static decimal? Clock(string cell)
    {
        var text = Wording.Clean(cell);
        var times = FromTo.Matches(text);
        return times.Count > 0 && times.All(match => Clock(match, "1", "") <= 24 && Clock(match, "2", "") <= 24)
            && !AnyDay.IsMatch(text)
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

    static readonly Remembered<string, decimal?> EachShifts = new(ShiftIn);

    static decimal? ShiftIn(string cell)
    {
        var text = Wording.Clean(cell);
        if (TimesClock.Match(text) is { Success: true } shifts)
        {
            // 2.5 x 5 is five shifts of two and a half hours.
            var (times, each) = (Number(shifts, "n"), Amount(shifts.Groups["t"].Value));
            return times is { } first && each is > 0 and <= 7 && (first > 7 || first != decimal.Truncate(first))
                && each == decimal.Truncate(each.Value)
                ? first
                : each;
        }

        if (FourOnFourOff.Match(text) is { Success: true } four) return Number(four, "t") ?? 12;
        if (ShiftOf.Match(text) is { Success: true } one) return Number(one, "t");
        return Rota(text) is { Per: HoursPer.Day, Hours: { } day }
            ? day
            : Rota(text) is { Hours: { } week } && Days(text) is > 0 and var days
            ? week / days
            : null;
    }

    [GeneratedRegex($@"\b(shift|session|visit|class|day|night) of (?<t>{N})\s*(h|hrs?|hours?)\b"
        + $@"|(?<t>{N})\s*(h|hrs?|hours?)\s*(paid )?(a|per|each) (shift|session|visit|class|night)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex ShiftOf { get; }
    [GeneratedRegex(@"\bx\s*(?<n>[1-7])\b|\b(?<n>[1-7])\s*x\s*\d", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Times { get; }

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
        if (Times.Match(text) is { Success: true } times) return (int?)Number(times, "n");
        if (DaysCount.Match(text) is { Success: true } count) return (int?)Number(count, "n");
        var named = AnyDay.Matches(text).Select(match => DayNumber(match.Value)).Distinct().Count();
        return named > 0 ? named : text.Contains("daily", StringComparison.OrdinalIgnoreCase) ? 5 : null;
    }

    /// <summary>Several times of one day: 2h00 am + 2h00 pm.</summary>
    static HoursReading? Sum(string text)
    {
        if (!text.Contains('+', StringComparison.Ordinal) && !text.Contains('&', StringComparison.Ordinal)) return null;
        var parts = text.Split('+', '&').Select(Amount).ToList();
        return parts.Count > 1 && parts.All(part => part is not null) ? new(parts.Sum(), SpanOf(text), Derived: true) : null;
    }

    static HoursReading? Single(string text, bool minutes)
    {
        var span = SpanOf(text);
        if (Words.IsMatch(text) && Amount(text) is { } worded)
        {
            if (Days(text) is { } days && span == HoursPer.Day) return new(worded * days, HoursPer.Week, Derived: true);
            return worded == 0
                ? new(null, None: true)
                : new(worded, span, Derived: span is not null || text.Contains("min", StringComparison.OrdinalIgnoreCase));
        }

        // A figure of more digits than a number can have is no figure.
        if (First.Match(text) is not { Success: true } first || FromTo.Count(text) > 1 || Number(first, "n") is not { } number) return null;
        if (number == 0) return new(null, None: true);
        return new(minutes ? number / 60 : number, span, Derived: span is not null);
    }

    /// <summary>One length of time: 6h10, 7:24, 18 hrs 30 mins, 210 mins, 2.5.</summary>
    static decimal? Amount(string text)
    {
        if (Words.Match(text) is { Success: true } words)
        {
            var hours = Number(words, "h") ?? 0;
            return hours + ((Number(words, "m") ?? 0) / 60);
        }

        return First.Match(text) is { Success: true } first ? Number(first, "n") : null;
    }

    static decimal Clock(Match match, string which, string half)
    {
        var hour = Number(match, "h" + which) ?? 0;
        var own = match.Groups["p" + which].Value is { Length: > 0 } given
            ? given
            : which == "1" && hour > (Number(match, "h2") ?? 0)
            ? "am"
            : half;
        if (own.StartsWith("pm", StringComparison.OrdinalIgnoreCase) && hour < 12) hour += 12;
        if (own.StartsWith("am", StringComparison.OrdinalIgnoreCase) && hour == 12) hour = 0;
        return hour + ((Number(match, "m" + which) ?? 0) / 60);
    }

    static int DayNumber(string name) => "montuewedthufrisatsun".IndexOf(name[..3].ToLowerInvariant(), StringComparison.Ordinal) / 3;

    static decimal? Number(Match match, string group) => match.Groups[group].Success ? Wording.Number(match.Groups[group].Value) : null;
}
