using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>
/// One column of a table of people (or one row of questions where people stand side by side), with what its heading says about its values.
/// </summary>
sealed class Column
{
    public required int Index { get; init; }

    /// <summary>Null in a list with one person per column.</summary>
    public required string? Letter { get; set; }

    /// <summary>As the sheet names it.</summary>
    public required string Heading { get; init; }

    /// <summary>With the heading of its group.</summary>
    public required string FullHeading { get; init; }

    /// <summary>The name under which the column is kept in a record's extra.</summary>
    public string ExtraName => extraName ??= Spare || Field is Field.Unknown or Field.OtherFacts ? Heading : Fields.ExtraName(Field);

    string? extraName;

    /// <summary>What the list says for everybody in the table.</summary>
    public ListNotes Notes { get; set; } = ListNotes.None;

    /// <summary>Two-digit years that would lie after this one belong to the century before.</summary>
    public int LatestYear { get; set; }

    public Field Field { get; set; }

    public double Score { get; set; }

    /// <summary>HR has said what the column is: nothing in it says otherwise.</summary>
    public bool Settled => Score >= HeadingMap.Settled;

    /// <summary>A column outside every use, kept in extra under its heading.</summary>
    public bool Spare { get; set; }

    public PayPer? PayPer => (payPer ??= new(Of(PayText.PerOf))).Item1;

    Tuple<PayPer?>? payPer;

    /// <summary>The days of the rota that the hours are given for; null where the heading names none.</summary>
    public decimal? Cycle => (cycle ??= new(HoursText.CycleOf(Heading))).Item1;

    Tuple<decimal?>? cycle;

    /// <summary>The hours of one pay period, however long that is: Std hours in period.</summary>
    public bool OfPayPeriod
    {
        get => ofPayPeriod ??= HoursHeadings.IsOfPayPeriod(Heading) || HoursHeadings.IsOfPayPeriod(FullHeading);
        set => ofPayPeriod = value;
    }

    bool? ofPayPeriod;

    /// <summary>What most people's status is, whatever the words: they are at work.</summary>
    public string? Usual { get; set; }

    /// <summary>Of a column of leave, by a note that begins with its heading.</summary>
    public BankHolidays BanksSaid { get; set; } = BankHolidays.NotStated;

    /// <summary>Of a column of leave, by its heading or by a note that begins with it.</summary>
    public BankHolidays Banks => HolidayText.BanksOf(FullHeading) is not BankHolidays.NotStated and var banks ? banks : BanksSaid;

    /// <summary>Whose pay it is by a note that names the column.</summary>
    public PayBasis? BasisSaid { get; set; }

    public PayBasis? PayBasis => BasisSaid ?? (payBasis ??= new(PayText.BasisOf(Wording.Clean(FullHeading)))).Item1;

    Tuple<PayBasis?>? payBasis;

    public HoursPer? HoursPer => (hoursPer ??= new(Of(HoursText.SpanOf))).Item1;

    Tuple<HoursPer?>? hoursPer;

    /// <summary>What the heading says goes before what the heading of its group says: Monthly basic, under Hours and pay.</summary>
    T? Of<T>(Func<string, T?> says) where T : struct => says(Wording.Clean(Heading)) ?? says(Wording.Clean(FullHeading));

    /// <summary>The column holds short codes only, such as P, FT and C.</summary>
    public bool Coded { get; set; }

    /// <summary>Hours of summer or of winter, under a heading cut short beside the other.</summary>
    public bool IsTurn { get; set; }

    /// <summary>One letter of M, T, W, T, F is its heading: a day of the week.</summary>
    public bool IsDay { get; set; }

    /// <summary>Its cells are the numbers of notes under the list: 1, 5.</summary>
    public bool ByNoteNumber { get; set; }

    /// <summary>The minutes that go with the whole hours of this column.</summary>
    public Column? MinutesBeside { get; set; }

    public bool Minutes =>
        FullHeading.Contains("min", StringComparison.OrdinalIgnoreCase)
            && !FullHeading.Contains("minimum", StringComparison.OrdinalIgnoreCase)
            && !FullHeading.Contains("hour", StringComparison.OrdinalIgnoreCase);

