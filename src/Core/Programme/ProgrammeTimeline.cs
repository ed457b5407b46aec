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
public sealed record Milestone(DateOnly Date, string What, Basis Basis, string? Citation);

/// <summary>The dates that bind a transfer, from the law, the contract and the council's own plan.</summary>
public static class ProgrammeTimeline
{
    /// <summary>A date that the law fixes has passed before the as-at date.</summary>
    public const string LegalDatePassed = "PR_LEGAL_DATE_PASSED";

    /// <summary>The service has no transfer date yet, so no date can be worked out.</summary>
    public const string NoTransferDate = "PR_NO_TRANSFER_DATE";

    /// <summary>The transfer falls after the contract ends, or long before it.</summary>
    public const string ContractEndsFirst = "PR_CONTRACT_ENDS_FIRST";

    /// <param name="service">The service.</param>
    /// <param name="asAt">Dates before it that the law fixes are findings, until somebody records that they were met.</param>
    public static Checked<IReadOnlyList<Milestone>> For(Service service, DateOnly asAt)
    {
        if (service.TransferDate is not { } transfer)
        {
            return new([], [new Finding(NoTransferDate, Severity.Note, $"{service.Name} has no transfer date yet.", Location.Everything, "Enter transferDate in council/programme.json when it is decided.")]);
        }

        var law = NationalFigures.TupeConstants.On(asAt)?.Value ?? throw new InvalidOperationException("TUPE constants are not known before 2014.");
        List<Milestone> milestones =
        [
            .. service.Consultation.Select(step => new Milestone(step.Date, step.What, Basis.CouncilChoice, null)),
            new(transfer.AddDays(-law.LiabilityInformationDays), $"Last day for {service.Contractor} to give employee liability information, correct at most {law.LiabilityInformationMaximumAgeDays} days before it is given", Basis.Law, "TUPE reg 11(3), (6)"),
            new(transfer, "Transfer: everyone in scope becomes the council's employee, on the terms they have", Basis.Law, "TUPE reg 4(1)"),
            new(transfer.AddMonths(1), "Last day for the written statement of the change of employer", Basis.Law, "Employment Rights Act 1996 s.4"),
            new(transfer.AddYears(law.CollectiveTermRenegotiationYears).AddDays(1), "First day on which terms from collective agreements can change by agreement, if no less favourable overall", Basis.Law, "TUPE reg 4(5B)"),
            new(service.ContractEnd, $"The contract with {service.Contractor} ends", Basis.Contract, null),
        ];
        var passed = milestones.Where(milestone => milestone.Basis == Basis.Law && milestone.Date < asAt && asAt <= transfer)
            .Select(milestone => new Finding(LegalDatePassed, Severity.Warning, $"{milestone.Date:d MMMM yyyy} has passed: {milestone.What} ({milestone.Citation}).", Location.Everything, "Record that it was met, or act now and say why it was late."));
        var mismatch = transfer > service.ContractEnd.AddDays(1)
            ? [new Finding(ContractEndsFirst, Severity.Warning, $"The contract ends on {service.ContractEnd:d MMMM yyyy}, before the transfer on {transfer:d MMMM yyyy}.", Location.Everything, "Extend the contract or move the transfer.")]
            : Array.Empty<Finding>();
        return new([.. milestones.OrderBy(milestone => milestone.Date)], [.. passed, .. mismatch]);
    }
}
