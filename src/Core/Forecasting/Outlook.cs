using Workforce.Findings;
using Workforce.Grading;
using Workforce.Programme;
using Workforce.ReferenceData;
using Workforce.StaffLists;
using Workforce.Units;

namespace Workforce.Forecasting;

/// <summary>Who is really in post at the end of a month, where the council has entered it; what is null it has not.</summary>
public sealed record ActualPosition(DateOnly Month, double Headcount, double? Local, double? Fte)
{
    /// <summary>The newest of a service, unless a list that is newer still says who is in post.</summary>
    public static ActualPosition? Newest(Actuals actuals, Service service, DateOnly? listAsAt, DateOnly asAt)
    {
        ArgumentNullException.ThrowIfNull(actuals);
        ArgumentNullException.ThrowIfNull(service);
        var known = actuals.On(asAt);
        if (known.Of(service.Id, "serviceHeadcount") is not [.., var newest]) return null;
        // A contractor's list says nothing of those in post once they have transferred.
        var transferred = service.TransferDate < newest.Month.AddMonths(1);
        if (!transferred && listAsAt >= newest.Month.AddMonths(1)) return null;
        // What that month does not give is taken in the proportion of the last month that does.
        double? InProportion(string measure) =>
            known.Of(service.Id, measure)
                .Join(known.Of(service.Id, "serviceHeadcount"), row => row.Month, heads => heads.Month,
                    (row, heads) => (row.Value, Heads: heads.Value))
            .LastOrDefault(pair => pair.Heads > 0) is { Heads: > 0 } last ? last.Value / last.Heads * newest.Value : null;
        return new(newest.Month, newest.Value, InProportion("localHeadcount"), InProportion("councilFte"));
    }
}

/// <summary>A person of a list, placed: what the forecast needs of them.</summary>
public sealed record PlacedPerson(Employee Employee, GradePlacement? Placement);

/// <summary>Turns a service's list and placements into the forecast's starting point, and says what is not known.</summary>
public static class Outlook
{
    public const string CostNotKnown = "FC_COST_NOT_KNOWN";
    public const string CostPartlyKnown = "FC_COST_PARTLY_KNOWN";
    public const string LocalNotKnown = "FC_LOCAL_NOT_KNOWN";
    public const string VacanciesAssumed = "FC_VACANCIES_ASSUMED";
    public const string HeadcountEstimated = "FC_HEADCOUNT_ESTIMATED";
    public const string NoPeople = "FC_NO_PEOPLE";
    public const string FromActuals = "FC_FROM_ACTUALS";

    /// <summary>Below this share of known home postcodes the local series is left out.</summary>
    public const double LeastKnownLocal = 0.7;

    /// <param name="service">The service.</param>
    /// <param name="people">Everyone in scope; null while no list is in, when the estimate is used.</param>
    /// <param name="council">What the forecast needs of the council.</param>
    /// <param name="asAt">Month 0 is its month.</param>
    /// <param name="actual">Who is in post by the council's own count; null where the list or the estimate says it.</param>
    public static Checked<ServiceOutlook?> Of(Service service, IReadOnlyList<PlacedPerson>? people,
        (Assumptions Assumptions, PostcodeTable Postcodes, Establishment Establishment) council, DateOnly asAt,
        ActualPosition? actual = null)
    {
        List<Finding> findings = [];
        void Find(string code, Severity severity, string message, string remedy) =>
            findings.Add(new Finding(code, severity, $"{service.Name}: {message}", Location.Everything, remedy));

        var heads = people?.Count ?? service.EstimatedHeadcount;
        if ((actual?.Headcount ?? heads) is not > 0)
        {
            Find(NoPeople, Severity.Warning, "neither a list nor an estimate of staff is known, so the service is left out.",
                "Upload the list, or enter estimatedHeadcount.");
            return new(null, findings);
        }

        if (actual is not null)
            Find(FromActuals, Severity.Note,
                $"the forecast starts from the {actual.Headcount:0.##} people reported in post at the end of {actual.Month:MMMM yyyy}.",
                "Enter the next month when it is over.");
        else if (people is null)
            Find(HeadcountEstimated, Severity.Note, $"the headcount of {heads} is an estimate; no list is in.",
                "Ask the contractor for the staff list.");
        var assumptions = council.Assumptions.For(service.Id);
        if (assumptions.Vacancies is null)
            Find(VacanciesAssumed, Severity.Note, "vacancies are assumed at the steady number for the contractor's rates.",
                "Ask the contractor how many posts are vacant.");
        var homes = Homes(people, council.Postcodes);
        double? local = homes.Count > 0 ? homes.Sum(home => home.People * home.Local) : null;
        if (local is null && actual?.Local is null)
            Find(LocalNotKnown, Severity.Warning, $"fewer than 70% of home postcodes are known, so local employment is left out.",
                "Ask the contractor for home postcodes or districts.");
        if (actual is not null) local = actual.Local ?? (local is { } listed && heads > 0 ? listed / heads * actual.Headcount : null);
        MonthlyCosts? Each(Func<EmploymentCost, decimal> part) => people is null ? null : Costs(people, assumptions, council, asAt, part);
        var costs = Each(cost => cost.Total);
        var known = people?.Count(IsCosted) ?? 0;
        if (costs is null)
            Find(CostNotKnown, Severity.Warning, "cost is not known, so the paybill is left out.", "Ask the contractor for pay and hours.");
        else if (known < heads)
            Find(CostPartlyKnown, Severity.Warning,
                $"cost is known for {known} of {heads} people; the others are counted at the average of those.",
                "Ask the contractor for what is missing.");
        int? transferMonth = service.TransferDate is { } transfer ? ((transfer.Year - asAt.Year) * 12) + transfer.Month - asAt.Month : null;
        var fte = actual is { Fte: { } reported, Headcount: > 0 }
            ? reported / actual.Headcount
            : MeanFte(people, council.Establishment.FullTimeWeek);
        return new(new ServiceOutlook(service.Id, actual?.Headcount ?? heads!.Value, local, fte, transferMonth, assumptions, costs)
        {
            Homes = actual is null ? homes : [],
            From = actual is not null
                ? FormattableString.Invariant($"actuals {actual.Month:yyyy-MM}")
                : people is null
                ? "estimate"
                : "list",
            Wages = Each(cost => cost.BasicPay),
            AssumptionsName = council.Assumptions.Services.ContainsKey(service.Id) ? service.Id : "default",
        }, findings);
    }

