using System.IO.Compression;
using System.Text;
using Workforce.Findings;
using Workforce.StaffLists;

namespace Workforce.Tests.StaffLists;

public class StaffListReaderTests
{
    const string Small = "Ref;Job title;Hours;Rate\nA1;Gärtner;37;£13.45\n";

    static Checked<RawStaffList?> Read(byte[] bytes, string name = "list.xlsx") => StaffListReader.Read(new MemoryStream(bytes), name);

    static string Refusal(byte[] bytes)
    {
        var result = Read(bytes);
        Assert.Null(result.Value);
        var finding = Assert.Single(result.Findings);
        Assert.Equal(Severity.Blocking, finding.Severity);
        Assert.Null(finding.Where.Row);
        Assert.NotEmpty(finding.Remedy);
        return finding.Code;
    }

    static string Cell(byte[] bytes, int row, int column, int sheet = 0) =>
        Read(bytes).Value!.Sheets[sheet].Rows.First(line => line.Number == row).Cells.First(cell => cell.Column == column).Text;

    public static TheoryData<string> Encodings => ["utf-8", "utf-16", "utf-16BE", "windows-1252"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_is_read_in_any_encoding(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Small)];
        Assert.Equal("Gärtner", Cell(bytes, 2, 1));
        Assert.Equal("£13.45", Cell(bytes, 2, 3));
    }

    [Fact]
    public void Utf_16_without_a_mark_is_recognised() => Assert.Equal("Gärtner", Cell(Encoding.Unicode.GetBytes(Small), 2, 1));

    [Theory]
    [InlineData(',', "commas")]
    [InlineData(';', "semicolons")]
    [InlineData('\t', "tabs")]
    [InlineData('|', "bars")]
    public void The_separator_is_detected_and_said(char separator, string name)
    {
        var list = Read(Encoding.UTF8.GetBytes("A title, with a comma; and more\n\n" + Small.Replace(';', separator)
            + Small.Replace(';', separator))).Value!;
        Assert.Contains(name, list.Format, StringComparison.Ordinal);
        Assert.Equal("Gärtner", list.Sheets[0].Rows[2].Cells[1].Text);
    }

    [Fact]
    public void A_quoted_line_break_is_no_new_row_and_blank_lines_count()
    {
        var bytes = "Ref,Job\n\nA1,\"Cleaner\nand porter\"\nA2,Cook\n"u8.ToArray();
        Assert.Equal("Cleaner\nand porter", Cell(bytes, 3, 1));
        Assert.Equal("Cook", Cell(bytes, 4, 1));
    }

    [Fact]
    public void An_unclosed_quote_does_not_swallow_the_list()
    {
        var rows = string.Concat(Enumerable.Range(0, 40_000).Select(i => $"A{i},Cleaner of the town hall and library,37,13.45\n"));
        Assert.True(Read(Encoding.UTF8.GetBytes("Ref,Job,\"Hours,Pay\n" + rows)).Value!.Sheets[0].Rows.Count > 1_000);
    }

    [Fact]
    public void Dates_times_booleans_and_errors_of_a_workbook_read_as_a_person_sees_them()
    {
        var bytes = new XlsxBuilder()
            .Sheet("Staff", [[new DateOnly(2014, 4, 7), new TimeSpan(37, 30, 0), true, "#N/A", 13.45m, "text & more"]])
            .Build();
        var cells = Read(bytes).Value!.Sheets[0].Rows[0].Cells;
        Assert.Equal(["07/04/2014", "37:30", "Yes", "#N/A", "13.45", "text & more"], cells.Select(cell => cell.Text));
        Assert.Equal(new DateTime(2014, 4, 7), cells[0].Date);
        Assert.Equal(13.45m, cells[4].Number);
    }

    [Fact]
    public void The_1904_count_of_days_is_known()
    {
        var bytes = new XlsxBuilder { Base1904 = true }.Sheet("Staff", [[new DateOnly(2014, 4, 7)]]).Build();
        Assert.Equal(new DateTime(2014, 4, 7).AddDays(1462), Read(bytes).Value!.Sheets[0].Rows[0].Cells[0].Date);
    }

    [Fact]
    public void Hidden_rows_columns_and_sheets_are_marked()
    {
        var bytes = new XlsxBuilder()
            .Sheet("Staff", [["a", "b"], ["c", "d"]], hiddenRows: [2], hiddenColumns: [2])
            .Sheet("Old", [["x"]], state: "veryHidden")
            .Build();
        var list = Read(bytes).Value!;
        Assert.True(list.Sheets[0].Rows[1].Hidden);
        Assert.Contains(1, list.Sheets[0].HiddenColumns);
        Assert.True(list.Sheets[1].Hidden);
    }

    [Fact]
    public void Nothing_at_all_is_an_empty_file()
    {
        Assert.Equal("L_EMPTY_FILE", Refusal([]));
        Assert.Equal("L_EMPTY_FILE", Refusal("\r\n  \r\n"u8.ToArray()));
        Assert.Equal("L_EMPTY_FILE", Refusal([0xEF, 0xBB, 0xBF]));
        Assert.Equal("L_EMPTY_FILE", Refusal(new XlsxBuilder().Sheet("Staff", []).Build()));
    }

    [Fact]
    public void Other_files_are_named_whatever_they_call_themselves()
    {
        Assert.Equal("L_NOT_A_STAFF_LIST", Refusal([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13]));
        Assert.Equal("L_NOT_A_STAFF_LIST", Refusal("%PDF-1.7\nstream"u8.ToArray()));
        Assert.Equal("L_NOT_A_STAFF_LIST", Refusal("<!DOCTYPE html><html><table></table></html>"u8.ToArray()));
        Assert.Equal("L_NOT_A_STAFF_LIST", Refusal(Zip(("word/document.xml", "<w/>"))));
        Assert.Equal("L_NOT_A_STAFF_LIST", Refusal(Zip(("photos/one.jpg", "x"))));
        var noise = new byte[4_000];
        new Random(7).NextBytes(noise);
        Assert.Equal("L_NOT_A_STAFF_LIST", Refusal(noise));
    }

    [Fact]
    public void An_encrypted_workbook_asks_for_a_copy_without_password()
    {
        byte[] bytes = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2_000],
            .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[500]];
        Assert.Equal("L_PASSWORD_PROTECTED", Refusal(bytes));
    }

    [Fact]
    public void A_cut_off_workbook_is_damaged()
    {
        var whole = new XlsxBuilder().Sheet("Staff", [["a", "b"]]).Build();
        Assert.Equal("L_DAMAGED_FILE", Refusal(whole[..(whole.Length / 2)]));
    }

    [Fact]
    public void Document_types_in_a_workbook_are_refused() =>
        Assert.Equal("L_DAMAGED_FILE",
            Refusal(Zip(("xl/workbook.xml",
                "<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><workbook><sheets><sheet name=\"&b;\"/></sheets></workbook>"))));

    [Fact]
    public void Bombs_are_refused_before_they_unpack()
    {
        var huge = new string('a', 20 * 1024 * 1024);
        Assert.Equal("L_TOO_LARGE",
            Refusal(Zip(("xl/workbook.xml", "<workbook/>"), ("xl/sharedStrings.xml", $"<sst><si><t>{huge}</t></si></sst>"))));
        var wide = new XlsxBuilder().Sheet("Staff", [["a"]]).Build();
        Assert.Equal("L_TOO_LARGE",
            Refusal(Replace(wide, "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row></sheetData></worksheet>")));
        var cell = new string('b', 40_000);
        Assert.Equal("L_TOO_LARGE",
            Refusal(Replace(wide, "xl/worksheets/sheet1.xml",
                $"<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{cell}</t></is></c></row></sheetData></worksheet>")));
    }

    [Fact]
    public void An_element_with_more_attributes_than_can_be_read_in_time_is_refused()
    {
        var sheet = new XlsxBuilder().Sheet("Staff", [["a"]]).Build();
        var attributes = new StringBuilder();
        for (var i = 0; i < 60_000; i++) attributes.Append(System.Globalization.CultureInfo.InvariantCulture, $" attribute{i}=\"x\"");
        Assert.Equal("L_TOO_LARGE",
            Refusal(Replace(sheet, "xl/worksheets/sheet1.xml", $"<worksheet><sheetData><row{attributes}/></sheetData></worksheet>")));
    }

    [Fact]
    public void A_text_of_more_different_cells_than_a_list_has_is_refused()
    {
        var text = new StringBuilder();
        for (var row = 0; row < 3_000; row++) text.AppendJoin(',', Enumerable.Range(row * 450, 450)).Append('\n');
        Assert.Equal("L_TOO_LARGE", Refusal(Encoding.UTF8.GetBytes(text.ToString())));
    }

    [Fact]
    public void Ten_thousand_columns_are_refused() =>
        Assert.Equal("L_TOO_LARGE", Refusal(Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Range(0, 10_000)) + "\n1")));

    /// <summary>
    /// An .xlsb of four generated people with shared strings, a hidden row, column and sheet, real dates, packed figures and a failed
    /// formula.
    /// </summary>
    public static readonly string BinaryWorkbook = Path.Combine(Repository.Root, "tests", "Workforce.Tests", "Fixtures",
        "binary-workbook.xlsb");

    [Fact]
    public void A_binary_workbook_is_read_as_the_sheet_shows_it()
    {
        var bytes = File.ReadAllBytes(BinaryWorkbook);
        var raw = Read(bytes, "list.xlsb").Value!;
        Assert.Equal("Excel binary workbook (xlsb)", raw.Format);
        Assert.Equal([("Staff", false), ("Old", true)], raw.Sheets.Select(sheet => (sheet.Name!, sheet.Hidden)));
        Assert.Equal(("18.5", "13.2", "04/08/2014", "#REF!"), (Cell(bytes, 4, 4), Cell(bytes, 4, 5), Cell(bytes, 4, 6), Cell(bytes, 7, 5)));
        Assert.Equal([6], raw.Sheets[0].Rows.Where(row => row.Hidden).Select(row => row.Number));
        Assert.Equal([11], raw.Sheets[0].HiddenColumns);
        Assert.Equal(new MergedCells(1, 0, 1, 10), Assert.Single(raw.Sheets[0].Merged));

        var list = Reading.Of(bytes);
        Assert.Equal(["B101", "B102", "B103", "B104"], list.List.Records.Select(record => record.EmployeeRef));
        Assert.Equal((3m * (6 + (10m / 60)), 14.05m), (list["B102"].WeeklyHours!.Value.Hours, list["B103"].HourlyRate!.Value.Pounds));
        Assert.Equal([ListFindings.NoPay], list.Flags("B104"));
        Assert.DoesNotContain(list.List.Records,
            record => record.Extra.Values.Any(value => value.StartsWith("QQ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_binary_workbook_cut_short_or_with_a_record_longer_than_its_part_is_refused()
    {
        var bytes = File.ReadAllBytes(BinaryWorkbook);
        Assert.Equal("L_DAMAGED_FILE", Refusal(bytes[..^600]));
        Assert.Equal("L_TOO_LARGE", Refusal(Replace(bytes, "xl/worksheets/sheet1.bin", "\u0001\u007f\u007f")));
    }

    static byte[] Zip(params (string Path, string Content)[] parts)
    {
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in parts) XlsxBuilder.Add(archive, path, content);
        }

        return buffer.ToArray();
    }

    static byte[] Replace(byte[] package, string path, string content)
    {
        using var buffer = new MemoryStream();
        buffer.Write(package);
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(path)!.Delete();
            XlsxBuilder.Add(archive, path, content);
        }

        return buffer.ToArray();
    }
}
