using Workforce.Findings;

namespace Workforce.StaffLists;

/// <summary>What the contractor answered to one question. Free text: read it before anything is made of it.</summary>
public sealed record QueryAnswer(string Number, string Answer);

/// <summary>
/// Brings a returned contractor-queries file together with the questions that were sent. A spreadsheet program may have saved it anew, in
/// any form this program reads.
/// </summary>
public static class QueriesAnswers
{
    public const string NotAnAnswer = "CQ_NOT_AN_ANSWER_FILE";
    public const string UnknownNumber = "CQ_UNKNOWN_NUMBER";
    public const string QuestionChanged = "CQ_QUESTION_CHANGED";
    public const string EmptyAnswer = "CQ_EMPTY_ANSWER";
    public const string AnsweredTwice = "CQ_ANSWERED_TWICE";
    public const string RowMissing = "CQ_ROW_MISSING";

    /// <summary>
    /// The answers that can be taken, in the order of the questions, and everything that stands in the way of the others.
    /// </summary>
    public static Checked<IReadOnlyList<QueryAnswer>> Merge(Stream returned, Queries queries)
    {
        ArgumentNullException.ThrowIfNull(returned);
        ArgumentNullException.ThrowIfNull(queries);
        var read = StaffListReader.Read(returned, QueryFiles.QueriesFile);
        if (read.Value is not { } file) return new([], read.Findings);
        foreach (var sheet in file.Sheets.Where(sheet => !sheet.Hidden))
        {
            if (Heading(sheet) is var (heading, columns))
                return Merge([.. sheet.Rows.Where(row => row.Number > heading)], columns, queries);
        }

        return new([],
            [new(NotAnAnswer, Severity.Blocking, "The file has no columns 'number' and 'answer'.", Location.Everything,
                $"Ask the contractor to answer in {QueryFiles.QueriesFile} as it was sent.")]);
    }

    sealed record Columns(int Number, int? Question, int Answer);

    static (int Row, Columns Columns)? Heading(RawSheet sheet)
    {
        foreach (var row in sheet.Rows.Take(20))
        {
            int? Column(string name) =>
                row.Cells.FirstOrDefault(cell => Wording.Clean(cell.Text).Equals(name, StringComparison.OrdinalIgnoreCase))?.Column;
            if (Column("number") is { } number && Column("answer") is { } answer)
                return (row.Number, new(number, Column("question"), answer));
        }

        return null;
    }

    static Checked<IReadOnlyList<QueryAnswer>> Merge(IReadOnlyList<RawRow> rows, Columns columns, Queries queries)
    {
        var sent = queries.All.ToDictionary(query => query.Number, StringComparer.OrdinalIgnoreCase);
        Dictionary<string, string> answers = new(StringComparer.Ordinal);
        HashSet<string> seen = new(StringComparer.Ordinal);
        HashSet<string> refused = new(StringComparer.Ordinal);
        List<Finding> findings = [];
        foreach (var row in rows)
        {
            void Find(string code, Severity severity, string message, string remedy) =>
                findings.Add(new(code, severity, message, new(Row: row.Number), remedy));
            var number = Text(row, columns.Number);
            var answer = Text(row, columns.Answer);
            if (number.Length == 0 && answer.Length == 0) continue;
            if (!sent.TryGetValue(number, out var query))
            {
                Find(UnknownNumber, Severity.Warning,
                    number.Length == 0 ? "An answer has no number." : $"No question has the number {number}.",
                    "Ask the contractor which question it answers.");
                continue;
            }

            seen.Add(query.Number);
            if (columns.Question is { } column && Text(row, column) is { Length: > 0 } question
                && question != Wording.OneLine(query.Question))
            {
                Find(QuestionChanged, Severity.Warning, $"The question {query.Number} was changed; its answer is not taken.",
                    "Ask the contractor to answer the question as it was sent, or to ask one of its own apart.");
            }
            else if (Wording.IsNotGiven(Wording.Clean(answer)))
            {
                Find(EmptyAnswer, Severity.Note,
                    $"The question {query.Number} is not answered{(answer.Length > 0 ? $" ('{answer}')" : "")}.",
                    "Ask again if it matters.");
            }
            else if (refused.Contains(query.Number) || (answers.TryGetValue(query.Number, out var other) && other != answer))
            {
                answers.Remove(query.Number);
                refused.Add(query.Number);
                Find(AnsweredTwice, Severity.Warning, $"The question {query.Number} has two answers that differ; neither is taken.",
                    "Ask the contractor which is right.");
            }
            else
            {
                answers[query.Number] = answer;
            }
        }

        findings.AddRange(queries.All.Where(query => !seen.Contains(query.Number)).Select(query =>
            new Finding(RowMissing, Severity.Note, $"The question {query.Number} is not in the file.", Location.Everything,
                "Ask for the whole file back.")));
        return new([.. queries.All
            .Where(query => answers.ContainsKey(query.Number))
            .Select(query => new QueryAnswer(query.Number, answers[query.Number]))],
            findings);
    }

    /// <summary>A cell without the mark that keeps a spreadsheet from running it.</summary>
    static string Text(RawRow row, int column)
    {
        var text = Wording.OneLine(row.Cells.FirstOrDefault(cell => cell.Column == column)?.Text);
        return text.Length > 1 && text[0] == '\'' && text[1] is '=' or '+' or '-' or '@' ? text[1..] : text;
    }
}
