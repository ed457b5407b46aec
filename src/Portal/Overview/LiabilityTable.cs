using Workforce.Packs;
using Workforce.Portal.Lists;
using Workforce.Programme;

namespace Workforce.Portal.Overview;

/// <summary>The register as one table. What is not known is said, never zero.</summary>
static class LiabilityTable
{
    public static readonly IReadOnlyList<string> Headings = ["Service", "Kind", "What", "Least", "Most", "Source", "Contractor bears"];

    public static IEnumerable<IReadOnlyList<string>> Rows(Council council) =>
        council.Programme.Services.SelectMany(service => council.Liabilities.For(service.Id).Entries.Select(entry => (IReadOnlyList<string>)
        [service.Name, Kind(entry.Kind), entry.What, Amount(entry.Low), Amount(entry.High), entry.Source,
            entry.Indemnity ?? "not agreed, or not known"]));

    public static string Amount(decimal? amount) => amount is { } known ? Wording.Pounds(known) : "not known";

    public static string Kind(LiabilityKind kind) => FieldWords.Of(char.ToLowerInvariant(kind.ToString()[0]) + kind.ToString()[1..]);
}
