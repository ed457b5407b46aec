namespace Workforce.StaffLists;

/// <summary>
/// Lays answers over the cells they are about, in the columns of the list or in one added for them, so that they are read and checked as
/// cells are.
/// </summary>
static class AnsweredCells
{
    public static void Lay(IReadOnlyList<SheetParts> sheets, IReadOnlyList<RowAnswer> answers)
    {
        if (answers.Count == 0) return;
        var lines = sheets.SelectMany(sheet => sheet.Tables).SelectMany(table => table.Lines.Select(line => (table, line)))
            .ToDictionary(place => (place.line.Sheet, place.line.Row, place.line.PersonColumn));
        foreach (var answer in answers)
        {
            if (lines.TryGetValue((answer.Sheet, answer.Row, answer.PersonColumn), out var place)) Lay(place.table, place.line, answer);
        }

        foreach (var table in sheets.SelectMany(sheet => sheet.Tables)) table.Settle();
    }

    static void Lay(StaffTable table, Line line, RowAnswer answer)
    {
        if (FieldOf(answer) is not { } field) return;
        if (field == Field.Name && table.Of(Field.Surname) is { } surname)
        {
            // A name in two columns is corrected whole.
            var named = line.Cells.ToDictionary();
            if (table.Of(Field.Forename) is { } forename) named.Remove(forename.Index);
            named[surname.Index] = new RawCell(surname.Index, answer.Text);
            (line.Answers ??= [])[surname.Index] = (answer.Says, line[surname]?.Text);
            line.Cells = new(named);
            return;
        }

        var column = table.Of(field) ?? Add(table, field);
        var cells = line.Cells.ToDictionary();
        foreach (var rival in table.Columns.Where(other => other.Field == field && other != column)) cells.Remove(rival.Index);
        cells[column.Index] = new RawCell(column.Index, answer.Text);
        (line.Answers ??= [])[column.Index] = (answer.Says, line[column]?.Text);
        line.Cells = new(cells);
    }

    static Column Add(StaffTable table, Field field)
    {
        var column = new Column
        {
            Index = table.Columns.Max(other => other.Index) + 1,
            Letter = null,
            Heading = "answer of the contractor",
            FullHeading = "",
            Field = field
        };
        table.Columns.Add(column);
        table.Settle();
        return column;
    }

    static Field? FieldOf(RowAnswer answer) => answer.Field switch
    {
        "employeeRef" => Field.EmployeeRef,
        "name" => Field.Name,
        "jobTitle" => Field.JobTitle,
        "weeklyHours" => Field.WeeklyHours,
        "weeksPerYear" => Field.WeeksPerYear,
        "hourlyRate" or "annualFtePay" => Field.Pay,
        "startDate" => Field.ServiceStart,
        "dateOfBirth" or "age" => int.TryParse(answer.Text, out _) ? Field.Age : Field.DateOfBirth,
        "pensionScheme" => Field.Pension,
        "contractType" => Field.ContractType,
        "postcode" => Field.Postcode,
        "noticePeriod" => Field.Notice,
        "holidayEntitlement" => Field.Holiday,
        "fullTimeWeek" => Field.FullTimeWeek,
        _ => null,
    };
}
