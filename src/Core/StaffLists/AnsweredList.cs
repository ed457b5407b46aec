using Workforce.Findings;

namespace Workforce.StaffLists;

/// <summary>What became of an answer.</summary>
public enum AnswerOutcome
{
    /// <summary>It reads as the value that was asked for, and is used in place of the cell.</summary>
    Used,

    /// <summary>It answers in words: kept with the question, which is not asked again, and nothing is changed by it.</summary>
    Noted,

    /// <summary>The value asked for cannot be read from it: not to be accepted, ask again.</summary>
    NotReadable,
}

/// <summary>An answer that somebody accepted. The text of a <see cref="AnswerOutcome.Used"/> one lies over the cell.</summary>
public sealed record AcceptedAnswer(string Number, string Text, AnswerOutcome Outcome);

/// <summary>A list read together with the answers that were accepted for it.</summary>
public static class AnsweredList
{
    /// <summary>The list with the answers in it.</summary>
    public static Checked<StaffList?> Read(RawStaffList raw, ListContext context, IReadOnlyList<AcceptedAnswer> answers, string service) =>
        StaffListParser.Parse(raw, With(raw, context, answers, service));

    /// <summary>
    /// The context with the accepted answers that are used. Numbers are worked out anew from the list as sent, so an answer follows its
    /// person to a later list that leaves the same open; of two to one question the later counts.
    /// </summary>
    public static ListContext With(RawStaffList raw, ListContext context, IReadOnlyList<AcceptedAnswer> answers, string service)
    {
        ArgumentNullException.ThrowIfNull(context);
        var used = answers.GroupBy(answer => answer.Number, StringComparer.Ordinal)
            .Select(same => same.Last())
            .Where(answer => answer.Outcome == AnswerOutcome.Used)
            .ToList();
        if (used.Count == 0 || StaffListParser.Parse(raw, context) is not { Value: { } list } read) return context;
        return context with { Answers = Laid(Queries.From(list, read.Findings, due: null, service), used) };
    }

    /// <summary>
    /// What each answer would do to the list as it stands, in the order given; answers whose number asks nothing here are passed over.
    /// </summary>
    /// <param name="raw">The list as sent.</param>
    /// <param name="context">With the answers accepted before.</param>
    /// <param name="asked">The questions that are open.</param>
    /// <param name="answers">To those questions.</param>
    public static IReadOnlyList<(Query Query, QueryAnswer Answer, AnswerOutcome Outcome)> Try(RawStaffList raw, ListContext context,
        Queries asked, IReadOnlyList<QueryAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(answers);
        var before = RowFindings(StaffListParser.Parse(raw, context));
        var after = RowFindings(StaffListParser.Parse(raw,
            context with
            {
                Answers = [.. context.Answers,
                .. Laid(asked, answers.Select(answer => new AcceptedAnswer(answer.Number, answer.Answer, AnswerOutcome.Used)))]
            }));
        return [.. answers.Join(asked.All, answer => answer.Number, query => query.Number,
            (answer, query) => (query, answer, Outcome(query, before, after)))];
    }

    /// <summary>An answer is used only where it settles its question and raises no other about the person.</summary>
    static AnswerOutcome Outcome(Query query, ILookup<(string?, int?), Finding> before, ILookup<(string?, int?), Finding> after)
    {
        if (query.Row is null || query.Field is null) return AnswerOutcome.Noted;
        var row = (query.Sheet, query.Row);
        var then = before[row].Where(IsTheirs).ToList();
        var known = then.Select(finding => (finding.Code, finding.Where.Column)).ToHashSet();
        var now = after[row].Where(IsTheirs).ToList();
        if (!now.Exists(finding => finding.Code == query.Code && finding.Where.Field == query.Field)
            && now.TrueForAll(finding => known.Contains((finding.Code, finding.Where.Column))))
        {
            return AnswerOutcome.Used;
        }

        return then.Exists(finding => finding.Code == query.Code && finding.Severity == Severity.Blocking)
            ? AnswerOutcome.NotReadable
            : AnswerOutcome.Noted;

        bool IsTheirs(Finding finding) => query.Column is null || finding.Where.Column == query.Column;
    }

    static ILookup<(string?, int?), Finding> RowFindings(Checked<StaffList?> read) =>
        read.Findings
            .Where(finding => finding.Severity != Severity.Note && finding.Where.Row is not null)
            .ToLookup(finding => (finding.Where.Sheet, finding.Where.Row));

    static List<RowAnswer> Laid(Queries asked, IEnumerable<AcceptedAnswer> answers) =>
        [.. answers.Join(asked.All.Where(query => query is { Row: not null, Field: not null }), answer => answer.Number,
            query => query.Number,
            (answer, query) => new RowAnswer(query.Number, query.Sheet, query.Row!.Value, query.Column, query.Field!, answer.Text))];
}
