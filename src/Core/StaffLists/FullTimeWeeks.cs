using System.Globalization;
using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>
/// The contractor's full-time week of each post: its own column, its section, its group in the notes, the list's, or shares of full time
/// that agree.
/// </summary>
static partial class FullTimeWeeks
{
    public static void Apply(Draft[] drafts)
    {
        var ofOthers = OnlyOne(drafts);
        foreach (var all in Draft.ByTable(drafts))
        {
            var modes = new Modes(all);
            var fromShares = FromShares(all);
            foreach (var draft in all)
            {
                draft.FullTimeWeek = Own(draft) ?? draft.Line.Section?.FullTimeWeek ?? OfGroup(draft, modes) ?? draft.Notes.FullTimeWeek
                    ?? fromShares ?? (draft.Table.Has(Field.FullTimeWeek) ? null : ofOthers);
                FillHours(draft);
            }
        }
    }

    /// <summary>Every post of another table has the same full-time week: it holds for a table that gives none.</summary>
    static decimal? OnlyOne(Draft[] drafts)
    {
        if (!Array.Exists(drafts, draft => !draft.Table.Has(Field.FullTimeWeek))) return null;
        var weeks = drafts.Select(Own).OfType<decimal>().Distinct().Take(2).ToList();
        return weeks.Count == 1 ? weeks[0] : null;
    }

    static decimal? Own(Draft draft) =>
        draft.Table.Of(Field.FullTimeWeek) is { } column && draft.Given(column) is { } cell
            && Weeks.Of(cell, column) is >= 20 and <= 60 and var week
            ? week
            : null;

    static readonly ColumnReading<decimal?> Weeks = new((cell, column) =>
        HoursText.Read(cell.Clean) is { Hours: { } hours } reading
            ? hours > 60 ? HoursText.InWeek(hours, reading.Per ?? column.HoursPer ?? HoursPer.Week) : hours
            : null);

    /// <summary>The notes name weeks by group: the group the section or job belongs to, else the week most of the section works.</summary>
    static decimal? OfGroup(Draft draft, Modes modes)
    {
        if (draft.Notes.GroupWeeks is not { Count: > 0 } groups) return null;
        var place = PlaceOf(draft);
        return First(group => group.StartsWith('=') && HasCode(draft, group[1..]))
            ?? First(group => IsNumbered(draft.Line.Section, group)) ?? First(group => IsAt(place, group))
            ?? First(group => Doing.IsMatch(group) && IsAt(place, Doing.Replace(group, "")))
            ?? First(Everybody.Contains) ?? OfPay(draft, groups) ?? modes.Unplaced(groups) ?? modes.Of(draft.Line.Section, groups);

        decimal? First(Func<string, bool> fits) =>
            groups.Where(group => fits(group.Group)).Select(group => (decimal?)group.Hours).FirstOrDefault();
    }

    /// <summary>Departments by their numbers: Depts 310-340, under a line that says 320.</summary>
    static bool IsNumbered(Section? section, string group) =>
        section is not null && Departments.Match(group) is { Success: true } numbers
            && int.Parse(numbers.Groups["a"].ValueSpan, CultureInfo.InvariantCulture) is var first
            && (numbers.Groups["b"].Success ? int.Parse(numbers.Groups["b"].ValueSpan, CultureInfo.InvariantCulture) : first) is var last
            && DepartmentNumber.Matches(section.Text)
                .Any(number => int.Parse(number.ValueSpan, CultureInfo.InvariantCulture) is var own && own >= first && own <= last);

