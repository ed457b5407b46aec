using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>Reads leave a year from its column, the columns beside it and the notes.</summary>
static partial class LeaveReader
{
    public static void Read(Draft draft)
    {
        if (draft.IsCasual && draft.Notes.CasualHoliday is { } casual && draft.Given(Field.Holiday) is null
            && HolidayText.Read(casual, null, BankHolidays.NotStated).Entitlement is { Value: not null } theirs)
        {
            draft.Holiday = theirs;
            draft.Sources["holidayEntitlement"] = new(null, casual.Trim(), "from the notes, for those without hours of their own");
            return;
        }

        if (draft.Notes.Holiday is { } all && PersonReader.AsForAll(draft, draft.Table.Of(Field.Holiday), all))
        {
            draft.Holiday = HolidayText.Read(all, null, draft.Notes.BankHolidays).Entitlement is { Value: not null } everyone
                ? everyone
                : null;
            draft.Sources["holidayEntitlement"] = new(null, all, "from the notes, for everybody");
            return;
        }

        if (draft.Table.Of(Field.Holiday) is not { } column || draft.Given(column) is not { } cell) return;
        var reading = ReadingOf(draft, cell, column);
        if (draft.Notes is
            { BanksOfDays: not BankHolidays.NotStated and var ofDays, BanksOfHours: not BankHolidays.NotStated and var ofHours }
            && reading.Entitlement is { Unit: HolidayUnit.Days or null } stated
            && HolidayText.Read(cell.Clean, null, BankHolidays.NotStated).Entitlement is { BankHolidays: BankHolidays.NotStated })
        {
            reading = reading with { Entitlement = stated with { BankHolidays = reading.Hours is null ? ofDays : ofHours } };
        }

        var own = (draft.Notes.LeaveForOwnHours || draft.Table.LeaveForOwnHours) && draft.Hours is > 0;
        draft.Holiday = HolidayText.FromHours(reading, own ? draft.Hours : draft.FullTimeWeek, own);
        if (draft.Holiday is null)
        {
            draft.Extra.TryAdd(Fields.ExtraName(Field.Holiday), draft.Text(column)!);
            return;
        }

        if (reading.Hours is not null) draft.Derived.Add("holidayEntitlement");
        draft.Source("holidayEntitlement", column,
            reading.Hours is not { } hours ? null
                : own ? $"{Wording.Plain(hours)} hours ÷ {Wording.Plain(draft.Hours!.Value)}"
                : $"{Wording.Plain(hours)} hours ÷ a fifth of {Wording.Plain(draft.FullTimeWeek!.Value)}");
    }

    /// <summary>The cell with what the columns beside it say: of bank holidays, and whether hours or days.</summary>
    static HolidayReading ReadingOf(Draft draft, RawCell cell, Column column)
    {
        var reading = BanksBeside(draft) is { } beside
            ? HolidayIn(cell, column, Beside(draft.Table.Of(Field.BankHolidays)!, beside),
                HolidayText.UnitOf(CodeMeanings.Meaning(draft.Table.Of(Field.BankHolidays)!.Notes, beside)))
            : draft.Notes.BankHolidays != column.Notes.BankHolidays
                && column.Banks == BankHolidays.NotStated
            ? HolidayIn(cell, column, draft.Notes.BankHolidays)
            : Holidays.Of(cell, column);
        return draft.Text(Field.HolidayUnit) is { } unit && !cell.Clean.Any(char.IsLetter)
            ? HolidayText.Read($"{cell.Clean} {unit}", null, reading.Entitlement?.BankHolidays ?? column.Notes.BankHolidays)
            : reading;
    }

    /// <summary>
    /// Leave in hours is for the person's own week where it makes four to eight and a half weeks of that for most of those who work less
    /// than two thirds of full time: as hours of full time it would be more.
    /// </summary>
    public static void TellOwnLeave(Draft[] drafts)
    {
        foreach (var people in Draft.ByTable(drafts))
        {
            var table = people[0].Table;
            if (table.Of(Field.Holiday) is not { } column
                || people.Take(SampledForLeave).All(draft => InHours(draft, column) is null))
            {
                continue;
            }

            var weeks = people.Where(draft => draft.Hours is > 0 && draft.Hours * 3 < draft.FullTimeWeek * 2)
                .Select(draft => InHours(draft, column) / draft.Hours)
                .OfType<decimal>()
                .ToList();
            table.LeaveForOwnHours = weeks.Count > 0 && weeks.Count(week => week is >= 4 and <= 8.5m) * 2 > weeks.Count;
        }
    }

    const int SampledForLeave = 200;

    static decimal? InHours(Draft draft, Column column) => draft.Given(column) is { } cell ? ReadingOf(draft, cell, column).Hours : null;

    /// <summary>What a column beside the leave says of bank holidays; a bare plus says something there.</summary>
    static string? BanksBeside(Draft draft) =>
        draft.Text(Field.BankHolidays)
            ?? (draft.Table.Of(Field.BankHolidays) is { } column && draft.Cell(column)?.Clean is "+" ? "+" : null);

    static readonly ColumnReading<HolidayReading> Holidays = new((cell, column) =>
        HolidayIn(cell, column, column.Banks is not BankHolidays.NotStated and var banks ? banks : column.Notes.BankHolidays));

    static HolidayReading HolidayIn(RawCell cell, Column column, BankHolidays banks, HolidayUnit? beside = null) =>
        HolidayText.Read(CodeMeanings.Meaning(column.Notes, cell.Clean), HolidayText.UnitOf(column.FullHeading) ?? beside,
            PersonReader.MarkOf(cell, column) is { } says && HolidayText.BanksOf(says) is not BankHolidays.NotStated and var marked ? marked : banks,
            HolidayText.InHours(column.FullHeading));

    [GeneratedRegex(
        @"\b(in|within|inside)\s+(the\s+)?(leave|hols?|holidays?|entitlement|figure|a/?l)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex InLeave { get; }

    static BankHolidays Beside(Column column, string cell)
    {
        var (heading, text) = (column.FullHeading, CodeMeanings.Meaning(column.Notes, cell));
        if (text != cell && HolidayText.BanksOf("bank holidays " + text) is var meant && meant != BankHolidays.NotStated) return meant;
        if ((heading.Contains("incl", StringComparison.OrdinalIgnoreCase) || InLeave.IsMatch(heading)) && text.Length > 0
            && !char.IsDigit(text[0]))
        {
            var answer = char.ToLowerInvariant(text[0]);
            if (answer is 'y' or 't') return BankHolidays.Included;
            if (answer is 'n' or 'f') return BankHolidays.Plus;
        }

        if (HolidayText.BanksOf("bank holidays " + text) is var said && said != BankHolidays.NotStated) return said;
        if (text.StartsWith("y", StringComparison.OrdinalIgnoreCase)) return BankHolidays.Plus;
        return Wording.Number(text.Split(' ')[0]) is > 0 ? BankHolidays.Plus : BankHolidays.Included;
    }
}
