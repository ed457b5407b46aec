using Workforce.Findings;
using Workforce.Units;

namespace Workforce.StaffLists;

/// <summary>A record while it is being read: what has been made of the line so far, and the findings about it.</summary>
sealed class Draft(Line line, StaffTable table, ListNotes notes)
{
    /// <summary>Fields worked out, and fields taken for granted.</summary>
    public FieldNames Derived, Assumed;

    public Line Line { get; } = line;

    public StaffTable Table { get; } = table;

    public ListNotes Notes { get; } = notes;

    public List<Finding> Findings { get; } = [];

    public ByName<string> Extra { get; } = new(2);

    public ByName<FieldSource> Sources { get; } = new(15);


    public string? EmployeeRef { get; set; }

    public string? Name { get; set; }

    public string? JobTitle { get; set; }

    public Telling JobWords { get; set; } = Telling.Nothing;

    public decimal? Hours { get; set; }

    public bool NoFixedHours { get; set; }

    public bool IsFullTime { get; set; }

    public decimal? HoursPerDay { get; set; }

    public decimal? DaysPerWeek { get; set; }

    public decimal? StatedShare { get; set; }

    public decimal? Weeks { get; set; }

    public decimal? FullTimeWeek { get; set; }

    public decimal? HourlyRate { get; set; }

    public decimal? AnnualFtePay { get; set; }

    /// <summary>Empty until <see cref="PayReader.State"/> has gathered it.</summary>
    public List<StatedPay> StatedPay { get; set; } = NothingStated;

    static readonly List<StatedPay> NothingStated = [];

    /// <summary>The rate is named by the list, not worked out from a yearly figure.</summary>
    public bool RateFromYear { get; set; }

    public DateOnly? Start { get; set; }

    public DateOnly? EmployerStart { get; set; }

    public DateOnly? Birth { get; set; }

    public int? Age { get; set; }

    public string? Pension { get; set; }

    public ContractType? Contract { get; set; }

    /// <summary>As its own column gives it.</summary>
    public DateOnly? ContractEnd { get; set; }

    /// <summary>The last day of a temporary contract, once the kind of contract is settled.</summary>
    public DateOnly? TermEnd
    {
        get
        {
            if (!termEndKnown) (termEnd, termEndKnown) = (ContractReader.End(this), true);
            return termEnd;
        }
    }

    DateOnly? termEnd;
    bool termEndKnown;

    public string? Postcode { get; set; }

    public NoticePeriod? Notice { get; set; }

    public HolidayEntitlement? Holiday { get; set; }

    public bool Out { get; set; }

    /// <summary>Text of the cells that may tell what happens to the person.</summary>
    public Telling Telling { get; set; } = Telling.Nothing;

    /// <summary>What the list says of the marks at the end of the row's cells; empty where none has one.</summary>
    public string Marks { get; set; } = "";

    public bool IsCasual => Contract == ContractType.CasualZeroHours || NoFixedHours;

    public bool IsRejected => Findings.Exists(finding => finding.Severity == Severity.Blocking);

    public RawCell? Cell(Column? column) => column is null ? null : Line[column] is { IsDitto: true } ? Line.Above(column) : Line[column];

    public RawCell? Cell(Field field) => Cell(Table.Of(field));

    public bool IsDitto(Column column) => Line[column] is { IsDitto: true };

    /// <summary>The cell of a column that says something.</summary>
    public RawCell? Given(Column? column) =>
        Cell(column) is { } cell && (!cell.IsNotGiven || CodeMeanings.IsExplained(column!.Notes, cell.Clean))
            ? cell
            : null;

    public RawCell? Given(Field field) => Given(Table.Of(field));

    /// <summary>The cell's text, cleaned; null where the list does not say.</summary>
    public string? Text(Field field) => Given(Table.Of(field))?.Clean;

    public string? Text(Column? column) => Given(column)?.Clean;

    public void Source(string field, Column? column, string? working = null)
    {
        if (column is not null && Line.Answers is { } answers && answers.TryGetValue(column.Index, out var answer))
        {
            var before = answer.Before is { } text ? $"the list says '{Wording.OneLine(text)}'" : "the list does not say";
            working = $"{(working is null ? "" : $"{working}; ")}{answer.Source}; {before}";
        }
        else if (column is not null && Line.LookedUp is { } terms && terms.TryGetValue(column.Index, out var term))
        {
            working = $"{(working is null ? "" : $"{working}; ")}{term}";
        }

        Sources[field] = From(column, working);
    }

    FieldSource From(Column? column, string? working)
    {
        if (column is null) return new(null, null, working);
        var cell = Cell(column);
        return cell is null || working is not null ? new(column.Heading, cell?.Line, working) : Plainly.Of(cell, column);
    }

    static readonly ColumnReading<FieldSource> Plainly = new((cell, column) => new(column.Heading, cell.Line, null));

    public void Note(string code, string? field, string message, string remedy, Column? column = null) =>
        Add(code, Severity.Note, field, message, remedy, column);

    public void Warn(string code, string? field, string message, string remedy, Column? column = null) =>
        Add(code, Severity.Warning, field, message, remedy, column);

    public void Reject(string code, string? field, string message, string remedy, Column? column = null) =>
        Add(code, Severity.Blocking, field, message, remedy, column);

    void Add(string code, Severity severity, string? field, string message, string remedy, Column? column)
    {
        foreach (var finding in Findings)
        {
            if (finding.Code == code && finding.Where.Field == field) return;
        }

        Notes.FindingCount.Add();
        var letter = column is { OfOtherPart: false } ? column.Letter : null;
        Findings.Add(new(code, severity, message, new(Line.Sheet, Line.Row, Line.PersonColumn ?? letter, field), remedy));
    }

    public Employee ToEmployee() => new()
    {
        Sheet = Line.Sheet,
        Row = Line.Row,
        Column = Line.PersonColumn,
        Parts = Line.Parts,
        Disposition = IsRejected
            ? Disposition.Reject
            : Findings.Exists(finding => finding.Severity == Severity.Warning)
            ? Disposition.AcceptWithWarning
            : Disposition.Accept,
        Scope = Out ? Scope.Out : IsRejected ? Scope.Incomplete : Scope.In,
        EmployeeRef = EmployeeRef,
        Name = Name,
        JobTitle = JobTitle,
        WeeklyHours = Hours is { } hours ? new WeeklyHours(hours) : null,
        WeeksPerYear = Weeks,
        AnnualFtePay = AnnualFtePay is { } pay ? new AnnualPay(Rounding.ToPence(pay)) : null,
        HourlyRate = HourlyRate is { } rate ? new HourlyRate(Rounding.ToFourPlaces(rate)) : null,
        StartDate = Start,
        DateOfBirth = Birth,
        Age = Age,
        PensionScheme = Pension,
        ContractType = Contract,
        ContractEnd = TermEnd,
        Postcode = Postcode,
        NoticePeriod = Notice,
        HolidayEntitlement = Holiday,
        FullTimeWeek = FullTimeWeek is { } week ? new WeeklyHours(week) : null,
        Extra = Extra,
        Derived = Derived.ToSet(),
        Assumed = Assumed.ToSet(),
        Sources = Sources,
    };

    /// <summary>The drafts of each table, which follow each other.</summary>
    public static IEnumerable<ArraySegment<Draft>> ByTable(Draft[] drafts)
    {
        for (var from = 0; from < drafts.Length;)
        {
            var to = from;
            while (to < drafts.Length && drafts[to].Table == drafts[from].Table) to++;
            yield return new(drafts, from, to - from);
            from = to;
        }
    }
}
