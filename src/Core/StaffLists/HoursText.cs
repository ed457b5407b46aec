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

    /// <summary>One of the three school terms.</summary>
    Term,
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
    internal const string N = @"\d+(?:\.\d+|,\d{1,2}(?!\d))?";

    [GeneratedRegex(
        @"\b(zero|nil|no (fixed|set|guaranteed|contracted|regular|min(imum)?)|none( guaranteed)?|as (and when|& when|required"
        + @"|req'?d|rqd|needed)"
        + @"|when (required|needed)|variable|varies|casual|ad[ -]?hoc|flexible|0 ?hrs?|0 hours|bank|relief|on call|z/?hc?)\b|^a ?& ?w$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex NoneFixed { get; }
    [GeneratedRegex(
        @"^\W*(f ?/? ?t|full[ -]?time|whole[ -]?time|full( week)?)\W*$|^works? the full ([\w/]+ )?(pattern|rota|roster"
        + @"|week)\W*$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex WholeWeek { get; }
    [GeneratedRegex(
        @"(?<four>(four|(?<!\d)4)[ -]?(wk|week)|/ ?4 ?w\b|over (four|4)|per (four|4) w)|(?<two>fortnight|/ ?fn\b|\bf/n\b|\bftn\b|(two"
        + @"|(?<!\d)2)[ -]?(wks?|weeks?)|bi-?weekly)"
        + @"|(?<year>annual|per year|\bp\.?/?a\b|per annum|a year|(for|over|in|of) the (full |whole )?year|/ ?(yr|year)|yearly|\byr\b|\bann\b)"
        + @"|(?<term>(\b(per|each|a)|/) ?term\b(?![- ]?time|s? weeks?))"
        + @"|(?<month>month|\bpcm\b|/ ?mth)"
        + @"|(?<week>week|\bwks?\b|\bp\.?/?w\b)|(?<day>\bday\b|daily|/ ?day|per shift|/ ?shift|a shift|each shift|\bp\.?d\b)",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Span { get; }

    [GeneratedRegex(
        $@"(summer|sum|apr\w*)\D{{0,12}}(?<a>{N})\D+?(winter|win|oct\w*)\D{{0,12}}(?<b>{N})"
        + $@"|(winter|win)\D{{0,12}}(?<b>{N})\D+?(summer|sum)\D{{0,12}}(?<a>{N})"
        + $@"|^(?<a>{N})\s*(h|hrs?|hours?)?\s*(in )?(the )?summer\W+((and|in|the) )*(?<b>{N})\s*(h|hrs?|hours?)?\s*(in )?(the )?winter\W*$"
        + $@"|^(?<b>{N})\s*(h|hrs?|hours?)?\s*(in )?(the )?winter\W+((and|in|the) )*(?<a>{N})\s*(h|hrs?|hours?)?\s*(in )?(the )?summer\W*$"
        + $@"|^s\W{{0,3}}(?<a>{N})\W+w\W{{0,3}}(?<b>{N})$|^(?<a>{N})\W*s\W+(?<b>{N})\W*w$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex TwoSeasons { get; }
    [GeneratedRegex(
        $@"(?<![\d.,])(?<h>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+|,\d{{1,2}}(?!\d))?)\s*(?:h|hr|hrs|hour"
        + $@"|hours)\b\.?\s*(?:and\s*)?(?:(?<m>\d{{1,2}})\s*(?:m|min|mins|minutes)?\b)?"
        + $@"|(?<![\d:])(?<h>\d{{1,3}})h(?<m>\d{{1,2}})\s*(?:m|mins?)?\b|(?<![\d:.])(?<h>\d{{1,4}}):(?<m>\d{{2}})(?::\d{{2}})?(?!\d)"
        + @"|(?<m>\d+(?:\.\d+)?)\s*(?:m|min|mins|minutes)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Words { get; }
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
    [GeneratedRegex(
        $@"(?<![\d.,/])(?<n>\d{{1,3}}(,\d{{3}})+(\.\d+)?|{N})(?!\d|/\d(?! ?w(ee)?ks?))", Wording.Options, Wording.PatternTimeout)]
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
        if ((words.Length == 1 || text.EndsWith(" and a half", StringComparison.OrdinalIgnoreCase))
            && Wording.Figure(words[0]) is > 0 and <= 9 and var single)
        {
            return single + Half(text);
        }

        if (Array.IndexOf(Tens, words[0]) is not (>= 0 and var tens)) return null;
        var unit = words.Length > 1 && Wording.Figure(words[1]) is <= 9 and var one ? one : 0;
        return ((tens + 2) * 10) + unit + Half(text);
    }

    /// <summary>Hours or days in words as figures: ten and a half hours, twenty-four days.</summary>
    public static string InFigures(string text) =>
        HoursInWords.Replace(text, match => InWords(match.Value) is { } hours ? Wording.Plain(hours) : match.Value);

    [GeneratedRegex(
        @"\b(ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|(twenty|thirty|forty)"
        + @"([- ](one|two|three|four|five|six|seven|eight|nine))?|three|four|five|six|seven|eight|nine)( and a half)?"
        + @"(?= (\d{1,2}(\.\d+)?[- ]?(hours?|hrs?|h) )?(hours|hrs|days|weeks|nights|shifts|mornings|afternoons|evenings|sessions))",
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
        $@",\s*(?<n>{N})\s*(h|hrs?|hours?)?\s*(a|per|each|in a|/|over)\s*(fortnight|ftn|f/?n|(4|four|2|two) w(ee)?ks|month|week)",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex BySpan { get; }

    /// <summary>Hours of so many weeks: 252 per 6 wk rota, 222 / 6 wks.</summary>
    [GeneratedRegex(
        $@"^(?<h>{N})\s*(h|hrs?|hours?)?\s*(per|/|in|every|each|for|over)\s*(an? |each |every )?(?<w>[35-9]|1[0-3])[- ]?w(ee)?k(s|ly)?"
        + @"( (rota|cycle|pattern|roster|period))?\W*$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex InWeeks { get; }

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
        var whole = InFigures(Wording.Clean(cell));
        var text = Overtime.Replace(Average.Replace(HalfWritten.Replace(whole, "${n}.5"), ""), "").Trim();
        if (text.Length == 0 || Wording.IsNotGiven(text)) return default;
        if (WholeWeek.IsMatch(text)) return new(null, FullTime: true);
        if (ShiftText.Rostered(whole) is { } rostered) return new(rostered, HoursPer.Week, Derived: true);
        if (ShareOfFull.Match(text) is { Success: true } share)
            return new(null, Share: share.Groups["s"].Success ? Number(share, "s") : Number(share, "p") / 100, Derived: true);
        if (InWeeks.Match(whole) is { Success: true } weeks && Number(weeks, "w") is >= 2 and var many && Number(weeks, "h") is { } ofWeeks
            && ofWeeks / many is >= 4 and <= 84)
        {
            return new(ofWeeks / many, HoursPer.Week, Derived: true);
        }

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
        if (HalfTheWeeks.IsMatch(text) && WeekdayText.AnyDay.IsMatch(text) && text.Split('+', '&') is var shifts)
        {
            var turns = Array.ConvertAll(shifts, shift => Amount(HalfTheWeeks.Replace(shift, "")) is { } hours
                ? HalfTheWeeks.IsMatch(shift) ? hours / 2 : hours
                : (decimal?)null);
            if (!Array.Exists(turns, turn => turn is null) && !ShiftText.FromTo.IsMatch(text))
                return new(turns.Sum(), HoursPer.Week, Derived: true);
        }

        if (EveryOther.Match(text) is { Success: true } other)
            return new((Number(other, "a") + Number(other, "b")) / 2, HoursPer.Week, Derived: true);
        if (ShiftText.HoursOfDays(text) is { } ofDays) return new(ofDays, HoursPer.Week, Derived: true);
        if (TwoSeasons.Match(text) is { Success: true } seasons)
            return new((Number(seasons, "a") + Number(seasons, "b")) / 2, HoursPer.Week, Derived: true);
        if (ShiftText.FourOnFourOff.Match(text) is { Success: true } four)
            return new((Number(four, "t") ?? 12) * 3.5m, HoursPer.Week, Derived: true);
        if (!FourFigures.IsMatch(text) && Range.Match(text) is { Success: true } range && Number(range, "a") < Number(range, "b"))
            return new(Number(range, "a"), HoursPer.Week, Unclear: true);
        return (ShiftText.FromTo.IsMatch(text) ? ShiftText.Rota(text) : null) ?? ShiftText.Shifts(text) ?? Sum(text, minutes)
            ?? Single(text, minutes) ?? (NoneFixed.IsMatch(text) ? new(null, None: true) : default);
    }

    /// <summary>The whole weeks of a rota, up to 13: 8, 2 wks. Null where the text gives none.</summary>
    public static decimal? RotaLength(string text) =>
        LengthInWeeks.Match(text) is { Success: true } length && Number(length, "n") is >= 1 and <= 13 and var weeks ? weeks : null;

    [GeneratedRegex(@"^(?<n>\d{1,2})(\.0+)?\s*(w|wks?|weeks?)?$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex LengthInWeeks { get; }

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

    /// <summary>The span a heading or a cell names; null where it names none.</summary>
    public static HoursPer? SpanOf(string text)
    {
        if (Span.Match(text) is not { Success: true } first) return null;
        var all = Span.Matches(text);
        bool Has(string name) => all.Any(match => match.Groups[name].Success);
        if (Has("four")) return HoursPer.FourWeeks;
        if (Has("two")) return HoursPer.Fortnight;
        if (Has("day") && !Has("week")) return HoursPer.Day;
        if (Has("day") && WeekOf.IsMatch(text) && !DayOf.IsMatch(text)) return HoursPer.Week;
        return first.Groups["year"].Success
            ? HoursPer.Year
            : first.Groups["month"].Success
            ? HoursPer.Month
            : first.Groups["term"].Success
            ? HoursPer.Term
            : first.Groups["day"].Success
            ? HoursPer.Day
            : HoursPer.Week;
    }

    /// <summary>Day hours a week are a week's, by day.</summary>
    [GeneratedRegex(@"\b(a|per|each|in a) (week|wk)\b|/ ?(week|wk)\b|\bweekly\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex WeekOf { get; }
    [GeneratedRegex(
        @"\b(a|per|each|in a|every|the|one) (day|shift)\b|/ ?(day|shift)\b|\bdaily\b|\d ?days?\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex DayOf { get; }

    /// <summary>The hours of a week, of those of a span that holds weeks; a month is a twelfth of 52.</summary>
    public static decimal InWeek(decimal hours, HoursPer per) => per switch
    {
        HoursPer.Fortnight => hours / 2,
        HoursPer.FourWeeks => hours / 4,
        HoursPer.Month => hours * 12 / 52,
        HoursPer.Year => hours / 52,
        _ => hours,
    };

    /// <summary>Several times of one day: 2h00 am + 2h00 pm.</summary>
    static HoursReading? Sum(string text, bool minutes)
    {
        if (!text.Contains('+', StringComparison.Ordinal) && !text.Contains('&', StringComparison.Ordinal)) return null;
        var parts = text.Split('+', '&')
            .Select(part => minutes && !Words.IsMatch(part) ? Amount(part) / 60 : Amount(part))
            .ToList();
        return parts.Count > 1 && parts.All(part => part is not null) ? new(parts.Sum(), SpanOf(text), Derived: true) : null;
    }

    static HoursReading? Single(string text, bool minutes)
    {
        var span = SpanOf(text);
        if (Words.IsMatch(text) && Amount(text) is { } worded)
        {
            if (WeekdayText.Days(text) is { } days && span == HoursPer.Day) return new(worded * days, HoursPer.Week, Derived: true);
            return worded == 0
                ? new(null, None: true)
                : new(worded, span, Derived: span is not null || text.Contains("min", StringComparison.OrdinalIgnoreCase));
        }

        // A figure of more digits than a number can have is no figure.
        if (First.Match(text) is not { Success: true } first || ShiftText.FromTo.Count(text) > 1
            || Number(first, "n") is not { } number)
        {
            return null;
        }

        if (number == 0) return new(null, None: true);
        return new(minutes ? number / 60 : number, span, Derived: span is not null);
    }

    /// <summary>One length of time: 6h10, 7:24, 18 hrs 30 mins, 210 mins, 2.5.</summary>
    internal static decimal? Amount(string text)
    {
        if (Words.Match(text) is { Success: true } words)
        {
            var hours = Number(words, "h") ?? 0;
            return hours + ((Number(words, "m") ?? 0) / 60);
        }

        return First.Match(text) is { Success: true } first ? Number(first, "n") : null;
    }

    internal static decimal? Number(Match match, string group) =>
        match.Groups[group].Success ? Wording.Number(match.Groups[group].Value) : null;
}
