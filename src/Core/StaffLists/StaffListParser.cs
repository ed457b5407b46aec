using System.Text.RegularExpressions;
using Workforce.Findings;

namespace Workforce.StaffLists;

/// <summary>
/// Makes of cells what a careful HR officer would: typed records, what was left out and why, and everything to ask about.
/// </summary>
public static partial class StaffListParser
{
    /// <summary>Where neither list nor caller names a date, two-digit years are judged as of this one.</summary>
    const int UndatedYear = 2027;

    /// <param name="transferDate">Goes before the date the list names.</param>
    public static Checked<StaffList?> Parse(RawStaffList raw, DateOnly? transferDate = null) => Parse(raw, new ListContext(transferDate));

    /// <param name="context">What is known besides the file.</param>
    public static Checked<StaffList?> Parse(RawStaffList raw, ListContext context)
    {
        ArgumentNullException.ThrowIfNull(raw);
        ArgumentNullException.ThrowIfNull(context);
        using var memory = new ListMemory(context.Headings).Enter();
        try
        {
            return ParseSheets(raw, context);
        }
        catch (UnusableFileException unusable)
        {
            return new(null, [unusable.Finding]);
        }
        catch (RegexMatchTimeoutException)
        {
            return new(null,
                [ListFindings.Unusable(ListFindings.TooLarge, "The file holds text that takes too long to read.",
                    "Ask for the staff list alone, as an Excel workbook (.xlsx).")]);
        }
    }

    static Checked<StaffList?> ParseSheets(RawStaffList raw, ListContext context)
    {
        var open = raw.Sheets.Where(sheet => !sheet.Hidden).SelectMany(Layouts.Of).ToList();
        var words = open.Where(sheet => sheet.Rows.Count < 400 && sheet.Rows.All(row => row.Cells.Count <= 3))
            .SelectMany(sheet => sheet.Rows.Select(TableFinder.Text))
            .ToList();
        var sheets = open.ConvertAll(sheet => TableFinder.Find(sheet, words));
        var terms = LookedUpTerms.Take(sheets, words);
        for (var i = 1; i < sheets.Count; i++)
        {
            if (sheets[i].Sheet.Rows.Count > 0 && sheets[i].Tables.TrueForAll(table => table.NoHeadings)
                && sheets[i - 1].Tables is [.., { NoHeadings: false, Transposed: false } before]
                && TableFinder.Continue(sheets[i].Sheet, before) is { } more)
            {
                sheets[i] = more;
            }
        }

        var joined = JoinedParts.Join(sheets);
        LookedUpTerms.Lay(sheets.SelectMany(sheet => sheet.Tables), terms);
        AnsweredCells.Lay(sheets, context.Answers);
        var drafts = Drafts(sheets, context, out var notes);
        if (drafts.Length == 0) return new(null, [Nothing(sheets)]);
        Read(drafts, Scale(open, notes.AsAt ?? notes.Transfer), notes);
        List<Finding> findings = [.. HiddenParts(raw), .. raw.Excess, .. Unread(sheets), .. joined];
        findings.AddRange(WholeListChecks.Run(sheets, drafts, notes.AsAt));
        foreach (var draft in drafts) findings.AddRange(draft.Findings);
        var people = new Employee[drafts.Length];
        new RowsInParallel().Each(drafts.Length, place => people[place] = drafts[place].ToEmployee());
        var ignored = SideBySide.Ignored(sheets);
        return new(new(raw.FileName, raw.Format, notes.AsAt, notes.Transfer, Roles(raw, sheets), ignored,
            people)
        { Columns = Columns(sheets) },
            findings);
    }

