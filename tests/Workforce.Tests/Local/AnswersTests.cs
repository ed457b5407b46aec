using System.Text;
using Workforce.Local;
using Workforce.Packs;
using Workforce.StaffLists;
using Workforce.Tests.Storage;

namespace Workforce.Tests.Local;

/// <summary>What comes back from the contractor, or is settled by HR, over a whole data folder.</summary>
public sealed class AnswersTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    async Task<ServicePlan> RunAsync() =>
        (await SampleRun.RunAsync(folder.Path,
            SampleRun.AsAt)).Services.Single(service => service.Plan.Service.Id == "school-catering").Plan;

    [Fact]
    public async Task An_accepted_answer_closes_its_question_and_its_cost_is_on_record()
    {
        await SampleRun.CopySamplesAsync(folder.Path);
        var before = await RunAsync();
        var asked = ContractorLetter.Queries(before);
        var (hours, agreement) = (asked.All.First(query => query.Field == "weeklyHours" && query.Code == "R_NO_HOURS"),
            asked.All.First(query => query.Row is null));
        var pay = asked.All.First(query => query.Row == hours.Row && query.Field == "hourlyRate");
        var returned = Path.Combine(folder.Path, "returned.csv");
        await File.WriteAllTextAsync(returned,
            $"number,answer\n{hours.Number},22.5\n{pay.Number},£13.05 an hour\n{agreement.Number},There is none\n");

        var looked = TheProgram.Run("answers", returned, "--data", folder.Path, "--service", "school-catering", "--as-at", "2026-11-23");
        Assert.Contains("Nothing is recorded yet", looked.Output, StringComparison.Ordinal);
        var accepted = TheProgram.Run("answers", returned, "--data", folder.Path, "--service", "school-catering", "--as-at", "2026-11-23",
            "--accept-by", "Dana Frost");
        Assert.Equal(0, accepted.Status);

        var after = await RunAsync();
        Assert.NotEqual(before.Version, after.Version);
        var still = ContractorLetter.Queries(after).All.Select(query => query.Number).ToList();
        Assert.Empty(still.Intersect([hours.Number, pay.Number, agreement.Number]));
        var known = before.Cost(cost => cost.OnTransferredTerms).Known + 1;
        Assert.Equal(known, after.Cost(cost => cost.OnTransferredTerms).Known);

        using var data = DataFolder.Open(folder.Path);
        var record = (await ContractorAnswers.AcceptedAsync(data.Records, "school-catering",
            default)).Single(answer => answer.Number == hours.Number);
        Assert.Equal(("22.5", "Dana Frost", AnswerOutcome.Used, (decimal?)null),
            (record.Answer, record.AcceptedBy, record.Outcome, record.CostBefore));
        Assert.NotNull(record.CostAfter);
    }

    [Fact]
    public async Task A_heading_settled_for_a_contractor_makes_its_refused_list_readable()
    {
        await SampleRun.CopySamplesAsync(folder.Path);
        var lists = Path.Combine(folder.Path, "staff-lists", "school-catering");
        foreach (var file in Directory.EnumerateFiles(lists)) File.Delete(file);
        await File.WriteAllTextAsync(Path.Combine(lists, "odd.csv"), "Zed;Zog;Zum\nCook;101;20\nCook;102;25\nPorter;103;30\n",
            Encoding.UTF8);
        Assert.Single((await SampleRun.RunAsync(folder.Path, SampleRun.AsAt)).Unusable);

        foreach (var (heading, field) in new[] { ("Zed", "jobTitle"), ("Zog", "employeeRef"), ("Zum", "weeklyHours") })
        {
            var settled = TheProgram.Run("headings", "--data", folder.Path, "--contractor", "Ladle & Larder Catering Ltd", "--heading",
                heading, "--field", field, "--by", "Dana Frost");
            Assert.Equal(0, settled.Status);
        }

        Assert.Equal([20m, 25m, 30m], (await RunAsync()).People.Select(person => person.Employee.WeeklyHours!.Value.Hours));
        var refused = TheProgram.Run("headings", "--data", folder.Path, "--contractor", "Ladle & Larder Catering Ltd", "--heading", "Zig",
            "--field", "shoes", "--by", "Dana Frost");
        Assert.Equal(2, refused.Status);
        Assert.Contains("weeklyHours", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_list_is_compared_with_the_first_and_its_changes_are_asked_about()
    {
        await SampleRun.CopySamplesAsync(folder.Path);
        var list = Directory.EnumerateFiles(Path.Combine(folder.Path, "staff-lists", "school-catering")).Single();
        var lines = await File.ReadAllLinesAsync(list, Encoding.Latin1);
        var gone = Array.FindIndex(lines, line => line.Contains("LL3391", StringComparison.Ordinal));
        var later = lines.Where((_, at) => at != gone)
            .Select(line => line.Replace("16 November 2026", "20 November 2026", StringComparison.Ordinal));
        await File.WriteAllLinesAsync(Path.Combine(Path.GetDirectoryName(list)!, "second.csv"), later, Encoding.Latin1);

        var plan = await RunAsync();

        Assert.Equal("LL3391", Assert.Single(plan.Comparison!.Leavers).Earlier.EmployeeRef);
        var question = Assert.Single(ContractorLetter.Queries(plan).All, query => query.Code == "SC_MISSING_WITHOUT_LEAVER");
        Assert.Contains("reference LL3391 of your list of 16 November 2026 is not on this one", question.Question,
            StringComparison.Ordinal);
        Assert.Equal("TUPE reg 11(5)", question.LegalGround);
    }
}
