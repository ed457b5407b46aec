using System.Text.Json;
using Workforce.Packs;
using Workforce.Storage;
using Workforce.Terms;

namespace Workforce;

/// <summary>
/// The comparison of a service's terms as JSON (docs/schemas/terms.schema.json), for HR: job groups are small and nothing is suppressed.
/// </summary>
public static class TermsFile
{
    public static byte[] Json(ServicePlan plan) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            schemaVersion = 1,
            service = plan.Service.Id,
            comparisons = plan.ComparedGroups.Select(line => new
            {
                line.Group,
                line.Term,
                contractor = Told(line),
                line.Council,
                line.Verdict,
                line.Citations
            }),
            measures = plan.Measures.Select(measure => new
            {
                measure.What,
                measure.Who,
                measure.Now,
                measure.Proposed,
                measure.From,
                measure.Why,
                measure.NeedsAgreement,
                measure.Citations
            }),
            rules = LawRules.InForce(plan.TransferDate).Select(rule => new { rule.Id, rule.Citation }),
            findings = plan.Findings.Where(finding => finding.Code.StartsWith("TM_", StringComparison.Ordinal)),
        },
        StrictJson.Options);

    /// <summary>Where a group's people compare differently, each line says about how many of them it is.</summary>
    static string Told(GroupComparison line) =>
        line.People == line.OfPeople ? line.Contractor : $"{line.Contractor} ({line.People} of {line.OfPeople} people)";
}