    static Draft[] Drafts(List<SheetParts> sheets, ListContext context, out ListNotes notes)
    {
        var read = sheets.ToDictionary(sheet => sheet, NotesOf);
        foreach (var sheet in sheets.Where(sheet => sheet.Tables.Count == 0))
        {
            if (KeySheets.Key(sheet.Sheet) is { Count: > 0 } key)
                read[sheet] = read[sheet] with
                {
                    Codes = key.Concat(read[sheet].Codes.Where(pair => !key.ContainsKey(pair.Key)))
                    .ToDictionary(StringComparer.Ordinal)
                };
        }

        var elsewhere = sheets.Where(sheet => sheet.Tables.Count == 0)
            .Select(sheet => read[sheet])
            .Aggregate(ListNotes.None, (all, one) => all.Else(one));
        var everywhere = ListNotes.Everywhere(sheets.SelectMany(sheet => sheet.Notes));
        var all = sheets.Select(sheet => read[sheet]).Aggregate(ListNotes.None, (sum, one) => sum.Else(one));
        var asAt = all.AsAt ?? ListDates.AsAtOf(sheets.SelectMany(sheet => sheet.Tables));
        var transfer = context.TransferDate ?? all.Transfer;
        asAt ??= transfer is { } moves && all.PrintedOn >= moves ? null : all.PrintedOn;
        notes = all with { FindingCount = new(), AsAt = asAt, Transfer = transfer, LivingWage = context.LivingWage };
        var drafts = new Draft[sheets.Sum(sheet => sheet.Tables.Sum(table => table.Lines.Count))];
        var (rows, done) = (new RowsInParallel(), 0);
        var year = notes.AsAt?.Year ?? notes.Transfer?.Year ?? UndatedYear;
        var said = sheets.SelectMany(sheet => sheet.Notes).Take(400).ToList();
        var headed = LegendColumns.Headings(sheets.SelectMany(sheet => sheet.Notes),
            sheets.SelectMany(sheet => sheet.Tables).SelectMany(table => table.Columns));
        headed.AddRange(sheets.Where(sheet => sheet.Tables.TrueForAll(table => table.Lines.Count == 0))
            .SelectMany(sheet => KeySheets.HeadedKey(sheet.Sheet)));
        headed.AddRange(sheets.SelectMany(AfterPeople).SelectMany(KeySheets.HeadedKey));
        foreach (var sheet in sheets)
        {
            var own = read[sheet].Else(everywhere).Else(elsewhere) with
            {
                AsAt = asAt,
                Transfer = transfer,
                LivingWage = context.LivingWage,
                FindingCount = notes.FindingCount
            };
            if (own.FullTimeWeek is null && own.GroupWeeks.Count == 0
                && sheets.TrueForAll(other => read[other].GroupWeeks.Count == 0
                    && (read[other].FullTimeWeek is null || read[other].FullTimeWeek == all.FullTimeWeek))
                && sheets.TakeWhile(other => other != sheet).Any(other => read[other].FullTimeWeek is not null))
            {
                own = own with { FullTimeWeek = all.FullTimeWeek };
            }

            if (sheets.Count(other => other.Tables.Count > 0) > 1) own = own with { Codes = own.Else(all).Codes };
            foreach (var (table, under) in sheet.Tables.Zip(UnderEach(sheet.Tables, own)))
            {
                var here = table.Lines is [{ Section.Text: { } part }, ..] && PayBasisNotes.BasisIn(said, part) is { } basis
                    ? under with { AnnualBasis = basis }
                    : under;
                ChooseShare(table, said);
                ChoosePay(table, asAt ?? transfer);
                CodedColumns.Name(table, here, headed);
                foreach (var column in table.Columns)
                {
                    (column.Notes, column.OwnCodes, column.LatestYear) = (LegendColumns.For(column, here, headed),
                        LegendColumns.Own(column, headed), PersonReader.LatestYear(column.Field, year));
                    LegendColumns.NumberNotes(table, column);
                    if (column is { Field: Field.Pay, PayBasis: null }) column.BasisSaid = PayBasisNotes.BasisSaid(said, column.Heading);
                    if (column.Field == Field.Holiday) column.BanksSaid = ListNotes.BanksSaid(said, column.Heading);
                    column.MonthFirst |= here.MonthFirst;
                }

                table.FollowDittos();
                var byCode = TermsByCode.In(table);
                var from = done;
                rows.Each(table.Lines.Count,
                    place => drafts[from + place] = new(table.Lines[place], table, TermsByCode.Of(table.Lines[place], byCode, here)));
                done += table.Lines.Count;
            }
        }

        return drafts;
    }

