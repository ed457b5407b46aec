using System.Buffers;

namespace Workforce.Grading;

/// <summary>Finds which of many short texts share words or letter triples with one asked about, without visiting the others.</summary>
sealed class WordIndex
{
    readonly Dictionary<string, List<(int Item, float Share)>> byWord = new(StringComparer.Ordinal);
    readonly Dictionary<string, double> weights = new(StringComparer.Ordinal);
    readonly double[] sizes;
    readonly double unknown;

    /// <param name="groups">Which of the texts say the same job: a word is as rare as the jobs it occurs in are few.</param>
    public WordIndex(IReadOnlyList<IReadOnlyList<(string Word, double Share)>> items, IReadOnlyList<int> groups)
    {
        Count = items.Count;
        Dictionary<string, HashSet<int>> seen = new(StringComparer.Ordinal);
        for (var item = 0; item < items.Count; item++)
        {
            foreach (var (word, share) in items[item])
            {
                if (!byWord.TryGetValue(word, out var list)) byWord[word] = list = [];
                list.Add((item, (float)share));
                if (!seen.TryGetValue(word, out var jobs)) seen[word] = jobs = [];
                jobs.Add(groups[item]);
            }
        }

        var all = groups.Distinct().Count();
        foreach (var (word, jobs) in seen)
            weights[word] = Math.Log(1 + (all / (double)jobs.Count)) * (TitleWords.IsGeneric(word) ? 0.6 : 1);
        unknown = Math.Log(1 + all);
        sizes = [.. items.Select(item => item.Sum(word => word.Share * WeightOf(word.Word)))];
    }

    public int Count { get; }

    public bool Knows(string word) => byWord.ContainsKey(word);

    /// <summary>How telling a word is: its rarity among the jobs, less for a general word such as “officer”.</summary>
    public double WeightOf(string word) => weights.GetValueOrDefault(word, unknown);

    /// <summary>For each text that shares anything: twice the weight shared over both weights, from 0 to 1.</summary>
    /// <param name="implied">Words that go without saying: a text that has them and the asked one not loses less by it.</param>
    public void Compare(IEnumerable<(string Word, double Share)> asked, IReadOnlySet<string> implied, Action<int, double> found)
    {
        var shared = ArrayPool<float>.Shared.Rent(Count);
        var excused = ArrayPool<float>.Shared.Rent(Count);
        List<int> touched = [];
        double size = 0;
        Array.Clear(shared, 0, Count);
        Array.Clear(excused, 0, Count);
        HashSet<string> own = new(StringComparer.Ordinal);
        foreach (var (word, share) in asked)
        {
            own.Add(word);
            var weight = WeightOf(word);
            size += share * weight;
            if (!byWord.TryGetValue(word, out var list)) continue;
            foreach (var (item, theirs) in list)
            {
                if (shared[item] == 0) touched.Add(item);
                shared[item] += (float)(weight * (share + theirs) / 2);
            }
        }

        foreach (var word in implied)
        {
            if (own.Contains(word) || !byWord.TryGetValue(word, out var list)) continue;
            foreach (var (item, theirs) in list) excused[item] += (float)(0.7 * theirs * WeightOf(word));
        }

        foreach (var item in touched) found(item, 2 * shared[item] / (size + sizes[item] - excused[item]));
        ArrayPool<float>.Shared.Return(shared);
        ArrayPool<float>.Shared.Return(excused);
    }
}
