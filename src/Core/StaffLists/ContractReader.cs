using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>Settles the kind of contract from its column, the job, the remarks, the section and the notes.</summary>
static partial class ContractReader
{
    public static void Read(Draft draft)
    {
        var column = draft.Table.Of(Field.ContractType);
        var (kind, special, says) = draft.Given(column) is { } own ? Kinds.Of(own, column!) : default;
        if (kind is not null) draft.Source("contractType", column);
        draft.Contract = special ?? FromJob(draft) ?? FromWords(draft, kind) ?? kind;
        if (draft.Contract is not null)
        {
            if (kind == ContractType.Permanent && draft.Contract == kind && !says) draft.Assumed.Add("contractType");
            return;
        }

        if (column is not null && draft.Cell(column) is null && ElsePermanent.IsMatch(column.FullHeading))
        {
            draft.Contract = ContractType.Permanent;
            draft.Source("contractType", column, "left blank where permanent, as the heading says");
            return;
        }

        if (column is not null && !(draft.Notes.AllPermanent && draft.Cell(column) is null)) return;
        draft.Contract = ContractType.Permanent;
        if (draft.Notes.AllPermanent) draft.Sources["contractType"] = new(null, null, "the notes say all are permanent");
        else draft.Assumed.Add("contractType");
    }

