using System.Collections.Concurrent;

namespace Workforce.Grading;

/// <summary>What speaks for a role, each signal from 0 to 1 (match-weights.json says how much each counts).</summary>
enum RoleSignal
{
    Likeness, NearlySame, OwnTitle, Letters, Explained, Purpose, SameHead, HeadOfOtherKind, LevelApart, LevelOnOneSide,
    SameArea, RelatedArea, OtherArea, Soc, ShortOfBest
}

/// <summary>What speaks for “none of these”.</summary>
enum NoneSignal
{
    Always, Elsewhere, ElsewhereNearlySame, BestLikeness, BestLetters, Unexplained, GenericOnly, SocElsewhere, SocHere,
    NoIndex, ElsewhereAhead, OtherArea, HeadOfOtherKind
}

/// <summary>A title's evidence: signals for each role and for none, and the form each role was recognised by.</summary>
sealed record MatchEvidence(double[][] Roles, double[] None, TitleForm?[] Forms, double[] Likeness, SocEntry?[] Entries,
    TitleForm? Elsewhere, IReadOnlyList<TitleWord> Words, bool GenericOnly, double?[] Nearness)
{
    public static readonly int RoleSignals = Enum.GetValues<RoleSignal>().Length;
    public static readonly int NoneSignals = Enum.GetValues<NoneSignal>().Length;
}

/// <summary>Works out the evidence for a title against every role. Never looks at pay or hours.</summary>
sealed class MatchFeatures
{
    readonly IReadOnlyList<Role> roles;
    readonly IReadOnlyList<TitleForm> forms;
    readonly IReadOnlyList<string>[] areas;
    readonly Dictionary<string, int[]> named;
    readonly Dictionary<string, int[]> purposes;
    readonly ConcurrentDictionary<string, (IReadOnlyList<string> Areas, IReadOnlySet<string> Implied)> services =
        new(StringComparer.Ordinal);
    readonly WordIndex words;
    readonly WordIndex triples;
    readonly SocIndex? soc;
    readonly HashSet<string> groups;
    readonly Spelling spelling;

    public MatchFeatures(IReadOnlyList<Role> roles, SocIndex? soc)
    {
        (this.roles, this.soc) = (roles, soc);
        forms = TitleForms.For(roles);
        areas = [.. roles.Select(role => ServiceAreas.Of(role.Family))];
        purposes = RolesByWord(roles.SelectMany((role, index) => TitleWords.Of(role.Purpose, []).Select(word => (word.Stem, index))));
        named = RolesByWord(forms.Where(form => form.Owner >= 0).SelectMany(form => form.Words.Select(word => (word.Stem, form.Owner))));
        var groupsOf = forms.Select((form, index) => form.Owner >= 0 ? form.Owner : roles.Count + (index / 8)).ToList();
        words = new WordIndex([.. forms.Select(form => Shares(form.Words))], groupsOf);
        triples = new WordIndex([.. forms.Select(form => Triples(form.Words))], groupsOf);
        groups = roles.Select(role => role.Soc2020).OfType<string>().ToHashSet(StringComparer.Ordinal);
        spelling = new Spelling(forms.SelectMany(form => form.Words.Select(word => word.Plain))
            .Concat(roles.SelectMany(role => TitleWords.Of(role.Purpose, []).Select(word => word.Plain))));
    }

