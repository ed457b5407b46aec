using System.Globalization;
using System.Text.RegularExpressions;
using Workforce.Findings;

namespace Workforce.StaffLists;

/// <summary>
/// What is worth asking after two lists were compared: changes in the run-up to a transfer that cost the council money. Each says how many
/// people it is seen among, and none says why: growth, promotion and an award are as likely as anything else.
/// </summary>
static partial class ComparisonQuestions
{
    public const string WrongOrder = "SC_WRONG_ORDER";
    public const string ReferencesChanged = "SC_REFERENCES_CHANGED";
    public const string WeakMatches = "SC_MATCHED_WITHOUT_REFERENCE";
    public const string MovedOn = "SC_MOVED_ONTO_CONTRACT";
    public const string JoinersOneSite = "SC_JOINERS_FROM_ONE_SITE";
    public const string JoinersOneDay = "SC_JOINERS_FROM_ONE_DAY";
    public const string PayBeyondRest = "SC_PAY_RAISED_BEYOND_REST";
    public const string PayRaisedForAll = "SC_PAY_RAISED_FOR_ALL";
    public const string HoursRaised = "SC_HOURS_RAISED";
    public const string TitleRaised = "SC_TITLE_RAISED";
    public const string ServiceLengthened = "SC_SERVICE_LENGTHENED";
    public const string MissingUnexplained = "SC_MISSING_WITHOUT_LEAVER";
    public const string BandLeft = "SC_BAND_OF_LEAVERS";

    /// <summary>Fewer than this many people are no band.</summary>
    const int Band = 3;

    /// <summary>A start this long before the earlier list is no late entry on it.</summary>
    const int RunUpDays = 30;

    /// <summary>How far a rise must be above the middle one.</summary>
    const decimal BeyondMedian = 0.03m;

    /// <summary>A middle rise above any national award of these years (3 to 8%, checked November 2026).</summary>
    const decimal AwardForAll = 0.08m;

    const decimal HoursShare = 0.10m;

    public static IEnumerable<ComparisonQuestion> Of(StaffListComparison comparison, PeopleMatcher matcher) =>
    [
        .. Matching(comparison, matcher), .. Joiners(comparison), .. PayRises(comparison), .. Hours(comparison), .. Titles(comparison),
        .. Service(comparison), .. Leavers(comparison),
    ];

    static ComparisonQuestion Ask(string code, Severity severity, string message, string remedy, int of, IReadOnlyList<Employee> people) =>
        new(new(code, severity, message, Location.Everything, remedy), of, people);

    static string People(int count) => count == 1 ? "1 person" : string.Create(CultureInfo.InvariantCulture, $"{count} people");

