using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>
/// Reads from remarks, status cells and section headings what happens to the person: vacancies, leavers, absence, other contracts.
/// </summary>
static partial class Circumstances
{
    /// <summary>At work, away or leaving: what a column of statuses says.</summary>
    public static bool IsStatus(string text) => NoAbsence.Finds(text) || Absent.Finds(text) || Leaving.Finds(text) || NotHere.Finds(text);

    public static bool IsSensitive(string text) => Sensitive.Finds(text);

    /// <summary>Health or the like in a cell; the words a post or place is named by say nothing of the person.</summary>
    public static bool IsSensitive(RawCell cell, Column column) =>
        cell.Says(CellQuestion.Sensitive)
            && (column.Field is not (Field.JobTitle or Field.Site) || Sensitive.Finds(NameOfService.Replace(cell.Clean, " ")));

    public static void Gather(Draft draft)
    {
        var columns = draft.Table.Those(ColumnGroup.Telling);
        for (var place = 0; place < columns.Length; place++)
        {
            if (Told(draft, columns[place]) is { } told && !Before(draft, columns.AsSpan(0, place), told.Text))
                draft.Telling = draft.Telling.And(told);
        }

        foreach (var field in Named)
        {
            if (draft.Given(field) is { } cell && cell.Clean.EndsWith(')') && Asides.Of(cell, draft.Table.Of(field)!) is { } aside)
                draft.Telling = draft.Telling.And(aside);
        }

        if (!draft.Notes.HasMarks) return;
        foreach (var column in draft.Table.Columns)
        {
            if (draft.Cell(column) is not { } cell || PersonReader.MarkOf(cell, column) is not { } says
                || draft.Marks.Contains(says, StringComparison.Ordinal))
            {
                continue;
            }

            draft.Marks = draft.Marks.Length == 0 ? says : $"{draft.Marks} | {says}";
            if (!draft.Telling.Contains(says)) draft.Telling = draft.Telling.And(Telling.Of(says));
        }
    }

    static readonly Field[] Named = [Field.Name, Field.Surname, Field.JobTitle];

    /// <summary>Beside a name or a job, in brackets: retires 29/01/2027.</summary>
    static readonly ColumnReading<Telling?> Asides = new((cell, _) =>
        InBrackets.Match(cell.Clean) is { Success: true } aside && aside.Value.Any(char.IsDigit)
            && (Leaving.IsMatch(aside.Value) || Absent.IsMatch(aside.Value))
            ? Telling.Of(aside.Value)
            : InBrackets.Match(cell.Clean) is { Success: true } via && ViaAgency.IsMatch(via.Value)
            ? Telling.Of($"agency: {via.Value}")
            : null);

