using System.Text;
using Workforce.Grading;
using Workforce.Local;
using Workforce.Tests.Storage;

namespace Workforce.Tests.Grading;

public sealed class DecisionTests
{
    static readonly HashSet<string> Roles = ["R1", "R2"];

    static Decision Said(int day, string? to, string by = "A. Osei", DecisionKind kind = DecisionKind.Role, string title = "Gdnr (Parks)",
        string contractor = "Fernhollow Landscapes Ltd") =>
        new(new DateTimeOffset(2026, 11, day, 9, 0, 0, TimeSpan.Zero), by, kind, contractor, title, "Parks & Grounds", null, to,
            "The duties are those of the role.");

    static StandingDecisions Standing(params Decision[] decisions) =>
        StandingDecisions.Of(decisions, "Fernhollow Landscapes Ltd", "Parks & Grounds");

    [Theory]
    [InlineData("GDNR  (parks)", true)]
    [InlineData("gdnr - parks", true)]
    [InlineData("Gdnr (Parks) Level 2", false)]
    [InlineData("Gardener (Parks)", false)]
    public void A_title_follows_a_decision_when_it_differs_in_case_spaces_and_signs_alone(string title, bool follows) =>
        Assert.Equal(follows, Standing(Said(2, "R1")).For(title) is not null);

    [Fact]
    public void Another_contractors_title_does_not_follow_it() =>
        Assert.Null(Standing(Said(2, "R1", contractor: "Tanglewood Property Care Ltd")).For("Gdnr (Parks)"));

    [Fact]
    public void A_later_decision_takes_the_place_of_an_earlier_one_in_whatever_order_they_come() =>
        Assert.Equal("R2", Standing(Said(5, "R2"), Said(2, "R1")).For("Gdnr (Parks)")!.Role!.To);

    [Fact]
    public void A_withdrawal_leaves_nothing_standing_and_a_decision_after_it_stands_again()
    {
        Assert.Null(Standing(Said(2, "R1"), Said(3, null, kind: DecisionKind.Withdrawn)).For("Gdnr (Parks)"));
        Assert.NotNull(Standing(Said(2, "R1"), Said(3, null, kind: DecisionKind.Withdrawn), Said(4, "R1")).For("Gdnr (Parks)"));
    }

    [Fact]
    public void Compared_duties_count_for_the_role_they_were_compared_with_alone()
    {
        var standing = Standing(Said(2, "R1"), Said(3, "R1", kind: DecisionKind.DutiesCompared), Said(4, "R2")).For("Gdnr (Parks)")!;

        Assert.False(standing.DutiesComparedWith(standing.Role!.To!));
        Assert.True(standing.DutiesComparedWith("R1"));
    }

    [Fact]
    public void Another_decision_changes_the_hash_and_one_for_another_service_does_not()
    {
        Assert.NotEqual(Standing(Said(2, "R1")).Hash, Standing(Said(2, "R1"), Said(3, "R1", "B. Lund")).Hash);
        Assert.Equal(Standing(Said(2, "R1")).Hash, Standing(Said(2, "R1"), Said(3, "R1", contractor: "Tanglewood Property Care Ltd")).Hash);
    }

    [Fact]
    public void The_list_goes_out_and_comes_in_unchanged_also_where_a_cell_would_run_in_a_spreadsheet()
    {
        Decision[] decisions = [Said(2, "R1"), Said(3, "NONE", title: "=Gdnr"),
            Said(4, null, kind: DecisionKind.Withdrawn) with { From = "R1" }];

        var csv = DecisionFile.Write(decisions);

        Assert.Contains("'=Gdnr", Encoding.UTF8.GetString(csv), StringComparison.Ordinal);
        Assert.Equal(decisions, DecisionFile.Read(new MemoryStream(csv), Roles).Value);
    }

    const string Heading = "decided_at,decided_by,kind,contractor,contractor_title,service_area,from_role_id,to_role_id,why\n";

