using System.Text.RegularExpressions;
using Workforce.Units;

namespace Workforce.StaffLists;

/// <summary>
/// Holiday as a cell gives it, its unit still open where neither cell nor heading says; hours are kept apart because they need the week.
/// </summary>
readonly record struct HolidayReading(HolidayEntitlement? Entitlement, decimal? Hours = null);

/// <summary>Reads leave: 25 + 8, 33 incl, 5.6 wks, 28 days inc BH, 12.07% of hours, statutory.</summary>
static partial class HolidayText
{
    const string N = @"\d+(?:\.\d+)?";

    [GeneratedRegex(@"(?<n>\d{1,2}([.,]\d+)?)\s*(%|per ?cent)", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Percent { get; }
    [GeneratedRegex(
        @"\b(stat(utory|\.)?( min(imum)?)?|legal( min(imum)?)?|by law|wtr|working time)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Statutory { get; }
    [GeneratedRegex(
        @"\b(b\.?/?h'?s?|b(ank|\.)? ?hol(iday)?s?|public hol(iday)?s?|stats?( days?)?|stat hols?|statutory( days| hol(iday)?s)?"
        + @"|bank|pub hols?"
        + @"|ph)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex WithBankHolidays { get; }
    [GeneratedRegex(
        @"\b(inc(l(uding|usive|uded?|udes|\.)?)?|in all|all in|in total|total|inside|within|with (bank|bh|b/h|public|stat))\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Included { get; }
    [GeneratedRegex(
        @"\b(ex(c(l(uding|usive|uded?|udes|\.)?)?)?|on top|in addition|additional|added (to|on)|extra|not inc\w*|as well)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Excluded { get; }
    [GeneratedRegex(
        $@"(?<n>{N})\s*(d|days?|wks?|weeks?|w|hrs?|hours?)?\s*\(?(\+|plus|and|&|/)\s*(?<b>{N}|b\.?/?h|b\. ?hol|bank|public|stat"
        + $@"|stats|bank hol|the"
        + @"|all)",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Plus { get; }
    [GeneratedRegex(@"\b(days?|d)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Days { get; }
    [GeneratedRegex(@"\b(weeks?|wks?)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Weeks { get; }
    [GeneratedRegex(@"\b(hours?|hrs?)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Hours { get; }
    [GeneratedRegex($@"\(\s*(?<n>{N})\s*(d|days?)?\s*(\+|plus|and|&)\s*(?<b>{N})", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Makes { get; }
    [GeneratedRegex($@"(?<n>{N})\s*(?<u>days?|d\b|weeks?|wks?|wk|w\b|hours?|hrs?|h\b)?", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Amount { get; }

    [GeneratedRegex(@"(?<![\d,])(?<a>\d{1,2}),(?<b>\d{1,2})(?![\d,])", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex DecimalComma { get; }

    /// <param name="unit">What the heading or the notes say; null where they do not.</param>
    /// <param name="bankHolidays">What the heading or the notes say about bank holidays.</param>
    public static HolidayReading Read(string cell, HolidayUnit? unit, BankHolidays bankHolidays, bool hours = false) =>
        Texts.Of((cell, unit, bankHolidays, hours));

    static readonly Remembered<(string Cell, HolidayUnit? Unit, BankHolidays BankHolidays, bool Hours), HolidayReading> Texts =
        new(text => ReadAnew(text.Cell,
        text.Unit, text.BankHolidays, text.Hours));

    static HolidayReading ReadAnew(string cell, HolidayUnit? unit, BankHolidays bankHolidays, bool hours)
    {
        var text = HoursText.InFigures(DecimalComma.Replace(Wording.Clean(cell), "${a}.${b}"));
        if (Wording.IsNotGiven(text)) return default;
        if (Percent.Match(text) is { Success: true } percent && Wording.Number(percent.Groups["n"].Value) is { } share)
            return new(new(share, HolidayUnit.PercentOfHours, BankHolidays.NotStated, false));
        if (Amount.Match(text) is not { Success: true } amount || Wording.Number(amount.Groups["n"].Value) is not { } value
            || value is 0 or > 400)
        {
            return Statutory.IsMatch(text) ? new(new(5.6m, HolidayUnit.Weeks, BankHolidays.NotStated, true)) : default;
        }

        if (unit == HolidayUnit.PercentOfHours || (value == 12.07m && amount.Groups["u"].Length == 0))
            return new(new(value, HolidayUnit.PercentOfHours, BankHolidays.NotStated, false));
        var own = amount.Groups["u"].Value is { Length: > 0 } word ? char.ToLowerInvariant(word[0]) : ' ';
        var banks = BanksOf(text, value) ?? bankHolidays;
        if (own == 'h' || (own == ' ' && (hours || value > MostDays))) return new(new(null, null, banks, false), value);
        return new(new(value,
            own switch
            {
                'd' => HolidayUnit.Days,
                'w' => HolidayUnit.Weeks,
                _ => value < 10 ? HolidayUnit.Weeks : unit ?? (value < 12 ? HolidayUnit.Weeks : HolidayUnit.Days)
            },
            banks, false));
    }

    /// <summary>Nobody has more days of leave a year, so that a bare figure over it is hours.</summary>
    const decimal MostDays = 75;

    /// <summary>A holiday given in hours becomes days of the full-time week, or weeks of the person's own.</summary>
    public static HolidayEntitlement? FromHours(HolidayReading reading, decimal? week, bool own) =>
        reading.Hours is { } hours && week is > 0
            ? new(Math.Round(own ? hours / week.Value : hours / (week.Value / 5), own ? 2 : 1, MidpointRounding.AwayFromZero),
                own ? HolidayUnit.Weeks : HolidayUnit.Days, reading.Entitlement?.BankHolidays ?? BankHolidays.NotStated, false)
            : reading.Entitlement is { Value: not null } ? reading.Entitlement : null;

    [GeneratedRegex(@"\b8\s*(days?\s*)?(b\.?h|bank|public|stat)", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Eight { get; }

    static BankHolidays? BanksOf(string text, decimal value)
    {
        if (Makes.Match(text) is { Success: true } sum
            && Wording.Number(sum.Groups["n"].Value) + Wording.Number(sum.Groups["b"].Value) == value)
        {
            return BankHolidays.Included;
        }

        if (value >= 28 && Included.IsMatch(text) && !Excluded.IsMatch(text)) return BankHolidays.Included;
        if (Excluded.IsMatch(text) || (value < 40 && Eight.IsMatch(text) && value != 8)) return BankHolidays.Plus;
        if (Included.IsMatch(text)) return BankHolidays.Included;
        if (Plus.Match(text) is { Success: true } plus)
        {
            var second = Wording.Number(plus.Groups["b"].Value);
            return second is null or (>= 7 and <= 10) or 1.6m ? BankHolidays.Plus : null;
        }

        return WithBankHolidays.IsMatch(text) && value < 28 && text.Contains('+', StringComparison.Ordinal) ? BankHolidays.Plus : null;
    }

    /// <summary>What a heading or note says about bank holidays for everybody.</summary>
    public static BankHolidays BanksOf(string heading)
    {
        if (!WithBankHolidays.Finds(heading)) return BankHolidays.NotStated;
        if (Excluded.Finds(heading) || heading.Contains('+', StringComparison.Ordinal)
            || heading.Contains("plus", StringComparison.OrdinalIgnoreCase))
        {
            return BankHolidays.Plus;
        }

        return Included.Finds(heading) ? BankHolidays.Included : BankHolidays.NotStated;
    }

    public static HolidayUnit? UnitOf(string heading) =>
        Wording.Clean(heading) is var text && text.Contains('%', StringComparison.Ordinal) && !Days.Finds(text) && !Weeks.Finds(text)
            ? HolidayUnit.PercentOfHours
        : Days.Finds(text) ? HolidayUnit.Days : Weeks.Finds(text) ? HolidayUnit.Weeks : null;

    public static bool InHours(string heading) => Hours.Finds(heading);


    /// <summary>
    /// Weeks a year all told, as far as the list says; null where it cannot be worked out. Five days make a week where the person's days
    /// are not known.
    /// </summary>
    public static decimal? WeeksInAll(HolidayEntitlement holiday)
    {
        if (holiday.Value is not { } value) return null;
        var bank = holiday.BankHolidays == BankHolidays.Plus ? 1.6m : 0;
        return holiday.Unit switch
        {
            HolidayUnit.Days => Rounding.ToFourPlaces(value / 5) + bank,
            HolidayUnit.Weeks => value + bank,
            HolidayUnit.PercentOfHours => value >= 12.07m ? 5.6m : Rounding.ToFourPlaces(value / 12.07m * 5.6m),
            _ => null,
        };
    }
}
