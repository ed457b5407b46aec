using Workforce.Findings;
using Workforce.Packs;
using Workforce.Programme;

namespace Workforce.DataRights;

public enum RetentionKind
{
    /// <summary>People who are on an earlier list, or out of scope on the last, and did not transfer.</summary>
    NotTransferred,

    /// <summary>Everything that names people.</summary>
    Everything,
}

/// <summary>Something that is to be destroyed on a day.</summary>
/// <param name="Why">The rule, in words, as it stands in the order.</param>
public sealed record RetentionDate(string Service, RetentionKind Kind, DateOnly On, string Why);

/// <summary>When what is to be destroyed (law.md 92, 135): a council's periods counted from a transfer that has happened.</summary>
public static class Retention
{
    /// <summary>The transfer's day has passed and the programme does not say that the service came in.</summary>
    public const string StageBehind = "PR_RETENTION_STAGE_BEHIND";

    /// <summary>
    /// The dates of one service, in order. None before the programme says that it is in-house: a transfer that slipped must destroy
    /// nothing, and a day that has passed without it is a finding.
    /// </summary>
    /// <param name="transfer">The date used: see <see cref="ServicePlan"/>.</param>
    public static Checked<IReadOnlyList<RetentionDate>> Dates(RetentionRules rules, Service service, DateOnly transfer, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(service);
        if (service.Stage is not (Stage.InHouse or Stage.Reviewed))
        {
            return new([], transfer >= today ? [] :
            [
                new(StageBehind, Severity.Warning,
                    $"{service.Name}: the transfer was to be on {Wording.Date(transfer)}, and {ProgrammePlan.File} does not have the service in-house. Nothing of it is due to be destroyed.",
                    Location.Everything, "Set its stage to in-house, or its date to the right one."),
            ]);
        }

        return new(
        [
            new(service.Id, RetentionKind.NotTransferred, transfer.AddMonths(rules.NotTransferredMonths),
                $"{rules.NotTransferredMonths} months after the transfer on {Wording.Date(transfer)}, for people who did not transfer ({rules.Source})"),
            new(service.Id, RetentionKind.Everything, transfer.AddMonths(rules.PeopleMonths),
                $"{rules.PeopleMonths} months after the transfer on {Wording.Date(transfer)} ({rules.Source})"),
        ], []);
    }
}
