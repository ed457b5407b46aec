using Workforce.Findings;
using Workforce.Programme;
using Workforce.Terms;

namespace Workforce.Packs;

/// <summary>What the council still has to enter before its own notice can be given.</summary>
static class NoticeFindings
{
    public static IEnumerable<Finding> Of(Service service, Council council)
    {
        if (council.Programme.AgencyWorkers is null)
            yield return new(TermsFindings.AgencyNotTold, Severity.Warning,
                "The council’s own figures of agency workers are not entered (TUPE reg 13(2A)).", Location.Everything,
                $"Enter agencyWorkers in {ProgrammePlan.File}; an empty list says that there are none.");
        if (service.OwnStaff is null or { Representatives.Count: 0 } || string.IsNullOrWhiteSpace(service.OwnStaff.Affected))
            yield return new(TermsFindings.OwnStaffNotTold, Severity.Warning,
                "It is not entered which of the council’s own staff may be affected, who represents them, and what it expects to do (TUPE reg 13(2)(c), 13(3)).",
                Location.Everything,
                $"Enter ownStaff for the service in {ProgrammePlan.File}; an empty list of measures says that there are none.");
    }
}
