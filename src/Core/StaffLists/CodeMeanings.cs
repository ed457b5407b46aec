using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>What a cell means by the codes, marks and notes that the list explains.</summary>
static partial class CodeMeanings
{
    /// <summary>A code the list explains is read as its meaning.</summary>
    public static string Meaning(ListNotes notes, string text) =>
        notes.Codes.Count == 0 ? text
            : notes.Codes.TryGetValue(text, out var meaning) ? meaning
            : Figured(notes, text) ?? Noted(notes, text) ?? Dated(notes, text) ?? Added(notes, text)
                ?? Several(notes, text) ?? text;

    /// <summary>Several codes of one letter each, or several numbers: a b, and 1, 5.</summary>
    internal static string? Several(ListNotes notes, string text)
    {
        if (text.Length is < 3 or > 8) return null;
        var codes = text.Split([' ', ',', '/'], StringSplitOptions.RemoveEmptyEntries);
        return codes.Length > 1
            && Array.TrueForAll(codes, code => (code.Length == 1 || code.All(char.IsDigit)) && notes.Codes.ContainsKey(code))
            ? string.Join(" | ", codes.Select(code => notes.Codes[code]))
            : null;
    }

    /// <summary>A code, and something said of it: NEJ - earnings.</summary>
    static string? Added(ListNotes notes, string text) =>
        text.Length < 40 && CodeAndWords.Match(text) is { Success: true } code
            && notes.Codes.TryGetValue(code.Groups["c"].Value, out var meaning)
            ? $"{meaning} ({text[code.Length..].TrimEnd(')')})"
            : null;

    [GeneratedRegex(@"^(?<c>[A-Z][A-Z/]{1,5})\s*[-:(]\s*(?=[a-z]{3})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        Wording.PatternTimeout)]
    private static partial Regex CodeAndWords { get; }

    /// <summary>A mark and its day: X 20.11.26, where X is under notice.</summary>
    static string? Dated(ListNotes notes, string text) =>
        text.Length is > 7 and < 20 && LegendColumns.CodeIn(text, notes.Codes) is { } code && code.Length < text.Length
            && DateText.Read(text[code.Length..].Trim(), 2060).Value is not null
            ? $"{notes.Codes[code]} {text[code.Length..].Trim()}"
            : null;

    /// <summary>A text that would say nothing by itself, and is a code or refers to a note that says something.</summary>
    public static bool IsExplained(ListNotes notes, string text) =>
        notes.Codes.Count > 0 && (notes.Codes.ContainsKey(text) || Noted(notes, text) is not null);

    /// <summary>The note that a cell refers to by its number.</summary>
    static string? Noted(ListNotes notes, string text) =>
        text.Length < 16 && NoteReferred.Match(text) is { Success: true } note
            ? notes.Codes.GetValueOrDefault($"note {note.Groups["n"].Value.ToLowerInvariant()}")
            : null;

    [GeneratedRegex(
        @"^\W?((see |as |per )?note \(?(?<n>\d{1,2}|[a-z])|(see )?\((?<n>[a-z]|\d{1,2}))\)?\W?$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex NoteReferred { get; }

    /// <summary>
    /// A figure and a code: nnP is nn days plus bank holidays, and 25P so many; 22B where B is plus 8 bank holidays.
    /// </summary>
    static string? Figured(ListNotes notes, string text)
    {
        var figures = 0;
        while (figures < text.Length && (char.IsAsciiDigit(text[figures]) || figures > 0 && text[figures] == '.')) figures++;
        return figures is > 0 and <= 6 && text.Length - figures is 1 or 2
            && (notes.Codes.GetValueOrDefault("nn" + text[figures..])
                ?? notes.Codes.GetValueOrDefault("n" + text[figures..])
                ?? OfBanks(notes.Codes.GetValueOrDefault(text[figures..]))) is { } meaning
            ? $"{text[..figures]} {meaning}"
            : null;
    }

    /// <summary>A meaning that says where bank holidays stand, with no figure of its own but their eight.</summary>
    static string? OfBanks(string? says) =>
        says is not null && HolidayText.BanksOf(says) != BankHolidays.NotStated && (!says.Any(char.IsDigit) || Eight.IsMatch(says))
            ? says
            : null;

    [GeneratedRegex(@"^\D*8\D*$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Eight { get; }

    /// <summary>A bare number may be a code too, in columns that have no numbers of their own.</summary>
    public static string NumberedMeaning(ListNotes notes, string text) =>
        notes.Codes.Count == 0 ? text : notes.Codes.GetValueOrDefault("#" + text, Meaning(notes, text));
}
