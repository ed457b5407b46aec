using Workforce.Findings;
using Workforce.Grading;
using Workforce.Programme;

namespace Workforce.Forecasting;

/// <summary>
/// Splits a service into cohorts: the people of each job family that has assumptions of its own, and the others together. Families with the
/// same assumptions need no splitting, since expectations add up.
/// </summary>
public static class Cohorts
{
    /// <summary>The cohorts, none where nobody is known.</summary>
    public static Checked<IReadOnlyList<ServiceOutlook>> Of(Service service, IReadOnlyList<PlacedPerson>? people,
        (Assumptions Assumptions, PostcodeTable Postcodes, Establishment Establishment) council, DateOnly asAt,
        ActualPosition? actual = null)
    {
        ArgumentNullException.ThrowIfNull(service);
        var read = Outlook.Of(service, people, council, asAt, actual);
        if (read.Value is not { } whole) return new([], read.Findings);
        var assumptions = council.Assumptions;
        string FamilyOf(PlacedPerson person) => person.Placement?.Role.Family ?? service.ServiceArea;
        var groups = people is null
            ? [(Set: assumptions.For(service.Id, service.ServiceArea), Family: service.ServiceArea,
                People: (IReadOnlyList<PlacedPerson>?)null)]
            : people.GroupBy(person => assumptions.For(service.Id, FamilyOf(person)).Name, StringComparer.Ordinal)
                .Select(same => (Set: assumptions.For(service.Id, FamilyOf(same.First())), Family: FamilyOf(same.First()),
                    People: (IReadOnlyList<PlacedPerson>?)[.. same]))
                    .ToList();
        List<ServiceOutlook> cohorts = [.. groups.OrderBy(group => group.Set.Name, StringComparer.Ordinal)
            .Select(group => Cohort(whole, group.Set, groups.Count > 1 ? group.Family : "", group.People, people, council, asAt))];
        return new(WithGrowth(cohorts, whole, assumptions), read.Findings);
    }

    static ServiceOutlook Cohort(ServiceOutlook whole, (string Name, ServiceAssumptions Of) set, string family,
        IReadOnlyList<PlacedPerson>? own, IReadOnlyList<PlacedPerson>? people,
        (Assumptions Assumptions, PostcodeTable Postcodes, Establishment Establishment) council, DateOnly asAt)
    {
        var cohort = whole with { Assumptions = set.Of, AssumptionsName = set.Name, Family = family };
        if (own is null || people is null || own.Count == people.Count)
            return family.Length == 0 && own is not null ? cohort : cohort with { Family = "" };
        var share = (double)own.Count / people.Count;
        // What is decided for the service (too few homes known, a count of actuals) holds for each cohort.
        IReadOnlyList<HomeShare> homes = whole.Homes.Count == 0
            ? []
            : [.. own.Select(person => (double?)council.Postcodes.ShareLocal(person.Employee.Postcode) ?? whole.KnownShare)
                .GroupBy(local => local)
                .Select(same => new HomeShare(same.Count(), same.Key))];
        return cohort with
        {
            Headcount = whole.From == "list" ? own.Count : whole.Headcount * share,
            Local = whole.Local is not { } local ? null : homes.Count > 0 ? homes.Sum(home => home.People * home.Local) : local * share,
            Homes = homes,
            MeanFte = whole.From == "list" ? Outlook.MeanFte(own, council.Establishment.FullTimeWeek) ?? whole.MeanFte : whole.MeanFte,
            Costs = whole.Costs is null ? null : Outlook.Costs(own, set.Of, council, asAt, cost => cost.Total) ?? whole.Costs,
            Wages = whole.Wages is null ? null : Outlook.Costs(own, set.Of, council, asAt, cost => cost.BasicPay) ?? whole.Wages,
        };
    }

    /// <summary>New posts of a family with assumptions of its own belong to its cohort, which may begin with nobody in post.</summary>
    static List<ServiceOutlook> WithGrowth(List<ServiceOutlook> cohorts, ServiceOutlook whole, Assumptions assumptions)
    {
        foreach (var cohort in cohorts.ToList())
        {
            foreach (var posts in cohort.Assumptions.Growth
                .GroupBy(growth => growth.Family is { } family && assumptions.OfFamily(family) is not null
                    && cohort.AssumptionsName != $"families.{family}"
                    ? family
                    : null,
                    StringComparer.Ordinal)
                .Where(moved => moved.Key is not null)
                .ToList())
            {
                Keep(cohort.AssumptionsName, growth => !posts.Contains(growth));
                Add(posts.Key!, [.. posts]);
            }
        }

        return cohorts;

        void Keep(string name, Func<Growth, bool> kept)
        {
            var place = cohorts.FindIndex(cohort => cohort.AssumptionsName == name);
            cohorts[place] =
                cohorts[place] with
                {
                    Assumptions =
                    cohorts[place].Assumptions with { Growth = [.. cohorts[place].Assumptions.Growth.Where(kept)] }
                };
        }

        void Add(string family, IReadOnlyList<Growth> posts)
        {
            var place = cohorts.FindIndex(cohort => cohort.AssumptionsName == $"families.{family}");
            if (place >= 0)
            {
                cohorts[place] =
                    cohorts[place] with
                    {
                        Assumptions = cohorts[place].Assumptions with
                        {
                            Growth = [.. cohorts[place].Assumptions.Growth,
                    .. posts]
                        }
                    };
                return;
            }

            var of = assumptions.OfFamily(family)!;
            Rate? Share(Rate? given) => given ?? whole.KnownShare;
            cohorts.Add(whole with
            {
                Family = family,
                AssumptionsName = $"families.{family}",
                Headcount = 0,
                Local = whole.Local is null ? null : 0,
                Homes = [],
                Assumptions = of with
                {
                    Growth = posts,
                    Vacancies = 0,
                    Council = of.Council with { LocalShareOfHires = Share(of.Council.LocalShareOfHires) },
                    Contractor = of.Contractor with { LocalShareOfHires = Share(of.Contractor.LocalShareOfHires) }
                },
            });
        }
    }
}
