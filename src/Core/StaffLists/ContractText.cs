using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>
/// Reads the kind of contract from words; the more telling word wins: an agency worker on a temporary contract is an agency worker.
/// </summary>
static partial class ContractText
{
    [GeneratedRegex(
        @"\bagency\b(?! (liaison|manager))|\bcontingent\b|\blabour[- ]only\b|\b(labour|staff) supply\b|\btemp(orary)? worker\b"
        + @"|\bsupplied by\b|\bemployment business\b|\bagy\b|\bagcy\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Agency { get; }
    [GeneratedRegex(
        @"\bself[- ]?emp(loyed|l)?\b|\bfreelance\w*|\bsub-?contract(or|ors|ed)?\b|\bsole trader\b|\bfranchisee\b"
        + @"|\bcontract for services\b|\bpersonal service company\b|\bsubbies?\b|\bcis\b|\bby invoice\b|\binvoices?\b"
        + @"|\bindependent contractor\b|\bconsultant \(ltd|\bltd co(mpany)?\b"
        + @"|(?<!\b(first|second|third|fourth|previous|former|last|new|our|the|old|this|outgoing|incoming|another|of|by|with|from"
        + @"|earlier)\s)\bcontractor\b|\bs/?e\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex SelfEmployed { get; }
    [GeneratedRegex(@"\bapprent(ice)?(ship)?s?\b|\bappr\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Apprentice { get; }
    [GeneratedRegex(
        @"\bzero[- ]?h(ou)?rs?\b|\bzero\b|\b0[- ]?h(ou)?rs?\b|\bcasual\w*"
        // Dene Bank Academy and Bank Street are places.
        + @"|\bbank\b(?! (hol|academy|school|primary|junior|infant|high|nursery|house|street|road|lane|avenue|close|top|side|hall"
        + @"|farm|centre|park"
        + @"|view|court|library|depot|site|works|yard|hospital|clinic))|\brelief\b|\bas (and|&) when\b"
        + @"|\bas required\b|\bno (fixed|guaranteed|set) hours\b|\bsupply\b|\bsess(ional)?\b|\bzhc\b|\bad[ -]?hoc\b|\ba ?& ?w\b|\bz/?h\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Casual { get; }
    [GeneratedRegex(
        @"\b(?<!non-)(?<!non )fixed[- ]?(term|period)\b|\bf\.?t\.?c\b|\btemp(orary|\.)?\b|\bseasonal\b|\bmat(ernity)? cover\b"
        + @"|\bcover(ing)? (for )?(maternity|long|sick)\b|\bsecond(ed|ment)\b|\bends\b|\buntil\b|\bft ?c\b|\bf/t/c\b"
        + @"|(?<!non-)(?<!non )\bfixed\b|\bfxd\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex FixedTerm { get; }
    [GeneratedRegex(
        @"\bperm(anent|\.)?\b|\bsubstantive\b|\bopen[- ]?ended\b|\bindefinite\b|\bestablished\b|\bstanding\b|\bno end date\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Permanent { get; }
    [GeneratedRegex(
        @"^(full|part)[- ]?time$|^(f|p) ?/ ?t$|^(ft|pt)$|\bemployee\b|\bemployed\b|\bregular\b|\bterm[- ]?time( only)?$|\btto\b"
        + @"|^part[- ]?year$"
        + @"|\bannualised\b|\bsalaried\b|\bhourly paid\b|\bweekly paid\b|\bstaff\b|\bactive\b|\bcurrent\b|\bjob ?share\b|^p[fp]t$"
        + @"|\bongoing\b|\bcontinuing\b|^standard\b|^contracted\b|\bnon[- ]fixed\b|\bunlimited\b|^core\b|\bmonthly paid\b|\bguaranteed\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Employed { get; }

    /// <summary>Words that name the kind of contract only in a column of contract kinds.</summary>
    [GeneratedRegex(
        @"\bvariable hours?\b|^on[- ]call\b|^flexi(ble)?( worker| hours)?$|^pool\b|\bnon-?guaranteed\b|^ngh$|^variable$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex CasualKind { get; }
    [GeneratedRegex(@"^psc$|^ltd\b|^limited company$|^consultant$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex OwnFirm { get; }
    [GeneratedRegex(@"\bumbrella\b|^labour supply", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Supplied { get; }
    [GeneratedRegex(
        @"^fta\b|\blimited term\b|\binterim\b|\btime[- ]limited\b|\bshort[- ]term\b|^project\b|^training contract"
        + @"|\b\d+[- ]?(month|mth|week|wk|year|yr)s? (contract|ftc)\b|^(\w+\W+)?(contract )?(t|to|till|ends?|expires?|until)\b.*\d{2,4}$"
        + @"|\bcontract to\b|^limited\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Limited { get; }

    static readonly Dictionary<string, ContractType> Codes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["P"] = ContractType.Permanent,
        ["PERM"] = ContractType.Permanent,
        ["F"] = ContractType.FixedTerm,
        ["FT"] = ContractType.FixedTerm,
        ["FTC"] = ContractType.FixedTerm,
        ["T"] = ContractType.FixedTerm,
        ["C"] = ContractType.CasualZeroHours,
        ["Z"] = ContractType.CasualZeroHours,
        ["ZH"] = ContractType.CasualZeroHours,
        ["B"] = ContractType.CasualZeroHours,
    };

    /// <param name="codes">True where the whole column holds short codes such as P, FT and C; then FT is fixed term, not full time.</param>
    public static ContractType? Read(string cell, bool codes = false) => Texts.Of((cell, codes));

    static readonly Remembered<(string Cell, bool Codes), ContractType?> Texts = new(text => ReadAnew(text.Cell, text.Codes));

    static ContractType? ReadAnew(string cell, bool codes)
    {
        var text = Wording.Clean(cell).Replace('_', ' ');
        if (Wording.IsNotGiven(text)) return null;
        if ((codes || text.Length == 1) && Codes.TryGetValue(text, out var code)) return code;
        if (Special(text) is { } special) return special;
        if (Permanent.IsMatch(text)) return ContractType.Permanent;
        if (CasualKind.IsMatch(text)) return ContractType.CasualZeroHours;
        if (OwnFirm.IsMatch(text)) return ContractType.SelfEmployed;
        if (Supplied.IsMatch(text)) return ContractType.Agency;
        if (FixedTerm.IsMatch(text) || Limited.IsMatch(text)) return ContractType.FixedTerm;
        return Employed.IsMatch(text) ? ContractType.Permanent : null;
    }

    /// <summary>Kinds that other cells, a job title or a section heading may give away as well.</summary>
    public static ContractType? Special(string text) => Specials.Of(text);

    static readonly Remembered<string, ContractType?> Specials = new(SpecialIn);

    static ContractType? SpecialIn(string text)
    {
        if (Agency.IsMatch(text)) return ContractType.Agency;
        if (SelfEmployed.IsMatch(text)) return ContractType.SelfEmployed;
        if (Casual.IsMatch(text) && !Permanent.IsMatch(text) && !SessionalTerm.IsMatch(text)) return ContractType.CasualZeroHours;
        return Apprentice.IsMatch(text) ? ContractType.Apprentice : null;
    }

    /// <summary>Sessional, to 19 Feb 2027: sessions are how the person works, and the contract ends.</summary>
    [GeneratedRegex(@"^sessional\W+((to|till|until|ends?|expires?) \W*\d|fixed)", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex SessionalTerm { get; }

    public static bool IsAgency(string text) => Agency.Finds(text);

    public static bool IsSelfEmployed(string text) => SelfEmployed.Finds(text);

    public static bool IsFixedTerm(string text) => FixedTerm.Finds(text);
}
