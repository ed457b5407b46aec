using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>Reads pension membership: one scheme under its many spellings, or that the person is in none and why.</summary>
static partial class PensionText
{
    [GeneratedRegex(
        @"\b(postpone\w*|pending|awaiting enrol\w*|not in|deferr\w*|waiting period|not (yet )?(joined|enr(olled)?|elig(ible)?"
        + @"|assessed|auto)"
        + @"|ineligible|non[- ]?eligible|not a member|below|under (the )?(trigger|age|earnings|threshold|lel|limit|22|£)"
        + @"|too (young|old|low|little)|not enough (pay|earnings|hours|earned)|(doesn'?t|does not|not) earn(s|ing)? enough"
        + @"|not (yet )?(old enough|(aged )?22)|earnings too low"
        + @"|under[- ]?age|under 22|earns too little|low earn\w*|entitled worker|over (spa|pension age|75|66)"
        + @"|no scheme|worker without|n/?e|non[- ]?member|exempt|not in scheme|threshold|trigger|(not|does not|doesn't) qualify(ing)?|nejh"
        + @"|(did|does|do) not (enrol|join)|(didn|doesn)'t (enrol|join)|never (enrolled|joined)|not (yet )?(due|entitled|contributing)"
        + @"|unenrolled)\b|^not yet$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Postponed { get; }
    [GeneratedRegex(
        @"\b(opt(ed)?[- ]?out|opt|declin\w*|out|left( the)? scheme|ceased|withdrawn|refused|waived|opting out|cho(se|oses?) (not|to leave)|cancelled"
        + @"|leaver of|no longer (a )?(member|contributing)|stopped (contributing|paying)|(does not|doesn.t) contribute)\b|^oo$|^o/?o\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Out { get; }
    /// <summary>A remark says that the person has opted out.</summary>
    public static bool SaysOut(string remark) => OptedOut.IsMatch(remark);

    [GeneratedRegex(@"\bopt(ed|s)?[- ]?out\b(?! (period|window))", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex OptedOut { get; }
    [GeneratedRegex(
        @"\bl\.?\s?g\.?\s?p\.?\s?s\b|\blg pension|\blocal gov(t|ernment|'t|\.)?|admi(ssion|tted) bod|pass[- ]?through"
        + @"|county pension fund|superann|\bcouncil pension|\bpension fund\b|\b(wypf|gmpf|sypf|sypa|nypf|wmpf|mpf|tpf)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Lgps { get; }
    [GeneratedRegex(@"\bn\.?h\.?s(\.?p\.?s)?\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Nhs { get; }
    [GeneratedRegex(@"\bn\.?e\.?s\.?t\b|national employment savings", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Nest { get; }
    [GeneratedRegex(@"^(none|no|nil|n|no pension|no scheme|not applicable)$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex NoneAtAll { get; }
    [GeneratedRegex(
        @"^(y|yes|member|active|enrolled|in|in scheme|auto[- ]?enrol(led|ment)?|ae|eligible( jobholder)?|joined|contracted in"
        + @"|contributing|workplace|standard|opted in|opt in|\d+(\.\d+)?\s*%|yes.{0,12}\d+ ?%.*)$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Yes { get; }
    [GeneratedRegex(
        @"\(.*?\)|\b\d+(\.\d+)?\s*%.*$|\b(active|member(ship)?|scheme|enrolled|auto[- ]?enrol(led|ment)?|employer|er|ee|contributions?"
        + @"|with|yes|since.*|joined.*|matched.*|up to.*|gpp|group personal pension|workplace pension|ae|pension plan|dc|money purchase"
        + @"|stakeholder|from \d.*)\b|[,;:\-/@]+\s*$|\d+(\.\d+)?\s*/\s*\d+(\.\d+)?|^[\s,;:\-/]+",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Noise { get; }
    [GeneratedRegex(
        @"\bgpp\b|group personal pension|personal pension|stakeholder|master ?trust|workplace",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Group { get; }

    /// <summary>What the law calls somebody who is in a scheme all the same, where the scheme follows: Entitled worker - NEST.</summary>
    [GeneratedRegex(
        @"^(entitled worker|(non-?)?eligible( jobholder)?|jobholder)\s*[-–:,/]\s*(?=\p{L}{3})",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex WorkerKind { get; }

    /// <summary>A reading that is one of the schemes everybody knows, or that the person is in none.</summary>
    public static bool IsKnown(string scheme) => !scheme.StartsWith("OTHER", StringComparison.Ordinal)
        || Array.Exists(Providers, provider => scheme.EndsWith(provider.Name, StringComparison.Ordinal));

    /// <summary>Names by which one provider goes, so that they count as one scheme.</summary>
    static readonly (string Start, string Name)[] Providers =
    [
        ("r. london", "Royal London"), ("r london", "Royal London"), ("royal london", "Royal London"), ("now", "NOW: Pensions"),
        ("l&g", "Legal & General"), ("l & g", "Legal & General"),
        ("legal", "Legal & General"), ("std life", "Standard Life"), ("standard life", "Standard Life"), ("people", "The People's Pension"),
        ("the people", "The People's Pension"),
        ("tpp", "The People's Pension"), ("b&ce", "The People's Pension"), ("scot wid", "Scottish Widows"),
        ("scottish wid", "Scottish Widows"), ("sw ", "Scottish Widows"), ("aviva", "Aviva"),
        ("smart", "Smart Pension"), ("teachers", "Teachers' Pension Scheme"), ("tps", "Teachers' Pension Scheme"),
        ("aegon", "Aegon"), ("peoples", "The People's Pension"),
        ("hargreaves", "Hargreaves Lansdown"),
    ];

    /// <summary>
    /// The scheme as the reading schema spells it. Null: the list does not say. <paramref name="unclear"/>: it says yes, but not to what.
    /// </summary>
    /// <param name="scheme">The scheme the heading or the notes name for everybody, if any.</param>
    public static string? Read(string cell, string? scheme, out bool unclear)
    {
        (var read, unclear) = Texts.Of((cell, scheme));
        return read;
    }

    static readonly Remembered<(string Cell, string? Scheme), (string? Scheme, bool Unclear)> Texts = new(text => (ReadAnew(text.Cell,
        text.Scheme, out var unclear),
        unclear));

    static string? ReadAnew(string cell, string? scheme, out bool unclear)
    {
        unclear = false;
        var text = WorkerKind.Replace(Wording.Clean(cell).Replace('_', ' '), "");
        if (OptedOut.IsMatch(text)) return "OPTED_OUT";
        if (Postponed.IsMatch(text)) return "NOT_ENROLLED";
        if (NoneAtAll.IsMatch(text)) return "NOT_ENROLLED";
        if (Wording.IsNotGiven(text) || text.StartsWith("n/a", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("see ", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (Out.IsMatch(text)) return "OPTED_OUT";
        if (Named(text) is { } named) return named;
        if (Yes.IsMatch(text))
        {
            unclear = scheme is null;
            return scheme;
        }

        var name = Noise.Replace(Noise.Replace(text, " "), " ").Trim(' ', ',', ';', '-', '/', '(', ')');
        name = Wording.OneLine(name);
        if (!name.Any(char.IsLetter))
            name = Group.Match(text) is { Success: true } group
                ? group.Value.Equals("GPP", StringComparison.OrdinalIgnoreCase) ? "group personal pension" : group.Value
                : "";
        if (name.Length > 0) return "OTHER:" + Provider(name);
        unclear = scheme is null;
        return scheme;
    }

    /// <summary>A scheme that a heading or note names: LGPS (Y/N).</summary>
    public static string? Named(string text) => Lgps.Finds(text) ? "LGPS" : Nhs.Finds(text) ? "NHSPS" : Nest.Finds(text) ? "NEST" : null;

    static string Provider(string name) =>
        Providers.FirstOrDefault(provider => name.StartsWith(provider.Start, StringComparison.OrdinalIgnoreCase)) is { Name: { } known }
            ? known
            : name;
}
