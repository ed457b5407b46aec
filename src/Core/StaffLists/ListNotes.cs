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

    /// <summary>Codes and marks the list explains.</summary>
    public IReadOnlyDictionary<string, string> Codes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Some of the codes are marks, as footnotes have them.</summary>
    public bool HasMarks => Codes.Count > 0 && Codes.Keys.Any(code => !char.IsLetterOrDigit(code[^1]));

    public bool AllPermanent { get; init; }

    /// <summary>Leave in hours is for the person's own week.</summary>
    public bool LeaveForOwnHours { get; init; }

    /// <summary>Hours of one session, class or visit, where a sentence says how long one is.</summary>
    public decimal? OneLasts { get; init; }

    /// <summary>Leave in days is that of a five-day week, whoever's it is.</summary>
    public bool LeaveOfFullWeek { get; init; }

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

    [GeneratedRegex(
        @"\d{1,2}(st|nd|rd|th)?[\s\-/.]+(of )?([a-z]{3,9}|\d{1,2})[\s\-/.,']+(\d{4}|\d{2})(?!\d)|\d{4}-\d{2}-\d{2}"
        + @"|[a-z]{3,9} \d{1,2}(st|nd|rd|th)?,? \d{4}",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex DateAnywhere { get; }
    /// <summary>The first date a text names: of the day, of the year's April (2026/27), or null.</summary>
    public static DateOnly? DateIn(string text)
    {
        if (DateAnywhere.Match(text) is { Success: true } day && DateText.Read(day.Value, 2060).Value is { } date) return date;
        return PayYear.Match(text) is { Success: true } year && Wording.Number(year.Groups["y"].Value) is { } april
            ? new((int)april, 4, 1)
            : null;
    }

    [GeneratedRegex(@"\b(?<y>20\d\d)\s*[/-]\s*(20)?\d\d\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex PayYear { get; }

    [GeneratedRegex(
        @"\b(transfer\w*|hand(s|ing|ed)?-?\s?over|tupe|novat\w*|vest(s|ing)|changeover|change of (provider|contractor)|contract award"
        + @"|service commencement|tak(es?|ing)[- ]?over|service change|go[- ]live|service (starts|commences|moves)"
        + @"|contract (end|expir|ceas|start|commence|change|transfer|move)\w*|insourc\w*|in-house|new (contract|arrangements?)|mobilisation|moves? to"
        + @"|change of \w+|pass(es)?( over| across)?|go(es)? across|services? returns?|returns? (to|in)|(the )?change (on|date)|come(s)? (back|over)"
        + @"|(expected|due) to (move|pass|return)|moves? on|new (provider|employer|contractor|operator|supplier)|date of change"
        + @"|change(s)? hands|(provider|employer|contractor|operator|supplier) changes)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex TransferWords { get; }
    [GeneratedRegex(@"\bcontract (end|expir|ceas)\w*", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex ContractEnds { get; }
    [GeneratedRegex(
        @"\b(as (at|of|on)|(employed|in service) (at|on)|known (at|on)|correct|accurate|list date|position|snapshot|extract\w*|prepared"
        + @"|produced|report|run|print(ed|out)?"
        + @"|data|information|dated|date|at|up to date|compiled|issued|version|staff in post|created|supplied|status|made up to"
        + @"|drawn( up)?|return date|(staff )?lists?|taken( from \w+( \w+)?)?( on)?|effective)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex AsAtWords { get; }
    [GeneratedRegex(
        @"\b(transfer(s|ring)?|transfer of (staff|services)|tupe( date)?|go[- ]live|hand-?over"
        + @"|new (provider|employer|contractor|operator|supplier)|change of \w+"
        + @"|(moves?|pass(es)?|returns?|comes? back)( (to|over|in)[^.;\d]{0,30})?|in-house|insourced|(the )?council"
        + @"|employer)( (is|will be|takes? place|effective|with effect|due))* from\W*$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex TransferFrom { get; }
    [GeneratedRegex(
        @"\b(as (at|of)|(as )?known (at|on)|correct (at|on|as)|accurate (at|on|as)|position (at|on)|snapshot( of| at| on)?"
        + @"|(run|report|list|extract|print|data|effective) date|date of (the )?(list|report|extract|run)|run|printed|extracted"
        + @"|produced( on)?|prepared( on)?|(?<!transfer\w* |moves? )\bat)\W*$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex AsAtLast { get; }
    [GeneratedRegex(
        @"\b(from|since|award|increase|rates?|review|until|joined"
        + @"|(?<!contract |service |contractor |provider |operator |employer |supplier )start\w*|born|tupe'?d|came over|previous|reply"
        + @"|respon\w*|deadline|next(?! (provider|employer|contractor|operator|supplier|caterer|firm|company|organisation)))\b[^.]{0,15}$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex OtherWords { get; }
    [GeneratedRegex(@"(?<![\d,.])(?<a>\d{1,2}),(?<b>\d{1,2})(?![\d,])", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex DecimalComma { get; }
    [GeneratedRegex(
        @"\bmonth ?[/-] ?day ?[/-] ?year\b|\bmm ?[/-] ?dd ?[/-] ?yy|\b(american|us|u\.s\.)( style| format| order)? dates?\b"
        + @"|\bdates? (are |is )?in (american|us|u\.s\.)",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex MonthBeforeDay { get; }

    [GeneratedRegex(
        @"\b(term[- ]?time|tto?|term)\b\D{0,40}?(?<n>(3[5-9]|4\d)(\.\d+)?)\s*(paid )?(w|wks?|weeks?)\b"
        + @"|(?<n>(3[5-9]|4\d)(\.\d+)?)\s*(paid )?(w|wks?|weeks?)\b[^.;]{0,25}\bterm",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Term { get; }
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
    [GeneratedRegex(@"(?<![\w.])(?<c>\d{1,2})\s*=\s*(?<m>[a-z][^,;=.\d]{3,60})", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Numbered { get; }
    [GeneratedRegex(@"(?<c>[*†‡¶#§°]+)\s*(=|:|-)?\s*(?<m>[\w(][^*†‡¶#§°]{3,90})", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Marks { get; }
    /// <summary>Pay with no mark is a week's. * four weeks' pay. ** rate an hour.</summary>
    [GeneratedRegex(
        @"[.;:]\s+[*†‡¶#§°]{1,3}\s+[a-z][^*†‡¶#§°]*[.;,]\s+[*†‡¶#§°]{1,3}\s+[a-z]",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex MarksInside { get; }
    [GeneratedRegex(@"^\W{0,2}(?<c>[*†‡¶#§°]+)\s*(=|:|-)?\s*(?<m>[\w(].{3,90})", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex MarkFirst { get; }
    [GeneratedRegex(
        @"(?<![\w.])(?<c>[A-Z]{1,3})\s+(?<m>hourly|weekly|monthly|yearly|annual|annually|permanent|temporary|fixed term|casual"
        + @"|four[- ]weekly|fortnightly|part[- ]time|full[- ]time|apprentice|relief|bank(?! hol)|agency|seasonal|sessional|zero[- ]hours)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex LetterPairs { get; }
    [GeneratedRegex(
        @"\ball (of )?(the )?(\w+ )?(are |is |on |posts are |contracts are )*(on )?perm(anent)?\b|\bperm(anent)? unless\b"
        + @"|\bevery(one|body)( here| else)? is (on |a )*perm(anent)?\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Permanent { get; }
    [GeneratedRegex(@"\b(leave|holiday entitlement|holidays?|a/?l)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Leave { get; }
    [GeneratedRegex(@"\b(bank hol\w*|public hol\w*|b\.?h'?s?|stat(utory)? days)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex BankWords { get; }
    [GeneratedRegex(@"\b(salar(y|ies)|p\.?a\b\.?|(per|by the) (year|annum)|annual|yearly)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Annual { get; }
    [GeneratedRegex(@"\b(full[- ]?time|f\.?t\.?e|w\.?t\.?e|full[- ](year|week)|whole[- ]time)\b", Wording.Options, Wording.PatternTimeout)]
    internal static partial Regex FullFigure { get; }
    /// <summary>Whatever the sentence says of other pay: p.a. (full-time salary).</summary>
    [GeneratedRegex(
        @"\b(p\.?a\.?|per annum|a year|yr)\W+((is|means|=) )?(an? |the )?(full|whole)[- ]time", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex AnnualIsFull { get; }

    [GeneratedRegex(
        @"\b(actual|pro[- ]?rata'?d?|for the (contracted )?hours|own hours|hours (shown|worked|in the row)|not (fte|full[- ]time))\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex ActualFigure { get; }
    [GeneratedRegex(@"\bpension", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex PensionWords { get; }

    /// <summary>
    /// Whose pay a column holds, where a sentence begins with its heading: Pay Amount is what the person is actually paid.
    /// </summary>
    public static PayBasis? BasisSaid(IEnumerable<string> texts, string heading)
    {
        if (heading.Length < 4) return null;
        foreach (var sentence in texts.Select(Wording.Clean)
            .Where(text => text.Contains(heading, StringComparison.OrdinalIgnoreCase))
            .SelectMany(Sentences))
        {
            // A key says it of each of its codes: Basic: wk = a week for the contract hours, yr = full-time salary.
            if (!sentence.StartsWith(heading, StringComparison.OrdinalIgnoreCase) || sentence.Contains('=', StringComparison.Ordinal)
                || sentence.Length < heading.Length + 5
                || AnnualIsFull.IsMatch(sentence) || char.IsLetter(sentence[heading.Length]) || OfSpan.IsMatch(sentence[heading.Length..]))
            {
                continue;
            }

            if (Basis(sentence) is { } basis) return basis;
        }

        return null;
    }

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

    /// <summary>
    /// The nearer word says it: Basic salary is the full-time figure before weighting, which is paid on top. Null where none does.
    /// </summary>
    static PayBasis? Basis(string sentence)
    {
        var (actual, full) = (ActuallyPaid.Match(sentence), FullFigure.Match(sentence));
        if (full.Success && (!actual.Success || full.Index < actual.Index)) return PayBasis.FullTime;
        return actual.Success ? PayBasis.Actual : null;
    }

    /// <summary>
    /// Whose pay the figures of one part of the list are, where a sentence names the part: section 2 pay is what the person gets.
    /// </summary>
    public static PayBasis? BasisIn(IEnumerable<string> texts, string part)
    {
        foreach (var said in texts.Select(Wording.Clean).SelectMany(text => Part.Split(text)))
        {
            if (PartNamed.Match(said) is { Success: true } named
                && PartNamed.Matches(part).Any(own => own.Value.Equals(named.Value, StringComparison.OrdinalIgnoreCase))
                && Basis(said) is { } basis)
            {
                return basis;
            }
        }

        return null;
    }

    [GeneratedRegex(@"[.;]\s+", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Part { get; }

    [GeneratedRegex(@"\b(section|table|part|list|group) (\d{1,2}|[a-z])\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex PartNamed { get; }

    /// <summary>What follows is said of yearly or weekly pay alone, not of everything in the column.</summary>
    [GeneratedRegex(
        @"^\s*(by|per|an?|for|each) (the )?(hour|day|week|fortnight|month|year|annum)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex OfSpan { get; }

    [GeneratedRegex(
        @"\b(actual(ly)?|is paid|are paid|receives?|gets|pro[- ]?rata'?d?|own hours|for (the|their) (contracted )?hours)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex ActuallyPaid { get; }

    public static ListNotes Read(IEnumerable<string> texts)
    {
        var notes = new ListNotes();
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        var weeks = new List<decimal>();
        var groups = new List<(string, decimal)>();
        var all = texts.Select(Wording.Clean).Where(text => text.Length > 3).Take(400).ToList();
        if (all.Exists(MonthBeforeDay.IsMatch)) notes = notes with { MonthFirst = true };
        if (all.Exists(HoursText.SaysPointMinutes)) notes = notes with { PointMinutes = true };
        var key = false;
        foreach (var given in all)
        {
            notes = Dates(notes, given);
            key = KeyOfMarks.IsMatch(given) || key && ReadMark(given, codes);
            ReadCodes(given, codes);
            var text = DecimalComma.Replace(given, "${a}.${b}");
            foreach (var sentence in Sentences(text)) notes = Sentence(notes, sentence);
            FullTimeWeekText.Read(text, weeks, groups);
            if (notes.CasualHoliday is null && CasualLeave.Match(text) is { Success: true } casual)
                notes = notes with { CasualHoliday = casual.Groups["says"].Value };
        }

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
        Codes = other.Codes
            .Concat(Codes)
            .GroupBy(pair => pair.Key, StringComparer.Ordinal)
            .ToDictionary(pairs => pairs.Key, pairs => pairs.Last().Value, StringComparer.Ordinal),
        AllPermanent = AllPermanent || other.AllPermanent,
        PointMinutes = PointMinutes || other.PointMinutes,
        LeaveForOwnHours = LeaveForOwnHours || other.LeaveForOwnHours,
        AnnualBasis = AnnualBasis ?? other.AnnualBasis,
        MonthFirst = MonthFirst || other.MonthFirst,
        AnnualForWeeks = AnnualForWeeks || other.AnnualForWeeks,
        PayPer = PayPer ?? other.PayPer,
        HoursPer = HoursPer ?? other.HoursPer,
        Pension = Pension ?? other.Pension,
        Holiday = Holiday ?? other.Holiday,
        CasualHoliday = CasualHoliday ?? other.CasualHoliday,
        Notice = Notice ?? other.Notice,
    };

    [GeneratedRegex(
        @"\b(as ?at|extract(ed|ion)?|snapshot|report|run|effective|list|information|data)\b.*\b(date|on|at)\b"
        + @"|^(as at|snapshot|extracted|correct at)$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex AsAtHeading { get; }

    /// <summary>Systems stamp every row with the date of the extract.</summary>
    public static DateOnly? AsAtOf(IEnumerable<StaffTable> tables)
    {
        var dates = tables.Where(table => table.Lines.Count > 1)
            .SelectMany(table => table.Columns
                .Where(column => column.Field is Field.Unknown or Field.EventDate or Field.OtherFacts
                    && AsAtHeading.IsMatch(string.Join(' ', HeadingWords.Of(column.Heading))))
            .Select(column => table.Lines
                .Take(ColumnSample.Lines)
                .Select(line => line[column] is { } cell ? DateText.Read(cell, 2060).Value : null)
                .Distinct()
                .ToList()))
                .Where(days => days.Count == 1)
                .Select(days => days[0]);
        return dates.FirstOrDefault(day => day is not null);
    }

    static string[] Sentences(string text) => SentenceEnd.Split(text);

    [GeneratedRegex(@"(?<=[a-z)\d])(?<!\b[a-z]\.[a-z])[.;]\s+|;\s*", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex SentenceEnd { get; }

    /// <summary>A date belongs to the words before it, back to the date before.</summary>
    static ListNotes Dates(ListNotes notes, string text)
    {
        var from = 0;
        var weakTransfer = false;
        foreach (Match match in DateAnywhere.Matches(text))
        {
            var before = text[from..match.Index];
            from = match.Index + match.Length;
            if ((DateText.Read(match.Value, 2060, notes.MonthFirst).Value
                ?? DateText.Read(match.Value, 2060, !notes.MonthFirst).Value) is not { } date)
            {
                continue;
            }

            if (PayAt.IsMatch(before)) continue;
            if (AsAtLast.IsMatch(before)) notes = notes with { AsAt = notes.AsAt ?? date };
            else if (LastOf(StrongAsAt, before) is >= 0 and var said && said > LastOf(TransferWords, before))
                notes = notes with { AsAt = notes.AsAt ?? date };
            else if (TransferWords.IsMatch(before) && (!OtherWords.IsMatch(before) || TransferFrom.IsMatch(before))
                && !AsAtLast.IsMatch(before))
            {
                // The day the old contract ends is the transfer only where nothing names the transfer itself.
                if (notes.Transfer is null || weakTransfer) notes = notes with { Transfer = date };
                weakTransfer = ContractEnds.IsMatch(before);
            }
            else if (AsAtWords.IsMatch(before) && !OtherWords.IsMatch(before)) notes = notes with { AsAt = notes.AsAt ?? date };
            else if (notes.PrintedOn is null && text.Length < 120 && (match.Index < 60 || from == text.Length) && !before.Any(char.IsDigit)
                && !OtherWords.IsMatch(before) && !TransferWords.IsMatch(before) && date.Year >= 2015)
            {
                notes = notes with { PrintedOn = date };
            }
        }

        return notes;
    }

    /// <summary>The day from which pay holds is not the list's: Full salary at 1 April 2026.</summary>
    [GeneratedRegex(
        @"\b(pay|salary|salaries|rates?|wages?|scales?|spine|points?|bands?)( (?!as\b)\w+)? (at|from|on|wef)\W*$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex PayAt { get; }

    [GeneratedRegex(
        @"\b(as (at|of)|(as )?known (at|on|to us (at|on))|correct (at|as|on)|accurate (at|as|on)|position (at|on|as)|snapshot"
        + @"|extract(ed)?|prepared|week ending|w/e|staff in post (at|on)|(employed|in post|in service) (at|on|as at))\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex StrongAsAt { get; }

    static int LastOf(Regex words, string text) => words.Matches(text) is { Count: > 0 } found ? found[^1].Index : -1;

    /// <summary>Under a heading of its own each line of a key is a mark and what it means: LTA long-term absent.</summary>
    static bool ReadMark(string given, Dictionary<string, string> codes)
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
    private static partial Regex KeyOfMarks { get; }

    [GeneratedRegex(
        @"^(?<c>[A-Z]{1,4}|[*†‡¶#§°]{1,3})\s*[=:-]?\s+(?<m>[a-z].{2,200})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        Wording.PatternTimeout)]
    private static partial Regex MarkLine { get; }

    [GeneratedRegex(@"\s{3,}|\t", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex WideGap { get; }

    static void ReadCodes(string given, Dictionary<string, string> codes)
    {
        var text = LegendColumns.Apart(given);
        foreach (var match in Legend.Matches(text).Concat(LetterPairs.Matches(text)))
        {
            if (match.Groups["c"].Value.All(c => !char.IsLetter(c) || char.IsUpper(c)))
                codes.TryAdd(match.Groups["c"].Value, match.Groups["m"].Value.Trim());
        }

        foreach (Match match in Turns.Matches(text))
            codes.TryAdd(match.Groups["c"].Value, HoursText.InFigures(match.Groups["m"].Value.Trim()));
        foreach (Match match in WeeksPaid.Matches(text)) codes[match.Groups["c"].Value] = match.Groups["m"].Value.Trim();
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

    /// <summary>A footnote by its letter: e - on maternity leave, due back August 2027.</summary>
    [GeneratedRegex(
        @"^(?<c>[a-z])\s*[-:]\s+(?<m>[a-z].{5,200})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        Wording.PatternTimeout)]
    private static partial Regex LetterFirst { get; }

    /// <summary>Words in quotation marks and what they mean: 'as rota' = works the full pattern.</summary>
    [GeneratedRegex(
        @"(?<!\w)['""](?<c>as [a-z/ ]{2,20})['""]\s*(=|means)\s*(?<m>[^;=.]{3,80})",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Wording.PatternTimeout)]
    private static partial Regex Quoted { get; }

    /// <summary>A note that cells refer to by its number: note 1: Mon to Thu 3¾ hours, Fri 2½.</summary>
    [GeneratedRegex(
        @"^\W?note (?<n>\d{1,2})\)?\s*[:.=-]\s*(?=\S.{3,200}$)|^\((?<n>[a-z]|\d{1,2})\)\s+(?=\S.{3,200}$)",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex NoteNumber { get; }

    static ListNotes Sentence(ListNotes notes, string text)
    {
        if (Term.Match(text) is { Success: true } term && notes.TermWeeks is null)
            notes = notes with { TermWeeks = WeeksText.PaidIn(text) ?? Wording.Number(term.Groups["n"].Value) };
        if (Permanent.IsMatch(text)) notes = notes with { AllPermanent = true };
        var quoted = text.Contains('=', StringComparison.Ordinal) || text.Contains(" means ", StringComparison.OrdinalIgnoreCase)
            || text.Contains('\'', StringComparison.Ordinal) && BankWords.Count(text) > 1 || MarkFirst.IsMatch(text);
        if (notes.BankHolidays == BankHolidays.NotStated && Unless.Match(text) is { Success: true } unless)
            notes = notes with { BankHolidays = unless.Groups["in"].Success ? BankHolidays.Included : BankHolidays.Plus };
        if (Leave.IsMatch(text) && BankWords.IsMatch(text) && !quoted && notes.BankHolidays == BankHolidays.NotStated)
            notes = notes with { BankHolidays = HolidayText.BanksOf(text) };
        if (PensionWords.IsMatch(text) && PensionText.Named(text) is { } scheme) notes = notes with { Pension = notes.Pension ?? scheme };
        if (Annual.IsMatch(text) && notes.AnnualBasis is null && !text.Contains('£', StringComparison.Ordinal))
            notes = notes with
            {
                AnnualBasis = ActualFigure.IsMatch(text) && !AnnualIsFull.IsMatch(text)
                ? PayBasis.Actual
                : FullFigure.IsMatch(text)
                ? PayBasis.FullTime
                : null
            };
        if (OwnLeave.IsMatch(text)) notes = notes with { LeaveForOwnHours = true };
        if (Lasting.Match(text) is { Success: true } lasting && Wording.Number(lasting.Groups["n"].Value) is { } length)
            notes = notes with { OneLasts = notes.OneLasts ?? (lasting.Groups["m"].Success ? length / 60 : length) };
        if (LeaveOfAll.IsMatch(text) && OfFullWeek.IsMatch(text)) notes = notes with { LeaveOfFullWeek = true };
        if (ForWeeks.IsMatch(text)) notes = notes with { AnnualForWeeks = true };
        if (HolidayOfAll.IsMatch(text) || ShareOfAll.IsMatch(text)) notes = notes with { Holiday = notes.Holiday ?? text };
        if (NoticeOfAll.IsMatch(text)) notes = notes with { Notice = notes.Notice ?? text };
        return notes with { PayPer = notes.PayPer ?? Period(text), HoursPer = notes.HoursPer ?? HoursPeriod(text) };
    }

    [GeneratedRegex(
        @"\b(bank|casual|relief|zero[- ]hours?|as and when|sessional)\b(?! hol)[^.]{0,80}\b(holidays?"
        + @"|leave)\b(?<says>[^.]{0,30}?\d+(\.\d+)?\s*(%|per ?cent)[^.;]{0,30})",
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
        + @"|\b(leave|holidays?|hols)\b[^.;]{0,30}\bpro[- ]?rata'?d?( already| to (the |their )?hours)?\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex OwnLeave { get; }

    [GeneratedRegex(
        @"\b(a|an|one|each|every|all) (session|class|lesson|visit|run|call)(s|es)? (is|are|lasts?|="
        + @"|of) (?<n>\d+(\.\d+)?)\s*((?<m>m|mins?|minutes?)|h|hrs?|hours?)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Lasting { get; }

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
