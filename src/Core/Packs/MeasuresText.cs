using Workforce.Programme;
using Workforce.Terms;
using static Workforce.Packs.Blocks;

namespace Workforce.Packs;

/// <summary>What the papers about measures say in the same words.</summary>
static class MeasuresText
{
    /// <summary>The measures in a table, then those of which it is said that there are none.</summary>
    public static IEnumerable<Block> Of(IReadOnlyList<Measure> measures, string employer)
    {
        var expected = measures.Where(measure => !measure.IsNone).ToList();
        if (expected.Count == 0)
        {
            yield return new Note($"{employer} expects to take no measures.");
        }
        else
        {
            var from = expected.GroupBy(measure => measure.From)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key)
                .First().Key;
            yield return P($"Where a line says nothing else, a measure is for everyone who transfers and starts on {Wording.Date(from)}.");
            yield return new Table(
                "Measures the council expects to take",
                [new("Measure", 1.2), new("Now", 1.2), new("Proposed", 1.7), new("Why", 1.6), new("Changes a contract?", 0.9)],
                [.. expected.Select(measure => (IReadOnlyList<string>)
                    [$"{measure.What}{(measure.From == from ? "" : $", from {Wording.Date(measure.From)}")}{(measure.Who == Measures.Everyone ? "" : $", for: {measure.Who}")}",
                        measure.Now, measure.Proposed, measure.Why, Agreement(measure)])]);
        }

        var none = measures.Where(measure => measure.IsNone).ToList();
        if (none.Count == 0) yield break;
        yield return P($"{employer} expects no measures about these:");
        yield return Bullets(none.Select(measure => $"{measure.What}: {measure.Why}"));
    }

    static string Agreement(Measure measure) =>
        measure.NeedsAgreement switch { true => "Yes, so only by agreement", false => "No", null => "Depends on the contract; asked" };

    public static string TransferAndWhy(ServicePlan plan, Branding branding) =>
        $"{plan.Service.Name} is run by {plan.Service.Contractor}. {branding.Council} plans to run it with its own staff from {Wording.Date(plan.TransferDate)}. That is a service provision change under TUPE regulation 3(1)(b)(iii).";

    /// <summary>What an employer with agency workers says, and one without: small numbers are not left out of it (law.md 124).</summary>
    public static IEnumerable<Block> Agency(IReadOnlyList<AgencyWorkers>? agency, string employer)
    {
        if (agency is null)
            yield return P($"Not known yet. {employer} gives its own figures here before this paper is issued, also if there are none.");
        else if (agency.Count == 0) yield return P($"{employer} has no agency workers under its supervision and direction.");
        else
        {
            var all = agency.Sum(group => group.Number);
            yield return P(
                $"{employer} has {Wording.Number(all)} agency {(all == 1 ? "worker" : "workers")} under its supervision and direction.");
            yield return new Table($"Agency workers of {employer}",
                [new("Where", 1.4), new("Work", 1.6), new("Number", 0.6, Numeric: true)],
                [.. agency.Select(group => (IReadOnlyList<string>)[group.Where, group.Work, Wording.Number(group.Number)])]);
        }
    }
}
