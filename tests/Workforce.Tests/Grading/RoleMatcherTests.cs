using Workforce.Grading;

namespace Workforce.Tests.Grading;

public class RoleMatcherTests
{
    static readonly RoleMatcher Matcher = new(ReadRoles());

    static IReadOnlyList<Role> ReadRoles()
    {
        using var file = File.OpenRead(Path.Combine(Repository.Root, "samples", "council", "roles.csv"));
        return EstablishmentFiles.ReadRoles(file).Value;
    }

    [Theory]
    [InlineData("Street Cleansing Operative", "Waste & Street Scene", "R011")]
    [InlineData("STREET CLEANSING OP.", "Waste & Street Scene", "R011")]
    [InlineData("Mech. Sweeper Dvr", "Waste & Street Scene", "R012")]
    [InlineData("Refuse Collection Dvr (HGV)", "Waste & Street Scene", "R002")]
    [InlineData("Recycling Centre Supvr", "Waste & Street Scene", "R008")]
    public void A_title_written_as_contractors_do_finds_its_role(string title, string area, string role) =>
        Assert.Equal(role, Matcher.Match(title, area).Best.Role?.Id);

    [Theory]
    [InlineData("Regional Bid Manager")]
    [InlineData("Astronomer")]
    [InlineData("")]
    public void A_title_that_fits_no_role_goes_to_a_person_first(string title) =>
        Assert.True(Matcher.Match(title, "Waste & Street Scene").NeedsReview);

    [Theory]
    [InlineData("Supervisor")]
    [InlineData("Senior Officer")]
    [InlineData("Manager")]
    public void A_word_of_level_alone_is_never_pre_ticked(string title) =>
        Assert.True(Matcher.Match(title, "Parks & Grounds").NeedsReview);

    [Fact]
    public void None_of_these_is_always_among_the_answers_and_every_answer_has_a_reason()
    {
        var match = Matcher.Match("Gardener", "Parks & Grounds");

        Assert.Single(match.Candidates, candidate => candidate.Role is null);
        Assert.All(match.Candidates, candidate => Assert.NotEmpty(candidate.Reason));
        Assert.All(match.Candidates, candidate => Assert.InRange(candidate.Confidence, 0, 1));
    }

    [Fact]
    public void The_order_of_the_role_table_does_not_change_the_answer()
    {
        var reversed = new RoleMatcher([.. ReadRoles().Reverse()]);

        foreach (var title in (string[])["Gardener", "Cook", "Cleaner", "Team Leader"])
            Assert.Equal(Matcher.Match(title, "").Candidates.Select(candidate => candidate.Role?.Id),
                reversed.Match(title, "").Candidates.Select(candidate => candidate.Role?.Id));
    }
}