    /// <summary>The rows under the last person, where a key may stand.</summary>
    static IEnumerable<RawSheet> AfterPeople(SheetParts parts)
    {
        var last = parts.Tables.SelectMany(table => table.Lines).Select(line => line.LastRow ?? line.Row).DefaultIfEmpty().Max();
        var rows = parts.Sheet.Rows.Where(row => row.Number > last).Take(FileLimits.Questions).ToList();
        return last == 0 || rows.Count < 2 ? [] : [parts.Sheet with { Rows = rows }];
    }

    /// <summary>
    /// What the sheet says, for each of its tables: a mark that the lines under several tables explain in several ways means in each what
    /// is said there, and nothing where nothing is.
    /// </summary>
    static IEnumerable<ListNotes> UnderEach(List<StaffTable> tables, ListNotes sheet)
    {
        if (tables.Count < 2) return tables.Select(_ => sheet);
        var codes = tables.ConvertAll(table => ListNotes.Read(table.Notes).Codes);
        var differing = codes
            .SelectMany(own => own)
            .GroupBy(code => code.Key, StringComparer.Ordinal)
            .Where(same => same.Select(code => code.Value).Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1)
            .Select(same => same.Key)
            .ToHashSet(StringComparer.Ordinal);
        return differing.Count == 0 ? tables.Select(_ => sheet) : codes.Select(own => sheet with
        {
            Codes = sheet.Codes
                .Where(code => !differing.Contains(code.Key))
                .Concat(own.Where(code => differing.Contains(code.Key)))
                .ToDictionary(StringComparer.Ordinal),
        });
    }

    /// <summary>
    /// Of shares of time on several contracts the one that the list says is moving counts; where it names none or more than one, nobody is
    /// judged by any.
    /// </summary>
    static void ChooseShare(StaffTable table, List<string> said)
    {
        if (table.Columns.Where(column => column is { Field: Field.Assignment, Settled: false }).ToList() is not { Count: > 1 } shares)
            return;
        var moving = said.FindAll(text => Moving.IsMatch(text));
        var named = shares.Where(column => moving.Exists(text => text.Contains(column.Heading, StringComparison.OrdinalIgnoreCase)))
            .ToList();
        foreach (var column in shares)
            (column.Field, column.Spare) = (named is [var one] && column == one ? Field.Assignment : Field.Unknown, false);
        table.Settle();
    }

    /// <summary>
    /// Of columns of pay, each from a day on or up to one, the one in force then counts: Rate to 31 Mar 26, Rate from 1 Apr 26.
    /// </summary>
    static void ChoosePay(StaffTable table, DateOnly? day)
    {
        var dated = table.Columns
            .Where(column => column is { Field: Field.Pay, Spare: false, Settled: false })
            .Select(column => (Column: column, Date: ListDates.DateIn(column.FullHeading), Ends: PayEnds.IsMatch(column.FullHeading)))
            .Where(pay => pay.Date is not null)
            .ToList();
        if (dated.Count < 2 || day is not { } at) return;
        var now = dated
            .Where(pay => pay.Ends ? at <= pay.Date : pay.Date <= at)
            .OrderByDescending(pay => pay.Ends ? DateOnly.MinValue : pay.Date)
            .Select(pay => pay.Column)
            .FirstOrDefault();
        if (now is null) return;
        foreach (var (column, _, _) in dated.Where(pay => pay.Column != now)) column.Spare = true;
        table.Settle();
    }

