using System.IO.Compression;
using System.Text;
using Workforce.Findings;
using Workforce.StaffLists;

namespace Workforce.Tests.StaffLists;

public class ExcessDataTests
{
    const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    static readonly object?[][] Rows =
    [
        ["Employee no", "Job title", "Hours per week", "Hourly rate", "Start date"],
        ["101", "Cleaner", 20, 13.20m, new DateOnly(2015, 2, 1)],
        ["102", "Cleaner", 25, 13.20m, new DateOnly(2016, 2, 1)],
    ];

    static byte[] Workbook(bool hiddenSheet, params (string Path, string Content)[] parts)
    {
        var builder = new XlsxBuilder().Sheet("Staff", Rows);
        if (hiddenSheet) builder.Sheet("Old pay", Rows, state: "hidden");
        using var buffer = new MemoryStream();
        buffer.Write(builder.Build());
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var (path, content) in parts)
            {
                archive.GetEntry(path)?.Delete();
                XlsxBuilder.Add(archive, path, content);
            }
        }

        return buffer.ToArray();
    }

    static IReadOnlyList<Finding> Findings(params (string Path, string Content)[] parts) => Reading.Of(Workbook(false, parts)).Findings;

    static Finding Found(string code, params (string Path, string Content)[] parts) =>
        Assert.Single(Findings(parts), finding => finding.Code == code);

    static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    [Fact]
    public void A_workbook_with_cells_alone_has_nothing_to_say() =>
        Assert.Empty(ExcessData.Of(new ZipArchive(new MemoryStream(Workbook(false)), ZipArchiveMode.Read)));

    public static TheoryData<string, string, string, int, bool> Parts => new()
    {
        { "L_COMMENTS", "xl/comments1.xml",
            $"<comments {Main}><authors><author>Jane Example</author></authors><commentList>{Repeat("<comment ref=\"A1\" authorId=\"0\"><text><t>Secretword</t></text></comment>", 3)}</commentList></comments>",
            3, true },
        { "L_COMMENTS", "xl/threadedComments/threadedComment1.xml",
            $"<ThreadedComments>{Repeat("<threadedComment ref=\"A1\"><text>Secretword</text></threadedComment>", 4)}</ThreadedComments>", 4,
            true },
        { "L_PIVOT_CACHE", "xl/pivotCache/pivotCacheRecords1.xml",
            $"<pivotCacheRecords {Main}>{Repeat("<r><s v=\"Secretword\"/><n v=\"1\"/></r>", 1854)}</pivotCacheRecords>", 1854, true },
        { "L_EXTERNAL_LINKS", "xl/externalLinks/externalLink1.xml",
            $"<externalLink {Main}><externalBook><sheetDataSet><v>Secretword</v></sheetDataSet></externalBook></externalLink>", 1, true },
        { "L_EMBEDDED_OBJECTS", "xl/embeddings/oleObject1.bin", "Secretword", 1, true },
        { "L_EMBEDDED_OBJECTS", "xl/model/item.data", "Secretword", 1, true },
        { "L_CHANGE_HISTORY", "xl/revisions/revisionLog1.xml", "<revisions>Secretword</revisions>", 1, true },
        { "L_DOCUMENT_PROPERTIES", "docProps/core.xml",
            "<cp:coreProperties xmlns:cp=\"urn:c\" xmlns:dc=\"urn:d\"><dc:creator>Secretword Example</dc:creator><cp:lastModifiedBy>Jo Example</cp:lastModifiedBy></cp:coreProperties>",
            2, false },
        { "L_DOCUMENT_PROPERTIES", "xl/persons/person.xml", "<personList><person displayName=\"Secretword Example\"/></personList>", 1,
            false },
        { "L_CUSTOM_XML", "customXml/item1.xml", "<a>Secretword</a>", 1, false },
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public void Each_kind_is_counted_and_its_content_is_nowhere(string code, string path, string content, int count, bool warning)
    {
        var reading = Reading.Of(Workbook(false, (path, content)));

        var finding = Assert.Single(reading.Findings, finding => finding.Code == code);
        Assert.Contains($"holds {count} ", finding.Message, StringComparison.Ordinal);
        Assert.Equal(warning ? Severity.Warning : Severity.Note, finding.Severity);
        Assert.Contains("clean file", finding.Remedy, StringComparison.Ordinal);
        Assert.Equal(2, reading.List.Records.Count);
        using var json = new MemoryStream();
        ReadingJson.Write(reading.List, reading.Findings, json);
        var queries = QueryFiles.Csv(Queries.From(reading.List, reading.Findings, null));
        Assert.DoesNotContain("Secretword", Encoding.UTF8.GetString(json.ToArray()) + Encoding.UTF8.GetString(queries),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_threaded_comment_and_its_plain_twin_count_once()
    {
        var finding = Found(
            "L_COMMENTS",
            ("xl/comments1.xml", $"<comments {Main}><commentList>{Repeat("<comment ref=\"A1\"/>", 5)}</commentList></comments>"),
            ("xl/threadedComments/threadedComment1.xml",
                $"<ThreadedComments>{Repeat("<threadedComment ref=\"A1\"/>", 2)}</ThreadedComments>"));

        Assert.StartsWith("The file holds 5 comments and notes on its cells. 2 of them are threads", finding.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_point_to_a_hidden_sheet_are_counted_without_those_Excel_makes()
    {
        const string Workbook0 =
            $"<workbook {Main} xmlns:r=\"urn:r\"><sheets><sheet name=\"Staff\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"Old pay\" sheetId=\"2\" state=\"veryHidden\" r:id=\"rId2\"/></sheets><definedNames><definedName name=\"Secretword\">'Old pay'!$A$1:$D$90</definedName><definedName name=\"_xlnm.Print_Area\" localSheetId=\"1\">'Old pay'!$A$1</definedName><definedName name=\"Shown\">Staff!$A$1</definedName><definedName name=\"Empty\"/></definedNames></workbook>";

        var finding = Assert.Single(Reading.Of(Workbook(true, ("xl/workbook.xml", Workbook0))).Findings,
            finding => finding.Code == "L_HIDDEN_NAMES");

        Assert.StartsWith("The file holds 1 defined name", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("openpyxl")]
    [InlineData("Microsoft Office User")]
    [InlineData(" ")]
    public void The_name_of_a_program_is_nobodys(string author) =>
        Assert.DoesNotContain(Findings(("docProps/core.xml", $"<p xmlns:dc=\"urn:d\"><dc:creator>{author}</dc:creator></p>")),
            finding => finding.Code == "L_DOCUMENT_PROPERTIES");

    [Fact]
    public void A_damaged_or_hostile_part_is_reported_as_far_as_it_reads_and_the_list_is_read_all_the_same()
    {
        var broken = Found("L_COMMENTS", ("xl/comments1.xml", $"<comments {Main}><commentList><comment ref=\"A1\"/><comment ref=\"A2\""));
        var bomb = Found("L_COMMENTS",
            ("xl/comments1.xml", "<!DOCTYPE c [<!ENTITY a \"aaaa\">]><comments><comment>&a;</comment></comments>"));

        Assert.Contains("at least 1 ", broken.Message, StringComparison.Ordinal);
        Assert.Contains("an unknown number of comments", bomb.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Counting_stops_where_more_would_tell_no_more()
    {
        var finding = Found("L_PIVOT_CACHE",
            ("xl/pivotCache/pivotCacheRecords1.xml", $"<pivotCacheRecords>{Repeat("<r/>", 150_000)}</pivotCacheRecords>"));

        Assert.Contains("at least 100000 rows", finding.Message, StringComparison.Ordinal);
    }
}
