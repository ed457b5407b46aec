using Workforce.Grading;

namespace Workforce.Tests.Grading;

/// <summary>
/// How right the matcher is on titles.csv, invented for this purpose, cross-validated: weights are fitted on four fifths and tried on the
/// other. Aliases a title repeats are hidden, so that a title counts only for what the rest of the knowledge says. The floors leave a
/// margin of about five points under what was measured when they were set.
/// </summary>
public class RoleMatcherAccuracyTests
{
    const int Parts = 5;

    static readonly IReadOnlyList<Role> Roles = [.. Read(Path.Combine("samples", "council", "roles.csv"),
        content => EstablishmentFiles.ReadRoles(content).Value).OrderBy(role => role.Id,
        StringComparer.Ordinal)];
    static readonly IReadOnlyList<TitleRow> Titles = Read(Path.Combine("tests", "Workforce.Tests", "Grading", "titles.csv"),
        content => TitleFile.Read(content, labelled: true).Value);

    static T Read<T>(string name, Func<Stream, T> read)
    {
        using var file = File.OpenRead(Path.Combine(Repository.Root, name));
        return read(file);
    }

    [Fact]
    public void Titles_unseen_in_fitting_find_an_acceptable_role_and_those_that_fit_none_are_told_apart()
    {
        var labelled = Titles.Select(row => Labelled.Of(row, Matcher, Roles)).ToList();
        var (best, acceptable, three, right, ticked) = (0, 0, 0, 0, 0);
        List<(double Confidence, bool None)> none = [];
        for (var part = 0; part < Parts; part++)
        {
            var weights = WeightFitting.Fit([.. labelled.Where((_, index) => index % Parts != part)], MatchWeights.Fitted);
            foreach (var title in labelled.Where((_, index) => index % Parts == part))
            {
                var shares = weights.Shares(title.Evidence);
                var order = Enumerable.Range(0, shares.Length)
                    .OrderByDescending(index => weights.Confidence(shares[index], index == Roles.Count))
                    .ToList();
                best += order[0] == title.Best ? 1 : 0;
                acceptable += title.Acceptable.Contains(order[0]) ? 1 : 0;
                three += order.Take(3).Contains(title.Best) ? 1 : 0;
                none.Add((weights.Confidence(shares[^1], none: true), title.Best == Roles.Count));
                if (title.Evidence.GenericOnly || order[0] == Roles.Count
                    || weights.Confidence(shares[order[0]], none: false) < weights.PreTickFrom)
                {
                    continue;
                }

                ticked++;
                right += title.Acceptable.Contains(order[0]) ? 1 : 0;
            }
        }

        var told = none.Where(title => title.None)
            .Average(fits => none.Where(title => !title.None).Average(other => fits.Confidence > other.Confidence ? 1.0 : 0));
        Assert.InRange(best / (double)Titles.Count, 0.85, 1);
        Assert.InRange(acceptable / (double)Titles.Count, 0.88, 1);
        Assert.InRange(three / (double)Titles.Count, 0.93, 1);
        Assert.InRange(told, 0.9, 1);
        Assert.InRange(right / (double)ticked, 0.95, 1);
        Assert.InRange(ticked / (double)Titles.Count, 0.6, 1);
    }

    static readonly RoleMatcher Matcher = new(Roles);

    [Theory]
    [InlineData("CEO (Foot Patrol)", "Parking", "R042")]
    [InlineData("TM Operative", "Highways", "R033")]
    [InlineData("GM Op", "Grounds Maintenance", "R015")]
    [InlineData("Weighbrigde Oprative", "Waste", "R009")]
    [InlineData("Clnr 35 hrs £13.45 x2 - Marlow Rd", "Cleaning", "R048")]
    [InlineData("Sexton", "Bereavement", "R023")]
    [InlineData("Electricians mate", "Housing Repairs", "R088")]
    [InlineData("Senior Carer", "Adult Social Care", "R104")]
    public void A_title_is_read_for_its_service(string title, string area, string role) =>
        Assert.Equal(role, Matcher.Match(title, area).Best.Role?.Id);

    [Theory]
    [InlineData("Recruitment Consultant - Catering", "Catering")]
    [InlineData("Forensic Psychologist", "Adult Social Care")]
    [InlineData("Waste Sales Executive", "Waste")]
    [InlineData("Journalist", "Corporate Support")]
    public void A_job_the_council_does_not_have_fits_none(string title, string area) =>
        Assert.Null(Matcher.Match(title, area).Best.Role);

    [Theory]
    [InlineData("Supervisor", "Cleaning")]
    [InlineData("Manager", "Corporate Support")]
    [InlineData("Team Leader", "Waste")]
    [InlineData("Driver", "Waste")]
    [InlineData("Operations Manager", "Leisure")]
    [InlineData("Apprentice Gardener L2", "Grounds Maintenance")]
    public void A_general_word_alone_and_an_apprentice_are_never_ticked(string title, string area)
    {
        var match = Matcher.Match(title, area);

        Assert.True(match.NeedsReview);
        Assert.All(match.Candidates.Where(candidate => candidate.Role is not null),
            candidate => Assert.InRange(candidate.Confidence, 0, MatchWeights.Fitted.PreTickFrom - 0.005));
    }

    [Fact]
    public void Pay_and_hours_in_a_title_change_nothing() =>
        Assert.Equal(
            Matcher.Match("Plumber", "Housing Repairs").Candidates,
            Matcher.Match("Plumber £18.20 37.5 hrs", "Housing Repairs").Candidates);

    [Fact]
    public void A_close_second_is_named_in_the_reason()
    {
        var match = Matcher.Match("Asst Cook / Catering Asst", "Catering");
        if (match.Candidates[1].Score >= 0.4 * match.Candidates[0].Score)
            Assert.Contains("close second", match.Best.Reason, StringComparison.Ordinal);
        Assert.True(match.Candidates.Count >= 4);
    }
}