    static string Percent(decimal share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    static IEnumerable<ComparisonQuestion> Matching(StaffListComparison comparison, PeopleMatcher matcher)
    {
        var matched = comparison.Matched;
        if (comparison is { Earlier.AsAt: { } before, Later.AsAt: { } after } && after < before)
            yield return Ask(WrongOrder, Severity.Warning,
                $"The list given as the later one is dated {Wording.Day(after)}, before the other ({Wording.Day(before)}).",
                "Check the order of the two lists: joiners and leavers change places if it is wrong.", 0, []);
        if (matcher.ReusedReferences > 0)
        {
            var believed = matcher.ReferencesRenumbered ? "so references are not used to match" : "so those were matched in other ways";
            yield return Ask(ReferencesChanged, Severity.Warning,
                $"References of the later list that stand for somebody else on the earlier one: {matcher.ReusedReferences}, {believed}.",
                "Ask the contractor to keep each person's reference from list to list.", comparison.Later.InScope.Count(), []);
        }

        var weak = matched.Where(person => person.By == MatchedBy.Fingerprint).ToList();
        if (weak.Count > 0)
        {
            var twins = matcher.Interchangeable > 0
                ? $" {People(matcher.Interchangeable)} are equal in every fact given and were taken in the order of their rows."
                : "";
            yield return Ask(WeakMatches, Severity.Note,
                $"{People(weak.Count)} {(weak.Count == 1 ? "was" : "were")} matched by start date, job and other facts, because neither reference nor name serves.{twins}",
                "Ask for a reference for each person that stays the same from list to list.", matched.Count,
                [.. weak.Select(person => person.Later)]);
        }
    }

    static IEnumerable<ComparisonQuestion> Joiners(StaffListComparison comparison)
    {
        var joiners = comparison.Joiners;
        if ((comparison.Earlier.AsAt ?? comparison.Later.AsAt?.AddMonths(-3)) is not { } day) yield break;
        var moved = joiners.Where(person => EmployerStart(person) < day.AddDays(-RunUpDays)).ToList();
        if (moved.Count > 0)
        {
            var years = Median([.. moved.Select(person => (day.DayNumber - EmployerStart(person)!.Value.DayNumber) / 365.25m)]);
            yield return Ask(MovedOn, Severity.Warning,
                $"{People(moved.Count)} of {joiners.Count} new on the later list began before {Wording.Day(day)}, the date of the earlier list, without being on it; the middle one {Wording.Plain(Math.Round(years, 1, MidpointRounding.AwayFromZero))} years before.",
                "Ask when and why each was assigned to this contract, where each worked before, and what share of the time is spent on it.",
                joiners.Count, moved);
        }

        foreach (var site in joiners.Where(person => EarlierSite(person) is not null)
            .GroupBy(person => EarlierSite(person)!, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() >= Band)
            .OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            yield return Ask(JoinersOneSite, Severity.Warning,
                $"{People(site.Count())} of {joiners.Count} new on the later list come from one place: {site.Key}.",
                "Ask what happened there, and when and why these people were assigned to this contract.", joiners.Count, [.. site]);
        }

        foreach (var site in NewSites(comparison, moved))
            yield return Ask(JoinersOneSite, Severity.Warning,
                $"{People(site.Count())} of {joiners.Count} new on the later list, employed before, work at a place the earlier list does not have: {site.Key}.",
                "Ask whether the place belongs to this contract, since when, and where these people worked before.", joiners.Count,
                [.. site]);
        foreach (var date in joiners.Where(person => EmployerStart(person) is not null)
            .GroupBy(person => EmployerStart(person)!.Value)
            .Where(group => group.Count() >= Band)
            .OrderBy(group => group.Key))
        {
            yield return Ask(JoinersOneDay, Severity.Note,
                $"{People(date.Count())} of {joiners.Count} new on the later list began on one day, {Wording.Day(date.Key)}.",
                "Ask whether they came together from another contract or employer, and on what terms.", joiners.Count, [.. date]);
        }
    }

    static IEnumerable<IGrouping<string, Employee>> NewSites(StaffListComparison comparison, IReadOnlyList<Employee> moved)
    {
        var known = comparison.Earlier.Records.Select(PeopleMatcher.Site).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        return known.Count == 0
            ? []
            : moved.Where(person => EarlierSite(person) is null && PeopleMatcher.Site(person) is { } site && !known.Contains(site))
            .GroupBy(person => PeopleMatcher.Site(person)!, StringComparer.OrdinalIgnoreCase)
                .Where(group => group.Count() >= Band)
                .OrderBy(group => group.Key, StringComparer.Ordinal);
    }

    static DateOnly? EmployerStart(Employee person) =>
        person.Extra.TryGetValue("employerStartDate", out var text)
            && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : person.StartDate;

    [GeneratedRegex(
        @"\b(previous|prior|former|last|earlier|old)\b.*\b(site|location|contract|depot|base|place|employer)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex EarlierSiteHeading { get; }

    [GeneratedRegex(
        @"\b(?i:from|formerly (at|on)|previously (at|on)|ex)\s+(?i:the\s+)?(?<place>[A-Z][\w'&-]*(\s+[A-Z][\w'&-]*){0,4})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Wording.PatternTimeout)]
    private static partial Regex FromPlace { get; }

    /// <summary>Where a column of its own, or one of changes or assignment, says that the person worked before.</summary>
    static string? EarlierSite(Employee person)
    {
        foreach (var (name, text) in person.Extra.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (name is "changes" or "assignment" or "previousTupe" && FromPlace.Match(Wording.Clean(text)) is { Success: true } match)
                return match.Groups["place"].Value;
            if (EarlierSiteHeading.IsMatch(name)) return Wording.OneLine(text);
        }

        return null;
    }

    static IEnumerable<ComparisonQuestion> PayRises(StaffListComparison comparison)
    {
        var rises = comparison.Matched
            .Select(person => (Person: person, Ratio: TermChanges.PayRatio(person)))
            .Where(rise => rise.Ratio is not null)
            .Select(rise => (rise.Person, Rise: rise.Ratio!.Value - 1))
            .ToList();
        if (rises.Count == 0) yield break;
        var median = Median([.. rises.Select(rise => rise.Rise)]);
        var beyond = rises.Where(rise => rise.Rise > BeyondMedian && rise.Rise > median + BeyondMedian).ToList();
        if (beyond.Count > 0)
        {
            var (least, most) = (beyond.Min(rise => rise.Rise), beyond.Max(rise => rise.Rise));
            var how = least == most ? Percent(most) : $"{Percent(least)} to {Percent(most)}";
            yield return Ask(PayBeyondRest, Severity.Warning,
                $"The pay of {People(beyond.Count)} of {rises.Count} rose by {how}; the middle change is {Percent(median)}.",
                "Ask for the reason, the date and who decided it, and whether the contract required it.", rises.Count,
                [.. beyond.Select(rise => rise.Person.Later)]);
        }

        if (median > AwardForAll)
            yield return Ask(PayRaisedForAll, Severity.Warning,
                $"The middle change of pay among {People(rises.Count)} on both lists is {Percent(median)}.",
                "Ask which award this is, when it was agreed and what it is based on.", rises.Count,
                [.. rises.Where(rise => rise.Rise > AwardForAll).Select(rise => rise.Person.Later)]);
    }

    static decimal Median(List<decimal> values)
    {
        values.Sort();
        var middle = values.Count / 2;
        return values.Count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    static IEnumerable<ComparisonQuestion> Hours(StaffListComparison comparison)
    {
        var known = comparison.Matched.Where(person => person is { Earlier.WeeklyHours: not null, Later.WeeklyHours: not null }).ToList();
        var raised = known.Where(person => Added(person) >= 1 && Added(person) >= person.Earlier.WeeklyHours!.Value.Hours * HoursShare)
            .ToList();
        if (raised.Count == 0) yield break;
        var lowered = known.Count(person => Added(person) < 0);
        yield return Ask(HoursRaised, Severity.Warning,
            $"The contracted hours of {People(raised.Count)} of {known.Count} rose by a tenth or more, {Wording.Plain(raised.Sum(Added))} hours a week in all; those of {lowered} fell.",
            "Ask for the reason and the date of each change, and for the signed variation.", known.Count,
            [.. raised.Select(person => person.Later)]);
    }

    static decimal Added(MatchedPerson person) => person.Later.WeeklyHours!.Value.Hours - person.Earlier.WeeklyHours!.Value.Hours;

    [GeneratedRegex(@"\b(assistant|deputy|trainee|junior)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Below { get; }

    [GeneratedRegex(
        @"\b(senior|snr|lead|leading|advanced|specialist|principal|charge ?hand|higher|level [3-9])\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Senior { get; }

    [GeneratedRegex(
        @"\b(supervisor|team leader|foreman|forewoman|forem[ae]n|coordinator|co-ordinator|section leader|head cook)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Supervisor { get; }

    [GeneratedRegex(@"\b(manager|manageress|head of|director|chief)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Manager { get; }

    /// <summary>The level a title claims: 0 for the plain job; an assistant or deputy of a level counts as half a step under it.</summary>
    static decimal Level(string title)
    {
        var clean = Wording.Clean(title);
        var level = Manager.IsMatch(clean) ? 3m : Supervisor.IsMatch(clean) ? 2m : Senior.IsMatch(clean) ? 1m : 0m;
        return level > 0 && Below.IsMatch(clean) ? level - 0.5m : level;
    }

    static IEnumerable<ComparisonQuestion> Titles(StaffListComparison comparison)
    {
        var known = comparison.Matched.Where(person => person is { Earlier.JobTitle: not null, Later.JobTitle: not null }).ToList();
        var raised = known.Where(person => Level(person.Later.JobTitle!) > Level(person.Earlier.JobTitle!)).ToList();
        if (raised.Count == 0) yield break;
        var paid = raised.Count(person => TermChanges.PayRatio(person) > 1);
        yield return Ask(TitleRaised, Severity.Warning,
            $"The titles of {People(raised.Count)} of {known.Count} now name a higher level; the pay of {paid} of them rose as well.",
            "Ask what changed in the work, since when, and whether the posts were advertised.", known.Count,
            [.. raised.Select(person => person.Later)]);
    }

    static IEnumerable<ComparisonQuestion> Service(StaffListComparison comparison)
    {
        var known = comparison.Matched.Where(person => person is { Earlier.StartDate: not null, Later.StartDate: not null }).ToList();
        var longer = known.Where(person => person.Later.StartDate < person.Earlier.StartDate).ToList();
        if (longer.Count > 0)
            yield return Ask(ServiceLengthened, Severity.Warning,
                $"The later list gives {People(longer.Count)} of {known.Count} an earlier start of continuous service.",
                "Ask for the evidence: notice, holiday and redundancy rights count from this date (ERA 1996 s.1(3)).", known.Count,
                [.. longer.Select(person => person.Later)]);
    }

    static IEnumerable<ComparisonQuestion> Leavers(StaffListComparison comparison)
    {
        var all = comparison.Earlier.InScope.Count();
        var missing = comparison.Leavers.Where(person => person.Row is null).Select(person => person.Earlier).ToList();
        if (missing.Count > 0)
            yield return Ask(MissingUnexplained, Severity.Warning,
                $"{People(missing.Count)} of {all} on the earlier list {(missing.Count == 1 ? "is" : "are")} not on the later one, and no row says why.",
                "Ask of each whether the person left, when and why, or was moved off the contract; whoever was dismissed because of the transfer still counts (TUPE reg 4(3)).",
                all, missing);
        var gone = comparison.Leavers.Select(person => person.Earlier).ToHashSet<Employee>(ReferenceEqualityComparer.Instance);
        foreach (var (kind, of) in new (string, Func<Employee, string?>)[] { ("job", person => person.JobTitle),
            ("place", PeopleMatcher.Site) })
        {
            var bands = comparison.Earlier.InScope
                .Where(person => of(person) is not null)
                .GroupBy(person => Wording.Clean(of(person)), StringComparer.OrdinalIgnoreCase)
                .ToList();
            if (bands.Count < 2) continue;
            foreach (var band in bands.Where(band => band.Count() >= Band && band.All(gone.Contains))
                .OrderBy(band => band.Key, StringComparer.Ordinal))
            {
                yield return Ask(BandLeft, Severity.Warning,
                    $"Everybody of one {kind}, {band.Key}, is gone: {People(band.Count())} of {all} on the earlier list.",
                    "Ask whether that work left the contract, where the people went, and whether anybody was dismissed.", all, [.. band]);
            }
        }
    }
}
