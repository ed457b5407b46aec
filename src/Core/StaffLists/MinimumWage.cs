namespace Workforce.StaffLists;

/// <summary>
/// The legal minimum an hour by age (National Minimum Wage Regulations 2015, as amended each April; checked 22 November 2026).
/// To be replaced by the dated reference data.
/// </summary>
static class MinimumWage
{
    static readonly (DateOnly From, decimal Adult, decimal From18, decimal Under18, decimal Apprentice)[] Rates =
    [
        (new(2026, 4, 1), 12.71m, 10.85m, 8.00m, 8.00m),
        (new(2025, 4, 1), 12.21m, 10.00m, 7.55m, 7.55m),
        (new(2024, 4, 1), 11.44m, 8.60m, 6.40m, 6.40m),
    ];

    /// <summary>The rate in force on the day; the latest known where the list gives no date; null before the first known.</summary>
    public static decimal? On(DateOnly? day, int age, bool apprenticeRate)
    {
        var rates = day is null ? Rates[0] : Rates.FirstOrDefault(rate => rate.From <= day);
        if (rates.From == default) return null;
        if (apprenticeRate) return rates.Apprentice;
        return age >= 21 ? rates.Adult : age >= 18 ? rates.From18 : rates.Under18;
    }
}
