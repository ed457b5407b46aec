using System.Text.Json;
using Workforce.Findings;
using Workforce.StaffLists;

namespace Workforce.Tests.StaffLists;

public class StaffListParserTests
{
    const string Head =
        "List date: 1 October 2026. Transfer 1 April 2027. Full-time week 37 hours.\nStaff no,Name,Job title,Hours,Hourly rate,Start date,Date of birth,Contract,Notice,Holiday,Pension,Postcode,Remarks\n";

    static Reading Read(params string[] rows) => Reading.Of(Head + string.Join('\n', rows));

    static Checked<StaffList?> Parse(string text) =>
        StaffListParser.Parse(StaffListReader.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), "x.csv").Value!);

    /// <summary>What a ditto mark stands for is the cell above, through as many marks as there are.</summary>
    [Fact]
    public void Ditto_marks_are_followed_however_many_stand_below_each_other()
    {
        var rows = Enumerable.Range(1, 5_000).Select(number => $"A{number},{(number == 1 ? "Cleaner" : "do")},37,13.45,01/02/2020");
        var list = Reading.Of("Ref,Job title,Weekly hours,Hourly rate,Start date\n" + string.Join('\n', rows));
        Assert.All(list.List.Records, record => Assert.Equal("Cleaner", record.JobTitle));
    }

    [Fact]
    public void A_reference_on_hundreds_of_rows_tells_nobody_apart()
    {
        var rows = Enumerable.Range(1, 300)
            .Select(number =>
                $"TBA1,Person {(char)('A' + (number % 26))}{(char)('a' + (number / 26))}x,Cleaner,{20 + (number % 17)},13.45,01/02/{2000 + (number % 20)}");
        var list = Reading.Of("Ref,Name,Job title,Weekly hours,Hourly rate,Start date\n" + string.Join('\n', rows));
        Assert.Equal(300, list.Findings.Count(finding => finding.Code == "W_REF_SHARED"));
    }

    [Fact]
    public void A_list_that_leaves_more_to_ask_than_anyone_can_is_refused()
    {
        var row = "Cleaner,n/k,n/k,n/k,n/k,n/k\n";
        var text = new System.Text.StringBuilder("Job title,Weekly hours,Hourly rate,Start date,Pension,Postcode\n");
        for (var number = 0; number < 90_000; number++) text.Append(row);
        var raw = StaffListReader.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text.ToString())), "list").Value;
        Assert.NotNull(raw);
        var list = StaffListParser.Parse(raw);
        Assert.Null(list.Value);
        Assert.Equal("L_TOO_LARGE", Assert.Single(list.Findings).Code);
    }

    [Fact]
    public void An_ordinary_row_carries_no_flag()
    {
        var list = Read("A1,Jo Ash,Cleaner,37,13.45,01/02/2020,02/03/1980,Permanent,6 weeks,25 + 8,NEST,LS1 1AA,");
        var record = list["A1"];
        Assert.Equal((Disposition.Accept, Scope.In), (record.Disposition, record.Scope));
        Assert.Equal(Math.Round(13.45m * 37 * 52.143m, 2, MidpointRounding.AwayFromZero), record.AnnualFtePay?.Pounds);
        Assert.Equal("13.45 × 37 × 52.143", record.Sources["annualFtePay"].Working);
        Assert.Equal(("Hourly rate", "13.45"), (record.Sources["hourlyRate"].Column, record.Sources["hourlyRate"].Text));
        Assert.Contains("weeksPerYear", record.Assumed);
    }

    [Theory]
    [InlineData("A1,Jo Ash,Cleaner,37,13.45,01/02/2020,02/03/1980,Permanent,2 weeks,25 + 8,NEST,LS1 1AA,", "W_NOTICE_BELOW_STATUTORY")]
    [InlineData("A1,Jo Ash,Cleaner,37,12.20,01/02/2020,02/03/1980,Permanent,6 weeks,25 + 8,NEST,LS1 1AA,", "W_NMW_BELOW")]
    [InlineData("A1,Jo Ash,Cleaner,52,13.45,01/02/2020,02/03/1980,Permanent,6 weeks,25 + 8,NEST,LS1 1AA,", "W_HOURS_OVER_48")]
    [InlineData("A1,Jo Ash,Cleaner,37,13.45,01/02/2020,02/03/2006,Permanent,6 weeks,25 + 8,NEST,LS1 1AA,", "W_START_BEFORE_16")]
    [InlineData("A1,Jo Ash,Cleaner,37,13.45,01/02/2020,02/03/1980,Permanent,6 weeks,25,NEST,LS1 1AA,", "W_HOLIDAY_BELOW_STATUTORY")]
    [InlineData("A1,Jo Ash,Cleaner,37,13.45,01/02/2020,02/03/1980,Permanent,6 weeks,25 + 8,,LS1 1AA,", "W_PENSION_MISSING")]
    [InlineData("A1,Jo Ash,Cleaner,37,13.45,01/02/2020,,Permanent,6 weeks,25 + 8,NEST,LS1 1AA,", "W_DOB_MISSING")]
    [InlineData("A1,Jo Ash,Cleaner,37,13.45,01/02/2020,02/03/1980,Permanent,6 weeks,25 + 8,NEST,LS,", "W_POSTCODE_INVALID")]
    [InlineData("A1,Jo Ash,Cleaner,37,13.45,15/11/2026,02/03/1980,Permanent,1 week,25 + 8,NEST,LS1 1AA,", "W_STARTS_AFTER_LIST")]
    [InlineData("A1,Jo Ash,Cleaner,37,13.45,01/02/2020,02/03/1980,Fixed term to 31/01/2027,6 weeks,25 + 8,NEST,LS1 1AA,", "W_FIXED_TERM_ENDS_BEFORE_TRANSFER")]
    [InlineData("A1,Jo Ash,Cleaner,37,NMW,01/02/2020,02/03/1980,Permanent,6 weeks,25 + 8,NEST,LS1 1AA,", "W_PAY_AS_WORDS")]
    [InlineData("A1,Jo Ash,Cleaner,37,13.45,01/02/2020,02/03/1980,Permanent,6 weeks,25 + 8,NEST,LS1 1AA,Recovering from surgery", "W_SENSITIVE_DETAIL")]
    public void One_doubt_is_one_warning(string row, string code)
    {
        var list = Read(row);
        Assert.Equal([code], list.Flags("A1"));
        Assert.Equal(Disposition.AcceptWithWarning, list["A1"].Disposition);
    }

    [Theory]
    [InlineData("A1,Jo Ash,Cleaner,370,13.45,01/02/2020,02/03/1980,Permanent,6 weeks,25 + 8,NEST,LS1 1AA,", "R_IMPOSSIBLE_HOURS")]
    [InlineData("A1,Jo Ash,Cleaner,,13.45,01/02/2020,02/03/1980,Permanent,6 weeks,25 + 8,NEST,LS1 1AA,", "R_NO_HOURS")]
    [InlineData("A1,Jo Ash,Cleaner,37,TBC,01/02/2020,02/03/1980,Permanent,6 weeks,25 + 8,NEST,LS1 1AA,", "R_NO_PAY")]
    [InlineData("A1,Jo Ash,Cleaner,37,13.45,31/04/2020,02/03/1980,Permanent,6 weeks,25 + 8,NEST,LS1 1AA,", "R_IMPOSSIBLE_DATE")]
    [InlineData("A1,Jo Ash,Cleaner,37,13.45,,02/03/1980,Permanent,6 weeks,25 + 8,NEST,LS1 1AA,", "R_NO_START_DATE")]
    [InlineData("A1,Jo Ash,,37,13.45,01/02/2020,02/03/1980,Permanent,6 weeks,25 + 8,NEST,LS1 1AA,", "R_NO_TITLE")]
    public void A_person_with_something_missing_still_transfers(string row, string code)
    {
        var list = Read(row);
        Assert.Contains(code, list.Flags("A1"));
        Assert.Equal((Disposition.Reject, Scope.Incomplete), (list["A1"].Disposition, list["A1"].Scope));
        Assert.Single(list.List.InScope);
    }

    [Theory]
    [InlineData("A lawful youth rate", "A1,Jo Ash,Cleaner,37,11.00,01/02/2026,02/03/2007,Permanent,1 week,25 + 8,NEST,LS1 1AA,")]
    [InlineData("A union representative", "A1,Jo Ash,Cleaner,37,13.45,01/02/2020,02/03/1980,Permanent,6 weeks,25 + 8,NEST,LS1 1AA,Union representative")]
    [InlineData("Phased retirement", "A1,Jo Ash,Cleaner,20,13.45,01/02/2020,02/03/1960,Permanent,6 weeks,25 + 8,NEST,LS1 1AA,\"Phased retirement, 20 hours\"")]
    [InlineData("Covering for maternity", "A1,Jo Ash,Cleaner,20,13.45,01/02/2026,02/03/1960,Fixed term to 31/12/2027,6 weeks,25 + 8,NEST,LS1 1AA,Maternity cover")]
    [InlineData("Back at work", "A1,Jo Ash,Cleaner,20,13.45,01/02/2020,02/03/1960,Permanent,6 weeks,25 + 8,NEST,LS1 1AA,Returned from maternity leave in May")]
    [InlineData("Retiring long after", "A1,Jo Ash,Cleaner,20,13.45,01/02/2020,02/03/1960,Permanent,6 weeks,25 + 8,NEST,LS1 1AA,Retires 31/12/2027")]
    public void What_needs_no_question_gets_none(string reason, string row)
    {
        Assert.NotEmpty(reason);
        Assert.Empty(Read(row).Flags("A1"));
    }

    [Fact]
    public void Repeats_shared_references_and_second_posts_are_told_apart()
    {
        var list = Read(
            "A1,Jo Ash,Cleaner,37,13.45,01/02/2020,02/03/1980,Permanent,6 weeks,25 + 8,NEST,LS1 1AA,",
            "A1,Jo Ash,Cleaner,37,13.45,01/02/2020,02/03/1980,Permanent,6 weeks,25 + 8,NEST,LS1 1AA,",
            "A2,Al Oak,Cleaner,20,13.45,01/02/2020,02/03/1981,Permanent,6 weeks,25 + 8,NEST,LS1 1AA,",
            "A2,Al Oak,Porter,10,13.45,01/02/2020,02/03/1981,Permanent,6 weeks,25 + 8,NEST,LS1 1AA,",
            "A3,Di Elm,Cleaner,20,13.45,01/02/2020,02/03/1982,Permanent,6 weeks,25 + 8,NEST,LS1 1AA,",
            "A3,Ed Fir,Cleaner,20,13.45,01/02/2021,02/03/1983,Permanent,5 weeks,25 + 8,NEST,LS1 1AA,");
        Assert.Equal([null, "R_DUPLICATE", "W_MULTI_ASSIGNMENT", "W_MULTI_ASSIGNMENT", "W_REF_SHARED", "W_REF_SHARED"],
            list.List.Records.Select(record => list.Findings.FirstOrDefault(finding => finding.Where.Row == record.Row)?.Code));
    }

    [Fact]
    public void Totals_headings_sections_and_notes_are_nobody()
    {
        var list = Read(
            "NORTH DEPOT,,,,,,,,,,,,",
            "A1,Jo Ash,Cleaner,37,13.45,01/02/2020,02/03/1980,Permanent,6 weeks,25 + 8,NEST,LS1 1AA,",
            ",Sub total,1 person,37,,,,,,,,,",
            "Staff no,Name,Job title,Hours,Hourly rate,Start date,Date of birth,Contract,Notice,Holiday,Pension,Postcode,Remarks",
            ",c/f,,37,,,,,,,,,",
            "\"Rates are basic rates, excluding allowances.\",,,,,,,,,,,,");
        Assert.Equal("A1", Assert.Single(list.List.Records).EmployeeRef);
        Assert.Equal("NORTH DEPOT", list["A1"].Extra["section"]);
        Assert.Equal(7, list.List.IgnoredRows.Count);
    }

    [Fact]
    public void Headings_alone_are_no_list()
    {
        Assert.Equal(ListFindings.NoRows, Assert.Single(Parse(Head).Findings).Code);
        Assert.Equal(ListFindings.NoTable, Assert.Single(Parse("Dear colleague\nplease find attached\nthe list").Findings).Code);
    }

    [Fact]
    public void Health_ni_and_bank_columns_never_leave_the_reader()
    {
        var list = Reading.Of(
            "Ref,Job title,Hours,Rate,Start,NI No,Sort code,Disability\nA1,Cook,37,13.45,01/02/2020,QQ123456C,20-00-00,Dyslexia\nA2,Cook,37,13.45,01/02/2020,QQ123457C,20-00-01,None\n");
        using var output = new MemoryStream();
        ReadingJson.Write(list.List, list.Findings, output);
        var json = System.Text.Encoding.UTF8.GetString(output.ToArray());
        Assert.All(["QQ123456C", "20-00-00", "Dyslexia"], secret => Assert.DoesNotContain(secret, json, StringComparison.Ordinal));
        Assert.Contains(ListFindings.SurplusPersonalData, json, StringComparison.Ordinal);
    }

    [Fact]
    public void The_json_has_the_shape_of_the_reading_schema()
    {
        var list = Read("A1,Jo Ash,Cleaner,as required,13.45,01/02/2020,02/03/1980,Casual,statutory,12.07%,opted out,LS1 1AA,");
        using var output = new MemoryStream();
        ReadingJson.Write(list.List, list.Findings, output);
        var root = JsonDocument.Parse(output.ToArray()).RootElement;
        Assert.Equal(["schemaVersion", "file", "asAtDate", "transferDate", "sheets", "ignoredRows", "records", "findings"],
            root.EnumerateObject().Select(member => member.Name));
        var record = root.GetProperty("records")[0];
        Assert.Equal(["sheet", "row", "column", "disposition", "fields", "derived", "assumed", "extra", "sources"],
            record.EnumerateObject().Select(member => member.Name));
        Assert.Equal("accept_with_warning", record.GetProperty("disposition").GetString());
        var fields = record.GetProperty("fields");
        Assert.Equal("casual_zero_hours", fields.GetProperty("contractType").GetString());
        Assert.Equal("percent_of_hours", fields.GetProperty("holidayEntitlement").GetProperty("unit").GetString());
        Assert.Equal("statutory", fields.GetProperty("noticePeriod").GetProperty("basis").GetString());
        Assert.Equal("OPTED_OUT", fields.GetProperty("pensionScheme").GetString());
        Assert.Contains(root.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("severity").GetString() == "warning");
    }

    [Fact]
    public void One_person_per_column_is_turned_and_named_by_column()
    {
        var list = Reading.Of(new XlsxBuilder().Sheet("Pool", [
            ["Staff at 1 October 2026, transfer 1 February 2027, full-time week 37 hours"],
            ["Question", "Employee 1", "Employee 2", "Total"],
            ["Payroll number", "P1", "P2", null],
            ["Job title", "Lifeguard", "Lifeguard", "2 posts"],
            ["Contracted hours per week", 37, 18.5m, 55.5m],
            ["Rate of pay", "£13.10 ph", "£13.10 ph", null],
            ["Start date", new DateOnly(2020, 1, 6), "6 Jan 2021", null],
            ["Date of birth", "1/2/1990", "1/2/1991", null],
            ["Notice period", "6 weeks", "2 weeks", null],
            ["Pension scheme", "NEST", "Opted out", null],
        ]).Build());
        Assert.Equal([("P1", 2, "B"), ("P2", 2, "C")],
            list.List.Records.Select(record => (record.EmployeeRef!, record.Row, record.Column!)));
        Assert.Equal([(ListFindings.NoticeBelow, "C")],
            list.Findings
                .Where(finding => finding.Where.Row is not null && finding.Severity != Severity.Note)
                .Select(finding => (finding.Code, finding.Where.Column!)));
        Assert.Contains(ListFindings.Transposed, list.ListCodes);
    }
}