    public bool MonthFirst { get; set; }

    /// <summary>
    /// Some cells of the column of hours or shares are shares of full time: 0.9 among hours is one too, and 37 among shares is none.
    /// </summary>
    public bool Shares { get; set; }

    /// <summary>Codes the list explains under this column's own heading; null where it explains none.</summary>
    public IReadOnlyDictionary<string, string>? OwnCodes { get; set; }

    /// <summary>No column of the people's own: it holds what the list's terms say of them.</summary>
    public bool LookedUp { get; init; }

    /// <summary>The list gives its people in parts, and the column stands in another than the table.</summary>
    public bool OfOtherPart { get; private init; }

    /// <summary>The same column among those of another table.</summary>
    public Column Beside(int index) => new()
    {
        Index = index,
        Letter = Letter,
        Heading = Heading,
        FullHeading = FullHeading,
        Field = Field,
        Score = Score,
        MonthFirst = MonthFirst,
        Shares = Shares,
        Coded = Coded,
        Sectors = Sectors,
        EndsInPostcodes = EndsInPostcodes,
        OfOtherPart = true,
    };

    /// <summary>The column gives postcodes without their last two letters for most people.</summary>
    public bool Sectors { get; set; }

    /// <summary>Addresses that end with their postcodes.</summary>
    public bool EndsInPostcodes { get; set; }
}

/// <summary>A heading between rows that holds for the rows under it.</summary>
sealed record Section(string Text, decimal? FullTimeWeek)
{
    public Telling Words { get; } = new(Text);

    /// <summary>The weeks that the heading says are paid: Oakhurst Primary, paid weeks 39.</summary>
    public decimal? WeeksPaid { get; } = WeeksText.PaidIn(Text);

    public bool Equals(Section? other) => other is not null && other.Text == Text && other.FullTimeWeek == FullTimeWeek;

    public override int GetHashCode() => HashCode.Combine(Text, FullTimeWeek);
}

/// <summary>One person or post as the sheet holds it.</summary>
sealed class Line
{
    public required string? Sheet { get; init; }

    public required int Row { get; init; }

    /// <summary>The last row of the person's card; null where a person has no card.</summary>
    public int? LastRow { get; set; }

    /// <summary>
    /// The person's column, in a list with one person per column; the first of their table, where several stand side by side.
    /// </summary>
    public string? PersonColumn { get; init; }

    public bool Hidden { get; set; }

    public Section? Section { get; init; }

    public required LineCells Cells { get; set; }

    Dictionary<Column, RawCell>? above;

    /// <summary>What stood in cells over which an answer lies, and the answer's number, by column.</summary>
    public Dictionary<int, (string Source, string? Before)>? Answers { get; set; }

    /// <summary>Where the person's rows in other parts of the list stand.</summary>
    public IReadOnlyList<(string? Sheet, int Row, string? Column)> Parts { get; set; } = [];

    /// <summary>Where in the list's terms, or in its other parts, a cell was looked up, by column.</summary>
    public Dictionary<int, string>? LookedUp { get; set; }

    /// <summary>The column whose code the list's terms do not know, and the sheet of those terms.</summary>
    public (Column Column, string? Sheet)? UnknownKey { get; set; }

    public RawCell? this[Column column] => Cells[column.Index];

    /// <summary>The cell that the ditto mark in a column stands for; null where nothing stands above.</summary>
    public RawCell? Above(Column column) => above?.GetValueOrDefault(column);

    /// <summary>
    /// Follows ditto marks one line up, where they have been followed before; lines of nothing but marks share what they stand for.
    /// </summary>
    public void FollowDittos(List<Column> columns, Line before)
    {
        if (before.above is not null && OnlyDittosUnderDittos(columns, before))
        {
            above = before.above;
            return;
        }

        foreach (var column in columns)
        {
            if (this[column] is not { IsDitto: true }) continue;
            if ((before[column] is { IsDitto: true } ? before.Above(column) : before[column]) is not { } meant) continue;
            meant.IsShared = true;
            (above ??= [])[column] = meant;
        }
    }