    /// <summary>Full-time equivalents against the council's full-time week, averaged over those whose hours and weeks are known.</summary>
    public static double? MeanFte(IReadOnlyList<PlacedPerson>? people, WeeklyHours fullTimeWeek)
    {
        var known = people?.Where(person => person.Employee is { WeeklyHours: not null, WeeksPerYear: not null })
            .Select(person => (double)Fte.Of(person.Employee.WeeklyHours!.Value, fullTimeWeek, person.Employee.WeeksPerYear!.Value).Share)
                .ToList();
        return known is { Count: > 0 } ? known.Average() : null;
    }

    /// <summary>Unknown homes are shared out in the known proportion; with too few known there are none.</summary>
    static List<HomeShare> Homes(IReadOnlyList<PlacedPerson>? people, PostcodeTable postcodes)
    {
        var known = people?.Select(person => postcodes.ShareLocal(person.Employee.Postcode))
            .OfType<decimal>()
            .Select(share => (double)share)
            .ToList();
        if (known is not { Count: > 0 } || known.Count < LeastKnownLocal * people!.Count) return [];
        var homes = known.GroupBy(share => share).Select(same => new HomeShare(same.Count(), same.Key)).ToList();
        if (people.Count > known.Count) homes.Add(new(people.Count - known.Count, known.Average()));
        return homes;
    }

    static bool IsCosted(PlacedPerson person) =>
        person.Employee is { HourlyRate.Pounds: > 0, WeeklyHours.Hours: > 0, WeeksPerYear: not null };

    internal static MonthlyCosts? Costs(IReadOnlyList<PlacedPerson> people, ServiceAssumptions service,
        (Assumptions Assumptions, PostcodeTable Postcodes, Establishment Establishment) council, DateOnly asAt,
        Func<EmploymentCost, decimal> part)
    {
        var (all, _, establishment) = council;
        var known = people.Where(IsCosted).ToList();
        if (known.Count == 0) return null;
        var lgps = all.Costs.LgpsEmployerRate * all.Costs.LgpsParticipation;
        double[] Average(Func<PlacedPerson, HourlyRate> rateOf, double award, decimal pension)
        {
            // Months with the same award and the same national figures cost the same.
            Dictionary<(int, DateOnly?, DateOnly?, DateOnly?), double> worked = [];
            return [.. Enumerable.Range(0, all.Months).Select(month =>
            {
                var on = asAt.AddMonths(month);
                var key = (April(on), NationalFigures.MinimumWage.On(on)?.From, NationalFigures.EmployerNationalInsurance.On(on)?.From,
                    NationalFigures.ApprenticeshipLevy.On(on)?.From);
                if (worked.TryGetValue(key, out var same)) return same;
                var rise = (decimal)Math.Pow(1 + award, April(on) - April(asAt));
                return worked[key] = known.Average(person => (double)(YearlyCost(person.Employee, rateOf(person).Pounds * rise, pension,
                    on) is { } cost
                    ? part(cost) / 12
                    : 0));
            })];
        }

        HourlyRate Own(PlacedPerson person) => person.Employee.HourlyRate!.Value;
        HourlyRate HirePoint(PlacedPerson person) =>
            person.Placement is { } placement && establishment.PointsOf(placement.Grade, asAt) is [var lowest, ..]
            ? new HourlyRate(Math.Max(HourlyRate.From(new AnnualPay(lowest.Annual), establishment.FullTimeWeek).Pounds,
                establishment.LivingWageOn(asAt)?.Value ?? 0))
            : Own(person);
        return new MonthlyCosts(
            Average(Own, service.PayAward.Contractor, all.Costs.ContractorPensionRate),
            Average(Own, service.PayAward.Contractor, all.Costs.ContractorPensionRate),
            Average(Own, service.PayAward.Transferred, lgps),
            Average(HirePoint, service.PayAward.Council, lgps));
    }

    /// <summary>A year's cost at a rate, never below the legal minimum wage of the month.</summary>
    static EmploymentCost? YearlyCost(Employee employee, decimal rate, decimal pension, DateOnly on)
    {
        var floor = NationalFigures.MinimumWage.On(on)?.Value is { } wage
            ? employee.ContractType == ContractType.Apprentice ? wage.Apprentice : employee.Age is { } age ? wage.ForAge(age) : wage.Adult
            : 0;
        var pay = EmploymentCost.BasicPayOf(new HourlyRate(Math.Max(rate, floor)), employee.WeeklyHours!.Value,
            employee.WeeksPerYear!.Value);
        return EmploymentCost.Of(pay, pension, levied: true, on, employee.Age, employee.ContractType);
    }

    /// <summary>Counts Aprils: two dates in one financial year have the same number.</summary>
    static int April(DateOnly date) => date.Month >= 4 ? date.Year : date.Year - 1;
}
