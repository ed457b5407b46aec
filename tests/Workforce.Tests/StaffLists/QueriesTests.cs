using System.Text;
using Workforce.Findings;
using Workforce.StaffLists;

namespace Workforce.Tests.StaffLists;

public class QueriesTests
{
    static readonly DateOnly Due = new(2027, 3, 4);

    const string Untidy =
        "Staff list,,,,,,,\n" +
        "Employee no,Job title,Hours per week,Hourly rate,Start date,Date of birth,Notice period,Pension,Remarks\n" +
        "101,Cleaner,20,13.20,01/02/2015,04/05/1980,12 weeks,NEST,\n" +
        "102,,20,13.20,01/03/2016,04/05/1981,12 weeks,NEST,\n" +
        "103,Cleaner,TBC,13.20,01/04/2017,,1 week,,\n" +
        "=cmd,Cleaner,25,,01/04/2017,04/05/1982,12 weeks,NEST,off sick since May with depression\n" +
        "105,Cleaner,25,9.00,01/04/2017,04/05/1983,12 weeks,NEST,\n";

    static Queries Of(string text, DateOnly? due = null)
    {
        var reading = Reading.Of(text);
        return Queries.From(reading.List, reading.Findings, due ?? Due);
    }

    static IReadOnlyList<QueryAnswer> Merge(string csv, Queries queries, out IReadOnlyList<Finding> findings)
    {
        var merged = QueriesAnswers.Merge(new MemoryStream(Encoding.UTF8.GetBytes(csv)), queries);
        findings = merged.Findings;
        return merged.Value;
    }

    [Fact]
    public void Every_row_to_ask_about_has_its_questions_with_ground_and_date()
    {
        var queries = Of(Untidy).All;

        var title = Assert.Single(queries, query => query.Code == "R_NO_TITLE");
        Assert.Equal((4, "102", "jobTitle", Due), (title.Row!.Value, title.Reference!, title.Field!, title.Due!.Value));
        Assert.Equal("The row gives no job title. Please give the job title or a short description of the work.", title.Question);
        Assert.Equal("TUPE reg 11(2)(b); ERA 1996 s.1(4)(f)", title.LegalGround);
        Assert.Equal("TUPE reg 11(2)(a)", Assert.Single(queries, query => query.Code == "W_DOB_MISSING").LegalGround);
        Assert.Contains(queries, query => query.Code == "R_NO_HOURS" && query.Question.Contains("'TBC'", StringComparison.Ordinal));
        Assert.Contains(queries, query => query.Row is null && query.LegalGround == "reg 11(2)(c) TUPE 2006");
        Assert.DoesNotContain(queries, query => query.Row == 3);
    }

    [Fact]
    public void Questions_about_the_list_come_first_then_row_by_row()
    {
        var rows = Of(Untidy).All.Select(query => query.Row ?? 0).ToList();

        Assert.Equal(rows.Order(), rows);
        Assert.Equal(0, rows[0]);
    }

    [Fact]
    public void Numbers_differ_and_stay_with_the_person_when_rows_move()
    {
        var before = Of(Untidy).All;
        var lines = Untidy.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var after = Of(string.Join('\n', [lines[0], lines[1], .. lines[2..].Reverse(), ""])).All;

        Assert.Equal(before.Count, before.Select(query => query.Number).Distinct().Count());
        Assert.Equal(before.Select(query => query.Number).Order(), after.Select(query => query.Number).Order());
        Assert.All(before, query => Assert.Matches("^Q-[2-9A-Z]{4}-[2-9A-Z]{4}$", query.Number));
    }

