using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>Whose pay the notes of a list say its figures are: the full-time salary, or what the person gets.</summary>
static partial class PayBasisNotes
{
    [GeneratedRegex(@"\b(full[- ]?time|f\.?t\.?e|w\.?t\.?e|full[- ](year|week)|whole[- ]time)\b", Wording.Options, Wording.PatternTimeout)]
    internal static partial Regex FullFigure { get; }

    /// <summary>Whatever the sentence says of other pay: p.a. (full-time salary).</summary>
    [GeneratedRegex(
        @"\b(p\.?a\.?|per annum|a year|yr)\W+((is|means|=) )?(an? |the )?(full|whole)[- ]time", Wording.Options, Wording.PatternTimeout)]
    internal static partial Regex AnnualIsFull { get; }

    [GeneratedRegex(
        @"\b(actual|pro[- ]?rata'?d?|for the (contracted )?hours|(?<!\b(whatever|regardless of|not"
        + @"|however many)\b[^.;]{0,30})own hours|hours (shown|worked|in the row)|not (fte|full[- ]time))\b",
        Wording.Options, Wording.PatternTimeout)]
    internal static partial Regex ActualFigure { get; }

    /// <summary>
    /// Whose pay a column holds, where a sentence begins with its heading: Pay Amount is what the person is actually paid.
    /// </summary>
    public static PayBasis? BasisSaid(IEnumerable<string> texts, string heading)
    {
        if (heading.Length < 4) return null;
        foreach (var sentence in texts.Select(Wording.Clean)
            .Where(text => text.Contains(heading, StringComparison.OrdinalIgnoreCase))
            .SelectMany(ListNotes.Sentences))
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

    /// <summary>What a sentence says of several codes of a key goes to each: W, M and A amounts are the full-time figure.</summary>
    public static void OfCodes(IEnumerable<string> texts, Dictionary<string, string> codes)
    {
        foreach (var said in texts.SelectMany(text => Part.Split(text)))
        {
            if (CodesNamed.Match(said) is not { Success: true } named || Basis(said) is not { } basis) continue;
            var each = named.Groups["c"].Captures.Select(code => code.Value).ToList();
            if (!each.TrueForAll(codes.ContainsKey)) continue;
            foreach (var code in each.Where(code => PayText.BasisIn(codes[code]) is null))
                codes[code] += basis == PayBasis.FullTime ? " (full-time)" : " (actual)";
        }
    }

    [GeneratedRegex(
        @"^\W*(?<c>[A-Z0-9]{1,3})((, ?| ?/ ?| ?& ?| and |, and )(?<c>[A-Z0-9]{1,3}))* (amounts?|figures?|pay|rates?|values?|sums?"
        + @"|salar(y|ies))"
        + @" (is|are|show|give) ",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Wording.PatternTimeout)]
    private static partial Regex CodesNamed { get; }

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
}