    /// <summary>Contract status if not permanent.</summary>
    [GeneratedRegex(
        @"\b(if|where|when|unless|only)( it is| they are| he or she is)? (not |other than )?perm(anent)?\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex ElsePermanent { get; }

    static readonly ColumnReading<(ContractType? Kind, ContractType? Special, bool Says)> Kinds = new((cell, column) =>
    {
        var meaning = CodeMeanings.NumberedMeaning(column.Notes, cell.Clean);
        if (meaning == cell.Clean && LegendColumns.CodeIn(meaning, column.Notes.Codes) is { } code)
            meaning = $"{column.Notes.Codes[code]} {meaning[code.Length..]}";
        var answer = column.FullHeading.Contains("perm", StringComparison.OrdinalIgnoreCase) ? Answer(meaning) : null;
        return (ContractText.Read(meaning, column.Coded) ?? answer, ContractText.Special(meaning), Says(meaning));
    });

    /// <summary>The question is: permanent?</summary>
    static ContractType? Answer(string text) =>
        char.ToLowerInvariant(text[0]) switch
        {
            'y' or 't' or 'x' or '✓' => ContractType.Permanent,
            'n' or 'f' when text.Length <= 5 => ContractType.FixedTerm,
            _ => null
        };

    static bool Says(string text) =>
        text.Length <= 4 && char.ToLowerInvariant(text[0]) == 'y' || text.Contains("perm", StringComparison.OrdinalIgnoreCase)
            || text.Contains("substantive", StringComparison.OrdinalIgnoreCase)
            || text.Contains("indefinite", StringComparison.OrdinalIgnoreCase) || text.Contains("open", StringComparison.OrdinalIgnoreCase)
            || text.Length <= 2;

    static ContractType? FromJob(Draft draft) =>
        draft.JobWords.Special is { } special and (ContractType.Apprentice or ContractType.Agency or ContractType.CasualZeroHours)
            && !(special == ContractType.CasualZeroHours && draft.Table.Has(Field.ContractType)
                && draft.Text(Field.ContractType) is not null)
            ? special
            : null;

    /// <summary>What somebody was, or whom somebody looks after, is not what the person is.</summary>
    [GeneratedRegex(
        @"\b(formerly|former|ex|joined (us )?from|previous(ly)?|was|were|supervis\w+|manag\w+|uses(?! (his |her |their )?own)"
        + @"|liais\w+|trains|permanent since"
        + @"|converted|now permanent|made permanent|covers)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Past { get; }

    [GeneratedRegex(@"(^|\| )agency\b(?! (liaison|manager|supervisor|co-?ordinator))", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex AgencyFirst { get; }

    /// <summary>Somebody who is away until a day is not employed until then.</summary>
    [GeneratedRegex(@"\b(fixed|f\.?t\.?c|temp(orary)?|seasonal|cover)\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex NamesTerm { get; }

    static ContractType? FromWords(Draft draft, ContractType? kind)
    {
        var section = draft.Line.Section?.Words ?? Telling.Nothing;
        if (section.Says(TellingQuestion.Agency)) return ContractType.Agency;
        if (kind is null or ContractType.FixedTerm && AgencyFirst.IsMatch(draft.Telling.Text)) return ContractType.Agency;
        if (kind is not (null or ContractType.Permanent)) return null;
        var remarks = Remarks(draft);
        if (remarks.Length == 0 && kind is not null) return null;
        if (Past.Finds(remarks)) remarks = "";
        if (kind is null or ContractType.Permanent
            && ContractText.Special(remarks) is { } special and (ContractType.Agency or ContractType.SelfEmployed)
            && (remarks.Length < 60 || Outright.IsMatch(remarks)))
        {
            return special;
        }

        if (kind is null && section.Special is { } place and not ContractType.Apprentice
            && !(place == ContractType.CasualZeroHours && draft.Notes.AllPermanent
                && (HasHours(draft) || HasHours(draft, Field.DailyHours))))
        {
            return place;
        }

        if (kind is null && !draft.Table.Has(Field.ContractType) && draft.Table.TitleWords.Special == ContractType.CasualZeroHours
            && !HasHours(draft))
        {
            return ContractType.CasualZeroHours;
        }

        if (kind is null && (ContractText.Special(remarks) ?? null) is { } casual and ContractType.CasualZeroHours) return casual;
        return kind is null
            && (ContractText.IsFixedTerm(remarks) && EndIn(remarks) is not null
                && (!draft.Telling.Says(TellingQuestion.Absent) || NamesTerm.IsMatch(remarks))
                || draft.ContractEnd is not null && remarks.Length < 40 && !Leaves(draft))
            ? ContractType.FixedTerm
            : null;
    }

    /// <summary>
    /// Where the notes say that all are permanent, a section such as rest-day relief makes nobody with hours of their own a casual.
    /// </summary>
    static bool HasHours(Draft draft, Field of = Field.WeeklyHours) =>
        draft.Table.Of(of) is { } column && draft.Text(column) is { } text
            && HoursText.Read(CodeMeanings.Meaning(column.Notes, text)) is { Hours: > 0 } or { FullTime: true };

    static string Remarks(Draft draft)
    {
        var all = "";
        foreach (var column in draft.Table.Those(ColumnGroup.Remarks))
        {
            if (draft.Text(column) is not { } text) continue;
            var says = CodeMeanings.Meaning(column.Notes, text);
            all = all.Length == 0 ? says : $"{all} | {says}";
        }

        return all.Length == 0 ? draft.Marks : draft.Marks.Length == 0 ? all : $"{all} | {draft.Marks}";
    }

    static bool Leaves(Draft draft) => draft.Table.Of(Field.ContractEnd)!.FullHeading.Contains("leav", StringComparison.OrdinalIgnoreCase);

    static DateOnly? EndIn(string text) => DateText.Read(text, 2060).Value;

    /// <summary>The date a temporary contract ends: its own column, or the date in the words about it.</summary>
    public static DateOnly? End(Draft draft) =>
        draft.Contract is ContractType.FixedTerm or ContractType.Apprentice ? draft.ContractEnd ?? EndInWords(draft) : null;

    static DateOnly? EndInWords(Draft draft)
    {
        foreach (var column in draft.Table.Those(ColumnGroup.TermEnds))
        {
            if (draft.Text(column) is { } text && (column.Field == Field.ContractType && !column.Spare || SpeaksOfTerm(text))
                && EndIn(text) is { } end)
            {
                return end;
            }
        }

        return TermTo.Match(draft.Telling.Text) is { Success: true } term ? EndIn(draft.Telling.Text[term.Index..]) : null;
    }

    static bool SpeaksOfTerm(string text) =>
        ContractText.IsFixedTerm(text) || text.Contains("apprentice", StringComparison.OrdinalIgnoreCase)
            || text.Contains(" to ", StringComparison.OrdinalIgnoreCase)
        || text.Contains("expire", StringComparison.OrdinalIgnoreCase) || text.StartsWith("to ", StringComparison.OrdinalIgnoreCase);

    /// <summary>As a footnote says it: temporary, to 19 March 2027.</summary>
    [GeneratedRegex(
        @"\b(temp(orary)?|fixed[- ]?term|ftc|seasonal)\b\W*(contract )?(to|until|till|ends?|ending|expires?)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex TermTo { get; }

    /// <summary>A remark that begins with what the person is.</summary>
    [GeneratedRegex(
        @"^\W*((he|she|they) )?(is |are )?(an? )?(self[- ]?employed|sub-?contractor|freelancer?|agency (worker|temp))\b", Wording.Options,
        Wording.PatternTimeout)]
    private static partial Regex Outright { get; }
}