    [GeneratedRegex(@"\b(to|until|till|up to|before) \W*\d", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex PayEnds { get; }

    [GeneratedRegex(@"\b(transfer\w*|mov(es|ing)|in scope|this contract)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Moving { get; }

    /// <summary>A section that names its own full-time week says nothing of the others, where the notes name theirs.</summary>
    static ListNotes NotesOf(SheetParts sheet)
    {
        var texts = sheet.Notes
            .Append(sheet.Sheet.Name ?? "")
            .Concat(sheet.Tables
                .SelectMany(table => table.Columns)
                .Select(column => column.FullHeading)
                .Where(heading => heading.Any(char.IsDigit)))
            .ToList();
        var notes = ListNotes.Read(texts);
        if (notes.FullTimeWeek is not null) return notes;
        var weeks = sheet.Tables
            .SelectMany(table => table.Lines)
            .Select(line => line.Section)
            .Where(section => section?.FullTimeWeek is not null)
            .Select(section => section!.Text)
            .ToHashSet(StringComparer.Ordinal);
        if (weeks.Count == 0) return notes;
        var others = ListNotes.Read(texts.Where(text => !weeks.Contains(RowKinds.Section(text).Text)));
        return notes with
        {
            FullTimeWeek = others.FullTimeWeek,
            GroupWeeks = others.FullTimeWeek is null ? notes.GroupWeeks : others.GroupWeeks
        };
    }

    static void Read(Draft[] drafts, ScaleTable scale, ListNotes notes)
    {
        var year = notes.AsAt?.Year ?? notes.Transfer?.Year ?? UndatedYear;
        var rows = new RowsInParallel();
        rows.Each(drafts, draft =>
        {
            Circumstances.Gather(draft);
            PersonReader.Read(draft, year);
            ContractReader.Read(draft);
            TimeReader.Read(draft);
        });

        FullTimeWeeks.Apply(drafts);
        LeaveReader.TellOwnLeave(drafts);
        rows.Each(drafts, draft => PayReader.State(draft, scale, notes.AsAt ?? notes.Transfer));
        var byPeers = Array.Exists(drafts, PayReader.LooksAtPeers);
        if (byPeers) ReadPay(drafts);
        var none = new Dictionary<string, decimal>();

        // A list without a date is no older than the last start on it.
        var latest = notes.AsAt ?? notes.Transfer ?? drafts.Max(draft => draft.EmployerStart ?? draft.Start);
        rows.Each(drafts, draft =>
        {
            if (!byPeers) PayReader.Read(draft, none);
            LeaveReader.Read(draft);
            Circumstances.Scope(draft, notes.AsAt, notes.Transfer);
            if (!draft.Out) Circumstances.Queries(draft, notes.AsAt);
            RecordChecks.Run(draft, notes.AsAt, notes.Transfer, latest);
            NotGiven.Keep(draft);
            TermsCells.Ask(draft);
        });

        PayByScale.AgainstScale(drafts, scale);
        ListChecks.Run(drafts);
    }

    /// <summary>Full-time rows first: their rates tell whose pay an unclear figure of a part-time row is.</summary>
    static void ReadPay(Draft[] drafts)
    {
        var peers = new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase);
        foreach (var draft in drafts.OrderBy(draft => draft.FullTimeWeek is { } week && draft.Hours >= week && draft.Weeks is >= 52
            ? 0
            : 1))
        {
            PayReader.Read(draft, peers);
            if (draft is { JobTitle: { } job, HourlyRate: { } rate }) peers.TryAdd(job, rate);
        }
    }

    static ScaleTable Scale(List<RawSheet> sheets, DateOnly? at)
    {
        var scale = new ScaleTable();
        foreach (var sheet in sheets) scale.Read(sheet, at);
        return scale;
    }

    static Finding Nothing(List<SheetParts> sheets) => sheets.Exists(sheet => sheet.HasHeadings)
        ? ListFindings.Unusable(ListFindings.NoRows, "The list has headings but no people under them.",
            "Ask the contractor for the list with its people.")
        : ListFindings.Unusable(ListFindings.NoTable, "No table of people can be found in the file.",
            "Ask for a list with one row for each person and headings over the columns.");

    static List<SheetReading> Roles(RawStaffList raw, List<SheetParts> sheets) =>
        [.. raw.Sheets.Select(sheet => new SheetReading(sheet.Name, Role(sheet, sheets.Find(parts => parts.Sheet.Name == sheet.Name))))];

    static List<ColumnReading> Columns(List<SheetParts> sheets) =>
        [.. sheets.SelectMany(sheet => sheet.Tables)
            .Where(table => table.Lines.Count > 0 || table.IsJoined)
            .SelectMany(table => table.Columns.Where(column => column is { LookedUp: false, OfOtherPart: false }).Select(column =>
            new ColumnReading(table.Sheet, column.Letter, column.FullHeading,
                column.Field == Field.Unknown || column.Spare ? null : SettledHeading.NameOf(column.Field), column.Settled)))];

    static SheetRole Role(RawSheet sheet, SheetParts? parts)
    {
        if (sheet.Hidden) return SheetRole.Hidden;
        if (parts is not null && parts.Tables.Exists(table => table.Lines.Count > 0 || table.IsJoined)) return SheetRole.Staff;
        if (parts is { HoldsTerms: true } || new ScaleTable().Read(sheet, null)) return SheetRole.Reference;
        return sheet.Rows.Count > 0 && sheet.Rows.Count(row => row.Cells.Count <= 2) * 10 >= sheet.Rows.Count * 7
            ? SheetRole.Notes
            : SheetRole.Other;
    }

    /// <summary>Sheets with rows that look like a list and were read neither as people nor as notes, a key, terms or a scale.</summary>
    static IEnumerable<Finding> Unread(List<SheetParts> sheets) => sheets
        .Where(parts => Role(parts.Sheet, parts) == SheetRole.Other && !KeySheets.IsKeySheet(parts.Sheet))
        .Select(parts => (parts.Sheet.Name, Rows: parts.Sheet.Rows.Count(row => row.Cells.Count > 2 && row.Cells.Any(HeadingRows.IsData))))
        .Where(sheet => sheet.Rows > 1)
        .Select(sheet => new Finding(ListFindings.SheetNotRead, Severity.Warning,
            $"The sheet{(sheet.Name is { } name ? $" '{name}'" : "")} has {sheet.Rows} rows of figures under no headings of a staff list. Nobody is read from it.",
            new(sheet.Name), "Look at it. If people stand on it, ask for them with the headings of the other sheets."));

    /// <summary>What is hidden is looked at and reported, never loaded.</summary>
    static List<Finding> HiddenParts(RawStaffList raw)
    {
        var findings = new List<Finding>();
        foreach (var sheet in raw.Sheets.Where(sheet => sheet.Hidden && sheet.Rows.Count > 0))
        {
            var people = TableFinder.Find(sheet).Tables.Sum(table => table.Lines.Count);
            var what = people > 0 ? $"It seems to hold {people} {(people == 1 ? "person" : "people")}. " : "";
            findings.Add(new(ListFindings.HiddenSheet, people > 0 ? Severity.Warning : Severity.Note,
                $"The sheet '{sheet.Name}' is hidden. {what}It is not loaded.", new(sheet.Name),
                "Ask what it is for; if it holds personal data that should not have been sent, tell your data protection officer."));
        }

        foreach (var sheet in raw.Sheets.Where(sheet => !sheet.Hidden && sheet.HiddenColumns.Count > 0
            && sheet.Rows.SelectMany(row => row.Cells).Any(cell => sheet.HiddenColumns.Contains(cell.Column))))
        {
            var letters = sheet.Rows
                .SelectMany(row => row.Cells)
                .Select(cell => cell.Column)
                .Where(sheet.HiddenColumns.Contains)
                .Distinct()
                .Order()
                .Select(RawCell.ColumnLetter)
                .ToList();
            findings.Add(new(ListFindings.HiddenColumns, Severity.Warning,
                $"Hidden columns hold data ({string.Join(", ", letters)}); they are not loaded.", new(sheet.Name, null, letters[0]),
                "Ask what they are; if they hold personal data that should not have been sent, tell your data protection officer."));
        }

        return findings;
    }
}
