using System.Globalization;

namespace Workforce.StaffLists;

/// <summary>
/// The terms of one person that two lists give differently. What only one of them gives is no change: the other may just not say.
/// </summary>
static class TermChanges
{
    /// <summary>What is worked out from other figures may differ by this share through rounding alone.</summary>
    const decimal DerivedTolerance = 0.005m;

    static readonly string[] PayFields = ["hourlyRate", "annualFtePay"];

    public static IReadOnlyList<TermChange> Between(Employee before, Employee after)
    {
        List<TermChange> changes = [];
        Text("jobTitle", before.JobTitle, after.JobTitle);
        Number("weeklyHours", before.WeeklyHours?.Hours, after.WeeklyHours?.Hours);
        if (!before.Assumed.Contains("weeksPerYear") && !after.Assumed.Contains("weeksPerYear"))
            Number("weeksPerYear", before.WeeksPerYear, after.WeeksPerYear);
        if (PayField(before, after) is { } pay) Number(pay, Pay(before, pay), Pay(after, pay));
        Text("startDate", Day(before.StartDate), Day(after.StartDate));
        Text("contractType", before.ContractType is { } type ? ReadingJson.Contract(type) : null,
            after.ContractType is { } now ? ReadingJson.Contract(now) : null);
        Text("pensionScheme", before.PensionScheme, after.PensionScheme);
        Text("noticePeriod", Notice(before.NoticePeriod), Notice(after.NoticePeriod));
        Text("holidayEntitlement", Holiday(before.HolidayEntitlement), Holiday(after.HolidayEntitlement));
        Text("site", PeopleMatcher.Site(before), PeopleMatcher.Site(after));
        return changes;

        void Text(string field, string? old, string? now)
        {
            if (old is null || now is null || Wording.Clean(old).Equals(Wording.Clean(now), StringComparison.OrdinalIgnoreCase)) return;
            changes.Add(new(field, Wording.OneLine(old), Wording.OneLine(now)));
        }

        void Number(string field, decimal? old, decimal? now)
        {
            if (old is not { } was || now is not { } current) return;
            var derived = before.Derived.Contains(field) || after.Derived.Contains(field);
            if (Math.Abs(was - current) <= (derived ? was * DerivedTolerance : 0.001m)) return;
            changes.Add(new(field, Wording.Plain(was), Wording.Plain(current)));
        }
    }

    /// <summary>
    /// The figure of pay to compare: one that both lists state, before one that is worked out. Hourly pay first, for hours do not change
    /// it.
    /// </summary>
    public static string? PayField(Employee before, Employee after)
    {
        string[] known = [.. PayFields.Where(field => Pay(before, field) is not null && Pay(after, field) is not null)];
        return known.FirstOrDefault(field => !before.Derived.Contains(field) && !after.Derived.Contains(field)) ?? known.FirstOrDefault();
    }

    public static decimal? Pay(Employee person, string field) =>
        field == "hourlyRate" ? person.HourlyRate?.Pounds : person.AnnualFtePay?.Pounds;

    /// <summary>Pay after as a multiple of pay before; null where they cannot be compared.</summary>
    public static decimal? PayRatio(MatchedPerson person) =>
        PayField(person.Earlier, person.Later) is { } field && Pay(person.Earlier, field) is > 0 and var before
            ? Pay(person.Later, field) / before
            : null;

    static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string? Notice(NoticePeriod? notice) => notice switch
    {
        null => null,
        { Value: { } value, Unit: { } unit } => $"{Wording.Plain(value)} {unit.ToString().ToLowerInvariant()}",
        _ => "statutory",
    };

    internal static string? Holiday(HolidayEntitlement? holiday) => holiday switch
    {
        null => null,
        { Value: { } value, Unit: { } unit } =>
            $"{Wording.Plain(value)}{(unit == HolidayUnit.PercentOfHours ? "% of hours" : unit == HolidayUnit.Weeks ? " weeks" : " days")}{holiday.BankHolidays switch { BankHolidays.Plus => " plus bank holidays", BankHolidays.Included => " including bank holidays", _ => "" }}",
        _ => "statutory",
    };
}
