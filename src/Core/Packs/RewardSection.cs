using Workforce.Grading;
using Workforce.Terms;

namespace Workforce.Packs;

/// <summary>The total-reward view of a personal statement: both positions in figures, as information.</summary>
static class RewardSection
{
    /// <param name="person">The person.</param>
    /// <param name="placement">Null where a person has to look at the role first: no pay of the council's is shown then.</param>
    /// <param name="council">The council.</param>
    /// <param name="on">The transfer.</param>
    public static IEnumerable<Block> Of(PersonPlan person, GradePlacement? placement, Council council, DateOnly on)
    {
        var reward = person.Reward(placement, council, on);
        var (own, theirs) = (reward.Transferred, reward.Council);
        IReadOnlyList<string> Row(string what, Func<RewardPosition, string?> of) =>
            [what, of(own) ?? "Not known yet", of(theirs) ?? "Not known yet"];
        yield return new Table(
            "What you would have in a full year",
            [new("What", 1.9), new("On your own terms", 1.35), new("On the council’s terms", 1.35)],
            [
                Row("Basic pay an hour", side => side.Hourly is { } rate ? Wording.Pence(rate) : null),
                Row("Basic pay a year, for your hours and weeks", side => side.Annual is { } pay ? Wording.Pounds(pay) : null),
                .. reward.Membership == LgpsMembership.NotEligible ? NotEligible : (IReadOnlyList<IReadOnlyList<string>>)[
                Row("The council pays into the LGPS for a member",
                    side => side.LgpsEmployer is { } paid
                        ? $"{Wording.Pounds(paid)} a year ({Wording.Percent(council.Assumptions.Costs.LgpsEmployerRate)})"
                        : null),
                Row("A member pays in, before tax relief",
                    side => side is { LgpsEmployee: { } paid, LgpsEmployeeRate: { } rate }
                        ? $"{Wording.Pounds(paid / 12)} a month ({Wording.Percent(rate)})"
                        : null),
                Row("Take-home pay as a member, indicative",
                    side => side.TakeHome is { } net
                        ? $"about {Wording.Pounds(net / 12)} a month"
                        : side.Annual is null
                        ? null
                        : "Not worked out")],
                Row("Paid leave with bank holidays, five-day week",
                    side => side.LeaveDays is { } days
                        ? $"{Wording.Number(days)} days{(side.LeavePounds is { } worth ? $", worth {Wording.Pounds(worth)}; part of your pay" : "")}"
                        : null),
                ["Sick pay at your length of service", Sick(own) ?? Told(person, "sick-pay") ?? "Not known yet",
                    Sick(theirs) ?? "Not known yet"],
                Row("Allowances", side => side.Allowances == TermsComparer.NotTold ? null : side.Allowances),
            ]);
    }

    static readonly IReadOnlyList<IReadOnlyList<string>> NotEligible = [["Local Government Pension Scheme (LGPS)",
        "Not open to you at 75 or over", "Not open to you at 75 or over"]];

    /// <summary>The terms that this table, or the one of measures, has a line for; the table of terms leaves them out.</summary>
    public static readonly IReadOnlySet<string> Covered = new[] { "basic-pay", "sick-pay", "allowances", "recognition" }
        .Select(id => TermCatalogue.Of(id).Title)
        .ToHashSet(StringComparer.Ordinal);

    static string? Sick(RewardPosition side) =>
        side.SickPay is { } cover ? cover == new SickPayCover(0, 0) ? "Statutory Sick Pay only" : cover.ToString() : null;

    /// <summary>A term that could not be put into figures, word for word.</summary>
    static string? Told(PersonPlan person, string id) =>
        person.Terms.FirstOrDefault(difference => difference.Term == TermCatalogue.Of(id).Title)?.Contractor is var words
            && words == TermsComparer.NotTold
            ? null
            : words;
}
