using System.Text.Json;
using Workforce.Packs;
using Workforce.Storage;
using Workforce.Terms;

namespace Workforce;

/// <summary>
/// Writes <c>plans/&lt;service&gt;/&lt;version&gt;.json</c>: everything worked out for a service, for HR and for later checks. Internal: it
/// holds people's data.
/// </summary>
static class PlanFile
{
    public static byte[] Write(ServicePlan plan) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            schemaVersion = 1,
            service = plan.Service.Id,
            plan.Version,
            plan.AsAt,
            plan.TransferDate,
            list = new { plan.List.FileName, plan.List.Format, hash = plan.ListHash, plan.List.AsAt },
            people = plan.People.Select(person => new
            {
                person.Key,
                person.Employee.Sheet,
                person.Employee.Row,
                person.Employee.Column,
                person.Employee.JobTitle,
                person.Employee.Scope,
                candidates = person.Match?.Candidates.Select(candidate => new
                {
                    role = candidate.Role?.Id,
                    candidate.Score,
                    candidate.Confidence,
                    candidate.Reason
                }),
                person.NeedsReview,
                person.Decided,
                person.DutiesCompared,
                placement = person.Placement is { } placement
                    ? new
                    {
                        role = placement.Role.Id,
                        grade = placement.Grade.Id,
                        point = placement.Point?.Point,
                        placement.Rule,
                        placement.Working
                    }
                    : null,
                person.Cost,
                terms = person.Terms
                    .Where(difference => difference.Contractor != TermsComparer.NotTold)
                    .Select(difference => new
                    {
                        difference.Term,
                        difference.Contractor,
                        difference.Council,
                        difference.Verdict,
                        difference.Citations
                    }),
                termsNotTold = person.Terms
                    .Where(difference => difference.Contractor == TermsComparer.NotTold)
                    .Select(difference => difference.Term),
            }),
            plan.Measures,
            plan.Timeline,
            plan.Findings,
        },
        StrictJson.Options);
}
