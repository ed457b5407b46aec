using System.Globalization;
using System.Text.RegularExpressions;

namespace Workforce.Terms;

/// <summary>
/// Compares premiums, redundancy and family pay where both sides give one figure in one unit. Words with a condition or a second figure in
/// them stay words: who works which hours decides what they are worth.
/// </summary>
static partial class TermFigures
{
    [GeneratedRegex(
        @"^£ ?(?<n>\d+(\.\d{1,2})?) ?(an?|per|/|for each) ?(?<unit>hour|night|shift|session|day|week|weekend|call-?out)( extra"
        + @"| on top)?$",
        Options, 1000)]
    private static partial Regex Money { get; }
    [GeneratedRegex(@"^(the )?(statutory|legal)( redundancy)?( minimum| scale| pay| terms)?( only)?$", Options, 1000)]
    private static partial Regex Legal { get; }
    [GeneratedRegex(@"^(?<n>\d+(\.\d+)?) ?(x|times) (the )?(statutory|legal)( redundancy)?( minimum| scale| pay)?$", Options, 1000)]
    private static partial Regex TimesLegal { get; }
    [GeneratedRegex(@"^(?<n>\d+(\.\d+)?) weeks?'? pay (for each|for every|per|a) (complete )?year( of service)?$", Options, 1000)]
    private static partial Regex WeeksAYear { get; }
    [GeneratedRegex(@"^((occupational|contractual|enhanced) )?maternity( pay)?( of|:)? ", Options, 1000)]
    private static partial Regex Maternity { get; }
    [GeneratedRegex(@"\btime and\b|\bdouble\b|\btimes\b|\d ?x\b|%", Options, 1000)]
    private static partial Regex Multiples { get; }

    const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    sealed record Figure(string Unit, decimal Value);

    /// <summary>Both texts with their figures and the verdict; null where they are not in one unit.</summary>
    public static (string Contractor, string Council, Verdict Verdict)? Compare(string term, string contractor, string council)
    {
        if (term == "family-leave")
            return Leave(contractor) is { } own && Leave(council) is { } theirs
                ? ($"{contractor}: {own}", $"{council}: {theirs}", SickPay.Compare(own, theirs))
                : null;
        Func<string, Figure?>? read = term switch { "weekend" or "night" or "standby" => Premium, "redundancy" => Redundancy, _ => null };
        return read?.Invoke(contractor) is { } told && read(council) is { } ours && told.Unit == ours.Unit
            ? (Worked(contractor, told), Worked(council, ours), TermsWording.Compare(told.Value, ours.Value))
            : null;
    }

    /// <summary>Pounds and a multiple of pay in one phrase: two units for one thing.</summary>
    public static bool Conflicts(string term, string words) =>
        term is "overtime" or "weekend" or "night" or "standby" && words.Contains('£', StringComparison.Ordinal)
            && Multiples.IsMatch(words);

    static string Worked(string words, Figure figure) =>
        Money.IsMatch(Plain(words)) ? words : $"{words} = {TermsWording.Number(figure.Value)} {figure.Unit}";

    static string Plain(string words) => words.Trim().TrimEnd('.').Replace('’', '\'');

    static Figure? Premium(string words) =>
        PremiumText.Multiple(words) is { } multiple ? new("times plain time", multiple)
        : Money.Match(Plain(words)) is { Success: true } money
        ? new($"pounds {money.Groups["unit"].Value.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant()}", Parse(money))
        : null;

    static Figure? Redundancy(string words)
    {
        var text = Plain(words);
        return Legal.IsMatch(text) ? new("times the legal scale", 1)
            : TimesLegal.Match(text) is { Success: true } times ? new("times the legal scale", Parse(times))
            : WeeksAYear.Match(text) is { Success: true } weeks ? new("weeks’ pay for each year of service", Parse(weeks))
            : null;
    }

    /// <summary>Maternity pay above the legal payments, in weeks.</summary>
    static SickPayCover? Leave(string words)
    {
        var text = Plain(words);
        return Legal.IsMatch(text)
            ? new SickPayCover(0, 0)
            : Maternity.IsMatch(text)
            ? SickPay.Read(Maternity.Replace(text, "")).Cover
            : null;
    }

    static decimal Parse(Match match) => decimal.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);
}