    /// <param name="hidden">A form to leave out, so that a title which is itself an alias can be tried as if nobody had thought of
    /// it.</param>
    public MatchEvidence Of(string title, string serviceArea, Func<TitleForm, bool>? hidden = null)
    {
        var (asked, implied) = services.GetOrAdd(serviceArea, Service);
        var read = TitleWords.Of(title, asked, word => spelling.Corrected(word, stem => soc?.Knows(stem) == true));
        var shares = Shares([.. read.Select(word => words.Knows(word.Stem) || soc?.Knows(word.Stem) == true
            || purposes.ContainsKey(word.Stem)
            ? word
            : word with { Share = word.Share * (word.Main ? 0.6 : 0.2) })]);
        var (head, level) = (TitleForms.HeadOf(read), TitleForms.LevelOf(read));
        var kinds = TitleWords.KindsOf(head);

        var letters = new double[forms.Count];
        triples.Compare(Triples(read), new HashSet<string>(), (form, likeness) => letters[form] = likeness);
        var best = new (double Merit, int Form, double Likeness)[roles.Count + 1];
        var seen = new double[forms.Count];
        words.Compare(shares, implied, (form, likeness) => seen[form] = Math.Min(1, likeness));
        var ownTitle = new double[roles.Count];
        for (var form = 0; form < forms.Count; form++)
        {
            if (seen[form] <= 0 && letters[form] < 0.35) continue;
            var owner = forms[form].Owner < 0 ? roles.Count : forms[form].Owner;
            if (forms[form].OwnTitle) ownTitle[owner] = seen[form];
            if (hidden?.Invoke(forms[form]) == true) continue;
            var apart = level is { } own && forms[form].Level is { } theirs
                ? Math.Abs(own - theirs) / 5.0
                : level == forms[form].Level
                ? 0
                : 0.2;
            var merit = (0.72 * seen[form]) + (0.18 * letters[form])
                + (forms[form].Head == head ? 0.1 : (forms[form].Kinds & kinds) != 0 ? 0.05 : 0) - (0.12 * apart);
            if (merit > best[owner].Merit) best[owner] = (merit, form, seen[form]);
        }

        var nominated = soc?.Nominate(shares, implied) ?? [];
        return Evidence(read, asked, shares, (head, level), best, letters, ownTitle, nominated);
    }

    MatchEvidence Evidence(IReadOnlyList<TitleWord> read, IReadOnlyList<string> asked, IReadOnlyList<(string Word, double Share)> shares,
        (string Head, int? Level) title,
        (double Merit, int Form, double Likeness)[] best, double[] letters, double[] ownTitle,
        Dictionary<string, (double Likeness, SocEntry Entry)> nominated)
    {
        var size = Math.Max(1e-9, shares.Sum(word => word.Share * words.WeightOf(word.Word)));
        var (explained, purposed) = (PartIn(named, shares, size), PartIn(purposes, shares, size));
        var kinds = TitleWords.KindsOf(title.Head);
        var signals = new double[roles.Count][];
        var nearness = new double?[roles.Count];
        var top = Enumerable.Range(0, roles.Count).DefaultIfEmpty(0).Max(role => best[role].Merit);
        for (var role = 0; role < roles.Count; role++)
        {
            var (merit, at, likeness) = best[role];
            var form = merit > 0 ? forms[at] : null;
            nearness[role] = ServiceAreas.Nearness(asked, areas[role]);
            var row = signals[role] = new double[MatchEvidence.RoleSignals];
            row[(int)RoleSignal.Likeness] = likeness;
            row[(int)RoleSignal.NearlySame] = Math.Max(0, likeness - 0.75) * 4;
            row[(int)RoleSignal.OwnTitle] = ownTitle[role];
            row[(int)RoleSignal.Letters] = form is null ? 0 : letters[at];
            row[(int)RoleSignal.Explained] = explained[role];
            row[(int)RoleSignal.Purpose] = purposed[role];
            row[(int)RoleSignal.SameHead] = form is not null && form.Head == title.Head ? 1 : 0;
            row[(int)RoleSignal.HeadOfOtherKind] = form is not null && form.Head != title.Head && (form.Kinds & kinds) == 0 ? 1 : 0;
            row[(int)RoleSignal.LevelApart] = title.Level is { } own && form?.Level is { } theirs ? Math.Abs(own - theirs) / 5.0 : 0;
            row[(int)RoleSignal.LevelOnOneSide] = title.Level is null != (form?.Level is null)
                ? Math.Abs((title.Level ?? form?.Level ?? 3) - 3) / 4.0
                : 0;
            row[(int)RoleSignal.SameArea] = nearness[role] is 1 ? 1 : 0;
            row[(int)RoleSignal.RelatedArea] = nearness[role] is > 0 and < 1 ? nearness[role]!.Value * 2 : 0;
            row[(int)RoleSignal.OtherArea] = nearness[role] is 0 ? 1 : 0;
            row[(int)RoleSignal.Soc] = roles[role].Soc2020 is { } group && nominated.TryGetValue(group, out var entry) ? entry.Likeness : 0;
            row[(int)RoleSignal.ShortOfBest] = top - merit;
        }

        var generic = read.All(word => TitleWords.IsGeneric(word.Stem));
        return new MatchEvidence(signals, NoneOf(shares, title.Head, size, best, letters, signals, nominated, generic),
            [.. best.Take(roles.Count).Select(found => found.Merit > 0 ? forms[found.Form] : null)],
            [.. best.Select(found => found.Likeness)],
            [.. roles.Select(role => role.Soc2020 is { } group && nominated.TryGetValue(group, out var entry) ? entry.Entry : null)],
            best[^1].Merit > 0 ? forms[best[^1].Form] : null, read, generic, nearness);
    }

