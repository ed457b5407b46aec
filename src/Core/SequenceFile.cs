using System.Globalization;
using System.Text.Json;
using Workforce.Findings;
using Workforce.Programme;
using Workforce.Storage;

namespace Workforce;

/// <summary>The order of transfers as JSON (docs/schemas/sequence.schema.json).</summary>
public static class SequenceFile
{
    public static byte[] Json(SequencePlan plan, IReadOnlyList<Finding> findings) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            schemaVersion = 1,
            services = plan.Services.Select(service => new
            {
                service.Service,
                month = service.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture),
                service.People,
                service.Delay,
                service.Contract
            }),
            cost = plan.Cost,
            bound = plan.Bound,
            proven = plan.Proven,
            gap = plan.Gap,
            limits = plan.Limits,
            findings = findings.Select(finding => new { finding.Code, finding.Severity, finding.Message, finding.Remedy }),
        },
        StrictJson.Options);
}
