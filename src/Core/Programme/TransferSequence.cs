using System.Globalization;
using Workforce.Findings;

namespace Workforce.Programme;

/// <summary>What the council can absorb, from <c>council/programme.json</c>; a limit that is null does not bind.</summary>
/// <param name="From">The first month a service can transfer in, as <c>2027-04</c>.</param>
/// <param name="Months">How many months to look at.</param>
/// <param name="PeoplePerMonth">How many people can be brought on in one month.</param>
/// <param name="EffortDaysPerMonth">Days of HR, payroll and IT work there are in one month.</param>
/// <param name="EffortMonths">Over how many months, the transfer's own included, a service's work is spread evenly.</param>
/// <param name="BudgetPerYear">One-off costs in pounds in one financial year.</param>
public sealed record Sequencing(string From, int Months, int? PeoplePerMonth, decimal? EffortDaysPerMonth, int EffortMonths,
    decimal? BudgetPerYear);

/// <summary>
/// What sequencing needs of a service. Amounts are pounds; benefits are what a month of delay is worth to the council, which enters them.
/// </summary>
/// <param name="Earliest">The first month it may transfer in; null: the first of all.</param>
/// <param name="Latest">The last; null: the last of all.</param>
/// <param name="OneOffCost">Paid in the financial year of the transfer.</param>
/// <param name="ExtensionPerMonth">For each month after the contract ends.</param>
/// <param name="EarlyExitPerMonth">For each month before it ends.</param>
/// <param name="After">Services that must have come in an earlier month.</param>
public sealed record ServiceSequencing(
    string? Earliest, string? Latest, decimal EffortDays, decimal OneOffCost, decimal ExtensionPerMonth, decimal EarlyExitPerMonth,
    SequencingBenefits BenefitsPerMonth, IReadOnlyList<string> After);

/// <param name="WorkersTerms">Better terms for the people who transfer.</param>
/// <param name="ServiceRisk">Less risk to the service.</param>
public sealed record SequencingBenefits(decimal WorkersTerms, decimal LocalJobs, decimal ServiceRisk)
{
    public decimal Total => WorkersTerms + LocalJobs + ServiceRisk;
}

/// <summary>The month of one service, and what it costs.</summary>
/// <param name="Delay">Benefits forgone since the first month it could have come, in pounds.</param>
/// <param name="Contract">Extension or early exit, in pounds.</param>
public sealed record SequencedService(string Service, string Name, DateOnly Month, int People, decimal Delay, decimal Contract);

/// <summary>A limit of the council and how it stands in the plan.</summary>
/// <param name="Name"><c>people</c>, <c>effort</c> or <c>budget</c>.</param>
/// <param name="Tight">Months or financial years in which more of it would let a service in that now waits.</param>
/// <param name="OneMore">What one more unit in every month or year would save, in pounds, by planning again; null where that was not
/// proven.</param>
public sealed record SequenceLimit(string Name, decimal Most, IReadOnlyList<string> Tight, decimal? OneMore);

/// <summary>
/// When each service can come in within what the council can absorb: the least cost, proven, or with the gap that is left.
/// </summary>
/// <param name="Cost">Benefits forgone plus extensions and early exits, in pounds.</param>
/// <param name="Bound">No plan costs less.</param>
public sealed record SequencePlan(IReadOnlyList<SequencedService> Services, decimal Cost, decimal Bound, bool Proven,
    IReadOnlyList<SequenceLimit> Limits)
{
    /// <summary>How much of the cost a better plan could save at most, as a fraction; 0 where this one is proven.</summary>
    public decimal Gap => Proven || Cost == 0 ? 0 : (Cost - Bound) / Cost;
}

/// <summary>Chooses the month of every service that is still to come.</summary>
public static class TransferSequence
{
    public const string NotDescribed = "PR_SEQUENCE_NOT_DESCRIBED";
    public const string NothingFits = "PR_SEQUENCE_NOTHING_FITS";
    public const string UnknownPredecessor = "PR_SEQUENCE_UNKNOWN_PREDECESSOR";
    public const string NoHeadcount = "PR_SEQUENCE_NO_HEADCOUNT";

    /// <summary>Placings to look at for the plan, and for each question what more would buy.</summary>
    internal const int Most = 120_000;
    const int MostAgain = 20_000;

