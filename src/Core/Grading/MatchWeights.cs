namespace Workforce.Grading;

/// <summary>What match-weights.json holds: how much each signal counts, and how sure a share of the whole makes us.</summary>
sealed record MatchWeights(
    string Comment, IReadOnlyDictionary<RoleSignal, double> Role, IReadOnlyDictionary<NoneSignal, double> None, double Offset, double Slope,
    double NoneOffset, double NoneSlope, double PreTickFrom)
{
    public static MatchWeights Fitted { get; } = GradingKnowledge.Load<MatchWeights>("match-weights");

    /// <summary>
    /// Each role's share of the whole, and last that of “none of these”: the sums of the weighted signals, exponentiated and made to add up
    /// to one.
    /// </summary>
    public double[] Shares(MatchEvidence evidence)
    {
        var shares = new double[evidence.Roles.Length + 1];
        var each = Enumerable.Range(0, MatchEvidence.RoleSignals).Select(signal => Role.GetValueOrDefault((RoleSignal)signal)).ToArray();
        for (var role = 0; role < evidence.Roles.Length; role++)
        {
            var signals = evidence.Roles[role];
            for (var signal = 0; signal < each.Length; signal++) shares[role] += each[signal] * signals[signal];
        }

        shares[^1] = None.Sum(weight => weight.Value * evidence.None[(int)weight.Key]);
        var highest = shares.Max();
        var total = shares.Sum(share => Math.Exp(share - highest));
        for (var index = 0; index < shares.Length; index++) shares[index] = Math.Exp(shares[index] - highest) / total;
        return shares;
    }

    /// <summary>
    /// The probability that an answer with this share is acceptable; rises with the share, so the order of the answers stays.
    /// </summary>
    public double Confidence(double share, bool none) =>
        none ? Squashed(NoneOffset + (NoneSlope * LogOdds(share))) : Squashed(Offset + (Slope * LogOdds(share)));

    public static double Squashed(double value) => 1 / (1 + Math.Exp(-value));

    public static double LogOdds(double share)
    {
        var inside = Math.Clamp(share, 1e-6, 1 - 1e-6);
        return Math.Log(inside / (1 - inside));
    }
}
