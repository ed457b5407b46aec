using Workforce.Programme;

namespace Workforce.Tests.Programme;

public class AppraisalTests
{
    static readonly string[] Names = ["first", "second", "third"];
    static readonly OptionScores InHouse = Option(DeliveryModel.InHouse, 4, 3, 2);
    static readonly OptionScores ContractedOut = Option(DeliveryModel.ContractedOut, 3, 3, 4);

    static OptionScores Option(DeliveryModel model, params decimal[] scores) =>
        new(model, null, "looked at", [.. scores.Select((score, at) => new CriterionScore(Names[at], score, "evidence", "panel"))]);

    static IReadOnlyList<Criterion> Weighed(params decimal[] weights) =>
        [.. weights.Select((weight, at) => new Criterion(Names[at], Names[at], weight))];

    static Findings.Checked<Appraisal?> Of(IReadOnlyList<Criterion> criteria, params OptionScores[] options) =>
        Appraisal.Of(ProgrammeTimelineTests.Parks with { Options = options }, criteria);

    public static TheoryData<string[]> Scores => [.. WorkedExamples.Table("appraisal.md", "option")];

    [Theory]
    [MemberData(nameof(Scores))]
    public void An_option_scores_its_weighted_mean(string[] row)
    {
        var appraisal = Of(Weighed(2, 1, 1), ContractedOut, InHouse).Value!;

        Assert.Equal(DeliveryModel.InHouse, appraisal.Options[0].Option.Model);
        Assert.Equal(WorkedExamples.Value(row[1]),
            appraisal.Options.Single(option => option.Option.Model == (row[0] == "in-house"
                ? DeliveryModel.InHouse
                : DeliveryModel.ContractedOut)).Score!.Value,
            10);
        Assert.Null(appraisal.Leading);
    }

    public static TheoryData<string[]> Weights => [.. WorkedExamples.Table("appraisal.md", "criterion")];

    [Theory]
    [MemberData(nameof(Weights))]
    public void It_says_how_far_a_weight_must_move_before_the_answer_changes(string[] row)
    {
        var appraisal = Of(Weighed(3, 1, 1), InHouse, ContractedOut).Value!;

        Assert.Equal(DeliveryModel.InHouse, appraisal.Leading);
        var sensitivity = appraisal.Sensitivity.Single(one => one.Criterion.Id == row[0]);
        Assert.Equal(WorkedExamples.Value(row[1]), sensitivity.Share, 10);
        Assert.Equal(WorkedExamples.Value(row[2]), sensitivity.ChangesAt!.Value, 10);
        Assert.Equal(DeliveryModel.ContractedOut, sensitivity.To);
    }

    [Fact]
    public void A_missing_score_lets_nobody_lead_and_is_never_zero()
    {
        var appraisal = Of(Weighed(3, 1, 1), InHouse, Option(DeliveryModel.Shared, 1, 1));

        Assert.Null(appraisal.Value!.Leading);
        Assert.Null(appraisal.Value.Options[1].Score);
        Assert.Contains(appraisal.Findings, finding => finding.Code == "PR_APPRAISAL_NOT_SCORED");
    }

    [Theory]
    [InlineData(6, "PR_APPRAISAL_BAD_SCORE")]
    [InlineData(-1, "PR_APPRAISAL_BAD_SCORE")]
    public void A_score_that_cannot_be_is_refused(int score, string code)
    {
        var appraisal = Of(Weighed(3, 1, 1), Option(DeliveryModel.InHouse, score, 1, 1));

        Assert.Null(appraisal.Value);
        Assert.Equal(code, Assert.Single(appraisal.Findings).Code);
    }
}
