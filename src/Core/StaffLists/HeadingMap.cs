using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>Which field a heading means, by the vocabulary in headings.json, and how well it fits: 1 is word for word.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
readonly record struct HeadingMatch(Field Field, double Score);

/// <summary>
/// Maps headings to fields. A phrase fits a heading that is the same words, or holds them all; the larger its part of the heading, the
/// better. Position in the list never counts.
/// </summary>
static partial class HeadingMap
{
    const double Enough = 0.34;

    /// <summary>The score of a heading that HR has settled: no other reading comes near.</summary>
    public const double Settled = 2;

    static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
    };
    static readonly Dictionary<Field, string[][]> Vetoes = [];

    /// <summary>All phrases by their first word, in the order of the vocabulary: earlier fields win where two fit equally well.</summary>
    internal static readonly Dictionary<string, List<Phrase>> Phrases = Load();

    /// <param name="Whole">The phrase fits only a heading that is these words and no others.</param>
    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
    internal readonly record struct Phrase(Field Field, int Order, string[] Words, bool Whole);

    sealed record HeadingFile(string About, IReadOnlyList<HeadingEntry> Fields);

    sealed record HeadingEntry(string Field, IReadOnlyList<string> Phrases, IReadOnlyList<string>? Without);

    public static HeadingMatch Match(string heading) => heading.Length > LongestHeading ? default : Matches.Of(heading);

    const int LongestHeading = 160;

    static readonly Remembered<string, HeadingMatch> Matches = new(MatchAnew);

    static HeadingMatch MatchAnew(string heading)
    {
        var match = Best(heading);
        return match.Field is Field.ContractEnd or Field.EmployerStart or Field.ServiceStart && OfLicence.IsMatch(heading)
            ? new(Field.OtherFacts, 0.9)
            : match;
    }

    /// <summary>A licence, a check or a course has dates of its own: SIA runs out, CPC valid to.</summary>
    [GeneratedRegex(
        @"\b(sia|licen[cs]es?|dbs|crb|cpc|midas|pcv|hgv|cscs|tacho\w*|driver card|passport|visa|first aid|certificate|permit"
        + @"|training|course)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex OfLicence { get; }

    /// <summary>The share of the person's time on the service, whatever it is called: % on reablement.</summary>
    [GeneratedRegex(
        @"^\W*(%|percent(age)?|share|proportion)( of)?( (time|hours|week|work|post|role))?( spent| worked)? (on|in|for"
        + @"|at) (?!costs?\b|top\b)"
        + @"(?!.*\b(pension|basic|bonus|pay|salary|sick|leave|contributions?|scale)\b)\w",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex ShareOn { get; }

    static HeadingMatch Best(string heading)
    {
        if (ListMemory.Current is { } memory && memory.SettledField(heading) is { } settled) return new(settled, Settled);
        if (IfAside.IsMatch(heading)) return Match(IfAside.Replace(heading, ""));
        if (PlusAside.Match(heading) is { Success: true, Index: > 0 } plus) return Match(heading[..plus.Index]);
        if (HeadingShapes.Of(heading) is { Score: > 0 } shaped) return shaped;
        var words = HeadingWords.Of(heading);
        var whole = Find(words);
        if (whole.Score < 1 && NoticeGiven.Match(heading) is { Success: true } given)
            return new(given.Groups["staff"].Success ? Field.NoticeFromEmployee : Field.Notice, 0.97);
        if (whole.Score < 0.9 && Numbered.Match(heading) is { Success: true } number
            && Match(heading[number.Length..]) is { Field: not Field.Unknown } asked && asked.Score > whole.Score)
        {
            return asked;
        }

        if (whole.Field == Field.WeeksPerYear && PerWeek.IsMatch(heading)) whole = default;
        if (whole is { Field: Field.Pay, Score: < 0.9 } && IsOnlyOnTop(heading))
            return new(Field.Allowances, 0.9);
        if (whole.Score < 0.9 && heading.Contains('£', StringComparison.Ordinal) && MoneyOnTop.IsMatch(heading)
            && !BasicToo.IsMatch(heading))
        {
            return new(Field.Allowances, 0.9);
        }

        if (whole is { Field: Field.WeeklyHours or Field.DailyHours, Score: < 0.9 } && PoundsAnHour.IsMatch(heading))
            return new(Field.Pay, 0.9);
        if (whole is { Field: Field.WeeklyHours or Field.DailyHours or Field.AverageHours, Score: < 0.9 }
            && heading.Contains('£', StringComparison.Ordinal) && Without(heading, Brackets) is { Field: Field.Pay } paid)
        {
            return paid with { Score = Math.Min(paid.Score, 0.9) };
        }

        if (whole.Score >= 1) return whole;
        if (Dated.IsMatch(heading) && Dated.Replace(heading, " ") is var undated
            && Find(HeadingWords.Of(undated)) is { Score: >= 1 } lasting)
        {
            return lasting with { Score = 0.97 };
        }

        if (Without(heading, whole.Score < 0.6 ? Brackets : Aside) is { Score: >= 1 } exact) return exact;
        if (whole.Score < 0.6 && After.Match(heading) is { Success: true } after
            && Find(HeadingWords.Of(heading[..after.Index])) is { Score: >= 1 } head)
        {
            return head with { Score = 0.9 };
        }

        if (Bare(words) is { Score: >= 1 } bare) return bare with { Score = 0.95 };
        if (whole.Score < 0.9 && Span.IsMatch(heading)
            && Find(HeadingWords.Of(Span.Replace(heading, " "))) is { Field: Field.Pay or Field.WeeklyHours, Score: >= 1 } spanned)
        {
            return spanned with { Score = 0.96 };
        }

        if (whole.Score < 0.6 && Pounds.IsMatch(heading)
            && MatchAnew(Pounds.Replace(heading, " ")) is { Field: Field.Pay, Score: >= 0.9 } sum)
        {
            return sum with { Score = 0.95 };
        }

        if (whole.Field != Field.Unknown) return whole;
        if (ShareOn.IsMatch(heading)) return new(Field.Assignment, 0.9);
        if (Without(heading, Brackets) is { Field: not Field.Unknown } before) return before with { Score = Math.Min(before.Score, 0.9) };
        if (Inside.Match(heading) is { Success: true } inside && Find(HeadingWords.Of(inside.Groups["in"].Value)) is { Score: >= 1 } aside)
            return aside with { Score = 0.9 };
        return Bare(words) is { Field: not Field.Unknown } barely
            ? barely
            : JoinedHeadings.Match(heading) is { Field: not Field.Unknown } glued
            ? glued with { Score = Math.Min(glued.Score, 0.9) }
            : default;
    }

    /// <summary>A heading or a cell names money on top of basic pay.</summary>
    public static bool SaysOnTop(string text) => OnTop.IsMatch(text);

    /// <summary>Money on top of basic pay and not basic pay with it.</summary>
    public static bool IsOnlyOnTop(string heading) => OnTop.IsMatch(heading) && !BasicToo.IsMatch(heading);

    /// <summary>Money on top of basic pay: Overtime £/hr, On-call £ a year.</summary>
    [GeneratedRegex(
        @"\b(overtime|o/t|on[- ]?call|stand-?by|call-?outs?|sleep(ing)?[- ]?ins?|spread-?overs?|allowances?|supplements?"
        + @"|bonus(es)?|enhance(d|ments?)|premi(um|a)"
        + @"|unsocial|honorari(um|a)|weighting|tips|commission|mileage|first[- ]aid)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex OnTop { get; }

    /// <summary>So said only beside a pound sign: Night extra £/hr, Tool money £/wk.</summary>
    [GeneratedRegex(
        @"\b(extras?|additions?|money|on[- ]?call|stand-?by|spread-?overs?|supplements?|tools?)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex MoneyOnTop { get; }

    /// <summary>A figure in pounds is no hours: Plain time £/hr.</summary>
    [GeneratedRegex(@"£\W*(/|per|an?)\W*h(ou)?r\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex PoundsAnHour { get; }

    /// <summary>Basic pay, and what is or is not in it: Pay excluding overtime.</summary>
    [GeneratedRegex(
        @"\b(basic|contract\w*|salary|excl\w*|ex|before|without|not|no|less|incl\w*|with|plus|and|total|gross)\b|[&+]",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex BasicToo { get; }

    [GeneratedRegex(@"\b(per|a|each|every)\s+w(ee)?k\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex PerWeek { get; }

    /// <summary>Whose notice it is, whatever the contractor calls itself: Notice home gives, Notice staff give.</summary>
    [GeneratedRegex(
        @"\bnotice\b(?!.*\bto (the )?(employee|staff|worker)).*?\b((?<staff>staff|employees?|workers?|ee|they|them|person|people"
        + @"|members?|individual|post ?holder)|(?!i\b)\w+)"
        + @"\s+((must|has to|have to|should|needs? to|to)\s+)?(gives?|owes?)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex NoticeGiven { get; }

    /// <summary>Forms number their questions: A2 Age, 3.1 Job title, Q7: Pension.</summary>
    [GeneratedRegex(
        @"^(Q?[A-Z]?\d{1,2}(\.\d{1,2})+|Q?[A-Z]\d{1,2}[a-z]?|Q?\d{1,2}[a-z]?(?=[.):]))[.):\-]*\s+(?=\p{L})",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Numbered { get; }

    /// <summary>
    /// The span of time that pay or hours are for changes what a figure means and not what the column is: basic pay per week.
    /// </summary>
    [GeneratedRegex(
        @"\b(per|an?|each|every|(for )?one|for (an?|each|the))\s+(hour|hr|day|shift|night|week|wk|fortnight|(4|four) (weeks|wks)|month|mth|year|yr|annum)\b"
        + @"|\b(hourly|daily|weekly|fortnightly|(4|four)[- ]?weekly|monthly|yearly|annually)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Span { get; }

    /// <summary>When a column is filled says nothing of what it holds: Age (if no date of birth).</summary>
    [GeneratedRegex(@"\s*\((if|where|when|only)\b[^)]*\)\s*$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex IfAside { get; }

    /// <summary>What a cell may have besides: Basic £ per hr (+ sleep-in £ per night).</summary>
    [GeneratedRegex(@"\s*\(\s*(\+|plus\b)[^)]*[a-z]{3}[^)]*\)\s*$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex PlusAside { get; }

    /// <summary>What explains words that say nothing: Part time (percentage of the whole-time hours).</summary>
    [GeneratedRegex(@"\((?<in>[^()]{8,})\)\s*$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Inside { get; }

    [GeneratedRegex(@"\s*\(\s*£[^)\w]*\)|\s*£", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Pounds { get; }

    /// <summary>The day for which a column holds, or the year of its figures: Age at 31 August 2026, Salary 2026/27.</summary>
    [GeneratedRegex(
        @"\b((as )?(at|on|of|from|wef|w\.e\.f\.?)\s+)?(the\s+)?(\d{1,2}(st|nd|rd|th)?[\s/.\-]+([a-z]{3,9}|\d{1,2})[\s/.\-]+\d{2,4}"
        + @"|\d{4}-\d{2}-\d{2}|(20)?\d{2}\s?[/\-]\s?\d{2}|20\d{2})(?!\d)",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Dated { get; }

    static HeadingMatch Without(string heading, Regex part) =>
        heading.Contains('(', StringComparison.Ordinal) && part.Replace(heading, " ") is { } plain && plain.Length < heading.Length
            ? Find(HeadingWords.Of(plain))
            : default;

    /// <summary>The heading without the words that name nobody and nothing: the employee's, current, contractual, details.</summary>
    static HeadingMatch Bare(string[] words)
    {
        var kept = words.Where(word => !Filler.Contains(word)).ToArray();
        return kept.Length > 0 && kept.Length < words.Length ? Find(kept) : default;
    }

    static readonly HashSet<string> Filler = new(StringComparer.Ordinal)
    {
        "employee", "staff", "person", "worker", "individual", "colleague", "current", "currently", "latest", "present", "primary", "main",
        "detail", "details", "description", "info", "information", "value", "name",
        "text", "field", "agreed", "contractual", "relevant", "applicable", "please", "give", "state", "specify", "if", "any", "known",
        "what", "are", "was", "do", "does", "eg", "ie", "etc", "data", "dd", "mm", "yyyy", "yy", "date",
    };

    /// <summary>A figure in brackets explains the heading and does not change it: Contracted hours (full time is 39).</summary>
    [GeneratedRegex(@"\s*\([^)]*\d[^)]*\)\s*$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Aside { get; }

    /// <summary>So does one after a comma: Salary, 37 hours and 52 weeks.</summary>
    [GeneratedRegex(@",\s*(for |at |of )?\d.*$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex After { get; }

    /// <summary>What stands in brackets, where the words outside them are known and all together are not.</summary>
    [GeneratedRegex(@"\s*[(\[][^)\]]*[)\]]", Wording.Options, Wording.PatternTimeout)]
    internal static partial Regex Brackets { get; }

    internal static HeadingMatch Find(string[] words)
    {
        var best = default(HeadingMatch);
        var order = int.MaxValue;
        foreach (var word in words.Distinct(StringComparer.Ordinal))
        {
            if (!Phrases.TryGetValue(word, out var candidates)) continue;
            foreach (var (field, place, phrase, all) in candidates)
            {
                var score = Fit(words, phrase);
                if (score < (all ? 1 : Enough) || score < best.Score || (score == best.Score && place >= order)) continue;
                if (score < 1 && Vetoes[field].Any(veto => IndexOf(words, veto) >= 0)) continue;
                (best, order) = (new(field, score), place);
            }
        }

        return best;
    }

    static double Fit(string[] words, string[] phrase)
    {
        if (phrase.Length > words.Length) return 0;
        if (words.AsSpan().SequenceEqual(phrase)) return 1;
        foreach (var word in phrase)
        {
            if (Array.IndexOf(words, word) < 0) return 0;
        }

        var share = (double)phrase.Length / words.Length;
        var together = IndexOf(words, phrase) is var at && at >= 0 ? (at == 0 ? 0.12 : 0.08) : 0;
        return Math.Min(0.99, (share * 0.5) + (Math.Min(phrase.Length, 4) * 0.11) + together);
    }

    static int IndexOf(string[] words, string[] phrase) => words.AsSpan().IndexOf(phrase);

    static Dictionary<string, List<Phrase>> Load()
    {
        using var stream = typeof(HeadingMap).Assembly.GetManifestResourceStream("staff-lists/headings.json")
            ?? throw new InvalidOperationException("staff-lists/headings.json is not built in");
        var file = JsonSerializer.Deserialize<HeadingFile>(stream, Strict)
            ?? throw new InvalidOperationException("staff-lists/headings.json is empty");
        var phrases = new Dictionary<string, List<Phrase>>(StringComparer.Ordinal);
        foreach (var (entry, order) in file.Fields.Select((entry, order) => (entry, order)))
        {
            var field = Enum.Parse<Field>(entry.Field, ignoreCase: true);
            Vetoes[field] = Words(entry.Without ?? []);
            foreach (var text in entry.Phrases)
            {
                if (HeadingWords.Of(text.TrimStart('=')) is not { Length: > 0 } words) continue;
                if (!phrases.TryGetValue(words[0], out var list)) phrases[words[0]] = list = [];
                list.Add(new(field, order, words, text.StartsWith('=')));
            }
        }

        return phrases;
    }

    static string[][] Words(IReadOnlyList<string> phrases) => [.. phrases.Select(HeadingWords.Of).Where(words => words.Length > 0)];
}
