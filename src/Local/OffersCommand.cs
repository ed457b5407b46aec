using Workforce.Packs;
using Workforce.Portal;
using Workforce.Terms;

namespace Workforce.Local;

/// <summary>
/// <c>workforce offers</c>: whether statements of a service may carry an offer. An HR approver's word, recorded and audited.
/// </summary>
static class OffersCommand
{
    /// <param name="folder">The data folder.</param>
    /// <param name="service">Its id.</param>
    /// <param name="request">What the offer rests on.</param>
    /// <param name="approvedBy">The approver; null only shows how it stands.</param>
    /// <param name="withdraw">Why the clearance is taken back; null: it is not.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<int> RunAsync(string folder, string service, OfferRequest request, string? approvedBy, string? withdraw,
        CancellationToken cancellation)
    {
        using var data = DataFolder.Open(folder);
        var (plan, council) = await PlaceCommand.PlanAsync(data, service, asAt: null, cancellation);
        var log = new OfferLog(data.Records);
        var now = TimeProvider.System.InLondon();
        if (approvedBy is not null)
        {
            if (await log.AppendAsync(service, Word(request, approvedBy, withdraw, now, plan), council.Publishing,
                cancellation) is { } refusal)
            {
                throw new UnusableInputException($"{refusal.Message} {refusal.Remedy}");
            }
        }
        else if (withdraw is not null || request != new OfferRequest(null, null, null, null, null, null, null))
            throw new UnusableInputException("Give --approved-by: whose word it is is recorded.");
        foreach (var word in await log.ListAsync(service, cancellation)) Console.WriteLine(Line(word));
        Console.WriteLine(await log.StandingAsync(service, cancellation) is null
            ? $"No offer is printed in the statements of {plan.Service.Name}: they are information."
            : $"Statements of {plan.Service.Name} carry an offer for those whose duties a named person has compared. Run again to write them.");
        return ExitStatus.Done;
    }

    static OfferWord Word(OfferRequest request, string approvedBy, string? withdraw, DateTimeOffset now, ServicePlan plan)
    {
        if (string.IsNullOrWhiteSpace(approvedBy)) throw new UnusableInputException("Give a name: who did it is recorded.");
        if (withdraw is not null) return new(now, approvedBy.Trim(), null, withdraw);
        var cleared = OfferClearance.Of(request, approvedBy.Trim(), now, plan.TransferDate);
        return cleared.Value is { } clearance ? new(now, clearance.By, clearance)
            : throw new UnusableInputException(string.Join(Environment.NewLine,
                cleared.Findings.Select(finding => $"{finding.Code}: {finding.Message} {finding.Remedy}")));
    }

    static string Line(OfferWord word) => word.Clearance is { } clearance
        ? $"{word.At:yyyy-MM-dd HH:mm}  cleared by {word.By}: {OfferClearanceText(clearance)}"
        : $"{word.At:yyyy-MM-dd HH:mm}  taken back by {word.By}: {word.Why}";

    static string OfferClearanceText(OfferClearance clearance) =>
        $"{(clearance.CollectivelyAgreed ? "collective agreement" : "procedure exhausted")} {clearance.GroundOn:yyyy-MM-dd}, {clearance.Reference}; reviewed by {clearance.ReviewedBy} {clearance.ReviewedOn:yyyy-MM-dd}; terms from {clearance.From:yyyy-MM-dd}; answers by {clearance.AnswerBy:yyyy-MM-dd}";
}
