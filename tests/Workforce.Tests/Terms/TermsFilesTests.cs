using System.Text;
using Workforce.Findings;
using Workforce.Grading;
using Workforce.Terms;
using Workforce.Units;

namespace Workforce.Tests.Terms;

public class TermsFilesTests
{
    static readonly Establishment Establishment = new([new("R", "Gardener", "Parks", "G3", null, "")], [new("G3", "Grade 3", [5])], [],
        new WeeklyHours(37));

    const string Group =
        """{ "group": "NJC", "from": "2026-04-01", "source": "handbook", "payFrequency": "Monthly", "payDate": "the 25th", "pension": "LGPS", "payProtection": "none", "recognisedUnions": [], "policies": []""";

    static Checked<CouncilTerms?> Council(string json) => CouncilTerms.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)), Establishment);

    static Checked<ContractorTermsFile?> Contractor(string json) =>
        ContractorTermsFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)));

    public static TheoryData<string, string> Faults => new()
    {
        { "\"leave\": { \"days\": 185, \"daysAfterFiveYears\": 222, \"extraStatutoryDays\": 2 }", "leave is not days" },
        { "\"notice\": { \"months\": 1, \"byGrade\": { \"G77\": 3 } }", "grade “G77”" },
        { "\"notice\": { \"months\": 13 }", "notice is not between" },
        { "\"sickPay\": [{ \"fromYears\": 1, \"fullMonths\": 1, \"halfMonths\": 1 }]", "bands of service from 0" },
        { "\"overtime\": { \"mondayToSaturday\": 0.5, \"sundayAndPublicHolidays\": 2 }", "overtime is not between" },
        { "\"written\": { \"probatoin\": \"six months\" }", "no term “probatoin”" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_in_the_councils_terms_is_named(string member, string named)
    {
        var read = Council($$"""{ "groups": [{{Group}}, {{member}} }] }""");

        Assert.Null(read.Value);
        var finding = Assert.Single(read.Findings);
        Assert.Equal(TermsFindings.BadCouncilTerms, finding.Code);
        Assert.Contains(named, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_the_program_does_not_know_is_refused() =>
        Assert.Equal("CO_FILE_UNREADABLE", Assert.Single(Council($$"""{ "groups": [{{Group}}, "leaves": 25 }] }""").Findings).Code);

    [Fact]
    public void Every_council_has_a_group_for_everybody_else() =>
        Assert.Contains("everybody else",
            Assert.Single(Council($$"""{ "groups": [{{Group}}, "families": ["Parks"] }] }""").Findings).Message, StringComparison.Ordinal);

    [Fact]
    public void The_terms_of_a_role_are_those_of_its_family_that_have_begun()
    {
        var terms = Council($$"""
            { "groups": [{{Group}} }, {{Group.Replace("NJC", "later", StringComparison.Ordinal).Replace("2026", "2027", StringComparison.Ordinal)}} },
              {{Group.Replace("NJC", "parks", StringComparison.Ordinal)}}, "families": ["Parks"] }] }
            """).Value!;

        Assert.Equal("parks", terms.For(Establishment.Roles[0], new(2027, 4, 1)).Group);
        Assert.Equal("NJC", terms.For(null, new(2027, 3, 31)).Group);
        Assert.Equal("later", terms.For(null, new(2027, 4, 1)).Group);
        Assert.Empty(terms.NotInForce(new(2026, 4, 1)));
        Assert.Equal(TermsFindings.NotInForce, Assert.Single(terms.NotInForce(new(2026, 3, 31))).Code);
    }

    [Fact]
    public void What_a_contractor_told_for_a_job_comes_before_what_it_told_for_the_service()
    {
        var file = Contractor("""
            { "entries": [
              { "contractor": "Fernhollow Ltd", "source": "handbook", "asAt": "2026-01-01", "terms": { "probation": "three months" } },
              { "service": "parks", "jobTitles": ["Foreman"], "source": "letter", "asAt": "2026-11-09", "terms": { "probation": "six months" } }] }
            """).Value!;

        var told = file.For("parks", "FERNHOLLOW LTD");

        Assert.Equal(["letter", "handbook"], told.Select(entry => entry.Source));
        Assert.True(told[0].Covers("foreman"));
        Assert.False(told[0].Covers("Gardener"));
        Assert.DoesNotContain(file.For("parks", "Another Ltd"), entry => entry.Contractor is not null);
    }

    [Theory]
    [InlineData("""{ "entries": [{ "source": "letter", "asAt": "2026-11-09" }] }""", "neither a contractor nor a service")]
    [InlineData("""{ "entries": [{ "service": "parks", "source": "letter", "asAt": "2026-11-09", "terms": { "sick": "none" } }] }""", "no term “sick”")]
    [InlineData("""{ "entries": [{ "service": "parks", "source": "letter", "asAt": "2026-11-09", "pension": { "kind": "personal", "employerRate": 3 } }] }""", "not a fraction")]
    public void A_fault_in_what_contractors_told_is_named(string json, string named)
    {
        var read = Contractor(json);

        Assert.Null(read.Value);
        Assert.Contains(named, Assert.Single(read.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_told_apart_from_the_list_is_no_fault() => Assert.Empty(ContractorTermsFile.Read(null).Findings);
}
