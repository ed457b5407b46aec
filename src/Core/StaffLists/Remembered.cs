using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>
/// What texts of the list being read were read as. Lists say the same few things over and over, and reading one of them costs far more
/// than looking it up. The texts are people's, so a memory belongs to one list and goes with it; it serves one thread at a time, between
/// <see cref="Enter"/> and the end of its scope, and keeps so many texts and no more. Outside a scope every text is read anew, with the
/// same result.
/// </summary>
sealed class ListMemory(IReadOnlyList<SettledHeading>? headings = null)
{
    readonly Dictionary<string, Field> settled = (headings ?? []).GroupBy(heading => Key(heading.Heading), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key,
            group => Enum.TryParse<Field>(group.Last().Field, ignoreCase: true, out var field) ? field : Field.Unknown,
            StringComparer.OrdinalIgnoreCase);

    [ThreadStatic]
    static ListMemory? current;

    static int grammars;

    readonly Dictionary<Regex, Dictionary<string, bool>> found = new(ReferenceEqualityComparer.Instance);
    object?[] known = [];

    public static ListMemory? Current => current;

    /// <summary>The field that HR has settled for a heading; null where it has settled none.</summary>
    public Field? SettledField(string heading) => settled.Count > 0 && settled.TryGetValue(Key(heading), out var field) ? field : null;

    /// <summary>A heading is the same as the sheet has it, ANNUAL_SALARY, and as HR is shown it, ANNUAL SALARY.</summary>
    static string Key(string heading) => HeadingWords.Readable(Wording.Clean(heading));

    /// <summary>Remembers on this thread until the scope is disposed.</summary>
    public Scope Enter()
    {
        var scope = new Scope(current);
        current = this;
        return scope;
    }

    public static int NextGrammar() => Interlocked.Increment(ref grammars) - 1;

    public Dictionary<TKey, TValue> Of<TKey, TValue>(int grammar)
        where TKey : notnull
    {
        if (grammar >= known.Length) Array.Resize(ref known, grammar + 16);
        return (Dictionary<TKey, TValue>)(known[grammar] ??= new Dictionary<TKey, TValue>());
    }

    public Dictionary<string, bool> Of(Regex pattern) =>
        found.TryGetValue(pattern, out var texts) ? texts : found[pattern] = new(StringComparer.Ordinal);

    public readonly ref struct Scope(ListMemory? before)
    {
        public void Dispose() => current = before;
    }
}

/// <summary>A reading that depends on its text alone and is remembered for the list being read.</summary>
sealed class Remembered<TKey, TValue>(Func<TKey, TValue> read)
    where TKey : notnull
{
    readonly int grammar = ListMemory.NextGrammar();

    public TValue Of(TKey text)
    {
        if (text is string { Length: > FileLimits.RememberedLength } || ListMemory.Current is not { } memory) return read(text);
        var known = memory.Of<TKey, TValue>(grammar);
        if (known.TryGetValue(text, out var value)) return value;
        value = read(text);
        if (known.Count < FileLimits.RememberedTexts) known.Add(text, value);
        return value;
    }
}

static class RememberedPatterns
{
    /// <summary>As <see cref="Regex.IsMatch(string)"/>, remembered for the list being read.</summary>
    public static bool Finds(this Regex pattern, string text)
    {
        if (text.Length > FileLimits.RememberedLength || ListMemory.Current is not { } memory) return pattern.IsMatch(text);
        var known = memory.Of(pattern);
        if (known.TryGetValue(text, out var found)) return found;
        found = pattern.IsMatch(text);
        if (known.Count < FileLimits.RememberedTexts) known.Add(text, found);
        return found;
    }
}
