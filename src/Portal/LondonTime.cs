namespace Workforce.Portal;

/// <summary>What day and hour it is where the councils are; Core takes it as an argument.</summary>
public static class LondonTime
{
    static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static DateTimeOffset InLondon(this TimeProvider clock) => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Zone);
}
