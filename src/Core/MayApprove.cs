using Workforce.Findings;
using Workforce.Packs;
using Workforce.Storage;

namespace Workforce;

/// <summary>
/// Who may approve, release an annex, clear an offer, withdraw or order data destroyed, by the council's own rules: the command line and
/// the portal ask here. The portal asks for its role of an approver besides; a command takes a name for whose it is, so a council that
/// wants it held there names its approvers.
/// </summary>
public static class MayApprove
{
    /// <summary>The council names its approvers, and this is none of them.</summary>
    public const string NotAnApprover = "PK_NOT_AN_APPROVER";

    /// <summary>The council says that who added the list may not approve what is made from it, and this is that person.</summary>
    public const string UploaderApproves = "PK_UPLOADER_APPROVES";

    /// <summary>The council says that who added the list may not approve, and nobody is on record as having added it.</summary>
    public const string UploaderUnknown = "PK_UPLOADER_UNKNOWN";

    /// <summary>Why somebody is no approver; null where they may be.</summary>
    public static Finding? Refusal(Publishing rules, string by)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return rules.Approvers is { } approvers && !approvers.Any(name => Same(name, by))
            ? new(NotAnApprover, Severity.Blocking, "The council names who may approve, and this name is not among them.",
                Location.Everything, $"Have one of them do it; they stand in {Publishing.File}.")
            : null;
    }

    /// <summary>The same, and that nobody approves what is made from a list they added themselves, where the council says so.</summary>
    public static async Task<Finding?> RefusalAsync(IRecordStore records, Publishing rules,
        IReadOnlyList<(string Service, string Hash)> lists, string by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(lists);
        if (Refusal(rules, by) is { } refusal) return refusal;
        if (rules.UploaderMayApprove) return null;
        foreach (var (service, hash) in lists)
        {
            if (await AddedList.OfAsync(records, service, hash, cancellation) is not { } added)
                return new(UploaderUnknown, Severity.Blocking,
                    $"The council’s rule is that whoever added the list may not approve it, and nobody is on record as having added that of {service}.",
                    Location.Everything, "Record who added it (workforce issue --list-added-by NAME), or add the list through the portal.");
            if (Same(added.By, by))
                return new(UploaderApproves, Severity.Blocking,
                    "Whoever added the list may not approve what is made from it: that is the council’s rule.", Location.Everything,
                    $"Have somebody else approve; the rule stands in {Publishing.File}.");
        }

        return null;
    }

    static bool Same(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}