    [GeneratedRegex(@"\b(via|through|from|c/o|supplied by)\b.*\bagency\b|^agency\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex ViaAgency { get; }

    [GeneratedRegex(@"(?<=\()[^()]{4,}(?=\)\W*$)", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex InBrackets { get; }

    static bool Before(Draft draft, ReadOnlySpan<Column> columns, string text)
    {
        foreach (var column in columns)
        {
            if (Told(draft, column)?.Text == text) return true;
        }

        return false;
    }

    static Telling? Told(Draft draft, Column column) =>
        draft.Given(column) is { } cell && (cell.Says(CellQuestion.Letters) || column.Notes.Codes.ContainsKey(cell.Clean))
            ? TellingOf.Of(cell, column)
            : null;

    /// <summary>A mark or code that the list explains tells what its meaning tells.</summary>
    static readonly ColumnReading<Telling> TellingOf = new((cell, column) => new(
        column.Field is Field.Absence or Field.Remarks or Field.Event or Field.Unknown or Field.ContractType
            ? CodeMeanings.Meaning(column.Notes, cell.Clean)
            : cell.Clean));

    /// <summary>Whether the words say what is asked.</summary>
    public static bool Finds(TellingQuestion question, string text) => question switch
    {
        TellingQuestion.NotHere => NotHere,
        TellingQuestion.Repeat => Repeat,
        TellingQuestion.Leaving => Leaving,
        TellingQuestion.NotLeaving => NotLeaving,
        TellingQuestion.Absent => Absent,
        TellingQuestion.NotAbsent => NotAbsent,
        TellingQuestion.Moved => Moved,
        TellingQuestion.Raised => Raised,
        TellingQuestion.Recently => Recently,
        TellingQuestion.Transferred => Transferred,
        TellingQuestion.Licence => Licence,
        TellingQuestion.Idle => Idle,
        TellingQuestion.Joining => Joining,
        TellingQuestion.OnThis => OnThis,
        TellingQuestion.HoursHere => HoursHere,
        TellingQuestion.DaysHere => DaysHere,
        _ => SmallShare,
    } is var pattern && pattern.IsMatch(text);

    /// <summary>Who is no employee in scope; the first reason that fits is given.</summary>
    public static void Scope(Draft draft, DateOnly? asAt, DateOnly? transfer)
    {
        var place = draft.Line.Section?.Words ?? Telling.Nothing;
        var title = draft.Table.TitleWords;
        if (IsVacancy(draft, place))
            Out(draft, ListFindings.Vacancy, "jobTitle", "The row is a vacant post, not a person.",
                "Nobody transfers with a vacancy; ask whether it will be filled before the transfer.");
        else if (draft.Contract == ContractType.Agency || place.Says(TellingQuestion.Agency)
            || title.Says(TellingQuestion.Agency) && !draft.Table.Has(Field.ContractType))
        {
            Kind(draft, ContractType.Agency, ListFindings.Agency,
                "The person is supplied by an agency and is not the contractor's employee.",
                "Agency workers do not transfer; ask the contractor to confirm who employs the person.");
        }
        else if (draft.Contract == ContractType.SelfEmployed || place.Says(TellingQuestion.SelfEmployed)
            || title.Says(TellingQuestion.SelfEmployed) && !draft.Table.Has(Field.ContractType))
        {
            Kind(draft, ContractType.SelfEmployed, ListFindings.SelfEmployed, "The person or firm is a contractor, not an employee.",
                "Self-employed people do not transfer; ask the contractor to confirm the status.");
        }
        else if (IsNotHere(draft))
            Out(draft, ListFindings.NotInScope, null, "The list says the person is not assigned to this contract.",
                "Ask the contractor to confirm that the person is not in scope.");
        else Leaver(draft, asAt, transfer);
        if (!draft.Out && draft.Telling.Says(TellingQuestion.Repeat))
            Out(draft, ListFindings.Duplicate, null, "A remark says that the row repeats another.",
                "Ask the contractor to confirm there is one person.");
    }

    static bool IsVacancy(Draft draft, Telling place)
    {
        var named = IsVacant(draft, Field.Name) || IsVacant(draft, Field.Surname) || IsVacant(draft, Field.EmployeeRef)
            || place.Says(TellingQuestion.Vacant);
        if (!named && !draft.JobWords.Says(TellingQuestion.Vacant) && !IsVacant(draft, Field.Site)
            && !draft.Telling.Says(TellingQuestion.Vacant))
        {
            return false;
        }

        return draft.Birth is null && draft.Age is null && draft.Start is null
            || RowKinds.IsVacant($"{draft.Text(Field.Name)} {draft.Text(Field.Surname)} {draft.Text(Field.EmployeeRef)} {place.Text}");
    }

    static bool IsVacant(Draft draft, Field field) => draft.Given(field) is { } cell && cell.Says(CellQuestion.Vacant);

    static void Kind(Draft draft, ContractType kind, string code, string message, string remedy)
    {
        draft.Contract = kind;
        Out(draft, code, "contractType", message, remedy);
    }

    static bool IsNotHere(Draft draft)
    {
        if (draft.Telling.Says(TellingQuestion.NotHere) && !draft.Telling.Contains("not excluded") && !SaysOfTheRest(draft.Telling))
            return true;
        if (StayBehind.Finds(draft.Table.TitleWords.Text) || draft.Line.Section is { } section && StayBehind.Finds(section.Text))
            return true;
        return draft.Text(Field.Assignment) is { } text
            && (SaysNo.IsMatch(text) || text is "0" or "0%" or "0.00" || text.StartsWith("0% ", StringComparison.Ordinal));
    }

    /// <summary>
    /// What is not on this contract is the rest of the person's time: 75% of shifts here, the rest at the theatre (not transferring).
    /// </summary>
    static bool SaysOfTheRest(Telling told) =>
        (told.Says(TellingQuestion.OnThis) && PercentHere.Match(told.Text) is { Success: true } part
            && Wording.Number(part.Groups["n"].Value) is > 0 and < 100 || told.Says(TellingQuestion.HoursHere))
        && NotHere.Matches(told.Text).All(said => TheRest.Finds(told.Text[..said.Index]));

    [GeneratedRegex(
        @"\b(rest|remainder|balance|remaining|others?)\b[^;|]{0,50}$|\bshared with\b[^;|]{0,50}$|\($",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex TheRest { get; }

    /// <summary>No, or no and why: No - trade waste only.</summary>
    [GeneratedRegex(@"^no?(\W*$|\s*[-,:;(])|^not assigned\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex SaysNo { get; }

    /// <summary>A sheet or section of people who do not transfer says so in its title.</summary>
    [GeneratedRegex(
        @"\b(not transferring|not to transfer|(do|will) not transfer"
        + @"|not (in scope|assigned to (the|this) contract|on (the|this) contract)|out of scope"
        + @"|(stay|stays|staying|remain|remains|remaining) with)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex StayBehind { get; }

    static void Leaver(Draft draft, DateOnly? asAt, DateOnly? transfer)
    {
        var section = draft.Line.Section?.Words ?? Telling.Nothing;
        if (draft.ContractEnd is null && !draft.Telling.Says(TellingQuestion.Leaving) && !section.Says(TellingQuestion.Leaving)
            && LeftOn(draft) is null)
        {
            return;
        }

        var words = $"{draft.Telling.Text} | {section.Text}";
        var column = draft.Table.Of(Field.ContractEnd);
        var leavingColumn = column is not null && draft.ContractEnd is not null && Leaving.Finds(column.FullHeading)
            && !ContractText.IsFixedTerm(words);
        leavingColumn |= draft.ContractEnd is not null && draft.Contract is ContractType.Permanent or null && GivesReason(draft);
        var match = Leaving.Match(words);
        var leftOn = LeftOn(draft);
        leavingColumn |= leftOn is not null
            || draft.Table.Of(Field.Event) is { } ticked && Leaving.Finds(ticked.FullHeading) && draft.Text(ticked) is { } tick
                && Ticked.Finds(tick);
        if (!leavingColumn && (!match.Success || NotLeaving.Finds(words))) return;
        var date = leftOn ?? (leavingColumn ? draft.ContractEnd : null)
            ?? (match.Success ? DateIn(words[match.Index..], MonthFirst(draft)) : null) ?? DateIn(words, MonthFirst(draft))
            ?? EventDate(draft) ?? draft.ContractEnd;
        if (date is { } day && (transfer is { } moves ? day >= moves : asAt is { } at && day > at.AddMonths(8))) return;
        var when = date is { } known ? $" on {Wording.Day(known)}" : "";
        Out(draft, ListFindings.Leaver, null, $"The person leaves{when}, before the transfer.",
            "Ask the contractor to confirm the leaving date and tell you if it changes.");
    }

    /// <summary>A column of systems gives the reason why somebody's employment ends: END_RSN over RESIG.</summary>
    static bool GivesReason(Draft draft) => draft.Table.Columns.Find(column => EndReason.IsMatch(column.FullHeading)) is { } reason
        && draft.Text(reason) is { } code && code.Any(char.IsLetter);

    [GeneratedRegex(@"\b(end|leav\w*|term(ination)?)\W*(reason|rsn)|\breason for leaving\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex EndReason { get; }

    /// <summary>The date in a column of leaving dates.</summary>
    static DateOnly? LeftOn(Draft draft) =>
        draft.Table.Of(Field.Event) is { } column && draft.Given(column) is { } cell && Leaving.Finds(column.FullHeading)
            && DateText.Read(cell, 2060, column.MonthFirst) is { Value: { } date, MonthOnly: false }
            ? date
            : null;

    [GeneratedRegex("^(y|yes|true|x|left|leaver|leaving|✓|✔)$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Ticked { get; }

    /// <summary>The date in a column headed Last worked or Last shift; of a month alone its last day.</summary>
    static DateOnly? LastWorked(Draft draft) =>
        draft.Table.Columns.Find(column => column.Field is Field.OtherFacts or Field.Unknown && Idle.Finds(column.Heading)) is { } column
            && draft.Given(column) is { } cell && DateText.Read(cell, 2060, column.MonthFirst) is { Value: { } date } read
            ? read.MonthOnly ? date.AddMonths(1).AddDays(-1) : date
            : null;

    static DateOnly? EventDate(Draft draft) =>
        draft.Table.Of(Field.EventDate) is { } column && draft.Cell(column) is { } cell
            ? DateText.Read(cell, 2099, column.MonthFirst).Value
            : null;

    /// <summary>Remarks give their dates in the order of the list's columns.</summary>
    static bool MonthFirst(Draft draft) => draft.Table.Columns.Exists(column => column.MonthFirst);

    static DateOnly? DateIn(string text, bool monthFirst) =>
        DateText.Read(text, 2060, monthFirst) is { Value: { } date, MonthOnly: false } ? date : null;

    static void Out(Draft draft, string code, string? field, string message, string remedy)
    {
        draft.Out = true;
        draft.Findings.RemoveAll(finding => finding.Severity == Findings.Severity.Blocking);
        draft.Reject(code, field, message, remedy);
    }

    /// <summary>What somebody has to ask about an employee who transfers.</summary>
    public static void Queries(Draft draft, DateOnly? asAt)
    {
        var told = draft.Telling;
        var text = told.Text;
        if (told.Says(TellingQuestion.Joining) && draft.Start is null && EventDate(draft) is { } joins)
        {
            draft.Start = joins;
            draft.Source("startDate", draft.Table.Of(Field.EventDate));
        }

        if (IsAbsent(draft))
            draft.Warn(ListFindings.AbsentLongTerm, "contractType",
                "The person is away for a long time; people on long absence transfer all the same.",
                "Ask for the kind of leave and the expected date of return, and include the person in consultation.");
        Assignment(draft);
        if (told.Says(TellingQuestion.Moved) && IsRecent(draft, asAt, Moved) && !told.Says(TellingQuestion.Transferred))
            draft.Warn(ListFindings.RecentlyAssigned, "startDate", "The person was put on the contract shortly before the list was made.",
                "Ask why and when the person was assigned, and for the date continuous service began.");
        else if (told.Says(TellingQuestion.Raised) && IsRecent(draft, asAt, Raised))
            draft.Warn(ListFindings.PayRaisedRecently, "hourlyRate", "Pay, hours or grade were raised shortly before the list was made.",
                "Ask for the reason and the date, and whether others had the same.");
        if (draft.IsCasual && (told.Says(TellingQuestion.Idle)
            && !(DateText.Read(text[Idle.Match(text).Index..], 2060).Value is { } last && last > asAt?.AddMonths(-3))
            || LastWorked(draft) < asAt?.AddMonths(-3)))
        {
            draft.Warn(ListFindings.InactiveCasual, "contractType", "The casual worker has not been used for months.",
                "Ask whether the person is still engaged.");
        }

        if (told.Says(TellingQuestion.Transferred) || draft.Pension is "LGPS" or "NHSPS"
            || (draft.EmployerStart is { } joined && draft.Start < joined))
        {
            draft.Note(ListFindings.PreviousTransfer, "startDate", "The person seems to have come through an earlier transfer.",
                "Ask for the terms protected then, and for the date continuous service began.");
        }

        if (told.Says(TellingQuestion.Licence))
            draft.Note(ListFindings.LicenceRemark, "remarks", "A remark speaks of a licence or registration that has ended or is due.",
                "Ask whether it has been renewed.");
        if (IsSensitive(draft))
            draft.Warn(ListFindings.SensitiveDetail, "remarks",
                "A remark holds health or other sensitive detail that does not belong in a staff list; it is not copied.",
                "Ask the contractor to send the list without it and tell your data protection officer.");
    }

    static bool IsAbsent(Draft draft)
    {
        if (draft.Table.Of(Field.Absence) is { } column && draft.Text(column) is { } text
            && !text.Equals(column.Usual, StringComparison.OrdinalIgnoreCase)
            && CodeMeanings.Meaning(column.Notes, text) is var cell && !NoAbsence.Finds(cell) && !NotAbsent.Finds(cell)
            && !cell.All(c => char.IsDigit(c) || c == '.'))
        {
            return true;
        }

        return draft.Telling.Says(TellingQuestion.Absent) && !draft.Telling.Says(TellingQuestion.NotAbsent);
    }

    static bool IsSensitive(Draft draft)
    {
        foreach (var column in draft.Table.Those(ColumnGroup.MaySlip))
        {
            if (draft.Given(column) is { } cell && IsSensitive(cell, column)) return true;
        }

        return false;
    }

    static void Assignment(Draft draft)
    {
        decimal? share = null;
        if (draft.Text(Field.Assignment) is { } cell && Wording.Number(cell.TrimEnd('%', ' ')) is { } number)
            share = cell.Contains('%', StringComparison.Ordinal) || number > 1 ? number : number * 100;
        else if (PercentHere.Match(draft.Text(Field.Assignment) ?? "") is { Success: true } written)
            share = Wording.Number(written.Groups["n"].Value);
        var told = draft.Text(Field.Assignment) is { } own
            ? Telling.Of(draft.Telling.Text.Replace(own, "", StringComparison.Ordinal))
            : draft.Telling;
        var remarks = told.Text;
        if (told.Says(TellingQuestion.OnThis) && PercentHere.Match(remarks) is { Success: true } percent)
            share = share is null
                ? Wording.Number(percent.Groups["n"].Value)
                : Math.Min(share.Value, Wording.Number(percent.Groups["n"].Value) ?? 100);
        if (share is null && told.Says(TellingQuestion.HoursHere) && HoursHere.Match(remarks) is { Success: true } hours
            && Wording.Number(hours.Groups["all"].Value) is > 0 and <= 60 and var all
            && Wording.Number(hours.Groups["part"].Value) is { } here && here <= all)
        {
            share = Math.Round(here / all * 100, 0, MidpointRounding.AwayFromZero);
        }

        if (share is null && told.Says(TellingQuestion.DaysHere) && DaysHere.Match(remarks) is { Success: true } days)
        {
            var (on, off) = (Wording.Figure(days.Groups["here"].Value), Wording.Figure(days.Groups["else"].Value));
            share = on / (on + off) * 100;
        }

        var little = share is { } known
            ? known < 50
            : told.Says(TellingQuestion.SmallShare)
                || draft.Text(Field.Assignment) is { } words
                    && (SmallShare.Finds(words) || words.StartsWith("part", StringComparison.OrdinalIgnoreCase));
        if (!little) return;
        draft.Warn(ListFindings.PartlyAssigned, "employeeRef",
            share is { } part
                ? $"The person works {Wording.Plain(part)}% of the time on this contract."
                : "The person works only part of the time on this contract.",
            "Ask how the person's time is divided: whether somebody is assigned is a question of fact, not of a percentage.",
            draft.Table.Of(Field.Assignment));
    }

    static string UntilNext(string text) => text.IndexOf(" | ", StringComparison.Ordinal) is > 0 and var end ? text[..end] : text;

    static bool IsRecent(Draft draft, DateOnly? asAt, Regex what)
    {
        if (asAt is { } listed && what.Match(draft.Telling.Text) is { Success: true } said
            && DateText.Read(UntilNext(draft.Telling.Text[said.Index..]), 2060, MonthFirst(draft)).Value is { } day)
        {
            return day > listed.AddDays(-75);
        }

        if (draft.Telling.Says(TellingQuestion.Recently)) return true;
        if (asAt is not { } at) return false;
        if (DateText.Read(draft.Telling.Text, 2060, MonthFirst(draft)).Value is { } date) return date > at.AddDays(-75);
        if (what == Moved
            && draft.Table.Columns
                .Where(column => column.Spare || column.Field is Field.Unknown or Field.EventDate)
                .Any(column => draft.Cell(column) is { } cell && DateText.Read(cell, 2060, column.MonthFirst).Value is { } day
                    && day > at.AddDays(-75) && day <= at))
        {
            return true;
        }

        return (draft.EmployerStart ?? draft.Start) is { } start && start > at.AddDays(-75);
    }
}
