using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <content>The words by which remarks, status cells and headings say what happens to a person.</content>
static partial class Circumstances
{
    [GeneratedRegex(
        @"\b(leav(es|ing|er)|left(?![- ](hand|off|out|blank|over))( (the company|us|employment|service))?|(?<!\b(contract|term"
        + @"|post|apprenticeship) )finish(es|ing)( with us| here| work| up)?( on)? (?=\d)"
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
        + @"|considering retire|\breplac(es|ed|ing) |fixed[- ]?term,? (with )?(the |its |their )?(last day|end)|\bbe left\b"
        + @"|\bleft (alone|unattended|hand|arm|leg|knee|hip|foot|eye|ear|side)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex NotLeaving { get; }
    [GeneratedRegex(
        @"\b(long[- ]?term (sick\w*|absen\w*|ill\w*)|lts|off sick|off long[- ]term|away (from work )?long[- ]term|on sick"
        + @"|off (work )?since\b|not at work|sickness since"
        + @"|sick(ness)? (since|leave|absence|note)|away (sick|ill)|signed off|off work|maternity|mat\.? leave|on mat"
        + @"|adoption( leave)?|career break"
        + @"|sabbatical|shared parental|parental leave|paternity|unpaid leave(?! (each|every|in school|during))|extended leave"
        + @"|suspended|absent since|on long[- ]term"
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
            + @"|active( \w+)?|active\W+[\w ]+|working|in post|present|current|false|not absent|employed)$",
            Wording.Options, Wording.PatternTimeout)]
    private static partial Regex NoAbsence { get; }
    [GeneratedRegex(
        @"\b(not (currently )?(on|in|assigned to|part of|working on|employed on|attached to) (this|the|our) (\w+ )?(one|contract|service"
        + @"|transfer|scope)|not on this|none of (it|the (time|work|hours|week)|(his|her|their) (time|work|hours)) (is |are )?(for|on"
        + @"|at) (this|the)|(no part|nothing) of (it|the (job|post|work|time)) (is )?(for|on) this|nothing (is )?(on"
        + @"|for) this (contract|service|work|one)"
        + @"|(not|never) on (the |your )?council('?s)? (jobs?|contract|work|centres?|sites?|buildings?|services?)\b"
        + @"|not (a )?part of (this|the (contract|transfer|service|move))\b(?! (rota|team|pay))|out of scope"
        + @"|not here (now|any ?more|any longer)"
        + @"|not in scope|not in[- ]scope|(housing|hospital|school|other|another|different|trust|airport|private|\w+) contract only"
        + @"|does(n'?t| not) work (on|for|at) (this|the|our|(any )?\w+ (contract|service))|no longer (on|assigned|works on)|staying with|stays with|retained by"
        + @"|not transferring|excluded from|remain(s|ing) with|not tupe|not (our|an) employee"
        + @"|(on loan|loaned|on secondment|seconded) (to us|in(to)? (from|to us))|remains? (the |an )?employees? of (another|a different)"
        + @"|(employed|paid) by (the |another |a )?(\w+ )?(council|nhs|trust|county|borough|authority|agency)\b[^.;|]{0,30}(loan|second"
        + @"|not our)|unpaid volunteer|volunteer \(unpaid\)|(?<![^|] )volunteer(?= ?(\||$))|moved off"
        + @"|(moved|transferred|redeployed) to the (?!this|our|your|council|new|perm|fixed|temp|zero|full|part|annual|term"
        + @"|main)\w+ contract\b"
        + @"|works (on|for) (another|a different|other) contracts?|(works )?only (works )?(on|at|for) (?!(this|our|your"
        + @"|these)\b)(the )?[\w' ]{3,40} (contract|framework)|(listed|shown) for information"
        + @"|\w+ framework only|not this (one|service|contract)|exclude[d]?\b|not a council (job|post|site|contract|building)"
        + @"|, not (the )?council('s)? (?!terms|pension|pay|grade|rate|conditions|staff|employee|employed)\w+"
        + @"|(?<=\bonly\b.{0,12})not (a |one of )?(the |our )?(contract|council)\b)",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex NotHere { get; }
    [GeneratedRegex(@"(?<n>\d{1,3})\s*(%|pct\b|per ?cent\b)", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex PercentHere { get; }
    [GeneratedRegex(
        @"(%|\bpct\b|\bper ?cent\b)[^.]{0,45}\b(this|here|contract|service|council)\b|%( is| of it)? (ours|with us|for us)\b"
        + @"|\bon this (contract|service)\b[^.;|]{0,30}\d{1,3}\s*%"
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

    /// <summary>Two days on these runs, three on the hospital contract.</summary>
    [GeneratedRegex(
        @"\b(?<here>one|two|three|four|[1-4])( days?)?( a week)? (here|on (this|these)( \w+)?|on the council[\w' ]{0,20})\W+(and )?(the )?"
        + @"(?<else>one|two|three|four|[1-4])( days?)?( a week)? (on|at|for|in|with|elsewhere)\b(?! (this|these|the council)\b)"
        + @"|\b(for|on|with|at) (us|you|this( contract| service)?|the council|your \w+)\W+(?<here>one|two|three|four"
        + @"|[1-4]) days?( a week| per week)?"
        + @"\W+(and )?the other (?<else>one|two|three|four|[1-4])( days?)?\b"
        + @"|\b(?<else>one|two|three|four|[1-4])( days?)?( a week)? (on|at|for|in|with)\b"
        + @"(?! (this|these|the council)\b)[^,;|]{3,40}[,;]\s*(and )?"
        + @"(?<here>one|two|three|four|[1-4])( days?)?( a week)? here\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex DaysHere { get; }
    [GeneratedRegex(
        @"\b(a |one |about a |about one )?(quarter|third|fifth|tenth|sixth|eighth|two fifths|(two|three) tenths)\b[^.]{0,30}\b(time|week|hours|here|this)\b"
        + @"|\b(one|1|two|2) days? (a|per) week (here|on this|at this)\b|\b(one|two|1|2) days? (in|of|out of) (every )?(five|six|[56])\b"
        + @"|\balso (works?|working|employed) (on|for|at) (the |an)?(other )?[^.;|]{0,25}contract"
        + @"|\bonly (on )?(mon|tues|wednes|thurs|fri|satur|sun)days? (on|for|with|at) (the|this|your|our)\b[^|]{0,40}\bother (three"
        + @"|four|3|4) days\b"
        + @"|\brest (is |of (the )?(time|week) )?(on|at|with|for)\b|\bremainder\b|\bmain(ly)? (on|at|works (on|at)) (an)?other"
        + @"|\bmostly (on|at) (an)?other|\b(less than|under|below) half\b|\bshared with\b"
        + @"|(?<!(standby|on[- ]call|out[- ]of[- ]hours( lead| duty| rota| cover)?|duty|rota|keyholder)\W{1,2})\b(1|one|a) (week|day|shift) in (3|4|5|6|three|four|five|six)\b|\bsplits? (his |her |their )?time\b"
        + @"|\b(covers|looks after|manages|across|works (on|across)) (two|three|four|five|six|several|many|other|\d) (other )?(contracts"
        + @"|services)",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex SmallShare { get; }
    [GeneratedRegex(
        @"\b(moved|transferred|brought|switched|reassigned|redeployed|came|posted|assigned|drafted|put|placed|added)\b[^.;]{0,30}\b(from"
        + @"|onto|on to|to this|into|over|in from|to the contract|on the contract|on this)\b"
        + @"|\bsecond(ed|ment) (to|onto) (this|the) (contract|service)\b|\b(new|recently) (on|to|assigned to) ((this"
        + @"|the) )?contract\b|\bjoined (this |the )?contract( \d+)?\b"
        + @"|\bon (this |the )?contract (only )?(from|since)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Moved { get; }
    [GeneratedRegex(
        @"\b(pay|rate|salary|wage|hours|grade|basic)\b[^.;]{0,25}\b(rise|raised|increase[d]?|uplift(ed)?|went (up|from)|up (from"
        + @"|to|by)|up £?\d"
        + @"|regraded|put up"
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
        + @"|\b(from|came over from|transferred from|originally)( the)? (council|borough|county(?! \w+s\b(?<! services))|nhs"
        + @"|local authority|previous contractor)\b"
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
        + @"|operation|surgery)|bad (back|knees?|hips?|shoulder|leg)|heart (attack|condition|problem|bypass|surgery|failure|op\w*)|stroke|asthma"
        + @"|disab(led|ility|ilities)|mental(ly)? (health|ill)|(?<!\b(hgv|lgv|pcv|psv|d4|driver'?s?|driving|licen[cs]e) )medical|hiv"
        + @"|injur(y|ed)|arthritis|dyslexi\w+|alcohol\w*|substance|conviction|criminal|occupational health|ill[- ]?health|bereave\w*"
        + @"|migraine\w*|hearing (loss|aid)|multiple sclerosis|crohn'?s|ivf|miscarriage|health (condition|issue|problem)"
        + @"|reasonable adjustment\w*|wheelchair|adapted (desk|chair|workstation|equipment)|(desk|chair|workstation) adapted|crutches"
        + @"|guide dog|slipped disc|gp'?s? letter|deaf|(partially|registered) (sighted|blind)|autis\w+|adhd|parkinson'?s|dementia"
        + @"|covid|hospitali[sz]ed|in hospital|under (the|a|her|his|their) (hospital|consultant|doctor|clinic|gp|specialist)|nerves"
        + @"|fracture\w*|broken (leg|arm|ankle|wrist)|sciatica|ptsd|hernia|insulin|epipen|inhaler|angina|lupus|dialysis"
        + @"|leuka?emia|lymphoma|fibromyalgia|endometriosis|copd|menopaus\w+|bipolar|panic attacks?|light duties|blood pressure|coeliac"
        + @"|sickle cell|colitis|bowel|thyroid|tinnitus|vertigo|gout|an(a)?emi[ac]|kidney|prostate|cataracts?|glaucoma|rheumat\w+|osteo\w+"
        + @"|psoriasis|schizophreni\w+|seizures?|blackouts?|pacemaker|carpal tunnel|frozen shoulder|chronic (fatigue|pain)|allerg(y"
        + @"|ic)|union member\w*|(member of|in) (unison|gmb|unite)"
        + @"|(unison|gmb|unite) (member|subs)|religio\w+|muslim|asylum|visa)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Sensitive { get; }
    [GeneratedRegex(
        @"\bduplicate( entry| row| record| of)?\b|(?<!\b(two|second|both|other) (jobs?|posts?|contracts?|roles?)\b[^"
        + @"|]{0,40})\b(entered|listed|appears) twice\b|\bsee row \d+\b|\brepeat of\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Repeat { get; }

    /// <summary>
    /// What a service or its users are called, in the name of a post or a place: Bereavement Officer, Mental Health Unit.
    /// </summary>
    [GeneratedRegex(
        @"\b(bereave\w*|disab\w+|mental health|medical|occupational health|dementia|autis\w+|alcohol|substance|stroke|criminal|asylum"
        + @"|hearing loss|adhd|religious|wheelchair)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex NameOfService { get; }
}
