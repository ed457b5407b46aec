using Workforce.Grading;

namespace Workforce.Tests.Grading;

/// <summary>
/// A title with its evidence and which of its answers are right: <paramref name="Best"/> and <paramref name="Acceptable"/> index the roles,
/// one past the last is none.
/// </summary>
sealed record Labelled(string Title, string Area, MatchEvidence Evidence, int Best, IReadOnlySet<int> Acceptable)
{
    /// <summary>With the aliases hidden that the title repeats, so that it counts only for what the rest of the knowledge says.</summary>
    public static Labelled Of(TitleRow row, RoleMatcher matcher, IReadOnlyList<Role> roles)
    {
        var words = matcher.EvidenceFor(row.Title, row.ServiceArea).Words.Select(word => word.Stem).ToHashSet(StringComparer.Ordinal);
        var evidence = matcher.EvidenceFor(row.Title, row.ServiceArea,
            form => !form.OwnTitle && form.Words.Count(word => words.Contains(word.Stem)) >= 0.8 * Math.Max(form.Words.Count, words.Count));
        int IndexOf(string id) =>
            id == TitleRow.None ? roles.Count : roles.Select((role, index) => (role, index)).Single(pair => pair.role.Id == id).index;
        return new Labelled(row.Title, row.ServiceArea, evidence, IndexOf(row.BestId!),
            row.AcceptableIds.Append(row.BestId!).Select(IndexOf).ToHashSet());
    }
}

/// <summary>
/// Fits match-weights.json: a conditional logit over the roles and none (the best answer takes most of the target, the acceptable ones the
/// rest), then two straight lines in log-odds from share to probability. Kept with the tests, so that anyone can fit again and see the
/// same.
/// </summary>
static class WeightFitting
{
    const double BestPart = 0.75;
    const double Ridge = 0.002;
    const int Rounds = 400;
    const double Step = 0.06;

    static readonly RoleSignal[] RoleSignals = Enum.GetValues<RoleSignal>();
    static readonly NoneSignal[] NoneSignals = Enum.GetValues<NoneSignal>();

    public static MatchWeights Fit(IReadOnlyList<Labelled> titles, MatchWeights start)
    {
        var count = RoleSignals.Length + NoneSignals.Length;
        var at = RoleSignals.Select(signal => start.Role.GetValueOrDefault(signal))
            .Concat(NoneSignals.Select(signal => start.None.GetValueOrDefault(signal)))
            .ToArray();
        var origin = at.ToArray();
        double[] first = new double[count], second = new double[count];
        for (var round = 1; round <= Rounds; round++)
        {
            var gradient = new double[count];
            var weights = Made(at, start);
            foreach (var title in titles)
            {
                var shares = weights.Shares(title.Evidence);
                var part = title.Acceptable.Count > 1 ? BestPart : 1;
                for (var role = 0; role < shares.Length - 1; role++)
                {
                    var off = Target(title, role, part) - shares[role];
                    if (Math.Abs(off) < 1e-5) continue;
                    for (var signal = 0; signal < RoleSignals.Length; signal++)
                        gradient[signal] += off * title.Evidence.Roles[role][signal];
                }

                var none = Target(title, shares.Length - 1, part) - shares[^1];
                for (var signal = 0; signal < NoneSignals.Length; signal++)
                    gradient[RoleSignals.Length + signal] += none * title.Evidence.None[signal];
            }

            for (var index = 0; index < count; index++)
            {
                var slope = (gradient[index] / titles.Count) - (Ridge * (at[index] - (0.5 * origin[index])));
                first[index] = (0.9 * first[index]) + (0.1 * slope);
                second[index] = (0.99 * second[index]) + (0.01 * slope * slope);
                at[index] += Step * (first[index] / (1 - Math.Pow(0.9, round))) / (Math.Sqrt(second[index] / (1 - Math.Pow(0.99, round)))
                    + 1e-6);
            }
        }

        return Calibrated(titles, Made(at, start));
    }

    /// <summary>The same weights with the lines from share to probability fitted on these titles.</summary>
    public static MatchWeights Calibrated(IReadOnlyList<Labelled> titles, MatchWeights weights)
    {
        List<(double Odds, bool Right, double Counts)> roles = [], none = [];
        foreach (var title in titles)
        {
            var shares = weights.Shares(title.Evidence);
            var order = Enumerable.Range(0, shares.Length - 1).OrderByDescending(index => shares[index]).Take(3).ToList();
            for (var rank = 0; rank < order.Count; rank++)
                roles.Add((MatchWeights.LogOdds(shares[order[rank]]), title.Acceptable.Contains(order[rank]), rank == 0 ? 1 : 0.25));
            none.Add((MatchWeights.LogOdds(shares[^1]), title.Best == shares.Length - 1, 1));
        }

        var (offset, slope) = Line(roles);
        var (noneOffset, noneSlope) = Line(none);
        return weights with { Offset = offset, Slope = slope, NoneOffset = noneOffset, NoneSlope = noneSlope };
    }

    static (double Offset, double Slope) Line(List<(double Odds, bool Right, double Counts)> seen)
    {
        double offset = 0, slope = 1;
        for (var round = 0; round < 3000; round++)
        {
            double up = 0, tilt = 0;
            foreach (var (odds, right, counts) in seen)
            {
                var off = counts * ((right ? 1 : 0) - MatchWeights.Squashed(offset + (slope * odds)));
                up += off;
                tilt += off * odds;
            }

            offset += 1.0 * up / seen.Count;
            slope = Math.Max(0.1, slope + (0.15 * tilt / seen.Count));
        }

        return (offset, slope);
    }

    static double Target(Labelled title, int answer, double part) =>
        answer == title.Best ? part : title.Acceptable.Contains(answer) ? (1 - part) / (title.Acceptable.Count - 1) : 0;

    static MatchWeights Made(double[] at, MatchWeights start) => start with
    {
        Role = RoleSignals.ToDictionary(signal => signal, signal => at[(int)signal]),
        None = NoneSignals.ToDictionary(signal => signal, signal => at[RoleSignals.Length + (int)signal]),
    };
}
