using Workforce.Packs.Charts;
using Workforce.Programme;
using Workforce.StaffLists;

namespace Workforce.Packs;

/// <summary>Which documents a plan gives, and where each belongs.</summary>
public static class PackWriter
{
    /// <summary>Part of every version: raise it when the same plan would come out as a different document.</summary>
    public const string Version = "13";

    /// <summary>
    /// The union pack, the letters to the contractor and the council's own notice, then a statement for each person in scope; written when
    /// asked for, one at a time.
    /// </summary>
    public static IEnumerable<(string Path, Func<Pack> Write)> Write(ServicePlan plan, Council council) =>
        Packs(plan, council).Concat(plan.People.Select(person => Statement(person, plan, council)));

    /// <summary>All but the statements.</summary>
    public static IEnumerable<(string Path, Func<Pack> Write)> Packs(ServicePlan plan, Council council)
    {
        yield return ($"packs/{plan.Service.Id}/{plan.Version}/{UnionPack.FileName}", () => UnionPack.For(plan, council));
        yield return ($"packs/{plan.Service.Id}/{plan.Version}/{ContractorLetter.FileName}", () => ContractorLetter.For(plan, council));
        yield return ($"packs/{plan.Service.Id}/{plan.Version}/{CouncilNotice.FileName}", () => CouncilNotice.For(plan, council));
        yield return ($"packs/{plan.Service.Id}/{plan.Version}/{MeasuresLetter.FileName}", () => MeasuresLetter.For(plan, council));
    }

    /// <summary>One person's statement.</summary>
    public static (string Path, Func<Pack> Write) Statement(PersonPlan person, ServicePlan plan, Council council) =>
        ($"statements/{plan.Service.Id}/{plan.Version}/{person.Key}.pdf", () => PersonalStatement.For(person, plan, council));

    /// <summary>The tables that go with the letter to the contractor, and the dates as a calendar and as a chart.</summary>
    public static IEnumerable<(string Path, Func<byte[]> Write)> Tables(ServicePlan plan, Council council)
    {
        yield return ($"packs/{plan.Service.Id}/{plan.Version}/{QueryFiles.QueriesFile}",
            () => QueryFiles.Csv(ContractorLetter.Queries(plan)));
        yield return ($"packs/{plan.Service.Id}/{plan.Version}/{QueryFiles.TemplateFile}", () => QueryFiles.Template(plan.List));
        yield return ($"packs/{plan.Service.Id}/{plan.Version}/{Calendar.FileName}",
            () => Calendar.Write(plan.Service, plan.Timeline, plan.AsAt));
        yield return ($"packs/{plan.Service.Id}/{plan.Version}/{TimelineChart.FileName}",
            () => SvgWriter.File(TimelineChart.Of(plan.Service, plan.Timeline), council.Branding.Colour));
    }
}