    bool OnlyDittosUnderDittos(List<Column> columns, Line before) =>
        columns.TrueForAll(column => this[column] is not { IsDitto: true } || before[column] is { IsDitto: true });
}

/// <summary>A table of people found on a sheet.</summary>
sealed partial class StaffTable
{
    public required string? Sheet { get; init; }

    public required List<Column> Columns { get; init; }

    public List<Line> Lines { get; } = [];

    /// <summary>What the lines between its headings and the next table's say that are no people.</summary>
    public List<string> Notes { get; } = [];

    public bool Transposed { get; init; }

    public bool NoHeadings { get; init; }

    /// <summary>Its people are read with their rows of another table.</summary>
    public bool IsJoined { get; set; }

    /// <summary>No column gives the job, and the lines over the groups of people do.</summary>
    public bool JobsAbove { get; set; }

    /// <summary>The hours of each shift that the list's key names.</summary>
    public Dictionary<string, string> Shifts { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Leave in hours is for the person's own week, as the figures tell.</summary>
    public bool LeaveForOwnHours { get; set; }

    /// <summary>How many runs or visits a day, where another column says how long each is.</summary>
    public Column? TimesADay { get; set; }

    /// <summary>How many runs or visits a day, where the hours are those of the day.</summary>
    public Column? RunsADay { get; set; }

    /// <summary>Columns for the parts of a day give each run its own: a.m. run, p.m. run.</summary>
    public bool CountsRuns { get; private set; }

    /// <summary>What the day's work is counted in, where it is: run.</summary>
    public string? Work { get; private set; }

    /// <summary>Names of what cells merged down over several people give: like a line above them, it is no cell of their own.</summary>
    public HashSet<string> MergedDown { get; } = new(StringComparer.Ordinal);

    /// <summary>The sheet's title and name, which may say that nobody on it is an employee.</summary>
    public string Title { get; init; } = "";

    public Telling TitleWords => titleWords ??= new(Title);

    Telling? titleWords;

    Column?[]? byField;

    public Column? Of(Field field) => byField is { } known ? known[(int)field] : Find(field);

    /// <summary>The column of postcodes, or of the addresses that end with them.</summary>
    public Column? PostcodeColumn { get; private set; }

    Column? Find(Field field) => Columns.Find(column => column.Field == field && !column.Spare);

    /// <summary>No column changes its field any more.</summary>
    public void Settle()
    {
        byField = [.. Enum.GetValues<Field>().Select(Find)];
        PostcodeColumn = Find(Field.Postcode) ?? Columns.Find(column => column.EndsInPostcodes);
        groups = [.. ColumnGroups.All.Select(belongs => Columns.Where(belongs).ToArray())];
        HoursOfPlaces = OfPlaces();
        var runs = Columns.Where(column => column.Field == Field.DailyHours)
            .Select(column => HoursHeadings.WorkNamed(column.Heading))
            .Where(work => work is not null)
            .ToList();
        CountsRuns = runs.Count > 1 && runs.Distinct(StringComparer.Ordinal).Count() == 1;
        if (runs.Count == 0 && Columns.Count(TimeReader.HalfOf) > 1 && WorkPaid().Find(work => work is not null) is { } each)
            (CountsRuns, runs) = (true, [each]);
        Work = (TimesADay ?? RunsADay) is { } times ? HoursHeadings.WorkCounted(times.Heading) : CountsRuns ? runs[0] : PaidWork();
        HowOften = Columns.Exists(column => column.Field == Field.WeeklyHours && OneDay.IsMatch(column.Heading))
            ? Columns.Find(column => column.Field is Field.Unknown or Field.WeeksPerYear or Field.OtherFacts
                && new ColumnSample(this, column) is { Count: > 1 } sample && sample.Mostly(0.9,
                    value => WeekdayText.Often(value) is not null))
            : null;
    }

    /// <summary>
    /// What the column of pay periods, or where none stands the heading of pay, names. A session lasts the hours of the day; a run counts
    /// only where no column of daily hours stands or its cells give the duties of a day, am 2.25 / pm 2.00 x 5.
    /// </summary>
    string? PaidWork()
    {
        var named = WorkPaid();
        return named.Find(work => work == "session") ?? (named.Find(work => work is not null) is { } other
            && (Find(Field.DailyHours) is not { } daily
                || new ColumnSample(this, daily).Values.Exists(value => ShiftText.DutiesTimesDays(value) is not null))
            ? other
            : null);
    }

    List<string?> WorkPaid() => Find(Field.PayPeriod) is { } period
        ? new ColumnSample(this, period).Values.ConvertAll(value => HoursHeadings.WorkNamed(CodeMeanings.Meaning(period.Notes, value)))
        : Columns.FindAll(column => column.Field == Field.Pay).ConvertAll(column => HoursHeadings.WorkNamed(column.Heading));

    /// <summary>
    /// The columns of hours that stand each beside a place, First site, Hrs, Second site, Hrs, or are each of a part of the day, early and
    /// late. None where there are no two.
    /// </summary>
    public Column[] HoursOfPlaces { get; private set; } = [];

    /// <summary>How often the day is worked whose hours the list gives: every, 1 in 2.</summary>
    public Column? HowOften { get; private set; }

    [GeneratedRegex(
        @"\b(saturday|sunday|sat|sun|weekend|shift|turn|session)s?\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex OneDay { get; }

    Column[] OfPlaces()
    {
        var hours = Columns.FindAll(column => column.Field is Field.WeeklyHours or Field.DailyHours);
        if (hours.Count is > 1 and < 6
            && hours.TrueForAll(column => column.Field == Field.WeeklyHours && PartOfDay.IsMatch(column.Heading)))
        {
            return [.. hours];
        }

        if (hours.Select(column => HeadingWords.Uncounted(column.Heading)).Distinct(StringComparer.Ordinal).Count() != 1 || hours.Count < 2)
            return [];
        var places = Columns
            .Where(column => column.Field is Field.Site or Field.Unknown)
            .GroupBy(column => HeadingWords.Uncounted(column.Heading), StringComparer.Ordinal)
            .FirstOrDefault(same => same.Count() == hours.Count && same.Any(column => column.Field == Field.Site));
        return places is not null && hours.Zip(places).All(pair => pair.First.Index == pair.Second.Index + 1) ? [.. hours] : [];
    }

    [GeneratedRegex(
        @"^\W*(hours|hrs)?\W*(earl(y|ies)|lates?|days?|daytime|nights?|twilights?|mornings?|afternoons?|evenings?|eves?|weekdays?"
        + @"|weekends?)"
        + @"( shifts?| turns?)?\W*(hours|hrs)?\W*$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex PartOfDay { get; }

    public void FollowDittos()
    {
        for (var line = 1; line < Lines.Count; line++) Lines[line].FollowDittos(Columns, Lines[line - 1]);
    }

    Column[][] groups = [];

    /// <summary>The columns that one question of every row goes through, in their order.</summary>
    public Column[] Those(ColumnGroup group) => groups[(int)group];

    public bool Has(Field field) => Of(field) is not null;
}

/// <summary>A line that prints a total: what it says of hours and heads, and how many people stand above it.</summary>
sealed record TotalLine(int Row, int LinesAbove, decimal? Hours, bool Grand);

/// <summary>What a sheet was made of.</summary>
sealed class SheetParts
{
    public required RawSheet Sheet { get; init; }

    public List<StaffTable> Tables { get; } = [];

    public List<IgnoredRow> Ignored { get; } = [];

    /// <summary>Text that is no person: titles, notes, section headings.</summary>
    public List<string> Notes { get; } = [];

    public List<TotalLine> Totals { get; } = [];

    public bool HasHeadings { get; set; }

    /// <summary>Terms that rows of people refer to stood on the sheet.</summary>
    public bool HoldsTerms { get; set; }
}
