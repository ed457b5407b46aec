using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>What the titles, notes and legends of a list say for everybody on it.</summary>
sealed partial record ListNotes
{
    public static readonly ListNotes None = new();

    public DateOnly? AsAt { get; init; }

    /// <summary>A date in a title that says nothing of itself, as reports print on top.</summary>
    public DateOnly? PrintedOn { get; init; }

    public DateOnly? Transfer { get; init; }

    /// <summary>Counts the findings about rows of all sheets.</summary>
    public FindingCount FindingCount { get; init; } = new();

    /// <summary>The hourly rate under which the council pays nobody; null where it has none.</summary>
    public decimal? LivingWage { get; init; }

    /// <summary>The full-time week for everybody; null where none is stated or several are.</summary>
    public decimal? FullTimeWeek { get; init; }

    /// <summary>Full-time weeks of named groups: Office 37, Trades 40.</summary>
    public IReadOnlyList<(string Group, decimal Hours)> GroupWeeks { get; init; } = [];

    /// <summary>The list says that its dates give the month before the day.</summary>
    public bool MonthFirst { get; init; }

    public BankHolidays BankHolidays { get; init; } = BankHolidays.NotStated;

    public decimal? TermWeeks { get; init; }

    /// <summary>Weeks of summer and winter hours: summer is 28 weeks, winter is 24.</summary>
    public (decimal Summer, decimal Winter)? SeasonWeeks { get; init; }

    /// <summary>Codes and marks the list explains.</summary>
    public IReadOnlyDictionary<string, string> Codes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Some of the codes are marks, as footnotes have them.</summary>
    public bool HasMarks => Codes.Count > 0
        && Codes.Keys.Any(code => !char.IsLetterOrDigit(code[^1]) || code.StartsWith("note ", StringComparison.Ordinal));

    public bool AllPermanent { get; init; }

    /// <summary>Leave in hours is for the person's own week.</summary>
    public bool LeaveForOwnHours { get; init; }

    /// <summary>Leave in hours has bank holidays inside, and leave in days has them on top.</summary>
    public BankHolidays BanksOfHours { get; init; } = BankHolidays.NotStated;

    public BankHolidays BanksOfDays { get; init; } = BankHolidays.NotStated;

    /// <summary>Hours of one session, class or visit, where a sentence says how long one is.</summary>
    public decimal? OneLasts { get; init; }

    /// <summary>Leave in days is that of a five-day week, whoever's it is.</summary>
    public bool LeaveOfFullWeek { get; init; }

    /// <summary>The terms of the notes are everybody's unless a row says otherwise.</summary>
    public bool UnlessSaid { get; init; }

    /// <summary>The pension scheme that the notes give everybody, as the reading schema spells it.</summary>
    public string? PensionOfAll { get; init; }

    /// <summary>Hours are given with their minutes after a point: 2.30 is two and a half.</summary>
    public bool PointMinutes { get; init; }

    public PayBasis? AnnualBasis { get; init; }

    /// <summary>Full-time yearly pay of people who are not paid all year is given for their own weeks: the rate × weeks ÷ 52.</summary>
    public bool AnnualForWeeks { get; init; }

    public PayPer? PayPer { get; init; }

    public HoursPer? HoursPer { get; init; }

    public string? Pension { get; init; }

    /// <summary>A sentence that gives everybody's holiday, for lists without a column of it.</summary>
    public string? Holiday { get; init; }

    /// <summary>A sentence that gives the holiday of those without hours of their own: 12.07% of hours worked.</summary>
    public string? CasualHoliday { get; init; }

    /// <summary>A sentence that gives everybody's notice, for lists without a column of it.</summary>
    public string? Notice { get; init; }

