using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Workforce.Samples;

namespace Workforce.Tests;

public partial class SampleListTests
{
    /// <summary>The areas the Royal Mail uses, with the Crown dependencies and forces mail (checked 22 November 2026).</summary>
    const string RealAreas =
        "AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GX GY HA HD "
            +
        "HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH "
        +
        "RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV XX YO ZE";

    public static TheoryData<string> Services => [.. SampleLists.All().Select(list => list.Service)];

    [Theory]
    [MemberData(nameof(Services))]
    public void The_committed_list_is_what_the_generator_makes(string service)
    {
        var list = Of(service);
        var folder = Path.Combine(Samples, "staff-lists", service);

        Assert.Equal([list.FileName], Directory.GetFiles(folder).Select(Path.GetFileName));
        Assert.Equal(list.Content, File.ReadAllBytes(Path.Combine(folder, list.FileName)));
    }

    [Fact]
    public void The_committed_postcode_table_is_what_the_generator_makes() =>
        Assert.Equal(Postcodes.ToCsv(), File.ReadAllText(Path.Combine(Samples, "council", "postcodes.csv")));

    [Theory]
    [MemberData(nameof(Services))]
    public void Everybody_lives_at_an_invented_postcode_of_the_table(string service)
    {
        var table = Postcodes.All
            .Where(postcode => postcode.Ended is null)
            .Select(postcode => postcode.District + postcode.Inward)
            .ToHashSet();
        var found = FullPostcode().Matches(Text(Of(service)))
            .Select(match => match.Value.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant())
            .ToList();

        Assert.All(found, postcode => Assert.Contains(postcode, table));
        if (service != "building-cleaning")
            Assert.InRange(found.Count, Of(service).People - 2, Of(service).People + 2);
    }

    [Fact]
    public void The_anonymised_list_gives_districts_only()
    {
        var text = Text(Of("building-cleaning"));

        Assert.DoesNotMatch(FullPostcode(), text);
        Assert.Equal(30, DistrictAtEndOfLine().Count(text));
    }

    [Fact]
    public void No_real_postcode_area_is_used() =>
        Assert.Empty(Postcodes.All
            .Select(postcode => postcode.District.TrimEnd("0123456789".ToCharArray()))
            .Intersect(RealAreas.Split(' ')));

    [Fact]
    public void Insurance_numbers_have_the_prefix_that_is_never_issued()
    {
        var numbers = SampleLists.All().SelectMany(list => InsuranceNumber().Matches(Text(list)).Select(match => match.Value)).ToList();

        Assert.NotEmpty(numbers);
        Assert.All(numbers, number => Assert.StartsWith("QQ", number, StringComparison.Ordinal));
    }

    [Fact]
    public void There_are_between_230_and_260_people() => Assert.InRange(SampleLists.All().Sum(list => list.People), 230, 260);

    [Fact]
    public void Each_list_states_its_date_and_that_of_the_transfer()
    {
        string[] transfers = ["1 April 2027", "1 January 2027", "1 October 2027", "46478", "1 July 2027"];

        Assert.All(SampleLists.All().Zip(transfers), pair =>
        {
            Assert.Contains("16 November 2026", Text(pair.First), StringComparison.Ordinal);
            Assert.Contains(pair.Second, Text(pair.First), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Every_council_role_has_its_own_id_and_a_Northmere_grade()
    {
        var lines = File.ReadAllLines(Path.Combine(Samples, "council", "roles.csv"));

        Assert.Equal("role_id,title,family,grade,soc2020,purpose", lines[0]);
        Assert.All(lines.Skip(1), line => Assert.Matches("^R[0-9]{3},[^,]+,[^,]+,G([2-9]|1[0-3]),([0-9]{4})?,.", line));
        Assert.Equal(lines.Length, lines.DistinctBy(line => line[..4]).Count());
    }

    static string Samples => Path.Combine(Repository.Root, "samples");

    static SampleList Of(string service) => SampleLists.All().Single(list => list.Service == service);

    /// <summary>All the text of a list; of a workbook, the cells of every sheet, hidden ones too.</summary>
    static string Text(SampleList list) => Path.GetExtension(list.FileName) switch
    {
        ".xlsx" => WorkbookText(list.Content),
        ".txt" => Encoding.Unicode.GetString(list.Content),
        _ => TextTable.Windows1252.GetString(list.Content),
    };

    static string WorkbookText(byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(content));
        var cells = zip.Entries
            .Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal))
            .SelectMany(entry => XDocument.Load(entry.Open()).Descendants().Where(element => element.Name.LocalName == "c"))
            .Select(cell => cell.Value);
        return string.Join('\n', cells);
    }

    [GeneratedRegex(@"\b[A-Z]{1,2}[0-9]{1,2} ?[0-9][A-Z]{2}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FullPostcode();

    [GeneratedRegex(@"\t(NM|WX|ZY)[0-9]{1,2}\r")]
    private static partial Regex DistrictAtEndOfLine();

    [GeneratedRegex(@"\b[A-Z]{2}[0-9]{6}[A-D]\b")]
    private static partial Regex InsuranceNumber();
}
