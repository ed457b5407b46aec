using Workforce.Findings;

namespace Workforce.Terms;

/// <summary>What an HR approver enters to have offers printed; null is not entered.</summary>
/// <param name="AgreedOn">The day of the collective agreement on the offer.</param>
/// <param name="ExhaustedOn">The day on which the agreed procedure came to its end without agreement.</param>
/// <param name="Reference">Of the agreement or the last step of the procedure, with the unions.</param>
/// <param name="From">The first day on which accepted terms hold.</param>
/// <param name="AnswerBy">The last day for an answer.</param>
public sealed record OfferRequest(DateOnly? AgreedOn, DateOnly? ExhaustedOn, string? Reference, string? ReviewedBy, DateOnly? ReviewedOn,
    DateOnly? From, DateOnly? AnswerBy);

/// <summary>
/// An HR approver's word that statements of a service may carry an offer of the council's terms: the unions agreed or the agreed procedure
/// is exhausted, and a lawyer has looked at TULRCA 1992 s.145B and TUPE reg 4(4). Nothing else makes an offer, a reply form or a date
/// appear.
/// </summary>
public sealed record OfferClearance(bool CollectivelyAgreed, DateOnly GroundOn, string Reference, string ReviewedBy, DateOnly ReviewedOn,
    DateOnly From, DateOnly AnswerBy, string By, DateTimeOffset At)
{
    /// <summary>The clearance, or null with everything that is missing or cannot be.</summary>
    /// <param name="request">As entered.</param>
    /// <param name="by">The approver.</param>
    /// <param name="at">The moment it is recorded.</param>
    /// <param name="transfer">Nobody is employed by the council before it.</param>
    public static Checked<OfferClearance?> Of(OfferRequest request, string by, DateTimeOffset at, DateOnly transfer)
    {
        ArgumentNullException.ThrowIfNull(request);
        var today = DateOnly.FromDateTime(at.Date);
        List<Finding> faults = [];
        if (!IndividualOffers.MayBeMade(request.AgreedOn is not null, request.ExhaustedOn is not null,
            request is { ReviewedOn: not null, ReviewedBy: { } reviewer } && !string.IsNullOrWhiteSpace(reviewer)))
        {
            faults.Add(Fault("Without a collective agreement or an exhausted procedure, and a named lawyer’s review, no offer is made to anybody.",
                "Give the day of one of the two, and who reviewed it when."));
        }

        if (request is { AgreedOn: not null, ExhaustedOn: not null })
            faults.Add(Fault("An agreement and an exhausted procedure are both given.", "Give the one that the offer rests on."));
        if (string.IsNullOrWhiteSpace(request.Reference))
            faults.Add(Fault("It is not said which agreement or procedure it is, and with which unions.",
                "Name it: it is printed beside the offer."));
        if ((request.AgreedOn ?? request.ExhaustedOn) > today || request.ReviewedOn > today)
            faults.Add(Fault("A day that has not come yet is given as done.", "Record it once it has happened."));
        if (request.AnswerBy is not { } answerBy || answerBy <= today)
            faults.Add(Fault("The last day for an answer is missing or has passed.",
                "Give people time to take advice, and a day to answer by."));
        if (request.From is not { } from || from < transfer)
            faults.Add(Fault("The first day of the council’s terms is missing or before the transfer.",
                "Give a day on or after the transfer."));
        return faults.Count > 0 ? new(null, faults) : new(
            new(request.AgreedOn is not null, (request.AgreedOn ?? request.ExhaustedOn)!.Value, request.Reference!.Trim(),
                request.ReviewedBy!.Trim(), request.ReviewedOn!.Value, request.From!.Value, request.AnswerBy!.Value, by, at),
            []);
    }

    /// <summary>
    /// What stands in the way of an issue whose statements carry an offer that nobody can answer in time any more; null where nothing does.
    /// </summary>
    public Finding? Lapsed(DateOnly today) =>
        AnswerBy <= today
            ? Fault("The last day for an answer to the offer in the statements has passed.",
                "Record a later day with the offers command, or take the offer back.")
            : null;

    static Finding Fault(string message, string remedy) =>
        new(TermsFindings.OfferNotCleared, Severity.Blocking, message, Location.Everything, remedy);
}

/// <summary>What an individual offer may rest on (TULRCA 1992 s.145B). By default papers are information.</summary>
public static class IndividualOffers
{
    /// <summary>Only with legal review, and with collective agreement or an exhausted procedure on record.</summary>
    public static bool MayBeMade(bool collectivelyAgreed, bool procedureExhausted, bool legallyReviewed) =>
        legallyReviewed && (collectivelyAgreed || procedureExhausted);
}
