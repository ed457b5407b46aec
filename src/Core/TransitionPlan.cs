using Workforce.DataRights;
using Workforce.Findings;
using Workforce.Forecasting;
using Workforce.Grading;
using Workforce.Packs;
using Workforce.Programme;
using Workforce.StaffLists;
using Workforce.Terms;

namespace Workforce;

/// <summary>The whole flow, from a contractor's staff list to the papers people are owed. Read this first; each step is one call.</summary>
public static class TransitionPlan
{
    /// <summary>Works out one service from one list. Pure: the same arguments give the same plan.</summary>
    /// <param name="service">The service the list is for.</param>
    /// <param name="upload">The list's cells, from <see cref="StaffListReader"/>.</param>
    /// <param name="council">The council's roles, grades, terms, assumptions and branding.</param>
    /// <param name="basis">What the plan is made from: hashes, the as-at date and the key that names people.</param>
    public static ServicePlan For(Service service, RawStaffList upload, Council council, PlanBasis basis)
    {
        var context = ContextOf(service, council, basis);
        var parsed = CorrectedList.Read(upload, AnsweredList.With(upload, context, basis.Answers, service.Id), basis.Corrections,
            service.Id, basis.ListHash, basis.PersonSecret);
        var list = parsed.Value ?? throw new ArgumentException("A list without a table of staff has no plan.", nameof(upload));
        var transfer = service.TransferDate ?? list.TransferDate ?? service.ContractEnd.AddDays(1);
        var timeline = ProgrammeTimeline.For(service with { TransferDate = transfer }, basis.AsAt, council.Programme.Planning);
        var (people, placing) = Place([.. list.InScope], service, council, basis, transfer);
        var compared = ServicePlan.Compared(people);
        var measures = Measures.Draft(compared, MeasuresBasis(service, council, transfer), council.Publishing.SmallNumber);
        IReadOnlyList<Finding> findings = [.. parsed.Findings, .. placing, .. timeline.Findings,
            .. council.Establishment.CarriedForward(transfer), .. EmploymentCost.CarriedForward(transfer),
            .. council.Terms.NotInForce(transfer), .. TermsQuestions.Of(compared), .. TermsQuestions.CouncilSilent(compared),
            .. measures.Findings, .. LawRules.Announced(basis.AsAt, transfer), .. NoticeFindings.Of(service, council)];
        var comparison = basis.Before is { } before && StaffListParser.Parse(before, context).Value is { } earlier
            ? StaffListComparison.Between(earlier, list)
            : null;
        return new ServicePlan(service, basis.Version, basis.ListHash, basis.AsAt, transfer, list, people, measures.Value, timeline.Value,
            findings)
        { Comparison = comparison, Answers = basis.Answers, Offer = basis.Offer };
    }

    /// <summary>What the council knows besides the file when it reads a list of the service.</summary>
    public static ListContext ContextOf(Service service, Council council, PlanBasis basis) =>
        new(service.TransferDate)
        {
            Headings = basis.Headings,
            LivingWage = council.Establishment.LivingWageOn(service.TransferDate ?? basis.AsAt)?.Value
        };

    /// <summary>
    /// The forecast of a programme: the services that have a plan from their list, the others from their estimate. Null settings: as the
    /// council's file has them.
    /// </summary>
    public static Forecast Forecast(IReadOnlyList<ServicePlan> plans, Council council, DateOnly asAt, ForecastSettings? settings = null)
    {
        var how = settings ?? new ForecastSettings(council.Assumptions.Months);
        var assumptions = council.Assumptions with { Months = how.Months };
        var outlooks = Outlooks(plans, council, assumptions, asAt);
        IEnumerable<Finding> findings = [.. plans.SelectMany(plan => plan.Findings)
            .Where(finding => finding.Code.StartsWith("RD_", StringComparison.Ordinal)),
            .. outlooks.SelectMany(outlook => outlook.Findings), .. council.Actuals.Findings, .. council.Programme.Contradictions(asAt),
            .. TwoServices.Check([.. plans.Select(plan => (plan.Service.Name, plan.List))])];
        var forecast = Forecaster.Forecast(Known(outlooks), asAt, how, [.. findings.Distinct()]);
        var multiplier = assumptions.UsedMultiplier;
        return forecast with
        {
            Wealth = forecast.Wealth with { Multiplier = multiplier.Value },
            Findings = [.. forecast.Findings, .. multiplier.Findings],
            Scenarios = [.. ForecastScenarios.All.Select(scenario => scenario.Of(assumptions,
                changed => Known(Outlooks(plans, council, changed, asAt)), asAt))]
        };
    }

    static List<ServiceOutlook> Known(IReadOnlyList<Checked<IReadOnlyList<ServiceOutlook>>> outlooks) =>
        [.. outlooks.SelectMany(outlook => outlook.Value)];

