using System.Globalization;
using Workforce.Grading;

namespace Workforce.Local;

/// <summary><c>workforce review</c>: the titles of a service that wait for a person, and what would settle each.</summary>
static class ReviewCommand
{
    public static async Task<int> RunAsync(string folder, string service, DateOnly? asAt, string? output, CancellationToken cancellation)
    {
        using var data = DataFolder.Open(folder);
        var (plan, _) = await PlaceCommand.PlanAsync(data, service, asAt, cancellation);
        var queue = plan.ReviewQueue();
        if (output is not null) NamedFile.Write(output, DecisionFile.ToSign(queue, plan.Service.Contractor, plan.Service.ServiceArea));
        else foreach (var item in queue) Print(item);
        if (output is null)
            Console.WriteLine(
                $"{queue.Count} titles wait for a person. Write them with --out, sign them, and bring them back with decisions --import.");
        return ExitStatus.Done;
    }

    static void Print(ReviewItem item)
    {
        Console.WriteLine($"{item.Title ?? "No job title"} ({item.People}): {item.Why switch
        {
            ReviewReason.NewRole => "no role is near",
            ReviewReason.NoTitle => "the list gives no title",
            ReviewReason.LowConfidence => "not clear",
            ReviewReason.ToApprove => "clear, to be approved",
            _ => "role decided, duties not compared yet",
        }}");
        foreach (var candidate in item.Candidates)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {candidate.Confidence:0.00}  {(candidate.Role is { } role ? $"{role.Id} {role.Title}" : "none of the council's roles")}: {candidate.Reason}"));
        Console.WriteLine($"  To settle it: {item.WouldSettleIt}");
    }
}