    [GeneratedRegex(
        @"^(depts?|departments?|cost (cent(re|er)s?|codes?)|units?|teams?|sections?|divisions?)\.? (?<a>\d{2,5})( ?(-"
        + @"|to) ?(?<b>\d{2,5}))?\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Departments { get; }

    [GeneratedRegex(@"(?<![\d.])\d{2,5}(?![\d.])", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex DepartmentNumber { get; }

    static readonly FieldSet Keyed = [Field.PayPeriod, Field.PayFrequency, Field.ContractType, Field.Grade, Field.Firm, Field.OtherFacts,
        Field.Site, Field.Event, Field.Remarks, Field.Unknown];

    static bool HasCode(Draft draft, string code) =>
        draft.Table.Columns.Exists(column => Keyed.Contains(column.Field) && draft.Line[column]?.Clean == code);

    /// <summary>
    /// Trades 39, office 37, where no line says which the person is: whoever is paid by the year among people paid by the week is of the
    /// office.
    /// </summary>
    static decimal? OfPay(Draft draft, IReadOnlyList<(string Group, decimal Hours)> groups)
    {
        if (groups.Count != 2 || groups.FirstOrDefault(group => Office.IsMatch(group.Group)) is not { Group: not null } office
            || draft.Table.Of(Field.Pay) is not { } column || draft.Given(column) is not { } cell)
        {
            return null;
        }

        return (PayText.Read(cell).Per ?? (column.PayPer is PayPer.Year ? null : column.PayPer)) switch
        {
            PayPer.Year => office.Hours,
            PayPer.Hour or PayPer.Week or PayPer.Fortnight or PayPer.FourWeeks => groups.First(group => group != office).Hours,
            _ => null,
        };
    }

    [GeneratedRegex(
        @"^(the )?(office|salaried|salary|monthly paid|admin\w*|clerical|apt ?& ?c)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Office { get; }

    /// <summary>What a group may be named by: the line above, the job, the place, the sheet, or a column such as Staff group.</summary>
    static string PlaceOf(Draft draft)
    {
        var others = draft.Table.Columns
            .Where(column => GroupWord.IsMatch(column.Heading))
            .Select(draft.Text);
        return string.Join(' ', [draft.Line.Section?.Text, draft.JobTitle, draft.Text(Field.Site), draft.Text(Field.Firm),
            draft.Text(Field.Grade), draft.Table.Sheet, .. others]);
    }

    [GeneratedRegex(
        @"\b(sub-?group|group|category|cadre|class|team|division|section|department|dept|roster|rota|shifts?|pattern)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex GroupWord { get; }

    static bool IsAt(string place, string group)
    {
        var name = Generic.Replace(group, "").TrimEnd('s');

        // An officer is not for that in the office.
        if (name.EndsWith("office", StringComparison.OrdinalIgnoreCase)) place = Officer.Replace(place, " ");
        return place.Contains(name, StringComparison.OrdinalIgnoreCase)
            || group.Split(' ') is { Length: > 2 } words && place.Split(' ') is var said
                && Array.TrueForAll(words, word => said.Contains(word, StringComparer.OrdinalIgnoreCase));
    }

    [GeneratedRegex(@"\bofficers?\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Officer { get; }

    /// <summary>Cleaning is what cleaners do.</summary>
    [GeneratedRegex(@"(?<=\w{4})ing$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Doing { get; }

    /// <summary>What says nothing of which group it is: the control room, concierge desks.</summary>
    [GeneratedRegex(
        @"^((every(body|one)|those|people|all|staff) )?((on|in|at|for|under) )?(the )?(?=\w)|(?<=\w)( (shift )?(staff|workers)"
        + @"| (desks?|posts?|teams?"
        + @"|roles?|jobs?|side))+$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Generic { get; }

    static readonly HashSet<string> Everybody = new(StringComparer.OrdinalIgnoreCase) { "everyone else", "everybody else", "all others",
        "others", "the rest", "rest", "all other staff", "all other sites", "other sites", "all other places", "all other depots",
        "other staff", "all other posts", "other posts", "else" };

    /// <summary>
    /// The week most people work, of the notes' weeks: by section, and where nobody in a section works one of them, in the table.
    /// </summary>
    sealed class Modes(IReadOnlyList<Draft> table)
    {
        readonly Dictionary<string, decimal> known = new(StringComparer.Ordinal);
        ILookup<Section?, Draft>? bySection;
        decimal ofTable;

        (bool Looked, decimal? Hours) unplaced;

        /// <summary>
        /// Of office 37, depots 39, where many work at the office and no place is called a depot, everybody else is at one.
        /// </summary>
        public decimal? Unplaced(IReadOnlyList<(string Group, decimal Hours)> groups)
        {
            if (unplaced.Looked) return unplaced.Hours;
            var places = table.Select(PlaceOf).Distinct(StringComparer.Ordinal).ToList();
            var nowhere = groups.Where(group => !places.Exists(place => IsAt(place, group.Group))).ToList();
            return (unplaced = (true, nowhere.Select(group => (decimal?)group.Hours).Distinct().ToList() is [var one] && groups.Count > 1
                ? one
                : null)).Hours;
        }

        public decimal Of(Section? section, IReadOnlyList<(string Group, decimal Hours)> groups)
        {
            if (known.TryGetValue(section?.Text ?? "", out var mode)) return mode;
            bySection ??= table.ToLookup(draft => draft.Line.Section);
            if (known.Count < FileLimits.Sections) ofTable = Mode(table, groups) ?? groups[0].Hours;
            return known[section?.Text ?? ""] = Mode(bySection[section], groups) ?? ofTable;
        }
    }

    static decimal? Mode(IEnumerable<Draft> drafts, IReadOnlyList<(string Group, decimal Hours)> groups) =>
        drafts.Where(draft => groups.Any(group => group.Hours == draft.Hours))
            .GroupBy(draft => draft.Hours)
            .OrderByDescending(same => same.Count())
            .Select(same => same.Key)
            .FirstOrDefault();

    /// <summary>Hours over the stated share of full time, where most rows agree on the quotient.</summary>
    static decimal? FromShares(IReadOnlyList<Draft> drafts)
    {
        var weeks = drafts.Where(draft => draft.Hours is > 0 && draft.StatedShare is > 0.05m and <= 1)
            .Select(draft => Math.Round(draft.Hours!.Value / draft.StatedShare!.Value * 2, 0, MidpointRounding.AwayFromZero) / 2)
            .ToList();
        if (weeks.Count < 2) return null;
        var most = weeks.GroupBy(week => week).MaxBy(same => same.Count())!;
        return most.Count() * 5 >= weeks.Count * 3 && most.Key is >= 30 and <= 48 ? most.Key : null;
    }

    static void FillHours(Draft draft)
    {
        if (draft.Hours is not null || draft.IsRejected || draft.FullTimeWeek is not { } week) return;
        if (draft.IsFullTime) Set(draft, week, "full time");
        else if (draft.StatedShare is > 0 and <= 1 and var share)
            Set(draft, Math.Round(week * share, 2, MidpointRounding.AwayFromZero), $"{Wording.Plain(share)} × {Wording.Plain(week)}");
    }

    static void Set(Draft draft, decimal hours, string working)
    {
        draft.Hours = hours;
        draft.Derived.Add("weeklyHours");
        var known = draft.Sources.GetValueOrDefault("weeklyHours");
        draft.Sources["weeklyHours"] = new(known?.Column ?? draft.Table.Of(Field.Fte)?.Heading, known?.Text ?? draft.Text(Field.Fte),
            working);
    }
}
