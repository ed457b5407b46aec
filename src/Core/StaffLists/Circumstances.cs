using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>
/// Reads from remarks, status cells and section headings what happens to the person: vacancies, leavers, absence, other contracts.
/// </summary>
static partial class Circumstances
{
    [GeneratedRegex(
        @"\b(leav(es|ing|er)|left(?![- ]hand)( (the company|us|employment|service))?|finish(es|ing)( on| work)? (?=\d)"
        + @"|resign(s|ed|ing|ation)?|retir(es|ing|ement|ed)|(due|going|about|planning|plans|wants|hopes|intends) to (retire|leave)"
        + @"|will (retire|leave|be leaving)|to retire|dismiss(ed|al)|last (working )?day|redundan(t|cy)|notice (given|in|handed)"
        + @"|(working|serving|given|handed in) (\w+ )?notice|terminat(ed|es|ion)|end of employment|employment (ends|ended|ceases|ceased)"
        + @"|p45( issued| sent)?|withdrawn(?= \d)|made redundant|departed|departing|quit)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Leaving { get; }
    [GeneratedRegex(
        @"\b(phased|flexible|partial|semi)[- ]?retire\w*|\bretirement (scheme|plan)\b|\bleft (scheme|pension)|\bleaver'?s? cover"
        + @"|\bretirement (age|date|plan\w*|policy)\b|not leaving|withdrew"
        + @"|(notice|resignation|retirement)( was| has been| now)? (withdrawn|retracted|rescinded)|withdrawn from (scheme|pension)"
        + @"|considering retire|\breplac(es|ed|ing) ",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex NotLeaving { get; }
    [GeneratedRegex(
        @"\b(long[- ]?term (sick\w*|absen\w*|ill\w*)|lts|off sick|on sick|off (work )?since\b|not at work|sickness since"
        + @"|sick(ness)? (since|leave|absence|note)|signed off|off work|maternity|mat\.? leave|on mat|adoption( leave)?|career break"
        + @"|sabbatical|shared parental|parental leave|paternity|unpaid leave|extended leave|suspended|absent since|on long[- ]term"
        + @"|l/t sick|gardening leave|on secondment|seconded (to|out)|secondment out|out on secondment)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Absent { get; }
    [GeneratedRegex(
        @"\b(cover(s|ing)?( for)?( a)? (maternity|mat|sick|adoption|long)|(maternity|mat|sick(ness)?|adoption) (leave )?cover|returned"
        + @"|back (at|to|in) work|back from|(leave|absence) (ended|finished)|no (long[- ]term )?(absence|sick))\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex NotAbsent { get; }
    [GeneratedRegex(
            @"^(no|n|none|nil|0|annual leave|a/?l|on (annual )?leave|holidays?|on holiday|training|jury service|toil|at work|in work"
            + @"|active|working|in post|present|current|false|not absent|employed)$",
            Wording.Options, Wording.PatternTimeout)]
    private static partial Regex NoAbsence { get; }
    [GeneratedRegex(
        @"\b(not (currently )?(on|in|assigned to|part of|working on|employed on|attached to) (this|the|our) (\w+ )?(one|contract|service"
        + @"|transfer|scope)|not on this|none of (it|the (time|work|hours|week)|(his|her|their) (time|work|hours)) (is |are )?(for|on"
        + @"|at) (this|the)|(no part|nothing) of (it|the (job|post|work|time)) (is )?(for|on) this"
        + @"|(not|never) on (the|your) council('?s)? (jobs?|contract|work|centres?|sites?|buildings?|services?)\b|out of scope"
        + @"|not in scope|not in[- ]scope|(housing|hospital|school|other|another|different|trust|airport|private|\w+) contract only"
        + @"|does(n'?t| not) work (on|for|at) (this|the|our|(any )?\w+ (contract|service))|no longer (on|assigned|works on)|staying with|stays with|retained by"
        + @"|not transferring|excluded from|remain(s|ing) with|not tupe|not (our|an) employee"
        + @"|(on loan|loaned|on secondment|seconded) (to us|in(to)? (from|to us))"
        + @"|(employed|paid) by (the |another |a )?(\w+ )?(council|nhs|trust|county|borough|authority|agency)\b[^.;|]{0,30}(loan|second"
        + @"|not our)|unpaid volunteer|volunteer \(unpaid\)|(?<![^|] )volunteer(?= ?(\||$))|moved off"
        + @"|works (on|for) (another|a different|other) contracts?|not this one|exclude[d]?\b)",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex NotHere { get; }
    [GeneratedRegex(@"(?<n>\d{1,3})\s*%", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex PercentHere { get; }
    [GeneratedRegex(
        @"%[^.]{0,45}\b(this|here|contract|service|council)\b|\bon this (contract|service)\b[^.;|]{0,30}\d{1,3}\s*%"
        + @"|%\s+of\s+(the |his |her |their )?(time|hours|week)\s+(on|at|in|for|is|are)\s+(?!(another|other|elsewhere|a different)\b)"
        + @"|\b(time|share|assign\w*|alloc\w*)\b[^.]{0,20}%",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex OnThis { get; }
    [GeneratedRegex(
        @"(?<part>\d+(\.\d+)?)\s*(h|hrs?|hours?)?\s*(a week |per week )?(out )?of\s+(the |his |her |their "
        + @"|a total of )?(?<all>\d+(\.\d+)?)½?\s*(h|hrs?|hours?)?\b[^.;|]{0,25}\b(this|here|contract|service|council)\b"
        + @"|\b(here|on this( contract)?)\W+(?<part>\d+(\.\d+)?)\s*(h|hrs?|hours?)?\s*(a week |per week )?(out )?of\s+(the |his |her "
        + @"|their )?(?<all>\d+(\.\d+)?)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex HoursHere { get; }
    [GeneratedRegex(
        @"\b(a |one |about a |about one )?(quarter|third|fifth|tenth|sixth|eighth|two fifths|(two|three) tenths)\b[^.]{0,30}\b(time|week|hours|here|this)\b"
        + @"|\b(one|1|two|2) days? (a|per) week (here|on this|at this)\b"
        + @"|\balso (works?|working|employed) (on|for|at) (the |an)?(other )?[^.;|]{0,25}contract"
        + @"|\brest (is |of (the )?(time|week) )?(on|at|with|for)\b|\bremainder\b|\bmain(ly)? (on|at|works (on|at)) (an)?other"
        + @"|\bmostly (on|at) (an)?other|\b(less than|under|below) half\b|\bshared with\b"
        + @"|(?<!(standby|on[- ]call|duty|rota|keyholder)\W{1,2})\b(1|one|a) (week|day|shift) in (3|4|5|6|three|four|five|six)\b|\bsplits? (his |her |their )?time\b"
        + @"|\b(covers|looks after|manages|across|works (on|across)) (two|three|four|five|six|several|many|other|\d) (other )?(contracts"
        + @"|services)",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex SmallShare { get; }
    [GeneratedRegex(
        @"\b(moved|transferred|brought|switched|reassigned|redeployed|came|posted|assigned|drafted|put|placed|added)\b[^.;]{0,30}\b(from"
        + @"|onto|on to|to this|into|over|in from|to the contract|on the contract|on this)\b"
        + @"|\b(new|recently) (on|to|assigned to) ((this|the) )?contract\b|\bjoined (this|the) contract\b"
        + @"|\bon (this |the )?contract (only )?(from|since)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Moved { get; }
    [GeneratedRegex(
        @"\b(pay|rate|salary|wage|hours|grade)\b[^.;]{0,25}\b(rise|raised|increase[d]?|uplift(ed)?|went up|up from|up to|regraded|put up"
        + @"|enhanced)\b|\b(raised|put up) (from|by) £?\s?\d|\b(promoted|re-?graded|upgraded|pay rise)\b|\bincreased? (to|from|by) (£|\d)",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Raised { get; }
    [GeneratedRegex(
        @"\b(last|this) (week|month|fortnight)\b|\b(days|weeks?|fortnight) ago\b|\brecent(ly)?\b|\bjust\b|\byesterday\b"
        + @"|\b(a|one) month ago\b|\b(six|five|four|three|two|\d) weeks\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Recently { get; }
    [GeneratedRegex(
        @"\b(not|hasn'?t|has not|no) (been )?(offered|worked|used|had|done|taken|given)\b[^.;]{0,30}\b(since|for|in|shift|work)"
        + @"|\bno (work|shifts?|hours|bookings?)\b[^.;]{0,25}\b(since|for|in|this year)\b|\blast (worked|shift|used|paid|booked|engaged)\b"
        + @"|\b(dormant|inactive|unused)\b|\bnot (worked|used|been used|called( on)?|been called)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Idle { get; }
    [GeneratedRegex(
        @"\b(joiner|new starter|starter|offer accepted|to start|due to start|starts on|joining)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Joining { get; }
    [GeneratedRegex(
        @"\btupe'?d?\b|\bex[- ]?(council|local authority|la|nhs|dlo)\b"
        + @"|\b(from|came over from|transferred from|originally)( the)? (council|borough|county|nhs|local authority|previous contractor)\b"
        + @"|\bcouncil terms\b|\bprotected (terms|t&c|conditions)\b|\bprevious(ly)? (transfer|tupe|contractor)",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Transferred { get; }
    [GeneratedRegex(
        @"\b(licen[cs]e|card|registration|badge|dbs|certificate|cpc|gas safe|medical)\b[^.;]{0,25}\b(lapsed|expir\w+|out of date|due"
        + @"|renew\w*)",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Licence { get; }
    [GeneratedRegex(
        @"\b(cancer|chemo\w*|tumou?r|diabet\w+|depress\w+|anxiety|stress|epilep\w+|pregnan\w*|surgery|hysterectomy"
        + @"|(hip|knee) (replacement|op\w*)|(back|knee|shoulder|spinal|neck|leg|head|hand|wrist) (injury|problem|pain|condition|trouble"
        + @"|operation)|bad (back|knees?|hips?|shoulder|leg)|heart (attack|condition|problem|bypass|surgery|failure|op\w*)|stroke|asthma"
        + @"|disab(led|ility|ilities)|mental(ly)? (health|ill)|(?<!\b(hgv|lgv|pcv|psv|d4|driver'?s?|driving|licen[cs]e) )medical|hiv"
        + @"|injur(y|ed)|arthritis|dyslexi\w+|alcohol\w*|substance|conviction|criminal|occupational health|ill[- ]?health|bereave\w*"
        + @"|migraine\w*|hearing (loss|aid)|multiple sclerosis|crohn'?s|ivf|miscarriage|health (condition|issue|problem)"
        + @"|reasonable adjustment\w*|wheelchair|adapted (desk|chair|workstation|equipment)|(desk|chair|workstation) adapted|crutches"
        + @"|guide dog|deaf|(partially|registered) (sighted|blind)|autis\w+|adhd|parkinson'?s|dementia|covid|hospitali[sz]ed|in hospital"
        + @"|fracture\w*|broken (leg|arm|ankle|wrist)|sciatica|ptsd|hernia|union member\w*|(member of|in) (unison|gmb|unite)"
        + @"|(unison|gmb|unite) (member|subs)|religio\w+|muslim|asylum|visa)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Sensitive { get; }
    [GeneratedRegex(
        @"\bduplicate( entry| row| record| of)?\b|\b(entered|listed|appears) twice\b|\bsee row \d+\b|\brepeat of\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Repeat { get; }

    /// <summary>
    /// What a service or its users are called, in the name of a post or a place: Bereavement Officer, Mental Health Unit.
    /// </summary>
    [GeneratedRegex(
        @"\b(bereave\w*|disab\w+|mental health|medical|occupational health|dementia|autis\w+|alcohol|substance|stroke|criminal|asylum"
        + @"|hearing loss|adhd|religious)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex NameOfService { get; }

    /// <summary>At work, away or leaving: what a column of statuses says.</summary>
    public static bool IsStatus(string text) => NoAbsence.Finds(text) || Absent.Finds(text) || Leaving.Finds(text) || NotHere.Finds(text);

    public static bool IsSensitive(string text) => Sensitive.Finds(text);

    /// <summary>Health or the like in a cell; the words a post or place is named by say nothing of the person.</summary>
    public static bool IsSensitive(RawCell cell, Column column) =>
        cell.Says(CellQuestion.Sensitive)
            && (column.Field is not (Field.JobTitle or Field.Site) || Sensitive.Finds(NameOfService.Replace(cell.Clean, " ")));

    public static void Gather(Draft draft)
    {
        var columns = draft.Table.Those(ColumnGroup.Telling);
        for (var place = 0; place < columns.Length; place++)
        {
            if (Told(draft, columns[place]) is { } told && !Before(draft, columns.AsSpan(0, place), told.Text))
                draft.Telling = draft.Telling.And(told);
        }
    }

    static bool Before(Draft draft, ReadOnlySpan<Column> columns, string text)
    {
        foreach (var column in columns)
        {
            if (Told(draft, column)?.Text == text) return true;
        }

        return false;
    }

    static Telling? Told(Draft draft, Column column) =>
        draft.Given(column) is { } cell && (cell.Says(CellQuestion.Letters) || column.Notes.Codes.ContainsKey(cell.Clean))
            ? TellingOf.Of(cell, column)
            : null;

    /// <summary>A mark or code that the list explains tells what its meaning tells.</summary>
    static readonly ColumnReading<Telling> TellingOf = new((cell, column) => new(
        column.Field is Field.Absence or Field.Remarks or Field.Event or Field.Unknown or Field.ContractType
            ? PersonReader.Meaning(column.Notes, cell.Clean)
            : cell.Clean));

    /// <summary>Whether the words say what is asked.</summary>
    public static bool Finds(TellingQuestion question, string text) => question switch
    {
        TellingQuestion.NotHere => NotHere,
        TellingQuestion.Repeat => Repeat,
        TellingQuestion.Leaving => Leaving,
        TellingQuestion.NotLeaving => NotLeaving,
        TellingQuestion.Absent => Absent,
        TellingQuestion.NotAbsent => NotAbsent,
        TellingQuestion.Moved => Moved,
        TellingQuestion.Raised => Raised,
        TellingQuestion.Recently => Recently,
        TellingQuestion.Transferred => Transferred,
        TellingQuestion.Licence => Licence,
        TellingQuestion.Idle => Idle,
        TellingQuestion.Joining => Joining,
        TellingQuestion.OnThis => OnThis,
        TellingQuestion.HoursHere => HoursHere,
        _ => SmallShare,
    } is var pattern && pattern.IsMatch(text);

    /// <summary>Who is no employee in scope; the first reason that fits is given.</summary>
    public static void Scope(Draft draft, DateOnly? asAt, DateOnly? transfer)
    {
        var place = draft.Line.Section?.Words ?? Telling.Nothing;
        var title = draft.Table.TitleWords;
        if (IsVacancy(draft, place))
            Out(draft, ListFindings.Vacancy, "jobTitle", "The row is a vacant post, not a person.",
                "Nobody transfers with a vacancy; ask whether it will be filled before the transfer.");
        else if (draft.Contract == ContractType.Agency || place.Says(TellingQuestion.Agency)
            || title.Says(TellingQuestion.Agency) && !draft.Table.Has(Field.ContractType))
        {
            Kind(draft, ContractType.Agency, ListFindings.Agency,
                "The person is supplied by an agency and is not the contractor's employee.",
                "Agency workers do not transfer; ask the contractor to confirm who employs the person.");
        }
        else if (draft.Contract == ContractType.SelfEmployed || place.Says(TellingQuestion.SelfEmployed)
            || title.Says(TellingQuestion.SelfEmployed) && !draft.Table.Has(Field.ContractType))
        {
            Kind(draft, ContractType.SelfEmployed, ListFindings.SelfEmployed, "The person or firm is a contractor, not an employee.",
                "Self-employed people do not transfer; ask the contractor to confirm the status.");
        }
        else if (IsNotHere(draft))
            Out(draft, ListFindings.NotInScope, null, "The list says the person is not assigned to this contract.",
                "Ask the contractor to confirm that the person is not in scope.");
        else Leaver(draft, asAt, transfer);
        if (!draft.Out && draft.Telling.Says(TellingQuestion.Repeat))
            Out(draft, ListFindings.Duplicate, null, "A remark says that the row repeats another.",
                "Ask the contractor to confirm there is one person.");
    }

    static bool IsVacancy(Draft draft, Telling place)
    {
        var named = IsVacant(draft, Field.Name) || IsVacant(draft, Field.Surname) || IsVacant(draft, Field.EmployeeRef)
            || place.Says(TellingQuestion.Vacant);
        if (!named && !draft.JobWords.Says(TellingQuestion.Vacant) && !IsVacant(draft, Field.Site)
            && !draft.Telling.Says(TellingQuestion.Vacant))
        {
            return false;
        }

        return draft.Birth is null && draft.Age is null && draft.Start is null
            || RowKinds.IsVacant($"{draft.Text(Field.Name)} {draft.Text(Field.Surname)} {draft.Text(Field.EmployeeRef)} {place.Text}");
    }

    static bool IsVacant(Draft draft, Field field) => draft.Given(field) is { } cell && cell.Says(CellQuestion.Vacant);

    static void Kind(Draft draft, ContractType kind, string code, string message, string remedy)
    {
        draft.Contract = kind;
        Out(draft, code, "contractType", message, remedy);
    }

    static bool IsNotHere(Draft draft)
    {
        if (draft.Telling.Says(TellingQuestion.NotHere) && !draft.Telling.Contains("not excluded") && !SaysOfTheRest(draft.Telling))
            return true;
        if (StayBehind.Finds(draft.Table.TitleWords.Text) || draft.Line.Section is { } section && StayBehind.Finds(section.Text))
            return true;
        return draft.Text(Field.Assignment) is { } text
            && (SaysNo.IsMatch(text) || text is "0" or "0%" or "0.00" || text.StartsWith("0% ", StringComparison.Ordinal));
    }

    /// <summary>
    /// What is not on this contract is the rest of the person's time: 75% of shifts here, the rest at the theatre (not transferring).
    /// </summary>
    static bool SaysOfTheRest(Telling told) =>
        (told.Says(TellingQuestion.OnThis) && PercentHere.Match(told.Text) is { Success: true } part
            && Wording.Number(part.Groups["n"].Value) is > 0 and < 100 || told.Says(TellingQuestion.HoursHere))
        && NotHere.Matches(told.Text).All(said => TheRest.Finds(told.Text[..said.Index]));

    [GeneratedRegex(
        @"\b(rest|remainder|balance|remaining|others?)\b[^;|]{0,50}$|\bshared with\b[^;|]{0,50}$|\($",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex TheRest { get; }

    /// <summary>No, or no and why: No - trade waste only.</summary>
    [GeneratedRegex(@"^no?(\W*$|\s*[-,:;(])", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex SaysNo { get; }

    /// <summary>A sheet or section of people who do not transfer says so in its title.</summary>
    [GeneratedRegex(
        @"\b(not transferring|not to transfer|(do|will) not transfer"
        + @"|not (in scope|assigned to (the|this) contract|on (the|this) contract)|out of scope"
        + @"|(stay|stays|staying|remain|remains|remaining) with)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex StayBehind { get; }

    static void Leaver(Draft draft, DateOnly? asAt, DateOnly? transfer)
    {
        var section = draft.Line.Section?.Words ?? Telling.Nothing;
        if (draft.ContractEnd is null && !draft.Telling.Says(TellingQuestion.Leaving) && !section.Says(TellingQuestion.Leaving)
            && LeftOn(draft) is null)
        {
            return;
        }

        var words = $"{draft.Telling.Text} | {section.Text}";
        var column = draft.Table.Of(Field.ContractEnd);
        var leavingColumn = column is not null && draft.ContractEnd is not null && Leaving.Finds(column.FullHeading)
            && !ContractText.IsFixedTerm(words);
        var match = Leaving.Match(words);
        var leftOn = LeftOn(draft);
        leavingColumn |= leftOn is not null
            || draft.Table.Of(Field.Event) is { } ticked && Leaving.Finds(ticked.FullHeading) && draft.Text(ticked) is { } tick
                && Ticked.Finds(tick);
        if (!leavingColumn && (!match.Success || NotLeaving.Finds(words))) return;
        var date = leftOn ?? (leavingColumn ? draft.ContractEnd : null)
            ?? (match.Success ? DateIn(words[match.Index..], MonthFirst(draft)) : null) ?? DateIn(words, MonthFirst(draft))
            ?? EventDate(draft) ?? draft.ContractEnd;
        if (date is { } day && (transfer is { } moves ? day >= moves : asAt is { } at && day > at.AddMonths(8))) return;
        var when = date is { } known ? $" on {Wording.Day(known)}" : "";
        Out(draft, ListFindings.Leaver, null, $"The person leaves{when}, before the transfer.",
            "Ask the contractor to confirm the leaving date and tell you if it changes.");
    }

    /// <summary>The date in a column of leaving dates.</summary>
    static DateOnly? LeftOn(Draft draft) =>
        draft.Table.Of(Field.Event) is { } column && draft.Given(column) is { } cell && Leaving.Finds(column.FullHeading)
            && DateText.Read(cell, 2060, column.MonthFirst) is { Value: { } date, MonthOnly: false }
            ? date
            : null;

    [GeneratedRegex("^(y|yes|true|x|left|leaver|leaving|✓|✔)$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Ticked { get; }

    static DateOnly? EventDate(Draft draft) =>
        draft.Table.Of(Field.EventDate) is { } column && draft.Cell(column) is { } cell
            ? DateText.Read(cell, 2099, column.MonthFirst).Value
            : null;

    /// <summary>Remarks give their dates in the order of the list's columns.</summary>
    static bool MonthFirst(Draft draft) => draft.Table.Columns.Exists(column => column.MonthFirst);

    static DateOnly? DateIn(string text, bool monthFirst) =>
        DateText.Read(text, 2060, monthFirst) is { Value: { } date, MonthOnly: false } ? date : null;

    static void Out(Draft draft, string code, string? field, string message, string remedy)
    {
        draft.Out = true;
        draft.Findings.RemoveAll(finding => finding.Severity == Findings.Severity.Blocking);
        draft.Reject(code, field, message, remedy);
    }

    /// <summary>What somebody has to ask about an employee who transfers.</summary>
    public static void Queries(Draft draft, DateOnly? asAt)
    {
        var told = draft.Telling;
        var text = told.Text;
        if (told.Says(TellingQuestion.Joining) && draft.Start is null && EventDate(draft) is { } joins)
        {
            draft.Start = joins;
            draft.Source("startDate", draft.Table.Of(Field.EventDate));
        }

        if (IsAbsent(draft))
            draft.Warn(ListFindings.AbsentLongTerm, "contractType",
                "The person is away for a long time; people on long absence transfer all the same.",
                "Ask for the kind of leave and the expected date of return, and include the person in consultation.");
        Assignment(draft);
        if (told.Says(TellingQuestion.Moved) && IsRecent(draft, asAt, Moved) && !told.Says(TellingQuestion.Transferred))
            draft.Warn(ListFindings.RecentlyAssigned, "startDate", "The person was put on the contract shortly before the list was made.",
                "Ask why and when the person was assigned, and for the date continuous service began.");
        else if (told.Says(TellingQuestion.Raised) && IsRecent(draft, asAt, Raised))
            draft.Warn(ListFindings.PayRaisedRecently, "hourlyRate", "Pay, hours or grade were raised shortly before the list was made.",
                "Ask for the reason and the date, and whether others had the same.");
        if (draft.IsCasual && told.Says(TellingQuestion.Idle)
            && !(DateText.Read(text[Idle.Match(text).Index..], 2060).Value is { } last && asAt is { } at && last > at.AddMonths(-3)))
        {
            draft.Warn(ListFindings.InactiveCasual, "contractType", "The casual worker has not been used for months.",
                "Ask whether the person is still engaged.");
        }

        if (told.Says(TellingQuestion.Transferred) || draft.Pension is "LGPS" or "NHSPS"
            || (draft.EmployerStart is { } joined && draft.Start < joined))
        {
            draft.Note(ListFindings.PreviousTransfer, "startDate", "The person seems to have come through an earlier transfer.",
                "Ask for the terms protected then, and for the date continuous service began.");
        }

        if (told.Says(TellingQuestion.Licence))
            draft.Note(ListFindings.LicenceRemark, "remarks", "A remark speaks of a licence or registration that has ended or is due.",
                "Ask whether it has been renewed.");
        if (IsSensitive(draft))
            draft.Warn(ListFindings.SensitiveDetail, "remarks",
                "A remark holds health or other sensitive detail that does not belong in a staff list; it is not copied.",
                "Ask the contractor to send the list without it and tell your data protection officer.");
    }

    static bool IsAbsent(Draft draft)
    {
        if (draft.Table.Of(Field.Absence) is { } column && draft.Text(column) is { } text
            && PersonReader.Meaning(column.Notes, text) is var cell && !NoAbsence.Finds(cell) && !NotAbsent.Finds(cell)
            && !cell.All(c => char.IsDigit(c) || c == '.'))
        {
            return true;
        }

        return draft.Telling.Says(TellingQuestion.Absent) && !draft.Telling.Says(TellingQuestion.NotAbsent);
    }

    static bool IsSensitive(Draft draft)
    {
        foreach (var column in draft.Table.Those(ColumnGroup.MaySlip))
        {
            if (draft.Given(column) is { } cell && IsSensitive(cell, column)) return true;
        }

        return false;
    }

    static void Assignment(Draft draft)
    {
        decimal? share = null;
        if (draft.Text(Field.Assignment) is { } cell && Wording.Number(cell.TrimEnd('%', ' ')) is { } number)
            share = cell.Contains('%', StringComparison.Ordinal) || number > 1 ? number : number * 100;
        else if (PercentHere.Match(draft.Text(Field.Assignment) ?? "") is { Success: true } written)
            share = Wording.Number(written.Groups["n"].Value);
        var told = draft.Text(Field.Assignment) is { } own
            ? Telling.Of(draft.Telling.Text.Replace(own, "", StringComparison.Ordinal))
            : draft.Telling;
        var remarks = told.Text;
        if (told.Says(TellingQuestion.OnThis) && PercentHere.Match(remarks) is { Success: true } percent)
            share = share is null
                ? Wording.Number(percent.Groups["n"].Value)
                : Math.Min(share.Value, Wording.Number(percent.Groups["n"].Value) ?? 100);
        if (share is null && told.Says(TellingQuestion.HoursHere) && HoursHere.Match(remarks) is { Success: true } hours
            && Wording.Number(hours.Groups["all"].Value) is > 0 and <= 60 and var all
            && Wording.Number(hours.Groups["part"].Value) is { } here && here <= all)
        {
            share = Math.Round(here / all * 100, 0, MidpointRounding.AwayFromZero);
        }

        var little = share is { } known
            ? known < 50
            : told.Says(TellingQuestion.SmallShare)
                || draft.Text(Field.Assignment) is { } words
                    && (SmallShare.Finds(words) || words.StartsWith("part", StringComparison.OrdinalIgnoreCase));
        if (!little) return;
        draft.Warn(ListFindings.PartlyAssigned, "employeeRef",
            share is { } part
                ? $"The person works {Wording.Plain(part)}% of the time on this contract."
                : "The person works only part of the time on this contract.",
            "Ask how the person's time is divided: whether somebody is assigned is a question of fact, not of a percentage.",
            draft.Table.Of(Field.Assignment));
    }

    static string UntilNext(string text) => text.IndexOf(" | ", StringComparison.Ordinal) is > 0 and var end ? text[..end] : text;

    static bool IsRecent(Draft draft, DateOnly? asAt, Regex what)
    {
        if (asAt is { } listed && what.Match(draft.Telling.Text) is { Success: true } said
            && DateText.Read(UntilNext(draft.Telling.Text[said.Index..]), 2060, MonthFirst(draft)).Value is { } day)
        {
            return day > listed.AddDays(-75);
        }

        if (draft.Telling.Says(TellingQuestion.Recently)) return true;
        if (asAt is not { } at) return false;
        if (DateText.Read(draft.Telling.Text, 2060, MonthFirst(draft)).Value is { } date) return date > at.AddDays(-75);
        if (what == Moved
            && draft.Table.Columns
                .Where(column => column.Spare || column.Field is Field.Unknown or Field.EventDate)
                .Any(column => draft.Cell(column) is { } cell && DateText.Read(cell, 2060, column.MonthFirst).Value is { } day
                    && day > at.AddDays(-75) && day <= at))
        {
            return true;
        }

        return (draft.EmployerStart ?? draft.Start) is { } start && start > at.AddDays(-75);
    }
}