    static List<Checked<IReadOnlyList<ServiceOutlook>>> Outlooks(IReadOnlyList<ServicePlan> plans, Council council, Assumptions assumptions,
        DateOnly asAt) =>
        [.. council.Programme.Services.Select(service =>
    {
        var plan = plans.FirstOrDefault(plan => plan.Service.Id == service.Id);
        var cohorts = Cohorts.Of(service, plan is null ? null : Placed(plan.People),
            (assumptions, council.Postcodes, council.Establishment), asAt,
            ActualPosition.Newest(council.Actuals, service, plan?.List.AsAt, asAt));
        return cohorts with { Value = [.. cohorts.Value.Select(cohort => cohort with { ListAsAt = plan?.List.AsAt })] };
    })];

    static List<PlacedPerson> Placed(IReadOnlyList<PersonPlan> people) =>
        [.. people.Select(person => new PlacedPerson(person.Employee, person.Placement))];

    static (IReadOnlyList<PersonPlan> People, IReadOnlyList<Finding> Findings) Place(IReadOnlyList<Employee> employees, Service service,
        Council council, PlanBasis basis, DateOnly transfer)
    {
        var matcher = new RoleMatcher(council.Establishment.Roles, council.Soc);
        Dictionary<string, RoleMatch> matches = new(StringComparer.Ordinal);
        RoleMatch Matched(string title) =>
            matches.TryGetValue(title, out var known) ? known : matches[title] = matcher.Match(title, service.ServiceArea);
        IReadOnlyList<ContractorTerms> told = [.. council.ContractorTerms.For(service.Id, service.Contractor),
            .. Recognition(service, basis.AsAt)];
        var keys = PersonKeys.For(service.Id, employees, basis.PersonSecret);
        List<Finding> findings = [];
        var underAward = council.Establishment.UnderWhatIf(transfer);
        var people = employees.Select((employee, index) =>
        {
            var match = employee.JobTitle is { } title ? Matched(title) : null;
            var decided = employee.JobTitle is { } decidedTitle ? basis.Decided.For(decidedTitle) : null;
            var placement = RoleOf(match, decided, council.Establishment) is { } role
                ? GradePlacer.Place(employee, role, council.Establishment, transfer)
                : null;
            findings.AddRange(placement?.Findings ?? []);
            if (decided?.Role is { To: { } to } && to != TitleRow.None && placement?.Value.Role.Id != to)
                findings.Add(DecisionFile.RoleIsGone(employee, to));
            var cost = PersonCost.Of(employee, placement?.Value, council.Assumptions.Costs, transfer);
            return new PersonPlan(employee, keys[index], match, placement?.Value, cost,
                TermsComparer.Compare(employee, placement?.Value, council.TermsBasis(placement?.Value.Role, told, transfer)), decided,
                WhatIf(employee, placement?.Value.Role))
            { ContractorTerms = told };
        }).ToList();
        return (people, findings);

        WhatIfOutcome? WhatIf(Employee employee, Role? role)
        {
            if (underAward is null || role is null) return null;
            var placement = GradePlacer.Place(employee, role, underAward, transfer).Value;
            return new(placement, PersonCost.Of(employee, placement, council.Assumptions.Costs, transfer).OnCouncilTerms);
        }
    }

    /// <summary>
    /// The role decided for the title, else the one proposed. A decision for a role the council has no more gives way to the proposal.
    /// </summary>
    static Role? RoleOf(RoleMatch? match, StandingDecision? decided, Establishment establishment) =>
        decided?.Role is { To: TitleRow.None } ? null
        : decided?.Role is { } decision && establishment.Roles.FirstOrDefault(role => role.Id == decision.To) is { } role ? role
        : match?.Best.Role;

    /// <summary>The contractor's unions as the programme gives them; nothing where it has not said.</summary>
    static IEnumerable<ContractorTerms> Recognition(Service service, DateOnly asAt) => service.TransferorUnions is { } unions
        ? [new(ProgrammePlan.File, asAt, Service: service.Id,
            Terms: new Dictionary<string, string>(StringComparer.Ordinal) { ["recognition"] = unions.Count == 0
                ? "none"
                : string.Join(", ", unions) })]
        : [];

    static MeasuresBasis MeasuresBasis(Service service, Council council, DateOnly transfer) => new(
        council.Terms.For(null, transfer), council.Terms.Measures ?? TransferChoices.None, council.Branding.Council, service.Contractor,
        service.Id, service.Sites, service.TransferorUnions, transfer);
}

/// <summary>What a plan is made from besides the list and the council's files.</summary>
/// <param name="PersonSecret">The key of <see cref="PersonKeys"/>.</param>
public sealed record PlanBasis(string Version, string ListHash, DateOnly AsAt, byte[] PersonSecret)
{
    /// <summary>The list before this one, to compare with.</summary>
    public RawStaffList? Before { get; init; }

    /// <summary>What HR has said the headings of this contractor's lists mean.</summary>
    public IReadOnlyList<SettledHeading> Headings { get; init; } = [];

    /// <summary>The contractor's answers that were accepted; a later one to the same question comes later.</summary>
    public IReadOnlyList<AcceptedAnswer> Answers { get; init; } = [];

    /// <summary>What named persons put right in people's records, in order of time.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>What an HR approver recorded about offers; null: no statement carries one.</summary>
    public OfferClearance? Offer { get; init; }

    /// <summary>What named persons decided for the titles of this service.</summary>
    public StandingDecisions Decided { get; init; } = StandingDecisions.None;
}
