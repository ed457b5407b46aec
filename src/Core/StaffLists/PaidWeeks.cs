namespace Workforce.StaffLists;

/// <content>Weeks paid a year, from their column, another that says term time, the line above or words.</content>
static partial class TimeReader
{
    static void ReadWeeks(Draft draft)
    {
        var column = draft.Table.Of(Field.WeeksPerYear);
        if (column is not null && draft.Given(column) is { Clean: var text } cell)
        {
            var reading = cell.Number is not null
                ? WeeksText.Read(cell)
                : WeeksText.Read(CodeMeanings.Meaning(column.Notes, text), (int)(draft.DaysPerWeek ?? 5));
            if (reading.Weeks is null && Wording.Number(text) is > 53 and <= 366 and var days
                && column.FullHeading.Contains("day", StringComparison.OrdinalIgnoreCase))
            {
                reading = new(Math.Round(days / (draft.DaysPerWeek ?? 5), 2, MidpointRounding.AwayFromZero));
            }

            if (reading is { Weeks: null, TermTime: false } && CodeMeanings.Meaning(column.Notes, text) is var says && says != text)
                reading = new(WeeksText.OnlyFigure(says));
            if (reading is { Weeks: null, TermTime: false } && Yes(text) && WeeksText.IsTermTime(column.FullHeading))
                reading = new(null, TermTime: true);
            else if (reading is { Weeks: null, TermTime: false } && No(text)) reading = new(52);
            draft.Weeks = reading.Weeks ?? (reading.TermTime ? draft.Notes.TermWeeks : null);
            if (draft.Weeks is not null)
            {
                draft.Source("weeksPerYear", column);
                return;
            }

            if (reading.TermTime)
            {
                AssumeTerm(draft);
                return;
            }
        }

        if (draft.Line.Section is { WeeksPaid: { } headed } section
            && (column is null || draft.Given(column) is null))
        {
            draft.Weeks = headed;
            draft.Sources["weeksPerYear"] = new(null, section.Text, "the line above the group");
            return;
        }

        if (column is not null && draft.Given(column) is null && OtherWeeks(draft) is { } other)
        {
            draft.Weeks = other.Weeks ?? draft.Notes.TermWeeks;
            if (draft.Weeks is null) AssumeTerm(draft);
            else draft.Source("weeksPerYear", other.Column, other.Weeks is null ? "term time, as the notes give it" : null);
            return;
        }

        if (column is not null && (draft.IsCasual || draft.Telling.Special == ContractType.CasualZeroHours)) return;
        FromWords(draft);
    }

    /// <summary>
    /// Another column says or asks whether the post is term time, or gives the weeks; those are null where it is term time.
    /// </summary>
    static (Column Column, decimal? Weeks)? OtherWeeks(Draft draft)
    {
        foreach (var other in draft.Table.Columns.Where(column => column is { Spare: true, Field: Field.WeeksPerYear }))
        {
            if (draft.Text(other) is not { } answer) continue;
            if (WeeksText.IsTermTime(other.FullHeading) && Yes(answer)) return (other, null);
            if (answer.Any(char.IsLetter) && WeeksText.Read(CodeMeanings.Meaning(other.Notes, answer)) is { } said
                && (said.TermTime || said.Weeks is not null))
                return (other, said.Weeks);
        }

        return null;
    }

    /// <summary>No column of weeks: the contract, the job or a remark may still say term time.</summary>
    static void FromWords(Draft draft)
    {
        if (WeeksText.PaidIn(draft.Marks) is { } marked)
        {
            draft.Weeks = marked;
            draft.Sources["weeksPerYear"] = new(null, draft.Marks, "by a mark that the list explains");
            return;
        }

        if (TermWords(draft) is { } term)
        {
            draft.Weeks = WeeksText.InTerm(term) ?? draft.Notes.TermWeeks;
            if (draft.Weeks is null) AssumeTerm(draft);
            return;
        }

        draft.Weeks = 52;
        draft.Assumed.Add("weeksPerYear");
        draft.Sources["weeksPerYear"] = WholeYear;
    }

    static readonly FieldSource WholeYear = new(null, null, "the list says nothing about weeks: the whole year");

    static string? TermWords(Draft draft)
    {
        foreach (var column in draft.Table.Those(ColumnGroup.TermWords))
        {
            if (draft.Given(column) is { } cell && cell.Says(CellQuestion.TermTime)) return cell.Clean;
        }

        return draft.Telling.Says(TellingQuestion.TermTime)
            ? draft.Telling.Text
            : draft.JobWords.Says(TellingQuestion.TermTime)
            ? draft.JobTitle
            : null;
    }

    /// <summary>Weeks of school a year, where a list does not say.</summary>
    const decimal UsualTerm = 39;

    static void AssumeTerm(Draft draft)
    {
        draft.Weeks = UsualTerm;
        draft.Assumed.Add("weeksPerYear");
        draft.Sources["weeksPerYear"] = new(null, null, "term time, without a number of weeks: 39, as is usual");
        draft.Note(ListFindings.TermWeeksAssumed, "weeksPerYear",
            "The post is term time but the list does not say how many weeks are paid; 39 is assumed.",
            "Ask how many weeks are worked and how many are paid.");
    }
}
