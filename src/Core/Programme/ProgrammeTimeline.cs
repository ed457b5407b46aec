using Workforce.Findings;
using Workforce.ReferenceData;

namespace Workforce.Programme;

/// <summary>Why a date stands where it does.</summary>
public enum Basis
{
    Law,
    Contract,
    CouncilChoice,
}

/// <summary>A date of a service's transfer. <paramref name="Citation"/> is null for a choice of the council.</summary>
/// <param name="Caution">Why the date must be looked up again before it is relied on; null where it need not.</param>
public sealed record Milestone(DateOnly Date, string What, Basis Basis, string? Citation, string? Caution = null)
{
    /// <summary>The last working day on which it can be done.</summary>
    public DateOnly ActBy => WorkingDays.OnOrBefore(Date);
}

/// <summary>The dates that bind a transfer, from the law, the contract and the council's own plan.</summary>
public static class ProgrammeTimeline
{
    /// <summary>A date that the law fixes has passed before the as-at date.</summary>
    public const string LegalDatePassed = "PR_LEGAL_DATE_PASSED";

    /// <summary>The service has no transfer date yet, so only the contract's own dates are known.</summary>
    public const string NoTransferDate = "PR_NO_TRANSFER_DATE";

    /// <summary>The last day to give notice for the contract's end has passed.</summary>
    public const string NoticeDatePassed = "PR_NOTICE_DATE_PASSED";

    /// <summary>The transfer falls after the contract ends, or long before it.</summary>
    public const string ContractEndsFirst = "PR_CONTRACT_ENDS_FIRST";

    /// <summary>
    /// A step that the council or the law wants before the transfer would fall after it, or before the programme is looked at.
    /// </summary>
    public const string StepOutOfPlace = "PR_STEP_OUT_OF_PLACE";

    /// <summary>
    /// Fewer proposed redundancies need no collective consultation; from the larger number on it is longer (TULRCA 1992 s.188, law fact
    /// 57).
    /// </summary>
    const int CollectiveRedundancies = 20;
    const int ManyRedundancies = 100;
    const int ConsultationDays = 30;
    const int LongConsultationDays = 45;

    /// <summary>Law fact 129, to be looked up again before it is relied on.</summary>
    const int RightToWorkDays = 60;
    const int SponsorWorkingDays = 20;

    /// <summary>Law fact 56: three months for regulations 12 and 15; six once the longer limit has begun.</summary>
    const int ClaimMonths = 3;

    const string LookUp = "Look the period up before relying on it.";

    /// <param name="service">The service.</param>
    /// <param name="asAt">Dates before it that the law fixes are findings, until somebody records that they were met.</param>
    /// <param name="planning">The steps the council plans for every service.</param>
    public static Checked<IReadOnlyList<Milestone>> For(Service service, DateOnly asAt, IReadOnlyList<PlanningStep>? planning = null)
    {
        if (service.TransferDate is not { } transfer)
        {
            return new(
                [.. Contract(service).OrderBy(milestone => milestone.Date)],
                [new Finding(NoTransferDate, Severity.Note, $"{service.Name} has no transfer date yet.", Location.Everything,
                    "Enter transferDate in council/programme.json when it is decided."),
                    .. NoticePassed(service, asAt)]);
        }

        List<Milestone> milestones =
        [
            .. service.Consultation.Select(step => new Milestone(step.Date, step.What, Basis.CouncilChoice, null)),
            .. (planning ?? []).Select(step => new Milestone(step.For(transfer), step.What, Basis.CouncilChoice, null)),
            .. Law(service, transfer, asAt),
            .. Contract(service),
            new(transfer,
                $"An admission agreement of {service.Contractor} with the pension fund, where it has one, ends; an exit payment or credit may follow",
                Basis.Contract, null, "Look the agreement up, and tell the fund in the time it asks for."),
        ];
        return new([.. milestones.OrderBy(milestone => milestone.Date)],
            [.. Passed(milestones, asAt, transfer), .. NoticePassed(service, asAt), .. Mismatch(service, transfer),
                .. OutOfPlace(service, transfer)]);
    }

