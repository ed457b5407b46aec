using System.Globalization;
using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>
/// The grades, posts, employers or codes by which a table gives terms. The people's rows may name one in full, by the code in its brackets
/// or by the words it begins with.
/// </summary>
sealed partial class TermsKeys
{
    readonly Dictionary<string, int> places = new(StringComparer.OrdinalIgnoreCase);

    readonly Dictionary<string, int?> asked = new(StringComparer.Ordinal);

    TermsKeys(Column heading, IReadOnlyList<string?> texts) => (Heading, Texts) = (heading, texts);

    public Column Heading { get; }

    public IReadOnlyList<string?> Texts { get; }

    /// <summary>Null where fewer than two keys stand there, or one stands there twice.</summary>
    public static TermsKeys? Of(Column heading, IReadOnlyList<string?> texts)
    {
        var given = texts.OfType<string>().Where(text => text.Length > 0).ToList();
        if (given.Count < 2 || given.Distinct(StringComparer.OrdinalIgnoreCase).Count() < given.Count) return null;
        var keys = new TermsKeys(heading, texts);
        var shared = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var place = 0; place < texts.Count; place++)
        {
            foreach (var form in Forms(texts[place] ?? "").Distinct(StringComparer.OrdinalIgnoreCase))
            {
                if (!keys.places.TryAdd(form, place)) shared.Add(form);
            }
        }

        foreach (var form in shared) keys.places.Remove(form);
        for (var place = 0; place < texts.Count; place++)
        {
            if (texts[place] is { Length: > 0 } whole) keys.places[whole] = place;
        }

        return keys;
    }

    /// <summary>The place of the key that a row names; null where it names none, or could name two.</summary>
    public int? PlaceOf(string text) => asked.TryGetValue(text, out var known) ? known : asked[text] = Find(text);

    int? Find(string text)
    {
        foreach (var form in Forms(text))
        {
            if (places.TryGetValue(form, out var place)) return place;
        }

        var longest = places.Keys.Where(key => key.Length > 2 && Begins(text, key)).MaxBy(key => key.Length);
        if (longest is not null) return places[longest];
        var begun = text.Length > 2
            ? places.Where(known => Begins(known.Key, text)).Select(known => known.Value).Distinct().Take(2).ToList()
            : [];
        return begun is [var one] ? one : null;
    }

    static bool Begins(string text, string with) =>
        text.Length > with.Length && text[with.Length] == ' ' && text.StartsWith(with, StringComparison.OrdinalIgnoreCase);

    /// <summary>Ways to name a key: County Council (COU), COU - County Council, Grade 4, G1 to G4, SO1 and SO2.</summary>
    static IEnumerable<string> Forms(string text)
    {
        if (text.Length == 0) yield break;
        yield return text;
        foreach (var part in Joined.Split(text).Where(part => part.Length > 0))
        {
            foreach (var form in PartForms(part.Trim()))
            {
                yield return form;
                if (Label.Replace(form, "") is { Length: > 0 } bare && bare != form) yield return bare;
            }
        }
    }

    static IEnumerable<string> PartForms(string part)
    {
        yield return part;
        foreach (Match inside in Bracketed.Matches(part)) yield return inside.Groups["c"].Value.Trim();
        if (Bracketed.Replace(part, " ").Trim() is { Length: > 0 } outside && outside != part) yield return outside;
        if (Dash.Match(part) is { Success: true } dash)
        {
            yield return part[..dash.Index].Trim();
            yield return part[(dash.Index + dash.Length)..].Trim();
        }

        if (Range.Match(Label.Replace(part, "")) is not { Success: true } range) yield break;
        var (from, to) = (Number(range, "n"), Number(range, "m"));
        for (var number = from; number <= to; number++)
            yield return range.Groups["a"].Value + number.ToString(CultureInfo.InvariantCulture);
    }

    static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@",\s+|\s+(?:&|and|or|/)\s+", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Joined { get; }

    [GeneratedRegex(@"\((?<c>[^()]+)\)|\[(?<c>[^\[\]]+)\]", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Bracketed { get; }

    [GeneratedRegex(@"\s+[-–—]\s+|:\s+", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Dash { get; }

    [GeneratedRegex(@"^(pay )?(grades?|bands?|scales?|levels?|points?|scp|codes?)\s+", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Label { get; }

    [GeneratedRegex(@"^(?<a>[a-z]{0,4})(?<n>\d{1,2})\s*(-|–|to)\s*(\k<a>)?(?<m>\d{1,2})$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Range { get; }
}
