using Workforce.Forecasting;

namespace Workforce.Portal.Overview;

/// <summary>
/// Whom a set of assumptions is for, as addresses and forms name it: a service by its id, a job family as <c>family:</c> and its name, and
/// null for all that have none of their own.
/// </summary>
static class AssumptionsScope
{
    const string Family = "family:";

    /// <summary>Every scope that may have its own, with its words; those that have are told.</summary>
    public static IReadOnlyList<(string Value, string Text)> Choices(Packs.Council council) =>
    [
        .. council.Programme.Services.Select(service => (service.Id,
            council.Assumptions.Services.ContainsKey(service.Id) ? $"{service.Name} (its own)" : service.Name)),
        .. council.Establishment.Roles
            .Select(role => role.Family)
            .Concat(council.Assumptions.Families?.Keys ?? [])
            .Where(family => family.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(family => ($"{Family}{family}",
                council.Assumptions.OfFamily(family) is null ? $"Job family {family}" : $"Job family {family} (its own)")),
    ];

    /// <summary>A scope that there is; null, all the others, for anything else.</summary>
    public static string? Known(string? scope, Packs.Council council) =>
        Choices(council).Select(choice => choice.Value).FirstOrDefault(known => known == scope);

    static string? FamilyOf(string? scope) => scope?.StartsWith(Family, StringComparison.Ordinal) == true ? scope[Family.Length..] : null;

    /// <summary>What holds for it today, by itself or by default.</summary>
    public static ServiceAssumptions Of(string? scope, Assumptions all) =>
        scope is null ? all.Default : FamilyOf(scope) is { } family ? all.OfFamily(family) ?? all.Default : all.For(scope);

    /// <summary>The same file with other assumptions for it; everything else stays, families too.</summary>
    public static Assumptions With(string? scope, Assumptions all, ServiceAssumptions next)
    {
        if (scope is null) return all with { Default = next };
        return FamilyOf(scope) is { } family
            ? all with
            {
                Families = new Dictionary<string, ServiceAssumptions>(all.Families
                ?? new Dictionary<string, ServiceAssumptions>(StringComparer.Ordinal),
                StringComparer.Ordinal)
                { [family] = next }
            }
            : all with { Services = new Dictionary<string, ServiceAssumptions>(all.Services, StringComparer.Ordinal) { [scope] = next } };
    }
}