    double[] NoneOf(IReadOnlyList<(string Word, double Share)> shares, string head, double size,
        (double Merit, int Form, double Likeness)[] best, double[] letters, double[][] signals,
        Dictionary<string, (double Likeness, SocEntry Entry)> nominated, bool generic)
    {
        var none = new double[MatchEvidence.NoneSignals];
        var top = Enumerable.Range(0, roles.Count).MaxBy(role => best[role].Merit - (0.15 * signals[role][(int)RoleSignal.OtherArea]));
        var elsewhere = best[^1];
        var here = nominated.Where(group => groups.Contains(group.Key)).Select(group => group.Value.Likeness).DefaultIfEmpty(0).Max();
        var away = nominated.Where(group => !groups.Contains(group.Key)).Select(group => group.Value.Likeness).DefaultIfEmpty(0).Max();
        none[(int)NoneSignal.Always] = 1;
        none[(int)NoneSignal.Elsewhere] = elsewhere.Likeness;
        none[(int)NoneSignal.ElsewhereNearlySame] = Math.Max(0, elsewhere.Likeness - 0.75) * 4;
        none[(int)NoneSignal.BestLikeness] = best[top].Likeness;
        none[(int)NoneSignal.BestLetters] = best[top].Merit > 0 ? letters[best[top].Form] : 0;
        none[(int)NoneSignal.Unexplained] = shares.Where(word => !named.GetValueOrDefault(word.Word, []).Contains(top)
            && !purposes.GetValueOrDefault(word.Word, []).Contains(top))
            .Sum(word => word.Share * words.WeightOf(word.Word)) / size;
        none[(int)NoneSignal.GenericOnly] = generic ? 1 : 0;
        none[(int)NoneSignal.SocElsewhere] = away;
        none[(int)NoneSignal.SocHere] = here;
        none[(int)NoneSignal.NoIndex] = soc is null ? 1 : 0;
        none[(int)NoneSignal.ElsewhereAhead] = Math.Clamp(elsewhere.Merit - best[top].Merit, -0.5, 0.5);
        none[(int)NoneSignal.OtherArea] = signals[top][(int)RoleSignal.OtherArea];
        none[(int)NoneSignal.HeadOfOtherKind] = best[top].Merit > 0 && forms[best[top].Form].Head != head
            && (forms[best[top].Form].Kinds & TitleWords.KindsOf(head)) == 0
            ? 1
            : 0;
        return none;
    }

    /// <summary>For each role, how much of the title's weight is in words that go with the role.</summary>
    double[] PartIn(Dictionary<string, int[]> rolesOf, IReadOnlyList<(string Word, double Share)> shares, double size)
    {
        var parts = new double[roles.Count];
        foreach (var (word, share) in shares)
        {
            foreach (var role in rolesOf.GetValueOrDefault(word, [])) parts[role] += share * words.WeightOf(word) / size;
        }

        return parts;
    }

    static (IReadOnlyList<string> Areas, IReadOnlySet<string> Implied) Service(string name)
    {
        var found = ServiceAreas.Of(name);
        return (found, ServiceAreas.ImpliedWords(name, found).ToHashSet(StringComparer.Ordinal));
    }

    static Dictionary<string, int[]> RolesByWord(IEnumerable<(string Word, int Role)> pairs) =>
        pairs.GroupBy(pair => pair.Word, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Select(pair => pair.Role).Distinct().ToArray(), StringComparer.Ordinal);

    static IReadOnlyList<(string Word, double Share)> Shares(IReadOnlyList<TitleWord> read) =>
        [.. read.Select(word => (word.Stem, word.Share))];

    static IReadOnlyList<(string Word, double Share)> Triples(IReadOnlyList<TitleWord> read)
    {
        Dictionary<string, double> found = new(StringComparer.Ordinal);
        foreach (var word in read)
        {
            var padded = $"^{word.Stem}$";
            for (var start = 0; start + 3 <= padded.Length; start++)
            {
                var triple = padded.Substring(start, 3);
                found[triple] = Math.Max(found.GetValueOrDefault(triple), word.Share);
            }
        }

        return [.. found.Select(pair => (pair.Key, pair.Value))];
    }
}
