namespace Workforce.Grading;

/// <summary>Answers of about one confidence: how many, what confidence they claimed and how many were right.</summary>
public sealed record ReliabilityBand(double From, int Count, double Claimed, double Right);

/// <summary>How right the matcher is on titles a person has answered.</summary>
/// <param name="NoneAuroc">How well titles that fit no role are told from the others, 0.5 to 1; null where there are none of
/// either.</param>
/// <param name="PreTickable">The part of rows that could be pre-ticked with 95% of them right, taking the most confident first.</param>
public sealed record MatchScore(
    int Titles, double Best, double Acceptable, double AmongThree, double? NoneAuroc, double CalibrationError,
    IReadOnlyList<ReliabilityBand> Reliability,
    double PreTickable, double PreTicked, double PreTickedRight)
{
    const double Asked = 0.95;
    const int Bands = 10;

    public static MatchScore Of(IReadOnlyList<(TitleRow Row, RoleMatch Match)> answers)
    {
        var firsts = answers.Select(answer => (Confidence: answer.Match.Best.Confidence, Right: answer.Row.Accepts(Id(answer.Match.Best)),
            answer.Match.NeedsReview))
            .ToList();
        var bands = firsts.GroupBy(first => Math.Min(Bands - 1, (int)(first.Confidence * Bands))).OrderBy(band => band.Key)
            .Select(band => new ReliabilityBand(band.Key / (double)Bands, band.Count(), band.Average(first => first.Confidence),
                band.Average(first => first.Right ? 1.0 : 0)))
                .ToList();
        var ticked = firsts.Where(first => !first.NeedsReview).ToList();
        return new MatchScore(
            answers.Count,
            Part(answers, answer => Id(answer.Match.Best) == answer.Row.BestId),
            firsts.Average(first => first.Right ? 1.0 : 0),
            Part(answers, answer => answer.Match.Candidates.Take(3).Any(candidate => Id(candidate) == answer.Row.BestId)),
            Auroc(answers),
            bands.Sum(band => band.Count / (double)answers.Count * Math.Abs(band.Claimed - band.Right)),
            bands,
            MostAtAsked([.. firsts.OrderByDescending(first => first.Confidence).Select(first => first.Right)]),
            ticked.Count / (double)answers.Count,
            ticked.Count > 0 ? ticked.Average(first => first.Right ? 1.0 : 0) : 1);
    }

    static string Id(RoleCandidate candidate) => candidate.Role?.Id ?? TitleRow.None;

    static double Part<T>(IReadOnlyList<T> all, Func<T, bool> counted) => all.Count(counted) / (double)all.Count;

    static double MostAtAsked(IReadOnlyList<bool> mostConfidentFirst)
    {
        var (right, most) = (0, 0);
        for (var index = 0; index < mostConfidentFirst.Count; index++)
        {
            if (mostConfidentFirst[index]) right++;
            if (right >= Asked * (index + 1)) most = index + 1;
        }

        return most / (double)mostConfidentFirst.Count;
    }

    static double? Auroc(IReadOnlyList<(TitleRow Row, RoleMatch Match)> answers)
    {
        var fits = answers.ToLookup(answer => answer.Row.BestId == TitleRow.None,
            answer => answer.Match.Candidates.Single(candidate => candidate.Role is null).Confidence);
        var pairs = fits[true].Count() * fits[false].Count();
        return pairs == 0 ? null : fits[true].Sum(none => fits[false].Sum(some => none > some ? 1 : none < some ? 0 : 0.5)) / pairs;
    }
}
