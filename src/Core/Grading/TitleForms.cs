namespace Workforce.Grading;

/// <summary>
/// One way of writing a job: the role's own title or an alias. <paramref name="Owner"/> is the index of the role, or -1 for a job
/// elsewhere.
/// </summary>
sealed record TitleForm(string Text, int Owner, bool OwnTitle, IReadOnlyList<TitleWord> Words)
{
    /// <summary>The word that says what kind of worker it is: the last one of the main part.</summary>
    public string Head { get; } = TitleForms.HeadOf(Words);

    public int? Level { get; } = TitleForms.LevelOf(Words);

    public int Kinds { get; } = TitleWords.KindsOf(TitleForms.HeadOf(Words));
}

/// <summary>
/// The jobs titles are compared with: each role's title and the aliases of the occupation it is, and the occupations no role is.
/// </summary>
static class TitleForms
{
    const double SameJobFrom = 0.7;

    static readonly IReadOnlyList<Occupation> Ours = GradingKnowledge.Load<OccupationList>("occupations").Occupations;
    static readonly IReadOnlyList<Occupation> Elsewhere = GradingKnowledge.Load<OccupationList>("occupations-elsewhere").Occupations;

    public static IReadOnlyList<TitleForm> For(IReadOnlyList<Role> roles)
    {
        var areas = roles.Select(role => ServiceAreas.Of(role.Family)).ToList();
        var titles = roles.Select((role, index) => TitleWords.Of(role.Title, areas[index])).ToList();
        List<TitleForm> forms = [.. roles.Select((role, index) => new TitleForm(role.Title, index, true, titles[index]))];
        foreach (var occupation in Ours)
        {
            var owners = OwnersOf(occupation, titles);
            if (owners.Count == 0) forms.AddRange(Written(occupation, -1, []));
            foreach (var owner in owners) forms.AddRange(Written(occupation, owner, areas[owner]));
        }

        // “Psychologist: clinical psychologist; …” is a list of separate jobs, so each is taken up by a role of its own name.
        var own = titles.Select(Key).ToHashSet(StringComparer.Ordinal);
        forms.AddRange(Elsewhere.SelectMany(occupation => Written(occupation, -1, [])).Where(form => !own.Contains(Key(form.Words))));
        return forms;
    }

    static IEnumerable<TitleForm> Written(Occupation occupation, int owner, IReadOnlyList<string> areas) =>
        occupation.Aliases.Prepend(occupation.Title)
        .Select(text => new TitleForm(text, owner, false, TitleWords.Of(text, areas)))
        .Where(form => form.Words.Count > 0)
        .DistinctBy(form => Key(form.Words));

    /// <summary>
    /// The roles an occupation is: those of its title, else of an alias, else the one whose title is nearest, if near enough.
    /// </summary>
    static List<int> OwnersOf(Occupation occupation, List<IReadOnlyList<TitleWord>> titles)
    {
        var name = TitleWords.Of(occupation.Title, []);
        var keys = titles.Select(Key).ToList();
        var same = Enumerable.Range(0, keys.Count).Where(index => keys[index] == Key(name)).ToList();
        if (same.Count > 0) return same;
        var aliases = occupation.Aliases.Select(alias => Key(TitleWords.Of(alias, []))).ToHashSet(StringComparer.Ordinal);
        same = [.. Enumerable.Range(0, keys.Count).Where(index => aliases.Contains(keys[index]))];
        if (same.Count > 0) return same;
        var nearest = titles.Select((words, index) => (index, near: Shared(name, words)))
            .OrderByDescending(pair => pair.near)
            .FirstOrDefault();
        return nearest.near >= SameJobFrom && LevelOf(name) == LevelOf(titles[nearest.index]) ? [nearest.index] : [];
    }

    static double Shared(IReadOnlyList<TitleWord> first, IReadOnlyList<TitleWord> second) =>
        2.0 * first.Count(word => second.Any(other => other.Stem == word.Stem && !TitleWords.IsGeneric(word.Stem))) / Math.Max(1,
            first.Count + second.Count);

    static string Key(IReadOnlyList<TitleWord> words) => string.Join(' ', words.Select(word => word.Stem).Order(StringComparer.Ordinal));

    public static string HeadOf(IReadOnlyList<TitleWord> words)
    {
        var main = words.Where(word => word.Main).ToList();
        return main.LastOrDefault(word => TitleWords.IsHead(word.Stem)).Stem ?? (main.Count > 0 ? main[^1].Stem : "");
    }

    /// <summary>The highest level word of the main part, or null where it has none.</summary>
    public static int? LevelOf(IReadOnlyList<TitleWord> words) =>
        words.Where(word => word.Main).Select(word => TitleWords.LevelOf(word.Stem)).Max();
}