    /// <param name="programme">With its sequencing.</param>
    /// <param name="headcounts">People by service, from lists; a service without one takes its estimate.</param>
    public static Checked<SequencePlan?> Plan(ProgrammePlan programme, IReadOnlyDictionary<string, int> headcounts)
    {
        ArgumentNullException.ThrowIfNull(programme);
        if (programme.Sequencing is not { } capacity)
            return new(null,
                [new(NotDescribed, Severity.Blocking, $"{ProgrammePlan.File} does not say what the council can absorb.",
                    Location.Everything,
                    "Add sequencing with from, months, peoplePerMonth, effortDaysPerMonth, effortMonths and budgetPerYear; samples/council has one to start from.")]);
        if (!IsMonth(capacity.From) || capacity.Months is < 1 or > 240 || capacity.EffortMonths is < 1 or > 24)
            return new(null,
                [Fault(NotDescribed, Severity.Blocking,
                    "sequencing needs from as 2027-04, months between 1 and 240 and effortMonths between 1 and 24.", "Correct it.")]);
        var services = programme.Services
            .Where(service => service.Stage < Stage.InHouse)
            .Select(service => service with { Sequencing = Own(service, capacity) })
            .Where(service => service.Sequencing is not null)
            .ToList();
        var findings = Faults(programme, services, headcounts);
        if (services.Count == 0 || findings.Exists(finding => finding.Severity == Severity.Blocking)) return new(null, findings);
        var table = new Table(capacity, services, headcounts);
        var solution = SequenceSolver.Solve(table.Items, table.Limits(0, 0, 0), Most);
        if (solution.Months is not { } months)
            return new(null,
                [.. findings,
                    new(NothingFits, Severity.Blocking, "No order fits every window and limit.", Location.Everything,
                        "Widen a window, add months, or raise peoplePerMonth, effortDaysPerMonth or budgetPerYear; look first at the service with the most people.")]);
        return new(new(
            [.. services.Select((service, item) => table.Placed(service, item, months[item]))
                .OrderBy(placed => placed.Month)
                .ThenBy(placed => placed.Service, StringComparer.Ordinal)],
            (decimal)solution.Cost, (decimal)solution.Bound, solution.Proven, [.. table.LimitsOf(solution, months, MostAgain)]), findings);
    }

    static List<Finding> Faults(ProgrammePlan programme, List<Service> services, IReadOnlyDictionary<string, int> headcounts)
    {
        List<Finding> faults = [];
        foreach (var service in services)
        {
            var own = service.Sequencing!;
            if ((own.Earliest is { } earliest && !IsMonth(earliest)) || (own.Latest is { } latest && !IsMonth(latest)))
                faults.Add(Fault(NotDescribed, Severity.Blocking, $"{service.Id}: earliest and latest are written 2027-04.",
                    "Correct the month."));
            foreach (var unknown in own.After.Where(before => services.TrueForAll(other => other.Id != before)
                && programme.Services.All(other => other.Id != before)))
            {
                faults.Add(Fault(UnknownPredecessor, Severity.Blocking,
                    $"{service.Id} comes after {unknown}, which is no service of the programme.", "Give the id of a service."));
            }

            if (!headcounts.ContainsKey(service.Id) && service.EstimatedHeadcount is null)
                faults.Add(Fault(NoHeadcount, Severity.Warning,
                    $"{service.Id} has neither a list nor estimatedHeadcount; nobody is counted for it.",
                    "Upload the list or enter the estimate."));
        }

        return faults;
    }

    static Finding Fault(string code, Severity severity, string message, string remedy) =>
        new(code, severity, $"{ProgrammePlan.File}: {message}", Location.Everything, remedy);

    /// <summary>
    /// Once people are consulted about a date it stands: such a service only takes its share of what can be absorbed, where its month is
    /// one of those looked at.
    /// </summary>
    static ServiceSequencing? Own(Service service, Sequencing capacity)
    {
        if (service is not { Stage: Stage.Consulting or Stage.Transferring, TransferDate: { } date }) return service.Sequencing;
        var month = date.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var own = service.Sequencing ?? new(null, null, 0, 0, 0, 0, new(0, 0, 0), []);
        return date < Month(capacity.From) || date >= Month(capacity.From).AddMonths(capacity.Months)
            ? null
            : own with { Earliest = month, Latest = month };
    }

    static bool IsMonth(string month) =>
        DateOnly.TryParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    static DateOnly Month(string month) => DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The programme as items and limits: people by month, then effort by month, then budget by financial year.</summary>
    sealed class Table
    {
        readonly Sequencing capacity;
        readonly DateOnly from;
        readonly IReadOnlyList<Service> services;
        readonly int[] people;
        readonly int years;

        public Table(Sequencing capacity, IReadOnlyList<Service> services, IReadOnlyDictionary<string, int> headcounts)
        {
            (this.capacity, this.services, from) = (capacity, services, Month(capacity.From));
            people = [.. services.Select(service => headcounts.TryGetValue(service.Id, out var known)
                ? known
                : service.EstimatedHeadcount ?? 0)];
            years = Year(capacity.Months - 1) + 1;
            Items = [.. services.Select((_, item) => new SequenceItem(
                [.. Enumerable.Range(0, capacity.Months)
                    .Select(month => Allowed(item, month)
                        ? (double)(Delay(item, month) + Contract(item, month))
                        : double.PositiveInfinity)],
                [.. services[item].Sequencing!.After.Select(Place).Where(place => place >= 0)],
                [.. Enumerable.Range(0, capacity.Months).Select(month => Uses(item, month).ToArray())]))];
        }

