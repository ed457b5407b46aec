using Workforce.Findings;
using Workforce.Grading;

namespace Workforce.Terms;

/// <summary>What cannot be right in a council's own terms, all at once.</summary>
static class TermsFaults
{
    /// <summary>No public scale gives more; a figure above it is hours or a slip.</summary>
    const decimal MostLeaveDays = 60;

    public static IEnumerable<Finding> Of(CouncilTerms terms)
    {
        if (!terms.Groups.Any(group => group.Families is null))
            yield return Fault("no group is for everybody else: one group must have no families");
        foreach (var twice in terms.Groups
            .GroupBy(group => (Families: string.Join('|', group.Families ?? []), group.From))
            .Where(same => same.Count() > 1))
        {
            yield return Fault($"two groups for the same staff begin on {twice.Key.From:yyyy-MM-dd}");
        }
    }

    public static IEnumerable<Finding> Of(StaffTerms group, Establishment? establishment)
    {
        foreach (var fault in Figures(group)) yield return Fault($"“{group.Group}”: {fault}");
        foreach (var id in (group.Written
            ?? new Dictionary<string, string>(StringComparer.Ordinal)).Keys.Where(id => !TermCatalogue.Has(id)))
        {
            yield return Fault($"“{group.Group}”: written has no term “{id}”");
        }

        if (establishment is null) yield break;
        foreach (var grade in group.Notice?.ByGrade?.Keys.Where(id => establishment.Grades.All(known => known.Id != id)) ?? [])
            yield return Fault($"“{group.Group}”: notice names the grade “{grade}”, which {EstablishmentFiles.GradesFile} does not have");
        foreach (var family in group.Families?.Where(family => !establishment.Roles.Any(role => role.Family.Equals(family,
            StringComparison.OrdinalIgnoreCase)))
            ?? [])
        {
            yield return Fault($"“{group.Group}”: no role has the family “{family}”");
        }
    }

    static IEnumerable<string> Figures(StaffTerms group)
    {
        if (group.Leave is { } leave
            && (leave.Days is < 20 or > MostLeaveDays || leave.DaysAfterFiveYears < leave.Days || leave.DaysAfterFiveYears > MostLeaveDays
                || leave.ExtraStatutoryDays is < 0 or > 10))
        {
            yield return "leave is not days of a five-day week between 20 and 60, rising with service";
        }

        if (group.Notice is { } notice
            && (notice.ByGrade?.Values ?? []).Append(notice.Months).Append(notice.FromEmployee ?? 0).Any(months => months is < 0 or > 12))
        {
            yield return "notice is not between 0 and 12 months";
        }

        if (group.SickPay is { } bands
            && (bands.Count == 0 || bands[0].FromYears != 0
                || bands.Zip(bands.Skip(1)).Any(pair => pair.First.FromYears >= pair.Second.FromYears)
                || bands.Any(band => band.FullMonths is < 0 or > 12 || band.HalfMonths is < 0 or > 12)))
        {
            yield return "sick pay is not in bands of service from 0, with 0 to 12 months each";
        }

        if (group.Overtime is { } overtime && (overtime.MondayToSaturday is < 1 or > 3 || overtime.SundayAndPublicHolidays is < 1 or > 3))
            yield return "overtime is not between 1 and 3 times plain time";
    }

    static Finding Fault(string what) =>
        new(TermsFindings.BadCouncilTerms, Severity.Blocking, $"{CouncilTerms.File}: {what}.", Location.Everything,
            "Correct the file; samples/council/terms.json has one to compare with.");
}
