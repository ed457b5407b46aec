using System.Text;
using Workforce.Grading;

namespace Workforce.Tests.Grading;

public class SocIndexTests
{
    static SocIndex? Read(string content) => SocIndex.Read(new MemoryStream(Encoding.UTF8.GetBytes(content))).Value;

    [Fact]
    public void A_title_in_the_index_nominates_the_roles_of_its_unit_group_and_the_entry_is_the_reason()
    {
        var index = Read("natural_title,ind,soc2020\nQuirister,,9129\nMarketing manager,,1132\n");
        var matcher = new RoleMatcher([new Role("A", "Cemetery Operative", "Bereavement", "1", "9129", "Digs graves."),
            new Role("B", "Accountant", "Corporate Support", "1", "2421", "Prepares accounts.")],
            index);

        var match = matcher.Match("Quirister", "");

        Assert.Equal("A", match.Candidates.First(candidate => candidate.Role is not null).Role?.Id);
        Assert.Contains("ONS lists “Quirister”", match.Candidates.First(candidate => candidate.Role?.Id == "A").Reason,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("name,code\nCook,5435\n")]
    [InlineData("natural_title,ind,soc2020\nCook,,}}}}\n")]
    public void A_file_that_is_not_the_index_is_refused(string content) => Assert.Null(Read(content));
}
