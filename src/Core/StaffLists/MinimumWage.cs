using Workforce.ReferenceData;

namespace Workforce.StaffLists;

/// <summary>The legal minimum an hour, as a list is checked against it.</summary>
static class MinimumWage
{
    /// <summary>The rate in force on the day; the latest known where the list gives no date; null before the first known.</summary>
    public static decimal? On(DateOnly? day, int age, bool apprenticeRate) =>
        Rates.Of(day ?? NationalFigures.MinimumWage.Values[^1].From) is { } rates
            ? apprenticeRate ? rates.Apprentice : rates.ForAge(age)
            : null;

    static readonly Remembered<DateOnly, ReferenceData.MinimumWage?> Rates = new(day => NationalFigures.MinimumWage.On(day)?.Value);
}
