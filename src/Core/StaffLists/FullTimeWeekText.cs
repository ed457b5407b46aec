using System.Globalization;
using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>Reads from notes and lines above people the full-time week, of everybody or of groups that are named.</summary>
static partial class FullTimeWeekText
{
    const string N = @"(?<n>[34]\d(\.\d+)?)";

    [GeneratedRegex(
        @"\b(full[- ]?time(rs?)?|whole[- ]?time|f\.?t\.?e|w\.?t\.?e|f\.?/?t\.? (hrs|hours|week|wk)|standard|basic (working )?week|plain[- ]time"
        + $@"|full (working )?week|normal (working|full))\b[^.;\d]{{0,45}}{N}\s*(?![\d%£,/])(-?\s*((paid|basic|contracted|working"
        + @"|clock) )?(h|hrs?|hours?)\b|$|[,;)]|\.(?!\d)|\s+(a|per)\s)"
        + $@"|\bfull {N}[ -](h|hrs?|hours?) week\b|\bfull [a-z]{{3,20}}('?s|s')? week (is|=|of) {N}\b(?!\.?\d|[%£,/])"
        + $@"|{N}\s*-?\s*(h|hrs?|hours?)\b[^.;\d]{{0,30}}\b(full[- ]?time|whole[- ]?time|full (working )?week|f\.?t\.?e|w\.?t\.?e|1\.0)\b"
        + $@"|\b(shares?|fractions?|proportions?|decimals?|parts?)\s+of\s+(an?\s+)?{N}(?![\d%£,/]|\.\d)"
        + $@"|\b(based on|on)\s+(a\s+)?{N}\s*-?\s*(h|hrs?|hours?)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex FullTime { get; }
    [GeneratedRegex(
        @"\b(full[- ]?time|whole[- ]?time)\b[^.;\d]{0,30}((?<n>1[2-9]\d(\.\d+)?)\s*(h|hrs?|hours?)\b[^.;\d]{0,15}\b(4|four)[- ]?w"
        + @"|(?<two>[6-9]\d(\.\d+)?)\s*(h|hrs?|hours?)\b[^.;\d]{0,10}\b(fortnight|(2|two)[- ]?w))",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex FourWeeks { get; }
    [GeneratedRegex(
        @"\b(?<g>[A-Z][\w&/ ]{2,40}?)\s*(:|=|-)\s*[^:.;\d]{0,30}?(?<n>[34]\d(\.\d+)?)\s*(h|hrs?|hours?)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Group { get; }
    [GeneratedRegex(
        @"\b(?!(all|the|our|time|these|those|most|of|and)\b)(?<g>[a-z]{3,20})([- ]based)? (staff|employees|operatives|workers|teams?"
        + @"|posts|officers|drivers|roles)\b[^:.;=\d]{0,30}?(?<n>[34]\d(\.\d+)?)[- ]*(h|hrs?|hours?)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex GroupStaff { get; }

    /// <summary>The groups after their week: 39 hours for drivers and loaders, 37 hours for the office.</summary>
    [GeneratedRegex(
        @"(?<n>[34]\d(\.\d+)?)\s*((h|hrs?|hours?)( a week| per week| pw)?( on average)?,?\s+)?(for|in|at|on) (the |all "
        + @"|sub-?groups? |grades? "
        + @"|posts? |staff )*"
        + @"(?<g>[a-z][^;.\d]{0,80}?|\d ?(/|on,? ?) ?\d( ?off)?)(?=( sheets?)?\s*([;.]|$|,?\s*(and )?\d))",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex GroupAfter { get; }

    /// <summary>The one full-time week that a line names, in hours; null where it names none, or several.</summary>
    public static decimal? Of(string text)
    {
        var (weeks, groups) = (new List<decimal>(), new List<(string, decimal)>());
        Read(text, weeks, groups);
        return groups.Count == 0 && weeks.Distinct().ToList() is [var week] ? week : null;
    }

    /// <summary>The text with hours and minutes as hours: 37.5 hours for 37h 30m and 37½ hours.</summary>
    public static string InDecimals(string text) =>
        HoursAndMinutes.Replace(Half.Replace(text, ".5"), InHours);

    [GeneratedRegex(@"(?<=\d)(\s?½| and a half\b)", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Half { get; }

    /// <summary>Full time is 150 hours over four weeks (37.5 a week): the week is what stands in brackets.</summary>
    [GeneratedRegex(
        @"\b(full[- ]?time|whole[- ]?time|f\.?t\.?e)\b[^.;()\d]{0,25}[\d,]{2,5}(\.\d+)?[^();]{0,30}(\(|\b(which|that) (is|makes)\s)(?=[34]\d(\.\d+)?\s*(h|hrs?|hours?)?\s*(a|per|each|/)\s*"
        + @"(week|wk)\b)",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex WeekInBrackets { get; }

    /// <summary>The cells of a key: K, FULL-TIME WEEK, then the groups.</summary>
    [GeneratedRegex(@"^([A-Z]\s+)?(?<week>(full|whole)[- ]?time (working )?week)\s*;\s*", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex CellOfItsOwn { get; }

    /// <summary>Full-time week: control room 42 hours. All other staff, including the manager, 37 hours.</summary>
    [GeneratedRegex(
        $@"\b(full|whole)[- ]?time (working )?(week|hours)\W+(?<g>[a-z][\w &/'\-]{{2,50}}?)\W+{N}\s*(h|hrs?|hours?)\b( a week"
        + $@"| per week)?\W+(all "
        + @"|the )?(others?|rest|remaining|remainder|everyone else|everybody else)( staff| posts| employees)?(,? \(?including (the )?"
        + @"(?<in>[a-z][^,;.()\d]{2,60})[,)])?\W+(?<m>[34]\d(\.\d+)?)\s*(h|hrs?|hours?)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex AndTheRest { get; }

    static string InHours(Match match)
    {
        var hours = decimal.Parse(match.Groups["h"].ValueSpan, CultureInfo.InvariantCulture);
        return $"{Wording.Plain(hours + (decimal.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture) / 60))} hours";
    }

    /// <summary>Adds the weeks that a text names, in hours: of everybody, and of groups.</summary>
    public static void Read(string given, List<decimal> weeks, List<(string, decimal)> groups)
    {
        var text = CellOfItsOwn.Replace(InDecimals(given), "${week}: ");
        text = AtWhole.Replace(text, "");
        if (Except.Match(text) is { Success: true } except && FullTime.IsMatch(text))
        {
            groups.Add((except.Groups["g"].Value.Trim(), Wording.Number(except.Groups["m"].Value) ?? 0));
            groups.Add(("everybody else", Wording.Number(except.Groups["n"].Value) ?? 0));
            return;
        }

        if (AndTheRest.Match(InBrackets.Replace(text, " ")) is { Success: true } rest)
        {
            var (their, others) = (Wording.Number(rest.Groups["n"].Value) ?? 0, Wording.Number(rest.Groups["m"].Value) ?? 0);
            if (rest.Groups["in"].Success) groups.Add((rest.Groups["in"].Value.Trim(), others));
            groups.AddRange(And.Split(rest.Groups["g"].Value).Select(group => (group.Trim(), their)));
            groups.Add(("everybody else", others));
            return;
        }

        text = FourWeeksInBrackets.Replace(text, "");
        if (OfSheets.Match(text) is { Success: true } sheets && FullTime.Match(text) is { Success: true } theirs)
        {
            groups.Add((sheets.Groups["g"].Value.Trim(), Wording.Number(theirs.Groups["n"].Value) ?? 0));
            return;
        }

        var coded = Coded.Matches(text);
        var ofCodes = coded.Select((code, at) => (Code: "=" + code.Groups["c"].Value,
                Week: FullTime.Match(text[code.Index..(at + 1 < coded.Count ? coded[at + 1].Index : text.Length)])))
            .Where(code => code.Week.Success)
            .Select(code => (code.Code, Wording.Number(code.Week.Groups["n"].Value) ?? 0))
            .ToList();
        if (ofCodes.Count > 1)
        {
            groups.AddRange(ofCodes);
            return;
        }

        text = WeekInBrackets.Replace(WholeShare.Replace(text, "full time "), "full time ");
        foreach (var list in FullStop.Split(text)
            .Select(sentence => FullTimeList.Match(InBrackets.Replace(Members.Replace(sentence, ", ${in}"), "")))
            .Where(list => list.Success))
        {
            var items = Items(list.Groups["list"].Value).ConvertAll(part => GroupItem.Match(part));
            if (items.Count > 1 && items.TrueForAll(item => item.Success))
            {
                groups.AddRange(items.SelectMany(item => And.Split(item.Groups["g"].Value)
                    .Select(group => group.Trim())
                    .SelectMany(group => OfWhat.Match(group) is { Success: true } of ? [group, group[..of.Index]] : new[] { group })
                    .Select(group => (group, Wording.Number(item.Groups["n"].Value) ?? 0))));
                return;
            }
        }

        if (OnAverage.Match(text) is { Success: true } average && Wording.Number(average.Groups["n"].Value) is { } mean)
        {
            weeks.Add(mean);
            return;
        }

        if (!FullTime.IsMatch(text) && !FourWeeks.IsMatch(text))
        {
            // What stands in brackets explains the words before the figure: Full-time week (FTE 1.0) 36.
            text = InBrackets.Replace(text, " ");
            if (!FullTime.IsMatch(text)) return;
        }

        var named = Group.Matches(text)
            .Concat(GroupStaff.Matches(text))
            .Select(match => (WhichWeek.Replace(match.Groups["g"].Value, "").Trim(), Value: Wording.Number(match.Groups["n"].Value) ?? 0))
            .Where(pair => !PayBasisNotes.FullFigure.IsMatch(pair.Item1)
                && !pair.Item1.EndsWith("week", StringComparison.OrdinalIgnoreCase))
            .ToList();
        if (named.Select(pair => pair.Value).Distinct().Count() < 2)
        {
            named = [.. GroupAfter.Matches(text)
                .SelectMany(match => And.Split(match.Groups["g"].Value)
                    .Select(group => (AsCode.Replace(group.Trim(), "=$0"), Wording.Number(match.Groups["n"].Value) ?? 0)))];
        }

        if (named.Select(pair => pair.Value).Distinct().Count() > 1) groups.AddRange(named);
        weeks.AddRange(FourWeeks.Matches(text)
            .Select(match => match.Groups["two"].Success
                ? Wording.Number(match.Groups["two"].Value) / 2
                : Wording.Number(match.Groups["n"].Value) / 4)
            .OfType<decimal>()
            .Where(hours => hours is >= 30 and <= 48));
        weeks.AddRange(FullTime.Matches(text)
            .Select(match => Wording.Number(match.Groups["n"].Value))
            .OfType<decimal>()
            .Where(hours => hours is >= 30 and <= 48));
    }

    /// <summary>42 hours in S and 37 in C, P and O: a group of a capital or two is a code.</summary>
    [GeneratedRegex("^[A-Z]{1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex AsCode { get; }

    /// <summary>168.00 (42 a week): the week is what stands in brackets.</summary>
    [GeneratedRegex(
        @"\b1[2-9]\d(\.\d+)?\s*\((?=[34]\d(\.\d+)?\s*(h|hrs?|hours?)?\s*(a|per|each|/)\s*(week|wk)\))",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex FourWeeksInBrackets { get; }

    /// <summary>What a cover says of one sheet: Depot sheets: full time is 39 hours.</summary>
    [GeneratedRegex(@"^\W*(?<g>[a-z][\w &]{2,30}?) (sheets?|tabs?)\s*[:\u2013-]", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex OfSheets { get; }

    /// <summary>Of whom the full-time week is: Trades full time = 39 hrs, office = 37 hrs.</summary>
    [GeneratedRegex(@"(?<=\w{3})\W+(full|whole)[- ]?time( week| hours| hrs)?\W*$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex WhichWeek { get; }

    /// <summary>A key that gives weeks: S = salaried, full-time week 37 hours. W = weekly paid, full week 40.</summary>
    [GeneratedRegex(@"(?<=^|[.;,]\s*)(?<c>[A-Z]{1,3}\d?)\s*[=:]\s*(?=[a-z])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        Wording.PatternTimeout)]
    private static partial Regex Coded { get; }

    /// <summary>Full time is 40 in summer and 34 in winter, which is 37 on average.</summary>
    [GeneratedRegex(
        @"\b(full|whole)[- ]?time\b([^;.]|\.\d){0,80}\b(which (is|makes)|averag(es|ing)|an average of)\s+(?<n>[34]\d(\.\d+)?)( hours| hrs)?"
        + @"( a week)?( on average| over the year)?\W*$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex OnAverage { get; }

    /// <summary>Full-time hours: weekly paid 39, everyone else 37.</summary>
    [GeneratedRegex(
        @"\b(full|whole)[- ]?time\b[^:.;\d]{0,40}:\s*(?<list>[^:.]{0,240}\d(\.\d)?[^:]*)$"
        + @"|^\W*(full|whole)[- ]?time( (working )?(week|hours))\s+(?<list>[^:.]{0,160}\d(\.\d)?[^:]*)$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex FullTimeList { get; }
    [GeneratedRegex(
        @"^\W*(for |in |the )*(?<g>[a-z][\w &/'\-]{1,120}?)\W+(?<n>[34]\d(\.\d+)?)\s*(h|hrs?|hours?)?( a week)?\W*$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex GroupItem { get; }

    /// <summary>37h 30m, 37 hours and 30 minutes, 37:30.</summary>
    [GeneratedRegex(
        @"\b(?<h>[34]\d)\s*(:|h(ours?|rs?)?\s*(and\s+)?)(?<m>[0-5]\d)(\s*m(in(ute)?s?)?)?\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex HoursAndMinutes { get; }

    /// <summary>FTE 1.0 = 37, 1 WTE is 37, F/T = 37: the share is no figure of hours.</summary>
    [GeneratedRegex(
        @"\b([fw]\.?t\.?e\.?\W*1(\.0+)?(?!\d)|1(\.0+)? [fw]te|f/?t|100 ?%( [a-z]+){0,3})\s*(=|:|\bis\b)\s*(?=[34]\d)",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex WholeShare { get; }

    /// <summary>The week of one group after everybody's: 39 hours (pest control 37.5), 37 hours a week, 40 for tree work.</summary>
    [GeneratedRegex(
        @"(?<n>[34]\d(\.\d+)?)\s*(h|hrs?|hours?)( a week| per week)?,? \((?!(of|for|over|in|is|a|the|at|which|or|and|less|plus"
        + @"|incl\w*|excl\w*|was|from|until)\b)"
        + @"(?<g>[a-z][a-z &/]{2,40}?)( (posts?|staff|roles?|jobs?|workers?|teams?))?\s*[:=-]?\s+(?<m>[34]\d(\.\d+)?)\s*(h|hrs?|hours?)?\)"
        + @"|(?<n>[34]\d(\.\d+)?)\s*(h|hrs?|hours?)?( a week| per week)?,? ((and|but|or|except) )?(?<m>[34]\d(\.\d+)?)\s*(h|hrs?|hours?)?"
        + @" (for|in|on) (the |all )?(?<g>[a-z][a-z &/]{2,40}?)\s*([.;]|$)",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Except { get; }

    /// <summary>Standard weekly hours at FTE 1.0: 37.</summary>
    [GeneratedRegex(@"\s+(at|for|of)\s+(an?\s+)?([fw]\.?t\.?e\.?\W{0,2}(of )?1(\.0+)?|1(\.0+)? [fw]\.?t\.?e)(?![.\d])", Wording.Options,
        Wording.PatternTimeout)]
    private static partial Regex AtWhole { get; }

    [GeneratedRegex(
        @"(?<=[a-z)\d])\.\s+(?=[A-Z])|(?<=\b(hours|hrs))\.\s+",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Wording.PatternTimeout)]
    private static partial Regex FullStop { get; }

    /// <summary>Whom a group takes in: office (manager, schedulers, stores).</summary>
    [GeneratedRegex(@"\s*\((?<in>[a-z][a-z &,]{3,80})\),?", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Members { get; }

    /// <summary>Supervisors of trades are supervisors.</summary>
    [GeneratedRegex(@" of [a-z ]+$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex OfWhat { get; }

    /// <summary>The items of a list; a group without a figure shares the next one's: nurses and managers 37.5.</summary>
    static List<string> Items(string list)
    {
        List<string> items = [];
        var open = "";
        foreach (var part in ItemEnd.Split(list))
        {
            open = open.Length == 0 ? part : $"{open} and {part}";
            if (!WeekFigure.IsMatch(part)) continue;
            items.Add(open);
            open = "";
        }

        if (open.Length > 0) items.Add(open);
        return items;
    }

    /// <summary>Site 01 has a figure and gives no week.</summary>
    [GeneratedRegex(@"(?<!\d)[34]\d(?!\d)", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex WeekFigure { get; }

    [GeneratedRegex(@"\s*,\s*((and|or) )?|\s+(and|or|&)\s+", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex And { get; }

    [GeneratedRegex(@"\s*\([^)]*\)", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex InBrackets { get; }

    [GeneratedRegex(
        @"[,;]\s*(and\s+)?|\s+and\s+(?=[a-z][^,;]*\d)|(?<=\d)\s+(?!h\b|hrs?\b|hours?\b|a week|and\b)(?=[a-z])"
        + @"|(?<=\d (hours|hrs))\s+(?=[a-z]{1,3}\d{0,2}\s+\d)",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex ItemEnd { get; }
}
