using Workforce.ReferenceData;

namespace Workforce.Programme;

/// <summary>
/// Days that are no Saturday, Sunday or bank holiday in England; past the last year whose bank holidays are known only weekends are left
/// out.
/// </summary>
public static class WorkingDays
{
    static readonly HashSet<DateOnly> Holidays = [.. NationalFigures.BankHolidays.Values
        .SelectMany(year => year.Value ?? [])
        .Select(holiday => holiday.Date)];

    /// <summary>The last day whose bank holidays are known.</summary>
    public static DateOnly KnownUntil { get; } = new(Holidays.Max().Year, 12, 31);

    public static bool Is(DateOnly date) => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains(date);

    /// <summary>The day itself where it is one, else the last one before it.</summary>
    public static DateOnly OnOrBefore(DateOnly date)
    {
        while (!Is(date)) date = date.AddDays(-1);
        return date;
    }

    /// <summary>So many working days after a date, before it where negative; the date itself does not count.</summary>
    public static DateOnly Add(DateOnly date, int days)
    {
        for (var left = Math.Abs(days); left > 0;)
        {
            date = date.AddDays(Math.Sign(days));
            if (Is(date)) left--;
        }

        return date;
    }
}