        public IReadOnlyList<SequenceItem> Items { get; }

        int Place(string id)
        {
            for (var place = 0; place < services.Count; place++)
            {
                if (services[place].Id == id) return place;
            }

            return -1;
        }

        int Index(DateOnly date) => ((date.Year - from.Year) * 12) + date.Month - from.Month;

        /// <summary>Financial years, from April, counted from that of the first month.</summary>
        int Year(int month) => FinancialYear(from.AddMonths(month)) - FinancialYear(from);

        static int FinancialYear(DateOnly date) => date.Month >= 4 ? date.Year : date.Year - 1;

        int First(int item) => services[item].Sequencing!.Earliest is { } earliest ? Math.Max(0, Index(Month(earliest))) : 0;

        bool Allowed(int item, int month) =>
            month >= First(item) && (services[item].Sequencing!.Latest is not { } latest || month <= Index(Month(latest)));

        decimal Delay(int item, int month) => (month - First(item)) * services[item].Sequencing!.BenefitsPerMonth.Total;

        /// <summary>
        /// A transfer on the first of the month after the contract ends costs nothing: each month before is early exit, each after is
        /// extension.
        /// </summary>
        decimal Contract(int item, int month)
        {
            var late = month - Index(services[item].ContractEnd.AddDays(1));
            return late >= 0 ? late * services[item].Sequencing!.ExtensionPerMonth : -late * services[item].Sequencing!.EarlyExitPerMonth;
        }

        IEnumerable<(int, double)> Uses(int item, int month)
        {
            if (capacity.PeoplePerMonth is not null && people[item] > 0) yield return (month, people[item]);
            var effort = services[item].Sequencing!.EffortDays / capacity.EffortMonths;
            for (var before = 0; capacity.EffortDaysPerMonth is not null && effort > 0 && before < capacity.EffortMonths
                && month - before >= 0; before++)
                yield return (capacity.Months + month - before, (double)effort);
            if (capacity.BudgetPerYear is not null && services[item].Sequencing!.OneOffCost > 0)
                yield return ((2 * capacity.Months) + Year(month), (double)services[item].Sequencing!.OneOffCost);
        }

        /// <summary>How much there is, with so much more in every month or year.</summary>
        public double[] Limits(decimal morePeople, decimal moreEffort, decimal moreBudget) =>
        [
            .. Enumerable.Repeat((double)((capacity.PeoplePerMonth ?? 0) + morePeople), capacity.Months),
            .. Enumerable.Repeat((double)((capacity.EffortDaysPerMonth ?? 0) + moreEffort), capacity.Months),
            .. Enumerable.Repeat((double)((capacity.BudgetPerYear ?? 0) + moreBudget), years),
        ];

        public SequencedService Placed(Service service, int item, int month) =>
            new(service.Id, service.Name, from.AddMonths(month), people[item], Delay(item, month), Contract(item, month));

        public IEnumerable<SequenceLimit> LimitsOf(SequenceSolution solution, int[] months, int most)
        {
            var left = Limits(0, 0, 0);
            for (var item = 0; item < Items.Count; item++)
            {
                foreach (var (limit, amount) in Items[item].Uses[months[item]]) left[limit] -= amount;
            }

            HashSet<int> tight = [.. Enumerable.Range(0, Items.Count).SelectMany(item => Enumerable.Range(0, capacity.Months)
                .Where(month => Items[item].Costs[month] < Items[item].Costs[months[item]])
                .SelectMany(month => Items[item].Uses[month]
                    .Where(use => use.Amount > left[use.Limit]
                        + Items[item].Uses[months[item]].Where(own => own.Limit == use.Limit).Sum(own => own.Amount) + 1e-9)
                    .Select(use => use.Limit)))];
            decimal? More(double[] limits) =>
                solution.Proven && SequenceSolver.Solve(Items, limits, most) is { Proven: true } again
                    ? (decimal)(solution.Cost - again.Cost)
                    : null;
            string Name(int limit) =>
                limit < 2 * capacity.Months ? from.AddMonths(limit % capacity.Months).ToString("yyyy-MM", CultureInfo.InvariantCulture)
                : FinancialYear(from) + limit - (2 * capacity.Months) is var year ? $"{year}/{(year + 1) % 100:00}" : "";
            IReadOnlyList<string> Tight(int first, int count) =>
                [.. tight.Where(limit => limit >= first && limit < first + count).Order().Select(Name)];
            if (capacity.PeoplePerMonth is { } heads) yield return new("people", heads, Tight(0, capacity.Months), More(Limits(1, 0, 0)));
            if (capacity.EffortDaysPerMonth is { } effort)
                yield return new("effort", effort, Tight(capacity.Months, capacity.Months), More(Limits(0, 1, 0)));
            if (capacity.BudgetPerYear is { } budget)
                yield return new("budget", budget, Tight(2 * capacity.Months, years), More(Limits(0, 0, 1_000)));
        }
    }
}
