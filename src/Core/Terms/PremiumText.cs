using System.Globalization;
using System.Text.RegularExpressions;

namespace Workforce.Terms;

/// <summary>
/// Reads a single overtime rate for all hours: plain time, time and a half, double, 1.5x, T+1/3. Anything with more in it stays words.
/// </summary>
public static partial class PremiumText
{
    [GeneratedRegex(@"^(plain|flat|single|basic|normal)( rate| time)?( only)?$", Options, 1000)]
    private static partial Regex PlainTime { get; }
    [GeneratedRegex(
        @"^(time (and|&|\+) ?a? ?(?<part>half|third|quarter)|t ?\+ ?(?<num>\d)/(?<den>\d)|(?<x>\d(\.\d+)?)( ?x| times)"
        + @"|x ?(?<x>\d(\.\d+)?)|(?<double>double)( time)?)$",
        Options, 1000)]
    private static partial Regex Single { get; }

    const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"^(?<week>.+?)[, ]+(mon(day)?s? ?(-|to) ?sat(urday)?s?"
        + @"|weekdays and saturdays?)[,; ]+(and )?(?<sun>.+?)[, ]+(on )?sun(day)?s?( and (public|bank) holidays)?$",
        Options, 1000)]
    private static partial Regex WeekAndSunday { get; }

    /// <summary>
    /// One rate for every hour, or one from Monday to Saturday and one on Sundays; null where the words say more or less.
    /// </summary>
    public static OvertimeRates? Rates(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (Multiple(words) is { } all) return new(all, all);
        return WeekAndSunday.Match(words.Trim().TrimEnd('.').Replace('–', '-')) is { Success: true } both
            && Multiple(both.Groups["week"].Value) is { } week && Multiple(both.Groups["sun"].Value) is { } sunday
            ? new(week, sunday)
            : null;
    }

    /// <summary>The multiple of plain time; null where the words say more than one rate or none.</summary>
    public static decimal? Multiple(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var text = words.Trim()
            .TrimEnd('.')
            .Replace("×", "x", StringComparison.Ordinal)
            .Replace("½", "1/2", StringComparison.Ordinal)
            .Replace("⅓", "1/3", StringComparison.Ordinal);
        if (PlainTime.IsMatch(text)) return 1;
        if (Single.Match(text) is not { Success: true } rate) return null;
        if (rate.Groups["double"].Success) return 2;
        if (rate.Groups["x"] is { Success: true, Value: var times }) return decimal.Parse(times, CultureInfo.InvariantCulture);
        if (rate.Groups["num"].Success && rate.Groups["den"].Value != "0")
            return 1 + (decimal.Parse(rate.Groups["num"].Value,
                CultureInfo.InvariantCulture) / decimal.Parse(rate.Groups["den"].Value, CultureInfo.InvariantCulture));
        return rate.Groups["part"].Value.ToUpperInvariant() switch
        {
            "HALF" => 1.5m,
            "THIRD" => 1 + (1m / 3),
            "QUARTER" => 1.25m,
            _ => null
        };
    }
}