    [Theory]
    [InlineData("2026-11-02,,role,F,Gdnr,Parks,,R1,Why", "decided_by")]
    [InlineData("2026-11-02,A,role,F,Gdnr,Parks,,R1,", "why")]
    [InlineData("soon,A,role,F,Gdnr,Parks,,R1,Why", "decided_at")]
    [InlineData("02/11/2026,A,role,F,Gdnr,Parks,,R1,Why", "decided_at")]
    [InlineData("2026-11-02,A,promoted,F,Gdnr,Parks,,R1,Why", "kind")]
    [InlineData("2026-11-02,A,role,F,Gdnr,Parks,,R9,Why", "no role R9")]
    [InlineData("2026-11-02,A,duties-compared,F,Gdnr,Parks,,NONE,Why", "not with NONE")]
    public void A_row_that_nobody_could_answer_for_refuses_the_whole_file_by_its_line(string row, string says)
    {
        var read = DecisionFile.Read(Stream(Heading + "2026-11-01,A,role,F,Gdnr,Parks,,R1,Why\n" + row + "\n"), Roles);

        Assert.Empty(read.Value);
        var finding = Assert.Single(read.Findings);
        Assert.Contains("line 3", finding.Message, StringComparison.Ordinal);
        Assert.Contains(says, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_nobody_has_signed_is_passed_over() =>
        Assert.Single(DecisionFile.Read(Stream(Heading + ",,role,F,Mate,Parks,R1,,\n2026-11-01,A,role,F,Gdnr,Parks,,R1,Why\n"),
            Roles).Value);

    static readonly RoleMatcher Matcher = new([
        new Role("R1", "Gardener", "Parks & Grounds", "G4", null, "Plants and prunes."),
        new Role("R2", "Parks Supervisor", "Parks & Grounds", "G7", null, "Runs the teams."),
        new Role("R3", "Tree Officer", "Parks & Grounds", "G8", null, "Inspects trees.")]);

    static (string?, RoleMatch?, StandingDecision?) Person(string? title, StandingDecisions? decided = null) =>
        (title, title is null ? null : Matcher.Match(title, "Parks & Grounds"), title is null ? null : decided?.For(title));

    [Fact]
    public void New_roles_and_unclear_titles_come_first_with_three_roles_and_what_would_settle_them()
    {
        var queue = Review.Queue([Person("Gardener"), Person("Supervisor"), Person("Astrophysicist"), Person("Gardener"), Person(null),
            Person("Officer")]);

        Assert.True(queue.Select(item => item.Why).SequenceEqual(queue.Select(item => item.Why).Order()));
        Assert.Equal("Gardener", queue[^1].Title);
        Assert.Equal(2, queue[^1].People);
        Assert.Contains(queue, item => item.Title == "Astrophysicist" && item.Why == ReviewReason.NewRole);
        Assert.All(queue.Where(item => item.Title is not null),
            item => Assert.Equal(3, item.Candidates.Count(candidate => candidate.Role is not null)));
        Assert.All(queue, item => Assert.NotEmpty(item.WouldSettleIt));
    }

    [Fact]
    public void A_decided_title_waits_for_its_duties_to_be_compared_and_then_leaves_the_queue()
    {
        var decided = Standing(Said(2, "R1", title: "Gardener"));
        var compared = Standing(Said(2, "R1", title: "Gardener"), Said(3, "R1", title: "Gardener", kind: DecisionKind.DutiesCompared));

        Assert.Equal(ReviewReason.DutiesToCompare, Assert.Single(Review.Queue([Person("Gardener", decided)])).Why);
        Assert.Empty(Review.Queue([Person("Gardener", compared)]));
    }

    [Fact]
    public async Task A_decision_is_added_once_and_never_edited()
    {
        using var folder = new TemporaryFolder();
        using var data = DataFolder.Open(folder.Path);
        var log = new DecisionLog(data.Records);

        Assert.True(await log.AppendAsync(Said(3, "R2")));
        Assert.True(await log.AppendAsync(Said(2, "R1")));
        Assert.False(await log.AppendAsync(Said(2, "R1")));

        Assert.Equal([Said(2, "R1"), Said(3, "R2")], await log.ListAsync());
    }

    static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));
}