    [GeneratedRegex(@"(?<![\d,.])(?<a>\d{1,2}),(?<b>\d{1,2})(?![\d,])", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex DecimalComma { get; }

    [GeneratedRegex(
        @"\b(term[- ]?time|tto?|term)\b\D{0,40}?(?<n>(3[5-9]|4\d)(\.\d+)?)\s*(paid )?(w|wks?|weeks?)\b"
        + @"|(?<n>(3[5-9]|4\d)(\.\d+)?)\s*(paid )?(w|wks?|weeks?)\b[^.;]{0,25}\bterm",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Term { get; }
    [GeneratedRegex(
        @"\ball (of )?(the )?(\w+ )?(are |is |on |posts are |contracts are )*(on )?perm(anent)?\b|\bperm(anent)? (unless|(where"
        + @"|if|when) (left )?(blank|empty|nothing))\b"
        + @"|\bevery(one|body)( here| else)? is (on |a )*perm(anent)?\b"
        + @"|\bunless\b[^.;]{0,40}\b(otherwise|something else|different)\b[^.;]{0,30}\bperm(anent)?\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Permanent { get; }
    [GeneratedRegex(
        @"\bsum(mer)?\b\.?[^.;\d]{0,30}(?<s>\d{2})\s*(w|wks?|weeks?)?\b[^.;\d]{0,40}\bwin(ter)?\b\.?[^.;\d]{0,30}(?<w>\d{2})\s*(w"
        + @"|wks?|weeks?)?\b"
        + @"|(?<s>\d{2}) (wks?|weeks?)( of| in| for)?( the)? summer\b[^.;\d]{0,20}(?<w>\d{2})( wks?| weeks?)?( of| in"
        + @"| for)?( the)? winter\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Seasons { get; }
    [GeneratedRegex(@"\b(leave|holiday entitlement|holidays?|a/?l)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Leave { get; }
    [GeneratedRegex(@"\b(bank hol\w*|public hol\w*|b\.?h'?s?|stat(utory)? days)\b", Wording.Options, Wording.PatternTimeout)]
    internal static partial Regex BankWords { get; }
    [GeneratedRegex(@"\b(salar(y|ies)|p\.?a\b\.?|(per|by the) (year|annum)|annual|yearly)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Annual { get; }

    /// <summary>Said of all pay: pay is basic pay for the hours in the row.</summary>
    [GeneratedRegex(
        @"^\W*(all )?(basic )?(pay|money)( is| figures are|:)[^.;=£]{0,30}\bfor the (person'?s |contracted |own )?hours (in|of"
        + @"|shown|given|worked)\b"
        + @"(?!.*\b(full[- ]time|fte|whole[- ]time) (salar|pay|figure|rate|year))",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex PayForHours { get; }
    [GeneratedRegex(@"\bpension", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex PensionWords { get; }

    /// <summary>
    /// What a sentence that begins with the heading of a column of leave says of bank holidays: HOL = days a year, inclusive of bank
    /// holidays. A key that says it of each of its codes does not.
    /// </summary>
    public static BankHolidays BanksSaid(IEnumerable<string> texts, string heading) => heading.Length < 3
        ? BankHolidays.NotStated
        : texts.Select(Wording.Clean)
            .Where(text => text.Contains(heading, StringComparison.OrdinalIgnoreCase) && BankWords.IsMatch(text))
            .SelectMany(text => text.Split(". "))
            .Where(said => said.StartsWith(heading, StringComparison.OrdinalIgnoreCase)
                && said.AsSpan(heading.Length).TrimStart() is ['=' or ':', ..] && said.Count(c => c == '=') < 2 && BankWords.Count(said) == 1)
            .Select(HolidayText.BanksOf)
            .FirstOrDefault(banks => banks != BankHolidays.NotStated, BankHolidays.NotStated);

    public static ListNotes Read(IEnumerable<string> texts)
    {
        var notes = new ListNotes();
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        var weeks = new List<decimal>();
        var groups = new List<(string, decimal)>();
        var all = texts.Select(Wording.Clean).Where(text => text.Length > 3).Take(400).ToList();
        if (all.Exists(ListDates.MonthBeforeDay.IsMatch)) notes = notes with { MonthFirst = true };
        if (all.Exists(HoursText.SaysPointMinutes)) notes = notes with { PointMinutes = true };
        var (key, before) = (false, "");
        foreach (var given in all)
        {
            notes = ListDates.Read(notes, ListDates.Labelled(before, given));
            before = given;
            key = LegendCodes.KeyOfMarks.IsMatch(given) || key && LegendCodes.ReadMark(given, codes);
            LegendCodes.Read(given, codes);
            var text = DecimalComma.Replace(given, "${a}.${b}");
            foreach (var sentence in Sentences(text)) notes = Sentence(notes, sentence);
            if (notes.SeasonWeeks is null && Seasons.Match(text) is { Success: true } seasons
                && Wording.Number(seasons.Groups["s"].Value) is { } summer && Wording.Number(seasons.Groups["w"].Value) is { } winter
                && summer + winter is >= 50 and <= 53)
            {
                notes = notes with { SeasonWeeks = (summer, winter) };
            }

            FullTimeWeekText.Read(text, weeks, groups);
            if (notes.CasualHoliday is null && CasualLeave.Match(text) is { Success: true } casual)
                notes = notes with { CasualHoliday = casual.Groups["says"].Value };
        }

        PayBasisNotes.OfCodes(all, codes);
        weeks = [.. weeks.Distinct()];
        return notes with
        {
            Codes = codes,
            FullTimeWeek = weeks.Count == 1 && groups.Count < 2 ? weeks[0] : null,
            GroupWeeks = groups.Count > 1 ? groups : []
        };
    }

    /// <summary>What one sheet says of all: full time is 39 hours on both sheets.</summary>
    public static ListNotes Everywhere(IEnumerable<string> texts) =>
        Read(texts.SelectMany(Sentences).Where(sentence => AllSheets.IsMatch(sentence))) with { Codes = None.Codes };

    [GeneratedRegex(
        @"\b(both|all|every|each|either|the other|whole)( the| of the)? (\w+ )?(sheets?|tabs?|lists?|pages?|parts?|sections?)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex AllSheets { get; }

    /// <summary>What this sheet says, and where it says nothing, what another does.</summary>
    public ListNotes Else(ListNotes other) => this with
    {
        AsAt = AsAt ?? other.AsAt,
        PrintedOn = PrintedOn ?? other.PrintedOn,
        Transfer = Transfer ?? other.Transfer,
        FullTimeWeek = FullTimeWeek ?? (GroupWeeks.Count > 0 ? null : other.FullTimeWeek),
        GroupWeeks = GroupWeeks.Count > 0 || FullTimeWeek is not null ? GroupWeeks : other.GroupWeeks,
        BankHolidays = BankHolidays != BankHolidays.NotStated ? BankHolidays : other.BankHolidays,
        TermWeeks = TermWeeks ?? other.TermWeeks,
        SeasonWeeks = SeasonWeeks ?? other.SeasonWeeks,
        Codes = other.Codes
            .Concat(Codes)
            .GroupBy(pair => pair.Key, StringComparer.Ordinal)
            .ToDictionary(pairs => pairs.Key, pairs => pairs.Last().Value, StringComparer.Ordinal),
        AllPermanent = AllPermanent || other.AllPermanent,
        PointMinutes = PointMinutes || other.PointMinutes,
        LeaveForOwnHours = LeaveForOwnHours || other.LeaveForOwnHours,
        OneLasts = OneLasts ?? other.OneLasts,
        BanksOfHours = BanksOfHours == BankHolidays.NotStated ? other.BanksOfHours : BanksOfHours,
        BanksOfDays = BanksOfDays == BankHolidays.NotStated ? other.BanksOfDays : BanksOfDays,
        AnnualBasis = AnnualBasis ?? other.AnnualBasis,
        MonthFirst = MonthFirst || other.MonthFirst,
        AnnualForWeeks = AnnualForWeeks || other.AnnualForWeeks,
        PayPer = PayPer ?? other.PayPer,
        HoursPer = HoursPer ?? other.HoursPer,
        Pension = Pension ?? other.Pension,
        Holiday = Holiday ?? other.Holiday,
        CasualHoliday = CasualHoliday ?? other.CasualHoliday,
        Notice = Notice ?? other.Notice,
        PensionOfAll = PensionOfAll ?? other.PensionOfAll,
        UnlessSaid = UnlessSaid || other.UnlessSaid,
    };

    internal static string[] Sentences(string text) => SentenceEnd.Split(text);

    [GeneratedRegex(@"(?<=[a-z)\d])(?<!\b[a-z]\.[a-z])[.;]\s+|;\s*", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex SentenceEnd { get; }

    static ListNotes Sentence(ListNotes notes, string text)
    {
        if (Term.Match(text) is { Success: true } term && notes.TermWeeks is null)
            notes = notes with { TermWeeks = WeeksText.PaidIn(text) ?? Wording.Number(term.Groups["n"].Value) };
        if (Permanent.IsMatch(text)) notes = notes with { AllPermanent = true };
        var quoted = text.Contains('=', StringComparison.Ordinal) || text.Contains(" means ", StringComparison.OrdinalIgnoreCase)
            || text.Contains('\'', StringComparison.Ordinal) && BankWords.Count(text) > 1 || LegendCodes.MarkFirst.IsMatch(text);
        if (notes.BankHolidays == BankHolidays.NotStated && Unless.Match(text) is { Success: true } unless)
            notes = notes with { BankHolidays = unless.Groups["in"].Success ? BankHolidays.Included : BankHolidays.Plus };
        if (LeaveByUnit.Match(text) is { Success: true } unit && BankWords.IsMatch(text))
        {
            var banks = HolidayText.BanksOf(text);
            notes = unit.Groups["h"].Success ? notes with { BanksOfHours = banks } : notes with { BanksOfDays = banks };
        }

        if (Leave.IsMatch(text) && BankWords.IsMatch(text) && !quoted && notes.BankHolidays == BankHolidays.NotStated)
            notes = notes with { BankHolidays = HolidayText.BanksOf(text) };
        if (PensionWords.IsMatch(text) && PensionText.Named(text) is { } scheme) notes = notes with { Pension = notes.Pension ?? scheme };
        if (notes.AnnualBasis is null && PayForHours.IsMatch(text)) notes = notes with { AnnualBasis = PayBasis.Actual };
        if (Annual.IsMatch(text) && notes.AnnualBasis is null && !text.Contains('£', StringComparison.Ordinal)
            && (OfAYear.IsMatch(text) || !OfAWeek.IsMatch(text)))
            notes = notes with
            {
                AnnualBasis = PayBasisNotes.ActualFigure.IsMatch(text) && !PayBasisNotes.AnnualIsFull.IsMatch(text)
                ? PayBasis.Actual
                : PayBasisNotes.FullFigure.IsMatch(text)
                ? PayBasis.FullTime
                : null
            };
        if (OwnLeave.IsMatch(text)) notes = notes with { LeaveForOwnHours = true };
        if (Lasting.Match(text) is { Success: true } lasting && Wording.Number(lasting.Groups["n"].Value) is { } length)
            notes = notes with
            {
                OneLasts = notes.OneLasts ?? (lasting.Groups["m"].Success ? length / 60
                : length + ((Wording.Number(lasting.Groups["over"].Value) ?? 0) / 60))
            };
        if (LeaveOfAll.IsMatch(text) && OfFullWeek.IsMatch(text)) notes = notes with { LeaveOfFullWeek = true };
        if (ForEverybody.IsMatch(text)) notes = notes with { UnlessSaid = true };
        if (notes.PensionOfAll is null && SchemeOfAll.Match(text) is { Success: true } of
            && PensionText.Read(of.Groups["s"].Value, null, out var unclear) is { } schemeOfAll && !unclear)
        {
            notes = notes with { PensionOfAll = schemeOfAll };
        }

        if (ForWeeks.IsMatch(text)) notes = notes with { AnnualForWeeks = true };
        if (HolidayOfAll.IsMatch(text) || ShareOfAll.IsMatch(text)) notes = notes with { Holiday = notes.Holiday ?? text };
        if (NoticeOfAll.IsMatch(text)) notes = notes with { Notice = notes.Notice ?? text };
        return notes with { PayPer = notes.PayPer ?? Period(text), HoursPer = notes.HoursPer ?? HoursPeriod(text) };
    }

    /// <summary>These terms apply to everybody unless the sheet says otherwise.</summary>
    [GeneratedRegex(
        @"\b(apply|applies|hold|are|is) (to|for) (everybody|everyone|all|every (employee|post))\b[^.]{0,25}\b(unless|except where)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex ForEverybody { get; }

    /// <summary>A label and the scheme, with no verb: Pension: Hearthside Group Plan, 4% employer.</summary>
    [GeneratedRegex(
        @"^\W*(?i:pension)( scheme)?\s*[:\-]?\s+(?<s>[A-Z](?!.*(=|\b(is|are|was|will|has|have|see|if|for|or)\b)).{2,60})$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Wording.PatternTimeout)]
    private static partial Regex SchemeOfAll { get; }

    [GeneratedRegex(
        @"\b(bank|casual|relief|zero[- ]hours?|as and when|sessional)\b(?! hol)[^.]{0,80}\b(holidays?"
        + @"|leave)\b(?<says>[^.]{0,30}?\d+(\.\d+)?\s*(%|per ?cent)[^.;]{0,30})"
        + @"|\b(bank staff|casuals?|relief( staff)?|sessional( staff)?)\b( (gets?|have|has|are paid|is paid"
        + @"|receives?)|:) (?<says>1\d(\.\d+)?\s*(%|per ?cent)[^.;]{0,30})",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex CasualLeave { get; }
    [GeneratedRegex(
        @"\b(holidays?|annual leave|leave entitlement|a/l)\b[^=.]{0,40}(\d+(\.\d+)?\s*(days?|weeks?|wks?)|statutory)\b"
        + @"|\b\d+ days?\s*(plus|\+|and|inc\w*|exc\w*)\s*(of )?(all |the |\d )?(bank|public|stat)",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex HolidayOfAll { get; }
    [GeneratedRegex(
        @"^\W*(paid )?(holidays?|annual leave|leave)( pay| entitlement)?( is| are|:| at)?\s*\d+(\.\d+)?\s*(%|per ?cent)",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex ShareOfAll { get; }
    [GeneratedRegex(
        @"\bnotice\b[^=.]{0,45}(\d+\s*(weeks?|months?|wks?)|statutory|legal minimum)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex NoticeOfAll { get; }
    [GeneratedRegex(
        @"^\W*(all )?(basic )?(pay|wages?|rates?|salar(y|ies))\b[^.]{0,20}\b(is|are|shown|quoted|given|stated)\b"
        + @"([^.=']{0,25}|[^.=']{0,25} (a|for a|per) (hour|week|month|year) of [^.=']{0,12})$"
        + @"|^\W*(basic )?(pay|wages?)\W{1,3}(pounds|£) (a|an|per) (hour|day|week|fortnight|month|year)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex PayIs { get; }
    [GeneratedRegex(
        @"^\W*(all )?(contracted |basic )?(hours|hrs)\b[^.]{0,20}\b(is|are|shown|quoted|given|stated)\b[^.=']{0,35}$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex HoursAre { get; }

    /// <summary>The rule, and its exception where a cell says otherwise: bank holidays are included unless + BH is shown.</summary>
    [GeneratedRegex(
        @"\b(without|no) (a |any )?(mark|star|asterisk)s?\b[^.;]{0,20}\b(?<in>includes?|inclusive)\b|"
        + @"\b(bank|public) hol\w*\b[^.]{0,25}?\b((?<in>included|inside|in the (figure|leave))|on top|in addition|extra"
        + @"|added)\b[^.]{0,15}\bunless\b|\b((?<in>includes?|takes? in)|(is |are )?(on top of|plus)) (the )?(bank"
        + @"|public) hol\w*\b[^.]{0,15}\bunless\b|^\W*(otherwise|else|if not|where not)\b[^.]{0,20}\b(bank"
        + @"|public) hol\w*\b[^.]{0,20}?\b((?<in>included|inside|in the (figure|leave))|on top|in addition|extra|added)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Unless { get; }

    [GeneratedRegex(
        @"\b(pay|salary|salaries|rate)\b.*\b(rate|salary|pay|full[- ]year)\W*(x|×|\*|times)\W*(the |their )?(paid )?weeks( paid)?\W*(/|÷"
        + @"|over|divided by|out of)\W*52"
        + @"|\balready( been)? (cut|reduced|scaled|adjusted|pro[- ]?rat(a|ed|a'?d))\b[^.;]{0,25}?\b(weeks\w*|term[- ]?time|52)\b"
        + @"|\b(?<!not )(has|have) been (cut|reduced|scaled|adjusted|pro[- ]?rat(a|ed|a'?d))\b[^.;]{0,25}?\b(weeks\w*|term[- ]?time|52)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex ForWeeks { get; }

    [GeneratedRegex(
        @"\b(leave|holidays?|hols)\b[^.;]{0,40}\bfor (the|that|their|his|her|each) ?(person|employee|post ?holder)?('s)? ?"
        + @"(own|actual|contracted) (week|hours)"
        + @"|\b(leave|holidays?|hols|a/?l)\b[^.;]{0,30}\bfor (the )?(shift )?(pattern|shifts|rota|hours) (they "
        + @"|he or she )?(work(ed|s)?|done|on)\b"
        + @"|\b(leave|holidays?|hols)\b[^.;]{0,30}\bpro[- ]?rata'?d?( already| to (the |their )?hours)?\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex OwnLeave { get; }

    [GeneratedRegex(
        @"\b((a|an|one|each|every|all) (\w+ )?(session|class|lesson|visit|run|call|((waking|sleep(ing)?) )?night)(s|es)? (is|are|lasts?|="
        + @"|of)|waking nights?( is| are| of)?) (?<n>\d+(\.\d+)?)\s*((?<m>m|mins?|minutes?)\b|(h|hrs?|hours?)\b"
        + @"(\s*(and )?(?<over>[0-5]?\d)\s*(m|mins?|minutes?)\b)?)",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Lasting { get; }

    /// <summary>Wage / salary: three figures are the wage for a week for the hours shown, which says nothing of yearly pay.</summary>
    [GeneratedRegex(
        @"\bwages? (is |are )?(for |of )?(a|the|one|each) week\b|\bweekly wages?\b|\bweek'?s wages?\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex OfAWeek { get; }

    [GeneratedRegex(@"\b(year|yearly|annual|annum|p\.?a|full[- ]time|fte)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex OfAYear { get; }

    /// <summary>Leave in hours has the bank holidays inside it; leave in days has them on top.</summary>
    [GeneratedRegex(
        @"\b(leave|holidays?|hols|a/?l|figures?|entitlements?)( given| shown| stated| held)? in ((?<h>hours|hrs)|days)\b(?!\s*(and|or|,))",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex LeaveByUnit { get; }

    [GeneratedRegex(@"\b(leave|hol(iday)?s?|holent|a/?l)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex LeaveOfAll { get; }

    [GeneratedRegex(
        @"\bfor (an? |the )?(full[- ]timers?|full[- ]time (post|person|staff|employees?)|full week|(five|5)[- ]day(s a)? week"
        + @"|fte 1(\.0)?)\b"
        + @"|\((five|5)[- ]day week\)",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex OfFullWeek { get; }

    static PayPer? Period(string sentence) =>
        PayIs.Match(sentence) is { Success: true } pay
            ? PayText.PerOf(pay.Value.Replace("salaries", "", StringComparison.OrdinalIgnoreCase))
            : null;

    static HoursPer? HoursPeriod(string sentence)
    {
        var said = Aside.Replace(sentence, "").Replace(".mm", ":mm", StringComparison.OrdinalIgnoreCase);
        return HoursAre.Matches(said) is [var hours] && !said.Contains("average", StringComparison.OrdinalIgnoreCase)
            ? HoursText.SpanOf(hours.Value)
            : null;
    }

    [GeneratedRegex(@"\s*\([^()]*\)", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Aside { get; }
}
