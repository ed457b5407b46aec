using static Workforce.Packs.Blocks;

namespace Workforce.Packs;

/// <summary>
/// The numbers that the union pack leaves out because they are small, for representatives alone (law.md 124). By job group as the pack has
/// it: no names, ages, pay, health or union membership.
/// </summary>
public static class ConfidentialAnnex
{
    public const string FileName = "confidential-annex.pdf";

    /// <summary>How the folder of each release begins.</summary>
    public const string FolderStart = "annex-";

    public static Pack For(ServicePlan plan, Council council, IssueRecord release)
    {
        var (week, title) = (council.Establishment.FullTimeWeek, $"{plan.Service.Name}: confidential annex for representatives");
        var groups = JobGroup.Of(plan.People, council.Publishing.SmallNumber);
        var furniture = Wording.Furniture(council.Branding, $"{plan.Service.Name}, confidential annex", plan.Version, plan.AsAt);
        return new Pack(title, "en-GB",
            furniture with
            {
                Status = "Confidential to the representatives it is given to",
                Reference = $"{furniture.Reference}, annex to issue {release.Number}, released by {release.By}"
            },
        [
            H1(title),
            new Note($"{council.Branding.Council} gives this to {release.To}, to help you represent staff. Small numbers can show who somebody is. Please do not copy it, pass it on or post it.",
                Important: true),
            new KeyFacts(
            [
                ("Given to", release.To ?? ""),
                ("Released by", release.By),
                ("Released on", Wording.Date(DateOnly.FromDateTime(release.At.Date))),
                ("Why", release.Why ?? ""),
                ("Belongs to", $"Issue {release.Number} of the consultation pack, version {plan.Version}"),
            ]),
            H2("Jobs in scope, with every number"),
            new Table(
                "People and full-time equivalents by job group",
                [new("Job titles as the contractor gives them", 3), new("Council role proposed", 1.6), new("People", 0.7, Numeric: true),
                    new("FTE", 1.1, Numeric: true)],
                [
                    .. groups.Select(group => (IReadOnlyList<string>)[group.TitlesText, group.Role?.Title ?? "None is near enough yet",
                        Wording.Number(group.People.Count), (group with { Shown = true }).FteText(week)]),
                    ["All", "", Wording.Number(plan.People.Count), ""],
                ]),
            H2("What is not yet known, with every number"),
            .. Questions(plan),
            P(Wording.Disclaimer),
        ]);
    }

    static IEnumerable<Block> Questions(ServicePlan plan)
    {
        var questions = UnionPack.OpenQuestions(plan);
        yield return questions.Count == 0
            ? P("Nothing in the list is doubtful.")
            : new Table("What the contractor is asked, and about how many records", [new("Question", 4), new("Records", 1, Numeric: true)],
                [.. questions.Select(question => (IReadOnlyList<string>)[question.Ask, Wording.Number(question.Records)])]);
    }
}