    static IEnumerable<Milestone> Law(Service service, DateOnly transfer, DateOnly asAt)
    {
        var law = NationalFigures.TupeConstants.On(asAt)?.Value
            ?? throw new InvalidOperationException("TUPE constants are not known before 2014.");
        yield return new(transfer.AddDays(-law.LiabilityInformationDays),
            $"Last day for {service.Contractor} to give employee liability information, correct at most {law.LiabilityInformationMaximumAgeDays} days before it is given",
            Basis.Law, "TUPE reg 11(3), (6)");
        yield return new(transfer, "Transfer: everyone in scope becomes the council's employee, on the terms they have", Basis.Law,
            "TUPE reg 4(1)");
        yield return new(WorkingDays.Add(transfer, SponsorWorkingDays),
            "Last working day to report sponsored workers who transferred, where there are any", Basis.Law,
            "Sponsor guidance of the Home Office", LookUp);
        yield return new(transfer.AddMonths(1), "Last day for the written statement of the change of employer", Basis.Law,
            "Employment Rights Act 1996 s.4");
        yield return new(transfer.AddDays(RightToWorkDays), "Last day to check again the right to work of those who transferred", Basis.Law,
            "Right to work guidance of the Home Office", LookUp);
        yield return new(transfer.AddMonths(ClaimMonths).AddDays(-1),
            $"{ClaimMonths} months after the transfer: the usual limit for claims about liability information, and about information and consultation",
            Basis.Law, "TUPE reg 12 and 15", "A limit of six months has been enacted; look up whether it has begun.");
        yield return new(transfer.AddYears(law.CollectiveTermRenegotiationYears).AddDays(1),
            "First day on which terms from collective agreements can change by agreement, if no less favourable overall", Basis.Law,
            "TUPE reg 4(5B)");
        if (service.Redundancies is not { Number: >= CollectiveRedundancies } proposed) yield break;
        var days = proposed.Number >= ManyRedundancies ? LongConsultationDays : ConsultationDays;
        yield return new(proposed.FirstDismissal.AddDays(-days),
            $"Last day to begin consultation on {proposed.Number} proposed redundancies, and to notify the Secretary of State", Basis.Law,
            "TULRCA 1992 s.188 and s.193");
    }

    static IEnumerable<Milestone> Contract(Service service)
    {
        yield return new(service.ContractEnd, $"The contract with {service.Contractor} ends", Basis.Contract, null);
        if (service.NoticeMonths is not { } months) yield break;
        foreach (var end in (service.Breaks ?? []).Append(service.ContractEnd))
            yield return new(end.AddMonths(-months),
                $"Last day to give {months} months' notice, for the contract to end on {end:d MMMM yyyy}", Basis.Contract, null);
    }

    static IEnumerable<Finding> Passed(IEnumerable<Milestone> milestones, DateOnly asAt, DateOnly transfer) =>
        milestones.Where(milestone => milestone.Basis == Basis.Law && milestone.Date < asAt && asAt <= transfer)
            .Select(milestone => new Finding(LegalDatePassed, Severity.Warning,
                $"{milestone.Date:d MMMM yyyy} has passed: {milestone.What} ({milestone.Citation}).", Location.Everything,
                "Record that it was met, or act now and say why it was late."));

    /// <summary>Whether notice was given is not known here, so a last day that has passed is pointed out while the contract runs.</summary>
    static IEnumerable<Finding> NoticePassed(Service service, DateOnly asAt) =>
        service.NoticeMonths is { } months && service.Stage < Stage.InHouse && asAt <= service.ContractEnd
            && service.ContractEnd.AddMonths(-months) is var last && last < asAt
            ? [new Finding(NoticeDatePassed, Severity.Warning,
                $"{last:d MMMM yyyy}, the last day to give {months} months' notice for {service.ContractEnd:d MMMM yyyy}, has passed.",
                Location.Everything, "Record that notice was given, or agree an end with the contractor: the contract may run on.")]
            : [];

    static IEnumerable<Finding> Mismatch(Service service, DateOnly transfer) => transfer > service.ContractEnd.AddDays(1)
        ? [new Finding(ContractEndsFirst, Severity.Warning,
            $"The contract ends on {service.ContractEnd:d MMMM yyyy}, before the transfer on {transfer:d MMMM yyyy}.", Location.Everything,
            "Extend the contract or move the transfer.")]
        : [];

    static IEnumerable<Finding> OutOfPlace(Service service, DateOnly transfer)
    {
        foreach (var step in service.Consultation.Where(step => step.Date >= transfer))
            yield return new(StepOutOfPlace, Severity.Warning,
                $"'{step.What}' is planned for {step.Date:d MMMM yyyy}, and the transfer is on {transfer:d MMMM yyyy}: consultation must come in time before it (TUPE reg 13(2)).",
                Location.Everything, "Move the step, or call it something that happens after the transfer.");
        if (service.Redundancies is { } proposed && proposed.FirstDismissal < transfer)
            yield return new(StepOutOfPlace, Severity.Warning,
                $"The first proposed dismissal, on {proposed.FirstDismissal:d MMMM yyyy}, would come before the transfer.",
                Location.Everything, "Take advice: a dismissal because of the transfer is automatically unfair (TUPE reg 7).");
        if (transfer > WorkingDays.KnownUntil)
            yield return new(StepOutOfPlace, Severity.Note,
                $"Bank holidays are known until {WorkingDays.KnownUntil:d MMMM yyyy}; working days after it leave out weekends alone.",
                Location.Everything, "Load the bank holidays of the later years.");
    }
}