    [Fact]
    public void Health_and_names_are_in_no_question()
    {
        var queries = Of(Untidy);

        Assert.Contains(queries.All,
            query => query.Code == "W_ABSENT_LONG_TERM"
                && query.Question.Contains("Do not give a medical reason", StringComparison.Ordinal));
        Assert.DoesNotContain(queries.All, query => query.Code == "W_SENSITIVE_DETAIL");
        Assert.DoesNotContain("depression", Encoding.UTF8.GetString(QueryFiles.Csv(queries)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Every_question_of_the_code_table_speaks_to_the_contractor()
    {
        foreach (var query in Of(Untidy).All.Concat(
            Of("Job title,Hours,Pay\nCleaner,60,7.00\nCleaner,0.6 FTE,NMW\nVacant,,\nCleaner,20,12-13\n").All))
        {
            Assert.Contains("Please", query.Question, StringComparison.Ordinal);
            Assert.DoesNotContain("Ask ", query.Question, StringComparison.Ordinal);
            Assert.DoesNotContain("the contractor", query.Question, StringComparison.Ordinal);
            Assert.EndsWith(".", query.Question, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_csv_has_a_row_for_each_question_and_runs_no_formula()
    {
        var queries = Of(Untidy);
        var csv = Encoding.UTF8.GetString(QueryFiles.Csv(queries)).TrimStart('\uFEFF');

        Assert.StartsWith("number,sheet,row,reference,field,question,legal_ground,due,answer\r\n", csv, StringComparison.Ordinal);
        Assert.Equal(queries.All.Count + 1, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("'=cmd", csv, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?m)(^|,)\"?[=+@-]", csv);
        Assert.Contains(",2027-03-04,", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_come_back_by_number_however_the_spreadsheet_saved_them()
    {
        var queries = Of(Untidy);
        var (first, second) = (queries.All[0], queries.All[1]);
        var csv = $"Number;Question;Answer\r\n{second.Number};\"{second.Question}\";\"yes;\nfrom April\"\r\n{first.Number};\"{first.Question}\";31/10/2026\r\n";

        var answers = QueriesAnswers.Merge(new MemoryStream([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(csv)]),
            queries);

        Assert.Equal([new(first.Number, "31/10/2026"), new QueryAnswer(second.Number, "yes; from April")], answers.Value);
        Assert.All(answers.Findings, finding => Assert.Equal("CQ_ROW_MISSING", finding.Code));
        Assert.Equal(queries.All.Count - 2, answers.Findings.Count);
    }

    [Fact]
    public void The_file_as_sent_comes_back_with_nothing_but_empty_answers()
    {
        var queries = Of(Untidy);

        var merged = QueriesAnswers.Merge(new MemoryStream(QueryFiles.Csv(queries)), queries);

        Assert.Empty(merged.Value);
        Assert.Equal(Enumerable.Repeat("CQ_EMPTY_ANSWER", queries.All.Count), merged.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Unknown_numbers_changed_questions_and_two_answers_are_not_taken()
    {
        var queries = Of(Untidy);
        var (first, second) = (queries.All[0], queries.All[1]);

        var answers =
            Merge($"number,question,answer\nQ-AAAA-AAAA,What?,yes\n{first.Number},Is the moon blue?,yes\n{second.Number},,yes\n{second.Number},,no\n",
            queries, out var findings);

        Assert.Empty(answers);
        Assert.Equal(["CQ_UNKNOWN_NUMBER", "CQ_QUESTION_CHANGED", "CQ_ANSWERED_TWICE"],
            findings.Where(finding => finding.Code != "CQ_ROW_MISSING").Select(finding => finding.Code));
        Assert.Equal([2, 3, 5], findings.Where(finding => finding.Where.Row is not null).Select(finding => finding.Where.Row!.Value));
    }

    [Fact]
    public void A_file_that_is_no_answer_is_refused_with_what_to_do()
    {
        Merge("Dear colleagues\nyes to all\n", Of(Untidy), out var findings);

        Assert.Equal("CQ_NOT_AN_ANSWER_FILE", Assert.Single(findings).Code);
    }

    [Fact]
    public void The_template_reads_back_as_what_was_known()
    {
        var list = Reading.Of(File.ReadAllBytes(Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "samples", "staff-lists",
            "parks-grounds"))
            .Single())).List;

        var again = Reading.Of(QueryFiles.Template(list)).List;

        var before = list.InScope.ToDictionary(person => person.EmployeeRef!, StringComparer.Ordinal);
        Assert.Equal(before.Count, again.Records.Count);
        foreach (var person in again.Records)
        {
            var known = before[person.EmployeeRef!];
            Assert.Equal((known.Name, known.JobTitle, known.StartDate, known.DateOfBirth, known.WeeklyHours, known.ContractType,
                known.PensionScheme, known.Postcode),
                (person.Name, person.JobTitle, person.StartDate, person.DateOfBirth, person.WeeklyHours, person.ContractType,
                    person.PensionScheme, person.Postcode));
            Assert.Equal((known.HourlyRate, known.NoticePeriod, known.HolidayEntitlement),
                (person.HourlyRate, person.NoticePeriod, person.HolidayEntitlement));
        }
    }

    [Fact]
    public void The_template_leaves_out_what_was_assumed_and_who_is_not_in_scope_and_runs_no_formula()
    {
        var reading = Reading.Of(Untidy + "106,Vacant post,20,13.20,,,,,\n107,=HYPERLINK(1),20,13.20,01/02/2015,04/05/1980,,,\n");

        var csv = Encoding.UTF8.GetString(QueryFiles.Template(reading.List));

        Assert.DoesNotContain("106", csv, StringComparison.Ordinal);
        Assert.Contains("'=HYPERLINK", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(",52,", csv, StringComparison.Ordinal);
    }
}
