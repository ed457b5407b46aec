using System.Text;
using Workforce.Findings;
using Workforce.Grading;

namespace Workforce.Tests.Grading;

public class EstablishmentFilesTests
{
    const string Grades = """{ "fullTimeWeekHours": 37, "grades": [ { "id": "G2", "name": "Grade 2", "points": [3, 4] } ] }""";
    const string Heading = "role_id,title,family,grade,soc2020,purpose\n";

    static Checked<Establishment?> Read(string roles, string grades = Grades) => EstablishmentFiles.Read(Stream(roles), Stream(grades));

    static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    [Fact]
    public void A_good_pair_of_files_is_read()
    {
        var read = Read(Heading + "R1,Gardener,Parks,G2,5113,Grows things\n");

        Assert.Empty(read.Findings);
        Assert.Equal("Gardener", Assert.Single(read.Value!.Roles).Title);
    }

    [Theory]
    [InlineData("R1,Gardener,Parks,G2,,\nR1,Sweeper,Waste,G2,,\n", "GR_DUPLICATE_ROLE", "line 3")]
    [InlineData("R1,Gardener,Parks,G9,,\n", "GR_UNKNOWN_GRADE", "G9")]
    [InlineData("R1,,Parks,G2,,\n", "GR_ROLE_INCOMPLETE", "line 2")]
    public void A_fault_in_the_roles_names_its_place_and_stops_the_council(string rows, string code, string place)
    {
        var read = Read(Heading + rows);

        Assert.Null(read.Value);
        var finding = Assert.Single(read.Findings);
        Assert.Equal((code, Severity.Blocking), (finding.Code, finding.Severity));
        Assert.Contains(place, finding.Message, StringComparison.Ordinal);
        Assert.NotEmpty(finding.Remedy);
    }

    [Fact]
    public void A_grade_with_a_point_that_was_never_valid_stops_the_council()
    {
        var finding = Assert.Single(Read(Heading + "R1,Gardener,Parks,G2,,\n",
            Grades.Replace("4", "400", StringComparison.Ordinal)).Findings);

        Assert.Equal("GR_UNKNOWN_POINT", finding.Code);
        Assert.Contains("400", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"fullTimeWeekHours\": 37", "\"fullTimeWeekHours\": 370", "GR_BAD_FIGURE", "fullTimeWeekHours")]
    [InlineData("\"fullTimeWeekHours\": 37", "\"fullTimeWeekHours\": -1", "GR_BAD_FIGURE", "fullTimeWeekHours")]
    [InlineData("] }", "], \"increments\": { \"month\": 13, \"day\": 1, \"monthsOnGrade\": 6, \"source\": \"x\" } }", "GR_BAD_FIGURE", "increments")]
    [InlineData("] }", "], \"payProtection\": { \"months\": -3, \"source\": \"x\" } }", "GR_BAD_FIGURE", "payProtection")]
    [InlineData("] }", "], \"whatIfAward\": { \"percent\": 33, \"from\": \"2026-04-01\", \"source\": \"x\" } }", "GR_BAD_FIGURE", "whatIfAward")]
    [InlineData("] }", "], \"localPoints\": [ { \"point\": 60, \"from\": \"2026-04-01\", \"annual\": 0, \"source\": \"x\" } ] }", "GR_BAD_FIGURE", "point 60")]
    [InlineData("] }", ", { \"id\": \"G2\", \"name\": \"Again\", \"points\": [5] } ] }", "GR_DUPLICATE_GRADE", "G2")]
    public void A_figure_that_cannot_be_right_names_its_member_and_stops_the_council(string good, string bad, string code, string place)
    {
        var at = Grades.LastIndexOf(good, StringComparison.Ordinal);
        var read = Read(Heading + "R1,Gardener,Parks,G2,,\n", Grades[..at] + bad + Grades[(at + good.Length)..]);

        Assert.Null(read.Value);
        var finding = Assert.Single(read.Findings);
        Assert.Equal(code, finding.Code);
        Assert.Contains(place, finding.Message, StringComparison.Ordinal);
        Assert.Contains("council/grades.json", finding.Message, StringComparison.Ordinal);
    }

    const string OwnSpine =
        """{ "fullTimeWeekHours": 36, "grades": [ { "id": "G2", "name": "Scale 2", "points": [2, 3] } ], "spine": { "name": "Outer London (example)", "values": [ { "from": "2025-04-01", "source": "the council's circular", "points": [ { "point": 2, "annual": 26000 }, { "point": 3, "annual": 26400 } ] } ] } }""";

    [Fact]
    public void A_councils_own_spine_takes_the_place_of_the_national_one()
    {
        var council = Read(Heading + "R1,Gardener,Parks,G2,,\n", OwnSpine).Value!;

        Assert.Equal([26000m, 26400m], council.PointsOf(council.Grades[0], new(2025, 6, 1)).Select(point => point.Annual));
        Assert.Empty(council.CarriedForward(new(2026, 3, 31)));
        Assert.Contains("Outer London (example)", Assert.Single(council.CarriedForward(new(2026, 4, 1))).Message, StringComparison.Ordinal);
        Assert.Empty(council.PointsOf(council.Grades[0], new(2025, 3, 31)));
    }

    [Theory]
    [InlineData("\"point\": 3", "\"point\": 4", "GR_SPINE_GAP")]
    [InlineData("\"point\": 3", "\"point\": 2", "GR_SPINE_ORDER")]
    [InlineData("26400", "25000", "GR_SPINE_ORDER")]
    public void A_spine_with_a_gap_or_out_of_order_stops_the_council(string good, string bad, string code)
    {
        var read = Read(Heading + "R1,Gardener,Parks,G2,,\n", OwnSpine.Replace(good, bad, StringComparison.Ordinal));

        Assert.Null(read.Value);
        Assert.Contains(read.Findings,
            finding => finding.Code == code && finding.Message.Contains("Outer London", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "CO_FILE_UNREADABLE")]
    [InlineData("{", "CO_FILE_UNREADABLE")]
    [InlineData("""{ "fullTimeWeekHours": "37", "grades": [] }""", "CO_FILE_UNREADABLE")]
    [InlineData("""{ "fullTimeWeekHours": 37, "grade": [] }""", "CO_FILE_UNREADABLE")]
    public void A_grades_file_that_is_not_as_it_should_be_is_refused(string grades, string code)
    {
        var read = Read(Heading + "R1,Gardener,Parks,G2,,\n", grades);

        Assert.Null(read.Value);
        Assert.Contains(read.Findings,
            finding => finding.Code == code && finding.Message.Contains("council/grades.json", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_fault_of_both_files_is_told_at_once()
    {
        var read = Read(Heading + "R1,Gardener,Parks,G2,,\nR1,Sweeper,Waste,G9,,\nR2,Sweeper,Waste,G9,,\n",
            Grades.Replace("4", "400", StringComparison.Ordinal));

        Assert.Equal(["GR_DUPLICATE_ROLE", "GR_UNKNOWN_GRADE", "GR_UNKNOWN_POINT"],
            read.Findings.Select(finding => finding.Code).Order(StringComparer.Ordinal));
    }
}
